//! The small forms that stand where the reasons stand: points to spend, a quantity, a discount by hand, baskets on hold,
//! and the question before a basket is thrown away.

use crate::domain::{HandDiscount, Money, is_ean};
use crate::language::Language;

/// The field that a form begins with, and the reason of a discount.
pub const FIELD: &str = "till-aside";
pub const REASON: &str = "till-aside-reason";

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aside {
    /// `given`: some are to be spent already, and can be kept.
    Points {
        text: String,
        given: bool,
    },
    /// Of the line at a place, whatever is scanned meanwhile.
    Quantity {
        text: String,
        place: usize,
        /// Why what was typed is not taken, until something else is typed.
        refused: Option<String>,
    },
    /// `given`: one stands there already, and can be taken away.
    Discount {
        text: String,
        reason: String,
        whole: bool,
        place: usize,
        given: bool,
        refused: Option<String>,
    },
    Recall {
        chosen: usize,
    },
    Void,
}

#[derive(Debug, Clone)]
pub enum Message {
    Type(String),
    TypeReason(String),
    /// The whole receipt, or the chosen line.
    Whole(bool),
    Up,
    Down,
    Choose(usize),
    NextField,
    Done,
    /// Takes away what was given.
    Remove,
    Close,
}

pub enum Outcome {
    None,
    NextField,
    Done,
    Remove,
    Close,
}

impl Aside {
    /// Whether it is a question or a list, and not a form with words in it: it closes when anything else happens.
    pub fn is_question(&self) -> bool {
        matches!(self, Aside::Recall { .. } | Aside::Void)
    }

    pub fn update(&mut self, message: Message, held: usize) -> Outcome {
        match (message, self) {
            (Message::Type(new), Aside::Quantity { text, refused, .. } | Aside::Discount { text, refused, .. }) => {
                *text = new;
                *refused = None;
            }
            (Message::Type(new), Aside::Points { text, .. }) => *text = new,
            (Message::TypeReason(new), Aside::Discount { reason, .. }) => *reason = new,
            (Message::Whole(new), Aside::Discount { whole, .. }) => *whole = new,
            (Message::Up, Aside::Recall { chosen }) => *chosen = chosen.saturating_sub(1),
            (Message::Down, Aside::Recall { chosen }) => *chosen = (*chosen + 1).min(held.saturating_sub(1)),
            (Message::Choose(place), Aside::Recall { chosen }) => {
                *chosen = place;
                return Outcome::Done;
            }
            (Message::NextField, _) => return Outcome::NextField,
            (Message::Done, _) => return Outcome::Done,
            (Message::Remove, _) => return Outcome::Remove,
            (Message::Close, _) => return Outcome::Close,
            _ => {}
        }
        Outcome::None
    }

    /// What a pressed key asks for, before the till's own keys.
    pub fn key(&self, pressed: &str) -> Option<Message> {
        match (pressed, self) {
            ("Enter", _) => Some(Message::Done),
            ("Esc", _) => Some(Message::Close),
            ("Tab" | "Shift+Tab", Aside::Discount { .. }) => Some(Message::NextField),
            ("Up", Aside::Recall { .. }) => Some(Message::Up),
            ("Down", Aside::Recall { .. }) => Some(Message::Down),
            ("Alt+1", Aside::Discount { .. }) => Some(Message::Whole(true)),
            ("Alt+0", Aside::Discount { given: true, .. } | Aside::Points { given: true, .. }) => Some(Message::Remove),
            ("Alt+2", Aside::Discount { .. }) => Some(Message::Whole(false)),
            _ => None,
        }
    }
}

/// Whether it is the number of a label or a card: what a scanner typed while the PC was too busy to tell its keys from a
/// hand's. Nobody buys so many pieces, and no discount is so high.
pub fn is_code(text: &str) -> bool {
    is_ean(text.trim())
}

/// Reads a discount as cashiers write it: `5%` off, `20` off, `=150` for a new price. Nothing typed takes it away.
pub fn read_discount(language: Language, text: &str) -> Option<HandDiscount> {
    let text = text.trim();
    if text.is_empty() {
        return Some(HandDiscount::Amount(Money::ZERO));
    }
    if let Some(price) = text.strip_prefix('=') {
        return language.parse_money(price).filter(|m| !m.is_negative()).map(HandDiscount::Price);
    }
    if text.ends_with('%') {
        return language.parse_percent(text).map(HandDiscount::Percent);
    }
    language.parse_money(text).filter(|m| !m.is_negative()).map(HandDiscount::Amount)
}

/// A discount as a cashier would write it.
pub fn write_discount(language: Language, discount: &HandDiscount) -> String {
    match discount {
        HandDiscount::Percent(rate) => language.percent(*rate),
        HandDiscount::Amount(amount) => language.money_input(*amount),
        HandDiscount::Price(price) => format!("={}", language.money_input(*price)),
    }
}

/// Whether a discount takes anything off.
pub fn is_something(discount: &HandDiscount) -> bool {
    match discount {
        HandDiscount::Percent(rate) => !rate.is_zero(),
        HandDiscount::Amount(amount) => amount.is_positive(),
        HandDiscount::Price(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{BasisPoints, Currency, Lang};

    #[test]
    fn a_discount_is_read_as_cashiers_write_it() {
        let l = Language::new(Lang::Uk, Currency::Uah);
        for (text, discount) in [
            ("5%", Some(HandDiscount::Percent(BasisPoints::new(500)))),
            ("7,5 %", Some(HandDiscount::Percent(BasisPoints::new(750)))),
            ("20", Some(HandDiscount::Amount(Money::minor(2_000)))),
            ("=150,50", Some(HandDiscount::Price(Money::minor(15_050)))),
            ("", Some(HandDiscount::Amount(Money::ZERO))),
            ("five", None),
            ("-5", None),
        ] {
            assert_eq!(read_discount(l, text), discount, "{text}");
        }
    }

    #[test]
    fn a_discount_that_is_written_is_read_back() {
        for lang in Lang::ALL {
            let l = Language::new(lang, Currency::Uah);
            for text in ["5%", "7.5%", "20", "=150.50"] {
                let discount = read_discount(l, text).unwrap();
                assert_eq!(read_discount(l, &write_discount(l, &discount)), Some(discount), "{text}");
            }
        }
    }
}
