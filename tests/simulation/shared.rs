//! The model on accounts that several share, and on members found to be one.

use chrono::NaiveDate;
use regulars::domain::Birthday;

use super::model::{Lot, Model};
use super::sale::Sale;
use super::sums;
use super::tiers::{Gift, Held};

/// A tier that an account got because of somebody: which change of its it was, and what it was before.
#[derive(Clone, Debug)]
pub struct Lent {
    account: usize,
    change: usize,
    before: Held,
}

/// What a member has to do with other members.
#[derive(Clone, Debug)]
pub struct Sharing {
    /// Accounts of the member's own, the one lived on last at the end.
    own: Vec<usize>,
    /// With whom the member lives by having joined, with the lots brought along and what of debts they settled.
    joined: Option<(Brought, Option<Lent>)>,
    /// The merge by which the member stands in another.
    merged: Option<usize>,
}

impl Sharing {
    pub fn alone(account: usize) -> Sharing {
        Sharing { own: vec![account], joined: None, merged: None }
    }
}

/// Lots that came along, and what lots gained and lost because some owed and others held.
#[derive(Clone, Debug, Default)]
struct Brought {
    lots: Vec<usize>,
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
    lent: Option<Lent>,
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

    fn held(&self, member: usize, day: NaiveDate) -> Option<String> {
        let (programme, account) = (self.programme(day), self.members[member].account);
        let count = self.count(programme, account, day);
        sums::held(programme, self.tier_on(account, day), count).map(|tier| tier.id.clone())
    }

    fn lend(&mut self, account: usize, tier: Option<String>, gift: Option<Gift>) -> Option<Lent> {
        let before = self.accounts[account].held.clone();
        match gift.filter(|gift| Some(&gift.0) == tier.as_ref()) {
            gift @ Some(_) => self.put_over(account, gift),
            None => self.set_tier(account, tier),
        }
        let change = self.accounts[account].held.changes;
        (change > before.changes).then_some(Lent { account, change, before })
    }

    fn give_tier_back(&mut self, lent: Option<Lent>, day: NaiveDate) {
        if let Some(Lent { account, change, before }) = lent
            && self.accounts[account].held.changes == change
        {
            self.restore_tier(account, &before, day);
        }
    }

    /// Gives the points that move, and what they are.
    fn carry(&mut self, lots: Vec<usize>, from: usize, to: usize, day: NaiveDate) -> (i64, Brought) {
        for &lot in &lots {
            self.lots[lot].account = to;
        }
        let moved = lots.iter().map(|&lot| self.lots[lot].left).sum();
        let settled = self.net(to, day);
        self.net(from, day);
        (moved, Brought { lots, settled })
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
        let there = |&&lot: &&usize| self.lots[lot].account == from && self.lots[lot].left != 0;
        brought.lots.iter().filter(there).copied().collect()
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
        let (brings, has) = (self.held(member, day), self.held(to, day));
        let gift = self.gift_of(from, day);
        self.expire_on(from, day);
        let (moved, brought) = self.carry(self.all(from, day), from, into, day);
        let rank = |tier: &Option<String>| sums::rank(self.programme(day), tier.as_deref());
        let lent = if rank(&brings) > rank(&has) { self.lend(into, brings, gift) } else { None };
        self.members[member].account = into;
        self.members[member].sharing.joined = Some((brought, lent));
        Ok(moved)
    }

