//! Programmes such as nobody means, which are refused or priced within a second; `tests/fuzz` throws more of them at the
//! program, and gives an unoptimised one longer.

use std::time::Duration;

use regulars::domain::{Basket, Moment, Points, Programme, Standing, Zone};
use regulars::rules;
use serde_json::{Value, json};

use super::report::{Budget, Report, time, timed};

const BUDGET: Duration = Duration::from_secs(1);

/// A line of the table: its documents, and how many of them are programmes that may be set.
struct Absurd {
    work: &'static str,
    documents: Vec<String>,
    sound: usize,
}

pub fn measure(report: &Report) {
    for absurd in [rules_without_end(), largest(), deepest(), at_the_edge()] {
        one(report, &absurd);
    }
}

/// The slowest of all readings, checks and prices.
fn one(report: &Report, absurd: &Absurd) {
    let at = Moment::parse("2026-11-20 14:30", Zone::default()).expect("a moment");
    let standing = json!({ "spent": 1_000_000, "points": 1_000_000, "visits": u32::MAX });
    let standing: Standing = serde_json::from_value(standing).expect("a standing");
    let mut slowest = (Duration::ZERO, "");
    let mut sound = 0;
    for text in &absurd.documents {
        let (read, took) = timed(|| {
            let read = serde_json::from_str::<Programme>(text);
            let faults = read.as_ref().map(rules::check).unwrap_or_default();
            read.ok().filter(|_| faults.is_empty())
        });
        slowest = slowest.max((took, "to read and check"));
        let Some(programme) = read else { continue };
        sound += 1;
        for basket in baskets() {
            let quote = || rules::quote(&programme, None, Some(&standing), &basket, Points::ZERO, &at);
            // One that cannot be counted is refused, which may not take longer either.
            slowest = slowest.max((timed(quote).1, "to price"));
        }
    }
    assert_eq!(sound, absurd.sound, "{}: so many are sound", absurd.work);
    report.line(Budget {
        work: absurd.work.to_owned(),
        plain: None,
        ours: time(slowest.0),
        figure: String::new(),
        tail: slowest.1.to_owned(),
        most: time(BUDGET),
        held: slowest.0 < BUDGET,
    });
}

fn rule(number: usize, more: &Value) -> Value {
    let mut rule =
        json!({ "id": format!("r{number}"), "name": "R", "group": "g", "then": { "percent": { "rate": 10 } } });
    if let (Some(rule), Some(more)) = (rule.as_object_mut(), more.as_object()) {
        rule.extend(more.clone());
    }
    rule
}

fn programme(combine: &str, count: usize, more: &Value) -> Value {
    let rules: Vec<Value> = (0..count).map(|number| rule(number, more)).collect();
    json!({ "schema": 2, "name": "Absurd", "groups": [{ "id": "g", "combine": combine }], "rules": rules })
}

fn rules_without_end() -> Absurd {
    let documents = vec![programme("sequence", 10_000, &json!({})).to_string()];
    Absurd { work: "quote: absurd, 10 000 rules read and checked", documents, sound: 0 }
}

/// As many rules, conditions, tiers at once and competing rules as may be, over as many lines and pieces.
fn largest() -> Absurd {
    let part = json!({ "total": { "at_least": 1, "of": { "items": ["bread", "jam"] } } });
    let wide = programme("sum", 500, &json!({ "when": { "any": vec![part; 49] } }));
    let level =
        |no: i64| json!({ "id": format!("t{no}"), "name": "T", "from": 1_000_001 + no, "discount": 9_000 + no });
    let mut at_once = programme("sequence", 500, &json!({ "then": { "percent": { "rate": 1 } } }));
    at_once["tiers"] = json!({ "holds": "at_once", "levels": (0..20).map(level).collect::<Vec<_>>() });
    let pieces = programme("best_set", 12, &json!({ "then": { "free": { "buy": 1, "get": 1, "times": 10_000 } } }));
    let documents = Vec::from([wide, at_once, pieces, sets(10, 20), sets(12, 5)].map(|document| document.to_string()));
    Absurd { work: "quote: absurd, the largest programmes that may be set", documents, sound: 5 }
}

/// Bundles whose parts mean the same goods, in all their sets, under tiers of which hardly one is reached by what it leaves.
fn sets(rules: usize, tiers: i64) -> Value {
    let bundle = |number: usize| {
        let of = |item: &str| json!({ "pieces": 1, "of": { "items": [item, "bread"] } });
        json!({ "then": { "bundle": { "price": 150 + number, "parts": [of("jam"), of("tea"), { "pieces": 1 }] } } })
    };
    let all: Vec<Value> = (0..rules).map(|number| rule(number, &bundle(number))).collect();
    let level = |no: i64| json!({ "id": format!("t{no}"), "name": "T", "from": 100 * no, "discount": 400 * no });
    json!({ "schema": 2, "name": "Absurd", "groups": [{ "id": "g", "combine": "best_set" }], "rules": all,
        "tiers": { "holds": "at_once", "levels": (1..=tiers).map(level).collect::<Vec<_>>() } })
}

/// A condition that asks the same thing so often, one inside the other, as it stands in a document.
fn nested(begin: &str, end: &str, times: usize) -> String {
    let when = format!("{}{{\"card\":true}}{}", begin.repeat(times), end.repeat(times));
    programme("sequence", 500, &json!({ "when": "WHEN" })).to_string().replace("\"WHEN\"", &when)
}

/// Seven around one may be set; forty are read and refused, and of a thousand the document is none.
fn deepest() -> Absurd {
    let deep = |times| [("{\"any\":[", "]}"), ("{\"all\":[", "]}")].map(|(begin, end)| nested(begin, end, times));
    let documents = [7, 40, 1_000].into_iter().flat_map(deep).collect();
    Absurd { work: "quote: absurd, conditions nested without end", documents, sound: 2 }
}

/// Every amount as large as a number can be, and as large as it may be.
fn at_the_edge() -> Absurd {
    let edge = |most: i64| {
        let more = json!({ "then": { "amount": { "amount": most } },
            "cap": { "line": { "amount": most, "percent": 10_000 } } });
        let mut document = programme("sequence", 500, &more);
        document["tiers"] = json!({ "levels": [{ "id": "a", "name": "A", "from": most, "discount": 10_000 }] });
        document.to_string()
    };
    // A thousand million of money, in its hundredths.
    let documents = Vec::from([i64::MAX, i64::MAX - 1, 100_000_000_000].map(edge));
    Absurd { work: "quote: absurd, all amounts near the end of numbers", documents, sound: 1 }
}

fn baskets() -> Vec<Basket> {
    let line = |quantity: &str, price: i64| json!({ "name": "bread", "quantity": quantity, "unit_price": price });
    let lines = [
        vec![line("1", 100); 1_000],
        vec![line("1000000", 1); 20],
        vec![line("1", 100_000_000_000)],
        vec![line("9223372036854775", i64::MAX)],
    ];
    Vec::from(lines.map(|lines| serde_json::from_value(json!({ "lines": lines })).expect("a basket")))
}
