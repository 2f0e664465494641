//! Gifts that are kept in stock: counted and brought in by facts, given by sales.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::{Error, row};
use crate::domain::{FactId, GiftLeft, Quantity, RuleId, Stamp, Text};

/// What is said of a gift's stock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// So much is on the shelf.
    Counted(Quantity),
    /// So much came in.
    Added(Quantity),
}

impl Count {
    const fn parts(self) -> (&'static str, Quantity) {
        match self {
            Count::Counted(figure) => ("counted", figure),
            Count::Added(figure) => ("added", figure),
        }
    }
}

/// What is left of every gift that was ever counted, by its id.
pub fn left(connection: &Connection) -> Result<Vec<GiftLeft>, Error> {
    let mut statement = connection.prepare_cached("SELECT gift, left FROM gift_now ORDER BY gift")?;
    let rows = statement
        .query_map([], |row| Ok(GiftLeft { gift: row.get(0)?, left: Quantity::thousandths_of(row.get(1)?) }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What was given of a gift since it is counted.
pub fn given(connection: &Connection, gift: &str) -> Result<Quantity, Error> {
    let mut statement =
        connection.prepare_cached("SELECT coalesce(sum(quantity), 0) FROM sale_gift WHERE gift = ?1")?;
    Ok(Quantity::thousandths_of(statement.query_row([gift], |row| row.get(0))?))
}

/// What was given of a gift that nobody counted, as the sale knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uncounted {
    /// The version that priced the sale.
    pub programme: i64,
    pub rule: RuleId,
    pub name: Text,
    pub quantity: Quantity,
}

/// What was given of the gifts that were counted by nobody when they were given.
pub fn given_uncounted(connection: &Connection) -> Result<Vec<Uncounted>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT s.programme, g.rule, g.name, sum(g.quantity) FROM sale_gift g JOIN sale s ON s.id = g.sale
         WHERE g.gift IS NULL AND s.programme IS NOT NULL GROUP BY s.programme, g.rule, g.name",
    )?;
    let rows = statement.query_map([], |row| {
        let name: String = row.get(2)?;
        Ok(Uncounted {
            programme: row.get(0)?,
            rule: RuleId(row.get(1)?),
            name: serde_json::from_str(&name).unwrap_or(Text::Same(name)),
            quantity: Quantity::thousandths_of(row.get(3)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What was said under this id before, and of which gift.
pub fn said(connection: &Connection, id: FactId) -> Result<Option<(String, Count)>, Error> {
    let mut statement = connection.prepare_cached("SELECT gift, what, figure FROM gift_count WHERE id = ?1")?;
    let found = statement.query_row([id.as_bytes()], |row| {
        let (what, figure): (String, _) = (row.get(1)?, Quantity::thousandths_of(row.get(2)?));
        Ok((row.get(0)?, if what == "added" { Count::Added(figure) } else { Count::Counted(figure) }))
    });
    Ok(found.optional()?)
}

/// Records what was said of a gift's stock, and gives back what is left of it.
pub fn record(tx: &Transaction<'_>, stamp: &Stamp, id: FactId, gift: &str, count: Count) -> Result<Quantity, Error> {
    let before = now(tx, gift)?.unwrap_or_default();
    let (what, figure) = count.parts();
    let change = match count {
        Count::Counted(all) => all.thousandths().checked_sub(before),
        Count::Added(more) => Some(more.thousandths()),
    };
    let unreadable = Error::Unreadable { what: "stock of a gift" };
    let Some((change, left)) = change.and_then(|change| Some((change, before.checked_add(change)?))) else {
        return Err(unreadable);
    };
    let seq = row::next_seq(tx, stamp.till)?;
    tx.prepare_cached(
        "INSERT INTO gift_count (id, till, seq, staff, at, day, gift, what, figure, change)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        id.as_bytes(),
        stamp.till.0,
        seq,
        stamp.staff.0,
        stamp.at.millis(),
        stamp.at.day().to_string(),
        gift,
        what,
        figure.thousandths(),
        change
    ])?;
    tx.prepare_cached("INSERT INTO gift_now (gift, left) VALUES (?1, ?2) ON CONFLICT (gift) DO UPDATE SET left = ?2")?
        .execute(params![gift, left])?;
    Ok(Quantity::thousandths_of(left))
}

/// Takes what a sale gives off what is left; whether it is counted at all. `Stale` where somebody was given the last of it
/// since the sale was priced.
pub(super) fn take(tx: &Transaction<'_>, gift: &str, quantity: Quantity) -> Result<bool, Error> {
    let taken = tx
        .prepare_cached("UPDATE gift_now SET left = left - ?2 WHERE gift = ?1 AND left >= ?2")?
        .execute(params![gift, quantity.thousandths()])?;
    match taken {
        0 if now(tx, gift)?.is_some() => Err(Error::Stale),
        taken => Ok(taken == 1),
    }
}

fn now(connection: &Connection, gift: &str) -> Result<Option<i64>, Error> {
    let mut statement = connection.prepare_cached("SELECT left FROM gift_now WHERE gift = ?1")?;
    Ok(statement.query_row([gift], |row| row.get(0)).optional()?)
}
