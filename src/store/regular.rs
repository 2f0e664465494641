//! The figures of regulars: what they are worked out from, and the rows in which they are kept for lists.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::merge::SINCE;
use super::{Error, row};
use crate::domain::{AccountId, Initials, MemberId, MemberSet, Money, Points, Regular};

/// A member as far as the figures need to know, with what the account holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whose {
    pub member: MemberId,
    pub since: NaiveDate,
    pub tier: Option<Arc<str>>,
    pub points: Points,
}

/// A member's day with a sale: the net sum, and whether all of it came back.
pub type Bought = (NaiveDate, Money, bool);

/// Members with what the figures need; `which` of them, or in which order.
fn whose_of(which: &str) -> String {
    format!(
        "SELECT n.member, {SINCE}, a.tier, a.points FROM member_now n
         CROSS JOIN member m ON m.id = n.member CROSS JOIN account a ON a.id = n.account {which}"
    )
}

fn whose(row: &Row<'_>) -> rusqlite::Result<Whose> {
    Ok(Whose {
        member: row::uuid(row, 0)?.into(),
        since: row::day(row, 1)?,
        tier: row.get(2)?,
        points: Points::new(row.get(3)?),
    })
}

/// A member with all of the member's sales, in the order of days; none when there is no such member.
pub fn sales_of(connection: &Connection, member: MemberId) -> Result<Option<(Whose, Vec<Bought>)>, Error> {
    let known = connection
        .prepare_cached(&whose_of("WHERE n.member = ?1"))?
        .query_row([member.as_bytes()], whose)
        .optional()?;
    let Some(known) = known else { return Ok(None) };
    let mut statement =
        connection.prepare_cached("SELECT day, spent, undone FROM sale_now WHERE member = ?1 ORDER BY day")?;
    let sales = statement.query_map([member.as_bytes()], |row| bought(row, 0))?;
    Ok(Some((known, sales.collect::<Result<_, _>>()?)))
}

/// Every member with all sales, in the order of ids and of days: one walk over an index that holds just these.
pub fn each<E: From<Error>>(
    connection: &Connection,
    mut job: impl FnMut(Whose, &[Bought]) -> Result<(), E>,
) -> Result<(), E> {
    let mut members = connection.prepare(&whose_of("ORDER BY n.member")).map_err(Error::from)?;
    let mut sales = connection
        .prepare(
            "SELECT day, spent, undone, member FROM sale_now INDEXED BY sale_now_by_member
             WHERE member IS NOT NULL ORDER BY member, day",
        )
        .map_err(Error::from)?;
    let mut members = members.query([]).map_err(Error::from)?;
    let mut sales = sales.query([]).map_err(Error::from)?;
    let mut next = sales.next().map_err(Error::from)?.map(whose_sale).transpose().map_err(Error::from)?;
    let mut bought = Vec::new();
    while let Some(row) = members.next().map_err(Error::from)? {
        let known = whose(row).map_err(Error::from)?;
        bought.clear();
        while let Some((member, sale)) = next.filter(|(member, _)| *member <= known.member) {
            if member == known.member {
                bought.push(sale);
            }
            next = sales.next().map_err(Error::from)?.map(whose_sale).transpose().map_err(Error::from)?;
        }
        job(known, &bought)?;
    }
    Ok(())
}

fn whose_sale(row: &Row<'_>) -> rusqlite::Result<(MemberId, Bought)> {
    Ok((row::uuid(row, 3)?.into(), bought(row, 0)?))
}

fn bought(row: &Row<'_>, first: usize) -> rusqlite::Result<Bought> {
    Ok((row::day(row, first)?, Money::minor(row.get(first + 1)?), row.get(first + 2)?))
}

/// Keeps the figures of a member as of a day; `changes_on` says when they are to be worked out again.
pub fn keep(
    tx: &Transaction<'_>,
    regular: &Regular,
    as_of: NaiveDate,
    changes_on: Option<NaiveDate>,
) -> Result<(), Error> {
    let changes_on = changes_on.map(|day| day.to_string());
    // The index of what is to be done stays untouched where the day is the same, as it is after most sales.
    let same: Option<bool> = tx
        .prepare_cached("SELECT changes_on IS ?2 FROM regular WHERE member = ?1")?
        .query_row(params![regular.member.as_bytes(), changes_on], |row| row.get(0))
        .optional()?;
    let sql = match same {
        Some(true) => {
            "UPDATE regular SET since = ?2, tier = ?3, points = ?4, visits = ?5, sales = ?6, spent = ?7,
                 visits_last_year = ?8, spent_last_year = ?9, first_visit = ?10, last_visit = ?11, usual_interval = ?12,
                 as_of = ?13 WHERE member = ?1 AND changes_on IS ?14"
        }
        Some(false) => {
            "UPDATE regular SET since = ?2, tier = ?3, points = ?4, visits = ?5, sales = ?6, spent = ?7,
                 visits_last_year = ?8, spent_last_year = ?9, first_visit = ?10, last_visit = ?11, usual_interval = ?12,
                 as_of = ?13, changes_on = ?14 WHERE member = ?1"
        }
        None => {
            "INSERT INTO regular (member, since, tier, points, visits, sales, spent, visits_last_year, spent_last_year,
                 first_visit, last_visit, usual_interval, as_of, changes_on)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)"
        }
    };
    tx.prepare_cached(sql)?.execute(params![
        regular.member.as_bytes(),
        regular.since.to_string(),
        regular.tier,
        regular.points.get(),
        regular.visits,
        regular.sales,
        regular.spent.as_minor(),
        regular.visits_last_year,
        regular.spent_last_year.as_minor(),
        regular.first_visit.map(|day| day.to_string()),
        regular.last_visit.map(|day| day.to_string()),
        regular.usual_interval,
        as_of.to_string(),
        changes_on
    ])?;
    Ok(())
}

