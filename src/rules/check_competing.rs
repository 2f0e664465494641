//! How many rules of a group can meet on one basket: not those of different weekdays, campaigns or tiers.

use chrono::{Datelike, Days, NaiveDate};

use super::check::{Fault, Faults};
use super::search::MOST_COMPETING;
use crate::domain::{Combine, Condition, Group, Programme, Rule, TierHolds};

/// In a best-of group no more may meet than are weighed against each other exactly.
pub(super) fn competing(programme: &Programme, faults: &mut Faults) {
    let listed = programme.groups.iter().enumerate().map(|(place, group)| (Some(place), group.clone()));
    let regular = programme.groups.iter().all(|group| group.id != Group::REGULAR);
    for (place, group) in listed.chain(regular.then(|| (None, Group::regular()))) {
        if !is_best(group.combine) {
            continue;
        }
        let rules: Vec<&Rule> =
            programme.rules.iter().filter(|rule| rule.group() == group.id && rule.then.is_price()).collect();
        let short = if group.id == Group::REGULAR { short_forms(programme) } else { 0 };
        // Whether they meet needs a look only where all of them together would be too many.
        let most = most_allowed(programme, group.combine);
        if rules.is_empty() || rules.len() + short <= most {
            continue;
        }
        let count = most_at_once(programme, &rules, short);
        if count > most {
            let field = place.map_or("rules".to_owned(), |place| format!("groups[{place}]"));
            let tiers = programme.tiers.levels.len();
            let fault = match most {
                MOST_COMPETING => Fault::TooManyCompeting { most, count },
                _ => Fault::TooManyCompetingAtOnce { most, count, tiers },
            };
            faults.add("", field, fault);
        }
    }
}

/// How many may meet: where tiers hold at once, the sets of all of them are looked for under each tier, and the till must not
/// wait longer for that than for the sets of twelve rules under a few tiers.
fn most_allowed(programme: &Programme, combine: Combine) -> usize {
    const FEW_TIERS: usize = 5;
    if combine != Combine::BestSet || programme.tiers.holds != TierHolds::AtOnce {
        return MOST_COMPETING;
    }
    let times = programme.tiers.levels.len() + 1;
    let sets = |most: &usize| times.saturating_mul(1 << most);
    (1..=MOST_COMPETING).rev().find(|most| sets(most) <= (FEW_TIERS + 1) << MOST_COMPETING).unwrap_or(1)
}

/// What card, tier and birthday give a member without a rule of the owner's own.
fn short_forms(programme: &Programme) -> usize {
    let card = !programme.base_discount.is_zero();
    let tier = programme.tiers.levels.iter().any(|tier| !tier.discount.is_zero());
    let birthday = programme.birthday.as_ref().is_some_and(|birthday| !birthday.discount.is_zero());
    usize::from(card) + usize::from(tier) + usize::from(birthday)
}

/// Whether a group takes the best of its rules.
pub(super) fn is_best(combine: Combine) -> bool {
    matches!(combine, Combine::BestOf | Combine::BestOfLine | Combine::BestSet)
}

/// Who may stand at the till.
#[derive(Clone, Copy)]
enum Who<'a> {
    Nobody,
    Member { tier: Option<&'a str> },
}

/// The most of these rules that can hold on one day for one customer, with what a member has by the short forms; by what each
/// asks outright of day, card and tier: anything else, and what stands within `all`, `any` and `not`, is taken to be so.
fn most_at_once(programme: &Programme, rules: &[&Rule], short: usize) -> usize {
    let tiers = programme.tiers.levels.iter().map(|tier| Some(tier.id.as_str()));
    let members = tiers.chain([None]).map(|tier| Who::Member { tier });
    let whos: Vec<Who<'_>> = members.chain([Who::Nobody]).collect();
    let mut most = 0;
    for day in days(rules) {
        let on_day: Vec<&Condition> = rules.iter().map(|rule| &rule.when).filter(|when| on(when, day)).collect();
        if on_day.len() + short > most {
            let at_once = |who: &Who<'_>| {
                let short = if matches!(who, Who::Member { .. }) { short } else { 0 };
                on_day.iter().filter(|when| of(when, *who)).count() + short
            };
            most = whos.iter().map(at_once).max().unwrap_or_default().max(most);
        }
    }
    most
}

