//! What of a claim comes off: never below a lowest price, never more than a cap, and the parts equal the whole.

use super::claim::{Claim, Claimed};
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

/// What comes off each line of a claim, and whether a cap cut it.
#[derive(Debug, Default)]
pub(super) struct Fitted {
    /// One for each line that is claimed, in the same order.
    pub parts: Vec<Money>,
    pub cut: Option<Cut>,
}

impl Fitted {
    pub fn sum(&self) -> Result<Money, Overflow> {
        Money::sum(self.parts.iter().copied())
    }

    /// What comes off each of so many lines.
    pub fn by_line(&self, claim: &Claim, lines: usize) -> Vec<Money> {
        let mut parts = vec![Money::ZERO; lines];
        for (claimed, part) in claim.lines.iter().zip(&self.parts) {
            parts[claimed.place] = *part;
        }
        parts
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

    /// Whether it says nothing of single lines.
    pub fn is_of_receipt(&self) -> bool {
        self.lines.is_none()
    }

    /// Leaves less by what comes off the lines of a claim, and off all of them together.
    pub fn took(&mut self, claim: &Claim, parts: &[Money], sum: Money) -> Result<(), Overflow> {
        self.change(claim, parts, sum, Money::minus)
    }

    /// Leaves again what was [`Self::took`].
    pub fn put_back(&mut self, claim: &Claim, parts: &[Money], sum: Money) -> Result<(), Overflow> {
        self.change(claim, parts, sum, Money::plus)
    }

    fn change(
        &mut self,
        claim: &Claim,
        parts: &[Money],
        sum: Money,
        by: fn(Money, Money) -> Result<Money, Overflow>,
    ) -> Result<(), Overflow> {
        if let Some(lines) = &mut self.lines {
            for (claimed, part) in claim.lines.iter().zip(parts) {
                lines[claimed.place] = by(lines[claimed.place], *part)?;
            }
        }
        if let Some(left) = &mut self.receipt {
            *left = by(*left, sum)?;
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
    let mut rooms = Vec::with_capacity(claim.lines.len());
    for claimed in &claim.lines {
        rooms.push(room_in(claim, claimed, lines)?);
    }
    let could = claim.asked()?.min(Money::sum(rooms.iter().copied())?);
    for left in caps.iter().filter_map(|cap| cap.lines.as_ref()) {
        for (room, claimed) in rooms.iter_mut().zip(&claim.lines) {
            *room = (*room).min(left[claimed.place].max(Money::ZERO));
        }
    }
    let tightest = Allowance::tightest(caps).filter(|(left, _)| *left < could);
    let parts = match (claim.whole, tightest) {
        (_, Some((most, _))) => spread(most.max(Money::ZERO), claim, &rooms, split, lines, spare)?,
        (Some(whole), _) => spread(whole, claim, &rooms, split, lines, spare)?,
        _ => overflowing(claim, &rooms, split, lines)?,
    };
    let sum = Money::sum(parts.iter().copied())?;
    // Where the lines' caps left less than the tightest of all lines together, it was they.
    let tightest = tightest.filter(|(left, _)| sum == (*left).max(Money::ZERO));
    Ok(Fitted { parts, cut: (sum < could).then(|| tightest.map_or(Cut::Here, |(_, cut)| cut)) })
}

/// What [`fit`] takes in all, where no cap is one of a line.
pub(super) fn fitted_sum(claim: &Claim, lines: &[Priced<'_>], caps: &[&Allowance]) -> Result<Money, Overflow> {
    let mut could = Money::ZERO;
    for claimed in &claim.lines {
        could = could.plus(room_in(claim, claimed, lines)?)?;
    }
    let could = could.min(claim.asked()?);
    Ok(Allowance::tightest(caps).map_or(could, |(left, _)| could.min(left.max(Money::ZERO))))
}

/// What may come off a line for a claim.
fn room_in(claim: &Claim, claimed: &Claimed, lines: &[Priced<'_>]) -> Result<Money, Overflow> {
    let room = room(claimed, &lines[claimed.place])?;
    // Of what is lost where it does not fit, nothing goes to another line.
    Ok(if claim.goes_round || claim.whole.is_some() { room } else { room.min(claimed.part) })
}

/// What may come off a line; of some of its pieces no more than lies above their share of its lowest price.
fn room(claimed: &Claimed, line: &Priced<'_>) -> Result<Money, Overflow> {
    let count = claimed.pieces;
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
    Ok(claimed.worth.minus(kept)?.max(Money::ZERO).min(room))
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
    let (worth, content) = (claim.worth(), |number: usize| lines[claim.lines[number].place].content);
    let Some(spare) = spare else {
        return split_within(split, whole, &worth, rooms, content);
    };
    let only = |last: bool| -> Vec<Money> {
        let own = |(room, claimed): (&Money, &Claimed)| if spare[claimed.place] == last { *room } else { Money::ZERO };
        rooms.iter().zip(&claim.lines).map(own).collect()
    };
    let first = split_within(split, whole, &worth, &only(false), content)?;
    let left = whole.minus(Money::sum(first.iter().copied())?)?;
    let then = split_within(split, left, &worth, &only(true), content)?;
    first.into_iter().zip(then).map(|(first, then)| first.plus(then)).collect()
}

/// Keeps each line's own part as far as it fits, and lets what does not go round to the others.
fn overflowing(claim: &Claim, rooms: &[Money], split: Split, lines: &[Priced<'_>]) -> Result<Vec<Money>, Overflow> {
    let parts: Vec<Money> = claim.lines.iter().zip(rooms).map(|(claimed, room)| claimed.part.min(*room)).collect();
    let over = claim.parts()?.minus(Money::sum(parts.iter().copied())?)?;
    if !claim.goes_round || over.is_zero() {
        return Ok(parts);
    }
    let left = rooms.iter().zip(&parts).map(|(room, part)| room.minus(*part)).collect::<Result<Vec<_>, _>>()?;
    let content = |number: usize| lines[claim.lines[number].place].content;
    let more = split_within(split, over, &claim.worth(), &left, content)?;
    parts.into_iter().zip(more).map(|(part, more)| part.plus(more)).collect()
}
