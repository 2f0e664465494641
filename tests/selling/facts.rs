//! What rules ask of a member and of the payment is known in the shop as it is of a standing written by hand.

use regulars::domain::{FactId, MemberId, Money, Payment, Points, PointsRule, Rule, SaleRequest, Sold};
use regulars::shop::quote::Whom;
use regulars::shop::{self, household, sell};

use super::{Corner, at, basket, corner, must_be_clean, request};

/// The club with ten off for whoever fulfils a condition.
fn with_rule(when: &str) -> Corner {
    let c = corner();
    let text = format!(
        r#"{{"id":"one","name":"-","group":"own","when":{when},"then":{{"amount":{{"amount":1000,"off":"receipt"}}}}}}"#
    );
    let mut programme = regulars::domain::Programme::empty("-".into());
    programme.groups.push(serde_json::from_str(r#"{"id":"own","combine":"sequence"}"#).unwrap());
    programme.rules.push(serde_json::from_str::<Rule>(&text).unwrap());
    programme.points = None::<PointsRule>;
    let from = at("2026-01-03 09:00");
    shop::programme::set(&c.shop, programme, from.day(), from).unwrap();
    c
}

fn off(c: &Corner, member: MemberId, when: &str) -> bool {
    let goods = basket(&[("Чай", "100.00", "1")]);
    let quote = shop::quote::quote(&c.shop, &goods, &Whom::Member(member), Points::ZERO, &at(when)).unwrap();
    let greeted = shop::greet(&c.shop, member, at(when)).unwrap();
    let programme = shop::programme::on(&c.shop, at(when).day()).unwrap().programme;
    let again = regulars::rules::quote(&programme, None, Some(&greeted.held.standing), &goods, Points::ZERO, &at(when))
        .unwrap();
    assert_eq!(again.to_pay, quote.to_pay, "at the scan as on the command line");
    quote.discount.is_positive()
}

fn buy(c: &Corner, member: MemberId, when: &str) -> Sold {
    sell::sell(&c.shop, request(basket(&[("Чай", "100.00", "1")]), Some(member)), at(when), true).unwrap()
}

#[test]
fn a_segment_is_the_one_of_the_list_on_that_day() {
    let c = with_rule(r#"{"segments":["cooling"]}"#);
    for day in ["2026-02-01", "2026-02-08", "2026-02-15", "2026-02-22", "2026-03-01", "2026-03-08"] {
        buy(&c, c.olga, &format!("{day} 12:00"));
    }
    for (day, expected) in [("2026-03-09", "new"), ("2026-05-20", "cooling"), ("2026-12-24", "lost")] {
        let when = format!("{day} 12:00");
        let listed = shop::regulars::regular_of(&c.shop, c.olga, at(&when).day()).unwrap().unwrap().1;
        assert_eq!(listed.code(), expected, "{day}");
        assert_eq!(off(&c, c.olga, &when), expected == "cooling", "{day}");
    }
}

#[test]
fn a_household_is_counted() {
    let c = with_rule(r#"{"household":2}"#);
    assert!(!off(&c, c.olga, "2026-02-01 12:00"));
    household::join(&c.shop, FactId::fresh(), c.taras, c.olga, at("2026-02-01 13:00"), true).unwrap();
    assert!(off(&c, c.olga, "2026-02-01 14:00") && off(&c, c.taras, "2026-02-01 14:00"));
}

#[test]
fn visits_and_days_away_are_counted() {
    let c = with_rule(r#"{"any":[{"every_visit":3},{"absent_days":60},{"first_purchase":true}]}"#);
    let mut had = Vec::new();
    for when in ["2026-02-01", "2026-02-02", "2026-02-03", "2026-02-04", "2026-04-04", "2026-04-05"] {
        let when = format!("{when} 12:00");
        let expected = off(&c, c.olga, &when);
        assert_eq!(buy(&c, c.olga, &when).quote.discount.is_positive(), expected, "{when}");
        had.push(expected);
    }
    // The first; the third; two months away; the sixth.
    assert_eq!(had, [true, false, true, false, false, true]);
    must_be_clean(&c);
}

#[test]
fn days_of_membership_are_counted_from_the_first() {
    let c = with_rule(r#"{"member_days":30}"#);
    assert!(!off(&c, c.olga, "2026-01-31 12:00"));
    assert!(off(&c, c.olga, "2026-02-01 12:00"));
}

#[test]
fn a_rule_that_asks_how_it_is_paid_is_asked_of_what_is_handed_over() {
    let c = with_rule(r#"{"pays_with":["card"]}"#);
    let sold = |payments: &[(&str, &str)], says: Option<&str>| {
        let pay =
            |(form, amount): &(&str, &str)| Payment { form: (*form).into(), amount: Money::parse(amount).unwrap() };
        let mut asked = request(basket(&[("Чай", "100.00", "1")]), None);
        asked.basket.pays_with = says.map(str::to_owned);
        let asked = SaleRequest { payments: payments.iter().map(pay).collect(), ..asked };
        sell::sell(&c.shop, asked, at("2026-02-01 12:00"), true).map(|sold| sold.quote.to_pay.plain())
    };
    assert_eq!(sold(&[("card", "90.00")], None).unwrap(), "90.00");
    assert_eq!(sold(&[], None).unwrap(), "100.00", "in cash");
    assert_eq!(sold(&[], Some("card")).unwrap(), "90.00", "all of it in the form that the basket names");
    assert_eq!(sold(&[("cash", "100.00")], Some("card")).unwrap(), "100.00", "whatever the basket says");
    assert_eq!(sold(&[("card", "50.00"), ("cash", "50.00")], None).unwrap(), "100.00", "in part");
    assert!(sold(&[("card", "100.00")], None).is_err(), "more than is to pay");
    must_be_clean(&c);
}
