//! Goods coming back, from a sale or without a receipt.

mod loose;

use std::collections::HashSet;

use chrono::NaiveDate;
use uuid::Uuid;

pub use self::loose::{LooseReturn, cash_step, loose, return_basket, return_without_receipt};
use super::error::must_fit;
use super::household::{digest, must_follow, tier_move};
use super::rehearse::rehearse;
use super::sell::{TRIES, payments_back};
use super::tier_left::{Gone, TierMove, without};
use super::{Error, Shop, coupon, expire, referral, regulars};
use crate::domain::{
    AccountId, AdviceBack, Basis, Birthday, CouponBack, LooseRefund, Moment, Money, Number, Payment, PaymentForm,
    Points, Programme, Recorded, RefundFound, RefundId, RefundPlan, RefundRequest, Refunded, ReturnedPoints, SaleId,
    Stamp, Taken, bounds,
};
use crate::rules;
use crate::store::account::Account;
use crate::store::points::{Because, Kind};
use crate::store::programme::Version;
use crate::store::tier::TierChange;
use crate::store::{self, account, household, owed, points, programme, refund, sale};

/// What a return will do, for showing it beforehand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foreseen {
    pub plan: RefundPlan,
    /// What goes with it of a recommendation's rewards.
    pub advice: Option<AdviceBack>,
    /// The coupons that go or come back with it.
    pub coupons: Vec<CouponBack>,
    /// What is handed back in each form.
    pub payments: Vec<Payment>,
    /// The holder's points after it; absent where the sale counts for nobody.
    pub points: Option<Points>,
    pub tier: Option<TierMove>,
}

/// Works out what a return would do: it is recorded and taken back again, so that what is shown is what will be.
pub fn preview(shop: &Shop, request: &RefundRequest, at: &Moment) -> Result<Foreseen, Error> {
    let planned = planned(shop, request, at)?;
    let (plan, payments) = (planned.plan.clone(), planned.payments.clone());
    let holder = planned.purse.as_ref().or(planned.account.as_ref()).cloned();
    let account = holder.as_ref().map(|holder| holder.id);
    let (stamp, forms) = (shop.stamp(*at), shop.settings().payment_forms.clone());
    let now = planned.now.programme.clone();
    let id = RefundId::fresh();
    let act = Act { id, key: Uuid::nil(), reason: request.reason.clone(), stamp, forms, at_given: false };
    let (done, left) = rehearse(shop, move |tx| {
        let done = act.record(tx, planned)?;
        let left = account.map(|id| account::load(tx, id)).transpose()?.flatten();
        Ok((done, left.and_then(|account| account.tier)))
    })?;
    let tier = holder.as_ref().and_then(|holder| tier_move(&now, holder.tier.as_deref(), left.as_deref()));
    let points = holder.map(|_| done.points);
    Ok(Foreseen { plan, advice: done.advice, coupons: done.coupons, payments, points, tier })
}

/// Everything that one refund stands on.
struct Planned {
    sale: Recorded,
    state: crate::domain::SoldState,
    account: Option<Account>,
    /// Where the points of its holder lie now, if that is another account: who joined a household took them along.
    purse: Option<Account>,
    /// Under which the goods were priced, and under which tiers hold now.
    now: Version,
    plan: RefundPlan,
    payments: Vec<Payment>,
}

fn planned(shop: &Shop, request: &RefundRequest, at: &Moment) -> Result<Planned, Error> {
    let zone = shop.zone();
    let forms = shop.settings().payment_forms.clone();
    let (sale, state, account, purse, then, now, paid, basis, let_go) = shop.store().read(|c| {
        let no_sale = || Error::NoSale(request.sale.to_string());
        let sale = sale::load(c, request.sale, zone)?.ok_or_else(no_sale)?;
        let purse = purse_of(c, &sale)?;
        let state = refund::state(c, request.sale, purse, at.day())?;
        let account = sale.account.map(|id| account::load(c, id)).transpose()?.flatten();
        let purse = purse.filter(|id| sale.account != Some(*id)).map(|id| account::load(c, id)).transpose()?.flatten();
        let now = programme::on(c, at.day())?.ok_or(Error::NoProgramme)?;
        // An imported sale was priced by nobody here; what holds now settles its return.
        let then = match sale.quote.version {
            Some(version) => programme::version(c, version)?.ok_or(Error::NoProgramme)?,
            None => unrounded(&now),
        };
        let paid = refund::paid_by_form(c, request.sale)?;
        let basis = basis_of(c, request.sale)?;
        let mut let_go = HashSet::new();
        for spent in &state.spent {
            if store::bonus::is_let_go(c, spent.lot)? {
                let_go.insert(spent.lot);
            }
        }
        Ok::<_, Error>((sale, state, account, purse, then, now, paid, basis, let_go))
    })?;
    let mut plan = match receipt_of(&then.programme, &sale, basis.as_ref()) {
        Some(receipt) => rules::plan_repriced(&receipt, &state, &request.lines, at.day())?,
        None => rules::plan_refund(&then.programme, &state, &request.lines, at.day())?,
    };
    let comes_back = |part: &ReturnedPoints| !let_go.contains(&part.lot);
    let (into, gone): (Vec<_>, Vec<_>) = plan.into.into_iter().partition(comes_back);
    plan.points_forfeited = Points::sum(gone.iter().map(|part| part.points))?;
    plan.into = into;
    let payments = payments_back(&paid, plan.money, &forms)?;
    Ok(Planned { sale, state, account, purse, now, plan, payments })
}

