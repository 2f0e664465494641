//! The naive model: members with a plain list of lots, sales with what is still out of each, and sums over both. It knows
//! programmes as data alone; every rule is worked out here once more, as simply as it can be said.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, Months, NaiveDate};
use regulars::domain::{Basket, Birthday, CardNumber, CardState, MemberId, PointsRule, Programme, SpentPoints};

use super::sale::{Sale, SoldLine};
use super::sums::{self, Priced, floor, half_up};

/// Points earned together. Their place in the member's list is the order in which they came.
#[derive(Clone, Debug)]
pub struct Lot {
    pub left: i64,
    pub from: NaiveDate,
    pub until: Option<NaiveDate>,
    /// Went by expiry, and no return was excused for them yet.
    pub expired: i64,
}

#[derive(Clone, Debug)]
pub struct Member {
    pub id: MemberId,
    pub lots: Vec<Lot>,
    pub tier: Option<String>,
    pub born: Option<Birthday>,
    pub since: NaiveDate,
    /// Spend brought along from before, and the day on which it came.
    pub opening: Option<(NaiveDate, i64)>,
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
    pub sales: Vec<Sale>,
    pub cards: Vec<Card>,
    /// What came in less what went out, by form of payment.
    pub money: BTreeMap<String, i64>,
}

/// What the model expects of a basket.
pub struct Quoted {
    pub version: usize,
    pub lines: Vec<Priced>,
    pub allowed: i64,
    pub value: i64,
    pub to_pay: i64,
    pub rounding: i64,
    pub earned: i64,
    pub birthday: bool,
    pub gift: bool,
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
    pub withheld: i64,
    pub money: i64,
    pub by_card: i64,
}

pub fn new_lot(rule: &PointsRule, points: i64, day: NaiveDate) -> Lot {
    let until = rule.expire_months.map(|months| day + Months::new(months));
    Lot { left: points, from: day + Days::new(rule.delay_days.into()), until, expired: 0 }
}

pub fn rate(programme: &Programme, rule: &PointsRule, tier: Option<&str>, spent: i64) -> i64 {
    let earn = sums::held(programme, tier, spent).and_then(|tier| tier.earn).unwrap_or(rule.earn);
    i64::from(earn.get())
}

impl Member {
    /// Places of the lots that may pay on `day`, the first to expire first.
    fn open(&self, day: NaiveDate) -> Vec<usize> {
        let mut open: Vec<usize> = (0..self.lots.len()).filter(|&place| self.lots[place].left > 0).collect();
        open.retain(|&place| self.lots[place].until.is_none_or(|last| last >= day));
        open.sort_by_key(|&place| (self.lots[place].until.unwrap_or(NaiveDate::MAX), self.lots[place].from, place));
        open
    }

    pub fn expire(&mut self, day: NaiveDate) -> i64 {
        let mut gone = 0;
        for lot in self.lots.iter_mut().filter(|lot| lot.until.is_some_and(|last| last < day)) {
            gone += lot.left;
            lot.expired += lot.left;
            lot.left = 0;
        }
        gone
    }

    /// The lots that a greeting shows on `day`: points, first and last day.
    pub fn shown(&self, day: NaiveDate) -> Vec<(i64, NaiveDate, Option<NaiveDate>)> {
        self.open(day).into_iter().map(|p| (self.lots[p].left, self.lots[p].from, self.lots[p].until)).collect()
    }
}

impl Model {
    /// The version that holds on a day: the one that begins latest, of equals the newest.
    pub fn version(&self, day: NaiveDate) -> usize {
        let begun = (0..self.versions.len()).filter(|&version| self.versions[version].0 <= day);
        begun.max_by_key(|&version| (self.versions[version].0, version)).unwrap()
    }

    pub fn programme(&self, day: NaiveDate) -> &Programme {
        &self.versions[self.version(day)].1
    }

    /// What a member bought on which day and did not bring back, and what came along from before.
    pub fn days(&self, member: usize) -> Vec<(NaiveDate, i64)> {
        let own = self.sales.iter().filter(|sale| sale.member == Some(member)).map(|sale| (sale.day, sale.net()));
        own.chain(self.members[member].opening).collect()
    }

