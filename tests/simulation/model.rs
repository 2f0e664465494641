//! The naive model: members with a plain list of lots, sales with what is still out of each, and sums over both. It knows
//! programmes as data alone; every rule is worked out here once more, as simply as it can be said.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, Months, NaiveDate};
use regulars::domain::{Birthday, CardNumber, CardState, Limit, MemberId, PointsRule, Programme, SpentPoints};

use super::coupons::Coupon;
use super::quote::Quoted;
use super::sale::{Sale, SoldLine};
use super::shared::{Merge, Sharing};
use super::sums::{self, floor};
use super::surveys::Sheet;

/// Points earned together, or, below zero, owed together. Their place in the list of all is the order in which they came.
#[derive(Clone, Debug)]
pub struct Lot {
    pub account: usize,
    pub left: i64,
    /// Absent for what was brought along.
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    /// Went by expiry, and no return was excused for them yet.
    pub expired: i64,
}

/// Whatever several members may share.
#[derive(Clone, Debug, Default)]
pub struct Account {
    pub tier: Option<String>,
    /// How often the tier changed.
    pub tiers: usize,
    /// Spend brought along from before, and the day on which it came.
    pub opening: Vec<(NaiveDate, i64)>,
}

#[derive(Clone, Debug)]
pub struct Member {
    pub id: MemberId,
    pub account: usize,
    pub born: Option<Birthday>,
    pub since: NaiveDate,
    pub sharing: Sharing,
}

#[derive(Clone, Debug)]
pub struct Card {
    pub number: CardNumber,
    pub member: usize,
    pub state: CardState,
    pub replaced: bool,
}

#[derive(Clone, Default)]
pub struct Model {
    /// By version less one: from which day each holds.
    pub versions: Vec<(NaiveDate, Programme)>,
    pub members: Vec<Member>,
    pub accounts: Vec<Account>,
    pub lots: Vec<Lot>,
    pub merges: Vec<Merge>,
    pub sales: Vec<Sale>,
    pub sheets: Vec<Sheet>,
    pub coupons: Vec<Coupon>,
    pub cards: Vec<Card>,
    /// What came in less what went out, by form of payment.
    pub money: BTreeMap<String, i64>,
}

/// What the model expects of a return.
#[derive(Debug, PartialEq, Eq, Default)]
pub struct Back {
    pub goods: i64,
    pub points_value: i64,
    pub rounding: i64,
    pub returned: i64,
    pub taken: i64,
    pub short: i64,
    pub owed: i64,
    pub withheld: i64,
    pub money: i64,
    pub by_card: i64,
}

pub fn new_lot(rule: &PointsRule, account: usize, points: i64, day: NaiveDate) -> Lot {
    let until = rule.expire_months.map(|months| day + Months::new(months));
    Lot { account, left: points, from: Some(day + Days::new(rule.delay_days.into())), until, expired: 0 }
}

pub fn rate(programme: &Programme, rule: &PointsRule, tier: Option<&str>, spent: i64) -> i64 {
    let earn = sums::held(programme, tier, spent).and_then(|tier| tier.earn).unwrap_or(rule.earn);
    i64::from(earn.get())
}

impl Model {
    /// Somebody new on an account of their own.
    pub fn newcomer(&mut self, id: MemberId, born: Option<Birthday>, since: NaiveDate) -> usize {
        let account = self.accounts.len();
        self.accounts.push(Account::default());
        self.members.push(Member { id, account, born, since, sharing: Sharing::alone(account) });
        account
    }

    /// Places of the lots of an account that may pay on `day`, the first to expire first.
    pub fn open(&self, account: usize, day: NaiveDate) -> Vec<usize> {
        let mut open: Vec<usize> = (0..self.lots.len()).collect();
        open.retain(|&place| self.lots[place].account == account && self.lots[place].left > 0);
        open.retain(|&place| self.lots[place].until.is_none_or(|last| last >= day));
        open.sort_by_key(|&place| (self.lots[place].until.unwrap_or(NaiveDate::MAX), self.lots[place].from, place));
        open
    }

