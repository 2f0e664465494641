//! What is left of a tier when goods that had reached it are gone, or sales go to somebody else.

use super::sell::higher;
use super::{Error, tier};
use crate::domain::{AccountId, Money, Programme, Stamp, Text};
use crate::rules::{self, Counted};
use crate::store::account::{Account, Gift, TierChange};
use crate::store::programme::Version;
use crate::store::{self, account};

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
    pub sold_on: chrono::NaiveDate,
    pub spend: Money,
    /// Something of the sale was still out, so that it counted as a visit.
    pub was_visit: bool,
}

/// Lets a tier fall that only the goods gone from the account had reached: the highest spend of any window is worked out
/// with and without them, and a tier that still holds without them stays.
pub(super) fn reconsider_tier(
    tx: &store::Transaction<'_>,
    stamp: &Stamp,
    account: &Account,
    gone: Gone,
    now: &Version,
    why: TierChange,
) -> Result<Option<TierMove>, Error> {
    let without = peak(tx, account.id, &now.programme, None, None)?;
    let visit = gone.was_visit.then_some(VisitChange::More(gone.sold_on));
    let with = peak(tx, account.id, &now.programme, Some((gone.sold_on, gone.spend)), visit)?;
    let (held, gift) = own_tier(tx, account, stamp.at.day())?;
    let held = held.as_deref();
    let to = tier_left(&now.programme, held, without, with);
    if to == held {
        return Ok(None);
    }
    account::change_tier(tx, stamp, account.id, to, now.version, why)?;
    if let Some(gift) = gift {
        tier::put_over(tx, stamp, account.id, &gift, now)?;
        return Ok(None);
    }
    Ok(Some(TierMove::between(&now.programme, held, to)))
}

/// The tier that an account has in its own right, and what was given by hand and holds over it: that stays whatever goods
/// come back.
pub(super) fn own_tier(
    connection: &store::Connection,
    account: &Account,
    day: chrono::NaiveDate,
) -> Result<(Option<String>, Option<Gift>), Error> {
    Ok(match account::gift(connection, account.id)? {
        Some(gift) => (account::tier_beneath(connection, account.id)?, Some(gift).filter(|gift| gift.holds_on(day))),
        None => (account.tier.clone(), None),
    })
}

/// What is left of the tier `held` without the goods that make the difference between two peaks of spend.
pub(super) fn tier_left<'a>(
    programme: &'a Programme,
    held: Option<&'a str>,
    without: Counted,
    with: Counted,
) -> Option<&'a str> {
    held?;
    let level = |counted| rules::tier_for(programme, counted).map(|t| t.id.as_str());
    let earned_by_them = higher(programme, level(without), level(with)) != level(without);
    let held_by_more = higher(programme, level(with), held) != level(with);
    if earned_by_them && !held_by_more { level(without) } else { held }
}

/// A visit more or less than there are.
#[derive(Debug, Clone, Copy)]
pub(super) enum VisitChange {
    More(chrono::NaiveDate),
    /// One sale of the day, which is no visit any more where it was the only one.
    Less(chrono::NaiveDate),
}

/// The most that counted for tiers at any time, with `plus` added on its day and a visit more or less.
pub(super) fn peak(
    connection: &store::Connection,
    account: AccountId,
    programme: &Programme,
    plus: Option<(chrono::NaiveDate, Money)>,
    visit: Option<VisitChange>,
) -> Result<Counted, Error> {
    let (mut days, opening) = account::spend_by_day(connection, account)?;
    days.extend(opening);
    days.extend(plus);
    days.sort_by_key(|(day, _)| *day);
    let spent = rules::peak_spend(&days, Money::ZERO, programme.tiers.months)?;
    if !programme.counts_visits() {
        return Ok(Counted::spend(spent));
    }
    let mut sales = account::visit_days(connection, account)?;
    match visit {
        None => {}
        Some(VisitChange::More(day)) => sales.push((day, 1)),
        Some(VisitChange::Less(day)) => sales.retain(|(on, sales)| *on != day || *sales > 1),
    }
    let mut days: Vec<_> = sales.into_iter().map(|(day, _)| day).collect();
    days.sort_unstable();
    days.dedup();
    Ok(Counted { spent, visits: rules::peak_visits(&days, programme.tiers.months) })
}
