//! What a member is worth, worked out from the days and sums of their sales; pure.

mod figures;
mod filter;
mod listing;
mod segment;
mod steps;

pub use figures::{Figures, usual_interval};
pub use filter::Filter;
pub use listing::{Listing, Order, Regulars, Sort, Sums};
pub use segment::segment;
