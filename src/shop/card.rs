//! Cards that change hands with their own member only: replaced, lost, blocked, and taken into use again.

use super::enrol::{self, CardWish, well_formed};
use super::error::must_fit;
use super::{Error, Shop};
use crate::domain::{Card, CardNumber, CardState, FactId, MemberId, Moment, bounds};
use crate::store::{self, Transaction, card};

/// Gives a member a card beside whatever the member has, and tells its number.
pub fn give(shop: &Shop, member: MemberId, new: CardWish, at: Moment) -> Result<Option<CardNumber>, Error> {
    if let CardWish::Number(number) = &new {
        well_formed(number, &shop.settings().ranges)?;
    }
    let (stamp, ranges) = (shop.stamp(at), shop.settings().ranges.clone());
    shop.store().write(move |tx| {
        if store::member::request(tx, member)?.is_none() {
            return Err(Error::NoMember(member.to_string()));
        }
        let member = store::merge::current(tx, member)?;
        enrol::give(tx, &stamp, &ranges, member, &new)
    })
}

/// Puts another card in the place of `old`, for the same member, and gives the new number. A lost card may go without a
/// new one; it can be replaced later, and so can one that was blocked: it never opens anything again.
pub fn replace(
    shop: &Shop,
    old: &CardNumber,
    new: CardWish,
    lost: bool,
    at: Moment,
) -> Result<Option<CardNumber>, Error> {
    if let CardWish::Number(number) = &new {
        well_formed(number, &shop.settings().ranges)?;
    }
    if new == CardWish::None && !lost {
        return Err(Error::NewCardNeeded);
    }
    let (stamp, ranges, old) = (shop.stamp(at), shop.settings().ranges.clone(), old.clone());
    shop.store().write(move |tx| {
        let (known, member) = find(tx, &old, at)?;
        let lost_before = known.state == CardState::Lost && known.replaced_by.is_none();
        if !matches!(known.state, CardState::Active | CardState::Blocked) && !lost_before {
            return Err(not_active(known, member));
        }
        // The new card is the survivor's; the old one stays who it was of.
        let number = enrol::give(tx, &stamp, &ranges, store::merge::current(tx, member)?, &new)?;
        let state = if lost || lost_before { CardState::Lost } else { CardState::Replaced };
        card::record(tx, &stamp, FactId::fresh(), &old, member, state, number.as_ref(), None)?;
        Ok(number)
    })
}

/// Blocks a card, with the words that a scan of it will show.
pub fn block(shop: &Shop, number: &CardNumber, words: &str, at: Moment) -> Result<Card, Error> {
    change(shop, number, CardState::Blocked, Some(words.to_owned()), at)
}

/// Takes a card that was blocked, or lost and found again, back into use.
pub fn unblock(shop: &Shop, number: &CardNumber, at: Moment) -> Result<Card, Error> {
    change(shop, number, CardState::Active, None, at)
}

fn change(
    shop: &Shop,
    number: &CardNumber,
    state: CardState,
    words: Option<String>,
    at: Moment,
) -> Result<Card, Error> {
    must_fit(words.as_deref(), bounds::WORDS)?;
    let (stamp, number) = (shop.stamp(at), number.clone());
    shop.store().write(move |tx| {
        let (known, member) = find(tx, &number, at)?;
        if known.replaced_by.is_some() || known.state == CardState::Replaced {
            return Err(not_active(known, member));
        }
        if known.state == state && known.reason.as_deref() == words.as_deref().map(str::trim) {
            return Ok(known);
        }
        card::record(tx, &stamp, FactId::fresh(), &number, member, state, None, words.as_deref())?;
        Ok(find(tx, &number, at)?.0)
    })
}

/// The card, if nothing later than `at` happened to it.
fn find(tx: &Transaction<'_>, number: &CardNumber, at: Moment) -> Result<(Card, MemberId), Error> {
    let found = card::by_number(tx, number)?.ok_or_else(|| Error::NoCard(number.to_string()))?;
    if card::changed_at(tx, number)? > at.millis() {
        return Err(Error::BeforeLatest);
    }
    Ok(found)
}

pub(super) fn not_active(card: Card, member: MemberId) -> Error {
    Error::CardNotActive {
        number: card.number.to_string(),
        state: card.state.code(),
        member,
        replaced_by: card.replaced_by.map(|n| n.to_string()),
        reason: card.reason,
    }
}

