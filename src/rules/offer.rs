//! One offer on its way through a quote: whether it holds, what it takes, and what is said of it in the end.

use std::sync::Arc;

use chrono::Days;

use super::claim::{Claim, Gives, Handed, How};
use super::condition::{Scene, When};
use super::fit::Allowance;
use super::line::{Bar, Priced};
use super::stock::{Chosen, choose};
use crate::domain::{
    self, BasisPoints, Cap, Gift, Instead, Money, MorePoints, Need, Overflow, Points, Quantity, Reason, Reward, Rule,
    RuleId, Text,
};

/// A rule of the programme, of whichever form.
pub(super) struct Offer<'a> {
    pub id: RuleId,
    pub name: Option<&'a Text>,
    /// Of a short form.
    pub rate: Option<BasisPoints>,
    pub asks: Asks<'a>,
    pub gives: Gives<'a>,
    pub cap: Cap,
}

impl Offer<'_> {
    /// How it is worked out, with the numbered pieces that it asks for.
    pub fn how(&self, how: How, scene: &Scene<'_>, lines: &[Priced<'_>]) -> How {
        let units = if let Asks::Rule(_, when) = &self.asks { when.units() } else { None };
        let among = units.zip(scene.standing).map(|(units, member)| units.among(member, lines, scene.at.day()));
        How { numbered: among.map(|(there, _)| there), ..how }
    }

    /// What its own cap allows.
    pub fn allowance(&self, scene: &Scene<'_>, lines: &[Priced<'_>]) -> Result<Allowance, Overflow> {
        Allowance::of(&self.cap, lines, scene.given(|rule| rule == self.id.as_str()))
    }
}

/// What an offer asks for.
pub(super) enum Asks<'a> {
    /// Known from the standing and the tier that is held: why it holds, or why not.
    Known(Result<Reason, Reason>),
    Rule(&'a Rule, Box<When<'a>>),
}

/// What became of an offer.
#[derive(Debug, Clone)]
pub(super) enum State {
    Refused(Reason),
    /// It holds, but took nothing.
    Idle(Reason),
    Took(Reason, Money),
    /// It gave something that is no money off.
    Gave(Reason),
    /// It gives points, which are worked out when everything else is; `earning` where there is anything that could earn them.
    Counted {
        earning: bool,
    },
}

