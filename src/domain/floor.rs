//! Lowest prices that the programme sets for goods, beside what an article's own is.

use serde::{Deserialize, Serialize};

use super::by_name::read_by_name;
use super::{BasisPoints, Money, Select};

/// What no discount brings a unit of some goods below: an amount or a share of their price, exactly one of the two.
///
/// Of several that are about the same goods, and of the article's own lowest price, the highest holds. One above what
/// the goods cost forbids every discount of them, and never makes them dearer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields, default)]
pub struct PriceFloor {
    /// By categories, articles or both; what else a `Select` may ask is refused here.
    #[serde(skip_serializing_if = "Select::is_all")]
    pub of: Select,
    /// For one unit of sale (a piece, a kilogram), in minor units.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<Money>,
    /// Of the line's own unit price, in basis points; rounded up to a whole minor unit, so that no more comes off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<BasisPoints>,
}

read_by_name!(PriceFloor);