/// The row of somebody who was just enrolled.
pub(super) fn begin(tx: &Transaction<'_>, member: MemberId, since: NaiveDate, as_of: NaiveDate) -> Result<(), Error> {
    tx.prepare_cached(
        "INSERT INTO regular (member, since, points, visits, sales, spent, visits_last_year, spent_last_year, as_of)
         VALUES (?1, ?2, 0, 0, 0, 0, 0, 0, ?3)",
    )?
    .execute(params![member.as_bytes(), since.to_string(), as_of.to_string()])?;
    Ok(())
}

/// Takes the row of somebody away who was merged into another.
pub(super) fn end(tx: &Transaction<'_>, member: MemberId) -> Result<(), Error> {
    tx.prepare_cached("DELETE FROM regular WHERE member = ?1")?.execute([member.as_bytes()])?;
    Ok(())
}

/// Takes all rows away, before they are made anew.
pub fn clear(tx: &Transaction<'_>) -> Result<(), Error> {
    tx.execute("DELETE FROM regular", [])?;
    Ok(())
}

/// The members who share an account.
pub fn of_account(connection: &Connection, account: AccountId) -> Result<Vec<MemberId>, Error> {
    let mut statement = connection.prepare_cached("SELECT member FROM member_now WHERE account = ?1")?;
    let members = statement.query_map([account.as_bytes()], |row| Ok(row::uuid(row, 0)?.into()))?;
    Ok(members.collect::<Result<_, _>>()?)
}

/// Members whose figures are to be worked out again by this day, so many at most.
pub fn to_do(connection: &Connection, day: NaiveDate, most: u32) -> Result<Vec<MemberId>, Error> {
    let mut statement = connection.prepare_cached("SELECT member FROM regular WHERE changes_on <= ?1 LIMIT ?2")?;
    let members = statement.query_map(params![day.to_string(), most], |row| Ok(row::uuid(row, 0)?.into()))?;
    Ok(members.collect::<Result<_, _>>()?)
}

/// The last day on which all rows hold, `day` at the latest.
pub fn as_of(connection: &Connection, day: NaiveDate) -> Result<NaiveDate, Error> {
    let mut statement = connection.prepare_cached("SELECT min(changes_on) FROM regular WHERE changes_on <= ?1")?;
    let due = statement.query_row([day.to_string()], |row| row::maybe_day(row, 0))?;
    Ok(due.map_or(day, |due| due.pred_opt().unwrap_or(due)))
}

/// A kept row, and the day from which on it does not hold any more.
pub struct Kept {
    pub regular: Regular,
    pub as_of: NaiveDate,
    pub changes_on: Option<NaiveDate>,
}

impl Kept {
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.as_of <= day && self.changes_on.is_none_or(|changes| day < changes)
    }
}

const COLUMNS: &str = "SELECT member, since, tier, points, visits, sales, spent, visits_last_year, spent_last_year,
     first_visit, last_visit, usual_interval, as_of, changes_on FROM regular";

/// Reads rows; tiers that are the same are one text in memory.
struct Reader {
    tiers: HashSet<Arc<str>>,
}

impl Reader {
    fn tier(&mut self, tier: &str) -> Arc<str> {
        if let Some(known) = self.tiers.get(tier) {
            return known.clone();
        }
        let known: Arc<str> = tier.into();
        self.tiers.insert(known.clone());
        known
    }

