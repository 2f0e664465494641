//! What a member answered, as values whose meaning the question gives.

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One answer. A choice is named by its id, a date is written `2026-11-20`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Answer {
    Flag(bool),
    Count(i64),
    Words(String),
    Many(Vec<String>),
}

impl Answer {
    /// The day that the answer names.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Answer::Words(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    pub const YES: &'static str = "yes";
    pub const NO: &'static str = "no";
}

/// Answers may say who somebody is.
impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Answer::Flag(_) => "Flag(…)",
            Answer::Count(_) => "Count(…)",
            Answer::Words(_) => "Words(…)",
            Answer::Many(_) => "Many(…)",
        })
    }
}

/// Answers by the ids of their questions.
pub type Answers = BTreeMap<String, Answer>;
