//! The model on tiers: what counts for them, what the owner gives by hand, and the review by which they fall.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use regulars::domain::Programme;

use super::model::Model;
use super::shared::Home;
use super::sums::{self, Count};

/// What an account has in its own right by a fact, until the next.
#[derive(Clone, Debug)]
pub struct Own {
    pub tier: Option<String>,
    /// The merge that brought it.
    merge: Option<usize>,
    /// The programme by which it is had.
    pub version: usize,
    /// The day on which it was reached, where it was.
    pub reached: Option<NaiveDate>,
    /// How many sales there were by then.
    pub sales: usize,
}

#[derive(Clone, Debug)]
pub struct Gift {
    pub tier: String,
    until: Option<NaiveDate>,
}

impl Gift {
    fn holds_on(&self, day: NaiveDate) -> bool {
        self.until.is_none_or(|until| until >= day)
    }

    fn lasts(&self) -> (bool, Option<NaiveDate>) {
        (self.until.is_none(), self.until)
    }
}

/// The tiers of an account.
#[derive(Clone, Debug, Default)]
pub struct Held {
    pub own: Vec<Own>,
    gifts: Vec<Gift>,
    /// As it was recorded last: its own, or what was given and holds over that.
    pub recorded: Option<String>,
    pub given: Option<Gift>,
    /// The last day on which any was looked at in a review.
    pub reviewed: Option<NaiveDate>,
}

impl Held {
    pub fn is_over(&self, day: NaiveDate) -> bool {
        self.given.as_ref().is_some_and(|given| !given.holds_on(day))
    }

    /// A fact says what the account has in its own right, and nothing was put over it yet.
    fn record(&mut self, own: Own) {
        (self.recorded, self.given) = (own.tier.clone(), None);
        self.own.push(own);
    }
}

impl Model {
    pub fn record(&mut self, account: usize, tier: Option<String>, version: usize, reached: Option<NaiveDate>) {
        let sales = self.sales.len();
        self.accounts[account].held.record(Own { tier, merge: None, version, reached, sales });
    }

    fn fact(&self, account: usize) -> Option<String> {
        self.accounts[account].held.own.last().and_then(|fact| fact.tier.clone())
    }

    /// What an account has in its own right, or one that came to it, as a programme ranks them.
    pub fn own(&self, programme: &Programme, account: usize) -> Option<String> {
        let rank = |tier: &Option<String>| sums::rank(programme, tier.as_deref());
        let mut own = self.fact(account);
        for home in self.homes(account).into_iter().skip(1).filter(|home| !home.emptied) {
            let theirs = self.fact(home.account);
            if own.is_none() || rank(&theirs) > rank(&own) {
                own = theirs;
            }
        }
        own
    }

    /// What an account has in its own right, or has reached by now.
    pub fn own_or_reached(&self, account: usize, day: NaiveDate) -> Option<String> {
        let programme = self.programme(day);
        let own = self.own(programme, account);
        let count = self.count(programme, account, day);
        let reached = sums::reached(programme, count).map(|tier| tier.id.clone());
        let rank = |tier: &Option<String>| sums::rank(programme, tier.as_deref());
        if rank(&reached) > rank(&own) { reached } else { own }
    }

    fn gifts(&self, homes: &[Home], day: NaiveDate) -> Vec<Gift> {
        let gifts = homes.iter().flat_map(|home| self.accounts[home.account].held.gifts.clone());
        gifts.filter(|gift| gift.holds_on(day)).collect()
    }

    /// The highest of what was given and holds over what an account has in its own right.
    pub fn over(&self, programme: &Programme, account: usize, day: NaiveDate) -> Option<Gift> {
        self.over_own(programme, account, self.own(programme, account).as_deref(), day)
    }

    pub fn over_own(&self, programme: &Programme, account: usize, own: Option<&str>, day: NaiveDate) -> Option<Gift> {
        let rank = |tier: &str| sums::rank(programme, Some(tier));
        let gifts = self.gifts(&self.homes(account), day).into_iter();
        let highest = gifts.max_by_key(|gift| (rank(&gift.tier), gift.lasts()))?;
        let above = own.is_none_or(|own| rank(&highest.tier) > rank(own));
        above.then_some(highest)
    }

