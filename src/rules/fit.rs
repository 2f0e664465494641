//! What of a claim comes off: never below a lowest price, never more than a cap, and the parts equal the whole.

use super::claim::Claim;
use super::line::Priced;
use super::split::split_within;
use crate::domain::{Cap, CapSpan, Money, Most, OffBefore, Overflow, Reason, Rounding, Split};

/// What a cap still allows.
#[derive(Debug, Clone, Default)]
pub(super) struct Allowance {
    lines: Option<Vec<Money>>,
    receipt: Option<Money>,
    /// Where what the member had before leaves less than the receipt by itself may have.
    member: Option<(CapSpan, Money)>,
}

/// What cut an offer: its place on this receipt, or all that one member may have in a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    Here,
    Member(CapSpan, Money),
}

impl Cut {
    pub fn reason(self, allowed: Money) -> Reason {
        match self {
            Cut::Here => Reason::Capped { allowed },
            Cut::Member(span, most) => Reason::CappedForMember { span, most, allowed },
        }
    }
}

/// What comes off each line, and whether a cap cut it.
#[derive(Debug, Default)]
pub(super) struct Fitted {
    pub parts: Vec<Money>,
    pub cut: Option<Cut>,
}

impl Fitted {
    pub fn sum(&self) -> Result<Money, Overflow> {
        Money::sum(self.parts.iter().copied())
    }
}

impl Allowance {
    /// Shares are of the price before any rule, rounded down so that a cap is never passed.
    ///
    /// `given` is what the member had before of all that the cap counts; none without a member, who has no such cap.
    pub fn of<'g>(
        cap: &Cap,
        lines: &[Priced<'_>],
        given: Option<impl Iterator<Item = &'g OffBefore>>,
    ) -> Result<Allowance, Overflow> {
        let of_line = |most: &Most| lines.iter().map(|line| least(most, line.base)).collect::<Result<Vec<_>, _>>();
        let whole = || Money::sum(lines.iter().map(|line| line.base));
        let mut allowance = Allowance {
            lines: cap.line.as_ref().map(of_line).transpose()?,
            receipt: cap.receipt.as_ref().map(|most| least(most, whole()?)).transpose()?,
            member: None,
        };
        let Some(given) = given.filter(|_| cap.of_member().next().is_some()) else { return Ok(allowance) };
        let (mut day, mut month) = (Money::ZERO, Money::ZERO);
        for one in given {
            (day, month) = (day.plus(one.day)?, month.plus(one.month)?);
        }
        for (span, most) in cap.of_member() {
            let had = if span == CapSpan::Day { day } else { month };
            let left = most.minus(had)?.max(Money::ZERO);
            if allowance.receipt.is_none_or(|receipt| left < receipt) {
                (allowance.receipt, allowance.member) = (Some(left), Some((span, most)));
            }
        }
        Ok(allowance)
    }

    /// The one that leaves least of the receipt, where any does not leave all.
    pub fn tightest(all: &[&Allowance]) -> Option<(Money, Cut)> {
        let left = all.iter().filter_map(|one| Some((one.receipt?, one.member)));
        let (left, member) = left.min_by_key(|(left, _)| *left)?;
        Some((left, member.map_or(Cut::Here, |(span, most)| Cut::Member(span, most))))
    }

    pub fn took(&mut self, parts: &[Money]) -> Result<(), Overflow> {
        self.change(parts, Money::minus)
    }

    /// Leaves again what was [`Self::took`].
    pub fn put_back(&mut self, parts: &[Money]) -> Result<(), Overflow> {
        self.change(parts, Money::plus)
    }

    fn change(&mut self, parts: &[Money], by: fn(Money, Money) -> Result<Money, Overflow>) -> Result<(), Overflow> {
        if let Some(lines) = &mut self.lines {
            for (left, part) in lines.iter_mut().zip(parts) {
                *left = by(*left, *part)?;
            }
        }
        if let Some(left) = &mut self.receipt {
            *left = by(*left, Money::sum(parts.iter().copied())?)?;
        }
        Ok(())
    }
}

fn least(most: &Most, of: Money) -> Result<Money, Overflow> {
    let share = most.percent.map(|rate| of.share(rate, Rounding::Floor)).transpose()?;
    Ok([most.amount, share].into_iter().flatten().min().unwrap_or(of))
}

