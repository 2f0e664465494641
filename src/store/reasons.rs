//! Why a price was what it was, kept beside the figures of a sale: the reason of each rule once, those of lines only where
//! they are others, so that a shop's books do not fill with the same words.

use serde::{Deserialize, Serialize};

use super::Error;
use crate::domain::{Applied, NotApplied, Quote, Reason, RuleId};

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub(in crate::store) struct Reasons {
    pub applied: Vec<Applied>,
    pub not_applied: Vec<NotApplied>,
    lines: Vec<OfLine>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct OfLine {
    /// Why nothing was taken off.
    #[serde(skip_serializing_if = "Option::is_none")]
    none: Option<Nothing>,
    /// For each discount its own reason, where it is another than its rule's.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    some: Vec<Option<Reason>>,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Nothing {
    /// As the rule at this place of those not applied.
    As(usize),
    Own(Reason),
}

/// The reasons of a quote in the form in which they are kept.
pub(in crate::store) fn write(quote: &Quote) -> Result<String, Error> {
    let of_rule = |rule: &RuleId| quote.applied.iter().find(|a| a.rule == *rule).map(|a| &a.reason);
    let none = |reason: &Reason| match quote.not_applied.iter().position(|n| n.reason == *reason) {
        Some(place) => Nothing::As(place),
        None => Nothing::Own(reason.clone()),
    };
    let lines = quote.lines.iter().map(|line| OfLine {
        none: line.undiscounted.as_ref().map(none),
        some: line
            .discounts
            .iter()
            .filter(|d| d.amount.is_positive())
            .map(|d| (of_rule(&d.rule) != Some(&d.reason)).then(|| d.reason.clone()))
            .collect(),
    });
    let reasons =
        Reasons { applied: quote.applied.clone(), not_applied: quote.not_applied.clone(), lines: lines.collect() };
    serde_json::to_string(&reasons).map_err(|_| Error::Unreadable { what: "reasons" })
}

pub(in crate::store) fn read(text: &str) -> Result<Reasons, Error> {
    serde_json::from_str(text).map_err(|_| Error::Unreadable { what: "reasons of a sale" })
}

impl Reasons {
    /// Why the discount at `place` of line `no`, counted from 1, was given.
    pub fn of_discount(&self, no: usize, place: usize, rule: &RuleId) -> Reason {
        let own = self.line(no).and_then(|line| line.some.get(place)).cloned().flatten();
        own.or_else(|| self.applied.iter().find(|a| a.rule == *rule).map(|a| a.reason.clone())).unwrap_or(Reason::Given)
    }

    /// Why nothing was taken off line `no`, counted from 1, where nothing was.
    pub fn of_nothing(&self, no: usize) -> Option<Reason> {
        match self.line(no)?.none.as_ref()? {
            Nothing::As(place) => self.not_applied.get(*place).map(|n| n.reason.clone()),
            Nothing::Own(reason) => Some(reason.clone()),
        }
    }

    fn line(&self, no: usize) -> Option<&OfLine> {
        self.lines.get(no.checked_sub(1)?)
    }
}
