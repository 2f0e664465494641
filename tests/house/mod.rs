//! Reads the sources and holds the house to its plan: which module may know which, and where words and SQL may stand.

mod messages;
mod source;
mod words;

use source::Source;

/// The modules, each with those that it may know. `std` and the crates of the language are everybody's.
const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("scan", &["domain"]),
    ("rules", &["domain"]),
    ("value", &["domain"]),
    ("survey", &["domain"]),
    ("access", &["domain"]),
    ("language", &["domain"]),
    ("transfer", &["domain"]),
    ("till", &["domain", "rules"]),
    ("store", &["domain"]),
    ("display", &["domain", "language"]),
    ("receipt", &["domain", "language"]),
    ("report", &["domain", "language"]),
    (
        "shop",
        &[
            "domain", "scan", "rules", "value", "survey", "access", "language", "transfer", "till", "store", "display",
            "receipt", "report",
        ],
    ),
    // Of `ui` what opens the window, and what is known of the desktop before it is open.
    ("command", &["shop", "domain", "language", "report", "transfer", "ui"]),
    (
        "ui",
        &[
            "shop", "domain", "scan", "rules", "value", "survey", "access", "language", "transfer", "till", "display",
            "receipt", "report",
        ],
    ),
];

/// The crates that `domain` may know; whoever wants another there puts its type somewhere else.
const CRATES_OF_DOMAIN: &[&str] =
    &["std", "core", "chrono", "chrono_tz", "uuid", "serde", "thiserror", "phonenumber", "any_ascii", "super", "crate"];

/// Crates that belong to one module, which hides them from the rest.
const KEPT_TO: &[(&str, &[&str])] = &[
    ("iced", &["ui", "main"]),
    ("rusqlite", &["store"]),
    ("rusqlite_migration", &["store"]),
    ("clap", &["command", "main"]),
    ("fluent_bundle", &["language"]),
    ("pdf_writer", &["report"]),
    ("subsetter", &["report"]),
];

/// Where words in Cyrillic may stand outside the catalogues, because they are data and not the interface.
const WORDS_ALLOWED: &[(&str, &str)] = &[
    ("domain/name.rs", "the endings by which a surname is known"),
    ("domain/patronymic.rs", "the endings by which a patronymic is known, and the names that it is made of"),
    ("domain/by_size.rs", "the units that packs are marked with, in any language"),
    ("domain/fold.rs", "the letters that a search takes for one"),
    ("domain/layout.rs", "the letters that the keys type in either alphabet"),
    ("domain/settings.rs", "the payment forms that a new shop begins with, its own to rename"),
    ("rules/template", "the programmes that a new shop may begin with, its own to rename"),
    ("shop/demo", "names and goods of the made-up shop"),
    ("language/", "letters of the alphabets and forms of address that grammar makes"),
    ("report/font.rs", "the letters that a mark behind them makes others of"),
    ("transfer/", "the headings by which columns of other programs are known"),
    ("shop/import", "the headings by which columns of other programs are known"),
];

/// Lines before the tests. A file aims for fewer than 400; beyond this it surely holds two things.
const LONGEST: usize = 450;

fn all() -> Vec<Source> {
    let sources = source::read("src");
    assert!(sources.len() > 20, "the sources were not found");
    sources
}

fn none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n  {}", found.join("\n  "));
}

#[test]
fn modules_know_only_those_that_stand_before_them() {
    let mut wrong = Vec::new();
    for source in all().iter().filter(|s| s.module != "lib" && s.module != "main") {
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(module, _)| *module == source.module) else {
            wrong.push(format!("{}: the module {} has no place in the house", source.path, source.module));
            continue;
        };
        for (line, other) in source.crate_paths() {
            if other != source.module && !allowed.contains(&other.as_str()) {
                wrong.push(format!("{}:{line}: {} may not know {other}", source.path, source.module));
            }
        }
    }
    none("imports against the plan of the house", &wrong);
}

#[test]
fn the_vocabulary_stands_on_few_crates() {
    let mut wrong = Vec::new();
    for source in all().iter().filter(|s| s.module == "domain") {
        for (line, root) in source.use_roots() {
            let own = root == "self" || root.starts_with(char::is_uppercase);
            if !own && !CRATES_OF_DOMAIN.contains(&root.as_str()) {
                wrong.push(format!("{}:{line}: domain may not use {root}", source.path));
            }
        }
    }
    none("crates in the vocabulary", &wrong);
}

#[test]
fn windows_databases_and_arguments_stay_in_their_rooms() {
    let mut wrong = Vec::new();
    for source in all() {
        for (krate, rooms) in KEPT_TO {
            if rooms.contains(&source.module.as_str()) {
                continue;
            }
            for line in source.lines_with_path(krate) {
                wrong.push(format!("{}:{line}: {krate} belongs to {}", source.path, rooms.join(", ")));
            }
        }
    }
    none("crates outside their rooms", &wrong);
}

#[test]
fn only_the_store_speaks_sql() {
    const SQL: [&str; 7] =
        ["SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "PRAGMA ", "CREATE TABLE", "BEGIN IMM"];
    let mut wrong = Vec::new();
    for source in all().iter().filter(|s| s.module != "store") {
        for (line, text) in source.strings() {
            if SQL.iter().any(|word| text.contains(word)) {
                wrong.push(format!("{}:{line}: {text}", source.path));
            }
        }
    }
    none("SQL outside the store", &wrong);
}

#[test]
fn words_stand_in_the_catalogues() {
    let cyrillic = |c: char| ('\u{400}'..='\u{52f}').contains(&c);
    let mut wrong = Vec::new();
    for source in all() {
        let inside = source.path.trim_start_matches("src/");
        if WORDS_ALLOWED.iter().any(|(place, _)| inside.starts_with(place)) {
            continue;
        }
        for (line, text) in source.strings() {
            if text.contains(cyrillic) {
                wrong.push(format!("{}:{line}: {text}", source.path));
            }
        }
    }
    none("words outside the catalogues", &wrong);
}

#[test]
fn nothing_is_left_for_later() {
    const LEFT: [&str; 5] = ["todo!", "unimplemented!", "TODO", "FIXME", "XXX"];
    let mut wrong = Vec::new();
    for source in all() {
        for (number, line) in source.text.lines().enumerate() {
            if LEFT.iter().any(|word| line.contains(word)) {
                wrong.push(format!("{}:{}: {}", source.path, number + 1, line.trim()));
            }
        }
    }
    none("left for later", &wrong);
}

#[test]
fn a_file_holds_one_thing() {
    let wrong: Vec<String> = all()
        .iter()
        .filter(|s| s.length() > LONGEST)
        .map(|s| format!("{}: {} lines before its tests", s.path, s.length()))
        .collect();
    none("files that hold two things", &wrong);
}

#[test]
fn each_file_says_why_it_is_there() {
    let wrong: Vec<String> = all().iter().filter(|s| !s.text.starts_with("//!")).map(|s| s.path.clone()).collect();
    none("files without a word on why they exist", &wrong);
}
