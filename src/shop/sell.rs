//! Recording a sale: once, whole, and only on the figures that it was priced on.

use uuid::Uuid;

use super::error::must_fit;
use super::quote::{Priced, Whom, price};
use super::refund::purse_of;
use super::{Error, Shop, coupon, expire, referral, regulars, tier};
use crate::domain::{
    AccountId, CodeKind, Moment, Payment, PaymentForm, Points, Quote, Reason, Recorded, RequestKey, RuleId, SaleId,
    SaleRequest, Sold, Stamp, bounds, coupon_code,
};
use crate::rules::{self, Settled};
use crate::scan;
use crate::store::points::{Because, Kind};
use crate::store::{self, account, points, refund, sale};

/// How often an act is worked out anew when another till moves the same account in between. One of four tills that do
/// nothing else is too late three times in four; so many times in a row it never is.
pub(super) const TRIES: usize = 64;

/// Prices, settles and records a sale. The same id with the same request gives back what was recorded the first time.
///
/// `at_given` says that the moment was named by the caller and is not simply now: it then belongs to the request, and may
/// not precede the account's latest fact.
#[allow(clippy::needless_pass_by_value, reason = "a request is handed over; who asks again says so by cloning it")]
pub fn sell(shop: &Shop, request: SaleRequest, at: Moment, at_given: bool) -> Result<Sold, Error> {
    let key = digest(&request, at_given.then(|| at.millis()));
    if let Some(sold) = repeated(shop, request.id, key, &at)? {
        return Ok(sold);
    }
    let whom = match (&request.card, request.member) {
        (Some(card), _) => Whom::Card(card.clone()),
        (None, Some(member)) => Whom::Member(member),
        (None, None) => Whom::Nobody,
    };
    let forms = shop.settings().payment_forms.clone();
    if request.basket.lines.is_empty() {
        return Err(rules::QuoteError::Empty.into());
    }
    // By what was handed over, whatever the basket says; without payments in the form that it names.
    let mut basket = request.basket.clone();
    rules::pay_with(&mut basket, &request.payments, &forms);
    for _ in 0..TRIES {
        let priced = price(shop, &basket, &whom, request.points, &at)?;
        if request.agreed.is_some_and(|agreed| agreed != priced.quote.to_pay) {
            return Err(Error::SumChanged(priced.quote.to_pay));
        }
        if request.gifts_given && request.agreed_gifts.as_ref().is_some_and(|gifts| *gifts != priced.quote.gifts) {
            return Err(Error::GiftsChanged);
        }
        must_count(shop, &request, &priced)?;
        let named = rules::paid_as_named(&basket, priced.quote.to_pay);
        let payments = if request.payments.is_empty() { &named } else { &request.payments };
        let settled = rules::settle(priced.quote.to_pay, payments, &forms)?;
        match record(shop, &request, key, priced, settled, forms.clone(), at, at_given) {
            Err(Error::Store(store::Error::Stale)) => {}
            Err(Error::AnotherRequest) => {
                // Somebody recorded this id a moment ago: a repetition, or another sale under it.
                return repeated(shop, request.id, key, &at)?.ok_or(Error::AnotherRequest);
            }
            done => return done,
        }
    }
    Err(store::Error::Stale.into())
}

/// Whoever saw no sum beforehand is told of a coupon that counts nothing, instead of paying more than was thought.
fn must_count(shop: &Shop, request: &SaleRequest, priced: &Priced) -> Result<(), Error> {
    if request.agreed.is_some() {
        return Ok(());
    }
    if let Some((coupon, bar)) = priced.handed.iter().find_map(|coupon| Some((coupon, coupon.bar?))) {
        return Err(Error::CouponBarred { code: coupon.code.clone(), bar });
    }
    let codes = &priced.basket.coupons;
    for (place, code) in codes.iter().enumerate() {
        let rule = RuleId::coupon(code);
        // However it is spelled, one coupon is no second.
        if codes[..place].iter().any(|before| coupon_code(before) == coupon_code(code)) {
            continue;
        }
        let why = priced.quote.not_applied.iter().find(|not| not.rule == rule).map(|not| &not.reason);
        match why {
            Some(Reason::Barred { coupon: bar }) => {
                return Err(Error::CouponBarred { code: code.clone(), bar: *bar });
            }
            Some(Reason::UnknownCoupon) => return Err(unknown(shop, code, priced)),
            _ => {}
        }
    }
    Ok(())
}