    pub fn expire_on(&mut self, account: usize, day: NaiveDate) -> i64 {
        let mut gone = 0;
        let own = self.lots.iter_mut().filter(|lot| lot.account == account);
        for lot in own.filter(|lot| lot.until.is_some_and(|last| last < day)) {
            gone += lot.left;
            lot.expired += lot.left;
            lot.left = 0;
        }
        gone
    }

    /// Places of what an account owes, the oldest first.
    pub fn owing(&self, account: usize) -> Vec<usize> {
        (0..self.lots.len()).filter(|&place| self.lots[place].account == account && self.lots[place].left < 0).collect()
    }

    /// Settles what is owed with what is held; gives what each lot gained or lost by it.
    pub fn net(&mut self, account: usize, day: NaiveDate) -> Vec<(usize, i64)> {
        let mut moved = Vec::new();
        for owing in self.owing(account) {
            for held in self.open(account, day) {
                let part = self.lots[held].left.min(-self.lots[owing].left);
                if part > 0 {
                    self.lots[held].left -= part;
                    self.lots[owing].left += part;
                    moved.extend([(held, -part), (owing, part)]);
                }
            }
        }
        moved
    }

    /// The lots that a greeting shows on `day`, what is owed after them: points, first and last day.
    pub fn shown(&self, account: usize, day: NaiveDate) -> Vec<(i64, Option<NaiveDate>, Option<NaiveDate>)> {
        let places = self.open(account, day).into_iter().chain(self.owing(account));
        let lots = places.map(|place| &self.lots[place]);
        lots.map(|lot| (lot.left, lot.from, lot.until)).collect()
    }

    /// What is left in a lot, as far as it lies in this account.
    pub fn left_here(&self, lot: usize, account: usize) -> i64 {
        if self.lots[lot].account == account { self.lots[lot].left } else { 0 }
    }

    pub fn set_tier(&mut self, account: usize, tier: Option<String>) {
        let account = &mut self.accounts[account];
        if account.tier != tier {
            account.tier = tier;
            account.tiers += 1;
        }
    }

    /// The version that holds on a day: the one that begins latest, of equals the newest.
    pub fn version(&self, day: NaiveDate) -> usize {
        let begun = (0..self.versions.len()).filter(|&version| self.versions[version].0 <= day);
        begun.max_by_key(|&version| (self.versions[version].0, version)).unwrap()
    }

    pub fn programme(&self, day: NaiveDate) -> &Programme {
        &self.versions[self.version(day)].1
    }

    /// The programme that priced a sale; what holds now for one that was priced elsewhere.
    pub fn priced_by(&self, sale: &Sale, day: NaiveDate) -> &Programme {
        sale.version.map_or_else(|| self.programme(day), |version| &self.versions[version].1)
    }

    /// Takes a sale over that was made elsewhere, and whatever tier it helps to reach.
    pub fn adopt(&mut self, sale: Sale, day: NaiveDate) {
        let (account, programme) = (sale.account.unwrap(), self.programme(day).clone());
        *self.money.entry("cash".into()).or_default() += sale.net();
        self.sales.push(sale);
        let peak = sums::peak(&programme, &self.days(account));
        self.raise(&programme, account, peak);
    }

    /// What counts for an account on which day and was not brought back, and what came along from before.
    pub fn days(&self, account: usize) -> Vec<(NaiveDate, i64)> {
        let own = self.sales.iter().filter(|sale| sale.account == Some(account)).map(|sale| (sale.day, sale.net()));
        own.chain(self.accounts[account].opening.iter().copied()).collect()
    }

    pub fn visits(&self, member: usize) -> BTreeSet<NaiveDate> {
        let own = self.sales.iter().filter(|sale| sale.member == Some(member));
        own.filter(|sale| !sale.whole_back()).map(|sale| sale.day).collect()
    }

