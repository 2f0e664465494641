//! Members who look like one person: offered to be put together, until somebody says that they are two.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use regulars::domain::{Birthday, FactId, MemberId};
use regulars::shop::duplicates::{self, Place, Sign};

use super::model::Model;
use super::shared::Refused;
use super::story::Story;

/// On one day of the year, and not in two years.
fn born_alike(one: Birthday, other: Birthday) -> bool {
    let years = one.year().zip(other.year());
    (one.month(), one.day()) == (other.month(), other.day()) && years.is_none_or(|(one, other)| one == other)
}

impl Model {
    /// Keeps that two are not one person; false where that is known.
    pub fn tell_apart(&mut self, one: usize, other: usize) -> Result<bool, Refused> {
        let (one, other) = (self.current(one), self.current(other));
        if one == other { Err("same_member") } else { Ok(self.apart.insert((one.min(other), one.max(other)))) }
    }

    /// Who looks like one person and was not told apart. All have one name here and nobody has a phone, so that a birthday
    /// decides.
    pub fn alike(&self) -> BTreeSet<(usize, usize)> {
        let everybody = self.everybody();
        let mut pairs = BTreeSet::new();
        for (place, &one) in everybody.iter().enumerate() {
            for &other in &everybody[place + 1..] {
                let born = self.members[one].born.zip(self.members[other].born);
                let alike = born.is_some_and(|(one, other)| born_alike(one, other));
                if alike && !self.apart.contains(&(one, other)) {
                    pairs.insert((one, other));
                }
            }
        }
        pairs
    }
}

impl Story {
    /// The owner says of two, mostly of two who look like one, that they are not; saying it again adds nothing.
    pub fn tell_apart(&mut self) {
        let alike: Vec<_> = self.model.alike().into_iter().collect();
        let pair = if alike.is_empty() || self.chance.once_in(4) {
            self.anybody().zip(self.anybody())
        } else {
            Some(self.chance.pick(&alike))
        };
        let Some((one, other)) = pair else { return };
        let (at, facts) = (self.now(), self.facts());
        let [id, another] = [FactId(self.chance.id()), FactId(self.chance.id())];
        let (first, second) = (self.model.members[one].id, self.model.members[other].id);
        self.say(&format!("member {one} is not {other}"));
        let done = duplicates::tell_apart(self.shop(), id, first, second, at);
        match self.model.tell_apart(one, other) {
            Ok(new) => {
                done.unwrap();
                for (id, first, second) in [(id, first, second), (another, second, first)] {
                    assert_eq!(self.facts(), facts + i64::from(new), "that two are not one is a fact once");
                    duplicates::tell_apart(self.shop(), id, first, second, at).unwrap();
                }
                assert_eq!(self.facts(), facts + i64::from(new), "that two are not one is known");
                if alike.contains(&(one, other)) {
                    self.happened("two who look like one are told apart");
                }
            }
            Err(code) => assert_eq!(done.unwrap_err().code(), code),
        }
        self.same_pairs();
    }

    /// The search offers just those who look like one, on the days on which anybody was born.
    pub fn same_pairs(&self) {
        let born = self.model.members.iter().filter_map(|member| member.born);
        let day = |born: Birthday| NaiveDate::from_ymd_opt(2024, born.month(), born.day()).unwrap().ordinal0();
        let mut told = BTreeSet::new();
        for day in born.map(day).collect::<BTreeSet<u32>>() {
            for pair in duplicates::step(self.shop(), &Place::Birthdays(day)).unwrap().pairs {
                assert_eq!(pair.signs, [Sign::SameBirthday, Sign::SameName], "why two look like one");
                let (one, other) = (self.place_of(pair.one.member), self.place_of(pair.other.member));
                assert!(told.insert((one.min(other), one.max(other))), "{one} and {other} are offered twice");
            }
        }
        assert_eq!(told, self.model.alike(), "who looks like one person");
    }

    fn place_of(&self, id: MemberId) -> usize {
        self.model.members.iter().position(|member| member.id == id).unwrap()
    }
}
