//! The model on accounts that several share, and on members found to be one.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use regulars::domain::Birthday;

use super::gone::{CameBack, Mark};
use super::model::{Lot, Model};
use super::sale::Sale;
use super::sums;

/// What a member has to do with other members.
#[derive(Clone, Debug)]
pub struct Sharing {
    /// Accounts of the member's own, the one lived on last at the end.
    own: Vec<usize>,
    /// With whom the member lives by having joined.
    joined: Option<Joined>,
    /// The accounts that the member left to join others.
    left: Vec<usize>,
    /// The merge by which the member stands in another.
    merged: Option<usize>,
}

impl Sharing {
    pub fn alone(account: usize) -> Sharing {
        Sharing { own: vec![account], joined: None, left: Vec::new(), merged: None }
    }
}

/// How somebody came to live on another account.
#[derive(Clone, Debug)]
struct Joined {
    /// The account that lies asleep since.
    former: usize,
    /// The lots brought along and what of debts they settled.
    brought: Brought,
    /// When it was.
    since: Mark,
}

/// An account whose members are all with another one now, or that one itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Home {
    pub account: usize,
    /// Its sales went along in a merge.
    pub emptied: bool,
}

/// Lots that came along, and what lots gained and lost because some owed and others held.
#[derive(Clone, Debug, Default)]
struct Brought {
    lots: Vec<usize>,
    /// What had been there and was empty then.
    empty: Vec<usize>,
    settled: Vec<(usize, i64)>,
}

#[derive(Clone, Debug)]
pub struct Merge {
    survivor: usize,
    from: usize,
    to: usize,
    brought: Brought,
    /// Place, how often it had been given to somebody, whose it was and on which account.
    sales: Vec<(usize, usize, Option<usize>, Option<usize>)>,
    opening: Vec<(NaiveDate, i64)>,
    /// When it was.
    since: Mark,
    /// The survivor's birthday before and after.
    born: (Option<Birthday>, Option<Birthday>),
}

/// What was refused, by its code.
pub type Refused = &'static str;

impl Model {
    /// The member as whom somebody stands now.
    pub fn current(&self, member: usize) -> usize {
        self.members[member].sharing.merged.map_or(member, |merge| self.current(self.merges[merge].survivor))
    }

    fn stands_alone(&self, member: usize) -> bool {
        self.members[member].sharing.merged.is_none()
    }

    /// The first day of the oldest membership of those who are this one.
    pub fn since(&self, member: usize) -> NaiveDate {
        let all = (0..self.members.len()).filter(|&other| self.current(other) == member);
        all.map(|other| self.members[other].since).min().unwrap()
    }

    pub fn size(&self, account: usize) -> u32 {
        let on = |&member: &usize| self.stands_alone(member) && self.members[member].account == account;
        u32::try_from((0..self.members.len()).filter(on).count()).unwrap()
    }

    /// These and everybody who shares an account with one of them.
    pub fn all_with(&self, touched: &[usize]) -> Vec<usize> {
        let accounts: Vec<usize> = touched.iter().map(|&place| self.members[self.current(place)].account).collect();
        (0..self.members.len()).filter(|&place| accounts.contains(&self.members[self.current(place)].account)).collect()
    }

    /// Where the points of a sale lie: on its account, or where its member lives now if nobody lives there any more.
    pub fn purse(&self, sale: &Sale) -> Option<usize> {
        let (member, account) = (sale.member?, sale.account?);
        Some(if self.size(account) > 0 { account } else { self.members[member].account })
    }

    /// An account, and those that came to it with somebody and lie asleep.
    pub fn homes(&self, account: usize) -> Vec<Home> {
        let mut homes = vec![Home { account, emptied: false }];
        let all: Vec<usize> = (0..self.members.len()).filter(|&member| self.stands_alone(member)).collect();
        for member in all.into_iter().filter(|&member| self.members[member].account == account) {
            self.homes_of(member, &mut homes);
        }
        homes
    }

    /// The accounts of somebody's own, the one first to which something is given.
    pub fn own_homes(&self, member: usize) -> Vec<Home> {
        let joined = self.members[member].sharing.joined.as_ref().map(|joined| joined.former);
        let first = joined.filter(|&former| self.size(former) == 0).unwrap_or(self.members[member].account);
        let mut homes = vec![Home { account: first, emptied: false }];
        self.homes_of(member, &mut homes);
        homes
    }

