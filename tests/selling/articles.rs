//! An article of the catalogue is the same however it is keyed: by number, code or name; and stays so when it is renamed.

use regulars::domain::{Basket, Line, Money, Points, Programme, Quantity, RefundId, RefundRequest, ReturnedLine};
use regulars::shop::catalogue::{self, Product};
use regulars::shop::quote::{Whom, quote};
use regulars::shop::{self, refund, sell};

use super::{Corner, at, corner, must_be_clean, request};

const CODE: &str = "4820000010009";

fn stocked(c: &Corner) {
    let tea = Product::named("7", "Да Хун Пао", Money::minor(42_000));
    let codes = vec![CODE.to_owned(), "2200017".to_owned()];
    catalogue::upsert(&c.shop, Product { category: Some("чай".into()), codes, ..tea }).unwrap();
    let other = Product::named("8", "Улун", Money::minor(30_000));
    catalogue::upsert(&c.shop, Product { codes: vec!["4820000010016".into()], ..other }).unwrap();
}

fn set(c: &Corner, programme: &str, from: &str) {
    let programme: Programme = serde_json::from_str(programme).unwrap();
    let from = at(from);
    shop::programme::set(&c.shop, programme, from.day(), from).unwrap();
}

/// The article keyed in every way there is, and once more with a word of the cashier's own.
fn keyed() -> Vec<Line> {
    let line = |sku: Option<&str>, barcode: Option<&str>, name: Option<&str>| Line {
        sku: sku.map(str::to_owned),
        barcode: barcode.map(str::to_owned),
        name: name.map(str::to_owned),
        ..Line::default()
    };
    vec![
        line(Some("7"), None, None),
        line(None, Some(CODE), None),
        line(None, None, Some("да хун пао")),
        line(Some("7"), None, Some("чай для Ольги")),
        line(None, Some(CODE), Some("чай для Ольги")),
    ]
}

fn off(c: &Corner, line: Line, when: &str) -> i64 {
    let basket = Basket { lines: vec![line], ..Basket::default() };
    quote(&c.shop, &basket, &Whom::Member(c.olga), Points::ZERO, &at(when)).unwrap().discount.as_minor()
}

