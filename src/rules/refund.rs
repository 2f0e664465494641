//! Goods coming back: what each gives back, and what becomes of the points that paid for it and that it earned.
//!
//! Everything is worked out on the whole that has come back so far, and what earlier refunds settled is taken off. So
//! any order and any split of the same goods ends at the same money and the same points, to the kopeck. Where the receipt
//! is priced again, lines give back what they cost all the same, and what the rest changed by is taken off in a sum; points
//! that a return took there stay taken until the last of the goods, even if what comes back next makes up for them.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use thiserror::Error;

use super::cash::{rounded, whole_steps};
use super::quote::QuoteError;
use super::reprice::{Again, Receipt};
use super::returning::{Still, returning};
use crate::domain::{
    EarnedLot, Fell, Money, Overflow, Points, Programme, Quantity, RefundPlan, RefundPolicy, RefundedLine,
    ReturnedLine, ReturnedPoints, Rounding, RuleId, SoldLine, SoldState, SpentLot, SpentPoints,
};

/// Days for which redeemed points live on, where the programme that priced the sale no longer says.
const GRACE_DAYS: u32 = 14;

/// Why goods cannot come back. Lines count from 1, as on the slip.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RefundError {
    #[error("everything of this sale has come back already")]
    NothingLeft,
    #[error("the sale has no line {line}")]
    UnknownLine { line: u32 },
    #[error("the quantity of line {line} must be above zero")]
    Quantity { line: u32 },
    #[error("line {line} has come back whole already")]
    LineBack { line: u32 },
    /// `left` is what is still out.
    #[error("of line {line} only {left} is still out")]
    TooMuch { line: u32, left: Quantity },
    #[error(transparent)]
    Overflow(#[from] Overflow),
}

/// Works out a refund by line under the programme that priced the sale. No `lines`: everything that is still out.
pub fn plan_refund(
    programme: &Programme,
    state: &SoldState,
    lines: &[ReturnedLine],
    today: NaiveDate,
) -> Result<RefundPlan, RefundError> {
    plan(programme, None, state, lines, today)
}

/// Works out a refund by pricing the receipt again without the goods.
pub fn plan_repriced(
    receipt: &Receipt<'_>,
    state: &SoldState,
    lines: &[ReturnedLine],
    today: NaiveDate,
) -> Result<RefundPlan, RefundError> {
    plan(receipt.programme, Some(receipt), state, lines, today)
}

fn plan(
    programme: &Programme,
    receipt: Option<&Receipt<'_>>,
    state: &SoldState,
    lines: &[ReturnedLine],
    today: NaiveDate,
) -> Result<RefundPlan, RefundError> {
    let returning = returning(state, lines)?;
    let value = programme.points.as_ref().map_or(Money::ZERO, |points| points.value);
    let reprices = programme.refund.policy == RefundPolicy::Reprice;
    let step = programme.cash_step;
    let mut before = Back::of(state, step, |line| line.returned)?;
    before.settle(state, state.repriced, Money::ZERO)?;
    before.rounded_by(state.rounded)?;
    if reprices {
        before.settle_points(state.due, Points::ZERO);
    }
    let mut after = Back::after(state, step, &returning)?;
    let rest = if after.whole { Rest::default() } else { Rest::of(receipt, state, &before, &after)? };
    let unsettled = after.settle(state, rest.cost, before.cash)?;
    if after.net < before.net {
        after.rounded_by(before.net.minus(after.cash)?)?;
    }
    if reprices {
        let due = rest.due.map_or(Ok(after.due), |due| after.due_beside_paid(due, unsettled))?;
        after.settle_points(due, before.due);
    }

    // Whoever has something for less still by a coupon has used it, and has had the rules by whose parts it is less.
    let (off, idle) = if unsettled.is_zero() { (rest.off, rest.idle) } else { Default::default() };
    let mut plan =
        RefundPlan { whole: after.whole, unsettled, fell: rest.fell, rest: off, idle, ..RefundPlan::default() };
    for Still { line, sold, quantity } in &returning {
        plan.lines.push(refunded(*line, sold, *quantity, state.earned.is_some())?);
    }
    if reprices && state.earned.is_some() {
        share_points(after.due.minus(before.due)?, &mut plan.lines)?;
    }
    plan.goods = Money::sum(plan.lines.iter().map(|line| line.amount))?;
    plan.points_value = Money::sum(plan.lines.iter().map(|line| line.points_value))?;
    plan.repriced = after.repriced.minus(before.repriced)?;
    plan.rounding = after.rounding.minus(before.rounding)?;

    let grace = programme.points.as_ref().map_or(GRACE_DAYS, |points| points.grace_days);
    plan.into = give_back(state, &after, today, grace)?;
    plan.points_returned = Points::sum(plan.into.iter().map(|back| back.points))?;
    if let Some(earned) = &state.earned {
        take_back(earned, &before, &after, &mut plan)?;
    }
    plan.withheld = match programme.refund.spent_points {
        SpentPoints::Withhold => withheld(state, value, &before, &after, &plan)?,
        SpentPoints::Owe => {
            plan.points_owed = plan.points_short;
            Money::ZERO
        }
        SpentPoints::Forgive => Money::ZERO,
    };
    let settled = plan.goods.minus(plan.points_value)?.minus(plan.repriced)?;
    plan.money = settled.plus(plan.rounding)?.minus(plan.withheld)?;
    Ok(plan)
}

