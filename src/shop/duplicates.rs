//! Members who are likely to be one person, each pair with what speaks for it; and those who only look like one.
//!
//! Two of three must agree: phone or e-mail, birthday, name. Families share a phone and a surname, and a club of a million
//! has hundreds of namesakes, so that one alone says nothing. The search goes step by step through what is shared, each
//! step bounded, so that it can be shown as it goes and stopped at any time.

use std::collections::HashMap;

use super::{Error, Shop};
use crate::domain::{Alike, Birthday, FactId, MemberId, Moment, alike};
pub use crate::store::duplicates::Person;
use crate::store::duplicates::{self as kept, Shared};
use crate::store::{Connection, household, merge};

/// Phones or e-mails looked at in one step.
const GROUPS: u32 = 200;
/// Days of the year, the leap day among them.
const DAYS: u32 = 366;

/// What two members have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    SamePhone,
    SameEmail,
    SameBirthday,
    SameName,
    SimilarName,
}

/// Two members who are likely to be one; the one who enrolled first stands first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    pub one: Person,
    pub other: Person,
    pub signs: Vec<Sign>,
}

/// How far the search has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    Phones(String),
    Emails(String),
    /// From the so-and-so-many-th day of the year.
    Birthdays(u32),
}

impl Default for Place {
    fn default() -> Self {
        Place::Phones(String::new())
    }
}

/// What one step has found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The likeliest first.
    pub pairs: Vec<Pair>,
    /// Where the next one begins; none at the end.
    pub next: Option<Place>,
}

impl Step {
    /// How much of the way is behind, in hundredths.
    pub fn hundredths(&self) -> u32 {
        match &self.next {
            None => 100,
            // Phones and e-mails are a tenth of the way each, by what they take.
            Some(Place::Phones(_)) => 5,
            Some(Place::Emails(_)) => 15,
            Some(Place::Birthdays(day)) => 20 + day * 80 / DAYS,
        }
    }
}

/// Takes one step of the search.
pub fn step(shop: &Shop, from: &Place) -> Result<Step, Error> {
    shop.store().read(|c| {
        let (mut pairs, next) = match from {
            Place::Phones(after) => groups(c, Shared::Phone, after)?,
            Place::Emails(after) => groups(c, Shared::Email, after)?,
            Place::Birthdays(day) => birthdays(c, *day)?,
        };
        pairs.sort_by_key(|pair| std::cmp::Reverse(pair.signs.len()));
        Ok(Step { pairs, next })
    })
}

/// All likely pairs, at most so many.
pub fn all(shop: &Shop, limit: usize) -> Result<Vec<Pair>, Error> {
    let mut pairs = Vec::new();
    let mut place = Some(Place::default());
    while let (Some(from), true) = (&place, pairs.len() < limit) {
        let step = step(shop, from)?;
        pairs.extend(step.pairs);
        place = step.next;
    }
    pairs.truncate(limit);
    Ok(pairs)
}

/// Keeps that two members are not one, so that they are offered no more. Saying it twice adds nothing.
pub fn tell_apart(shop: &Shop, id: FactId, one: MemberId, other: MemberId, at: Moment) -> Result<(), Error> {
    let stamp = shop.stamp(at);
    shop.store().write(move |tx| {
        let (one, other) = (merge::current(tx, one)?, merge::current(tx, other)?);
        if one == other {
            return Err(Error::SameMember);
        }
        for member in [one, other] {
            household::account_of(tx, member)?.ok_or_else(|| Error::NoMember(member.to_string()))?;
        }
        if !kept::is_kept(tx, id)? && !kept::told_apart(tx, one, other)? {
            kept::tell_apart(tx, &stamp, id, one, other)?;
        }
        Ok(())
    })
}

type Found = (Vec<Pair>, Option<Place>);

