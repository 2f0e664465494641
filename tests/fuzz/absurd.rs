//! Programmes and baskets such as nobody means: huge, deep, at the edge of what can be counted. Each is refused or priced
//! before anybody wonders.

use std::time::{Duration, Instant};

use regulars::domain::{Basket, Moment, Points, Programme, Standing, Zone};
use regulars::rules;
use serde_json::{Value, json};

/// A second, which `cargo bench -- quote` measures. An unoptimised program beside others on a busy machine is slower by what is
/// not its own fault: there only what never ends is found.
const MOST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 120 } else { 1 });

fn rule(number: usize, more: &Value) -> Value {
    let mut rule =
        json!({ "id": format!("r{number}"), "name": "R", "group": "g", "then": { "percent": { "rate": 10 } } });
    rule.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    rule
}

fn programme(combine: &str, rules: &[Value]) -> Value {
    json!({ "schema": 2, "name": "Absurd", "groups": [{ "id": "g", "combine": combine }], "rules": rules })
}

/// A condition that asks the same thing so often, one inside the other.
fn deep(word: &str, times: usize) -> Value {
    (0..times).fold(json!({ "card": true }), |inner, _| {
        if word == "not" { json!({ "not": inner }) } else { json!({ word: [inner] }) }
    })
}

fn programmes() -> Vec<(&'static str, Value)> {
    let edge = json!({ "then": { "amount": { "amount": i64::MAX } }, "cap": { "line": { "amount": i64::MAX, "percent": 10_000 } } });
    let wide = json!({ "when": { "any": vec![json!({ "total": { "at_least": 1, "of": { "items": ["bread", "jam"] } } }); 49] } });
    let names: Vec<String> = (0..4_000).map(|number| format!("article {number}")).collect();
    let pieces = json!({ "then": { "free": { "buy": 1, "get": 1, "times": 10_000 } } });
    let bundle =
        json!({ "then": { "bundle": { "price": 1, "times": 10_000, "parts": vec![json!({ "pieces": 100 }); 50] } } });
    let all = |combine: &str, count: usize, more: &Value| {
        programme(combine, &(0..count).map(|no| rule(no, more)).collect::<Vec<_>>())
    };
    let at_once = |count: i64, rules: usize| {
        let level =
            |no: i64| json!({ "id": format!("t{no}"), "name": "T", "from": 1_000_001 + no, "discount": 10_000 - no });
        let mut document = all("sequence", rules, &json!({ "then": { "percent": { "rate": 1 } } }));
        document["tiers"] = json!({ "holds": "at_once", "levels": (0..count).map(level).collect::<Vec<_>>() });
        document
    };
    let sets = |rules: usize, tiers: i64| {
        let parts = ["jam", "tea"].map(|item| json!({ "pieces": 1, "of": { "items": [item, "bread"] } }));
        let mut document = all("best_set", rules, &json!({ "then": { "bundle": { "price": 150, "parts": parts } } }));
        let level = |no: i64| json!({ "id": format!("t{no}"), "name": "T", "from": 100 * no, "discount": 400 * no });
        document["tiers"] = json!({ "holds": "at_once", "levels": (1..=tiers).map(level).collect::<Vec<_>>() });
        document
    };
    vec![
        ("ten bundles in all their sets under twenty tiers at once", sets(10, 20)),
        ("twelve of them under five", sets(12, 5)),
        ("twelve of them under twenty, which are too many", sets(12, 20)),
        ("ten thousand tiers at once", at_once(10_000, 0)),
        ("as many tiers at once as may be", at_once(20, 500)),
        ("ten thousand rules", all("sequence", 10_000, &json!({}))),
        ("as many rules as may be", all("sequence", 500, &json!({}))),
        ("each with as many conditions as may be", all("sum", 500, &wide)),
        (
            "thousands of names",
            all("sequence", 40, &json!({ "then": { "percent": { "rate": 5, "of": { "items": names } } } })),
        ),
        ("amounts at the edge", all("sequence", 3, &edge)),
        ("fifty deep", all("sequence", 3, &json!({ "when": deep("not", 50) }))),
        ("forty deep in turn", all("sequence", 3, &json!({ "when": deep("all", 40) }))),
        ("twelve that count pieces", all("best_set", 12, &pieces)),
        ("twelve bundles", all("best_set", 12, &bundle)),
        ("thirteen that compete", all("best_of", 13, &json!({}))),
        (
            "points beyond counting",
            json!({ "schema": 2, "name": "P", "points":
            { "earn": 10_000, "value": 1, "share": 10_000, "step": i64::MAX, "least": i64::MAX, "expire_months": u32::MAX } }),
        ),
        (
            "tiers at the edge",
            json!({ "schema": 2, "name": "T", "tiers": { "months": u32::MAX,
            "levels": [{ "id": "a", "name": "A", "from": i64::MAX, "discount": 10_000 }] } }),
        ),
    ]
}

fn baskets() -> Vec<(&'static str, Value)> {
    let line = |quantity: &str, price: i64| json!({ "name": "bread", "quantity": quantity, "unit_price": price });
    vec![
        ("a thousand lines", json!({ "lines": vec![line("1", 100); 1_000] })),
        ("a million pieces", json!({ "lines": vec![line("1000000", 1); 20] })),
        ("as much as may be", json!({ "lines": [line("1", 100_000_000_000)] })),
        ("beyond counting", json!({ "lines": [line("9223372036854775", i64::MAX)] })),
        ("thousands of codes", json!({ "lines": [line("1", 100)], "coupons": vec!["X"; 5_000] })),
    ]
}

#[test]
fn absurd_programmes_are_refused_or_priced_at_once() {
    let at = Moment::parse("2026-11-20 14:30", Zone::default()).unwrap();
    let standing: Standing =
        serde_json::from_value(json!({ "spent": 1_000_000, "points": 1_000_000, "visits": u32::MAX })).unwrap();
    let mut priced = 0;
    for (what, document) in programmes() {
        let (text, begun) = (document.to_string(), Instant::now());
        let read = serde_json::from_str::<Programme>(&text);
        let faults = read.as_ref().map(rules::check).unwrap_or_default();
        assert!(begun.elapsed() < MOST, "{what}: read and checked in {:?}", begun.elapsed());
        let Ok(programme) = read else { continue };
        if !faults.is_empty() {
            continue;
        }
        for (bought, basket) in baskets() {
            let (basket, begun): (Basket, _) = (serde_json::from_value(basket).unwrap(), Instant::now());
            let quote = rules::quote(&programme, None, Some(&standing), &basket, Points::ZERO, &at);
            assert!(begun.elapsed() < MOST, "{what}, {bought}: priced in {:?}", begun.elapsed());
            priced += usize::from(quote.is_ok());
        }
    }
    assert!(priced > 10, "only {priced} could be priced");
}

#[test]
fn what_is_nested_without_end_is_no_document() {
    for (begin, end) in [("{\"not\":", "}"), ("{\"all\":[", "]}")] {
        let (opened, closed) = (begin.repeat(100_000), end.repeat(100_000));
        let when = format!("{opened}{{}}{closed}");
        let text = format!(
            r#"{{"schema":2,"name":"D","rules":[{{"id":"r","name":"R","when":{when},"then":{{"say":"hello"}}}}]}}"#
        );
        let since = Instant::now();
        assert!(serde_json::from_str::<Programme>(&text).is_err());
        assert!(since.elapsed() < MOST);
    }
}
