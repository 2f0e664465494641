//! The model on recommendations: who came by whose advice, what both sides have of it, and when it is taken back.

use chrono::{Datelike, Days, NaiveDate};
use regulars::domain::{Bonus, CardState, MemberId, Points, Programme, ReferralRule, SpentPoints};

use super::model::{Lot, Model, new_lot};
use super::shared::Refused;

/// Who came by whose advice, as both were called when it was said, and what it has brought while they have it.
#[derive(Clone, Debug)]
pub struct Advice {
    friend: usize,
    recommender: usize,
    on: NaiveDate,
    pub rewarded: Option<Rewarded>,
    /// How many sales there had been when it was first rewarded.
    first_rewarded: Option<usize>,
}

/// What the friend's purchase brought to both.
#[derive(Clone, Debug)]
pub struct Rewarded {
    sale: usize,
    version: usize,
    on: NaiveDate,
    /// How many sales there had been by then.
    sales: usize,
    pub friend: Had,
    /// Absent where the recommender had none of it.
    pub recommender: Option<Had>,
}

/// What one side has: the lot with so many points, and the coupon's place.
#[derive(Clone, Debug)]
pub struct Had {
    pub member: usize,
    lot: Option<(usize, i64)>,
    pub coupon: Option<usize>,
}

impl Advice {
    /// Recommender and friend.
    pub fn sides(&self) -> (usize, usize) {
        (self.recommender, self.friend)
    }
}

impl Had {
    pub fn points(&self) -> i64 {
        self.lot.map_or(0, |(_, points)| points)
    }
}

/// Rewards that were taken back: from whom, and how many points have come to be owed by it.
pub struct TakenBack {
    pub owed: i64,
    pub members: Vec<usize>,
}

/// A recommendation as one side is shown it: the other, since when it is rewarded, with how many points.
pub type Shown = (MemberId, NaiveDate, Option<NaiveDate>, i64);

impl Model {
    /// The first that was said of a person, whichever file it was said of.
    fn advice_to(&self, friend: usize) -> Option<usize> {
        self.advice.iter().position(|advice| self.current(advice.friend) == friend)
    }

    /// Whether a member came by the advice of `other`, or of somebody who did.
    fn came_by(&self, member: usize, other: usize) -> bool {
        let mut chain = vec![member];
        for place in 0.. {
            let Some(&who) = chain.get(place) else { break };
            for advice in self.advice.iter().filter(|advice| self.current(advice.friend) == who) {
                let by = self.current(advice.recommender);
                if !chain.contains(&by) {
                    chain.push(by);
                }
            }
        }
        chain.contains(&other)
    }

    /// Whether a member has goods for which at least so much money was paid in one sale.
    /// What was bought after a recommendation was rewarded is no earlier purchase.
    fn has_bought(&self, member: usize, least: i64) -> bool {
        let advice = self.advice.iter().filter(|advice| self.current(advice.friend) == member);
        let before = advice.filter_map(|advice| advice.first_rewarded).min().unwrap_or(usize::MAX);
        let own = self.sales.iter().take(before).filter(|sale| sale.member == Some(member) && !sale.whole_back());
        self.brought_spend(member) || own.map(|sale| sale.net() - sale.value_out()).any(|paid| paid >= least.max(1))
    }

    fn are_one(&self, one: usize, other: usize) -> bool {
        one == other || self.members[one].account == self.members[other].account
    }

    /// Keeps that a friend came by a member's advice; false where that is known.
    pub fn refer(&mut self, friend: usize, recommender: usize, day: NaiveDate) -> Result<bool, Refused> {
        let (friend, recommender) = (self.current(friend), self.current(recommender));
        if let Some(known) = self.advice_to(friend) {
            let same = self.current(self.advice[known].recommender) == recommender;
            return if same { Ok(false) } else { Err("referred_before") };
        } else if self.are_one(friend, recommender) {
            return Err("own_advice");
        } else if self.came_by(recommender, friend) {
            return Err("advice_circle");
        } else if self.has_bought(friend, 0) {
            return Err("bought_before");
        }
        self.advice.push(Advice { friend, recommender, on: day, rewarded: None, first_rewarded: None });
        Ok(true)
    }

    /// The recommendation that a purchase of a member may still reward.
    pub fn pending(&self, programme: &Programme, friend: usize) -> Option<usize> {
        let rule = programme.referral.as_ref()?;
        let place = self.advice_to(friend)?;
        let recommender = self.current(self.advice[place].recommender);
        let had = |advice: &Advice| advice.rewarded.is_some() && self.current(advice.friend) == friend;
        let void = self.are_one(friend, recommender)
            || self.came_by(recommender, friend)
            || self.advice.iter().any(had)
            || self.has_bought(friend, rule.least.as_minor());
        (!void).then_some(place)
    }

