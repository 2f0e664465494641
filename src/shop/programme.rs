//! Changing the programme: never in place, always as a new version from a day on.

use chrono::{Months, NaiveDate};

use super::{Error, Shop};
use crate::domain::{Moment, Programme, Segment, ShopSettings};
use crate::rules;
use crate::store::programme;

pub use crate::store::programme::Version;

/// How far ahead a version may begin, in months; beyond that the year was mistyped.
const FURTHEST: Months = Months::new(120);

/// Adds a version that holds from `from` on, which may be today but not earlier: what was sold was sold under the version
/// that held. Gives its number.
pub fn set(shop: &Shop, programme: Programme, from: NaiveDate, at: Moment) -> Result<i64, Error> {
    if from < at.day() {
        return Err(Error::ProgrammeInPast(from));
    }
    if at.day().checked_add_months(FURTHEST).is_some_and(|last| from > last) {
        return Err(Error::ProgrammeTooFar(from));
    }
    let settings = shop.settings();
    let mut faults = faults(&programme, Some(&settings));
    // A form that was given up before its name was kept stands in nobody's way where the version in force names it too.
    let held = on(shop, at.day()).map(|held| unknown_forms(&held.programme, &settings)).unwrap_or_default();
    faults.retain(|fault| held.iter().all(|held| (&held.rule, &held.fault) != (&fault.rule, &fault.fault)));
    if !faults.is_empty() {
        return Err(Error::ProgrammeFaulty(faults));
    }
    let stamp = shop.stamp(at);
    shop.store().write(move |tx| Ok(programme::add(tx, &stamp, from, &programme)?))
}

/// What is wrong with a programme for a shop, whose members are in segments of its own; where its settings are known, also
/// whether it speaks of their money and their forms of payment.
pub fn faults(programme: &Programme, settings: Option<&ShopSettings>) -> Vec<rules::ProgrammeFault> {
    let mut faults = rules::check(programme);
    faults.extend(rules::unknown_segments(programme, &Segment::ALL.map(Segment::code)));
    if let Some(settings) = settings {
        faults.extend(unknown_forms(programme, settings));
        if programme.currency.is_some_and(|written| written != settings.currency) {
            let fault = rules::Fault::OtherCurrency { shop: settings.currency };
            faults.push(rules::ProgrammeFault { rule: String::new(), field: "currency".to_owned(), fault });
        }
    }
    faults
}

/// Forms of payment that a programme asks for and the shop never took. One that was removed may come back, and is no slip of
/// the pen.
fn unknown_forms(programme: &Programme, settings: &ShopSettings) -> Vec<rules::ProgrammeFault> {
    let forms = settings.payment_forms.iter().chain(&settings.former_forms);
    rules::unknown_forms(programme, &forms.map(|form| form.id.as_str()).collect::<Vec<_>>())
}

/// All versions, oldest first.
pub fn versions(shop: &Shop) -> Result<Vec<Version>, Error> {
    shop.store().read(|c| Ok(programme::all(c)?))
}

/// The version that holds on a day.
pub fn on(shop: &Shop, day: NaiveDate) -> Result<Version, Error> {
    shop.store().read(|c| programme::on(c, day)?.ok_or(Error::NoProgramme))
}
