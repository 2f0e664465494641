//! Tiers: which level a member holds, what is missing to the next, and the highest spend that any window reached.

use chrono::NaiveDate;

use crate::domain::{Money, Overflow, Programme, Standing, Tier, months_before};

/// What counts for tiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counted {
    pub spent: Money,
    pub visits: u32,
}

impl Counted {
    pub fn of(standing: &Standing) -> Counted {
        Counted { spent: standing.spent, visits: standing.tier_visits.unwrap_or(standing.visits) }
    }

    pub fn spend(spent: Money) -> Counted {
        Counted { spent, visits: 0 }
    }

    fn reaches(self, tier: &Tier) -> bool {
        (tier.is_by_spend() && tier.from <= self.spent) || tier.visits.is_some_and(|least| least <= self.visits)
    }
}

/// The highest tier that is reached.
pub fn tier_for(programme: &Programme, counted: Counted) -> Option<&Tier> {
    programme.tiers.levels.iter().rfind(|tier| counted.reaches(tier))
}

/// The tier that a standing holds: the recorded one, or the one that its figures reach where that is higher.
pub fn held_tier<'a>(programme: &'a Programme, standing: &Standing) -> Option<&'a Tier> {
    let recorded = standing.tier.as_deref().and_then(|id| programme.tier(id));
    let reached = tier_for(programme, Counted::of(standing));
    recorded.into_iter().chain(reached).max_by_key(|tier| programme.tier_place(&tier.id))
}

/// Whether something reaches a higher tier under `now` than it did under `before`, so that what was recorded then may be less
/// than what is held.
pub fn asks_less(now: &Programme, before: &Programme) -> bool {
    let place = |programme, counted| tier_for(programme, counted).and_then(|tier| now.tier_place(&tier.id));
    let less = |level: &Tier| {
        let by_spend = level.is_by_spend().then(|| Counted::spend(level.from));
        let by_visits = level.visits.map(|visits| Counted { spent: Money::ZERO, visits });
        by_spend.into_iter().chain(by_visits).any(|counted| place(before, counted) < place(now, counted))
    };
    now.tiers.months != before.tiers.months || now.tiers.levels.iter().any(less)
}

/// What is missing to a tier: spend, visits, or either where both would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    pub spent: Option<Money>,
    pub visits: Option<u32>,
}

/// What a standing lacks of a tier that it does not reach.
pub(super) fn missing(tier: &Tier, standing: &Standing) -> Result<Missing, Overflow> {
    let counted = Counted::of(standing);
    let spent = if tier.is_by_spend() { Some(tier.from.minus(counted.spent)?) } else { None };
    Ok(Missing { spent, visits: tier.visits.map(|least| least.saturating_sub(counted.visits)) })
}

/// The tier above the held one, and what is missing to it.
pub fn next_tier<'a>(programme: &'a Programme, standing: &Standing) -> Option<(&'a Tier, Missing)> {
    let next = above(programme, held_tier(programme, standing)).next()?;
    Some((next, missing(next, standing).ok()?))
}

/// The tiers above `held`, all of them where none is held, in the programme's order.
pub(super) fn above<'a>(programme: &'a Programme, held: Option<&Tier>) -> impl DoubleEndedIterator<Item = &'a Tier> {
    let first = held.and_then(|tier| programme.tier_place(&tier.id)).map_or(0, |place| place + 1);
    programme.tiers.levels.iter().skip(first)
}

/// The most visits that any window of so many months held, or all of them where there is no window; each of `days`, which
/// stand in their order, is one visit.
pub fn peak_visits(days: &[NaiveDate], months: Option<u32>) -> u32 {
    let count = |days: &[NaiveDate]| u32::try_from(days.len()).unwrap_or(u32::MAX);
    let Some(months) = months else { return count(days) };
    let (mut peak, mut first) = (0, 0);
    for (place, &day) in days.iter().enumerate() {
        let start = months_before(day, months);
        while days[first] <= start {
            first += 1;
        }
        peak = peak.max(count(&days[first..=place]));
    }
    peak
}

