//! Programmes that a new shop may begin with, each its own to change.

use crate::domain::{Condition, Currency, Money, Programme, Reward, Rule};

/// The names of the templates, the simplest first.
pub const TEMPLATES: [&str; 7] = ["discount-card", "tiers", "points", "club", "stamp-card", "gifts", "mix"];

/// Of these the first so many have no rules but the short forms, and can be changed whole in the window; they are what a
/// first start offers there.
pub const PLAIN_TEMPLATES: usize = 4;

/// A programme to begin with, its amounts in hryvnias as the documents are written. None for a name that is not among
/// `TEMPLATES`.
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

/// A programme to begin with, its amounts what a shop in that currency would round them to.
pub fn template_in(name: &str, currency: Currency) -> Option<Programme> {
    let mut programme = template(name)?;
    let worth = Worth::of(currency);
    let exchange = |money: &mut Money| *money = Money::minor(money.as_minor() * worth.hundred_hryvnias / 100);
    programme.tiers.levels.iter_mut().for_each(|tier| exchange(&mut tier.from));
    programme.rules.iter_mut().for_each(|rule| exchange_rule(rule, exchange));
    programme.referral.iter_mut().for_each(|rule| exchange(&mut rule.least));
    if let Some(points) = &mut programme.points {
        points.value = worth.point;
    }
    Some(programme)
}

/// Exchanges the amounts of a rule, but for points, which are counted by their own value.
fn exchange_rule(rule: &mut Rule, exchange: impl Fn(&mut Money) + Copy) {
    exchange_condition(&mut rule.when, exchange);
    for most in [&mut rule.cap.line, &mut rule.cap.receipt].into_iter().flatten() {
        most.amount.iter_mut().for_each(exchange);
    }
    [&mut rule.cap.member_day, &mut rule.cap.member_month].into_iter().flatten().for_each(exchange);
    match &mut rule.then {
        Reward::Amount(amount) => exchange(&mut amount.amount),
        Reward::Price(price) => exchange(&mut price.price),
        Reward::Bundle(bundle) => exchange(&mut bundle.price),
        Reward::Points(points) => points.per_sum.iter_mut().for_each(|per| exchange(&mut per.sum)),
        Reward::Percent(_) | Reward::Free(_) | Reward::Gift(_) | Reward::Coupon(_) | Reward::Say(_) => {}
    }
}

fn exchange_condition(when: &mut Condition, exchange: impl Fn(&mut Money) + Copy) {
    if let Some(total) = &mut when.total {
        total.at_least.iter_mut().chain(&mut total.at_most).for_each(exchange);
    }
    for part in when.all.iter_mut().chain(&mut when.any).chain(when.not.as_deref_mut()) {
        exchange_condition(part, exchange);
    }
}

/// What amounts of the documents become in a currency: not the day's rate, but what is spent in such shops there and
/// called a round sum.
struct Worth {
    hundred_hryvnias: i64,
    /// The smallest coin that people still count with, or a small purchase would earn nothing.
    point: Money,
}

impl Worth {
    const fn of(currency: Currency) -> Worth {
        let (hundred_hryvnias, point) = match currency {
            Currency::Uah => (100, 100),
            Currency::Rub => (200, 100),
            Currency::Kzt => (1_000, 100),
            Currency::Byn => (10, 1),
            Currency::Eur | Currency::Usd => (5, 1),
        };
        Worth { hundred_hryvnias, point: Money::minor(point) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Lang, Text};
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

    #[test]
    fn every_name_is_written_in_each_language() {
        for programme in TEMPLATES.iter().filter_map(|name| template(name)) {
            let gift = programme.birthday.iter().filter_map(|b| b.gift.as_ref()).map(|gift| &gift.name);
            let tiers = programme.tiers.levels.iter().map(|tier| &tier.name);
            let rules = programme.rules.iter().map(|rule| &rule.name);
            let said = programme.rules.iter().filter_map(|rule| match &rule.then {
                Reward::Say(words) => Some(words),
                Reward::Gift(gift) => Some(&gift.item.name),
                _ => None,
            });
            for text in std::iter::once(&programme.name).chain(tiers).chain(gift).chain(rules).chain(said) {
                let Text::Each(texts) = text else { panic!("{text:?} is in one language") };
                assert!(Lang::ALL.iter().all(|lang| texts.contains_key(lang)), "{text:?}");
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
            let club = template_in("club", currency).unwrap();
            let from: Vec<_> = club.tiers.levels.iter().map(|tier| tier.from).collect();
            assert_eq!(from, tiers.map(|sum| Money::parse(sum).unwrap()), "{currency:?}");
            assert_eq!(club.points.unwrap().value, Money::parse(point).unwrap(), "{currency:?}");
        }
    }

    #[test]
    fn amounts_of_rules_are_exchanged_too() {
        let mix = template_in("mix", Currency::Eur).unwrap();
        let rule = mix.rule("big-basket").unwrap();
        assert_eq!(rule.when.total.as_ref().unwrap().at_least, Money::parse("100"));
        assert!(matches!(&rule.then, Reward::Amount(off) if off.amount == Money::parse("5").unwrap()));
    }

    #[test]
    fn what_a_first_start_offers_can_be_changed_whole_in_the_window() {
        for (place, name) in TEMPLATES.iter().enumerate() {
            assert_eq!(template(name).unwrap().rules.is_empty(), place < PLAIN_TEMPLATES, "{name}");
        }
    }

    #[test]
    fn only_amounts_depend_on_the_currency() {
        for (name, currency) in TEMPLATES.into_iter().flat_map(|name| Currency::ALL.map(|currency| (name, currency))) {
            let mut programme = template_in(name, currency).unwrap();
            assert_eq!(check(&programme), [], "{name} {currency:?}");
            let written = template(name).unwrap();
            for (tier, as_written) in programme.tiers.levels.iter_mut().zip(&written.tiers.levels) {
                tier.from = as_written.from;
            }
            for (rule, as_written) in programme.rules.iter_mut().zip(&written.rules) {
                assert_eq!(rule.id, as_written.id);
                if currency == Currency::Uah {
                    assert_eq!(rule, as_written, "{name}");
                }
                rule.clone_from(as_written);
            }
            if let (Some(rule), Some(as_written)) = (&mut programme.referral, &written.referral) {
                rule.least = as_written.least;
            }
            if let (Some(points), Some(as_written)) = (&mut programme.points, &written.points) {
                points.value = as_written.value;
            }
            assert_eq!(programme, written, "{name} {currency:?}");
        }
    }

    #[test]
    fn what_one_member_may_have_is_exchanged_too() {
        let rule = r#"{"id":"a","name":"A","then":{"say":"a"},"cap":{"member_day":1000,"member_month":5000}}"#;
        let mut rule: Rule = serde_json::from_str(rule).unwrap();
        exchange_rule(&mut rule, |money| *money = Money::minor(money.as_minor() * 2));
        assert_eq!(rule.cap.of_member().map(|(_, most)| most.as_minor()).collect::<Vec<_>>(), [2_000, 10_000]);
    }
}
