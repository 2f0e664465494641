//! What the programme knows of a member at a moment: the few rows that a scan reads, each through an index.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};

use super::{Error, row};
use crate::domain::{
    AccountId, Birthday, Held, Lot, MemberId, Money, Points, Programme, RuleId, RuleUse, Standing, months_before,
};

/// A rule of once a year that was used longer ago is due again whatever the day, so older sales are not looked at.
const USES_MONTHS: u32 = 24;

/// The standing of a member and the member's account on `day`. None when there is no such member.
///
/// `points` and `lots` are the account's, visits and the uses of rules the member's own. Lots that expired before `day`
/// are left out, those not active yet are not.
pub fn held(
    connection: &Connection,
    member: MemberId,
    programme: &Programme,
    day: NaiveDate,
) -> Result<Option<Held>, Error> {
    let Some(known) = known(connection, member)? else {
        return Ok(None);
    };
    let spent = match programme.tiers.months {
        None => known.spent,
        Some(months) => spent_since(connection, known.account, months_before(day, months))?,
    };
    let (visits, last_visit) = visits(connection, member, day)?;
    let standing = Standing {
        tier: known.tier,
        points: known.points,
        lots: lots(connection, known.account, day)?,
        spent,
        visits,
        birthday: known.birthday,
        member_since: Some(known.since),
        household: None,
        segment: None,
        coupons: Vec::new(),
        used: used(connection, member, day)?,
        last_visit,
    };
    Ok(Some(Held { member, account: known.account, revision: known.revision, standing }))
}

struct Known {
    account: AccountId,
    revision: i64,
    points: Points,
    spent: Money,
    tier: Option<String>,
    since: NaiveDate,
    birthday: Option<Birthday>,
}

fn known(connection: &Connection, member: MemberId) -> Result<Option<Known>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT a.id, a.revision, a.points, a.spent, a.tier, m.since, p.birth_month, p.birth_day, p.birth_year
         FROM member_now n
         JOIN account a ON a.id = n.account
         JOIN member m ON m.id = n.member
         LEFT JOIN person_member p ON p.member = n.member
         WHERE n.member = ?1",
    )?;
    let known = statement
        .query_row([member.as_bytes()], |row| {
            Ok(Known {
                account: row::uuid(row, 0)?.into(),
                revision: row.get(1)?,
                points: Points::new(row.get(2)?),
                spent: Money::minor(row.get(3)?),
                tier: row.get(4)?,
                since: row::day(row, 5)?,
                birthday: row::birthday(row, 6)?,
            })
        })
        .optional()?;
    Ok(known)
}

/// What counts after `start`: sales net of refunds, and spend brought along by an import.
fn spent_since(connection: &Connection, account: AccountId, start: NaiveDate) -> Result<Money, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT (SELECT coalesce(sum(spent), 0) FROM sale_now WHERE account = ?1 AND day > ?2)
              + (SELECT coalesce(sum(spent), 0) FROM opening WHERE account = ?1 AND day > ?2)",
    )?;
    Ok(Money::minor(statement.query_row(params![account.as_bytes(), start.to_string()], |row| row.get(0))?))
}

/// Days with a sale that was not wholly refunded, and the last of them.
fn visits(connection: &Connection, member: MemberId, day: NaiveDate) -> Result<(u32, Option<NaiveDate>), Error> {
    let mut statement = connection.prepare_cached(
        "SELECT count(DISTINCT day), max(day) FROM sale_now WHERE member = ?1 AND undone = 0 AND day <= ?2",
    )?;
    Ok(statement
        .query_row(params![member.as_bytes(), day.to_string()], |row| Ok((row.get(0)?, row::maybe_day(row, 1)?)))?)
}

/// Open lots, the oldest expiry first and those without one last.
fn lots(connection: &Connection, account: AccountId, day: NaiveDate) -> Result<Vec<Lot>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT id, left, active_from, expires FROM lot
         WHERE account = ?1 AND left > 0 AND (expires IS NULL OR expires >= ?2)
         ORDER BY expires IS NULL, expires, active_from, id",
    )?;
    let lots = statement.query_map(params![account.as_bytes(), day.to_string()], |row| {
        Ok(Lot {
            id: Some(row::uuid(row, 0)?.into()),
            points: Points::new(row.get(1)?),
            active_from: row::maybe_day(row, 2)?,
            expires: row::maybe_day(row, 3)?,
        })
    })?;
    Ok(lots.collect::<Result<_, _>>()?)
}

/// The latest day of each once-a-year rule; the newest sale is looked at first, so that most searches end early.
fn used(connection: &Connection, member: MemberId, day: NaiveDate) -> Result<Vec<RuleUse>, Error> {
    let after = months_before(day, USES_MONTHS).to_string();
    let mut uses = Vec::new();
    for (rule, sql) in [
        (
            RuleId::BIRTHDAY,
            "SELECT n.day FROM sale_now n WHERE n.member = ?1 AND n.undone = 0 AND n.day > ?2
             AND EXISTS (SELECT 1 FROM sale_discount d WHERE d.sale = n.sale AND d.rule = ?3)
             ORDER BY n.day DESC LIMIT 1",
        ),
        (
            RuleId::BIRTHDAY_GIFT,
            "SELECT n.day FROM sale_now n WHERE n.member = ?1 AND n.undone = 0 AND n.day > ?2
             AND EXISTS (SELECT 1 FROM sale_gift g WHERE g.sale = n.sale AND g.rule = ?3)
             ORDER BY n.day DESC LIMIT 1",
        ),
    ] {
        let mut statement = connection.prepare_cached(sql)?;
        let day = statement.query_row(params![member.as_bytes(), after, rule], |row| row::day(row, 0)).optional()?;
        uses.extend(day.map(|day| RuleUse { rule: rule.to_owned(), day }));
    }
    Ok(uses)
}
