//! The review of tiers: when it is due, and whose tier is not kept up.

use chrono::{Datelike, Days, NaiveDate};

use super::tier::{Counted, tier_for};
use crate::domain::{BasisPoints, Programme, Tier, TierReview};

/// The latest day, up to `day`, on which the review was due; none where it never was yet within a year.
pub fn review_due(review: &TierReview, day: NaiveDate) -> Option<NaiveDate> {
    let day = day.checked_sub_days(Days::new(u64::from(review.grace_days)))?;
    let firsts = [day.year(), day.year() - 1]
        .into_iter()
        .flat_map(|year| review.months.iter().filter_map(move |month| NaiveDate::from_ymd_opt(year, *month, 1)));
    firsts.filter(|first| *first <= day).max()
}

/// The tier to which `held` falls by what counts now, some grace left aside: the highest one below it that is kept up, or no
/// tier at all. None where `held` stays: it is kept up, a higher one is reached, or no review looks at it.
pub fn falls_to<'a>(programme: &'a Programme, held: &str, counted: Counted) -> Option<Option<&'a str>> {
    let review = programme.tiers.review.as_ref()?;
    let place = programme.tier_place(held)?;
    let whole = i128::from(BasisPoints::WHOLE.get());
    let asked = whole - i128::from(review.grace.get().min(BasisPoints::WHOLE.get()));
    let enough = |has: i128, least: i128| has * whole >= least * asked;
    let kept = |tier: &&Tier| {
        (tier.is_by_spend() && enough(i128::from(counted.spent.as_minor()), i128::from(tier.from.as_minor())))
            || tier.visits.is_some_and(|least| enough(i128::from(counted.visits), i128::from(least)))
    };
    let levels = &programme.tiers.levels;
    let higher = tier_for(programme, counted).and_then(|tier| programme.tier_place(&tier.id)) > Some(place);
    if higher || kept(&&levels[place]) {
        return None;
    }
    Some(levels[..place].iter().rfind(kept).map(|tier| tier.id.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Money;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn it_is_due_on_the_first_of_its_months_with_some_days_of_grace() {
        let review = |grace_days| TierReview { months: vec![1, 7], grace_days, grace: BasisPoints::ZERO };
        for (today, grace_days, due) in [
            ("2026-11-20", 0, "2026-07-01"),
            ("2026-07-01", 0, "2026-07-01"),
            ("2026-06-30", 0, "2026-01-01"),
            ("2026-07-14", 14, "2026-01-01"),
            ("2026-07-15", 14, "2026-07-01"),
        ] {
            assert_eq!(review_due(&review(grace_days), day(today)), Some(day(due)), "{today}");
        }
        assert_eq!(review_due(&TierReview { months: Vec::new(), ..review(0) }, day("2026-11-20")), None);
    }

    #[test]
    fn what_is_kept_up_stays_and_the_rest_falls_to_what_is_reached() {
        let text = r#"{"schema":2,"name":"-","tiers":{"months":12,"review":{"months":[1],"grace":1000},"levels":[
            {"id":"silver","name":"S","from":100000},{"id":"gold","name":"G","from":500000,"visits":50}]}}"#;
        let programme: Programme = serde_json::from_str(text).unwrap();
        for (held, spent, visits, falls) in [
            ("gold", 500_000, 0, None),
            ("gold", 450_000, 0, None),
            ("gold", 449_999, 0, Some(Some("silver"))),
            ("gold", 0, 45, None),
            ("gold", 0, 44, Some(None)),
            // Whom silver would be left falls no lower from gold.
            ("gold", 90_000, 0, Some(Some("silver"))),
            ("gold", 89_999, 0, Some(None)),
            ("silver", 450_000, 0, None),
            ("silver", 89_999, 0, Some(None)),
            ("silver", 90_000, 0, None),
            ("dropped", 0, 0, None),
        ] {
            let counted = Counted { spent: Money::minor(spent), visits };
            assert_eq!(falls_to(&programme, held, counted), falls, "{held} {spent} {visits}");
        }
    }
}
