//! Members found to be one: the facts of it, what each moved, and in whom everybody stands now.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Error, account, regular, row};
use crate::domain::{AccountId, EntryId, FactId, MemberId, Money, SaleId, Stamp};

/// The member `?1` and all who were merged into it.
pub(super) const PERSON: &str = "(SELECT ?1 UNION ALL SELECT member FROM merged WHERE survivor = ?1)";

/// The first day of membership of member `m`: that of the oldest file among those who stand in it.
pub(super) const SINCE: &str = "min(m.since, coalesce(
    (SELECT min(o.since) FROM merged g JOIN member o ON o.id = g.member WHERE g.survivor = m.id), m.since))";

/// A merge, or the undoing of one, that is ready to be recorded.
pub struct NewMerge {
    pub id: FactId,
    pub request: Uuid,
    pub absorbed: MemberId,
    /// Absent: the merge is undone.
    pub survivor: Option<MemberId>,
}

/// A merge as it was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    pub id: FactId,
    pub request: Uuid,
    pub absorbed: MemberId,
    pub survivor: Option<MemberId>,
}

/// A field of the survivor's file that a merge changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    pub field: Field,
    pub before: Option<String>,
    pub after: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    Phone,
    Email,
    Birthday,
    Note,
}

/// The member in whom `member` stands, if it was merged.
pub fn survivor(connection: &Connection, member: MemberId) -> Result<Option<MemberId>, Error> {
    let mut statement = connection.prepare_cached("SELECT survivor FROM merged WHERE member = ?1")?;
    Ok(statement.query_row([member.as_bytes()], |r| Ok(MemberId(row::uuid(r, 0)?))).optional()?)
}

