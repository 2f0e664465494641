//! What is wrong with a rule, and that it is said where it stands.

use serde_json::{Value, json};

use crate::domain::Programme;
use crate::rules::check;

/// The faults of a sound programme in which `place` says something else.
fn faults(place: &str, value: Value) -> Vec<String> {
    let mut document = json!({
        "schema": 2, "name": "Club", "base_discount": 100,
        "tiers": { "levels": [{ "id": "gold", "name": "Gold", "from": 100, "discount": 500 }] },
        "cap": {}, "groups": [{ "id": "g", "combine": "sequence" }],
        "rules": [{ "id": "r", "name": "R", "group": "g", "when": {}, "then": { "percent": { "rate": 1000 } } }]
    });
    let (parent, key) = place.rsplit_once('/').unwrap();
    document.pointer_mut(parent).unwrap().as_object_mut().unwrap().insert(key.into(), value);
    let programme: Programme = serde_json::from_value(document).unwrap();
    check(&programme).iter().map(ToString::to_string).collect()
}

/// A condition that stands within so many others.
fn nested(within: u32) -> Value {
    (0..within).fold(json!({ "visit": 1 }), |inner, _| json!({ "any": [inner] }))
}

#[test]
fn each_fault_of_a_rule_names_its_field_and_what_would_be_right() {
    let amount = |field: &str, value: Value| json!({ "amount": { "amount": 5, field: value } });
    let table = [
        ("/schema", json!(1), "schema: says what schema 2 brought; write \"schema\": 2"),
        ("/schema", json!(3), "schema: this program knows documents of schema 2"),
        ("/rules/0/id", json!("R!"), "rule.R!: rules[0].id: takes small Latin letters"),
        ("/rules/0/name", json!(" "), "rule.r: rules[0].name: needs words"),
        ("/rules/0/group", json!("h"), "rule.r: rules[0].group: there is no such one; there are: g, regular"),
        ("/groups/0/id", json!("G"), "groups[0].id: takes small Latin letters"),
        ("/groups/0/cap", json!({ "line": {} }), "groups[0].cap.line: says nothing"),
        ("/cap", json!({ "receipt": { "amount": 0 } }), "cap.receipt.amount: must be above zero"),
        ("/rules/0/cap", json!({ "line": { "percent": 10_001 } }), "rules[0].cap.line.percent: 10001 basis points"),
        ("/rules/0/limit", json!({ "times": 0 }), "rules[0].limit.times: must be above zero"),
        ("/rules/0/when", json!({ "weekdays": [0] }), "rules[0].when.weekdays: from 1 to 7"),
        ("/rules/0/when", json!({ "months": [13] }), "rules[0].when.months: from 1 to 12"),
        ("/rules/0/when", json!({ "tiers": ["silver"] }), "when.tiers: there is no such one; there are: gold"),
        ("/rules/0/when", json!({ "from": "2026-02-01", "until": "2026-01-01" }), "when.until: can never be so"),
        ("/rules/0/when", json!({ "hours": { "from": "08:00", "until": "08:00" } }), "when.hours: can never be so"),
        ("/rules/0/when", json!({ "card": false, "visit": 1 }), "when.card: can never be so"),
        ("/rules/0/when", json!({ "all": [{ "card": false }], "visit": 1 }), "rules[0].when: can never be so"),
        ("/rules/0/when", json!({ "card": false, "all": [{ "visit": 1 }] }), "rules[0].when: can never be so"),
        ("/rules/0/when", json!({ "not": { "card": true }, "visit": 1 }), "rules[0].when: can never be so"),
        (
            "/rules/0/when",
            json!({ "all": [{ "card": false }, { "any": [{ "visit": 1 }, { "tiers": ["gold"] }] }] }),
            "rules[0].when: can never be so",
        ),
        (
            "/rules/0/when",
            json!({ "any": [{ "all": [{ "card": false }, { "visit": 1 }] }, { "visit": 2 }] }),
            "rules[0].when.any[0]: can never be so",
        ),
        ("/rules/0/when", json!({ "not": {} }), "when.not: says nothing"),
        ("/rules/0/when", json!({ "any": [{}, { "visit": 1 }] }), "when.any[0]: says nothing"),
        ("/rules/0/when", json!({ "not": { "any": [{}, { "all": [{}] }] } }), "when.not: says nothing"),
        ("/rules/0/when", nested(8), "when: at most 8 within one another"),
        ("/rules/0/when", json!({ "total": {} }), "when.total: says nothing"),
        ("/rules/0/when", json!({ "any": [{ "total": { "at_least": -1 } }] }), "when.any[0].total.at_least: must be"),
        (
            "/rules/0/when",
            json!({ "quantity": { "at_least": 3, "at_most": 2 } }),
            "quantity.at_most: must not be below at_least",
        ),
        ("/rules/0/when", json!({ "coupon": "!" }), "when.coupon[0]: needs words"),
        (
            "/rules/0/when",
            json!({ "quantity": { "at_least": "2000000" } }),
            "rules[0].when.quantity.at_least: at most 1000000.000",
        ),
        (
            "/rules/0/then",
            json!({ "percent": { "rate": 5, "off": "pieces", "pieces": { "every": 3, "at_most": 2 } } }),
            "rules[0].then.percent.pieces.at_most: must not be below pieces.every",
        ),
        ("/rules/0/when", json!({ "every_visit": 0 }), "when.every_visit: must be above zero"),
        ("/rules/0/when", json!({ "member_days": 99_999 }), "when.member_days: at most 36500"),
        ("/rules/0/then", json!({ "percent": { "rate": 0 } }), "then.percent.rate: must be above zero"),
        ("/rules/0/then", json!({ "percent": { "rate": 20_000 } }), "then.percent.rate: 20000 basis points"),
        ("/rules/0/then", amount("pieces", json!({})), "then.amount.pieces: only together with off: pieces"),
        ("/rules/0/then", amount("sparing", json!(true)), "then.amount.sparing: only together with off: receipt"),
        ("/rules/0/then", json!({ "amount": { "amount": i64::MAX } }), "then.amount.amount: at most 1000000000.00"),
        ("/rules/0/then", json!({ "price": { "price": -5 } }), "then.price.price: must be above zero"),
        ("/rules/0/then", json!({ "free": { "buy": 0, "get": 1 } }), "then.free.buy: must be above zero"),
        ("/rules/0/then", json!({ "bundle": { "price": 5, "parts": [] } }), "then.bundle.parts: says nothing"),
        ("/rules/0/then", json!({ "gift": { "item": { "name": "" } } }), "then.gift.item.name: needs words"),
        ("/rules/0/then", json!({ "points": {} }), "then.points: says nothing"),
        ("/rules/0/then", json!({ "points": { "bonus": 5 } }), "then.points: only together with points"),
        ("/rules/0/then", json!({ "points": { "times": 50 } }), "then.points.times: from 101 to 10000"),
        (
            "/rules/0/then",
            json!({ "percent": { "rate": 5, "of": { "price_from": 9, "price_to": 8 } } }),
            "of.price_to: can",
        ),
    ];
    for (place, value, expected) in table {
        let found = faults(place, value.clone());
        assert!(found.iter().any(|fault| fault.contains(expected)), "{place} {value}: {found:?}");
    }
}

