//! The model on the review of tiers, at which they fall.

use chrono::{Datelike, Days, NaiveDate};
use regulars::domain::Tier;

use super::model::Model;
use super::sums;

impl Model {
    /// Whose tier would fall at the review that is due: account, and to which.
    pub fn review(&self, day: NaiveDate) -> Vec<(usize, Option<String>)> {
        let programme = self.programme(day);
        let Some(review) = &programme.tiers.review else { return Vec::new() };
        let late = day - Days::new(review.grace_days.into());
        let due = late.iter_days().rev().find(|on| on.day() == 1 && review.months.contains(&on.month())).unwrap();
        let rank = |tier: Option<&str>| sums::rank(programme, tier);
        let mut falls = Vec::new();
        for account in (0..self.accounts.len()).filter(|&account| self.size(account) > 0) {
            let held = &self.accounts[account].held;
            let own = self.own(programme, account);
            let given = held.given.is_some() && !held.is_over(day);
            let risen = held.own.iter().any(|own| own.reached.is_some_and(|on| on >= due));
            let looked_at = risen || held.reviewed.is_some_and(|on| on >= due);
            if given
                || looked_at
                || held.recorded.is_none()
                || rank(own.as_deref()).is_none()
                || self.over(programme, account, day).is_some()
            {
                continue;
            }
            let left = self.kept_up(account, day);
            let left = left.into_iter().map(|(_, left)| left).max_by_key(|left| rank(left.as_deref())).flatten();
            let left = left.filter(|left| rank(Some(left)).is_some());
            let to = self.over_own(programme, account, left.as_deref(), day).map(|gift| gift.tier).or(left);
            if to != own {
                falls.push((account, to));
            }
        }
        falls
    }

    /// What is kept up of an account's own tier, and of each that came to it, by what counts for itself.
    fn kept_up(&self, account: usize, day: NaiveDate) -> Vec<(usize, Option<String>)> {
        let programme = self.programme(day);
        let review = programme.tiers.review.as_ref().unwrap();
        let levels = &programme.tiers.levels;
        let mut left = Vec::new();
        for home in self.homes(account) {
            let Some(fact) = self.accounts[home.account].held.own.last() else { continue };
            let count = self.count(programme, home.account, day);
            let asked = 10_000 - i64::from(review.grace.get());
            let kept = |tier: &&Tier| {
                sums::is_by_spend(tier) && count.spent * 10_000 >= tier.from.as_minor() * asked
                    || tier.visits.is_some_and(|least| count.visits * 10_000 >= i64::from(least) * asked)
            };
            let reached = sums::rank(programme, sums::reached(programme, count).map(|tier| tier.id.as_str()));
            let own = match sums::rank(programme, fact.tier.as_deref()) {
                Some(place) if !kept(&&levels[place]) && reached <= Some(place) => {
                    levels[..place].iter().rev().find(kept).map(|tier| tier.id.clone())
                }
                _ => fact.tier.clone(),
            };
            left.push((home.account, own.filter(|_| !home.emptied)));
        }
        left
    }

    /// The owner has said of an account that its tier falls, with all that lie asleep with it, or stays.
    pub fn reviewed(&mut self, account: usize, falls: bool, day: NaiveDate) {
        let left = self.kept_up(account, day);
        self.end_given(account, day);
        let now = self.version(day);
        for (home, own) in left {
            let last = self.accounts[home].held.own.last().cloned().unwrap();
            if falls && last.tier != own {
                self.record(home, own, now, None);
            } else if home == account {
                self.record(home, last.tier, last.version, None);
            }
            self.accounts[home].held.reviewed = Some(day);
        }
        self.accounts[account].held.reviewed = Some(day);
        self.settle_tier(account, day);
    }
}
