//! Amends for complaints: what each brought, and what was taken back of it.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::merge::PERSON;
use super::referral::{OPEN, THERE};
use super::{Error, row};
use crate::domain::{
    CodeAndName, Compensation, CouponId, CouponState, EntryId, FactId, Given, MemberId, PersonName, Points, Programme,
    Severity, Stamp, Withdrawn,
};

/// Amends as they are recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stands {
    pub id: FactId,
    pub member: MemberId,
    pub severity: Severity,
    /// The version that says what is given.
    pub programme: i64,
    pub given: Given,
}

/// Records what a member was given for a complaint, and what was complained of.
pub fn record(tx: &Transaction<'_>, stamp: &Stamp, new: &Stands, words: &str) -> Result<(), Error> {
    tx.prepare_cached(
        "INSERT INTO compensation (id, till, seq, staff, at, day, member, severity, programme, entry, coupon)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        new.id.as_bytes(),
        stamp.till.0,
        row::next_seq(tx, stamp.till)?,
        stamp.staff.0,
        stamp.at.millis(),
        stamp.at.day().to_string(),
        new.member.as_bytes(),
        new.severity.code(),
        new.programme,
        new.given.entry.as_ref().map(EntryId::as_bytes),
        new.given.coupon.as_ref().map(CouponId::as_bytes)
    ])?;
    tx.prepare_cached("INSERT INTO person_compensation (compensation, words) VALUES (?1, ?2)")?
        .execute(params![new.id.as_bytes(), words])?;
    Ok(())
}

/// Records that amends were taken back, with what was there of them still, and why.
pub fn withdraw(tx: &Transaction<'_>, stamp: &Stamp, of: FactId, back: Given, words: &str) -> Result<(), Error> {
    let id = FactId::fresh();
    tx.prepare_cached(
        "INSERT INTO compensation_end (id, till, seq, staff, at, day, compensation, entry, coupon)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        id.as_bytes(),
        stamp.till.0,
        row::next_seq(tx, stamp.till)?,
        stamp.staff.0,
        stamp.at.millis(),
        stamp.at.day().to_string(),
        of.as_bytes(),
        back.entry.as_ref().map(EntryId::as_bytes),
        back.coupon.as_ref().map(CouponId::as_bytes)
    ])?;
    tx.prepare_cached("INSERT INTO person_compensation_end (compensation_end, words) VALUES (?1, ?2)")?
        .execute(params![id.as_bytes(), words])?;
    Ok(())
}

/// What was given under this id, whether or not it was taken back.
pub fn stands(connection: &Connection, id: FactId) -> Result<Option<Stands>, Error> {
    let mut statement = connection
        .prepare_cached("SELECT member, severity, programme, entry, coupon FROM compensation WHERE id = ?1")?;
    let found = statement.query_row([id.as_bytes()], |r| {
        let given = Given { entry: row::maybe_uuid(r, 3)?.map(EntryId), coupon: row::maybe_uuid(r, 4)?.map(CouponId) };
        Ok(Stands { id, member: MemberId(row::uuid(r, 0)?), severity: severity(r, 1)?, programme: r.get(2)?, given })
    });
    Ok(found.optional()?)
}

/// When it was given, in UTC milliseconds.
pub fn given_at(connection: &Connection, id: FactId) -> Result<i64, Error> {
    let mut statement = connection.prepare_cached("SELECT at FROM compensation WHERE id = ?1")?;
    Ok(statement.query_row([id.as_bytes()], |r| r.get(0))?)
}

pub fn is_withdrawn(connection: &Connection, id: FactId) -> Result<bool, Error> {
    let mut statement = connection.prepare_cached("SELECT 1 FROM compensation_end WHERE compensation = ?1")?;
    Ok(statement.exists([id.as_bytes()])?)
}

/// How often a person was compensated in the year of `day`, but for what was taken back.
pub fn in_year(connection: &Connection, member: MemberId, day: NaiveDate) -> Result<u32, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT count(*) FROM compensation c WHERE c.member IN {PERSON} AND substr(c.day, 1, 4) = substr(?2, 1, 4)
           AND NOT EXISTS (SELECT 1 FROM compensation_end WHERE compensation = c.id)"
    ))?;
    Ok(statement.query_row(params![member.as_bytes(), day.to_string()], |r| r.get(0))?)
}

