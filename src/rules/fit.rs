//! What of a claim comes off: never below a lowest price, never more than a cap, and the parts equal the whole.

use super::claim::Claim;
use super::line::Priced;
use super::split::split_within;
use crate::domain::{Cap, Money, Most, Overflow, Rounding, Split};

/// What a cap still allows.
#[derive(Debug, Default)]
pub(super) struct Allowance {
    lines: Option<Vec<Money>>,
    receipt: Option<Money>,
}

/// What comes off each line, and whether a cap cut it.
#[derive(Debug, Default)]
pub(super) struct Fitted {
    pub parts: Vec<Money>,
    pub cut: bool,
}

impl Fitted {
    pub fn sum(&self) -> Result<Money, Overflow> {
        Money::sum(self.parts.iter().copied())
    }
}

impl Allowance {
    /// Shares are of the price before any rule, rounded down so that a cap is never passed.
    pub fn of(cap: &Cap, lines: &[Priced<'_>]) -> Result<Allowance, Overflow> {
        let of_line = |most: &Most| lines.iter().map(|line| least(most, line.base)).collect::<Result<Vec<_>, _>>();
        let whole = || Money::sum(lines.iter().map(|line| line.base));
        Ok(Allowance {
            lines: cap.line.as_ref().map(of_line).transpose()?,
            receipt: cap.receipt.as_ref().map(|most| least(most, whole()?)).transpose()?,
        })
    }

    /// What it still allows of the receipt.
    pub fn left(&self) -> Option<Money> {
        self.receipt
    }

    pub fn took(&mut self, parts: &[Money]) -> Result<(), Overflow> {
        if let Some(lines) = &mut self.lines {
            for (left, part) in lines.iter_mut().zip(parts) {
                *left = left.minus(*part)?;
            }
        }
        if let Some(left) = &mut self.receipt {
            *left = left.minus(Money::sum(parts.iter().copied())?)?;
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
    let most = caps.iter().filter_map(|cap| cap.receipt).min();
    let capped = most.is_some_and(|most| most < could);
    let parts = match (claim.whole, most) {
        (_, Some(most)) if capped => spread(most.max(Money::ZERO), claim, &rooms, split, lines, spare)?,
        (Some(whole), _) => spread(whole, claim, &rooms, split, lines, spare)?,
        _ => overflowing(claim, &rooms, split, lines)?,
    };
    let cut = Money::sum(parts.iter().copied())? < could;
    Ok(Fitted { parts, cut })
}

/// What may come off a line; of some of its pieces no more than lies above their share of its lowest price.
fn room(claim: &Claim, place: usize, line: &Priced<'_>) -> Result<Money, Overflow> {
    let (room, count) = (line.room()?, claim.pieces[place]);
    if count >= line.pieces || count == 0 {
        return Ok(if count == 0 { Money::ZERO } else { room });
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
