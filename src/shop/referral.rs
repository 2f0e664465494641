//! Recommendations: recorded once for each friend, rewarded on both sides with the first purchase that counts, and taken
//! back with it.

use chrono::NaiveDate;
use uuid::Uuid;

use super::member::present;
use super::{Error, Shop, bonus};
use crate::domain::{
    AccountId, AdviceBack, BonusFault, DueCoupon, FactId, FriendCame, Given, MemberId, Moment, Money, Programme, Quote,
    Ranges, Recommendation, ReferralRule, RefundId, RuleId, SaleId, Side, Stamp,
};
use crate::store::points::Because;
use crate::store::programme::Version;
use crate::store::referral::{self, NewStep, Part, Referral, What};
use crate::store::{self, Connection, Transaction, household, merge, programme};

/// A recommendation that was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Referred {
    pub friend: MemberId,
    pub recommender: MemberId,
    /// Recorded before; nothing was written now.
    pub repeated: bool,
}

/// Records that a member who has bought nothing yet came by another's advice. The same again gives back what was recorded.
pub fn refer(shop: &Shop, friend: MemberId, recommender: MemberId, at: Moment) -> Result<Referred, Error> {
    let stamp = shop.stamp(at);
    shop.store().write(move |tx| record(tx, &stamp, friend, recommender))
}

/// Records it in a transaction that is under way. Refuses nobody's own advice, advice within one account and in a circle, a
/// second recommender, and a friend who has bought before.
pub(super) fn record(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    friend: MemberId,
    recommender: MemberId,
) -> Result<Referred, Error> {
    let (friend, recommender) = (present(tx, friend)?, present(tx, recommender)?);
    if let Some(before) = referral::of_friend(tx, friend)? {
        let repeated = before.recommender == recommender;
        return if repeated {
            Ok(Referred { friend, recommender, repeated })
        } else {
            Err(BonusFault::ReferredBefore.into())
        };
    }
    if friend == recommender || referral::same_account(tx, friend, recommender)? {
        return Err(BonusFault::OwnAdvice.into());
    }
    if referral::came_by(tx, recommender, friend)? {
        return Err(BonusFault::AdviceCircle.into());
    }
    if referral::has_bought(tx, friend, Money::ZERO)? {
        return Err(BonusFault::BoughtBefore.into());
    }
    referral::record(tx, stamp, FactId::fresh(), friend, recommender)?;
    Ok(Referred { friend, recommender, repeated: false })
}

/// By whose advice a member came, and who came by the member's.
pub fn of_member(shop: &Shop, member: MemberId) -> Result<(Option<Recommendation>, Vec<Recommendation>), Error> {
    shop.store().read(|c| {
        let member = merge::current(c, member)?;
        Ok((referral::brought_by(c, member)?, referral::friends(c, member)?))
    })
}

/// The recommendation that a quote promises to reward. Looked at before the sale is written; one that fell away meanwhile
/// makes the quote stale.
pub(super) fn promised(
    connection: &Connection,
    friend: Option<MemberId>,
    programme: &Programme,
    quote: &Quote,
) -> Result<Option<Referral>, Error> {
    if quote.applied.iter().all(|applied| applied.rule.as_str() != RuleId::REFERRAL) {
        return Ok(None);
    }
    let rule = programme.referral.as_ref().ok_or(store::Error::Stale)?;
    let friend = friend.ok_or(store::Error::Stale)?;
    Ok(Some(referral::pending(connection, friend, rule.least)?.ok_or(store::Error::Stale)?))
}

/// The friend's purchase that brings the rewards.
pub(super) struct Purchase<'a> {
    pub sale: SaleId,
    pub version: &'a Version,
    /// The friend's.
    pub account: AccountId,
    /// The coupons that the sale itself brought; absent where it was given to the friend afterwards.
    pub brought: Option<&'a [DueCoupon]>,
}

/// Gives both sides what the version says, in the purchase's own transaction.
pub(super) fn reward(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    ranges: &Ranges,
    of: Referral,
    purchase: &Purchase<'_>,
) -> Result<(), Error> {
    let Purchase { sale, version, account, brought } = *purchase;
    let Some(rule) = &version.programme.referral else { return Ok(()) };
    let friend = match brought {
        Some(brought) => Given {
            entry: bonus::fill(tx, stamp, &version.programme, &rule.friend, account, because(sale, None))?,
            coupon: issued(tx, brought)?,
        },
        None => bonus::give(tx, stamp, ranges, version, &rule.friend, of.friend, account, request(sale, Side::Friend))?,
    };
    let mut parts = vec![(Side::Friend, of.friend, friend)];
    if let Some(account) = rewarded_account(tx, stamp, rule, of.recommender)? {
        let request = request(sale, Side::Recommender);
        let given = bonus::give(tx, stamp, ranges, version, &rule.recommender, of.recommender, account, request)?;
        parts.push((Side::Recommender, of.recommender, given));
    }
    let new = NewStep { referral: of.id, sale, what: What::Given, programme: version.version };
    Ok(referral::step(tx, stamp, &new, &parts)?)
}

