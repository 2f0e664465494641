//! The model on goods coming back: by line, or with the rest of the receipt priced again.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use regulars::domain::{Programme, RefundPlan, RefundPolicy, SpentPoints};

use super::gone::CameBack;
use super::model::{Lot, Model};
use super::sale::Sale;
use super::sums::floor;

/// What the model expects of a return.
#[derive(Debug, PartialEq, Eq, Default)]
pub struct Back {
    pub goods: i64,
    pub points_value: i64,
    pub rounding: i64,
    pub repriced: i64,
    pub unsettled: i64,
    pub returned: i64,
    pub taken: i64,
    pub short: i64,
    pub owed: i64,
    pub withheld: i64,
    pub money: i64,
    pub by_card: i64,
}

impl Model {
    /// Takes goods back: `(line, quantity)`, each at most what is still out. `told` is the shop's plan.
    pub fn refund(&mut self, place: usize, goods: &[(usize, i64)], day: NaiveDate, told: &RefundPlan) -> Back {
        let before = self.sales[place].clone();
        let mut after = before.clone();
        for (line, quantity) in goods {
            after.lines[*line].back += quantity;
        }
        let then = self.priced_by(&before, day).clone();
        let spent: i64 = after.spent.iter().map(|(_, points)| points).sum();
        let all = after.lines.iter().map(|l| l.points_value).sum();
        let by_now = if after.whole_back() { spent } else { floor(spent, after.value_back(), all) };
        // What was priced elsewhere was rounded by nobody here.
        let step = before.version.map_or(1, |_| then.cash_step.as_minor());
        let unsettled = self.settle(&then, &before, &mut after, spent - by_now, told);
        let rest = told.rest.iter().map(|(rule, amount)| (rule.0.clone(), amount.as_minor()));
        after.rest = Some(rest.collect()).filter(|rest: &BTreeMap<_, _>| !rest.is_empty());
        let mut back = Back {
            goods: before.worth() - after.worth(),
            points_value: after.value_back() - before.value_back(),
            rounding: after.rounding_back(step) - before.rounding_back(step),
            repriced: after.repriced - before.repriced,
            unsettled,
            returned: (by_now - before.points_back).max(0),
            ..Back::default()
        };
        if let Some(purse) = self.purse(&before) {
            self.points_of_return(&then, purse, (&before, &mut after), &mut back, day);
        }
        back.money = back.goods - back.points_value - back.repriced + back.rounding - back.withheld;
        back.by_card = back.money.min(before.by_card);
        after.by_card -= back.by_card;
        *self.money.entry("card".into()).or_default() -= back.by_card;
        *self.money.entry("cash".into()).or_default() -= back.money - back.by_card;
        self.sales[place] = after;
        let less = before.net() - self.sales[place].net();
        let back_now = CameBack { sale: place, spend: less, visit: true, sales: self.sales.len() };
        self.returns.push(back_now);
        if let Some(account) = before.account {
            self.without(account, place, back_now, day);
        }
        back
    }

    /// Settles what the rest of a receipt changed by, where it is priced again without what came back: lines give back what
    /// they cost, and what discounts on the rest fell by is kept, never more than there is to give back now. Gives what
    /// could not be kept.
    fn settle(&self, then: &Programme, before: &Sale, after: &mut Sale, points: i64, told: &RefundPlan) -> i64 {
        if then.refund.policy != RefundPolicy::Reprice {
            after.due = after.due_by_line();
            return 0;
        }
        let all = after.earned();
        let mut again = false;
        let (cost, due) = if after.whole_back() {
            (0, all)
        } else if let Some(rest) = self.again(then, after, points) {
            again = true;
            let off: i64 = told.rest.values().map(|amount| amount.as_minor()).sum();
            let settled = told.unsettled.is_zero();
            assert_eq!(off, if settled { rest.full - rest.total } else { 0 }, "what is off the rest");
            (rest.total - after.worth(), after.due_beside(then, &rest, self.is_as_sold(after)))
        } else if after.priced.as_ref().is_some_and(|priced| priced.then.is_none()) {
            // Under an owner's own rules nobody here knows; it is held to what must be true of it below.
            let due: i64 = told.lines.iter().map(|line| line.points_earned.get()).sum();
            (before.repriced + told.repriced.as_minor(), before.due + due)
        } else {
            (before.repriced, after.due_by_line())
        };
        let by_line = after.cash_by_line();
        let cash = (by_line - cost).max(before.settled()).min(after.cash());
        after.repriced = by_line - cash;
        let known = after.priced.as_ref().is_none_or(|priced| priced.then.is_some()) || after.whole_back();
        let unsettled = if known { (cash - (by_line - cost)).max(0) } else { told.unsettled.as_minor() };
        let due = if again { after.due_unpaid(due, unsettled) } else { due };
        after.due = due.max(before.due).min(all);
        unsettled
    }

