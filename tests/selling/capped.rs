//! What one member may have off on a day and in a month: counted over receipts, given back with goods, and not passed by
//! tills that sell at once.

use std::sync::Barrier;

use regulars::domain::{
    Birthday, CapSpan, MemberId, Money, Profile, Quantity, Reason, RefundId, RefundRequest, ReturnedLine, Sold,
};
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
fn what_a_lower_tier_took_off_counts_in_the_cap_of_its_group() {
    let c = corner();
    let programme = serde_json::from_str(
        r#"{"schema":2,"name":"capped","groups":[{"id":"regular","combine":"best_of","cap":{"member_month":10000}}],
            "tiers":{"levels":[{"id":"silver","name":"S","from":10000,"discount":500},
                               {"id":"gold","name":"G","from":100000,"discount":1000}]}}"#,
    )
    .unwrap();
    let from = at("2026-01-31 09:00");
    shop::programme::set(&c.shop, programme, from.day(), from).unwrap();
    assert_eq!(off(&buy(&c, Some(c.olga), "50", "2026-02-02 10:00")), "0.00");
    assert_eq!(off(&buy(&c, Some(c.olga), "500", "2026-02-03 10:00")), "50.00", "five of a hundred as silver");
    assert_eq!(off(&buy(&c, Some(c.olga), "1000", "2026-02-04 10:00")), "50.00", "what the month leaves to gold");
    assert_eq!(off(&buy(&c, Some(c.olga), "500", "2026-03-04 10:00")), "100.00");
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

/// The same in a month, of 20 off from 150, by receipts that are priced again.
fn repriced(limits: &str) -> Corner {
    let c = corner();
    let document = format!(
        r#"{{"schema":2,"name":"capped","refund":{{"policy":"reprice"}},"protected":["plain"],
            "birthday":{{"days_before":0,"days_after":0,"discount":1000}},{limits}
            "then":{{"amount":{{"amount":2000,"off":"receipt"}}}}}}]}}"#
    );
    let from = at("2026-01-03 09:00");
    shop::programme::set(&c.shop, serde_json::from_str(&document).unwrap(), from.day(), from).unwrap();
    c
}

const BIG: &str = r#""rules":[{"id":"big","name":"Велика покупка","when":{"total":{"at_least":15000}}"#;

fn tea_and_honey(c: &Corner, when: &str) -> Sold {
    let goods = basket(&[("Чай", "100", "1"), ("Мед", "50", "1")]);
    sell::sell(&c.shop, request(goods, Some(c.olga)), at(when), true).unwrap()
}

fn back(c: &Corner, sold: &Sold, line: u32, when: &str) {
    let lines = vec![ReturnedLine { line, quantity: None }];
    let asked = RefundRequest { id: RefundId::fresh(), sale: sold.sale, lines, reason: String::new() };
    refund::refund(&c.shop, asked, at(when), true).unwrap();
    must_be_clean(c);
}

#[test]
fn who_keeps_the_goods_and_returns_a_trifle_has_had_the_rule() {
    for limit in [r#""cap":{"member_month":2000},"rules":[{"#, r#""rules":[{"limit":{"times":1},"#] {
        let c = repriced(&format!(r#"{limit}"id":"once","name":"Раз","when":{{"total":{{"at_least":8000}}}},"#));
        let buy = |when| {
            let goods = basket(&[("Чай", "79", "1"), ("Мед", "1", "1")]);
            sell::sell(&c.shop, request(goods, Some(c.olga)), at(when), true).unwrap()
        };
        let first = buy("2026-03-02 10:00");
        assert_eq!(off(&first), "20.00");
        // The tea alone would cost 79.00: for 59.25 it still has its part of what came off.
        back(&c, &first, 2, "2026-03-02 11:00");
        let had = if limit.contains("limit") { "0.00" } else { "0.25" };
        assert_eq!(off(&buy("2026-03-02 12:00")), had);
    }
}

#[test]
fn what_a_receipt_lost_when_it_was_priced_again_was_not_had() {
    let c = repriced(&format!(r#""cap":{{"member_month":3000}},{BIG},"#));
    let first = tea_and_honey(&c, "2026-03-02 10:00");
    assert_eq!(off(&first), "20.00");
    back(&c, &first, 2, "2026-03-02 11:00");
    let second = tea_and_honey(&c, "2026-03-02 12:00");
    assert_eq!(off(&second), "20.00", "the first has none of it left");
    assert_eq!(off(&tea_and_honey(&c, "2026-03-02 13:00")), "10.00");
    back(&c, &second, 1, "2026-03-02 14:00");
    assert_eq!(off(&tea_and_honey(&c, "2026-03-02 15:00")), "20.00");
    assert_eq!(off(&tea_and_honey(&c, "2026-03-02 16:00")), "0.00");
}

#[test]
fn a_rule_that_fell_away_with_goods_may_be_had_again() {
    let c = repriced(&format!(r#"{BIG},"limit":{{"times":1,"days":30}},"#));
    let first = tea_and_honey(&c, "2026-03-02 10:00");
    assert_eq!((off(&first), off(&tea_and_honey(&c, "2026-03-02 10:30"))), ("20.00".into(), "0.00".into()));
    back(&c, &first, 2, "2026-03-02 11:00");
    assert_eq!(off(&tea_and_honey(&c, "2026-03-02 12:00")), "20.00");
    assert_eq!(off(&tea_and_honey(&c, "2026-03-02 13:00")), "0.00");
}

#[test]
fn a_birthdays_discount_that_fell_away_with_goods_is_due_again() {
    let c = repriced(&format!("{BIG},"));
    let profile = shop::member(&c.shop, c.olga).unwrap().profile;
    let profile = Profile { birthday: Birthday::new(3, 2, None), ..profile };
    shop::member::edit(&c.shop, c.olga, profile, Vec::new(), at("2026-01-05 12:00")).unwrap();
    let buy = |when: &str| {
        let mut goods = basket(&[("Чай", "50", "1"), ("Хліб", "50", "1")]);
        goods.lines[1].category = Some("plain".into());
        sell::sell(&c.shop, request(goods, Some(c.olga)), at(when), true).unwrap()
    };
    let first = buy("2026-03-02 10:00");
    assert_eq!((off(&first), off(&buy("2026-03-02 10:30"))), ("5.00".into(), "0.00".into()));
    back(&c, &first, 1, "2026-03-02 11:00");
    assert_eq!((off(&buy("2026-03-02 12:00")), off(&buy("2026-03-02 13:00"))), ("5.00".into(), "0.00".into()));
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
