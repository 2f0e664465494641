//! Finding a member by whatever the cashier has: part of a phone number, a card, an e-mail, some of a name.
//!
//! At a million members nothing here may depend on how many share a name, so there is no ranking over all matches: each
//! question goes straight to its place in an index, and the number of such steps is bounded. A name with a slip of the
//! finger is found by going to every spelling that lies one slip away from what was typed; that is a few hundred steps
//! of microseconds each.

mod index;

use std::collections::HashSet;

use rusqlite::{CachedStatement, Connection, OptionalExtension, params};

pub use self::index::{forget, index, pairs, rebuild};
use super::{Error, card, member, merge, row, spelling};
use crate::domain::{
    CardNumber, CardState, Found, MemberId, MemberSet, PersonName, Phone, digits, fold, skeleton, sort_key,
};

/// Fewer digits say nothing; four are what a cashier asks for.
const LEAST_DIGITS: usize = 4;
/// Candidates looked at for each result that is wanted, since some fail the other words.
const SPARE: usize = 6;
/// Where somebody is ranked whose card or e-mail was typed: behind names as typed, before slips.
const BESIDE_THE_NAME: u32 = 9;
/// Words that may begin as typed, before the other word is asked for.
const MOST_WORDS: usize = 300;
/// Words taken from one spelling; a short beginning has thousands.
const MOST_OF_ONE_SPELLING: usize = 40;
/// Steps into the index when both words were mistyped.
const MOST_STEPS: usize = 2_000;
/// Rows taken from one place of an index, where only the likeliest are wanted.
const MOST_ROWS: i64 = 500;
/// Those whom a text may mean that means nobody as it stands.
const MOST_GUESSED: usize = 500;

/// Members whom `text` may mean, the likeliest first. `phone` is the text read as a whole phone number, where it is one.
pub fn find(connection: &Connection, text: &str, phone: Option<&Phone>, limit: usize) -> Result<Vec<Found>, Error> {
    if limit == 0 {
        return Ok(Vec::new());
    }
    let typed = Typed::read(text);
    let mut candidates = Candidates::new(limit, MOST_ROWS);
    by_all_of_it(connection, text, &typed, &mut candidates)?;
    (candidates.whole, candidates.most) = (false, limit * SPARE);
    if typed.has_number() {
        by_number(connection, &typed, phone, &mut candidates)?;
    } else if !text.contains('@') {
        by_name(connection, &typed.words, &mut candidates)?;
    }
    rank(connection, candidates, &typed.words, limit)
}

/// All whom `text` means as it stands, however many they are; where it means nobody so, those whom it may mean.
pub fn everyone(connection: &Connection, text: &str, phone: Option<&Phone>) -> Result<MemberSet, Error> {
    let typed = Typed::read(text);
    let mut all = Candidates::all();
    by_all_of_it(connection, text, &typed, &mut all)?;
    all.whole = false;
    let mut checked = typed.words.len() > 2;
    if typed.has_number() {
        by_number(connection, &typed, phone, &mut all)?;
        checked = !typed.words.is_empty();
    } else if !text.contains('@') {
        by_name_as_typed(connection, &typed.words, &mut all)?;
    }
    if all.members.is_empty() {
        return Ok(find(connection, text, phone, MOST_GUESSED)?.into_iter().map(|found| found.member).collect());
    }
    let mut members = all.members;
    if checked {
        members = named_so(connection, members, &typed.words)?;
    }
    let survivors = merge::survivors(connection)?;
    Ok(members.into_iter().map(|(member, _)| survivors.get(&member).copied().unwrap_or(member)).collect())
}

/// The one letter of a skeleton that a text asks for, where it asks for nothing else: then it means all in whose names a word
/// begins with it.
pub fn one_letter(text: &str) -> Option<String> {
    let one = text.trim().chars().count() == 1;
    Typed::read(text).words.pop().filter(|word| one && word.len() == 1)
}

/// Those to whom all of a text led, or in whose names all of the words stand.
fn named_so(
    connection: &Connection,
    candidates: Vec<(MemberId, bool)>,
    words: &[String],
) -> Result<Vec<(MemberId, bool)>, Error> {
    let mut skeleton = connection.prepare_cached("SELECT skeleton FROM person_member WHERE member = ?1")?;
    let mut named = Vec::new();
    for (member, whole) in candidates {
        let name: Option<String> = skeleton.query_row([member.as_bytes()], |row| row.get(0)).optional()?;
        if whole || name.is_some_and(|name| spelling::distance(words, &name).is_some()) {
            named.push((member, whole));
        }
    }
    Ok(named)
}

