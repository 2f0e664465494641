//! Names of people, in the three parts that Russian and Ukrainian have.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A person's name. Only `given` is needed.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PersonName {
    pub given: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub patronymic: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub surname: String,
}

/// Names do not belong in a log.
impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonName(..)")
    }
}

const PATRONYMICS: [&str; 10] = ["ович", "евич", "йович", "ич", "овна", "евна", "инична", "ична", "івна", "ївна"];

fn is_patronymic(word: &str) -> bool {
    let word = word.to_lowercase();
    // "Ілліч" and "Кузьмич" are patronymics, "Ткачич" alone is not: two letters are asked for before the ending.
    PATRONYMICS.iter().any(|end| word.strip_suffix(end).is_some_and(|stem| stem.chars().count() >= 2))
        || word == "ілліч"
}

/// Whether anything of a text can be seen: spaces, controls and marks without a width are none.
pub fn is_visible(text: &str) -> bool {
    let unseen = |c: char| {
        matches!(c, '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}')
    };
    text.chars().any(|c| !c.is_whitespace() && !c.is_control() && !unseen(c))
}

impl PersonName {
    /// Reads a name written in one line, in the order that its patronymic gives away: `Савельева Ольга Викторовна`,
    /// `Ольга Викторовна Савельева`, `Petro Hnatiuk`. Without a patronymic the last word is the surname.
    pub fn parse(text: &str) -> PersonName {
        let words: Vec<&str> = text.split_whitespace().collect();
        let name = |given: &str, patronymic: &str, surname: &str| PersonName {
            given: given.to_owned(),
            patronymic: patronymic.to_owned(),
            surname: surname.to_owned(),
        };
        match words.as_slice() {
            [] => PersonName::default(),
            [given] => name(given, "", ""),
            [given, patronymic] if is_patronymic(patronymic) => name(given, patronymic, ""),
            [surname, given, patronymic] if is_patronymic(patronymic) => name(given, patronymic, surname),
            [given, patronymic, surname] if is_patronymic(patronymic) => name(given, patronymic, surname),
            [given @ .., surname] => name(&given.join(" "), "", surname),
        }
    }

    /// The whole name as it is shown: given name, patronymic, surname.
    pub fn full(&self) -> String {
        [&self.given, &self.patronymic, &self.surname]
            .into_iter()
            .filter(|p| !p.is_empty())
            .cloned()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// What may stand on the customer's window: given name and patronymic, never the surname.
    pub fn familiar(&self) -> String {
        if self.patronymic.is_empty() { self.given.clone() } else { format!("{} {}", self.given, self.patronymic) }
    }

    /// The name by which lists sort: the surname first.
    pub fn sorting(&self) -> String {
        [&self.surname, &self.given, &self.patronymic]
            .into_iter()
            .filter(|p| !p.is_empty())
            .cloned()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Two letters for the round badge: given name and patronymic, or given name and surname.
    pub fn initials(&self) -> String {
        let second = if self.patronymic.is_empty() { &self.surname } else { &self.patronymic };
        self.given.chars().take(1).chain(second.chars().take(1)).flat_map(char::to_uppercase).collect()
    }

    pub fn is_blank(&self) -> bool {
        !is_visible(&self.given)
    }

    /// Whether it can be somebody's name: a number alone is none, though lists know people by it.
    pub fn has_letter(&self) -> bool {
        [&self.given, &self.patronymic, &self.surname].into_iter().any(|part| part.chars().any(char::is_alphabetic))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_patronymic_gives_the_order_away() {
        for (text, given, patronymic, surname) in [
            ("Савельева Ольга Викторовна", "Ольга", "Викторовна", "Савельева"),
            ("Олена Петрівна Коваль", "Олена", "Петрівна", "Коваль"),
            ("Ольга Викторовна", "Ольга", "Викторовна", ""),
            ("Petro Hnatiuk", "Petro", "", "Hnatiuk"),
            ("Anna Maria Ozola", "Anna Maria", "", "Ozola"),
            ("Айгерим", "Айгерим", "", ""),
        ] {
            let name = PersonName::parse(text);
            assert_eq!(
                (name.given.as_str(), name.patronymic.as_str(), name.surname.as_str()),
                (given, patronymic, surname)
            );
        }
    }
}
