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