fn because(sale: SaleId, refund: Option<RefundId>) -> Because {
    Because { sale: Some(sale), refund, ..Because::default() }
}

fn request(sale: SaleId, side: Side) -> Uuid {
    Uuid::new_v5(&sale.0, format!("{}.{}", RuleId::REFERRAL, side.code()).as_bytes())
}

/// The friend's coupon, which the sale has issued.
fn issued(connection: &Connection, brought: &[DueCoupon]) -> Result<Option<crate::domain::CouponId>, Error> {
    let own = brought.iter().find(|coupon| coupon.rule.as_str() == RuleId::REFERRAL);
    let Some(code) = own.and_then(|coupon| coupon.code.as_deref()) else { return Ok(None) };
    Ok(store::coupon::by_code(connection, code)?.map(|coupon| coupon.id))
}

/// The recommender's account; none who was shut out, or for whom the limit is reached.
fn rewarded_account(
    connection: &Connection,
    stamp: &Stamp,
    rule: &ReferralRule,
    recommender: MemberId,
) -> Result<Option<AccountId>, Error> {
    let (this_month, in_all) = referral::rewarded(connection, recommender, stamp.at.day())?;
    let full = rule.per_month.is_some_and(|most| this_month >= most) || rule.in_all.is_some_and(|most| in_all >= most);
    if rule.recommender.is_nothing() || full || referral::is_shut_out(connection, recommender)? {
        return Ok(None);
    }
    Ok(household::account_of(connection, recommender)?)
}

/// Takes back what a sale brought to both sides: with the return of all of it, or because it was given to somebody else.
pub(super) fn take_back(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    sale: SaleId,
    refund: Option<RefundId>,
) -> Result<(), Error> {
    let Some(rewarded) = referral::by_sale(tx, sale)? else { return Ok(()) };
    let version = programme::version(tx, rewarded.programme)?.ok_or(Error::NoProgramme)?;
    let mut parts: Vec<Part> = Vec::new();
    for (side, member, given) in rewarded.parts {
        let because = if side == Side::Friend { because(sale, refund) } else { Because::default() };
        parts.push((side, member, bonus::take_back(tx, stamp, &version.programme, given, because)?));
    }
    let (referral, programme) = (rewarded.referral, rewarded.programme);
    let new = NewStep { referral, sale, what: What::TakenBack(refund), programme };
    Ok(referral::step(tx, stamp, &new, &parts)?)
}

/// What the return of all of a sale takes back from both sides; none where nothing of it was given.
pub(super) fn goes_with(connection: &Connection, stamp: &Stamp, sale: SaleId) -> Result<Option<AdviceBack>, Error> {
    let Some(rewarded) = referral::by_sale(connection, sale)? else { return Ok(None) };
    let version = programme::version(connection, rewarded.programme)?.ok_or(Error::NoProgramme)?;
    let mut back = AdviceBack::default();
    for (side, _, given) in rewarded.parts {
        let gone = bonus::would_go(connection, stamp, &version.programme, given)?;
        match side {
            Side::Friend => back.friend = gone,
            Side::Recommender => back.recommender = gone,
        }
    }
    Ok((back != AdviceBack::default()).then_some(back))
}

/// The friends whose coming a member was rewarded for since the latest own purchase, with what is there of it on a day.
pub(super) fn news(
    connection: &Connection,
    member: MemberId,
    programme: &Programme,
    day: NaiveDate,
) -> Result<Vec<FriendCame>, Error> {
    if programme.referral.is_none() {
        return Ok(Vec::new());
    }
    let came = referral::news(connection, member, day)?.into_iter();
    let told = |(name, day, points, kind): referral::Came| {
        let coupon = kind.map(|kind| programme.coupon_name(&kind));
        FriendCame { name, day, points, coupon }
    };
    let brings = |friend: &FriendCame| friend.points.is_positive() || friend.coupon.is_some();
    Ok(came.map(told).filter(brings).collect())
}
