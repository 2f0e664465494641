//! The shop itself, its tills and their settings.

use rusqlite::{Connection, OptionalExtension, Transaction, params};
use uuid::Uuid;

use super::Error;
use crate::domain::{ShopSettings, TillId, TillSettings};

/// An installation, as its facts and numbers name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Till {
    pub id: TillId,
    /// Begins the numbers that people read out.
    pub letter: String,
    pub settings: TillSettings,
}

/// Writes the shop's one row.
pub fn open(tx: &Transaction<'_>, uuid: Uuid, at: i64, settings: &ShopSettings) -> Result<(), Error> {
    let settings = json(settings)?;
    tx.execute(
        "INSERT INTO shop (id, uuid, opened_at, settings) VALUES (1, ?1, ?2, ?3)",
        params![uuid.as_bytes(), at, settings],
    )?;
    Ok(())
}

/// The shop's settings; none when it has not been set up.
pub fn settings(connection: &Connection) -> Result<Option<ShopSettings>, Error> {
    let text: Option<String> =
        connection.query_row("SELECT settings FROM shop WHERE id = 1", [], |row| row.get(0)).optional()?;
    text.map(|t| serde_json::from_str(&t).map_err(|_| Error::Unreadable { what: "settings of the shop" })).transpose()
}

pub fn keep_settings(tx: &Transaction<'_>, settings: &ShopSettings) -> Result<(), Error> {
    tx.execute("UPDATE shop SET settings = ?1 WHERE id = 1", [json(settings)?])?;
    Ok(())
}

pub fn keep_till_settings(tx: &Transaction<'_>, till: TillId, settings: &TillSettings) -> Result<(), Error> {
    tx.execute("UPDATE till SET settings = ?1 WHERE id = ?2", params![json(settings)?, till.0])?;
    Ok(())
}

/// The till that was opened at `place`, if any.
pub fn till_at(connection: &Connection, place: &str) -> Result<Option<Till>, Error> {
    let found = connection
        .query_row("SELECT id, letter, settings FROM till WHERE place = ?1", [place], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
        })
        .optional()?;
    found
        .map(|(id, letter, settings)| {
            let settings =
                serde_json::from_str(&settings).map_err(|_| Error::Unreadable { what: "settings of the till" })?;
            Ok(Till { id: TillId(id), letter, settings })
        })
        .transpose()
}

/// Adds a till for `place`, with the next free number and letter. A copy of the shop on another PC, or one brought back
/// from a backup, never goes on under the old number, since both would then count the same facts.
pub fn add_till(tx: &Transaction<'_>, place: &str, like: Option<&TillSettings>) -> Result<Till, Error> {
    let id: i64 = tx.query_row("SELECT coalesce(max(id), 0) + 1 FROM till", [], |row| row.get(0))?;
    let letter = letter(id);
    let settings = like.cloned().unwrap_or_default();
    tx.execute(
        "INSERT INTO till (id, letter, place, settings) VALUES (?1, ?2, ?3, ?4)",
        params![id, letter, place, json(&settings)?],
    )?;
    Ok(Till { id: TillId(id), letter, settings })
}

/// The settings of the till that was added last.
pub fn latest_till_settings(connection: &Connection) -> Result<Option<TillSettings>, Error> {
    let text: Option<String> =
        connection.query_row("SELECT settings FROM till ORDER BY id DESC LIMIT 1", [], |row| row.get(0)).optional()?;
    Ok(text.and_then(|t| serde_json::from_str(&t).ok()))
}

/// Counts one of the till's own numbers on and gives it.
pub fn next_number(tx: &Transaction<'_>, till: TillId, counter: Counter) -> Result<(String, i64), Error> {
    let sql = match counter {
        Counter::Sale => "UPDATE till SET last_sale = last_sale + 1 WHERE id = ?1 RETURNING letter, last_sale",
        Counter::Refund => "UPDATE till SET last_refund = last_refund + 1 WHERE id = ?1 RETURNING letter, last_refund",
        Counter::Card => "UPDATE till SET last_card = last_card + 1 WHERE id = ?1 RETURNING letter, last_card",
        Counter::Coupon => "UPDATE till SET last_coupon = last_coupon + 1 WHERE id = ?1 RETURNING letter, last_coupon",
    };
    Ok(tx.prepare_cached(sql)?.query_row([till.0], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// The counter of the last card that the till issued.
pub fn last_card(connection: &Connection, till: TillId) -> Result<i64, Error> {
    Ok(connection.prepare_cached("SELECT last_card FROM till WHERE id = ?1")?.query_row([till.0], |row| row.get(0))?)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counter {
    Sale,
    Refund,
    Card,
    Coupon,
}

/// A … Z, then AA … for the twenty-seventh till and on.
fn letter(id: i64) -> String {
    let mut rest = id - 1;
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest = rest / 26 - 1;
        if rest < 0 {
            break;
        }
    }
    letters.into_iter().rev().collect()
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|_| Error::Unreadable { what: "settings" })
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn tills_are_lettered_on() {
        assert_eq!([1, 2, 26, 27, 52, 53, 99].map(letter), ["A", "B", "Z", "AA", "AZ", "BA", "CU"]);
    }
}
