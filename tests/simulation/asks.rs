//! Whether a rule's condition holds, worked out once more from what the model knows. Where it depends on what other rules have
//! taken off, nobody can say who does not know what the lines cost by then.

use chrono::{Datelike, NaiveDate};
use regulars::domain::{Basket, Condition, Line, Moment, Programme, Select, fold};

use super::model::Model;
use super::sums;

/// Everything that a condition may ask about.
pub struct Scene<'a> {
    pub model: &'a Model,
    pub programme: &'a Programme,
    /// The member's place, and the tier held.
    pub member: Option<(usize, Option<&'a str>)>,
    pub basket: &'a Basket,
    pub at: &'a Moment,
}

/// All of it, as far as it can be said.
fn all(parts: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let said: Vec<_> = parts.into_iter().collect();
    if said.contains(&Some(false)) {
        Some(false)
    } else if said.contains(&None) {
        None
    } else {
        Some(true)
    }
}

fn dates(when: &Condition, day: NaiveDate) -> bool {
    when.from.is_none_or(|from| from <= day)
        && when.until.is_none_or(|until| day <= until)
        && (when.months.is_empty() || when.months.contains(&day.month()))
        && (when.weekdays.is_empty() || when.weekdays.contains(&day.weekday().number_from_monday()))
}

/// Whether a line is among the goods that are meant.
pub fn is_meant(of: &Select, line: &Line) -> Option<bool> {
    let is = |names: &[String], text: Option<&String>| {
        names.is_empty() || text.is_some_and(|text| names.iter().any(|name| fold(name) == fold(text)))
    };
    let dear = of.price_from.is_none_or(|least| line.unit_price.unwrap() >= least);
    let known = is(&of.categories, line.category.as_ref()) && is(&of.items, line.name.as_ref()) && dear;
    if known && of.full_price { None } else { Some(known) }
}

