//! What is wrong with the condition of a rule: what can never hold, asks nothing, or names what is not there.

use super::check::{Fault, MOST_DAYS, ProgrammeFault};
use super::check_rules::{MOST_PIECES, One};
use crate::domain::{Condition, Money, Programme, Quantity, RuleId, fold};

/// Segments that are none of `known`, which are all that a shop has: a rule that asks for one would never hold, and nobody
/// be told.
pub fn unknown_segments(programme: &Programme, known: &[&str]) -> Vec<ProgrammeFault> {
    unknown(programme, known, "segments", |when| &when.segments, str::eq_ignore_ascii_case)
}

/// Forms of payment that are none of `known`, which are all that a shop takes or took.
pub fn unknown_forms(programme: &Programme, known: &[&str]) -> Vec<ProgrammeFault> {
    unknown(programme, known, "pays_with", |when| &when.pays_with, str::eq)
}

/// Rules that ask in `field` for a name which is the `same` as none of `known`.
fn unknown(
    programme: &Programme,
    known: &[&str],
    field: &str,
    names: fn(&Condition) -> &[String],
    same: fn(&str, &str) -> bool,
) -> Vec<ProgrammeFault> {
    let mut faults = Vec::new();
    for (place, rule) in programme.rules.iter().enumerate() {
        each(&rule.when, &format!("rules[{place}].when"), &mut |at, when| {
            if names(when).iter().any(|one| !known.iter().any(|name| same(one, name))) {
                let known = known.iter().map(|name| (*name).to_owned()).collect();
                let rule = RuleId::own(&rule.id).0;
                faults.push(ProgrammeFault { rule, field: format!("{at}.{field}"), fault: Fault::Unknown { known } });
            }
        });
    }
    faults
}

/// Goes through a condition and all within it, each with its place.
fn each(when: &Condition, at: &str, found: &mut impl FnMut(&str, &Condition)) {
    found(at, when);
    for (field, parts) in [("all", &when.all), ("any", &when.any)] {
        for (place, part) in parts.iter().enumerate() {
            each(part, &format!("{at}.{field}[{place}]"), &mut *found);
        }
    }
    if let Some(part) = when.not.as_deref() {
        each(part, &format!("{at}.not"), found);
    }
}

/// Whose basket it is.
#[derive(Clone, Copy)]
pub(super) enum Who {
    Member,
    /// Without a card.
    Nobody,
}

/// Whether a condition wants a basket of a member and of nobody at once.
fn contradicts(when: &Condition) -> bool {
    asks(when, Who::Nobody) && asks(when, Who::Member)
}

/// Whether a condition holds for such a basket alone.
pub(super) fn asks(when: &Condition, who: Who) -> bool {
    let not = |card| when.not.as_deref() == Some(&Condition { card: Some(card), ..Condition::default() });
    let itself = match who {
        Who::Member => when.asks_member() || not(false),
        Who::Nobody => when.card == Some(false) || not(true),
    };
    let each = !when.any.is_empty() && when.any.iter().all(|part| asks(part, who));
    itself || each || when.all.iter().any(|part| asks(part, who))
}

