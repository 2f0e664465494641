//! Forms: never changed in place, always as a new version.

use crate::domain::{Form, FormFault, Moment};
use crate::shop::{Error, Shop};
use crate::store::form::{self, FormVersion};
use crate::{rules, survey};

/// Adds a version of a form, which the till asks from now on; gives its number. What is asked already adds nothing.
pub fn set(shop: &Shop, form: Form, at: Moment) -> Result<i64, Error> {
    let stamp = shop.stamp(at);
    shop.store().write(move |tx| {
        let versions = form::versions(tx, &form.id)?;
        if let Some(newest) = versions.first().filter(|newest| newest.form == form) {
            return Ok(newest.version);
        }
        let faults = faults(&versions, &form);
        if !faults.is_empty() {
            return Err(Error::FormFaulty(faults));
        }
        Ok(form::add(tx, &stamp, &form)?)
    })
}

/// Looks at a form as `set` would, and changes nothing.
pub fn sound(shop: &Shop, form: &Form) -> Result<Vec<FormFault>, Error> {
    Ok(faults(&shop.store().read(|c| form::versions(c, &form.id))?, form))
}

fn faults(versions: &[FormVersion], form: &Form) -> Vec<FormFault> {
    let mut faults = survey::check(form);
    for before in versions {
        for fault in survey::changed(&before.form, form) {
            if !faults.contains(&fault) {
                faults.push(fault);
            }
        }
    }
    faults
}

/// The newest version of every form.
pub fn forms(shop: &Shop) -> Result<Vec<FormVersion>, Error> {
    Ok(shop.store().read(form::newest)?)
}

/// The newest version of one form.
pub fn form(shop: &Shop, id: &str) -> Result<FormVersion, Error> {
    let newest = shop.store().read(|c| form::versions(c, id))?.into_iter().next();
    newest.ok_or_else(|| Error::NoForm(id.to_owned()))
}

/// The forms of the shop, and behind them the ready ones that it has not taken yet, without a version; the points of these
/// are as much worth as in their documents, whatever the currency.
pub fn with_ready(shop: &Shop) -> Result<Vec<(Option<i64>, Form)>, Error> {
    let mut all: Vec<(Option<i64>, Form)> = forms(shop)?.into_iter().map(|v| (Some(v.version), v.form)).collect();
    for mut ready in survey::READY.into_iter().filter_map(survey::ready) {
        ready.points = rules::points_in(ready.points, shop.currency());
        if !all.iter().any(|(_, form)| form.id == ready.id) {
            all.push((None, ready));
        }
    }
    Ok(all)
}
