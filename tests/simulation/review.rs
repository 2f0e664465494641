//! The model on the review of tiers, at which they fall.

use chrono::{Datelike, Days, NaiveDate};
use regulars::domain::{Tier, TierReview};

use super::model::Model;
use super::sums;

impl Model {
    /// Whose tier would fall at the review that is due: account, and to which.
    pub fn review(&self, day: NaiveDate) -> Vec<(usize, Option<String>)> {
        let programme = self.programme(day);
        let Some(review) = &programme.tiers.review else { return Vec::new() };
        let due = due(review, day);
        let rank = |tier: Option<&str>| sums::rank(programme, tier);
        let mut falls = Vec::new();
        for account in (0..self.accounts.len()).filter(|&account| self.size(account) > 0) {
            let held = &self.accounts[account].held;
            let own = self.own(programme, account);
            let given = held.given.is_some() && !held.is_over(day);
            if given
                || self.looked_at(account, due)
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

    /// Whether a tier of an account's was reached or looked at since a day.
    fn looked_at(&self, account: usize, due: NaiveDate) -> bool {
        let held = &self.accounts[account].held;
        let risen = held.own.iter().any(|own| own.reached.is_some_and(|on| on >= due));
        risen || held.reviewed.is_some_and(|on| on >= due)
    }

    /// What is kept up of an account's own tier, and of each that came to it, by what counts for itself; of what was looked at
    /// already, all. As high a tier as one that was merged in and had been looked at is kept, too.
    fn kept_up(&self, account: usize, day: NaiveDate) -> Vec<(usize, Option<String>)> {
        let programme = self.programme(day);
        let review = programme.tiers.review.as_ref().unwrap();
        let levels = &programme.tiers.levels;
        let due = due(review, day);
        let mut left = Vec::new();
        let mut brought = None;
        for home in self.homes(account) {
            let Some(fact) = self.accounts[home.account].held.own.last() else { continue };
            let count = self.count(programme, home.account, day);
            let asked = 10_000 - i64::from(review.grace.get());
            let kept = |tier: &&Tier| {
                sums::is_by_spend(tier) && count.spent * 10_000 >= tier.from.as_minor() * asked
                    || tier.visits.is_some_and(|least| count.visits * 10_000 >= i64::from(least) * asked)
            };
            let reached = sums::rank(programme, sums::reached(programme, count).map(|tier| tier.id.as_str()));
            let seen = home.account != account && self.looked_at(home.account, due);
            if seen && home.emptied {
                brought = brought.max(sums::rank(programme, fact.tier.as_deref()));
            }
            let own = match sums::rank(programme, fact.tier.as_deref()) {
                _ if seen => fact.tier.clone(),
                Some(place) if !kept(&&levels[place]) && reached <= Some(place) => {
                    levels[..place].iter().rev().find(kept).map(|tier| tier.id.clone())
                }
                _ => fact.tier.clone(),
            };
            left.push((home.account, own.filter(|_| !home.emptied)));
        }
        let own = self.accounts[account].held.own.last().and_then(|fact| fact.tier.clone());
        if brought.is_some()
            && brought >= sums::rank(programme, own.as_deref())
            && let Some((_, kept)) = left.iter_mut().find(|(home, _)| *home == account)
        {
            *kept = own;
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

/// The first day of the latest month in which the review was due.
fn due(review: &TierReview, day: NaiveDate) -> NaiveDate {
    let late = day - Days::new(review.grace_days.into());
    late.iter_days().rev().find(|on| on.day() == 1 && review.months.contains(&on.month())).unwrap()
}
