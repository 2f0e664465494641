//! The customer's window: what is said to the customer, large and without anything personal but the name and own points.
//!
//! As plain data, every word ready. What moves is drawn for a moment that is passed in, so that a test can draw any.

mod basket;
mod celebration;
mod idle;
mod written;

pub use basket::{CustomerBasket, CustomerLine, Sums, Thanks};
pub use celebration::{Celebration, GiftCard, MOTION};
pub use idle::{Idle, Offer, Step};

use std::time::Duration;

use iced::Size;

use crate::ui::theme::{El, Tokens};

/// What the customer's window shows.
#[derive(Debug, Clone)]
pub enum CustomerView {
    /// Nobody is at the till.
    Idle(Idle),
    Basket(CustomerBasket),
    /// A birthday; `since` it began, absent with less motion: the resting picture.
    Celebration {
        what: Celebration,
        since: Option<Duration>,
    },
    /// The sale is paid.
    Thanks(Thanks),
}

/// Lays the window out; `t` is the till's theme, whose type is replaced by the larger one.
pub fn customer<'a, M: 'a>(t: &Tokens, size: Size, view: &CustomerView) -> El<'a, M> {
    let t = &t.for_customer();
    match view {
        CustomerView::Idle(idle) => idle::view(t, idle),
        CustomerView::Basket(basket) => basket::view(t, size, basket),
        CustomerView::Celebration { what, since } => celebration::view(t, size, what, *since),
        CustomerView::Thanks(thanks) => basket::thanks(t, thanks),
    }
}
