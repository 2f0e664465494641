//! Russian, Ukrainian and English: every word, number and date that a person reads.
//!
//! The words lie in `assets/language`, a folder for each language and a file for each area of the product; the build
//! turns them into methods of [`Language`], so that a missing word does not compile. Nothing here knows where a text
//! will stand: windows, papers and commands alike ask a `Language`.
//!
//! A new message is written in the same area's file of all three folders, with the same variables in each: `$count` and
//! `$name` of `basket-lines` become `basket_lines(count, name)`, in the order of the alphabet. Amounts, rates and counts
//! are handed over as they are; plurals follow numbers.

mod address;
mod bonus;
mod catalogue;
mod check;
mod consent;
mod coupon;
mod date;
mod fault;
mod greeting;
mod guide;
mod list;
mod number;
mod offer;
mod read;
mod reason;
mod survey;

use crate::domain::{Currency, Lang};

pub use address::{called, called_in_public, suggest_address};
pub use catalogue::Arg;
pub use guide::{Block, Guide, Page, Piece, Topic};

/// Speaks one language and writes amounts in the shop's currency. Small enough to be copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    lang: Lang,
    currency: Currency,
}

impl Language {
    pub const fn new(lang: Lang, currency: Currency) -> Language {
        Language { lang, currency }
    }

    pub const fn lang(self) -> Lang {
        self.lang
    }

    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// The same shop in another language: the customer's window speaks the member's.
    #[must_use]
    pub const fn speaking(self, lang: Lang) -> Language {
        Language { lang, ..self }
    }
}

/// The language that this PC is set to, as the first window's own: Belarusian and Kazakh shops are met in Russian,
/// anybody else in English.
pub fn system_lang() -> Lang {
    sys_locale::get_locale().map_or(Lang::En, |locale| spoken_in(&locale))
}

fn spoken_in(locale: &str) -> Lang {
    let code = locale.split(['-', '_', '.']).next().unwrap_or_default();
    match code {
        "be" | "kk" | "ky" => Lang::Ru,
        code => Lang::from_code(code).unwrap_or(Lang::En),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pc_is_met_in_a_language_that_its_people_read() {
        for (locale, lang) in [
            ("uk-UA", Lang::Uk),
            ("ru_RU.UTF-8", Lang::Ru),
            ("kk-KZ", Lang::Ru),
            ("be", Lang::Ru),
            ("en-GB", Lang::En),
            ("lv-LV", Lang::En),
            ("", Lang::En),
        ] {
            assert_eq!(spoken_in(locale), lang, "{locale}");
        }
    }
}
