//! Reading a whole number out of a document, so that what was expected there is said in the field's own terms.

use std::fmt;

use serde::Deserializer;
use serde::de::{Error, Unexpected, Visitor};

/// What an amount must be; a document that holds something else is answered with it.
pub const MINOR_UNITS: &str = "minor units";
/// What a rate must be.
pub const BASIS_POINTS: &str = "basis points";

/// A whole number from `least` on; `expected` names what it would be.
pub fn read<'de, D: Deserializer<'de>>(from: D, least: i64, expected: &'static str) -> Result<i64, D::Error> {
    from.deserialize_i64(Whole { least, expected })
}

struct Whole {
    least: i64,
    expected: &'static str,
}

impl Visitor<'_> for Whole {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<i64, E> {
        if number < self.least { Err(E::invalid_value(Unexpected::Signed(number), &self)) } else { Ok(number) }
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<i64, E> {
        let whole = i64::try_from(number).map_err(|_| E::invalid_value(Unexpected::Unsigned(number), &self))?;
        self.visit_i64(whole)
    }
}