impl Scene<'_> {
    pub fn holds(&self, when: &Condition) -> Option<bool> {
        self.asked(when, None, self.day())
    }

    /// The same where each line costs so much by now.
    pub fn holds_now(&self, when: &Condition, rests: &[i64]) -> bool {
        self.asked(when, Some(rests), self.day()).unwrap()
    }

    /// Whether it goes on past midnight from the day before, by hours that must hold, or with `any` by such as may.
    fn is_night(&self, when: &Condition, any: bool) -> bool {
        let time = self.at.local.time();
        when.hours.is_some_and(|hours| hours.until < hours.from && time < hours.until)
            || when.all.iter().any(|part| self.is_night(part, true))
            || (any && when.any.iter().any(|part| self.is_night(part, true)))
    }

    /// `day` is that of the condition around it, whose night it may be.
    fn asked(&self, when: &Condition, rests: Option<&[i64]>, day: NaiveDate) -> Option<bool> {
        let before = self.day() - chrono::Days::new(1);
        let day = if self.is_night(when, false) { before } else { day };
        // Each of `any` may be of another day.
        let with = |part: &Condition| dates(when, if self.is_night(part, true) { before } else { day });
        let any = |parts: &[Condition]| {
            let said: Vec<_> = parts.iter().map(|part| all([Some(with(part)), self.asked(part, rests, day)])).collect();
            if said.is_empty() || said.contains(&Some(true)) {
                Some(true)
            } else if said.contains(&None) {
                None
            } else {
                Some(false)
            }
        };
        let not = when.not.as_deref().map_or(Some(true), |part| self.asked(part, rests, day).map(|holds| !holds));
        let (coupon, numbered) = (Some(self.has_coupon(when)), Some(self.has_numbered(when)));
        let goods = self.goods(when, rests);
        let dates = Some(!when.any.is_empty() || dates(when, day));
        let parts =
            [coupon, numbered, dates, Some(self.moment(when)), Some(self.person(when)), goods, any(&when.any), not];
        all(parts.into_iter().chain(when.all.iter().map(|part| self.asked(part, rests, day))))
    }

    fn has_coupon(&self, when: &Condition) -> bool {
        let member = self.member.map(|(member, _)| member);
        let counts =
            |kind: &String| self.model.coupon_counts(self.programme, kind, &self.basket.coupons, member, self.day());
        when.coupon_of.as_ref().is_none_or(counts)
    }

    fn day(&self) -> NaiveDate {
        self.at.day()
    }

    fn moment(&self, when: &Condition) -> bool {
        let time = self.at.local.time();
        let within = |hours: regulars::domain::Hours| {
            let (late, early) = (hours.from <= time, time < hours.until);
            if hours.from < hours.until { late && early } else { late || early }
        };
        when.hours.is_none_or(within)
            && (when.pays_with.is_empty()
                || self.basket.pays_with.as_ref().is_some_and(|form| when.pays_with.contains(form)))
            && when.coupon.as_ref().is_none_or(|code| self.basket.coupons.iter().any(|one| fold(one) == fold(code)))
    }

    fn person(&self, when: &Condition) -> bool {
        let Some((member, tier)) = self.member else { return !when.asks_member() };
        let (model, day) = (self.model, self.day());
        let visits = model.visits(member);
        let earlier = visits.range(..day).count() + 1;
        let new = !visits.contains(&day);
        let is = |number: u32| usize::try_from(number).unwrap();
        let born = model.members[member].born;
        let near = |around: regulars::domain::Around| {
            let leap = self.programme.birthday.as_ref().map_or_else(Default::default, |rule| rule.leap_day);
            let days = born.map(|born| (sums::nearest(born, leap, day) - day).num_days());
            days.is_some_and(|days| (-i64::from(around.days_after)..=i64::from(around.days_before)).contains(&days))
        };
        let since = (day - model.since(member)).num_days();
        when.card != Some(false)
            && (when.tiers.is_empty() || when.tiers.iter().any(|one| Some(one.as_str()) == tier))
            && (when.segments.is_empty()
                || when.segments.iter().any(|one| fold(one) == self.model.segment(member, day)))
            && when.household.is_none_or(|least| model.size(model.members[member].account) >= least)
            && when.member_days.is_none_or(|days| since >= i64::from(days))
            && when
                .absent_days
                .is_none_or(|days| visits.last().is_some_and(|last| (day - *last).num_days() >= i64::from(days)))
            && when.first_purchase.is_none_or(|first| (visits.is_empty() && !model.brought_spend(member)) == first)
            && when.visit.is_none_or(|number| new && earlier == is(number))
            && when.every_visit.is_none_or(|every| new && earlier % is(every) == 0)
            && when.birthday.is_none_or(near)
    }

    fn goods(&self, when: &Condition, rests: Option<&[i64]>) -> Option<bool> {
        let all_lines = &self.basket.lines;
        let lines = |of: &Select| {
            let meant = all_lines.iter().filter(|line| is_meant(of, line) == Some(true));
            meant.collect::<Vec<_>>()
        };
        let total = when.total.as_ref().map_or(Some(true), |total| {
            let amounts: Vec<i64> = all_lines.iter().map(|line| sums::read(self.programme, line).amount).collect();
            let sum = |costs: &[i64]| -> i64 {
                let meant = all_lines.iter().zip(costs).filter(|(line, _)| is_meant(&total.of, line) == Some(true));
                meant.map(|(_, cost)| cost).sum()
            };
            let enough = |sum: i64| total.at_least.is_none_or(|least| sum >= least.as_minor());
            let within = |sum: i64| total.at_most.is_none_or(|most| sum <= most.as_minor());
            let before = sum(&amounts);
            match (total.after_discounts, rests) {
                (false, _) => Some(enough(before) && within(before)),
                (true, Some(rests)) => Some(enough(sum(rests)) && within(sum(rests))),
                // Discounts only ever take off.
                (true, None) if !enough(before) => Some(false),
                (true, None) => None,
            }
        });
        let quantity = when.quantity.as_ref().map_or(Some(true), |count| {
            let all = lines(&count.of).into_iter().map(|line| line.quantity.thousandths());
            let sum = if count.on_one_line { all.max().unwrap_or(0) } else { all.sum() };
            let enough = count.at_least.is_none_or(|least| sum >= least.thousandths());
            Some(enough && count.at_most.is_none_or(|most| sum <= most.thousandths()))
        });
        all([total, quantity])
    }
}