#[test]
fn what_one_of_several_asks_contradicts_nothing() {
    for sound in [
        json!({ "any": [{ "card": false }, { "visit": 1 }] }),
        json!({ "visit": 1, "not": { "card": false } }),
        json!({ "card": false, "any": [{ "visit": 1 }, { "weekdays": [1] }] }),
    ] {
        assert_eq!(faults("/rules/0/when", sound), Vec::<String>::new());
    }
}

#[test]
fn no_more_compete_than_are_weighed_exactly() {
    let rules = |count: usize, group: Value| {
        let rule = |number| json!({ "id": format!("r{number}"), "name": "R", "group": group, "then": { "percent": { "rate": 10 } } });
        Value::Array((0..count).map(rule).collect())
    };
    // Without a group they meet card and tier.
    assert_eq!(faults("/rules", rules(10, Value::Null)), Vec::<String>::new());
    let found = faults("/rules", rules(11, Value::Null));
    assert_eq!(found, ["rules: 13 rules compete and at most 12 may; put some into another group"]);
    assert_eq!(faults("/rules", rules(200, json!("g"))), Vec::<String>::new());
}

#[test]
fn what_gives_no_discount_competes_with_none() {
    let gift = json!([{ "id": "r", "name": "R", "group": "regular", "then": { "say": "Hello" } }]);
    assert!(faults("/rules", gift)[0].contains("compete with no discount"));
    let limited = json!([{ "id": "r", "name": "R", "limit": { "times": 1 }, "then": { "say": "Hello" } }]);
    assert!(faults("/rules", limited)[0].contains("rules[0].limit: only together with"));
}

#[test]
fn absurd_programmes_are_refused_at_once() {
    let rule = |number| json!({ "id": format!("r{number}"), "name": "R", "then": { "percent": { "rate": 10 } } });
    let begun = std::time::Instant::now();
    let found = faults("/rules", Value::Array((0..10_000).map(rule).collect()));
    assert_eq!(found, ["rules: at most 500 of them"]);
    let mut nested = json!({ "card": true });
    for _ in 0..50 {
        nested = json!({ "not": nested });
    }
    let found =
        faults("/rules", json!([{ "id": "r", "name": "R", "when": nested, "then": { "percent": { "rate": 1 } } }]));
    assert_eq!(found, ["rule.r: rules[0].when: at most 50 of them"]);
    assert!(begun.elapsed() < std::time::Duration::from_secs(1));
}

#[test]
fn what_is_counted_of_a_member_is_nothing_for_whoever_has_no_card() {
    let coupons = json!([{ "id": "next", "name": "Next", "days": 30 }]);
    let gift = |id: Option<&str>| json!({ "gift": { "item": { "id": id, "name": "Mug" } } });
    for (limit, then, place) in [
        (json!({ "times": 1 }), json!({ "percent": { "rate": 5 } }), "limit"),
        (Value::Null, json!({ "points": { "bonus": 5 } }), "then.points"),
        (Value::Null, gift(Some("mug")), "then.gift"),
        (Value::Null, json!({ "coupon": { "kind": "next" } }), "then.coupon"),
        (Value::Null, gift(None), ""),
    ] {
        let rule = json!([{ "id": "r", "name": "R", "when": { "card": false }, "limit": limit, "then": then }]);
        let mut document = json!({ "schema": 2, "name": "Club", "coupons": coupons, "rules": rule,
            "points": { "earn": 500, "value": 100, "share": 5000 } });
        let faults = |document: &Value| -> Vec<String> {
            let programme: Programme = serde_json::from_value(document.clone()).unwrap();
            check(&programme).iter().map(ToString::to_string).collect()
        };
        let never: Vec<String> = faults(&document).into_iter().filter(|fault| fault.contains("never be so")).collect();
        if place.is_empty() {
            assert!(never.is_empty(), "{never:?}");
        } else {
            assert_eq!(never, [format!("rule.r: rules[0].{place}: can never be so")]);
        }
        document["rules"][0]["when"] = json!({});
        assert!(faults(&document).iter().all(|fault| !fault.contains("never be so")), "{place}");
    }
}
