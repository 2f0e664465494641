//! Whether the kinds of coupons that a programme lists can be meant.

use super::check::{Fault, Faults, MOST_DAYS};
use crate::domain::{CouponHolder, Programme};

/// Each kind can be told from the others, lives at least a day, and stands for something.
pub(super) fn coupons(programme: &Programme, faults: &mut Faults) {
    for (place, kind) in programme.coupons.iter().enumerate() {
        let at = |field: &str| format!("coupons[{place}].{field}");
        let first = programme.coupons[..place].iter().position(|other| other.id == kind.id);
        faults.id("", &at("id"), &kind.id, first.map(|first| format!("coupons[{first}].id")));
        faults.words("", at("name"), &kind.name);
        if kind.days == Some(0) {
            faults.add("", at("days"), Fault::NotPositive);
        }
        for (field, days) in [("days", kind.days.unwrap_or(1)), ("starts_in_days", kind.starts_in_days)] {
            if days > MOST_DAYS {
                faults.add("", at(field), Fault::TooLong { most: MOST_DAYS });
            }
        }
        if kind.by_itself && kind.holder == CouponHolder::Anyone {
            faults.add("", at("by_itself"), Fault::OnlyWith { other: "holder: member" });
        }
        if programme.rules_of_kind(&kind.id).next().is_none() {
            faults.add("", at("id"), Fault::OnlyWith { other: "rules: when.coupon_of" });
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::domain::Programme;
    use crate::rules::check;

    fn faults(coupons: &Value, then: &Value) -> Vec<String> {
        let document = json!({
            "schema": 2, "name": "Club", "coupons": coupons,
            "rules": [{ "id": "r", "name": "R", "when": { "coupon_of": "tenth" }, "then": then }]
        });
        let programme: Programme = serde_json::from_value(document).unwrap();
        check(&programme).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn each_fault_of_a_kind_names_its_field_and_what_would_be_right() {
        let kind = |field: &str, value: Value| {
            let mut kind = json!({ "id": "tenth", "name": "A tenth" });
            kind[field] = value;
            json!([kind])
        };
        let tenth = || json!({ "percent": { "rate": 1000 } });
        for (coupons, says) in [
            (kind("name", json!(" ")), "coupons[0].name: needs words"),
            (kind("days", json!(0)), "coupons[0].days: must be above zero"),
            (kind("days", json!(99_999)), "coupons[0].days: at most 36500"),
            (kind("starts_in_days", json!(99_999)), "coupons[0].starts_in_days: at most 36500"),
            (json!([{ "id": "Tenth!", "name": "A" }, { "id": "tenth", "name": "A" }]), "coupons[0].id: takes small"),
            (json!([{ "id": "tenth", "name": "A" }, { "id": "tenth", "name": "B" }]), "the same as coupons[0].id"),
            (json!([{ "id": "tenth", "name": "A" }, { "id": "b", "name": "B" }]), "coupons[1].id: only together with"),
            (json!([]), "rule.r: rules[0].when.coupon_of: there is no such one"),
            (
                json!([{ "id": "tenth", "name": "A", "holder": "anyone", "by_itself": true }]),
                "coupons[0].by_itself: only together with holder: member",
            ),
        ] {
            let found = faults(&coupons, &tenth());
            assert!(found.iter().any(|fault| fault.contains(says)), "{says}: {found:?}");
        }
        let sound = json!([{ "id": "tenth", "name": "A tenth", "days": 30 }]);
        assert_eq!(faults(&sound, &tenth()), Vec::<String>::new());
        let unknown = faults(&sound, &json!({ "coupon": { "kind": "fifth" } }));
        assert_eq!(unknown, ["rule.r: rules[0].then.coupon.kind: there is no such one; there are: tenth"]);
    }
}
