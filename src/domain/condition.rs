//! When a rule holds: facts of the moment, the member and the basket, all of which must be so.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, de};

use super::by_name::read_by_name;
use super::{Count, Hours, Need, Programme, Quantity, Select, Total};

/// What must be so for a rule to hold; nothing named always holds. What has two sides to it stands in `any`, `all`, `not`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields, default)]
pub struct Condition {
    /// On this day or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Until this day, which counts whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// In one of these months, 1 to 12.
    #[serde(deserialize_with = "filled", skip_serializing_if = "Vec::is_empty")]
    pub months: Vec<u32>,
    /// On one of these days of the week, 1 (Monday) to 7.
    #[serde(deserialize_with = "filled", skip_serializing_if = "Vec::is_empty")]
    pub weekdays: Vec<u32>,
    /// Within these hours; a night belongs to the day on which it began, for the days and dates above too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// A member is at the till, by card or found otherwise; `false`: nobody known is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub card: Option<bool>,
    /// The member holds one of these tiers.
    #[serde(deserialize_with = "filled", skip_serializing_if = "Vec::is_empty")]
    pub tiers: Vec<String>,
    /// The member belongs to one of these segments.
    #[serde(deserialize_with = "filled", skip_serializing_if = "Vec::is_empty")]
    pub segments: Vec<String>,
    /// The member's household has at least so many members.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub household: Option<u32>,
    /// The member has belonged to the club for at least so many days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_days: Option<u32>,
    /// The member was last here at least so many days ago.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub absent_days: Option<u32>,
    /// The member has never bought before, or, where it says `false`, has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_purchase: Option<bool>,
    /// This is the member's visit with this number; a second purchase of a day is no new visit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visit: Option<u32>,
    /// This is each second, third or tenth visit, as the number says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub every_visit: Option<u32>,
    /// Among the goods is the piece with this number of all such that the member ever bought.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Box<NthUnit>>,
    /// Among the goods is each second, third or tenth piece, as the number says, of all such that the member ever bought.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub every_unit: Option<Box<NthUnit>>,
    /// The member's birthday is near.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub birthday: Option<Around>,
    /// This code was handed over.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coupon: Option<String>,
    /// A coupon of this kind, issued by the shop and still open, was handed over or applies by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coupon_of: Option<String>,
    /// The basket is paid in one of these forms.
    #[serde(deserialize_with = "filled", skip_serializing_if = "Vec::is_empty")]
    pub pays_with: Vec<String>,
    /// What the basket comes to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<Total>,
    /// How much is in the basket.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Count>,
    /// All of these hold.
    #[serde(deserialize_with = "filled", skip_serializing_if = "Vec::is_empty")]
    pub all: Vec<Condition>,
    /// At least one of these holds.
    #[serde(deserialize_with = "filled", skip_serializing_if = "Vec::is_empty")]
    pub any: Vec<Condition>,
    /// This does not hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not: Option<Box<Condition>>,
}

/// A list that names something: an empty one would ask nothing, though its owner meant to ask.
fn filled<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    let list = Vec::deserialize(deserializer)?;
    if list.is_empty() { Err(de::Error::custom("says nothing")) } else { Ok(list) }
}

/// Days around a birthday; both ends count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields, default)]
pub struct Around {
    pub days_before: u32,
    pub days_after: u32,
}

/// A piece by its number among all that a member bought of some goods, over all visits; what came back does not count, and
/// what is weighed is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct NthUnit {
    pub number: u32,
    /// By categories and items; what they cost does not matter.
    #[serde(default, skip_serializing_if = "Select::is_all")]
    pub of: Select,
    /// Only what was bought on this day or later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<NaiveDate>,
}

impl Condition {
    pub fn is_always(&self) -> bool {
        *self == Condition::default()
    }

    /// Everything that is asked, in the order in which it is looked at: the moment, the member, the basket, then what
    /// stands in `all`, `any` and `not`. Figures are zero; `programme` knows the names of tiers.
    pub fn needs(&self, programme: &Programme) -> Vec<Need> {
        let mut needs = Vec::new();
        self.gather(programme, &mut needs);
        needs
    }

    fn gather(&self, programme: &Programme, needs: &mut Vec<Need>) {
        self.gather_moment(needs);
        self.gather_member(programme, needs);
        self.gather_basket(programme, needs);
        for part in self.all.iter().chain(&self.any) {
            part.gather(programme, needs);
        }
        if let Some(part) = &self.not {
            needs.extend(part.needs(programme).into_iter().map(Need::negated));
        }
    }

    fn gather_moment(&self, needs: &mut Vec<Need>) {
        needs.extend(self.from.map(|day| Need::From { day }));
        needs.extend(self.until.map(|day| Need::Until { day }));
        if !self.months.is_empty() {
            needs.push(Need::Months { months: self.months.clone() });
        }
        if !self.weekdays.is_empty() {
            needs.push(Need::Weekdays { days: self.weekdays.clone() });
        }
        needs.extend(self.hours.map(|hours| Need::Hours { hours }));
    }

