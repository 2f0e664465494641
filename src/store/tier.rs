//! Tiers of accounts: what each has in its own right, what was given by hand and holds over that, and every change of either.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::household::Home;
use super::{Error, household, row};
use crate::domain::{AccountId, FactId, MemberId, Programme, SaleId, Stamp};

/// A day after every fact; days are compared as they are written.
const LAST: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("a day of four figures");

/// Why a tier changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TierChange {
    Reached,
    Returned,
    Moved,
    /// By hand.
    Given,
    /// What held over the account's own tier holds no more, or a tier that was lent has gone.
    Ended,
    /// Looked at in a review, whether or not it fell.
    Reviewed,
}

impl TierChange {
    const fn code(self) -> &'static str {
        match self {
            TierChange::Reached => "reached",
            TierChange::Returned => "returned",
            TierChange::Moved => "moved",
            TierChange::Given => "given",
            TierChange::Ended => "ended",
            TierChange::Reviewed => "reviewed",
        }
    }
}

/// A change of an account's tier that is ready to be recorded.
struct Change<'a> {
    event: FactId,
    account: AccountId,
    tier: Option<&'a str>,
    programme: i64,
    why: TierChange,
    until: Option<NaiveDate>,
    /// What was given first, of what is put over something again or taken back.
    gift: Option<FactId>,
}

fn write(tx: &Transaction<'_>, stamp: &Stamp, of: &Change<'_>) -> Result<(), Error> {
    let (seq, until) = (row::next_seq(tx, stamp.till)?, of.until.map(|day| day.to_string()));
    tx.prepare_cached(
        "INSERT INTO tier_event (id, till, seq, staff, at, day, account, tier, programme, why, until_day, gift)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?
    .execute(params![
        of.event.as_bytes(),
        stamp.till.0,
        seq,
        stamp.staff.0,
        stamp.at.millis(),
        stamp.at.day().to_string(),
        of.account.as_bytes(),
        of.tier,
        of.programme,
        of.why.code(),
        until,
        of.gift.as_ref().map(FactId::as_bytes)
    ])?;
    tx.prepare_cached("UPDATE account SET tier = ?2, tier_until = ?3 WHERE id = ?1")?.execute(params![
        of.account.as_bytes(),
        of.tier,
        until
    ])?;
    Ok(())
}

/// Records that the account is in another tier from here on, until what holds over it is put over it again.
pub fn change(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    account: AccountId,
    tier: Option<&str>,
    programme: i64,
    why: TierChange,
) -> Result<FactId, Error> {
    let event = FactId::fresh();
    write(tx, stamp, &Change { event, account, tier, programme, why, until: None, gift: None })?;
    Ok(event)
}

/// A tier that is given by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GivenTier<'a> {
    pub event: FactId,
    pub account: AccountId,
    pub tier: &'a str,
    pub programme: i64,
    /// The last day; absent: for good.
    pub until: Option<NaiveDate>,
    pub words: &'a str,
}

/// Records that a tier was given by hand.
pub fn give(tx: &Transaction<'_>, stamp: &Stamp, of: &GivenTier<'_>) -> Result<(), Error> {
    let &GivenTier { event, account, tier, programme, until, words } = of;
    write(
        tx,
        stamp,
        &Change { event, account, tier: Some(tier), programme, why: TierChange::Given, until, gift: None },
    )?;
    say(tx, event, words)
}

/// Puts what was given over what was recorded since.
pub fn put_over(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    account: AccountId,
    gift: &Gift,
    programme: i64,
) -> Result<(), Error> {
    let (tier, until, first) = (Some(gift.tier.as_str()), gift.until, Some(gift.event));
    let event = FactId::fresh();
    write(tx, stamp, &Change { event, account, tier, programme, why: TierChange::Given, until, gift: first })
}

/// Records that something given holds no more, with the reason, and which tier the account has by that.
pub fn take_back(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    (event, account): (FactId, AccountId),
    (gift, tier): (&Gift, Option<&str>),
    programme: i64,
    words: &str,
) -> Result<(), Error> {
    let (why, gift) = (TierChange::Ended, Some(gift.event));
    write(tx, stamp, &Change { event, account, tier, programme, why, until: None, gift })?;
    say(tx, event, words)
}

