//! What is said and shown to a member at the scan.

use chrono::NaiveDate;

use super::{Birthday, GiftItem, Money, Points, Text};

/// The one thing worth saying, as data; `language` makes the sentence. The order of the variants is the order in which
/// they are preferred.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThingToSay {
    /// `days` to go: 0 today, negative when just past.
    Birthday {
        birthday: Birthday,
        days: i64,
        gift: Option<GiftItem>,
        discount: super::BasisPoints,
    },
    GiftDue {
        gift: GiftItem,
    },
    /// What was given for complaints since the last visit.
    Amends {
        points: Points,
        coupon: Option<Text>,
    },
    /// A friend's first purchase brought something; `others` came too since the last visit.
    FriendCame {
        name: String,
        others: u32,
        points: Points,
        coupon: Option<Text>,
    },
    PointsExpiring {
        points: Points,
        on: NaiveDate,
    },
    Note {
        words: String,
    },
    LongAbsence {
        last_visit: NaiveDate,
        days: i64,
    },
    FirstPurchase,
    /// The visit of today is the last that the tier asks for.
    TierToday {
        name: Text,
    },
    /// One more visit after that of today.
    VisitToTier {
        name: Text,
    },
    NearTier {
        name: Text,
        missing: Money,
    },
}
