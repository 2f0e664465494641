//! Members, and what they agreed to.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{AccountId, Birthday, Card, CardNumber, Lang, MemberId, PersonName, Phone};

/// What describes a person, and may be changed and erased.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Profile {
    pub name: PersonName,
    /// What the cashier says, in the form of the member's language: «Наталіє Іванівно», "Mr Hnatiuk".
    pub address: String,
    /// Addressed with «ты».
    pub informal: bool,
    pub phone: Option<Phone>,
    pub email: Option<String>,
    pub birthday: Option<Birthday>,
    pub lang: Lang,
    /// What staff should know at the next visit; shown at the scan.
    pub note: String,
}

/// What describes a person does not belong in a log.
impl fmt::Debug for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Profile(..)")
    }
}

/// A purpose for which a person's data may be used; each is agreed to apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Keeping the card; without it there is no membership.
    Club,
    /// Being congratulated on the birthday.
    Birthday,
    /// Being written to about offers.
    Marketing,
    /// Keeping answers to questionnaires.
    Survey,
}

impl Purpose {
    pub const ALL: [Purpose; 4] = [Purpose::Club, Purpose::Birthday, Purpose::Marketing, Purpose::Survey];

    pub const fn code(self) -> &'static str {
        match self {
            Purpose::Club => "club",
            Purpose::Birthday => "birthday",
            Purpose::Marketing => "marketing",
            Purpose::Survey => "survey",
        }
    }

    pub fn from_code(code: &str) -> Option<Purpose> {
        Purpose::ALL.into_iter().find(|p| p.code() == code.trim())
    }
}

/// Who agreed: the member, or for one under sixteen a parent (GDPR article 8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentBy {
    #[default]
    Member,
    Parent,
}

/// Below this age a parent agrees.
pub const AGE_OF_CONSENT: i32 = 16;

/// One purpose agreed to or refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    pub purpose: Purpose,
    pub given: bool,
    /// The version of the text that was shown.
    pub text_version: u32,
    pub by: ConsentBy,
    pub day: NaiveDate,
}

/// A member with everything that the window shows of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub id: MemberId,
    pub account: AccountId,
    pub since: NaiveDate,
    pub profile: Profile,
    pub cards: Vec<Card>,
    /// The latest word on each purpose.
    pub consents: Vec<Consent>,
}

impl Member {
    pub fn allows(&self, purpose: Purpose) -> bool {
        self.consents.iter().any(|c| c.purpose == purpose && c.given)
    }

    /// Whether the member said no, which is more than not being asked.
    pub fn refuses(&self, purpose: Purpose) -> bool {
        self.consents.iter().any(|c| c.purpose == purpose && !c.given)
    }

    pub fn active_card(&self) -> Option<&Card> {
        self.cards.iter().find(|c| c.state == super::CardState::Active)
    }
}

/// One line of a search result.
#[derive(Clone, PartialEq, Eq)]
pub struct Found {
    pub member: MemberId,
    pub name: PersonName,
    pub phone: Option<Phone>,
    pub cards: Vec<CardNumber>,
    pub tier: String,
    pub last_visit: Option<NaiveDate>,
}

impl fmt::Debug for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Found({})", self.member)
    }
}