    fn homes_of(&self, member: usize, homes: &mut Vec<Home>) {
        let absorbed = (0..self.members.len()).filter(|&place| place != member && self.current(place) == member);
        for place in std::iter::once(member).chain(absorbed) {
            let person = &self.members[place];
            let former = person.sharing.joined.as_ref().map(|joined| joined.former);
            let asleep = person.sharing.own.iter().rfind(|&&own| former.is_some() && self.size(own) == 0).copied();
            for account in [asleep, former, Some(person.account)].into_iter().flatten() {
                let emptied = place != member && account == person.account;
                if let Some(home) = homes.iter_mut().find(|home| home.account == account) {
                    home.emptied &= emptied;
                } else if self.size(account) == 0 {
                    homes.push(Home { account, emptied });
                }
            }
        }
    }

    /// The account with which one that lies asleep is now.
    pub fn went_to(&self, asleep: usize) -> Option<usize> {
        if self.size(asleep) > 0 {
            return None;
        }
        let left = (0..self.members.len()).filter(|&member| self.members[member].sharing.left.contains(&asleep));
        let mut now = left.map(|member| self.members[self.current(member)].account);
        now.find(|&account| account != asleep && self.homes(account).iter().any(|home| home.account == asleep))
    }

    /// The merges that hold by which somebody went from an account.
    pub fn merges_of(&self, account: usize) -> Vec<usize> {
        let merged = self.members.iter().filter_map(|member| member.sharing.merged);
        merged.filter(|&merge| self.merges[merge].from == account && self.merges[merge].to != account).collect()
    }

    /// Whether a member is on an account that was never theirs.
    fn is_guest(&self, member: usize) -> bool {
        let account = self.members[member].account;
        let person = (0..self.members.len()).filter(|&place| self.current(place) == member);
        self.members[member].sharing.joined.is_some()
            && person.into_iter().all(|place| !self.members[place].sharing.own.contains(&account))
    }

    /// Gives the points that move, and what they are.
    fn carry(&mut self, lots: Vec<usize>, from: usize, to: usize, day: NaiveDate) -> (i64, Brought) {
        let empty =
            (0..self.lots.len()).filter(|&lot| self.lots[lot].account == from && self.lots[lot].left == 0).collect();
        for &lot in &lots {
            self.lots[lot].account = to;
        }
        let moved = lots.iter().map(|&lot| self.lots[lot].left).sum();
        let settled = self.net(to, day);
        self.net(from, day);
        (moved, Brought { lots, empty, settled })
    }

    /// Everything that an account holds or owes.
    fn all(&self, account: usize, day: NaiveDate) -> Vec<usize> {
        self.open(account, day).into_iter().chain(self.owing(account)).collect()
    }

    /// What is left of what came along, when nothing of it has settled anything.
    fn bring_back(&mut self, brought: &Brought, from: usize) -> Vec<usize> {
        for &(lot, part) in &brought.settled {
            self.put_into(lot, -part, from);
        }
        self.lying(brought, from)
    }

