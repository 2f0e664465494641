//! Movements of points and the lots that they fill and empty.

use chrono::NaiveDate;
use rusqlite::{Connection, Transaction, params};

use super::{Error, account, owed, row};
use crate::domain::{AccountId, EntryId, Lot, NewLot, Points, RefundId, SaleId, SheetId, Stamp, Taken};

/// Why points moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Earned,
    Spent,
    Expired,
    /// Taken back with goods that had earned them.
    TakenBack,
    /// Given back with goods that they had paid.
    GivenBack,
    /// Brought along from before this till.
    Opening,
    /// Left with the member, or with a merge, for another account.
    MovedOut,
    MovedIn,
    /// Given for answering a questionnaire.
    Answered,
    /// Out of lots, or into what is owed: two that come to nothing.
    Settled,
    /// Given beside purchases: for a recommendation, or to make amends.
    Granted,
    /// Taken back of what was granted.
    Withdrawn,
}

impl Kind {
    const fn code(self) -> &'static str {
        match self {
            Kind::Earned => "earned",
            Kind::Spent => "spent",
            Kind::Expired => "expired",
            Kind::TakenBack => "taken_back",
            Kind::GivenBack => "given_back",
            Kind::Opening => "opening",
            Kind::MovedOut => "moved_out",
            Kind::MovedIn => "moved_in",
            Kind::Answered => "answered",
            Kind::Settled => "settled",
            Kind::Granted => "granted",
            Kind::Withdrawn => "withdrawn",
        }
    }
}

/// What a movement belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Because {
    pub sale: Option<SaleId>,
    pub refund: Option<RefundId>,
    pub sheet: Option<SheetId>,
    /// Of points that come back into a lot of their own: the one out of which they had paid.
    pub origin: Option<EntryId>,
}

/// Fills a new lot; what the account owes is settled out of it.
pub fn fill(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    account: AccountId,
    kind: Kind,
    because: Because,
    lot: &NewLot,
) -> Result<EntryId, Error> {
    let id = fill_with(tx, stamp, account, kind, because, lot.points, lot.into())?;
    owed::settle(tx, stamp, account)?;
    Ok(id)
}

pub(super) fn fill_with(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    account: AccountId,
    kind: Kind,
    because: Because,
    points: Points,
    life: Life,
) -> Result<EntryId, Error> {
    let id = EntryId::fresh();
    entry(tx, stamp, account, id, kind, because, points, life)?;
    open(tx, id, account, Points::ZERO, life)?;
    shift(tx, account, id, id, points)?;
    Ok(id)
}

/// Takes points out of lots; nothing when there are none to take.
pub fn take(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    account: AccountId,
    kind: Kind,
    because: Because,
    taken: &[Taken],
) -> Result<(), Error> {
    let sum = Points::sum(taken.iter().map(|t| t.points)).map_err(|_| Error::Unreadable { what: "points" })?;
    if sum.is_zero() {
        return Ok(());
    }
    let id = EntryId::fresh();
    entry(tx, stamp, account, id, kind, because, Points::new(-sum.get()), Life::default())?;
    for part in taken {
        let lot = part.lot.ok_or(Error::Unreadable { what: "lot" })?;
        shift(tx, account, id, lot, Points::new(-part.points.get()))?;
    }
    Ok(())
}

/// Puts points back into the lots that they came from; what the account owes is settled out of them.
pub fn put_back(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    account: AccountId,
    because: Because,
    into: &[Taken],
) -> Result<(), Error> {
    return_to(tx, stamp, account, Kind::GivenBack, because, into)?;
    owed::settle(tx, stamp, account)?;
    Ok(())
}

/// Puts points back into lots. One that was emptied before its account changed comes along; of one that lies with others
/// meanwhile a new one is made with the same life.
pub(super) fn return_to(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    account: AccountId,
    kind: Kind,
    because: Because,
    into: &[Taken],
) -> Result<(), Error> {
    let (mut here, mut elsewhere) = (Vec::new(), Vec::new());
    for part in into.iter().filter(|part| !part.points.is_zero()) {
        let lot = part.lot.ok_or(Error::Unreadable { what: "lot" })?;
        let (holder, left, life) = place(tx, lot)?;
        if holder == account {
            here.push((lot, part.points));
        } else if left.is_zero() {
            // Nothing in it kept it there.
            lay_into(tx, lot, account)?;
            here.push((lot, part.points));
        } else {
            elsewhere.push((lot, part.points, life));
        }
    }
    let sum = Points::sum(here.iter().map(|(_, points)| *points)).map_err(|_| Error::Unreadable { what: "points" })?;
    if !sum.is_zero() {
        let id = EntryId::fresh();
        entry(tx, stamp, account, id, kind, because, sum, Life::default())?;
        for (lot, points) in here {
            shift(tx, account, id, lot, points)?;
        }
    }
    for (lot, points, life) in elsewhere {
        let origin = (kind == Kind::GivenBack).then_some(lot);
        let because = Because { origin, ..because };
        fill_with(tx, stamp, account, kind, because, points, life)?;
    }
    Ok(())
}