impl<'a> Offer<'a> {
    /// Why it holds at this point, or does not.
    pub fn verdict(&self, scene: &Scene<'_>, lines: &[Priced<'_>]) -> Result<Result<Reason, Reason>, Overflow> {
        let (rule, when) = match &self.asks {
            Asks::Known(verdict) => return Ok(verdict.clone()),
            Asks::Rule(rule, when) => (rule, when),
        };
        if let Some(reason) = had_before(rule, scene) {
            return Ok(Err(reason));
        }
        Ok(match when.holds(scene, lines)? {
            Err(need) => Err(Reason::Unmet { need }),
            Ok(need) => Ok(match &rule.then {
                Reward::Say(words) => Reason::Say { words: words.clone() },
                _ => Reason::Offer(Arc::new(domain::Offer { name: rule.name.clone(), need })),
            }),
        })
    }

    /// The reward of a rule that is no discount.
    pub fn no_price(&self) -> Option<&'a Reward> {
        match self.gives.reward {
            Handed::Rule(reward) if !reward.is_price() => Some(reward),
            _ => None,
        }
    }

    /// The gifts that it brings for these lines, and which are out of stock; none where too little was bought, or it brings
    /// no gift. `had` are those that others bring already.
    pub fn gifts(&self, scene: &Scene<'_>, lines: &[Priced<'_>], had: &[Gift]) -> Result<Chosen, Overflow> {
        let Handed::Rule(Reward::Gift(gift)) = self.gives.reward else { return Ok(Err(Reason::NothingToDiscount)) };
        let mut times = 1;
        if let (Some(per), Some(of)) = (&gift.per, self.gives.patterns.first()) {
            let mut meant = lines.iter().filter(|line| of.matches(line)).map(|line| line.line.quantity);
            let sum = meant.try_fold(Quantity::ZERO, Quantity::plus)?;
            times = sum.thousandths() / per.quantity.thousandths().max(1);
            if times == 0 {
                let missing = per.quantity.minus(sum)?.thousandths();
                return Ok(Err(Reason::Unmet { need: per.of.need(per.quantity, missing) }));
            }
        } else if lines.is_empty() {
            return Ok(Err(Reason::NothingToDiscount));
        }
        let times = gift.times.map_or(times, |most| times.min(i64::from(most)));
        choose(&self.id, gift.items(), times, scene.standing, had)
    }

    pub fn more_points(&self) -> Option<&'a MorePoints> {
        match self.gives.reward {
            Handed::Rule(Reward::Points(more)) => Some(more),
            _ => None,
        }
    }

    /// Whether an amount of it falls last on goods that a later rule is about.
    pub fn is_sparing(&self) -> bool {
        matches!(self.gives.reward, Handed::Rule(Reward::Amount(amount)) if amount.sparing)
    }

    /// Whether it is about a line.
    pub fn is_about(&self, line: &Priced<'_>) -> bool {
        self.gives.patterns.iter().any(|of| of.matches(line))
    }

    /// Why it holds and yet took nothing: too few pieces, another that counts them, goods that are not there, never discounted,
    /// had for nothing, at their lowest price or cheap enough, or a share of less than the smallest coin. `unused`: it
    /// leaves alone what another has counted.
    pub fn idle(&self, claim: &Claim, unused: bool, lines: &[Priced<'_>]) -> Result<Reason, Overflow> {
        let about: Vec<_> = lines.iter().filter(|line| self.is_about(line)).collect();
        let open: Vec<_> = about.iter().filter(|line| line.bar.is_none()).collect();
        if unused || self.gives.spares_counted() {
            let counted: i64 = open.iter().map(|line| line.used).sum();
            let wanting: i64 = claim.missing.iter().map(|(_, count)| count).sum();
            let by = open.iter().filter_map(|line| line.used_by.as_ref()).min_by_key(|(rule, _)| rule);
            if let Some((rule, name)) = by.filter(|_| counted > 0 && counted >= wanting && claim.takes_no_piece()) {
                return Ok(Reason::Instead { rule: rule.clone(), name: name.clone(), how: Instead::First });
            }
        }
        if let Some(need) = self.lacks(claim) {
            return Ok(Reason::Unmet { need });
        }
        if open.is_empty() {
            let bar = about.iter().filter_map(|line| line.bar).min();
            return Ok(bar.map_or(Reason::NothingToDiscount, Bar::reason));
        }
        let left: Vec<_> = open.iter().filter(|line| line.rest.is_positive()).collect();
        Ok(if left.is_empty() {
            Reason::NothingLeft
        } else if left.iter().all(|line| line.at_floor()) {
            Reason::AtFloor { least: Money::sum(left.iter().map(|line| line.floor))? }
        } else if matches!(self.gives.reward, Handed::Rule(Reward::Price(_) | Reward::Bundle(_))) {
            Reason::NotCheaper
        } else if claim.takes_no_piece() {
            Reason::NothingToDiscount
        } else {
            Reason::TooSmall
        })
    }

    /// The pieces that are missing for a free one, a bundle or a group.
    fn lacks(&self, claim: &Claim) -> Option<Need> {
        let Handed::Rule(reward) = &self.gives.reward else { return None };
        let need = |(part, missing): &(Option<usize>, i64)| match part {
            Some(part) => reward.part(*part, *missing),
            None => reward.need(*missing),
        };
        let mut needs: Vec<Need> = claim.missing.iter().filter_map(need).collect();
        if needs.len() > 1 { Some(Need::AllOf { needs }) } else { needs.pop() }
    }

    /// Why another gave way to this one.
    pub fn instead(&self, how: Instead) -> Reason {
        match (self.rate, how) {
            (Some(rate), Instead::Better) => Reason::Better { rule: self.id.clone(), name: self.name.cloned(), rate },
            _ => Reason::Instead { rule: self.id.clone(), name: self.name.cloned(), how },
        }
    }
}

/// Where a member has had a rule as often as it may be had.
fn had_before(rule: &Rule, scene: &Scene<'_>) -> Option<Reason> {
    let limit = rule.limit.as_ref()?;
    let Some(member) = scene.standing else { return Some(Reason::Unmet { need: Need::Card }) };
    let id = RuleId::own(&rule.id);
    let first = limit.days.and_then(|days| scene.at.day().checked_sub_days(Days::new(u64::from(days.max(1)) - 1)));
    let counts = |day| limit.days.is_none() || first.is_none_or(|first| day >= first);
    let had = member.used.iter().filter(|used| used.rule == id.as_str() && counts(used.day)).count();
    let had = u32::try_from(had).unwrap_or(u32::MAX);
    (had >= limit.times).then_some(Reason::HadBefore { times: limit.times, days: limit.days })
}

/// Points that a rule adds, once its goods are paid.
#[derive(Clone)]
pub(super) struct More<'a> {
    pub id: RuleId,
    pub name: Option<Text>,
    pub reason: Reason,
    pub points: &'a MorePoints,
    /// The places of its goods.
    pub places: Vec<usize>,
    pub added: Points,
    /// A rule before it that gives as many times the points or more, for all of its goods.
    pub outdone: Option<(RuleId, Option<Text>, Instead)>,
}
