//! Coupons that the owner issues and takes away by hand, each with its reason.

use chrono::NaiveDate;

use super::sale::next_code;
use crate::domain::{
    Coupon, CouponHolder, CouponId, CouponLife, CouponState, MemberId, Moment, Stamp, bounds, coupon_code,
    coupon_request,
};
use crate::shop::error::must_fit;
use crate::shop::member::present;
use crate::shop::{Error, Shop};
use crate::store::coupon::{self, Change, NewCoupon};
use crate::store::{self, Transaction, programme};

/// For whom a coupon is issued by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    Member(MemberId),
    /// Whoever holds it.
    Anyone,
}

/// What is asked to be issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    pub id: CouponId,
    /// One of the programme's kinds, by its id.
    pub kind: String,
    pub whose: Whose,
    /// Another last day than its kind gives it.
    pub until: Option<NaiveDate>,
    pub reason: String,
}

/// A coupon that was issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    pub coupon: Coupon,
    /// Issued before; nothing was written now.
    pub repeated: bool,
}

/// Issues a coupon of a kind that the programme lists. The same id with the same request gives back what was issued.
pub fn issue(shop: &Shop, asked: Issue, at: Moment) -> Result<Issued, Error> {
    let reason = asked.reason.trim().to_owned();
    must_fit([reason.as_str()], bounds::WORDS)?;
    if reason.is_empty() {
        return Err(Error::NoCouponReason);
    }
    let (stamp, ranges) = (shop.stamp(at), shop.settings().ranges.clone());
    shop.store().write(move |tx| {
        let member = match asked.whose {
            Whose::Member(member) => Some(present(tx, member)?),
            Whose::Anyone => None,
        };
        // Under the id that was asked for, so that a merge since makes no other request of it.
        let own = match asked.whose {
            Whose::Member(member) => Some(member),
            Whose::Anyone => None,
        };
        let request = coupon_request(&asked.kind, own, asked.until, &reason);
        if let Some(before) = coupon::request(tx, asked.id)? {
            let same = before == request;
            return if same {
                Ok(Issued { coupon: load(tx, asked.id)?, repeated: true })
            } else {
                Err(Error::AnotherRequest)
            };
        }
        let version = programme::on(tx, at.day())?.ok_or(Error::NoProgramme)?;
        let unknown = || Error::NoCouponKind {
            kind: asked.kind.clone(),
            known: version.programme.coupons.iter().map(|kind| kind.id.clone()).collect(),
        };
        let kind = version.programme.coupon(&asked.kind).ok_or_else(unknown)?;
        if kind.by_itself && kind.holder == CouponHolder::Member && member.is_none() {
            return Err(Error::CouponNeedsMember);
        }
        let life = life(kind.life(at.day()), at.day(), asked.until)?;
        let code = next_code(tx, &stamp, &ranges)?;
        let new = NewCoupon {
            id: asked.id,
            code: &code,
            kind: &kind.id,
            member: member.filter(|_| kind.holder == CouponHolder::Member),
            life,
            programme: version.version,
            sale: None,
            request,
            words: &reason,
        };
        coupon::issue(tx, &stamp, &new)?;
        Ok(Issued { coupon: load(tx, asked.id)?, repeated: false })
    })
}

/// The life that its kind gives, with another end where one is named; that may lie beyond the kind's.
fn life(of_kind: Option<CouponLife>, day: NaiveDate, until: Option<NaiveDate>) -> Result<CouponLife, Error> {
    let life = match (of_kind, until) {
        (Some(life), None) => life,
        (of_kind, Some(until)) => CouponLife { from: of_kind.map_or(day, |life| life.from), until: Some(until) },
        (None, None) => return Err(Error::CouponEnded),
    };
    if life.until.is_some_and(|until| until < life.from) { Err(Error::CouponEnded) } else { Ok(life) }
}

fn load(tx: &Transaction<'_>, id: CouponId) -> Result<Coupon, Error> {
    Ok(coupon::by_id(tx, id)?.ok_or(store::Error::Unreadable { what: "coupon" })?)
}

/// A coupon that was taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revoked {
    pub coupon: Coupon,
    /// Taken away before; nothing was written now.
    pub repeated: bool,
}

/// Takes an open coupon away, with the reason. One that was taken away already stays so, and nothing is written.
pub fn revoke(shop: &Shop, code: &str, reason: &str, at: Moment) -> Result<Revoked, Error> {
    let (code, reason) = (code.to_owned(), reason.trim().to_owned());
    must_fit([reason.as_str()], bounds::WORDS)?;
    if reason.is_empty() {
        return Err(Error::NoCouponReason);
    }
    let stamp: Stamp = shop.stamp(at);
    shop.store().write(move |tx| {
        let known = coupon::by_code(tx, &coupon_code(&code))?.ok_or_else(|| Error::NoCoupon(code.clone()))?;
        let known = known.on(at.day());
        match known.state {
            CouponState::Revoked => return Ok(Revoked { coupon: known, repeated: true }),
            CouponState::Open => {}
            CouponState::Used => return Err(Error::CouponWasUsed { code: known.code, day: known.since }),
            CouponState::Expired => {
                let day = known.life.until.unwrap_or(known.since);
                return Err(Error::CouponIsOver { code: known.code, day });
            }
        }
        if coupon::changed_at(tx, known.id)? > at.millis() {
            return Err(Error::BeforeLatest);
        }
        coupon::change(tx, &stamp, known.id, Change::Revoked(None, &reason))?;
        Ok(Revoked { coupon: load(tx, known.id)?, repeated: false })
    })
}
