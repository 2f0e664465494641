//! Points that go from one account to another with their member, and back.

use rusqlite::{Connection, Transaction, params};

use super::points::{Because, Kind, Life, entry, fill_with, lay_into, place, shift, take, taken};
use super::{Error, owed};
use crate::domain::{AccountId, EntryId, Points, Stamp, Taken};

/// Moves points to another account, and what is owed with them. Lots that go whole stay what they are, with their life and
/// with the sales that filled and emptied them, and only lie in another account from here on; of a lot that goes in part a
/// new one is made with the same life. Gives the entries that brought them in and settled what was owed there.
pub fn carry(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    from: AccountId,
    to: AccountId,
    lots: &[Taken],
) -> Result<Vec<EntryId>, Error> {
    let (held, owing): (Vec<Taken>, Vec<Taken>) = lots.iter().cloned().partition(|lot| lot.points.is_positive());
    let mut entries = carry_lots(tx, stamp, (from, Kind::MovedOut), (to, Kind::MovedIn), &held)?;
    entries.extend(carry_lots(tx, stamp, (from, Kind::MovedIn), (to, Kind::MovedOut), &owing)?);
    entries.extend(owed::settle(tx, stamp, to)?);
    owed::settle(tx, stamp, from)?;
    Ok(entries)
}

fn carry_lots(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    (from, leaving): (AccountId, Kind),
    (to, coming): (AccountId, Kind),
    lots: &[Taken],
) -> Result<Vec<EntryId>, Error> {
    let unreadable = |_| Error::Unreadable { what: "points" };
    let (mut whole, mut parts) = (Vec::new(), Vec::new());
    for part in lots {
        let lot = part.lot.ok_or(Error::Unreadable { what: "lot" })?;
        let (_, left, life) = place(tx, lot)?;
        if left == part.points { whole.push((lot, part.points)) } else { parts.push((part.points, life)) }
    }
    take(tx, stamp, from, leaving, Because::default(), lots)?;
    let mut entries = Vec::new();
    let together = Points::sum(whole.iter().map(|(_, points)| *points)).map_err(unreadable)?;
    if !together.is_zero() {
        let id = EntryId::fresh();
        entry(tx, stamp, to, id, coming, Because::default(), together, Life::default())?;
        for (lot, points) in whole {
            lay_into(tx, lot, to)?;
            shift(tx, to, id, lot, points)?;
        }
        entries.push(id);
    }
    for (points, life) in parts {
        entries.push(fill_with(tx, stamp, to, coming, Because::default(), points, life)?);
    }
    Ok(entries)
}

/// All lots of `account` that hold points, in the order in which they are spent.
pub fn open_lots(connection: &Connection, account: AccountId) -> Result<Vec<Taken>, Error> {
    taken(
        connection,
        "SELECT id, left FROM lot WHERE account = ?1 AND left <> 0 AND left > 0
         ORDER BY expires IS NULL, expires, active_from, id",
        params![account.as_bytes()],
    )
}

/// All that `account` holds or owes.
pub fn all_lots(connection: &Connection, account: AccountId) -> Result<Vec<Taken>, Error> {
    taken(
        connection,
        "SELECT id, left FROM lot WHERE account = ?1 AND left <> 0 ORDER BY expires IS NULL, expires, active_from, id",
        params![account.as_bytes()],
    )
}

/// The lots that an entry brought in, as far as they lie in `account` and hold points still, or owe them.
pub fn still_there(connection: &Connection, entry: EntryId, account: AccountId) -> Result<Vec<Taken>, Error> {
    taken(
        connection,
        "SELECT l.id, l.left FROM points_move m JOIN points_entry e ON e.id = m.entry JOIN lot l ON l.id = m.lot
         WHERE m.entry = ?1 AND e.kind <> 'settled' AND l.account = ?2 AND l.left <> 0 ORDER BY l.id",
        params![entry.as_bytes(), account.as_bytes()],
    )
}
