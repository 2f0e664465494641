//! A rule that holds where one of several things is so says all that would do, however they stand in each other.

use regulars::domain::{
    Basket, Currency, Lang, Line, Moment, Money, Programme, Quantity, Quote, Reason, Standing, Zone,
};
use regulars::language::Language;
use regulars::rules::quote;

/// What a rule asks on a Friday at noon of a member without a tier who buys for 100.00, and what it says for want of it.
const ASKED: &[(&str, [&str; 3])] = &[
    (r#""any":[{"weekdays":[2]}]"#, ["только во вторник", "лише у вівторок", "only on Tuesday"]),
    (
        r#""any":[{"hours":{"from":"22:00","until":"02:00"}},{"months":[5]},{"tiers":["gold"]}]"#,
        [
            "только с 22:00 до 02:00, в мае или для уровня Золото",
            "лише з 22:00 до 02:00, у травні або для рівня Золото",
            "only from 22:00 to 02:00, in May or for Gold",
        ],
    ),
    (
        r#""any":[{"any":[{"weekdays":[2]},{"months":[5]}]},{"coupon":"A7"}]"#,
        [
            "только во вторник, в мае или по купону A7",
            "лише у вівторок, у травні або за купоном A7",
            "only on Tuesday, in May or with coupon A7",
        ],
    ),
    (
        r#""any":[{"all":[{"weekdays":[5]},{"months":[5]}]},{"weekdays":[2]}]"#,
        ["только в мае или во вторник", "лише у травні або у вівторок", "only in May or on Tuesday"],
    ),
    (
        r#""any":[{"weekdays":[5],"months":[5]},{"household":2}]"#,
        [
            "только в мае или для семьи от 2 человек",
            "лише у травні або для родини від 2 осіб",
            "only in May or households of 2 or more",
        ],
    ),
    (
        r#""any":[{"not":{"weekdays":[5]}},{"months":[5]}]"#,
        ["только в мае или не в пятницу", "лише у травні або не у п’ятницю", "only in May or not on Friday"],
    ),
    (
        r#""any":[{"not":{"any":[{"weekdays":[5]},{"months":[5]}]}},{"tiers":["gold"]}]"#,
        [
            "только для уровня Золото или не в пятницу",
            "лише для рівня Золото або не у п’ятницю",
            "only for Gold or not on Friday",
        ],
    ),
    (r#""not":{"any":[{"months":[5]},{"weekdays":[5]}]}"#, ["не в пятницу", "не у п’ятницю", "not on Friday"]),
    (
        r#""not":{"not":{"any":[{"weekdays":[2]},{"months":[5]}]}}"#,
        ["только во вторник или в мае", "лише у вівторок або у травні", "only on Tuesday or in May"],
    ),
    (
        r#""not":{"all":[{"not":{"any":[{"weekdays":[2]},{"months":[5]}]}}]}"#,
        ["только во вторник или в мае", "лише у вівторок або у травні", "only on Tuesday or in May"],
    ),
    (
        r#""not":{"all":[{"not":{"total":{"at_least":20000}}}]}"#,
        ["купить ещё на 100,00 ₴", "купити ще на 100,00 ₴", "₴100.00 more to buy"],
    ),
    (
        r#""all":[{"any":[{"weekdays":[5]},{"months":[5]}]},{"any":[{"weekdays":[2]},{"months":[6]}]}]"#,
        ["только во вторник или в июне", "лише у вівторок або у червні", "only on Tuesday or in June"],
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
        ["только от 200,00 ₴ или во вторник", "лише від 200,00 ₴ або у вівторок", "only from ₴200.00 or on Tuesday"],
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
