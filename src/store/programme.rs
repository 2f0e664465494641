//! Versions of the programme: whole documents, each with the day from which it holds.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, Transaction, params};

use super::{Error, row};
use crate::domain::{FactId, Programme, Stamp};

/// A version in force or to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub version: i64,
    pub from: NaiveDate,
    pub programme: Programme,
}

const COLUMNS: &str = "SELECT version, from_day, document FROM programme";

/// Adds the next version.
pub fn add(tx: &Transaction<'_>, stamp: &Stamp, from: NaiveDate, programme: &Programme) -> Result<i64, Error> {
    let version: i64 = tx.query_row("SELECT coalesce(max(version), 0) + 1 FROM programme", [], |row| row.get(0))?;
    let document = serde_json::to_string(programme).map_err(|_| Error::Unreadable { what: "programme" })?;
    let seq = row::next_seq(tx, stamp.till)?;
    tx.execute(
        "INSERT INTO programme (id, till, seq, staff, at, day, version, from_day, document)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            FactId::fresh().as_bytes(),
            stamp.till.0,
            seq,
            stamp.staff.0,
            stamp.at.millis(),
            stamp.at.day().to_string(),
            version,
            from.to_string(),
            document
        ],
    )?;
    Ok(version)
}

/// The version that holds on `day`: of those begun by then the one that begins latest, and of these the newest.
pub fn on(connection: &Connection, day: NaiveDate) -> Result<Option<Version>, Error> {
    one(connection, "WHERE from_day <= ?1 ORDER BY from_day DESC, version DESC LIMIT 1", day.to_string())
}

pub fn version(connection: &Connection, version: i64) -> Result<Option<Version>, Error> {
    one(connection, "WHERE version = ?1", version)
}

/// All versions, oldest first.
pub fn all(connection: &Connection) -> Result<Vec<Version>, Error> {
    let mut statement = connection.prepare_cached(&format!("{COLUMNS} ORDER BY version"))?;
    let rows = statement.query_map([], parts)?.collect::<Result<Vec<_>, _>>()?;
    rows.into_iter().map(whole).collect()
}

fn one(connection: &Connection, which: &str, value: impl rusqlite::ToSql) -> Result<Option<Version>, Error> {
    let mut statement = connection.prepare_cached(&format!("{COLUMNS} {which}"))?;
    let mut rows = statement.query([value])?;
    rows.next()?.map(|row| whole(parts(row)?)).transpose()
}

type Parts = (i64, NaiveDate, String);

fn parts(row: &Row<'_>) -> rusqlite::Result<Parts> {
    Ok((row.get(0)?, row::day(row, 1)?, row.get(2)?))
}

fn whole((version, from, document): Parts) -> Result<Version, Error> {
    let programme = serde_json::from_str(&document).map_err(|_| Error::Unreadable { what: "programme" })?;
    Ok(Version { version, from, programme })
}
