//! The programme without a shop: templates to begin with, a look for faults, a price tried out.

use super::{Error, Shop};
use crate::domain::{Basket, Moment, Money, Payment, Points, Programme, Quote, Standing};
use crate::rules::{self, Settled};

pub use crate::rules::{Fault, ProgrammeFault, TEMPLATES, template, template_in};

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
    if let Some(standing) = standing {
        must_be_possible(programme, standing, at)?;
    }
    Ok(rules::quote(programme, None, standing, basket, points, at)?)
}

/// Refuses a standing that no member of this programme can have.
fn must_be_possible(programme: &Programme, standing: &Standing, at: &Moment) -> Result<(), Error> {
    let within = |points: Points| points >= Points::ZERO && points <= Points::MOST;
    let known = |tier: &str| programme.tier(tier).is_some();
    for (field, possible) in [
        ("tier", standing.tier.as_deref().is_none_or(known)),
        // Below zero: owed.
        ("points", within(standing.points) || within(Points::new(standing.points.get().saturating_neg()))),
        ("lots", standing.lots.iter().all(|lot| within(lot.points))),
        ("given", standing.given.iter().all(|given| Money::ZERO <= given.day && given.day <= given.month)),
        ("spent", !standing.spent.is_negative() && standing.spent.within_bounds().is_ok()),
        ("birthday", standing.birthday.is_none_or(|born| born.has_been(at.day()))),
    ] {
        if !possible {
            return Err(Error::BadStanding { field });
        }
    }
    Ok(())
}

/// The form that pays all of it, as a sale would ask: cash, where nothing is named.
pub fn only_form(shop: &Shop, payments: &[Payment]) -> Option<String> {
    rules::only_form(payments, &shop.settings().payment_forms).map(str::to_owned)
}

/// What payments come to against a sum, and the change out of it.
pub fn settle(shop: &Shop, to_pay: Money, payments: &[Payment]) -> Result<Settled, Error> {
    Ok(rules::settle(to_pay, payments, &shop.settings().payment_forms)?)
}
