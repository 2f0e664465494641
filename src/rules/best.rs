//! Of offers that compete the best for the customer: of the receipt, of each line, or the set that takes most together.

use std::cmp::Ordering;

use super::claim::Claim;
use super::combine::{Said, Table};
use super::fit::{Allowance, Fitted, fit};
use super::offer::{Offer, State};
use super::prices::Prices;
use super::search::most_together;
use super::split::split_within;
use crate::domain::{Base, Instead, Money, Overflow, Reason};

/// What an offer would take alone.
struct Tried {
    place: usize,
    reason: Reason,
    claim: Claim,
    fitted: Fitted,
    sum: Money,
    /// What it would take of each line of the basket.
    parts: Vec<Money>,
    /// Why, where it would take nothing even if no other were had.
    idle: Option<Said>,
}

impl<'a> Table<'_, '_, 'a> {
    /// What each offer that holds would take alone. What gives no discount competes with none and is had.
    fn tried(
        &mut self,
        offers: &[Offer<'a>],
        prices: &Prices,
        cap: &mut Allowance,
        all: &mut Vec<Option<Said>>,
    ) -> Result<Vec<Tried>, Overflow> {
        let mut tried = Vec::new();
        for (place, offer) in offers.iter().enumerate() {
            match self.ask(offer)? {
                Err(reason) => all.push(Some(State::Refused(reason).into())),
                Ok(reason) if offer.no_price().is_some() => {
                    let said = self.have(offer, reason, prices, cap, None)?;
                    all.push(Some(said));
                }
                Ok(reason) => {
                    let (claim, fitted) = self.try_out(offer, prices, cap)?;
                    let sum = fitted.sum()?;
                    let idle = if sum.is_positive() { None } else { Some(self.idle(offer, &claim, &fitted)?) };
                    let parts = fitted.by_line(&claim, self.lines.len());
                    tried.push(Tried { place, reason, claim, fitted, sum, parts, idle });
                    all.push(None);
                }
            }
        }
        Ok(tried)
    }

    pub(super) fn best_of(
        &mut self,
        offers: &[Offer<'a>],
        base: Base,
        cap: &mut Allowance,
    ) -> Result<Vec<Said>, Overflow> {
        let (prices, mut all) = (self.prices(base).shared(), Vec::with_capacity(offers.len()));
        let tried = self.tried(offers, &prices, cap, &mut all)?;
        // Of two that take the same the earlier is had.
        let best = tried.iter().rev().max_by_key(|tried| tried.sum).filter(|best| best.sum.is_positive());
        let (best, most) = (best.map(|best| best.place), best.map_or(Money::ZERO, |best| best.sum));
        for Tried { place, reason, claim, fitted, sum, idle, .. } in tried {
            let how = if sum == most { Instead::First } else { Instead::Better };
            all[place] = match best {
                Some(best) if best == place => {
                    self.take(&offers[place], &claim, &fitted.parts, &reason, cap)?;
                    Some(Said { state: State::Took(reason, sum), cut: fitted.cut, beside: None })
                }
                best => idle.or_else(|| best.map(|best| State::Idle(offers[best].instead(how)).into())),
            };
        }
        Ok(all.into_iter().flatten().collect())
    }

    pub(super) fn best_of_line(
        &mut self,
        offers: &[Offer<'a>],
        base: Base,
        cap: &mut Allowance,
    ) -> Result<Vec<Said>, Overflow> {
        let (prices, mut all) = (self.prices(base).shared(), Vec::with_capacity(offers.len()));
        let tried = self.tried(offers, &prices, cap, &mut all)?;
        let mut best: Vec<Option<usize>> = vec![None; self.lines.len()];
        let mut parts = vec![Money::ZERO; self.lines.len()];
        for (number, one) in tried.iter().enumerate() {
            for (line, part) in one.parts.iter().enumerate() {
                if *part > parts[line] {
                    (parts[line], best[line]) = (*part, Some(number));
                }
            }
        }
        for (number, one) in tried.iter().enumerate() {
            self.refit(&offers[one.place], one, |line| best[line] == Some(number), cap, &mut parts)?;
        }
        let won = parts.clone();
        let whole = Money::sum(parts.iter().copied())?;
        let scaled = Allowance::tightest(&[cap, &self.cap]).filter(|(left, _)| *left < whole);
        if let Some((most, _)) = scaled {
            parts = split_within(self.split, most.max(Money::ZERO), &parts, &parts, |line| self.lines[line].content)?;
        }
        let mut taken = Vec::with_capacity(tried.len());
        for (number, one) in tried.iter().enumerate() {
            let own = |line: usize| if best[line] == Some(number) { parts[line] } else { Money::ZERO };
            let own: Vec<Money> = one.claim.lines.iter().map(|claimed| own(claimed.place)).collect();
            taken.push(Money::sum(own.iter().copied())?);
            self.take(&offers[one.place], &one.claim, &own, &one.reason, cap)?;
        }
        let places: Vec<usize> = tried.iter().map(|one| one.place).collect();
        let dearest = (0..tried.len()).rev().max_by_key(|number| taken[*number]).filter(|n| taken[*n].is_positive());
        for (one, taken) in tried.into_iter().zip(taken) {
            // Whoever won the most of what this one is about; where it would take nothing at all, of everything.
            let lines = (0..won.len()).rev().filter(|line| one.parts[*line].is_positive());
            let rival = lines.max_by_key(|line| won[*line]).and_then(|line| best[line]).or(dearest);
            let best = rival.map(|number| places[number]);
            let offer = &offers[one.place];
            // A cap that they share left so much for all of them.
            let beside = scaled.map(|(most, cut)| cut.reason(most));
            let cut = one.fitted.cut.filter(|_| beside.is_none() && taken == one.sum);
            all[one.place] = match best {
                _ if taken.is_positive() => Some(Said { state: State::Took(one.reason, taken), cut, beside }),
                Some(best) if offer.rate.is_some() || one.sum.is_positive() => {
                    // What takes as much wherever it takes anything only came too late.
                    let as_much = |(own, won): (&Money, &Money)| own.is_zero() || own == won;
                    let equal = one.sum.is_positive() && one.parts.iter().zip(&won).all(as_much);
                    let how = if equal { Instead::First } else { Instead::Better };
                    Some(State::Idle(offers[best].instead(how)).into())
                }
                _ => one.idle,
            };
        }
        Ok(all.into_iter().flatten().collect())
    }

    /// What a cap of its own cut over all lines, an offer has whole on those that it won.
    fn refit(
        &self,
        offer: &Offer<'a>,
        one: &Tried,
        won: impl Fn(usize) -> bool,
        cap: &Allowance,
        parts: &mut [Money],
    ) -> Result<(), Overflow> {
        if one.fitted.cut.is_none() || one.claim.whole.is_some() || one.claim.goes_round {
            return Ok(());
        }
        let lines = one.claim.lines.iter().copied().filter(|claimed| won(claimed.place)).collect();
        let claim = Claim { lines, ..Claim::default() };
        let fitted =
            fit(&claim, self.lines, &[&offer.allowance(self.scene, self.lines)?, cap, &self.cap], self.split, None)?;
        for (claimed, part) in claim.lines.iter().zip(fitted.parts) {
            parts[claimed.place] = part;
        }
        Ok(())
    }

    pub(super) fn best_set(
        &mut self,
        offers: &[Offer<'a>],
        base: Base,
        cap: &mut Allowance,
    ) -> Result<Vec<Said>, Overflow> {
        let (prices, mut all) = (self.prices(base).shared().uncounted(self.lines)?, Vec::with_capacity(offers.len()));
        let usual = std::mem::replace(&mut self.how.unused, true);
        let tried = self.tried(offers, &prices, cap, &mut all)?;
        let competing: Vec<&Offer<'a>> = tried.iter().map(|one| &offers[one.place]).collect();
        let shared = [cap.clone(), self.cap.clone()];
        let chosen = most_together(&competing, self.scene, self.lines, &prices, shared, self.how, self.split)?;
        let won = tried.iter().zip(&chosen).filter(|(_, chosen)| **chosen);
        let won: Vec<_> = won.map(|(one, _)| (one.place, one.sum, one.parts.clone())).collect();
        let (chosen, rest): (Vec<_>, Vec<_>) = tried.into_iter().zip(chosen).partition(|(_, chosen)| *chosen);
        for (one, _) in chosen {
            all[one.place] = Some(self.have(&offers[one.place], one.reason, &prices, cap, None)?);
        }
        for (one, _) in rest {
            // What takes nothing now and would without a cap gave way to no other offer.
            let (_, fitted) = self.try_out(&offers[one.place], &prices, cap)?;
            let cut = if fitted.sum()?.is_positive() { None } else { fitted.cut };
            let cut = cut.map(|cut| cut.reason(Money::ZERO));
            let beaten = rival(&won, &one).map(|(rival, sum)| {
                let how = match sum.cmp(&one.sum) {
                    Ordering::Greater => Instead::Better,
                    Ordering::Equal => Instead::First,
                    Ordering::Less => Instead::Together,
                };
                offers[rival].instead(how)
            });
            all[one.place] = one.idle.or_else(|| cut.or(beaten).map(|reason| State::Idle(reason).into()));
        }
        self.how.unused = usual;
        Ok(all.into_iter().flatten().collect())
    }
}

/// Of the offers that were chosen, each with what it would take alone, the one that takes most where `one` would take
/// something; where none does, the first.
fn rival(chosen: &[(usize, Money, Vec<Money>)], one: &Tried) -> Option<(usize, Money)> {
    let shared = |parts: &[Money]| -> i64 {
        let both = parts.iter().zip(&one.parts).filter(|(_, own)| own.is_positive());
        both.map(|(part, _)| part.as_minor()).fold(0, i64::saturating_add)
    };
    chosen.iter().rev().max_by_key(|(_, _, parts)| shared(parts)).map(|(place, sum, _)| (*place, *sum))
}