/// By what the whole text is: a card's number may be printed in groups, some of them letters; an e-mail says nothing of the
/// name.
fn by_all_of_it(connection: &Connection, text: &str, typed: &Typed, candidates: &mut Candidates) -> Result<(), Error> {
    match CardNumber::parse(text).filter(|_| typed.has_number()) {
        Some(number) => by_card(connection, &number, candidates),
        None => by_email(connection, text, candidates),
    }
}

/// What was typed, parted into words of a name and what belongs to a number.
struct Typed {
    /// Skeletons.
    words: Vec<String>,
    digits: String,
    card: Option<CardNumber>,
    /// As it was typed, beginning with a plus.
    international: bool,
}

impl Typed {
    fn read(text: &str) -> Typed {
        let (numbers, names): (Vec<&str>, Vec<&str>) =
            text.split_whitespace().partition(|word| word.chars().any(|c| c.is_ascii_digit()));
        // What a held key types stays as it is, and so stands in no name.
        let words = names.iter().flat_map(|word| {
            let word = if is_one_key(word) { fold(word) } else { skeleton(word) };
            word.split(' ').map(str::to_owned).collect::<Vec<_>>()
        });
        let numbers = numbers.concat();
        Typed {
            words: words.filter(|w| !w.is_empty()).collect(),
            digits: digits(&numbers),
            card: CardNumber::parse(&numbers),
            international: numbers.starts_with('+'),
        }
    }

    fn has_number(&self) -> bool {
        self.digits.len() >= LEAST_DIGITS || self.card.is_some()
    }
}

/// Whether a key was held or pressed again and again. A skeleton would make one letter of it, with which many names begin.
fn is_one_key(word: &str) -> bool {
    let letters = fold(word);
    letters.chars().count() > 2 && letters.chars().all(|letter| letters.starts_with(letter))
}

/// Members in the order in which they were met, each once; where all are wanted, as often as they are met.
struct Candidates {
    seen: HashSet<MemberId>,
    most: usize,
    /// Rows taken from one place of an index; below zero all of them.
    rows: i64,
    /// With whether all that was typed led there, so that the words need not be in the name.
    members: Vec<(MemberId, bool)>,
    whole: bool,
}

impl Candidates {
    fn new(most: usize, rows: i64) -> Candidates {
        Candidates { seen: HashSet::new(), most, rows, members: Vec::new(), whole: true }
    }

    fn all() -> Candidates {
        Candidates::new(usize::MAX, -1)
    }

    fn is_full(&self) -> bool {
        self.members.len() >= self.most
    }

    fn add(&mut self, member: MemberId) {
        if self.most == usize::MAX || (!self.is_full() && self.seen.insert(member)) {
            self.members.push((member, self.whole));
        }
    }

    fn take(&mut self, statement: &mut CachedStatement<'_>, params: impl rusqlite::Params) -> Result<(), Error> {
        let mut rows = statement.query(params)?;
        while let (false, Some(row)) = (self.is_full(), rows.next()?) {
            self.add(row::uuid(row, 0)?.into());
        }
        Ok(())
    }
}

fn by_number(
    connection: &Connection,
    typed: &Typed,
    phone: Option<&Phone>,
    candidates: &mut Candidates,
) -> Result<(), Error> {
    if let Some(phone) = phone {
        let mut whole = connection.prepare_cached("SELECT member FROM person_member WHERE phone = ?1")?;
        candidates.take(&mut whole, [phone.e164()])?;
    }
    if let Some(number) = &typed.card {
        by_card(connection, number, candidates)?;
    }
    if typed.digits.len() >= LEAST_DIGITS {
        // A whole number as it is dialled at home begins with a digit that the stored form has not.
        let dialled = typed.digits.strip_prefix(['0', '8']).filter(|rest| rest.len() >= 9);
        let mut ends = connection.prepare_cached(
            "SELECT member FROM person_member
             WHERE phone IS NOT NULL AND substr(phone, -4) = ?1 AND substr(phone, -length(?2)) = ?2",
        )?;
        for digits in [Some(typed.digits.as_str()), dialled].into_iter().flatten() {
            candidates.take(&mut ends, [&digits[digits.len() - LEAST_DIGITS..], digits])?;
        }
        if typed.international {
            let start = format!("+{}", typed.digits);
            let mut starts = connection
                .prepare_cached("SELECT member FROM person_member WHERE phone >= ?1 AND phone < ?2 LIMIT ?3")?;
            let rows = candidates.rows;
            candidates.take(&mut starts, params![start, beyond(&start), rows])?;
        }
    }
    Ok(())
}

