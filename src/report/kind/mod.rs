//! The reports that there are: for each its figures as the shop works them out, and the document that tells them.

mod birthdays;
mod club;
mod day;
mod member;
mod questionnaire;
mod regulars;

pub use birthdays::{BirthdayLine, Birthdays, Gift, Greeted};
pub use club::{Bucket, Club, Coming, Conclusion, Grain, Regular, TierLine};
pub use day::{ByRule, Day, Form, Returned, Unkeyed};
pub use member::{MemberCard, MemberLot, MemberReport, MemberReturn, MemberSheet};
pub use questionnaire::{AnswerLine, AnswerValue, QuestionLine, Questionnaire, SaidLine, VersionLine};
pub use regulars::{RegularRow, RegularsReport, Those, USUAL_COLUMNS, columns};

use chrono::NaiveDate;

use crate::domain::{Money, Text};
use crate::language::Language;

/// Which report is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Club,
    Regulars,
    Birthdays,
    Member,
    Questionnaire,
    Day,
    /// Members' cards and blank ones, which are no list of figures.
    Cards,
}

impl Kind {
    pub const ALL: [Kind; 7] =
        [Kind::Club, Kind::Regulars, Kind::Birthdays, Kind::Member, Kind::Questionnaire, Kind::Day, Kind::Cards];

    pub const fn code(self) -> &'static str {
        match self {
            Kind::Club => "club",
            Kind::Regulars => "regulars",
            Kind::Birthdays => "birthdays",
            Kind::Member => "member",
            Kind::Questionnaire => "questionnaire",
            Kind::Day => "day",
            Kind::Cards => "cards",
        }
    }

    pub fn from_code(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code.trim())
    }
}

/// From one day to another, both within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

impl Period {
    /// None where it would end before it begins.
    pub fn new(from: NaiveDate, to: NaiveDate) -> Option<Period> {
        (from <= to).then_some(Period { from, to })
    }

    /// Twelve months up to `to`, which is in the last of them.
    pub fn year_to(to: NaiveDate) -> Period {
        use chrono::Datelike;
        let first = to.with_day(1).unwrap_or(to);
        Period { from: crate::domain::months_before(first, 11), to }
    }

    pub const fn days(self) -> i64 {
        self.to.signed_duration_since(self.from).num_days() + 1
    }

    /// The days just before, as many.
    #[must_use]
    pub fn before(self) -> Period {
        let to = self.from.pred_opt().unwrap_or(self.from);
        let from = to.checked_sub_signed(chrono::TimeDelta::days(self.days() - 1)).unwrap_or(to);
        Period { from, to }
    }

    /// How many of its days are such a weekday, counted from Monday as one.
    pub fn weekdays(self, day: u32) -> u64 {
        use chrono::Datelike;
        let until = (day + 7 - self.from.weekday().number_from_monday()) % 7;
        u64::try_from(self.days() + 6 - i64::from(until)).map_or(0, |days| days / 7)
    }

    pub fn holds(self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }

    pub fn words(self, l: Language) -> String {
        if self.from == self.to {
            return l.full_day(self.to);
        }
        l.report_period(l.full_day(self.from), l.full_day(self.to))
    }
}

/// The name of a tier, or the word for none.
fn tier_name(tier: Option<&Text>, l: Language) -> String {
    tier.map_or_else(|| l.report_no_tier(), |name| name.in_lang(l.lang()).to_owned())
}

/// A day of a table: `14.03.2026`.
fn short_day(day: Option<NaiveDate>, l: Language) -> String {
    day.map(|day| l.short_day(day)).unwrap_or_default()
}

/// How many came within the twelve months up to the day.
fn active(count: u64, l: Language) -> String {
    l.regulars_active(usize::try_from(count).unwrap_or(usize::MAX))
}

/// Whole units: the hundredths of a year's revenue say nothing.
fn whole(sum: Money) -> Money {
    let units = (sum.as_minor().saturating_add(50)).div_euclid(100);
    Money::minor(units.saturating_mul(100))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_period_knows_the_one_before_it() {
        let november = Period::new(day("2026-11-01"), day("2026-11-30")).unwrap();
        assert_eq!(
            (november.days(), november.before()),
            (30, Period { from: day("2026-10-02"), to: day("2026-10-31") })
        );
        assert_eq!(Period::new(day("2026-11-02"), day("2026-11-01")), None);
        let year = Period::year_to(day("2026-11-20"));
        assert_eq!(year.from, day("2025-12-01"));
        assert!(year.holds(day("2026-11-20")) && !year.holds(day("2026-11-21")));
    }

    #[test]
    fn reports_have_names() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_code(kind.code()), Some(kind));
        }
        assert_eq!(Kind::from_code("profit"), None);
    }
}