/// What a receipt without the goods that came back so far comes to, against what its lines cost.
#[derive(Default)]
struct Rest {
    /// What discounts that fell away from it cost, less what others grew by.
    cost: Money,
    /// The points that the goods which came back had earned by that.
    due: Option<Points>,
    fell: Vec<Fell>,
    /// What each rule takes off it.
    off: BTreeMap<RuleId, Money>,
    /// Kinds of coupons that bring nothing to it.
    idle: Vec<String>,
}

impl Rest {
    /// A receipt that cannot be priced again stays at what earlier refunds settled.
    fn of(receipt: Option<&Receipt<'_>>, state: &SoldState, before: &Back, after: &Back) -> Result<Rest, Overflow> {
        let stays = || Rest { cost: state.repriced, ..Rest::default() };
        let Some(receipt) = receipt.filter(|receipt| receipt.is_known()) else { return Ok(stays()) };
        let spent = Points::sum(state.spent.iter().map(|lot| lot.points))?;
        let again = |back: &Back| receipt.again(&back.left, spent.minus(share_of_points(state, back)?)?);
        let (Ok(was), Ok(is)) = (again_or(again(before))?, again_or(again(after))?) else { return Ok(stays()) };
        let (cost_before, cost) = (was.total.minus(before.still_out()?)?, is.total.minus(after.still_out()?)?);
        let fell = receipt.fell((&was, &before.left), (&is, &after.left), cost.minus(cost_before)?)?;
        let (due, off, idle) = (
            Some(receipt.due(state, after.due_of_all, &is)?.unwrap_or(after.due)),
            receipt.off(&is),
            receipt.idle(&is),
        );
        Ok(Rest { cost, due, fell, off, idle })
    }
}

/// Parts what can be counted no more from what says that it has no price.
fn again_or(again: Result<Again, QuoteError>) -> Result<Result<Again, QuoteError>, Overflow> {
    match again {
        Err(QuoteError::Overflow(overflow)) => Err(overflow),
        again => Ok(again),
    }
}

/// Of the points that lines of a sale earn for somebody whom it is given to, those that are gone with what came back before.
pub fn due_so_far(programme: &Programme, receipt: Option<&Receipt<'_>>, state: &SoldState) -> Result<Points, Overflow> {
    let mut back = Back::of(state, programme.cash_step, |line| line.returned)?;
    let again = programme.refund.policy == RefundPolicy::Reprice && !back.whole;
    if again && back.left.iter().zip(&state.lines).any(|(left, line)| *left < line.quantity) {
        let rest = Rest::of(receipt, state, &back, &back)?;
        back.settle(state, state.repriced, Money::ZERO)?;
        let unsettled = rest.cost.minus(state.repriced)?.max(Money::ZERO);
        let due = rest.due.map_or(Ok(back.due), |due| back.due_beside_paid(due, unsettled))?;
        back.settle_points(due, Points::ZERO);
    }
    Ok(back.due)
}

