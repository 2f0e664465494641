//! Why something that is given beside purchases was refused.

use chrono::NaiveDate;
use thiserror::Error as ThisError;

use super::{Severity, Text};

/// Each is one decision; `language` puts it into words.
#[derive(Debug, Clone, PartialEq, Eq, ThisError)]
pub enum BonusFault {
    #[error("somebody else recommended the shop to this member")]
    ReferredBefore,
    /// Nor within one household.
    #[error("nobody recommends the shop to himself")]
    OwnAdvice,
    #[error("the recommender came by this member's advice")]
    AdviceCircle,
    #[error("the member has bought before")]
    BoughtBefore,
    #[error("the programme gives nothing for a {} complaint", .0.code())]
    NothingForIt(Severity),
    /// So many in this year already.
    #[error("the member was compensated {0} times this year")]
    EnoughAmends(u32),
    /// The coupons of this kind, which are all that there is for it.
    #[error("the coupons that the programme gives for it have ended")]
    KindEnded(Text),
    #[error("the compensation was withdrawn on {0} for another reason")]
    WithdrawnBefore(NaiveDate),
    #[error("there is no such compensation")]
    NoAmends,
    #[error("a compensation needs a reason")]
    NoAmendsReason,
}

impl BonusFault {
    /// A stable name for scripts.
    pub const fn code(&self) -> &'static str {
        match self {
            BonusFault::ReferredBefore => "referred_before",
            BonusFault::OwnAdvice => "own_advice",
            BonusFault::AdviceCircle => "advice_circle",
            BonusFault::BoughtBefore => "bought_before",
            BonusFault::NothingForIt(_) => "nothing_for_it",
            BonusFault::EnoughAmends(_) => "enough_compensations",
            BonusFault::KindEnded(_) => "coupon_ended",
            BonusFault::WithdrawnBefore(_) => "compensation_withdrawn",
            BonusFault::NoAmends => "no_compensation",
            BonusFault::NoAmendsReason => "no_compensation_reason",
        }
    }
}
