//! The words of a sentence in their places: arguments go to a message in the order of the alphabet, which the compiler
//! cannot tell from another when both are text.

use std::collections::BTreeMap;
use std::path::Path;

use super::source;

/// Each message with more than one variable, as the method that it becomes, with its variables in their order.
fn messages() -> BTreeMap<String, Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/language/en");
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut method = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|c: char| c.is_ascii_lowercase())
                && let Some((key, _)) = line.split_once(" =")
            {
                method = key.replace('-', "_");
            }
            for variable in line.split('$').skip(1) {
                let end = variable.find(|c: char| !c.is_ascii_lowercase() && c != '-').unwrap_or(variable.len());
                found.entry(method.clone()).or_default().push(variable[..end].replace('-', "_"));
            }
        }
    }
    for variables in found.values_mut() {
        variables.sort();
        variables.dedup();
    }
    found.retain(|_, variables| variables.len() > 1);
    found
}

/// The arguments of a call, from behind its opening bracket.
fn arguments(text: &str) -> Vec<&str> {
    let (mut depth, mut from, mut found) = (0, 0, Vec::new());
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => {
                found.push(&text[from..at]);
                break;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                found.push(&text[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    found.retain(|argument| !argument.trim().is_empty());
    found
}

fn names(argument: &str, name: &str) -> bool {
    argument.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').any(|word| word == name)
}

/// Whether two arguments stand in each other's places: each names the other's variable and not its own.
fn is_swapped(variables: &[String], arguments: &[&str]) -> bool {
    let both: Vec<_> = variables.iter().zip(arguments).filter(|(own, argument)| !names(argument, own)).collect();
    both.iter().any(|(one, first)| both.iter().any(|(other, second)| names(first, other) && names(second, one)))
}

#[test]
fn the_words_of_a_message_stand_in_their_places() {
    let messages = messages();
    assert!(messages.len() > 40, "the catalogues are read");
    for source in source::read("src") {
        for (method, variables) in &messages {
            for (at, _) in source.text.match_indices(&format!(".{method}(")) {
                let found = arguments(&source.text[at + method.len() + 2..]);
                assert!(!is_swapped(variables, &found), "{}: {method} takes {variables:?}", source.path);
            }
        }
    }
}

#[test]
fn a_swap_is_seen() {
    let variables = ["name", "tail", "words"].map(str::to_owned);
    assert!(is_swapped(&variables, &["name", "words.unwrap_or_default()", "tail"]));
    assert!(!is_swapped(&variables, &["name", "card.tail()", "words"]));
}
