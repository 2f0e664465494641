//! One box for whatever the cashier has of a member.

use chrono::NaiveDate;

use super::{Error, Shop};
use crate::domain::{Found, MemberSet, Phone, other_layouts};
use crate::{rules, store};

/// Members whom `text` may mean, the likeliest first: a phone in any spelling or at least its last four digits, a card
/// or its beginning, an e-mail, words of a name in either alphabet, each with one slip at most. All words must fit. Where
/// nobody is meant, those whom the same keys mean in the other alphabet.
pub fn find(shop: &Shop, text: &str, limit: usize) -> Result<Vec<Found>, Error> {
    let phone = Phone::parse(text, shop.currency().home());
    let found = shop.store().read(|c| store::search::find(c, text, phone.as_ref(), limit))?;
    if !found.is_empty() {
        return Ok(found);
    }
    turned(text, |turned| Ok(shop.store().read(|c| store::search::find(c, turned, None, limit))?))
}

/// All whom `text` means as [`find`] reads it, however many they are; slips of the finger only where it means nobody.
pub(super) fn everyone(shop: &Shop, text: &str) -> Result<MemberSet, Error> {
    let phone = Phone::parse(text, shop.currency().home());
    let meant = shop.store().read(|c| store::search::everyone(c, text, phone.as_ref()))?;
    if !meant.is_empty() {
        return Ok(meant);
    }
    turned(text, |turned| Ok(shop.store().read(|c| store::search::everyone(c, turned, None))?))
}

/// The same with the tiers that they hold on a day, as the till has them; those of a programme to come, or of none, are left out.
pub fn find_on(shop: &Shop, text: &str, limit: usize, day: NaiveDate) -> Result<Vec<Found>, Error> {
    let mut found = find(shop, text, limit)?;
    shop.store().read(|c| {
        let Some(version) = store::programme::on(c, day)? else { return Ok(found) };
        for one in &mut found {
            let held = store::standing::held(c, one.member, &version.programme, day)?;
            let tier = held.as_ref().and_then(|held| rules::held_tier(&version.programme, &held.standing));
            one.tier = tier.map(|tier| tier.id.clone()).unwrap_or_default();
        }
        Ok(found)
    })
}

