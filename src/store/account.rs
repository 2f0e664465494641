//! Accounts: the stored figures of points, spend and tier, and the guard that keeps two sales from using them at once.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::{Error, row};
use crate::domain::{AccountId, FactId, MemberId, Money, Points, Stamp};

/// The stored figures of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub id: AccountId,
    pub revision: i64,
    pub points: Points,
    pub spent: Money,
    pub tier: Option<String>,
    /// The last day of the tier, where it was given by hand.
    pub tier_until: Option<NaiveDate>,
    /// UTC milliseconds of the latest fact.
    pub last_at: i64,
}

/// Why a tier changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TierChange {
    Reached,
    Returned,
    Moved,
    /// By hand.
    Given,
    /// What was given by hand came to its end.
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

pub fn load(connection: &Connection, id: AccountId) -> Result<Option<Account>, Error> {
    let mut statement = connection
        .prepare_cached("SELECT revision, points, spent, tier, last_at, tier_until FROM account WHERE id = ?1")?;
    let found = statement.query_row([id.as_bytes()], |row| {
        Ok(Account {
            id,
            revision: row.get(0)?,
            points: Points::new(row.get(1)?),
            spent: Money::minor(row.get(2)?),
            tier: row.get(3)?,
            last_at: row.get(4)?,
            tier_until: row::maybe_day(row, 5)?,
        })
    });
    Ok(found.optional()?)
}

/// Moves the figures of an account on, if its revision is still the one that was planned on; else `Stale`.
///
/// Points move with their entries (see `points`); here only the revision, the spend and the time do.
pub fn advance(tx: &Transaction<'_>, id: AccountId, revision: i64, spent: Money, at: i64) -> Result<(), Error> {
    let changed = tx
        .prepare_cached(
            "UPDATE account SET revision = revision + 1, spent = spent + ?3, last_at = max(last_at, ?4)
             WHERE id = ?1 AND revision = ?2",
        )?
        .execute(params![id.as_bytes(), revision, spent.as_minor(), at])?;
    if changed == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Records that the account is in another tier from here on.
pub fn change_tier(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: AccountId,
    tier: Option<&str>,
    programme: i64,
    why: TierChange,
) -> Result<FactId, Error> {
    let event = FactId::fresh();
    write_tier(tx, stamp, event, id, tier, programme, why, None)?;
    Ok(event)
}

#[allow(clippy::too_many_arguments, reason = "the columns of one fact")]
fn write_tier(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    event: FactId,
    id: AccountId,
    tier: Option<&str>,
    programme: i64,
    why: TierChange,
    until: Option<NaiveDate>,
) -> Result<(), Error> {
    let (seq, until) = (row::next_seq(tx, stamp.till)?, until.map(|day| day.to_string()));
    tx.prepare_cached(
        "INSERT INTO tier_event (id, till, seq, staff, at, day, account, tier, programme, why, until_day)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        event.as_bytes(),
        stamp.till.0,
        seq,
        stamp.staff.0,
        stamp.at.millis(),
        stamp.at.day().to_string(),
        id.as_bytes(),
        tier,
        programme,
        why.code(),
        until
    ])?;
    tx.prepare_cached("UPDATE account SET tier = ?2, tier_until = ?3 WHERE id = ?1")?.execute(params![
        id.as_bytes(),
        tier,
        until
    ])?;
    Ok(())
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
pub fn give_tier(tx: &Transaction<'_>, stamp: &Stamp, of: &GivenTier<'_>) -> Result<(), Error> {
    write_tier(tx, stamp, of.event, of.account, Some(of.tier), of.programme, TierChange::Given, of.until)?;
    tx.prepare_cached("INSERT INTO person_tier_event (event, words) VALUES (?1, ?2)")?
        .execute(params![of.event.as_bytes(), of.words])?;
    Ok(())
}

/// What was given by hand under an id: to which account, which tier, until when, and why.
pub type Given = (AccountId, Option<String>, Option<NaiveDate>, Option<String>);

pub fn given_tier(connection: &Connection, event: FactId) -> Result<Option<Given>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT t.account, t.tier, t.until_day, p.words FROM tier_event t LEFT JOIN person_tier_event p ON p.event = t.id
         WHERE t.id = ?1",
    )?;
    let found = statement.query_row([event.as_bytes()], |r| {
        Ok((AccountId(row::uuid(r, 0)?), r.get(1)?, row::maybe_day(r, 2)?, r.get(3)?))
    });
    Ok(found.optional()?)
}

/// The tier that an account had before anything was given to it by hand, by the latest fact that gave nothing.
pub fn tier_beneath(connection: &Connection, id: AccountId) -> Result<Option<String>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT tier FROM tier_event WHERE account = ?1 AND why <> 'given' ORDER BY till DESC, seq DESC LIMIT 1",
    )?;
    Ok(statement.query_row([id.as_bytes()], |r| r.get(0)).optional()?.flatten())
}

