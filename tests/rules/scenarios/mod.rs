//! Baskets priced by the tests of other systems, said in our own programme and priced by it: owners come from there.
//!
//! Each record is translated by its structure alone. It is the same, or differs, or cannot be said, with the reason;
//! `REGULARS_SCENARIOS` names another file of the format. What is deliberately not said stands in ARCHITECTURE.md.

mod compare;
mod offers;
mod points;
mod record;

use std::path::PathBuf;

use record::Record;

/// Why a record has no words in our programme.
pub type Unsaid = String;

/// The most records of our own file that may have no words.
const MOST_UNSAID: usize = 5;

#[test]
fn scenarios() {
    let other = std::env::var_os("REGULARS_SCENARIOS").map(PathBuf::from);
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/scenarios/scenarios.json");
    let file = other.clone().unwrap_or_else(|| own.into());
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let records: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    assert!(!records.is_empty(), "{} holds no record", file.display());
    let (mut same, mut differing, mut unsaid) = (0, 0, 0);
    for value in &records {
        let id = value["id"].as_str().unwrap_or("without an id");
        let compared = Record::read(value).and_then(|record| compare::compare(&record));
        match compared {
            Ok(wrong) if wrong.is_empty() => {
                same += 1;
                println!("{id}: same");
            }
            Ok(wrong) => {
                differing += 1;
                println!("{id}: differs: {}", wrong.join("; "));
            }
            Err(why) => {
                unsaid += 1;
                println!("{id}: cannot be said: {why}");
            }
        }
    }
    println!("{same} same, {differing} differ, {unsaid} cannot be said, of {}", records.len());
    assert_eq!(differing, 0, "records differ");
    assert!(other.is_some() || unsaid <= MOST_UNSAID, "too many records cannot be said");
}

// What the records of our own file do not ask, others of the format may.
#[test]
fn a_whole_receipt_and_a_receipt_priced_again_can_be_said() {
    let record = |refund: serde_json::Value, expect: serde_json::Value| {
        serde_json::json!({
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
    let bread = serde_json::json!([{ "name": "Bread", "quantity": "1.000" }]);
    for value in [
        record(
            serde_json::json!({ "whole": true }),
            serde_json::json!({ "total": 22_500, "refund_total": 22_500, "refund_units": [9_000, 9_000, 4_500] }),
        ),
        record(
            serde_json::json!({ "lines": bread, "policy": "by-line" }),
            serde_json::json!({ "refund_total": 9_000, "total_after_refund": 13_500 }),
        ),
        record(
            serde_json::json!({ "lines": bread, "policy": "reprice" }),
            serde_json::json!({ "refund_total": 7_500, "total_after_refund": 15_000, "refund_units": [7_500] }),
        ),
    ] {
        let compared = Record::read(&value).and_then(|record| compare::compare(&record));
        assert_eq!(compared, Ok(Vec::new()), "{}", value["refund"]);
    }
    let unknown = record(serde_json::json!({ "whole": true, "policy": "voucher" }), serde_json::json!({}));
    let compared = Record::read(&unknown).and_then(|record| compare::compare(&record));
    assert_eq!(compared, Err("goods do not come back by `voucher`".to_owned()));
}
