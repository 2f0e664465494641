//! Points that an account owes: what goods had earned, or a bonus had brought, that was taken back after it was spent.
//!
//! A debt is a lot below zero, named by the entry that took the points. Whatever comes in settles it first, in the same
//! transaction; so an account holds points or owes them, never both, and only this takes a balance below zero.

use chrono::NaiveDate;
use rusqlite::{Connection, Transaction, params};

use super::points::{Because, Kind, Life, entry, fill_with, return_to, shift, taken};
use super::standing::AS_SPENT;
use super::{Error, row};
use crate::domain::{AccountId, EntryId, Points, Stamp, Taken};

/// Takes points that are not there: out of whatever the account holds, and what that does not cover is owed.
pub fn owe(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    account: AccountId,
    because: Because,
    points: Points,
) -> Result<(), Error> {
    if points.is_positive() {
        fill_with(tx, stamp, account, Kind::TakenBack, because, below(points), Life::default())?;
        settle(tx, stamp, account)?;
    }
    Ok(())
}

/// Settles what an account owes with what it holds, those points first that expire first. Gives the entries that did.
pub fn settle(tx: &Transaction<'_>, stamp: &Stamp, account: AccountId) -> Result<Vec<EntryId>, Error> {
    let Some((out, into)) = netting(tx, account, stamp.at.day())? else { return Ok(Vec::new()) };
    let mut entries = Vec::new();
    for parts in [out, into] {
        let id = EntryId::fresh();
        let sum =
            Points::sum(parts.iter().map(|part| part.points)).map_err(|_| Error::Unreadable { what: "points" })?;
        entry(tx, stamp, account, id, Kind::Settled, Because::default(), sum, Life::default())?;
        for part in parts {
            shift(tx, account, id, part.lot.ok_or(Error::Unreadable { what: "lot" })?, part.points)?;
        }
        entries.push(id);
    }
    Ok(entries)
}

/// What settling takes out of lots, below zero, and what it brings into debts.
pub(super) type Netting = (Vec<Taken>, Vec<Taken>);

/// What settling would do. None where nothing is owed, or nothing held.
pub(super) fn netting(connection: &Connection, account: AccountId, day: NaiveDate) -> Result<Option<Netting>, Error> {
    let owing = taken(
        connection,
        "SELECT l.id, -l.left FROM lot l CROSS JOIN points_entry e ON e.id = l.id
         WHERE l.account = ?1 AND l.left <> 0 AND l.left < 0 ORDER BY e.till, e.seq",
        params![account.as_bytes()],
    )?;
    if owing.is_empty() {
        return Ok(None);
    }
    let held = taken(
        connection,
        &format!(
            "SELECT l.id, l.left FROM lot l CROSS JOIN points_entry e ON e.id = l.id
             WHERE l.account = ?1 AND l.left <> 0 AND l.left > 0 AND (l.expires IS NULL OR l.expires >= ?2) {AS_SPENT}"
        ),
        params![account.as_bytes(), day.to_string()],
    )?;
    let unreadable = |_| Error::Unreadable { what: "points" };
    let sum = |lots: &[Taken]| Points::sum(lots.iter().map(|lot| lot.points)).map_err(unreadable);
    let points = sum(&held)?.min(sum(&owing)?);
    if !points.is_positive() {
        return Ok(None);
    }
    let first = |lots: &[Taken]| Taken::first(lots, points).map_err(unreadable);
    Ok(Some((first(&held)?.iter().map(negated).collect(), first(&owing)?)))
}

/// The accounts that owe.
pub(super) fn accounts(connection: &Connection) -> Result<Vec<AccountId>, Error> {
    let mut statement = connection.prepare_cached("SELECT id FROM account WHERE points < 0")?;
    let rows = statement.query_map([], |r| Ok(AccountId(row::uuid(r, 0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Takes back what was settled by these entries, as if it had not been: the points lie in their lots again, and are owed.
pub fn unsettle(tx: &Transaction<'_>, stamp: &Stamp, account: AccountId, entries: &[EntryId]) -> Result<(), Error> {
    let mut undone = Vec::new();
    for id in entries {
        undone.extend(taken(
            tx,
            "SELECT m.lot, -m.points FROM points_move m JOIN points_entry e ON e.id = m.entry
             WHERE m.entry = ?1 AND e.kind = 'settled' AND e.account = ?2",
            params![id.as_bytes(), account.as_bytes()],
        )?);
    }
    let (held, owing): (Vec<Taken>, Vec<Taken>) = undone.into_iter().partition(|part| part.points.is_positive());
    return_to(tx, stamp, account, Kind::Settled, Because::default(), &held)?;
    return_to(tx, stamp, account, Kind::Settled, Because::default(), &owing)
}

/// What [`unsettle`] would give back to, or take from, the lots that these entries brought in.
pub fn would_return(connection: &Connection, entries: &[EntryId]) -> Result<Points, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT m.lot, m.points, e.kind = 'settled' FROM points_move m JOIN points_entry e ON e.id = m.entry
         WHERE m.entry = ?1",
    )?;
    let mut moves = Vec::new();
    for id in entries {
        let rows = statement.query_map([id.as_bytes()], |r| Ok((row::uuid(r, 0)?, r.get(1)?, r.get(2)?)))?;
        moves.extend(rows.collect::<Result<Vec<(_, i64, bool)>, _>>()?);
    }
    let came = |lot| moves.iter().any(|(brought, _, settled)| *brought == lot && !settled);
    let back = moves.iter().filter(|(lot, _, settled)| *settled && came(*lot)).map(|(_, points, _)| -points);
    Ok(Points::new(back.sum()))
}

pub(super) fn negated(part: &Taken) -> Taken {
    Taken { points: below(part.points), lot: part.lot }
}

fn below(points: Points) -> Points {
    Points::new(-points.get())
}
