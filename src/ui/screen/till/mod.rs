//! The till: the basket on the left, the member and the total on the right.

mod member;
mod today;
mod view;

pub use member::{Identity, Member, Tier};
pub use today::{Call, Group, Today};
pub use view::{Basket, Side, TillView, lines_that_fit, till};