/// Days among which is one on which as many rules hold as ever can: a week from each day on which one begins, and one
/// before all that have a beginning. Between two beginnings rules only end, so that a later day of the same name has no more;
/// but a night lasts into the day after the week.
fn days(rules: &[&Rule]) -> Vec<NaiveDate> {
    let mut begins: Vec<NaiveDate> = rules.iter().filter_map(|rule| rule.when.from).collect();
    begins.push(NaiveDate::default());
    begins.sort_unstable();
    begins.dedup();
    let week = |day: NaiveDate| (0..=7).filter_map(move |later| day.checked_add_days(Days::new(later)));
    begins.into_iter().flat_map(week).collect()
}

/// Whether a rule may hold on a day. A night belongs to the day on which it began, so there the day before counts too.
fn on(when: &Condition, day: NaiveDate) -> bool {
    let begun = has_night(when).then(|| day.pred_opt()).flatten();
    [Some(day), begun].into_iter().flatten().any(|day| {
        when.from.is_none_or(|from| from <= day)
            && when.until.is_none_or(|until| day <= until)
            && (when.weekdays.is_empty() || when.weekdays.contains(&day.weekday().number_from_monday()))
    })
}

/// Whether it asks for hours across midnight, of itself or in a part.
fn has_night(when: &Condition) -> bool {
    when.hours.is_some_and(|hours| hours.from > hours.until) || when.all.iter().chain(&when.any).any(has_night)
}

