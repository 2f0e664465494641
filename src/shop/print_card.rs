//! Cards on paper: members' own, and blank ones whose numbers are set aside for a print shop.

use std::path::Path;

use super::enrol::next_free;
use super::report::Saved;
use super::{Error, Shop, card, own_card};
use crate::domain::{CardNumber, CardState, Moment};
use crate::language::Language;
use crate::report::{About, CardFace, CardForm, print_cards};
use crate::store;

/// More at once would keep the till waiting for the counter.
pub const MOST_BLANK: u32 = 10_000;

/// What stands on the cards of members; each must be active, since nobody can use another.
pub fn faces(shop: &Shop, numbers: &[CardNumber]) -> Result<Vec<CardFace>, Error> {
    let name = shop.settings().name.clone();
    shop.store().read(|connection| {
        let face = |number: &CardNumber| {
            let (known, member) =
                store::card::by_number(connection, number)?.ok_or_else(|| Error::NoCard(number.to_string()))?;
            if known.state != CardState::Active {
                return Err(card::not_active(known, member));
            }
            let member = store::member::load(connection, member)?.ok_or_else(|| Error::NoMember(member.to_string()))?;
            let holder = Some(member.profile.name.full()).filter(|name| !name.is_empty());
            Ok(CardFace { shop: name.clone(), name: holder, number: number.to_string() })
        };
        numbers.iter().map(face).collect()
    })
}

/// Blank cards as they would be printed now, with the numbers that come next; nothing is set aside.
pub fn preview(shop: &Shop, count: u32) -> Result<Vec<CardFace>, Error> {
    let numbers = own_card::next_of_own(shop, count.min(MOST_BLANK))?;
    if numbers.is_empty() {
        return Err(Error::NoNumbersLeft);
    }
    Ok(blank(shop, numbers))
}

fn blank(shop: &Shop, numbers: Vec<CardNumber>) -> Vec<CardFace> {
    let name = shop.settings().name.clone();
    let face = |number: CardNumber| CardFace { shop: name.clone(), name: None, number: number.to_string() };
    numbers.into_iter().map(face).collect()
}

/// Sets numbers of the shop's own aside and gives the blank cards that bear them. The till's counter has passed them when
/// this returns, so neither an enrolment nor another print ever issues one of them again; a card is taken into use when
/// somebody is enrolled with it.
pub fn reserve(shop: &Shop, count: u32, at: Moment) -> Result<Vec<CardFace>, Error> {
    let settings = shop.settings();
    let (stamp, ranges) = (shop.stamp(at), settings.ranges.clone());
    let numbers: Vec<CardNumber> = shop.store().write(move |tx| {
        (0..count.min(MOST_BLANK)).map(|_| next_free(tx, &stamp, &ranges)).collect::<Result<_, Error>>()
    })?;
    Ok(blank(shop, numbers))
}

/// Writes cards as PDF, like a report.
pub fn save(
    shop: &Shop,
    cards: &[CardFace],
    form: CardForm,
    l: Language,
    path: &Path,
    at: Moment,
) -> Result<Saved, Error> {
    let name = shop.settings().name.clone();
    let title = format!("{} · {name}", l.report_cards_title());
    let about = About { title, shop: name, language: l.lang().code(), day: at.day() };
    super::report::put(shop, &print_cards(cards, form, l), &about, path, cards.len())
}

/// Whether a file may be written there, before numbers are set aside for it.
pub fn may_write(shop: &Shop, path: &Path) -> Result<(), Error> {
    super::report::may_write(shop, path).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::fixture::{at, enrolled, number, shop, somebody, sound, with_card};
    use crate::shop::{CardWish, Enrolment};

    #[test]
    fn a_number_is_set_aside_once() {
        let (_folder, shop) = shop();
        let day = at("2026-03-01 10:00");
        let first = CardNumber::issued("29", 1, 1).unwrap();
        enrolled(&shop, with_card("Олена Коваль", first.as_str()));
        let blank = reserve(&shop, 3, day).unwrap();
        let shown: Vec<_> = preview(&shop, 2).unwrap().into_iter().map(|face| face.number).collect();
        assert!(shown.iter().all(|number| blank.iter().all(|face| face.number != *number)), "set aside already");
        assert_eq!(preview(&shop, 1).unwrap()[0].number, shown[0], "looking takes no number");
        let issued = enrolled(&shop, Enrolment { card: CardWish::Issue, ..somebody("Іван Франко") });
        let more = reserve(&shop, 2, day).unwrap();
        let mut all: Vec<String> = blank.iter().chain(&more).map(|face| face.number.clone()).collect();
        all.extend([first.to_string(), issued.card.unwrap().to_string()]);
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!((all.len(), count), (7, 7));
        assert!(blank.iter().all(|face| face.name.is_none()));
        // A blank card becomes somebody's.
        enrolled(&shop, with_card("Марко Коваль", &blank[0].number));
        let known = faces(&shop, &[number(&blank[0].number)]).unwrap();
        assert_eq!(known[0].name.as_deref(), Some("Марко Коваль"));
        sound(&shop);
    }

    #[test]
    fn only_cards_in_use_are_printed() {
        let (_folder, shop) = shop();
        enrolled(&shop, with_card("Олена Коваль", "A1001"));
        card::block(&shop, &number("A1001"), "", at("2026-03-02 10:00")).unwrap();
        assert_eq!(faces(&shop, &[number("A1001")]).unwrap_err().code(), "card_not_active");
        assert_eq!(faces(&shop, &[number("A9999")]).unwrap_err().code(), "no_card");
    }
}