    /// The tier on a day, as a programme ranks them: its own, or what was given and holds over that.
    pub fn tier_on(&self, programme: &Programme, account: usize, day: NaiveDate) -> Option<String> {
        self.over(programme, account, day).map(|gift| gift.tier).or_else(|| self.own(programme, account))
    }

    /// Records what holds over what an account has in its own right, there and where its member has gone.
    pub fn settle_tier(&mut self, account: usize, day: NaiveDate) {
        let programme = self.programme(day);
        let over = self.over(programme, account, day);
        let recorded = over.as_ref().map(|gift| gift.tier.clone()).or_else(|| self.own(programme, account));
        let held = &mut self.accounts[account].held;
        (held.recorded, held.given) = (recorded, over);
        if let Some(home) = self.went_to(account) {
            self.settle_tier(home, day);
        }
    }

    /// A merge brings a tier to an account.
    pub fn lend(&mut self, account: usize, tier: Option<String>, merge: usize, day: NaiveDate) {
        let (sales, version) = (self.sales.len(), self.version(day));
        let own = Own { tier, merge: Some(merge), version, reached: None, sales };
        self.accounts[account].held.record(own);
    }

    /// The accounts to which merges that hold took along what an account had.
    pub fn lent_from(&self, account: usize) -> Vec<usize> {
        let merges = self.merges_of(account);
        let lent = |other: &usize| {
            self.accounts[*other].held.own.iter().any(|fact| fact.merge.is_some_and(|merge| merges.contains(&merge)))
        };
        (0..self.accounts.len()).filter(lent).collect()
    }

    /// What a merge had brought has gone; gives from where.
    pub fn return_lent(&mut self, merge: usize) -> Option<usize> {
        let lent = |account: &usize| self.accounts[*account].held.own.iter().any(|fact| fact.merge == Some(merge));
        let place = (0..self.accounts.len()).find(lent)?;
        self.accounts[place].held.own.retain(|fact| fact.merge != Some(merge));
        Some(place)
    }

    /// The owner gives an account a tier that brings something on some day.
    pub fn give(&mut self, member: usize, tier: &str, until: Option<NaiveDate>, day: NaiveDate) -> bool {
        let account = self.members[member].account;
        let rank = |tier: Option<&str>| sums::rank(self.programme(day), tier);
        let gift = Gift { tier: tier.to_owned(), until };
        let covers = |other: &Gift| rank(Some(&other.tier)) >= rank(Some(tier)) && other.lasts() >= gift.lasts();
        let covered = self.gifts(&self.homes(account), day).iter().any(covers);
        let brings = rank(Some(tier)) > rank(self.own_or_reached(account, day).as_deref()) && !covered;
        if brings {
            let own = self.own_homes(member)[0].account;
            self.accounts[own].held.gifts.push(gift);
            self.settle_tier(own, day);
        }
        brings
    }

    /// To whom something was given that holds.
    pub fn given(&self, day: NaiveDate) -> Vec<usize> {
        let has = |&member: &usize| !self.gifts(&self.own_homes(member), day).is_empty();
        (0..self.members.len()).filter(|&member| self.current(member) == member).filter(has).collect()
    }

    /// The owner takes back whatever holds that was given to somebody; says whether anything did.
    pub fn take_given(&mut self, member: usize, day: NaiveDate) -> bool {
        let homes = self.own_homes(member);
        let any = !self.gifts(&homes, day).is_empty();
        if any {
            for home in homes {
                self.accounts[home.account].held.gifts.retain(|gift| !gift.holds_on(day));
            }
            self.end(self.members[member].account, day);
        }
        any
    }

    /// Whose account it was takes along what was given to them.
    pub fn carry_gifts(&mut self, from: usize, to: usize, day: NaiveDate) {
        let gifts = std::mem::take(&mut self.accounts[from].held.gifts);
        let (hold, over): (Vec<_>, Vec<_>) = gifts.into_iter().partition(|gift| gift.holds_on(day));
        self.accounts[from].held.gifts = over;
        self.accounts[to].held.gifts.extend(hold);
    }

