//! One scanner for cards and goods: a number leads to a member or to goods, and never to both.

use regulars::domain::{CardNumber, LabelField, Line, ShopSettings};
use regulars::shop::catalogue::{self, Product};
use regulars::shop::scan::look_up_text;
use regulars::shop::{CardWish, Error, Looked, Shop, card};

use super::{Corner, at, corner, enrol};

const TEA: &str = "4820000000017";
const HONEY: &str = "4820000000024";

fn goods(shop: &Shop, sku: &str, code: &str) -> Result<(), Error> {
    let product = Product::named(sku, sku, regulars::domain::Money::minor(1_000));
    catalogue::upsert(shop, Product { codes: vec![code.into()], ..product })
}

fn number(text: &str) -> CardNumber {
    CardNumber::parse(text).unwrap()
}

/// The card of a new member, with the shop's next number.
fn issued(c: &Corner, name: &str) -> CardNumber {
    let member = enrol(&c.shop, name, CardWish::None);
    card::give(&c.shop, member, CardWish::Issue, at("2026-02-01 09:00")).unwrap().unwrap()
}

/// What a scan of it brings to the till, in a word.
fn scanned(c: &Corner, code: &str) -> String {
    match look_up_text(&c.shop, code, at("2026-02-01 12:00")).unwrap() {
        Looked::Member(greeted) => greeted.member.profile.name.given.clone(),
        Looked::CardNotActive { .. } => "a card of old".into(),
        Looked::Line(line) => line.sku.unwrap_or_default(),
        Looked::Coupon(_) => "a coupon".into(),
        Looked::Unknown { could_be_card, .. } => format!("nothing, {could_be_card}"),
    }
}

// Numbers of cards and of goods clash in the trade (od#19144, od#90353): whichever came first keeps its number.
#[test]
fn no_number_becomes_both_a_card_and_goods() {
    let c = corner();
    goods(&c.shop, "tea", TEA).unwrap();
    let give = |code: &str| card::give(&c.shop, c.taras, CardWish::Number(number(code)), at("2026-02-01 10:00"));
    assert_eq!(give(TEA).unwrap_err().code(), "card_is_product");
    assert_eq!(scanned(&c, TEA), "tea");
    give(HONEY).unwrap();
    assert_eq!(goods(&c.shop, "honey", HONEY).unwrap_err().code(), "code_is_card");
    assert_eq!(scanned(&c, HONEY), "Тарас");
    // What is in the way can be put right, and the next scan knows it.
    goods(&c.shop, "tea", "4820000000031").unwrap();
    give(TEA).unwrap();
    assert_eq!((scanned(&c, TEA), scanned(&c, "4820000000031")), ("Тарас".into(), "tea".into()));
}

// The shop's own numbers cannot clash at all (od#19144, od#90353): cards, labels of a scale and coupons have each a range, and
// a number is issued only where it is nobody's.
#[test]
fn ranges_keep_cards_labels_and_coupons_apart() {
    let c = corner();
    let ranges = ShopSettings::default().ranges;
    let weighed = ranges.weighed.iter().find(|(_, field)| **field == LabelField::Weight).unwrap().0.clone();
    assert!(issued(&c, "Ірина Лисенко").as_str().starts_with(&ranges.cards));
    goods(&c.shop, "cheese", &format!("{weighed}00123")).unwrap();
    let label = with_check_digit(&format!("{weighed}0012300350"));
    let Looked::Line(line) = look_up_text(&c.shop, &label, at("2026-02-01 12:00")).unwrap() else { panic!("{label}") };
    let Line { sku, quantity, .. } = *line;
    assert_eq!((sku.as_deref(), quantity.thousandths()), (Some("cheese"), 350));
    // Goods that were given the number which the next card would have had: the card takes the one after it.
    let next = regulars::shop::own_card::next_own(&c.shop).unwrap().unwrap();
    goods(&c.shop, "vase", next.as_str()).unwrap();
    let hers = issued(&c, "Яна Лисенко");
    assert_ne!(hers, next);
    assert_eq!((scanned(&c, hers.as_str()), scanned(&c, next.as_str())), ("Яна".into(), "vase".into()));
}

// A card has one number, however it is printed or typed (trap:card-form); one of ours with a slip in it is nobody's
// (trap:check-digit); and a scanner that leaves the last digit out is understood (trap:last-digit).
#[test]
fn a_card_is_known_in_each_of_its_spellings() {
    let c = corner();
    card::give(&c.shop, c.taras, CardWish::Number(number("club-0042")), at("2026-02-01 10:00")).unwrap();
    let own = issued(&c, "Яна Лисенко");
    let own = own.as_str();
    for (code, whose) in [
        ("4400 2901 0001", "Ольга"),
        ("4400-2901-0001", "Ольга"),
        ("]E0440029010001", "Ольга"),
        ("CLUB 0042", "Тарас"),
        ("club0042", "Тарас"),
        (own, "Яна"),
        (&own[..12], "Яна"),
        (&own[..11], "nothing, true"),
    ] {
        assert_eq!(scanned(&c, code), whose, "{code}");
    }
    let last = own.as_bytes()[12] - b'0';
    for wrong in (0..10).filter(|digit| *digit != last) {
        let slip = format!("{}{wrong}", &own[..12]);
        assert_eq!(scanned(&c, &slip), "nothing, true", "{slip}");
        let given = card::give(&c.shop, c.taras, CardWish::Number(number(&slip)), at("2026-02-01 10:00"));
        assert_eq!(given.unwrap_err().code(), "wrong_check_digit", "{slip}");
    }
    // Goods go before a card that is only guessed.
    goods(&c.shop, "vase", &own[..12]).unwrap();
    assert_eq!((scanned(&c, &own[..12]), scanned(&c, own)), ("vase".into(), "Яна".into()));
}

fn with_check_digit(body: &str) -> String {
    format!("{body}{}", regulars::domain::ean_check_digit(body))
}
