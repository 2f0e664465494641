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
        let (mut days, opening) = account::spend_by_day(bulk.tx(), id)?;
        days.extend(opening);
        days.sort_unstable();
        let from = held.tier.as_deref().and_then(|tier| programme.tier(tier)).map(|tier| tier.from);
        if let Some((day, tier)) = highest(programme, &days, from)? {
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

/// The highest tier above `from` that any window of the programme reached, and the first day on which one did. `days`
/// are in order.
fn highest<'a>(
    programme: &'a Programme,
    days: &[(NaiveDate, Money)],
    from: Option<Money>,
) -> Result<Option<(NaiveDate, &'a Tier)>, Error> {
    let mut best: Option<(NaiveDate, &Tier)> = None;
    let (mut first, mut sum) = (0, Money::ZERO);
    for &(day, spent) in days {
        sum = sum.plus(spent)?;
        if let Some(months) = programme.tiers.months {
            let start = months_before(day, months);
            while days[first].0 <= start {
                sum = sum.minus(days[first].1)?;
                first += 1;
            }
        }
        let above = best.map(|(_, tier)| tier.from).or(from);
        if let Some(tier) = tier_for(programme, Counted::spend(sum))
            && above.is_none_or(|above| tier.from > above)
        {
            best = Some((day, tier));
        }
    }
    Ok(best)
}
