//! Who shares an account: memberships as facts, and what came along with each change of one.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};
use uuid::Uuid;

use super::{Error, row};
use crate::domain::{AccountId, EntryId, FactId, MemberId, PersonName, Stamp};

/// How a member came to the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Joined,
    Left,
    /// A joining was taken back, with what it had brought along.
    Undone,
}

impl What {
    const fn code(self) -> &'static str {
        match self {
            What::Joined => "joined",
            What::Left => "left",
            What::Undone => "undone",
        }
    }
}

/// A change of membership that is ready to be recorded.
pub struct NewAct<'a> {
    pub id: FactId,
    pub request: Uuid,
    pub what: What,
    pub member: MemberId,
    pub former: AccountId,
    pub account: AccountId,
    /// The entries by which points came along.
    pub entries: &'a [EntryId],
    /// The tier that the household got by it.
    pub tier_event: Option<FactId>,
}

/// A change of membership as it was recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Act {
    pub id: FactId,
    pub request: Uuid,
    pub joined: bool,
    pub member: MemberId,
    pub former: AccountId,
    pub account: AccountId,
    pub tier_event: Option<FactId>,
    /// The day, for lists.
    pub day: chrono::NaiveDate,
}

/// Records that a member belongs to another account from here on, and what came along.
pub fn record(tx: &Transaction<'_>, stamp: &Stamp, new: &NewAct<'_>) -> Result<(), Error> {
    tx.prepare_cached(
        "INSERT INTO membership (id, till, seq, staff, at, day, member, account)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        new.id.as_bytes(),
        stamp.till.0,
        row::next_seq(tx, stamp.till)?,
        stamp.staff.0,
        stamp.at.millis(),
        stamp.at.day().to_string(),
        new.member.as_bytes(),
        new.account.as_bytes()
    ])?;
    tx.prepare_cached(
        "INSERT INTO membership_act (membership, what, former, request, tier_event) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        new.id.as_bytes(),
        new.what.code(),
        new.former.as_bytes(),
        new.request.as_bytes(),
        new.tier_event.as_ref().map(FactId::as_bytes)
    ])?;
    for entry in new.entries {
        tx.prepare_cached("INSERT INTO membership_points (membership, entry) VALUES (?1, ?2)")?
            .execute(params![new.id.as_bytes(), entry.as_bytes()])?;
    }
    tx.prepare_cached("UPDATE member_now SET account = ?2 WHERE member = ?1")?
        .execute(params![new.member.as_bytes(), new.account.as_bytes()])?;
    Ok(())
}

const ACT: &str = "SELECT s.id, a.request, a.what, s.member, a.former, s.account, a.tier_event, s.day
    FROM membership s JOIN membership_act a ON a.membership = s.id";

/// The change of membership under an id.
pub fn act(connection: &Connection, id: FactId) -> Result<Option<Act>, Error> {
    let mut statement = connection.prepare_cached(&format!("{ACT} WHERE s.id = ?1"))?;
    Ok(statement.query_row([id.as_bytes()], read).optional()?)
}

