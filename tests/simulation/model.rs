//! The naive model: members with a plain list of lots, sales with what is still out of each, and sums over both. It knows
//! programmes as data alone; every rule is worked out here once more, as simply as it can be said.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, Months, NaiveDate};
use regulars::domain::{Birthday, CardNumber, CardState, Limit, MemberId, PointsRule, Programme, Tier};

use super::advice::Advice;
use super::amends::Amends;
use super::coupons::Coupon;
use super::owner::Greeting;
use super::quote::Quoted;
use super::sale::{Sale, SoldLine};
use super::shared::{Merge, Sharing};

use super::gone::{CameBack, GivenAway};
use super::sheets::{Begun, Sheet};
use super::tiers::Held;

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
    /// Its bonus was taken back, and what was spent of it let go: nothing comes back into it.
    pub let_go: bool,
    /// What lies in it had paid out of that one and came back when it was over, or lay with others.
    pub origin: Option<usize>,
}

/// Whatever several members may share.
#[derive(Clone, Debug, Default)]
pub struct Account {
    pub held: Held,
    /// Spend brought along from before, and the day on which it came.
    pub opening: Vec<(NaiveDate, i64)>,
}

#[derive(Clone, Debug)]
pub struct Member {
    pub id: MemberId,
    pub account: usize,
    pub born: Option<Birthday>,
    pub since: NaiveDate,
    /// Came with spend from before.
    pub spent_before: bool,
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
    /// What came back, in its order.
    pub returns: Vec<CameBack>,
    /// What was given to somebody else, in its order.
    pub given_away: Vec<GivenAway>,
    pub sales: Vec<Sale>,
    /// By form the points of its versions.
    pub forms: BTreeMap<&'static str, Vec<i64>>,
    pub sheets: Vec<Sheet>,
    pub begun: Vec<Begun>,
    /// Pairs of whom somebody said that they are not one, as both were called then, the first to come first.
    pub apart: BTreeSet<(usize, usize)>,
    pub coupons: Vec<Coupon>,
    pub greetings: Vec<Greeting>,
    pub advice: Vec<Advice>,
    pub amends: Vec<Amends>,
    /// Of each gift that is counted what is left, and what sales gave of it since, in thousandths.
    pub stock: BTreeMap<String, (i64, i64)>,
    pub cards: Vec<Card>,
    /// Numbers that were set aside for a print shop, and are nobody's.
    pub blanks: Vec<CardNumber>,
    /// What came in less what went out, by form of payment.
    pub money: BTreeMap<String, i64>,
}

pub fn new_lot(rule: &PointsRule, account: usize, points: i64, day: NaiveDate) -> Lot {
    let until = rule.expire_months.map(|months| day + Months::new(months));
    Lot {
        account,
        left: points,
        from: Some(day + Days::new(rule.delay_days.into())),
        until,
        expired: 0,
        let_go: false,
        origin: None,
    }
}

pub fn rate(rule: &PointsRule, tier: Option<&Tier>) -> i64 {
    i64::from(tier.and_then(|tier| tier.earn).unwrap_or(rule.earn).get())
}

