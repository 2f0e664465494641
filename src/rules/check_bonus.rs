//! Whether what is given beside purchases can be meant: for bringing a friend, and for complaints.

use super::check::{Fault, Faults, MOST_DAYS};
use crate::domain::{Bonus, Money, Points, Programme, RuleId, Severity};

pub(super) fn bonuses(programme: &Programme, faults: &mut Faults) {
    referral(programme, faults);
    compensation(programme, faults);
}

fn referral(programme: &Programme, faults: &mut Faults) {
    let Some(rule) = &programme.referral else { return };
    let id = RuleId::REFERRAL;
    if rule.friend.is_nothing() && rule.recommender.is_nothing() {
        faults.add(id, "referral", Fault::Empty);
    }
    bonus(programme, id, "referral.friend", &rule.friend, faults);
    bonus(programme, id, "referral.recommender", &rule.recommender, faults);
    if rule.least.is_negative() {
        faults.add(id, "referral.least", Fault::Negative);
    } else if rule.least > Money::MOST {
        faults.add(id, "referral.least", Fault::TooMuch { most: Money::MOST });
    }
    days(id, "referral.within_days".into(), rule.within_days, faults);
    for (field, times) in [("per_month", rule.per_month), ("in_all", rule.in_all)] {
        if times == Some(0) {
            faults.add(id, format!("referral.{field}"), Fault::NotPositive);
        }
    }
    if rule.recommender.is_nothing() && (rule.per_month.is_some() || rule.in_all.is_some()) {
        let field = if rule.per_month.is_some() { "referral.per_month" } else { "referral.in_all" };
        faults.add(id, field, Fault::OnlyWith { other: "referral.recommender" });
    }
}

fn compensation(programme: &Programme, faults: &mut Faults) {
    let Some(rule) = &programme.compensation else { return };
    let id = RuleId::COMPENSATION;
    if Severity::ALL.iter().all(|severity| rule.of(*severity).is_nothing()) {
        faults.add(id, "compensation", Fault::Empty);
    }
    for severity in Severity::ALL {
        bonus(programme, id, &format!("compensation.{}", severity.code()), rule.of(severity), faults);
    }
    if rule.per_year == Some(0) {
        faults.add(id, "compensation.per_year", Fault::NotPositive);
    }
}

/// Points need the programme's points, and a coupon one of its kinds.
pub(super) fn bonus(programme: &Programme, rule: &str, at: &str, bonus: &Bonus, faults: &mut Faults) {
    let field = |name: &str| format!("{at}.{name}");
    if bonus.points < Points::ZERO {
        faults.add(rule, field("points"), Fault::Negative);
    } else if bonus.points > Points::MOST {
        faults.add(rule, field("points"), Fault::TooManyPoints { most: Points::MOST });
    } else if bonus.points.is_positive() && programme.points.is_none() {
        faults.add(rule, field("points"), Fault::OnlyWith { other: "points" });
    }
    days(rule, field("days"), bonus.days, faults);
    if bonus.days.is_some() && bonus.points.is_zero() {
        faults.add(rule, field("days"), Fault::OnlyWith { other: "points" });
    }
    if let Some(kind) = bonus.coupon.as_deref().filter(|kind| programme.coupon(kind).is_none()) {
        let known = programme.coupons.iter().map(|kind| kind.id.clone()).collect::<Vec<_>>();
        let fault = if known.is_empty() || kind.is_empty() {
            Fault::OnlyWith { other: "coupons" }
        } else {
            Fault::Unknown { known }
        };
        faults.add(rule, field("coupon"), fault);
    }
}