    /// The sales that have brought somebody something by a recommendation.
    pub fn rewarding_sales(&self) -> Vec<usize> {
        self.advice.iter().filter_map(|advice| Some(advice.rewarded.as_ref()?.sale)).collect()
    }

    /// Who has something of a recommendation.
    pub fn rewarded_members(&self) -> Vec<usize> {
        let all = self.advice.iter().filter_map(|advice| advice.rewarded.as_ref());
        let sides = all.flat_map(|rewarded| [Some(&rewarded.friend), rewarded.recommender.as_ref()]);
        sides.flatten().filter(|had| had.lot.is_some()).map(|had| self.current(had.member)).collect()
    }

    /// Whose purchase may still reward a recommendation.
    pub fn waiting_friends(&self, day: NaiveDate) -> Vec<usize> {
        let programme = self.programme(day);
        let all = (0..self.members.len()).filter(|&member| self.current(member) == member);
        all.filter(|&member| self.pending(programme, member).is_some()).collect()
    }

    /// Whether a purchase for so much money on a day is the one that counts.
    pub fn counts(&self, rule: &ReferralRule, friend: usize, paid: i64, day: NaiveDate) -> bool {
        let joined = self.since(friend);
        let in_time = rule.within_days.is_none_or(|days| day < joined + Days::new(days.into()));
        in_time && paid >= rule.least.as_minor().max(1)
    }

    /// How many friends' coming a member has something of: in a day's month, and in all.
    fn rewarded_friends(&self, recommender: usize, day: NaiveDate) -> (usize, usize) {
        let own = |had: &Had| self.current(had.member) == recommender;
        let all = self.advice.iter().filter_map(|advice| advice.rewarded.as_ref());
        let all: Vec<_> = all.filter(|rewarded| rewarded.recommender.as_ref().is_some_and(own)).collect();
        let month = |on: NaiveDate| (on.year(), on.month());
        (all.iter().filter(|rewarded| month(rewarded.on) == month(day)).count(), all.len())
    }

    /// The limit that a recommender has reached.
    pub fn is_full(&self, rule: &ReferralRule, recommender: usize, day: NaiveDate) -> bool {
        let (this_month, in_all) = self.rewarded_friends(recommender, day);
        let full = |most: Option<u32>, had: usize| most.is_some_and(|most| had >= usize::try_from(most).unwrap());
        full(rule.per_month, this_month) || full(rule.in_all, in_all)
    }

    /// Every card that is not in anybody's hands any more aside, all are blocked.
    fn is_shut_out(&self, member: usize) -> bool {
        let has = |state| self.cards.iter().any(|card| self.current(card.member) == member && card.state == state);
        has(CardState::Blocked) && !has(CardState::Active)
    }

    /// Gives both sides what the version says for the sale at `sale`; their coupons have no place yet.
    pub fn reward(&mut self, place: usize, sale: usize, version: usize, day: NaiveDate) {
        let programme = self.versions[version].1.clone();
        let rule = programme.referral.clone().unwrap();
        let [friend, recommender] =
            [self.advice[place].friend, self.advice[place].recommender].map(|member| self.current(member));
        let friend = self.give_bonus(&programme, &rule.friend, friend, day);
        let none =
            rule.recommender.is_nothing() || self.is_full(&rule, recommender, day) || self.is_shut_out(recommender);
        let recommender = (!none).then(|| self.give_bonus(&programme, &rule.recommender, recommender, day));
        let sales = self.sales.len();
        self.advice[place].first_rewarded.get_or_insert(sales);
        self.advice[place].rewarded = Some(Rewarded { sale, version, on: day, sales, friend, recommender });
    }

    pub fn give_bonus(&mut self, programme: &Programme, bonus: &Bonus, member: usize, day: NaiveDate) -> Had {
        let points = bonus.points.get();
        let rule = programme.points.as_ref().filter(|_| points > 0);
        let lot = rule.map(|rule| {
            let account = self.members[member].account;
            self.expire_on(account, day);
            let earned = new_lot(rule, account, points, day);
            let own = bonus.days.map(|days| earned.from.unwrap() + Days::new(days.into()) - Days::new(1));
            self.lots.push(Lot { until: own.or(earned.until), ..earned });
            let place = self.lots.len() - 1;
            self.net(account, day);
            (place, points)
        });
        Had { member, lot, coupon: None }
    }

