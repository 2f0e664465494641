//! Every word that a person reads stands in the catalogues: no English sentence beside them, no code without words.

use regulars::domain::{Currency, Lang};
use regulars::language::Language;
use regulars::store::check;
use regulars::transfer::Kind;

use super::{all, none};

/// Where English may stand in what the windows and commands are made of, because nobody reads it there.
const ENGLISH_ALLOWED: &[(&str, &str)] = &[
    ("command/file.rs", "what the JSON library says, to be put into words"),
    ("command/log.rs", "the head of a report of a panic, for who mends the program"),
    ("command/window.rs", "a command to be typed as it stands"),
    ("language/check.rs", "the places as the store names them, to be put into words"),
];

/// Whether a text has three words in a row, as sentences have and names of things have not.
fn is_a_sentence(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let english =
        |word: &&str| word.len() > 1 && word.trim_end_matches([',', '.']).bytes().all(|b| b.is_ascii_alphabetic());
    words.windows(3).any(|three| three.iter().all(english))
}

#[test]
fn no_english_sentence_stands_beside_the_catalogues() {
    let mut wrong = Vec::new();
    for source in
        all().iter().filter(|s| ["ui", "command", "language", "display", "receipt"].contains(&s.module.as_str()))
    {
        let inside = source.path.trim_start_matches("src/");
        if ENGLISH_ALLOWED.iter().any(|(place, _)| inside == *place) {
            continue;
        }
        let lines: Vec<&str> = source.text.lines().collect();
        for (line, text) in source.strings() {
            // What is logged, why a lint is off, and what only a mistake in the sources could say.
            let about = lines[line.saturating_sub(4)..*line].join(" ");
            let unseen =
                ["tracing::", "reason = ", "panic!", "#[error", "debug_assert"].iter().any(|mark| about.contains(mark));
            if is_a_sentence(text) && !unseen {
                wrong.push(format!("{}:{line}: {text}", source.path));
            }
        }
    }
    none("English outside the catalogues", &wrong);
}

#[test]
fn each_broken_invariant_and_each_column_has_words() {
    for lang in Lang::ALL {
        let language = Language::new(lang, Currency::Uah);
        for code in check::codes() {
            assert!(language.broken(code).is_some(), "src/language/check.rs has no words for `{code}`");
        }
        for field in Kind::ALL.into_iter().flat_map(Kind::fields) {
            let said = language.field_name(field.name());
            assert!(said.starts_with(char::is_uppercase), "src/language/fault.rs has no words for `{said}`");
        }
    }
}