/// What was known when a sale was priced, and which kinds of coupons its returns gave back.
pub(super) type KnownOfSale = (Basis, Option<Birthday>, Vec<String>);

/// What pricing a sale again needs beside its record; none where its programme never does.
pub(super) fn basis_of(connection: &store::Connection, sale: SaleId) -> Result<Option<KnownOfSale>, store::Error> {
    let given_back = store::coupon::given_back_of(connection, sale)?;
    Ok(sale::basis(connection, sale)?.map(|(basis, birthday)| (basis, birthday, given_back)))
}

/// A sale as the rules price it again; none where its programme never does.
pub(super) fn receipt_of<'a>(
    programme: &'a Programme,
    sale: &'a Recorded,
    basis: Option<&'a KnownOfSale>,
) -> Option<rules::Receipt<'a>> {
    let (basis, birthday, given_back) = basis?;
    let (at, quote) = (&sale.stamp.at, &sale.quote);
    Some(rules::Receipt { programme, basis, birthday: *birthday, at, quote, given_back })
}

/// The version with which an imported sale is settled: its sum was rounded by nobody here, and is not by whatever step holds
/// on the days of its returns.
fn unrounded(now: &Version) -> Version {
    let mut version = now.clone();
    version.programme.cash_step = Money::minor(1);
    version
}

/// The account that gives and takes the points of a sale; none where it counts for nobody.
pub(super) fn purse_of(connection: &store::Connection, sale: &Recorded) -> Result<Option<AccountId>, store::Error> {
    let holder = sale.member.zip(sale.account);
    holder.map(|(member, account)| household::points_account(connection, member, account)).transpose()
}

/// Records a return. The same id with the same request gives back what was recorded the first time.
#[allow(clippy::needless_pass_by_value, reason = "a request is handed over; who asks again says so by cloning it")]
pub fn refund(shop: &Shop, request: RefundRequest, at: Moment, at_given: bool) -> Result<Refunded, Error> {
    must_fit([request.reason.as_str()], bounds::WORDS)?;
    let asked = (&request.sale, &request.lines, &request.reason, at_given.then(|| at.millis()));
    let key = digest(&asked);
    if let Some(refunded) = repeated(shop, request.id, key, &at)? {
        return Ok(refunded);
    }
    for _ in 0..TRIES {
        let planned = planned(shop, &request, &at)?;
        match record(shop, &request, key, planned, at, at_given) {
            Err(Error::Store(store::Error::Stale)) => {}
            Err(Error::AnotherRequest) => return repeated(shop, request.id, key, &at)?.ok_or(Error::AnotherRequest),
            done => return done,
        }
    }
    Err(store::Error::Stale.into())
}

fn record(
    shop: &Shop,
    request: &RefundRequest,
    key: Uuid,
    planned: Planned,
    at: Moment,
    at_given: bool,
) -> Result<Refunded, Error> {
    if at_given && planned.sale.is_later_than(&at) {
        return Err(Error::BeforeLatest);
    }
    let (stamp, forms) = (shop.stamp(at), shop.settings().payment_forms.clone());
    let act = Act { id: request.id, key, reason: request.reason.clone(), stamp, forms, at_given };
    shop.store().write(move |tx| act.record(tx, planned))
}

/// One return in its transaction.
struct Act {
    id: RefundId,
    key: Uuid,
    reason: String,
    stamp: Stamp,
    forms: Vec<PaymentForm>,
    at_given: bool,
}

