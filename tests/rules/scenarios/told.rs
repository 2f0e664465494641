//! The translation itself: what it reads however it is said, and what it says nothing of.

use serde_json::{Value, json};

use super::compared;

/// Two breads of 10.00, a tenth off: 18.00, and a point for each 1.00 of them. One bread gives back 9.00.
fn breads() -> Value {
    json!({
        "id": "own",
        "basket": [{ "name": "Bread", "category": "Food", "quantity": "2.000", "unit_price": 1_000 }],
        "member": { "points": 50, "visits": 1 },
        "programme": {
            "combine": "sequential",
            "rounding": "half-up/line",
            "rules": [{
                "when": { "min_subtotal": 1_000 },
                "then": { "kind": "percent", "on": "lines", "value": "10", "select": { "product": ["Bread"] } },
            }],
            "points": {
                "earn": { "per_amount": 100, "points": "1", "round": "floor", "basis": "paid-in-money" },
                "redeem": { "value_per_point": 100 },
                "tiers": [{ "name": "Gold", "min_spent": 100_000 }],
            },
        },
        "refund": { "lines": [{ "name": "Bread", "quantity": "1.000" }] },
        "expect": { "total": 1_800, "points_earned": 18, "refund_total": 900 },
    })
}

/// The same with other fields, by their paths; in a list, one more.
fn with(changes: &[(&str, Value)]) -> Value {
    let mut record = breads();
    for (path, value) in changes {
        let (parent, name) = path.rsplit_once('/').unwrap();
        match record.pointer_mut(parent).unwrap() {
            Value::Array(all) => all.push(value.clone()),
            parent => parent[name] = value.clone(),
        }
    }
    record
}

#[test]
fn what_is_said_otherwise_comes_out_the_same() {
    let two_lines = json!([
        { "name": "Bread", "quantity": "1.000", "unit_price": 1_000 },
        { "name": "Bread", "quantity": "1.000", "unit_price": 1_000 },
    ]);
    let undiscounted = json!({ "total": 2_000, "points_earned": 20, "refund_total": 1_000 });
    for changes in [
        vec![],
        vec![("/refund/policy", json!("the line's share"))],
        // The bread that stays is 10.00, from which the offer holds.
        vec![("/refund/policy", json!("reprices what stays"))],
        vec![("/refund/policy", json!("by-line")), ("/refund/programme_now", json!({ "rules": [] }))],
        vec![("/programme/rules/0/when/min_quantity", json!(0)), ("/programme/rules/0/when/min_subtotal", json!(0))],
        vec![("/programme/rules/-", json!({ "then": { "kind": "percent", "on": "receipt", "value": "0" } }))],
        vec![
            ("/programme/points/tiers/-", json!({ "name": "Bronze", "min_spent": 0 })),
            ("/expect/tier", json!("Bronze")),
        ],
        vec![("/programme/points/earn/when", json!({ "min_subtotal": 2_000 }))],
        vec![("/programme/points/earn/per_amount", json!(50)), ("/programme/points/earn/points", json!("0.5"))],
        vec![("/programme/points/expire_after_days", json!(10))],
        vec![("/expect/points_earned", json!("18"))],
        // Nothing is reduced and no points pay: all money is the same.
        vec![
            ("/programme/rules", json!([])),
            ("/programme/points/earn/basis", json!("the list price, including what points paid")),
            ("/expect", undiscounted),
        ],
        vec![("/expect/refund_exact", json!("899.6"))],
        vec![("/basket", two_lines), ("/refund/lines/0/quantity", json!("2")), ("/expect/refund_total", json!(1_800))],
        // Of the 50 points 18 may pay; more are refused where that is asked.
        vec![
            ("/refund", json!(null)),
            ("/pay_points", json!(60)),
            ("/expect", json!({ "refused": true, "total": 1_800, "points_spent": 0 })),
        ],
        vec![
            ("/refund", json!(null)),
            ("/pay_points", json!(5)),
            ("/expect", json!({ "total": 1_800, "paid_by_gift_card": 500, "left_to_pay": 1_300 })),
        ],
    ] {
        assert_eq!(compared(&with(&changes)), Ok(Vec::new()), "{changes:?}");
    }
}

#[test]
fn a_wrong_figure_is_found_however_it_is_written() {
    for (path, value, wrong) in [
        ("/expect/points_earned", json!("19"), "points_earned 18, not \"19\""),
        ("/expect/refund_exact", json!("900.6"), "refund_exact 900, not \"900.6\""),
        ("/expect/tier", json!("Gold"), "tier null, not \"Gold\""),
    ] {
        assert_eq!(compared(&with(&[(path, value)])), Ok(vec![wrong.to_owned()]));
    }
}

