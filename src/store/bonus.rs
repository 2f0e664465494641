//! Points that were granted beside any purchase, taken back again wherever they lie.

use chrono::NaiveDate;
use rusqlite::{Connection, Transaction};

use super::points::{Because, Kind, Life, Part, brought_in, entry, open, shift, with_later};
use super::{Error, owed};
use crate::domain::{AccountId, EntryId, Overflow, Points, Stamp, Taken};

/// What became of granted points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Became {
    /// Where they lie.
    pub account: AccountId,
    pub granted: Points,
    /// What is neither spent nor moved apart nor over, by lots: those of them that had paid and came back too.
    pub lots: Vec<Taken>,
    /// Over before anybody spent it.
    pub over: Points,
}

impl Became {
    pub fn left(&self) -> Result<Points, Overflow> {
        Points::sum(self.lots.iter().map(|lot| lot.points))
    }
}

pub fn became(connection: &Connection, granted: EntryId, day: NaiveDate) -> Result<Became, Error> {
    let parts = with_later(connection, granted, day)?;
    let holds = |part: &&Part| part.left.is_positive();
    let first = parts.iter().find(holds).or(parts.first()).ok_or(Error::Unreadable { what: "lot" })?;
    let account = first.account;
    let there = parts.iter().filter(holds).filter(|part| part.account == account);
    Ok(Became {
        account,
        granted: brought_in(connection, granted)?,
        lots: there.map(|part| Taken { lot: Some(part.lot), points: part.left }).collect(),
        over: Points::sum(parts.iter().map(|part| part.over)).map_err(|_| Error::Unreadable { what: "points" })?,
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

/// Whether a lot was filled by a bonus that was taken back since, or by what came back of it, what was spent of it let go:
/// nothing comes back into it.
pub fn is_let_go(connection: &Connection, lot: EntryId) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached(concat!(
        "WITH RECURSIVE up (id) AS (
             VALUES (?1) UNION SELECT e.origin FROM up JOIN points_entry e ON e.id = up.id WHERE e.origin IS NOT NULL)
         SELECT 1 FROM (",
        let_go!(),
        ") WHERE entry IN (SELECT id FROM up)"
    ))?;
    Ok(statement.exists([lot.as_bytes()])?)
}

/// Takes so many of granted points out of their lots, and leaves so many more to be owed where they lie; nothing where that
/// comes to none.
pub fn withdraw(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    became: &Became,
    because: Because,
    taken: Points,
    owing: Points,
) -> Result<Option<EntryId>, Error> {
    let account = became.account;
    let unreadable = |_| Error::Unreadable { what: "points" };
    let sum = taken.plus(owing).map_err(unreadable)?;
    if sum.is_zero() {
        return Ok(None);
    }
    let below = |points: Points| Points::ZERO.minus(points).map_err(unreadable);
    let id = EntryId::fresh();
    entry(tx, stamp, account, id, Kind::Withdrawn, because, below(sum)?, Life::default())?;
    for part in Taken::first(&became.lots, taken).map_err(unreadable)? {
        shift(tx, account, id, part.lot.ok_or(Error::Unreadable { what: "lot" })?, below(part.points)?)?;
    }
    if owing.is_positive() {
        open(tx, id, account, Points::ZERO, Life::default())?;
        shift(tx, account, id, id, below(owing)?)?;
        owed::settle(tx, stamp, account)?;
    }
    Ok(Some(id))
}