impl Act {
    fn record(self, tx: &store::Transaction<'_>, planned: Planned) -> Result<Refunded, Error> {
        let (id, stamp, at) = (self.id, &self.stamp, self.stamp.at);
        if refund::request(tx, id)?.is_some() {
            return Err(Error::AnotherRequest);
        }
        let Planned { sale, state, account, purse, now, plan, payments } = planned;
        // A return that came in between changes what is still out, with or without an account to guard it.
        let lies_in = purse.as_ref().or(account.as_ref()).map(|account| account.id);
        if purse_of(tx, &sale)? != lies_in || refund::state(tx, sale.sale, lies_in, at.day())? != state {
            return Err(store::Error::Stale.into());
        }
        // As it was shown, before any of it moves.
        let advice = if plan.whole && account.is_some() { referral::goes_with(tx, stamp, sale.sale)? } else { None };
        let names = plan.lines.iter().map(|l| name_of(&sale, l.line)).collect();
        let (request, reason) = (self.key, self.reason);
        let new = refund::NewRefund { id, request, sale: Some(sale.sale), plan, names, payments, reason };
        let number = refund::record(tx, stamp, &new, &self.forms)?;
        coupon::settle_return(tx, stamp, &sale, id, &new.plan)?;
        let coupons = coupon::settled_with(tx, id)?;
        let mut balance = Points::ZERO;
        if let Some(account) = account {
            must_follow(&[&account], stamp, self.at_given)?;
            account::advance(tx, account.id, account.revision, new.plan.counted()?.negated()?, at.millis())?;
            if let Some(purse) = &purse {
                must_follow(&[purse], stamp, self.at_given)?;
                account::advance(tx, purse.id, purse.revision, Money::ZERO, at.millis())?;
            }
            let purse = purse.as_ref().unwrap_or(&account).id;
            expire::on_account(tx, stamp, purse)?;
            move_points(tx, stamp, purse, &new)?;
            if new.plan.whole {
                referral::take_back(tx, stamp, sale.sale, Some(id))?;
            }
            let gone = Gone {
                sold_on: sale.stamp.at.day(),
                spend: new.plan.counted()?,
                was_visit: true,
                version: sale.quote.version,
            };
            without(tx, stamp, account.id, (gone, sale.sale), &now, TierChange::Returned)?;
            balance = account::load(tx, purse)?.map_or(Points::ZERO, |a| a.points);
            regulars::refresh_holder(tx, account.id, sale.member, at.day())?;
            if purse != account.id {
                regulars::refresh_account(tx, purse, at.day())?;
            }
        }
        Ok(Refunded {
            refund: id,
            number,
            sale: Some(sale.sale),
            plan: new.plan,
            advice,
            coupons,
            payments: new.payments,
            points: balance,
            repeated: false,
        })
    }
}

fn name_of(sale: &Recorded, line: u32) -> Option<String> {
    let index = usize::try_from(line).ok()?.checked_sub(1)?;
    sale.quote.lines.get(index)?.name.clone()
}

fn move_points(
    tx: &store::Transaction<'_>,
    stamp: &Stamp,
    account: AccountId,
    new: &refund::NewRefund,
) -> Result<(), Error> {
    let because = Because { sale: new.sale, refund: Some(new.id), ..Because::default() };
    points::take(tx, stamp, account, Kind::TakenBack, because, &new.plan.from)?;
    let same: Vec<Taken> = new
        .plan
        .into
        .iter()
        .filter(|r| r.new_expiry.is_none())
        .map(|r| Taken { lot: Some(r.lot), points: r.points })
        .collect();
    points::put_back(tx, stamp, account, because, &same)?;
    for late in new.plan.into.iter().filter(|r| r.new_expiry.is_some()) {
        let lot = crate::domain::NewLot { points: late.points, active_from: stamp.at.day(), expires: late.new_expiry };
        let because = Because { origin: Some(late.lot), ..because };
        points::fill(tx, stamp, account, Kind::GivenBack, because, &lot)?;
    }
    if new.plan.points_owed.is_positive() {
        owed::owe(tx, stamp, account, because, new.plan.points_owed)?;
    }
    Ok(())
}

fn repeated(shop: &Shop, id: RefundId, key: Uuid, at: &Moment) -> Result<Option<Refunded>, Error> {
    shop.store().read(|c| {
        let Some(recorded) = refund::request(c, id)? else { return Ok(None) };
        if recorded != key {
            return Err(Error::AnotherRequest);
        }
        let Some((number, sale, plan, payments)) = refund::load(c, id)? else { return Ok(None) };
        let holder = match sale {
            Some(sale) => sale::holder(c, sale)?,
            None => None,
        };
        let balance = match holder {
            Some((member, account)) => {
                let purse = household::points_account(c, member, account)?;
                points::balance(c, purse, at.day())?
            }
            None => Points::ZERO,
        };
        let (advice, coupons) = (store::referral::taken_with(c, id)?, coupon::settled_with(c, id)?);
        let points = balance;
        Ok(Some(Refunded { refund: id, number, sale, plan, advice, coupons, payments, points, repeated: true }))
    })
}

/// What a refund's own number leads to: its sale, or itself where it had no receipt.
pub fn by_number(shop: &Shop, text: &str) -> Result<RefundFound, Error> {
    let none = || Error::NoSale(text.to_owned());
    let number = Number::parse(text).ok_or_else(none)?;
    shop.store().read(|c| match refund::find(c, &number)?.ok_or_else(none)? {
        (_, Some(sale)) => Ok(RefundFound::OfSale(sale)),
        (id, None) => Ok(RefundFound::Loose(Box::new(refund::loose(c, id)?.ok_or_else(none)?))),
    })
}

/// The latest returns without a receipt of a local day, newest first.
pub fn loose_on(shop: &Shop, day: NaiveDate, limit: u32) -> Result<Vec<LooseRefund>, Error> {
    shop.store().read(|c| Ok(refund::loose_of_day(c, day, limit)?))
}
