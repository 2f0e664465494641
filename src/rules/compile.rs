//! A programme made ready for pricing: its short forms (card, tiers, birthday) and the owner's own rules as offers of one
//! kind, in the groups in which they meet and in the order in which they are had.

use std::ops::Range;

use chrono::NaiveDate;

use super::birthday::{BirthdayDue, birthday_due};
use super::claim::Gives;
use super::condition::When;
use super::offer::{Asks, Offer};
use super::pattern::Words;
use super::tier::{Counted, above, missing};
use crate::domain::{
    BasisPoints, Cap, Combine, Group, Money, Overflow, Programme, Reason, Rule, RuleId, Standing, Tier,
};

/// A group with the offers that meet in it, the first to be had first.
pub(super) struct Meeting<'a> {
    pub group: Group,
    pub offers: Vec<Offer<'a>>,
}

/// The groups in the order in which they are had. Rules that give no discount and name no group stand behind all others.
pub(super) struct Compiled<'a> {
    pub meetings: Vec<Meeting<'a>>,
    /// Where the short forms stand: in which group, and as which of its offers.
    regular: usize,
    short: Range<usize>,
}

impl<'a> Compiled<'a> {
    /// The owner's own rules; the short forms join them once it is known which tier is [held](Self::hold).
    pub fn of(programme: &'a Programme, words: &mut Words<'a>) -> Compiled<'a> {
        let mut meetings: Vec<Meeting<'a>> =
            programme.groups.iter().map(|group| Meeting { group: group.clone(), offers: Vec::new() }).collect();
        if !meetings.iter().any(|meeting| meeting.group.id == Group::REGULAR) {
            meetings.insert(0, Meeting { group: Group::regular(), offers: Vec::new() });
        }
        meetings.sort_by_key(|meeting| std::cmp::Reverse(meeting.group.priority));
        let regular = meetings.iter().position(|meeting| meeting.group.id == Group::REGULAR).unwrap_or(0);
        let mut rules: Vec<&Rule> = programme.rules.iter().collect();
        rules.sort_by_key(|rule| std::cmp::Reverse(rule.priority));
        let (mut others, mut ahead) = (Vec::new(), 0);
        for rule in rules {
            let offer = Offer {
                id: RuleId::own(&rule.id),
                name: Some(&rule.name),
                rate: None,
                asks: Asks::Rule(rule, Box::new(When::of(&rule.when, words))),
                gives: Gives::rule(&rule.then, words),
                cap: rule.cap,
            };
            if rule.group.is_none() && !rule.then.is_price() {
                others.push(offer);
                continue;
            }
            let place = meetings.iter().position(|meeting| meeting.group.id == rule.group()).unwrap_or(regular);
            // Of equal priority, the short forms come first.
            ahead += usize::from(place == regular && rule.priority > 0);
            meetings[place].offers.push(offer);
        }
        let behind = Group { combine: Combine::Sequence, ..Group::regular() };
        meetings.push(Meeting { group: behind, offers: others });
        Compiled { meetings, regular, short: ahead..ahead }
    }

    /// Lets the short forms be those of a standing with this tier, which is the one that its figures give or a higher one.
    pub fn hold(
        &mut self,
        programme: &'a Programme,
        standing: Option<&Standing>,
        tier: Option<&'a Tier>,
        day: NaiveDate,
    ) -> Result<(), Overflow> {
        let short = short_forms(programme, standing, tier, day)?;
        let end = self.short.start + short.len();
        self.meetings[self.regular].offers.splice(self.short.clone(), short);
        self.short.end = end;
        Ok(())
    }
}

/// Card, tiers and birthday, as far as they could take a share off a line, each with why it holds or does not.
fn short_forms<'a>(
    programme: &'a Programme,
    standing: Option<&Standing>,
    held: Option<&'a Tier>,
    day: NaiveDate,
) -> Result<Vec<Offer<'a>>, Overflow> {
    let mut offers = Vec::new();
    if !programme.base_discount.is_zero() {
        let rate = programme.base_discount;
        let verdict = standing.map(|_| Reason::Card { rate }).ok_or(Reason::NoCard);
        offers.push(short(RuleId::CARD.into(), None, rate, verdict));
    }
    tiers(programme, standing, held, &mut offers)?;
    if let Some(birthday) = programme.birthday.as_ref().filter(|birthday| !birthday.discount.is_zero()) {
        let rate = birthday.discount;
        let verdict = standing
            .ok_or(Reason::NoCard)
            .and_then(|standing| birthday_due(birthday, RuleId::BIRTHDAY, standing, day))
            .map(|BirthdayDue { days, .. }| Reason::Birthday { rate, days: Some(days) });
        offers.push(short(RuleId::BIRTHDAY.into(), None, rate, verdict));
    }
    Ok(offers)
}

fn short(id: RuleId, tier: Option<&Tier>, rate: BasisPoints, verdict: Result<Reason, Reason>) -> Offer<'_> {
    Offer {
        id,
        name: tier.map(|tier| &tier.name),
        rate: Some(rate),
        asks: Asks::Known(verdict),
        gives: Gives::share(rate),
        cap: Cap::default(),
    }
}

/// The tier that is held and those ahead; without a card all of them. Tiers that grant nothing have nothing to say.
fn tiers<'a>(
    programme: &'a Programme,
    standing: Option<&Standing>,
    held: Option<&'a Tier>,
    offers: &mut Vec<Offer<'a>>,
) -> Result<(), Overflow> {
    let offer = |tier: &'a Tier, verdict| short(RuleId::tier(&tier.id), Some(tier), tier.discount, verdict);
    let Some(standing) = standing else {
        let granting = programme.tiers.levels.iter().filter(|tier| grants(tier));
        offers.extend(granting.map(|tier| offer(tier, Err(Reason::NoCard))));
        return Ok(());
    };
    if let Some(tier) = held.filter(|tier| !tier.discount.is_zero()) {
        let (spent, visits) = (standing.spent, by_visits(tier, standing));
        let reason = Reason::Tier {
            name: tier.name.clone(),
            rate: tier.discount,
            spent,
            months: programme.tiers.months,
            visits,
            kept: programme.tiers.is_kept(tier, spent, visits),
        };
        offers.push(offer(tier, Ok(reason)));
    }
    for tier in above(programme, held).filter(|tier| grants(tier)) {
        let missing = missing(tier, standing)?;
        let (name, rate) = (tier.name.clone(), tier.discount);
        let reason =
            Reason::TierAhead { name, rate, missing: missing.spent.unwrap_or(Money::ZERO), visits: missing.visits };
        offers.push(offer(tier, Err(reason)));
    }
    Ok(())
}

/// The visits that reached a tier, where spend did not.
fn by_visits(tier: &Tier, standing: &Standing) -> Option<u32> {
    let by_spend = tier.is_by_spend() && tier.from <= standing.spent;
    let visits = Counted::of(standing).visits;
    tier.visits.filter(|least| !by_spend && *least <= visits).map(|_| visits)
}

fn grants(tier: &Tier) -> bool {
    !tier.discount.is_zero() || tier.earn.is_some()
}
