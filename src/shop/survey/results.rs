//! What the answers to a form come to.

use crate::shop::{Error, Shop};
use crate::store::form::{self, FormVersion};
use crate::store::sheet::{self, Said};
use crate::survey::{Results, Value};

/// All answers to one form, counted over its versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    pub form: FormVersion,
    pub results: Results,
}

/// Counts every finished sheet of a form.
pub fn report(shop: &Shop, form: &str) -> Result<Report, Error> {
    shop.store().read(|c| {
        let versions = form::versions(c, form)?;
        let mut results = Results::of(versions.iter().map(|version| &version.form));
        let newest = versions.into_iter().next().ok_or_else(|| Error::NoForm(form.to_owned()))?;
        results.sheets = sheet::sheets(c, form)?;
        for counted in sheet::counted(c, form)? {
            let value = match (counted.choice, counted.figure) {
                (Some(choice), _) => Value::Choice(choice),
                (None, Some(figure)) => Value::Figure(figure),
                (None, None) => Value::Typed,
            };
            results.add(&counted.question, &value, counted.count, counted.first);
        }
        Ok(Report { form: newest, results })
    })
}

/// What was typed in answer to a form, the newest first: all of it, or what holds the searched words.
pub fn said(shop: &Shop, form: &str, question: Option<&str>, search: &str, limit: u32) -> Result<Vec<Said>, Error> {
    Ok(shop.store().read(|c| sheet::said(c, form, question, search, limit))?)
}
