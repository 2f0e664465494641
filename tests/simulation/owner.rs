//! What owners do by hand: a birthday greeted by telephone, coupons issued and taken away, tiers that fall at a review.

use chrono::{Days, NaiveDate};
use regulars::domain::{CouponHolder, CouponId, FactId};
use regulars::shop::coupon::{self, Issue, Whose};
use regulars::shop::review::{self, Verdict};
use regulars::shop::tier::{self, Give};
use regulars::shop::{Error, greeting};
use regulars::store;

use super::coupons::{self, Coupon};
use super::model::Model;
use super::story::Story;
use super::sums;

/// A word on somebody's birthday: for which of them, and when it was greeted, or that it was not.
#[derive(Clone, Debug)]
pub struct Greeting {
    member: usize,
    birthday: NaiveDate,
    on: Option<NaiveDate>,
}

impl Model {
    /// The birthday that may be greeted on a day, as the shop keeps it.
    fn birthday_to_greet(&self, member: usize, day: NaiveDate) -> Option<NaiveDate> {
        let rule = self.programme(day).birthday.as_ref();
        let (leap, before) = rule.map_or_else(Default::default, |rule| (rule.leap_day, rule.days_before));
        let on = sums::nearest(self.members[member].born?, leap, day);
        (on <= day + Days::new(before.into())).then_some(on)
    }

    /// When a birthday was greeted by hand; the last word counts.
    fn greeted(&self, member: usize, birthday: NaiveDate) -> Option<NaiveDate> {
        let own = |word: &&Greeting| self.current(word.member) == member && word.birthday == birthday;
        self.greetings.iter().rfind(own).and_then(|word| word.on)
    }
}

impl Story {
    pub fn greet_by_hand(&mut self) {
        let Some(asked) = self.anybody() else { return };
        let (at, day, id, done) = (self.now(), self.now().day(), FactId(self.chance.id()), !self.chance.once_in(4));
        let member = self.model.current(asked);
        self.say(&format!("greet member {asked} by hand: {done}"));
        let kept = greeting::by_hand(self.shop(), id, self.model.members[asked].id, done, at);
        let Some(birthday) = self.model.birthday_to_greet(member, day) else {
            return assert_eq!(kept.unwrap_err().code(), "no_birthday_now");
        };
        assert_eq!(kept.unwrap(), birthday);
        if self.model.greeted(member, birthday).is_some() != done {
            self.happened("a birthday is greeted by hand");
            self.model.greetings.push(Greeting { member, birthday, on: done.then_some(day) });
        }
        self.touched.push(member);
    }

    pub fn same_greetings(&self) {
        for word in &self.model.greetings {
            let member = self.model.current(word.member);
            let id = self.model.members[member].id;
            let known = self.shop().store().read(|c| store::greeting::by_hand(c, id, word.birthday)).unwrap();
            assert_eq!(known, self.model.greeted(member, word.birthday), "a birthday of member {member}");
        }
    }

    pub fn issue_coupon(&mut self) {
        let (at, day, whom) = (self.now(), self.now().day(), self.anybody());
        let kinds = self.model.programme(day).coupons.clone();
        let until = self.chance.once_in(3).then(|| day + Days::new(u64::try_from(self.chance.below(20)).unwrap()));
        let kind = if kinds.is_empty() { None } else { Some(kinds[self.chance.place(kinds.len())].clone()) };
        let issue = Issue {
            id: CouponId(self.chance.id()),
            kind: kind.as_ref().map_or_else(|| "k9".to_owned(), |kind| kind.id.clone()),
            whose: whom.map_or(Whose::Anyone, |place| Whose::Member(self.model.members[place].id)),
            until,
            reason: "a long wait".into(),
        };
        self.say(&format!("issue {} to {whom:?} until {until:?}", issue.kind));
        let issued = coupon::issue(self.shop(), issue.clone(), at);
        let refused = |code| assert_eq!(issued.as_ref().unwrap_err().code(), code);
        let Some(kind) = kind else { return refused("no_coupon_kind") };
        if kind.by_itself && kind.holder == CouponHolder::Member && whom.is_none() {
            return refused("coupon_needs_member");
        }
        let life = coupons::life(&kind, day);
        // Where its kind has come to its end, one that is given another end begins at once.
        let (from, until) = life.map_or((day, until), |(from, of_kind)| (from, until.or(of_kind)));
        if until.map_or(life.is_none(), |until| until < from) {
            return refused("coupon_ended");
        }
        let coupon = issued.unwrap().coupon;
        assert!(coupon::issue(self.shop(), issue, at).unwrap().repeated);
        let member = whom.filter(|_| kind.holder == CouponHolder::Member).map(|place| self.model.current(place));
        self.happened("a coupon is issued by hand");
        self.model.coupons.push(Coupon::issued(coupon.code, kind.id, member, (from, until)));
    }

