//! The till: the basket on the left, the member and the total on the right.

mod aside;
mod aside_model;
mod aside_view;
mod ask;
mod coupon;
mod deeds;
mod forms;
mod last;
mod line_model;
mod member;
mod member_model;
mod model;
mod priced;
mod scanned;
mod seen;
mod state;
mod today;
mod typed;
mod view;
mod words;

pub use aside::Message as AsideMessage;
pub use aside_view::{AsideChoice, AsideField, AsidePanel, AsideRow};
pub use ask::Waiting;
pub use coupon::coupons_brought;
pub use line_model::is_weighed;
pub use member::{Identity, Member, Tier};
pub use state::{Action, Banner, LastSale, Message, State, Unkept};
pub use today::{Call, Group, Today};
pub use view::{Basket, Side, TillView, Tool, lines_that_fit, till};