fn groups(connection: &Connection, what: Shared, after: &str) -> Result<Found, Error> {
    let values = kept::shared(connection, what, after, GROUPS)?;
    let mut pairs = Vec::new();
    for value in &values {
        let people = kept::sharing(connection, what, value)?;
        for (place, one) in people.iter().enumerate() {
            for other in &people[place + 1..] {
                // Who shares a phone, too, was told by it.
                if what == Shared::Phone || one.phone.is_none() || one.phone != other.phone {
                    pairs.extend(likely(connection, one, other)?);
                }
            }
        }
    }
    let full = values.len() == usize::try_from(GROUPS).unwrap_or(usize::MAX);
    let next = match (values.last().filter(|_| full), what) {
        (Some(last), Shared::Phone) => Place::Phones(last.clone()),
        (Some(last), Shared::Email) => Place::Emails(last.clone()),
        (None, Shared::Phone) => Place::Emails(String::new()),
        (None, Shared::Email) => Place::Birthdays(0),
    };
    Ok((pairs, Some(next)))
}

/// Those of one day who have a word of their name in common.
fn birthdays(connection: &Connection, place: u32) -> Result<Found, Error> {
    let next = (place + 1 < DAYS).then_some(Place::Birthdays(place + 1));
    let day = chrono::NaiveDate::from_yo_opt(2024, place + 1);
    let Some(day) = day else { return Ok((Vec::new(), next)) };
    let people = kept::born_on(connection, chrono::Datelike::month(&day), chrono::Datelike::day(&day))?;
    let mut by_word: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, person) in people.iter().enumerate() {
        for word in person.skeleton.split_whitespace() {
            by_word.entry(word).or_default().push(place);
        }
    }
    let mut candidates: Vec<(usize, usize)> = Vec::new();
    for places in by_word.values() {
        for (at, &one) in places.iter().enumerate() {
            let others = places[at + 1..].iter().map(|&other| (one.min(other), one.max(other)));
            candidates.extend(others.filter(|(one, other)| {
                let (one, other) = (&people[*one], &people[*other]);
                same_birthday(one.birthday, other.birthday) && alike(&one.skeleton, &other.skeleton).is_some()
            }));
        }
    }
    candidates.sort_unstable();
    candidates.dedup();
    let mut pairs = Vec::new();
    for (one, other) in candidates {
        let (one, other) = (&people[one], &people[other]);
        let told =
            (one.phone.is_some() && one.phone == other.phone) || (one.email.is_some() && one.email == other.email);
        if !told {
            pairs.extend(likely(connection, one, other)?);
        }
    }
    Ok((pairs, next))
}

/// The two as a pair, where two of three agree and nobody has told them apart.
fn likely(connection: &Connection, one: &Person, other: &Person) -> Result<Option<Pair>, Error> {
    let signs = signs(one, other);
    let reach = signs.iter().any(|sign| matches!(sign, Sign::SamePhone | Sign::SameEmail));
    let name = signs.iter().any(|sign| matches!(sign, Sign::SameName | Sign::SimilarName));
    let birthday = signs.contains(&Sign::SameBirthday);
    if u8::from(reach) + u8::from(name) + u8::from(birthday) < 2
        || one.member == other.member
        || kept::told_apart(connection, one.member, other.member)?
    {
        return Ok(None);
    }
    Ok(Some(Pair { one: one.clone(), other: other.clone(), signs }))
}

fn signs(one: &Person, other: &Person) -> Vec<Sign> {
    let mut signs = Vec::new();
    if one.phone.is_some() && one.phone == other.phone {
        signs.push(Sign::SamePhone);
    }
    if one.email.is_some() && one.email == other.email {
        signs.push(Sign::SameEmail);
    }
    if same_birthday(one.birthday, other.birthday) {
        signs.push(Sign::SameBirthday);
    }
    match alike(&one.skeleton, &other.skeleton) {
        Some(Alike::Same) => signs.push(Sign::SameName),
        Some(Alike::Similar) => signs.push(Sign::SimilarName),
        None => {}
    }
    signs
}

/// One day of the year, and no two years.
fn same_birthday(one: Option<Birthday>, other: Option<Birthday>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    let years = one.year().zip(other.year()).is_none_or(|(one, other)| one == other);
    (one.month(), one.day()) == (other.month(), other.day()) && years
}