/// Fits a claim into what lines and caps allow. `spare` are lines on which a sparing amount falls last.
pub(super) fn fit(
    claim: &Claim,
    lines: &[Priced<'_>],
    caps: &[&Allowance],
    split: Split,
    spare: Option<&[bool]>,
) -> Result<Fitted, Overflow> {
    let whole_fits_round = claim.goes_round || claim.whole.is_some();
    let mut rooms = Vec::with_capacity(lines.len());
    for (place, line) in lines.iter().enumerate() {
        let room = room(claim, place, line)?;
        // Of what is lost where it does not fit, nothing goes to another line.
        rooms.push(if whole_fits_round { room } else { room.min(claim.parts[place]) });
    }
    let asked = match claim.whole {
        Some(whole) => whole,
        None => Money::sum(claim.parts.iter().copied())?,
    };
    let could = asked.min(Money::sum(rooms.iter().copied())?);
    for lines in caps.iter().filter_map(|cap| cap.lines.as_ref()) {
        for (room, left) in rooms.iter_mut().zip(lines) {
            *room = (*room).min((*left).max(Money::ZERO));
        }
    }
    let tightest = Allowance::tightest(caps).filter(|(left, _)| *left < could);
    let parts = match (claim.whole, tightest) {
        (_, Some((most, _))) => spread(most.max(Money::ZERO), claim, &rooms, split, lines, spare)?,
        (Some(whole), _) => spread(whole, claim, &rooms, split, lines, spare)?,
        _ => overflowing(claim, &rooms, split, lines)?,
    };
    let cut = Money::sum(parts.iter().copied())? < could;
    Ok(Fitted { parts, cut: cut.then(|| tightest.map_or(Cut::Here, |(_, cut)| cut)) })
}

/// What may come off a line; of some of its pieces no more than lies above their share of its lowest price.
fn room(claim: &Claim, place: usize, line: &Priced<'_>) -> Result<Money, Overflow> {
    let count = claim.pieces[place];
    if count == 0 {
        return Ok(Money::ZERO);
    }
    let room = line.room()?;
    if count >= line.pieces {
        return Ok(room);
    }
    // A part of a kopeck stays with the lowest price.
    let kept = line.floor.part(count, line.pieces, Rounding::Floor)?;
    let exact = i128::from(kept.as_minor()) * i128::from(line.pieces);
    let kept =
        if exact == i128::from(line.floor.as_minor()) * i128::from(count) { kept } else { kept.plus(Money::minor(1))? };
    Ok(claim.worth[place].minus(kept)?.max(Money::ZERO).min(room))
}

/// Shares an amount by what the goods cost; first over those that no later rule is about.
fn spread(
    whole: Money,
    claim: &Claim,
    rooms: &[Money],
    split: Split,
    lines: &[Priced<'_>],
    spare: Option<&[bool]>,
) -> Result<Vec<Money>, Overflow> {
    let Some(spare) = spare else {
        return split_within(split, whole, &claim.worth, rooms, lines);
    };
    let only = |last: bool| -> Vec<Money> {
        rooms.iter().zip(spare).map(|(room, is)| if *is == last { *room } else { Money::ZERO }).collect()
    };
    let first = split_within(split, whole, &claim.worth, &only(false), lines)?;
    let left = whole.minus(Money::sum(first.iter().copied())?)?;
    let then = split_within(split, left, &claim.worth, &only(true), lines)?;
    first.into_iter().zip(then).map(|(first, then)| first.plus(then)).collect()
}

/// Keeps each line's own part as far as it fits, and lets what does not go round to the others.
fn overflowing(claim: &Claim, rooms: &[Money], split: Split, lines: &[Priced<'_>]) -> Result<Vec<Money>, Overflow> {
    let parts: Vec<Money> = claim.parts.iter().zip(rooms).map(|(part, room)| (*part).min(*room)).collect();
    let asked = Money::sum(claim.parts.iter().copied())?;
    let over = asked.minus(Money::sum(parts.iter().copied())?)?;
    if !claim.goes_round || over.is_zero() {
        return Ok(parts);
    }
    let left = rooms.iter().zip(&parts).map(|(room, part)| room.minus(*part)).collect::<Result<Vec<_>, _>>()?;
    let more = split_within(split, over, &claim.worth, &left, lines)?;
    parts.into_iter().zip(more).map(|(part, more)| part.plus(more)).collect()
}