/// Accounts whose tier was given until a day that has passed, at most `limit` of them.
pub fn tiers_ended(connection: &Connection, today: NaiveDate, limit: u32) -> Result<Vec<AccountId>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT id FROM account WHERE tier_until IS NOT NULL AND tier_until < ?1 ORDER BY tier_until, id LIMIT ?2",
    )?;
    let rows = statement.query_map(params![today.to_string(), limit], |r| Ok(AccountId(row::uuid(r, 0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Accounts in a tier that no review looked at since `due`, but for what was given by hand; each with one of its members.
pub fn to_review(connection: &Connection, due: NaiveDate) -> Result<Vec<(AccountId, MemberId, String)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT a.id, min(n.member), a.tier FROM account a JOIN member_now n ON n.account = a.id
         WHERE a.tier IS NOT NULL AND (SELECT why FROM tier_event t WHERE t.account = a.id
                                       ORDER BY t.till DESC, t.seq DESC LIMIT 1) <> 'given'
           AND NOT EXISTS (SELECT 1 FROM tier_event t WHERE t.account = a.id AND t.why = 'reviewed' AND t.day >= ?1)
         GROUP BY a.id ORDER BY a.id",
    )?;
    let rows = statement
        .query_map([due.to_string()], |r| Ok((AccountId(row::uuid(r, 0)?), MemberId(row::uuid(r, 1)?), r.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A tier that was given by hand and holds over what lies beneath it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gift {
    pub tier: String,
    pub until: Option<NaiveDate>,
    pub words: String,
}

impl Gift {
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.until.is_none_or(|until| until >= day)
    }
}

/// What of its tier was given to an account by hand, if that is what was recorded last.
pub fn gift(connection: &Connection, id: AccountId) -> Result<Option<Gift>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT t.why, t.tier, t.until_day, coalesce(p.words, '') FROM tier_event t
         LEFT JOIN person_tier_event p ON p.event = t.id
         WHERE t.account = ?1 ORDER BY t.till DESC, t.seq DESC LIMIT 1",
    )?;
    let latest = statement.query_row([id.as_bytes()], |r| {
        let tier: Option<String> = r.get(1)?;
        let given = r.get::<_, String>(0)? == TierChange::Given.code();
        let (until, words) = (row::maybe_day(r, 2)?, r.get(3)?);
        Ok(tier.filter(|_| given).map(|tier| Gift { tier, until, words }))
    });
    Ok(latest.optional()?.flatten())
}

/// What an account had before an event changed its tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before {
    pub account: AccountId,
    pub tier: Option<String>,
    /// What of it was given by hand, and lies over `tier`.
    pub gift: Option<Gift>,
}

/// The account whose tier an event changed, and what it had before, if no later event has changed it since.
pub fn tier_before(connection: &Connection, event: FactId) -> Result<Option<Before>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT b.tier, b.why, b.until_day, coalesce(p.words, '') FROM tier_event t
         JOIN tier_event b ON b.account = t.account AND (b.till, b.seq) < (t.till, t.seq)
         LEFT JOIN person_tier_event p ON p.event = b.id
         WHERE t.id = ?1 ORDER BY b.till DESC, b.seq DESC",
    )?;
    let Some(account) = unchanged_since(connection, event)? else { return Ok(None) };
    let (mut tier, mut gift) = (None, None);
    let mut rows = statement.query([event.as_bytes()])?;
    // The latest that gave nothing lies beneath; what was given after it the latest holds over it.
    while let Some(r) = rows.next()? {
        if r.get::<_, String>(1)? != TierChange::Given.code() {
            tier = r.get(0)?;
            break;
        }
        if let (None, Some(tier)) = (&gift, r.get(0)?) {
            gift = Some(Gift { tier, until: row::maybe_day(r, 2)?, words: r.get(3)? });
        }
    }
    Ok(Some(Before { account, tier, gift }))
}

fn unchanged_since(connection: &Connection, event: FactId) -> Result<Option<AccountId>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT t.account FROM tier_event t WHERE t.id = ?1
           AND NOT EXISTS (SELECT 1 FROM tier_event l WHERE l.account = t.account AND (l.till, l.seq) > (t.till, t.seq))",
    )?;
    Ok(statement.query_row([event.as_bytes()], |r| Ok(AccountId(row::uuid(r, 0)?))).optional()?)
}

/// Spend of single days.
pub type Days = Vec<(NaiveDate, Money)>;

/// What the account spent on each day, oldest first, and what it brought along from before this till.
pub fn spend_by_day(connection: &Connection, id: AccountId) -> Result<(Days, Days), Error> {
    let mut statement = connection
        .prepare_cached("SELECT day, sum(spent) FROM sale_now WHERE account = ?1 GROUP BY day ORDER BY day")?;
    let rows = statement.query_map([id.as_bytes()], |r| Ok((row::day(r, 0)?, Money::minor(r.get(1)?))))?;
    Ok((rows.collect::<Result<_, _>>()?, opening_by_day(connection, id)?))
}

/// The days with sales that were not wholly returned, in their order, with how many on each.
pub fn visit_days(connection: &Connection, id: AccountId) -> Result<Vec<(NaiveDate, u32)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT day, count(*) FROM sale_now WHERE account = ?1 AND undone = 0 GROUP BY day ORDER BY day",
    )?;
    let rows = statement.query_map([id.as_bytes()], |r| Ok((row::day(r, 0)?, r.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What the account brought along from before this till, by day: its own, and what merges gave and took.
pub fn opening_by_day(connection: &Connection, id: AccountId) -> Result<Days, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT day, sum(spent) FROM (SELECT day, spent FROM opening WHERE account = ?1
                                      UNION ALL SELECT day, spent FROM merge_spend WHERE account = ?1)
         GROUP BY day HAVING sum(spent) <> 0 ORDER BY day",
    )?;
    let rows = statement.query_map([id.as_bytes()], |r| Ok((row::day(r, 0)?, Money::minor(r.get(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
