//! What the goods of the templates are called: their documents name each in three languages, as catalogues may, and a shop
//! begins with its own.

use crate::domain::{Condition, Lang, Programme, Reward, Rule, Select};

/// Categories that templates name, each in every language.
const GOODS: [[(Lang, &str); 3]; 5] = [
    [(Lang::Ru, "кофе"), (Lang::Uk, "кава"), (Lang::En, "coffee")],
    [(Lang::Ru, "десерты"), (Lang::Uk, "десерти"), (Lang::En, "desserts")],
    [(Lang::Ru, "табак"), (Lang::Uk, "тютюн"), (Lang::En, "tobacco")],
    [(Lang::Ru, "подарочные карты"), (Lang::Uk, "подарункові картки"), (Lang::En, "gift cards")],
    [(Lang::Ru, "залог"), (Lang::Uk, "застава"), (Lang::En, "deposits")],
];

/// Names the goods of rules in one language, since people are told of them by these words. What is never discounted and
/// what earns nothing keeps its names in all of them, that language's first: no sentence lists them, and tobacco that a
/// catalogue calls otherwise would be discounted without a word.
pub(super) fn name_in(programme: &mut Programme, lang: Lang) {
    let other = |name: &String| GOODS.iter().flatten().any(|(of, known)| *of != lang && known == name);
    for rule in &mut programme.rules {
        each_select(rule, &mut |select| select.categories.retain(|name| !other(name)));
    }
    programme.protected.sort_by_key(other);
    programme.no_points.sort_by_key(other);
}

/// Shows everything by which a rule chooses goods.
pub(super) fn each_select(rule: &mut Rule, each: &mut impl FnMut(&mut Select)) {
    of_condition(&mut rule.when, each);
    match &mut rule.then {
        Reward::Percent(percent) => each(&mut percent.of),
        Reward::Amount(amount) => each(&mut amount.of),
        Reward::Price(price) => each(&mut price.of),
        Reward::Free(free) => std::iter::once(&mut free.of).chain(&mut free.get_of).for_each(each),
        Reward::Bundle(bundle) => bundle.parts.iter_mut().for_each(|part| each(&mut part.of)),
        Reward::Gift(gift) => gift.per.iter_mut().for_each(|per| each(&mut per.of)),
        Reward::Points(points) => each(&mut points.of),
        Reward::Coupon(_) | Reward::Say(_) => {}
    }
}

fn of_condition(when: &mut Condition, each: &mut impl FnMut(&mut Select)) {
    when.total.iter_mut().for_each(|total| each(&mut total.of));
    when.quantity.iter_mut().for_each(|count| each(&mut count.of));
    when.unit.iter_mut().chain(&mut when.every_unit).for_each(|unit| each(&mut unit.of));
    for part in when.all.iter_mut().chain(&mut when.any).chain(when.not.as_deref_mut()) {
        of_condition(part, each);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{TEMPLATES, template};

    fn categories(programme: &mut Programme) -> Vec<String> {
        let mut all = Vec::new();
        for rule in &mut programme.rules {
            each_select(rule, &mut |select| all.extend(select.categories.clone()));
        }
        all
    }

    #[test]
    fn every_category_of_a_template_is_known_and_keeps_one_name_in_rules() {
        for name in TEMPLATES {
            let mut written = template(name).unwrap();
            let in_rules = categories(&mut written);
            let beside = written.protected.iter().chain(&written.no_points);
            for category in in_rules.iter().chain(beside) {
                assert!(GOODS.iter().flatten().any(|(_, known)| known == category), "{name}: {category}");
            }
            for lang in Lang::ALL {
                let mut programme = written.clone();
                name_in(&mut programme, lang);
                let of_lang = |name: &String| GOODS.iter().flatten().any(|known| *known == (lang, name.as_str()));
                let named = categories(&mut programme);
                assert!(named.iter().all(of_lang), "{name}: {named:?}");
                assert_eq!(named.len() * Lang::ALL.len(), in_rules.len(), "{name}: each is named still");
                for (now, before) in
                    [(&programme.protected, &written.protected), (&programme.no_points, &written.no_points)]
                {
                    let own = before.len() / Lang::ALL.len();
                    assert!(now[..own].iter().all(of_lang), "{now:?}");
                    assert!(now.len() == before.len() && before.iter().all(|name| now.contains(name)), "{now:?}");
                }
            }
        }
    }

    #[test]
    fn goods_are_named_wherever_a_rule_chooses_them() {
        let of = r#"{"categories":["coffee","кофе","кава"],"items":["кофе"]}"#;
        let when = format!(
            r#"{{"total":{{"at_least":1,"of":{of}}},"quantity":{{"at_least":"1","of":{of}}},"unit":{{"number":3,"of":{of}}},
            "every_unit":{{"number":3,"of":{of}}}}}"#
        );
        for then in [
            format!(r#"{{"percent":{{"rate":1,"of":{of}}}}}"#),
            format!(r#"{{"amount":{{"amount":1,"of":{of}}}}}"#),
            format!(r#"{{"price":{{"price":1,"of":{of}}}}}"#),
            format!(r#"{{"free":{{"buy":1,"get":1,"of":{of},"get_of":{of}}}}}"#),
            format!(r#"{{"bundle":{{"price":1,"parts":[{{"pieces":1,"of":{of}}}]}}}}"#),
            format!(r#"{{"gift":{{"item":{{"name":"A"}},"per":{{"quantity":"1","of":{of}}}}}}}"#),
            format!(r#"{{"points":{{"times":200,"of":{of}}}}}"#),
        ] {
            let when = format!(r#"{{"all":[{when}],"any":[{when}],"not":{when}}}"#);
            let document =
                format!(r#"{{"schema":2,"name":"A","rules":[{{"id":"a","name":"A","when":{when},"then":{then}}}]}}"#);
            let mut programme: Programme = serde_json::from_str(&document).unwrap();
            name_in(&mut programme, Lang::Uk);
            let now = serde_json::to_string(&programme).unwrap();
            assert!(!now.contains("coffee") && now.contains(r#""categories":["кава"]"#), "{now}");
            assert!(!now.contains(r#""кофе","кава""#) && now.contains(r#""items":["кофе"]"#), "{now}");
        }
    }
}