    fn kept(&mut self, row: &Row<'_>) -> rusqlite::Result<Kept> {
        let tier = row.get_ref(2)?.as_str_or_null().map_err(rusqlite::Error::from)?.map(|tier| self.tier(tier));
        let regular = Regular {
            member: row::uuid(row, 0)?.into(),
            since: row::day(row, 1)?,
            tier,
            points: Points::new(row.get(3)?),
            visits: row.get(4)?,
            sales: row.get(5)?,
            spent: Money::minor(row.get(6)?),
            visits_last_year: row.get(7)?,
            spent_last_year: Money::minor(row.get(8)?),
            first_visit: row::maybe_day(row, 9)?,
            last_visit: row::maybe_day(row, 10)?,
            usual_interval: row.get(11)?,
        };
        Ok(Kept { regular, as_of: row::day(row, 12)?, changes_on: row::maybe_day(row, 13)? })
    }
}

/// The kept row of one member.
pub fn one(connection: &Connection, member: MemberId) -> Result<Option<Kept>, Error> {
    let mut statement = connection.prepare_cached(&format!("{COLUMNS} WHERE member = ?1"))?;
    let mut reader = Reader { tiers: HashSet::new() };
    Ok(statement.query_row([member.as_bytes()], |row| reader.kept(row)).optional()?)
}

/// All kept rows, in the order of ids.
pub fn all<E: From<Error>>(connection: &Connection, mut job: impl FnMut(Kept) -> Result<(), E>) -> Result<(), E> {
    let mut statement = connection.prepare(&format!("{COLUMNS} ORDER BY member")).map_err(Error::from)?;
    let mut rows = statement.query([]).map_err(Error::from)?;
    let mut reader = Reader { tiers: HashSet::new() };
    while let Some(row) = rows.next().map_err(Error::from)? {
        job(reader.kept(row).map_err(Error::from)?)?;
    }
    Ok(())
}

/// Each member's place in the order of names, counted from 0; in the order of ids.
pub fn places_by_name(connection: &Connection) -> Result<Vec<(MemberId, u32)>, Error> {
    let mut statement = connection.prepare("SELECT member FROM person_member ORDER BY sort_key, member")?;
    let members = statement.query_map([], |row| Ok(row::uuid(row, 0)?.into()))?;
    let mut places = members.zip(0..).map(|(member, place)| Ok((member?, place))).collect::<Result<Vec<_>, Error>>()?;
    places.sort_unstable_by_key(|(member, _)| *member);
    Ok(places)
}

/// With which letters the names of members begin, in the order of ids.
pub fn initials(connection: &Connection) -> Result<Vec<(MemberId, Initials)>, Error> {
    let mut statement = connection.prepare("SELECT member, skeleton FROM person_member ORDER BY member")?;
    let mut rows = statement.query([])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let skeleton = row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?;
        all.push((row::uuid(row, 0)?.into(), Initials::of(skeleton)));
    }
    Ok(all)
}

/// The members whose birthday is in a month.
pub fn born_in(connection: &Connection, month: u32) -> Result<MemberSet, Error> {
    let mut statement = connection.prepare_cached("SELECT member FROM person_member WHERE birth_month = ?1")?;
    let members = statement.query_map([month], |row| Ok(row::uuid(row, 0)?.into()))?;
    Ok(members.collect::<Result<_, _>>()?)
}

/// The members whose account has points that can be spent and end from one day to another.
pub fn with_points_ending(connection: &Connection, from: NaiveDate, to: NaiveDate) -> Result<MemberSet, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT n.member FROM lot l CROSS JOIN member_now n ON n.account = l.account
         WHERE l.left > 0 AND l.expires BETWEEN ?1 AND ?2",
    )?;
    let members = statement.query_map([from.to_string(), to.to_string()], |row| Ok(row::uuid(row, 0)?.into()))?;
    Ok(members.collect::<Result<_, _>>()?)
}

/// How many points lie with whom though their last day has passed before `day`: nothing has recorded yet that they expired.
pub fn over(connection: &Connection, day: NaiveDate) -> Result<HashMap<MemberId, Points>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT n.member, sum(l.left) FROM lot l CROSS JOIN member_now n ON n.account = l.account
         WHERE l.left > 0 AND l.expires IS NOT NULL AND l.expires < ?1 GROUP BY n.member",
    )?;
    let over =
        statement.query_map([day.to_string()], |row| Ok((row::uuid(row, 0)?.into(), Points::new(row.get(1)?))))?;
    Ok(over.collect::<Result<_, _>>()?)
}

/// What a member spent in each month from the day `first` to the day `last`, in the order of months: its first day and the
/// sum.
pub fn months(
    connection: &Connection,
    member: MemberId,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<(NaiveDate, Money)>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT substr(day, 1, 7) || '-01' AS month, sum(spent) FROM sale_now
         WHERE member = ?1 AND day BETWEEN ?2 AND ?3 GROUP BY month ORDER BY month",
    )?;
    let months = statement.query_map(params![member.as_bytes(), first.to_string(), last.to_string()], |row| {
        Ok((row::day(row, 0)?, Money::minor(row.get(1)?)))
    })?;
    Ok(months.collect::<Result<_, _>>()?)
}
