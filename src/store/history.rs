//! The history of an account's points, as its owner asks for it: the latest movements with the sales they belong to.

use rusqlite::{Connection, params};

use super::{Error, row};
use crate::domain::{AccountId, Number, Points, PointsMovement, PointsWhy};

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
        let kind: String = row.get(1)?;
        let sale = row::maybe_uuid(row, 3)?.zip(row.get::<_, Option<String>>(4)?);
        movements.push(PointsMovement {
            day: row::day(row, 0)?,
            why: PointsWhy::from_code(&kind).ok_or(Error::Unreadable { what: "kind of a points entry" })?,
            points: Points::new(row.get(2)?),
            sale: sale.map(|(id, number)| (id.into(), Number(number))),
        });
    }
    Ok(movements)
}