fn by_card(connection: &Connection, number: &CardNumber, candidates: &mut Candidates) -> Result<(), Error> {
    let mut statement = connection
        .prepare_cached("SELECT member FROM card WHERE number >= ?1 AND number < ?2 ORDER BY number LIMIT ?3")?;
    let rows = candidates.rows;
    candidates.take(&mut statement, params![number.as_str(), beyond(number.as_str()), rows])
}

fn by_email(connection: &Connection, text: &str, candidates: &mut Candidates) -> Result<(), Error> {
    let start = text.trim().to_lowercase();
    if start.len() < 3 {
        return Ok(());
    }
    let mut statement = connection
        .prepare_cached("SELECT member FROM person_member WHERE email >= ?1 AND email < ?2 ORDER BY email LIMIT ?3")?;
    let rows = candidates.rows;
    candidates.take(&mut statement, params![start, beyond(&start), rows])
}

/// The longest words tell the most; any others are checked on the candidates.
fn longest_first(words: &[String]) -> Vec<&str> {
    let mut longest: Vec<&str> = words.iter().map(String::as_str).collect();
    longest.sort_by_key(|w| std::cmp::Reverse(w.len()));
    longest
}

/// Those in whose names the two longest words stand, or begin, as they were typed.
fn by_name_as_typed(connection: &Connection, words: &[String], candidates: &mut Candidates) -> Result<(), Error> {
    let index = WordIndex { connection };
    match longest_first(words).as_slice() {
        [] => Ok(()),
        [word] => index.members(word, candidates),
        [first, second, ..] => {
            let words = index.words(first, usize::MAX)?;
            words.iter().try_for_each(|word| index.members_beside(word, second, candidates))
        }
    }
}

fn by_name(connection: &Connection, words: &[String], candidates: &mut Candidates) -> Result<(), Error> {
    let index = WordIndex { connection };
    match longest_first(words).as_slice() {
        [] => Ok(()),
        [word] => {
            index.members(word, candidates)?;
            for spelling in spelling::one_slip_away(word) {
                if candidates.is_full() {
                    break;
                }
                index.members(&spelling, candidates)?;
            }
            Ok(())
        }
        [first, second, ..] => {
            for word in index.words(first, MOST_WORDS)? {
                index.members_beside(&word, second, candidates)?;
            }
            if candidates.is_full() {
                return Ok(());
            }
            let slipped = index.slipped_words(first)?;
            for word in &slipped {
                index.members_beside(word, second, candidates)?;
            }
            for word in index.slipped_words(second)? {
                index.members_beside(&word, first, candidates)?;
            }
            if candidates.members.is_empty() {
                let others = index.slipped_words(second)?;
                let steps = slipped.iter().flat_map(|w| others.iter().map(move |o| (w, o)));
                for (word, other) in steps.take(MOST_STEPS) {
                    index.members_beside(word, other, candidates)?;
                }
            }
            Ok(())
        }
    }
}

/// The words of all names, as an ordered list that is walked by leaps.
struct WordIndex<'a> {
    connection: &'a Connection,
}

