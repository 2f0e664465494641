//! The discounts by right: card, tier and birthday, of which each line gets the one that takes most off it.

use chrono::NaiveDate;

use super::birthday::{BirthdayDue, birthday_due};
use super::line::Priced;
use super::reasons::{Reasons, taken_by};
use super::tier::{above, held_tier};
use crate::domain::{BasisPoints, Money, Overflow, Programme, Reason, Rounding, RuleId, Standing, Text, Tier};

/// A rule of the programme with its rate, and why it holds for this member today or does not.
struct Rule {
    id: RuleId,
    name: Option<Text>,
    rate: BasisPoints,
    verdict: Result<Reason, Reason>,
}

/// The rules that could take a share off a line, in the programme's order.
pub(super) struct Discounts {
    rules: Vec<Rule>,
    rounding: Rounding,
}

impl Discounts {
    /// Works out which rules hold for `standing`; without one there is no card, and none does.
    pub fn of(programme: &Programme, standing: Option<&Standing>, day: NaiveDate) -> Result<Discounts, Overflow> {
        let mut rules = Vec::with_capacity(programme.tiers.levels.len() + 2);
        if !programme.base_discount.is_zero() {
            let rate = programme.base_discount;
            let verdict = standing.map(|_| Reason::Card { rate }).ok_or(Reason::NoCard);
            rules.push(Rule { id: RuleId::CARD.into(), name: None, rate, verdict });
        }
        tiers(programme, standing, &mut rules)?;
        if let Some(birthday) = programme.birthday.as_ref().filter(|birthday| !birthday.discount.is_zero()) {
            let rate = birthday.discount;
            let verdict = standing
                .ok_or(Reason::NoCard)
                .and_then(|standing| birthday_due(birthday, RuleId::BIRTHDAY, standing, day))
                .map(|BirthdayDue { days, .. }| Reason::Birthday { rate, days: Some(days) });
            rules.push(Rule { id: RuleId::BIRTHDAY.into(), name: None, rate, verdict });
        }
        Ok(Discounts { rules, rounding: programme.rounding })
    }

    /// Takes the best discount off a line. Of two that are worth the same the programme's earlier one is used, so that
    /// a birthday is not spent on what the card gives anyway.
    pub fn take_best(&self, line: &mut Priced<'_>) -> Result<(), Overflow> {
        let mut best: Option<(Money, &Rule, &Reason)> = None;
        for rule in &self.rules {
            let Ok(reason) = &rule.verdict else { continue };
            let amount = self.worth(rule, line)?;
            if best.is_none_or(|(most, _, _)| amount > most) {
                best = Some((amount, rule, reason));
            }
        }
        match best {
            Some((amount, rule, reason)) => line.take(&rule.id, amount, reason.clone()),
            None => Ok(()),
        }
    }

    /// What a rule would take off a line.
    fn worth(&self, rule: &Rule, line: &Priced<'_>) -> Result<Money, Overflow> {
        Ok(line.rest.share(rule.rate, self.rounding)?.min(line.room()?))
    }

    /// Says of every rule whether it applied, and why not. The discounts by right must be the last that were taken.
    pub fn explain(&self, lines: &[Priced<'_>], reasons: &mut Reasons) -> Result<(), Overflow> {
        let mut best: Option<(Money, &Rule)> = None;
        for rule in &self.rules {
            let taken = taken_by(&rule.id, lines)?;
            if taken.is_positive() && best.is_none_or(|(most, _)| taken > most) {
                best = Some((taken, rule));
            }
        }
        for rule in &self.rules {
            match &rule.verdict {
                Err(reason) => reasons.refuse(&rule.id, reason.clone()),
                Ok(reason) => match taken_by(&rule.id, lines)? {
                    taken if taken.is_positive() => reasons.money(&rule.id, taken, reason.clone()),
                    _ => reasons.refuse(&rule.id, idle(lines, best.map(|(_, rule)| rule))?),
                },
            }
        }
        Ok(())
    }

    /// Why a line got nothing by right, in general: the rule that is nearest to holding.
    pub fn nearest(&self) -> Reason {
        if self.rules.iter().any(|rule| rule.verdict.is_ok()) {
            return Reason::NothingToDiscount;
        }
        self.rules.iter().find_map(|rule| rule.verdict.clone().err()).unwrap_or(Reason::NothingToDiscount)
    }
}

/// The tier that is held and those ahead; without a card all of them. Tiers that grant nothing have nothing to say.
fn tiers(programme: &Programme, standing: Option<&Standing>, rules: &mut Vec<Rule>) -> Result<(), Overflow> {
    let rule = |tier: &Tier, verdict| Rule {
        id: RuleId::tier(&tier.id),
        name: Some(tier.name.clone()),
        rate: tier.discount,
        verdict,
    };
    let Some(standing) = standing else {
        let granting = programme.tiers.levels.iter().filter(|tier| grants(tier));
        rules.extend(granting.map(|tier| rule(tier, Err(Reason::NoCard))));
        return Ok(());
    };
    let held = held_tier(programme, standing);
    if let Some(tier) = held.filter(|tier| !tier.discount.is_zero()) {
        let reason = Reason::Tier {
            name: tier.name.clone(),
            rate: tier.discount,
            spent: standing.spent,
            months: programme.tiers.months,
        };
        rules.push(rule(tier, Ok(reason)));
    }
    for tier in above(programme, held).filter(|tier| grants(tier)) {
        let missing = tier.from.minus(standing.spent)?;
        let reason = Reason::TierAhead { name: tier.name.clone(), rate: tier.discount, missing };
        rules.push(rule(tier, Err(reason)));
    }
    Ok(())
}

fn grants(tier: &Tier) -> bool {
    !tier.discount.is_zero() || tier.earn.is_some()
}

/// Why a rule that holds took nothing off any line: another was better, or there was nothing to take it off.
fn idle(lines: &[Priced<'_>], best: Option<&Rule>) -> Result<Reason, Overflow> {
    if let Some(best) = best {
        return Ok(Reason::Better { rule: best.id.clone(), name: best.name.clone(), rate: best.rate });
    }
    let open: Vec<_> = lines.iter().filter(|line| line.bar.is_none() && line.rest.is_positive()).collect();
    if !open.is_empty() && open.iter().all(|line| line.at_floor()) {
        return Ok(Reason::AtFloor { least: Money::sum(open.iter().map(|line| line.floor))? });
    }
    Ok(Reason::NothingToDiscount)
}
