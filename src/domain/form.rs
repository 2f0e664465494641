//! A questionnaire: what the owner wants to know, as one versioned document that a person can read.

use serde::{Deserialize, Serialize};

use super::{Points, Text};

/// The version of this document's own shape; a newer one is refused rather than half understood.
pub const FORM_SCHEMA: u32 = 1;

/// The questions put to a member, in their order, and when they are put.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Form {
    pub schema: u32,
    /// Stable, whatever the title becomes.
    pub id: String,
    pub title: Text,
    /// Said to the member below the questions: who reads the answers, and what follows from them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    #[serde(default, skip_serializing_if = "Ask::is_by_hand")]
    pub ask: Ask,
    /// What the first finished sheet of a member is rewarded with.
    #[serde(default, skip_serializing_if = "Points::is_zero_ref")]
    pub points: Points,
    pub questions: Vec<Question>,
}

/// When the till offers a form by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ask {
    /// Only when the cashier says so.
    #[default]
    ByHand,
    /// On the day on which somebody joins.
    Enrolment,
    /// After the purchase of this number.
    Purchase(u32),
    /// After the purchase of this number and any later one.
    FromPurchase(u32),
}

impl Ask {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
    const fn is_by_hand(&self) -> bool {
        matches!(self, Ask::ByHand)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Stable: answers are counted by it over all versions of the form.
    pub id: String,
    pub text: Text,
    pub kind: QuestionKind,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// Absent: always asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// A few words, typed by the cashier.
    Text,
    /// One of several.
    One(Vec<Choice>),
    /// Any of several.
    Many(Vec<Choice>),
    Scale(Scale),
    YesNo,
    Number(Bounds),
    Date,
}

impl QuestionKind {
    /// What there is to choose from.
    pub fn choices(&self) -> &[Choice] {
        match self {
            QuestionKind::One(choices) | QuestionKind::Many(choices) => choices,
            _ => &[],
        }
    }

    /// Whether the cashier types the answer; else the member touches it.
    pub const fn is_typed(&self) -> bool {
        matches!(self, QuestionKind::Text | QuestionKind::Number(_) | QuestionKind::Date)
    }

    /// The word by which the document names it.
    pub const fn code(&self) -> &'static str {
        match self {
            QuestionKind::Text => "text",
            QuestionKind::One(_) => "one",
            QuestionKind::Many(_) => "many",
            QuestionKind::Scale(_) => "scale",
            QuestionKind::YesNo => "yes_no",
            QuestionKind::Number(_) => "number",
            QuestionKind::Date => "date",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    pub id: String,
    pub text: Text,
}

/// A row of figures to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    pub from: i64,
    pub to: i64,
    /// What the lowest and the highest mean.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<Text>,
    /// Whether it asks for a recommendation, from 0 to 10, and is counted as one (Reichheld, "The one number you need to
    /// grow", HBR 2003).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub recommend: bool,
}

/// What a number may be; both ends belong to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bounds {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<i64>,
}

/// A question is asked only after such an answer to an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    pub question: String,
    /// Any of these: ids of choices, `yes`, `no`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub is: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_least: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_most: Option<i64>,
}

impl Form {
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }
}