/// Everybody who stands in another member, and in which.
pub fn survivors(connection: &Connection) -> Result<HashMap<MemberId, MemberId>, Error> {
    let mut statement = connection.prepare_cached("SELECT member, survivor FROM merged")?;
    let rows = statement.query_map([], |r| Ok((MemberId(row::uuid(r, 0)?), MemberId(row::uuid(r, 1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The member that an id means now: itself, or the one in whom it stands.
pub fn current(connection: &Connection, member: MemberId) -> Result<MemberId, Error> {
    Ok(survivor(connection, member)?.unwrap_or(member))
}

/// Those who stand in a member.
pub fn absorbed(connection: &Connection, survivor: MemberId) -> Result<Vec<MemberId>, Error> {
    let mut statement = connection.prepare_cached("SELECT member FROM merged WHERE survivor = ?1 ORDER BY member")?;
    let rows = statement.query_map([survivor.as_bytes()], |r| Ok(MemberId(row::uuid(r, 0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Records that a member stands in another from here on, or alone again.
pub fn record(tx: &Transaction<'_>, stamp: &Stamp, new: &NewMerge) -> Result<(), Error> {
    tx.prepare_cached(
        "INSERT INTO merge (id, till, seq, staff, at, day, absorbed, survivor, request)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        new.id.as_bytes(),
        stamp.till.0,
        row::next_seq(tx, stamp.till)?,
        stamp.staff.0,
        stamp.at.millis(),
        stamp.at.day().to_string(),
        new.absorbed.as_bytes(),
        new.survivor.as_ref().map(MemberId::as_bytes),
        new.request.as_bytes()
    ])?;
    match new.survivor {
        Some(survivor) => stand_in(tx, new.absorbed, survivor),
        None => stand_alone(tx, new.absorbed),
    }
}

fn stand_in(tx: &Transaction<'_>, absorbed: MemberId, survivor: MemberId) -> Result<(), Error> {
    regular::end(tx, absorbed)?;
    tx.prepare_cached("DELETE FROM member_now WHERE member = ?1")?.execute([absorbed.as_bytes()])?;
    tx.prepare_cached("UPDATE merged SET survivor = ?2 WHERE survivor = ?1")?
        .execute(params![absorbed.as_bytes(), survivor.as_bytes()])?;
    tx.prepare_cached("INSERT INTO merged (member, survivor) VALUES (?1, ?2)")?
        .execute(params![absorbed.as_bytes(), survivor.as_bytes()])?;
    Ok(())
}

/// The member stands alone again, and in it whoever had been merged into it before.
fn stand_alone(tx: &Transaction<'_>, member: MemberId) -> Result<(), Error> {
    tx.prepare_cached("DELETE FROM merged WHERE member = ?1")?.execute([member.as_bytes()])?;
    tx.prepare_cached(
        "INSERT INTO member_now (member, account)
         SELECT member, account FROM membership WHERE member = ?1 ORDER BY till DESC, seq DESC LIMIT 1",
    )?
    .execute([member.as_bytes()])?;
    tx.prepare_cached(
        "WITH RECURSIVE inside (member) AS (
             SELECT ?1
             UNION SELECT m.absorbed FROM inside i JOIN merge m ON m.survivor = i.member
             WHERE NOT EXISTS (SELECT 1 FROM merge x WHERE x.absorbed = m.absorbed AND (x.till, x.seq) > (m.till, m.seq)))
         UPDATE merged SET survivor = ?1 WHERE member IN (SELECT member FROM inside)",
    )?
    .execute([member.as_bytes()])?;
    Ok(())
}

/// The merge under an id.
pub fn kept(connection: &Connection, id: FactId) -> Result<Option<Kept>, Error> {
    one(connection, "WHERE id = ?1", *id.as_bytes())
}

/// The latest merge of a member, or its undoing.
pub fn latest(connection: &Connection, absorbed: MemberId) -> Result<Option<Kept>, Error> {
    one(connection, "WHERE absorbed = ?1 ORDER BY till DESC, seq DESC LIMIT 1", *absorbed.as_bytes())
}

fn one(connection: &Connection, which: &str, key: [u8; 16]) -> Result<Option<Kept>, Error> {
    let mut statement =
        connection.prepare_cached(&format!("SELECT id, request, absorbed, survivor FROM merge {which}"))?;
    let found = statement.query_row([key], |r| {
        Ok(Kept {
            id: row::uuid(r, 0)?.into(),
            request: row::uuid(r, 1)?,
            absorbed: row::uuid(r, 2)?.into(),
            survivor: row::maybe_uuid(r, 3)?.map(MemberId),
        })
    });
    Ok(found.optional()?)
}

/// A sale that counts for a member: what it still counts for, and for which account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    pub sale: SaleId,
    pub spent: Money,
    pub account: AccountId,
}

/// The sales that count for a member.
pub fn sales(connection: &Connection, member: MemberId) -> Result<Vec<Counted>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT sale, spent, account FROM sale_now WHERE member = ?1 ORDER BY sale")?;
    let rows = statement.query_map([member.as_bytes()], |r| {
        Ok(Counted {
            sale: SaleId(row::uuid(r, 0)?),
            spent: Money::minor(r.get(1)?),
            account: AccountId(row::uuid(r, 2)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The sales that a merge moved and nobody has moved since, each with whom it counted for before. Another merge that was
/// undone again has moved nothing.
pub fn moved_sales(connection: &Connection, merge: FactId) -> Result<Vec<(Counted, MemberId, AccountId)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT n.sale, n.spent, n.account, b.member, b.account
         FROM merge_sale g JOIN attribution a ON a.id = g.attribution
         JOIN sale_now n ON n.sale = a.sale
         JOIN attribution b ON b.id = (SELECT x.id FROM attribution x
                                       WHERE x.sale = a.sale AND (x.till, x.seq) < (a.till, a.seq)
                                       ORDER BY x.till DESC, x.seq DESC LIMIT 1)
         WHERE g.merge = ?1
           AND n.member = (SELECT survivor FROM merge WHERE id = ?1)
           AND NOT EXISTS (SELECT 1 FROM attribution y WHERE y.sale = a.sale AND (y.till, y.seq) > (a.till, a.seq)
                           AND NOT EXISTS (SELECT 1 FROM merge_sale z WHERE z.attribution = y.id))
         ORDER BY n.sale",
    )?;
    let rows = statement.query_map([merge.as_bytes()], |r| {
        let counted = Counted {
            sale: SaleId(row::uuid(r, 0)?),
            spent: Money::minor(r.get(1)?),
            account: AccountId(row::uuid(r, 2)?),
        };
        Ok((counted, MemberId(row::uuid(r, 3)?), AccountId(row::uuid(r, 4)?)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The sales that an undoing took from an account, by what they count for.
pub fn taken_from(connection: &Connection, undone: FactId, account: AccountId) -> Result<Vec<account::Less>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT n.day, n.spent, s.programme FROM merge_sale g JOIN attribution a ON a.id = g.attribution
         JOIN sale s ON s.id = a.sale JOIN sale_now n ON n.sale = s.id
         WHERE g.merge = ?1 AND a.former = ?2 ORDER BY s.id",
    )?;
    let rows = statement.query_map(params![undone.as_bytes(), account.as_bytes()], |r| {
        Ok((row::day(r, 0)?, Money::minor(r.get(1)?), r.get(2)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What the sales that a merge moved count for now.
pub fn sales_of(connection: &Connection, merge: FactId) -> Result<Vec<Money>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT n.spent FROM merge_sale g JOIN attribution a ON a.id = g.attribution JOIN sale_now n ON n.sale = a.sale
         WHERE g.merge = ?1",
    )?;
    let rows = statement.query_map([merge.as_bytes()], |r| Ok(Money::minor(r.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// In whom a member stood until a merge was undone under this id.
pub fn before(connection: &Connection, undoing: FactId) -> Result<Option<MemberId>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT m.survivor FROM merge u JOIN merge m ON m.absorbed = u.absorbed AND (m.till, m.seq) < (u.till, u.seq)
         WHERE u.id = ?1 ORDER BY m.till DESC, m.seq DESC LIMIT 1",
    )?;
    let found = statement.query_row([undoing.as_bytes()], |r| row::maybe_uuid(r, 0)).optional()?;
    Ok(found.flatten().map(MemberId))
}

/// Keeps that an attribution was made by a merge.
pub fn keep_sale(tx: &Transaction<'_>, merge: FactId, attribution: FactId) -> Result<(), Error> {
    tx.prepare_cached("INSERT INTO merge_sale (merge, attribution) VALUES (?1, ?2)")?
        .execute(params![merge.as_bytes(), attribution.as_bytes()])?;
    Ok(())
}

/// The account that the survivor of a merge belonged to then.
pub fn account_then(connection: &Connection, merge: FactId) -> Result<AccountId, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT s.account FROM merge m JOIN membership s ON s.member = m.survivor AND (s.till, s.seq) < (m.till, m.seq)
         WHERE m.id = ?1 ORDER BY s.till DESC, s.seq DESC LIMIT 1",
    )?;
    Ok(statement.query_row([merge.as_bytes()], |r| Ok(AccountId(row::uuid(r, 0)?)))?)
}

/// Keeps by which entries points came along.
pub fn keep_entries(tx: &Transaction<'_>, merge: FactId, entries: &[EntryId]) -> Result<(), Error> {
    for entry in entries {
        tx.prepare_cached("INSERT INTO merge_points (merge, entry) VALUES (?1, ?2)")?
            .execute(params![merge.as_bytes(), entry.as_bytes()])?;
    }
    Ok(())
}

/// The entries by which points came along.
pub fn entries(connection: &Connection, merge: FactId) -> Result<Vec<EntryId>, Error> {
    let mut statement = connection.prepare_cached("SELECT entry FROM merge_points WHERE merge = ?1")?;
    let rows = statement.query_map([merge.as_bytes()], |r| Ok(EntryId(row::uuid(r, 0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps spend from before this till that an account gains or loses by a merge.
pub fn keep_spend(tx: &Transaction<'_>, merge: FactId, moved: &[(AccountId, NaiveDate, Money)]) -> Result<(), Error> {
    for (no, (account, day, spent)) in (1_i64..).zip(moved) {
        tx.prepare_cached("INSERT INTO merge_spend (merge, no, account, day, spent) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![merge.as_bytes(), no, account.as_bytes(), day.to_string(), spent.as_minor()])?;
    }
    Ok(())
}

/// Spend from before this till that a merge moved.
pub fn spend(connection: &Connection, merge: FactId) -> Result<Vec<(AccountId, NaiveDate, Money)>, Error> {
    let mut statement =
        connection.prepare_cached("SELECT account, day, spent FROM merge_spend WHERE merge = ?1 ORDER BY no")?;
    let rows = statement.query_map([merge.as_bytes()], |r| {
        Ok((AccountId(row::uuid(r, 0)?), row::day(r, 1)?, Money::minor(r.get(2)?)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps the tier that the survivor's account got.
pub fn keep_tier(tx: &Transaction<'_>, merge: FactId, tier_event: FactId) -> Result<(), Error> {
    tx.prepare_cached("INSERT INTO merge_tier (merge, tier_event) VALUES (?1, ?2)")?
        .execute(params![merge.as_bytes(), tier_event.as_bytes()])?;
    Ok(())
}

/// The tier that the survivor's account got.
pub fn tier(connection: &Connection, merge: FactId) -> Result<Option<FactId>, Error> {
    let mut statement = connection.prepare_cached("SELECT tier_event FROM merge_tier WHERE merge = ?1")?;
    Ok(statement.query_row([merge.as_bytes()], |r| Ok(FactId(row::uuid(r, 0)?))).optional()?)
}

/// Keeps what of the survivor's file was changed.
pub fn keep_changed(tx: &Transaction<'_>, merge: FactId, changed: &[Changed]) -> Result<(), Error> {
    if changed.is_empty() {
        return Ok(());
    }
    let text = serde_json::to_string(changed).map_err(|_| Error::Unreadable { what: "merge" })?;
    tx.prepare_cached("INSERT INTO person_merge (merge, changed) VALUES (?1, ?2)")?
        .execute(params![merge.as_bytes(), text])?;
    Ok(())
}

/// What of the survivor's file was changed; nothing where that was erased since.
pub fn changed(connection: &Connection, merge: FactId) -> Result<Vec<Changed>, Error> {
    let mut statement = connection.prepare_cached("SELECT changed FROM person_merge WHERE merge = ?1")?;
    let text: Option<String> = statement.query_row([merge.as_bytes()], |r| r.get(0)).optional()?;
    let read = |text: String| serde_json::from_str(&text).map_err(|_| Error::Unreadable { what: "merge" });
    text.map_or(Ok(Vec::new()), read)
}
