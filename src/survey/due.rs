//! When it is time to ask: on the day somebody joins, after a purchase that was chosen, or again where a sheet was left
//! unfinished.

use chrono::NaiveDate;

use crate::domain::{Ask, Form};

/// After so many times of "not now" the till does not offer it any more; silence is better than asking again.
pub const MOST_PUT_OFF: u32 = 3;

/// What is known of a member and one form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Known {
    pub finished: bool,
    /// The day of the last change of a sheet that was begun or put off, and how often it was put off.
    pub kept: Option<(NaiveDate, u32)>,
}

/// Why a form is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// The member joined today.
    Joined,
    /// The member's purchase of this number is made.
    Bought(u32),
    /// It was begun, or put off, on an earlier day.
    GoesOn(NaiveDate),
}

/// Whether the till offers a form to a member by itself; `joined` is the day of enrolment, `purchases` those that were not
/// wholly brought back. A sheet that was put off today waits for another day, one that was begun today goes on.
pub fn due(form: &Form, known: Known, joined: NaiveDate, purchases: u32, today: NaiveDate) -> Option<Due> {
    if known.finished {
        return None;
    }
    if let Some((day, put_off)) = known.kept {
        let again = put_off < MOST_PUT_OFF && (put_off == 0 || day < today);
        return again.then_some(Due::GoesOn(day));
    }
    match form.ask {
        Ask::ByHand => None,
        Ask::Enrolment => (joined == today).then_some(Due::Joined),
        Ask::Purchase(n) => (purchases == n).then_some(Due::Bought(purchases)),
        Ask::FromPurchase(n) => (purchases >= n).then_some(Due::Bought(purchases)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::ready;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_form_is_offered_when_its_time_has_come_and_not_twice() {
        let today = "2026-11-20";
        let on = |day_: &str, put_off| Known { finished: false, kept: Some((day(day_), put_off)) };
        let fresh = Known::default();
        let done = Known { finished: true, kept: None };
        for (ask, known, joined, purchases, expected) in [
            (Ask::Enrolment, fresh, today, 0, Some(Due::Joined)),
            (Ask::Enrolment, fresh, today, 3, Some(Due::Joined)),
            (Ask::Enrolment, fresh, "2026-11-19", 0, None),
            (Ask::Enrolment, done, today, 0, None),
            (Ask::ByHand, fresh, today, 1, None),
            (Ask::Purchase(1), fresh, "2020-01-01", 0, None),
            (Ask::Purchase(1), fresh, "2020-01-01", 1, Some(Due::Bought(1))),
            (Ask::Purchase(1), fresh, "2020-01-01", 2, None),
            (Ask::Purchase(3), fresh, today, 3, Some(Due::Bought(3))),
            (Ask::FromPurchase(10), fresh, "2020-01-01", 9, None),
            (Ask::FromPurchase(10), fresh, "2020-01-01", 44, Some(Due::Bought(44))),
            (Ask::FromPurchase(10), done, "2020-01-01", 44, None),
            // Begun and left: goes on, today too.
            (Ask::ByHand, on("2026-11-01", 0), "2020-01-01", 5, Some(Due::GoesOn(day("2026-11-01")))),
            (Ask::Purchase(1), on(today, 0), "2020-01-01", 1, Some(Due::GoesOn(day(today)))),
            // Put off: another day, and not for ever.
            (Ask::Purchase(1), on(today, 1), "2020-01-01", 1, None),
            (Ask::Purchase(1), on("2026-11-19", 1), "2020-01-01", 2, Some(Due::GoesOn(day("2026-11-19")))),
            (Ask::Purchase(1), on("2026-11-19", 3), "2020-01-01", 2, None),
        ] {
            let form = Form { ask, ..ready("joining").unwrap() };
            let found = due(&form, known, day(joined), purchases, day(today));
            assert_eq!(found, expected, "{ask:?} {known:?} {joined} {purchases}");
        }
    }
}
