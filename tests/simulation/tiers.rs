//! The model on tiers: what counts for them, what the owner gives by hand, and the review by which they fall.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use regulars::domain::Programme;

use super::model::Model;
use super::sums::{self, Count};

/// A tier as an account holds it.
#[derive(Clone, Debug, Default)]
pub struct Held {
    pub tier: Option<String>,
    /// How often it was recorded.
    pub changes: usize,
    /// It was given by hand, until a day or for good, over what the account had else.
    given: Option<Given>,
    /// The last day on which any was looked at in a review.
    reviewed: Option<NaiveDate>,
}

#[derive(Clone, Debug)]
struct Given {
    until: Option<NaiveDate>,
    over: Option<String>,
}

impl Held {
    /// What an account has in its own right.
    fn own(&self) -> Option<&str> {
        self.given.as_ref().map_or(&self.tier, |given| &given.over).as_deref()
    }

    /// What was given and holds on a day: the tier, and until when.
    fn gift_on(&self, day: NaiveDate) -> Option<Gift> {
        let given = self.given.as_ref().filter(|given| given.until.is_none_or(|until| until >= day))?;
        Some((self.tier.clone()?, given.until))
    }
}

pub type Gift = (String, Option<NaiveDate>);

impl Model {
    /// As it was recorded last, be it over or not.
    pub fn tier(&self, account: usize) -> Option<&str> {
        self.accounts[account].held.tier.as_deref()
    }

    pub fn set_tier(&mut self, account: usize, tier: Option<String>) {
        if self.accounts[account].held.tier != tier {
            self.record_tier(account, tier);
        }
    }

    fn record_tier(&mut self, account: usize, tier: Option<String>) {
        let held = &mut self.accounts[account].held;
        held.tier = tier;
        held.changes += 1;
        held.given = None;
    }

    /// The tier on a day: of one that was given and is over, what lies beneath it.
    pub fn tier_on(&self, account: usize, day: NaiveDate) -> Option<&str> {
        let held = &self.accounts[account].held;
        let over = held.given.as_ref().filter(|given| given.until.is_some_and(|until| until < day));
        over.map_or(&held.tier, |given| &given.over).as_deref()
    }

    /// The owner gives an account a tier above the one that it has.
    pub fn give(&mut self, account: usize, tier: &str, until: Option<NaiveDate>, day: NaiveDate) -> bool {
        let programme = self.programme(day);
        let count = self.count(programme, account, day);
        let has = sums::held(programme, self.tier_on(account, day), count).map(|tier| tier.id.as_str());
        let higher = sums::rank(programme, Some(tier)) > sums::rank(programme, has);
        if higher {
            self.put_over(account, Some((tier.to_owned(), until)));
        }
        higher
    }

    /// Lays what is given over what an account has.
    pub fn put_over(&mut self, account: usize, gift: Option<Gift>) {
        let Some((tier, until)) = gift else { return };
        let held = &mut self.accounts[account].held;
        let over = held.own().map(str::to_owned);
        held.given = Some(Given { until, over });
        held.tier = Some(tier);
        held.changes += 1;
    }

    /// What of an account's tier was given and was not reached as well.
    pub fn gift_of(&self, account: usize, day: NaiveDate) -> Option<Gift> {
        let (programme, held) = (self.programme(day), &self.accounts[account].held);
        let gift = held.gift_on(day)?;
        let own = sums::held(programme, held.own(), self.count(programme, account, day)).map(|tier| tier.id.as_str());
        (sums::rank(programme, Some(&gift.0)) > sums::rank(programme, own)).then_some(gift)
    }

    /// Gives an account back what it had before, where that was another tier.
    pub fn restore_tier(&mut self, account: usize, before: &Held, day: NaiveDate) {
        let gift = before.gift_on(day);
        let tier = gift.as_ref().map_or(before.own(), |(tier, _)| Some(tier.as_str()));
        if tier != self.tier(account) {
            self.record_tier(account, before.own().map(str::to_owned));
            self.put_over(account, gift);
        }
    }

