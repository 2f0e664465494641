//! Amends: what a member is given for a complaint, by how grave it was.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::by_name::read_by_name;
use super::programme::is_default;
use super::{Bonus, FactId, MemberId, PersonName, Points, Text};

/// How grave a complaint is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    Minor,
    Serious,
    Grave,
}

impl Severity {
    pub const ALL: [Severity; 3] = [Severity::Minor, Severity::Serious, Severity::Grave];

    pub const fn code(self) -> &'static str {
        match self {
            Severity::Minor => "minor",
            Severity::Serious => "serious",
            Severity::Grave => "grave",
        }
    }

    pub fn from_code(code: &str) -> Option<Severity> {
        Severity::ALL.into_iter().find(|severity| severity.code() == code)
    }
}

/// What a complaint brings, by how grave it is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields, default)]
pub struct CompensationRule {
    #[serde(skip_serializing_if = "is_default")]
    pub minor: Bonus,
    #[serde(skip_serializing_if = "is_default")]
    pub serious: Bonus,
    #[serde(skip_serializing_if = "is_default")]
    pub grave: Bonus,
    /// So many in a calendar year for one member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub per_year: Option<u32>,
}

impl CompensationRule {
    pub const fn of(&self, severity: Severity) -> &Bonus {
        match severity {
            Severity::Minor => &self.minor,
            Severity::Serious => &self.serious,
            Severity::Grave => &self.grave,
        }
    }
}

/// Amends that were made.
#[derive(Clone, PartialEq, Eq)]
pub struct Compensation {
    pub id: FactId,
    pub member: MemberId,
    pub name: PersonName,
    pub day: NaiveDate,
    pub severity: Severity,
    pub points: Points,
    pub coupon: Option<CodeAndName>,
    /// What was complained of; empty where it was erased.
    pub words: String,
    pub withdrawn: Option<Withdrawn>,
}

/// What people complain of does not belong in a log.
impl fmt::Debug for Compensation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Compensation({})", self.id)
    }
}

/// A coupon by its code, and what its kind is called now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeAndName {
    pub code: String,
    pub name: Text,
    pub state: super::CouponState,
}

/// That amends were taken back.
#[derive(Clone, PartialEq, Eq)]
pub struct Withdrawn {
    pub day: NaiveDate,
    pub points: Points,
    pub words: String,
}

read_by_name!(CompensationRule);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_written_as_it_was_read_also_where_it_brings_nothing_yet() {
        let read = r#"{"minor":{"days":90},"grave":{"points":5}}"#;
        let rule: CompensationRule = serde_json::from_str(read).unwrap();
        assert_eq!(serde_json::to_string(&rule).unwrap(), read);
    }
}
