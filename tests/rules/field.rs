//! Each trap and demand of the field has a row that shows what is made of it, or where no row can, a test.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const CODES: &str = include_str!("../data/field.txt");

/// What no basket, refund or offer can show.
const NO_ROW: [&str; 4] = ["scan", "look-up", "display", "enrolment"];

/// Of each code in a table's comments, how many rows stand below it before the next comment or gap.
fn rows_below(text: &str) -> BTreeMap<String, usize> {
    let mut rows = BTreeMap::new();
    let mut open: Vec<String> = Vec::new();
    let mut comment = false;
    for line in text.lines() {
        if line.starts_with('#') {
            if !comment {
                open.clear();
            }
            open.extend(codes(line).into_iter().map(str::to_owned));
            comment = true;
            continue;
        }
        comment = false;
        let is_row = line.contains('|');
        if line.trim().is_empty() {
            open.clear();
        }
        for code in open.iter().filter(|_| is_row) {
            *rows.entry(code.clone()).or_default() += 1;
        }
    }
    rows
}

/// The codes in the comments that stand above a test.
fn tested(text: &str) -> BTreeSet<&str> {
    let (mut tested, mut open) = (BTreeSet::new(), Vec::new());
    for line in text.lines() {
        if line.starts_with("//") {
            open.extend(codes(line));
        } else {
            let above = std::mem::take(&mut open);
            if ["#[test]", "#[rstest]"].contains(&line) {
                tested.extend(above);
            }
        }
    }
    tested
}

/// Words such as `od#156897`, `OCA/pos#185`, `GHSA-995p-52qw-5hh2` and `trap:floor`.
fn codes(line: &str) -> Vec<&str> {
    let words = line.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';' | '.'));
    let is_name = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let is_thread = |word: &str| {
        let (place, number) = word.split_once('#')?;
        // A system by its two letters, or a repository by its owner and name.
        let known = match place.split_once('/') {
            Some((owner, name)) => is_name(owner) && is_name(name),
            None => place.len() == 2 && is_name(place),
        };
        (known && !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())).then_some(())
    };
    let is_code = |word: &str| {
        let named = word.strip_prefix("trap:").or_else(|| word.strip_prefix("GHSA-"));
        is_thread(word).is_some() || named.is_some_and(is_name)
    };
    words.filter(|word| is_code(word)).collect()
}

#[test]
fn a_code_is_told_from_other_words() {
    let line = "// (od#1, OCA/pos#185; trap:floor. GHSA-995p-52qw-5hh2) #7 od# x/y# a/b/c#1 abc#1 trap: #[test]";
    assert_eq!(codes(line), ["od#1", "OCA/pos#185", "trap:floor", "GHSA-995p-52qw-5hh2"]);
}

fn is_table(place: &str) -> bool {
    Path::new(place).extension().is_some_and(|kind| kind == "txt")
}

#[test]
fn each_trap_of_the_field_has_a_row_that_shows_its_treatment() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let (mut wrong, mut known, mut in_tables) = (Vec::new(), Vec::new(), 0);
    for line in CODES.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let (code, what, places, instead) = match cells[..] {
            [code, what, places] => (code, what, places, None),
            [code, what, places, instead] => (code, what, places, Some(instead)),
            _ => panic!("`{line}` is no code"),
        };
        known.push(code);
        let places: Vec<&str> = places.split(',').map(str::trim).collect();
        for place in &places {
            let text = std::fs::read_to_string(tests.join(place)).unwrap();
            let shown = if is_table(place) {
                rows_below(&text).get(code).is_some_and(|rows| *rows > 0)
            } else {
                tested(&text).contains(code)
            };
            if !shown {
                wrong.push(format!("{code}, {what}: nothing of it in {place}"));
            }
        }
        let has_rows = places.iter().any(|place| is_table(place));
        in_tables += usize::from(has_rows);
        if has_rows != instead.is_none() || instead.is_some_and(|word| !NO_ROW.contains(&word)) {
            wrong.push(format!("{code}, {what}: it has rows, or a word of {NO_ROW:?} on why it can have none"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(known.len() >= 65 && in_tables >= 52, "{in_tables} of {} codes have rows", known.len());
    // And no row names a code that nobody knows.
    for name in ["quotes", "offers", "refunds"] {
        let text = std::fs::read_to_string(tests.join(format!("rules/{name}.txt"))).unwrap();
        for line in text.lines().filter(|line| line.starts_with('#')) {
            let unknown: Vec<_> = codes(line).into_iter().filter(|code| !known.contains(code)).collect();
            assert!(unknown.is_empty(), "{name}.txt names {unknown:?}, which tests/data/field.txt does not have");
        }
    }
}