    /// Ends what was given until a day that has passed: what lies beneath it holds, or what is reached by now.
    pub fn end_given(&mut self, account: usize, day: NaiveDate) -> bool {
        let given = self.accounts[account].held.given.clone();
        let over = given.is_some_and(|given| given.until.is_some_and(|until| until < day));
        if over {
            let programme = self.programme(day).clone();
            let beneath = self.tier_on(account, day).map(str::to_owned);
            self.record_tier(account, beneath);
            let count = self.count(&programme, account, day);
            self.raise(&programme, account, count);
        }
        over
    }

    /// Raises the tier to the one that is reached, where that is higher.
    pub fn raise(&mut self, programme: &Programme, account: usize, count: Count) {
        let reached = sums::reached(programme, count).map(|tier| tier.id.as_str());
        if sums::rank(programme, reached) > sums::rank(programme, self.tier(account)) {
            self.set_tier(account, reached.map(str::to_owned));
        }
    }

    /// A tier that only what has gone since then had reached falls to the one that is reached without it.
    pub fn lower(&mut self, account: usize, with: Count, day: NaiveDate) {
        let programme = self.programme(day).clone();
        let level = |count: Count| sums::reached(&programme, count).map(|tier| tier.id.clone());
        let (low, high) = (level(self.peak(&programme, account)), level(with));
        let rank = |tier: Option<&str>| sums::rank(&programme, tier);
        // What was given stays, and lies over what is left.
        let held = self.accounts[account].held.clone();
        let tier = held.own();
        let fell = rank(high.as_deref()) > rank(low.as_deref()) && rank(tier) <= rank(high.as_deref());
        if tier.is_some() && fell && tier != low.as_deref() {
            self.record_tier(account, low);
            self.put_over(account, held.gift_on(day));
        }
    }

    /// Days on which anybody bought on an account and did not bring all of it back.
    pub fn visits_on(&self, account: usize) -> BTreeSet<NaiveDate> {
        let own = self.sales.iter().filter(|sale| sale.account == Some(account) && !sale.whole_back());
        own.map(|sale| sale.day).collect()
    }

    /// What counts for an account's tier on a day.
    pub fn count(&self, programme: &Programme, account: usize, day: NaiveDate) -> Count {
        let visits: Vec<_> = self.visits_on(account).into_iter().map(|day| (day, 1)).collect();
        Count {
            spent: sums::counted(programme, &self.days(account), day),
            visits: sums::counted(programme, &visits, day),
        }
    }

    /// The most of either that ever counted.
    pub fn peak(&self, programme: &Programme, account: usize) -> Count {
        let visits: Vec<_> = self.visits_on(account).into_iter().map(|day| (day, 1)).collect();
        Count { spent: sums::peak(programme, &self.days(account)), visits: sums::peak(programme, &visits) }
    }

    /// Whose tier would fall at the review that is due: account, and to which.
    pub fn review(&self, day: NaiveDate) -> Vec<(usize, Option<String>)> {
        let programme = self.programme(day);
        let Some(review) = &programme.tiers.review else { return Vec::new() };
        let late = day - Days::new(review.grace_days.into());
        let due = late.iter_days().rev().find(|on| on.day() == 1 && review.months.contains(&on.month())).unwrap();
        let mut falls = Vec::new();
        for account in (0..self.accounts.len()).filter(|&account| self.size(account) > 0) {
            let held = &self.accounts[account].held;
            let Some(place) = sums::rank(programme, held.tier.as_deref()).filter(|_| held.given.is_none()) else {
                continue;
            };
            let (tier, count) = (&programme.tiers.levels[place], self.count(programme, account, day));
            let asked = 10_000 - i64::from(review.grace.get());
            let kept = sums::is_by_spend(tier) && count.spent * 10_000 >= tier.from.as_minor() * asked
                || tier.visits.is_some_and(|least| count.visits * 10_000 >= i64::from(least) * asked);
            let to = sums::reached(programme, count).map(|tier| tier.id.clone());
            let looked_at = held.reviewed.is_some_and(|on| on >= due);
            if !kept && !looked_at && sums::rank(programme, to.as_deref()) < Some(place) {
                falls.push((account, to));
            }
        }
        falls
    }

    /// The owner has said of an account which tier it has from here on.
    pub fn reviewed(&mut self, account: usize, tier: Option<String>, day: NaiveDate) {
        self.record_tier(account, tier);
        self.accounts[account].held.reviewed = Some(day);
    }
}
