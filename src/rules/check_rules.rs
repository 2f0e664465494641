//! Whether the owner's own rules say what can be meant: each fault with its rule, its field and what would be right.

use super::check::{Fault, Faults, MOST_DAYS};
use super::check_bonus::bonuses;
use super::check_competing::{competing, is_best};
use super::check_conditions::{Who, asks};
use super::check_coupons::coupons;
use super::check_floors::floors;
use super::check_gifts::gifts;
use crate::domain::{
    BasisPoints, Bundle, Cap, CouponHolder, FreePieces, GiftReward, Group, Money, MorePoints, Most, Off, Pieces,
    Points, Programme, Quantity, Reward, Rule, RuleId, Select, fold,
};

/// More than any owner reads; every one is looked at for each basket.
const MOST_RULES: usize = 500;
const MOST_GROUPS: usize = 100;
/// Conditions within one rule, however they are nested.
const MOST_PARTS: usize = 50;
/// Conditions within one another; nobody can say aloud what is nested deeper.
const MOST_DEPTH: usize = 8;
/// Names in one list.
pub(super) const MOST_NAMES: usize = 5_000;
/// Pieces and times of one offer on one receipt.
pub(super) const MOST_PIECES: u32 = 10_000;
/// A hundredfold, in hundredths.
const MOST_TIMES: u32 = 10_000;

/// Groups, caps and rules of a programme.
pub(super) fn rules(programme: &Programme, faults: &mut Faults) {
    if programme.schema < 2 && programme.says_more_than_first_schema() {
        faults.add("", "schema", Fault::OlderSchema { needed: 2 });
    }
    for (field, count, most) in [
        ("rules", programme.rules.len(), MOST_RULES),
        ("groups", programme.groups.len(), MOST_GROUPS),
        ("coupons", programme.coupons.len(), MOST_GROUPS),
    ] {
        if count > most {
            return faults.add("", field, Fault::TooMany { most });
        }
    }
    cap("", "cap", &programme.cap, faults);
    for (place, group) in programme.groups.iter().enumerate() {
        let first = programme.groups[..place].iter().position(|other| other.id == group.id);
        faults.id("", &format!("groups[{place}].id"), &group.id, first.map(|first| format!("groups[{first}].id")));
        cap("", &format!("groups[{place}].cap"), &group.cap, faults);
    }
    coupons(programme, faults);
    bonuses(programme, faults);
    gifts(programme, faults);
    floors(programme, faults);
    for (place, rule) in programme.rules.iter().enumerate() {
        let first = programme.rules[..place].iter().position(|other| other.id == rule.id);
        let id = RuleId::own(&rule.id);
        let mut one = One { programme, rule, id: id.as_str(), at: format!("rules[{place}]"), faults };
        one.faults.id(one.id, &one.field("id"), &rule.id, first.map(|first| format!("rules[{first}].id")));
        one.all();
    }
    competing(programme, faults);
}

fn cap(rule: &str, field: &str, cap: &Cap, faults: &mut Faults) {
    for (name, most) in [("line", cap.line), ("receipt", cap.receipt)] {
        let Some(Most { amount, percent }) = most else { continue };
        let field = format!("{field}.{name}");
        if amount.is_none() && percent.is_none() {
            faults.add(rule, &field, Fault::Empty);
        }
        if let Some(amount) = amount {
            faults.amount(rule, &format!("{field}.amount"), amount, Money::MOST);
        }
        faults.rate(rule, format!("{field}.percent"), percent.unwrap_or_default());
    }
    for (name, most) in [("member_day", cap.member_day), ("member_month", cap.member_month)] {
        if let Some(most) = most {
            faults.amount(rule, &format!("{field}.{name}"), most, Money::MOST);
        }
    }
}

/// One rule under the eye.
pub(super) struct One<'a> {
    pub programme: &'a Programme,
    rule: &'a Rule,
    id: &'a str,
    at: String,
    faults: &'a mut Faults,
}

