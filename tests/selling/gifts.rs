//! Gifts in stock: counted by facts, given by sales, and the last one once.

use std::sync::Barrier;

use regulars::domain::{FactId, Lang, Quantity, Reason, RefundId, RefundRequest, ReturnedLine, SaleRequest, Sold};
use regulars::shop::gift::{self, Count, Stock};
use regulars::shop::quote::Whom;
use regulars::shop::{self, Beside, Error, Shop, refund, sell};

use super::{Corner, at, basket, corner, must_be_clean, request};

const MUGS: &str = r#"{"schema":2,"name":"gifts","rules":[{"id":"mug","name":"Кухоль","when":{"card":true},
    "then":{"gift":{"item":{"id":"mug","name":"кухоль"},"instead":[{"id":"tea","name":"чай"}]}}}]}"#;

fn gifts() -> Corner {
    let c = corner();
    let from = at("2026-01-03 09:00");
    shop::programme::set(&c.shop, serde_json::from_str(MUGS).unwrap(), from.day(), from).unwrap();
    c
}

fn pieces(number: i64) -> Quantity {
    Quantity::thousandths_of(number * 1_000)
}

fn count(c: &Corner, what: &str, count: Count, when: &str) -> Quantity {
    gift::stock(&c.shop, FactId::fresh(), what, count, at(when)).unwrap().left
}

fn asked(c: &Corner) -> SaleRequest {
    request(basket(&[("Чай", "10", "1")]), Some(c.olga))
}

fn buy(c: &Corner, when: &str) -> Sold {
    sell::sell(&c.shop, asked(c), at(when), true).unwrap()
}

fn given(sold: &Sold) -> Vec<String> {
    sold.quote.gifts.iter().map(|gift| gift.name.in_lang(Lang::Uk).to_owned()).collect()
}

fn left(c: &Corner) -> Vec<(String, Option<i64>, i64)> {
    let plain =
        |one: Stock| (one.gift, one.left.map(|left| left.thousandths() / 1_000), one.given.thousandths() / 1_000);
    gift::list(&c.shop, &at("2026-12-01 12:00")).unwrap().into_iter().map(plain).collect()
}

#[test]
fn given_gifts_count_down_and_the_next_of_the_list_is_offered() {
    let c = gifts();
    assert_eq!(given(&buy(&c, "2026-02-01 10:00")), ["кухоль"], "what nobody counted is always there");
    assert_eq!(left(&c), [("mug".into(), None, 1), ("tea".into(), None, 0)], "given without being counted");
    assert_eq!(count(&c, "mug", Count::Counted(pieces(1)), "2026-02-01 11:00"), pieces(1));
    assert_eq!(count(&c, "tea", Count::Added(pieces(2)), "2026-02-01 11:00"), pieces(2));
    let first = buy(&c, "2026-02-01 12:00");
    assert_eq!(given(&first), ["кухоль"]);
    let second = buy(&c, "2026-02-01 13:00");
    assert_eq!(given(&second), ["чай"]);
    let said = Reason::GiftOut { name: "кухоль".into(), instead: Some("чай".into()) };
    assert!(second.quote.not_applied.iter().any(|not| not.reason == said), "{:?}", second.quote.not_applied);
    let recorded = sell::sale(&c.shop, &second.number.0).unwrap();
    assert_eq!((&recorded.quote.not_applied, &recorded.quote.gifts), (&second.quote.not_applied, &second.quote.gifts));
    let kept = SaleRequest { gifts_given: false, ..asked(&c) };
    sell::sell(&c.shop, kept, at("2026-02-01 14:00"), true).unwrap();
    assert_eq!(left(&c), [("mug".into(), Some(0), 1), ("tea".into(), Some(1), 1)], "one that was not handed over");
    buy(&c, "2026-02-01 15:00");
    let none = buy(&c, "2026-02-01 16:00");
    assert!(given(&none).is_empty());
    let said = Reason::GiftOut { name: "кухоль".into(), instead: None };
    assert!(none.quote.not_applied.iter().any(|not| not.reason == said), "{:?}", none.quote.not_applied);
    must_be_clean(&c);
    // Goods that come back bring no gift along; one that was handed back is counted in again.
    let lines = vec![ReturnedLine { line: 1, quantity: None }];
    let back = RefundRequest { id: RefundId::fresh(), sale: first.sale, lines, reason: String::new() };
    refund::refund(&c.shop, back, at("2026-02-02 10:00"), true).unwrap();
    assert_eq!(left(&c)[0].1, Some(0));
    assert_eq!(count(&c, "mug", Count::Added(pieces(1)), "2026-02-02 11:00"), pieces(1));
    assert_eq!(count(&c, "mug", Count::Counted(pieces(7)), "2026-02-02 12:00"), pieces(7));
    must_be_clean(&c);
}

