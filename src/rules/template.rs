//! Programmes that a new shop may begin with, each its own to change.

mod exchange;
mod goods;

use crate::domain::{Currency, Lang, Programme};

pub use self::exchange::{exchange, points_in};

/// The names of the templates, the simplest first.
pub const TEMPLATES: [&str; 7] = ["discount-card", "tiers", "points", "club", "stamp-card", "gifts", "mix"];

/// Of these the first so many have no rules but the short forms, and can be changed whole in the window; they are what a
/// first start offers there.
pub const PLAIN_TEMPLATES: usize = 4;

/// A programme to begin with as its document is written: in hryvnias, with goods in three languages. None for a name that is
/// not among `TEMPLATES`.
pub fn template(name: &str) -> Option<Programme> {
    let document = match name {
        "discount-card" => include_str!("../../assets/templates/discount-card.json"),
        "tiers" => include_str!("../../assets/templates/tiers.json"),
        "points" => include_str!("../../assets/templates/points.json"),
        "club" => include_str!("../../assets/templates/club.json"),
        "stamp-card" => include_str!("../../assets/templates/stamp-card.json"),
        "gifts" => include_str!("../../assets/templates/gifts.json"),
        "mix" => include_str!("../../assets/templates/mix.json"),
        _ => return None,
    };
    serde_json::from_str(document).ok()
}

/// A programme to begin with in a shop of that currency and language: its amounts what such a shop would round them to, its
/// goods called as there.
pub fn template_in(name: &str, currency: Currency, lang: Lang) -> Option<Programme> {
    let mut programme = template(name)?;
    exchange(&mut programme, currency);
    programme.currency = Some(currency);
    goods::name_in(&mut programme, lang);
    Some(programme)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::domain::{Money, Points, Reward};
    use crate::rules::check;

    #[test]
    fn every_template_reads_and_is_sound() {
        for name in TEMPLATES {
            let programme = template(name).unwrap_or_else(|| panic!("{name} does not read"));
            assert_eq!(check(&programme), [], "{name}");
            let again: Programme = serde_json::from_str(&serde_json::to_string(&programme).unwrap()).unwrap();
            assert_eq!(again, programme, "{name}");
        }
        assert_eq!(template("lottery"), None);
    }

    /// Every text within a document, by where it stands.
    fn texts<'a>(value: &'a Value, path: &str, found: &mut Vec<(String, &'a Value)>) {
        let named = |key: &str| format!("{path}.{key}");
        match value {
            Value::Object(fields) => {
                for (key, field) in fields {
                    if ["name", "place", "say"].contains(&key.as_str()) {
                        found.push((named(key), field));
                    }
                    texts(field, &named(key), found);
                }
            }
            Value::Array(parts) => parts.iter().for_each(|part| texts(part, path, found)),
            _ => {}
        }
    }

    #[test]
    fn every_name_is_written_in_each_language() {
        for name in TEMPLATES {
            let document = serde_json::to_value(template(name).unwrap()).unwrap();
            let mut found = Vec::new();
            texts(&document, name, &mut found);
            assert!(!found.is_empty());
            for (path, text) in found {
                let written = |lang: &Lang| text[lang.code()].as_str().is_some_and(|words| !words.trim().is_empty());
                assert!(Lang::ALL.iter().all(written), "{path}: {text}");
            }
        }
    }

    #[test]
    fn amounts_are_round_sums_of_the_shops_currency() {
        for (currency, tiers, point) in [
            (Currency::Uah, ["2000", "5000", "15000", "40000"], "1"),
            (Currency::Rub, ["4000", "10000", "30000", "80000"], "1"),
            (Currency::Kzt, ["20000", "50000", "150000", "400000"], "1"),
            (Currency::Byn, ["200", "500", "1500", "4000"], "0.01"),
            (Currency::Eur, ["100", "250", "750", "2000"], "0.01"),
            (Currency::Usd, ["100", "250", "750", "2000"], "0.01"),
        ] {
            let club = template_in("club", currency, Lang::En).unwrap();
            let from: Vec<_> = club.tiers.levels.iter().map(|tier| tier.from).collect();
            assert_eq!(from, tiers.map(|sum| Money::parse(sum).unwrap()), "{currency:?}");
            assert_eq!(club.points.unwrap().value, Money::parse(point).unwrap(), "{currency:?}");
        }
    }

    #[test]
    fn amounts_of_rules_are_exchanged_too() {
        let mix = template_in("mix", Currency::Eur, Lang::En).unwrap();
        let rule = mix.rule("big-basket").unwrap();
        assert_eq!(rule.when.total.as_ref().unwrap().at_least, Money::parse("100"));
        assert!(matches!(&rule.then, Reward::Amount(off) if off.amount == Money::parse("5").unwrap()));
    }

    #[test]
    fn a_number_of_points_stays_as_good_a_gift() {
        for (currency, points, worth) in [
            (Currency::Uah, 50, "50"),
            (Currency::Rub, 100, "100"),
            (Currency::Kzt, 500, "500"),
            (Currency::Byn, 500, "5"),
            (Currency::Eur, 250, "2.50"),
            (Currency::Usd, 250, "2.50"),
        ] {
            let mix = template_in("mix", currency, Lang::En).unwrap();
            let (referral, value) = (mix.referral.unwrap(), mix.points.unwrap().value);
            for bonus in [referral.friend, referral.recommender] {
                assert_eq!(bonus.points, Points::new(points), "{currency:?}");
                assert_eq!(value.as_minor() * points, Money::parse(worth).unwrap().as_minor(), "{currency:?}");
            }
        }
        // What `exchange` reckons from.
        for points in TEMPLATES.iter().filter_map(|name| template(name)?.points) {
            assert_eq!(points.value, Money::parse("1").unwrap());
        }
    }

    #[test]
    fn what_a_first_start_offers_can_be_changed_whole_in_the_window() {
        for (place, name) in TEMPLATES.iter().enumerate() {
            assert_eq!(template(name).unwrap().rules.is_empty(), place < PLAIN_TEMPLATES, "{name}");
        }
    }
}
