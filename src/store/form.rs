//! Versions of questionnaires: whole documents, the newest of each in use.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::{Error, row};
use crate::domain::{FactId, Form, Stamp};

/// One version of a form, and its number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormVersion {
    pub version: i64,
    pub form: Form,
}

/// Adds the next version of a form; gives its number.
pub fn add(tx: &Transaction<'_>, stamp: &Stamp, form: &Form) -> Result<i64, Error> {
    let next = "SELECT coalesce(max(version), 0) + 1 FROM survey_form WHERE form = ?1";
    let version: i64 = tx.query_row(next, [&form.id], |row| row.get(0))?;
    write(tx, stamp, row::next_seq(tx, stamp.till)?, FactId::fresh(), version, form)?;
    Ok(version)
}

/// Writes a version of a form as fact `seq` of its till.
pub(super) fn write(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    seq: i64,
    id: FactId,
    version: i64,
    form: &Form,
) -> Result<(), Error> {
    let document = serde_json::to_string(form).map_err(|_| Error::Unreadable { what: "form" })?;
    tx.execute(
        "INSERT INTO survey_form (id, till, seq, staff, at, day, form, version, document)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            id.as_bytes(),
            stamp.till.0,
            seq,
            stamp.staff.0,
            stamp.at.millis(),
            stamp.at.day().to_string(),
            form.id,
            version,
            document
        ],
    )?;
    Ok(())
}

/// The newest version of every form, in the order in which the forms came.
pub fn newest(connection: &Connection) -> Result<Vec<FormVersion>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT version, document FROM survey_form f
         WHERE version = (SELECT max(version) FROM survey_form WHERE form = f.form)
         ORDER BY (SELECT min(till * 1000000000000 + seq) FROM survey_form WHERE form = f.form)",
    )?;
    let rows = statement.query_map([], parts)?.collect::<Result<Vec<_>, _>>()?;
    rows.into_iter().map(whole).collect()
}

/// All versions of one form, the newest first.
pub fn versions(connection: &Connection, form: &str) -> Result<Vec<FormVersion>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT version, document FROM survey_form WHERE form = ?1 ORDER BY version DESC")?;
    let rows = statement.query_map([form], parts)?.collect::<Result<Vec<_>, _>>()?;
    rows.into_iter().map(whole).collect()
}

pub fn version(connection: &Connection, form: &str, version: i64) -> Result<Option<FormVersion>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT version, document FROM survey_form WHERE form = ?1 AND version = ?2")?;
    statement.query_row(params![form, version], parts).optional()?.map(whole).transpose()
}

fn parts(row: &Row<'_>) -> rusqlite::Result<(i64, String)> {
    Ok((row.get(0)?, row.get(1)?))
}

fn whole((version, document): (i64, String)) -> Result<FormVersion, Error> {
    let form = serde_json::from_str(&document).map_err(|_| Error::Unreadable { what: "form" })?;
    Ok(FormVersion { version, form })
}
