//! The IANA zones: those that a currency makes likely first, the rest by a few letters.

use chrono_tz::{TZ_VARIANTS, Tz};

use crate::domain::{Currency, skeleton};

/// Where most shops with this currency are.
pub fn guess(currency: Currency) -> Tz {
    usual(currency)[0]
}

/// The zones to choose from: without words those of the currency, else those that hold the words, in either alphabet;
/// the likely ones first.
pub fn like(words: &str, currency: Currency) -> Vec<Tz> {
    let usual = usual(currency);
    let words = skeleton(words);
    if words.is_empty() {
        return usual.to_vec();
    }
    let named = |zone: &Tz| skeleton(zone.name());
    let holds = |zone: &&Tz| named(zone).contains(&words);
    let likely: Vec<Tz> = usual.iter().filter(holds).copied().collect();
    let mut rest: Vec<Tz> = TZ_VARIANTS.iter().filter(holds).filter(|z| !likely.contains(z)).copied().collect();
    // A town that begins so before one that holds it somewhere.
    rest.sort_by_key(|zone| !named(zone).split(' ').any(|part| part.starts_with(&words)));
    likely.into_iter().chain(rest).collect()
}

const fn usual(currency: Currency) -> &'static [Tz] {
    match currency {
        Currency::Rub => &[
            Tz::Europe__Moscow,
            Tz::Europe__Kaliningrad,
            Tz::Europe__Samara,
            Tz::Asia__Yekaterinburg,
            Tz::Asia__Omsk,
            Tz::Asia__Novosibirsk,
            Tz::Asia__Krasnoyarsk,
            Tz::Asia__Irkutsk,
            Tz::Asia__Yakutsk,
            Tz::Asia__Vladivostok,
            Tz::Asia__Magadan,
            Tz::Asia__Kamchatka,
        ],
        Currency::Uah => &[Tz::Europe__Kyiv],
        Currency::Kzt => &[Tz::Asia__Almaty, Tz::Asia__Qyzylorda, Tz::Asia__Aqtobe, Tz::Asia__Aqtau, Tz::Asia__Oral],
        Currency::Byn => &[Tz::Europe__Minsk],
        Currency::Eur => &[
            Tz::Europe__Riga,
            Tz::Europe__Vilnius,
            Tz::Europe__Tallinn,
            Tz::Europe__Helsinki,
            Tz::Europe__Berlin,
            Tz::Europe__Vienna,
            Tz::Europe__Madrid,
            Tz::Europe__Rome,
            Tz::Europe__Paris,
            Tz::Europe__Lisbon,
        ],
        Currency::Usd => &[
            Tz::America__New_York,
            Tz::America__Chicago,
            Tz::America__Denver,
            Tz::America__Los_Angeles,
            Tz::America__Anchorage,
            Tz::Pacific__Honolulu,
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_currency_has_its_likely_zone() {
        for (currency, zone) in [
            (Currency::Uah, "Europe/Kyiv"),
            (Currency::Rub, "Europe/Moscow"),
            (Currency::Kzt, "Asia/Almaty"),
            (Currency::Byn, "Europe/Minsk"),
            (Currency::Eur, "Europe/Riga"),
            (Currency::Usd, "America/New_York"),
        ] {
            assert_eq!(guess(currency).name(), zone);
            assert_eq!(like("", currency).first(), Some(&guess(currency)));
        }
    }

    #[test]
    fn zones_are_found_by_a_few_letters_in_either_alphabet() {
        for (words, currency, zone) in [
            ("vil", Currency::Eur, "Europe/Vilnius"),
            ("тбилиси", Currency::Usd, "Asia/Tbilisi"),
            ("new york", Currency::Eur, "America/New_York"),
            ("Europe/Wars", Currency::Eur, "Europe/Warsaw"),
        ] {
            assert_eq!(like(words, currency).first().map(|z| z.name()), Some(zone), "{words}");
        }
        assert_eq!(like("nowhere at all", Currency::Eur), []);
    }
}
