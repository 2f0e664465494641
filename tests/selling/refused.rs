//! What no till may record, however it is asked: each refusal leaves the books as they were.

use regulars::shop::catalogue::{self, Product};
use regulars::store;

use super::*;

fn sold(c: &Corner, price: &str, member: Option<MemberId>, points: i64, when: &str) -> regulars::domain::Sold {
    let asked = SaleRequest { points: Points::new(points), ..request(basket(&[("Кава", price, "1")]), member) };
    sell::sell(&c.shop, asked, at(when), true).unwrap()
}

fn give(c: &Corner, sale: SaleId, to: Option<MemberId>, when: &str) -> Result<Points, &'static str> {
    let given = assign::assign(&c.shop, sale, to, at(when), true);
    must_be_clean(c);
    given.map(|given| given.points_earned).map_err(|error| error.code())
}

fn facts(c: &Corner) -> i64 {
    c.shop.store().read(store::check::facts).unwrap()
}

#[test]
fn an_empty_basket_is_no_sale() {
    let c = corner();
    let before = facts(&c);
    for member in [None, Some(c.olga)] {
        let refused = sell::sell(&c.shop, request(Basket::default(), member), at("2026-02-01 12:00"), true);
        assert_eq!(refused.unwrap_err().code(), "bad_basket");
    }
    assert_eq!(facts(&c), before);
}

#[test]
fn no_amount_leaves_what_can_be_added_up() {
    let c = corner();
    let one = |minor| Line::named("Кава", Money::minor(minor), Quantity::ONE);
    let of = |lines: Vec<Line>| request(Basket { lines, ..Basket::default() }, None);
    for lines in [vec![one(i64::MAX)], vec![one(100_000_000_001)], vec![one(100_000_000_000), one(1)]] {
        let refused = sell::sell(&c.shop, of(lines), at("2026-02-01 12:00"), true);
        assert_eq!(refused.unwrap_err().code(), "bad_basket");
    }
    let handed = |minor| vec![regulars::domain::Payment { form: "cash".into(), amount: Money::minor(minor) }];
    let overpaid = SaleRequest { payments: handed(i64::MAX), ..of(vec![one(100)]) };
    assert_eq!(sell::sell(&c.shop, overpaid, at("2026-02-01 12:00"), true).unwrap_err().code(), "bad_payment");
    let back = vec![refund::LooseReturn { name: None, quantity: Quantity::ONE, amount: Money::minor(i64::MAX) }];
    let back = refund::return_without_receipt(&c.shop, RefundId::fresh(), back, "чек загублено", at("2026-02-01"));
    assert_eq!(back.unwrap_err().code(), "too_large");
    let dear = Product::named("K1", "Кава", Money::minor(i64::MAX));
    assert_eq!(catalogue::upsert(&c.shop, dear).unwrap_err().code(), "too_large");
    for _ in 0..100 {
        sell::sell(&c.shop, of(vec![one(100_000_000_000)]), at("2026-02-01 12:00"), true).unwrap();
    }
    shop::value::value(&c.shop, &shop::value::ValueQuery::default(), "2026-02-01".parse().unwrap()).unwrap();
    must_be_clean(&c);
}

#[test]
fn a_sale_whose_points_are_spent_stays_with_who_spent_them() {
    let c = corner();
    let first = sold(&c, "2000.00", Some(c.taras), 0, "2026-02-01 12:00");
    let all = first.points.get();
    let second = sold(&c, "2000.00", Some(c.taras), all, "2026-02-02 12:00");
    for to in [Some(c.olga), None] {
        assert_eq!(give(&c, first.sale, to, "2026-02-03 12:00"), Err("points_gone"));
    }
    // Once they are back, the sale may go.
    let back = RefundRequest { id: RefundId::fresh(), sale: second.sale, lines: Vec::new(), reason: String::new() };
    refund::refund(&c.shop, back, at("2026-02-04 12:00"), true).unwrap();
    assert_eq!(give(&c, first.sale, Some(c.olga), "2026-02-05 12:00"), Ok(first.points));
}

#[test]
fn points_of_a_sale_are_there_once_however_often_it_moves() {
    let c = corner();
    let sale = sold(&c, "2000.00", Some(c.taras), 0, "2026-02-01 12:00");
    let held = |member| standing(&c, member, "2026-02-03 12:00").0;
    for (to, taras, olga) in [(Some(c.olga), 0, sale.points.get()), (None, 0, 0), (Some(c.taras), sale.points.get(), 0)]
    {
        give(&c, sale.sale, to, "2026-02-02 12:00").unwrap();
        assert_eq!((held(c.taras), held(c.olga)), (taras, olga));
    }
    // Moving it makes no old points young again.
    let last = standing_lots(&c, c.taras, "2026-02-03 12:00");
    give(&c, sale.sale, None, "2026-08-02 12:00").unwrap();
    give(&c, sale.sale, Some(c.taras), "2026-08-02 12:00").unwrap();
    assert_eq!(standing_lots(&c, c.taras, "2026-08-03 12:00"), last);
    give(&c, sale.sale, None, "2028-08-02 12:00").unwrap();
    assert_eq!(give(&c, sale.sale, Some(c.olga), "2028-08-02 12:00"), Ok(Points::ZERO), "their time has passed");
}

