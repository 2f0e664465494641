//! Amends for complaints: what each brings by the version of the day, how often in a year, and what is taken back of it.

use chrono::{Datelike, NaiveDate};
use regulars::domain::{CompensationRule, FactId, Severity};
use regulars::shop::compensation::{self, Compensate};
use regulars::shop::{self, Error};

use super::advice::Had;
use super::coupons;
use super::model::Model;
use super::story::Story;

/// What a member was given for a complaint.
#[derive(Clone, Debug)]
pub struct Amends {
    id: FactId,
    had: Had,
    version: usize,
    on: NaiveDate,
    /// How many sales there had been by then.
    sales: usize,
    withdrawn: bool,
}

impl Model {
    fn amends_of(&self, member: usize) -> impl Iterator<Item = &Amends> {
        self.amends.iter().filter(move |one| self.current(one.had.member) == member)
    }

    fn is_sorry_enough(&self, rule: &CompensationRule, member: usize, day: NaiveDate) -> bool {
        let stand = self.amends_of(member).filter(|one| !one.withdrawn && one.on.year() == day.year()).count();
        rule.per_year.is_some_and(|most| stand >= usize::try_from(most).unwrap())
    }

    /// The points and whether there is a coupon of which a member is to be told.
    fn amends_news(&self, member: usize, day: NaiveDate) -> Option<(i64, bool)> {
        self.programme(day).compensation.as_ref()?;
        let latest = self.sales.iter().rposition(|sale| sale.member == Some(member));
        let new = |one: &&Amends| !one.withdrawn && latest.is_none_or(|latest| latest < one.sales);
        let told: Vec<_> = self.amends_of(member).filter(new).map(|one| self.still_there(&one.had, day)).collect();
        let (points, coupon) = (told.iter().map(|(points, _)| points).sum(), told.iter().any(|(_, coupon)| *coupon));
        (points > 0 || coupon).then_some((points, coupon))
    }
}

impl Story {
    pub fn compensate(&mut self) {
        // Often somebody who complained before.
        let known = self.model.amends.len();
        let again = known > 0 && self.chance.once_in(2);
        let asked = if again { Some(self.model.amends[self.chance.place(known)].had.member) } else { self.anybody() };
        let Some(asked) = asked else { return };
        let (at, day, member) = (self.now(), self.now().day(), self.model.current(asked));
        let severity = self.chance.pick(&Severity::ALL);
        let id = FactId(self.chance.id());
        let wish = Compensate { id, member: self.model.members[asked].id, severity, words: "cold coffee".into() };
        self.say(&format!("compensate member {asked} for a {} complaint", severity.code()));
        let done = compensation::give(self.shop(), wish.clone(), at);
        let version = self.model.version(day);
        let programme = self.model.versions[version].1.clone();
        let refused = |code: &str| assert_eq!(done.as_ref().unwrap_err().code(), code);
        let Some(rule) = &programme.compensation else { return refused("nothing_for_it") };
        let bonus = rule.of(severity);
        let kind = bonus.coupon.as_ref().and_then(|kind| programme.coupon(kind)).cloned();
        let over = kind.as_ref().is_none_or(|kind| coupons::life(kind, day).is_none());
        if bonus.is_nothing() {
            return refused("nothing_for_it");
        }
        if self.model.is_sorry_enough(rule, member, day) {
            self.happened("a member was compensated often enough");
            return refused("enough_compensations");
        }
        if bonus.points.is_zero() && over {
            return refused("coupon_ended");
        }
        let (given, repeated) = done.unwrap();
        assert!(!repeated && compensation::give(self.shop(), wish, at).unwrap().1);
        let mut had = self.model.give_bonus(&programme, bonus, member, day);
        had.coupon = kind.and_then(|kind| self.coupon_beside(member, &kind, None));
        assert_eq!((given.points.get(), given.coupon.is_some()), (had.points(), had.coupon.is_some()));
        let sales = self.model.sales.len();
        self.model.amends.push(Amends { id, had, version, on: day, sales, withdrawn: false });
        self.happened("a complaint is made good");
        self.touched.push(member);
    }

    pub fn withdraw_amends(&mut self) {
        let many = self.model.amends.len();
        if many == 0 {
            return;
        }
        let (place, at, day) = (self.chance.place(many), self.now(), self.now().day());
        let Amends { id, had, version, withdrawn, .. } = self.model.amends[place].clone();
        self.say(&format!("take back what was given for complaint {place}"));
        let done: Result<_, Error> = compensation::withdraw(self.shop(), id, "a mistake", at);
        let (gone, repeated) = done.unwrap();
        assert_eq!(repeated, withdrawn);
        if withdrawn {
            return;
        }
        let (taken, owed) = self.model.take_had_back(&had, version, day);
        assert_eq!(gone.withdrawn.unwrap().points.get(), taken, "taken back of what was given for a complaint");
        self.model.amends[place].withdrawn = true;
        self.happened("what was given for a complaint is taken back");
        if owed > 0 {
            self.happened("points that were given for a complaint are owed");
        }
        self.touched.push(self.model.current(had.member));
    }

    /// What a member was given for complaints, and is told of at the till.
    pub fn same_amends(&self, member: usize) {
        let (at, day, id) = (self.now(), self.now().day(), self.model.members[member].id);
        let listed = compensation::list(self.shop(), Some(id), &at).unwrap();
        let told: Vec<_> = listed.iter().rev().map(|one| (one.id, one.points.get(), one.withdrawn.is_some())).collect();
        let known: Vec<_> = self.model.amends_of(member).map(|one| (one.id, one.had.points(), one.withdrawn)).collect();
        assert_eq!(told, known, "what member {member} was given for complaints");
        let news = shop::greet(self.shop(), id, at).unwrap().news.amends;
        let news = news.map(|news| (news.points.get(), news.coupon.is_some()));
        assert_eq!(news, self.model.amends_news(member, day), "what member {member} is told of complaints");
    }
}