impl Shop {
    /// The active card's member; a card that is not active is refused with whose it was.
    pub fn member_of_card(&self, number: &CardNumber) -> Result<MemberId, Error> {
        let found = self.store().read(|c| {
            let found = store::card::by_number(c, number)?;
            found.map(|(card, member)| Ok((card, store::merge::current(c, member)?))).transpose()
        });
        let found: Option<(Card, MemberId)> = found.map_err(Error::Store)?;
        match found {
            None => Err(Error::NoCard(number.to_string())),
            Some((card, member)) if card.state == CardState::Active => Ok(member),
            Some((card, member)) => Err(not_active(card, member)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::fixture::{at, enrolled, number, shop, sound, with_card};

    #[test]
    fn a_lost_card_leads_to_its_follower_and_opens_nothing() {
        let (_folder, shop) = shop();
        let owner = enrolled(&shop, with_card("Олена Коваль", "A1001")).member;
        let new = replace(&shop, &number("A1001"), CardWish::Issue, true, at("2026-04-01 10:00")).unwrap().unwrap();
        assert_eq!(shop.member_of_card(&new).unwrap(), owner);
        let refused = shop.member_of_card(&number("A1001")).unwrap_err();
        assert!(matches!(refused, Error::CardNotActive { state: "lost", member, replaced_by: Some(n), .. }
            if member == owner && n == new.to_string()));
        let again = replace(&shop, &number("A1001"), CardWish::Issue, true, at("2026-04-01 10:05"));
        assert_eq!(again.unwrap_err().code(), "card_not_active");
        sound(&shop);
    }

    #[test]
    fn a_card_reported_lost_is_replaced_another_day_or_found_again() {
        let (_folder, shop) = shop();
        enrolled(&shop, with_card("Олена Коваль", "A1001"));
        assert_eq!(replace(&shop, &number("A1001"), CardWish::None, true, at("2026-04-01")).unwrap(), None);
        assert_eq!(shop.member_of_card(&number("A1001")).unwrap_err().code(), "card_not_active");
        assert_eq!(unblock(&shop, &number("A1001"), at("2026-04-02")).unwrap().state, CardState::Active);
        replace(&shop, &number("A1001"), CardWish::None, true, at("2026-04-03")).unwrap();
        let new = CardWish::Number(number("A1002"));
        replace(&shop, &number("A1001"), new, false, at("2026-04-04")).unwrap();
        let (old, _) = shop.store().read(|c| card::by_number(c, &number("A1001"))).unwrap().unwrap();
        assert_eq!((old.state, old.replaced_by), (CardState::Lost, Some(number("A1002"))));
        assert_eq!(unblock(&shop, &number("A1001"), at("2026-04-05")).unwrap_err().code(), "card_not_active");
        sound(&shop);
    }

    #[test]
    fn a_blocked_card_says_why() {
        let (_folder, shop) = shop();
        enrolled(&shop, with_card("Олена Коваль", "A1001"));
        let blocked = block(&shop, &number("A1001"), "  two people use it ", at("2026-04-01")).unwrap();
        assert_eq!(blocked.reason.as_deref(), Some("two people use it"));
        let back = unblock(&shop, &number("A1001"), at("2026-04-02")).unwrap();
        assert_eq!((back.state, back.reason), (CardState::Active, None));
        sound(&shop);
    }

    #[test]
    fn a_blocked_card_gives_way_to_another_for_good() {
        let (_folder, shop) = shop();
        let owner = enrolled(&shop, with_card("Олена Коваль", "A1001")).member;
        let old = number("A1001");
        block(&shop, &old, "two people use it", at("2026-04-01")).unwrap();
        let new = replace(&shop, &old, CardWish::Issue, false, at("2026-04-02")).unwrap().unwrap();
        assert_eq!(shop.member_of_card(&new).unwrap(), owner);
        let code = |error: Error| error.code();
        assert_eq!(code(shop.member_of_card(&old).unwrap_err()), "card_not_active");
        assert_eq!(code(unblock(&shop, &old, at("2026-04-03")).unwrap_err()), "card_not_active");
        let again = replace(&shop, &old, CardWish::Issue, false, at("2026-04-03"));
        assert_eq!(code(again.unwrap_err()), "card_not_active");
        sound(&shop);
    }

    #[test]
    fn a_member_without_a_card_gets_one_later() {
        let (_folder, shop) = shop();
        let member = enrolled(&shop, crate::shop::fixture::somebody("Олена Коваль")).member;
        let given = give(&shop, member, CardWish::Number(number("A1001")), at("2026-04-01")).unwrap().unwrap();
        assert_eq!(shop.member_of_card(&given).unwrap(), member);
        let taken = give(&shop, member, CardWish::Number(number("A1001")), at("2026-04-02"));
        assert_eq!(taken.unwrap_err().code(), "card_taken");
        let nobody = give(&shop, MemberId::fresh(), CardWish::Issue, at("2026-04-02"));
        assert_eq!(nobody.unwrap_err().code(), "no_member");
        sound(&shop);
    }

    #[test]
    fn what_may_not_be_done_to_a_card_is_refused() {
        let (_folder, shop) = shop();
        enrolled(&shop, with_card("Олена Коваль", "A1001"));
        enrolled(&shop, with_card("Іван Франко", "A2001"));
        let a = number("A1001");
        let at = at("2026-04-01 10:00");
        let taken = CardWish::Number(number("A2001"));
        let code = |answer: Result<Option<CardNumber>, Error>| answer.unwrap_err().code();
        assert_eq!(code(replace(&shop, &a, taken, false, at)), "card_taken");
        assert_eq!(code(replace(&shop, &a, CardWish::Number(a.clone()), false, at)), "card_taken");
        assert_eq!(code(replace(&shop, &a, CardWish::None, false, at)), "new_card_needed");
        assert_eq!(code(replace(&shop, &number("A9999"), CardWish::Issue, false, at)), "no_card");
        let early = crate::shop::fixture::at("2026-02-01 10:00");
        assert_eq!(code(replace(&shop, &a, CardWish::Issue, false, early)), "before_latest");
        sound(&shop);
    }
}
