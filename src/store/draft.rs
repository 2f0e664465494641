//! Baskets that are not paid yet: the open one of each till, and those on hold. No facts; they come and go.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::{Error, row};
use crate::domain::{BasketId, SaleId, TillId};

/// A basket as it was kept; what the document holds is the caller's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub id: BasketId,
    /// UTC milliseconds of the last change.
    pub at: i64,
    pub document: String,
}

/// Keeps a basket as the open one of its till; another that was open there goes.
pub fn keep(tx: &Transaction<'_>, till: TillId, kept: &Kept) -> Result<(), Error> {
    tx.prepare_cached("DELETE FROM basket WHERE till = ?1 AND held = 0 AND id <> ?2")?
        .execute(params![till.0, kept.id.as_bytes()])?;
    tx.prepare_cached(
        "INSERT INTO basket (id, till, held, at, document) VALUES (?1, ?2, 0, ?3, ?4)
         ON CONFLICT (id) DO UPDATE SET till = excluded.till, held = 0, at = excluded.at, document = excluded.document",
    )?
    .execute(params![kept.id.as_bytes(), till.0, kept.at, kept.document])?;
    Ok(())
}

/// The open basket of a till.
pub fn open(connection: &Connection, till: TillId) -> Result<Option<Kept>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT id, at, document FROM basket WHERE till = ?1 AND held = 0")?;
    Ok(statement.query_row([till.0], kept).optional()?)
}

/// All baskets on hold, the oldest first.
pub fn held(connection: &Connection) -> Result<Vec<Kept>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT id, at, document FROM basket WHERE held = 1 ORDER BY at, id")?;
    Ok(statement.query_map([], kept)?.collect::<Result<_, _>>()?)
}

/// Puts the till's open basket on hold. False when none was open.
pub fn hold(tx: &Transaction<'_>, till: TillId) -> Result<bool, Error> {
    Ok(tx.prepare_cached("UPDATE basket SET held = 1 WHERE till = ?1 AND held = 0")?.execute([till.0])? > 0)
}

/// Makes a basket on hold the open one of the till, and puts the one that was open on hold.
pub fn recall(tx: &Transaction<'_>, till: TillId, id: BasketId) -> Result<Option<Kept>, Error> {
    let mut statement = tx.prepare_cached("SELECT id, at, document FROM basket WHERE id = ?1 AND held = 1")?;
    let Some(found) = statement.query_row([id.as_bytes()], kept).optional()? else {
        return Ok(None);
    };
    hold(tx, till)?;
    tx.prepare_cached("UPDATE basket SET held = 0, till = ?2 WHERE id = ?1")?
        .execute(params![id.as_bytes(), till.0])?;
    Ok(Some(found))
}

/// Throws a basket away. False when it was not there.
pub fn drop(tx: &Transaction<'_>, id: BasketId) -> Result<bool, Error> {
    Ok(tx.prepare_cached("DELETE FROM basket WHERE id = ?1")?.execute([id.as_bytes()])? > 0)
}

/// Whether a sale was recorded under this id.
pub fn is_paid(connection: &Connection, sale: SaleId) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached("SELECT 1 FROM sale WHERE id = ?1")?;
    Ok(statement.exists([sale.as_bytes()])?)
}

fn kept(row: &Row<'_>) -> rusqlite::Result<Kept> {
    Ok(Kept { id: row::uuid(row, 0)?.into(), at: row.get(1)?, document: row.get(2)? })
}
