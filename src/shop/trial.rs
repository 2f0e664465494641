//! The programme without a shop: templates to begin with, a look for faults, a price tried out.

use super::Error;
use crate::domain::{
    Basket, HeldCoupon, Moment, Money, Payment, Points, Programme, Quote, Segment, ShopSettings, Standing,
};
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

/// Refuses a standing that no member of this programme can have, with its first field that cannot be.
fn must_be_possible(programme: &Programme, standing: &Standing, at: &Moment) -> Result<(), Error> {
    let found = unknown(programme, standing).or_else(|| impossible(standing, at));
    found.map_or(Ok(()), |(field, fault)| Err(Error::BadStanding(ProgrammeFault { rule: String::new(), field, fault })))
}

/// A name in it of what is not there.
fn unknown(programme: &Programme, standing: &Standing) -> Option<(String, Fault)> {
    if let Some(tier) = &standing.tier
        && programme.tier(tier).is_none()
    {
        let known = programme.tiers.levels.iter().map(|level| level.id.clone()).collect();
        return Some(("tier".to_owned(), Fault::Unknown { known }));
    }
    if let Some(segment) = &standing.segment {
        let of_shops = Segment::ALL.map(Segment::code);
        // A programme may name segments that are the owner's own.
        let with_it = [&of_shops[..], &[segment.as_str()]].concat();
        let of_programme =
            rules::unknown_segments(programme, &with_it) != rules::unknown_segments(programme, &of_shops);
        if !of_programme && !of_shops.iter().any(|known| known.eq_ignore_ascii_case(segment)) {
            return Some(("segment".to_owned(), Fault::Unknown { known: of_shops.map(str::to_owned).into() }));
        }
    }
    let of_no_kind = |coupon: &HeldCoupon| programme.coupons.iter().all(|kind| kind.id != coupon.kind);
    standing.coupons.iter().position(of_no_kind).map(|place| {
        let known = programme.coupons.iter().map(|kind| kind.id.clone()).collect();
        (format!("coupons[{place}].kind"), Fault::Unknown { known })
    })
}

/// A figure that nobody can have.
fn impossible(standing: &Standing, at: &Moment) -> Option<(String, Fault)> {
    let too_many = |points: Points| points > Points::MOST;
    // Below zero: owed.
    if too_many(standing.points) || too_many(Points::new(standing.points.get().saturating_neg())) {
        return Some(("points".to_owned(), Fault::TooManyPoints { most: Points::MOST }));
    }
    for (place, lot) in standing.lots.iter().enumerate() {
        let field = || format!("lots[{place}].points");
        if lot.points < Points::ZERO {
            return Some((field(), Fault::Negative));
        }
        if too_many(lot.points) {
            return Some((field(), Fault::TooManyPoints { most: Points::MOST }));
        }
    }
    for (place, given) in standing.given.iter().enumerate() {
        if given.day.is_negative() {
            return Some((format!("given[{place}].day"), Fault::Negative));
        }
        if given.month.within_bounds().is_err() {
            return Some((format!("given[{place}].month"), Fault::TooMuch { most: Money::MOST }));
        }
        if given.month < given.day {
            return Some((format!("given[{place}].month"), Fault::Below { other: "day" }));
        }
    }
    if standing.spent.is_negative() {
        return Some(("spent".to_owned(), Fault::Negative));
    }
    if standing.spent.within_bounds().is_err() {
        return Some(("spent".to_owned(), Fault::TooMuch { most: Money::MOST }));
    }
    let born = standing.birthday.is_none_or(|born| born.has_been(at.day()));
    (!born).then(|| ("birthday".to_owned(), Fault::NoBirthday))
}

/// Tells a basket how it is paid, as a sale would be.
pub fn pay_with(settings: &ShopSettings, basket: &mut Basket, payments: &[Payment]) -> Result<(), Error> {
    let forms = &settings.payment_forms;
    let unknown = |form: &&String| payments.is_empty() && forms.iter().all(|known| known.id != **form);
    if let Some(form) = basket.pays_with.as_ref().filter(unknown) {
        return Err(rules::PaymentError::UnknownForm { form: form.clone() }.into());
    }
    rules::pay_with(basket, payments, forms);
    Ok(())
}

/// What payments come to against a sum, and the change out of it.
pub fn settle(settings: &ShopSettings, to_pay: Money, payments: &[Payment]) -> Result<Settled, Error> {
    Ok(rules::settle(to_pay, payments, &settings.payment_forms)?)
}
