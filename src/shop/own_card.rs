//! The numbers of the shop's own cards that come next, for a screen to show before anything is recorded.

use super::{Error, Shop, catalogue};
use crate::domain::CardNumber;
use crate::store::{self, Connection, card};

/// Whether a number is nobody's card and no product's code, so that it can be issued.
pub(super) fn is_free(connection: &Connection, number: &CardNumber) -> Result<bool, store::Error> {
    Ok(card::by_number(connection, number)?.is_none() && !catalogue::is_product(connection, number)?)
}

/// The number that would be issued now. Recording may give a later one, should another enrolment come first. None where
/// the range has no numbers left.
pub fn next_own(shop: &Shop) -> Result<Option<CardNumber>, Error> {
    Ok(next_of_own(shop, 1)?.into_iter().next())
}

/// As many numbers as would be issued one after the other; fewer where the range ends.
pub fn next_of_own(shop: &Shop, count: u32) -> Result<Vec<CardNumber>, Error> {
    let (till, prefix) = (shop.till().id, shop.settings().ranges.cards.clone());
    let wanted = usize::try_from(count).unwrap_or(usize::MAX);
    Ok(shop.store().read(|c| {
        let last = store::shop::last_card(c, till)?;
        let mut free = Vec::new();
        for number in (last + 1..).map_while(|counter| CardNumber::issued(&prefix, till.0, counter)) {
            if free.len() >= wanted {
                break;
            }
            if is_free(c, &number)? {
                free.push(number);
            }
        }
        Ok::<_, store::Error>(free)
    })?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::CardWish;
    use crate::shop::card::give;
    use crate::shop::fixture::{at, enrolled, number, shop, with_card};

    #[test]
    fn what_is_shown_is_what_is_issued_next() {
        let (_folder, shop) = shop();
        let olena = enrolled(&shop, with_card("Олена Коваль", "A1001")).member;
        let shown = next_own(&shop).unwrap().unwrap();
        assert_eq!(next_own(&shop).unwrap(), Some(shown.clone()), "looking takes no number");
        // A card printed beforehand has the number, so the one after it is shown.
        give(&shop, olena, CardWish::Number(number(shown.as_str())), at("2026-11-20 10:00")).unwrap();
        let after = next_own(&shop).unwrap();
        assert_ne!(after.as_ref(), Some(&shown));
        assert_eq!(give(&shop, olena, CardWish::Issue, at("2026-11-20 10:01")).unwrap(), after);
    }

    #[test]
    fn a_number_is_shown_behind_however_many_were_brought_in() {
        let (_folder, shop) = shop();
        let olena = enrolled(&shop, with_card("Олена Коваль", "A1001")).member;
        let till = shop.till().id.0;
        for counter in 1..=1_200 {
            let own = CardNumber::issued("29", till, counter).unwrap();
            give(&shop, olena, CardWish::Number(own), at("2026-11-20 10:00")).unwrap();
        }
        let shown = next_own(&shop).unwrap();
        assert_eq!(shown, CardNumber::issued("29", till, 1_201));
        assert_eq!(give(&shop, olena, CardWish::Issue, at("2026-11-20 10:01")).unwrap(), shown);
    }
}