fn unknown(field: &str) -> String {
    format!("the field `{field}` is not known here")
}

/// Whatever else a record says, one field of it leaves nothing to be said.
fn is_not_said<const N: usize>(rows: [(&str, Value, String); N]) {
    for (path, value, why) in rows {
        assert_eq!(compared(&with(&[(path, value.clone())])), Err(why), "{path}: {value}");
    }
}

#[test]
fn what_the_format_does_not_know_of_a_rule_is_not_read_past() {
    is_not_said([
        ("/programme/season", json!(1), unknown("season")),
        ("/programme/combine", json!("sum"), "rules are not combined `sum`".into()),
        ("/programme/split", json!(1), "1 is no text".into()),
        ("/programme/rules/0/unless", json!({}), unknown("unless")),
        ("/programme/rules/0/combine", json!("first"), "rules are not combined `first` within `sequential`".into()),
        ("/programme/rules/0/when/max_subtotal", json!(1), "no condition `max_subtotal`".into()),
        ("/programme/rules/0/when/coupon", json!(true), "true is no text".into()),
        ("/programme/rules/0/when/weekdays", json!([1]), "the day matters, and none is told".into()),
        (
            "/programme/rules/0/when/first_purchase",
            json!(false),
            "what `first_purchase` asks by false is not told".into(),
        ),
        ("/programme/rules/0/when/contains", json!({ "product": ["Bread"], "quantity": 2 }), unknown("quantity")),
        ("/programme/rules/0/then/kind", json!("voucher"), "no reward `voucher`".into()),
        ("/programme/rules/0/then/on", json!("pieces"), "nothing is taken off `pieces`".into()),
        ("/programme/rules/0/then/max_units", json!(1), unknown("max_units")),
        ("/programme/rules/0/then/every", json!(2), unknown("every")),
        ("/programme/rules/0/then/unit_order", json!("dearest-first"), unknown("unit_order")),
        ("/programme/rules/0/then/select/brand", json!("A"), unknown("brand")),
        ("/programme/rules/0/then/select/product", json!([]), "a list that names nothing".into()),
    ]);
}

#[test]
fn what_the_format_does_not_know_of_a_sale_is_not_read_past() {
    is_not_said([
        ("/payment", json!({}), unknown("payment")),
        ("/basket/0/weight", json!(1), unknown("weight")),
        ("/member/card", json!("1"), unknown("card")),
        ("/at", json!("2026-01-15T12:00:00Z"), "2026-01-15T12:00:00Z is no local moment".into()),
        ("/pay_points", json!("10.5"), "\"10.5\" is no whole number".into()),
        ("/programme/points/tiers/0/earn", json!(2), unknown("earn")),
        ("/programme/points/redeem/least", json!(5), unknown("least")),
        ("/programme/points/earn/select", json!({ "brand": "A" }), unknown("brand")),
        ("/programme/points/earn/round", json!("up"), "points are not rounded `up`".into()),
        ("/programme/points/earn/when", json!({ "uses": { "limit": 1 } }), "points are earned however often".into()),
        (
            "/programme/points/earn/basis",
            json!("including what points paid"),
            "points are earned on money paid, not on including what points paid".into(),
        ),
        ("/refund/reason", json!("torn"), unknown("reason")),
        ("/refund/lines/0/state", json!("torn"), unknown("state")),
        ("/refund/whole", json!(true), "either some goods come back or all of them".into()),
        ("/refund/policy", json!("not by line"), "goods do not come back by `not by line`".into()),
        ("/refund/policy", json!("reprice lines"), "goods do not come back by `reprice lines`".into()),
        ("/refund/policy", json!("voucher"), "goods do not come back by `voucher`".into()),
        ("/refund/programme_now", json!({}), "goods come back under the programme that sold them".into()),
        ("/expect/cashback", json!(5), "the figure `cashback` is not known here".into()),
        ("/expect/points_earned", json!(18.5), "18.5 is no whole number".into()),
        ("/expect/refused", json!(true), "what is refused, if it is not the points asked for, is not told".into()),
    ]);
}