fn days(rule: &str, field: String, days: Option<u32>, faults: &mut Faults) {
    match days {
        Some(0) => faults.add(rule, field, Fault::NotPositive),
        Some(days) if days > MOST_DAYS => faults.add(rule, field, Fault::TooLong { most: MOST_DAYS }),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::domain::Programme;
    use crate::rules::check;

    fn faults(section: &str, value: Value) -> Vec<String> {
        let mut document = json!({
            "schema": 2, "name": "Club", "points": { "earn": 500, "value": 100, "share": 3000 },
            "coupons": [{ "id": "tenth", "name": "A tenth" }],
            "rules": [{ "id": "r", "name": "R", "when": { "coupon_of": "tenth" }, "then": { "percent": { "rate": 1000 } } }]
        });
        document[section] = value;
        let programme: Programme = serde_json::from_value(document).unwrap();
        check(&programme).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn each_fault_of_a_referral_names_its_field_and_what_would_be_right() {
        let friend = |field: &str, value: Value| {
            let mut rule = json!({ "friend": { "points": 50 } });
            rule["friend"][field] = value;
            rule
        };
        let with = |field: &str, value: Value| {
            let mut rule = json!({ "friend": { "points": 50 }, "recommender": { "coupon": "tenth" } });
            rule[field] = value;
            rule
        };
        for (rule, says) in [
            (json!({}), "referral: referral: says nothing"),
            (friend("points", json!(-1)), "referral: referral.friend.points: must not be below zero"),
            (friend("points", json!(2_000_000_000)), "referral.friend.points: at most 1000000000"),
            (friend("days", json!(0)), "referral.friend.days: must be above zero"),
            (friend("days", json!(99_999)), "referral.friend.days: at most 36500"),
            (friend("coupon", json!("fifth")), "referral.friend.coupon: there is no such one; there are: tenth"),
            (json!({ "friend": { "coupon": "tenth", "days": 9 } }), "referral.friend.days: only together with points"),
            (with("least", json!(-1)), "referral.least: must not be below zero"),
            (with("least", json!(i64::MAX)), "referral.least: at most 1000000000.00"),
            (with("within_days", json!(0)), "referral.within_days: must be above zero"),
            (with("per_month", json!(0)), "referral.per_month: must be above zero"),
            (with("in_all", json!(0)), "referral.in_all: must be above zero"),
            (
                json!({ "friend": { "points": 5 }, "in_all": 3 }),
                "referral.in_all: only together with referral.recommender",
            ),
        ] {
            let found = faults("referral", rule);
            assert!(found.iter().any(|fault| fault.contains(says)), "{says}: {found:?}");
        }
        let sound = json!({ "friend": { "points": 50, "days": 30, "coupon": "tenth" }, "recommender": { "points": 90 },
            "least": 50_000, "within_days": 60, "per_month": 3, "in_all": 20 });
        assert_eq!(faults("referral", sound), Vec::<String>::new());
    }

    #[test]
    fn each_fault_of_a_compensation_names_its_field_and_what_would_be_right() {
        for (rule, says) in [
            (json!({}), "compensation: compensation: says nothing"),
            (json!({ "per_year": 2 }), "compensation: compensation: says nothing"),
            (json!({ "minor": { "points": -1 } }), "compensation.minor.points: must not be below zero"),
            (
                json!({ "grave": { "coupon": "fifth" } }),
                "compensation.grave.coupon: there is no such one; there are: tenth",
            ),
            (json!({ "serious": { "points": 5 }, "per_year": 0 }), "compensation.per_year: must be above zero"),
        ] {
            let found = faults("compensation", rule);
            assert!(found.iter().any(|fault| fault.contains(says)), "{says}: {found:?}");
        }
        let sound = json!({ "minor": { "points": 50 }, "grave": { "points": 500, "days": 90, "coupon": "tenth" }, "per_year": 3 });
        assert_eq!(faults("compensation", sound), Vec::<String>::new());
    }

    #[test]
    fn points_are_given_where_there_are_points_and_coupons_where_there_are_kinds() {
        let document =
            json!({ "schema": 2, "name": "Club", "referral": { "friend": { "points": 5, "coupon": "tenth" } } });
        let programme: Programme = serde_json::from_value(document).unwrap();
        let found: Vec<_> = check(&programme).iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "referral: referral.friend.points: only together with points",
                "referral: referral.friend.coupon: only together with coupons",
            ]
        );
    }
}