fn say(tx: &Transaction<'_>, event: FactId, words: &str) -> Result<(), Error> {
    tx.prepare_cached("INSERT INTO person_tier_event (event, words) VALUES (?1, ?2)")?
        .execute(params![event.as_bytes(), words])?;
    Ok(())
}

/// What was given or taken back by hand under an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByHand {
    pub account: AccountId,
    pub tier: Option<String>,
    pub until: Option<NaiveDate>,
    pub words: Option<String>,
    /// It takes back what was given before.
    pub takes: bool,
}

pub fn by_hand(connection: &Connection, event: FactId) -> Result<Option<ByHand>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT t.account, t.tier, t.until_day, p.words, t.why FROM tier_event t
         LEFT JOIN person_tier_event p ON p.event = t.id WHERE t.id = ?1",
    )?;
    let found = statement.query_row([event.as_bytes()], |r| {
        Ok(ByHand {
            account: AccountId(row::uuid(r, 0)?),
            tier: r.get(1)?,
            until: row::maybe_day(r, 2)?,
            words: r.get(3)?,
            takes: r.get::<_, String>(4)? == TierChange::Ended.code(),
        })
    });
    Ok(found.optional()?)
}

/// A tier that was given by hand and holds over what an account has in its own right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gift {
    /// The fact by which it was given.
    pub event: FactId,
    pub tier: String,
    pub until: Option<NaiveDate>,
}

/// What was given by hand to some accounts and holds on `day`; what was given last comes first.
pub fn gifts(connection: &Connection, homes: &[Home], day: NaiveDate) -> Result<Vec<Gift>, Error> {
    gifts_by(connection, homes, day, LAST)
}

/// The same by what was recorded until the end of a day.
fn gifts_by(connection: &Connection, homes: &[Home], day: NaiveDate, until: NaiveDate) -> Result<Vec<Gift>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT g.id, g.tier, g.until_day FROM tier_event g
         WHERE g.account = ?1 AND g.why = 'given' AND g.gift IS NULL AND g.day <= ?3
           AND (g.until_day IS NULL OR g.until_day >= ?2)
           AND NOT EXISTS (SELECT 1 FROM tier_event e WHERE e.gift = g.id AND e.why = 'ended' AND e.day <= ?3)
         ORDER BY g.till DESC, g.seq DESC",
    )?;
    let mut found = Vec::new();
    for home in homes {
        let rows = statement.query_map(params![home.account.as_bytes(), day.to_string(), until.to_string()], |r| {
            Ok(Gift { event: row::uuid(r, 0)?.into(), tier: r.get(1)?, until: row::maybe_day(r, 2)? })
        })?;
        for gift in rows {
            found.push(gift?);
        }
    }
    Ok(found)
}

/// Why a tier was given; nothing where that was erased.
pub fn words(connection: &Connection, gift: &Gift) -> Result<String, Error> {
    let mut statement = connection.prepare_cached("SELECT words FROM person_tier_event WHERE event = ?1")?;
    Ok(statement.query_row([gift.event.as_bytes()], |r| r.get(0)).optional()?.unwrap_or_default())
}

/// The highest of what was given to an account, or to one that came to it, and holds on `day`, of equal ones the one that
/// lasts longest; none where the account's own tier `own` is as high.
pub fn over(
    connection: &Connection,
    account: AccountId,
    own: Option<&str>,
    programme: &Programme,
    day: NaiveDate,
) -> Result<Option<Gift>, Error> {
    let gifts = gifts(connection, &household::homes(connection, account)?, day)?;
    Ok(highest(gifts, own, programme))
}

fn highest(gifts: Vec<Gift>, own: Option<&str>, programme: &Programme) -> Option<Gift> {
    let lasts = |gift: &Gift| (programme.tier_place(&gift.tier), gift.until.is_none(), gift.until);
    let above = |gift: &Gift| own.is_none() || programme.higher_tier(own, Some(&gift.tier)) != own;
    // Of equals the first: the one that was given last.
    gifts.into_iter().rev().max_by_key(lasts).filter(above)
}

