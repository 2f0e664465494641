//! The programme: what the owner has decided, as one versioned document that a person can read.

use serde::{Deserialize, Serialize};

use super::by_name::read_by_name;
use super::{
    BasisPoints, Cap, CompensationRule, Condition, CouponKind, Currency, Group, LeapDay, Money, NthUnit, Points,
    PriceFloor, Quantity, ReferralRule, Reward, Rounding, RoundingLevel, Rule, Select, Split, Text, Tier, TierHolds,
    Tiers, fold,
};

/// The version of this document's own shape; a newer one is refused rather than half understood.
///
/// Schema 2 knows rules, groups, caps, the split and the level of rounding; what schema 1 said, it says in the same words.
pub const PROGRAMME_SCHEMA: u32 = 2;

/// The whole set of rules. Money is in minor units, rates in basis points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Programme {
    pub schema: u32,
    pub name: Text,
    /// In which its amounts are written; where it is said, no shop of another currency takes the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<Currency>,
    /// The discount of any card, whatever its tier.
    #[serde(default)]
    pub base_discount: BasisPoints,
    #[serde(default)]
    pub tiers: Tiers,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birthday: Option<BirthdayRule>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<PointsRule>,
    /// The most that a cashier may take off by hand, of a line or a receipt.
    #[serde(default)]
    pub by_hand_limit: BasisPoints,
    /// Categories that are never discounted and never paid with points (tobacco, gift cards).
    #[serde(default)]
    pub protected: Vec<String>,
    /// Categories that earn no points (gift cards, deposits).
    #[serde(default)]
    pub no_points: Vec<String>,
    /// What no discount brings goods below, beside the lowest prices of articles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub floors: Vec<PriceFloor>,
    #[serde(default)]
    pub greeting: GreetingRule,
    #[serde(default)]
    pub refund: RefundRule,
    /// The step to which what is paid in cash is rounded; 1 means not at all.
    #[serde(default = "one")]
    pub cash_step: Money,
    /// How each line's discount is rounded.
    #[serde(default = "half_up")]
    pub rounding: Rounding,
    /// At what it is rounded.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rounding_level: RoundingLevel,
    /// How an amount for several lines is shared over them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub split: Split,
    /// The most that all rules together may take off.
    #[serde(default, skip_serializing_if = "Cap::is_none")]
    pub cap: Cap,
    /// Where rules meet; card, tier and birthday discounts meet in `regular`, which may be listed to change it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
    /// Kinds of coupons that the shop issues, by a rule or by hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coupons: Vec<CouponKind>,
    /// What both sides get when a friend first buys; absent: nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub referral: Option<ReferralRule>,
    /// What complaints bring; absent: nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compensation: Option<CompensationRule>,
    /// The owner's own rules, beside the short forms above.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Rule>,
}

/// What a birthday brings, once a year. `discount`, `gift` or both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct BirthdayRule {
    #[serde(default)]
    pub days_before: u32,
    #[serde(default)]
    pub days_after: u32,
    #[serde(default)]
    pub discount: BasisPoints,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gift: Option<GiftItem>,
    #[serde(default)]
    pub leap_day: LeapDay,
    /// Days of membership before it holds, so that nobody enrols for the gift alone.
    #[serde(default)]
    pub least_days: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct GiftItem {
    /// Of a gift that is kept in stock: by it what is left is counted, in all rules that give it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    pub name: Text,
    #[serde(default)]
    pub quantity: Quantity,
    /// Where the cashier finds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Text>,
}

/// How points are earned and spent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct PointsRule {
    /// The share of the money paid that comes back as points.
    pub earn: BasisPoints,
    /// What one point is worth as payment.
    pub value: Money,
    /// The largest part that points may pay, of what may be paid with them on a receipt.
    pub share: BasisPoints,
    /// Points are spent in whole steps.
    #[serde(default = "one_point")]
    pub step: Points,
    /// Fewer may not be spent.
    #[serde(default)]
    pub least: Points,
    /// Days before earned points may be spent.
    #[serde(default)]
    pub delay_days: u32,
    /// Months after which earned points expire, at the end of the day; absent means never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expire_months: Option<u32>,
    /// Days for which redeemed points live on, when their goods come back after the expiry.
    #[serde(default = "two_weeks")]
    pub grace_days: u32,
    /// How earned points are rounded, once for the receipt.
    #[serde(default = "floor", skip_serializing_if = "is_floor")]
    pub rounding: Rounding,
}

