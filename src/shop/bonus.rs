//! What members are given beside purchases, and its taking back: points in a lot of their own, and a coupon.

use uuid::Uuid;

use super::{Error, coupon, expire, regulars};
use crate::domain::{
    AccountId, Bonus, BonusBack, CouponState, Given, MemberId, Money, Points, Programme, Ranges, Stamp,
};
use crate::rules;
use crate::store::bonus::{Became, became, withdraw};
use crate::store::coupon::Change;
use crate::store::points::{Because, Kind};
use crate::store::programme::Version;
use crate::store::{self, Connection, Transaction, account, points};

/// Fills the lot of a bonus; none where it brings no points.
pub(super) fn fill(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    programme: &Programme,
    bonus: &Bonus,
    account: AccountId,
    because: Because,
) -> Result<Option<crate::domain::EntryId>, Error> {
    let Some(lot) = rules::bonus_lot(programme, bonus, stamp.at.day())? else { return Ok(None) };
    touch(tx, stamp, account)?;
    expire::on_account(tx, stamp, account)?;
    let entry = points::fill(tx, stamp, account, Kind::Granted, because, &lot)?;
    regulars::refresh_account(tx, account, stamp.at.day())?;
    Ok(Some(entry))
}

/// Gives a member a bonus: its points on `account`, its coupon under `request`.
#[allow(clippy::too_many_arguments, reason = "whom, what, where and why")]
pub(super) fn give(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    ranges: &Ranges,
    version: &Version,
    bonus: &Bonus,
    member: MemberId,
    account: AccountId,
    request: Uuid,
) -> Result<Given, Error> {
    let entry = fill(tx, stamp, &version.programme, bonus, account, Because::default())?;
    let coupon = match &bonus.coupon {
        Some(kind) => coupon::grant(tx, stamp, ranges, version, kind, member, request)?,
        None => None,
    };
    Ok(Given { entry, coupon })
}

/// Takes back what is there of it still, wherever it lies, and leaves the rest to be owed where `programme` says so.
pub(super) fn take_back(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    programme: &Programme,
    given: Given,
    because: Because,
) -> Result<Given, Error> {
    let mut back = Given::default();
    if let Some(entry) = given.entry {
        let account = became(tx, entry, stamp.at.day())?.account;
        // What is over pays for nothing any more.
        expire::on_account(tx, stamp, account)?;
        let became = became(tx, entry, stamp.at.day())?;
        let (taken, owing) = takes(programme, &became)?;
        touch(tx, stamp, account)?;
        back.entry = withdraw(tx, stamp, &became, because, taken, owing)?;
        regulars::refresh_account(tx, account, stamp.at.day())?;
    }
    if let Some(id) = given.coupon {
        let known = store::coupon::by_id(tx, id)?.ok_or(store::Error::Unreadable { what: "coupon" })?;
        if known.state == CouponState::Open {
            store::coupon::change(tx, stamp, id, Change::Revoked(None, ""))?;
        }
        back.coupon = matches!(known.state, CouponState::Open | CouponState::Revoked).then_some(id);
    }
    Ok(back)
}

/// What taking it back would take, wherever it lies.
pub(super) fn would_go(
    connection: &Connection,
    stamp: &Stamp,
    programme: &Programme,
    given: Given,
) -> Result<BonusBack, Error> {
    let mut back = BonusBack::default();
    if let Some(entry) = given.entry {
        (back.points, back.owed) = takes(programme, &became(connection, entry, stamp.at.day())?)?;
    }
    if let Some(id) = given.coupon {
        let known = store::coupon::by_id(connection, id)?.map(|coupon| coupon.on(stamp.at.day()));
        back.coupon = known.filter(|coupon| coupon.state == CouponState::Open).map(|coupon| coupon.code);
    }
    Ok(back)
}

fn takes(programme: &Programme, became: &Became) -> Result<(Points, Points), Error> {
    Ok(rules::taken_of_bonus(programme, became.granted, became.left()?, became.over)?)
}

/// Moves the account's revision on, so that nobody pays with points that were there before.
fn touch(tx: &Transaction<'_>, stamp: &Stamp, account: AccountId) -> Result<(), Error> {
    let known = account::load(tx, account)?.ok_or(store::Error::Unreadable { what: "account" })?;
    Ok(account::advance(tx, account, known.revision, Money::ZERO, stamp.at.millis())?)
}
