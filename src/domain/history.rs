//! What an account's points came from and went to, line by line.

use chrono::NaiveDate;

use super::{Number, PersonName, Points, SaleId};

/// A file by which somebody is a member: their own, or one that was merged into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClubFile {
    pub name: PersonName,
    /// The first day of membership, which may lie before this till.
    pub since: NaiveDate,
    /// The day on which it was recorded.
    pub day: NaiveDate,
    /// It came with a list that was imported.
    pub listed: bool,
}

/// One movement of an account's points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointsMovement {
    pub day: NaiveDate,
    pub why: PointsWhy,
    pub points: Points,
    /// The sale that they came from, paid, or were taken back for.
    pub sale: Option<(SaleId, Number)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PointsWhy {
    /// Brought along from before this till.
    Opening,
    Earned,
    Spent,
    Expired,
    TakenBack,
    GivenBack,
    MovedOut,
    MovedIn,
    /// Given for answering a questionnaire.
    Answered,
    /// Given beside purchases: for a recommendation, or to make amends.
    Granted,
    /// Taken back, since what they were given for is undone.
    Withdrawn,
}

impl PointsWhy {
    pub fn from_code(code: &str) -> Option<PointsWhy> {
        Some(match code {
            "opening" => PointsWhy::Opening,
            "answered" => PointsWhy::Answered,
            "earned" => PointsWhy::Earned,
            "spent" => PointsWhy::Spent,
            "expired" => PointsWhy::Expired,
            "taken_back" => PointsWhy::TakenBack,
            "given_back" => PointsWhy::GivenBack,
            "moved_out" => PointsWhy::MovedOut,
            "moved_in" => PointsWhy::MovedIn,
            "granted" => PointsWhy::Granted,
            "withdrawn" => PointsWhy::Withdrawn,
            _ => return None,
        })
    }
}