/// What an account has in its own right, by its facts or by those of one that came to it with somebody and lies asleep,
/// whichever is higher. One whose sales went along in a merge has nothing by itself any more.
pub fn own(connection: &Connection, account: AccountId, programme: &Programme) -> Result<Option<String>, Error> {
    own_by(connection, account, programme, LAST)
}

/// The same by what was recorded until the end of a day.
fn own_by(
    connection: &Connection,
    account: AccountId,
    programme: &Programme,
    until: NaiveDate,
) -> Result<Option<String>, Error> {
    let tier = |account| Ok::<_, Error>(fact_by(connection, account, until)?.and_then(|fact| fact.tier));
    let mut own = tier(account)?;
    for home in household::homes(connection, account)?.into_iter().skip(1).filter(|home| !home.emptied) {
        let theirs = tier(home.account)?;
        if own.is_none() || programme.higher_tier(own.as_deref(), theirs.as_deref()) == theirs.as_deref() {
            own = theirs;
        }
    }
    Ok(own)
}

/// The accounts to which merges that hold still took along what an account had that is left without members.
pub fn lent_from(connection: &Connection, account: AccountId) -> Result<Vec<AccountId>, Error> {
    if household::size(connection, account)? > 0 {
        return Ok(Vec::new());
    }
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT t.account FROM merged g
         JOIN merge_tier k ON k.merge = (SELECT m.id FROM merge m WHERE m.absorbed = g.member
                                         ORDER BY m.till DESC, m.seq DESC LIMIT 1)
         JOIN tier_event t ON t.id = k.tier_event
         WHERE ?1 = (SELECT s.account FROM membership s WHERE s.member = g.member ORDER BY s.till DESC, s.seq DESC LIMIT 1)
         ORDER BY t.account",
    )?;
    let rows = statement.query_map([account.as_bytes()], |r| Ok(AccountId(row::uuid(r, 0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What a fact says of an account's own tier, and the version of the programme that decided it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub tier: Option<String>,
    pub version: i64,
}

/// What the latest fact of an account's own says: none of something given by hand, of what somebody brought along, nor of a merge
/// that was undone.
pub fn fact(connection: &Connection, account: AccountId) -> Result<Option<Fact>, Error> {
    fact_by(connection, account, LAST)
}

fn fact_by(connection: &Connection, account: AccountId, until: NaiveDate) -> Result<Option<Fact>, Error> {
    let mut statement = connection.prepare_cached(FACTS)?;
    let mut facts = statement.query(params![account.as_bytes(), None::<[u8; 16]>])?;
    while let Some(row) = facts.next()? {
        if row::day(row, 3)? <= until {
            return Ok(Some(Fact { tier: row.get(0)?, version: row.get(1)? }));
        }
    }
    Ok(None)
}

/// The lowest of what an account's own facts have said since before a sale was recorded: what it had all along, whatever
/// that sale brought.
pub fn fact_since_before(
    connection: &Connection,
    account: AccountId,
    programme: &Programme,
    sale: SaleId,
) -> Result<Option<Fact>, Error> {
    let mut statement = connection.prepare_cached(FACTS)?;
    let mut facts = statement.query(params![account.as_bytes(), sale.as_bytes()])?;
    let mut lowest: Option<Fact> = None;
    while let Some(row) = facts.next()? {
        let fact = Fact { tier: row.get(0)?, version: row.get(1)? };
        let so_far = lowest.as_ref().and_then(|fact| fact.tier.as_deref());
        if lowest.is_none() || programme.higher_tier(fact.tier.as_deref(), so_far) == so_far {
            lowest = Some(fact);
        }
        if row.get::<_, bool>(2)? {
            return Ok(lowest);
        }
    }
    // Nothing was recorded before it.
    Ok(None)
}

/// Facts of an account's own tier, the latest first: the tier, the version, whether it was recorded before a sale, and the day.
const FACTS: &str =
    "SELECT t.tier, t.programme, coalesce((t.till, t.seq) < (SELECT s.till, s.seq FROM sale s WHERE s.id = ?2), 0), t.day
         FROM tier_event t
         WHERE t.account = ?1 AND t.why NOT IN ('given', 'ended')
           AND NOT EXISTS (SELECT 1 FROM membership_act a WHERE a.tier_event = t.id)
           AND NOT EXISTS (SELECT 1 FROM merge_tier k JOIN merge m ON m.id = k.merge
                           JOIN merge l ON l.absorbed = m.absorbed AND (l.till, l.seq) > (m.till, m.seq)
                           WHERE k.tier_event = t.id)
         ORDER BY t.till DESC, t.seq DESC";

/// What an account has on `day`, by what was recorded: its own, or what was given and holds over it.
pub fn recorded(
    connection: &Connection,
    account: AccountId,
    programme: &Programme,
    day: NaiveDate,
) -> Result<Option<String>, Error> {
    recorded_by(connection, account, programme, (day, LAST))
}

/// The same by what was recorded until the end of that day.
pub fn recorded_on(
    connection: &Connection,
    account: AccountId,
    programme: &Programme,
    day: NaiveDate,
) -> Result<Option<String>, Error> {
    recorded_by(connection, account, programme, (day, day))
}

fn recorded_by(
    connection: &Connection,
    account: AccountId,
    programme: &Programme,
    (day, until): (NaiveDate, NaiveDate),
) -> Result<Option<String>, Error> {
    let own = own_by(connection, account, programme, until)?;
    let gifts = gifts_by(connection, &household::homes(connection, account)?, day, until)?;
    Ok(highest(gifts, own.as_deref(), programme).map(|gift| gift.tier).or(own))
}

/// Accounts whose tier was given until a day that has passed, at most `limit` of them.
pub fn ended(connection: &Connection, today: NaiveDate, limit: u32) -> Result<Vec<AccountId>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT id FROM account WHERE tier_until IS NOT NULL AND tier_until < ?1 ORDER BY tier_until, id LIMIT ?2",
    )?;
    let rows = statement.query_map(params![today.to_string(), limit], |r| Ok(AccountId(row::uuid(r, 0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Members whose accounts have had several tiers at a time, by hand or by who came to them, or another since `day`: of theirs the
/// one that was recorded last may not be the one on that day. Each with the account.
pub fn to_ask(connection: &Connection, day: NaiveDate) -> Result<Vec<(MemberId, AccountId)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT n.member, n.account FROM member_now n
         WHERE n.account IN (SELECT account FROM tier_event WHERE why IN ('given', 'ended')
                             UNION SELECT account FROM tier_event WHERE day > ?1
                             UNION SELECT o.account FROM membership_act j JOIN membership s ON s.id = j.membership
                                   JOIN member_now o ON o.member = coalesce((SELECT g.survivor FROM merged g
                                                                             WHERE g.member = s.member), s.member)
                                   WHERE j.what = 'joined'
                                     AND EXISTS (SELECT 1 FROM tier_event t WHERE t.account = j.former))",
    )?;
    let rows =
        statement.query_map([day.to_string()], |r| Ok((MemberId(row::uuid(r, 0)?), AccountId(row::uuid(r, 1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether a tier of an account's was reached or looked at in a review since `due`.
pub fn looked_at_since(connection: &Connection, account: AccountId, due: NaiveDate) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT 1 FROM tier_event WHERE account = ?1 AND why IN ('reviewed', 'reached') AND day >= ?2",
    )?;
    Ok(statement.exists(params![account.as_bytes(), due.to_string()])?)
}

/// Accounts in a tier that was neither reached nor looked at in a review since `due`, but for those over whose own tier
/// something holds that was given by hand; each with one of its members.
pub fn to_review(
    connection: &Connection,
    due: NaiveDate,
    today: NaiveDate,
) -> Result<Vec<(AccountId, MemberId)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT a.id, min(n.member) FROM account a JOIN member_now n ON n.account = a.id
         WHERE a.tier IS NOT NULL
           AND (a.tier_until < ?2 OR (SELECT why FROM tier_event t WHERE t.account = a.id
                                      ORDER BY t.till DESC, t.seq DESC LIMIT 1) <> 'given')
           AND NOT EXISTS (SELECT 1 FROM tier_event t WHERE t.account = a.id AND t.why IN ('reviewed', 'reached') AND t.day >= ?1)
         GROUP BY a.id ORDER BY a.id",
    )?;
    let rows = statement.query_map([due.to_string(), today.to_string()], |r| {
        Ok((AccountId(row::uuid(r, 0)?), MemberId(row::uuid(r, 1)?)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
