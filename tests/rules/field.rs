//! Each trap and demand of the field that concerns prices has a row that shows what is made of it.

use std::collections::BTreeMap;
use std::path::Path;

const CODES: &str = include_str!("../data/field.txt");

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

/// Words such as `od#156897` and `trap:floor`.
fn codes(line: &str) -> Vec<&str> {
    let words = line.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';' | '.'));
    let is_thread = |word: &str| {
        let (system, number) = word.split_once('#')?;
        (system.len() == 2 && !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())).then_some(())
    };
    words
        .filter(|word| is_thread(word).is_some() || word.strip_prefix("trap:").is_some_and(|name| !name.is_empty()))
        .collect()
}

#[test]
fn each_trap_of_the_field_has_a_row_that_shows_its_treatment() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let (mut missing, mut known) = (Vec::new(), Vec::new());
    for line in CODES.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let &[code, what, place] = &cells[..] else { panic!("`{line}` is no code") };
        known.push(code);
        let text = std::fs::read_to_string(tests.join(place)).unwrap();
        let shown = if place.starts_with("rules/") {
            rows_below(&text).get(code).is_some_and(|rows| *rows > 0)
        } else {
            text.lines().any(|line| line.trim_start().starts_with("//") && codes(line).contains(&code))
        };
        if !shown {
            missing.push(format!("{code}, {what}: nothing of it in {place}"));
        }
    }
    assert!(known.len() > 30, "{} codes", known.len());
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    // And no row names a code that nobody knows.
    for name in ["quotes", "offers", "refunds"] {
        let text = std::fs::read_to_string(tests.join(format!("rules/{name}.txt"))).unwrap();
        for line in text.lines().filter(|line| line.starts_with('#')) {
            let unknown: Vec<_> = codes(line).into_iter().filter(|code| !known.contains(code)).collect();
            assert!(unknown.is_empty(), "{name}.txt names {unknown:?}, which tests/data/field.txt does not have");
        }
    }
}
