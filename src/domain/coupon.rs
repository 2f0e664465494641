//! Coupons that the shop issues: a reward with a life of its own, for one member or for whoever holds it, used once.

use std::fmt;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize};
use uuid::Uuid;

use super::by_name::read_by_name;
use super::select::is_false;
use super::{MemberId, RuleId, Text, ean_check_digit};

/// Coupons of one kind: how long they live, whose they are and what becomes of them when goods come back. What they bring
/// is said by the rules that ask for one (`coupon_of`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct CouponKind {
    /// Stable, whatever the name becomes.
    pub id: String,
    pub name: Text,
    #[serde(default, skip_serializing_if = "CouponHolder::is_member")]
    pub holder: CouponHolder,
    /// Days after it is issued before it may be used; 0 is at once.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub starts_in_days: u32,
    /// Days for which it may be used, the first counted; absent: without an end of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// The last day for all of its kind, which counts whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Applies at the scan of its member's card, without being handed over.
    #[serde(default, skip_serializing_if = "is_false")]
    pub by_itself: bool,
    /// A used one goes back to its holder when everything that it was used for is returned and it has not ended.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub gives_back: bool,
    /// Which return of the goods that brought it takes away an unused one.
    #[serde(default, skip_serializing_if = "RevokedWith::is_whole")]
    pub revoked_with: RevokedWith,
}

/// Who may use a coupon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CouponHolder {
    /// The member to whom it was issued.
    #[default]
    Member,
    /// Whoever brings it.
    Anyone,
}

/// Which return takes an unused coupon away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RevokedWith {
    /// The one with which the last of the goods came back.
    #[default]
    WholeReturn,
    AnyReturn,
    NoReturn,
}

/// The days on which a coupon may be used; both count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CouponLife {
    pub from: NaiveDate,
    pub until: Option<NaiveDate>,
}

impl CouponKind {
    /// The life of one that is issued on `day`; none where it would have ended before it began.
    pub fn life(&self, day: NaiveDate) -> Option<CouponLife> {
        let from = day.checked_add_days(Days::new(u64::from(self.starts_in_days)))?;
        let own = match self.days {
            Some(days) => Some(from.checked_add_days(Days::new(u64::from(days.saturating_sub(1))))?),
            None => None,
        };
        let until = own.into_iter().chain(self.until).min();
        until.is_none_or(|until| until >= from).then_some(CouponLife { from, until })
    }
}

/// Where a coupon stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CouponState {
    /// Not used yet, or given back since.
    Open,
    Used,
    /// Its last day passed.
    Expired,
    Revoked,
}

impl CouponState {
    pub const ALL: [CouponState; 4] =
        [CouponState::Open, CouponState::Used, CouponState::Expired, CouponState::Revoked];

    pub const fn code(self) -> &'static str {
        match self {
            CouponState::Open => "open",
            CouponState::Used => "used",
            CouponState::Expired => "expired",
            CouponState::Revoked => "revoked",
        }
    }

    pub fn from_code(code: &str) -> Option<CouponState> {
        CouponState::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// A coupon as the store knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coupon {
    pub id: super::CouponId,
    pub code: String,
    /// The kind's id; a later programme may not know it any more.
    pub kind: String,
    /// Whose it is now; absent: anyone's, or a member's own whose sale counts for nobody now.
    pub member: Option<MemberId>,
    pub holder: CouponHolder,
    pub issued: NaiveDate,
    pub life: CouponLife,
    pub state: CouponState,
    /// The day on which it came into this state.
    pub since: NaiveDate,
}

/// Why a coupon brings nothing now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "bar", rename_all = "snake_case")]
pub enum CouponBar {
    Used {
        day: NaiveDate,
    },
    /// Its last day.
    Expired {
        day: NaiveDate,
    },
    /// Its first day is still to come.
    Early {
        from: NaiveDate,
    },
    Revoked {
        day: NaiveDate,
    },
    /// It was issued to another member than the one at the till, or nobody is there.
    Another,
    /// One of its kind is handed over already, and one counts.
    Second,
}