    /// Takes back what the sale at `sale` brought to both.
    pub fn take_advice_back(&mut self, sale: usize, day: NaiveDate) -> Option<TakenBack> {
        let brought = |advice: &Advice| advice.rewarded.as_ref().is_some_and(|rewarded| rewarded.sale == sale);
        let place = self.advice.iter().position(brought)?;
        let Rewarded { version, friend, recommender, .. } = self.advice[place].rewarded.take().unwrap();
        let (mut owed, mut members) = (0, Vec::new());
        for had in [Some(friend), recommender].into_iter().flatten() {
            members.push(had.member);
            owed += self.take_had_back(&had, version, day).1;
        }
        Some(TakenBack { owed, members })
    }

    /// Takes back what is there of what a version gave; how much of it is taken in all, and how much of that is owed.
    pub fn take_had_back(&mut self, had: &Had, version: usize, day: NaiveDate) -> (i64, i64) {
        let owes = self.versions[version].1.refund.spent_points == SpentPoints::Owe;
        if let Some(coupon) = had.coupon.map(|place| &mut self.coupons[place]) {
            coupon.take_away();
        }
        let Some((lot, points)) = had.lot else { return (0, 0) };
        let its = self.its(lot);
        let alive = |lot: &usize| {
            let known = &self.lots[*lot];
            known.left > 0 && known.until.is_none_or(|last| last >= day)
        };
        let account = self.lots[its.iter().copied().find(alive).unwrap_or(lot)].account;
        self.expire_on(account, day);
        let left = self.left_here(lot, account);
        let spent = points - left - self.expired_by(lot, day);
        assert!(spent >= 0, "more is left of {lot:?} than was given");
        self.take_of(lot, account, left);
        for lot in its {
            self.lots[lot].let_go = !owes;
        }
        if !owes || spent == 0 {
            return (left, 0);
        }
        self.lots.push(Lot { account, left: -spent, from: None, until: None, expired: 0, let_go: false, origin: None });
        self.net(account, day);
        (left + spent, spent)
    }

    fn shown_of(&self, advice: &Advice, other: usize, had: impl Fn(&Rewarded) -> Option<&Had>) -> Shown {
        let rewarded = advice.rewarded.as_ref();
        let points = rewarded.and_then(had).map_or(0, Had::points);
        (self.members[self.current(other)].id, advice.on, rewarded.map(|rewarded| rewarded.on), points)
    }

    /// By whose advice a member came, and who came by the member's, the latest first.
    pub fn advice_of(&self, member: usize) -> (Option<Shown>, Vec<Shown>) {
        let by = self.advice_to(member).map(|place| &self.advice[place]);
        let own = self.advice.iter().rev().filter(|advice| self.current(advice.recommender) == member);
        let by = by.map(|advice| self.shown_of(advice, advice.recommender, |rewarded| Some(&rewarded.friend)));
        let friends = own.map(|advice| self.shown_of(advice, advice.friend, |rewarded| rewarded.recommender.as_ref()));
        (by, friends.collect())
    }

    /// The points of what somebody was given whose days are not over, and whether its coupon is open.
    pub fn still_there(&self, had: &Had, day: NaiveDate) -> (i64, bool) {
        let alive = had.lot.is_some_and(|(lot, _)| self.lots[lot].until.is_none_or(|last| last >= day));
        let coupon = had.coupon.map(|place| &self.coupons[place]);
        let open = coupon.is_some_and(|coupon| !coupon.is_used() && !coupon.revoked && !coupon.is_over(day));
        (if alive { had.points() } else { 0 }, open)
    }

    /// Of which friends' coming a member is to be told: those who brought something since the latest own purchase.
    pub fn news_for(&self, member: usize, day: NaiveDate) -> Vec<(NaiveDate, Points, bool)> {
        let latest = self.sales.iter().rposition(|sale| sale.member == Some(member));
        let new = |rewarded: &&Rewarded| latest.is_none_or(|latest| latest < rewarded.sales);
        let told =
            self.advice.iter().filter_map(|advice| advice.rewarded.as_ref()).filter(new).filter_map(|rewarded| {
                let had = rewarded.recommender.as_ref().filter(|had| self.current(had.member) == member)?;
                let (points, coupon) = self.still_there(had, day);
                (points > 0 || coupon).then(|| (rewarded.on, Points::new(points), coupon))
            });
        let mut told: Vec<_> = told.filter(|_| self.programme(day).referral.is_some()).collect();
        told.sort_unstable();
        told
    }
}
