//! The quote: a basket priced for a standing under a programme at a moment, with the reason of everything.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    BasisPoints, Birthday, BirthdayRule, CapSpan, CouponBar, DueCoupon, HandDiscount, Money, Need, Points, PointsPlan,
    Quantity, Text, UsedCoupon,
};

/// The stable id of a rule. Those of the programme's own parts are listed here; tiers are `tier.` and their id, the owner's
/// own rules `rule.` and theirs, coupons `coupon.` and their code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RuleId(pub String);

impl RuleId {
    pub const CARD: &'static str = "card";
    pub const BIRTHDAY: &'static str = "birthday";
    pub const BIRTHDAY_GIFT: &'static str = "birthday.gift";
    pub const BY_HAND: &'static str = "by_hand";
    pub const LINE: &'static str = "line";
    pub const PROTECTED: &'static str = "protected";
    pub const POINTS_EARNED: &'static str = "points.earned";
    pub const POINTS_SPENT: &'static str = "points.spent";
    pub const REFERRAL: &'static str = "referral";
    pub const COMPENSATION: &'static str = "compensation";

    pub fn tier(id: &str) -> RuleId {
        RuleId(format!("tier.{id}"))
    }

    /// Whether this is the card's discount, a tier's or the birthday's, which meet in the group `regular`.
    pub fn is_short_form(id: &str) -> bool {
        id == RuleId::CARD || id == RuleId::BIRTHDAY || id.starts_with("tier.")
    }

    /// That of a rule of the owner's own.
    pub fn own(id: &str) -> RuleId {
        RuleId(format!("rule.{id}"))
    }

    /// That of a coupon, by its code.
    pub fn coupon(code: &str) -> RuleId {
        RuleId(format!("coupon.{code}"))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for RuleId {
    fn from(id: &str) -> Self {
        RuleId(id.to_owned())
    }
}

/// `subtotal − discount = total`; `total − points_value + rounding = to_pay`. Lines add up to the whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The programme version that priced it; absent where a file was tried without a shop.
    pub version: Option<i64>,
    pub subtotal: Money,
    pub discount: Money,
    pub total: Money,
    pub points_spent: Points,
    pub points_value: Money,
    pub rounding: Money,
    pub to_pay: Money,
    pub points_earned: Points,
    pub lines: Vec<QuotedLine>,
    pub gifts: Vec<Gift>,
    /// Coupons that this sale uses up.
    #[serde(default)]
    pub coupons_used: Vec<UsedCoupon>,
    /// Coupons that it brings.
    #[serde(default)]
    pub coupons_due: Vec<DueCoupon>,
    pub applied: Vec<Applied>,
    pub not_applied: Vec<NotApplied>,
    /// The most points that may be spent on this basket.
    pub points_allowed: Points,
    pub plan: PointsPlan,
    /// The tier held after this sale is paid, where it changes.
    pub tier_after: Option<String>,
}

/// A line with what it costs, and what became of its share of points.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotedLine {
    pub sku: Option<String>,
    pub barcode: Option<String>,
    pub name: Option<String>,
    pub category: Option<String>,
    pub quantity: Quantity,
    pub unit_price: Option<Money>,
    pub amount: Money,
    pub discount: Money,
    pub total: Money,
    /// What points paid of it.
    pub points_value: Money,
    /// The points it earns; the lines' points add up to the receipt's.
    pub points_earned: Points,
    /// Each discount with its rule; they add up to `discount`.
    pub discounts: Vec<LineDiscount>,
    /// Why nothing was taken off, where nothing was.
    pub undiscounted: Option<Reason>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineDiscount {
    pub rule: RuleId,
    pub amount: Money,
    pub reason: Reason,
}

/// Something given on top of the basket, not priced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gift {
    /// Of a gift that is kept in stock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    pub name: Text,
    pub quantity: Quantity,
    pub rule: RuleId,
    pub place: Option<Text>,
}

/// What a rule gave: money, points, or a gift (neither).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Applied {
    pub rule: RuleId,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<Points>,
    pub reason: Reason,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotApplied {
    pub rule: RuleId,
    pub reason: Reason,
}

