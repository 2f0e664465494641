//! What is left of a tier when goods that had reached it are gone, or sales go to somebody else.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use uuid::Uuid;

use super::tier::{load, settle};
use super::{Error, regulars};
use crate::domain::{AccountId, Money, Programme, SaleId, Stamp, Text};
use crate::rules::{self, Counted};
use crate::store::programme::Version;
use crate::store::tier::{self, Fact, TierChange};
use crate::store::{Connection, Transaction, account, programme};

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
    /// The version that priced the sale; absent for one that was imported.
    pub version: Option<i64>,
}

impl From<account::Less> for Gone {
    fn from((sold_on, spend, version): account::Less) -> Gone {
        Gone { sold_on, spend, was_visit: true, version }
    }
}

/// What has gone of an account's sales since an act, but for one sale.
pub(super) fn gone_since(connection: &Connection, account: AccountId, act: Uuid) -> Result<Vec<Gone>, Error> {
    Ok(account::gone_since(connection, account, act)?.into_iter().map(Gone::from).collect())
}

/// Lets the tier fall that only goods now gone of one `sale` had reached, of the account that the sale counted for, and of
/// each to which a merge took along what that account had.
pub(super) fn without(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    account: AccountId,
    (gone, sale): (Gone, SaleId),
    now: &Version,
    why: TierChange,
) -> Result<(), Error> {
    if reconsider(tx, stamp, account, (&[gone], Some(sale)), now, why)? {
        settle(tx, stamp, account, now)?;
    }
    for lent in tier::lent_from(tx, account)? {
        let before = load(tx, lent)?;
        without(tx, stamp, lent, (gone, sale), now, why)?;
        if load(tx, lent)? != before {
            account::advance(tx, lent, before.revision, Money::ZERO, stamp.at.millis())?;
            regulars::refresh_account(tx, lent, stamp.at.day())?;
        }
    }
    Ok(())
}

/// Lets a tier fall that only the goods gone from the account had reached. What the account had before they were sold, by
/// whatever was asked for it then, is there again; they are those of one `sale`, or of several. Gives whether it fell.
pub(super) fn reconsider(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    account: AccountId,
    (gone, sale): (&[Gone], Option<SaleId>),
    now: &Version,
    why: TierChange,
) -> Result<bool, Error> {
    let Some(held) = tier::fact(tx, account)?.filter(|fact| fact.tier.is_some()) else { return Ok(false) };
    let mut to = left(tx, account, &held, gone, now)?;
    if to.tier == held.tier {
        return Ok(false);
    }
    if let Some(sale) = sale
        && let Some(before) = tier::fact_since_before(tx, account, &now.programme, sale)?
    {
        // Goods that had reached it may have come back since, while there was a higher one.
        let before = left(tx, account, &before, &gone_since(tx, account, sale.0)?, now)?;
        if now.programme.higher_tier(to.tier.as_deref(), before.tier.as_deref()) != to.tier.as_deref() {
            to = before;
        }
    }
    if to.tier == held.tier {
        return Ok(false);
    }
    tier::change(tx, stamp, account, to.tier.as_deref(), to.version, why)?;
    Ok(true)
}

/// What is left of a tier without what is gone: the highest spend of any window is worked out with and without it, and a tier that
/// still holds without it stays. The same is asked under the version that holds now, under the one that had decided the tier, and
/// under each that sold the goods, and the least is left: what they had given then goes with them. None of them raises a tier.
fn left(connection: &Connection, account: AccountId, held: &Fact, gone: &[Gone], now: &Version) -> Result<Fact, Error> {
    let reached = |programme: &Programme, gone| {
        let peak = peak(connection, account, programme, gone)?;
        Ok::<_, Error>(rules::tier_for(programme, peak).map(|tier| tier.id.clone()))
    };
    let others = gone.iter().filter_map(|gone| gone.version).chain([held.version]);
    let others: BTreeSet<i64> = others.filter(|version| *version != now.version).collect();
    let mut versions = vec![now.clone()];
    for version in others {
        versions.extend(programme::version(connection, version)?);
    }
    let mut least: Option<Fact> = None;
    for Version { programme, version, .. } in &versions {
        let (without, with) = (reached(programme, &[])?, reached(programme, gone)?);
        let (low, high) = (without.as_deref(), with.as_deref());
        let earned_by_them = programme.higher_tier(low, high) != low;
        let held_by_more = programme.higher_tier(high, held.tier.as_deref()) != high;
        let place = |tier: Option<&str>| tier.and_then(|tier| now.programme.tier_place(tier));
        let rises = place(low) > place(held.tier.as_deref());
        let lower = |least: &Fact| now.programme.higher_tier(low, least.tier.as_deref()) != low;
        if earned_by_them && !held_by_more && !rises && without != held.tier && least.as_ref().is_none_or(lower) {
            least = Some(Fact { tier: without, version: *version });
        }
    }
    let Some(low) = least else { return Ok(held.clone()) };
    let by_now = reached(&now.programme, &[])?;
    let rises = now.programme.higher_tier(low.tier.as_deref(), by_now.as_deref()) != low.tier.as_deref();
    Ok(if rises { Fact { tier: by_now, version: now.version } } else { low })
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
