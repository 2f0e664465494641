//! The history of an account's points, as its owner asks for it: the latest movements with the sales they belong to.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};

use super::{Error, row};
use crate::domain::{AccountId, EntryId, Number, Points, PointsMovement, PointsWhy};

/// The latest movements of an account's points, newest first. That what came in settled what was owed is no movement of
/// its own: it comes to nothing.
pub fn points_of(connection: &Connection, account: AccountId, limit: u32) -> Result<Vec<PointsMovement>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT e.day, e.kind, e.points, s.id, s.number FROM points_entry e
         LEFT JOIN refund r ON r.id = e.refund LEFT JOIN sale s ON s.id = coalesce(e.sale, r.sale)
         WHERE e.account = ?1 AND e.kind <> 'settled' ORDER BY e.at DESC, e.till DESC, e.seq DESC LIMIT ?2",
    )?;
    let mut rows = statement.query(params![account.as_bytes(), limit])?;
    let mut movements = Vec::new();
    while let Some(row) = rows.next()? {
        movements.push(movement(row)?);
    }
    Ok(movements)
}

/// What is over on a day though nothing has recorded yet that it expired, as the movements that this will be, newest first.
pub fn over(connection: &Connection, account: AccountId, day: NaiveDate) -> Result<Vec<PointsMovement>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT expires, -sum(left) FROM lot WHERE account = ?1 AND left > 0 AND expires < ?2
         GROUP BY expires ORDER BY expires DESC",
    )?;
    let rows = statement.query_map(params![account.as_bytes(), day.to_string()], |row| {
        let last = row::day(row, 0)?;
        let (day, points) = (last.succ_opt().unwrap_or(last), Points::new(row.get(1)?));
        Ok(PointsMovement { day, why: PointsWhy::Expired, points, sale: None })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How each lot came about that an account holds: the movement that made it, with the sale that it belongs to.
pub fn lots_of(connection: &Connection, account: AccountId) -> Result<HashMap<EntryId, PointsMovement>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT e.day, e.kind, e.points, s.id, s.number, e.id FROM lot o JOIN points_entry e ON e.id = o.id
         LEFT JOIN refund r ON r.id = e.refund LEFT JOIN sale s ON s.id = coalesce(e.sale, r.sale)
         WHERE o.account = ?1 AND o.left <> 0 AND e.kind <> 'settled'",
    )?;
    let mut rows = statement.query([account.as_bytes()])?;
    let mut lots = HashMap::new();
    while let Some(row) = rows.next()? {
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