/// Whether a rule may hold for a customer.
fn of(when: &Condition, who: Who<'_>) -> bool {
    match who {
        Who::Nobody => !when.asks_member(),
        Who::Member { tier } => {
            let of_tier = when.tiers.is_empty() || tier.is_some_and(|held| when.tiers.iter().any(|one| one == held));
            of_tier && when.card != Some(false)
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::domain::Programme;
    use crate::rules::check;

    /// The faults of a programme in whose one best-of group these conditions stand.
    fn faults(conditions: Vec<Value>) -> Vec<String> {
        faults_in("g", conditions)
    }

    fn faults_in(group: &str, conditions: Vec<Value>) -> Vec<String> {
        let rule = |(number, when): (usize, Value)| {
            json!({
                "id": format!("r{number}"), "name": "R", "group": group, "when": when, "then": { "percent": { "rate": 10 } }
            })
        };
        let rules: Vec<Value> = conditions.into_iter().enumerate().map(rule).collect();
        let document = json!({
            "schema": 2, "name": "Club", "base_discount": 100, "rules": rules,
            "groups": [{ "id": "g", "combine": "best_set" }, { "id": "regular", "combine": "best_of" }],
            "tiers": { "levels": [
                { "id": "silver", "name": "Silver", "from": 100 }, { "id": "gold", "name": "Gold", "from": 200 }
            ] },
        });
        let programme: Programme = serde_json::from_value(document).unwrap();
        check(&programme).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_club_s_own_discounts_compete_for_members_alone() {
        let refused = ["groups[1]: 13 rules compete and at most 12 may; put some into another group"];
        assert_eq!(faults_in("regular", times(12, &json!({}))), refused);
        assert_eq!(faults_in("regular", times(12, &json!({ "card": true }))), refused);
        assert_eq!(faults_in("regular", times(11, &json!({}))), Vec::<String>::new());
        assert_eq!(faults_in("regular", times(12, &json!({ "card": false }))), Vec::<String>::new());
    }

    fn refused(count: usize) -> Vec<String> {
        vec![format!("groups[0]: {count} rules compete and at most 12 may; put some into another group")]
    }

    /// So many rules under one condition.
    fn times(count: usize, when: &Value) -> Vec<Value> {
        vec![when.clone(); count]
    }

    #[test]
    fn fewer_sets_are_looked_for_under_many_tiers_at_once() {
        for (tiers, rules, refused) in [(5, 12, false), (6, 12, true), (6, 11, false), (12, 11, true), (20, 10, false)]
        {
            let level = |n: usize| json!({ "id": format!("t{n}"), "name": "T", "from": n * 1_000, "discount": n });
            let rule = |n: usize| json!({ "id": format!("r{n}"), "name": "R", "group": "g", "then": { "percent": { "rate": 10 } } });
            let mut document = json!({
                "schema": 2, "name": "Club", "groups": [{ "id": "g", "combine": "best_set" }],
                "rules": (0..rules).map(rule).collect::<Vec<_>>(),
                "tiers": { "holds": "at_once", "levels": (1..=tiers).map(level).collect::<Vec<_>>() },
            });
            let said = |document: &Value| -> Vec<String> {
                let programme: Programme = serde_json::from_value(document.clone()).unwrap();
                check(&programme).iter().map(ToString::to_string).collect()
            };
            let fault = format!(
                "groups[0]: {rules} rules compete, and under {tiers} tiers that hold at once at most {} may; put some into \
                 another group, or let tiers hold from the next purchase",
                rules - 1
            );
            assert_eq!(said(&document), Vec::from_iter(refused.then_some(fault)), "{tiers} tiers, {rules} rules");
            document["tiers"]["holds"] = json!("next_purchase");
            assert!(said(&document).is_empty());
        }
    }

    #[test]
    fn rules_that_cannot_meet_do_not_compete() {
        let none = Vec::<String>::new();
        let days = |days: &[u32]| json!({ "weekdays": days });
        let campaign = |from: &str, until: &str| json!({ "from": from, "until": until });
        for (held, expected) in [
            (times(12, &json!({})), none.clone()),
            (times(13, &json!({})), refused(13)),
            // Weekdays.
            ([times(12, &days(&[1])), times(12, &days(&[2, 3])), times(12, &days(&[7]))].concat(), none.clone()),
            ([times(7, &days(&[1, 2])), times(6, &days(&[2, 3]))].concat(), refused(13)),
            ([times(12, &days(&[1])), times(1, &json!({}))].concat(), refused(13)),
            // One of yesterday's night still holds.
            (
                [
                    times(12, &days(&[6])),
                    times(1, &json!({ "weekdays": [5], "hours": { "from": "22:00", "until": "02:00" } })),
                ]
                .concat(),
                refused(13),
            ),
            (
                [
                    times(12, &days(&[6])),
                    times(1, &json!({ "weekdays": [5], "hours": { "from": "08:00", "until": "22:00" } })),
                ]
                .concat(),
                none.clone(),
            ),
            (
                [
                    times(12, &json!({ "from": "2026-01-03", "weekdays": [6], "until": "2026-01-31" })),
                    times(
                        1,
                        &json!({
                            "from": "2026-01-03", "weekdays": [5], "hours": { "from": "22:00", "until": "02:00" }
                        }),
                    ),
                ]
                .concat(),
                refused(13),
            ),
            // ... also where that night is one of several windows.
            (
                [
                    times(12, &days(&[6])),
                    times(1, &json!({ "weekdays": [5], "any": [{ "hours": { "from": "22:00", "until": "02:00" } }] })),
                ]
                .concat(),
                refused(13),
            ),
            // Campaigns.
            (
                [
                    times(12, &campaign("2026-01-01", "2026-01-31")),
                    times(12, &campaign("2026-02-01", "2026-02-28")),
                    times(12, &json!({ "from": "2026-03-01" })),
                    times(12, &json!({ "until": "2025-12-31" })),
                ]
                .concat(),
                none.clone(),
            ),
            (
                [times(12, &campaign("2026-01-01", "2026-01-31")), times(1, &campaign("2026-01-31", "2026-02-28"))]
                    .concat(),
                refused(13),
            ),
            // A Friday of a campaign that has none.
            ([times(12, &campaign("2026-01-05", "2026-01-08")), times(12, &days(&[5]))].concat(), none.clone()),
            ([times(12, &campaign("2026-01-05", "2026-01-09")), times(12, &days(&[5]))].concat(), refused(24)),
            // Tiers, and who has no card.
            (
                [times(12, &json!({ "tiers": ["silver"] })), times(12, &json!({ "tiers": ["gold"] }))].concat(),
                none.clone(),
            ),
            (
                [times(7, &json!({ "tiers": ["silver", "gold"] })), times(6, &json!({ "tiers": ["gold"] }))].concat(),
                refused(13),
            ),
            ([times(12, &json!({ "card": false })), times(12, &json!({ "visit": 3 }))].concat(), none.clone()),
            ([times(12, &json!({ "card": false })), times(1, &json!({}))].concat(), refused(13)),
            // What is asked within others is taken to be so.
            ([times(12, &json!({ "all": [{ "weekdays": [1] }] })), times(1, &days(&[2]))].concat(), refused(13)),
        ] {
            assert_eq!(faults(held.clone()), expected, "{held:?}");
        }
    }
}
