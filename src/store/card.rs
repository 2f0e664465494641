//! Cards: each number with the member it leads to for ever, and the facts that changed its state.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::{Error, row};
use crate::domain::{Card, CardNumber, CardState, FactId, MemberId, Stamp};

const COLUMNS: &str = "SELECT c.number, c.state, c.replaced_by, w.words, c.since, c.member
    FROM card c LEFT JOIN person_card_event w ON w.event = c.event";

/// The card with this number, and whose it is, whatever its state.
pub fn by_number(connection: &Connection, number: &CardNumber) -> Result<Option<(Card, MemberId)>, Error> {
    let mut statement = connection.prepare_cached(&format!("{COLUMNS} WHERE c.number = ?1"))?;
    let mut rows = statement.query([number.as_str()])?;
    rows.next()?.map(|row| card(parts(row)?)).transpose()
}

/// A member's cards, those too of who was merged into the member: active ones first, then the latest changed.
pub fn of_member(connection: &Connection, member: MemberId) -> Result<Vec<Card>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "{COLUMNS} WHERE c.member = ?1 OR c.member IN (SELECT member FROM merged WHERE survivor = ?1)
         ORDER BY c.state <> 'active', c.since DESC, c.number DESC"
    ))?;
    let rows = statement.query_map([member.as_bytes()], parts)?.collect::<Result<Vec<_>, _>>()?;
    rows.into_iter().map(|parts| Ok(card(parts)?.0)).collect()
}

/// When the card came into its state, in UTC milliseconds; 0 for a number that is not known.
pub fn changed_at(connection: &Connection, number: &CardNumber) -> Result<i64, Error> {
    let mut statement =
        connection.prepare_cached("SELECT e.at FROM card c JOIN card_event e ON e.id = c.event WHERE c.number = ?1")?;
    Ok(statement.query_row([number.as_str()], |row| row.get(0)).optional()?.unwrap_or(0))
}

/// The card that a member was given with the enrolment, whatever became of it.
pub fn given_at_enrolment(connection: &Connection, member: MemberId) -> Result<Option<CardNumber>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT e.number FROM card c
         JOIN member m ON m.id = c.member
         JOIN card_event e ON e.number = c.number AND e.till = m.till AND e.at = m.at AND e.seq > m.seq
         WHERE c.member = ?1 ORDER BY e.seq LIMIT 1",
    )?;
    let number: Option<String> = statement.query_row([member.as_bytes()], |row| row.get(0)).optional()?;
    number.map(|n| CardNumber::parse(&n).ok_or(Error::Unreadable { what: "card number" })).transpose()
}

/// Records that a card is in a state from now on; the first such fact gives the number to its member. A number of
/// another member is refused by the database.
#[allow(clippy::too_many_arguments, reason = "each is a column of the fact, and callers name them all")]
pub fn record(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: FactId,
    number: &CardNumber,
    member: MemberId,
    state: CardState,
    replaced_by: Option<&CardNumber>,
    words: Option<&str>,
) -> Result<(), Error> {
    let seq = row::next_seq(tx, stamp.till)?;
    let day = stamp.at.day().to_string();
    let replaced_by = replaced_by.map(CardNumber::as_str);
    tx.prepare_cached(
        "INSERT INTO card_event (id, till, seq, staff, at, day, number, member, state, replaced_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        id.as_bytes(),
        stamp.till.0,
        seq,
        stamp.staff.0,
        stamp.at.millis(),
        day,
        number.as_str(),
        member.as_bytes(),
        state.code(),
        replaced_by
    ])?;
    if let Some(words) = words.map(str::trim).filter(|w| !w.is_empty()) {
        tx.prepare_cached("INSERT INTO person_card_event (event, words) VALUES (?1, ?2)")?
            .execute(params![id.as_bytes(), words])?;
    }
    // The member is written too, so that a number of somebody else wakes the trigger instead of passing in silence.
    tx.prepare_cached(
        "INSERT INTO card (number, member, state, replaced_by, since, event) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (number) DO UPDATE SET member = excluded.member, state = excluded.state,
             replaced_by = excluded.replaced_by, since = excluded.since, event = excluded.event",
    )?
    .execute(params![number.as_str(), member.as_bytes(), state.code(), replaced_by, day, id.as_bytes()])?;
    Ok(())
}

type Parts = (String, String, Option<String>, Option<String>, chrono::NaiveDate, MemberId);

fn parts(row: &Row<'_>) -> rusqlite::Result<Parts> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row::day(row, 4)?, row::uuid(row, 5)?.into()))
}

fn card((number, state, replaced_by, reason, since, member): Parts) -> Result<(Card, MemberId), Error> {
    let read = |text: String| CardNumber::parse(&text).ok_or(Error::Unreadable { what: "card number" });
    let card = Card {
        number: read(number)?,
        state: CardState::from_code(&state).ok_or(Error::Unreadable { what: "state of a card" })?,
        replaced_by: replaced_by.map(read).transpose()?,
        reason,
        since,
    };
    Ok((card, member))
}
