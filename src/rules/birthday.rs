//! The birthday: when it is near enough, and whether its good was had already this year. Quote and greeting ask alike.

use chrono::{Days, NaiveDate};

use crate::domain::{Around, Birthday, BirthdayRule, LeapDay, Reason, Standing};

/// A birthday that is near enough for what the rule grants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BirthdayDue {
    pub birthday: Birthday,
    /// The day on which it is kept this time.
    pub on: NaiveDate,
    /// Days to go: 0 today, negative when just past.
    pub days: i64,
}

/// Whether the birthday grants `id` (`birthday` or `birthday.gift`, each once a year) on `day`, or why it does not.
///
/// Both ends of the window count. 29 February is kept in common years as the rule says.
pub fn birthday_due(rule: &BirthdayRule, id: &str, standing: &Standing, day: NaiveDate) -> Result<BirthdayDue, Reason> {
    let birthday = standing.birthday.ok_or(Reason::BirthdayUnknown)?;
    let due = near(rule, birthday, day).ok_or_else(|| Reason::not_birthday(rule, birthday, day))?;
    if let Some(used) = used_this_time(rule, id, standing, &due, day) {
        return Err(Reason::UsedOn { day: used });
    }
    match holds_from(rule, standing) {
        Some(from) if from > day => Err(Reason::MemberTooNew { from }),
        _ => Ok(due),
    }
}

/// The birthday next to `day`, where it lies inside the window.
pub(super) fn near(rule: &BirthdayRule, birthday: Birthday, day: NaiveDate) -> Option<BirthdayDue> {
    let around = Around { days_before: rule.days_before, days_after: rule.days_after };
    near_birthday(around, rule.leap_day, birthday, day)
}

/// The same for any window.
pub(super) fn near_birthday(around: Around, leap: LeapDay, birthday: Birthday, day: NaiveDate) -> Option<BirthdayDue> {
    let (on, days) = birthday.nearest(day, leap)?;
    let inside = days <= i64::from(around.days_before) && -days <= i64::from(around.days_after);
    inside.then_some(BirthdayDue { birthday, on, days })
}

/// The day on which the rule was used for this birthday, or so shortly ago that it cannot have been for another: a
/// birthday that is written anew in the member's file brings no second gift.
pub(super) fn used_this_time(
    rule: &BirthdayRule,
    id: &str,
    standing: &Standing,
    due: &BirthdayDue,
    day: NaiveDate,
) -> Option<NaiveDate> {
    let least_apart = 365 - i64::from(rule.days_before) - i64::from(rule.days_after);
    let uses = standing.used.iter().filter(|used| used.rule == id).map(|used| used.day);
    uses.filter(|used| {
        let same = due.birthday.nearest(*used, rule.leap_day).is_some_and(|(on, _)| on == due.on);
        same || (day - *used).num_days().abs() < least_apart
    })
    .max()
}

