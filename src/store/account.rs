//! Accounts: the stored figures of points, spend and tier, and the guard that keeps two sales from using them at once.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use uuid::Uuid;

use super::{Error, row};
use crate::domain::{AccountId, Money, Points};

/// The stored figures of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub id: AccountId,
    pub revision: i64,
    pub points: Points,
    pub spent: Money,
    pub tier: Option<String>,
    /// The last day of the tier, where it was given by hand.
    pub tier_until: Option<NaiveDate>,
    /// UTC milliseconds of the latest fact.
    pub last_at: i64,
}

pub fn load(connection: &Connection, id: AccountId) -> Result<Option<Account>, Error> {
    let mut statement = connection
        .prepare_cached("SELECT revision, points, spent, tier, last_at, tier_until FROM account WHERE id = ?1")?;
    let found = statement.query_row([id.as_bytes()], |row| {
        Ok(Account {
            id,
            revision: row.get(0)?,
            points: Points::new(row.get(1)?),
            spent: Money::minor(row.get(2)?),
            tier: row.get(3)?,
            last_at: row.get(4)?,
            tier_until: row::maybe_day(row, 5)?,
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

/// Spend of single days.
pub type Days = Vec<(NaiveDate, Money)>;

/// What the account spent on each day, oldest first, and what it brought along from before this till.
pub fn spend_by_day(connection: &Connection, id: AccountId) -> Result<(Days, Days), Error> {
    let mut statement = connection
        .prepare_cached("SELECT day, sum(spent) FROM sale_now WHERE account = ?1 GROUP BY day ORDER BY day")?;
    let rows = statement.query_map([id.as_bytes()], |r| Ok((row::day(r, 0)?, Money::minor(r.get(1)?))))?;
    Ok((rows.collect::<Result<_, _>>()?, opening_by_day(connection, id)?))
}

/// The day of a sale, by how much less of it counts for an account, and the version that priced it.
pub type Less = (NaiveDate, Money, Option<i64>);

/// What has gone from an account since a merge, a change of membership or a sale, but for that sale: what came back of sales that
/// count for the account still, and sales that counted for it then, or since, and were given to others.
pub fn gone_since(connection: &Connection, id: AccountId, act: Uuid) -> Result<Vec<Less>, Error> {
    let mut statement = connection.prepare_cached(
        "WITH act (till, seq) AS (SELECT till, seq FROM merge WHERE id = ?2 UNION ALL SELECT till, seq FROM membership WHERE id = ?2
                                  UNION ALL SELECT till, seq FROM sale WHERE id = ?2)
         SELECT n.day, sum(r.goods - r.repriced), (SELECT s.programme FROM sale s WHERE s.id = n.sale)
         FROM act JOIN sale_now n ON n.account = ?1 AND n.sale <> ?2
         JOIN refund r ON r.sale = n.sale AND (r.till, r.seq) > (act.till, act.seq)
         GROUP BY n.sale
         UNION ALL
         SELECT s.day, s.total - coalesce((SELECT sum(r.goods - r.repriced) FROM refund r
                                           WHERE r.sale = s.id AND (r.till, r.seq) < (act.till, act.seq)), 0), s.programme
         FROM act JOIN attribution a ON a.former = ?1 AND (a.till, a.seq) > (act.till, act.seq)
         JOIN sale s ON s.id = a.sale AND s.id <> ?2
         WHERE NOT EXISTS (SELECT 1 FROM attribution b WHERE b.sale = a.sale AND b.former IS NOT NULL
                                                         AND (b.till, b.seq) > (act.till, act.seq)
                                                         AND (b.till, b.seq) < (a.till, a.seq))
           AND NOT EXISTS (SELECT 1 FROM sale_now n WHERE n.sale = a.sale AND n.account = ?1)",
    )?;
    let rows = statement.query_map(params![id.as_bytes(), act.as_bytes()], |r| {
        Ok((row::day(r, 0)?, Money::minor(r.get(1)?), r.get(2)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The days with sales that were not wholly returned, in their order.
pub fn visit_days(connection: &Connection, id: AccountId) -> Result<Vec<NaiveDate>, Error> {
    let mut statement = connection
        .prepare_cached("SELECT DISTINCT day FROM sale_now WHERE account = ?1 AND undone = 0 ORDER BY day")?;
    let rows = statement.query_map([id.as_bytes()], |r| row::day(r, 0))?;
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