/// Gives lines what all of them earned, by what they cost.
fn share_points(points: Points, lines: &mut [RefundedLine]) -> Result<(), Overflow> {
    let weights: Vec<_> = lines.iter().map(|line| (line.amount, line.line)).collect();
    let mut parts = Money::minor(points.get()).split(&weights)?;
    if parts.iter().all(|part| part.is_zero())
        && let Some(first) = parts.first_mut()
    {
        *first = Money::minor(points.get());
    }
    for (line, part) in lines.iter_mut().zip(parts) {
        line.points_earned = Points::new(part.as_minor());
    }
    Ok(())
}

/// What has come back of a sale at one point: sums over its goods, from the first return on.
struct Back {
    /// What is still out of each line.
    left: Vec<Quantity>,
    /// The sums that can be handed over in cash are its multiples.
    step: Money,
    /// What was not paid in cash.
    not_in_cash: Money,
    /// Net of discounts, all goods and those that came back.
    total: Money,
    worth: Money,
    /// What goods gave back in money, with what the rest changed by.
    cash: Money,
    cash_of_all: Money,
    /// What discounts that fell away have cost.
    repriced: Money,
    /// Money that goods gave back, before anything is withheld; with the rounding, never more than was paid.
    net: Money,
    /// The same of all goods.
    net_of_all: Money,
    points_value: Money,
    points_value_of_all: Money,
    /// Points that the goods had earned.
    due: Points,
    due_of_all: Points,
    rounding: Money,
    whole: bool,
}

impl Back {
    fn of(state: &SoldState, step: Money, returned: impl Fn(&SoldLine) -> Quantity) -> Result<Back, Overflow> {
        Back::at(state, step, &state.lines.iter().map(returned).collect::<Vec<_>>())
    }

