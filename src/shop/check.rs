//! Looking at every invariant of the shop's books.

use super::{Error, Shop};
use crate::store::check;
pub use crate::store::check::Broken;

/// What was looked at and what does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckReport {
    pub facts: i64,
    pub problems: Vec<Broken>,
}

impl CheckReport {
    pub fn ok(&self) -> bool {
        self.problems.is_empty()
    }
}

/// Works everything out again, in one snapshot beside the running till.
pub fn check(shop: &Shop) -> Result<CheckReport, Error> {
    shop.store().read(|c| {
        let problems = check::run(c)?;
        let facts = match check::facts(c) {
            // What should count them is among the problems.
            Err(_) if !problems.is_empty() => 0,
            facts => facts?,
        };
        Ok(CheckReport { facts, problems })
    })
}
