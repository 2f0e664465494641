//! Points on a sale: how many may pay, out of which lots, and how many the money that was paid earns.

use chrono::{Days, Months, NaiveDate};

use super::line::{Priced, nothing_open};
use super::more_points;
use super::offer::More;
use super::quote::QuoteError;
use super::reasons::Reasons;
use crate::domain::{
    BasisPoints, Lot, Money, NewLot, Overflow, Points, PointsRule, Reason, Rounding, RuleId, Standing, Taken, Tier,
};

/// What points may pay of a basket, and what limited it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Allowance {
    /// What the lines that may be paid with points come to.
    eligible: Money,
    /// Active on the day.
    held: Points,
    /// What goods earned that came back after it was spent.
    owed: Points,
    /// What the programme's share of the receipt comes to in points.
    by_share: Points,
    pub allowed: Points,
}

/// The points that may be spent on the lines: what is held, the share of the receipt, in whole steps, at least the least.
pub(super) fn allowance(
    rule: &PointsRule,
    standing: &Standing,
    lines: &[Priced<'_>],
    day: NaiveDate,
) -> Result<Allowance, Overflow> {
    let eligible = Money::sum(lines.iter().filter(|line| line.bar.is_none()).map(|line| line.rest))?;
    let held = Points::sum(active(standing, day).iter().map(|lot| lot.points))?;
    let by_share = points_in(eligible, rule)?;
    let step = rule.step.get().max(1);
    let steps = held.min(by_share).get() / step;
    let most = Points::new(steps * step);
    let allowed = if most < rule.least { Points::ZERO } else { most };
    let owed = Points::ZERO.minus(standing.points.min(Points::ZERO))?;
    Ok(Allowance { eligible, held, owed, by_share, allowed })
}

/// The points that pay the programme's share of an amount, rounded down so that the shop never gives more than it says.
/// Where points may pay all of it, one more covers a remainder that is smaller than a point.
fn points_in(amount: Money, rule: &PointsRule) -> Result<Points, Overflow> {
    let share = amount.share(rule.share.min(BasisPoints::WHOLE), Rounding::Floor)?;
    let value = rule.value.as_minor();
    let whole = share.as_minor() / value;
    let remainder = share.as_minor() % value != 0 && rule.share >= BasisPoints::WHOLE;
    Ok(Points::new(whole + i64::from(remainder)))
}

/// The lots that may be spent on a day, in the order in which they are: the oldest expiry first, what never expires last, of
/// equal ones as they came, which is how the standing has them.
///
/// A standing without lots holds its points in one that is always active.
fn active(standing: &Standing, day: NaiveDate) -> Vec<Lot> {
    let mut lots: Vec<Lot> = if standing.lots.is_empty() {
        vec![Lot { id: None, points: standing.points, active_from: None, expires: None }]
    } else {
        standing.lots.clone()
    };
    lots.retain(|lot| lot.points.is_positive() && lot.is_active(day));
    lots.sort_by_key(|lot| (lot.expires.is_none(), lot.expires, lot.active_from));
    lots
}

/// Refuses a wish that the programme does not allow.
pub(super) fn must_be_allowed(
    rule: Option<&PointsRule>,
    allowance: Option<&Allowance>,
    asked: Points,
) -> Result<(), QuoteError> {
    let allowed = allowance.map_or(Points::ZERO, |allowance| allowance.allowed);
    if asked < Points::ZERO {
        return Err(QuoteError::NegativePoints);
    }
    if asked > allowed {
        return Err(QuoteError::TooManyPoints { allowed });
    }
    let Some(rule) = rule.filter(|_| asked.is_positive()) else {
        return Ok(());
    };
    if asked < rule.least {
        return Err(QuoteError::TooFewPoints { least: rule.least });
    }
    if rule.step.is_positive() && asked.get() % rule.step.get() != 0 {
        return Err(QuoteError::PointsStep { step: rule.step });
    }
    Ok(())
}

/// Pays with points: their value on the lines, and the lots that they come from.
pub(super) fn spend(
    rule: &PointsRule,
    standing: &Standing,
    asked: Points,
    lines: &mut [Priced<'_>],
    day: NaiveDate,
) -> Result<(Money, Vec<Taken>), Overflow> {
    let mut open: Vec<_> = lines.iter_mut().filter(|line| line.bar.is_none()).collect();
    let eligible = Money::sum(open.iter().map(|line| line.rest))?;
    let value = asked.worth(rule.value)?.min(eligible);
    let weights: Vec<_> = open.iter().map(|line| (line.rest, line.content)).collect();
    let parts = value.split(&weights)?;
    for (line, part) in open.iter_mut().zip(parts) {
        line.points_value = part;
    }
    let (mut left, mut taken) = (asked, Vec::new());
    for lot in active(standing, day) {
        let points = lot.points.min(left);
        if points.is_positive() {
            taken.push(Taken { lot: lot.id, points });
            left = left.minus(points)?;
        }
    }
    Ok((value, taken))
}

/// Says whether points paid, and what kept them from paying, or from paying more.
pub(super) fn explain_spent(
    rule: &PointsRule,
    allowance: Option<&Allowance>,
    spent: Points,
    value: Money,
    lines: &[Priced<'_>],
    reasons: &mut Reasons,
) {
    let id = RuleId::from(RuleId::POINTS_SPENT);
    let Some(allowance) = allowance else {
        return reasons.refuse(&id, Reason::NoCard);
    };
    let Allowance { eligible, held, owed, by_share, allowed } = *allowance;
    let least = rule.at_least();
    if spent.is_positive() {
        reasons.points(RuleId::POINTS_SPENT, spent, Some(value), Reason::Spent { value });
        if spent == allowed && by_share < held && rule.share < BasisPoints::WHOLE {
            reasons.refuse(&id, Reason::PointsShare { share: rule.share, allowed });
        }
        return;
    }
    let reason = if owed.is_positive() {
        Reason::PointsOwed { owed }
    } else if !held.is_positive() {
        Reason::NoPoints
    } else if !eligible.is_positive() {
        nothing_open(lines)
    } else if allowed.is_positive() {
        Reason::PointsNotAsked { allowed }
    } else if held < least {
        Reason::PointsLeast { least, held }
    } else {
        Reason::PointsBasket { least, most: by_share }
    };
    reasons.refuse(&id, reason);
}

/// The share of what is paid that a member of this tier earns.
pub(super) fn rate(rule: &PointsRule, tier: Option<&Tier>) -> BasisPoints {
    tier.and_then(|tier| tier.earn).unwrap_or(rule.earn)
}

/// Gives points for the money that was paid, shares them over the lines, and says how many or why none.
///
/// They are rounded once for the receipt. What points paid earns nothing, nor does the rounding of the sum to pay. Without a
/// card there is no `rate`.
pub(super) fn earn(
    rule: &PointsRule,
    rate: Option<BasisPoints>,
    lines: &mut [Priced<'_>],
    mut more: Vec<More<'_>>,
    day: NaiveDate,
    reasons: &mut Reasons,
) -> Result<Option<NewLot>, Overflow> {
    let id = RuleId::from(RuleId::POINTS_EARNED);
    let Some(rate) = rate else {
        reasons.refuse(&id, Reason::NoCard);
        for one in more {
            reasons.refuse(&one.id, Reason::NoCard);
        }
        return Ok(None);
    };
    let earning = more_points::earning(rule, rate, lines, &mut more)?;
    for (line, points) in lines.iter_mut().zip(&earning.lines) {
        line.points_earned = *points;
    }
    if earning.plain.is_positive() {
        reasons.points(RuleId::POINTS_EARNED, earning.plain, None, Reason::Earned { rate, on: earning.on });
    } else if !rate.is_zero() || more.iter().all(|one| !one.added.is_positive()) {
        // Where the programme leaves points to rules, they say what there is to say.
        reasons.refuse(&id, more_points::none_earned(rule, rate, lines, earning.on)?);
    }
    more_points::explain(more, rule, rate, lines, reasons)?;
    let points = earning.sum()?;
    if points.is_positive() { lot(rule, points, day).map(Some) } else { Ok(None) }
}

/// `money x rate / value`, rounded once as the programme says.
pub(super) fn earned(money: Money, rate: BasisPoints, rule: &PointsRule) -> Result<Points, Overflow> {
    rounded(i128::from(money.as_minor()), rate, 1, rule)
}

/// The same of money that is weighed in parts of `whole`.
pub(super) fn rounded(money: i128, rate: BasisPoints, whole: i128, rule: &PointsRule) -> Result<Points, Overflow> {
    let worth = money.checked_mul(i128::from(rate.get())).ok_or(Overflow)?;
    let one = i128::from(BasisPoints::WHOLE.get()) * i128::from(rule.value.as_minor()) * whole;
    let (points, left) = (worth / one, worth % one);
    let up = match rule.rounding {
        Rounding::HalfUp => left * 2 >= one,
        Rounding::HalfDown => left * 2 > one,
        Rounding::Floor => false,
    };
    i64::try_from(points + i128::from(up)).map(Points::new).map_err(|_| Overflow)
}

/// The least money that earns a point; none where no money does.
pub(super) fn first_point(rate: BasisPoints, rule: &PointsRule) -> Option<Money> {
    let one = i128::from(BasisPoints::WHOLE.get()) * i128::from(rule.value.as_minor());
    let rate = i128::from(rate.get());
    let least = match rule.rounding {
        Rounding::Floor => (one + rate - 1).checked_div(rate)?,
        Rounding::HalfUp => (one + 2 * rate - 1).checked_div(2 * rate)?,
        Rounding::HalfDown => one.checked_div(2 * rate)? + 1,
    };
    i64::try_from(least).ok().map(Money::minor)
}

/// The money that brings a point more for certain where goods earn `times` hundredths of the rate; none where no money does.
pub(super) fn first_point_more(rate: BasisPoints, times: u32, rule: &PointsRule) -> Option<Money> {
    // Whatever the rounding, two sums that lie a whole point apart are rounded to different points.
    let one = i128::from(BasisPoints::WHOLE.get()) * i128::from(rule.value.as_minor()) * 100;
    let more = i128::from(rate.get()) * i128::from(times.checked_sub(100)?);
    i64::try_from((one + more - 1).checked_div(more)?).ok().map(Money::minor)
}

pub(super) fn lot(rule: &PointsRule, points: Points, day: NaiveDate) -> Result<NewLot, Overflow> {
    let active_from = day.checked_add_days(Days::new(u64::from(rule.delay_days))).ok_or(Overflow)?;
    let expires = match rule.expire_months {
        Some(months) => Some(day.checked_add_months(Months::new(months)).ok_or(Overflow)?),
        None => None,
    };
    Ok(NewLot { points, active_from, expires })
}
