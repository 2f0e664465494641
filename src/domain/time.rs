//! Moments, as a shop knows them: an instant, and the local day on which it was recorded.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// The shop's IANA time zone; the PC's own may differ and is never asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Zone(pub Tz);

impl Zone {
    pub fn parse(name: &str) -> Option<Zone> {
        name.trim().parse().ok().map(Zone)
    }

    pub fn name(self) -> &'static str {
        self.0.name()
    }
}

impl Default for Zone {
    fn default() -> Self {
        Zone(Tz::Europe__Kyiv)
    }
}

/// The years in which a shop's facts may lie; any other is a slip, and no date worked out from these leaves four digits.
pub const YEARS: std::ops::Range<i32> = 1900..2200;

/// An instant with the shop's local time at it. The local day is stored with each fact and never recomputed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    pub utc: DateTime<Utc>,
    pub local: NaiveDateTime,
    /// False when only the day is known; the time is then local noon.
    pub time_known: bool,
}

impl Moment {
    pub fn new(utc: DateTime<Utc>, zone: Zone) -> Moment {
        Moment { utc, local: utc.with_timezone(&zone.0).naive_local(), time_known: true }
    }

    /// A local wall-clock time. An hour that a clock change skips is read as the hour after it.
    pub fn local(local: NaiveDateTime, zone: Zone) -> Moment {
        let utc = zone.0.from_local_datetime(&local).earliest().map_or_else(
            || {
                let later = local + chrono::TimeDelta::hours(1);
                zone.0.from_local_datetime(&later).earliest().map_or_else(|| local.and_utc(), |t| t.with_timezone(&Utc))
            },
            |t| t.with_timezone(&Utc),
        );
        Moment { utc, local, time_known: true }
    }

    /// A fact of which only the day is known: local noon.
    pub fn on_day(day: NaiveDate, zone: Zone) -> Moment {
        let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
        Moment { time_known: false, ..Moment::local(day.and_time(noon), zone) }
    }

    pub fn day(&self) -> NaiveDate {
        self.local.date()
    }

    /// UTC in milliseconds since 1970, the form in which the store keeps it.
    pub fn millis(&self) -> i64 {
        self.utc.timestamp_millis()
    }

    pub fn from_millis(millis: i64, zone: Zone) -> Moment {
        Moment::new(DateTime::from_timestamp_millis(millis).unwrap_or_default(), zone)
    }

    /// RFC 3339 with the shop's offset, the form of documents.
    pub fn rfc3339(&self, zone: Zone) -> String {
        self.utc.with_timezone(&zone.0).to_rfc3339_opts(chrono::SecondsFormat::Secs, false)
    }

    /// Reads `--at`: RFC 3339, or a local date with or without a time in the shop's zone; within [`YEARS`].
    pub fn parse(text: &str, zone: Zone) -> Option<Moment> {
        Moment::read(text, zone).filter(|at| YEARS.contains(&at.day().year()))
    }

    fn read(text: &str, zone: Zone) -> Option<Moment> {
        let text = text.trim();
        if let Ok(instant) = DateTime::parse_from_rfc3339(text) {
            return Some(Moment::new(instant.with_timezone(&Utc), zone));
        }
        for format in ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"] {
            if let Ok(local) = NaiveDateTime::parse_from_str(text, format) {
                return Some(Moment::local(local, zone));
            }
        }
        NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().map(|day| Moment::on_day(day, zone))
    }
}

/// The day `months` before `day`, clamped to the end of a shorter month.
pub fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(chrono::Months::new(months)).unwrap_or(NaiveDate::MIN)
}

/// The last day of the month of `day`.
pub fn end_of_month(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    first.checked_add_months(chrono::Months::new(1)).and_then(|d| d.pred_opt()).unwrap_or(day)
}
