//! Birthdays, with or without the year.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use serde::{Deserializer, Serializer, de};

/// A day and month, and the year where the member cared to say it.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Birthday {
    month: u32,
    day: u32,
    year: Option<i32>,
}

/// When somebody born on 29 February is greeted in a common year; the shop's choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeapDay {
    #[default]
    February28,
    March1,
}

impl Birthday {
    /// A day that exists: 29 February needs a leap year, or no year at all.
    pub fn new(month: u32, day: u32, year: Option<i32>) -> Option<Birthday> {
        NaiveDate::from_ymd_opt(year.unwrap_or(2000), month, day)?;
        Some(Birthday { month, day, year })
    }

    pub const fn month(self) -> u32 {
        self.month
    }

    pub const fn day(self) -> u32 {
        self.day
    }

    pub const fn year(self) -> Option<i32> {
        self.year
    }

    /// The day on which it is kept in `year`.
    pub fn in_year(self, year: i32, leap: LeapDay) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day).or_else(|| match leap {
            LeapDay::February28 => NaiveDate::from_ymd_opt(year, 2, 28),
            LeapDay::March1 => NaiveDate::from_ymd_opt(year, 3, 1),
        })
    }

    /// Whether somebody who lives on `today` can have been born on it: from 1900 on, and not later than today.
    pub fn has_been(self, today: NaiveDate) -> bool {
        self.year.is_none_or(|year| {
            year >= super::YEARS.start
                && NaiveDate::from_ymd_opt(year, self.month, self.day).is_some_and(|day| day <= today)
        })
    }

    /// Whether a parent agrees for whoever has it, on `day`; false where the year is unknown.
    pub fn needs_parent(self, day: NaiveDate) -> bool {
        self.age(day).is_some_and(|age| age < super::AGE_OF_CONSENT)
    }

    /// The occurrence nearest to `day`, and how many days lie between: negative when it has passed.
    pub fn nearest(self, day: NaiveDate, leap: LeapDay) -> Option<(NaiveDate, i64)> {
        [day.year() - 1, day.year(), day.year() + 1]
            .into_iter()
            .filter_map(|year| self.in_year(year, leap))
            .map(|date| (date, (date - day).num_days()))
            .min_by_key(|(_, distance)| (distance.abs(), *distance))
    }

    /// The next day on which it is kept, `day` itself included.
    pub fn next(self, day: NaiveDate, leap: LeapDay) -> Option<NaiveDate> {
        [day.year(), day.year() + 1].into_iter().filter_map(|year| self.in_year(year, leap)).find(|date| *date >= day)
    }

    /// Whole years on `day`, where the year is known.
    pub fn age(self, day: NaiveDate) -> Option<i32> {
        let year = self.year?;
        let had = (day.month(), day.day()) >= (self.month, self.day);
        Some(day.year() - year - i32::from(!had))
    }
}

/// `1984-03-14`, or `--03-14` without the year (ISO 8601 as vCard keeps it).
impl fmt::Display for Birthday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.year {
            Some(year) => write!(f, "{year:04}-{:02}-{:02}", self.month, self.day),
            None => write!(f, "--{:02}-{:02}", self.month, self.day),
        }
    }
}

/// A person's birthday does not belong in a log.
impl fmt::Debug for Birthday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Birthday(..)")
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a birthday is written YYYY-MM-DD, or --MM-DD without the year")]
pub struct NotABirthday;

impl FromStr for Birthday {
    type Err = NotABirthday;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        let number = |s: &str| s.parse::<u32>().map_err(|_| NotABirthday);
        if let Some(rest) = text.strip_prefix("--") {
            let (month, day) = rest.split_once('-').ok_or(NotABirthday)?;
            return Birthday::new(number(month)?, number(day)?, None).ok_or(NotABirthday);
        }
        let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| NotABirthday)?;
        Birthday::new(date.month(), date.day(), Some(date.year())).ok_or(NotABirthday)
    }
}

impl Serialize for Birthday {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Birthday {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_leap_day_is_kept_as_the_shop_says() {
        let born: Birthday = "--02-29".parse().unwrap();
        assert_eq!(born.in_year(2027, LeapDay::February28), Some(day("2027-02-28")));
        assert_eq!(born.in_year(2027, LeapDay::March1), Some(day("2027-03-01")));
        assert_eq!(born.in_year(2028, LeapDay::March1), Some(day("2028-02-29")));
    }

    #[test]
    fn the_nearest_birthday_may_lie_in_another_year() {
        let born: Birthday = "1984-01-02".parse().unwrap();
        assert_eq!(born.nearest(day("2026-12-30"), LeapDay::default()), Some((day("2027-01-02"), 3)));
        let born: Birthday = "--12-30".parse().unwrap();
        assert_eq!(born.nearest(day("2027-01-02"), LeapDay::default()), Some((day("2026-12-30"), -3)));
    }

    #[test]
    fn a_day_that_never_was_is_refused() {
        for text in ["2023-02-29", "--13-01", "--02-30", "14.03.1984", ""] {
            assert!(text.parse::<Birthday>().is_err(), "{text}");
        }
    }
}