    /// What becomes of the points that paid for the goods and that the goods had earned.
    fn points_of_return(
        &mut self,
        then: &Programme,
        purse: usize,
        (before, after): (&Sale, &mut Sale),
        back: &mut Back,
        day: NaiveDate,
    ) {
        let spent_points = then.refund.spent_points;
        let withholds = spent_points == SpentPoints::Withhold;
        self.expire_on(purse, day);
        let worth = then.points.as_ref().map_or(0, |rule| rule.value.as_minor());
        let step = before.step(before.version.map_or(1, |_| then.cash_step.as_minor()));
        after.points_back += back.returned;
        if let Some(lot) = before.lot {
            let here = self.left_here(lot, purse);
            let due = after.due - before.due;
            back.taken = due.min(here);
            let expired = self.expired_by(lot, day);
            let excused = (due - back.taken).min(expired);
            back.short = due - back.taken - excused;
            self.take_of(lot, purse, back.taken);
            self.excuse(lot, excused);
            after.short += back.short;
            let later = (after.earned() - after.due - (here - back.taken) - (expired - excused)).max(0);
            let in_all = ((after.short + later) * worth).min(after.paid());
            let by_now = (after.short * worth).max(in_all - (after.paid() - after.cash_back(step)));
            // What is left to hand over is a step again.
            let by_now = by_now - by_now.rem_euclid(step);
            let most = after.cash_back(step) - before.cash_back(step);
            back.withheld = if withholds { (by_now - before.withheld).min(most).max(0) } else { 0 };
            after.withheld += back.withheld;
            back.owed = if spent_points == SpentPoints::Owe { back.short } else { 0 };
        }
        self.give_back(purse, before, back.returned, then.points.as_ref().map_or(14, |rule| rule.grace_days), day);
        if back.owed > 0 {
            let (from, until) = (None, None);
            self.lots.push(Lot {
                account: purse,
                left: -back.owed,
                from,
                until,
                expired: 0,
                let_go: false,
                origin: None,
            });
            self.net(purse, day);
        }
        if after.whole_back() && !after.moved && after.lot.is_some() && withholds {
            let most = (after.short * worth).min(after.paid());
            assert_eq!(after.withheld, most - most % step, "kept for points in all");
        }
    }

    /// Points that paid go back, the last spent first; into a lot of their own where theirs is over, or lies with others.
    fn give_back(&mut self, purse: usize, sale: &Sale, mut points: i64, grace: u32, day: NaiveDate) {
        let mut skip = sale.points_back;
        let mut parts = Vec::new();
        for (lot, paid) in sale.spent.iter().rev() {
            let had = skip.min(*paid);
            skip -= had;
            let part = points.min(paid - had);
            points -= part;
            if part > 0 && !self.lots[*lot].let_go {
                parts.push((*lot, part));
            }
        }
        let over = |lot: &Lot| lot.until.is_some_and(|last| last < day);
        let (late, in_time): (Vec<_>, Vec<_>) = parts.into_iter().partition(|(lot, _)| over(&self.lots[*lot]));
        for (lot, part) in in_time {
            let placed = self.lots.len();
            self.put_into(lot, part, purse);
            if placed < self.lots.len() {
                self.lots[placed].origin = Some(lot);
            }
        }
        self.net(purse, day);
        for (lot, part) in late {
            let (from, until, origin) = (Some(day), Some(day + Days::new(grace.into())), Some(lot));
            self.lots.push(Lot { account: purse, left: part, from, until, origin, expired: 0, let_go: false });
            self.net(purse, day);
        }
    }

    /// Puts points into a lot, or, below zero, a debt; into one of their own where it lies with others.
    pub fn put_into(&mut self, lot: usize, part: i64, account: usize) {
        let known = &mut self.lots[lot];
        if known.account == account || known.left == 0 {
            known.account = account;
            known.left += part;
        } else {
            let apart = Lot { account, left: part, expired: 0, let_go: false, origin: None, ..known.clone() };
            self.lots.push(apart);
        }
    }
}
