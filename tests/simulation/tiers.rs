//! The model on tiers: what counts for them, what the owner gives by hand, and the review by which they fall.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};
use regulars::domain::{Programme, Tier};

use super::model::Model;
use super::sale::Sale;
use super::shared::Home;
use super::sums::{self, Count};

/// What came back of a sale: by how much it counts less.
#[derive(Clone, Copy, Debug)]
pub struct CameBack {
    pub sale: usize,
    pub spend: i64,
    /// How many sales there were by then.
    pub sales: usize,
}

/// What an account has in its own right by a fact, until the next.
#[derive(Clone, Debug)]
struct Own {
    tier: Option<String>,
    /// The merge that brought it.
    merge: Option<usize>,
    /// How many sales there were by then.
    sales: usize,
}

#[derive(Clone, Debug)]
struct Gift {
    tier: String,
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
    own: Vec<Own>,
    gifts: Vec<Gift>,
    /// As it was recorded last: its own, or what was given and holds over that.
    recorded: Option<String>,
    given: Option<Gift>,
    /// The last day on which any was looked at in a review.
    reviewed: Option<NaiveDate>,
}

impl Held {
    fn is_over(&self, day: NaiveDate) -> bool {
        self.given.as_ref().is_some_and(|given| !given.holds_on(day))
    }

    /// A fact says what the account has in its own right, and nothing was put over it yet.
    fn record(&mut self, tier: Option<String>, merge: Option<usize>, sales: usize) {
        self.own.push(Own { tier: tier.clone(), merge, sales });
        (self.recorded, self.given) = (tier, None);
    }
}

impl Model {
    fn fact(&self, account: usize) -> Option<String> {
        self.accounts[account].held.own.last().and_then(|fact| fact.tier.clone())
    }

