//! Offers that meet: which are had, one after the other or one instead of the other, and what is said of each.

use super::claim::{Claim, How};
use super::compile::Meeting;
use super::condition::Scene;
use super::coupon::{self, HeldBy};
use super::fit::{Allowance, Cut, Fitted, fit};
use super::line::{Priced, Taker};
use super::offer::{More, Offer, State};
use super::prices::Prices;
use super::reasons::Reasons;
use super::{more_points, points};
use crate::domain::{
    Base, Combine, DueCoupon, Gift, Group, Instead, Money, Overflow, Points, Reason, Reward, RuleId, Split,
};

/// What offers brought beside money off.
#[derive(Default)]
pub(super) struct Had<'a> {
    pub gifts: Vec<Gift>,
    pub more: Vec<More<'a>>,
    pub coupons: Vec<DueCoupon>,
    /// By which coupons offers hold.
    pub held_by: Vec<HeldBy<'a>>,
    /// Why a line got nothing, in general: the offer that is nearest to holding.
    pub nearest: Option<Reason>,
}

/// Lets all offers meet, takes what they give off the lines, and says of each whether it applied, and why not.
pub(super) fn combine<'a>(
    meetings: &[Meeting<'a>],
    scene: &Scene<'_>,
    lines: &mut [Priced<'_>],
    reasons: &mut Reasons,
) -> Result<Had<'a>, Overflow> {
    let programme = scene.programme;
    let mut table = Table {
        scene,
        split: programme.split,
        how: How {
            rounding: programme.rounding,
            level: programme.rounding_level,
            unused: false,
            dearest: false,
            numbered: None,
        },
        cap: Allowance::of(&programme.cap, lines, scene.given(|_| true))?,
        lines,
        had: Had::default(),
    };
    let mut all = Vec::with_capacity(meetings.len());
    let asked = table.alone(meetings)?;
    let chosen = meetings.iter().zip(&asked).find_map(|(meeting, said)| {
        let mut offers = meeting.offers.iter().zip(said.as_deref()?);
        offers.find(|(_, said)| said.is_had()).map(|(offer, _)| offer)
    });
    for (meeting, said) in meetings.iter().zip(asked) {
        all.push(match (said, chosen) {
            (Some(said), _) => said,
            (None, Some(chosen)) => table.verdicts(&meeting.offers, |_| chosen.instead(Instead::Alone))?,
            (None, None) => table.meet(meeting)?,
        });
    }
    let mut had = table.had;
    had.nearest = nearest(meetings, &all);
    for (offer, state) in meetings.iter().zip(all).flat_map(|(meeting, states)| meeting.offers.iter().zip(states)) {
        match state {
            Said { state: State::Refused(reason) | State::Idle(reason), .. } => reasons.refuse(&offer.id, reason),
            Said { state: State::Counted { .. }, .. } => {}
            Said { state: State::Gave(reason), beside, .. } => {
                reasons.gift(offer.id.as_str(), reason);
                if let Some(out) = beside {
                    reasons.refuse(&offer.id, out);
                }
            }
            Said { state: State::Took(reason, amount), cut, beside } => {
                reasons.money(&offer.id, amount, reason);
                let cut = cut.map(|cut| cut.reason(amount));
                for reason in cut.into_iter().chain(beside) {
                    reasons.refuse(&offer.id, reason);
                }
            }
        }
    }
    Ok(had)
}

/// The end of an offer, what cut what it took, and what is to be said beside what it gave.
#[derive(Debug, Clone)]
pub(super) struct Said {
    pub state: State,
    pub cut: Option<Cut>,
    pub beside: Option<Reason>,
}

impl Said {
    /// Whether anything was given.
    fn is_had(&self) -> bool {
        matches!(self.state, State::Took(..) | State::Gave(_) | State::Counted { earning: true })
    }
}

impl From<State> for Said {
    fn from(state: State) -> Said {
        Said { state, cut: None, beside: None }
    }
}

