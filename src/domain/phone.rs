//! Telephone numbers, kept in one international form (ITU-T E.164).

use std::fmt;

use serde::{Deserialize, Serialize};

/// `+380674127700`. Shared by families, so never unique.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Phone(String);

/// Numbers do not belong in a log.
impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phone(..)")
    }
}

impl Phone {
    /// Reads a number in any spelling; one without a country code is taken to be of `country` (ISO 3166).
    pub fn parse(text: &str, country: &str) -> Option<Phone> {
        let text = text.trim();
        let home = country.parse().ok();
        let read = |text: &str| {
            let number = phonenumber::parse(home, text).ok().filter(phonenumber::PhoneNumber::is_valid)?;
            Some(Phone(number.format().mode(phonenumber::Mode::E164).to_string()))
        };
        if let Some(phone) = read(text) {
            return Some(phone);
        }
        // A list may have lost the plus, and in Ukraine an 8 was dialled before the zero until 2009.
        let plain = text.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || matches!(c, '(' | ')' | '-' | '.'));
        let digits = digits(text);
        match digits.strip_prefix("80") {
            _ if !plain => None,
            Some(rest) if country == "UA" && rest.len() == 9 => read(&format!("0{rest}")),
            _ if digits.len() > 10 => read(&format!("+{digits}")),
            _ => None,
        }
    }

    /// The stored form, trusted as it is.
    pub fn stored(e164: String) -> Phone {
        Phone(e164)
    }

    pub fn e164(&self) -> &str {
        &self.0
    }

    /// The last four digits, by which a cashier asks and a list may show.
    pub fn last_four(&self) -> &str {
        self.0.get(self.0.len().saturating_sub(4)..).unwrap_or(&self.0)
    }

    /// Grouped for reading, international form.
    pub fn grouped(&self) -> String {
        phonenumber::parse(None, &self.0)
            .map_or_else(|_| self.0.clone(), |n| n.format().mode(phonenumber::Mode::International).to_string())
    }
}

/// The digits of anything that may be part of a phone number.
pub fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_spelling_becomes_one_number() {
        for (text, country, e164) in [
            ("067 412 77 00", "UA", "+380674127700"),
            ("+38 (067) 412-77-00", "RU", "+380674127700"),
            ("8 916 123-45-67", "RU", "+79161234567"),
            ("8 701 234 56 78", "KZ", "+77012345678"),
            ("29 123 456", "LV", "+37129123456"),
            ("380674127700", "UA", "+380674127700"),
            ("380674127700", "RU", "+380674127700"),
            ("8 067 412-77-00", "UA", "+380674127700"),
            ("79161234567", "UA", "+79161234567"),
        ] {
            assert_eq!(Phone::parse(text, country).map(|p| p.e164().to_owned()), Some(e164.to_owned()), "{text}");
        }
        for text in ["", "12345", "telephone", "067 412 77"] {
            assert_eq!(Phone::parse(text, "UA"), None, "{text}");
        }
    }
}
