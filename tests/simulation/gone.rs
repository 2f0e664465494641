//! The model on what has gone from an account: what came back, what was given to others, and the tier that is left without it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use regulars::domain::Programme;

use super::model::Model;
use super::sums::{self, Count};
use super::tiers::Own;

/// What came back of a sale: by how much it counts less.
#[derive(Clone, Copy, Debug)]
pub struct CameBack {
    pub sale: usize,
    pub spend: i64,
    /// Something of the sale was out still.
    pub visit: bool,
    /// How many sales there were by then.
    pub sales: usize,
}

/// A sale that was given away, and what it counted for then.
#[derive(Clone, Copy, Debug)]
pub struct GivenAway {
    pub sale: usize,
    pub from: usize,
    pub spend: i64,
    /// How much had come back, and how many sales there were by then.
    pub returns: usize,
    pub sales: usize,
}

/// How much had come back and been given away by some time.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    returns: usize,
    given: usize,
}

impl Model {
    pub fn mark(&self) -> Mark {
        Mark { returns: self.returns.len(), given: self.given_away.len() }
    }

    /// What has gone from an account since then, but for one sale.
    fn gone_since(&self, account: usize, since: Mark, but: Option<usize>) -> Vec<CameBack> {
        let there = |sale: usize| self.sales[sale].account == Some(account) && Some(sale) != but;
        let mut gone: Vec<CameBack> =
            self.returns[since.returns..].iter().filter(|back| there(back.sale)).copied().collect();
        let given = &self.given_away[since.given..];
        for (place, away) in given.iter().enumerate() {
            let first = given[..place].iter().all(|before| before.sale != away.sale);
            if first && away.from == account && Some(away.sale) != but && self.sales[away.sale].account != Some(account)
            {
                let before = self.returns[since.returns..away.returns].iter().filter(|back| back.sale == away.sale);
                let spend = away.spend + before.map(|back| back.spend).sum::<i64>();
                gone.push(CameBack { sale: away.sale, spend, visit: true, sales: 0 });
            }
        }
        gone
    }

    /// A sale leaves an account for another.
    pub fn give_away(&mut self, sale: usize, from: usize) {
        let (spend, returns, sales) = (self.sales[sale].net(), self.returns.len(), self.sales.len());
        self.given_away.push(GivenAway { sale, from, spend, returns, sales });
    }

    /// Settles the tier of an account that parts from another: what has gone since of its own goods counts no more, nor does
    /// what was the others'.
    pub fn part(
        &mut self,
        account: usize,
        since: Option<Mark>,
        (others, opening): (&[CameBack], &[(NaiveDate, i64)]),
        day: NaiveDate,
    ) {
        if let Some(since) = since {
            let gone: Vec<CameBack> = self.gone_since(account, since, None).iter().chain(others).copied().collect();
            self.lower(account, None, (&gone, opening), day);
        }
        self.settle_tier(account, day);
    }

    /// What has gone of a sale lowers the tier of its account, and of each to which a merge took that along.
    pub fn without(&mut self, account: usize, sale: usize, gone: CameBack, day: NaiveDate) {
        if self.lower(account, Some(sale), (&[gone], &[]), day) {
            self.settle_tier(account, day);
        }
        for lent in self.lent_from(account) {
            self.without(lent, sale, gone, day);
        }
    }

    /// A tier that only what has `gone` since had reached falls to what is left without it, or to what was there before the sale.
    /// Says whether it fell.
    pub fn lower(
        &mut self,
        account: usize,
        sale: Option<usize>,
        gone: (&[CameBack], &[(NaiveDate, i64)]),
        day: NaiveDate,
    ) -> bool {
        let Some(held) = self.accounts[account].held.own.last().cloned().filter(|own| own.tier.is_some()) else {
            return false;
        };
        let mut to = self.left_of(account, &held, gone, day);
        if to.0 == held.tier {
            return false;
        }
        if let Some(sale) = sale
            && let Some(had) = self.fact_since_before(account, sale, self.programme(day))
        {
            let since = Mark {
                returns: self.returns.partition_point(|back| back.sales <= sale),
                given: self.given_away.partition_point(|away| away.sales <= sale),
            };
            let others = self.gone_since(account, since, Some(sale));
            let had = self.left_of(account, &had, (&others, &[]), day);
            let rank = |tier: &Option<String>| sums::rank(self.programme(day), tier.as_deref());
            if rank(&had.0) > rank(&to.0) {
                to = had;
            }
        }
        if to.0 == held.tier {
            return false;
        }
        self.record(account, to.0, to.1, None);
        true
    }

    /// What is left of a tier without what has gone, and the version by which it is had: the least that the version that holds
    /// now leaves, the one by which it was had, or one that sold what has gone.
    fn left_of(
        &self,
        account: usize,
        held: &Own,
        (gone, opening): (&[CameBack], &[(NaiveDate, i64)]),
        day: NaiveDate,
    ) -> (Option<String>, usize) {
        let now = self.version(day);
        let rank_now = |tier: &Option<String>| sums::rank(&self.versions[now].1, tier.as_deref());
        let sold_under = gone.iter().filter_map(|gone| self.sales[gone.sale].version);
        let others: BTreeSet<usize> = sold_under.chain([held.version]).filter(|&version| version != now).collect();
        let mut least: Option<(Option<String>, usize)> = None;
        for version in std::iter::once(now).chain(others) {
            let programme = &self.versions[version].1;
            let level = |count: Count| sums::reached(programme, count).map(|tier| tier.id.clone());
            let (low, high) =
                (level(self.peak(programme, account)), level(self.peak_with(programme, account, gone, opening)));
            let rank = |tier: &Option<String>| sums::rank(programme, tier.as_deref());
            let earned = rank(&high) > rank(&low) && rank(&held.tier) <= rank(&high) && low != held.tier;
            let rises = rank_now(&low) > rank_now(&held.tier);
            if earned && !rises && least.as_ref().is_none_or(|(least, _)| rank_now(&low) < rank_now(least)) {
                least = Some((low, version));
            }
        }
        let Some(low) = least else { return (held.tier.clone(), held.version) };
        let programme = &self.versions[now].1;
        let reached = sums::reached(programme, self.peak(programme, account)).map(|tier| tier.id.clone());
        if rank_now(&reached) > rank_now(&low.0) { (reached, now) } else { low }
    }

    /// The lowest that an account's own facts say from before a sale on.
    fn fact_since_before(&self, account: usize, sale: usize, programme: &Programme) -> Option<Own> {
        let facts = &self.accounts[account].held.own;
        let first = facts.iter().rposition(|fact| fact.sales <= sale)?;
        let rank = |own: &&Own| sums::rank(programme, own.tier.as_deref());
        // Of equals the first.
        facts[first..].iter().min_by_key(rank).cloned()
    }

    /// The same with what has gone.
    pub fn peak_with(
        &self,
        programme: &Programme,
        account: usize,
        gone: &[CameBack],
        opening: &[(NaiveDate, i64)],
    ) -> Count {
        let mut visits = self.visits_on(account);
        visits.extend(gone.iter().filter(|gone| gone.visit).map(|gone| self.sales[gone.sale].day));
        let visits: Vec<_> = visits.into_iter().map(|day| (day, 1)).collect();
        let mut days = self.days(account);
        days.extend(gone.iter().map(|gone| (self.sales[gone.sale].day, gone.spend)));
        days.extend(opening);
        Count { spent: sums::peak(programme, &days), visits: sums::peak(programme, &visits) }
    }
}