/// A code of the shop's own range that was never issued is a slip of the fingers; any other is one that no rule asks for.
fn unknown(shop: &Shop, code: &str, priced: &Priced) -> Error {
    let issued = priced.handed.iter().any(|coupon| coupon.code == code);
    let own = matches!(scan::classify(&coupon_code(code), &shop.settings().ranges).kind, CodeKind::Coupon(_));
    if own && !issued { Error::NoCoupon(code.to_owned()) } else { Error::CouponUnknown(code.to_owned()) }
}

#[allow(clippy::too_many_arguments, reason = "the parts of one sale, each worked out before")]
fn record(
    shop: &Shop,
    request: &SaleRequest,
    key: Uuid,
    priced: Priced,
    settled: Settled,
    forms: Vec<PaymentForm>,
    at: Moment,
    at_given: bool,
) -> Result<Sold, Error> {
    let (id, gifts_given) = (request.id, request.gifts_given);
    let (stamp, ranges) = (shop.stamp(at), shop.settings().ranges.clone());
    shop.store().write(move |tx| {
        if sale::request(tx, id)?.is_some() {
            return Err(Error::AnotherRequest);
        }
        let Priced { basket, quote, held, version, .. } = priced;
        let basis = rules::basis_of(&version.programme, held.as_ref().map(|held| &held.standing), &basket, &quote);
        let holder = held.as_ref().map(|h| (h.member, h.account));
        let new = sale::NewSale {
            id,
            request: key,
            quote: &quote,
            programme: Some(&version.programme),
            payments: &settled.payments,
            change: settled.change,
            gifts_given,
            source: None,
            holder,
            basis: basis.as_ref(),
        };
        let advice = referral::promised(tx, holder.map(|(member, _)| member), &version.programme, &quote)?;
        let number = sale::record(tx, &stamp, &new, &forms)?;
        let used = coupon::use_up(tx, &stamp, id, &quote, gifts_given)?;
        let member = holder.map(|(member, _)| member);
        let brought = coupon::bring(tx, &stamp, &ranges, id, version.version, member, &quote.coupons_due)?;
        let mut balance = Points::ZERO;
        if let Some(held) = &held {
            let before = account::load(tx, held.account)?.ok_or(store::Error::Unreadable { what: "account" })?;
            if at_given && at.millis() < before.last_at {
                return Err(Error::BeforeLatest);
            }
            account::advance(tx, held.account, held.revision, quote.total, at.millis())?;
            move_points(tx, &stamp, held.account, &new)?;
            if let Some(advice) = advice {
                let (version, account) = (&version, held.account);
                let purchase = referral::Purchase { sale: id, version, account, brought: Some(&brought) };
                referral::reward(tx, &stamp, &ranges, advice, &purchase)?;
            }
            let visits = match held.standing.tier_visits {
                Some(_) => store::standing::tier_visits(tx, held.account, &version.programme, at.day())?,
                None => 0,
            };
            let counted = rules::Counted { spent: held.standing.spent.plus(quote.total)?, visits };
            tier::reach(tx, &stamp, (&before, held.standing.household.is_some()), counted, &version)?;
            balance = account::load(tx, held.account)?.map_or(Points::ZERO, |a| a.points);
            regulars::refresh_holder(tx, held.account, Some(held.member), at.day())?;
        }
        let gifts = if gifts_given { quote.gifts } else { Vec::new() };
        let quote = Quote { gifts, coupons_used: used, coupons_due: brought, ..quote };
        Ok(Sold {
            sale: id,
            number,
            quote,
            payments: settled.payments,
            change: settled.change,
            member,
            points: balance,
            repeated: false,
        })
    })
}

/// Expires what has expired, spends what the plan spends and fills the lot that the sale earns.
fn move_points(
    tx: &store::Transaction<'_>,
    stamp: &Stamp,
    account: AccountId,
    sale: &sale::NewSale<'_>,
) -> Result<(), Error> {
    let because = Because { sale: Some(sale.id), ..Because::default() };
    expire::on_account(tx, stamp, account)?;
    points::take(tx, stamp, account, Kind::Spent, because, &sale.quote.plan.spent)?;
    if let Some(lot) = &sale.quote.plan.earned {
        points::fill(tx, stamp, account, Kind::Earned, because, lot)?;
    }
    Ok(())
}

