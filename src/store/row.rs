//! Small helpers shared by the aggregates: ids, days and the counter of facts.

use chrono::NaiveDate;
use rusqlite::{Connection, Row};
use uuid::Uuid;

use super::Error;
use crate::domain::{Birthday, TillId};

/// The `seq` that the next fact of this till must carry.
///
/// Facts stand in the order of (till, seq), and of several about one thing the last in it decides. Never their time: it is
/// read before a fact waits for its turn to be written, and the clock of a PC may be set back. A copy or a restored backup
/// goes on as a till of its own with the next higher id, so what it adds comes after all that it brought along.
pub fn next_seq(connection: &Connection, till: TillId) -> Result<i64, Error> {
    let mut statement = connection.prepare_cached("SELECT last_seq + 1 FROM till WHERE id = ?1")?;
    Ok(statement.query_row([till.0], |row| row.get(0))?)
}

/// Reads a UUID column.
pub fn uuid(row: &Row<'_>, column: usize) -> rusqlite::Result<Uuid> {
    let bytes: [u8; 16] = row.get(column)?;
    Ok(Uuid::from_bytes(bytes))
}

/// Reads a UUID column that may be empty.
pub fn maybe_uuid(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Uuid>> {
    let bytes: Option<[u8; 16]> = row.get(column)?;
    Ok(bytes.map(Uuid::from_bytes))
}

/// Reads a local day, `2026-11-20`.
pub fn day(row: &Row<'_>, column: usize) -> rusqlite::Result<NaiveDate> {
    maybe_day(row, column)?.ok_or(rusqlite::Error::InvalidColumnType(column, "day".into(), rusqlite::types::Type::Null))
}

/// Reads a local day that may be empty.
pub fn maybe_day(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<NaiveDate>> {
    let text = row.get_ref(column)?.as_str_or_null().map_err(rusqlite::Error::from)?;
    text.map(|text| match plain_day(text) {
        Some(day) => Ok(day),
        None => text.parse().map_err(|e| {
            rusqlite::Error::FromSqlConversionFailure(
                column,
                rusqlite::types::Type::Text,
                Box::<chrono::ParseError>::new(e),
            )
        }),
    })
    .transpose()
}

/// A day in the form in which all are kept. Millions are read for a list, and a parser of dates in general takes ten times
/// as long.
fn plain_day(text: &str) -> Option<NaiveDate> {
    let &[m, c, x, i, b'-', mm, m1, b'-', dd, d1] = text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |number, digit| Some(number * 10 + (*digit as char).to_digit(10)?))
    };
    let year = i32::try_from(number(&[m, c, x, i])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[mm, m1])?, number(&[dd, d1])?)
}

/// Reads a birthday from three columns: month, day, year.
pub fn birthday(row: &Row<'_>, month: usize) -> rusqlite::Result<Option<Birthday>> {
    let (Some(m), Some(d)) = (row.get::<_, Option<u32>>(month)?, row.get::<_, Option<u32>>(month + 1)?) else {
        return Ok(None);
    };
    Ok(Birthday::new(m, d, row.get(month + 2)?))
}