/// Why a rule applied, or did not, as data; `language` says it in at most six words that hold the deciding fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum Reason {
    /// Any card of the club has it.
    Card {
        rate: BasisPoints,
    },
    /// The tier is held; `spent` over the last `months`, or ever; or so many visits, where they reached it and spend did not.
    /// `kept`: neither reaches it today, it was reached before or given.
    Tier {
        name: Text,
        rate: BasisPoints,
        spent: Money,
        months: Option<u32>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        visits: Option<u32>,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        kept: bool,
    },
    /// The purchase itself reaches the tier, which holds at once.
    TierNow {
        name: Text,
        rate: BasisPoints,
    },
    /// So much more spend reaches the tier, or so many more visits; no spend where visits alone do.
    TierAhead {
        name: Text,
        rate: BasisPoints,
        missing: Money,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        visits: Option<u32>,
    },
    /// The birthday is `days` away: 0 today, negative when just past; nobody knows any more where the file changed since.
    Birthday {
        rate: BasisPoints,
        days: Option<i64>,
    },
    BirthdayGift {
        name: Text,
        days: Option<i64>,
    },
    /// Outside the window around the birthday, which is kept next on that day.
    NotBirthday {
        rate: BasisPoints,
        on: NaiveDate,
        before: u32,
        after: u32,
    },
    BirthdayUnknown,
    /// Once a year, and used on that day.
    UsedOn {
        day: NaiveDate,
    },
    /// Holds after so many days of membership; from that day on.
    MemberTooNew {
        from: NaiveDate,
    },
    /// Nobody's card was scanned.
    NoCard,
    /// On every line that this one could be taken off, another discount takes off more.
    Better {
        rule: RuleId,
        name: Option<Text>,
        rate: BasisPoints,
    },
    /// The category is never discounted.
    Protected {
        category: String,
    },
    /// The article is never discounted.
    NotDiscountable,
    /// The line is at its lowest price.
    AtFloor {
        least: Money,
    },
    /// Taken off before the programme looked.
    Given,
    /// The cashier's own discount, in the cashier's words.
    ByHand {
        what: HandDiscount,
        words: String,
        /// What the shop allows, where the cashier asked for more.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        limit: Option<BasisPoints>,
    },
    /// More than the shop lets a cashier take off; so much was allowed.
    HandLimit {
        limit: BasisPoints,
        allowed: Money,
    },
    /// So much of the money paid comes back.
    Earned {
        rate: BasisPoints,
        on: Money,
    },
    /// Nothing in the basket earns points.
    NothingEarns,
    /// What would earn is paid with points, or costs nothing any more.
    EarnsOnMoney,
    /// So much more money brings so many points.
    PointAhead {
        missing: Money,
        points: Points,
    },
    /// Paid with points.
    Spent {
        value: Money,
    },
    /// Points are there and the cashier did not ask for them; so many may be spent.
    PointsNotAsked {
        allowed: Points,
    },
    /// Points may pay no more than this share of the receipt.
    PointsShare {
        share: BasisPoints,
        allowed: Points,
    },
    /// Fewer points than the least that may be spent.
    PointsLeast {
        least: Points,
        held: Points,
    },
    /// The receipt may be paid with fewer points than the least that may be spent.
    PointsBasket {
        least: Points,
        most: Points,
    },
    NoPoints,
    /// So many are owed, and what is earned next settles them.
    PointsOwed {
        owed: Points,
    },
    /// The basket is empty of what the rule is about.
    NothingToDiscount,
    /// What the rule is about costs nothing any more.
    NothingLeft,
    /// What it would take off is less than the smallest coin.
    TooSmall,
    /// What the rule is about costs no more than the price that it gives.
    NotCheaper,
    /// The programme has no rule for this coupon.
    UnknownCoupon,
    /// A coupon of the shop's own counts no more, not yet, or not for this member.
    Barred {
        coupon: CouponBar,
    },
    /// A rule of the owner's own holds; shared, since it stands beside each line.
    Offer(Arc<Offer>),
    /// Words that a rule gives the cashier to say.
    Say {
        words: Text,
    },
    /// What a rule asks for and does not have.
    Unmet {
        need: Need,
    },
    /// Another rule stands in its place.
    Instead {
        rule: RuleId,
        name: Option<Text>,
        how: Instead,
    },
    /// It was to take off more than it may; so much was allowed.
    Capped {
        allowed: Money,
    },
    /// It was to take off more than one member may have in a time; so much was left.
    CappedForMember {
        span: CapSpan,
        most: Money,
        allowed: Money,
    },
    /// Came by a member's advice, and this is the first purchase that counts.
    Referred,
    /// Came by a member's advice; so much more would make the purchase count.
    ReferredLeast {
        missing: Money,
    },
    /// Came by a member's advice, and the time for a first purchase ended on that day.
    ReferredLate {
        until: NaiveDate,
    },
    /// Of a gift there is nothing left, or too little; another of its list is given in its place.
    GiftOut {
        name: Text,
        instead: Option<Text>,
    },
    /// The member has had it so many times, ever or within so many days.
    HadBefore {
        times: u32,
        days: Option<u32>,
    },
}

/// A rule of the owner's own, and what decided that it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    pub name: Text,
    pub need: Option<Need>,
}

impl Reason {
    /// Says between which days a birthday rule holds next.
    pub fn not_birthday(rule: &BirthdayRule, birthday: Birthday, day: NaiveDate) -> Reason {
        let on = birthday.next(day, rule.leap_day).unwrap_or(day);
        Reason::NotBirthday { rate: rule.discount, on, before: rule.days_before, after: rule.days_after }
    }
}

/// Why a rule gave way to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Instead {
    /// The other takes off more.
    Better,
    /// The other and those beside it take off more together.
    Together,
    /// The other comes first, and one is had.
    First,
    /// The other is had alone.
    Alone,
}
