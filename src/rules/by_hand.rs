//! Discounts by hand: the cashier's own, after the programme's, within what the shop allows.
//!
//! Each is asked as a share, an amount or the price that a line or the receipt is to cost, and all of them together are
//! capped as a share of what stood before them. The part within the limits is given, and what the limits were is said.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::line::{Priced, Taker, nothing_open};
use super::quote::QuoteError;
use super::reasons::Reasons;
use super::split::split_within;
use crate::domain::{BasisPoints, ByHand, HandDiscount, Money, Overflow, Programme, Reason, RuleId};

/// What stood against discounts by hand, gathered over the lines.
#[derive(Default)]
pub(super) struct Against {
    /// Allowed on lines where more was asked.
    lines: Option<Money>,
    /// Allowed on the receipt together with its lines, where more was asked.
    receipt: Option<Money>,
    /// The places of lines whose lowest prices were in the way.
    floors: BTreeSet<usize>,
    barred: Vec<Reason>,
    nothing: Option<Reason>,
}

/// Takes the discounts by hand off the lines, each off its own, and then the receipt's off all that may be discounted.
pub(super) fn take(
    programme: &Programme,
    on_receipt: Option<&ByHand>,
    lines: &mut [Priced<'_>],
) -> Result<Against, QuoteError> {
    let mut against = Against::default();
    let limit = most(programme, open_sum(lines)?)?;
    let mut taken = Money::ZERO;
    for (place, line) in lines.iter_mut().enumerate() {
        if let Some(hand) = &line.line.by_hand {
            must_be_sound(hand, Some(u32::try_from(place).unwrap_or(u32::MAX).saturating_add(1)))?;
            taken = taken.plus(take_off_line(programme, hand, line, place, &mut against)?)?;
        }
    }
    if let Some(hand) = on_receipt {
        must_be_sound(hand, None)?;
        take_off_receipt(programme, hand, lines, (limit, taken), &mut against)?;
    }
    Ok(against)
}

fn must_be_sound(hand: &ByHand, line: Option<u32>) -> Result<(), QuoteError> {
    if hand.reason.trim().is_empty() {
        return Err(QuoteError::HandReason { line });
    }
    match &hand.what {
        HandDiscount::Percent(rate) if *rate > BasisPoints::WHOLE => Err(QuoteError::ByHand { line }),
        HandDiscount::Amount(money) | HandDiscount::Price(money) if money.is_negative() => {
            Err(QuoteError::ByHand { line })
        }
        _ => Ok(()),
    }
}

fn take_off_line(
    programme: &Programme,
    hand: &ByHand,
    line: &mut Priced<'_>,
    place: usize,
    against: &mut Against,
) -> Result<Money, Overflow> {
    if let Some(bar) = line.bar {
        against.bar(bar.reason());
        return Ok(Money::ZERO);
    }
    let asked = asked(programme, &hand.what, line.rest, line.rest)?;
    let limit = most(programme, line.rest)?;
    let room = line.room()?;
    let given = asked.min(limit).min(room);
    let limited = asked > given && limit <= room;
    if limited {
        against.lines = Some(against.lines.unwrap_or_default().plus(given)?);
    } else if asked > given {
        against.floors.insert(place);
    } else if given.is_zero() {
        against.nothing(nothing_asked(&hand.what, line.rest));
    }
    line.take(&taker(hand, limited.then_some(programme.by_hand_limit)), given)?;
    Ok(given)
}

fn take_off_receipt(
    programme: &Programme,
    hand: &ByHand,
    lines: &mut [Priced<'_>],
    (most, taken): (Money, Money),
    against: &mut Against,
) -> Result<(), Overflow> {
    let whole = Money::sum(lines.iter().map(|line| line.rest))?;
    let base = open_sum(lines)?;
    let asked = asked(programme, &hand.what, base, whole)?;
    let limit = most.minus(taken)?.max(Money::ZERO);
    let rooms = lines.iter().map(Priced::room).collect::<Result<Vec<_>, _>>()?;
    let room = Money::sum(rooms.iter().copied())?;
    let given = asked.min(limit).min(room);
    let limited = !base.is_zero() && asked > given && limit <= room;
    if base.is_zero() {
        against.nothing(nothing_open(lines));
    } else if limited {
        against.receipt = Some(taken.plus(given)?);
    } else if asked > given {
        let open = lines.iter().enumerate().filter(|(_, line)| line.bar.is_none());
        against.floors.extend(open.map(|(place, _)| place));
    } else if given.is_zero() {
        against.nothing(nothing_asked(&hand.what, base));
    }
    let weights: Vec<_> = lines.iter().map(|line| line.rest).collect();
    let parts = split_within(programme.split, given, &weights, &rooms, |place| lines[place].content)?;
    let by_hand = taker(hand, limited.then_some(programme.by_hand_limit));
    for (line, part) in lines.iter_mut().zip(parts) {
        line.take(&by_hand, part)?;
    }
    Ok(())
}

/// What the cashier asks to be taken off `base`; a price is asked of `whole`.
fn asked(programme: &Programme, what: &HandDiscount, base: Money, whole: Money) -> Result<Money, Overflow> {
    match what {
        HandDiscount::Percent(rate) => base.share(*rate, programme.rounding),
        HandDiscount::Amount(amount) => Ok(*amount),
        HandDiscount::Price(price) => Ok(whole.minus(*price)?.max(Money::ZERO)),
    }
}

/// Why what was asked is nothing.
fn nothing_asked(what: &HandDiscount, rest: Money) -> Reason {
    match what {
        _ if rest.is_zero() => Reason::NothingLeft,
        HandDiscount::Price(_) => Reason::NotCheaper,
        HandDiscount::Percent(_) | HandDiscount::Amount(_) => Reason::TooSmall,
    }
}

/// What the lines cost that may be discounted.
fn open_sum(lines: &[Priced<'_>]) -> Result<Money, Overflow> {
    Money::sum(lines.iter().filter(|line| line.bar.is_none()).map(|line| line.rest))
}

/// The most that may be taken off, rounded as what is asked is: who asks for the limit itself gets it whole.
fn most(programme: &Programme, base: Money) -> Result<Money, Overflow> {
    base.share(programme.by_hand_limit, programme.rounding)
}

fn taker(hand: &ByHand, limit: Option<BasisPoints>) -> Rc<Taker> {
    let (what, words) = (hand.what.clone(), hand.reason.trim().to_owned());
    Taker::of(RuleId::BY_HAND.into(), Reason::ByHand { what, words, limit })
}

impl Against {
    fn bar(&mut self, reason: Reason) {
        if !self.barred.contains(&reason) {
            self.barred.push(reason);
        }
    }

    /// Keeps why nothing was given; of several lines the reason of the one that was nearest to it.
    fn nothing(&mut self, reason: Reason) {
        let far = |reason: &Reason| match reason {
            Reason::TooSmall => 0,
            Reason::NotCheaper => 1,
            _ => 2,
        };
        if self.nothing.as_ref().is_none_or(|known| far(&reason) < far(known)) {
            self.nothing = Some(reason);
        }
    }

    /// Says what the cashier gave and what stood against it.
    pub fn explain(
        mut self,
        programme: &Programme,
        lines: &[Priced<'_>],
        reasons: &mut Reasons,
    ) -> Result<(), Overflow> {
        let rule = RuleId::from(RuleId::BY_HAND);
        let given = given(lines)?;
        for (reason, amount) in &given {
            reasons.money(&rule, *amount, reason.clone());
        }
        let limit = programme.by_hand_limit;
        for allowed in [self.lines, self.receipt].into_iter().flatten() {
            reasons.refuse(&rule, Reason::HandLimit { limit, allowed });
        }
        if !self.floors.is_empty() {
            let least = Money::sum(self.floors.iter().map(|place| lines[*place].floor))?;
            reasons.refuse(&rule, Reason::AtFloor { least });
        }
        self.barred.sort_by_key(|reason| match reason {
            Reason::Protected { category } => programme.protected.iter().position(|name| name == category),
            _ => None,
        });
        let silent = self.nothing.filter(|nothing| given.is_empty() && !self.barred.contains(nothing));
        for reason in self.barred.into_iter().chain(silent) {
            reasons.refuse(&rule, reason);
        }
        Ok(())
    }
}

/// What was given by hand, once for each reason, the largest first; equal ones by the cashier's words.
fn given(lines: &[Priced<'_>]) -> Result<Vec<(Reason, Money)>, Overflow> {
    let mut given: Vec<(Reason, Money)> = Vec::new();
    let discounts = lines.iter().flat_map(|line| &line.discounts);
    for (by, amount) in discounts.filter(|(by, _)| by.rule.as_str() == RuleId::BY_HAND) {
        match given.iter_mut().find(|(known, _)| *known == by.reason) {
            Some((_, sum)) => *sum = sum.plus(*amount)?,
            None => given.push((by.reason.clone(), *amount)),
        }
    }
    given.sort_by_key(|(reason, amount)| match reason {
        Reason::ByHand { what, words, .. } => (std::cmp::Reverse(*amount), words.clone(), figure(what)),
        _ => (std::cmp::Reverse(*amount), String::new(), (0, 0)),
    });
    Ok(given)
}

/// A discount by hand as figures that can be put in order.
pub(super) fn figure(what: &HandDiscount) -> (u8, i64) {
    match what {
        HandDiscount::Percent(rate) => (0, i64::from(rate.get())),
        HandDiscount::Amount(amount) => (1, amount.as_minor()),
        HandDiscount::Price(price) => (2, price.as_minor()),
    }
}