/// When the cashier is told of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields, default)]
pub struct GreetingRule {
    /// Points that expire within so many days are worth a word.
    pub expiring_days: u32,
    /// Days of absence after which coming back is worth a word.
    pub absent_days: u32,
    /// The missing part of the next tier's threshold below which it is worth a word.
    pub near_tier: BasisPoints,
}

impl PointsRule {
    /// The fewest points that can be spent at once: whole steps, and no less than the least.
    pub fn at_least(&self) -> Points {
        let (step, least) = (i128::from(self.step.get().max(1)), i128::from(self.least.get().max(1)));
        let whole = (least + step - 1) / step * step;
        i64::try_from(whole).map_or(self.least, Points::new)
    }
}

impl Default for GreetingRule {
    fn default() -> Self {
        GreetingRule { expiring_days: 14, absent_days: 60, near_tier: BasisPoints::new(1_500) }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields, default)]
pub struct RefundRule {
    pub policy: RefundPolicy,
    pub spent_points: SpentPoints,
}

/// What a return gives back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RefundPolicy {
    /// A line gives back the net amount that it cost.
    #[default]
    ByLine,
    /// The receipt without the goods is priced again under its own version, and the difference is settled.
    Reprice,
}

/// What happens when points that a return takes back have been spent already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpentPoints {
    /// Their value is taken off the money given back.
    #[default]
    Withhold,
    /// The account owes them, and what it earns next settles them first.
    Owe,
    /// Nothing is kept for them: the shop lets them go.
    Forgive,
}

impl Programme {
    /// A programme that grants nothing; where a shop begins that wants none.
    pub fn empty(name: Text) -> Programme {
        Programme {
            schema: PROGRAMME_SCHEMA,
            name,
            currency: None,
            base_discount: BasisPoints::ZERO,
            tiers: Tiers::default(),
            birthday: None,
            points: None,
            by_hand_limit: BasisPoints::ZERO,
            protected: Vec::new(),
            no_points: Vec::new(),
            floors: Vec::new(),
            greeting: GreetingRule::default(),
            refund: RefundRule::default(),
            cash_step: one(),
            rounding: half_up(),
            rounding_level: RoundingLevel::default(),
            split: Split::default(),
            cap: Cap::default(),
            groups: Vec::new(),
            coupons: Vec::new(),
            referral: None,
            compensation: None,
            rules: Vec::new(),
        }
    }

    /// Whether it says anything that documents of schema 1 had no words for.
    pub fn says_more_than_first_schema(&self) -> bool {
        self.refund.policy == RefundPolicy::Reprice
            || self.refund.spent_points == SpentPoints::Owe
            || !(self.rules.is_empty() && self.groups.is_empty() && self.coupons.is_empty() && self.cap.is_none())
            || self.rounding_level != RoundingLevel::default()
            || self.split != Split::default()
            || !self.floors.is_empty()
            || self.referral.is_some()
            || self.compensation.is_some()
            || self.counts_visits()
            || self.tiers.holds != TierHolds::default()
            || self.tiers.review.is_some()
            || self.points.as_ref().is_some_and(|points| points.rounding != floor())
    }

    /// The rules that ask for a coupon of this code, as people type it.
    pub fn rules_of_coupon<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a Rule> {
        let asks = move |rule: &&Rule| {
            let mut parts = rule.when.parts().into_iter();
            parts.any(|part| part.coupon.as_ref().is_some_and(|asked| same_code(asked, code)))
        };
        self.rules.iter().filter(asks)
    }

    /// Every choice of goods that a rule makes, in what it asks and in what it gives, and that a lowest price is about.
    pub fn selects(&self) -> impl Iterator<Item = &Select> {
        let of_rules = self.rules.iter().flat_map(|rule| {
            let asked = rule.when.parts().into_iter().flat_map(|part| {
                let total = part.total.as_ref().map(|total| &total.of);
                let count = part.quantity.as_ref().map(|count| &count.of);
                total.into_iter().chain(count).chain(part.units().map(|unit| &unit.of))
            });
            asked.chain(rule.then.selects())
        });
        of_rules.chain(self.floors.iter().map(|floor| &floor.of))
    }

