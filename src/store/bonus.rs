//! Points that were granted beside any purchase, taken back again wherever they lie.

use chrono::NaiveDate;
use rusqlite::{Connection, Transaction};

use super::points::{Because, Kind, Life, entry, open, place, shift};
use super::{Error, owed};
use crate::domain::{AccountId, EntryId, Points, Stamp};

/// What became of granted points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Became {
    /// Where they lie.
    pub account: AccountId,
    pub granted: Points,
    /// Neither spent nor moved apart nor over.
    pub left: Points,
    /// Over before anybody spent them.
    pub over: Points,
}

pub fn became(connection: &Connection, granted: EntryId, day: NaiveDate) -> Result<Became, Error> {
    let (account, left, life) = place(connection, granted)?;
    let left = left.max(Points::ZERO);
    let mut statement = connection.prepare_cached(
        "SELECT e.points, (SELECT coalesce(-sum(m.points), 0) FROM points_move m JOIN points_entry x ON x.id = m.entry
                           WHERE m.lot = e.id AND x.kind = 'expired')
         FROM points_entry e WHERE e.id = ?1",
    )?;
    let (sum, expired) =
        statement.query_row([granted.as_bytes()], |r| Ok((Points::new(r.get(0)?), Points::new(r.get(1)?))))?;
    let is_over = life.expires.is_some_and(|last| last < day);
    let late = if is_over { left } else { Points::ZERO };
    let unreadable = |_| Error::Unreadable { what: "points" };
    Ok(Became {
        account,
        granted: sum,
        left: left.minus(late).map_err(unreadable)?,
        over: expired.plus(late).map_err(unreadable)?,
    })
}

/// Selects the lots of bonuses that were taken back, but for those whose spent points are owed.
macro_rules! let_go {
    () => {
        "SELECT c.entry AS entry FROM compensation c JOIN compensation_end x ON x.compensation = c.id
             JOIN programme p ON p.version = c.programme
         WHERE c.entry IS NOT NULL AND coalesce(json_extract(p.document, '$.refund.spent_points'), '') <> 'owe'
         UNION ALL
         SELECT g.entry FROM referral_part g JOIN referral_step s ON s.id = g.step AND s.what = 'given'
             JOIN referral_step t ON t.referral = s.referral AND t.no = s.no + 1
             JOIN programme p ON p.version = s.programme
         WHERE g.entry IS NOT NULL AND coalesce(json_extract(p.document, '$.refund.spent_points'), '') <> 'owe'"
    };
}
pub(super) use let_go;

/// Whether a lot was filled by a bonus that was taken back since, what was spent of it let go: nothing comes back into it.
pub fn is_let_go(connection: &Connection, lot: EntryId) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached(concat!("SELECT 1 FROM (", let_go!(), ") WHERE entry = ?1"))?;
    Ok(statement.exists([lot.as_bytes()])?)
}

/// Takes so many of granted points out of their lot, and leaves so many more to be owed there; nothing where that comes to
/// none.
pub fn withdraw(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    granted: EntryId,
    because: Because,
    taken: Points,
    owing: Points,
) -> Result<Option<EntryId>, Error> {
    let (account, ..) = place(tx, granted)?;
    let unreadable = |_| Error::Unreadable { what: "points" };
    let sum = taken.plus(owing).map_err(unreadable)?;
    if sum.is_zero() {
        return Ok(None);
    }
    let below = |points: Points| Points::ZERO.minus(points).map_err(unreadable);
    let id = EntryId::fresh();
    entry(tx, stamp, account, id, Kind::Withdrawn, because, below(sum)?, Life::default())?;
    if taken.is_positive() {
        shift(tx, account, id, granted, below(taken)?)?;
    }
    if owing.is_positive() {
        open(tx, id, account, Points::ZERO, Life::default())?;
        shift(tx, account, id, id, below(owing)?)?;
        owed::settle(tx, stamp, account)?;
    }
    Ok(Some(id))
}