    fn gather_member(&self, programme: &Programme, needs: &mut Vec<Need>) {
        if self.asks_member() {
            needs.push(Need::Card);
        }
        if self.card == Some(false) {
            needs.push(Need::NoCard);
        }
        if !self.tiers.is_empty() {
            let named = self.tiers.iter().filter_map(|id| programme.tier(id));
            needs.push(Need::Tiers { names: named.map(|tier| tier.name.clone()).collect() });
        }
        if !self.segments.is_empty() {
            needs.push(Need::Segments { segments: self.segments.clone() });
        }
        needs.extend(self.household.map(|least| Need::Household { least }));
        needs.extend(self.member_days.map(|days| Need::MemberDays { days, left: 0 }));
        needs.extend(self.absent_days.map(|days| Need::Absent { days }));
        needs.extend(self.first_purchase.map(|first| if first { Need::FirstPurchase } else { Need::Bought }));
        needs.extend(self.visit.map(|number| Need::Visit { number, left: 0 }));
        needs.extend(self.every_visit.map(|every| Need::EveryVisit { every, left: 0 }));
        let unit = |of: &NthUnit| Need::Unit { number: of.number, left: 0, of: of.of.words() };
        needs.extend(self.unit.as_deref().map(unit));
        let every = |of: &NthUnit| Need::EveryUnit { every: of.number, left: 0, of: of.of.words() };
        needs.extend(self.every_unit.as_deref().map(every));
        needs.extend(self.birthday.map(|around| Need::Birthday { around }));
    }

    fn gather_basket(&self, programme: &Programme, needs: &mut Vec<Need>) {
        needs.extend(self.coupon.as_ref().map(|code| Need::Coupon { code: code.clone() }));
        needs.extend(self.coupon_of.as_ref().map(|kind| Need::CouponOf { name: programme.coupon_name(kind) }));
        if !self.pays_with.is_empty() {
            needs.push(Need::PaysWith { forms: self.pays_with.clone() });
        }
        if let Some(total) = &self.total {
            needs.extend(total.at_least.map(|least| total.need(least, 0)));
            needs.extend(total.at_most.map(|most| total.most(most)));
        }
        if let Some(count) = &self.quantity {
            needs.extend(count.at_least.map(|least| count.need(least, 0)));
            needs.extend(count.at_most.map(|most| count.most(most)));
        }
    }

    /// Whether something of a member is asked, which nobody's basket has.
    pub fn asks_member(&self) -> bool {
        self.card == Some(true)
            || !(self.tiers.is_empty() && self.segments.is_empty())
            || self.household.is_some()
            || self.member_days.is_some()
            || self.absent_days.is_some()
            || self.first_purchase.is_some()
            || self.visit.is_some()
            || self.every_visit.is_some()
            || self.units().next().is_some()
            || self.birthday.is_some()
    }

    /// The pieces over time that it asks for.
    pub fn units(&self) -> impl Iterator<Item = &NthUnit> {
        self.unit.iter().chain(&self.every_unit).map(Box::as_ref)
    }

    /// The numbered pieces that it asks for in any case, of itself or in all of its parts.
    pub fn numbers(&self) -> Option<&NthUnit> {
        self.units().next().or_else(|| self.all.iter().find_map(Condition::numbers))
    }

    /// How many conditions stand within one another, itself among them.
    pub fn depth(&self) -> usize {
        let within = self.all.iter().chain(&self.any).chain(self.not.as_deref());
        1 + within.map(Condition::depth).max().unwrap_or(0)
    }

    /// Every condition within this one, itself first.
    pub fn parts(&self) -> Vec<&Condition> {
        let mut parts = vec![self];
        for part in self.all.iter().chain(&self.any).chain(self.not.as_deref()) {
            parts.extend(part.parts());
        }
        parts
    }
}

impl Total {
    /// The money that `of` must come to.
    pub fn least(least: super::Money, of: Select) -> Total {
        Total { at_least: Some(least), of, ..Total::default() }
    }

    /// What it asks of money; `figure` is reached, or missing.
    pub fn need(&self, least: super::Money, figure: i64) -> Need {
        let (of, full_price, prices) = (self.of.words(), self.of.full_price, self.of.prices());
        Need::Total { least, figure, of, full_price, after_discounts: self.after_discounts, prices }
    }

    /// That no more is spent.
    pub fn most(&self, most: super::Money) -> Need {
        let (of, full_price, prices) = (self.of.words(), self.of.full_price, self.of.prices());
        Need::TotalMost { most, of, full_price, after_discounts: self.after_discounts, prices }
    }
}

impl Count {
    /// The goods that must be in the basket.
    pub fn least(least: Quantity, of: Select) -> Count {
        Count { at_least: Some(least), of, ..Count::default() }
    }

    /// What it asks of goods; `figure` thousandths are reached, or missing.
    pub fn need(&self, least: Quantity, figure: i64) -> Need {
        let (of, full_price, prices) = (self.of.words(), self.of.full_price, self.of.prices());
        Need::Quantity { least, figure, of, full_price, on_one_line: self.on_one_line, prices }
    }

    /// That no more is bought.
    pub fn most(&self, most: Quantity) -> Need {
        let (of, full_price, prices) = (self.of.words(), self.of.full_price, self.of.prices());
        Need::QuantityMost { most, of, full_price, on_one_line: self.on_one_line, prices }
    }
}

read_by_name!(Condition, Around, NthUnit);