/// One of them as it stands on a day, its coupon called as `programme` calls the kind.
pub fn by_id(
    connection: &Connection,
    id: FactId,
    programme: &Programme,
    day: NaiveDate,
) -> Result<Option<Compensation>, Error> {
    Ok(shown(connection, "c.id = ?1", id.as_bytes(), programme, day)?.into_iter().next())
}

/// All of a person, or of everybody, as they stand on a day, the latest first.
pub fn list(
    connection: &Connection,
    member: Option<MemberId>,
    programme: &Programme,
    day: NaiveDate,
) -> Result<Vec<Compensation>, Error> {
    match member {
        Some(member) => shown(connection, &format!("c.member IN {PERSON}"), member.as_bytes(), programme, day),
        None => shown(connection, "?1 = x''", &[], programme, day),
    }
}

fn shown(
    connection: &Connection,
    which: &str,
    key: &[u8],
    programme: &Programme,
    day: NaiveDate,
) -> Result<Vec<Compensation>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT c.id, coalesce(g.survivor, c.member), coalesce(n.given, ''), coalesce(n.patronymic, ''),
             coalesce(n.surname, ''), c.day, c.severity, coalesce(e.points, 0), k.code, k.kind, coalesce(w.words, ''),
             x.day, coalesce(-b.points, 0), coalesce(y.words, ''),
             iif(o.state = 'open' AND o.until_day < ?2, 'expired', coalesce(o.state, ''))
         FROM compensation c LEFT JOIN merged g ON g.member = c.member
         LEFT JOIN person_member n ON n.member = coalesce(g.survivor, c.member)
         LEFT JOIN points_entry e ON e.id = c.entry LEFT JOIN coupon k ON k.id = c.coupon
         LEFT JOIN coupon_now o ON o.coupon = c.coupon LEFT JOIN person_compensation w ON w.compensation = c.id
         LEFT JOIN compensation_end x ON x.compensation = c.id LEFT JOIN points_entry b ON b.id = x.entry
         LEFT JOIN person_compensation_end y ON y.compensation_end = x.id
         WHERE {which} ORDER BY c.till DESC, c.seq DESC"
    ))?;
    let rows = statement.query_map(params![key, day.to_string()], |r| {
        let kind: Option<String> = r.get(9)?;
        let coupon = r.get::<_, Option<String>>(8)?.zip(kind);
        let withdrawn = row::maybe_day(r, 11)?;
        let (points, words, state): (_, _, String) = (Points::new(r.get(12)?), r.get(13)?, r.get(14)?);
        Ok(Compensation {
            id: FactId(row::uuid(r, 0)?),
            member: MemberId(row::uuid(r, 1)?),
            name: PersonName { given: r.get(2)?, patronymic: r.get(3)?, surname: r.get(4)? },
            day: row::day(r, 5)?,
            severity: severity(r, 6)?,
            points: Points::new(r.get(7)?),
            coupon: coupon.map(|(code, kind)| CodeAndName {
                code,
                name: programme.coupon_name(&kind),
                state: CouponState::from_code(&state).unwrap_or(CouponState::Revoked),
            }),
            words: r.get(10)?,
            withdrawn: withdrawn.map(|day| Withdrawn { day, points, words }),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The points, and the kind of the coupon, of each that a member is to be told of on a day: given since the latest own purchase,
/// not taken back, and not over; the latest first.
pub fn news(connection: &Connection, member: MemberId, day: NaiveDate) -> Result<Vec<(Points, Option<String>)>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT {THERE}, k.kind FROM compensation c
         LEFT JOIN points_entry e ON e.id = c.entry
         LEFT JOIN coupon k ON k.id = c.coupon AND {OPEN}
         WHERE c.member IN {PERSON} AND NOT EXISTS (SELECT 1 FROM compensation_end WHERE compensation = c.id)
           AND NOT EXISTS (SELECT 1 FROM sale_now o JOIN sale l ON l.id = o.sale
                           WHERE o.member = ?1 AND (l.till, l.seq) > (c.till, c.seq))
         ORDER BY c.till DESC, c.seq DESC"
    ))?;
    let asked = params![member.as_bytes(), day.to_string()];
    let rows = statement.query_map(asked, |r| Ok((Points::new(r.get(0)?), r.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn severity(row: &Row<'_>, column: usize) -> rusqlite::Result<Severity> {
    let code: String = row.get(column)?;
    let unknown = || rusqlite::Error::InvalidColumnType(column, "severity".into(), rusqlite::types::Type::Text);
    Severity::from_code(&code).ok_or_else(unknown)
}
