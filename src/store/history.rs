//! The history of an account's points, as its owner asks for it: the movements with the sales they belong to.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

use super::{Error, row};
use crate::domain::{AccountId, EntryId, Number, Points, PointsMovement, PointsWhy};

/// What is over on a day. `left <> 0` follows from what stands behind it, but only where it is written is the index used.
const OVER: &str = "SELECT expires, -sum(left) FROM lot
    WHERE account = ?1 AND left <> 0 AND left > 0 AND expires < ?2 GROUP BY expires ORDER BY expires DESC";

/// The movements of an account's points, newest first. That what came in settled what was owed is no movement of its own:
/// it comes to nothing.
pub fn points_of(connection: &Connection, account: AccountId) -> Result<Vec<PointsMovement>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT e.day, e.kind, e.points, s.id, s.number FROM points_entry e
         LEFT JOIN refund r ON r.id = e.refund LEFT JOIN sale s ON s.id = coalesce(e.sale, r.sale)
         WHERE e.account = ?1 AND e.kind <> 'settled' ORDER BY e.at DESC, e.till DESC, e.seq DESC",
    )?;
    let mut rows = statement.query([account.as_bytes()])?;
    let mut movements = Vec::new();
    while let Some(row) = rows.next()? {
        movements.push(movement(row)?);
    }
    Ok(movements)
}

/// What is over on a day though nothing has recorded yet that it expired, as the movements that this will be, newest first.
pub fn over(connection: &Connection, account: AccountId, day: NaiveDate) -> Result<Vec<PointsMovement>, Error> {
    let mut statement = connection.prepare_cached(OVER)?;
    let rows = statement.query_map(params![account.as_bytes(), day.to_string()], |row| {
        let last = row::day(row, 0)?;
        let (day, points) = (last.succ_opt().unwrap_or(last), Points::new(row.get(1)?));
        Ok(PointsMovement { day, why: PointsWhy::Expired, points, sale: None })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How each lot came about that an account holds: the movement that made it, with the sale that it belongs to. What was parted
/// from a lot when it went to another account came about as that lot did: the entry before took as much out of it, of the same
/// life.
pub fn lots_of(connection: &Connection, account: AccountId) -> Result<HashMap<EntryId, PointsMovement>, Error> {
    let mut statement = connection.prepare_cached(
        "WITH RECURSIVE up (lot, id) AS (
             SELECT id, id FROM lot WHERE account = ?1 AND left <> 0
             UNION
             SELECT u.lot, m.lot FROM up u JOIN points_entry e ON e.id = u.id AND e.kind IN ('moved_in', 'moved_out')
             JOIN points_move m ON m.points = -e.points AND m.entry = (
                 SELECT x.id FROM points_entry x
                 WHERE x.till = e.till AND x.seq < e.seq AND x.kind = iif(e.kind = 'moved_in', 'moved_out', 'moved_in')
                 ORDER BY x.seq DESC LIMIT 1)
             JOIN lot f ON f.id = m.lot AND f.expires IS e.expires AND f.active_from IS e.active_from)
         SELECT e.day, e.kind, e.points, s.id, s.number, u.lot FROM up u JOIN points_entry e ON e.id = u.id
         LEFT JOIN refund r ON r.id = e.refund LEFT JOIN sale s ON s.id = coalesce(e.sale, r.sale)
         WHERE e.kind <> 'settled' ORDER BY e.till DESC, e.seq DESC",
    )?;
    let mut rows = statement.query([account.as_bytes()])?;
    let mut lots = HashMap::new();
    while let Some(row) = rows.next()? {
        // From what moved it back to what it was before.
        lots.insert(EntryId(row::uuid(row, 5)?), movement(row)?);
    }
    Ok(lots)
}

fn movement(row: &Row<'_>) -> Result<PointsMovement, Error> {
    let kind: String = row.get(1)?;
    let sale = row::maybe_uuid(row, 3)?.zip(row.get::<_, Option<String>>(4)?);
    Ok(PointsMovement {
        day: row::day(row, 0)?,
        why: PointsWhy::from_code(&kind).ok_or(Error::Unreadable { what: "kind of a points entry" })?,
        points: Points::new(row.get(2)?),
        sale: sale.map(|(id, number)| (id.into(), Number(number))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::fixture::shop;

    #[test]
    fn what_is_over_is_looked_for_among_the_lots_of_the_account_alone() {
        let (_folder, shop) = shop();
        let steps = shop.store().read(|c| {
            let mut statement = c.prepare(&format!("EXPLAIN QUERY PLAN {OVER}"))?;
            let rows = statement.query_map(params![[0_u8; 16], "2026-11-20"], |row| row.get::<_, String>(3))?;
            Ok::<_, Error>(rows.collect::<Result<Vec<_>, _>>()?)
        });
        // Another index holds all that ends in the whole shop.
        assert_eq!(steps.unwrap(), ["SEARCH lot USING INDEX lot_open (account=? AND expires<?)"]);
    }
}