    /// Whether something for a birthday is due, had on the days of those sales that `had` picks.
    fn birthday_due(&self, member: usize, day: NaiveDate, had: impl Fn(&Sale) -> bool) -> bool {
        let (Some(rule), known) = (&self.programme(day).birthday, &self.members[member]) else { return false };
        let own = self.sales.iter().filter(|sale| sale.member == Some(member) && !sale.whole_back() && had(sale));
        let had: Vec<_> = own.map(|sale| sale.day).collect();
        known.born.is_some_and(|born| sums::birthday_due(rule, born, known.since, &had, day))
    }

    pub fn visits(&self, member: usize) -> BTreeSet<NaiveDate> {
        let own = self.sales.iter().filter(|sale| sale.member == Some(member));
        own.filter(|sale| !sale.whole_back()).map(|sale| sale.day).collect()
    }

    /// Prices a basket; `points` are more than is allowed at most where a refusal is wanted.
    pub fn quote(&self, basket: &Basket, member: Option<usize>, points: i64, day: NaiveDate) -> Quoted {
        let programme = self.programme(day);
        let place = member;
        let member = member.map(|place| (&self.members[place], sums::counted(programme, &self.days(place), day)));
        let tier = member.and_then(|(known, spent)| sums::held(programme, known.tier.as_deref(), spent));
        let mut rates = Vec::new();
        let mut gift = false;
        if let Some(place) = place {
            let birthday = programme.birthday.as_ref().filter(|_| self.birthday_due(place, day, |sale| sale.birthday));
            let tier = tier.map(|tier| tier.discount);
            let by_right = [Some(programme.base_discount), tier, birthday.map(|rule| rule.discount)];
            rates.extend(by_right.map(|rate| i64::from(rate.unwrap_or_default().get())));
            let given = programme.birthday.as_ref().is_some_and(|rule| rule.gift.is_some());
            gift = given && self.birthday_due(place, day, |sale| sale.gift);
        }
        let mut lines: Vec<Priced> = basket.lines.iter().map(|line| sums::price(programme, line, &rates)).collect();
        let birthday = lines.iter().any(|line| line.by == Some(2));
        let open = |lines: &[Priced]| lines.iter().map(|l| if l.barred { 0 } else { l.rest }).collect::<Vec<_>>();
        if let Some(hand) = &basket.by_hand {
            let weights = open(&lines);
            let whole = lines.iter().map(|line| line.rest).sum();
            let room = lines.iter().map(Priced::room).sum();
            let off = sums::by_hand(programme, &hand.what, weights.iter().sum(), whole).min(room);
            let parts = sums::split_into_room(off, &lines);
            for (line, part) in lines.iter_mut().zip(parts) {
                line.rest -= part;
            }
        }
        let (mut allowed, mut value, mut earned) = (0, 0, 0);
        if let (Some(rule), Some((known, spent))) = (&programme.points, member) {
            let weights = open(&lines);
            let active = known.open(day).into_iter().map(|place| &known.lots[place]).filter(|lot| lot.from <= day);
            let (eligible, worth) = (weights.iter().sum::<i64>(), rule.value.as_minor());
            let share = floor(eligible, i64::from(rule.share.get()), 10_000);
            let mut most = share / worth;
            if rule.share.get() == 10_000 && share % worth > 0 {
                most += 1;
            }
            most = most.min(active.map(|lot| lot.left).sum());
            most -= most % rule.step.get();
            allowed = if most < rule.least.get() { 0 } else { most };
            value = (points * worth).min(eligible);
            for (line, part) in lines.iter_mut().zip(sums::split(value, &weights)) {
                line.points_value = part;
            }
            let rate = rate(programme, rule, known.tier.as_deref(), spent);
            let paid: Vec<i64> = lines.iter().map(|l| if l.earns { l.rest - l.points_value } else { 0 }).collect();
            earned = floor(paid.iter().sum(), rate, 10_000 * worth);
            for (line, part) in lines.iter_mut().zip(sums::split(earned, &paid)) {
                line.earned = part;
            }
        }
        let left = lines.iter().map(|line| line.rest).sum::<i64>() - value;
        let step = programme.cash_step.as_minor();
        let to_pay = half_up(left, 1, step) * step;
        let (version, rounding) = (self.version(day), to_pay - left);
        Quoted { version, lines, allowed, value, to_pay, rounding, earned, birthday, gift }
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
        let lot = Lot { left: points, from: day, until, expired: 0 };
        let lots = if points > 0 { vec![lot] } else { Vec::new() };
        let opening = (spent > 0).then_some((day, spent));
        let mut member = Member { id: MemberId(uuid::Uuid::nil()), lots, tier: None, born, since: day, opening };
        raise(&programme, &mut member, spent);
        self.cards.push(Card { number, member: self.members.len(), state: CardState::Active, replaced: false });
        self.members.push(member);
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
        if let Some(place) = sale.member {
            let spent = sums::counted(&programme, &self.days(place), day) + sale.net();
            let member = &mut self.members[place];
            member.expire(day);
            let mut left = points;
            for lot in member.open(day) {
                let part = if member.lots[lot].from <= day { member.lots[lot].left.min(left) } else { 0 };
                member.lots[lot].left -= part;
                left -= part;
                if part > 0 {
                    sale.spent.push((lot, part));
                }
            }
            if let Some(rule) = programme.points.as_ref().filter(|_| quoted.earned > 0) {
                sale.lot = Some(member.lots.len());
                member.lots.push(new_lot(rule, quoted.earned, day));
            }
            raise(&programme, member, spent);
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
        let then = self.versions[before.version].1.points.clone();
        let forgives = self.versions[before.version].1.refund.spent_points == SpentPoints::Forgive;
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
        if let Some(holder) = before.member {
            self.give_back(holder, &before, back.returned, then.as_ref().map_or(14, |rule| rule.grace_days), day);
            after.points_back += back.returned;
            let member = &mut self.members[holder];
            if let Some(lot) = before.lot.map(|lot| &mut member.lots[lot]) {
                let due = after.due_back() - before.due_back();
                back.taken = due.min(lot.left);
                let excused = (due - back.taken).min(lot.expired);
                back.short = due - back.taken - excused;
                lot.left -= back.taken;
                lot.expired -= excused;
                after.short += back.short;
                let later = (after.earned() - after.due_back() - lot.left - lot.expired).max(0);
                let worth = then.as_ref().map_or(0, |rule| rule.value.as_minor());
                let in_all = ((after.short + later) * worth).min(after.paid());
                let by_now = (after.short * worth).max(in_all - (after.paid() - after.cash_back()));
                let most = after.cash_back() - before.cash_back();
                back.withheld = if forgives { 0 } else { (by_now - before.withheld).min(most).max(0) };
                after.withheld += back.withheld;
            }
        }
        back.money = back.goods - back.points_value + back.rounding - back.withheld;
        back.by_card = back.money.min(before.by_card);
        after.by_card -= back.by_card;
        *self.money.entry("card".into()).or_default() -= back.by_card;
        *self.money.entry("cash".into()).or_default() -= back.money - back.by_card;
        if after.whole_back() && !after.moved && after.lot.is_some() && !forgives {
            let worth = then.as_ref().map_or(0, |rule| rule.value.as_minor());
            assert_eq!(after.withheld, (after.short * worth).min(after.paid()), "kept for points in all");
        }
        self.sales[place] = after;
        if let Some(holder) = before.member {
            self.lower(holder, back.goods, before.day, day);
        }
        back
    }

    /// Points that paid go back, the last spent first; into a lot of their own where theirs is over.
    fn give_back(&mut self, holder: usize, sale: &Sale, mut points: i64, grace: u32, day: NaiveDate) {
        let lots = &mut self.members[holder].lots;
        let mut skip = sale.points_back;
        for (lot, paid) in sale.spent.iter().rev() {
            let had = skip.min(*paid);
            skip -= had;
            let part = points.min(paid - had);
            points -= part;
            if lots[*lot].until.is_none_or(|last| last >= day) {
                lots[*lot].left += part;
            } else if part > 0 {
                let until = Some(day + Days::new(grace.into()));
                lots.push(Lot { left: part, from: day, until, expired: 0 });
            }
        }
    }

    /// Lets everything go whose last day has passed.
    pub fn expire(&mut self, day: NaiveDate) -> i64 {
        self.members.iter_mut().map(|member| member.expire(day)).sum()
    }
}

/// Raises the tier to the one that the spend reaches, where that is higher.
pub fn raise(programme: &Programme, member: &mut Member, spent: i64) {
    let reached = sums::reached(programme, spent).map(|tier| tier.id.as_str());
    if sums::rank(programme, reached) > sums::rank(programme, member.tier.as_deref()) {
        member.tier = reached.map(str::to_owned);
    }
}
