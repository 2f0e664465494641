//! What every screen is drawn from and acts on, beside its own state.

use std::sync::Arc;

use iced::Size;

use super::keys::Keys;
use super::theme::Tokens;
use crate::domain::Moment;
use crate::language::Language;
use crate::shop::Shop;

/// The open shop as one window sees it. Screens read it; only `app` changes it.
#[derive(Clone)]
pub struct World {
    pub shop: Arc<Shop>,
    pub language: Language,
    pub tokens: Tokens,
    pub keys: Keys,
    /// The cashier's window in logical pixels.
    pub size: Size,
    /// Read once for each message.
    pub now: Moment,
}
