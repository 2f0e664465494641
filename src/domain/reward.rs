//! What a rule gives.

use serde::{Deserialize, Serialize};

use super::by_name::read_by_name;
use super::select::is_false;
use super::{BasisPoints, GiftItem, Money, Pieces, Points, Quantity, Select, Text};

/// What a rule gives, once it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reward {
    /// A share off.
    Percent(PercentOff),
    /// An amount off.
    Amount(AmountOff),
    /// A price for each piece, where it is lower.
    Price(FixedPrice),
    /// Pieces free, or at a share less, for pieces bought.
    Free(FreePieces),
    /// A price for several pieces together.
    Bundle(Bundle),
    /// Something on top of the basket, not priced.
    Gift(GiftReward),
    /// Points beyond the programme's rate.
    Points(MorePoints),
    /// A coupon to issue, with a life of its own.
    Coupon(CouponReward),
    /// Words for the cashier to say.
    Say(Text),
}

/// What an amount or a share is taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Off {
    /// Each line once; what does not fit above a line's lowest price is lost.
    #[default]
    Lines,
    /// The lines together; what does not fit on one goes round to the others.
    Receipt,
    /// Each piece; what does not fit is lost.
    Pieces,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct PercentOff {
    pub rate: BasisPoints,
    #[serde(default)]
    pub off: Off,
    #[serde(default, skip_serializing_if = "Select::is_all")]
    pub of: Select,
    /// Which pieces, where `off` is `pieces`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pieces: Option<Pieces>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct AmountOff {
    pub amount: Money,
    #[serde(default)]
    pub off: Off,
    #[serde(default, skip_serializing_if = "Select::is_all")]
    pub of: Select,
    /// Which pieces, where `off` is `pieces`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pieces: Option<Pieces>,
    /// Falls first on goods that no later amount of the group is about, of those that hold, so that both are had whole.
    #[serde(default, skip_serializing_if = "is_false")]
    pub sparing: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct FixedPrice {
    /// Of one piece, or of one unit of what is weighed.
    pub price: Money,
    #[serde(default, skip_serializing_if = "Select::is_all")]
    pub of: Select,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pieces: Option<Pieces>,
}

/// Of each `buy + get` pieces the `get` cheapest; or, where `get_of` is named, the cheapest of those for each `buy`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct FreePieces {
    pub buy: u32,
    pub get: u32,
    /// What must be bought.
    #[serde(default, skip_serializing_if = "Select::is_all")]
    pub of: Select,
    /// What is had for it, where that is something else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub get_of: Option<Select>,
    /// The share taken off; all of it where none is named.
    #[serde(default = "whole", skip_serializing_if = "is_whole")]
    pub rate: BasisPoints,
    /// At most so many times on one receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// Only pieces that no earlier offer has counted.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unused: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Bundle {
    /// What all of its parts cost together.
    pub price: Money,
    pub parts: Vec<Part>,
    /// At most so many times on one receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// Only pieces that no earlier offer has counted.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unused: bool,
}

/// So many pieces of some goods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Part {
    pub pieces: u32,
    #[serde(default, skip_serializing_if = "Select::is_all")]
    pub of: Select,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct GiftReward {
    pub item: GiftItem,
    /// What is given where the one before is out of stock, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instead: Vec<GiftItem>,
    /// Once for each full quantity of these goods; once a receipt where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<Per>,
    /// At most so many times on one receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Per {
    pub quantity: Quantity,
    #[serde(default, skip_serializing_if = "Select::is_all")]
    pub of: Select,
}

/// Points beyond the programme's rate, for goods that earn points at all; none for what points paid.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields, default)]
pub struct MorePoints {
    /// The programme's own points for these goods times so much, in hundredths: 200 is double. Of several the largest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<u32>,
    /// So many for the receipt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bonus: Option<Points>,
    /// So many for each piece.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_piece: Option<Points>,
    /// So many for each full sum of money.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_sum: Option<PerSum>,
    #[serde(skip_serializing_if = "Select::is_all")]
    pub of: Select,
}

/// One coupon a receipt, of a kind that the programme lists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct CouponReward {
    pub kind: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct PerSum {
    pub sum: Money,
    pub points: Points,
}

impl GiftReward {
    /// What may be given, the first that is there before the others.
    pub fn items(&self) -> impl Iterator<Item = &GiftItem> {
        std::iter::once(&self.item).chain(&self.instead)
    }
}

impl Reward {
    /// Whether it makes the basket cheaper, and so competes with other discounts.
    pub fn is_price(&self) -> bool {
        !matches!(self, Reward::Gift(_) | Reward::Points(_) | Reward::Coupon(_) | Reward::Say(_))
    }

    /// The goods that it is about.
    pub fn selects(&self) -> Vec<&Select> {
        match self {
            Reward::Percent(percent) => vec![&percent.of],
            Reward::Amount(amount) => vec![&amount.of],
            Reward::Price(price) => vec![&price.of],
            Reward::Free(free) => std::iter::once(&free.of).chain(&free.get_of).collect(),
            Reward::Bundle(bundle) => bundle.parts.iter().map(|part| &part.of).collect(),
            Reward::Gift(gift) => gift.per.iter().map(|per| &per.of).collect(),
            Reward::Points(points) => vec![&points.of],
            Reward::Coupon(_) | Reward::Say(_) => Vec::new(),
        }
    }
}

const fn whole() -> BasisPoints {
    BasisPoints::WHOLE
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if hands a reference")]
fn is_whole(rate: &BasisPoints) -> bool {
    *rate == BasisPoints::WHOLE
}

read_by_name!(
    PercentOff,
    AmountOff,
    FixedPrice,
    FreePieces,
    Bundle,
    Part,
    GiftReward,
    Per,
    MorePoints,
    CouponReward,
    PerSum
);
