//! What a rule may give so often it gives no oftener, however often its goods come back.

use regulars::domain::{Basket, Quantity, RefundId, RefundRequest, ReturnedLine, Sold};
use regulars::shop::{self, coupon, refund, sell};

use super::{Corner, at, basket, corner, must_be_clean, request};

const ONCE: &str = r#"{"schema":2,"name":"once","coupons":[{"id":"ten","name":"Десять","days":30}],"rules":[
    {"id":"mug","name":"Кухоль","when":{"card":true},"limit":{"times":1},
     "then":{"gift":{"item":{"id":"mug","name":"кухоль"}}}},
    {"id":"next","name":"Купон","when":{"card":true,"total":{"at_least":10000}},"limit":{"times":1},
     "then":{"coupon":{"kind":"ten"}}},
    {"id":"ten","name":"За купоном","when":{"coupon_of":"ten"},"then":{"amount":{"amount":1000,"off":"receipt"}}},
    {"id":"once","name":"Раз","when":{"card":true},"limit":{"times":1},"group":"more","then":{"percent":{"rate":500}}}],
    "groups":[{"id":"more","combine":"sum"}]}"#;

fn once() -> Corner {
    let c = corner();
    let from = at("2026-01-03 09:00");
    shop::programme::set(&c.shop, serde_json::from_str(ONCE).unwrap(), from.day(), from).unwrap();
    c
}

fn buy(c: &Corner, price: &str, code: Option<&str>, when: &str) -> Sold {
    let goods = basket(&[("Чай", price, "1")]);
    let coupons = code.map(str::to_owned).into_iter().collect();
    sell::sell(&c.shop, request(Basket { coupons, ..goods }, Some(c.olga)), at(when), true).unwrap()
}

fn back(c: &Corner, sold: &Sold, when: &str) {
    let asked = RefundRequest { id: RefundId::fresh(), sale: sold.sale, lines: Vec::new(), reason: String::new() };
    refund::refund(&c.shop, asked, at(when), true).unwrap();
    must_be_clean(c);
}

/// Gifts, coupons and a discount of a sale.
fn gave(sold: &Sold) -> (usize, usize, bool) {
    let discount = sold.quote.applied.iter().any(|applied| applied.rule.as_str() == "rule.once");
    (sold.quote.gifts.len(), sold.quote.coupons_due.len(), discount)
}

#[test]
fn what_was_given_once_is_not_given_again_for_goods_that_came_back() {
    let c = once();
    let first = buy(&c, "100.00", None, "2026-02-01 10:00");
    assert_eq!(gave(&first), (1, 1, true));
    let code = first.quote.coupons_due[0].code.clone();
    let second = buy(&c, "60.00", code.as_deref(), "2026-02-01 11:00");
    assert_eq!(second.quote.coupons_used.len(), 1);
    back(&c, &first, "2026-02-01 12:00");
    // The mug is gone and the coupon was used; the discount went back with the goods.
    let again = buy(&c, "100.00", None, "2026-02-01 13:00");
    assert_eq!(gave(&again), (0, 0, true));
    back(&c, &again, "2026-02-01 14:00");
    back(&c, &second, "2026-02-01 15:00");
    assert_eq!(gave(&buy(&c, "100.00", None, "2026-02-01 16:00")), (0, 0, true));
}

#[test]
fn a_coupon_that_goes_back_with_its_goods_may_come_again() {
    let c = once();
    let first = buy(&c, "100.00", None, "2026-02-01 10:00");
    back(&c, &first, "2026-02-01 12:00");
    let second = buy(&c, "100.00", None, "2026-02-01 13:00");
    assert_eq!(gave(&second), (0, 1, true));
    // One that the owner took away was had.
    let code = second.quote.coupons_due[0].code.clone().unwrap();
    coupon::revoke(&c.shop, &code, "помилка", at("2026-02-01 13:30")).unwrap();
    back(&c, &second, "2026-02-01 14:00");
    let third = buy(&c, "100.00", None, "2026-02-01 15:00");
    assert_eq!(gave(&third), (0, 0, true));
}

#[test]
fn a_coupon_that_had_ended_was_had_whether_or_not_its_end_was_recorded() {
    for recorded in [false, true] {
        let c = once();
        let first = buy(&c, "100.00", None, "2026-02-01 10:00");
        if recorded {
            shop::expire::expire(&c.shop, at("2026-04-01 09:00")).unwrap();
        }
        back(&c, &first, "2026-04-01 12:00");
        assert_eq!(gave(&buy(&c, "100.00", None, "2026-04-01 13:00")), (0, 0, true), "{recorded}");
    }
}

#[test]
fn a_discount_goes_back_with_the_goods_that_it_was_taken_off() {
    let c = corner();
    let from = at("2026-01-03 09:00");
    let once = r#"{"schema":2,"name":"once",
        "groups":[{"id":"more","combine":"sum"}],"rules":[{"id":"once","name":"Раз","when":{"card":true},
        "limit":{"times":1},"group":"more","then":{"percent":{"rate":500,"of":{"items":["Чай"]}}}}]}"#;
    shop::programme::set(&c.shop, serde_json::from_str(once).unwrap(), from.day(), from).unwrap();
    let both = || basket(&[("Чай", "100.00", "2"), ("Хлеб", "20.00", "1")]);
    let buy = |when| sell::sell(&c.shop, request(both(), Some(c.olga)), at(when), true).unwrap();
    let first = buy("2026-02-01 10:00");
    assert!(gave(&first).2);
    let one_back = |when| {
        let lines = vec![ReturnedLine { line: 1, quantity: Some(Quantity::ONE) }];
        let asked = RefundRequest { id: RefundId::fresh(), sale: first.sale, lines, reason: String::new() };
        refund::refund(&c.shop, asked, at(when), true).unwrap();
        must_be_clean(&c);
    };
    one_back("2026-02-01 11:00");
    assert!(!gave(&buy("2026-02-01 12:00")).2, "one of them is still out");
    one_back("2026-02-01 13:00");
    assert!(gave(&buy("2026-02-01 14:00")).2, "the bread that is still out had nothing of it");
}