    /// The lots of an account that hold what was brought.
    fn lying(&self, brought: &Brought, from: usize) -> Vec<usize> {
        let there = |lot: &usize| self.lots[*lot].account == from && self.lots[*lot].left != 0;
        let came = brought.lots.iter().chain(&brought.empty).flat_map(|&lot| self.its(lot));
        let holds = |lot: &usize| brought.lots.contains(lot) || self.lots[*lot].left > 0;
        came.filter(there).filter(holds).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Lets a member live on somebody's account; gives the points that come along.
    pub fn join(&mut self, member: usize, to: usize, day: NaiveDate) -> Result<i64, Refused> {
        let (member, to) = (self.current(member), self.current(to));
        let (from, into) = (self.members[member].account, self.members[to].account);
        if member == to {
            return Err("same_member");
        } else if from == into {
            return Err("already_together");
        } else if self.size(from) > 1 {
            return Err("shares_account");
        }
        self.end_given(from, day);
        self.end_given(into, day);
        self.rise(from, day);
        self.expire_on(into, day);
        self.expire_on(from, day);
        let (moved, brought) = self.carry(self.all(from, day), from, into, day);
        self.members[member].account = into;
        self.members[member].sharing.left.push(from);
        self.members[member].sharing.joined = Some(Joined { former: from, brought, since: self.mark() });
        self.settle_tier(into, day);
        Ok(moved)
    }

    /// Lets a member leave with nothing, with so many points, or with what is left of what came along.
    pub fn leave(&mut self, member: usize, takes: Option<i64>, day: NaiveDate) -> Result<i64, Refused> {
        let member = self.current(member);
        let from = self.members[member].account;
        let alone = self.size(from) < 2;
        if alone && !self.is_guest(member) {
            return Err("not_in_household");
        }
        let asleep = self.members[member].sharing.own.iter().rposition(|&account| self.size(account) == 0);
        let joined = self.members[member].sharing.joined.clone();
        if takes.is_none() && joined.is_none() {
            return Err("nothing_to_undo");
        }
        // What is refused has changed nothing, the points that expired on the way neither.
        let mut after = self.clone();
        after.expire_on(from, day);
        // Who stood alone in a household before goes back to that.
        let former = joined.as_ref().map(|joined| joined.former).filter(|&former| self.size(former) == 0);
        let own = match (former, asleep) {
            (Some(former), _) => former,
            (None, Some(place)) => self.members[member].sharing.own[place],
            (None, None) => after.accounts.len(),
        };
        after.members[member].sharing.own.retain(|&other| other != own);
        after.accounts.resize_with(after.accounts.len().max(own + 1), Default::default);
        after.expire_on(own, day);
        after.members[member].sharing.own.push(own);
        let lots = match (takes, &joined) {
            // Nobody is there to leave anything to.
            _ if alone => after.all(from, day),
            (Some(points), joined) => {
                let mut lots = after.cut(from, points, day)?;
                // What somebody owes goes along.
                let brought = joined.iter().flat_map(|joined| joined.brought.lots.iter().copied());
                lots.extend(brought.filter(|&lot| after.lots[lot].account == from && after.lots[lot].left < 0));
                lots
            }
            (None, Some(joined)) => after.bring_back(&joined.brought, from),
            (None, None) => Vec::new(),
        };
        let (moved, _) = after.carry(lots, from, own, day);
        after.members[member].account = own;
        after.members[member].sharing.joined = None;
        if joined.is_none() {
            after.carry_gifts(from, own, day);
        }
        for account in [from, own] {
            after.part(account, joined.as_ref().map(|joined| joined.since), (&[], &[]), day);
        }
        *self = after;
        Ok(moved)
    }

    /// Whether so many points out of somebody's account would part a lot that was brought along.
    pub fn parts_undated(&self, member: usize, mut points: i64, day: NaiveDate) -> bool {
        for place in self.open(self.members[self.current(member)].account, day) {
            let lot = &self.lots[place];
            if points < lot.left {
                return points > 0 && lot.from.is_none();
            }
            points -= lot.left;
        }
        false
    }

    /// So many points out of an account as lots of their own, those first that expire first.
    fn cut(&mut self, account: usize, mut points: i64, day: NaiveDate) -> Result<Vec<usize>, Refused> {
        let mut lots = Vec::new();
        for place in self.open(account, day) {
            let lot = self.lots[place].clone();
            if points >= lot.left {
                lots.push(place);
            } else if points > 0 {
                self.lots[place].left -= points;
                lots.push(self.lots.len());
                self.lots.push(Lot { left: points, expired: 0, let_go: false, origin: None, ..lot });
            }
            points -= points.min(lot.left);
        }
        if points > 0 { Err("not_enough_points") } else { Ok(lots) }
    }

    /// Puts two together; gives the points that move. `hers`: whose birthday stays, where it was said.
    pub fn merge(&mut self, into: usize, other: usize, hers: Option<bool>, day: NaiveDate) -> Result<i64, Refused> {
        let (survivor, absorbed) = (self.current(into), self.current(other));
        let (to, from) = (self.members[survivor].account, self.members[absorbed].account);
        if survivor == absorbed {
            return Err("same_member");
        } else if to != from && (self.size(from) > 1 || self.is_guest(absorbed)) {
            return Err("shares_account");
        }
        let (born, hers_born) = (self.members[survivor].born, self.members[absorbed].born);
        if born.is_some() && hers_born.is_some() && born != hers_born && hers.is_none() {
            return Err("birthdays_differ");
        }
        self.end_given(to, day);
        self.end_given(from, day);
        let brings = self.own_or_reached(from, day);
        let after = if hers == Some(true) { hers_born.or(born) } else { born.or(hers_born) };
        self.members[survivor].born = after;
        let mut merge = Merge {
            survivor,
            from,
            to,
            brought: Brought::default(),
            sales: Vec::new(),
            opening: Vec::new(),
            since: self.mark(),
            born: (born, after),
        };
        for place in 0..self.sales.len() {
            if self.sales[place].member != Some(absorbed) {
                continue;
            }
            if let Some(account) = self.sales[place].account {
                self.give_away(place, account);
            }
            let sale = &mut self.sales[place];
            merge.sales.push((place, sale.given, sale.member, sale.account));
            sale.member = Some(survivor);
            sale.account = sale.account.map(|account| if account == from { to } else { account });
        }
        self.members[absorbed].sharing.merged = Some(self.merges.len());
        let mut moved = 0;
        self.expire_on(to, day);
        if to != from {
            merge.opening = std::mem::take(&mut self.accounts[from].opening);
            self.accounts[to].opening.extend(merge.opening.iter().copied());
            self.expire_on(from, day);
            (moved, merge.brought) = self.carry(self.all(from, day), from, to, day);
        }
        self.merges.push(merge);
        if to != from {
            let rank = |tier: &Option<String>| sums::rank(self.programme(day), tier.as_deref());
            let both = self.own_or_reached(to, day);
            let best = if rank(&brings) > rank(&both) { brings } else { both };
            if best != self.own(self.programme(day), to) {
                self.lend(to, best, self.merges.len() - 1, day);
            }
            self.settle_tier(to, day);
        }
        Ok(moved)
    }

    /// Takes two apart again; gives the points that move back.
    pub fn unmerge(&mut self, absorbed: usize, day: NaiveDate) -> Result<i64, Refused> {
        let Some(place) = self.members[absorbed].sharing.merged else { return Err("nothing_to_undo") };
        let merge = self.merges[place].clone();
        let survivor = merge.survivor;
        if !self.stands_alone(survivor) {
            return Err("merged_since");
        }
        let (lies, to) = (self.members[survivor].account, self.members[absorbed].account);
        for account in BTreeSet::from([lies, to]) {
            self.expire_on(account, day);
        }
        if self.size(merge.to) > 0 {
            self.expire_on(merge.to, day);
        }
        let mut taken = Vec::new();
        for (place, given, member, account) in merge.sales {
            let sale = &self.sales[place];
            if sale.given == given && sale.member == Some(survivor) {
                let from = sale.account;
                taken.push((from, CameBack { sale: place, spend: sale.net(), visit: true, sales: 0 }));
                if let Some(from) = from {
                    self.give_away(place, from);
                }
                let sale = &mut self.sales[place];
                (sale.member, sale.account) = (member, account);
            }
        }
        for brought in &merge.opening {
            let there = &mut self.accounts[merge.to].opening;
            let place = there.iter().position(|known| known == brought).unwrap();
            there.remove(place);
        }
        let opening = merge.opening.clone();
        self.accounts[merge.from].opening.extend(merge.opening);
        let mut moved = 0;
        let lived_in = lies != merge.to && self.size(merge.to) > 0;
        let holders: Vec<usize> = [lies].into_iter().chain(lived_in.then_some(merge.to)).collect();
        for &holder in holders.iter().filter(|holder| **holder != to) {
            let lots = if holder == merge.to {
                self.bring_back(&merge.brought, holder)
            } else {
                self.lying(&merge.brought, holder)
            };
            moved += self.carry(lots, holder, to, day).0;
        }
        self.members[absorbed].sharing.merged = None;
        let lent = self.return_lent(place);
        let parted: BTreeSet<usize> = holders.into_iter().chain([to]).chain(lent).collect();
        for account in parted {
            let others: Vec<CameBack> =
                taken.iter().filter(|(from, _)| *from == Some(account)).map(|(_, back)| *back).collect();
            let opening = if account == merge.to && to != merge.to { opening.as_slice() } else { &[] };
            self.part(account, Some(merge.since), (&others, opening), day);
        }
        if merge.born.0 != merge.born.1 && self.members[survivor].born == merge.born.1 {
            self.members[survivor].born = merge.born.0;
        }
        Ok(moved)
    }

    /// Somebody who was merged, by a number that may be any.
    pub fn a_merged(&self, by: usize) -> Option<usize> {
        let merged: Vec<usize> = (0..self.members.len()).filter(|&member| !self.stands_alone(member)).collect();
        (!merged.is_empty()).then(|| merged[by % merged.len()])
    }
}
