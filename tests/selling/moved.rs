//! What a member has had because of a sale goes with the sale: given to nobody it was had by nobody, given to another it was had by
//! that one, as far as the receipt shows it.

use regulars::domain::{
    Birthday, FactId, Line, MemberId, Money, Quantity, RefundId, RefundRequest, ReturnedLine, Sold, Standing,
};
use regulars::shop::catalogue::{self, Product};
use regulars::shop::{self, assign, refund, sell};

use super::{Corner, at, basket, corner, must_be_clean, request};

const PROGRAMME: &str = r#"{"schema":2,"name":"-","cap":{"member_day":100000,"member_month":100000},
    "birthday":{"discount":1000,"gift":{"name":"торт"},"days_before":3,"days_after":3},
    "groups":[{"id":"more","combine":"sequence"}],
    "rules":[
        {"id":"once","name":"Раз","limit":{"times":1},"group":"more","then":{"amount":{"amount":500,"off":"receipt"}}},
        {"id":"first","name":"Вперше","when":{"first_purchase":true},"group":"more","then":{"amount":{"amount":700,"off":"receipt"}}},
        {"id":"mug","name":"Кухоль","when":{"card":true},"limit":{"times":1},"then":{"gift":{"item":{"name":"кухоль"}}}},
        {"id":"fifth","name":"П'ята","group":"more","when":{"every_unit":{"number":5,"of":{"categories":["Кава"]}}},
         "then":{"percent":{"rate":10000,"off":"pieces","of":{"categories":["кава"]},"pieces":{"first":"cheapest","numbered":true}}}}]}"#;

fn party() -> Corner {
    let c = corner();
    let from = at("2026-01-15 09:00");
    let programme = serde_json::from_str(PROGRAMME).unwrap();
    shop::programme::set(&c.shop, programme, from.day(), from).unwrap();
    for member in [c.olga, c.taras] {
        let mut profile = shop::member(&c.shop, member).unwrap().profile;
        profile.birthday = Birthday::new(2, 2, Some(1990));
        shop::member::edit(&c.shop, member, profile, Vec::new(), from).unwrap();
    }
    c
}

fn coffee(c: &Corner, member: Option<MemberId>, when: &str) -> Sold {
    let mut asked = request(basket(&[]), member);
    let line = Line::named("Лате", Money::minor(10_000), Quantity::parse("4").unwrap());
    asked.basket.lines = vec![Line { category: Some("Кава".into()), ..line }];
    sell::sell(&c.shop, asked, at(when), true).unwrap()
}

fn standing(c: &Corner, member: MemberId) -> Standing {
    must_be_clean(c);
    shop::greet(&c.shop, member, at("2026-02-02 18:00")).unwrap().held.standing
}

/// What a standing has had: rules that were used, what was taken off, pieces, visits.
fn had(of: &Standing) -> (Vec<&str>, Vec<(&str, Money)>, u32, u32) {
    let mut used: Vec<_> = of.used.iter().map(|used| used.rule.as_str()).collect();
    used.sort_unstable();
    let off = of.given.iter().map(|off| (off.rule.as_str(), off.month)).collect();
    (used, off, of.units.iter().map(|units| units.pieces).sum(), of.visits)
}

