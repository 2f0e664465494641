//! Answer sheets: what was chosen as facts, what was typed apart from them, and sheets that are not finished yet.

mod read;
mod unfinished;

use rusqlite::{Connection, OptionalExtension, Transaction, params};
use uuid::Uuid;

pub use read::{
    CountedAnswer, Said, SheetRow, counted, each, enrolled_on, finished, of_member, purchases, rewarded, said, sheets,
    version_of, whose,
};
pub use unfinished::{Unfinished, forget, forget_begun, keep, unfinished};

use super::{Error, row};
use crate::domain::{MemberId, SheetId, Stamp, fold};

/// One answer as it is written: its values in the fact, its words beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAnswer {
    pub question: String,
    pub values: Vec<NewValue>,
    pub words: Option<String>,
}

/// A choice, a figure, or neither where something was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewValue {
    Choice(String),
    Figure(i64),
    Typed,
}

/// A finished sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSheet {
    pub id: SheetId,
    pub form: String,
    pub version: i64,
    pub member: MemberId,
    pub request: Uuid,
    pub answers: Vec<NewAnswer>,
}

/// What is recorded under an id: whose request it was.
pub fn request(connection: &Connection, id: SheetId) -> Result<Option<Uuid>, Error> {
    let mut statement = connection.prepare_cached("SELECT request FROM answer_sheet WHERE id = ?1")?;
    Ok(statement.query_row([id.as_bytes()], |r| row::uuid(r, 0)).optional()?)
}

/// Records a finished sheet.
pub fn record(tx: &Transaction<'_>, stamp: &Stamp, sheet: &NewSheet) -> Result<(), Error> {
    write(tx, stamp, row::next_seq(tx, stamp.till)?, sheet)
}

/// Writes a finished sheet as fact `seq` of its till.
pub(in crate::store) fn write(tx: &Transaction<'_>, stamp: &Stamp, seq: i64, sheet: &NewSheet) -> Result<(), Error> {
    tx.prepare_cached(
        "INSERT INTO answer_sheet (id, till, seq, staff, at, day, form, version, member, request)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        sheet.id.as_bytes(),
        stamp.till.0,
        seq,
        stamp.staff.0,
        stamp.at.millis(),
        stamp.at.day().to_string(),
        sheet.form,
        sheet.version,
        sheet.member.as_bytes(),
        sheet.request.as_bytes()
    ])?;
    for answer in &sheet.answers {
        for (no, value) in (1_i64..).zip(&answer.values) {
            let (choice, figure) = match value {
                NewValue::Choice(choice) => (Some(choice), None),
                NewValue::Figure(figure) => (None, Some(figure)),
                NewValue::Typed => (None, None),
            };
            tx.prepare_cached("INSERT INTO answer (sheet, question, no, choice, figure) VALUES (?1, ?2, ?3, ?4, ?5)")?
                .execute(params![sheet.id.as_bytes(), answer.question, no, choice, figure])?;
        }
        if let Some(words) = &answer.words {
            tx.prepare_cached("INSERT INTO person_answer (sheet, question, words, folded) VALUES (?1, ?2, ?3, ?4)")?
                .execute(params![sheet.id.as_bytes(), answer.question, words, fold(words)])?;
        }
    }
    Ok(())
}
