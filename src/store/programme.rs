//! Versions of the programme: whole documents, each with the day from which it holds.

use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use uuid::Uuid;

use super::{Error, row};
use crate::domain::{FactId, Programme, Stamp};

/// A version in force or to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub version: i64,
    pub from: NaiveDate,
    pub programme: Programme,
}

/// Documents that were read before, by their fact, which never changes: every scan asks for one, and reading its words
/// takes longer than everything else that a scan asks for.
static READ: Mutex<Vec<(Uuid, Programme)>> = Mutex::new(Vec::new());

/// As many as a shop has in use at once, and more.
const MOST_READ: usize = 16;

const COLUMNS: &str = "SELECT id, version, from_day FROM programme";

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
    rows.into_iter().map(|parts| whole(connection, parts)).collect()
}

fn one(connection: &Connection, which: &str, value: impl rusqlite::ToSql) -> Result<Option<Version>, Error> {
    let mut statement = connection.prepare_cached(&format!("{COLUMNS} {which}"))?;
    let found = statement.query_row([value], parts).optional()?;
    found.map(|parts| whole(connection, parts)).transpose()
}

type Parts = (Uuid, i64, NaiveDate);

fn parts(row: &Row<'_>) -> rusqlite::Result<Parts> {
    Ok((row::uuid(row, 0)?, row.get(1)?, row::day(row, 2)?))
}

fn whole(connection: &Connection, (id, version, from): Parts) -> Result<Version, Error> {
    let mut read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, programme)) = read.iter().find(|(known, _)| *known == id) {
        return Ok(Version { version, from, programme: programme.clone() });
    }
    let mut statement = connection.prepare_cached("SELECT document FROM programme WHERE id = ?1")?;
    let document: String = statement.query_row([id.as_bytes()], |row| row.get(0))?;
    let programme: Programme = serde_json::from_str(&document).map_err(|_| Error::Unreadable { what: "programme" })?;
    read.truncate(MOST_READ - 1);
    read.insert(0, (id, programme.clone()));
    Ok(Version { version, from, programme })
}
