//! A member as lists of regulars show one: the figures that a shop sorts and filters its people by.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{MemberId, Money, Overflow, Points, Rounding};

/// One member's figures. Spend is net of refunds and before points as payment; a visit is a day with a sale that was not
/// wholly undone. Those of the last year hold on one day, everything else until the next fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regular {
    pub member: MemberId,
    /// The first day of membership.
    pub since: NaiveDate,
    pub tier: Option<Arc<str>>,
    pub points: Points,
    pub visits: u32,
    pub sales: u32,
    pub spent: Money,
    pub visits_last_year: u32,
    pub spent_last_year: Money,
    pub first_visit: Option<NaiveDate>,
    pub last_visit: Option<NaiveDate>,
    /// The median number of days between visits.
    pub usual_interval: Option<u32>,
}

impl Regular {
    /// Somebody who has not bought anything yet.
    pub fn newcomer(member: MemberId, since: NaiveDate) -> Regular {
        Regular {
            member,
            since,
            tier: None,
            points: Points::ZERO,
            visits: 0,
            sales: 0,
            spent: Money::ZERO,
            visits_last_year: 0,
            spent_last_year: Money::ZERO,
            first_visit: None,
            last_visit: None,
            usual_interval: None,
        }
    }

    /// An average sale, rounded half up; zero before the first.
    pub fn average(&self) -> Result<Money, Overflow> {
        self.spent.part(1, self.sales.into(), Rounding::HalfUp)
    }

    /// How long ago the last visit was.
    pub fn days_since(&self, as_of: NaiveDate) -> Option<i64> {
        self.last_visit.map(|day| (as_of - day).num_days())
    }

    /// How many days beyond the usual interval; negative while the next visit is still to come. None before the second
    /// visit, since nothing is usual yet.
    pub fn days_overdue(&self, as_of: NaiveDate) -> Option<i64> {
        Some(self.days_since(as_of)? - i64::from(self.usual_interval?))
    }

    /// Came within the last twelve months.
    pub const fn is_active(&self) -> bool {
        self.visits_last_year > 0
    }
}

/// What a regular is to the shop, in words that people use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Segment {
    /// Comes often or brings much.
    Best,
    /// Comes as usual.
    Regular,
    /// Came for the first time lately.
    New,
    /// Has been away longer than is usual.
    Cooling,
    /// Has been away so long that no habit is left.
    Lost,
}

impl Segment {
    pub const ALL: [Segment; 5] = [Segment::Best, Segment::Regular, Segment::New, Segment::Cooling, Segment::Lost];

    pub const fn code(self) -> &'static str {
        match self {
            Segment::Best => "best",
            Segment::Regular => "regular",
            Segment::New => "new",
            Segment::Cooling => "cooling",
            Segment::Lost => "lost",
        }
    }

    pub fn from_code(code: &str) -> Option<Segment> {
        Segment::ALL.into_iter().find(|segment| segment.code() == code)
    }
}

/// Where one segment ends and the next begins; the owner's to change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SegmentLimits {
    /// So many days after the first visit somebody is new.
    pub new_days: u32,
    /// So many visits within twelve months make one of the best.
    pub best_visits: u32,
    /// So does so much money within twelve months; absent: visits alone do.
    pub best_spent: Option<Money>,
    /// Away longer than so many hundredths of the usual interval is cooling.
    pub cooling_percent: u32,
    /// Never sooner than after so many days, however often somebody comes.
    pub cooling_least: u32,
    /// So many days for who came once and has no usual interval.
    pub cooling_days: u32,
    /// Away longer than so many days is lost.
    pub lost_days: u32,
}

impl Default for SegmentLimits {
    fn default() -> Self {
        SegmentLimits {
            new_days: 60,
            best_visits: 24,
            best_spent: None,
            cooling_percent: 200,
            cooling_least: 14,
            cooling_days: 60,
            lost_days: 180,
        }
    }
}
