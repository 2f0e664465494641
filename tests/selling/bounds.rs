//! Texts longer than anybody's name or reason are refused at each door.

use regulars::domain::{
    Basket, ByHand, HandDiscount, Money, PersonName, Profile, Quantity, RefundId, RefundRequest, SaleRequest, Severity,
};
use regulars::shop::catalogue::{self, Product};
use regulars::shop::{self, CardWish, Error, compensation, refund, sell};

use super::{at, basket, corner, must_be_clean, request};

fn long<T>(done: Result<T, Error>, most: usize) {
    let said = done.err();
    assert!(matches!(said, Some(Error::TooLong { most: said }) if said == most), "{said:?}");
}

#[test]
fn no_door_takes_a_text_without_end() {
    let c = corner();
    let (name, words) = ("я".repeat(201), "я".repeat(2_001));
    let when = at("2026-02-01 12:00");
    let person = |given: &str, address: &str, note: &str| Profile {
        name: PersonName { given: given.into(), ..PersonName::default() },
        address: address.into(),
        note: note.into(),
        ..Profile::default()
    };
    for (profile, most) in
        [(person(&name, "", ""), 200), (person("Анна", &name, ""), 200), (person("Анна", "", &words), 2_000)]
    {
        let wish = shop::Enrolment {
            id: regulars::domain::MemberId::fresh(),
            profile: profile.clone(),
            card: CardWish::None,
            consents: Vec::new(),
            since: None,
            allow_same_phone: false,
        };
        long(shop::enrol(&c.shop, wish, when), most);
        long(shop::member::edit(&c.shop, c.olga, profile, Vec::new(), when), most);
    }
    long(catalogue::upsert(&c.shop, Product::named("1", &name, Money::minor(100))), 200);
    long(sell::sell(&c.shop, request(basket(&[(&name, "10", "1")]), None), when, true), 200);
    let by_hand = Some(ByHand { what: HandDiscount::Amount(Money::minor(1)), reason: words.clone() });
    let asked =
        SaleRequest { basket: Basket { by_hand, ..basket(&[("Чай", "10", "1")]) }, ..request(basket(&[]), None) };
    long(sell::sell(&c.shop, asked, when, true), 2_000);
    let sold = sell::sell(&c.shop, request(basket(&[("Чай", "10", "1")]), Some(c.olga)), when, true).unwrap();
    let back = RefundRequest { id: RefundId::fresh(), sale: sold.sale, lines: Vec::new(), reason: words.clone() };
    long(refund::refund(&c.shop, back, when, true), 2_000);
    let loose = refund::LooseReturn { name: Some(name), quantity: Quantity::ONE, amount: Money::minor(100) };
    long(refund::return_without_receipt(&c.shop, RefundId::fresh(), vec![loose], "чек", when), 200);
    let member = c.olga;
    let id = regulars::domain::FactId::fresh();
    let asked = compensation::Compensate { id, member, severity: Severity::Minor, words };
    long(compensation::give(&c.shop, asked, when), 2_000);
    must_be_clean(&c);
}
