//! A sale as the naive model keeps it: its lines with what of each came back, and sums over them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use regulars::domain::{Basket, Programme, SaleId};

use super::model::rate;
use super::reprice::{Rest, Then};
use super::sums::{floor, half_up, part};

#[derive(Clone, Debug)]
pub struct SoldLine {
    pub quantity: i64,
    pub total: i64,
    pub points_value: i64,
    pub earns: bool,
    pub earned: i64,
    /// What it earned for the one whom it was sold to.
    pub earned_then: i64,
    /// What each rule took off it.
    pub offs: Vec<(String, i64)>,
    /// What the cashier took off it alone.
    pub by_hand: i64,
    /// How much of the quantity came back.
    pub back: i64,
}

/// What a sale was priced from, for pricing a part of it again.
#[derive(Clone, Debug)]
pub struct Priced {
    pub basket: Basket,
    pub earned: i64,
    /// What was known of the member; absent under an owner's own rules, by which the rest of a receipt is not priced again here.
    pub then: Option<Then>,
}

#[derive(Clone, Debug)]
pub struct Sale {
    pub id: SaleId,
    pub number: String,
    pub day: NaiveDate,
    /// By which it was priced; absent for one that came from a file.
    pub version: Option<usize>,
    pub member: Option<usize>,
    /// Whom it was sold to, and whom it was given to last.
    pub sold_to: Option<usize>,
    pub given_to: Option<usize>,
    pub account: Option<usize>,
    pub lines: Vec<SoldLine>,
    pub rounding: i64,
    /// Which lots paid, in the order of spending.
    pub spent: Vec<(usize, i64)>,
    pub points_back: i64,
    /// The lot that it earned for its present member.
    pub lot: Option<usize>,
    /// What cards paid and did not get back.
    pub by_card: i64,
    /// As much as the card carried when it was sold.
    pub paid_by_card: i64,
    pub withheld: i64,
    pub short: i64,
    /// What discounts that fell away from the rest have cost so far, less what others grew by.
    pub repriced: i64,
    /// Where the latest return priced it again: what each rule takes off the rest.
    pub rest: Option<BTreeMap<String, i64>>,
    /// Of the points that it earned for its present member, those that are gone with goods that came back.
    pub due: i64,
    pub priced: Option<Priced>,
    /// A birthday's gift was in it.
    pub gift: bool,
    /// The owner's rules that gave a discount, a gift or a coupon.
    pub had: Vec<String>,
    /// Those of them, a birthday's too, of which a gift was handed over.
    pub handed: Vec<String>,
    /// It counted for somebody else once.
    pub moved: bool,
    /// How often it was given to somebody.
    pub given: usize,
}

impl SoldLine {
    fn cash(&self, quantity: i64) -> i64 {
        half_up(self.total - self.points_value, quantity, self.quantity)
    }

    fn value(&self, quantity: i64) -> i64 {
        half_up(self.points_value, quantity, self.quantity)
    }

    fn points(&self, quantity: i64) -> i64 {
        floor(self.earned, quantity, self.quantity)
    }

    /// What is still out of it cost.
    fn net(&self) -> i64 {
        self.total - self.cash(self.back) - self.value(self.back)
    }
}

impl Sale {
    /// What of those rules' discounts is still out: of a receipt that was priced again what they take off the rest, else
    /// each line's part of what came back rounded down.
    pub fn off(&self, which: impl Fn(&str) -> bool) -> i64 {
        if let Some(rest) = &self.rest {
            return rest.iter().filter(|(rule, _)| which(rule)).map(|(_, off)| off).sum();
        }
        let of_line = |line: &SoldLine| {
            let own = line.offs.iter().filter(|(rule, _)| which(rule));
            own.map(|(_, off)| off - floor(*off, line.back, line.quantity)).sum::<i64>()
        };
        self.lines.iter().map(of_line).sum()
    }

    /// Whether a rule's discount, gift or coupon is had with what is still out.
    pub fn has(&self, rule: &str) -> bool {
        let known = self.had.iter().any(|had| had == rule);
        self.takes(rule).unwrap_or(known)
    }

    pub fn has_birthday(&self) -> bool {
        self.takes("birthday").unwrap_or(false)
    }

    /// Whether a rule takes something off what is still out; none where it took nothing off anything.
    fn takes(&self, rule: &str) -> Option<bool> {
        if let Some(left) = self.rest.as_ref().and_then(|rest| rest.get(rule)) {
            return Some(*left > 0);
        }
        let of_rule = |line: &&SoldLine| line.offs.iter().any(|(by, _)| by == rule);
        let out = self.lines.iter().filter(of_rule).map(|line| line.back < line.quantity);
        out.reduce(|one, other| one || other)
    }

