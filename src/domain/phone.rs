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
        let country = country.parse().ok();
        let number = phonenumber::parse(country, text.trim()).ok()?;
        number.is_valid().then(|| Phone(number.format().mode(phonenumber::Mode::E164).to_string()))
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
        ] {
            assert_eq!(Phone::parse(text, country).map(|p| p.e164().to_owned()), Some(e164.to_owned()), "{text}");
        }
        for text in ["", "12345", "telephone", "067 412 77"] {
            assert_eq!(Phone::parse(text, "UA"), None, "{text}");
        }
    }
}