fn nearest(meetings: &[Meeting<'_>], all: &[Vec<Said>]) -> Option<Reason> {
    let offers = meetings.iter().flat_map(|meeting| &meeting.offers).zip(all.iter().flatten());
    let mut first = None;
    for (_, said) in offers.filter(|(offer, _)| offer.no_price().is_none()) {
        match &said.state {
            State::Refused(reason) if first.is_none() => first = Some(reason.clone()),
            State::Refused(_) => {}
            _ => return None,
        }
    }
    first
}

pub(super) struct Table<'w, 'l, 'a> {
    pub scene: &'w Scene<'w>,
    pub lines: &'w mut [Priced<'l>],
    pub split: Split,
    pub how: How,
    /// What the programme's own cap still allows.
    pub cap: Allowance,
    had: Had<'a>,
}

impl<'a> Table<'_, '_, 'a> {
    /// Asks the offers that exclude all others before anything is taken; the first that gives anything is had, and nothing
    /// after it is asked. What the groups said that were: had later, an offer would stand beside others.
    fn alone(&mut self, meetings: &[Meeting<'a>]) -> Result<Vec<Option<Vec<Said>>>, Overflow> {
        let mut asked = vec![None; meetings.len()];
        for (number, meeting) in meetings.iter().enumerate().filter(|(_, m)| m.group.combine == Combine::Exclusive) {
            let mut cap = self.cap_of(meeting)?;
            let said = self.first(meeting, &mut cap)?;
            let had = said.iter().any(Said::is_had);
            asked[number] = Some(said);
            if had {
                break;
            }
        }
        Ok(asked)
    }

    /// Why an offer that may be had now holds, or does not, and by which coupons: what follows may change the sums.
    pub(super) fn ask(&mut self, offer: &Offer<'a>) -> Result<Result<Reason, Reason>, Overflow> {
        let verdict = offer.verdict(self.scene, self.lines)?;
        if verdict.is_ok() {
            self.had.held_by.extend(HeldBy::of(offer, self.scene, self.lines)?);
        }
        Ok(verdict)
    }

    /// What a group's cap allows of all its offers together; a tier that was held before is none of today's offers, and what
    /// it took off counts all the same.
    fn cap_of(&self, meeting: &Meeting<'a>) -> Result<Allowance, Overflow> {
        let regular = meeting.group.id == Group::REGULAR;
        let of_group = |rule: &str| {
            meeting.offers.iter().any(|offer| offer.id.as_str() == rule) || (regular && RuleId::is_short_form(rule))
        };
        Allowance::of(&meeting.group.cap, self.lines, self.scene.given(of_group))
    }

    /// What lines cost, for an offer to take a share of.
    pub(super) fn prices(&self, base: Base) -> Prices {
        let price = |line: &Priced<'_>| if base == Base::Undiscounted { line.base } else { line.rest };
        Prices::of(self.lines.iter().map(price).collect())
    }

    /// Offers that are not had: those that hold for the reason given, the others for their own.
    fn verdicts(&self, offers: &[Offer<'a>], held: impl Fn(&Offer<'a>) -> Reason) -> Result<Vec<Said>, Overflow> {
        let state = |offer: &Offer<'a>| {
            Ok(match offer.verdict(self.scene, self.lines)? {
                Ok(_) => State::Idle(held(offer)).into(),
                Err(reason) => State::Refused(reason).into(),
            })
        };
        offers.iter().map(state).collect()
    }

    fn meet(&mut self, meeting: &Meeting<'a>) -> Result<Vec<Said>, Overflow> {
        let (group, offers) = (&meeting.group, &meeting.offers[..]);
        let mut cap = self.cap_of(meeting)?;
        match group.combine {
            Combine::BestOf => self.best_of(offers, group.base, &mut cap),
            Combine::BestOfLine => self.best_of_line(offers, group.base, &mut cap),
            Combine::BestSet => self.best_set(offers, group.base, &mut cap),
            Combine::Sum => self.sum(offers, &self.prices(group.base).shared(), &mut cap),
            Combine::Sequence => self.sequence(offers, group.base, &mut cap),
            Combine::First | Combine::Exclusive => self.first(meeting, &mut cap),
        }
    }

