//! Slips of the finger: which spellings lie one away from a word, and how far a typed word is from a stored one.
//!
//! Words are skeletons (see `domain::skeleton`), in which some letters of Cyrillic are two or four of Latin. A slip is
//! counted in letters of the writer, so those groups count as one.

use std::collections::HashSet;

use strsim::osa_distance;

/// Groups that stand for one letter, the longest first, with the sign that stands for each while slips are counted.
const GROUPS: [(&str, char); 7] =
    [("sgkg", '1'), ("kg", '2'), ("zg", '3'), ("sg", '4'), ("ts", '5'), ("iu", '6'), ("ia", '7')];
/// The letters of a skeleton and the signs of groups.
const LETTERS: &str = "aeiokrnltsvdmpgbuzfxhy1234567";
/// With fewer letters nearly everything is one slip away.
const LEAST_LETTERS: usize = 4;

/// Spellings from which one missing, needless, wrong or swapped letter leads to `word`.
pub fn one_slip_away(word: &str) -> Vec<String> {
    let letters: Vec<char> = grouped(word).chars().collect();
    if letters.len() < LEAST_LETTERS {
        return Vec::new();
    }
    let mut seen = HashSet::from([word.to_owned()]);
    let mut spellings = Vec::new();
    let mut keep = |letters: &[char]| {
        let spelling = spelt(letters);
        if seen.insert(spelling.clone()) {
            spellings.push(spelling);
        }
    };
    for place in 0..letters.len() - 1 {
        let mut swapped = letters.clone();
        swapped.swap(place, place + 1);
        keep(&swapped);
    }
    for place in 0..letters.len() {
        for letter in LETTERS.chars() {
            let mut other = letters.clone();
            other[place] = letter;
            keep(&other);
        }
    }
    // A letter missing at the end is the beginning of the word and found without any slip.
    for place in 0..letters.len() {
        for letter in LETTERS.chars() {
            let mut longer = letters.clone();
            longer.insert(place, letter);
            keep(&longer);
        }
    }
    for place in 0..letters.len() {
        let mut shorter = letters.clone();
        shorter.remove(place);
        keep(&shorter);
    }
    spellings
}

/// How far the typed words are from a name: 0 all as they stand, 1 for each only begun, 10 for each with a slip. None
/// when one of them is not there at all. Each word of the name answers for one typed word.
pub fn distance(typed: &[String], skeleton: &str) -> Option<u32> {
    let mut left: Vec<&str> = skeleton.split_whitespace().collect();
    let mut sum = 0;
    // The longest choose first: a short one may be the beginning of several.
    let mut typed: Vec<&String> = typed.iter().collect();
    typed.sort_by_key(|w| std::cmp::Reverse(w.len()));
    for word in typed {
        let (place, slips) =
            left.iter().enumerate().filter_map(|(i, w)| Some((i, apart(word, w)?))).min_by_key(|(_, slips)| *slips)?;
        left.remove(place);
        sum += slips;
    }
    Some(sum)
}

fn apart(typed: &str, word: &str) -> Option<u32> {
    if typed == word {
        return Some(0);
    }
    if word.starts_with(typed) {
        return Some(1);
    }
    let (typed, word) = (grouped(typed), grouped(word));
    let length = typed.chars().count();
    if length < LEAST_LETTERS {
        return None;
    }
    if osa_distance(&typed, &word) <= 1 {
        return Some(10);
    }
    let begins = |letters: usize| osa_distance(&typed, &word.chars().take(letters).collect::<String>()) <= 1;
    (length - 1..=length + 1).any(begins).then_some(11)
}

fn grouped(word: &str) -> String {
    GROUPS.iter().fold(word.to_owned(), |word, (group, sign)| word.replace(group, &sign.to_string()))
}

/// Back to the letters of a skeleton, in which none stands doubled.
fn spelt(letters: &[char]) -> String {
    let mut word = String::new();
    for &letter in letters {
        match GROUPS.iter().find(|(_, sign)| *sign == letter) {
            Some((group, _)) => group.chars().for_each(|c| push_once(&mut word, c)),
            None => push_once(&mut word, letter),
        }
    }
    word
}

fn push_once(word: &mut String, letter: char) {
    if !word.ends_with(letter) {
        word.push(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::skeleton;

    fn apart(typed: &str, name: &str) -> Option<u32> {
        let words: Vec<String> = skeleton(typed).split(' ').map(str::to_owned).collect();
        distance(&words, &skeleton(name))
    }

    #[test]
    fn a_slip_leads_to_the_name() {
        for (typed, name) in [
            ("Петернко", "Петренко"),
            ("Петрнко", "Петренко"),
            ("Петреннко", "Петренко"),
            ("Пeтрунко", "Петренко"),
            ("Шербак", "Щербак"),
            ("Цербак", "Щербак"),
            ("Ковальшук", "Ковальчук"),
            ("Kowalcuk", "Ковальчук"),
            ("рбак", "Рыбак"),
            ("Наталья", "Наталія"),
        ] {
            let found = one_slip_away(&skeleton(typed)).iter().any(|s| skeleton(name).starts_with(s.as_str()));
            assert!(found || skeleton(name).starts_with(&skeleton(typed)), "{typed} {name}");
            assert!(apart(typed, name).is_some(), "{typed} {name}");
        }
    }

    #[test]
    fn every_word_must_be_there_in_any_order() {
        let name = "Петренко Іван Олегович";
        assert_eq!(apart("ivan petrenko", name), Some(0));
        assert_eq!(apart("petr iv", name), Some(2));
        assert_eq!(apart("ivan sidorov", name), None);
        assert_eq!(apart("ivan ivan", name), None);
        assert!(apart("petr", name) < apart("pert", name));
    }

    #[test]
    fn two_slips_and_short_words_are_not_guessed_at() {
        assert_eq!(apart("Питронко", "Петренко"), None);
        assert_eq!(apart("Лю", "Ли"), None);
        assert!(one_slip_away("li").is_empty());
    }
}