    pub fn coupon(&self, kind: &str) -> Option<&CouponKind> {
        self.coupons.iter().find(|known| known.id == kind)
    }

    /// What coupons of a kind are called; the kind itself where the programme does not list it.
    pub fn coupon_name(&self, kind: &str) -> Text {
        self.coupon(kind).map_or_else(|| Text::Same(kind.to_owned()), |known| known.name.clone())
    }

    /// The rules that ask for a coupon of this kind.
    pub fn rules_of_kind<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Rule> {
        let asks = move |rule: &&Rule| rule.when.parts().iter().any(|part| part.coupon_of.as_deref() == Some(kind));
        self.rules.iter().filter(asks)
    }

    /// Whether any rule asks for something that `asked` finds in a condition.
    pub fn asks(&self, asked: impl Fn(&Condition) -> bool) -> bool {
        self.rules.iter().any(|rule| rule.when.parts().into_iter().any(&asked))
    }

    pub fn rule(&self, id: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == id)
    }

    /// The pieces that rules count over time, each once.
    pub fn units(&self) -> Vec<&NthUnit> {
        let mut units: Vec<&NthUnit> = Vec::new();
        for unit in self.rules.iter().flat_map(|rule| rule.when.parts()).flat_map(Condition::units) {
            if units.iter().all(|known| (&known.of, known.since) != (&unit.of, unit.since)) {
                units.push(unit);
            }
        }
        units
    }

    /// Whether any cap counts what one member had before.
    pub fn caps_members(&self) -> bool {
        let groups = self.groups.iter().map(|group| &group.cap);
        let mut caps = groups.chain(self.rules.iter().map(|rule| &rule.cap)).chain([&self.cap]);
        caps.any(|cap| cap.of_member().next().is_some())
    }

    /// The gifts that are kept in stock, with the field that names them; one that several rules give stands there each time.
    pub fn gifts(&self) -> Vec<(String, &GiftItem)> {
        let birthday = self.birthday.iter().filter_map(|rule| Some(("birthday.gift".to_owned(), rule.gift.as_ref()?)));
        let of_rules = self.rules.iter().enumerate().flat_map(|(place, rule)| {
            let items = if let Reward::Gift(gift) = &rule.then { gift.items().collect() } else { Vec::new() };
            items.into_iter().enumerate().map(move |(number, item)| {
                let field = number.checked_sub(1).map_or("item".to_owned(), |number| format!("instead[{number}]"));
                (format!("rules[{place}].then.gift.{field}"), item)
            })
        });
        birthday.chain(of_rules).filter(|(_, item)| item.id.is_some()).collect()
    }

    /// Whether visits reach any tier.
    pub fn counts_visits(&self) -> bool {
        self.tiers.levels.iter().any(|tier| tier.visits.is_some())
    }

    /// The place of a tier among all, the lowest first.
    pub fn tier_place(&self, id: &str) -> Option<usize> {
        self.tiers.levels.iter().position(|tier| tier.id == id)
    }

    /// The higher of two tiers; one that the programme no longer knows counts lowest.
    pub fn higher_tier<'a>(&self, one: Option<&'a str>, other: Option<&'a str>) -> Option<&'a str> {
        let rank = |tier: Option<&str>| tier.and_then(|id| self.tier_place(id));
        if rank(other) > rank(one) { other } else { one }
    }

    pub fn tier(&self, id: &str) -> Option<&Tier> {
        self.tiers.levels.iter().find(|t| t.id == id)
    }
}

/// Whether two codes are the same as people type them.
pub fn same_code(one: &str, other: &str) -> bool {
    one.trim() == other.trim() || (!fold(one).is_empty() && fold(one) == fold(other))
}

const fn one() -> Money {
    Money::minor(1)
}

const fn one_point() -> Points {
    Points::new(1)
}

const fn two_weeks() -> u32 {
    14
}

const fn half_up() -> Rounding {
    Rounding::HalfUp
}

const fn floor() -> Rounding {
    Rounding::Floor
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if hands a reference")]
fn is_floor(rounding: &Rounding) -> bool {
    *rounding == floor()
}

pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

read_by_name!(Programme, BirthdayRule, GiftItem, PointsRule, GreetingRule, RefundRule);
