//! Points that go from one account to another with their member, and back.

use rusqlite::{Connection, Transaction, params};

use super::points::{Because, Kind, Life, entry, fill_with, lay_into, place, shift, take, taken};
use super::standing::AS_SPENT;
use super::{Error, owed};
use crate::domain::{AccountId, EntryId, FactId, Points, Stamp, Taken};

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
        &format!(
            "SELECT l.id, l.left FROM lot l CROSS JOIN points_entry e ON e.id = l.id
             WHERE l.account = ?1 AND l.left <> 0 AND l.left > 0 {AS_SPENT}"
        ),
        params![account.as_bytes()],
    )
}

/// All that `account` holds or owes.
pub fn all_lots(connection: &Connection, account: AccountId) -> Result<Vec<Taken>, Error> {
    taken(
        connection,
        &format!(
            "SELECT l.id, l.left FROM lot l CROSS JOIN points_entry e ON e.id = l.id
             WHERE l.account = ?1 AND l.left <> 0 {AS_SPENT}"
        ),
        params![account.as_bytes()],
    )
}

/// What an account has still of the points that came along when a member joined or was merged, or what it owes of them: in the
/// lots that came then, in those that had lain empty in the `former` account, if it was another, and in lots that points of
/// either came back into.
pub fn still_there(
    connection: &Connection,
    act: FactId,
    former: Option<AccountId>,
    account: AccountId,
) -> Result<Vec<Taken>, Error> {
    taken(
        connection,
        "WITH RECURSIVE
         act (till, seq) AS (SELECT till, seq FROM membership WHERE id = ?1 UNION ALL SELECT till, seq FROM merge WHERE id = ?1),
         brought (entry) AS (
             SELECT entry FROM membership_points WHERE membership = ?1 UNION ALL SELECT entry FROM merge_points WHERE merge = ?1),
         up (lot, id) AS (
             SELECT id, id FROM lot WHERE account = ?3 AND left <> 0
             UNION SELECT u.lot, e.origin FROM up u JOIN points_entry e ON e.id = u.id WHERE e.origin IS NOT NULL)
         SELECT DISTINCT l.id, l.left FROM up u JOIN lot l ON l.id = u.lot
         WHERE EXISTS (SELECT 1 FROM points_move m JOIN points_entry e ON e.id = m.entry
                       WHERE m.lot = u.id AND e.kind <> 'settled' AND m.entry IN (SELECT entry FROM brought))
            OR (l.left > 0 AND ?2 = (SELECT x.account FROM points_entry x
                    WHERE x.id IN (SELECT u.id UNION ALL SELECT m.entry FROM points_move m
                                   WHERE m.lot = u.id AND m.entry <> m.lot AND m.points > 0)
                      -- From the lot on, and not through all that was ever written.
                      AND (+x.till, x.seq) < (SELECT till, seq FROM act)
                    ORDER BY x.till DESC, x.seq DESC LIMIT 1))
         ORDER BY l.id",
        params![act.as_bytes(), former.as_ref().map(AccountId::as_bytes), account.as_bytes()],
    )
}
