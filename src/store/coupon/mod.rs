//! Coupons: issued once, each later step a fact, and where each stands now.

mod record;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::merge::PERSON;
use super::{Error, row};
use crate::domain::{
    Coupon, CouponHolder, CouponId, CouponLife, CouponState, DueCoupon, HeldCoupon, MemberId, Number, Programme,
    RefundId, RuleId, SaleId, UsedCoupon,
};

pub use record::{Change, NewCoupon, change, follow, issue};

/// A member who was merged into somebody else is that one. Whose it is may have changed since it was issued, with its sale.
const COLUMNS: &str =
    "SELECT c.id, c.code, c.kind, coalesce(g.survivor, n.member), c.day, c.from_day, c.until_day, n.state, n.since,
        c.member IS NULL
    FROM coupon c JOIN coupon_now n ON n.coupon = c.id LEFT JOIN merged g ON g.member = n.member";

fn coupon(r: &Row<'_>) -> rusqlite::Result<(Coupon, bool)> {
    let state: String = r.get(7)?;
    let known = CouponState::from_code(&state);
    let coupon = Coupon {
        id: CouponId(row::uuid(r, 0)?),
        code: r.get(1)?,
        kind: r.get(2)?,
        member: row::maybe_uuid(r, 3)?.map(MemberId),
        holder: if r.get(9)? { CouponHolder::Anyone } else { CouponHolder::Member },
        issued: row::day(r, 4)?,
        life: CouponLife { from: row::day(r, 5)?, until: row::maybe_day(r, 6)? },
        state: known.unwrap_or(CouponState::Revoked),
        since: row::day(r, 8)?,
    };
    Ok((coupon, known.is_some()))
}

fn sound((coupon, known): (Coupon, bool)) -> Result<Coupon, Error> {
    if known { Ok(coupon) } else { Err(Error::Unreadable { what: "state of a coupon" }) }
}

/// The coupon of this code, in its one form.
pub fn by_code(connection: &Connection, code: &str) -> Result<Option<Coupon>, Error> {
    let mut statement = connection.prepare_cached(&format!("{COLUMNS} WHERE c.code = ?1"))?;
    statement.query_row([code], coupon).optional()?.map(sound).transpose()
}

pub fn by_id(connection: &Connection, id: CouponId) -> Result<Option<Coupon>, Error> {
    let mut statement = connection.prepare_cached(&format!("{COLUMNS} WHERE c.id = ?1"))?;
    statement.query_row([id.as_bytes()], coupon).optional()?.map(sound).transpose()
}

/// The request under which an id was issued.
pub fn request(connection: &Connection, id: CouponId) -> Result<Option<Uuid>, Error> {
    let mut statement = connection.prepare_cached("SELECT request FROM coupon WHERE id = ?1")?;
    Ok(statement.query_row([id.as_bytes()], |r| row::uuid(r, 0)).optional()?)
}

/// Coupons as they stand on `day`, the latest issued first: of a member where one is named (and of who was merged into the
/// member), in a state where one is named.
pub fn list(
    connection: &Connection,
    member: Option<MemberId>,
    state: Option<CouponState>,
    limit: u32,
    day: NaiveDate,
) -> Result<Vec<Coupon>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "{COLUMNS} WHERE (?1 IS NULL OR coalesce(g.survivor, n.member) = ?1)
         AND (?2 IS NULL OR CASE WHEN n.state = 'open' AND c.until_day < ?4 THEN 'expired' ELSE n.state END = ?2)
         ORDER BY c.till DESC, c.seq DESC LIMIT ?3"
    ))?;
    let member = member.as_ref().map(MemberId::as_bytes);
    let rows = statement.query_map(params![member, state.map(CouponState::code), limit, day.to_string()], coupon)?;
    rows.map(|row| Ok(sound(row?)?.on(day))).collect()
}

