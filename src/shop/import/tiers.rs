//! The tiers that imported spend has reached, under the programme that holds now.

use chrono::NaiveDate;

use super::Error;
use super::adopt::Terms;
use crate::domain::{AccountId, Moment, Money, Programme, Tier, months_before};
use crate::rules::{Counted, tier_for};
use crate::store::account;
use crate::store::bulk::Bulk;

/// A tier and the day on which it was reached.
struct Reached {
    day: NaiveDate,
    account: AccountId,
    tier: String,
}

/// Records the tiers that the accounts touched have reached and do not hold yet, in the order of days.
pub fn settle(bulk: &mut Bulk<'_>, terms: &Terms, at: Moment) -> Result<(), Error> {
    let Some(version) = &terms.version else { return Ok(()) };
    let programme = &version.programme;
    if programme.tiers.levels.is_empty() {
        return Ok(());
    }
    let mut reached = Vec::new();
    for id in bulk.touched() {
        let Some(held) = account::load(bulk.tx(), id)? else { continue };
        let days = days(bulk, id, programme)?;
        if let Some((day, tier)) = highest(programme, &days, held.tier.as_deref())? {
            // A tier held before was recorded at its own time; the next one comes after it.
            let day = if held.tier.is_some() { at.day().max(day) } else { day };
            reached.push(Reached { day, account: id, tier: tier.id.clone() });
        }
    }
    reached.sort_by_key(|reached| (reached.day, reached.account));
    for Reached { day, account, tier } in reached {
        let when = if day == at.day() { at } else { Moment::on_day(day, terms.zone) };
        bulk.reach(account, &tier, version.version, when)?;
    }
    Ok(())
}

/// What a day brought towards tiers.
#[derive(Debug, Clone, Copy)]
struct Day {
    on: NaiveDate,
    spent: Money,
    visits: u32,
}

/// The days of an account that count, in their order.
fn days(bulk: &Bulk<'_>, id: AccountId, programme: &Programme) -> Result<Vec<Day>, Error> {
    let (spent, opening) = account::spend_by_day(bulk.tx(), id)?;
    let mut days: Vec<Day> = spent.into_iter().chain(opening).map(|(on, spent)| Day { on, spent, visits: 0 }).collect();
    if programme.counts_visits() {
        let visits = account::visit_days(bulk.tx(), id)?;
        days.extend(visits.into_iter().map(|on| Day { on, spent: Money::ZERO, visits: 1 }));
    }
    days.sort_by_key(|day| day.on);
    Ok(days)
}

/// The highest tier above the one held that any window of the programme reached, and the first day on which one did.
/// `days` are in order.
fn highest<'a>(
    programme: &'a Programme,
    days: &[Day],
    held: Option<&str>,
) -> Result<Option<(NaiveDate, &'a Tier)>, Error> {
    let place = |id: &str| programme.tiers.levels.iter().position(|tier| tier.id == id);
    let mut best: Option<(NaiveDate, &Tier)> = None;
    let (mut first, mut sum) = (0, Counted::default());
    for &Day { on, spent, visits } in days {
        sum = Counted { spent: sum.spent.plus(spent)?, visits: sum.visits + visits };
        if let Some(months) = programme.tiers.months {
            let start = months_before(on, months);
            while days[first].on <= start {
                let gone = days[first];
                sum = Counted { spent: sum.spent.minus(gone.spent)?, visits: sum.visits - gone.visits };
                first += 1;
            }
        }
        let above = best.map(|(_, tier)| tier.id.as_str()).or(held).and_then(place);
        if let Some(tier) = tier_for(programme, sum)
            && place(&tier.id) > above
        {
            best = Some((on, tier));
        }
    }
    Ok(best)
}