    /// What an account has in its own right, or one that came to it.
    pub fn own(&self, account: usize, day: NaiveDate) -> Option<String> {
        let rank = |tier: &Option<String>| sums::rank(self.programme(day), tier.as_deref());
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
        let (programme, own) = (self.programme(day), self.own(account, day));
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
    fn over(&self, account: usize, day: NaiveDate) -> Option<Gift> {
        let (programme, own) = (self.programme(day), self.own(account, day));
        let rank = |tier: &str| sums::rank(programme, Some(tier));
        let gifts = self.gifts(&self.homes(account), day).into_iter();
        let highest = gifts.max_by_key(|gift| (rank(&gift.tier), gift.lasts()))?;
        let above = own.as_ref().is_none_or(|own| rank(&highest.tier) > rank(own));
        above.then_some(highest)
    }

    /// The tier on a day: what was recorded, or, where something that was given is over, what holds without it.
    pub fn tier_on(&self, account: usize, day: NaiveDate) -> Option<String> {
        let held = &self.accounts[account].held;
        if !held.is_over(day) {
            return held.recorded.clone();
        }
        self.over(account, day).map(|gift| gift.tier).or_else(|| self.own(account, day))
    }

    /// Records what holds over what an account has in its own right, there and where its member has gone.
    pub fn settle_tier(&mut self, account: usize, day: NaiveDate) {
        let over = self.over(account, day);
        let recorded = over.as_ref().map(|gift| gift.tier.clone()).or_else(|| self.own(account, day));
        let held = &mut self.accounts[account].held;
        (held.recorded, held.given) = (recorded, over);
        if let Some(home) = self.went_to(account) {
            self.settle_tier(home, day);
        }
    }

    /// A merge brings a tier to an account.
    pub fn lend(&mut self, account: usize, tier: Option<String>, merge: usize) {
        let sales = self.sales.len();
        self.accounts[account].held.record(tier, Some(merge), sales);
    }

    /// What a merge had brought has gone; gives from where.
    pub fn return_lent(&mut self, merge: usize) -> Option<usize> {
        let lent = |account: &usize| self.accounts[*account].held.own.iter().any(|fact| fact.merge == Some(merge));
        let place = (0..self.accounts.len()).find(lent)?;
        self.accounts[place].held.own.retain(|fact| fact.merge != Some(merge));
        Some(place)
    }

    /// Settles the tier of an account that parts from another: what came back since of its own goods counts no more.
    pub fn part(&mut self, account: usize, since: Option<usize>, lost: &[CameBack], day: NaiveDate) {
        if let Some(since) = since {
            let own = |back: &&CameBack| self.sales[back.sale].account == Some(account);
            let gone: Vec<CameBack> = self.returns[since..].iter().filter(own).chain(lost).copied().collect();
            let before = self.with_back(account, &gone, day);
            self.lower(account, None, &before, day);
        }
        self.settle_tier(account, day);
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

    fn end(&mut self, account: usize, day: NaiveDate) {
        let programme = self.programme(day).clone();
        let count = self.count(&programme, account, day);
        self.raise(&programme, account, count);
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
    pub fn reach(&mut self, programme: &Programme, account: usize, count: Count, day: NaiveDate) {
        let shared = self.size(account) > 1;
        let held = &self.accounts[account].held;
        let reached = sums::reached(programme, count).map(|tier| tier.id.clone());
        let until = held.given.as_ref().is_some_and(|given| given.until.is_some());
        if !until && (reached.is_none() || (reached == held.recorded && !shared)) {
            return;
        }
        let over = held.is_over(day);
        if self.raise(programme, account, count) || over {
            self.settle_tier(account, day);
        }
    }

    /// Raises an account's own tier to the one that is reached, where that is higher.
    pub fn raise(&mut self, programme: &Programme, account: usize, count: Count) -> bool {
        let reached = sums::reached(programme, count).map(|tier| tier.id.as_str());
        let higher = sums::rank(programme, reached) > sums::rank(programme, self.fact(account).as_deref());
        if higher {
            let sales = self.sales.len();
            self.accounts[account].held.record(reached.map(str::to_owned), None, sales);
        }
        higher
    }

    /// The same where it is settled at once.
    pub fn rise(&mut self, account: usize, day: NaiveDate) {
        let programme = self.programme(day).clone();
        let count = self.count(&programme, account, day);
        if self.raise(&programme, account, count) {
            self.settle_tier(account, day);
        }
    }

    /// What is taken over from elsewhere raises what is recorded.
    pub fn take_over(&mut self, programme: &Programme, account: usize, count: Count) {
        let reached = sums::reached(programme, count).map(|tier| tier.id.as_str());
        let recorded = self.accounts[account].held.recorded.as_deref();
        if sums::rank(programme, reached) > sums::rank(programme, recorded) {
            let sales = self.sales.len();
            self.accounts[account].held.record(reached.map(str::to_owned), None, sales);
        }
    }

    /// A tier that only what has gone since had reached falls to the one that is reached without it. Under each programme is
    /// told what had counted with it; the first is the one that holds now. Says whether it fell.
    pub fn lower(
        &mut self,
        account: usize,
        sale: Option<usize>,
        before: &[(Programme, Count)],
        day: NaiveDate,
    ) -> bool {
        let Some(held) = self.fact(account) else { return false };
        let mut to = self.left_of(account, &held, before);
        if to.as_ref() == Some(&held) {
            return false;
        }
        if let Some(sale) = sale
            && let Some(had) = self.fact_since_before(account, sale, &before[0].0)
        {
            let here = |back: &CameBack| self.sales[back.sale].account == Some(account);
            let other = |back: &&CameBack| here(back) && back.sale != sale && back.sales > sale;
            let others: Vec<CameBack> = self.returns.iter().filter(other).copied().collect();
            let had = self.left_of(account, &had, &self.with_back(account, &others, day));
            let rank = |tier: &Option<String>| sums::rank(&before[0].0, tier.as_deref());
            if rank(&had) > rank(&to) {
                to = had;
            }
        }
        if to.as_ref() == Some(&held) {
            return false;
        }
        let sales = self.sales.len();
        self.accounts[account].held.record(to, None, sales);
        true
    }

    /// What is left of a tier where so much had counted with what has gone, under the programme that holds now, the first, and
    /// those that sold it.
    fn left_of(&self, account: usize, held: &str, before: &[(Programme, Count)]) -> Option<String> {
        let now = &before[0].0;
        let rank_now = |tier: &Option<String>| sums::rank(now, tier.as_deref());
        let mut least: Option<Option<String>> = None;
        for (programme, with) in before {
            let level = |count: Count| sums::reached(programme, count).map(|tier| tier.id.clone());
            let (low, high) = (level(self.peak(programme, account)), level(*with));
            let rank = |tier: Option<&str>| sums::rank(programme, tier);
            let earned = rank(high.as_deref()) > rank(low.as_deref()) && rank(Some(held)) <= rank(high.as_deref());
            if earned
                && low.as_deref() != Some(held)
                && least.as_ref().is_none_or(|least| rank_now(&low) < rank_now(least))
            {
                least = Some(low);
            }
        }
        let Some(low) = least else { return Some(held.to_owned()) };
        let reached = sums::reached(now, self.peak(now, account)).map(|tier| tier.id.clone());
        if rank_now(&reached) > rank_now(&low) { reached } else { low }
    }

    /// What had counted with what has gone from an account, under the programme that holds now and those that sold it.
    fn with_back(&self, account: usize, back: &[CameBack], day: NaiveDate) -> Vec<(Programme, Count)> {
        let own: Vec<(&Sale, i64)> = back.iter().map(|back| (&self.sales[back.sale], back.spend)).collect();
        let days: Vec<(NaiveDate, i64)> = own.iter().map(|(sale, spend)| (sale.day, *spend)).collect();
        let sold_under: BTreeSet<usize> = own.iter().filter_map(|(sale, _)| sale.version).collect();
        let under = std::iter::once(self.version(day)).chain(sold_under);
        let under = under.map(|version| self.versions[version].1.clone());
        under.map(|programme| (programme.clone(), self.peak_with(&programme, account, &days))).collect()
    }

    /// The lowest that an account's own facts say from before a sale on.
    fn fact_since_before(&self, account: usize, sale: usize, programme: &Programme) -> Option<String> {
        let facts = &self.accounts[account].held.own;
        let first = facts.iter().rposition(|fact| fact.sales <= sale)?;
        let tiers = facts[first..].iter().map(|fact| fact.tier.clone());
        tiers.min_by_key(|tier| (tier.is_some(), sums::rank(programme, tier.as_deref())))?
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
        self.peak_with(programme, account, &[])
    }

    /// The same with what was brought back, by the days on which it was bought.
    fn peak_with(&self, programme: &Programme, account: usize, back: &[(NaiveDate, i64)]) -> Count {
        let mut visits = self.visits_on(account);
        visits.extend(back.iter().map(|(day, _)| *day));
        let visits: Vec<_> = visits.into_iter().map(|day| (day, 1)).collect();
        let mut days = self.days(account);
        days.extend(back);
        Count { spent: sums::peak(programme, &days), visits: sums::peak(programme, &visits) }
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
            let given = held.given.is_some() && !held.is_over(day);
            if given || held.recorded.is_none() || self.over(account, day).is_some() {
                continue;
            }
            let Some(place) = sums::rank(programme, self.own(account, day).as_deref()) else { continue };
            let count = self.count(programme, account, day);
            let asked = 10_000 - i64::from(review.grace.get());
            let kept = |tier: &&Tier| {
                sums::is_by_spend(tier) && count.spent * 10_000 >= tier.from.as_minor() * asked
                    || tier.visits.is_some_and(|least| count.visits * 10_000 >= i64::from(least) * asked)
            };
            let levels = &programme.tiers.levels;
            let reached = sums::reached(programme, count).map(|tier| tier.id.as_str());
            let looked_at = held.reviewed.is_some_and(|on| on >= due);
            if !kept(&&levels[place]) && !looked_at && sums::rank(programme, reached) <= Some(place) {
                let to = levels[..place].iter().rev().find(kept).map(|tier| tier.id.clone());
                falls.push((account, to));
            }
        }
        falls
    }

    /// The owner has said of an account which tier it has from here on.
    pub fn reviewed(&mut self, account: usize, tier: Option<String>, day: NaiveDate) {
        self.end_given(account, day);
        let sales = self.sales.len();
        let held = &mut self.accounts[account].held;
        held.record(tier, None, sales);
        held.reviewed = Some(day);
    }
}