/// The open coupons of a member that have not ended by `day`, those that end first before the others.
pub fn held(connection: &Connection, member: MemberId, day: NaiveDate) -> Result<Vec<HeldCoupon>, Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT c.code, c.kind, c.from_day, c.until_day FROM coupon_now n JOIN coupon c ON c.id = n.coupon
         WHERE n.state = 'open' AND n.member IN {PERSON} AND (n.until_day IS NULL OR n.until_day >= ?2)
         ORDER BY c.until_day IS NULL, c.until_day, c.code"
    ))?;
    let rows = statement.query_map(params![member.as_bytes(), day.to_string()], |r| {
        Ok(HeldCoupon { code: r.get(0)?, kind: r.get(1)?, from: Some(row::day(r, 2)?), until: row::maybe_day(r, 3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Open coupons whose last day has passed, at most `limit` of them.
pub fn ended(connection: &Connection, today: NaiveDate, limit: u32) -> Result<Vec<CouponId>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT coupon FROM coupon_now WHERE state = 'open' AND until_day IS NOT NULL AND until_day < ?1
         ORDER BY until_day, coupon LIMIT ?2",
    )?;
    let rows = statement.query_map(params![today.to_string(), limit], |r| Ok(CouponId(row::uuid(r, 0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The coupons that a sale used up.
pub fn used_by(connection: &Connection, sale: SaleId) -> Result<Vec<UsedCoupon>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT c.code, c.kind, e.rule FROM coupon_event e JOIN coupon c ON c.id = e.coupon
         WHERE e.sale = ?1 ORDER BY e.till, e.seq",
    )?;
    let rows = statement.query_map([sale.as_bytes()], |r| {
        Ok(UsedCoupon { code: r.get(0)?, kind: r.get(1)?, rule: RuleId(r.get(2)?) })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The coupons that a sale brought, in the words of the programme that priced it.
pub fn brought_by(connection: &Connection, sale: SaleId, programme: &Programme) -> Result<Vec<DueCoupon>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT code, kind, rule, member IS NULL, from_day, until_day FROM coupon WHERE sale = ?1 ORDER BY till, seq",
    )?;
    let rows = statement.query_map([sale.as_bytes()], |r| {
        let kind: String = r.get(1)?;
        Ok(DueCoupon {
            code: Some(r.get(0)?),
            name: programme.coupon_name(&kind),
            kind,
            rule: RuleId(r.get(2)?),
            holder: if r.get(3)? { CouponHolder::Anyone } else { CouponHolder::Member },
            from: row::day(r, 4)?,
            until: row::maybe_day(r, 5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The ids of the coupons that a sale used up, or brought.
pub fn of_sale(connection: &Connection, sale: SaleId) -> Result<(Vec<CouponId>, Vec<CouponId>), Error> {
    let ids = |sql: &str| -> Result<Vec<CouponId>, Error> {
        let mut statement = connection.prepare_cached(sql)?;
        let rows = statement.query_map([sale.as_bytes()], |r| Ok(CouponId(row::uuid(r, 0)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    };
    Ok((
        ids("SELECT coupon FROM coupon_event WHERE sale = ?1 ORDER BY till, seq")?,
        ids("SELECT id FROM coupon WHERE sale = ?1 ORDER BY till, seq")?,
    ))
}

/// The kinds of coupons that returns of a sale gave back.
pub fn given_back_of(connection: &Connection, sale: SaleId) -> Result<Vec<String>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT DISTINCT c.kind FROM refund r JOIN coupon_event e ON e.refund = r.id JOIN coupon c ON c.id = e.coupon
         WHERE r.sale = ?1 AND e.what = 'given_back' ORDER BY c.kind",
    )?;
    let rows = statement.query_map([sale.as_bytes()], |r| r.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A coupon that a return of its sale moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    pub code: String,
    pub kind: String,
    /// The version whose kind it is of.
    pub programme: i64,
    pub gone: bool,
}

/// What a return did to the coupons that its sale had brought or used. Rewards of a recommendation are not among them.
pub fn settled_with(connection: &Connection, refund: RefundId) -> Result<Vec<Settled>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT c.code, c.kind, c.programme, e.what = 'revoked' FROM coupon_event e JOIN coupon c ON c.id = e.coupon
             JOIN refund r ON r.id = e.refund
         WHERE e.refund = ?1 AND (e.what = 'given_back' OR c.sale = r.sale) ORDER BY e.till, e.seq",
    )?;
    let settled =
        |r: &rusqlite::Row<'_>| Ok(Settled { code: r.get(0)?, kind: r.get(1)?, programme: r.get(2)?, gone: r.get(3)? });
    let rows = statement.query_map([refund.as_bytes()], settled)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The sale that used a coupon last.
pub fn used_in(connection: &Connection, id: CouponId) -> Result<Option<SaleId>, Error> {
    let mut statement = connection
        .prepare_cached("SELECT sale FROM coupon_event WHERE coupon = ?1 AND what = 'used' ORDER BY no DESC LIMIT 1")?;
    Ok(statement.query_row([id.as_bytes()], |r| Ok(SaleId(row::uuid(r, 0)?))).optional()?)
}

/// What brought a coupon, and what became of that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub kind: String,
    /// The version whose kind it is of.
    pub programme: i64,
    /// Amends or a recommendation that were taken back since.
    pub taken_back: bool,
    /// Of the sale that brought it goods came back; whether all of them did.
    pub came_back: Option<bool>,
}

pub fn source(connection: &Connection, id: CouponId) -> Result<Source, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT c.kind, c.programme,
             EXISTS (SELECT 1 FROM compensation a JOIN compensation_end e ON e.compensation = a.id WHERE a.coupon = c.id)
             OR EXISTS (SELECT 1 FROM referral_part p JOIN referral_step g ON g.id = p.step AND g.what = 'given'
                        JOIN referral_step t ON t.referral = g.referral AND t.no = g.no + 1
                        WHERE p.coupon = c.id),
             EXISTS (SELECT 1 FROM refund WHERE sale = c.sale),
             coalesce((SELECT undone FROM sale_now WHERE sale = c.sale), 0)
         FROM coupon c WHERE c.id = ?1",
    )?;
    Ok(statement.query_row([id.as_bytes()], |r| {
        let (some, all): (bool, bool) = (r.get(3)?, r.get(4)?);
        Ok(Source { kind: r.get(0)?, programme: r.get(1)?, taken_back: r.get(2)?, came_back: some.then_some(all) })
    })?)
}

/// When the latest step of a coupon was made, in UTC milliseconds.
pub fn changed_at(connection: &Connection, id: CouponId) -> Result<i64, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT coalesce((SELECT at FROM coupon_event WHERE coupon = c.id ORDER BY no DESC LIMIT 1), c.at)
         FROM coupon c WHERE c.id = ?1",
    )?;
    Ok(statement.query_row([id.as_bytes()], |r| r.get(0))?)
}

/// One step of a coupon's story, as its row says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// `issued` or what a fact of its own says.
    pub what: String,
    pub day: NaiveDate,
    /// The number of the sale or of the return.
    pub number: Option<Number>,
    /// Why, where it was done by hand.
    pub words: Option<String>,
}

/// Everything that became of a coupon, its issue first.
pub fn story(connection: &Connection, id: CouponId) -> Result<Vec<Step>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT 'issued', c.day, s.number, w.words, c.till, c.seq FROM coupon c LEFT JOIN sale s ON s.id = c.sale
             LEFT JOIN person_coupon w ON w.coupon = c.id WHERE c.id = ?1
         UNION ALL
         SELECT e.what, e.day, coalesce(s.number, r.number), w.words, e.till, e.seq FROM coupon_event e
             LEFT JOIN sale s ON s.id = e.sale LEFT JOIN refund r ON r.id = e.refund
             LEFT JOIN person_coupon_event w ON w.event = e.id WHERE e.coupon = ?1
         UNION ALL
         SELECT 'moved', a.day, s.number, NULL, a.till, a.seq FROM coupon c JOIN sale s ON s.id = c.sale
             JOIN attribution a ON a.sale = c.sale AND (a.till, a.seq) > (c.till, c.seq)
             WHERE c.id = ?1 AND c.member IS NOT NULL AND NOT EXISTS (SELECT 1 FROM merge_sale WHERE attribution = a.id)
               AND EXISTS (SELECT 1 FROM attribution b WHERE b.sale = c.sale AND (b.till, b.seq) < (a.till, a.seq))
               AND coalesce((SELECT v.what FROM coupon_event v WHERE v.coupon = c.id AND (v.till, v.seq) < (a.till, a.seq)
                             ORDER BY v.no DESC LIMIT 1), 'given_back') = 'given_back'
         ORDER BY 5, 6",
    )?;
    let rows = statement.query_map([id.as_bytes()], |r| {
        let number: Option<String> = r.get(2)?;
        Ok(Step { what: r.get(0)?, day: row::day(r, 1)?, number: number.map(Number), words: r.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
