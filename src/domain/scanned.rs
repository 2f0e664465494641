//! What a scanner read, told apart by range; whose card or which product it is, the shop looks up.

use serde::{Deserialize, Serialize};

use super::{CardNumber, Money, Quantity};

/// A whole code, with what its number says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScannedCode {
    /// As it was read, without prefix and end key; a group separator (0x1D) is kept.
    pub text: String,
    pub kind: CodeKind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CodeKind {
    /// In the range of the shop's own cards, with the right check digit.
    OwnCard(CardNumber),
    /// In the range of weighed goods: the article's code, and what the label says of this piece.
    Weighed { item: String, says: LabelSays },
    /// A GS1 DataMatrix of marked goods; looked up by its GTIN, kept whole.
    Marked { gtin: String },
    /// In the range of coupons.
    Coupon(String),
    /// A plain code: a product or a card printed elsewhere. `ean` says whether its check digit is right.
    Plain { ean: bool },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelSays {
    Weight(Quantity),
    Price(Money),
}

/// What stands in the last five digits of a label before its check digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LabelField {
    /// Grams.
    #[default]
    Weight,
    /// Minor units.
    Price,
}
