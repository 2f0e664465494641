//! Recommendations: what both sides get when a friend who came by a member's advice first buys.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::by_name::read_by_name;
use super::{Bonus, BonusBack, MemberId, Money, Points};

/// What a recommendation brings, and when.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields, default)]
pub struct ReferralRule {
    /// For who came.
    pub friend: Bonus,
    /// For who recommended the shop.
    pub recommender: Bonus,
    /// The friend's first purchase of at least so much, paid with money.
    #[serde(skip_serializing_if = "is_nothing")]
    pub least: Money,
    /// It must come within so many days of joining, the first counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub within_days: Option<u32>,
    /// So many friends in a calendar month bring a member something.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_month: Option<u32>,
    /// So many in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_all: Option<u32>,
}

/// Which side of a recommendation somebody is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    Friend,
    Recommender,
}

impl Side {
    pub const fn code(self) -> &'static str {
        match self {
            Side::Friend => "friend",
            Side::Recommender => "recommender",
        }
    }
}

/// A recommendation as it is shown to one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recommendation {
    /// The other side.
    pub member: MemberId,
    /// As the other side is called.
    pub name: String,
    /// The day on which it was recorded.
    pub day: NaiveDate,
    /// Since when the rewards are given, if they are and were not taken back.
    pub rewarded: Option<NaiveDate>,
    /// What this side got of them.
    pub points: Points,
}

/// What a return takes back of a recommendation's rewards, from both sides.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AdviceBack {
    pub friend: BonusBack,
    pub recommender: BonusBack,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if hands a reference")]
const fn is_nothing(value: &Money) -> bool {
    value.is_zero()
}

read_by_name!(ReferralRule);
