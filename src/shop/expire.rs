//! Points and coupons whose last day has passed leave by facts of their own, at the start and at midnight.

use super::portion::portion;
use super::{Error, Shop, coupon, regulars, tier};
use crate::domain::{AccountId, Moment, Points, Stamp};
use crate::store::points::{Because, Kind};
use crate::store::{self, Transaction, account, points};

/// How many accounts a portion has at most; each is looked up by a lot of its own before the portion begins.
const CHUNK: u32 = 50;

/// Lets go what has expired on an account, as part of an act that moves its points or tells its balance; gives how many went.
pub(super) fn on_account(tx: &Transaction<'_>, stamp: &Stamp, account: AccountId) -> Result<Points, Error> {
    let expired = points::expired(tx, account, stamp.at.day())?;
    points::take(tx, stamp, account, Kind::Expired, Because::default(), &expired)?;
    Ok(Points::sum(expired.iter().map(|taken| taken.points))?)
}

/// Expires what has expired by the moment's local day, coupons and tiers given by hand first; gives how many points went. One
/// of the three that cannot be read keeps no other from leaving.
pub fn expire(shop: &Shop, at: Moment) -> Result<Points, Error> {
    let before = [coupon::expire(shop, at), tier::expire(shop, at)];
    let gone = expire_points(shop, at);
    before.into_iter().collect::<Result<Vec<_>, _>>()?;
    gone
}

fn expire_points(shop: &Shop, at: Moment) -> Result<Points, Error> {
    let mut gone = Points::ZERO;
    loop {
        let stamp = shop.stamp(at);
        let (settled, sum) = shop.store().write(move |tx| {
            let accounts = points::accounts_with_expired(tx, at.day(), CHUNK)?;
            let mut sum = Points::ZERO;
            let settled = portion(&accounts, |id| {
                let before = account::load(tx, *id)?.ok_or(store::Error::Unreadable { what: "account" })?;
                account::advance(tx, *id, before.revision, crate::domain::Money::ZERO, at.millis())?;
                sum = sum.plus(on_account(tx, &stamp, *id)?)?;
                regulars::refresh_account(tx, *id, at.day())
            })?;
            Ok::<_, Error>((settled, sum))
        })?;
        gone = gone.plus(sum)?;
        if settled == 0 {
            return Ok(gone);
        }
    }
}
