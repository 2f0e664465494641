//! Points: whole, never a fraction, in lots that each have a life of their own.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::by_name::read_by_name;
use super::{EntryId, Money, Overflow};

/// A number of points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Points(i64);

impl Points {
    pub const ZERO: Points = Points(0);
    /// The most that may be brought along, or asked for at once.
    pub const MOST: Points = Points(1_000_000_000);

    pub const fn new(count: i64) -> Points {
        Points(count)
    }

    pub const fn get(self) -> i64 {
        self.0
    }

    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// As serde asks it.
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
    pub(super) const fn is_zero_ref(&self) -> bool {
        self.0 == 0
    }

    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    pub fn plus(self, other: Points) -> Result<Points, Overflow> {
        self.0.checked_add(other.0).map(Points).ok_or(Overflow)
    }

    pub fn minus(self, other: Points) -> Result<Points, Overflow> {
        self.0.checked_sub(other.0).map(Points).ok_or(Overflow)
    }

    pub fn sum(points: impl IntoIterator<Item = Points>) -> Result<Points, Overflow> {
        points.into_iter().try_fold(Points::ZERO, Points::plus)
    }

    /// What the points are worth as payment at `value` minor units each.
    pub fn worth(self, value: Money) -> Result<Money, Overflow> {
        self.0.checked_mul(value.as_minor()).map(Money::minor).ok_or(Overflow)
    }
}

/// Points earned together: they become active, are spent and expire together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Lot {
    /// The entry that made the lot; absent where a standing is written by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<EntryId>,
    /// What is left of it.
    pub points: Points,
    /// The first day on which it may be spent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active_from: Option<NaiveDate>,
    /// The last day on which it may be spent; absent means never.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<NaiveDate>,
}

/// The points that may not be spent on `day` yet, by the day from which they may.
pub fn waiting(lots: &[Lot], day: NaiveDate) -> impl Iterator<Item = (NaiveDate, Points)> {
    let mut by_day: BTreeMap<NaiveDate, Points> = BTreeMap::new();
    for lot in lots.iter().filter(|lot| lot.points.is_positive()) {
        if let Some(from) = lot.active_from.filter(|from| *from > day) {
            let sum = by_day.entry(from).or_insert(Points::ZERO);
            *sum = Points::new(sum.get().saturating_add(lot.points.get()));
        }
    }
    by_day.into_iter()
}

impl Lot {
    /// Whether the lot may be spent on `day`; the last day counts whole.
    pub fn is_active(&self, day: NaiveDate) -> bool {
        self.active_from.is_none_or(|from| from <= day) && !self.is_expired(day)
    }

    pub fn is_expired(&self, day: NaiveDate) -> bool {
        self.expires.is_some_and(|last| last < day)
    }
}

/// Points taken out of one lot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    pub lot: Option<EntryId>,
    pub points: Points,
}

impl Taken {
    /// So many points out of lots, or all that they hold: out of the first first.
    pub fn first<'a>(lots: impl IntoIterator<Item = &'a Taken>, mut points: Points) -> Result<Vec<Taken>, Overflow> {
        let mut taken = Vec::new();
        for lot in lots {
            let part = lot.points.min(points);
            points = points.minus(part)?;
            taken.extend(part.is_positive().then_some(Taken { lot: lot.lot, points: part }));
        }
        Ok(taken)
    }
}

/// The lot that a sale will create.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewLot {
    pub points: Points,
    pub active_from: NaiveDate,
    pub expires: Option<NaiveDate>,
}

/// Everything that a sale does to the points of its account, worked out before anything is written.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PointsPlan {
    /// Oldest expiry first.
    pub spent: Vec<Taken>,
    pub earned: Option<NewLot>,
}

impl PointsPlan {
    pub fn spent_points(&self) -> Result<Points, Overflow> {
        Points::sum(self.spent.iter().map(|t| t.points))
    }

    pub fn earned_points(&self) -> Points {
        self.earned.as_ref().map_or(Points::ZERO, |lot| lot.points)
    }
}

read_by_name!(Lot);
