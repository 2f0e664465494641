//! Who of a list is one person, and which of its cards lost their zeros on the way: what no line can tell alone.

use std::collections::{BTreeMap, HashMap, HashSet};

use uuid::Uuid;

use super::{Error, id_of};
use crate::domain::{Birthday, CardNumber, PersonName, Phone, Profile, RowFault, fold};
use crate::store::{self, bulk};
use crate::transfer::MemberRow;

/// Below so many cards nothing is said of all of them.
const FEW: usize = 5;
/// Cards with fewer figures are of any length.
const SHORTEST: usize = 6;
/// More zeros than these in front of a number would be another kind of number.
const ZEROS: usize = 3;

/// What earlier lines said of people and cards.
#[derive(Default)]
pub struct People {
    first: HashMap<Uuid, (u64, Option<Birthday>)>,
    /// Line and figures of each card that may lack zeros.
    cards: Vec<(u64, usize)>,
    /// Lines with points whose last day has passed.
    pub over: HashSet<u64>,
}

impl People {
    /// Remembers whom a line is about; an earlier line about the same person is the fault.
    pub fn claim(&mut self, line: u64, row: &MemberRow) -> Result<(), RowFault> {
        let Some(phone) = &row.phone else { return Ok(()) };
        let earlier = self.first.entry(key(&row.name, phone)).or_insert((line, row.birthday));
        if earlier.0 != line && may_be_one(earlier.1, row.birthday) {
            return Err(RowFault::SamePerson { line: earlier.0 });
        }
        Ok(())
    }

    /// Counts the figures of cards that may have lost some.
    pub fn count(&mut self, line: u64, cards: &[CardNumber]) {
        let figures =
            |card: &CardNumber| card.as_str().bytes().all(|b| b.is_ascii_digit()).then(|| card.as_str().len());
        self.cards.extend(cards.iter().filter_map(figures).map(|length| (line, length)));
    }

    /// The lines with a card that is a little shorter than four in five of them are, and how long those are.
    pub fn short(&self) -> HashMap<u64, usize> {
        let mut lengths: BTreeMap<usize, usize> = BTreeMap::new();
        for (_, length) in &self.cards {
            *lengths.entry(*length).or_default() += 1;
        }
        let usual = lengths.iter().max_by_key(|(_, count)| **count);
        let Some((&usual, &count)) = usual else { return HashMap::new() };
        if self.cards.len() < FEW || usual < SHORTEST || count * 5 < self.cards.len() * 4 {
            return HashMap::new();
        }
        let short = self.cards.iter().filter(|(_, length)| (usual.saturating_sub(ZEROS)..usual).contains(length));
        short.map(|(line, _)| (*line, usual)).collect()
    }
}

/// Surname, given name and phone, folded.
fn key(name: &PersonName, phone: &Phone) -> Uuid {
    id_of(&["same person", &fold(&name.surname), &fold(&name.given), phone.e164()])
}

/// Father and son may have one name and one phone, but not one birthday.
fn may_be_one(one: Option<Birthday>, other: Option<Birthday>) -> bool {
    one.is_none() || other.is_none() || one == other
}

/// Whether a line is about somebody else than a member who has its card: no word of the name is the same, and neither phone
/// nor birthday is.
pub fn are_others(known: &Profile, row: &MemberRow) -> bool {
    let (one, other) = (fold(&known.name.full()), fold(&row.name.full()));
    let shared = one.split(' ').any(|word| other.split(' ').any(|another| word == another));
    let same_phone = known.phone.is_some() && known.phone == row.phone;
    let same_birthday = known.birthday.is_some() && known.birthday == row.birthday;
    !shared && !same_phone && !same_birthday
}

/// Whether the shop has a member of this name and phone.
pub fn is_member(connection: &store::Connection, row: &MemberRow) -> Result<bool, Error> {
    let Some(phone) = &row.phone else { return Ok(false) };
    for id in bulk::by_phone(connection, phone)? {
        let Some(member) = store::member::load(connection, id)? else { continue };
        let same_name = key(&member.profile.name, phone) == key(&row.name, phone);
        if same_name && may_be_one(member.profile.birthday, row.birthday) {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn short(cards: &[&str]) -> Vec<u64> {
        let mut people = People::default();
        for (line, card) in cards.iter().enumerate() {
            people.count(line as u64, &[CardNumber::parse(card).unwrap()]);
        }
        let mut lines: Vec<u64> = people.short().into_keys().collect();
        lines.sort_unstable();
        lines
    }

    #[test]
    fn a_card_that_is_shorter_than_most_has_lost_its_zeros() {
        let usual = ["10000001", "10000002", "10000003", "10000004", "10000005", "10000006", "10000007", "10000008"];
        assert_eq!(short(&usual), [0; 0]);
        assert_eq!(short(&[&usual[..], &["123456", "7654321"]].concat()), [8, 9]);
        assert_eq!(short(&[&usual[..], &["4444", "VIP7654"]].concat()), [0; 0], "of another kind");
        assert_eq!(short(&["10000001", "10000002", "123456"]), [0; 0], "too few to tell");
        assert_eq!(short(&["100001", "20002", "300003", "40004", "500005", "60006"]), [0; 0], "of any length");
    }
}