/// A lot, or one that its points came back into.
pub(super) struct Part {
    pub lot: EntryId,
    pub account: AccountId,
    /// What is there on the day that was asked for.
    pub left: Points,
    /// What is over by then, whether or not that was recorded yet.
    pub over: Points,
}

/// A lot and those that its points came back into, itself first and the others as they are spent.
pub(super) fn with_later(connection: &Connection, lot: EntryId, day: NaiveDate) -> Result<Vec<Part>, Error> {
    let mut statement = connection.prepare_cached(
        "WITH RECURSIVE its (id) AS (
             VALUES (?1) UNION SELECT e.id FROM its JOIN points_entry e ON e.origin = its.id)
         SELECT o.id, o.account, iif(o.expires < ?2, 0, o.left),
                iif(o.expires < ?2, o.left, 0)
                + (SELECT coalesce(-sum(m.points), 0) FROM points_move m JOIN points_entry x ON x.id = m.entry
                   WHERE m.lot = o.id AND m.entry <> m.lot AND x.kind = 'expired')
         FROM its JOIN lot o ON o.id = its.id JOIN points_entry f ON f.id = o.id
         ORDER BY o.id <> ?1, o.expires IS NULL, o.expires, f.till, f.seq",
    )?;
    let rows = statement.query_map(params![lot.as_bytes(), day.to_string()], |r| {
        Ok(Part {
            lot: EntryId(row::uuid(r, 0)?),
            account: AccountId(row::uuid(r, 1)?),
            left: Points::new(r.get(2)?),
            over: Points::new(r.get(3)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// In which account a lot lies, what is left in it, and its life.
pub(super) fn place(connection: &Connection, lot: EntryId) -> Result<(AccountId, Points, Life), Error> {
    let mut statement =
        connection.prepare_cached("SELECT account, left, active_from, expires FROM lot WHERE id = ?1")?;
    Ok(statement.query_row([lot.as_bytes()], |r| {
        let life = Life { active_from: row::maybe_day(r, 2)?, expires: row::maybe_day(r, 3)? };
        Ok((AccountId(row::uuid(r, 0)?), Points::new(r.get(1)?), life))
    })?)
}

/// Lays an empty lot into another account.
pub(super) fn lay_into(tx: &Transaction<'_>, lot: EntryId, account: AccountId) -> Result<(), Error> {
    let changed = tx
        .prepare_cached("UPDATE lot SET account = ?2 WHERE id = ?1 AND left = 0")?
        .execute(params![lot.as_bytes(), account.as_bytes()])?;
    if changed == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// What an entry brought in.
pub fn brought_in(connection: &Connection, entry: EntryId) -> Result<Points, Error> {
    let mut statement = connection.prepare_cached("SELECT points FROM points_entry WHERE id = ?1")?;
    Ok(Points::new(statement.query_row([entry.as_bytes()], |r| r.get(0))?))
}

pub(super) fn taken(connection: &Connection, sql: &str, values: impl rusqlite::Params) -> Result<Vec<Taken>, Error> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement
        .query_map(values, |r| Ok(Taken { lot: Some(EntryId(row::uuid(r, 0)?)), points: Points::new(r.get(1)?) }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The lots of `account` whose last day has passed and that still hold points.
pub fn expired(connection: &Connection, account: AccountId, today: NaiveDate) -> Result<Vec<Taken>, Error> {
    taken(
        connection,
        "SELECT l.id, l.left FROM lot l CROSS JOIN points_entry e ON e.id = l.id
         WHERE l.account = ?1 AND l.left <> 0 AND l.left > 0 AND l.expires < ?2 ORDER BY l.expires, e.till, e.seq",
        params![account.as_bytes(), today.to_string()],
    )
}

/// What `account` has on a day, whether or not the expiry of what is over was recorded yet; none where there is no such account.
pub fn balance(connection: &Connection, account: AccountId, day: NaiveDate) -> Result<Points, Error> {
    let held = account::load(connection, account)?.map_or(Points::ZERO, |known| known.points);
    let over = Points::sum(expired(connection, account, day)?.iter().map(|taken| taken.points));
    over.and_then(|over| held.minus(over)).map_err(|_| Error::Unreadable { what: "points" })
}

/// Accounts that hold expired points, at most `limit` of them.
pub fn accounts_with_expired(connection: &Connection, today: NaiveDate, limit: u32) -> Result<Vec<AccountId>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT account FROM lot WHERE left > 0 AND expires IS NOT NULL AND expires < ?1 LIMIT ?2",
    )?;
    let rows = statement.query_map(params![today.to_string(), limit], |r| Ok(AccountId(row::uuid(r, 0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What is left in a lot, and its life.
pub fn lot(connection: &Connection, id: EntryId) -> Result<Lot, Error> {
    let mut statement = connection.prepare_cached("SELECT left, active_from, expires FROM lot WHERE id = ?1")?;
    Ok(statement.query_row([id.as_bytes()], |r| {
        Ok(Lot {
            id: Some(id),
            points: Points::new(r.get(0)?),
            active_from: row::maybe_day(r, 1)?,
            expires: row::maybe_day(r, 2)?,
        })
    })?)
}

#[allow(clippy::too_many_arguments, reason = "the columns of one fact")]
pub(super) fn entry(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    account: AccountId,
    id: EntryId,
    kind: Kind,
    because: Because,
    points: Points,
    life: Life,
) -> Result<(), Error> {
    let seq = row::next_seq(tx, stamp.till)?;
    write(tx, &Entry { stamp, seq, id, account, kind, because, points, life })
}

/// From when to when points live; both ends may be open.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Life {
    pub active_from: Option<NaiveDate>,
    pub expires: Option<NaiveDate>,
}

impl From<&NewLot> for Life {
    fn from(lot: &NewLot) -> Self {
        Life { active_from: Some(lot.active_from), expires: lot.expires }
    }
}

/// One movement as its row holds it; `seq` is the caller's to count.
pub(super) struct Entry<'a> {
    pub stamp: &'a Stamp,
    pub seq: i64,
    pub id: EntryId,
    pub account: AccountId,
    pub kind: Kind,
    pub because: Because,
    pub points: Points,
    pub life: Life,
}

/// Writes one movement, for the till and in bulk alike.
pub(super) fn write(tx: &Transaction<'_>, of: &Entry<'_>) -> Result<(), Error> {
    tx.prepare_cached(
        "INSERT INTO points_entry
             (id, till, seq, staff, at, day, account, kind, points, sale, refund, sheet, active_from, expires, origin)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
    )?
    .execute(params![
        of.id.as_bytes(),
        of.stamp.till.0,
        of.seq,
        of.stamp.staff.0,
        of.stamp.at.millis(),
        of.stamp.at.day().to_string(),
        of.account.as_bytes(),
        of.kind.code(),
        of.points.get(),
        of.because.sale.as_ref().map(SaleId::as_bytes),
        of.because.refund.as_ref().map(RefundId::as_bytes),
        of.because.sheet.as_ref().map(SheetId::as_bytes),
        of.life.active_from.map(|day| day.to_string()),
        of.life.expires.map(|day| day.to_string()),
        of.because.origin.as_ref().map(EntryId::as_bytes)
    ])?;
    Ok(())
}

/// Opens a lot with so many points in it.
pub(super) fn open(
    tx: &Transaction<'_>,
    id: EntryId,
    account: AccountId,
    left: Points,
    life: Life,
) -> Result<(), Error> {
    tx.prepare_cached("INSERT INTO lot (id, account, left, active_from, expires) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![
            id.as_bytes(),
            account.as_bytes(),
            left.get(),
            life.active_from.map(|day| day.to_string()),
            life.expires.map(|day| day.to_string())
        ])?;
    Ok(())
}

/// Keeps what a movement put into a lot or took out of it.
pub(super) fn keep_move(tx: &Transaction<'_>, entry: EntryId, lot: EntryId, points: Points) -> Result<(), Error> {
    tx.prepare_cached("INSERT INTO points_move (entry, lot, points) VALUES (?1, ?2, ?3)")?.execute(params![
        entry.as_bytes(),
        lot.as_bytes(),
        points.get()
    ])?;
    Ok(())
}

/// Moves points into or out of one lot, and the account's balance with them.
pub(super) fn shift(
    tx: &Transaction<'_>,
    account: AccountId,
    entry: EntryId,
    lot: EntryId,
    points: Points,
) -> Result<(), Error> {
    keep_move(tx, entry, lot, points)?;
    let changed = tx
        .prepare_cached("UPDATE lot SET left = left + ?2 WHERE id = ?1 AND account = ?3")?
        .execute(params![lot.as_bytes(), points.get(), account.as_bytes()])?;
    if changed != 1 {
        return Err(Error::Stale);
    }
    tx.prepare_cached("UPDATE account SET points = points + ?2 WHERE id = ?1")?
        .execute(params![account.as_bytes(), points.get()])?;
    Ok(())
}