fn standing_lots(c: &Corner, member: MemberId, when: &str) -> Vec<(i64, Option<NaiveDate>)> {
    let lots = shop::greet(&c.shop, member, at(when)).unwrap().held.standing.lots;
    lots.iter().map(|lot| (lot.points.get(), lot.expires)).collect()
}

#[test]
fn nothing_happens_to_a_sale_before_it() {
    let c = corner();
    let nobodys = sold(&c, "2000.00", None, 0, "2026-02-01 12:00");
    sold(&c, "100.00", Some(c.olga), 0, "2026-02-03 12:00");
    assert_eq!(give(&c, nobodys.sale, Some(c.taras), "2000-01-01"), Err("before_latest"));
    assert_eq!(give(&c, nobodys.sale, Some(c.olga), "2026-02-02 12:00"), Err("before_latest"), "she was here since");
    let back = || RefundRequest { id: RefundId::fresh(), sale: nobodys.sale, lines: Vec::new(), reason: String::new() };
    let refused = refund::refund(&c.shop, back(), at("2026-02-01 11:59"), true);
    assert_eq!(refused.unwrap_err().code(), "before_latest");
    assert!(give(&c, nobodys.sale, Some(c.taras), "2026-02-02 12:00").is_ok());
    refund::refund(&c.shop, back(), at("2026-02-02 12:00"), true).unwrap();
    must_be_clean(&c);
}

#[test]
fn goods_without_a_receipt_give_back_what_they_cost() {
    let c = corner();
    let tea = Product { codes: vec!["4006381333931".into()], ..Product::named("T1", "Чай", Money::minor(12_000)) };
    catalogue::upsert(&c.shop, tea).unwrap();
    let when = at("2026-02-01 12:00");
    let loose = |document: &str| {
        let basket: Basket = serde_json::from_str(document).unwrap();
        let goods = refund::loose(&c.shop, &basket, &when).map_err(|error| error.code())?;
        let back = refund::return_without_receipt(&c.shop, RefundId::fresh(), goods, "чек загублено", when);
        back.map(|back| back.plan.money.as_minor()).map_err(|error| error.code())
    };
    for (document, gives) in [
        (r#"{"lines":[{"barcode":"4006381333931","quantity":"2"}]}"#, Ok(24_000)),
        (r#"{"lines":[{"name":"cup","unit_price":10000,"discount":5000}]}"#, Ok(5_000)),
        (r#"{"lines":[{"name":"cup","unit_price":10000,"by_hand":{"percent":2500,"reason":"worn"}}]}"#, Ok(7_500)),
        (r#"{"lines":[{}]}"#, Err("bad_basket")),
        (r#"{"lines":[{"barcode":"96385074"}]}"#, Err("no_product")),
        (r#"{"lines":[{"name":"cup","unit_price":0}]}"#, Err("nothing_returned")),
        (r#"{"lines":[{"name":"cup","unit_price":10000,"discount":10000}]}"#, Err("nothing_returned")),
        (r#"{"lines":[]}"#, Err("nothing_returned")),
    ] {
        assert_eq!(loose(document), gives, "{document}");
        must_be_clean(&c);
    }
}

#[test]
fn one_return_asked_twenty_times_at_once_is_one_return() {
    let c = corner();
    let id = RefundId::fresh();
    let line = || vec![refund::LooseReturn { name: None, quantity: Quantity::ONE, amount: Money::minor(5_000) }];
    let path = c.shop.folder().to_owned();
    let repeated: Vec<bool> = std::thread::scope(|scope| {
        let ask = || {
            let shop = Shop::open(&path, Beside::Command).unwrap();
            let back = refund::return_without_receipt(&shop, id, line(), "чек загублено", at("2026-02-01 12:00"));
            back.unwrap().repeated
        };
        let asked: Vec<_> = (0..20).map(|_| scope.spawn(ask)).collect();
        asked.into_iter().map(|answer| answer.join().unwrap()).collect()
    });
    assert_eq!(repeated.iter().filter(|repeated| !**repeated).count(), 1);
    must_be_clean(&c);
}