impl Coupon {
    /// As it stands on `day`: one whose last day has passed is over, whether or not that was recorded yet.
    #[must_use]
    pub fn on(self, day: NaiveDate) -> Coupon {
        let passed = self.life.until.filter(|until| self.state == CouponState::Open && *until < day);
        match passed.and_then(|until| until.succ_opt()) {
            Some(since) => Coupon { state: CouponState::Expired, since, ..self },
            None => self,
        }
    }

    /// Why `buyer` may not use it on `day`, if so.
    pub fn bar(&self, buyer: Option<MemberId>, day: NaiveDate) -> Option<CouponBar> {
        match self.state {
            CouponState::Used => Some(CouponBar::Used { day: self.since }),
            CouponState::Revoked => Some(CouponBar::Revoked { day: self.since }),
            CouponState::Expired => Some(CouponBar::Expired { day: self.life.until.unwrap_or(self.since) }),
            CouponState::Open
                if self.holder == CouponHolder::Member && (self.member.is_none() || self.member != buyer) =>
            {
                Some(CouponBar::Another)
            }
            CouponState::Open => self.life.bar(day),
        }
    }
}

impl CouponLife {
    /// Why it may not be used on `day`, if so.
    pub fn bar(&self, day: NaiveDate) -> Option<CouponBar> {
        match self.until {
            Some(until) if day > until => Some(CouponBar::Expired { day: until }),
            _ if day < self.from => Some(CouponBar::Early { from: self.from }),
            _ => None,
        }
    }
}

/// A coupon that a return took away, or gave back to whoever had used it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CouponBack {
    pub code: String,
    pub name: Text,
    pub gone: bool,
}

/// An open coupon of a member, as a standing holds it. In a file a mere word is a coupon of that code and of that kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeldCoupon {
    pub code: String,
    pub kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

impl HeldCoupon {
    /// Why it may not be used on `day`, if so.
    pub fn bar(&self, day: NaiveDate) -> Option<CouponBar> {
        CouponLife { from: self.from.unwrap_or(NaiveDate::MIN), until: self.until }.bar(day)
    }
}

impl<'de> Deserialize<'de> for HeldCoupon {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Whole {
            code: String,
            kind: String,
            #[serde(default)]
            from: Option<NaiveDate>,
            #[serde(default)]
            until: Option<NaiveDate>,
        }
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Word(String),
            Whole(Whole),
        }
        Ok(match Written::deserialize(deserializer)? {
            Written::Word(code) => HeldCoupon { kind: code.clone(), code, from: None, until: None },
            Written::Whole(Whole { code, kind, from, until }) => HeldCoupon { code, kind, from, until },
        })
    }
}

/// A coupon of the shop's own whose code was handed over, and why it counts or does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedCoupon {
    /// As it was handed over.
    pub code: String,
    pub kind: String,
    pub bar: Option<CouponBar>,
}

/// A coupon that a sale uses up, and the rule that it brought about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsedCoupon {
    pub code: String,
    pub kind: String,
    pub rule: RuleId,
}

/// A coupon that a sale brings. It has its code when the sale is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueCoupon {
    pub code: Option<String>,
    pub kind: String,
    pub name: Text,
    pub rule: RuleId,
    pub holder: CouponHolder,
    pub from: NaiveDate,
    pub until: Option<NaiveDate>,
}

/// A coupon's code in its one form: no spaces or dashes, capital letters.
pub fn coupon_code(text: &str) -> String {
    text.trim().chars().filter(|c| !c.is_whitespace() && *c != '-').flat_map(char::to_uppercase).collect()
}

/// What was asked of a coupon that is issued by hand, as one figure: its kind, for whom, its last day where one was named, why.
/// It is kept beside the coupon, and says of which kind that was whatever stands there later.
pub fn coupon_request(kind: &str, member: Option<MemberId>, until: Option<NaiveDate>, reason: &str) -> Uuid {
    let text = serde_json::json!([kind, member, until, reason]).to_string();
    Uuid::new_v5(&Uuid::NAMESPACE_OID, text.as_bytes())
}

/// The code of a coupon that the shop issues: an EAN-13 of the shop's prefix (2 to 6 digits), till (2), counter and check
/// digit, so that two tills never issue the same. Without a prefix, or with no numbers left in its range, a `C` stands
/// before till and counter; a sale never waits for numbers.
pub fn issued_coupon_code(prefix: &str, till: i64, counter: i64) -> String {
    let width = 10_usize.saturating_sub(prefix.len());
    let digits = counter.to_string();
    let fits = (2..=6).contains(&prefix.len()) && prefix.bytes().all(|b| b.is_ascii_digit()) && digits.len() <= width;
    let body = if fits { format!("{prefix}{till:02}{digits:0>width$}") } else { format!("{till:02}{digits:0>9}") };
    let letter = if fits { "" } else { "C" };
    format!("{letter}{body}{}", ean_check_digit(&body))
}

