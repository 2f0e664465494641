//! Identities. Every fact's id is a UUID made by its caller, so that repeating a request is harmless.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A fresh id, in the order of time (UUIDv7).
            pub fn fresh() -> Self {
                $name(Uuid::now_v7())
            }

            pub const fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map($name)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                $name(id)
            }
        }
    )*};
}

ids! {
    /// A person enrolled in the club.
    MemberId,
    /// Holds points, counted spend and tier; one member's own, or a household's.
    AccountId,
    SaleId,
    RefundId,
    /// One movement of points; the id of an entry that earns is the id of its lot.
    EntryId,
    /// Any other fact: attribution, card event, consent, programme version …
    FactId,
    /// A basket that is not paid yet.
    BasketId,
    /// One member's answers to one questionnaire.
    SheetId,
    /// A coupon that the shop issued.
    CouponId,
}

/// The installation that recorded a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TillId(pub i64);

/// The person at the till. One unnamed owner until staff get their own PINs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StaffId(pub i64);

impl StaffId {
    pub const OWNER: StaffId = StaffId(1);
}

/// A number that people read out: the till's letter and a counter, `A-000123`. Refunds carry an R: `A-R00012`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Number(pub String);

impl Number {
    pub fn of_sale(till: &str, counter: i64) -> Number {
        Number(format!("{till}-{counter:06}"))
    }

    pub fn of_refund(till: &str, counter: i64) -> Number {
        Number(format!("{till}-R{counter:05}"))
    }

    /// Reads what a person types: `a-123`, `A-000123` and `A 123` are one number, and a letter of the other alphabet is the
    /// one that looks like it.
    pub fn parse(text: &str) -> Option<Number> {
        let typed = text.trim().to_uppercase();
        let text: String = typed.chars().filter(|c| !c.is_whitespace() && !is_dash(*c)).map(latin).collect();
        let letters = text.chars().take_while(char::is_ascii_alphabetic).count();
        let (till, digits) = text.split_at(letters);
        if till.is_empty() || digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let counter: i64 = digits.parse().ok()?;
        match till.strip_suffix('R') {
            Some(till) if !till.is_empty() => Some(Number::of_refund(till, counter)),
            _ => Some(Number::of_sale(till, counter)),
        }
    }
}

const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The Latin capital that looks like a Cyrillic one.
const fn latin(c: char) -> char {
    match c {
        'А' => 'A',
        'В' => 'B',
        'Е' => 'E',
        'І' => 'I',
        'К' => 'K',
        'М' => 'M',
        'Н' => 'H',
        'О' => 'O',
        'Р' => 'P',
        'С' => 'C',
        'Т' => 'T',
        'У' => 'Y',
        'Х' => 'X',
        other => other,
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
