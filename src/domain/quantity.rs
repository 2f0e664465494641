//! Quantities of goods in thousandths: pieces, kilograms, metres.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A quantity in thousandths of the unit of sale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(i64);

impl Quantity {
    pub const ZERO: Quantity = Quantity(0);
    pub const ONE: Quantity = Quantity(1_000);
    /// The most that one line may hold: a million.
    pub const MOST: Quantity = Quantity(1_000_000_000);

    pub const fn thousandths_of(thousandths: i64) -> Quantity {
        Quantity(thousandths)
    }

    pub const fn pieces(count: i32) -> Quantity {
        Quantity(count as i64 * 1_000)
    }

    pub const fn thousandths(self) -> i64 {
        self.0
    }

    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// Whether the quantity counts whole pieces.
    pub const fn is_whole(self) -> bool {
        self.0 % 1_000 == 0
    }

    pub fn plus(self, other: Quantity) -> Result<Quantity, super::Overflow> {
        self.0.checked_add(other.0).map(Quantity).ok_or(super::Overflow)
    }

    pub fn minus(self, other: Quantity) -> Result<Quantity, super::Overflow> {
        self.0.checked_sub(other.0).map(Quantity).ok_or(super::Overflow)
    }

    /// Reads `1`, `0.350` or `0,35`; more than three decimals are refused.
    pub fn parse(text: &str) -> Option<Quantity> {
        super::money::parse_decimal(text, 3).map(Quantity)
    }
}

impl Default for Quantity {
    fn default() -> Self {
        Quantity::ONE
    }
}

/// The form of files and documents: always three decimals, `1.000`.
impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let units = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:03}", units / 1_000, units % 1_000)
    }
}

impl Serialize for Quantity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Quantity {
    /// A decimal in a string, or a whole number of pieces.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Pieces(i32),
            Decimal(String),
        }
        match Written::deserialize(deserializer)? {
            Written::Pieces(count) => Ok(Quantity::pieces(count)),
            Written::Decimal(text) => Quantity::parse(&text)
                .ok_or_else(|| de::Error::custom(format!("`{text}` is not a quantity with at most three decimals"))),
        }
    }
}
