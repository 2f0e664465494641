//! Tiers: the levels of a programme, how they are reached, and when they fall.

use serde::{Deserialize, Serialize};

use super::by_name::read_by_name;
use super::programme::is_default;
use super::{BasisPoints, Money, Text};

/// The levels of the programme, by what a member spends or how often a member comes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Tiers {
    /// Spend and visits of the last so many months count; absent means all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    /// From which purchase on a tier that was reached holds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub holds: TierHolds,
    /// When a tier may fall, as far as the owner agrees; absent means never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<TierReview>,
    /// Lowest first. Who has reached none is in no tier.
    #[serde(default)]
    pub levels: Vec<Tier>,
}

/// A look at who has not kept up a tier. It is due on the first day of each of its months.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct TierReview {
    /// 1 to 12.
    pub months: Vec<u32>,
    /// Days by which it is put off, for who is a little late.
    #[serde(default, skip_serializing_if = "is_default")]
    pub grace_days: u32,
    /// The share of what a tier asks for that may be missing.
    #[serde(default, skip_serializing_if = "is_default")]
    pub grace: BasisPoints,
}

/// From which purchase on a tier holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TierHolds {
    /// From the one after that which reached it.
    #[default]
    NextPurchase,
    /// That which reaches it has it already, as long as what is paid still reaches it.
    AtOnce,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Tier {
    /// Stable, whatever the name becomes.
    pub id: String,
    pub name: Text,
    /// The spend from which it holds; nothing where visits alone count.
    #[serde(default)]
    pub from: Money,
    /// So many visits reach it too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visits: Option<u32>,
    #[serde(default)]
    pub discount: BasisPoints,
    /// Instead of the programme's own rate of earning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earn: Option<BasisPoints>,
}

impl Tiers {
    /// Whether neither spend nor visits reach a tier today that is held. Where a tier holds at once, the purchase itself may
    /// reach it.
    pub fn is_kept(&self, tier: &Tier, spent: Money, visits: Option<u32>) -> bool {
        let by_spend = tier.is_by_spend() && tier.from <= spent;
        self.holds == TierHolds::NextPurchase && visits.is_none() && !by_spend
    }
}

impl Tier {
    /// Whether spend reaches it; what names visits and no sum is reached by visits alone.
    pub fn is_by_spend(&self) -> bool {
        self.visits.is_none() || self.from.is_positive()
    }
}

read_by_name!(Tiers, TierReview, Tier);
