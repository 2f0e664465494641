//! What members agreed to: each word is a fact, the latest on a purpose is the one that counts.

use rusqlite::{Connection, Transaction, params};

use super::{Error, row};
use crate::domain::{Consent, ConsentBy, FactId, MemberId, Purpose, Stamp};

/// Records a yes or a no. The day is the stamp's, whatever `consent.day` says.
pub fn record(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: FactId,
    member: MemberId,
    consent: &Consent,
) -> Result<(), Error> {
    let seq = row::next_seq(tx, stamp.till)?;
    tx.prepare_cached(
        "INSERT INTO consent (id, till, seq, staff, at, day, member, purpose, given, text_version, said_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        id.as_bytes(),
        stamp.till.0,
        seq,
        stamp.staff.0,
        stamp.at.millis(),
        stamp.at.day().to_string(),
        member.as_bytes(),
        consent.purpose.code(),
        consent.given,
        consent.text_version,
        said_by(consent.by)
    ])?;
    Ok(())
}

/// The latest word of a member on each purpose, whether said under this id or under one that was merged into it.
pub fn of_member(connection: &Connection, member: MemberId) -> Result<Vec<Consent>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT purpose, given, text_version, said_by, day FROM consent
         WHERE member = ?1 OR member IN (SELECT member FROM merged WHERE survivor = ?1) ORDER BY till, seq",
    )?;
    let mut rows = statement.query([member.as_bytes()])?;
    let mut latest: Vec<Consent> = Vec::new();
    while let Some(row) = rows.next()? {
        let purpose: String = row.get(0)?;
        let by: String = row.get(3)?;
        let consent = Consent {
            purpose: Purpose::from_code(&purpose).ok_or(Error::Unreadable { what: "purpose of a consent" })?,
            given: row.get(1)?,
            text_version: row.get(2)?,
            by: if by == said_by(ConsentBy::Parent) { ConsentBy::Parent } else { ConsentBy::Member },
            day: row::day(row, 4)?,
        };
        latest.retain(|c| c.purpose != consent.purpose);
        latest.push(consent);
    }
    latest.sort_by_key(|c| c.purpose);
    Ok(latest)
}

const fn said_by(by: ConsentBy) -> &'static str {
    match by {
        ConsentBy::Member => "member",
        ConsentBy::Parent => "parent",
    }
}