    fn end(&mut self, account: usize, day: NaiveDate) {
        self.raise_to_day(account, day);
        self.settle_tier(account, day);
    }

    /// Ends what was given until a day that has passed: its own tier holds, or what is reached by now.
    pub fn end_given(&mut self, account: usize, day: NaiveDate) {
        if self.accounts[account].held.is_over(day) {
            self.end(account, day);
        }
    }

    /// The same for all; gives for how many.
    pub fn end_all(&mut self, day: NaiveDate) -> usize {
        let over = |account: &usize| self.accounts[*account].held.is_over(day);
        let over: Vec<usize> = (0..self.accounts.len()).filter(over).collect();
        for &account in &over {
            self.end(account, day);
        }
        over.len()
    }

    /// A sale has reached what it has.
    pub fn reach(&mut self, version: usize, account: usize, day: NaiveDate) {
        let programme = &self.versions[version].1;
        let count = self.count(programme, account, day);
        let shared = self.size(account) > 1;
        let held = &self.accounts[account].held;
        let reached = sums::reached(programme, count).map(|tier| tier.id.clone());
        let until = held.given.as_ref().is_some_and(|given| given.until.is_some());
        if !until && (reached.is_none() || (reached == held.recorded && !shared)) {
            return;
        }
        let over = held.is_over(day);
        if self.raise(version, account, count, day) || over {
            self.settle_tier(account, day);
        }
    }

    /// Raises an account's own tier to the one that is reached, where that is higher.
    pub fn raise(&mut self, version: usize, account: usize, count: Count, day: NaiveDate) -> bool {
        let programme = &self.versions[version].1;
        let reached = sums::reached(programme, count).map(|tier| tier.id.as_str());
        let higher = sums::rank(programme, reached) > sums::rank(programme, self.fact(account).as_deref());
        if higher {
            let reached = reached.map(str::to_owned);
            self.record(account, reached, version, Some(day));
        }
        higher
    }

    /// The same where it is settled at once.
    pub fn rise(&mut self, account: usize, day: NaiveDate) {
        if self.raise_to_day(account, day) {
            self.settle_tier(account, day);
        }
    }

    fn raise_to_day(&mut self, account: usize, day: NaiveDate) -> bool {
        let count = self.count(self.programme(day), account, day);
        self.raise(self.version(day), account, count, day)
    }

    /// What is taken over from elsewhere raises what is recorded, on the day on which it reached that.
    pub fn take_over(&mut self, account: usize, day: NaiveDate) {
        let version = self.version(day);
        let programme = &self.versions[version].1;
        let mut days: Vec<NaiveDate> = self.days(account).iter().map(|(day, _)| *day).collect();
        days.extend(self.visits_on(account));
        days.sort_unstable();
        let (bought, visits) = (self.days(account), self.visits_on(account));
        let level = |day: &NaiveDate| {
            let bought: Vec<_> = bought.iter().filter(|(on, _)| on <= day).copied().collect();
            let visits: Vec<_> = visits.iter().filter(|on| *on <= day).map(|on| (*on, 1)).collect();
            let spent = sums::counted(programme, &bought, *day);
            let count = Count { spent, visits: sums::counted(programme, &visits, *day) };
            let reached = sums::reached(programme, count).map(|tier| tier.id.as_str());
            (sums::rank(programme, reached), reached, *day)
        };
        let best = days.iter().map(level).rev().max_by_key(|(rank, ..)| *rank);
        let recorded = self.accounts[account].held.recorded.clone();
        let Some((rank, reached, on)) = best else { return };
        if rank > sums::rank(programme, recorded.as_deref()) {
            let on = if recorded.is_some() { on.max(day) } else { on };
            let reached = reached.map(str::to_owned);
            self.record(account, reached, version, Some(on));
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
        self.peak_with(programme, account, &[], &[])
    }
}
