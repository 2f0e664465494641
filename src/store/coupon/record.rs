//! Writing coupons: their issue, and each step after it.

use chrono::NaiveDate;
use rusqlite::{Transaction, params};
use uuid::Uuid;

use crate::domain::{CouponId, CouponLife, FactId, MemberId, RefundId, SaleId, Stamp};
use crate::store::{Error, row};

/// A coupon that is ready to be issued.
#[derive(Debug, Clone)]
pub struct NewCoupon<'a> {
    pub id: CouponId,
    pub code: &'a str,
    pub kind: &'a str,
    /// Absent: whoever holds it.
    pub member: Option<MemberId>,
    pub life: CouponLife,
    /// The version whose kind it is of.
    pub programme: i64,
    /// The sale that brings it, and by which rule.
    pub sale: Option<(SaleId, &'a str)>,
    pub request: Uuid,
    /// Why, where it is issued by hand.
    pub words: &'a str,
}

/// What becomes of a coupon.
#[derive(Debug, Clone, Copy)]
pub enum Change<'a> {
    /// By a sale, which it brought this rule's reward.
    Used(SaleId, &'a str),
    /// With the goods that it was used for.
    GivenBack(RefundId),
    Expired,
    /// With the goods that brought it, or by hand.
    Revoked(Option<RefundId>, &'a str),
}

impl Change<'_> {
    const fn code(self) -> &'static str {
        match self {
            Change::Used(..) => "used",
            Change::GivenBack(_) => "given_back",
            Change::Expired => "expired",
            Change::Revoked(..) => "revoked",
        }
    }

    /// The state that it leads to, and the one that it needs.
    const fn states(self) -> (&'static str, &'static str) {
        match self {
            Change::Used(..) => ("used", "open"),
            Change::GivenBack(_) => ("open", "used"),
            Change::Expired => ("expired", "open"),
            Change::Revoked(..) => ("revoked", "open"),
        }
    }
}

/// Records that a coupon was issued.
pub fn issue(tx: &Transaction<'_>, stamp: &Stamp, new: &NewCoupon<'_>) -> Result<(), Error> {
    let seq = row::next_seq(tx, stamp.till)?;
    let until = new.life.until.map(|day| day.to_string());
    let (member, day) = (new.member.as_ref().map(MemberId::as_bytes), stamp.at.day().to_string());
    tx.prepare_cached(
        "INSERT INTO coupon (id, till, seq, staff, at, day, code, kind, member, from_day, until_day, programme, sale, rule,
             request)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
    )?
    .execute(params![
        new.id.as_bytes(),
        stamp.till.0,
        seq,
        stamp.staff.0,
        stamp.at.millis(),
        day,
        new.code,
        new.kind,
        member,
        new.life.from.to_string(),
        until,
        new.programme,
        new.sale.as_ref().map(|(sale, _)| sale.as_bytes()),
        new.sale.as_ref().map(|(_, rule)| *rule),
        new.request.as_bytes()
    ])?;
    tx.prepare_cached(
        "INSERT INTO coupon_now (coupon, member, state, until_day, since) VALUES (?1, ?2, 'open', ?3, ?4)",
    )?
    .execute(params![new.id.as_bytes(), member, until, day])?;
    if !new.words.is_empty() {
        tx.prepare_cached("INSERT INTO person_coupon (coupon, words) VALUES (?1, ?2)")?
            .execute(params![new.id.as_bytes(), new.words])?;
    }
    Ok(())
}

/// Whether a coupon goes along with the sale that brought it, and for whom that counts; who was merged is found from there.
const FOLLOWS: &str =
    "EXISTS (SELECT 1 FROM coupon WHERE id = coupon_now.coupon AND sale IS NOT NULL AND member IS NOT NULL)";
const HOLDER: &str = "(SELECT a.member FROM coupon c JOIN attribution a ON a.sale = c.sale
    WHERE c.id = coupon_now.coupon AND NOT EXISTS (SELECT 1 FROM merge_sale WHERE attribution = a.id)
    ORDER BY a.till DESC, a.seq DESC LIMIT 1)";

/// Lets open coupons that a sale brought go along with it to `member`, and tells which. The attribution is the fact of it.
pub fn follow(tx: &Transaction<'_>, sale: SaleId, member: Option<MemberId>) -> Result<Vec<String>, Error> {
    let mut moved = tx.prepare_cached(
        "UPDATE coupon_now SET member = ?2 WHERE state = 'open' AND member IS NOT ?2
             AND coupon IN (SELECT id FROM coupon WHERE sale = ?1 AND member IS NOT NULL)
         RETURNING (SELECT code FROM coupon WHERE id = coupon)",
    )?;
    let member = member.as_ref().map(MemberId::as_bytes);
    let rows = moved.query_map(params![sale.as_bytes(), member], |r| r.get(0))?;
    let mut codes: Vec<String> = rows.collect::<Result<_, _>>()?;
    codes.sort();
    Ok(codes)
}

/// Records a step of a coupon, if it still stands where the step begins; else `Stale`.
pub fn change(tx: &Transaction<'_>, stamp: &Stamp, id: CouponId, change: Change<'_>) -> Result<(), Error> {
    let (to, from) = change.states();
    let day: NaiveDate = stamp.at.day();
    let moved = tx
        .prepare_cached("UPDATE coupon_now SET state = ?2, since = ?4 WHERE coupon = ?1 AND state = ?3")?
        .execute(params![id.as_bytes(), to, from, day.to_string()])?;
    if moved != 1 {
        return Err(Error::Stale);
    }
    if matches!(change, Change::GivenBack(_)) {
        // While it was used the sale that brought it may have been given to somebody else.
        tx.prepare_cached(&format!("UPDATE coupon_now SET member = {HOLDER} WHERE coupon = ?1 AND {FOLLOWS}"))?
            .execute([id.as_bytes()])?;
    }
    let (event, seq) = (FactId::fresh(), row::next_seq(tx, stamp.till)?);
    let (sale, rule, refund, words) = match change {
        Change::Used(sale, rule) => (Some(sale), Some(rule), None, ""),
        Change::GivenBack(refund) => (None, None, Some(refund), ""),
        Change::Expired => (None, None, None, ""),
        Change::Revoked(refund, words) => (None, None, refund, words),
    };
    tx.prepare_cached(
        "INSERT INTO coupon_event (id, till, seq, staff, at, day, coupon, no, what, sale, rule, refund)
         SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, count(*) + 1, ?8, ?9, ?10, ?11 FROM coupon_event WHERE coupon = ?7",
    )?
    .execute(params![
        event.as_bytes(),
        stamp.till.0,
        seq,
        stamp.staff.0,
        stamp.at.millis(),
        day.to_string(),
        id.as_bytes(),
        change.code(),
        sale.as_ref().map(SaleId::as_bytes),
        rule,
        refund.as_ref().map(RefundId::as_bytes)
    ])?;
    if !words.is_empty() {
        tx.prepare_cached("INSERT INTO person_coupon_event (event, words) VALUES (?1, ?2)")?
            .execute(params![event.as_bytes(), words])?;
    }
    Ok(())
}