    /// Lets a member leave with nothing, with so many points, or with what is left of what came along.
    pub fn leave(&mut self, member: usize, takes: Option<i64>, day: NaiveDate) -> Result<i64, Refused> {
        let member = self.current(member);
        let from = self.members[member].account;
        if self.size(from) < 2 {
            return Err("not_in_household");
        }
        let asleep = self.members[member].sharing.own.iter().rposition(|&account| self.size(account) == 0);
        let brought = self.members[member].sharing.joined.clone();
        if takes.is_none() && brought.is_none() {
            return Err("nothing_to_undo");
        }
        // What is refused has changed nothing, the points that expired on the way neither.
        let mut after = self.clone();
        after.expire_on(from, day);
        let own = match asleep {
            Some(place) => after.members[member].sharing.own.remove(place),
            None => after.accounts.len(),
        };
        after.accounts.resize_with(after.accounts.len().max(own + 1), Default::default);
        after.expire_on(own, day);
        after.members[member].sharing.own.push(own);
        let lots = match (takes, &brought) {
            (Some(points), _) => after.cut(from, points, day)?,
            (None, Some((brought, _))) => after.bring_back(brought, from),
            (None, None) => Vec::new(),
        };
        let (moved, _) = after.carry(lots, from, own, day);
        after.members[member].account = own;
        after.members[member].sharing.joined = None;
        after.give_tier_back(brought.and_then(|(_, lent)| lent), day);
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
                self.lots.push(Lot { left: points, expired: 0, let_go: false, ..lot });
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
        } else if to != from && self.size(from) > 1 {
            return Err("shares_account");
        }
        let (born, hers_born) = (self.members[survivor].born, self.members[absorbed].born);
        if born.is_some() && hers_born.is_some() && born != hers_born && hers.is_none() {
            return Err("birthdays_differ");
        }
        self.end_given(to, day);
        self.end_given(from, day);
        let (brings, gift) = (self.held(absorbed, day), self.gift_of(from, day));
        let after = if hers == Some(true) { hers_born.or(born) } else { born.or(hers_born) };
        self.members[survivor].born = after;
        let mut merge = Merge {
            survivor,
            from,
            to,
            brought: Brought::default(),
            sales: Vec::new(),
            opening: Vec::new(),
            lent: None,
            born: (born, after),
        };
        for (place, sale) in self.sales.iter_mut().enumerate().filter(|(_, sale)| sale.member == Some(absorbed)) {
            merge.sales.push((place, sale.given, sale.member, sale.account));
            sale.member = Some(survivor);
            sale.account = sale.account.map(|account| if account == from { to } else { account });
        }
        self.members[absorbed].sharing.merged = Some(self.merges.len());
        let mut moved = 0;
        if to != from {
            merge.opening = std::mem::take(&mut self.accounts[from].opening);
            self.accounts[to].opening.extend(merge.opening.iter().copied());
            self.expire_on(from, day);
            (moved, merge.brought) = self.carry(self.all(from, day), from, to, day);
            let programme = self.programme(day).clone();
            let count = self.count(&programme, to, day);
            let reached = sums::reached(&programme, count).map(|tier| tier.id.clone());
            let had = self.tier(to).map(str::to_owned);
            let rank = |tier: &Option<String>| sums::rank(&programme, tier.as_deref());
            let all = [had.clone(), brings, reached.clone()];
            let best = all.into_iter().reduce(|a, b| if rank(&b) > rank(&a) { b } else { a }).unwrap();
            if best != had {
                let gift = gift.filter(|_| best != reached);
                merge.lent = self.lend(to, best, gift);
            }
        }
        self.merges.push(merge);
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
        self.expire_on(lies, day);
        for (place, given, member, account) in merge.sales {
            let sale = &mut self.sales[place];
            if sale.given == given && sale.member == Some(survivor) {
                (sale.member, sale.account) = (member, account);
            }
        }
        for brought in &merge.opening {
            let there = &mut self.accounts[merge.to].opening;
            let place = there.iter().position(|known| known == brought).unwrap();
            there.remove(place);
        }
        self.accounts[merge.from].opening.extend(merge.opening);
        let mut moved = 0;
        if lies != to {
            let lots = self.bring_back(&merge.brought, lies);
            (moved, _) = self.carry(lots, lies, to, day);
        }
        self.members[absorbed].sharing.merged = None;
        self.give_tier_back(merge.lent, day);
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