impl One<'_> {
    fn field(&self, name: &str) -> String {
        format!("{}.{name}", self.at)
    }

    pub(super) fn add(&mut self, name: &str, fault: Fault) {
        let field = self.field(name);
        self.faults.add(self.id, field, fault);
    }

    fn all(&mut self) {
        let (rule, programme) = (self.rule, self.programme);
        self.faults.words(self.id, self.field("name"), &rule.name);
        self.group();
        cap(self.id, &self.field("cap"), &rule.cap, self.faults);
        if let Some(limit) = &rule.limit {
            self.count("limit.times", limit.times, MOST_PIECES);
            self.count("limit.days", limit.days.unwrap_or(1), MOST_DAYS);
            // Receipts keep who had a discount or a gift; points and words leave no trace that could be counted.
            if matches!(rule.then, Reward::Points(_) | Reward::Say(_)) {
                self.add(
                    "limit",
                    Fault::OnlyWith { other: "then: percent, amount, price, free, bundle, gift, coupon" },
                );
            }
        }
        if rule.when.parts().len() > MOST_PARTS {
            return self.add("when", Fault::TooMany { most: MOST_PARTS });
        }
        if rule.when.depth() > MOST_DEPTH {
            return self.add("when", Fault::TooDeep { most: MOST_DEPTH });
        }
        self.condition("when", &rule.when);
        self.reward();
        if asks(&rule.when, Who::Nobody) {
            self.nobodys();
        }
        if matches!(rule.then, Reward::Points(_)) && programme.points.is_none() {
            self.add("then.points", Fault::OnlyWith { other: "points" });
        }
    }

    /// What is counted or kept of a member is nothing for whoever has no card.
    fn nobodys(&mut self) {
        let (rule, kinds) = (self.rule, &self.programme.coupons);
        let members = |kind: &str| kinds.iter().any(|one| one.id == kind && one.holder == CouponHolder::Member);
        if rule.limit.is_some() {
            self.add("limit", Fault::NeverHolds);
        }
        match &rule.then {
            Reward::Points(_) => self.add("then.points", Fault::NeverHolds),
            Reward::Gift(gift) if gift.items().all(|item| item.id.is_some()) => {
                self.add("then.gift", Fault::NeverHolds);
            }
            Reward::Coupon(coupon) if members(&coupon.kind) => self.add("then.coupon", Fault::NeverHolds),
            _ => {}
        }
    }

    fn group(&mut self) {
        let Some(id) = self.rule.group.as_deref() else { return };
        let group = self.programme.groups.iter().find(|group| group.id == id).cloned();
        match group.or_else(|| (id == Group::REGULAR).then(Group::regular)) {
            None => {
                let mut known: Vec<_> = self.programme.groups.iter().map(|group| group.id.clone()).collect();
                known.push(Group::REGULAR.to_owned());
                self.add("group", Fault::Unknown { known });
            }
            Some(group) if is_best(group.combine) && !self.rule.then.is_price() => {
                self.add("group", Fault::NoDiscount);
            }
            Some(_) => {}
        }
    }

    pub(super) fn count(&mut self, name: &str, count: u32, most: u32) {
        if count == 0 {
            self.add(name, Fault::NotPositive);
        } else if count > most {
            self.add(name, Fault::TooLong { most });
        }
    }

    pub(super) fn quantity(&mut self, name: &str, quantity: Quantity) {
        if !quantity.is_positive() {
            self.add(name, Fault::NotPositive);
        } else if quantity > Quantity::MOST {
            self.add(name, Fault::TooManyUnits { most: Quantity::MOST });
        }
    }

    pub(super) fn money(&mut self, name: &str, money: Money) {
        let field = self.field(name);
        self.faults.amount(self.id, &field, money, Money::MOST);
    }

    pub(super) fn range(&mut self, name: &str, numbers: &[u32], most: u32) {
        if numbers.iter().any(|number| !(1..=most).contains(number)) {
            self.add(name, Fault::Outside { least: 1, most });
        }
    }

    pub(super) fn names(&mut self, name: &str, names: &[String]) {
        if names.len() > MOST_NAMES {
            return self.add(name, Fault::TooMany { most: MOST_NAMES });
        }
        for place in (0..names.len()).filter(|place| fold(&names[*place]).is_empty()) {
            self.add(&format!("{name}[{place}]"), Fault::Blank);
        }
    }

    pub(super) fn select(&mut self, name: &str, select: &Select) {
        self.names(&format!("{name}.categories"), &select.categories);
        self.names(&format!("{name}.items"), &select.items);
        for (field, price) in [("price_from", select.price_from), ("price_to", select.price_to)] {
            if let Some(price) = price.filter(|price| price.is_negative() || *price > Money::MOST) {
                self.money(&format!("{name}.{field}"), price);
            }
        }
        if select.price_from.zip(select.price_to).is_some_and(|(from, to)| from > to) {
            self.add(&format!("{name}.price_to"), Fault::NeverHolds);
        }
    }

    fn rate(&mut self, name: &str, rate: BasisPoints) {
        let field = self.field(name);
        if rate.is_zero() {
            self.faults.add(self.id, field, Fault::NotPositive);
        } else {
            self.faults.rate(self.id, field, rate);
        }
    }

    fn reward(&mut self) {
        match &self.rule.then {
            Reward::Percent(percent) => {
                self.rate("then.percent.rate", percent.rate);
                self.select("then.percent.of", &percent.of);
                self.pieces("then.percent", percent.off == Off::Pieces, percent.pieces.as_ref());
            }
            Reward::Amount(amount) => {
                self.money("then.amount.amount", amount.amount);
                self.select("then.amount.of", &amount.of);
                self.pieces("then.amount", amount.off == Off::Pieces, amount.pieces.as_ref());
                if amount.sparing && amount.off != Off::Receipt {
                    self.add("then.amount.sparing", Fault::OnlyWith { other: "off: receipt" });
                }
            }
            Reward::Price(price) => {
                self.money("then.price.price", price.price);
                self.select("then.price.of", &price.of);
                self.pieces("then.price", true, price.pieces.as_ref());
            }
            Reward::Free(free) => self.free(free),
            Reward::Bundle(bundle) => self.bundle(bundle),
            Reward::Gift(gift) => self.gift(gift),
            Reward::Points(points) => self.points(points),
            Reward::Coupon(coupon) => self.kind("then.coupon.kind", &coupon.kind),
            Reward::Say(words) => self.faults.words(self.id, self.field("then.say"), words),
        }
    }

    pub(super) fn kind(&mut self, name: &str, kind: &str) {
        if self.programme.coupon(kind).is_none() {
            let known = self.programme.coupons.iter().map(|kind| kind.id.clone()).collect();
            self.add(name, Fault::Unknown { known });
        }
    }

    fn pieces(&mut self, name: &str, allowed: bool, pieces: Option<&Pieces>) {
        let Some(pieces) = pieces else { return };
        if !allowed {
            self.add(&format!("{name}.pieces"), Fault::OnlyWith { other: "off: pieces" });
        }
        if pieces.numbered && self.rule.when.numbers().is_none() {
            self.add(&format!("{name}.pieces.numbered"), Fault::OnlyWith { other: "when: unit, every_unit" });
        }
        self.count(&format!("{name}.pieces.at_most"), pieces.at_most.unwrap_or(1), MOST_PIECES);
        self.count(&format!("{name}.pieces.every"), pieces.every.unwrap_or(1), MOST_PIECES);
        if pieces.at_most.is_some_and(|most| most > 0 && most < pieces.every.unwrap_or(1)) {
            self.add(&format!("{name}.pieces.at_most"), Fault::Below { other: "pieces.every" });
        }
    }

    fn free(&mut self, free: &FreePieces) {
        self.rate("then.free.rate", free.rate);
        self.select("then.free.of", &free.of);
        if let Some(get_of) = &free.get_of {
            self.select("then.free.get_of", get_of);
        }
        for (field, count) in [("buy", free.buy), ("get", free.get), ("times", free.times.unwrap_or(1))] {
            self.count(&format!("then.free.{field}"), count, MOST_PIECES);
        }
    }

    fn bundle(&mut self, bundle: &Bundle) {
        self.money("then.bundle.price", bundle.price);
        self.count("then.bundle.times", bundle.times.unwrap_or(1), MOST_PIECES);
        if bundle.parts.is_empty() {
            self.add("then.bundle.parts", Fault::Empty);
        }
        if bundle.parts.len() > MOST_PARTS {
            self.add("then.bundle.parts", Fault::TooMany { most: MOST_PARTS });
        }
        for (place, part) in bundle.parts.iter().enumerate() {
            self.count(&format!("then.bundle.parts[{place}].pieces"), part.pieces, MOST_PIECES / 100);
            self.select(&format!("then.bundle.parts[{place}].of"), &part.of);
        }
    }

    fn gift(&mut self, gift: &GiftReward) {
        for (number, item) in gift.items().enumerate() {
            let at = number.checked_sub(1).map_or("item".to_owned(), |number| format!("instead[{number}]"));
            let at = |field: &str| format!("then.gift.{at}.{field}");
            self.faults.words(self.id, self.field(&at("name")), &item.name);
            if let Some(place) = &item.place {
                self.faults.words(self.id, self.field(&at("place")), place);
            }
            self.quantity(&at("quantity"), item.quantity);
        }
        // What is not counted is always there, and so nothing after it is ever given.
        if gift.items().take(gift.instead.len()).any(|item| item.id.is_none()) {
            self.add("then.gift.instead", Fault::OnlyWith { other: "then.gift.item.id" });
        }
        if let Some(per) = &gift.per {
            self.quantity("then.gift.per.quantity", per.quantity);
            self.select("then.gift.per.of", &per.of);
        }
        self.count("then.gift.times", gift.times.unwrap_or(1), MOST_PIECES);
    }

    fn points(&mut self, points: &MorePoints) {
        self.select("then.points.of", &points.of);
        if points.times.is_none() && points.bonus.is_none() && points.per_piece.is_none() && points.per_sum.is_none() {
            self.add("then.points", Fault::Empty);
        }
        if let Some(times) = points.times {
            if times <= 100 {
                self.add("then.points.times", Fault::Outside { least: 101, most: MOST_TIMES });
            } else {
                self.count("then.points.times", times, MOST_TIMES);
            }
        }
        let per_sum = points.per_sum.map(|per| per.points);
        for (field, count) in [("bonus", points.bonus), ("per_piece", points.per_piece), ("per_sum.points", per_sum)] {
            let Some(count) = count else { continue };
            if !count.is_positive() {
                self.add(&format!("then.points.{field}"), Fault::NotPositive);
            } else if count > Points::MOST {
                self.add(&format!("then.points.{field}"), Fault::TooManyPoints { most: Points::MOST });
            }
        }
        if let Some(per) = points.per_sum {
            self.money("then.points.per_sum.sum", per.sum);
        }
    }
}

#[cfg(test)]
#[path = "check_rules_tests.rs"]
mod tests;
