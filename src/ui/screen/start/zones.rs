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
    let mut likely: Vec<Tz> = usual.iter().filter(|zone| named(**zone).contains(&words)).copied().collect();
    let mut rest: Vec<Tz> = TZ_VARIANTS.iter().filter(|zone| named(**zone).contains(&words)).copied().collect();
    // A town that begins so before one that holds it somewhere.
    rest.sort_by_key(|zone| !begins(*zone, &words));
    for zone in rest.into_iter().map(today) {
        if !likely.contains(&zone) {
            likely.push(zone);
        }
    }
    likely
}

/// The one that the words name: the only one that holds them, the only one of which a word begins so, or the town itself.
pub fn meant(words: &str, currency: Currency) -> Option<Tz> {
    let (zones, words) = (like(words, currency), skeleton(words));
    let the_only = |of: &dyn Fn(Tz) -> bool| {
        let mut those = zones.iter().copied().filter(|zone| of(*zone));
        those.next().filter(|_| those.next().is_none())
    };
    the_only(&|_| true)
        .or_else(|| the_only(&|zone| begins(zone, &words)))
        .or_else(|| the_only(&|zone| zone.name().rsplit('/').next().is_some_and(|town| skeleton(town) == words)))
}

fn named(zone: Tz) -> String {
    skeleton(zone.name())
}

fn begins(zone: Tz, words: &str) -> bool {
    named(zone).split(' ').any(|part| part.starts_with(words))
}

/// A town that has another name by now stands in the list once; its old name finds it still.
fn today(zone: Tz) -> Tz {
    match zone {
        Tz::Africa__Asmera => Tz::Africa__Asmara,
        Tz::America__Buenos_Aires => Tz::America__Argentina__Buenos_Aires,
        Tz::America__Catamarca => Tz::America__Argentina__Catamarca,
        Tz::America__Cordoba => Tz::America__Argentina__Cordoba,
        Tz::America__Fort_Wayne | Tz::America__Indianapolis => Tz::America__Indiana__Indianapolis,
        Tz::America__Godthab => Tz::America__Nuuk,
        Tz::America__Jujuy => Tz::America__Argentina__Jujuy,
        Tz::America__Knox_IN => Tz::America__Indiana__Knox,
        Tz::America__Louisville => Tz::America__Kentucky__Louisville,
        Tz::America__Mendoza => Tz::America__Argentina__Mendoza,
        Tz::Asia__Ashkhabad => Tz::Asia__Ashgabat,
        Tz::Asia__Calcutta => Tz::Asia__Kolkata,
        Tz::Asia__Chungking => Tz::Asia__Chongqing,
        Tz::Asia__Dacca => Tz::Asia__Dhaka,
        Tz::Asia__Istanbul => Tz::Europe__Istanbul,
        Tz::Asia__Katmandu => Tz::Asia__Kathmandu,
        Tz::Asia__Macao => Tz::Asia__Macau,
        Tz::Asia__Rangoon => Tz::Asia__Yangon,
        Tz::Asia__Saigon => Tz::Asia__Ho_Chi_Minh,
        Tz::Asia__Thimbu => Tz::Asia__Thimphu,
        Tz::Asia__Ujung_Pandang => Tz::Asia__Makassar,
        Tz::Asia__Ulan_Bator => Tz::Asia__Ulaanbaatar,
        Tz::Atlantic__Faeroe => Tz::Atlantic__Faroe,
        Tz::Europe__Kiev => Tz::Europe__Kyiv,
        Tz::Europe__Nicosia => Tz::Asia__Nicosia,
        Tz::Pacific__Ponape => Tz::Pacific__Pohnpei,
        Tz::Pacific__Samoa => Tz::Pacific__Pago_Pago,
        Tz::Pacific__Truk => Tz::Pacific__Chuuk,
        other => other,
    }
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

    #[test]
    fn a_town_stands_once_and_half_a_word_means_none() {
        assert_eq!(like("asm", Currency::Eur).iter().filter(|zone| zone.name().starts_with("Africa/Asm")).count(), 1);
        assert_eq!(like("calcutta", Currency::Eur), [Tz::Asia__Kolkata]);
        for (words, zone) in [
            ("ra", None),
            ("nowhere at all", None),
            ("vil", Some(Tz::Europe__Vilnius)),
            ("киев", Some(Tz::Europe__Kyiv)),
            ("rome", Some(Tz::Europe__Rome)),
        ] {
            assert_eq!(meant(words, Currency::Eur), zone, "{words}");
        }
    }
}
