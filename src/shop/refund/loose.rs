//! Goods that come back without a receipt, for what they cost now and in cash.

use chrono::NaiveDate;
use uuid::Uuid;

use super::repeated;
use crate::domain::{
    BasisPoints, Basket, Moment, Money, Payment, PaymentForm, PaymentKind, Points, Programme, Quantity, RefundId,
    RefundPlan, Refunded, RefundedLine, bounds,
};
use crate::rules;
use crate::shop::error::must_fit;
use crate::shop::household::digest;
use crate::shop::{Error, Shop, catalogue};
use crate::store::{programme, refund};

/// Goods that come back without a receipt.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct LooseReturn {
    pub name: Option<String>,
    pub quantity: Quantity,
    /// What is given back for all of the line.
    pub amount: Money,
}

/// What a basket of goods gives back without a receipt: at the catalogue's prices where the lines name none, with what they
/// carry of discounts taken off. No programme comes into it, since nobody knows what these goods earned or were sold for.
pub fn loose(shop: &Shop, basket: &Basket, at: &Moment) -> Result<Vec<LooseReturn>, Error> {
    let basket = catalogue::resolve(shop, basket)?;
    let nothing = Programme { by_hand_limit: BasisPoints::WHOLE, ..Programme::empty("".into()) };
    let quote = rules::quote(&nothing, None, None, &basket, Points::ZERO, at)?;
    let lines = quote.lines.into_iter();
    Ok(lines.map(|line| LooseReturn { name: line.name, quantity: line.quantity, amount: line.total }).collect())
}

/// The smallest sum that is handed over on a day; a kopeck where no programme says.
pub fn cash_step(shop: &Shop, day: NaiveDate) -> Result<Money, Error> {
    let version = shop.store().read(|c| programme::on(c, day))?;
    Ok(version.map_or(Money::minor(1), |version| version.programme.cash_step))
}

/// Records a return without a receipt, in cash, rounded to what can be handed over. It has no sale, so no points move; it
/// needs a reason. The same id with the same request gives back what was recorded the first time.
pub fn return_without_receipt(
    shop: &Shop,
    id: RefundId,
    lines: Vec<LooseReturn>,
    reason: &str,
    at: Moment,
) -> Result<Refunded, Error> {
    let key = digest(&(&lines, reason));
    match repeated(shop, id, key, &at)? {
        Some(refunded) => Ok(refunded),
        None => record(shop, id, key, lines, reason, at),
    }
}

/// The same for a basket of goods, at what [`loose`] finds for them. It is the same request again though the catalogue has
/// changed; with `at_given` the moment was named and is part of it.
pub fn return_basket(
    shop: &Shop,
    id: RefundId,
    basket: &Basket,
    reason: &str,
    at: Moment,
    at_given: bool,
) -> Result<Refunded, Error> {
    let key = digest(&(basket, reason, at_given.then(|| at.millis())));
    match repeated(shop, id, key, &at)? {
        Some(refunded) => Ok(refunded),
        None => record(shop, id, key, loose(shop, basket, &at)?, reason, at),
    }
}

fn record(
    shop: &Shop,
    id: RefundId,
    key: Uuid,
    lines: Vec<LooseReturn>,
    reason: &str,
    at: Moment,
) -> Result<Refunded, Error> {
    if reason.trim().is_empty() {
        return Err(Error::NoReason);
    }
    must_fit([reason], bounds::WORDS)?;
    must_fit(lines.iter().filter_map(|line| line.name.as_deref()), bounds::NAME)?;
    if lines.is_empty() || lines.iter().any(|l| !l.quantity.is_positive() || !l.amount.is_positive()) {
        return Err(Error::NothingReturned);
    }
    let forms = shop.settings().payment_forms.clone();
    let new = without_receipt(id, key, lines, reason, cash_step(shop, at.day())?, &forms)?;
    let stamp = shop.stamp(at);
    let done = shop.store().write(move |tx| {
        if refund::request(tx, id)?.is_some() {
            return Err(Error::AnotherRequest);
        }
        let number = refund::record(tx, &stamp, &new, &forms)?;
        Ok(Refunded {
            refund: id,
            number,
            sale: None,
            plan: new.plan,
            advice: None,
            coupons: Vec::new(),
            payments: new.payments,
            points: Points::ZERO,
            repeated: false,
        })
    });
    match done {
        // Somebody recorded this id a moment ago.
        Err(Error::AnotherRequest) => repeated(shop, id, key, &at)?.ok_or(Error::AnotherRequest),
        done => done,
    }
}

fn without_receipt(
    id: RefundId,
    request: Uuid,
    lines: Vec<LooseReturn>,
    reason: &str,
    step: Money,
    forms: &[PaymentForm],
) -> Result<refund::NewRefund, Error> {
    let goods = Money::sum(lines.iter().map(|l| l.amount))?.within_bounds()?;
    let line = |(line, l): (u32, &LooseReturn)| RefundedLine {
        line,
        quantity: l.quantity,
        amount: l.amount,
        points_value: Money::ZERO,
        points_earned: Points::ZERO,
    };
    let money = rules::nearest_step(goods, step)?;
    let (lines_back, rounding) = ((1..).zip(&lines).map(line).collect(), money.minus(goods)?);
    let plan = RefundPlan { lines: lines_back, goods, rounding, money, ..RefundPlan::default() };
    Ok(refund::NewRefund {
        id,
        request,
        sale: None,
        plan,
        names: lines.into_iter().map(|l| l.name).collect(),
        payments: Some(in_cash(money, forms)).filter(|payment| payment.amount.is_positive()).into_iter().collect(),
        reason: reason.trim().to_owned(),
    })
}

fn in_cash(amount: Money, forms: &[PaymentForm]) -> Payment {
    let form = forms.iter().find(|f| f.kind == PaymentKind::Cash).map_or("cash", |f| f.id.as_str());
    Payment { form: form.to_owned(), amount }
}
