//! Sums that other programs write below a table: they are nobody's line.

use super::{Cells, Field, Kind};
use crate::domain::fold;

const WORDS: &[&str] = &[
    "итого",
    "всего",
    "итог",
    "общий итог",
    "итого за период",
    "разом",
    "всього",
    "усього",
    "підсумок",
    "загалом",
    "total",
    "totals",
    "grand total",
    "sum",
    "sub total",
    "subtotal",
];

const OF_A_PAGE: &[&str] = &["итого ", "всего ", "разом ", "всього ", "усього ", "total for ", "total of "];

/// What a person has, and no sum does.
const PERSONAL: &[Field] = &[Field::Card, Field::Phone, Field::Email, Field::Birthday];

/// A sum may say here how many there are, with fewer figures than a card, a phone or a day has.
const COUNTED: usize = 5;

/// Whether the line begins like a sum and names nobody: nothing in it but the word and figures.
pub fn is_total(kind: Kind, cells: &Cells<'_>) -> bool {
    let mut filled = cells.filled();
    let Some(first) = filled.next() else { return false };
    let folded = fold(first);
    let word = folded.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    // «Всего на странице 3», but «Всего хорошего» may be a box of sweets.
    let begins = || kind != Kind::Products && OF_A_PAGE.iter().any(|start| word.starts_with(start));
    if !WORDS.contains(&word) && !begins() {
        return false;
    }
    // Oil and toothpaste go by such names too, and have codes; a receipt has its day.
    let is_line = match kind {
        // «Разом Олег» with a card of his own is a person.
        Kind::Members => {
            begins() && PERSONAL.iter().any(|field| cells.some(*field).is_some_and(|text| text.len() > COUNTED))
        }
        Kind::Products => cells.text(Field::Barcode).len() > 7,
        Kind::Sales => !cells.text(Field::Date).is_empty() && cells.text(Field::Date) != first,
    };
    let figure = |text: &str| text.chars().all(|c| !c.is_alphabetic()) || WORDS.contains(&fold(text).as_str());
    !is_line && filled.all(figure)
}