/// The first that is found by the keys of a text in another layout.
pub(super) fn turned<T: Default + PartialEq>(text: &str, look: impl Fn(&str) -> Result<T, Error>) -> Result<T, Error> {
    for turned in other_layouts(text) {
        let found = look(&turned)?;
        if found != T::default() {
            return Ok(found);
        }
    }
    Ok(T::default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::card::replace;
    use crate::shop::fixture::{at, enrolled, number, shop, somebody, sound, with_card, with_phone};
    use crate::shop::{CardWish, Enrolment};

    /// Twelve people, as a shop on the border has them.
    fn club() -> (tempfile::TempDir, Shop) {
        let (folder, shop) = shop();
        for (name, phone) in [
            ("Іван Петренко", "067 412 77 00"),
            ("Ольга Викторовна Петренко", "067 412 77 01"),
            ("Петро Іванович Щербак", "050 300 22 11"),
            ("Наталія Мельник", "063 111 22 33"),
            ("Сергей Петров", "+7 916 123 45 67"),
            ("Zoe Hnatiuk", "+371 29 123 456"),
            ("Анна-Мария Озола", "+371 29 999 456"),
        ] {
            enrolled(&shop, with_phone(name, phone));
        }
        let mut office = somebody("Zinaida Lys");
        office.profile.email = Some("office@example.org".into());
        enrolled(&shop, office);
        let mut emailed = with_card("Kateryna Bondar", "CLUB-0042");
        emailed.profile.email = Some("kate.bondar@example.org".into());
        enrolled(&shop, emailed);
        (folder, shop)
    }

    fn found(shop: &Shop, text: &str) -> Vec<String> {
        find(shop, text, 10).unwrap().iter().map(|f| f.name.full()).collect()
    }

    #[test]
    fn whatever_the_cashier_has_finds_the_member() {
        let (_folder, shop) = club();
        for (typed, names) in [
            // Parts of a phone, in any spelling.
            ("7700", &["Іван Петренко"][..]),
            ("77-01", &["Ольга Викторовна Петренко"]),
            ("0674127700", &["Іван Петренко"]),
            ("+38 (067) 412-77-00", &["Іван Петренко"]),
            ("8 916 123 45 67", &["Сергей Петров"]),
            ("+37129", &["Анна-Мария Озола", "Zoe Hnatiuk"]),
            ("456", &[]),
            // Names: beginnings, both alphabets, any order, one slip a word.
            ("Petrenko", &["Іван Петренко", "Ольга Викторовна Петренко"]),
            ("petr iv", &["Іван Петренко", "Петро Іванович Щербак"]),
            ("іван петр", &["Іван Петренко", "Петро Іванович Щербак"]),
            ("Petrenko Ivan", &["Іван Петренко"]),
            ("Пертенко", &["Іван Петренко", "Ольга Викторовна Петренко"]),
            ("Петрунко Ольга", &["Ольга Викторовна Петренко"]),
            ("Петренко Ойльга", &["Ольга Викторовна Петренко"]),
            ("Пертенко Ольгв", &["Ольга Викторовна Петренко"]),
            ("Shcherbak", &["Петро Іванович Щербак"]),
            // The keyboard speaks the other alphabet.
            ("Gtnhj Sd", &["Петро Іванович Щербак", "Іван Петренко"]),
            ("vtkmybr", &["Наталія Мельник"]),
            ("Ртфешгл", &["Zoe Hnatiuk"]),
            ("Шербак", &["Петро Іванович Щербак"]),
            ("Melnik", &["Наталія Мельник"]),
            ("ольга петренко викт", &["Ольга Викторовна Петренко"]),
            ("гнатюк", &["Zoe Hnatiuk"]),
            ("Анна-Мар", &["Анна-Мария Озола"]),
            ("мария анна", &["Анна-Мария Озола"]),
            ("Сидоренко", &[]),
            ("Петренко Наталія", &[]),
            // A held key is no name, in either alphabet.
            ("оооо", &[]),
            ("щщщщ", &[]),
            ("Петренко ооо", &[]),
            ("Оо", &["Анна-Мария Озола", "Ольга Викторовна Петренко"]),
            // A name and the end of the phone together.
            ("Petrenko 7701", &["Ольга Викторовна Петренко"]),
            ("Мельник 7701", &[]),
            // Cards and addresses.
            ("club 0042", &["Kateryna Bondar"]),
            ("CLUB0", &["Kateryna Bondar"]),
            ("kate.bondar@", &["Kateryna Bondar"]),
            ("kate.bo", &["Kateryna Bondar"]),
            ("office", &["Zinaida Lys"]),
            ("", &[]),
            ("   ", &[]),
            ("%_'\"", &[]),
        ] {
            assert_eq!(found(&shop, typed), names, "{typed}");
        }
        sound(&shop);
    }

    #[test]
    fn what_was_typed_comes_before_what_was_meant() {
        let (_folder, shop) = shop();
        for name in ["Петренка Олег", "Петренко Олег", "Петренко-Швець Олег"] {
            let mut enrolment = somebody("x");
            let words: Vec<&str> = name.split(' ').collect();
            enrolment.profile.name.surname = words[0].into();
            enrolment.profile.name.given = words[1].into();
            enrolled(&shop, enrolment);
        }
        assert_eq!(found(&shop, "петренко"), ["Олег Петренко", "Олег Петренко-Швець", "Олег Петренка"]);
        assert_eq!(find(&shop, "петренко", 1).unwrap().len(), 1);
    }

    #[test]
    fn a_lost_number_still_finds_its_member_with_the_card_in_use() {
        let (_folder, shop) = shop();
        let id = enrolled(&shop, Enrolment { ..with_card("Олена Коваль", "A1001") }).member;
        let new = replace(&shop, &number("A1001"), CardWish::Issue, true, at("2026-04-01")).unwrap().unwrap();
        let [found] = &find(&shop, "A1001", 10).unwrap()[..] else { panic!("one is found") };
        assert_eq!((found.member, &found.cards), (id, &vec![new]));
    }

    #[test]
    fn the_search_made_anew_finds_the_same() {
        let (_folder, shop) = club();
        let all = |shop: &Shop| ["petr iv", "Пертенко", "kat", "мария анна"].map(|t| found(shop, t));
        let before = all(&shop);
        shop.store().write(store::search::rebuild).unwrap();
        assert_eq!(all(&shop), before);
    }
}