    pub fn revoke_coupon(&mut self) {
        let Some(code) = self.a_code() else { return };
        let (at, day) = (self.now(), self.now().day());
        self.say(&format!("take {code} away"));
        let done = coupon::revoke(self.shop(), &code, "a mistake", at);
        let known = self.model.coupons.iter_mut().find(|coupon| coupon.code == code).unwrap();
        match done {
            Ok(_) => {
                assert!(!known.is_used() && (known.revoked || !known.is_over(day)), "{known:?} was taken away");
                known.revoked = true;
                self.happened("a coupon is taken away by hand");
            }
            Err(error) => {
                let used = matches!(error, Error::CouponWasUsed { .. });
                assert!(used || matches!(error, Error::CouponIsOver { .. }), "{error}");
                assert_eq!((used, known.is_over(day) || used), (known.is_used(), true), "{known:?}: {error}");
            }
        }
    }

    pub fn give_tier(&mut self) {
        let (at, day) = (self.now(), self.now().day());
        let Some(asked) = self.anybody() else { return };
        let levels = self.model.programme(day).tiers.levels.clone();
        if self.chance.once_in(4) {
            let given = self.model.given(day);
            let asked = if given.is_empty() || self.chance.once_in(4) { asked } else { self.chance.pick(&given) };
            return self.take_tier(asked);
        }
        if levels.is_empty() {
            return;
        }
        let tier = levels[self.chance.place(levels.len())].id.clone();
        let until = (!self.chance.once_in(4)).then(|| day + Days::new(u64::try_from(self.chance.below(40)).unwrap()));
        let (id, member) = (FactId(self.chance.id()), self.model.members[asked].id);
        self.say(&format!("give member {asked} {tier} until {until:?}"));
        let give = Give { id, member, tier: tier.clone(), until, reason: "a long wait".into() };
        let given = tier::give(self.shop(), give.clone(), at);
        if self.model.give(self.model.current(asked), &tier, until, day) {
            assert!(!given.unwrap().repeated);
            self.happened("a tier is given");
            assert!(tier::give(self.shop(), give, at).unwrap().repeated);
        } else {
            assert_eq!(given.unwrap_err().code(), "tier_held");
        }
        self.touched.push(asked);
    }

    /// The owner takes back what was given to somebody.
    fn take_tier(&mut self, asked: usize) {
        let (at, day) = (self.now(), self.now().day());
        let (id, member) = (FactId(self.chance.id()), self.model.members[asked].id);
        self.say(&format!("take what was given to member {asked}"));
        let taken = tier::take_back(self.shop(), id, member, "by mistake", at);
        if self.model.take_given(self.model.current(asked), day) {
            assert!(!taken.unwrap().repeated);
            self.happened("a tier that was given is taken back");
            assert!(tier::take_back(self.shop(), id, member, "by mistake", at).unwrap().repeated);
        } else {
            assert_eq!(taken.unwrap_err().code(), "no_tier_given");
        }
        self.touched.push(asked);
    }

    /// The owner looks at who did not keep up a tier, and lets one or all of them fall, or keep it.
    pub fn review(&mut self) {
        let (at, day) = (self.now(), self.now().day());
        let mut falls = self.model.review(day);
        let listed = review::review(self.shop(), &at).unwrap().members;
        self.say(&format!("review {} tiers", listed.len()));
        let account = |story: &Story, id| {
            let place = story.model.members.iter().position(|member| member.id == id).unwrap();
            story.model.members[place].account
        };
        let mut told: Vec<_> = listed.iter().map(|one| (account(self, one.member), one.to.clone())).collect();
        told.sort();
        assert_eq!(told, falls, "whose tiers fall");
        let whom = (!listed.is_empty() && self.chance.once_in(2)).then(|| {
            let one = &listed[self.chance.place(listed.len())];
            falls.retain(|(falling, ..)| *falling == account(self, one.member));
            vec![one.member]
        });
        let keep = self.chance.once_in(3);
        let verdict = if keep { Verdict::Keep } else { Verdict::Fall };
        let done = review::confirm(self.shop(), whom.as_deref(), verdict, at).unwrap();
        assert_eq!(done.len(), falls.len());
        for (account, _) in falls {
            self.happened(if keep { "a tier is kept at a review" } else { "a tier falls at a review" });
            self.model.reviewed(account, !keep, day);
        }
        self.touched.extend(listed.iter().map(|one| {
            let id = one.member;
            self.model.members.iter().position(|member| member.id == id).unwrap()
        }));
    }
}
