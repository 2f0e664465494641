//! To which segment a regular belongs: first whether the member is still there, then whether long enough to be known, then
//! how good a customer.

use chrono::NaiveDate;

use crate::domain::{Regular, Segment, SegmentLimits};

/// The segment of a regular on a day. Who never came is judged by the day of joining.
pub fn segment(regular: &Regular, limits: &SegmentLimits, as_of: NaiveDate) -> Segment {
    let days = |day: NaiveDate| (as_of - day).num_days();
    let away = days(regular.last_visit.unwrap_or(regular.since));
    let known = days(regular.first_visit.unwrap_or(regular.since));
    if away > i64::from(limits.lost_days) {
        Segment::Lost
    } else if known <= i64::from(limits.new_days) {
        Segment::New
    } else if away > patience(regular, limits) {
        Segment::Cooling
    } else if regular.visits_last_year >= limits.best_visits
        || limits.best_spent.is_some_and(|least| regular.spent_last_year >= least)
    {
        Segment::Best
    } else {
        Segment::Regular
    }
}

/// For how many days nobody wonders where the regular is.
fn patience(regular: &Regular, limits: &SegmentLimits) -> i64 {
    match regular.usual_interval {
        Some(usual) => {
            let days = i64::from(usual) * i64::from(limits.cooling_percent) / 100;
            days.max(limits.cooling_least.into())
        }
        None => limits.cooling_days.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{MemberId, Money};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// As of 20 November 2026, with the limits that a shop begins with.
    #[test]
    fn segments_are_what_a_shop_owner_would_say() {
        let today = day("2026-11-20");
        // first visit, last visit, usual interval, visits and money in twelve months, and what that is
        let table = [
            // Came last week for the first time.
            ("2026-11-13", "2026-11-13", None, 1, 100, Segment::New),
            // First came in September, and comes every week since.
            ("2026-09-25", "2026-11-16", Some(7), 8, 900, Segment::New),
            // Every week for years: one of the best.
            ("2022-03-01", "2026-11-16", Some(7), 50, 9_000, Segment::Best),
            // Once a month, and was here three weeks ago.
            ("2022-03-01", "2026-10-30", Some(30), 12, 2_000, Segment::Regular),
            // Once a month, and was here two months ago: just twice the usual.
            ("2022-03-01", "2026-09-21", Some(30), 10, 2_000, Segment::Regular),
            ("2022-03-01", "2026-09-20", Some(30), 10, 2_000, Segment::Cooling),
            // Every other day; a week off is a holiday, and more than two weeks are not.
            ("2022-03-01", "2026-11-13", Some(2), 150, 9_000, Segment::Best),
            ("2022-03-01", "2026-11-06", Some(2), 150, 9_000, Segment::Best),
            ("2022-03-01", "2026-11-05", Some(2), 150, 9_000, Segment::Cooling),
            // Once, in summer, and nobody knows the habit: after two months it is cooling.
            ("2026-09-01", "2026-09-21", None, 1, 100, Segment::Regular),
            ("2026-07-01", "2026-07-01", None, 1, 100, Segment::Cooling),
            // Half a year away: lost, however good.
            ("2022-03-01", "2026-05-24", Some(7), 25, 9_000, Segment::Cooling),
            ("2022-03-01", "2026-05-23", Some(7), 25, 9_000, Segment::Lost),
            // Twice a year, seven months ago: no habit that a shop can wait for.
            ("2022-03-01", "2026-04-20", Some(180), 1, 9_000, Segment::Lost),
        ];
        for (first, last, usual, visits, spent, expected) in table {
            let regular = Regular {
                visits: 60,
                visits_last_year: visits,
                spent_last_year: Money::minor(spent),
                first_visit: Some(day(first)),
                last_visit: Some(day(last)),
                usual_interval: usual,
                ..Regular::newcomer(MemberId::fresh(), day("2022-03-01"))
            };
            assert_eq!(segment(&regular, &SegmentLimits::default(), today), expected, "{first} {last} {usual:?}");
        }
    }

    #[test]
    fn who_never_came_is_new_at_first_then_cooling_then_lost() {
        let limits = SegmentLimits::default();
        for (since, expected) in [
            ("2026-11-01", Segment::New),
            ("2026-09-21", Segment::New),
            ("2026-09-20", Segment::Cooling),
            ("2026-05-24", Segment::Cooling),
            ("2026-05-23", Segment::Lost),
        ] {
            let regular = Regular::newcomer(MemberId::fresh(), day(since));
            assert_eq!(segment(&regular, &limits, day("2026-11-20")), expected, "{since}");
        }
    }

    #[test]
    fn money_alone_may_make_one_of_the_best_where_the_owner_says_so() {
        let mut limits = SegmentLimits::default();
        let regular = Regular {
            visits: 4,
            visits_last_year: 4,
            spent_last_year: Money::minor(500_000),
            first_visit: Some(day("2024-01-01")),
            last_visit: Some(day("2026-11-01")),
            usual_interval: Some(90),
            ..Regular::newcomer(MemberId::fresh(), day("2024-01-01"))
        };
        assert_eq!(segment(&regular, &limits, day("2026-11-20")), Segment::Regular);
        limits.best_spent = Some(Money::minor(500_000));
        assert_eq!(segment(&regular, &limits, day("2026-11-20")), Segment::Best);
    }
}
