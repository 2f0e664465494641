//! Coupons of the shop's own: looked up, issued by hand, taken away, and what sales and returns do with them.

mod by_hand;
mod sale;

pub use by_hand::{Issue, Issued, Revoked, Whose, issue, revoke};
pub(super) use sale::{bring, grant, settle_return, settled_with, use_up};

use chrono::NaiveDate;

use super::portion::portion;
use super::{Error, Shop};
use crate::domain::{
    Coupon, CouponState, HandedCoupon, Held, MemberId, Moment, PersonName, Programme, Text, coupon_code,
};
use crate::store::coupon::{self, Step};
use crate::store::{self, Connection};

/// How many coupons a portion has at most.
const CHUNK: u32 = 200;

/// The coupon of a code as people type it.
pub fn find(shop: &Shop, code: &str) -> Result<Option<Coupon>, Error> {
    shop.store().read(|c| Ok(coupon::by_code(c, &coupon_code(code))?))
}

/// What the shop knows of the codes that a basket hands over; others than its own coupons are left out.
pub fn handed(shop: &Shop, codes: &[String], held: Option<&Held>, day: NaiveDate) -> Result<Vec<HandedCoupon>, Error> {
    if codes.is_empty() {
        return Ok(Vec::new());
    }
    shop.store().read(|c| handed_in(c, codes, held, day))
}

pub(super) fn handed_in(
    connection: &Connection,
    codes: &[String],
    held: Option<&Held>,
    day: NaiveDate,
) -> Result<Vec<HandedCoupon>, Error> {
    let buyer = held.map(|held| held.member);
    let mut handed = Vec::new();
    for code in codes {
        if let Some(known) = coupon::by_code(connection, &coupon_code(code))? {
            let bar = known.bar(buyer, day);
            handed.push(HandedCoupon { code: code.clone(), kind: known.kind, bar });
        }
    }
    Ok(handed)
}

/// A coupon as lists show it: what its kind is called now, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub coupon: Coupon,
    pub name: Text,
    pub holder: Option<PersonName>,
}

/// Coupons, the latest issued first.
pub fn list(
    shop: &Shop,
    member: Option<MemberId>,
    state: Option<CouponState>,
    limit: u32,
    at: &Moment,
) -> Result<Vec<Listed>, Error> {
    shop.store().read(|c| {
        let member = member.map(|member| store::merge::current(c, member)).transpose()?;
        list_in(c, member, state, limit, at)
    })
}

/// The same within a reading that is going on; the member is the one of today.
pub(super) fn list_in(
    connection: &Connection,
    member: Option<MemberId>,
    state: Option<CouponState>,
    limit: u32,
    at: &Moment,
) -> Result<Vec<Listed>, Error> {
    let programme = store::programme::on(connection, at.day())?.ok_or(Error::NoProgramme)?.programme;
    let found = coupon::list(connection, member, state, limit, at.day())?;
    found.into_iter().map(|coupon| listed(connection, coupon, &programme)).collect()
}

fn listed(connection: &Connection, coupon: Coupon, programme: &Programme) -> Result<Listed, Error> {
    let member = coupon.member.map(|member| store::member::load(connection, member)).transpose()?.flatten();
    let name = programme.coupon_name(&coupon.kind);
    Ok(Listed { coupon, name, holder: member.map(|member| member.profile.name) })
}

/// The coupon of a code as people type it, with what its kind is called.
pub fn named(shop: &Shop, code: &str, at: &Moment) -> Result<Option<Listed>, Error> {
    shop.store().read(|c| {
        let Some(found) = coupon::by_code(c, &coupon_code(code))? else { return Ok(None) };
        let programme = store::programme::on(c, at.day())?.ok_or(Error::NoProgramme)?.programme;
        Ok(Some(listed(c, found.on(at.day()), &programme)?))
    })
}

/// One coupon with everything that became of it.
pub fn story(shop: &Shop, code: &str, at: &Moment) -> Result<(Listed, Vec<Step>), Error> {
    shop.store().read(|c| {
        let found = coupon::by_code(c, &coupon_code(code))?.ok_or_else(|| Error::NoCoupon(code.to_owned()))?;
        let programme = store::programme::on(c, at.day())?.ok_or(Error::NoProgramme)?.programme;
        let steps = coupon::story(c, found.id)?;
        Ok((listed(c, found.on(at.day()), &programme)?, steps))
    })
}

/// Ends the coupons whose last day has passed by the moment's local day; gives how many.
pub fn expire(shop: &Shop, at: Moment) -> Result<usize, Error> {
    let mut gone = 0;
    loop {
        let stamp = shop.stamp(at);
        let ended = shop.store().write(move |tx| {
            let ended = coupon::ended(tx, at.day(), CHUNK)?;
            Ok::<_, Error>(portion(&ended, |id| coupon::change(tx, &stamp, *id, coupon::Change::Expired))?)
        })?;
        if ended == 0 {
            return Ok(gone);
        }
        gone += ended;
    }
}