#[test]
fn a_rule_means_an_article_however_it_is_keyed() {
    let c = corner();
    stocked(&c);
    let rule = |id: &str, item: &str, amount: i64| {
        format!(
            r#"{{"id":"{id}","name":"{id}","group":"g","then":{{"amount":{{"amount":{amount},"off":"receipt","of":{{"items":["{item}"]}}}}}}}}"#
        )
    };
    let rules = [
        rule("number", "7", 1),
        rule("code", CODE, 10),
        rule("name", "ДА ХУН ПАО", 100),
        rule("label", "2200017", 1_000),
    ];
    let programme =
        format!(r#"{{"schema":2,"name":"T","groups":[{{"id":"g","combine":"sum"}}],"rules":[{}]}}"#, rules.join(","));
    set(&c, &programme, "2026-02-01 09:00");
    for line in keyed() {
        assert_eq!(off(&c, line.clone(), "2026-02-01 12:00"), 1_111, "{line:?}");
    }
    let another = Line { sku: Some("8".into()), ..Line::default() };
    assert_eq!(off(&c, another, "2026-02-01 12:00"), 0);
    let stranger = Line::named("Да Хун Пао, пробник", Money::minor(42_000), Quantity::ONE);
    assert_eq!(off(&c, stranger, "2026-02-01 12:00"), 0);
}

#[test]
fn what_the_catalogue_protects_is_protected_under_any_name_and_category() {
    let c = corner();
    stocked(&c);
    set(&c, r#"{"schema":2,"name":"T","base_discount":1000,"protected":["чай"]}"#, "2026-02-01 09:00");
    for line in keyed() {
        let priced =
            Line { unit_price: Some(Money::minor(42_000)), category: Some("подарунки".into()), ..line };
        assert_eq!(off(&c, priced.clone(), "2026-02-01 12:00"), 0, "{priced:?}");
    }
    set(&c, r#"{"schema":2,"name":"T","base_discount":1000}"#, "2026-02-02 09:00");
    let tea = Product::named("7", "Да Хун Пао", Money::minor(42_000));
    let floor = Money::minor(41_000);
    catalogue::upsert(&c.shop, Product { min_unit_price: floor, codes: vec![CODE.into()], ..tea }).unwrap();
    for line in keyed() {
        assert_eq!(off(&c, line.clone(), "2026-02-02 12:00"), 1_000, "{line:?}");
    }
}

#[test]
fn a_lowest_price_of_the_programme_means_an_article_under_any_name_and_category() {
    let c = corner();
    stocked(&c);
    for (day, of) in [("2026-02-01", r#"{"categories":["чай"]}"#), ("2026-02-02", r#"{"items":["7"]}"#)] {
        let floors = format!(r#"[{{"of":{of},"price":41000}}]"#);
        let programme = format!(r#"{{"schema":2,"name":"T","base_discount":1000,"floors":{floors}}}"#);
        set(&c, &programme, &format!("{day} 09:00"));
        for line in keyed() {
            let called = Line { category: Some("подарунки".into()), ..line };
            assert_eq!(off(&c, called.clone(), &format!("{day} 12:00")), 1_000, "{called:?}");
        }
    }
}

#[test]
fn two_articles_of_one_name_are_neither_of_them() {
    let c = corner();
    stocked(&c);
    catalogue::upsert(&c.shop, Product::named("9", "Да хун пао", Money::minor(50_000))).unwrap();
    set(
        &c,
        r#"{"schema":2,"name":"T","rules":[{"id":"a","name":"a","then":{"amount":{"amount":5,"of":{"items":["7"]}}}}]}"#,
        "2026-02-01 09:00",
    );
    let by_name = Line::named("Да Хун Пао", Money::minor(42_000), Quantity::ONE);
    assert_eq!(off(&c, by_name, "2026-02-01 12:00"), 0);
    assert_eq!(off(&c, keyed().remove(1), "2026-02-01 12:00"), 5);
}

const THIRD: &str = r#"{"schema":2,"name":"T","groups":[{"id":"g","combine":"sum"}],"rules":[
    {"id":"a","name":"a","group":"g","when":{"every_unit":{"number":3,"of":{"items":["7"]}}},"then":{"amount":{"amount":1,"off":"receipt"}}},
    {"id":"b","name":"b","group":"g","when":{"every_unit":{"number":3,"of":{"items":["4820000010009"]}}},"then":{"amount":{"amount":10,"off":"receipt"}}},
    {"id":"c","name":"c","group":"g","when":{"every_unit":{"number":3,"of":{"items":["Великий червоний халат"]}}},"then":{"amount":{"amount":100,"off":"receipt"}}},
    {"id":"d","name":"d","group":"g","when":{"every_unit":{"number":3,"of":{"items":["Да Хун Пао"]}}},"then":{"amount":{"amount":1000,"off":"receipt"}}}]}"#;

#[test]
fn pieces_are_counted_by_article_however_it_was_keyed_and_called() {
    let c = corner();
    stocked(&c);
    set(&c, THIRD, "2026-02-01 09:00");
    for line in keyed().into_iter().skip(1).take(2) {
        let basket = Basket { lines: vec![line], ..Basket::default() };
        sell::sell(&c.shop, request(basket, Some(c.olga)), at("2026-02-02 12:00"), true).unwrap();
    }
    for line in keyed() {
        assert_eq!(off(&c, line.clone(), "2026-02-03 12:00"), 1_011, "{line:?}");
    }
    // Under its new name the two count as before; by the old one nothing of the catalogue is meant any more.
    let renamed = Product::named("7", "Великий червоний халат", Money::minor(42_000));
    catalogue::upsert(&c.shop, Product { codes: vec!["4820000010023".into(), CODE.into()], ..renamed }).unwrap();
    for line in [keyed().remove(0), keyed().remove(1)] {
        assert_eq!(off(&c, line.clone(), "2026-02-03 12:00"), 111, "{line:?}");
    }
    must_be_clean(&c);
}

#[test]
fn a_receipt_priced_again_knows_its_articles_as_the_sale_did() {
    let c = corner();
    stocked(&c);
    set(
        &c,
        r#"{"schema":2,"name":"T","refund":{"policy":"reprice"},"rules":[{"id":"two","name":"two",
            "when":{"quantity":{"at_least":"2","of":{"items":["4820000010009"]}}},
            "then":{"percent":{"rate":1000,"of":{"items":["Да Хун Пао"]}}}}]}"#,
        "2026-02-01 09:00",
    );
    let line =
        Line { sku: Some("7".into()), name: Some("чай".into()), quantity: Quantity::pieces(2), ..Line::default() };
    let basket = Basket { lines: vec![line], ..Basket::default() };
    let sold = sell::sell(&c.shop, request(basket, Some(c.olga)), at("2026-02-02 12:00"), true).unwrap();
    assert_eq!(sold.quote.to_pay.plain(), "756.00");
    catalogue::remove(&c.shop, "7").unwrap();
    let lines = vec![ReturnedLine { line: 1, quantity: Some(Quantity::ONE) }];
    let asked = RefundRequest { id: RefundId::fresh(), sale: sold.sale, lines, reason: String::new() };
    // The one that is left costs 420.00 again.
    assert_eq!(refund::refund(&c.shop, asked, at("2026-02-03 12:00"), true).unwrap().plan.money.plain(), "336.00");
    must_be_clean(&c);
}
