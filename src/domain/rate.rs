//! Rates in basis points: a hundredth of a per cent.

use serde::de::{Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize};

use super::whole;

/// A rate in basis points; 10 000 is the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize)]
#[serde(transparent)]
pub struct BasisPoints(u32);

impl<'de> Deserialize<'de> for BasisPoints {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let number = whole::read(from, 0, whole::BASIS_POINTS)?;
        let beyond = |_| D::Error::invalid_value(Unexpected::Signed(number), &whole::BASIS_POINTS);
        u32::try_from(number).map(BasisPoints).map_err(beyond)
    }
}

impl BasisPoints {
    pub const ZERO: BasisPoints = BasisPoints(0);
    pub const WHOLE: BasisPoints = BasisPoints(10_000);

    pub const fn new(points: u32) -> BasisPoints {
        BasisPoints(points)
    }

    pub const fn get(self) -> u32 {
        self.0
    }

    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Reads per cent as people write them: `7`, `7,5`, `12.25`.
    pub fn parse_percent(text: &str) -> Option<BasisPoints> {
        let text = text.trim().trim_end_matches('%');
        super::money::parse_decimal(text, 2).and_then(|v| u32::try_from(v).ok()).map(BasisPoints)
    }
}
