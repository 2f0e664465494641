//! Names of people, in the three parts that Russian and Ukrainian have.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::patronymic::{ends_as_one, is_one, is_one_of_somebody, is_woman};

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

/// Endings that surnames have and given names have not. Those in -ин and -ян are both.
const SURNAMES: [&str; 18] = [
    "ов",
    "ев",
    "ёв",
    "ова",
    "ева",
    "ёва",
    "енко",
    "чук",
    "юк",
    "ский",
    "ская",
    "цкий",
    "цкая",
    "ський",
    "ська",
    "цький",
    "цька",
    "ич",
];

fn is_surname(word: &str) -> bool {
    let word = word.to_lowercase();
    let ends = |part: &str| part.chars().count() > 4 && SURNAMES.iter().any(|end| part.ends_with(end));
    word != "любов" && word.split('-').any(ends)
}

/// A patronymic in -ич is no woman's.
fn is_of(given: &str, patronymic: &str) -> bool {
    !(is_woman(given) && patronymic.to_lowercase().ends_with('ч'))
}

/// `И.` or `И`.
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic)
        && matches!((letters.next(), letters.next()), (None | Some('.'), None))
}

/// The words of a name; initials that stand together are words of their own.
fn words_of(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for word in text.split_whitespace() {
        let initials: Vec<&str> = word.split_inclusive('.').collect();
        if initials.len() > 1 && initials.iter().all(|part| is_initial(part)) {
            words.extend(initials);
        } else {
            words.push(word);
        }
    }
    words
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
    fn of(given: &str, patronymic: &str, surname: &str) -> PersonName {
        PersonName { given: given.to_owned(), patronymic: patronymic.to_owned(), surname: surname.to_owned() }
    }

    /// Reads a name written in one line, in the order that its patronymic or initials give away: `Савельева Ольга
    /// Викторовна`, `Ольга Викторовна Савельева`, `Иванов И. И.`, `Petro Hnatiuk`. Without them the last word is the
    /// surname, unless only the first can be one. A surname may look like a patronymic: `Петро Ткачич`, `Анна Богданович`.
    pub fn parse(text: &str) -> PersonName {
        let words = words_of(text);
        let name = PersonName::of;
        match words.as_slice() {
            [] => PersonName::default(),
            [given] => name(given, "", ""),
            [given, patronymic] if is_one_of_somebody(given, patronymic) => name(given, patronymic, ""),
            [given, patronymic, surname] if is_one(patronymic) => name(given, patronymic, surname),
            [surname, given, patronymic] if is_one(patronymic) && is_of(given, patronymic) => {
                name(given, patronymic, surname)
            }
            [surname, given, patronymic] if is_initial(given) && is_initial(patronymic) => {
                name(given, patronymic, surname)
            }
            [given, patronymic, surname] if is_initial(given) && is_initial(patronymic) => {
                name(given, patronymic, surname)
            }
            [surname, given] if is_initial(given) && !is_initial(surname) => name(given, "", surname),
            [surname, given] if is_surname(surname) && !is_surname(given) => name(given, "", surname),
            [given @ .., surname] => name(&given.join(" "), "", surname),
        }
    }

    /// Reads a name that a list writes with the surname first. What its patronymic says counts for more.
    pub fn parse_surname_first(text: &str) -> PersonName {
        let words = words_of(text);
        match words.as_slice() {
            [surname, given] if !ends_as_one(given) => PersonName::of(given, "", surname),
            [_, second, third] if ends_as_one(second) || ends_as_one(third) => PersonName::parse(text),
            [first, second, _] if is_initial(first) && is_initial(second) => PersonName::parse(text),
            [surname, given, patronymic @ ..] if !patronymic.is_empty() => {
                PersonName::of(given, &patronymic.join(" "), surname)
            }
            _ => PersonName::parse(text),
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

    /// Two letters for the round badge: given name and surname, or given name and patronymic where that is all.
    pub fn initials(&self) -> String {
        let second = if self.surname.is_empty() { &self.patronymic } else { &self.surname };
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
            ("Иванов И. И.", "И.", "И.", "Иванов"),
            ("Иванов И.И.", "И.", "И.", "Иванов"),
            ("И. И. Иванов", "И.", "И.", "Иванов"),
            ("Иванов И.", "И.", "", "Иванов"),
            ("Петренко Тарас", "Тарас", "", "Петренко"),
            ("Тарас Петренко", "Тарас", "", "Петренко"),
            ("Любов Коваль", "Любов", "", "Коваль"),
            ("Валентин Мартин", "Валентин", "", "Мартин"),
            // What only looks like a patronymic, where no other surname stands, is the surname.
            ("Петро Ткачич", "Петро", "", "Ткачич"),
            ("Ткачич Петро", "Петро", "", "Ткачич"),
            ("Анна Богданович", "Анна", "", "Богданович"),
            ("Богданович Анна", "Анна", "", "Богданович"),
            ("Любов Богданович", "Любов", "", "Богданович"),
            ("Адам Мицкевич", "Адам", "", "Мицкевич"),
            ("Віктор Янукович", "Віктор", "", "Янукович"),
            ("Анна Марія Ткачич", "Анна Марія", "", "Ткачич"),
            ("Анна Марія Богданович", "Анна Марія", "", "Богданович"),
            ("Петро Іванович Ткачич", "Петро", "Іванович", "Ткачич"),
            ("Петро Іванович Богданович", "Петро", "Іванович", "Богданович"),
            ("Ткачич Петро Іванович", "Петро", "Іванович", "Ткачич"),
            ("Богданович Анна Петрівна", "Анна", "Петрівна", "Богданович"),
            ("Коваль Адам Янукович", "Адам", "Янукович", "Коваль"),
            // A greeting form stays one.
            ("Олена Петрівна", "Олена", "Петрівна", ""),
            ("Іван Петрович", "Іван", "Петрович", ""),
            ("Микола Сергійович", "Микола", "Сергійович", ""),
            ("Никита Андреевич", "Никита", "Андреевич", ""),
            ("Владимир Ильич", "Владимир", "Ильич", ""),
            ("Павло Ілліч", "Павло", "Ілліч", ""),
            ("Иван Кузьмич", "Иван", "Кузьмич", ""),
            ("Олег Васильевич", "Олег", "Васильевич", ""),
        ] {
            let name = PersonName::parse(text);
            assert_eq!(
                (name.given.as_str(), name.patronymic.as_str(), name.surname.as_str()),
                (given, patronymic, surname)
            );
        }
    }

    #[test]
    fn a_list_says_that_the_surname_stands_first() {
        for (text, given, patronymic, surname) in [
            ("Коваль Олена", "Олена", "", "Коваль"),
            ("Коваль Олена Петрівна", "Олена", "Петрівна", "Коваль"),
            ("Олена Петрівна Коваль", "Олена", "Петрівна", "Коваль"),
            ("Олена Петрівна", "Олена", "Петрівна", ""),
            ("Мамедов Али Гасан оглы", "Али", "Гасан оглы", "Мамедов"),
            ("Коваль О. П.", "О.", "П.", "Коваль"),
            ("Ткачич Петро", "Петро", "", "Ткачич"),
            ("Богданович Анна", "Анна", "", "Богданович"),
            ("Анна Богданович", "Анна", "", "Богданович"),
            ("Іван Петрович", "Іван", "Петрович", ""),
            ("Анна Марія Ткачич", "Анна Марія", "", "Ткачич"),
            ("Айгерим", "Айгерим", "", ""),
        ] {
            let name = PersonName::parse_surname_first(text);
            assert_eq!(
                (name.given.as_str(), name.patronymic.as_str(), name.surname.as_str()),
                (given, patronymic, surname)
            );
        }
    }
}
