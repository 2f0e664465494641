//! Whether the gifts that are kept in stock can be told apart.

use super::check::Faults;
use crate::domain::{Programme, RuleId};

/// One id is one gift, whichever rules give it, and no list has it twice.
pub(super) fn gifts(programme: &Programme, faults: &mut Faults) {
    let gifts = programme.gifts();
    for (place, (field, item)) in gifts.iter().enumerate() {
        let Some(id) = &item.id else { continue };
        let rule = |field: &str| field.split_once(".then.").map(|(rule, _)| rule.to_owned());
        let before = gifts[..place].iter().find(|(other, known)| {
            let same_list = rule(field).is_some() && rule(field) == rule(other);
            known.id == item.id && (same_list || known.name != item.name)
        });
        let mut rules = programme.rules.iter().enumerate();
        let whose = rules.find(|(place, _)| field.starts_with(&format!("rules[{place}].")));
        let whose = whose.map_or_else(String::new, |(_, rule)| RuleId::own(&rule.id).0);
        faults.id(&whose, &format!("{field}.id"), id, before.map(|(first, _)| format!("{first}.id")));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::domain::Programme;
    use crate::rules::check;

    fn faults(gifts: &[Value]) -> Vec<String> {
        let rules = (0..).zip(gifts).map(|(number, gift)| {
            json!({ "id": format!("r{number}"), "name": "R", "when": { "card": true }, "then": { "gift": gift } })
        });
        let document = json!({ "schema": 2, "name": "Club", "rules": rules.collect::<Vec<_>>() });
        let programme: Programme = serde_json::from_value(document).unwrap();
        check(&programme).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn each_fault_of_a_list_names_its_field_and_what_would_be_right() {
        let item = |id: &str, name: &str| json!({ "id": id, "name": name });
        let (mug, tea) = (item("mug", "a mug"), item("tea", "tea"));
        let list = json!({ "item": &mug, "instead": [&tea, { "name": "a sweet" }] });
        let twice = json!({ "item": &mug, "instead": [&mug] });
        let never = json!({ "item": { "name": "a sweet" }, "instead": [&tea] });
        let blank = json!({ "item": &mug, "instead": [{ "id": "tea", "name": " ", "quantity": "0" }] });
        let (other, loud) = (json!({ "item": item("mug", "a cup") }), json!({ "item": item("Mug!", "a mug") }));
        for (gifts, says) in [
            (vec![loud], "rules[0].then.gift.item.id: takes small"),
            (vec![list.clone(), other], "rules[1].then.gift.item.id: is the same as rules[0].then.gift.item.id"),
            (vec![twice], "rules[0].then.gift.instead[0].id: is the same as rules[0].then.gift.item.id"),
            (vec![never], "rule.r0: rules[0].then.gift.instead: only together with then.gift.item.id"),
            (vec![blank.clone()], "rule.r0: rules[0].then.gift.instead[0].name: needs words"),
            (vec![blank], "rules[0].then.gift.instead[0].quantity"),
        ] {
            let found = faults(&gifts);
            assert!(found.iter().any(|fault| fault.contains(says)), "{says}: {found:?}");
        }
        assert_eq!(faults(&[list.clone(), list]), Vec::<String>::new(), "two rules may give the same gifts");
    }
}