    /// On how many receipts a member had a rule, ever or lately.
    pub fn had_before(&self, member: usize, rule: &str, day: NaiveDate, limit: Option<Limit>) -> u32 {
        let days = limit.and_then(|limit| limit.days).map(|days| Days::new(days.into()));
        let lately = |sale: &&Sale| days.is_none_or(|days| sale.day > day - days);
        let own = self.sales.iter().filter(|sale| sale.member == Some(member) && !sale.whole_back());
        let id = format!("rule.{rule}");
        u32::try_from(own.filter(lately).filter(|sale| sale.had.contains(&id)).count()).unwrap()
    }

    /// Takes somebody over with their card and with points, their last day, and spend from before.
    pub fn bring(
        &mut self,
        number: CardNumber,
        born: Option<Birthday>,
        (points, until): (i64, Option<NaiveDate>),
        spent: i64,
        day: NaiveDate,
    ) {
        let programme = self.programme(day).clone();
        let member = self.members.len();
        let account = self.newcomer(MemberId(uuid::Uuid::nil()), born, day);
        if points > 0 {
            self.lots.push(Lot { account, left: points, from: None, until, expired: 0 });
        }
        self.accounts[account].opening.extend((spent > 0).then_some((day, spent)));
        self.raise(&programme, account, spent);
        self.cards.push(Card { number, member, state: CardState::Active, replaced: false });
    }

    /// Records a sale as it was quoted.
    pub fn sell(&mut self, sale: Sale, quoted: &Quoted, points: i64, by_card: i64, day: NaiveDate) {
        let programme = self.versions[quoted.version].1.clone();
        let lines = quoted.lines.iter().map(|l| SoldLine {
            quantity: l.quantity,
            total: l.rest,
            points_value: l.points_value,
            earns: l.earns,
            earned: l.earned,
            back: 0,
        });
        let mut sale =
            Sale { lines: lines.collect(), rounding: quoted.rounding, by_card, birthday: quoted.birthday, ..sale };
        *self.money.entry("card".into()).or_default() += by_card;
        *self.money.entry("cash".into()).or_default() += quoted.to_pay - by_card;
        if let Some(account) = sale.member.map(|place| self.members[place].account) {
            sale.account = Some(account);
            let spent = sums::counted(&programme, &self.days(account), day) + sale.net();
            self.expire_on(account, day);
            let mut left = points;
            for lot in self.open(account, day) {
                let active = self.lots[lot].from.is_none_or(|from| from <= day);
                let part = if active { self.lots[lot].left.min(left) } else { 0 };
                self.lots[lot].left -= part;
                left -= part;
                if part > 0 {
                    sale.spent.push((lot, part));
                }
            }
            if let Some(rule) = programme.points.as_ref().filter(|_| quoted.earned > 0) {
                sale.lot = Some(self.lots.len());
                self.lots.push(new_lot(rule, account, quoted.earned, day));
                self.net(account, day);
            }
            self.raise(&programme, account, spent);
        }
        self.sales.push(sale);
    }

