//! Baskets priced by the tests of other systems, said in our own programme and priced by it: owners come from there.
//!
//! Each record is translated by its structure alone. It is the same, or differs, or cannot be said, with the reason;
//! `REGULARS_SCENARIOS` names another file of the format. What is deliberately not said stands in ARCHITECTURE.md.

mod compare;
mod conditions;
mod doubts;
mod offers;
mod points;
mod record;
mod returned;
mod strict;
mod told;

use std::path::{Path, PathBuf};

use record::Record;
use serde_json::Value;

/// Why a record has no words in our programme.
pub type Unsaid = String;

/// What became of the records of a file.
#[derive(Debug, PartialEq, Eq, Default)]
struct Count {
    same: usize,
    differing: usize,
    unsaid: usize,
}

#[test]
fn scenarios() {
    let other = std::env::var_os("REGULARS_SCENARIOS").map(PathBuf::from);
    let found = count(&other.clone().unwrap_or_else(|| own("scenarios")));
    assert_eq!(found.differing, 0, "records differ");
    // A reward that is bought with points.
    assert!(other.is_some() || found == Count { same: 56, differing: 0, unsaid: 1 }, "{found:?}");
}

// One buys a reward with points, one earns points for what points paid.
#[test]
fn more_scenarios() {
    assert_eq!(count(&own("scenarios-more")), Count { same: 41, differing: 0, unsaid: 2 });
}

fn own(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(folder).join("scenarios.json")
}

fn count(file: &Path) -> Count {
    let text = std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let records: Vec<Value> = serde_json::from_str(&text).unwrap();
    assert!(!records.is_empty(), "{} holds no record", file.display());
    let mut found = Count::default();
    for value in &records {
        let id = value["id"].as_str().unwrap_or("without an id");
        match compared(value) {
            Ok(wrong) if wrong.is_empty() => {
                found.same += 1;
                println!("{id}: same");
            }
            Ok(wrong) => {
                found.differing += 1;
                println!("{id}: differs: {}", wrong.join("; "));
            }
            Err(why) => {
                found.unsaid += 1;
                println!("{id}: cannot be said: {why}");
            }
        }
    }
    println!("{found:?}, of {}", records.len());
    found
}

fn compared(record: &Value) -> Result<Vec<String>, Unsaid> {
    Record::read(record).and_then(|record| compare::compare(&record))
}