#[test]
fn what_was_had_because_of_a_sale_goes_with_the_sale() {
    let c = party();
    let stranger = Standing::default();
    let nothing = had(&stranger);
    assert_eq!(had(&standing(&c, c.taras)), nothing);
    let sale = coffee(&c, Some(c.taras), "2026-02-02 12:00").sale;
    let his = standing(&c, c.taras);
    let his = had(&his);
    assert_eq!(his.0, ["birthday", "birthday.gift", "rule.mug", "rule.once"]);
    assert!(his.1.iter().any(|(rule, off)| *rule == "rule.first" && off.is_positive()), "{his:?}");
    assert_eq!((his.2, his.3), (4, 1));
    for (holder, other, when) in [(c.olga, c.taras, "13:00"), (c.taras, c.olga, "13:01")] {
        assign::assign(&c.shop, sale, Some(holder), at(&format!("2026-02-02 {when}")), true).unwrap();
        assert_eq!(had(&standing(&c, holder)), his, "{when}");
        assert_eq!(had(&standing(&c, other)), nothing, "{when}");
    }
    assign::assign(&c.shop, sale, None, at("2026-02-02 14:00"), true).unwrap();
    for member in [c.olga, c.taras] {
        assert_eq!(had(&standing(&c, member)), nothing);
    }
    // And so all of it is there once more.
    let again = coffee(&c, Some(c.taras), "2026-02-02 15:00").quote;
    let rules: Vec<_> = again.applied.iter().map(|applied| applied.rule.as_str()).collect();
    for rule in ["birthday", "birthday.gift", "rule.once", "rule.first", "rule.mug"] {
        assert!(rules.contains(&rule), "{rule}: {rules:?}");
    }
}

#[test]
fn a_sale_that_was_nobodys_counts_for_its_holder_only_as_its_receipt_shows() {
    let c = party();
    let sale = coffee(&c, None, "2026-02-02 12:00").sale;
    assign::assign(&c.shop, sale, Some(c.taras), at("2026-02-02 13:00"), true).unwrap();
    let his = standing(&c, c.taras);
    let his = had(&his);
    assert!(!his.0.iter().any(|rule| rule.starts_with("birthday")), "he had no cake for it: {his:?}");
    assert_eq!((his.2, his.3), (4, 1), "the coffees and the visit are his");
}

#[test]
fn goods_that_earn_nothing_by_the_catalogue_earn_nothing_for_who_is_given_the_sale() {
    let c = corner();
    let from = at("2026-01-15 09:00");
    let text = r#"{"schema":2,"name":"-","points":{"earn":1000,"value":100,"share":10000},"no_points":["тютюн"]}"#;
    shop::programme::set(&c.shop, serde_json::from_str(text).unwrap(), from.day(), from).unwrap();
    let pack =
        Product { category: Some("Тютюн".into()), ..Product::named("T1", "Пачка", Money::minor(10_000)) };
    catalogue::upsert(&c.shop, pack).unwrap();
    let sold = |member, when| {
        let mut asked = request(basket(&[("Чай", "50.00", "1")]), member);
        let line = Line::named("Пачка", Money::minor(10_000), Quantity::ONE);
        asked.basket.lines.push(Line { sku: Some("T1".into()), category: Some("Інше".into()), ..line });
        sell::sell(&c.shop, asked, at(when), true).unwrap()
    };
    assert_eq!(sold(Some(c.taras), "2026-02-02 12:00").quote.points_earned.get(), 5);
    let nobodys = sold(None, "2026-02-02 13:00").sale;
    let given = assign::assign(&c.shop, nobodys, Some(c.taras), at("2026-02-02 14:00"), true).unwrap();
    assert_eq!(given.points_earned.get(), 5);
}