impl CouponHolder {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if hands a reference")]
    fn is_member(&self) -> bool {
        *self == CouponHolder::Member
    }
}

impl RevokedWith {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if hands a reference")]
    fn is_whole(&self) -> bool {
        *self == RevokedWith::WholeReturn
    }
}

impl fmt::Display for CouponBar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CouponBar::Used { day } => write!(f, "used on {day}"),
            CouponBar::Expired { day } => write!(f, "expired on {day}"),
            CouponBar::Early { from } => write!(f, "begins on {from}"),
            CouponBar::Revoked { day } => write!(f, "revoked on {day}"),
            CouponBar::Another => f.write_str("another member's"),
            CouponBar::Second => f.write_str("the second of its kind"),
        }
    }
}

const fn yes() -> bool {
    true
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if hands a reference")]
const fn is_true(value: &bool) -> bool {
    *value
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if hands a reference")]
const fn is_zero(value: &u32) -> bool {
    *value == 0
}

read_by_name!(CouponKind);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::is_ean;

    fn kind(json: &str) -> CouponKind {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn a_coupon_lives_from_its_first_day_to_the_earlier_of_its_ends() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        for (own, from, until) in [
            ("", "2026-11-20", None),
            (r#","days":1"#, "2026-11-20", Some("2026-11-20")),
            (r#","days":30,"starts_in_days":1"#, "2026-11-21", Some("2026-12-20")),
            (r#","days":30,"until":"2026-11-30""#, "2026-11-20", Some("2026-11-30")),
            (r#","days":5,"until":"2026-11-30""#, "2026-11-20", Some("2026-11-24")),
        ] {
            let kind = kind(&format!(r#"{{"id":"k","name":"K"{own}}}"#));
            let life = CouponLife { from: day(from), until: until.map(day) };
            assert_eq!(kind.life(day("2026-11-20")), Some(life), "{own}");
        }
        assert_eq!(kind(r#"{"id":"k","name":"K","until":"2026-11-19"}"#).life(day("2026-11-20")), None);
    }

    #[test]
    fn codes_are_of_the_range_with_the_till_and_never_the_same() {
        assert_eq!(issued_coupon_code("28", 1, 1), "2801000000018");
        let mut codes = std::collections::BTreeSet::new();
        for (prefix, most) in [("28", 99_999_999), ("280000", 9_999), ("", 999_999_999)] {
            for till in [1, 99] {
                for counter in [1, 2, most] {
                    let code = issued_coupon_code(prefix, till, counter);
                    assert_eq!(is_ean(&code), !prefix.is_empty(), "{code}");
                    assert_eq!(code.len(), 13);
                    assert_eq!(code, coupon_code(&code));
                    assert!(codes.insert(code));
                }
            }
        }
        // More than the range holds: the sale goes on.
        assert!(issued_coupon_code("280000", 1, 10_000).starts_with("C01"));
        assert_eq!(coupon_code(" c01-0000 00001 "), "C01000000001");
    }

    #[test]
    fn a_word_in_a_file_is_a_coupon_of_that_kind() {
        let held: Vec<HeldCoupon> =
            serde_json::from_str(r#"["tea",{"code":"28","kind":"tea","until":"2026-11-20"}]"#).unwrap();
        assert_eq!((held[0].code.as_str(), held[0].kind.as_str(), held[0].until), ("tea", "tea", None));
        assert_eq!((held[1].kind.as_str(), held[1].until), ("tea", "2026-11-20".parse().ok()));
        assert!(serde_json::from_str::<HeldCoupon>(r#"{"code":"28","kind":"tea","surprise":1}"#).is_err());
        let late = "2026-11-21".parse().unwrap();
        assert_eq!(held[1].bar(late), Some(CouponBar::Expired { day: "2026-11-20".parse().unwrap() }));
        assert_eq!(held[0].bar(late), None);
    }
}
