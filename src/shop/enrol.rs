//! A new member: who it is, what was agreed to, and the card.

use chrono::NaiveDate;
use serde_json::json;
use uuid::Uuid;

use super::error::must_fit;
use super::{Error, Shop, catalogue, own_card, referral};
use crate::domain::{
    AccountId, CardNumber, CardState, Consent, ConsentBy, FactId, MemberId, Moment, PersonName, Profile, Purpose,
    Ranges, Stamp, bounds, is_ean,
};
use crate::store::member::NewMember;
use crate::store::shop::Counter;
use crate::store::{self, Transaction, card, consent, member};

/// Which card a member is to have.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum CardWish {
    #[default]
    None,
    /// A card that is there already: printed beforehand, or of another shop.
    Number(CardNumber),
    /// The next free number of the shop's own.
    Issue,
}

/// Somebody who joins the club.
#[derive(Clone)]
pub struct Enrolment {
    /// Made by the caller, so that asking again enrols nobody twice.
    pub id: MemberId,
    /// An empty `address` becomes the familiar name.
    pub profile: Profile,
    pub card: CardWish,
    /// What was said to each purpose; the club's must be a yes.
    pub consents: Vec<(Purpose, bool, ConsentBy)>,
    /// The first day of membership, where it began before today.
    pub since: Option<NaiveDate>,
    /// Another person with the same phone; else one is offered ([`Error::PhoneKnown`]).
    pub allow_same_phone: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolled {
    pub member: MemberId,
    pub card: Option<CardNumber>,
    /// Recorded before; nothing was written now.
    pub repeated: bool,
}

/// Enrols a member, with an account and, where wished, a card, in one transaction.
///
/// Refuses a missing name or consent, a child's own word, a card that somebody has or that is a product's code, and a
/// phone that is known unless `allow_same_phone`.
pub fn enrol(shop: &Shop, enrolment: Enrolment, at: Moment) -> Result<Enrolled, Error> {
    enrol_by(shop, enrolment, None, at)
}

/// Enrols a member who came by another's advice, as [`enrol`] does, and records whose it was.
pub fn enrol_by(
    shop: &Shop,
    enrolment: Enrolment,
    recommender: Option<MemberId>,
    at: Moment,
) -> Result<Enrolled, Error> {
    let mut enrolment = enrolment;
    enrolment.profile = tidy(enrolment.profile, at)?;
    if !enrolment.profile.name.has_letter() {
        return Err(Error::NoName);
    }
    let stamp = shop.stamp(at);
    let settings = shop.settings();
    agreed(&enrolment, at)?;
    if let CardWish::Number(number) = &enrolment.card {
        well_formed(number, &settings.ranges)?;
    }
    let request = digest(&enrolment, recommender);
    let text_version = settings.consent.version;
    let ranges = settings.ranges.clone();
    shop.store().write(move |tx| {
        if let Some(known) = member::request(tx, enrolment.id)? {
            return repeated(tx, enrolment.id, known == request);
        }
        if let (Some(phone), false) = (&enrolment.profile.phone, enrolment.allow_same_phone) {
            let members = member::by_phone(tx, phone)?;
            if !members.is_empty() {
                return Err(Error::PhoneKnown { members });
            }
        }
        let new = NewMember {
            id: enrolment.id,
            account: AccountId::fresh(),
            since: enrolment.since.unwrap_or_else(|| at.day()),
            source: None,
            profile: enrolment.profile,
            request,
        };
        member::enrol(tx, &stamp, &new)?;
        for (purpose, given, by) in enrolment.consents {
            let consent = Consent { purpose, given, text_version, by, day: at.day() };
            consent::record(tx, &stamp, FactId::fresh(), new.id, &consent)?;
        }
        let card = give(tx, &stamp, &ranges, new.id, &enrolment.card)?;
        if let Some(recommender) = recommender {
            referral::record(tx, &stamp, new.id, recommender)?;
        }
        Ok(Enrolled { member: new.id, card, repeated: false })
    })
}

fn repeated(tx: &Transaction<'_>, member: MemberId, same: bool) -> Result<Enrolled, Error> {
    if !same {
        return Err(Error::AnotherRequest);
    }
    let card = card::given_at_enrolment(tx, member)?;
    Ok(Enrolled { member, card, repeated: true })
}

/// Gives a member the wished card.
pub(super) fn give(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    ranges: &Ranges,
    member: MemberId,
    wish: &CardWish,
) -> Result<Option<CardNumber>, Error> {
    let number = match wish {
        CardWish::None => return Ok(None),
        CardWish::Number(number) => {
            if card::by_number(tx, number)?.is_some() {
                return Err(Error::CardTaken(number.to_string()));
            }
            if catalogue::is_product(tx, number)? {
                return Err(Error::CardIsProduct(number.to_string()));
            }
            number.clone()
        }
        CardWish::Issue => next_free(tx, stamp, ranges)?,
    };
    card::record(tx, stamp, FactId::fresh(), &number, member, CardState::Active, None, None)?;
    Ok(Some(number))
}

/// Counts the till on to its next number that nobody has, however many were printed beforehand or brought in; a number that
/// was given out once never comes again.
pub(super) fn next_free(tx: &Transaction<'_>, stamp: &Stamp, ranges: &Ranges) -> Result<CardNumber, Error> {
    loop {
        let (_, counter) = store::shop::next_number(tx, stamp.till, Counter::Card)?;
        let number = CardNumber::issued(&ranges.cards, stamp.till.0, counter).ok_or(Error::NoNumbersLeft)?;
        if own_card::is_free(tx, &number)? {
            return Ok(number);
        }
    }
}

/// Refuses a number that looks like one of the shop's own and is not: it was misread or mistyped.
pub(super) fn well_formed(number: &CardNumber, ranges: &Ranges) -> Result<(), Error> {
    let text = number.as_str();
    let own = text.len() == 13 && !ranges.cards.is_empty() && text.starts_with(&ranges.cards);
    if own && text.bytes().all(|b| b.is_ascii_digit()) && !is_ean(text) {
        return Err(Error::WrongCheckDigit(text.to_owned()));
    }
    Ok(())
}

/// Trims what was typed, and refuses a profile without a name, with something that is no e-mail address, or with a birthday
/// that nobody alive can have.
pub(super) fn tidy(profile: Profile, at: Moment) -> Result<Profile, Error> {
    let one_space = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = PersonName {
        given: one_space(&profile.name.given),
        patronymic: one_space(&profile.name.patronymic),
        surname: one_space(&profile.name.surname),
    };
    if name.is_blank() {
        return Err(Error::NoName);
    }
    must_fit([name.full().as_str(), &profile.address, profile.email.as_deref().unwrap_or_default()], bounds::NAME)?;
    must_fit([profile.note.as_str()], bounds::WORDS)?;
    if profile.birthday.is_some_and(|born| !born.has_been(at.day())) {
        return Err(Error::BirthdayAhead);
    }
    let address = one_space(&profile.address);
    let email = profile.email.as_deref().map(|e| e.trim().to_lowercase()).filter(|e| !e.is_empty());
    if email.as_deref().is_some_and(|e| !is_email(e)) {
        return Err(Error::BadEmail);
    }
    Ok(Profile {
        address: if address.is_empty() { name.familiar() } else { address },
        name,
        email,
        note: profile.note.trim().to_owned(),
        ..profile
    })
}

/// One `@` with something before it and a dotted name behind; whether the letters arrive only a letter can tell.
fn is_email(text: &str) -> bool {
    let Some((before, host)) = text.split_once('@') else { return false };
    let labels: Vec<&str> = host.split('.').collect();
    let plain = |c: char| !c.is_whitespace() && !c.is_control() && !matches!(c, '@' | ',' | ';' | '<' | '>');
    !before.is_empty()
        && text.matches('@').count() == 1
        && before.chars().all(plain)
        && host.chars().all(plain)
        && labels.len() >= 2
        && labels.iter().all(|label| !label.is_empty())
}

/// There is no membership without the club's consent, and below sixteen a parent gives each.
fn agreed(enrolment: &Enrolment, at: Moment) -> Result<(), Error> {
    let said = |purpose| enrolment.consents.iter().rev().find(|c| c.0 == purpose);
    if !said(Purpose::Club).is_some_and(|c| c.1) {
        return Err(Error::NoConsent);
    }
    by_the_right_person(&enrolment.profile, &enrolment.consents, at)
}

pub(super) fn by_the_right_person(
    profile: &Profile,
    consents: &[(Purpose, bool, ConsentBy)],
    at: Moment,
) -> Result<(), Error> {
    let child = profile.birthday.is_some_and(|born| born.needs_parent(at.day()));
    if child && consents.iter().any(|(_, given, by)| *given && *by != ConsentBy::Parent) {
        return Err(Error::ParentNeeded);
    }
    Ok(())
}

/// Names the request. Salted with the member's id, so that the digest in the fact gives no name away later.
fn digest(enrolment: &Enrolment, recommender: Option<MemberId>) -> Uuid {
    let profile = &enrolment.profile;
    let card = match &enrolment.card {
        CardWish::None => json!(null),
        CardWish::Number(number) => json!(number),
        CardWish::Issue => json!(true),
    };
    let mut request = json!([
        profile.name,
        profile.address,
        profile.informal,
        profile.phone,
        profile.email,
        profile.birthday,
        profile.lang,
        profile.note,
        card,
        enrolment.consents,
        enrolment.since,
    ]);
    // Left out where nobody is named, so that what was asked before there were recommendations is the same still.
    if let (Some(recommender), Some(parts)) = (recommender, request.as_array_mut()) {
        parts.push(json!(recommender));
    }
    Uuid::new_v5(&enrolment.id.0, request.to_string().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::card::replace;
    use crate::shop::fixture::{at, enrolled, number, shop, somebody, sound, with_card, with_phone};
    use crate::shop::{catalogue, member};

    fn refused(shop: &Shop, enrolment: Enrolment) -> &'static str {
        enrol(shop, enrolment, at("2026-03-01 10:00")).unwrap_err().code()
    }

    #[test]
    fn the_card_is_issued_in_the_tills_own_range_past_numbers_that_are_taken() {
        let (_folder, shop) = shop();
        let first = CardNumber::issued("29", 1, 1).unwrap();
        let second = CardNumber::issued("29", 1, 2).unwrap();
        enrolled(&shop, with_card("Олена Коваль", first.as_str()));
        let issued = enrolled(&shop, Enrolment { card: CardWish::Issue, ..somebody("Іван Франко") });
        assert_eq!(issued.card, Some(second.clone()));
        assert_eq!(shop.member_of_card(&second).unwrap(), issued.member);
        sound(&shop);
    }

    #[test]
    fn asking_again_enrols_nobody_twice() {
        let (_folder, shop) = shop();
        let asked = Enrolment { card: CardWish::Issue, ..with_phone("Олена Коваль", "067 412 77 00") };
        let first = enrolled(&shop, asked.clone());
        let again = enrol(&shop, asked.clone(), at("2026-03-02 10:00")).unwrap();
        assert_eq!(again, Enrolled { repeated: true, ..first.clone() });
        let given = first.card.clone().unwrap();
        replace(&shop, &given, CardWish::Issue, false, at("2026-03-03 10:00")).unwrap();
        let later = enrol(&shop, asked.clone(), at("2026-03-04 10:00")).unwrap();
        assert_eq!(later, Enrolled { repeated: true, ..first }, "what was recorded then");
        let mut other = asked;
        other.profile.note = "likes plums".into();
        assert_eq!(refused(&shop, other), "another_request");
        sound(&shop);
    }

    #[test]
    fn what_may_not_be_is_refused_and_leaves_nothing() {
        let (_folder, shop) = shop();
        enrolled(&shop, with_card("Олена Коваль", "A-1001"));
        let mut tea = catalogue::Product::named("T1", "Tea", crate::domain::Money::minor(500));
        tea.codes = vec!["4006381333931".into()];
        catalogue::upsert(&shop, tea).unwrap();
        let nameless = somebody(" ");
        let silent = Enrolment { consents: vec![(Purpose::Marketing, true, ConsentBy::Member)], ..somebody("Ян") };
        let unwilling = Enrolment { consents: vec![(Purpose::Club, false, ConsentBy::Member)], ..somebody("Ян") };
        let mut emailed = somebody("Ян");
        emailed.profile.email = Some("yan@home".into());
        for (enrolment, code) in [
            (with_card("Ян", "a1001"), "card_taken"),
            (with_card("Ян", "4006381333931"), "card_is_product"),
            (with_card("Ян", "2901000000001"), "wrong_check_digit"),
            (nameless, "no_name"),
            (somebody("067 412"), "no_name"),
            (silent, "no_consent"),
            (unwilling, "no_consent"),
            (emailed, "bad_email"),
        ] {
            assert_eq!(refused(&shop, enrolment), code);
        }
        assert_eq!(shop.store().read(store::check::facts).unwrap(), 5, "programme, and one enrolment of four facts");
        sound(&shop);
    }

    #[test]
    fn below_sixteen_a_parent_agrees() {
        let (_folder, shop) = shop();
        for (birthday, by, code) in [
            ("2010-03-02", ConsentBy::Member, Some("parent_needed")),
            ("2010-03-02", ConsentBy::Parent, None),
            ("2010-03-01", ConsentBy::Member, None),
            ("--03-02", ConsentBy::Member, None),
        ] {
            let mut child = somebody("Марко");
            child.profile.birthday = birthday.parse().ok();
            child.consents = vec![(Purpose::Club, true, by)];
            let answer = enrol(&shop, child, at("2026-03-01 10:00"));
            assert_eq!(answer.err().map(|e| e.code()), code, "{birthday} {by:?}");
        }
    }

    #[test]
    fn a_known_phone_is_offered_and_may_be_shared() {
        let (_folder, shop) = shop();
        let mother = enrolled(&shop, with_phone("Олена Коваль", "+380 67 412 77 00"));
        let mut son = with_phone("Марко Коваль", "0674127700");
        let known = enrol(&shop, son.clone(), at("2026-03-01 10:00"));
        assert!(matches!(known, Err(Error::PhoneKnown { members }) if members == [mother.member]));
        son.allow_same_phone = true;
        enrolled(&shop, son);
    }

    #[test]
    fn what_was_said_is_kept_and_tidied() {
        let (_folder, shop) = shop();
        let mut new = somebody("  Олена   Петрівна Коваль ");
        new.profile.email = Some(" Olena@Example.org ".into());
        new.since = "2019-05-01".parse().ok();
        new.consents.push((Purpose::Marketing, false, ConsentBy::Member));
        let id = enrolled(&shop, new).member;
        let kept = member(&shop, id).unwrap();
        assert_eq!(kept.profile.address, "Олена Петрівна");
        assert_eq!(kept.profile.email.as_deref(), Some("olena@example.org"));
        assert_eq!(kept.since.to_string(), "2019-05-01");
        assert!(kept.allows(Purpose::Club) && !kept.allows(Purpose::Marketing) && !kept.allows(Purpose::Birthday));
        assert_eq!((kept.consents[0].text_version, kept.consents[0].day.to_string()), (1, "2026-03-01".into()));
        assert!(kept.cards.is_empty());
        assert_eq!(number("a 10-01"), number("A1001"));
    }

    #[test]
    fn addresses_are_checked_plainly() {
        for good in ["a@b.cd", "o'neil+shop@mail.example.co.uk", "іван@пошта.укр"] {
            assert!(is_email(good), "{good}");
        }
        for bad in ["", "a", "a@", "@b.cd", "a@b", "a b@c.de", "a@b..de", "a@b@c.de", "a@b.c,de"] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