/// How a member came to the present account; none where it was by enrolling.
pub fn latest(connection: &Connection, member: MemberId) -> Result<Option<Act>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "{ACT} WHERE s.id = (SELECT id FROM membership WHERE member = ?1 ORDER BY till DESC, seq DESC LIMIT 1)"
    ))?;
    Ok(statement.query_row([member.as_bytes()], read).optional()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Act> {
    let what: String = row.get(2)?;
    Ok(Act {
        id: row::uuid(row, 0)?.into(),
        request: row::uuid(row, 1)?,
        joined: what == What::Joined.code(),
        member: row::uuid(row, 3)?.into(),
        former: row::uuid(row, 4)?.into(),
        account: row::uuid(row, 5)?.into(),
        tier_event: row::maybe_uuid(row, 6)?.map(FactId),
        day: row::day(row, 7)?,
    })
}

/// The entries by which points came along with a change of membership.
pub fn entries(connection: &Connection, act: FactId) -> Result<Vec<EntryId>, Error> {
    let mut statement = connection.prepare_cached("SELECT entry FROM membership_points WHERE membership = ?1")?;
    let rows = statement.query_map([act.as_bytes()], |r| Ok(EntryId(row::uuid(r, 0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Who belongs to an account, those first who came first.
pub fn members(connection: &Connection, account: AccountId) -> Result<Vec<(MemberId, PersonName)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT n.member, p.given, p.patronymic, p.surname
         FROM member_now n LEFT JOIN person_member p ON p.member = n.member
         WHERE n.account = ?1
         ORDER BY (SELECT max(s.till * 1000000000000 + s.seq) FROM membership s WHERE s.member = n.member), n.member",
    )?;
    let rows = statement.query_map([account.as_bytes()], |r| {
        let text = |column| r.get::<_, Option<String>>(column).map(Option::unwrap_or_default);
        let name = PersonName { given: text(1)?, patronymic: text(2)?, surname: text(3)? };
        Ok((MemberId(row::uuid(r, 0)?), name))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many belong to an account.
pub fn size(connection: &Connection, account: AccountId) -> Result<u32, Error> {
    let mut statement = connection.prepare_cached("SELECT count(*) FROM member_now WHERE account = ?1")?;
    Ok(statement.query_row([account.as_bytes()], |r| r.get(0))?)
}

/// The account that a member belongs to; none for nobody and for who was merged into somebody else.
pub fn account_of(connection: &Connection, member: MemberId) -> Result<Option<AccountId>, Error> {
    let mut statement = connection.prepare_cached("SELECT account FROM member_now WHERE member = ?1")?;
    Ok(statement.query_row([member.as_bytes()], |r| Ok(AccountId(row::uuid(r, 0)?))).optional()?)
}

/// The account that a member belonged to by the latest membership, merged or not.
pub fn last_account(connection: &Connection, member: MemberId) -> Result<AccountId, Error> {
    let mut statement = connection
        .prepare_cached("SELECT account FROM membership WHERE member = ?1 ORDER BY till DESC, seq DESC LIMIT 1")?;
    Ok(statement.query_row([member.as_bytes()], |r| Ok(AccountId(row::uuid(r, 0)?)))?)
}

/// Whether a member ever belonged to an account.
fn had_account(connection: &Connection, member: MemberId, account: AccountId) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached("SELECT 1 FROM membership WHERE member = ?1 AND account = ?2")?;
    Ok(statement.exists([member.as_bytes(), account.as_bytes()])?)
}

/// Whether a member, or the one in whom the member stood when a tier was given or taken back by hand, ever belonged to an account.
pub fn had_account_then(
    connection: &Connection,
    member: MemberId,
    event: FactId,
    account: AccountId,
) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT m.survivor FROM merge m JOIN tier_event t ON t.id = ?2
         WHERE m.absorbed = ?1 AND (m.till, m.seq) < (t.till, t.seq) ORDER BY m.till DESC, m.seq DESC LIMIT 1",
    )?;
    let mut person = member;
    // Merges stand upon each other, each later than those beneath it.
    while let Some(survivor) =
        statement.query_row([person.as_bytes(), event.as_bytes()], |r| row::maybe_uuid(r, 0)).optional()?.flatten()
    {
        person = MemberId(survivor);
    }
    Ok(had_account(connection, member, account)? || had_account(connection, person, account)?)
}

/// Whether a member is on an account that was never their own, nor of anybody who was merged into them.
pub fn is_guest(connection: &Connection, member: MemberId, account: AccountId) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT 1 FROM membership s LEFT JOIN membership_act a ON a.membership = s.id
         WHERE s.member IN {} AND s.account = ?2 AND a.what IS NOT 'joined'",
        super::merge::PERSON
    ))?;
    let own = statement.exists(params![member.as_bytes(), account.as_bytes()])?;
    Ok(!own && latest(connection, member)?.is_some_and(|act| act.joined))
}

/// The account of a member's own that lies asleep since the member joined a household: the latest that the member did not
/// come to by joining somebody, and that nobody belongs to.
pub fn asleep(connection: &Connection, member: MemberId) -> Result<Option<AccountId>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT s.account FROM membership s LEFT JOIN membership_act a ON a.membership = s.id
         WHERE s.member = ?1 AND a.what IS NOT 'joined'
             AND NOT EXISTS (SELECT 1 FROM member_now n WHERE n.account = s.account)
         ORDER BY s.till DESC, s.seq DESC LIMIT 1",
    )?;
    Ok(statement.query_row([member.as_bytes()], |r| Ok(AccountId(row::uuid(r, 0)?))).optional()?)
}