#[test]
fn counting_is_recorded_once_however_often_it_is_asked() {
    let c = gifts();
    let (id, when) = (FactId::fresh(), at("2026-02-01 11:00"));
    let add = |what: &str, number| gift::stock(&c.shop, id, what, Count::Added(pieces(number)), when);
    assert!(!add("mug", 3).unwrap().repeated);
    let again = add("mug", 3).unwrap();
    assert_eq!((again.repeated, again.left), (true, pieces(3)));
    assert!(matches!(add("mug", 4), Err(Error::AnotherRequest)));
    assert!(matches!(add("tea", 3), Err(Error::AnotherRequest)));
    let known = ["mug", "tea"].map(str::to_owned).to_vec();
    assert!(matches!(add("cup", 3), Err(Error::NoGift { known: those, .. }) if those == known));
    assert_eq!(left(&c)[0], ("mug".into(), Some(3), 0));
    must_be_clean(&c);
}

#[test]
fn whoever_saw_a_gift_that_is_gone_is_told_before_paying() {
    let c = gifts();
    count(&c, "mug", Count::Counted(pieces(1)), "2026-02-01 11:00");
    let seen = shop::quote::quote(
        &c.shop,
        &asked(&c).basket,
        &Whom::Member(c.olga),
        asked(&c).points,
        &at("2026-02-01 12:00"),
    );
    let agreed = SaleRequest { agreed_gifts: Some(seen.unwrap().gifts), ..asked(&c) };
    buy(&c, "2026-02-01 12:01");
    let refused = sell::sell(&c.shop, agreed.clone(), at("2026-02-01 12:02"), true);
    assert!(matches!(refused, Err(Error::GiftsChanged)), "{refused:?}");
    // Where none is handed over it does not matter which it would have been.
    sell::sell(&c.shop, SaleRequest { gifts_given: false, ..agreed }, at("2026-02-01 12:03"), true).unwrap();
    must_be_clean(&c);
}

#[test]
fn tills_that_sell_at_once_give_the_last_one_once() {
    let c = gifts();
    count(&c, "mug", Count::Counted(pieces(2)), "2026-02-01 11:00");
    count(&c, "tea", Count::Counted(pieces(1)), "2026-02-01 11:00");
    let ready = Barrier::new(4);
    // Different members, so that no account's revision holds them apart.
    let members: Vec<_> = (0..4).map(|n| super::enrol(&c.shop, &format!("Гість {n}"), shop::CardWish::None)).collect();
    let till = |member| {
        let shop = Shop::open(c.shop.folder(), Beside::Command).unwrap();
        ready.wait();
        given(
            &sell::sell(&shop, request(basket(&[("Чай", "10", "1")]), Some(member)), at("2026-02-02 12:00"), true)
                .unwrap(),
        )
    };
    let mut all: Vec<String> = std::thread::scope(|scope| {
        let tills: Vec<_> = members.iter().map(|member| scope.spawn(|| till(*member))).collect();
        tills.into_iter().flat_map(|till| till.join().unwrap()).collect()
    });
    all.sort();
    assert_eq!(all, ["кухоль", "кухоль", "чай"]);
    assert_eq!(left(&c), [("mug".into(), Some(0), 2), ("tea".into(), Some(0), 1)]);
    must_be_clean(&c);
}