    /// All that hold, each asked and priced as the group began.
    fn sum(&mut self, offers: &[Offer<'a>], prices: &Prices, cap: &mut Allowance) -> Result<Vec<Said>, Overflow> {
        let verdicts = offers.iter().map(|offer| self.ask(offer)).collect::<Result<Vec<_>, _>>()?;
        let uncounted = prices.uncounted(self.lines)?;
        let mut all = Vec::with_capacity(offers.len());
        for ((place, offer), verdict) in offers.iter().enumerate().zip(verdicts) {
            all.push(match verdict {
                Err(reason) => State::Refused(reason).into(),
                Ok(reason) => {
                    let spare = self.spare(offer, &offers[place + 1..])?;
                    // What came off pieces since the group began is not in these prices.
                    let spares_counted = offer.gives.spares_counted();
                    let prices = if spares_counted { &uncounted } else { prices };
                    let usual = std::mem::replace(&mut self.how.unused, spares_counted);
                    let said = self.have(offer, reason, prices, cap, spare.as_deref())?;
                    self.how.unused = usual;
                    said
                }
            });
        }
        Ok(all)
    }

    /// All that hold, each asked and priced on what the former left.
    fn sequence(&mut self, offers: &[Offer<'a>], base: Base, cap: &mut Allowance) -> Result<Vec<Said>, Overflow> {
        let mut all = Vec::with_capacity(offers.len());
        for (place, offer) in offers.iter().enumerate() {
            all.push(match self.ask(offer)? {
                Err(reason) => State::Refused(reason).into(),
                Ok(reason) => {
                    let spare = self.spare(offer, &offers[place + 1..])?;
                    self.have(offer, reason, &self.prices(base), cap, spare.as_deref())?
                }
            });
        }
        Ok(all)
    }

    /// Whether the points that were brought last come to any by themselves, as the goods stand now.
    fn adds_points(&mut self) -> Result<bool, Overflow> {
        let (Some(rule), Some(more)) = (&self.scene.programme.points, self.had.more.last()) else { return Ok(false) };
        let tier = self.scene.tier.and_then(|id| self.scene.programme.tier(id));
        let mut alone = [more.clone()];
        more_points::earning(rule, points::rate(rule, tier), self.lines, &mut alone)?;
        Ok(alone[0].added.is_positive())
    }

    /// The lines on which a sparing amount falls last: those that a later amount is about.
    fn spare(&self, offer: &Offer<'a>, later: &[Offer<'a>]) -> Result<Option<Vec<bool>>, Overflow> {
        if !offer.is_sparing() {
            return Ok(None);
        }
        let mut spare = vec![false; self.lines.len()];
        for other in later.iter().filter(|other| other.gives.is_amount()) {
            if other.verdict(self.scene, self.lines)?.is_ok() {
                for (spare, line) in spare.iter_mut().zip(self.lines.iter()) {
                    *spare |= other.is_about(line);
                }
            }
        }
        Ok(Some(spare))
    }

    /// The first that gives anything, and of the others why not: none is had beside it.
    fn first(&mut self, meeting: &Meeting<'a>, cap: &mut Allowance) -> Result<Vec<Said>, Overflow> {
        let (offers, base) = (&meeting.offers[..], meeting.group.base);
        let alone = meeting.group.combine == Combine::Exclusive;
        let mut all: Vec<Said> = Vec::with_capacity(offers.len());
        for (place, offer) in offers.iter().enumerate() {
            let mut said = match self.ask(offer)? {
                Err(reason) => State::Refused(reason).into(),
                Ok(reason) => self.have(offer, reason, &self.prices(base), cap, None)?,
            };
            if let Said { state: State::Counted { earning: earning @ true }, .. } = &mut said {
                *earning = self.adds_points()?;
            }
            let had = said.is_had();
            all.push(said);
            if had {
                let instead = if alone { Instead::Alone } else { Instead::First };
                all.extend(self.verdicts(&offers[place + 1..], |_| offer.instead(instead))?);
                break;
            }
        }
        Ok(all)
    }

    pub(super) fn try_out(
        &self,
        offer: &Offer<'a>,
        prices: &Prices,
        cap: &Allowance,
    ) -> Result<(Claim, Fitted), Overflow> {
        let claim = offer.gives.claim(self.lines, prices, offer.how(self.how, self.scene, self.lines))?;
        let own = offer.allowance(self.scene, self.lines)?;
        let fitted = fit(&claim, self.lines, &[&own, cap, &self.cap], self.split, None)?;
        Ok((claim, fitted))
    }

    /// Why an offer that holds takes nothing: a cap that is used up, or what it is about.
    pub(super) fn idle(&self, offer: &Offer<'a>, claim: &Claim, fitted: &Fitted) -> Result<Said, Overflow> {
        let reason = match fitted.cut {
            Some(cut) => cut.reason(Money::ZERO),
            None => offer.idle(claim, self.how.unused, self.lines)?,
        };
        Ok(State::Idle(reason).into())
    }

    /// Takes what an offer gives, or has what it brings otherwise.
    pub(super) fn have(
        &mut self,
        offer: &Offer<'a>,
        reason: Reason,
        prices: &Prices,
        cap: &mut Allowance,
        spare: Option<&[bool]>,
    ) -> Result<Said, Overflow> {
        if let Some(reward) = offer.no_price() {
            return self.bring(offer, reward, reason);
        }
        let claim = offer.gives.claim(self.lines, prices, offer.how(self.how, self.scene, self.lines))?;
        let own = offer.allowance(self.scene, self.lines)?;
        let fitted = fit(&claim, self.lines, &[&own, cap, &self.cap], self.split, spare)?;
        let sum = fitted.sum()?;
        if !sum.is_positive() {
            return self.idle(offer, &claim, &fitted);
        }
        self.take(offer, &claim, &fitted.parts, &reason, cap)?;
        Ok(Said { state: State::Took(reason, sum), cut: fitted.cut, beside: None })
    }

    fn bring(&mut self, offer: &Offer<'a>, reward: &'a Reward, reason: Reason) -> Result<Said, Overflow> {
        if let Reward::Gift(_) = reward {
            return Ok(match offer.gifts(self.scene, self.lines, &self.had.gifts)? {
                Ok((gifts, out)) => {
                    self.had.gifts.extend(gifts);
                    Said { beside: out, ..State::Gave(reason).into() }
                }
                Err(reason) => State::Refused(reason).into(),
            });
        }
        if let Reward::Coupon(coupon) = reward {
            match coupon::due(&offer.id, &coupon.kind, self.scene, self.lines) {
                Ok(due) => self.had.coupons.push(due),
                Err(reason) => return Ok(State::Refused(reason).into()),
            }
        }
        if let Some(points) = offer.more_points() {
            let about = |place: &usize| offer.is_about(&self.lines[*place]);
            let places: Vec<usize> = (0..self.lines.len()).filter(about).collect();
            let earns = |line: &Priced<'_>| line.earns && line.rest.is_positive();
            let earning = self.scene.standing.is_some()
                && self.scene.programme.points.is_some()
                && places.iter().any(|place| earns(&self.lines[*place]));
            let (id, added) = (offer.id.clone(), Points::ZERO);
            let name = offer.name.cloned();
            self.had.more.push(More { id, name, reason, points, places, added, outdone: None });
            // What they come to is known when the points are worked out, and said there.
            return Ok(State::Counted { earning }.into());
        }
        Ok(State::Gave(reason).into())
    }

    pub(super) fn take(
        &mut self,
        offer: &Offer<'a>,
        claim: &Claim,
        parts: &[Money],
        reason: &Reason,
        cap: &mut Allowance,
    ) -> Result<(), Overflow> {
        if !parts.iter().any(|part| part.is_positive()) {
            return Ok(());
        }
        let by = Taker::of(offer.id.clone(), reason.clone());
        // What is bought for a free piece is counted with it, though nothing comes off it.
        for (claimed, part) in claim.lines.iter().zip(parts) {
            let line = &mut self.lines[claimed.place];
            line.take(&by, *part)?;
            line.used = line.pieces.min(line.used + claimed.counted);
            if claimed.counted > 0 {
                line.used_off = line.used_off.plus(*part)?;
                line.used_by = Some((offer.id.clone(), offer.name.cloned()));
            }
        }
        let sum = Money::sum(parts.iter().copied())?;
        cap.took(claim, parts, sum)?;
        self.cap.took(claim, parts, sum)
    }
}
