//! A real shop in a folder of its own, and people for it, for the tests of all acts.

use tempfile::TempDir;

use super::{Beside, CardWish, Enrolled, Enrolment, Founding, Shop, enrol, sell};
use crate::domain::{
    Basket, CardNumber, ConsentBy, Line, MemberId, Moment, Money, PersonName, Phone, Points, Profile, Programme,
    Purpose, Quantity, SaleId, SaleRequest, Sold, Zone,
};

/// The folder lives as long as the shop is looked at.
pub(crate) fn shop() -> (TempDir, Shop) {
    let folder = tempfile::tempdir().unwrap();
    let founding =
        Founding { settings: crate::domain::ShopSettings::default(), programme: Programme::empty("-".into()) };
    Shop::found(folder.path(), founding, at("2026-01-02 09:00")).unwrap();
    let shop = Shop::open(folder.path(), Beside::Command).unwrap();
    (folder, shop)
}

/// A local moment of the shop.
pub(crate) fn at(text: &str) -> Moment {
    Moment::parse(text, Zone::default()).unwrap()
}

pub(crate) fn number(text: &str) -> CardNumber {
    CardNumber::parse(text).unwrap()
}

/// Somebody who agreed to the club, with no card yet.
pub(crate) fn somebody(name: &str) -> Enrolment {
    Enrolment {
        id: MemberId::fresh(),
        profile: Profile { name: PersonName::parse(name), ..Profile::default() },
        card: CardWish::None,
        consents: vec![(Purpose::Club, true, ConsentBy::Member)],
        since: None,
        allow_same_phone: false,
    }
}

pub(crate) fn with_phone(name: &str, phone: &str) -> Enrolment {
    let mut enrolment = somebody(name);
    enrolment.profile.phone = Some(Phone::parse(phone, "UA").unwrap());
    enrolment
}

pub(crate) fn with_card(name: &str, card: &str) -> Enrolment {
    Enrolment { card: CardWish::Number(number(card)), ..somebody(name) }
}

pub(crate) fn enrolled(shop: &Shop, enrolment: Enrolment) -> Enrolled {
    enrol(shop, enrolment, at("2026-03-01 10:00")).unwrap()
}

/// A member buys one thing.
pub(crate) fn bought(shop: &Shop, member: MemberId, price: Money, when: &str) -> Sold {
    let basket = Basket { lines: vec![Line::named("tea", price, Quantity::ONE)], ..Basket::default() };
    sell::sell(shop, request(basket, member), at(when), true).unwrap()
}

/// What a member buys, without points.
pub(crate) fn request(basket: Basket, member: MemberId) -> SaleRequest {
    SaleRequest {
        id: SaleId::fresh(),
        basket,
        card: None,
        member: Some(member),
        points: Points::ZERO,
        payments: Vec::new(),
        gifts_given: true,
        agreed: None,
        agreed_gifts: None,
    }
}

/// Whatever is to be written into a table of the books is refused from here on, as by a disk that broke.
pub(crate) fn lose(shop: &Shop, table: &'static str) {
    let renamed = format!("ALTER TABLE {table} RENAME TO lost");
    shop.store().write(move |tx| Ok::<_, crate::store::Error>(tx.execute_batch(&renamed)?)).unwrap();
}

/// Every invariant of the books holds.
pub(crate) fn sound(shop: &Shop) {
    assert_eq!(shop.store().read(crate::store::check::run).unwrap(), []);
}
