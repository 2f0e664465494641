//! What a sale was priced from beyond what its lines say: kept with it where the programme prices a receipt again when
//! goods come back.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Article, GiftLeft, HandDiscount, Money, OffBefore, RuleUse, UnitsBefore};

/// What pricing the receipt again needs, as short as it can be told. Nothing in it tells of a person: a birthday is looked
/// up in the member's file, and codes are those that the programme itself names.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Basis {
    /// Absent: nobody's card was scanned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<KnownThen>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub coupons: Vec<String>,
    /// Kinds of the shop's own coupons that it used up.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_hand: Option<HandDiscount>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pays_with: Option<String>,
    /// Lines of which more was known than stands in them, by their number.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub lines: BTreeMap<u32, LineBasis>,
}

/// Of a standing, what the programme asks for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct KnownThen {
    /// The one that held, whatever had made it so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier: Option<String>,
    /// Where a tier holds at once, what counted for tiers.
    #[serde(skip_serializing_if = "is_nothing")]
    pub spent: Money,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier_visits: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tier_last_visit: Option<NaiveDate>,
    #[serde(skip_serializing_if = "is_zero")]
    pub visits: u32,
    #[serde(skip_serializing_if = "is_false")]
    pub bought_before: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_visit: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub household: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub segment: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub used: Vec<RuleUse>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub given: Vec<OffBefore>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<UnitsBefore>,
    /// What was left of the gifts, where a gift that is not there lets others be had.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub gifts: Vec<GiftLeft>,
}

/// What was known of a line.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LineBasis {
    #[serde(skip_serializing_if = "is_false")]
    pub on_sale: bool,
    /// Never discounted.
    #[serde(skip_serializing_if = "is_false")]
    pub fixed: bool,
    #[serde(skip_serializing_if = "is_nothing")]
    pub min_unit_price: Money,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_hand: Option<HandDiscount>,
    /// Of what the catalogue knew, what the programme names.
    #[serde(skip_serializing_if = "Article::is_unknown")]
    pub article: Article,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if hands a reference")]
const fn is_zero(value: &u32) -> bool {
    *value == 0
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if hands a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if hands a reference")]
const fn is_nothing(value: &Money) -> bool {
    value.is_zero()
}