impl WordIndex<'_> {
    /// Members with a word that begins so.
    fn members(&self, start: &str, candidates: &mut Candidates) -> Result<(), Error> {
        let mut statement = self.connection.prepare_cached(
            "SELECT member FROM person_word WHERE word >= ?1 AND word < ?2 ORDER BY word, beside, member LIMIT ?3",
        )?;
        let rows = candidates.rows;
        candidates.take(&mut statement, params![start, beyond(start), rows])
    }

    /// Members with just this word, and another that begins as `beside`.
    fn members_beside(&self, word: &str, beside: &str, candidates: &mut Candidates) -> Result<(), Error> {
        if candidates.is_full() {
            return Ok(());
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT member FROM person_word WHERE word = ?1 AND beside >= ?2 AND beside < ?3 LIMIT ?4",
        )?;
        let rows = candidates.rows;
        candidates.take(&mut statement, params![word, beside, beyond(beside), rows])
    }

    /// Different words that begin so: one step for each, however many members have it.
    fn words(&self, start: &str, most: usize) -> Result<Vec<String>, Error> {
        let mut next = self
            .connection
            .prepare_cached("SELECT word FROM person_word WHERE word > ?1 AND word < ?2 ORDER BY word LIMIT 1")?;
        let mut words: Vec<String> = Vec::new();
        let end = beyond(start);
        let mut exact =
            self.connection.prepare_cached("SELECT word FROM person_word WHERE word = ?1 ORDER BY word LIMIT 1")?;
        let mut found: Option<String> = exact.query_row([start], |row| row.get(0)).optional()?;
        if found.is_none() {
            found = next.query_row([start, end.as_str()], |row| row.get(0)).optional()?;
        }
        while let (true, Some(word)) = (words.len() < most, found) {
            found = next.query_row([word.as_str(), end.as_str()], |row| row.get(0)).optional()?;
            words.push(word);
        }
        Ok(words)
    }

    /// Different words that begin with a spelling one slip away.
    fn slipped_words(&self, typed: &str) -> Result<Vec<String>, Error> {
        let mut words = Vec::new();
        for spelling in spelling::one_slip_away(typed) {
            if words.len() >= MOST_WORDS {
                break;
            }
            words.extend(self.words(&spelling, MOST_OF_ONE_SPELLING)?);
        }
        words.sort_unstable();
        words.dedup();
        Ok(words)
    }
}

/// The first text behind all that begin with `start`.
fn beyond(start: &str) -> String {
    format!("{start}\u{10ffff}")
}

/// Loads the candidates, drops those that lack one of the words, and puts the best first: words as they were typed,
/// then their beginnings, then slips; the names in their order within each.
fn rank(connection: &Connection, candidates: Candidates, words: &[String], limit: usize) -> Result<Vec<Found>, Error> {
    let mut statement = connection
        .prepare_cached("SELECT given, patronymic, surname, phone, skeleton FROM person_member WHERE member = ?1")?;
    let mut ranked = Vec::new();
    let mut met = HashSet::new();
    for (place, (known, whole)) in candidates.members.into_iter().enumerate() {
        let person = statement
            .query_row([known.as_bytes()], |row| {
                let name = PersonName { given: row.get(0)?, patronymic: row.get(1)?, surname: row.get(2)? };
                Ok((name, row.get::<_, Option<String>>(3)?.map(Phone::stored), row.get::<_, String>(4)?))
            })
            .optional()?;
        let Some((name, phone, skeleton)) = person else { continue };
        let Some(slips) = spelling::distance(words, &skeleton).or(whole.then_some(BESIDE_THE_NAME)) else { continue };
        // Who was merged into somebody else is found by every name, and told once.
        let member = merge::current(connection, known)?;
        if !met.insert(member) {
            continue;
        }
        let (name, phone) = if member == known { (name, phone) } else { of_survivor(connection, member)? };
        ranked.push((slips, sort_key(&name.sorting()), place, member, name, phone));
    }
    ranked.sort_by(|a, b| (a.0, &a.1, a.2).cmp(&(b.0, &b.1, b.2)));
    ranked
        .into_iter()
        .take(limit)
        .map(|(_, _, _, member, name, phone)| found(connection, member, name, phone))
        .collect()
}

fn of_survivor(connection: &Connection, member: MemberId) -> Result<(PersonName, Option<Phone>), Error> {
    let person = member::person(connection, member)?.unwrap_or_default();
    Ok((person.name, person.phone))
}

fn found(connection: &Connection, member: MemberId, name: PersonName, phone: Option<Phone>) -> Result<Found, Error> {
    let mut tier = connection
        .prepare_cached("SELECT a.tier FROM member_now n JOIN account a ON a.id = n.account WHERE n.member = ?1")?;
    let tier: Option<Option<String>> = tier.query_row([member.as_bytes()], |row| row.get(0)).optional()?;
    let mut last = connection
        .prepare_cached("SELECT day FROM sale_now WHERE member = ?1 AND undone = 0 ORDER BY day DESC LIMIT 1")?;
    let last_visit = last.query_row([member.as_bytes()], |row| row::day(row, 0)).optional()?;
    let cards = card::of_member(connection, member)?;
    let active = cards.iter().any(|c| c.state == CardState::Active);
    let cards = cards.into_iter().filter(|c| !active || c.state == CardState::Active).map(|c| c.number).collect();
    Ok(Found { member, name, phone, cards, tier: tier.flatten().unwrap_or_default(), last_visit })
}
