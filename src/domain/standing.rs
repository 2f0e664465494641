//! What the programme knows of a member at a moment.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::by_name::read_by_name;
use super::select::is_false;
use super::{AccountId, Birthday, HeldCoupon, Lot, MemberId, Money, Points, Quantity, Select};

/// A member's and account's figures at a moment. All fields are optional in a file, so that an owner can try a programme
/// on a made-up member.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields, default)]
pub struct Standing {
    /// The id of the tier held; absent means the first of the programme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<String>,
    /// All points held, active or not; `lots` says when. Without `lots` they are active and never expire.
    pub points: Points,
    /// Of those that end on the same day, or never, the earlier in this list is spent first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lots: Vec<Lot>,
    /// Spend that counts for tiers: of the programme's window, net of refunds.
    pub spent: Money,
    pub visits: u32,
    /// Bought before this till, by what an import said: whoever has no visits yet buys for the first time only without it.
    #[serde(skip_serializing_if = "is_false")]
    pub bought_before: bool,
    /// Visits that count for tiers: of the programme's window and of all who share the account; absent: `visits`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier_visits: Option<u32>,
    /// The last of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier_last_visit: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birthday: Option<Birthday>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_since: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub household: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<String>,
    /// Open coupons of the member's own, the one that ends first before the others.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub coupons: Vec<HeldCoupon>,
    /// The last day on which each once-a-year rule was used.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub used: Vec<RuleUse>,
    /// What rules took off earlier receipts of the day and of the month, where the programme caps that.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub given: Vec<OffBefore>,
    /// How many of the goods that rules count over time were bought before.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<UnitsBefore>,
    /// Came by a member's advice, and no purchase that counts was made yet.
    #[serde(skip_serializing_if = "is_false")]
    pub referred: bool,
    /// What is left of the gifts that the shop counts, where the programme has such; of any other there is always one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gifts: Vec<GiftLeft>,
    /// The last sale before this moment.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_visit: Option<NaiveDate>,
}

impl Standing {
    /// Never bought anything, here or before this till.
    pub const fn never_bought(&self) -> bool {
        self.visits == 0 && self.last_visit.is_none() && !self.bought_before
    }

    /// The last visit that counts for tiers: with several on one account that of any, which may not be the member's own.
    pub fn last_for_tiers(&self) -> Option<NaiveDate> {
        match self.tier_visits {
            Some(0) => None,
            Some(_) => self.tier_last_visit.or(self.last_visit),
            None => self.last_visit,
        }
    }
}

/// A rule that a member had the good of, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct RuleUse {
    pub rule: String,
    pub day: NaiveDate,
}

/// What a rule took off a member's earlier receipts, less the part of what came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct OffBefore {
    pub rule: String,
    /// Of the same day.
    pub day: Money,
    /// Of the same month of the calendar, the day included.
    pub month: Money,
}

/// Pieces of some goods that a member bought before and kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct UnitsBefore {
    #[serde(default, skip_serializing_if = "Select::is_all")]
    pub of: Select,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<NaiveDate>,
    pub pieces: u32,
}

/// A gift of the programme's, and what of it is in stock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct GiftLeft {
    pub gift: String,
    pub left: Quantity,
}

/// Pieces of one article that a member bought before and kept, as its receipts name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bought {
    pub category: Option<String>,
    pub sku: Option<String>,
    pub barcode: Option<String>,
    pub name: Option<String>,
    /// What the catalogue calls it now, where the receipts know its article number.
    pub also: Vec<String>,
    pub pieces: u32,
}

/// A standing as the store read it, with what recording needs to see whether it still holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub member: MemberId,
    pub account: AccountId,
    /// Counts the changes of the account; a plan made on another revision is `Stale`.
    pub revision: i64,
    pub standing: Standing,
}

read_by_name!(Standing, RuleUse, OffBefore, UnitsBefore, GiftLeft);
