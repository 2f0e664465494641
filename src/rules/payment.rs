//! Payment: what was handed over against what is to pay, and the change out of it.

use thiserror::Error;

use crate::domain::{Basket, Money, Overflow, Payment, PaymentForm, PaymentKind};

/// Payments that settle a sum: together, less the change, they are what was to pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    pub payments: Vec<Payment>,
    /// Given out of the cash.
    pub change: Money,
}

/// Why payments do not settle a sum.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PaymentError {
    #[error("there is no form of payment `{form}`")]
    UnknownForm { form: String },
    #[error("the shop has no form of payment in cash")]
    NoCash,
    #[error("a payment may not be negative: {form}")]
    Negative { form: String },
    #[error("more than is to pay may be handed over in cash alone: at most {} otherwise", .most.plain())]
    NonCashAbove { most: Money },
    #[error("{} is missing", .missing.plain())]
    Missing { missing: Money },
    #[error(transparent)]
    Overflow(#[from] Overflow),
}

/// The form that pays all of a sum: the only one in which anything was handed over, or the first cash form where nothing
/// was; none where several pay.
pub fn only_form<'a>(payments: &'a [Payment], forms: &'a [PaymentForm]) -> Option<&'a str> {
    let mut with = payments.iter().filter(|payment| payment.amount.is_positive()).map(|payment| payment.form.as_str());
    match (with.next(), with.next()) {
        (None, _) => forms.iter().find(|form| form.kind == PaymentKind::Cash).map(|form| form.id.as_str()),
        (Some(first), None) => Some(first),
        (Some(first), Some(second)) => (first == second && with.all(|other| other == first)).then_some(first),
    }
}

/// Tells a basket how it is paid: the form that pays all of it, and what of it is not cash. Without payments it is the form
/// that the basket names, or cash.
pub fn pay_with(basket: &mut Basket, payments: &[Payment], forms: &[PaymentForm]) {
    match &basket.pays_with {
        Some(form) if payments.is_empty() => {
            basket.not_in_cash = not_in_cash(&[Payment { form: form.clone(), amount: Money::MOST }], forms);
        }
        _ => {
            basket.pays_with = only_form(payments, forms).map(str::to_owned);
            basket.not_in_cash = not_in_cash(payments, forms);
        }
    }
}

/// The payments of a basket for which none were named: all of it in the form that the basket names.
pub fn paid_as_named(basket: &Basket, to_pay: Money) -> Vec<Payment> {
    let named = basket.pays_with.iter().filter(|_| to_pay.is_positive());
    named.map(|form| Payment { form: form.clone(), amount: to_pay }).collect()
}

/// What is handed over otherwise than in cash. Where it is beyond all bounds, settling says so.
pub fn not_in_cash(payments: &[Payment], forms: &[PaymentForm]) -> Money {
    let is_cash = |id: &str| forms.iter().any(|form| form.id == id && form.kind == PaymentKind::Cash);
    let others = payments.iter().filter(|payment| payment.amount.is_positive() && !is_cash(&payment.form));
    Money::sum(others.map(|payment| payment.amount)).unwrap_or(Money::MOST)
}

/// Settles `to_pay` with `payments`; without any, all of it in the first cash form. Forms of which nothing was handed
/// over are left out.
pub fn settle(to_pay: Money, payments: &[Payment], forms: &[PaymentForm]) -> Result<Settled, PaymentError> {
    if payments.is_empty() {
        return all_in_cash(to_pay, forms);
    }
    let (mut paid, mut other) = (Money::ZERO, Money::ZERO);
    for payment in payments {
        let unknown = || PaymentError::UnknownForm { form: payment.form.clone() };
        let form = forms.iter().find(|form| form.id == payment.form).ok_or_else(unknown)?;
        if payment.amount.is_negative() {
            return Err(PaymentError::Negative { form: payment.form.clone() });
        }
        payment.amount.within_bounds()?;
        paid = paid.plus(payment.amount)?;
        if form.kind == PaymentKind::NonCash {
            other = other.plus(payment.amount)?;
        }
    }
    if other > to_pay {
        return Err(PaymentError::NonCashAbove { most: to_pay });
    }
    if paid < to_pay {
        return Err(PaymentError::Missing { missing: to_pay.minus(paid)? });
    }
    let payments = payments.iter().filter(|payment| payment.amount.is_positive()).cloned().collect();
    Ok(Settled { payments, change: paid.minus(to_pay)? })
}

fn all_in_cash(to_pay: Money, forms: &[PaymentForm]) -> Result<Settled, PaymentError> {
    if to_pay.is_zero() {
        return Ok(Settled { payments: Vec::new(), change: Money::ZERO });
    }
    let cash = forms.iter().find(|form| form.kind == PaymentKind::Cash).ok_or(PaymentError::NoCash)?;
    Ok(Settled { payments: vec![Payment { form: cash.id.clone(), amount: to_pay }], change: Money::ZERO })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ShopSettings;

    fn paid(to_pay: &str, payments: &str) -> Result<(String, String), PaymentError> {
        let payments: Vec<Payment> = payments
            .split_whitespace()
            .map(|text| text.split_once('=').unwrap())
            .map(|(form, amount)| Payment { form: form.into(), amount: Money::parse(amount).unwrap() })
            .collect();
        let settled = settle(Money::parse(to_pay).unwrap(), &payments, &ShopSettings::default().payment_forms)?;
        let said: Vec<_> = settled.payments.iter().map(|p| format!("{}={}", p.form, p.amount.plain())).collect();
        Ok((said.join(" "), settled.change.plain()))
    }

    #[test]
    fn change_comes_out_of_cash_alone() {
        for (to_pay, handed, kept, change) in [
            ("12.50", "", "cash=12.50", "0.00"),
            ("0", "", "", "0.00"),
            ("12.50", "cash=20", "cash=20.00", "7.50"),
            ("34", "cash=50", "cash=50.00", "16.00"),
            ("12.50", "card=12.50", "card=12.50", "0.00"),
            ("12.50", "card=10 cash=5", "card=10.00 cash=5.00", "2.50"),
            ("12.50", "cash=0 card=12.50", "card=12.50", "0.00"),
        ] {
            assert_eq!(paid(to_pay, handed), Ok((kept.into(), change.into())), "{to_pay} {handed}");
        }
    }

    #[test]
    fn what_does_not_settle_is_refused() {
        let money = |text| Money::parse(text).unwrap();
        assert_eq!(paid("10", "card=12"), Err(PaymentError::NonCashAbove { most: money("10") }));
        assert_eq!(paid("10", "card=6 cash=3"), Err(PaymentError::Missing { missing: money("1") }));
        assert_eq!(paid("34", "cash=20"), Err(PaymentError::Missing { missing: money("14") }));
        assert_eq!(paid("10", "shells=10"), Err(PaymentError::UnknownForm { form: "shells".into() }));
        assert_eq!(paid("10", "cash=-5 card=10"), Err(PaymentError::Negative { form: "cash".into() }));
        assert_eq!(settle(money("10"), &[], &[]), Err(PaymentError::NoCash));
    }
}
