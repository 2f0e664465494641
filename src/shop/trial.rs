//! The programme without a shop: templates to begin with, a look for faults, a price tried out.

use super::{Error, Shop};
use crate::domain::{Basket, Moment, Money, Payment, Points, Programme, Quote, Standing};
use crate::rules::{self, Settled};

pub use crate::rules::{Fault, ProgrammeFault, TEMPLATES, check as faults, template, template_in};

/// Prices a basket under any programme, for a member made up or none.
pub fn try_out(
    programme: &Programme,
    standing: Option<&Standing>,
    basket: &Basket,
    points: Points,
    at: &Moment,
) -> Result<Quote, Error> {
    let faults = rules::check(programme);
    if !faults.is_empty() {
        return Err(Error::ProgrammeFaulty(faults));
    }
    Ok(rules::quote(programme, None, standing, basket, points, at)?)
}

/// What payments come to against a sum, and the change out of it.
pub fn settle(shop: &Shop, to_pay: Money, payments: &[Payment]) -> Result<Settled, Error> {
    Ok(rules::settle(to_pay, payments, &shop.settings().payment_forms)?)
}
