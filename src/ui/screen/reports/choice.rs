//! What a report is of: the choices that each kind has, their words, and the name of its file.

use chrono::{Datelike, Days, NaiveDate};

use super::Served;
use crate::domain::{Segment, end_of_month, months_before};
use crate::language::Language;
use crate::report::{Kind, Period};
use crate::shop::regulars::Filter;
use crate::shop::report::{Asked, RegularsAsked};

/// Days back that a report of a day may be of.
const DAYS_BACK: usize = 31;
/// How many days of birthdays to look at.
const BIRTHDAY_DAYS: [u32; 4] = [31, 7, 14, 62];
const PERIODS: usize = 5;

/// A kind of report with one of its choices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    pub kind: Kind,
    which: usize,
}

impl Choice {
    pub const fn new(kind: Kind) -> Choice {
        Choice { kind, which: 0 }
    }

    const fn count(self) -> usize {
        match self.kind {
            Kind::Club => PERIODS,
            Kind::Regulars => 1 + Segment::ALL.len(),
            Kind::Birthdays => BIRTHDAY_DAYS.len(),
            Kind::Member => 1,
            Kind::Day => DAYS_BACK,
        }
    }

    pub const fn has_others(self) -> bool {
        self.count() > 1
    }

    /// The next choice, or the one before; the last is followed by the first.
    #[must_use]
    pub fn moved(self, by: isize) -> Choice {
        let count = isize::try_from(self.count()).unwrap_or(1);
        let which = isize::try_from(self.which).unwrap_or(0) + by;
        Choice { which: usize::try_from(which.rem_euclid(count)).unwrap_or(0), ..self }
    }

    /// What is chosen, in a few words.
    pub fn words(self, today: NaiveDate, l: Language) -> String {
        match self.kind {
            Kind::Club => match self.which {
                0 => l.reports_twelve_months(),
                1 | 2 => l.month_and_year(self.period(today).from),
                _ => self.period(today).from.year().to_string(),
            },
            Kind::Regulars => self.segment().map_or_else(|| l.report_all_members(), |segment| l.segment(segment)),
            Kind::Birthdays => l.reports_days_ahead(BIRTHDAY_DAYS[self.which]),
            Kind::Member => String::new(),
            Kind::Day => l.weekday_and_day(self.day(today), today),
        }
    }

    /// What the choice is among.
    pub fn label(self, l: Language) -> String {
        match self.kind {
            Kind::Club => l.reports_period(),
            Kind::Regulars => l.reports_group(),
            Kind::Birthdays => l.reports_span(),
            Kind::Member => l.report_member(),
            Kind::Day => l.common_date(),
        }
    }

    /// The report to ask for; none while nobody is served whose report it could be.
    pub fn asked(self, today: NaiveDate, served: Option<&Served>, l: Language) -> Option<Asked> {
        Some(match self.kind {
            Kind::Club => Asked::Club(self.period(today)),
            Kind::Regulars => {
                let mut asked = RegularsAsked::default();
                if let Some(segment) = self.segment() {
                    asked.query.filter = Filter { segment: Some(segment), ..Filter::default() };
                    asked.filters = vec![l.segment(segment)];
                }
                Asked::Regulars(asked)
            }
            Kind::Birthdays => Asked::Birthdays { days: BIRTHDAY_DAYS[self.which] },
            Kind::Member => Asked::Member(served?.member),
            Kind::Day => Asked::Day(self.day(today)),
        })
    }

    /// A name that tells the files of one folder apart.
    pub fn file_name(self, today: NaiveDate, lang: &str) -> String {
        let of = match self.kind {
            Kind::Club => format!("{}-{}", self.period(today).from, self.period(today).to),
            Kind::Day => self.day(today).to_string(),
            Kind::Regulars => match self.segment() {
                Some(segment) => format!("{}-{today}", format!("{segment:?}").to_lowercase()),
                None => today.to_string(),
            },
            Kind::Birthdays | Kind::Member => today.to_string(),
        };
        format!("{}-{of}-{lang}.pdf", self.kind.code())
    }

    fn day(self, today: NaiveDate) -> NaiveDate {
        today.checked_sub_days(Days::new(u64::try_from(self.which).unwrap_or(0))).unwrap_or(today)
    }

    fn segment(self) -> Option<Segment> {
        self.which.checked_sub(1).and_then(|place| Segment::ALL.get(place).copied())
    }

    /// Twelve months, this month, the last one, this year, the last one.
    fn period(self, today: NaiveDate) -> Period {
        let month = today.with_day(1).unwrap_or(today);
        let year = NaiveDate::from_ymd_opt(today.year(), 1, 1).unwrap_or(today);
        match self.which {
            1 => Period { from: month, to: today },
            2 => Period { from: months_before(month, 1), to: end_of_month(months_before(month, 1)) },
            3 => Period { from: year, to: today },
            4 => Period { from: months_before(year, 12), to: year.pred_opt().unwrap_or(year) },
            _ => Period::year_to(today),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Currency, Lang};

    #[test]
    fn choices_go_round_and_have_words_and_names_of_their_own() {
        let l = Language::new(Lang::En, Currency::Eur);
        let today: NaiveDate = "2026-11-20".parse().unwrap();
        for kind in [Kind::Club, Kind::Regulars, Kind::Birthdays, Kind::Day] {
            let mut choice = Choice::new(kind);
            let mut seen = Vec::new();
            for _ in 0..choice.count() {
                seen.push(choice.words(today, l));
                choice = choice.moved(1);
            }
            assert_eq!(choice, Choice::new(kind));
            assert_eq!(choice.moved(-1).moved(1), choice);
            let count = seen.len();
            seen.sort();
            seen.dedup();
            assert_eq!(seen.len(), count, "{seen:?}");
        }
        let last_month = Choice { kind: Kind::Club, which: 2 };
        assert_eq!(last_month.file_name(today, "uk"), "club-2026-10-01-2026-10-31-uk.pdf");
        let last_year = Choice { kind: Kind::Club, which: 4 };
        assert_eq!(last_year.words(today, l), "2025");
        assert_eq!(last_year.period(today).to.to_string(), "2025-12-31");
        assert!(Choice::new(Kind::Member).asked(today, None, l).is_none());
    }
}
