//! Tiers: which level a member holds, what is missing to the next, and the highest spend that any window reached.

use chrono::NaiveDate;

use crate::domain::{Money, Overflow, Programme, Standing, Tier, months_before};

/// The highest tier that a spend reaches.
pub fn tier_for(programme: &Programme, spent: Money) -> Option<&Tier> {
    programme.tiers.levels.iter().filter(|tier| tier.from <= spent).max_by_key(|tier| tier.from)
}

/// The tier that a standing holds: the recorded one, or the one that its spend reaches where that is higher.
pub fn held_tier<'a>(programme: &'a Programme, standing: &Standing) -> Option<&'a Tier> {
    let recorded = standing.tier.as_deref().and_then(|id| programme.tier(id));
    let reached = tier_for(programme, standing.spent);
    recorded.into_iter().chain(reached).max_by_key(|tier| tier.from)
}

/// The tier above the held one, and the spend that is missing to it.
pub fn next_tier<'a>(programme: &'a Programme, standing: &Standing) -> Option<(&'a Tier, Money)> {
    let next = above(programme, held_tier(programme, standing)).min_by_key(|tier| tier.from)?;
    Some((next, next.from.minus(standing.spent).ok()?))
}

/// The tiers above `held`, all of them where none is held, in the programme's order.
pub(super) fn above<'a>(programme: &'a Programme, held: Option<&Tier>) -> impl Iterator<Item = &'a Tier> {
    let from = held.map(|tier| tier.from);
    programme.tiers.levels.iter().filter(move |tier| from.is_none_or(|from| tier.from > from))
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
            let missing = next_tier(&programme, &standing).map(|(tier, missing)| (tier.id.as_str(), missing));
            assert_eq!(missing, next.map(|(id, missing)| (id, Money::parse(missing).unwrap())));
        }
    }
}
