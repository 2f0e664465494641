//! The words themselves: one Fluent bundle for each language, and the typed methods that the build made of them.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use intl_memoizer::concurrent::IntlLangMemoizer;

use super::Language;
use super::number::grouped;
use crate::domain::{BasisPoints, Lang, Money, Points, Quantity};

type Bundle = FluentBundle<FluentResource>;
/// Fluent takes a plain function here, so each language has one of its own.
type Formatter = fn(&FluentValue<'_>, &IntlLangMemoizer) -> Option<String>;

static RUSSIAN: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::Ru));
static UKRAINIAN: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::Uk));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::En));

/// A value for a message. Numbers choose the plural form; amounts are written as the language writes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg<'a> {
    Text(Cow<'a, str>),
    Number(i64),
    Money(Money),
    Percent(BasisPoints),
    Quantity(Quantity),
}

impl Language {
    /// Says a message. The build has seen that it is there in every language, with these variables.
    pub(super) fn say(self, key: &str, args: &[(&'static str, Arg<'_>)]) -> String {
        let bundle = match self.lang() {
            Lang::Ru => &*RUSSIAN,
            Lang::Uk => &*UKRAINIAN,
            Lang::En => &*ENGLISH,
        };
        let values: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, self.value(arg))).collect();
        let pattern = bundle.get_message(key).and_then(|m| m.value());
        pattern.map_or_else(String::new, |p| bundle.format_pattern(p, Some(&values), &mut Vec::new()).into_owned())
    }

    #[allow(clippy::cast_precision_loss, reason = "Fluent takes its plural numbers as floats; counts are far smaller")]
    fn value<'a>(self, arg: &'a Arg<'_>) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Arg::Number(number) => FluentValue::from(*number as f64),
            Arg::Money(money) => FluentValue::String(self.money(*money).into()),
            Arg::Percent(rate) => FluentValue::String(self.percent(*rate).into()),
            Arg::Quantity(quantity) => FluentValue::String(self.quantity(*quantity).into()),
        }
    }
}

fn bundle(lang: Lang) -> Bundle {
    let (words, formatter): (&str, Formatter) = match lang {
        Lang::Ru => (include_str!(concat!(env!("OUT_DIR"), "/ru.ftl")), |v, _| number(v, Lang::Ru)),
        Lang::Uk => (include_str!(concat!(env!("OUT_DIR"), "/uk.ftl")), |v, _| number(v, Lang::Uk)),
        Lang::En => (include_str!(concat!(env!("OUT_DIR"), "/en.ftl")), |v, _| number(v, Lang::En)),
    };
    let locale = lang.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // Marks around each value help mixed writing directions, which no language here has, and would break searching.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(formatter));
    let resource = FluentResource::try_new(words.to_owned()).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

/// A count inside a sentence, grouped by our own rules; all else as Fluent writes it.
#[allow(clippy::cast_possible_truncation, reason = "the number came from a whole one")]
fn number(value: &FluentValue<'_>, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(grouped(number.value as i64, lang)),
        _ => None,
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Arg::Text(Cow::Owned(text))
    }
}

macro_rules! numbers {
    ($($whole:ty),*) => {$(
        impl From<$whole> for Arg<'_> {
            fn from(number: $whole) -> Self {
                Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}

numbers!(i32, i64, u8, u16, u32, u64, usize);

impl From<Points> for Arg<'_> {
    fn from(points: Points) -> Self {
        Arg::Number(points.get())
    }
}

impl From<Money> for Arg<'_> {
    fn from(money: Money) -> Self {
        Arg::Money(money)
    }
}

impl From<BasisPoints> for Arg<'_> {
    fn from(rate: BasisPoints) -> Self {
        Arg::Percent(rate)
    }
}

impl From<Quantity> for Arg<'_> {
    fn from(quantity: Quantity) -> Self {
        Arg::Quantity(quantity)
    }
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Currency;

    fn words(lang: Lang) -> &'static str {
        match lang {
            Lang::Ru => include_str!(concat!(env!("OUT_DIR"), "/ru.ftl")),
            Lang::Uk => include_str!(concat!(env!("OUT_DIR"), "/uk.ftl")),
            Lang::En => include_str!(concat!(env!("OUT_DIR"), "/en.ftl")),
        }
    }

    /// The lines that people read, each with its key or variant.
    fn lines(lang: Lang) -> impl Iterator<Item = &'static str> {
        words(lang).lines().filter(|line| !line.starts_with('#'))
    }

    #[test]
    fn every_character_has_a_glyph_in_our_fonts() {
        for lang in Lang::ALL {
            for line in lines(lang) {
                let strange = line.chars().find(|c| {
                    !matches!(c, '\u{20}'..='\u{7e}' | '\u{a0}'..='\u{ff}' | '\u{400}'..='\u{4ff}' | '–' | '—' | '…' | '•')
                        && !matches!(c, '’' | '‘' | '“' | '”' | '„' | '№' | '₽' | '₴' | '₸' | '€')
                });
                assert_eq!(strange, None, "{line}");
            }
        }
    }

    #[test]
    fn the_voice_is_calm() {
        const UNWANTED: [&str; 9] =
            ["пожалуйста", "извините", "простите", "будь ласка", "вибачте", "перепрошуємо", "please", "sorry", "oops"];
        for lang in Lang::ALL {
            for line in lines(lang) {
                let folded = line.to_lowercase();
                assert!(!UNWANTED.iter().any(|word| folded.contains(word)), "{line}");
                // Only a birthday is exclaimed at; the customer's name in it ends the wish.
                let greeting = line.starts_with("say-birthday") || line.starts_with("display-called");
                assert!(greeting || !line.contains('!'), "{line}");
                assert!(!line.contains("..."), "an ellipsis is one character: {line}");
            }
        }
        let straight = lines(Lang::Uk).find(|line| line.contains('\''));
        assert_eq!(straight, None, "Ukrainian has the curved apostrophe");
    }

    #[test]
    fn no_letter_of_the_neighbour_slips_in() {
        let spelt = |lang, foreign: &str| lines(lang).find(|line| line.chars().any(|c| foreign.contains(c)));
        assert_eq!(spelt(Lang::Ru, "іїєґІЇЄҐ"), None);
        // The name of each language is written in itself.
        let own = |line: &&str| !line.starts_with("common-language-");
        assert_eq!(lines(Lang::Uk).filter(own).find(|line| line.chars().any(|c| "ыэёъЫЭЁЪ".contains(c))), None);
        let cyrillic = |c: char| ('\u{400}'..='\u{4ff}').contains(&c);
        assert_eq!(lines(Lang::En).filter(own).find(|line| line.chars().any(cyrillic)), None);
    }

    #[test]
    fn values_stand_in_their_sentences_without_marks() {
        let said = Language::new(Lang::En, Currency::Uah).bar_backup("today at 13:00");
        assert_eq!(said, "Backup today at 13:00");
    }
}