/// What was recorded under this id before, if it was the same request.
fn repeated(shop: &Shop, id: SaleId, key: Uuid, at: &Moment) -> Result<Option<Sold>, Error> {
    let zone = shop.zone();
    shop.store().read(|c| {
        let Some(recorded) = sale::request(c, id)? else { return Ok(None) };
        if recorded != key {
            return Err(Error::AnotherRequest);
        }
        let Some(sale) = sale::load(c, id, zone)? else { return Ok(None) };
        let balance = match purse_of(c, &sale)? {
            Some(account) => points::balance(c, account, at.day())?,
            None => Points::ZERO,
        };
        Ok(Some(Sold {
            sale: id,
            number: sale.number,
            quote: sale.quote,
            payments: sale.payments,
            change: sale.change,
            member: sale.member,
            points: balance,
            repeated: true,
        }))
    })
}

/// A digest of what was asked. Two requests with the same digest are the same request.
fn digest(request: &SaleRequest, at: Option<i64>) -> Uuid {
    let key = RequestKey {
        basket: &request.basket,
        card: request.card.as_ref(),
        member: request.member.as_ref(),
        points: request.points,
        payments: &request.payments,
        gifts_given: request.gifts_given,
        at,
    };
    let text = serde_json::to_vec(&key).unwrap_or_default();
    Uuid::new_v5(&Uuid::NAMESPACE_OID, &text)
}

/// A sale by its short number, the fiscal register's number or its id, with its refunds. Digits that no register printed
/// are the short number without the letter: of this till, or of the only one that has such a sale.
pub fn sale(shop: &Shop, text: &str) -> Result<Recorded, Error> {
    let zone = shop.zone();
    shop.store().read(|c| {
        let found = match (sale::find(c, text)?, text.trim().parse()) {
            (None, Ok(counter)) => {
                let alike = sale::by_counter(c, counter)?;
                let own = alike.iter().find(|(till, _)| *till == shop.till().id);
                own.or(if let [only] = &alike[..] { Some(only) } else { None }).map(|(_, id)| *id)
            }
            (found, _) => found,
        };
        let id = found.ok_or_else(|| Error::NoSale(text.to_owned()))?;
        let mut recorded = sale::load(c, id, zone)?.ok_or_else(|| Error::NoSale(text.to_owned()))?;
        recorded.refunds = refund::of_sale(c, id)?;
        Ok(recorded)
    })
}

/// The points that a sale earned for whoever holds it now; who was given it later earned others than were told when it was
/// sold.
pub fn points_of_holder(shop: &Shop, sale: &Recorded) -> Result<Points, Error> {
    let state = shop.store().read(|c| refund::state(c, sale.sale, None, sale.stamp.at.day()))?;
    Ok(Points::sum(state.lines.iter().map(|line| line.points_earned))?)
}

/// The latest sales of a local day, newest first.
pub fn sales_on(shop: &Shop, day: chrono::NaiveDate, limit: u32) -> Result<Vec<crate::domain::SaleLine>, Error> {
    shop.store().read(|c| Ok(sale::of_day(c, day, limit)?))
}

/// Keeps the number that the fiscal register printed for a sale.
pub fn keep_fiscal(shop: &Shop, id: SaleId, number: &str, at: Moment) -> Result<(), Error> {
    let (stamp, number) = (shop.stamp(at), number.trim().to_owned());
    must_fit([number.as_str()], bounds::NAME)?;
    shop.store().write(move |tx| {
        sale::request(tx, id)?.ok_or_else(|| Error::NoSale(id.to_string()))?;
        Ok(sale::keep_fiscal(tx, &stamp, id, &number)?)
    })
}

/// Gives `amount` back in the forms that paid: what was paid without cash first, the rest in cash.
pub(super) fn payments_back(
    paid: &[(String, crate::domain::PaymentKind, crate::domain::Money)],
    amount: crate::domain::Money,
    forms: &[PaymentForm],
) -> Result<Vec<Payment>, Error> {
    use crate::domain::{Money, PaymentKind};
    let mut rest = amount;
    let mut back = Vec::new();
    for kind in [PaymentKind::NonCash, PaymentKind::Cash] {
        for (form, _, paid) in paid.iter().filter(|(_, k, _)| *k == kind) {
            let part = rest.min(*paid);
            if part.is_positive() {
                back.push(Payment { form: form.clone(), amount: part });
                rest = rest.minus(part)?;
            }
        }
    }
    if rest.is_positive() {
        let cash = forms.iter().find(|f| f.kind == PaymentKind::Cash).map_or("cash", |f| f.id.as_str());
        match back.iter_mut().find(|p| p.form == cash) {
            Some(payment) => payment.amount = payment.amount.plus(rest)?,
            None => back.push(Payment { form: cash.to_owned(), amount: rest }),
        }
    }
    debug_assert_eq!(Money::sum(back.iter().map(|p| p.amount)), Ok(amount));
    Ok(back)
}
