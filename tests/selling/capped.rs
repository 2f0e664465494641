//! What one member may have off on a day and in a month: counted over receipts, given back with goods, and not passed by
//! tills that sell at once.

use std::sync::Barrier;

use regulars::domain::{CapSpan, MemberId, Money, Quantity, Reason, RefundId, RefundRequest, ReturnedLine, Sold};
use regulars::shop::{self, Beside, Shop, refund, sell};

use super::{Corner, at, basket, corner, must_be_clean, request};

/// A tenth off everything, at most 50 a day and 80 a month for one member.
fn capped() -> Corner {
    let c = corner();
    let programme = serde_json::from_str(
        r#"{"schema":2,"name":"capped","cap":{"member_day":5000,"member_month":8000},
            "rules":[{"id":"tenth","name":"Десята частина","then":{"percent":{"rate":1000,"off":"lines"}}}]}"#,
    )
    .unwrap();
    let from = at("2026-01-03 09:00");
    shop::programme::set(&c.shop, programme, from.day(), from).unwrap();
    c
}

fn buy(c: &Corner, member: Option<MemberId>, price: &str, when: &str) -> Sold {
    sell::sell(&c.shop, request(basket(&[("Чай", price, "2")]), member), at(when), true).unwrap()
}

fn off(sold: &Sold) -> String {
    sold.quote.discount.plain()
}

fn money(text: &str) -> Money {
    Money::parse(text).unwrap()
}

#[test]
fn a_member_has_no_more_than_the_days_and_the_months_amount() {
    let c = capped();
    assert_eq!(off(&buy(&c, Some(c.olga), "150", "2026-03-02 10:00")), "30.00");
    let second = buy(&c, Some(c.olga), "150", "2026-03-02 11:00");
    assert_eq!(off(&second), "20.00");
    let said = second.quote.not_applied.iter().find(|not| not.rule.as_str() == "rule.tenth").unwrap();
    let left = Reason::CappedForMember { span: CapSpan::Day, most: money("50"), allowed: money("20") };
    assert_eq!(said.reason, left);
    assert_eq!(sell::sale(&c.shop, &second.number.0).unwrap().quote.not_applied, second.quote.not_applied);
    assert_eq!(off(&buy(&c, Some(c.olga), "150", "2026-03-02 12:00")), "0.00");
    assert_eq!(off(&buy(&c, Some(c.taras), "150", "2026-03-02 12:00")), "30.00", "somebody else has a day of his own");
    assert_eq!(off(&buy(&c, None, "300", "2026-03-02 12:00")), "60.00", "nobody's receipts are not counted together");
    assert_eq!(off(&buy(&c, Some(c.olga), "500", "2026-03-03 10:00")), "30.00", "what the month leaves");
    assert_eq!(off(&buy(&c, Some(c.olga), "500", "2026-03-31 10:00")), "0.00");
    assert_eq!(off(&buy(&c, Some(c.olga), "500", "2026-04-01 10:00")), "50.00");
    must_be_clean(&c);
}

#[test]
fn what_comes_back_gives_its_part_back() {
    let c = capped();
    let first = buy(&c, Some(c.olga), "250", "2026-03-02 10:00");
    assert_eq!(off(&first), "50.00");
    let one = ReturnedLine { line: 1, quantity: Some(Quantity::ONE) };
    let asked = |lines| RefundRequest { id: RefundId::fresh(), sale: first.sale, lines, reason: String::new() };
    refund::refund(&c.shop, asked(vec![one]), at("2026-03-02 11:00"), true).unwrap();
    assert_eq!(off(&buy(&c, Some(c.olga), "250", "2026-03-02 12:00")), "25.00");
    refund::refund(&c.shop, asked(Vec::new()), at("2026-03-02 13:00"), true).unwrap();
    assert_eq!(off(&buy(&c, Some(c.olga), "250", "2026-03-02 14:00")), "25.00");
    must_be_clean(&c);
}

#[test]
fn tills_that_sell_at_once_do_not_pass_it_together() {
    let c = capped();
    let ready = Barrier::new(4);
    let sold: Vec<Money> = std::thread::scope(|scope| {
        let till = || {
            let shop = Shop::open(c.shop.folder(), Beside::Command).unwrap();
            ready.wait();
            let asked = request(basket(&[("Чай", "200", "1")]), Some(c.olga));
            sell::sell(&shop, asked, at("2026-03-02 12:00"), true).unwrap().quote.discount
        };
        let tills = [0; 4].map(|_| scope.spawn(till));
        tills.into_iter().map(|till| till.join().unwrap()).collect()
    });
    assert_eq!(Money::sum(sold).unwrap(), money("50.00"));
    must_be_clean(&c);
}
