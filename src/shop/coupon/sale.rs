//! What sales and returns do with coupons, in their own transactions.

use uuid::Uuid;

use crate::domain::{
    CardNumber, CouponBack, CouponHolder, CouponId, CouponLife, CouponState, DueCoupon, MemberId, Programme, Quote,
    Ranges, Recorded, RefundId, RefundPlan, RevokedWith, SaleId, Stamp, UsedCoupon, coupon_code, issued_coupon_code,
};
use crate::shop::{Error, catalogue};
use crate::store::coupon::{self, Change, NewCoupon, Settled};
use crate::store::programme::Version;
use crate::store::shop::Counter;
use crate::store::{self, Connection, Transaction, card, programme};

/// Uses the coupons of a sale up. One that somebody else used a moment ago makes the quote stale.
pub(in crate::shop) fn use_up(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    sale: SaleId,
    quote: &Quote,
    gifts_given: bool,
) -> Result<Vec<UsedCoupon>, Error> {
    let kept_back = |used: &UsedCoupon| !gifts_given && quote.gifts.iter().any(|gift| gift.rule == used.rule);
    let used: Vec<_> = quote.coupons_used.iter().filter(|used| !kept_back(used)).cloned().collect();
    for one in &used {
        let known = coupon::by_code(tx, &coupon_code(&one.code))?.ok_or(store::Error::Stale)?;
        coupon::change(tx, stamp, known.id, Change::Used(sale, one.rule.as_str()))?;
    }
    Ok(used)
}

/// Issues the coupons that a sale brings, and gives them back with their codes.
pub(in crate::shop) fn bring(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    ranges: &Ranges,
    sale: SaleId,
    version: i64,
    member: Option<MemberId>,
    due: &[DueCoupon],
) -> Result<Vec<DueCoupon>, Error> {
    let mut brought = Vec::with_capacity(due.len());
    for one in due {
        let code = next_code(tx, stamp, ranges)?;
        let id = CouponId::fresh();
        let new = NewCoupon {
            id,
            code: &code,
            kind: &one.kind,
            member: member.filter(|_| one.holder == CouponHolder::Member),
            life: CouponLife { from: one.from, until: one.until },
            programme: version,
            sale: Some((sale, one.rule.as_str())),
            // The sale's own request stands for it.
            request: Uuid::new_v5(&sale.0, one.rule.as_str().as_bytes()),
            words: "",
        };
        coupon::issue(tx, stamp, &new)?;
        brought.push(DueCoupon { code: Some(code), ..one.clone() });
    }
    Ok(brought)
}

/// Issues a member a coupon of a kind beside any purchase, the member's own unless its kind is anyone's; none where its life
/// would be over before it began.
pub(in crate::shop) fn grant(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    ranges: &Ranges,
    version: &Version,
    kind: &str,
    member: MemberId,
    request: Uuid,
) -> Result<Option<CouponId>, Error> {
    let Some(kind) = version.programme.coupon(kind) else { return Ok(None) };
    let Some(life) = kind.life(stamp.at.day()) else { return Ok(None) };
    let (id, code) = (CouponId::fresh(), next_code(tx, stamp, ranges)?);
    let new = NewCoupon {
        id,
        code: &code,
        kind: &kind.id,
        member: Some(member).filter(|_| kind.holder == CouponHolder::Member),
        life,
        programme: version.version,
        sale: None,
        request,
        words: "",
    };
    coupon::issue(tx, stamp, &new)?;
    Ok(Some(id))
}

/// Counts the till on to its next code that is nobody's card and nothing's barcode.
pub(super) fn next_code(tx: &Transaction<'_>, stamp: &Stamp, ranges: &Ranges) -> Result<String, Error> {
    loop {
        let (_, counter) = store::shop::next_number(tx, stamp.till, Counter::Coupon)?;
        let code = issued_coupon_code(&ranges.coupons, stamp.till.0, counter);
        let taken = match CardNumber::parse(&code) {
            Some(number) => card::by_number(tx, &number)?.is_some() || catalogue::is_product(tx, &number)?,
            None => false,
        };
        if !taken && coupon::by_code(tx, &code)?.is_none() {
            return Ok(code);
        }
    }
}

/// Gives back the coupons that were used for what came back, or that bring nothing to what is left of a receipt that is priced
/// again, and takes away those that the goods had brought, as the programme that priced the sale says.
pub(in crate::shop) fn settle_return(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    sale: &Recorded,
    refund: RefundId,
    plan: &RefundPlan,
) -> Result<(), Error> {
    let whole = plan.whole;
    let (used, brought) = coupon::of_sale(tx, sale.sale)?;
    if used.is_empty() && brought.is_empty() {
        return Ok(());
    }
    let Some(version) = sale.quote.version else { return Ok(()) };
    let programme = programme::version(tx, version)?.ok_or(Error::NoProgramme)?.programme;
    for id in used {
        let known = load(tx, id)?;
        if !whole && !plan.idle.contains(&known.kind) {
            continue;
        }
        let goes_back = programme.coupon(&known.kind).is_none_or(|kind| kind.gives_back);
        let still_alive = known.life.until.is_none_or(|until| stamp.at.day() <= until);
        // Given back once and used by another sale since, it is that sale's.
        let by_this = coupon::used_in(tx, id)? == Some(sale.sale);
        let is_used = by_this && known.state == CouponState::Used;
        if goes_back && still_alive && is_used && !source_gone(tx, id)? {
            coupon::change(tx, stamp, id, Change::GivenBack(refund))?;
        }
    }
    for id in brought {
        let known = load(tx, id)?;
        if known.state == CouponState::Open && is_revoked(&programme, &known.kind, whole) {
            coupon::change(tx, stamp, id, Change::Revoked(Some(refund), ""))?;
        }
    }
    Ok(())
}

/// What a return did to the coupons of its sale, each with its name.
pub(in crate::shop) fn settled_with(connection: &Connection, refund: RefundId) -> Result<Vec<CouponBack>, Error> {
    let named = |settled: Settled| -> Result<CouponBack, Error> {
        let version = programme::version(connection, settled.programme)?.ok_or(Error::NoProgramme)?;
        let name = version.programme.coupon_name(&settled.kind);
        Ok(CouponBack { code: settled.code, name, gone: settled.gone })
    };
    coupon::settled_with(connection, refund)?.into_iter().map(named).collect()
}

/// Whether what brought a used coupon has gone meanwhile, so that nothing is given back: its amends or its recommendation, or
/// as much of its sale as takes it along.
fn source_gone(tx: &Transaction<'_>, id: CouponId) -> Result<bool, Error> {
    let source = coupon::source(tx, id)?;
    if source.taken_back {
        return Ok(true);
    }
    let Some(whole) = source.came_back else { return Ok(false) };
    let programme = programme::version(tx, source.programme)?.ok_or(Error::NoProgramme)?.programme;
    Ok(is_revoked(&programme, &source.kind, whole))
}

fn is_revoked(programme: &Programme, kind: &str, whole: bool) -> bool {
    match programme.coupon(kind).map(|kind| kind.revoked_with).unwrap_or_default() {
        RevokedWith::WholeReturn => whole,
        RevokedWith::AnyReturn => true,
        RevokedWith::NoReturn => false,
    }
}

fn load(tx: &Transaction<'_>, id: CouponId) -> Result<crate::domain::Coupon, Error> {
    Ok(coupon::by_id(tx, id)?.ok_or(store::Error::Unreadable { what: "coupon" })?)
}
