//! Birthdays that were greeted by hand. Of several words on one birthday the last counts.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::merge::PERSON;
use super::{Error, row};
use crate::domain::{FactId, MemberId, Stamp};

/// Whether a fact stands under this id already.
pub fn is_kept(connection: &Connection, id: FactId) -> Result<bool, Error> {
    Ok(connection.prepare_cached("SELECT 1 FROM greeting WHERE id = ?1")?.exists([id.as_bytes()])?)
}

/// Keeps that a birthday was greeted, or that it was not after all.
pub fn keep(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: FactId,
    member: MemberId,
    birthday: NaiveDate,
    done: bool,
) -> Result<(), Error> {
    let seq = row::next_seq(tx, stamp.till)?;
    tx.prepare_cached(
        "INSERT INTO greeting (id, till, seq, staff, at, day, member, birthday, done)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        id.as_bytes(),
        stamp.till.0,
        seq,
        stamp.staff.0,
        stamp.at.millis(),
        stamp.at.day().to_string(),
        member.as_bytes(),
        birthday.to_string(),
        done
    ])?;
    Ok(())
}

/// The day on which a birthday was greeted by hand, under this id or one that was merged into it.
pub fn by_hand(connection: &Connection, member: MemberId, birthday: NaiveDate) -> Result<Option<NaiveDate>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT iif(done, day, NULL) FROM greeting WHERE birthday = ?2 AND member IN {PERSON}
         ORDER BY till DESC, seq DESC LIMIT 1"
    ))?;
    let found = statement.query_row(params![member.as_bytes(), birthday.to_string()], |r| row::maybe_day(r, 0));
    Ok(found.optional()?.flatten())
}