    /// A sale of which the quote is still to be told.
    pub fn of(id: SaleId, number: String, day: NaiveDate, version: usize, member: Option<usize>) -> Sale {
        Sale { version: Some(version), ..Sale::imported(id, number, day, member) }
    }

    /// A sale that was priced elsewhere.
    pub fn imported(id: SaleId, number: String, day: NaiveDate, member: Option<usize>) -> Sale {
        Sale {
            id,
            number,
            day,
            version: None,
            member,
            sold_to: member,
            given_to: member,
            account: None,
            lines: Vec::new(),
            rounding: 0,
            spent: Vec::new(),
            points_back: 0,
            lot: None,
            by_card: 0,
            paid_by_card: 0,
            withheld: 0,
            short: 0,
            repriced: 0,
            rest: None,
            due: 0,
            priced: None,
            gift: false,
            had: Vec::new(),
            handed: Vec::new(),
            moved: false,
            given: 0,
        }
    }

    /// What it still counts for.
    pub fn net(&self) -> i64 {
        self.worth() + self.repriced
    }

    /// What the goods still out cost.
    pub fn worth(&self) -> i64 {
        self.lines.iter().map(SoldLine::net).sum()
    }

    pub fn whole_back(&self) -> bool {
        self.lines.iter().all(|line| line.back == line.quantity)
    }

    /// What the sums handed over so far are rounded by: to steps, and never beyond what was paid.
    pub fn rounding_back(&self, step: i64) -> i64 {
        if self.whole_back() {
            return self.rounding;
        }
        let (back, step) = (self.settled(), self.step(step));
        let card = back.min(self.paid_by_card);
        let steps = (2 * (back - card) + step) / (2 * step);
        (card + steps * step).min(self.cash() + self.rounding) - back
    }

    /// What is handed back in: whatever the card carried alone goes back to the kopeck.
    pub fn step(&self, step: i64) -> i64 {
        if self.paid_by_card < self.cash() + self.rounding { step } else { 1 }
    }

    /// The money that all goods cost, and what those that came back did.
    pub fn cash(&self) -> i64 {
        self.lines.iter().map(|l| l.cash(l.quantity)).sum()
    }

    pub fn cash_by_line(&self) -> i64 {
        self.lines.iter().map(|l| l.cash(l.back)).sum()
    }

    /// What they gave back, but for the rounding.
    pub fn settled(&self) -> i64 {
        self.cash_by_line() - self.repriced
    }

    pub fn cash_back(&self, step: i64) -> i64 {
        self.settled() + self.rounding_back(step)
    }

    pub fn value_back(&self) -> i64 {
        self.lines.iter().map(|l| l.value(l.back)).sum()
    }

    /// What points paid for the goods that are still out.
    pub fn value_out(&self) -> i64 {
        self.lines.iter().map(|l| l.points_value).sum::<i64>() - self.value_back()
    }

    pub fn due_by_line(&self) -> i64 {
        self.lines.iter().map(|l| l.points(l.back)).sum()
    }

    /// The points that are gone with what the rest does not earn: as it was sold, or, for whom it was given to later, by the rate
    /// that made what they have of it.
    pub fn due_beside(&self, then: &Programme, rest: &Rest, as_sold: bool) -> i64 {
        let (all, Some(rule)) = (self.earned(), &then.points) else { return self.due_by_line() };
        if as_sold {
            return all - rest.earned;
        }
        let whole = self.lines.iter().filter(|line| line.earns).map(|line| line.total - line.points_value).sum();
        let brings = |paid, rate| part(paid, rate, 10_000 * rule.value.as_minor(), rule.rounding);
        let tiers = std::iter::once(None).chain(then.tiers.levels.iter().map(Some));
        match tiers.map(|tier| rate(rule, tier)).find(|rate| brings(whole, *rate) == all) {
            Some(rate) => all - brings(rest.paid, rate),
            None if whole == 0 => self.due_by_line(),
            None => all - floor(all, rest.paid, whole),
        }
    }

    /// The same, where so much of what the rest costs could not be kept: of what it would earn at its price it keeps the part
    /// of that price that was paid.
    pub fn due_unpaid(&self, due: i64, unsettled: i64) -> i64 {
        let (all, paid) = (self.earned(), self.cash() - self.settled());
        if unsettled > 0 && all > due { all - floor(all - due, paid, paid + unsettled) } else { due }
    }

    pub fn earned(&self) -> i64 {
        self.lines.iter().map(|l| l.earned).sum()
    }

    pub fn paid(&self) -> i64 {
        self.lines.iter().map(|l| l.total - l.points_value).sum::<i64>() + self.rounding
    }
}