    fn after(state: &SoldState, step: Money, returning: &[Still<'_>]) -> Result<Back, Overflow> {
        let mut returned: Vec<_> = state.lines.iter().map(|line| line.returned).collect();
        for (place, sum) in returned.iter_mut().enumerate() {
            if let Some(still) = returning.iter().find(|still| still.place() == place) {
                *sum = sum.plus(still.quantity)?;
            }
        }
        Back::at(state, step, &returned)
    }

    /// By line.
    fn at(state: &SoldState, step: Money, returned: &[Quantity]) -> Result<Back, Overflow> {
        let mut left = Vec::with_capacity(returned.len());
        let (mut total, mut cash, mut cash_of_all) = (Money::ZERO, Money::ZERO, Money::ZERO);
        let (mut points_value, mut points_value_of_all) = (Money::ZERO, Money::ZERO);
        let (mut due, mut due_of_all) = (Points::ZERO, Points::ZERO);
        let mut whole = true;
        for (line, &quantity) in state.lines.iter().zip(returned) {
            left.push(line.quantity.minus(quantity)?);
            total = total.plus(line.total)?;
            cash = cash.plus(cash_up_to(line, quantity)?)?;
            cash_of_all = cash_of_all.plus(line.total.minus(line.points_value)?)?;
            points_value = points_value.plus(points_value_up_to(line, quantity)?)?;
            points_value_of_all = points_value_of_all.plus(line.points_value)?;
            due = due.plus(earned_up_to(line, quantity)?)?;
            due_of_all = due_of_all.plus(line.points_earned)?;
            whole &= quantity >= line.quantity;
        }
        let net_of_all = cash_of_all.plus(state.rounding)?;
        let not_in_cash = state.not_in_cash;
        // Where no cash was paid, none is handed over.
        let step = if not_in_cash < net_of_all { step } else { Money::minor(1) };
        let mut back = Back {
            left,
            step,
            not_in_cash,
            total,
            worth: cash.plus(points_value)?,
            cash,
            cash_of_all,
            repriced: Money::ZERO,
            net: cash,
            net_of_all,
            points_value,
            points_value_of_all,
            due,
            due_of_all,
            rounding: Money::ZERO,
            whole,
        };
        back.round(state.rounding)?;
        Ok(back)
    }

    /// What the goods that are still out cost.
    fn still_out(&self) -> Result<Money, Overflow> {
        self.total.minus(self.worth)
    }

    /// Takes what the rest changed by off what goods gave back; nobody pays for bringing goods back, and nobody gets more
    /// than was paid. Gives what could not be kept.
    fn settle(&mut self, state: &SoldState, cost: Money, least: Money) -> Result<Money, Overflow> {
        let wanted = self.cash.minus(cost)?;
        let cash = wanted.max(least).min(self.cash_of_all);
        self.repriced = self.cash.minus(cash)?;
        self.cash = cash;
        self.round(state.rounding)?;
        Ok(cash.minus(wanted)?.max(Money::ZERO))
    }

    /// What is handed over so far is rounded as the sum to pay was: what was not paid in cash goes back first and as it is, of
    /// the rest each part can be handed over; and never more than was paid. With the last of the goods it is the sale's.
    fn round(&mut self, of_sale: Money) -> Result<(), Overflow> {
        let rounded = rounded(self.cash, self.not_in_cash, self.step)?.min(self.net_of_all);
        self.net = if self.whole { self.cash.plus(of_sale)? } else { rounded };
        self.rounding = self.net.minus(self.cash)?;
        Ok(())
    }

    /// What earlier refunds have handed over, however they were rounded.
    fn rounded_by(&mut self, rounding: Money) -> Result<(), Overflow> {
        self.rounding = rounding;
        self.net = self.cash.plus(rounding)?;
        Ok(())
    }

    /// Of the points that a sale earned, those that the rest would not have, where not all was paid that the rest costs: it
    /// keeps the same part of what it would earn. Goods that earn more leave nothing of that behind when they come back.
    fn due_beside_paid(&self, due: Points, unsettled: Money) -> Result<Points, Overflow> {
        let (paid, earns) = (self.cash_of_all.minus(self.cash)?, self.due_of_all.minus(due)?);
        if !unsettled.is_positive() || !earns.is_positive() {
            return Ok(due);
        }
        let price = paid.plus(unsettled)?;
        let kept = Money::minor(earns.get()).part(paid.as_minor(), price.as_minor(), Rounding::Floor)?;
        self.due_of_all.minus(Points::new(kept.as_minor()))
    }

    /// Points that a return took stay taken, and with the last of the goods all are.
    fn settle_points(&mut self, due: Points, least: Points) {
        self.due = if self.whole { self.due_of_all } else { due.max(least).min(self.due_of_all) };
    }
}

/// The money that a part of a line cost, a half kopeck up. Parts are differences of this and so add up to the line.
fn cash_up_to(line: &SoldLine, quantity: Quantity) -> Result<Money, Overflow> {
    part(line.total.minus(line.points_value)?, line, quantity, Rounding::HalfUp)
}

/// What points paid of a part of a line, a half kopeck up; apart from the money, so that neither exceeds the other.
fn points_value_up_to(line: &SoldLine, quantity: Quantity) -> Result<Money, Overflow> {
    part(line.points_value, line, quantity, Rounding::HalfUp)
}

/// The points that a part of a line earned, rounded down: a point is taken back once all of its goods are.
fn earned_up_to(line: &SoldLine, quantity: Quantity) -> Result<Points, Overflow> {
    let earned = Money::minor(line.points_earned.get());
    Ok(Points::new(part(earned, line, quantity, Rounding::Floor)?.as_minor()))
}

fn part(whole: Money, line: &SoldLine, quantity: Quantity, rounding: Rounding) -> Result<Money, Overflow> {
    whole.part(quantity.thousandths(), line.quantity.thousandths(), rounding)
}

/// What a returned quantity of a line gives back; `earned` is false where the sale's points belong to nobody.
fn refunded(number: u32, sold: &SoldLine, quantity: Quantity, earned: bool) -> Result<RefundedLine, Overflow> {
    let end = sold.returned.plus(quantity)?;
    let cash = cash_up_to(sold, end)?.minus(cash_up_to(sold, sold.returned)?)?;
    let points_value = points_value_up_to(sold, end)?.minus(points_value_up_to(sold, sold.returned)?)?;
    let points_earned = earned_up_to(sold, end)?.minus(earned_up_to(sold, sold.returned)?)?;
    Ok(RefundedLine {
        line: number,
        quantity,
        amount: cash.plus(points_value)?,
        points_value,
        points_earned: if earned { points_earned } else { Points::ZERO },
    })
}

/// Of the points that had paid, those that belong to what came back: all with the last of the goods, before that their
/// share, rounded down.
fn share_of_points(state: &SoldState, back: &Back) -> Result<Points, Overflow> {
    let spent = Points::sum(state.spent.iter().map(|lot| lot.points))?;
    if back.whole {
        return Ok(spent);
    }
    let (part, whole) = (back.points_value.as_minor(), back.points_value_of_all.as_minor());
    Ok(Points::new(Money::minor(spent.get()).part(part, whole, Rounding::Floor)?.as_minor()))
}

/// Gives points that had paid back to the lots that they came from, the last spent first.
fn give_back(
    state: &SoldState,
    after: &Back,
    today: NaiveDate,
    grace_days: u32,
) -> Result<Vec<ReturnedPoints>, Overflow> {
    let before = Points::sum(state.spent.iter().map(|lot| lot.returned))?;
    let mut left = share_of_points(state, after)?.minus(before)?.max(Points::ZERO);
    let mut into = Vec::new();
    for SpentLot { lot, points, returned, expires } in state.spent.iter().rev() {
        let points = points.minus(*returned)?.min(left);
        if !points.is_positive() {
            continue;
        }
        left = left.minus(points)?;
        let new_expiry = match expires {
            Some(last) if *last < today => {
                Some(today.checked_add_days(Days::new(u64::from(grace_days))).ok_or(Overflow)?)
            }
            _ => None,
        };
        into.push(ReturnedPoints { lot: *lot, points, new_expiry });
    }
    Ok(into)
}

/// Takes back what the goods had earned, as far as it is still in its lot. What expired there is gone already; the rest
/// was spent and is short.
fn take_back(earned: &EarnedLot, before: &Back, after: &Back, plan: &mut RefundPlan) -> Result<(), Overflow> {
    let due = after.due.minus(before.due)?;
    plan.points_taken = due.min(earned.left).max(Points::ZERO);
    let spent_or_expired = due.minus(plan.points_taken)?;
    plan.points_short = spent_or_expired.minus(spent_or_expired.min(earned.expired))?;
    plan.from = earned.taken(plan.points_taken)?;
    Ok(())
}

/// The money kept for points that were due and are spent: what they are worth, never more than there is to give back.
///
/// Where the goods still out could not make up for the points that will be short with them, it is kept now; so the last
/// line to come back never decides how much is kept in all.
fn withheld(
    state: &SoldState,
    value: Money,
    before: &Back,
    after: &Back,
    plan: &RefundPlan,
) -> Result<Money, Overflow> {
    let Some(earned) = &state.earned else {
        return Ok(Money::ZERO);
    };
    let short = state.points_short.plus(plan.points_short)?;
    let later_due = after.due_of_all.minus(after.due)?;
    let settled = after.due.minus(before.due)?.minus(plan.points_short)?;
    let later_left = earned.left.plus(earned.expired)?.minus(settled)?;
    let later_short = later_due.minus(later_left)?.max(Points::ZERO);
    let in_all = short.plus(later_short)?.worth(value)?.min(after.net_of_all);
    let still_out = after.net_of_all.minus(after.net)?;
    // Kept in steps, so that what is left to hand over is one; what is below a step is let go.
    let by_now = whole_steps(short.worth(value)?.max(in_all.minus(still_out)?), after.step)?;
    let now = by_now.minus(state.withheld)?;
    Ok(now.min(after.net.minus(before.net)?).max(Money::ZERO))
}
