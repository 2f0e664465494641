//! Sheets that were begun or put off: no facts, one for each member and form.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::domain::{Answers, MemberId, SheetId};
use crate::store::{Error, row};

/// A sheet that is not finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfinished {
    /// The id that it will be recorded under.
    pub id: SheetId,
    pub form: String,
    pub version: i64,
    pub member: MemberId,
    /// The local day of the last change.
    pub day: NaiveDate,
    /// How often the member said "not now".
    pub put_off: u32,
    pub answers: Answers,
}

/// Keeps a sheet in place of any other of this member and form.
pub fn keep(tx: &Transaction<'_>, sheet: &Unfinished) -> Result<(), Error> {
    let answers = serde_json::to_string(&sheet.answers).map_err(|_| Error::Unreadable { what: "answers" })?;
    forget(tx, sheet.member, &sheet.form)?;
    // Begun by somebody who was merged into the member since: it goes on as the member's own.
    forget_begun(tx, sheet.id)?;
    tx.prepare_cached(
        "INSERT INTO person_sheet (id, form, version, member, day, put_off, answers) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        sheet.id.as_bytes(),
        sheet.form,
        sheet.version,
        sheet.member.as_bytes(),
        sheet.day.to_string(),
        sheet.put_off,
        answers
    ])?;
    Ok(())
}

/// Throws away what was kept unfinished of a sheet that is recorded, whoever of those who are one had begun it.
pub fn forget_begun(tx: &Transaction<'_>, id: SheetId) -> Result<(), Error> {
    tx.prepare_cached("DELETE FROM person_sheet WHERE id = ?1")?.execute([id.as_bytes()])?;
    Ok(())
}

/// Throws an unfinished sheet away.
pub fn forget(tx: &Transaction<'_>, member: MemberId, form: &str) -> Result<(), Error> {
    tx.prepare_cached("DELETE FROM person_sheet WHERE member = ?1 AND form = ?2")?
        .execute(params![member.as_bytes(), form])?;
    Ok(())
}

/// The unfinished sheet of a member, or else the latest of those who were merged into the member.
pub fn unfinished(connection: &Connection, member: MemberId, form: &str) -> Result<Option<Unfinished>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT id, version, day, put_off, answers FROM person_sheet
         WHERE form = ?2 AND (member = ?1 OR member IN (SELECT member FROM merged WHERE survivor = ?1))
         ORDER BY member <> ?1, day DESC, id LIMIT 1",
    )?;
    let found = statement.query_row(params![member.as_bytes(), form], |r| {
        let sheet = Unfinished {
            id: row::uuid(r, 0)?.into(),
            form: form.to_owned(),
            version: r.get(1)?,
            member,
            day: row::day(r, 2)?,
            put_off: r.get(3)?,
            answers: Answers::new(),
        };
        Ok((sheet, r.get::<_, String>(4)?))
    });
    let Some((sheet, answers)) = found.optional()? else { return Ok(None) };
    let answers = serde_json::from_str(&answers).map_err(|_| Error::Unreadable { what: "answers" })?;
    Ok(Some(Unfinished { answers, ..sheet }))
}