/// The highest spend that any window of so many months reached, or the sum of all where there is no window.
///
/// A window ends with one of `days` and begins the day after the one so many months before it. `opening`, spend that
/// nobody can date, counts in every window; what can be dated belongs among `days`, which may come in any order.
pub fn peak_spend(days: &[(NaiveDate, Money)], opening: Money, months: Option<u32>) -> Result<Money, Overflow> {
    let Some(months) = months else {
        return opening.plus(Money::sum(days.iter().map(|(_, spent)| *spent))?);
    };
    let mut days = days.to_vec();
    days.sort_by_key(|(day, _)| *day);
    let (mut peak, mut window, mut first) = (opening, opening, 0);
    for (place, &(day, spent)) in days.iter().enumerate() {
        window = window.plus(spent)?;
        let start = months_before(day, months);
        while first < place && days[first].0 <= start {
            window = window.minus(days[first].1)?;
            first += 1;
        }
        // Several amounts of one day are one figure: only its end counts.
        if days.get(place + 1).is_none_or(|(next, _)| *next > day) {
            peak = peak.max(window);
        }
    }
    Ok(peak)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(text: &str) -> Vec<(NaiveDate, Money)> {
        text.split_whitespace()
            .map(|entry| {
                let (day, spent) = entry.split_once('=').unwrap();
                (day.parse().unwrap(), Money::parse(spent).unwrap())
            })
            .collect()
    }

    #[test]
    fn the_highest_window_counts() {
        for (spend, opening, months, peak) in [
            ("", "0", None, "0"),
            ("2026-01-10=100 2026-03-10=50", "20", None, "170"),
            ("", "20", Some(12), "20"),
            // The day a year before is out, the day after it is in.
            ("2025-03-10=100 2026-03-10=50", "0", Some(12), "100"),
            ("2025-03-11=100 2026-03-10=50", "0", Some(12), "150"),
            ("2026-03-10=50 2025-03-11=100", "0", Some(12), "150"),
            // A high year in the middle is remembered.
            ("2023-01-01=10 2024-01-05=300 2024-11-05=300 2026-06-01=40", "0", Some(12), "600"),
            // A month that is shorter: from 31 March back one month is 28 February.
            ("2026-02-28=10 2026-03-01=20 2026-03-31=40", "0", Some(1), "60"),
            // A return on the same day leaves what was kept.
            ("2026-03-10=500 2026-03-10=-450", "0", Some(12), "50"),
        ] {
            let peak_found = peak_spend(&days(spend), Money::parse(opening).unwrap(), months);
            assert_eq!(peak_found, Ok(Money::parse(peak).unwrap()), "{spend}");
        }
    }

    #[test]
    fn a_programme_asks_less_where_something_reaches_more() {
        let programme = |tiers: &str| {
            let text = format!(r#"{{"schema":2,"name":"-","tiers":{tiers}}}"#);
            serde_json::from_str::<Programme>(&text).unwrap()
        };
        let level = |id: &str, asks: &str| format!(r#"{{"id":"{id}","name":"{id}",{asks}}}"#);
        let [low, high] = [level("low", r#""from":100"#), level("high", r#""from":500"#)];
        let before = programme(&format!(r#"{{"levels":[{low},{high}]}}"#));
        for (levels, less) in [
            (vec![low.clone(), high.clone()], false),
            (vec![low.clone(), level("high", r#""from":499"#)], true),
            (vec![low.clone(), level("high", r#""from":501"#)], false),
            (vec![low.clone(), level("high", r#""from":500,"visits":9"#)], true),
            (vec![low.clone(), high.clone(), level("top", r#""from":900"#)], true),
            (vec![low.clone()], false),
            (vec![high, low.clone()], true),
            (vec![], false),
        ] {
            let now = programme(&format!(r#"{{"levels":[{}]}}"#, levels.join(",")));
            assert_eq!(asks_less(&now, &before), less, "{levels:?}");
        }
        let year = programme(&format!(r#"{{"months":12,"levels":[{low}]}}"#));
        assert!(asks_less(&programme(&format!(r#"{{"levels":[{low}]}}"#)), &year));
    }

    #[test]
    fn the_higher_of_recorded_and_reached_is_held() {
        let programme = crate::rules::template("club").unwrap();
        for (recorded, spent, held, next) in [
            (None, "0", None, Some(("bronze", "2000"))),
            (None, "2000", Some("bronze"), Some(("silver", "3000"))),
            (Some("gold"), "100", Some("gold"), Some(("platinum", "39900"))),
            (Some("bronze"), "5000", Some("silver"), Some(("gold", "10000"))),
            (Some("dropped"), "1999.99", None, Some(("bronze", "0.01"))),
            (Some("platinum"), "0", Some("platinum"), None),
        ] {
            let spent = Money::parse(spent).unwrap();
            let standing = Standing { tier: recorded.map(str::to_owned), spent, ..Standing::default() };
            assert_eq!(held_tier(&programme, &standing).map(|tier| tier.id.as_str()), held);
            let missing = next_tier(&programme, &standing).map(|(tier, missing)| (tier.id.as_str(), missing.spent));
            assert_eq!(missing, next.map(|(id, missing)| (id, Money::parse(missing))));
        }
    }
}
