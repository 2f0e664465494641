//! What the shop took on each day, members' money and everybody else's: kept as sales are recorded, since the sum over all
//! of a large shop's receipts would take seconds.

use chrono::NaiveDate;
use rusqlite::{Connection, Transaction, params};

use super::{Error, row};
use crate::domain::{Money, SaleId};

/// Counts so many receipts of a day with what they brought.
pub(super) fn add(tx: &Transaction<'_>, day: NaiveDate, receipts: i64, spent: Money) -> Result<(), Error> {
    tx.prepare_cached(
        "INSERT INTO takings (day, receipts, spent) VALUES (?1, ?2, ?3)
         ON CONFLICT (day) DO UPDATE SET receipts = receipts + excluded.receipts, spent = spent + excluded.spent",
    )?
    .execute(params![day.to_string(), receipts, spent.as_minor()])?;
    Ok(())
}

/// Takes what came back of a sale off the day of the sale.
pub(super) fn give_back(tx: &Transaction<'_>, sale: SaleId, goods: Money) -> Result<(), Error> {
    tx.prepare_cached("UPDATE takings SET spent = spent - ?2 WHERE day = (SELECT day FROM sale_now WHERE sale = ?1)")?
        .execute(params![sale.as_bytes(), goods.as_minor()])?;
    Ok(())
}

/// The first day on which anything was sold.
pub fn first_day(connection: &Connection) -> Result<Option<NaiveDate>, Error> {
    let mut statement = connection.prepare_cached("SELECT min(day) FROM takings WHERE receipts > 0")?;
    Ok(statement.query_row([], |row| row::maybe_day(row, 0))?)
}

/// How many receipts there were after `after` and up to `to`, and what they brought.
pub fn between(connection: &Connection, after: NaiveDate, to: NaiveDate) -> Result<(u64, Money), Error> {
    let mut statement = connection.prepare_cached(
        "SELECT coalesce(sum(receipts), 0), coalesce(sum(spent), 0) FROM takings WHERE day > ?1 AND day <= ?2",
    )?;
    Ok(statement.query_row(params![day_text(after), to.to_string()], |row| {
        Ok((row.get::<_, u32>(0)?.into(), Money::minor(row.get(1)?)))
    })?)
}

/// Days before the year 1 stand before all others.
fn day_text(day: NaiveDate) -> String {
    if day == NaiveDate::MIN { String::new() } else { day.to_string() }
}
