//! Accounts: the stored figures of points, spend and tier, and the guard that keeps two sales from using them at once.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::{Error, row};
use crate::domain::{AccountId, FactId, Money, Points, Stamp};

/// The stored figures of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub id: AccountId,
    pub revision: i64,
    pub points: Points,
    pub spent: Money,
    pub tier: Option<String>,
    /// UTC milliseconds of the latest fact.
    pub last_at: i64,
}

/// Why a tier changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TierChange {
    Reached,
    Returned,
    Moved,
}

impl TierChange {
    const fn code(self) -> &'static str {
        match self {
            TierChange::Reached => "reached",
            TierChange::Returned => "returned",
            TierChange::Moved => "moved",
        }
    }
}

pub fn load(connection: &Connection, id: AccountId) -> Result<Option<Account>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT revision, points, spent, tier, last_at FROM account WHERE id = ?1")?;
    let found = statement.query_row([id.as_bytes()], |row| {
        Ok(Account {
            id,
            revision: row.get(0)?,
            points: Points::new(row.get(1)?),
            spent: Money::minor(row.get(2)?),
            tier: row.get(3)?,
            last_at: row.get(4)?,
        })
    });
    Ok(found.optional()?)
}

/// Moves the figures of an account on, if its revision is still the one that was planned on; else `Stale`.
///
/// Points move with their entries (see `points`); here only the revision, the spend and the time do.
pub fn advance(tx: &Transaction<'_>, id: AccountId, revision: i64, spent: Money, at: i64) -> Result<(), Error> {
    let changed = tx
        .prepare_cached(
            "UPDATE account SET revision = revision + 1, spent = spent + ?3, last_at = max(last_at, ?4)
             WHERE id = ?1 AND revision = ?2",
        )?
        .execute(params![id.as_bytes(), revision, spent.as_minor(), at])?;
    if changed == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Records that the account is in another tier from here on.
pub fn change_tier(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: AccountId,
    tier: Option<&str>,
    programme: i64,
    why: TierChange,
) -> Result<FactId, Error> {
    let (event, seq) = (FactId::fresh(), row::next_seq(tx, stamp.till)?);
    tx.prepare_cached(
        "INSERT INTO tier_event (id, till, seq, staff, at, day, account, tier, programme, why)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        event.as_bytes(),
        stamp.till.0,
        seq,
        stamp.staff.0,
        stamp.at.millis(),
        stamp.at.day().to_string(),
        id.as_bytes(),
        tier,
        programme,
        why.code()
    ])?;
    tx.prepare_cached("UPDATE account SET tier = ?2 WHERE id = ?1")?.execute(params![id.as_bytes(), tier])?;
    Ok(event)
}

/// The account whose tier an event changed, and the tier it had before, if no later one has changed it since.
pub fn tier_before(connection: &Connection, event: FactId) -> Result<Option<(AccountId, Option<String>)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT t.account, (SELECT b.tier FROM tier_event b WHERE b.account = t.account AND (b.till, b.seq) < (t.till, t.seq)
                            ORDER BY b.till DESC, b.seq DESC LIMIT 1)
         FROM tier_event t WHERE t.id = ?1
           AND NOT EXISTS (SELECT 1 FROM tier_event l WHERE l.account = t.account AND (l.till, l.seq) > (t.till, t.seq))",
    )?;
    Ok(statement.query_row([event.as_bytes()], |r| Ok((AccountId(row::uuid(r, 0)?), r.get(1)?))).optional()?)
}

/// Spend of single days.
pub type Days = Vec<(NaiveDate, Money)>;

/// What the account spent on each day, oldest first, and what it brought along from before this till.
pub fn spend_by_day(connection: &Connection, id: AccountId) -> Result<(Days, Days), Error> {
    let mut statement = connection
        .prepare_cached("SELECT day, sum(spent) FROM sale_now WHERE account = ?1 GROUP BY day ORDER BY day")?;
    let rows = statement.query_map([id.as_bytes()], |r| Ok((row::day(r, 0)?, Money::minor(r.get(1)?))))?;
    Ok((rows.collect::<Result<_, _>>()?, opening_by_day(connection, id)?))
}

/// The days with sales that were not wholly returned, in their order, with how many on each.
pub fn visit_days(connection: &Connection, id: AccountId) -> Result<Vec<(NaiveDate, u32)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT day, count(*) FROM sale_now WHERE account = ?1 AND undone = 0 GROUP BY day ORDER BY day",
    )?;
    let rows = statement.query_map([id.as_bytes()], |r| Ok((row::day(r, 0)?, r.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What the account brought along from before this till, by day: its own, and what merges gave and took.
pub fn opening_by_day(connection: &Connection, id: AccountId) -> Result<Days, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT day, sum(spent) FROM (SELECT day, spent FROM opening WHERE account = ?1
                                      UNION ALL SELECT day, spent FROM merge_spend WHERE account = ?1)
         GROUP BY day HAVING sum(spent) <> 0 ORDER BY day",
    )?;
    let rows = statement.query_map([id.as_bytes()], |r| Ok((row::day(r, 0)?, Money::minor(r.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
