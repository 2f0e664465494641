//! The n-th piece of some goods over all visits: counted from the member's receipts, whatever the programme was then.

use std::sync::Barrier;

use regulars::domain::{Line, Money, Quantity, RefundId, RefundPolicy, RefundRequest, ReturnedLine, SaleRequest, Sold};
use regulars::shop::{self, Beside, Shop, refund, sell};

use super::{Corner, at, corner, must_be_clean, request};

const FIFTH: &str = r#"{"schema":2,"name":"stamps","groups":[{"id":"g","combine":"sequence"}],"rules":[{"id":"fifth","name":"П'ята кава","group":"g",
    "when":{"every_unit":{"number":5,"of":{"categories":["Кава"]}}},
    "then":{"percent":{"rate":10000,"off":"pieces","of":{"categories":["кава"]},"pieces":{"first":"cheapest","numbered":true}}}}]}"#;

fn stamps(c: &Corner, policy: RefundPolicy, from: &str) {
    let mut programme: regulars::domain::Programme = serde_json::from_str(FIFTH).unwrap();
    programme.refund.policy = policy;
    let from = at(from);
    shop::programme::set(&c.shop, programme, from.day(), from).unwrap();
}

fn coffees(c: &Corner, pieces: &str) -> SaleRequest {
    let mut asked = request(super::basket(&[]), Some(c.olga));
    let line = Line::named("Лате", Money::minor(5_000), Quantity::parse(pieces).unwrap());
    asked.basket.lines = vec![Line { category: Some("КАВА".into()), ..line }];
    asked
}

fn buy(c: &Corner, pieces: &str, when: &str) -> Sold {
    sell::sell(&c.shop, coffees(c, pieces), at(when), true).unwrap()
}

fn back(c: &Corner, sold: &Sold, pieces: &str, when: &str) -> Money {
    let lines = vec![ReturnedLine { line: 1, quantity: Some(Quantity::parse(pieces).unwrap()) }];
    let asked = RefundRequest { id: RefundId::fresh(), sale: sold.sale, lines, reason: String::new() };
    refund::refund(&c.shop, asked, at(when), true).unwrap().plan.money
}

#[test]
fn pieces_are_counted_over_visits_and_returns_take_theirs_back() {
    let c = corner();
    buy(&c, "2", "2026-02-01 12:00");
    // What was bought under another programme counts, in any spelling of the category.
    stamps(&c, RefundPolicy::ByLine, "2026-02-02 09:00");
    let two = buy(&c, "2", "2026-02-02 12:00");
    assert!(two.quote.discount.is_zero());
    assert_eq!(back(&c, &two, "1", "2026-02-02 13:00").plain(), "50.00");
    assert!(buy(&c, "1", "2026-02-02 14:00").quote.discount.is_zero(), "the fourth that was kept");
    let free = buy(&c, "7", "2026-02-03 12:00");
    assert_eq!(free.quote.discount.plain(), "100.00", "the fifth and the tenth");
    assert!(buy(&c, "3", "2026-02-04 12:00").quote.discount.is_zero());
    assert_eq!(buy(&c, "1", "2026-02-04 12:30").quote.discount.plain(), "50.00");
    must_be_clean(&c);
}

#[test]
fn a_receipt_priced_again_knows_what_was_counted_before() {
    let c = corner();
    stamps(&c, RefundPolicy::Reprice, "2026-02-01 09:00");
    buy(&c, "4", "2026-02-01 12:00");
    let two = buy(&c, "2", "2026-02-02 12:00");
    assert_eq!(two.quote.to_pay.plain(), "50.00");
    buy(&c, "9", "2026-02-03 12:00");
    // One of them alone would have been the free one still, so all that was paid comes back with the other.
    assert_eq!(back(&c, &two, "1", "2026-02-04 12:00").plain(), "50.00");
    assert_eq!(back(&c, &two, "1", "2026-02-05 12:00").plain(), "0.00");
    must_be_clean(&c);
}

#[test]
fn tills_that_sell_at_once_give_the_fifth_once() {
    let c = corner();
    stamps(&c, RefundPolicy::ByLine, "2026-02-01 09:00");
    buy(&c, "3", "2026-02-01 12:00");
    let ready = Barrier::new(4);
    let sold: Vec<Money> = std::thread::scope(|scope| {
        let till = || {
            let shop = Shop::open(c.shop.folder(), Beside::Command).unwrap();
            ready.wait();
            sell::sell(&shop, coffees(&c, "1"), at("2026-02-02 12:00"), true).unwrap().quote.discount
        };
        let tills = [0; 4].map(|_| scope.spawn(till));
        tills.into_iter().map(|till| till.join().unwrap()).collect()
    });
    assert_eq!(Money::sum(sold).unwrap().plain(), "50.00");
    must_be_clean(&c);
}