impl Model {
    /// Somebody new on an account of their own.
    pub fn newcomer(&mut self, id: MemberId, born: Option<Birthday>, since: NaiveDate) -> usize {
        let account = self.accounts.len();
        self.accounts.push(Account::default());
        self.members.push(Member { id, account, born, since, spent_before: false, sharing: Sharing::alone(account) });
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

    /// Everything that an account holds, be it over or not, less what it owes.
    pub fn balance(&self, account: usize) -> i64 {
        self.lots.iter().filter(|lot| lot.account == account).map(|lot| lot.left).sum()
    }

    /// What is left in a lot, as far as it lies in this account.
    pub fn left_here(&self, lot: usize, account: usize) -> i64 {
        self.its(lot).into_iter().filter(|lot| self.lots[*lot].account == account).map(|lot| self.lots[lot].left).sum()
    }

    /// A lot, and those that its points came back into, in the order in which they are taken.
    pub fn its(&self, lot: usize) -> Vec<usize> {
        let mut all = vec![lot];
        for (place, known) in self.lots.iter().enumerate() {
            if known.origin.is_some_and(|origin| all.contains(&origin)) {
                all.push(place);
            }
        }
        all[1..].sort_by_key(|&place| (self.lots[place].until.is_none(), self.lots[place].until, place));
        all
    }

    /// Takes points that a lot had held, wherever they lie in an account.
    pub fn take_of(&mut self, lot: usize, account: usize, mut points: i64) {
        for place in self.its(lot) {
            let known = &mut self.lots[place];
            if known.account == account {
                let part = points.min(known.left);
                known.left -= part;
                points -= part;
            }
        }
        assert_eq!(points, 0, "more is taken of a lot than is left");
    }

    /// So many points that expired of a lot excuse a return; they excuse no other.
    pub fn excuse(&mut self, lot: usize, mut points: i64) {
        for place in self.its(lot) {
            let part = points.min(self.lots[place].expired.max(0));
            self.lots[place].expired -= part;
            points -= part;
        }
        self.lots[lot].expired -= points;
    }

    /// What has expired of a lot by a day, also where nobody has looked since: it may lie in another account by now.
    pub fn expired_by(&self, lot: usize, day: NaiveDate) -> i64 {
        let over = |lot: &Lot| lot.until.is_some_and(|last| last < day);
        let lots = self.its(lot).into_iter().map(|place| &self.lots[place]);
        lots.map(|lot| lot.expired + if over(lot) { lot.left.max(0) } else { 0 }).sum()
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
        let account = sale.account.unwrap();
        *self.money.entry("cash".into()).or_default() += sale.net();
        self.sales.push(sale);
        self.take_over(account, day);
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

    /// Whether a person bought before this till, under whichever of their files that was said.
    pub fn brought_spend(&self, member: usize) -> bool {
        (0..self.members.len()).any(|file| self.members[file].spent_before && self.current(file) == member)
    }

    /// On how many receipts a member had a rule, ever or lately.
    pub fn had_before(&self, member: usize, rule: &str, day: NaiveDate, limit: Option<Limit>) -> u32 {
        let days = limit.and_then(|limit| limit.days).map(|days| Days::new(days.into()));
        let lately = |sale: &&Sale| days.is_none_or(|days| sale.day > day - days);
        let own = self.sales.iter().enumerate().filter(|(_, sale)| sale.member == Some(member) && lately(sale));
        let id = format!("rule.{rule}");
        // A gift stays had, and so does a coupon that did not go back with the goods.
        let stays = |place: usize, sale: &Sale| sale.handed.contains(&id) || self.keeps_coupon(place, &id);
        let had = |(place, sale): &(usize, &Sale)| {
            if sale.whole_back() { stays(*place, sale) } else { sale.has(&id) }
        };
        u32::try_from(own.filter(had).count()).unwrap()
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
        let member = self.members.len();
        let account = self.newcomer(MemberId(uuid::Uuid::nil()), born, day);
        if points > 0 {
            self.lots.push(Lot { account, left: points, from: None, until, expired: 0, let_go: false, origin: None });
        }
        self.members[member].spent_before = spent > 0;
        self.accounts[account].opening.extend((spent > 0).then_some((day, spent)));
        self.take_over(account, day);
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
            earned_then: l.earned,
            offs: l.offs.clone(),
            by_hand: l.by_hand,
            back: 0,
        });
        let mut sale = Sale {
            lines: lines.collect(),
            rounding: quoted.rounding,
            by_card,
            paid_by_card: by_card,
            priced: Some(quoted.priced.clone()),
            ..sale
        };
        *self.money.entry("card".into()).or_default() += by_card;
        *self.money.entry("cash".into()).or_default() += quoted.to_pay - by_card;
        if let Some(account) = sale.member.map(|place| self.members[place].account) {
            sale.account = Some(account);
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
        }
        let account = sale.account;
        self.sales.push(sale);
        if let Some(account) = account {
            self.reach(quoted.version, account, day);
        }
    }

    /// Lets everything go whose last day has passed.
    pub fn expire(&mut self, day: NaiveDate) -> i64 {
        (0..self.accounts.len()).map(|account| self.expire_on(account, day)).sum()
    }
}