/// The first day on which the rule holds for this member; absent where nobody knows since when they belong.
fn holds_from(rule: &BirthdayRule, standing: &Standing) -> Option<NaiveDate> {
    standing.member_since?.checked_add_days(Days::new(u64::from(rule.least_days)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{BasisPoints, RuleId, RuleUse};

    fn rule() -> BirthdayRule {
        BirthdayRule {
            days_before: 3,
            days_after: 2,
            discount: BasisPoints::new(1_000),
            gift: None,
            leap_day: LeapDay::February28,
            least_days: 30,
        }
    }

    fn born(birthday: &str) -> Standing {
        Standing { birthday: birthday.parse().ok(), ..Standing::default() }
    }

    fn on(standing: &Standing, day: &str) -> Result<i64, Reason> {
        birthday_due(&rule(), RuleId::BIRTHDAY, standing, day.parse().unwrap()).map(|due| due.days)
    }

    #[test]
    fn both_ends_of_the_window_count() {
        let member = born("--11-20");
        for (day, days) in [("2026-11-17", 3), ("2026-11-20", 0), ("2026-11-22", -2)] {
            assert_eq!(on(&member, day), Ok(days), "{day}");
        }
        for day in ["2026-11-16", "2026-11-23"] {
            assert!(matches!(on(&member, day), Err(Reason::NotBirthday { .. })), "{day}");
        }
    }

    #[test]
    fn the_window_spans_the_new_year() {
        let member = born("1990-01-01");
        assert_eq!(on(&member, "2026-12-29"), Ok(3));
        let mut member = born("1990-12-31");
        assert_eq!(on(&member, "2027-01-02"), Ok(-2));
        member.used = vec![RuleUse { rule: "birthday".into(), day: "2026-12-30".parse().unwrap() }];
        assert!(matches!(on(&member, "2027-01-02"), Err(Reason::UsedOn { .. })));
    }

    #[test]
    fn a_leap_day_is_kept_on_the_shops_day() {
        let member = born("--02-29");
        assert_eq!(on(&member, "2027-02-28"), Ok(0));
        assert_eq!(on(&member, "2027-03-02"), Ok(-2));
        assert_eq!(on(&member, "2028-02-29"), Ok(0));
    }

    #[test]
    fn a_leap_day_that_is_kept_in_march_has_its_window_around_that_day() {
        let march = BirthdayRule { leap_day: LeapDay::March1, ..rule() };
        let mut member = born("2000-02-29");
        let on = |member: &Standing, day: &str| birthday_due(&march, RuleId::BIRTHDAY, member, day.parse().unwrap());
        // Three days before the day and two after it; in a leap year the day is its own.
        for (kept, window) in [
            ("2027-03-01", [("2027-02-26", 3), ("2027-02-28", 1), ("2027-03-01", 0), ("2027-03-03", -2)]),
            ("2028-02-29", [("2028-02-26", 3), ("2028-02-29", 0), ("2028-03-01", -1), ("2028-03-02", -2)]),
        ] {
            for (day, days) in window {
                let due = on(&member, day).map(|due| (due.on.to_string(), due.days));
                assert_eq!(due, Ok((kept.to_owned(), days)), "{day}");
            }
        }
        for day in ["2027-02-25", "2027-03-04", "2028-02-25", "2028-03-03"] {
            assert!(matches!(on(&member, day), Err(Reason::NotBirthday { .. })), "{day}");
        }
        // Had on the last day of one window, it is due again on the first of the next.
        member.used = vec![RuleUse { rule: "birthday".into(), day: "2027-03-03".parse().unwrap() }];
        assert!(matches!(on(&member, "2027-03-01"), Err(Reason::UsedOn { .. })));
        assert_eq!(on(&member, "2028-02-26").map(|due| due.days), Ok(3));
    }

    #[test]
    fn once_a_year_also_for_who_changes_the_birthday() {
        let mut member = born("--06-01");
        member.used = vec![RuleUse { rule: "birthday".into(), day: "2026-03-14".parse().unwrap() }];
        assert!(matches!(on(&member, "2026-06-01"), Err(Reason::UsedOn { .. })));
        // From the last day of one year's window to the first of the next.
        let mut member = born("--11-20");
        member.used = vec![RuleUse { rule: "birthday".into(), day: "2025-11-22".parse().unwrap() }];
        assert_eq!(on(&member, "2026-11-17"), Ok(3));
        // The gift is a rule of its own.
        member.used = vec![RuleUse { rule: "birthday.gift".into(), day: "2026-11-20".parse().unwrap() }];
        assert_eq!(on(&member, "2026-11-20"), Ok(0));
    }

    #[test]
    fn nobody_enrols_for_the_gift_alone() {
        let mut member = born("--11-20");
        member.member_since = Some("2026-10-25".parse().unwrap());
        assert_eq!(on(&member, "2026-11-20"), Err(Reason::MemberTooNew { from: "2026-11-24".parse().unwrap() }));
        member.member_since = Some("2026-10-21".parse().unwrap());
        assert_eq!(on(&member, "2026-11-20"), Ok(0));
    }
}
