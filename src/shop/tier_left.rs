//! What is left of a tier when goods that had reached it are gone, or sales go to somebody else.

use chrono::NaiveDate;

use super::Error;
use crate::domain::{AccountId, Money, Programme, Stamp, Text};
use crate::rules::{self, Counted};
use crate::store::programme::Version;
use crate::store::tier::{self, TierChange};
use crate::store::{Connection, Transaction, account};

/// A tier that an account leaves for another; none where it was or will be in no tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TierMove {
    pub from: Option<Text>,
    pub to: Option<Text>,
}

impl TierMove {
    pub(super) fn between(programme: &Programme, from: Option<&str>, to: Option<&str>) -> TierMove {
        let name = |id: Option<&str>| id.and_then(|id| programme.tier(id)).map(|tier| tier.name.clone());
        TierMove { from: name(from), to: name(to) }
    }
}

/// What has gone from an account of one of its sales.
#[derive(Debug, Clone, Copy)]
pub(super) struct Gone {
    pub sold_on: NaiveDate,
    pub spend: Money,
    /// Something of the sale was still out, so that it counted as a visit.
    pub was_visit: bool,
}

/// Lets a tier fall that only the goods gone from the account had reached: the highest spend of any window is worked out
/// with and without them, and a tier that still holds without them stays. The same is asked under each of `versions`, the
/// one that holds now first: what a sale had given under its own version goes with it. Gives whether it fell.
pub(super) fn reconsider(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    account: AccountId,
    gone: &[Gone],
    versions: &[&Version],
    why: TierChange,
) -> Result<bool, Error> {
    let now = versions[0];
    let Some(held) = tier::own(tx, account, &now.programme)? else { return Ok(false) };
    for (place, version) in versions.iter().enumerate() {
        let without = peak(tx, account, &version.programme, &[])?;
        let with = peak(tx, account, &version.programme, gone)?;
        let mut to = tier_left(&version.programme, Some(&held), without, with);
        if to == Some(&held) {
            continue;
        }
        if place > 0 {
            let peak = peak(tx, account, &now.programme, &[])?;
            let reached = rules::tier_for(&now.programme, peak).map(|tier| tier.id.as_str());
            to = now.programme.higher_tier(to, reached);
        }
        if to == Some(&held) {
            return Ok(false);
        }
        tier::change(tx, stamp, account, to, now.version, why)?;
        return Ok(true);
    }
    Ok(false)
}

/// What is left of the tier `held` without the goods that make the difference between two peaks of spend.
fn tier_left<'a>(programme: &'a Programme, held: Option<&'a str>, without: Counted, with: Counted) -> Option<&'a str> {
    let level = |counted| rules::tier_for(programme, counted).map(|t| t.id.as_str());
    let earned_by_them = programme.higher_tier(level(without), level(with)) != level(without);
    let held_by_more = programme.higher_tier(level(with), held) != level(with);
    if earned_by_them && !held_by_more { level(without) } else { held }
}

/// The most that counted for tiers at any time, with what is `gone` counted once more.
fn peak(connection: &Connection, account: AccountId, programme: &Programme, gone: &[Gone]) -> Result<Counted, Error> {
    let (mut days, opening) = account::spend_by_day(connection, account)?;
    days.extend(opening);
    days.extend(gone.iter().map(|gone| (gone.sold_on, gone.spend)));
    days.sort_by_key(|(day, _)| *day);
    let spent = rules::peak_spend(&days, Money::ZERO, programme.tiers.months)?;
    if !programme.counts_visits() {
        return Ok(Counted::spend(spent));
    }
    let mut days = account::visit_days(connection, account)?;
    days.extend(gone.iter().filter(|gone| gone.was_visit).map(|gone| gone.sold_on));
    days.sort_unstable();
    days.dedup();
    Ok(Counted { spent, visits: rules::peak_visits(&days, programme.tiers.months) })
}
