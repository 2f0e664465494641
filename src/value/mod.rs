//! What a member is worth, worked out from the days and sums of their sales; pure.

mod figures;

pub use figures::{Figures, usual_interval};