#[test]
fn what_a_record_leaves_open_is_not_guessed() {
    let on_mugs = |combine: &str| {
        json!({
            "combine": combine,
            "priority": 2,
            "then": { "kind": "percent", "on": "lines", "value": "20", "select": { "product": ["Mug"] } },
        })
    };
    let gives_nothing = "a rule that holds and gives nothing stands in nobody's way";
    for (changes, why) in [
        (vec![("/programme/points", json!(null)), ("/programme/rules/-", on_mugs("exclusive"))], gives_nothing),
        (
            vec![("/programme/rules/-", on_mugs("one-of:step")), ("/programme/rules/0/combine", json!("one-of:step"))],
            gives_nothing,
        ),
        (
            vec![
                ("/basket/0/quantity", json!("2.500")),
                ("/programme/rules/0/then", json!({ "kind": "amount", "on": "units", "value": 100 })),
            ],
            "what is weighed is one piece",
        ),
        (
            vec![
                ("/basket/-", json!({ "name": "Jam", "quantity": "2.000", "unit_price": 800 })),
                ("/programme/rules/0/then", json!({ "kind": "bundle-price", "size": 3, "price": 2_000 })),
            ],
            "which pieces a bundle takes is not told: the dearest here",
        ),
        (
            vec![("/basket/-", json!({ "name": "bread", "quantity": "1.000", "unit_price": 800 }))],
            "`Bread` and `bread` are the same word",
        ),
        (
            vec![("/basket/-", json!({ "name": "Bread", "quantity": "1.000", "unit_price": 800 }))],
            "which of several lines of Bread comes back is not told",
        ),
        // 18.00 earn four points at one for each 4.00, and half a point.
        (
            vec![
                ("/programme/points/earn", json!({ "per_amount": 400, "points": "1" })),
                ("/expect", json!({ "points_earned": 4 })),
            ],
            "what becomes of a part of a point is not told",
        ),
    ] {
        assert_eq!(compared(&with(&changes)), Err(why.to_owned()), "{changes:?}");
    }
    // Where nothing else would be had, nothing is left open.
    let alone = [("/programme/rules", json!([on_mugs("one-of:step")])), ("/expect", json!({ "total": 2_000 }))];
    assert_eq!(compared(&with(&alone)), Ok(Vec::new()));
}

// Half of 20.00 is had first; then 10.00 are due, less than the second rule asks for. Added up, each is of the 20.00.
#[test]
fn rules_that_add_up_ask_in_their_turn_for_what_is_left() {
    let rules = |least: u32| {
        json!([
            { "then": { "kind": "percent", "on": "receipt", "value": "50" } },
            {
                "when": { "min_current_subtotal": least },
                "then": { "kind": "percent", "on": "receipt", "value": "30" },
            },
        ])
    };
    for (least, total) in [(1_001, 1_000), (1_000, 400)] {
        let changes = [
            ("/programme/combine", json!("additive")),
            ("/programme/rules", rules(least)),
            ("/programme/points", json!(null)),
            ("/refund", json!(null)),
            ("/expect", json!({ "total": total })),
        ];
        assert_eq!(compared(&with(&changes)), Ok(Vec::new()), "{least}");
    }
}

// What the records of our own file do not ask, others of the format may.
#[test]
fn a_whole_receipt_and_a_receipt_priced_again_can_be_said() {
    let record = |refund: Value, expect: Value| {
        json!({
            "id": "own",
            "basket": [
                { "name": "Bread", "quantity": "2.000", "unit_price": 10_000 },
                { "name": "Jam", "quantity": "1.000", "unit_price": 5_000 },
            ],
            "programme": {
                "combine": "sequential", "rounding": "half-up/line",
                "rules": [{
                    "when": { "min_subtotal": 20_001 }, "combine": "stack",
                    "then": { "kind": "amount", "on": "receipt", "value": 2_500 },
                }],
            },
            "refund": refund,
            "expect": expect,
        })
    };
    // 25.00 off 250.00 is 20.00 off the breads and 5.00 off the jam. Without one bread nothing is off the 150.00 that stay, so
    // that of the 225.00 that were paid 75.00 come back.
    let bread = json!([{ "name": "Bread", "quantity": "1.000" }]);
    for value in [
        record(
            json!({ "whole": true }),
            json!({ "total": 22_500, "refund_total": 22_500, "refund_units": [9_000, 9_000, 4_500] }),
        ),
        record(
            json!({ "lines": bread, "policy": "by-line" }),
            json!({ "refund_total": 9_000, "total_after_refund": 13_500 }),
        ),
        record(
            json!({ "lines": bread, "policy": "reprice" }),
            json!({ "refund_total": 7_500, "total_after_refund": 15_000, "refund_units": [7_500] }),
        ),
    ] {
        assert_eq!(compared(&value), Ok(Vec::new()), "{}", value["refund"]);
    }
}
