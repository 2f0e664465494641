//! What a member is given that no purchase earned: for bringing a friend, or to make amends.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::by_name::read_by_name;
use super::{CouponId, EntryId, NewLot, Points, Text};

/// Points with a life of their own, a coupon of a kind, or both.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields, default)]
pub struct Bonus {
    #[serde(skip_serializing_if = "Points::is_zero_ref")]
    pub points: Points,
    /// Days for which the points may be spent, the first counted; absent: as long as earned ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// A kind of the programme's coupons, by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coupon: Option<String>,
}

impl Bonus {
    pub fn is_nothing(&self) -> bool {
        self.points.is_zero() && self.coupon.is_none()
    }

    /// The lot of its points, where `earned` is what as many earned ones would lie in.
    pub fn lot(&self, earned: &NewLot) -> NewLot {
        let last = |days: u32| earned.active_from.checked_add_days(Days::new(u64::from(days.saturating_sub(1))));
        NewLot { expires: self.days.map_or(earned.expires, last), ..*earned }
    }
}

/// What was given to one member: where its points lie, and the coupon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Given {
    pub entry: Option<EntryId>,
    pub coupon: Option<CouponId>,
}

/// What of it is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BonusBack {
    /// Still there.
    pub points: Points,
    /// Spent, and taken off others or owed.
    pub owed: Points,
    /// The code of the unused coupon.
    pub coupon: Option<String>,
}

/// What was given to a member since the last purchase, for the till to tell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct News {
    /// The latest friend who came first.
    pub friends: Vec<FriendCame>,
    /// What all amends brought.
    pub amends: Option<Amends>,
}

/// What a member was given for complaints.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amends {
    pub points: Points,
    /// Of the latest that brought one.
    pub coupon: Option<Text>,
}

/// A friend whose first purchase brought the member something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FriendCame {
    /// As the friend is called; empty where that was erased.
    pub name: String,
    pub day: NaiveDate,
    pub points: Points,
    pub coupon: Option<Text>,
}

read_by_name!(Bonus);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_points_live_as_long_as_it_says_or_as_earned_ones() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let earned =
            NewLot { points: Points::new(50), active_from: day("2026-11-21"), expires: Some(day("2027-11-21")) };
        for (days, last) in [(None, "2027-11-21"), (Some(1), "2026-11-21"), (Some(30), "2026-12-20")] {
            let bonus = Bonus { points: Points::new(50), days, coupon: None };
            let lot = bonus.lot(&earned);
            assert_eq!(
                (lot.points, lot.active_from, lot.expires),
                (bonus.points, earned.active_from, day(last).into())
            );
        }
        assert!(Bonus::default().is_nothing());
    }
}
