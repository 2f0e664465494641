//! Points that rules give beyond the programme's rate: times so much, so many for the receipt, a piece or a sum of money.

use super::line::Priced;
use super::offer::More;
use super::points::{first_point, first_point_more, rounded};
use super::reasons::Reasons;
use crate::domain::{BasisPoints, Instead, Money, Overflow, Points, PointsRule, Reason};

/// One as hundredths.
const ONCE: u32 = 100;

/// What each line earns by the programme's rate, and what rules add to it.
pub(super) struct Earning {
    /// The points of each line.
    pub lines: Vec<Points>,
    /// By the rate alone.
    pub plain: Points,
    /// The money that earned them.
    pub on: Money,
}

/// Works out the points of all lines, those that rules add included, and writes into each rule what it added.
pub(super) fn earning(
    rule: &PointsRule,
    rate: BasisPoints,
    lines: &[Priced<'_>],
    more: &mut [More<'_>],
) -> Result<Earning, Overflow> {
    let paid = |line: &Priced<'_>| if line.earns { line.paid() } else { Ok(Money::ZERO) };
    let paid = lines.iter().map(paid).collect::<Result<Vec<_>, _>>()?;
    let on = Money::sum(paid.iter().copied())?;
    let plain = rounded(i128::from(on.as_minor()), rate, 1, rule)?;
    let mut times = vec![ONCE; lines.len()];
    let mut by_rate = plain;
    let known: Vec<_> = more.iter().map(|one| (one.id.clone(), one.name.clone())).collect();
    // By which rule each line earns so many times as much.
    let mut by = vec![None; lines.len()];
    for (number, one) in more.iter_mut().enumerate() {
        let Some(factor) = one.points.times else { continue };
        if one.places.iter().all(|place| times[*place] >= factor) {
            let first = one.places.iter().filter_map(|place| by[*place]).min();
            let more = one.places.iter().any(|place| times[*place] > factor);
            let how = if more { Instead::Better } else { Instead::First };
            one.outdone = first.map(|first: usize| (known[first].0.clone(), known[first].1.clone(), how));
        }
        for &place in &one.places {
            if times[place] < factor {
                (times[place], by[place]) = (factor, Some(number));
            }
        }
        let weighed = paid.iter().zip(&times).map(|(paid, times)| i128::from(paid.as_minor()) * i128::from(*times));
        let now = rounded(weighed.sum(), rate, i128::from(ONCE), rule)?;
        one.added = now.minus(by_rate)?;
        by_rate = now;
    }
    let weight = |(paid, times): (&Money, &u32)| {
        paid.as_minor().checked_mul(i64::from(*times)).map(Money::minor).ok_or(Overflow)
    };
    let weights = paid.iter().zip(&times).map(weight).collect::<Result<Vec<_>, _>>()?;
    let mut earned = Earning { lines: vec![Points::ZERO; lines.len()], plain, on };
    earned.share(by_rate, &weights, lines)?;
    for one in more.iter_mut() {
        earned.add(one, &paid, lines)?;
    }
    Ok(earned)
}

impl Earning {
    fn add(&mut self, one: &mut More<'_>, paid: &[Money], lines: &[Priced<'_>]) -> Result<(), Overflow> {
        let of = |place: usize| if one.places.contains(&place) { paid[place] } else { Money::ZERO };
        let own: Vec<Money> = (0..lines.len()).map(of).collect();
        let sum = Money::sum(own.iter().copied())?;
        if !sum.is_positive() {
            return Ok(());
        }
        let mut points = one.points.bonus.unwrap_or_default();
        if let Some(per) = one.points.per_sum {
            let times = sum.as_minor() / per.sum.as_minor().max(1);
            points = points.plus(many(per.points, times)?)?;
        }
        self.share(points, &own, lines)?;
        one.added = one.added.plus(points)?;
        if let Some(each) = one.points.per_piece {
            for (place, line) in lines.iter().enumerate().filter(|(place, _)| own[*place].is_positive()) {
                // What points paid of a line earns none.
                let all = Money::minor(many(each, line.pieces)?.get());
                let part = all.part(own[place].as_minor(), line.rest.as_minor(), crate::domain::Rounding::Floor)?;
                let part = Points::new(part.as_minor());
                self.lines[place] = self.lines[place].plus(part)?;
                one.added = one.added.plus(part)?;
            }
        }
        Ok(())
    }

    /// Shares points by weights, the odd ones by largest remainder.
    fn share(&mut self, points: Points, weights: &[Money], lines: &[Priced<'_>]) -> Result<(), Overflow> {
        let weights: Vec<_> = weights.iter().zip(lines).map(|(weight, line)| (*weight, line.content)).collect();
        for (sum, part) in self.lines.iter_mut().zip(Money::minor(points.get()).split(&weights)?) {
            *sum = sum.plus(Points::new(part.as_minor()))?;
        }
        Ok(())
    }

    pub fn sum(&self) -> Result<Points, Overflow> {
        Points::sum(self.lines.iter().copied())
    }
}

/// Says of each rule what it added, or why it added nothing.
pub(super) fn explain(
    more: Vec<More<'_>>,
    rule: &PointsRule,
    rate: BasisPoints,
    lines: &[Priced<'_>],
    reasons: &mut Reasons,
) -> Result<(), Overflow> {
    for one in more {
        if one.added.is_positive() {
            reasons.points(one.id.as_str(), one.added, None, one.reason);
        } else {
            let why = nothing_added(&one, rule, rate, lines)?;
            reasons.refuse(&one.id, why);
        }
    }
    Ok(())
}

/// Why a rule that holds added no point.
fn nothing_added(
    one: &More<'_>,
    rule: &PointsRule,
    rate: BasisPoints,
    lines: &[Priced<'_>],
) -> Result<Reason, Overflow> {
    if one.places.is_empty() {
        return Ok(Reason::NothingToDiscount);
    }
    let earning = one.places.iter().map(|place| &lines[*place]).filter(|line| line.earns);
    let on = Money::sum(earning.map(Priced::paid).collect::<Result<Vec<_>, _>>()?)?;
    if on.is_positive()
        && let Some(other) = &one.outdone
    {
        return Ok(Reason::Instead { rule: other.0.clone(), name: other.1.clone(), how: other.2 });
    }
    if on.is_positive()
        && let Some(per) = one.points.per_sum.filter(|per| on < per.sum)
    {
        return Ok(Reason::PointAhead { missing: per.sum.minus(on)?, points: per.points });
    }
    if on.is_positive()
        && let Some(least) = one.points.times.and_then(|times| first_point_more(rate, times, rule))
    {
        return one_ahead(least, on);
    }
    let goods: Vec<_> = one.places.iter().map(|place| &lines[*place]).collect();
    let by_rate = one.points.times.is_some();
    none_earned_on(rule, rate, &goods, on, !by_rate || !rate.is_zero())
}

/// Why the money that was paid earns no point by the programme's rate.
pub(super) fn none_earned(
    rule: &PointsRule,
    rate: BasisPoints,
    lines: &[Priced<'_>],
    on: Money,
) -> Result<Reason, Overflow> {
    none_earned_on(rule, rate, &lines.iter().collect::<Vec<_>>(), on, !rate.is_zero())
}

/// `gives`: money would bring points.
fn none_earned_on(
    rule: &PointsRule,
    rate: BasisPoints,
    lines: &[&Priced<'_>],
    on: Money,
    gives: bool,
) -> Result<Reason, Overflow> {
    if on.is_positive()
        && let Some(least) = first_point(rate, rule)
    {
        return one_ahead(least, on);
    }
    let would = gives && !on.is_positive() && lines.iter().any(|line| line.earns && line.amount.is_positive());
    Ok(if would { Reason::EarnsOnMoney } else { Reason::NothingEarns })
}

/// The money that is missing to one point.
fn one_ahead(least: Money, on: Money) -> Result<Reason, Overflow> {
    Ok(Reason::PointAhead { missing: least.minus(on)?.max(Money::minor(1)), points: Points::new(1) })
}

fn many(points: Points, times: i64) -> Result<Points, Overflow> {
    points.get().checked_mul(times).map(Points::new).ok_or(Overflow)
}