impl One<'_> {
    pub(super) fn condition(&mut self, name: &str, when: &Condition) {
        let at = |field: &str| format!("{name}.{field}");
        if let (Some(from), Some(until)) = (when.from, when.until)
            && from > until
        {
            self.add(&at("until"), Fault::NeverHolds);
        }
        self.range(&at("months"), &when.months, 12);
        self.range(&at("weekdays"), &when.weekdays, 7);
        if when.hours.is_some_and(|hours| hours.from == hours.until) {
            self.add(&at("hours"), Fault::NeverHolds);
        }
        let tiers = &self.programme.tiers.levels;
        if when.tiers.iter().any(|id| tiers.iter().all(|tier| tier.id != *id)) {
            let known = tiers.iter().map(|tier| tier.id.clone()).collect();
            self.add(&at("tiers"), Fault::Unknown { known });
        }
        self.names(&at("segments"), &when.segments);
        self.names(&at("pays_with"), &when.pays_with);
        if let Some(code) = when.coupon.as_ref().filter(|code| fold(code).is_empty()) {
            self.names(&at("coupon"), std::slice::from_ref(code));
        }
        if let Some(kind) = &when.coupon_of {
            self.kind(&at("coupon_of"), kind);
        }
        for (field, number) in [("visit", when.visit), ("every_visit", when.every_visit), ("household", when.household)]
        {
            self.count(&at(field), number.unwrap_or(1), u32::MAX);
        }
        for (field, unit) in [("unit", &when.unit), ("every_unit", &when.every_unit)] {
            if let Some(unit) = unit {
                self.count(&at(&format!("{field}.number")), unit.number, MOST_PIECES);
                self.select(&at(&format!("{field}.of")), &unit.of);
                // What was paid for it long ago is nothing to ask; what it is, is.
                if (unit.of.price_from, unit.of.price_to, unit.of.full_price) != (None, None, false) {
                    self.add(&at(&format!("{field}.of")), Fault::OnlyWith { other: "categories, items" });
                }
            }
        }
        for (field, days) in [("member_days", when.member_days), ("absent_days", when.absent_days)] {
            self.count(&at(field), days.unwrap_or(1), MOST_DAYS);
        }
        if let Some(around) = when.birthday {
            self.count(&at("birthday.days_before"), around.days_before.max(1), 180);
            self.count(&at("birthday.days_after"), around.days_after.max(1), 180);
        }
        if when.card == Some(false) && when.asks_member() {
            self.add(&at("card"), Fault::NeverHolds);
        } else if contradicts(when) && !when.all.iter().chain(&when.any).any(contradicts) {
            self.add(name, Fault::NeverHolds);
        }
        self.amounts(name, when);
        for (field, parts) in [("all", &when.all), ("any", &when.any)] {
            for (place, part) in parts.iter().enumerate() {
                let name = at(&format!("{field}[{place}]"));
                // What always holds leaves nothing to choose from.
                if field == "any" && part.needs(self.programme).is_empty() {
                    self.add(&name, Fault::Empty);
                }
                self.condition(&name, part);
            }
        }
        if let Some(part) = when.not.as_deref() {
            // Also where it holds parts that ask nothing.
            if part.needs(self.programme).is_empty() {
                self.add(&at("not"), Fault::Empty);
            }
            self.condition(&at("not"), part);
        }
    }

    /// What a condition asks of the basket.
    fn amounts(&mut self, name: &str, when: &Condition) {
        if let Some(total) = &when.total {
            let bounds = [("total.at_least", total.at_least), ("total.at_most", total.at_most)];
            if total.at_least.is_none() && total.at_most.is_none() {
                self.add(&format!("{name}.total"), Fault::Empty);
            }
            for (field, bound) in bounds {
                self.money(&format!("{name}.{field}"), bound.unwrap_or(Money::minor(1)));
            }
            if total.at_least.zip(total.at_most).is_some_and(|(least, most)| least > most) {
                self.add(&format!("{name}.total.at_most"), Fault::BelowLeast);
            }
            self.select(&format!("{name}.total.of"), &total.of);
        }
        if let Some(count) = &when.quantity {
            if count.at_least.is_none() && count.at_most.is_none() {
                self.add(&format!("{name}.quantity"), Fault::Empty);
            }
            for (field, bound) in [("quantity.at_least", count.at_least), ("quantity.at_most", count.at_most)] {
                self.quantity(&format!("{name}.{field}"), bound.unwrap_or(Quantity::ONE));
            }
            if count.at_least.zip(count.at_most).is_some_and(|(least, most)| least > most) {
                self.add(&format!("{name}.quantity.at_most"), Fault::BelowLeast);
            }
            self.select(&format!("{name}.quantity.of"), &count.of);
        }
    }
}