    /// Takes goods back: `(line, quantity)`, each at most what is still out.
    pub fn refund(&mut self, place: usize, goods: &[(usize, i64)], day: NaiveDate) -> Back {
        let before = self.sales[place].clone();
        let mut after = before.clone();
        for (line, quantity) in goods {
            after.lines[*line].back += quantity;
        }
        let priced_by = self.priced_by(&before, day);
        let then = priced_by.points.clone();
        let spent_points = priced_by.refund.spent_points;
        let withholds = spent_points == SpentPoints::Withhold;
        let mut back = Back {
            goods: before.net() - after.net(),
            points_value: after.value_back() - before.value_back(),
            rounding: after.rounding_back() - before.rounding_back(),
            ..Back::default()
        };
        let spent: i64 = after.spent.iter().map(|(_, points)| points).sum();
        let all = after.lines.iter().map(|l| l.points_value).sum();
        let by_now = if after.whole_back() { spent } else { floor(spent, after.value_back(), all) };
        back.returned = (by_now - before.points_back).max(0);
        if let Some(purse) = self.purse(&before) {
            after.points_back += back.returned;
            if let Some(lot) = before.lot {
                let here = self.left_here(lot, purse);
                let due = after.due_back() - before.due_back();
                back.taken = due.min(here);
                let lot = &mut self.lots[lot];
                let excused = (due - back.taken).min(lot.expired);
                back.short = due - back.taken - excused;
                lot.left -= back.taken;
                lot.expired -= excused;
                after.short += back.short;
                let later = (after.earned() - after.due_back() - (here - back.taken) - lot.expired).max(0);
                let worth = then.as_ref().map_or(0, |rule| rule.value.as_minor());
                let in_all = ((after.short + later) * worth).min(after.paid());
                let by_now = (after.short * worth).max(in_all - (after.paid() - after.cash_back()));
                let most = after.cash_back() - before.cash_back();
                back.withheld = if withholds { (by_now - before.withheld).min(most).max(0) } else { 0 };
                after.withheld += back.withheld;
                back.owed = if spent_points == SpentPoints::Owe { back.short } else { 0 };
            }
            self.give_back(purse, &before, back.returned, then.as_ref().map_or(14, |rule| rule.grace_days), day);
            if back.owed > 0 {
                self.expire_on(purse, day);
                let (from, until) = (None, None);
                self.lots.push(Lot { account: purse, left: -back.owed, from, until, expired: 0 });
                self.net(purse, day);
            }
        }
        back.money = back.goods - back.points_value + back.rounding - back.withheld;
        back.by_card = back.money.min(before.by_card);
        after.by_card -= back.by_card;
        *self.money.entry("card".into()).or_default() -= back.by_card;
        *self.money.entry("cash".into()).or_default() -= back.money - back.by_card;
        if after.whole_back() && !after.moved && after.lot.is_some() && withholds {
            let worth = then.as_ref().map_or(0, |rule| rule.value.as_minor());
            assert_eq!(after.withheld, (after.short * worth).min(after.paid()), "kept for points in all");
        }
        self.sales[place] = after;
        if let Some(account) = before.account {
            self.lower(account, back.goods, before.day, day);
        }
        back
    }

    /// Points that paid go back, the last spent first; into a lot of their own where theirs is over, or lies with others.
    fn give_back(&mut self, purse: usize, sale: &Sale, mut points: i64, grace: u32, day: NaiveDate) {
        let mut skip = sale.points_back;
        let mut parts = Vec::new();
        for (lot, paid) in sale.spent.iter().rev() {
            let had = skip.min(*paid);
            skip -= had;
            let part = points.min(paid - had);
            points -= part;
            if part > 0 {
                parts.push((*lot, part));
            }
        }
        let over = |lot: &Lot| lot.until.is_some_and(|last| last < day);
        let (late, in_time): (Vec<_>, Vec<_>) = parts.into_iter().partition(|(lot, _)| over(&self.lots[*lot]));
        for (lot, part) in in_time {
            self.put_into(lot, part, purse);
        }
        self.net(purse, day);
        for (_, part) in late {
            let until = Some(day + Days::new(grace.into()));
            self.lots.push(Lot { account: purse, left: part, from: Some(day), until, expired: 0 });
            self.net(purse, day);
        }
    }

    /// Puts points into a lot, or, below zero, a debt; into one of their own where it lies with others.
    pub fn put_into(&mut self, lot: usize, part: i64, account: usize) {
        let known = &mut self.lots[lot];
        if known.account == account || known.left == 0 {
            known.account = account;
            known.left += part;
        } else {
            let apart = Lot { account, left: part, expired: 0, ..known.clone() };
            self.lots.push(apart);
        }
    }

    /// Lets everything go whose last day has passed.
    pub fn expire(&mut self, day: NaiveDate) -> i64 {
        (0..self.accounts.len()).map(|account| self.expire_on(account, day)).sum()
    }

    /// Raises the tier to the one that the spend reaches, where that is higher.
    pub fn raise(&mut self, programme: &Programme, account: usize, spent: i64) {
        let reached = sums::reached(programme, spent).map(|tier| tier.id.as_str());
        if sums::rank(programme, reached) > sums::rank(programme, self.accounts[account].tier.as_deref()) {
            self.set_tier(account, reached.map(str::to_owned));
        }
    }
}