#[test]
fn who_was_sold_to_has_what_it_earned_when_the_sale_comes_back_to_them() {
    for policy in ["by_line", "reprice"] {
        let c = corner();
        let from = at("2026-01-15 09:00");
        let text = format!(
            r#"{{"schema":2,"name":"-","points":{{"earn":1000,"value":100,"share":10000}},"refund":{{"policy":"{policy}"}},
                "rules":[{{"id":"ten","name":"Ще десять","when":{{"card":true}},"then":{{"points":{{"bonus":10}}}}}}]}}"#
        );
        shop::programme::set(&c.shop, serde_json::from_str(&text).unwrap(), from.day(), from).unwrap();
        let asked = request(basket(&[("Чай", "100.00", "2")]), Some(c.taras));
        let sold = sell::sell(&c.shop, asked, at("2026-02-02 12:00"), true).unwrap();
        assert_eq!(sold.quote.points_earned.get(), 30);
        let given = |member, when| assign::assign(&c.shop, sold.sale, member, at(when), true).unwrap();
        assert_eq!(given(Some(c.olga), "2026-02-02 13:00").points_earned.get(), 20, "what a rule added was his");
        let one = RefundRequest {
            id: RefundId::fresh(),
            sale: sold.sale,
            lines: vec![ReturnedLine { line: 1, quantity: Some(Quantity::ONE) }],
            reason: String::new(),
        };
        assert_eq!(
            refund::preview(&c.shop, &one, &at("2026-02-02 13:30")).unwrap().plan.points_taken.get(),
            10,
            "{policy}"
        );
        assert_eq!(given(Some(c.taras), "2026-02-02 14:00").points_earned.get(), 30, "{policy}");
        assert_eq!(given(None, "2026-02-02 15:00").points_earned.get(), 0);
        assert_eq!(given(Some(c.taras), "2026-02-02 16:00").points_earned.get(), 30, "{policy}");
        must_be_clean(&c);
    }
}

#[test]
fn where_two_rates_may_have_earned_the_points_a_return_leaves_by_the_better_one() {
    let c = corner();
    let from = at("2026-01-15 09:00");
    let text = r#"{"schema":2,"name":"-","points":{"earn":500,"value":100,"share":10000},"refund":{"policy":"reprice"},
        "tiers":{"levels":[{"id":"gold","name":"Золото","from":100,"earn":550}]}}"#;
    shop::programme::set(&c.shop, serde_json::from_str(text).unwrap(), from.day(), from).unwrap();
    sell::sell(&c.shop, request(basket(&[("Хліб", "10.00", "1")]), Some(c.olga)), at("2026-02-01 12:00"), true)
        .unwrap();
    let bought = request(basket(&[("Чай", "91.00", "1"), ("Цукор", "9.00", "1")]), None);
    let nobodys = sell::sell(&c.shop, bought, at("2026-02-02 12:00"), true).unwrap().sale;
    let given = assign::assign(&c.shop, nobodys, Some(c.olga), at("2026-02-02 13:00"), true).unwrap();
    assert_eq!(given.points_earned.get(), 5, "5 % and 5.5 % of 100 are both 5 whole points");
    let sugar = RefundRequest {
        id: RefundId::fresh(),
        sale: nobodys,
        lines: vec![ReturnedLine { line: 2, quantity: None }],
        reason: String::new(),
    };
    let plan = refund::preview(&c.shop, &sugar, &at("2026-02-02 14:00")).unwrap().plan;
    assert_eq!(plan.points_taken.get(), 0, "5.5 % of 91 are 5.005");
    must_be_clean(&c);
}

#[test]
fn a_sale_that_stays_on_the_account_earns_by_the_tier_that_it_has_reached() {
    for months in ["", r#""months":12,"#] {
        let c = corner();
        let from = at("2026-01-15 09:00");
        let text = format!(
            r#"{{"schema":2,"name":"-","points":{{"earn":500,"value":100,"share":10000}},
                "tiers":{{{months}"levels":[{{"id":"gold","name":"Золото","from":10000,"earn":1000}}]}}}}"#
        );
        shop::programme::set(&c.shop, serde_json::from_str(&text).unwrap(), from.day(), from).unwrap();
        shop::household::join(&c.shop, FactId::fresh(), c.olga, c.taras, at("2026-01-16 09:00"), true).unwrap();
        let asked = request(basket(&[("Чай", "100.00", "1")]), Some(c.taras));
        let sold = sell::sell(&c.shop, asked, at("2026-02-02 12:00"), true).unwrap();
        assert_eq!(sold.quote.points_earned.get(), 5);
        let given = assign::assign(&c.shop, sold.sale, Some(c.olga), at("2026-02-02 13:00"), true).unwrap();
        assert_eq!(given.points_earned.get(), 10, "the household is gold by it, and stays so: {months}");
        must_be_clean(&c);
    }
}