/// An account whose members are all with another one now, or that one itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Home {
    pub account: AccountId,
    /// Its sales went along when its member was merged into another.
    pub emptied: bool,
}

/// An account, and those that came to it with somebody and lie asleep: of who joined, and of who was merged into a member.
pub fn homes(connection: &Connection, account: AccountId) -> Result<Vec<Home>, Error> {
    let mut homes = vec![Home { account, emptied: false }];
    for (member, _) in members(connection, account)? {
        homes_of(connection, member, &mut homes)?;
    }
    Ok(homes)
}

/// The accounts of a member's own: the one that the member belongs to, but for a household that the member has joined, and those
/// that came along. The first is the one to which something is given that the member will take along.
pub fn own_homes(connection: &Connection, member: MemberId) -> Result<Vec<Home>, Error> {
    let mut homes = Vec::new();
    let joined = latest(connection, member)?.filter(|act| act.joined);
    match joined.map(|act| act.former) {
        Some(former) if size(connection, former)? == 0 => homes.push(Home { account: former, emptied: false }),
        _ => homes.extend(account_of(connection, member)?.map(|account| Home { account, emptied: false })),
    }
    homes_of(connection, member, &mut homes)?;
    Ok(homes)
}

/// Adds the sleeping accounts of a member and of those who were merged into the member.
fn homes_of(connection: &Connection, member: MemberId, homes: &mut Vec<Home>) -> Result<(), Error> {
    let absorbed = super::merge::absorbed(connection, member)?;
    for (person, merged) in std::iter::once((member, false)).chain(absorbed.into_iter().map(|person| (person, true))) {
        let last = last_account(connection, person)?;
        // Who is on an account of their own has left any other one to others.
        let former = latest(connection, person)?.filter(|act| act.joined).map(|act| act.former);
        let asleep = if former.is_some() { asleep(connection, person)? } else { None };
        for account in [asleep, former, Some(last)].into_iter().flatten() {
            let emptied = merged && account == last;
            // Of two who were on one account when they were merged the sales stayed there.
            if let Some(home) = homes.iter_mut().find(|home| home.account == account) {
                home.emptied &= emptied;
            } else if size(connection, account)? == 0 {
                homes.push(Home { account, emptied });
            }
        }
    }
    Ok(())
}

/// The account with which one that lies asleep is now, by its member's having joined it or joined others since.
pub fn went_to(connection: &Connection, asleep: AccountId) -> Result<Option<AccountId>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT s.member FROM membership_act a JOIN membership s ON s.id = a.membership
         WHERE a.former = ?1 AND a.what = 'joined' AND NOT EXISTS (SELECT 1 FROM member_now n WHERE n.account = ?1)
         ORDER BY s.member",
    )?;
    let members = statement.query_map([asleep.as_bytes()], |r| Ok(MemberId(row::uuid(r, 0)?)))?;
    for member in members {
        let Some(account) = account_of(connection, super::merge::current(connection, member?)?)? else { continue };
        if account != asleep && homes(connection, account)?.iter().any(|home| home.account == asleep) {
            return Ok(Some(account));
        }
    }
    Ok(None)
}

/// Opens an account for somebody who leaves the account that was their own to others.
pub fn open_account(tx: &Transaction<'_>, id: AccountId, at: i64) -> Result<(), Error> {
    tx.prepare_cached("INSERT INTO account (id, last_at) VALUES (?1, ?2)")?.execute(params![id.as_bytes(), at])?;
    Ok(())
}

/// The account that gives and takes the points of a sale which counts for `account`: that one, or, where nobody belongs
/// to it any more, the one that the sale's member belongs to now, since the points went there with the member.
pub fn points_account(connection: &Connection, member: MemberId, account: AccountId) -> Result<AccountId, Error> {
    if size(connection, account)? > 0 {
        return Ok(account);
    }
    Ok(account_of(connection, member)?.unwrap_or(account))
}
