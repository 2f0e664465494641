//! Cards: a number that leads to a member, and never to anyone else.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A card's number in its one canonical form: no spaces or dashes, capital letters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CardNumber(String);

impl CardNumber {
    /// Reads a number as it is scanned, typed or printed in groups. Four to forty letters and digits.
    pub fn parse(text: &str) -> Option<CardNumber> {
        let number: String =
            text.trim().chars().filter(|c| !c.is_whitespace() && *c != '-').flat_map(char::to_uppercase).collect();
        let fits = (4..=40).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_alphanumeric());
        fits.then_some(CardNumber(number))
    }

    /// The number of a card that the shop issues itself: an EAN-13 of prefix (2), till (2), counter (8), check digit,
    /// so that two tills never issue the same. `None` when a part does not fit its digits.
    pub fn issued(prefix: &str, till: i64, counter: i64) -> Option<CardNumber> {
        let fits = prefix.len() == 2
            && prefix.bytes().all(|b| b.is_ascii_digit())
            && (0..100).contains(&till)
            && (1..100_000_000).contains(&counter);
        let body = format!("{prefix}{till:02}{counter:08}");
        fits.then(|| CardNumber(format!("{body}{}", ean_check_digit(&body))))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last four characters, enough to tell a member's cards apart on screen.
    pub fn tail(&self) -> &str {
        self.0.get(self.0.len().saturating_sub(4)..).unwrap_or(&self.0)
    }
}

impl fmt::Display for CardNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The check digit of an EAN or UPC body: digits weighted 3 and 1 from the right (GS1 General Specifications 7.9).
pub fn ean_check_digit(body: &str) -> u32 {
    let sum: u32 = body
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, b)| u32::from(b.saturating_sub(b'0')) * if place % 2 == 0 { 3 } else { 1 })
        .sum();
    (10 - sum % 10) % 10
}

/// Whether `code` is an EAN-8, UPC-A, EAN-13 or GTIN-14 whose check digit is right.
pub fn is_ean(code: &str) -> bool {
    if !matches!(code.len(), 8 | 12 | 13 | 14) || !code.bytes().all(|b| b.is_ascii_digit()) {
        return false;
    }
    let (body, check) = code.split_at(code.len() - 1);
    check == ean_check_digit(body).to_string()
}

/// What may be done with a card. Only an active one opens a member's account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardState {
    Active,
    /// Another card took its place.
    Replaced,
    Lost,
    Blocked,
}

impl CardState {
    pub const fn code(self) -> &'static str {
        match self {
            CardState::Active => "active",
            CardState::Replaced => "replaced",
            CardState::Lost => "lost",
            CardState::Blocked => "blocked",
        }
    }

    pub fn from_code(code: &str) -> Option<CardState> {
        [CardState::Active, CardState::Replaced, CardState::Lost, CardState::Blocked]
            .into_iter()
            .find(|s| s.code() == code)
    }
}

/// A card as the store knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    pub number: CardNumber,
    pub state: CardState,
    /// The card that took its place, where one did.
    pub replaced_by: Option<CardNumber>,
    /// Why it is blocked, in the owner's words.
    pub reason: Option<String>,
    /// The local day since which it is in this state.
    pub since: chrono::NaiveDate,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issued_number_is_an_ean_and_its_own() {
        let number = CardNumber::issued("29", 4, 12_803).unwrap();
        assert_eq!(number.as_str().len(), 13);
        assert!(is_ean(number.as_str()));
        assert!(number.as_str().starts_with("290400012803"));
        assert_eq!(CardNumber::issued("29", 100, 1), None);
        assert_eq!(CardNumber::issued("29", 1, 100_000_000), None);
    }

    #[test]
    fn known_check_digits() {
        for code in ["4006381333931", "96385074", "036000291452", "10012345678902"] {
            assert!(is_ean(code), "{code}");
        }
        assert!(!is_ean("4006381333930"));
    }
}
