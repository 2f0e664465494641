//! A rule that holds where one of several things is so says all that would do, however they stand in each other.

use regulars::domain::{
    Basket, Currency, Lang, Line, Moment, Money, Programme, Quantity, Quote, Reason, Standing, Zone,
};
use regulars::language::Language;
use regulars::rules::quote;

/// What a rule asks on a Friday at noon of a member without a tier who buys for 100.00, and what it says for want of it.
const ASKED: &[(&str, [&str; 3])] = &[
    (r#""any":[{"weekdays":[2]}]"#, ["только вторник", "лише вівторок", "only Tuesday"]),
    (
        r#""any":[{"hours":{"from":"22:00","until":"02:00"}},{"months":[5]},{"tiers":["gold"]}]"#,
        [
            "только с 22:00 до 02:00, май или для уровня Золото",
            "лише з 22:00 до 02:00, травень або для рівня Золото",
            "only from 22:00 to 02:00, May or for Gold",
        ],
    ),
    (
        r#""any":[{"any":[{"weekdays":[2]},{"months":[5]}]},{"coupon":"A7"}]"#,
        ["только вторник, май или купон A7", "лише вівторок, травень або купон A7", "only Tuesday, May or coupon A7"],
    ),
    (
        r#""any":[{"all":[{"weekdays":[5]},{"months":[5]}]},{"weekdays":[2]}]"#,
        ["только май или вторник", "лише травень або вівторок", "only May or Tuesday"],
    ),
    (
        r#""any":[{"weekdays":[5],"months":[5]},{"household":2}]"#,
        ["только май или семья от 2 человек", "лише травень або родина від 2 осіб", "only May or household of 2"],
    ),
    (
        r#""any":[{"not":{"weekdays":[5]}},{"months":[5]}]"#,
        ["только май или не пятница", "лише травень або не п’ятниця", "only May or not Friday"],
    ),
    (
        r#""any":[{"not":{"any":[{"weekdays":[5]},{"months":[5]}]}},{"tiers":["gold"]}]"#,
        [
            "только для уровня Золото или не пятница",
            "лише для рівня Золото або не п’ятниця",
            "only for Gold or not Friday",
        ],
    ),
    (r#""not":{"any":[{"months":[5]},{"weekdays":[5]}]}"#, ["кроме: пятница", "крім: п’ятниця", "not Friday"]),
    (
        r#""not":{"not":{"any":[{"weekdays":[2]},{"months":[5]}]}}"#,
        ["только вторник или май", "лише вівторок або травень", "only Tuesday or May"],
    ),
    (
        r#""not":{"all":[{"not":{"any":[{"weekdays":[2]},{"months":[5]}]}}]}"#,
        ["только вторник или май", "лише вівторок або травень", "only Tuesday or May"],
    ),
    (
        r#""not":{"all":[{"not":{"total":{"at_least":20000}}}]}"#,
        ["купить ещё на 100,00 ₴", "купити ще на 100,00 ₴", "₴100.00 more to buy"],
    ),
    (
        r#""all":[{"any":[{"weekdays":[5]},{"months":[5]}]},{"any":[{"weekdays":[2]},{"months":[6]}]}]"#,
        ["только вторник или июнь", "лише вівторок або червень", "only Tuesday or June"],
    ),
    (
        r#""any":[{"weekdays":[1]},{"weekdays":[2]},{"months":[5]},{"months":[6]}]"#,
        ["ни одно из условий не выполнено", "жодну з умов не виконано", "none of its conditions is met"],
    ),
    (
        r#""any":[{"total":{"at_least":20000}},{"total":{"at_least":20000}}]"#,
        ["купить ещё на 100,00 ₴", "купити ще на 100,00 ₴", "₴100.00 more to buy"],
    ),
    (
        r#""any":[{"total":{"at_least":20000}},{"weekdays":[2]}]"#,
        ["только от 200,00 ₴ или вторник", "лише від 200,00 ₴ або вівторок", "only from ₴200.00 or Tuesday"],
    ),
];

fn programme(when: &str) -> Programme {
    let text = format!(
        r#"{{"schema":2,"name":"T","tiers":{{"levels":[{{"id":"gold","name":{{"ru":"Золото","uk":"Золото","en":"Gold"}},"from":100000000}}]}},
            "rules":[{{"id":"a","name":"A","when":{{{when}}},"then":{{"percent":{{"rate":1000}}}}}}]}}"#
    );
    serde_json::from_str(&text).unwrap()
}

/// Each of them priced.
pub fn priced() -> Vec<(Programme, Option<Standing>, Moment, Quote)> {
    let at = Moment::parse("2026-11-20 12:00", Zone::default()).unwrap();
    let basket =
        Basket { lines: vec![Line::named("Чай", Money::minor(10_000), Quantity::ONE)], ..Basket::default() };
    let member = Standing::default();
    let quoted = |(when, _): &(&str, [&str; 3])| {
        let programme = programme(when);
        let quote = quote(&programme, Some(1), Some(&member), &basket, regulars::domain::Points::ZERO, &at).unwrap();
        (programme, Some(member.clone()), at, quote)
    };
    ASKED.iter().map(quoted).collect()
}

#[test]
fn all_that_would_do_is_said() {
    for ((when, sentences), (_, _, _, quote)) in ASKED.iter().zip(priced()) {
        let reason = quote.not_applied.iter().find(|not| not.rule.as_str() == "rule.a").map(|not| &not.reason);
        let reason: &Reason = reason.unwrap_or_else(|| panic!("{when} holds"));
        let said = [Lang::Ru, Lang::Uk, Lang::En]
            .map(|lang| Language::new(lang, Currency::Uah).reason(reason).replace('\u{a0}', " "));
        assert_eq!(said.each_ref().map(String::as_str), *sentences, "{when}");
    }
}
