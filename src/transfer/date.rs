//! Days as people and programs write them: figures in any order that can be told, months in words of three languages, the
//! numbers by which spreadsheets count days.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use crate::domain::YEARS;

/// Which of the two first figures between slashes is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    DayFirst,
    MonthFirst,
}

/// A day as it was written; the year, and the time of day, where they were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    pub day: u32,
    pub month: u32,
    pub year: Option<i32>,
    pub time: Option<NaiveTime>,
}

impl Written {
    pub fn date(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month, self.day).filter(|day| YEARS.contains(&day.year()))
    }
}

/// Beginnings of the months' names, by which a word is known as one.
const MONTHS: [&[&str]; 12] = [
    &["янв", "січ", "jan"],
    &["фев", "лют", "feb"],
    &["мар", "бер", "mar"],
    &["апр", "кві", "apr"],
    &["май", "мая", "тра", "may"],
    &["июн", "чер", "jun"],
    &["июл", "лип", "jul"],
    &["авг", "сер", "aug"],
    &["сен", "вер", "sep"],
    &["окт", "жов", "oct"],
    &["ноя", "лис", "nov"],
    &["дек", "гру", "dec"],
];

/// The days by which spreadsheets count, from 1927 to 2099: five figures that nothing else is.
const SERIALS: std::ops::Range<u64> = 10_000..73_051;

/// Days that programs write for none.
pub fn is_none(text: &str) -> bool {
    let day = text.split_whitespace().next().unwrap_or_default();
    matches!(day, "01.01.0001" | "0001-01-01" | "01/01/0001" | "00.00.0000" | "0000-00-00" | "00/00/0000" | ". .")
        || (!day.is_empty() && text.chars().all(|c| matches!(c, '.' | '/' | '_' | ' ')))
}

/// Reads a day. A year of two figures is the last one that is not after `latest`.
pub fn read(text: &str, order: Option<Order>, latest: i32) -> Option<Written> {
    let (text, time) = without_time(text.trim())?;
    let text = text.trim_end_matches(',').trim();
    if let Some(rest) = text.strip_prefix("--") {
        let (month, day) = rest.split_once('-')?;
        return checked(figures(day)?, figures(month)?, None, time);
    }
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return of_figures(text, time);
    }
    if time.is_none()
        && let Some((whole, part)) = text.split_once(['.', ','])
        && whole.len() == 5
        && part.len() > 4
    {
        // A serial with its part of a day.
        return of_figures(whole, share_of_day(part));
    }
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '.' | '/' | '-' | ',' | '–'))
        .filter(|w| !w.is_empty())
        .collect();
    let words: Vec<&str> = match words.split_last() {
        Some((last, rest)) if is_year_word(last) => rest.to_vec(),
        Some((last, rest)) => rest.iter().copied().chain([without_year_word(last)]).collect(),
        None => words,
    };
    let words = words.as_slice();
    if words.iter().any(|word| month_of(word).is_some()) {
        return in_words(words, latest, time);
    }
    let numbers: Vec<u32> = words.iter().map(|word| figures(word)).collect::<Option<_>>()?;
    let slashes = text.contains('/');
    match (numbers.as_slice(), words) {
        ([year, month, day], [first, ..]) if first.len() == 4 => checked(*day, *month, year_of(*year, 4, latest), time),
        ([first, second, year], [.., last]) => {
            let (day, month) = in_order(*first, *second, slashes, order)?;
            checked(day, month, Some(year_of(*year, last.len(), latest)?), time)
        }
        ([first, second], [a, b]) if a.len() < 3 && b.len() < 3 => {
            let (day, month) = in_order(*first, *second, slashes, order)?;
            checked(day, month, None, time)
        }
        _ => None,
    }
}

/// Whether either figure between slashes may be the month, and nothing tells which.
pub fn is_unclear(text: &str, order: Option<Order>) -> bool {
    order.is_none()
        && read(text, None, YEARS.end - 1).is_none()
        && read(text, Some(Order::DayFirst), YEARS.end - 1).is_some()
}

/// What the days of a column say of their order: one that no month has stands where the day does. `None` where nothing
/// tells it, or the column tells both.
pub fn order_in<'a>(texts: impl Iterator<Item = &'a str>) -> Option<Order> {
    let (mut day_first, mut month_first) = (false, false);
    for text in texts.filter(|text| text.contains('/')) {
        let mut parts = text.split('/').map(|part| figures(part.trim()));
        if let (Some(Some(first)), Some(Some(second))) = (parts.next(), parts.next()) {
            day_first |= (13..=31).contains(&first) && second <= 12;
            month_first |= (13..=31).contains(&second) && first <= 12;
        }
    }
    match (day_first, month_first) {
        (true, false) => Some(Order::DayFirst),
        (false, true) => Some(Order::MonthFirst),
        _ => None,
    }
}

/// Only between slashes may the month stand first.
fn in_order(first: u32, second: u32, slashes: bool, order: Option<Order>) -> Option<(u32, u32)> {
    if !slashes || first > 12 || first == second {
        return Some((first, second));
    }
    match order {
        _ if second > 12 => Some((second, first)),
        Some(Order::DayFirst) => Some((first, second)),
        Some(Order::MonthFirst) => Some((second, first)),
        None => None,
    }
}

fn checked(day: u32, month: u32, year: Option<i32>, time: Option<NaiveTime>) -> Option<Written> {
    // 2000 had a 29 February.
    NaiveDate::from_ymd_opt(year.unwrap_or(2000), month, day)?;
    Some(Written { day, month, year, time })
}

fn figures(text: &str) -> Option<u32> {
    let fits = (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

fn year_of(year: u32, length: usize, latest: i32) -> Option<i32> {
    let year = i32::try_from(year).ok()?;
    match length {
        4 => Some(year),
        2 => Some(latest - (latest - year).rem_euclid(100)),
        _ => None,
    }
}

fn is_year_word(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "г" | "год" | "года" | "р" | "рік" | "року" | "y")
}

/// `1990г`, written together.
fn without_year_word(word: &str) -> &str {
    let figures = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    if is_year_word(&word[figures.len()..]) { figures } else { word }
}

fn month_of(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let place = MONTHS.iter().position(|names| names.iter().any(|name| word.starts_with(name)))?;
    u32::try_from(place + 1).ok()
}

/// `31 декабря 1985 г.`, `Dec 31, 1985`, `1985 December 31`, `31 груд`.
fn in_words(words: &[&str], latest: i32, time: Option<NaiveTime>) -> Option<Written> {
    let (mut month, mut day, mut year) = (None, None, None);
    for word in words {
        if let Some(found) = month_of(word) {
            if month.replace(found).is_some() {
                return None;
            }
            continue;
        }
        let plain = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        let number = figures(plain)?;
        match (plain.len(), day) {
            (4, _) | (2, Some(_)) if year.is_none() => year = Some(year_of(number, plain.len(), latest)?),
            (1 | 2, None) => day = Some(number),
            _ => return None,
        }
    }
    checked(day?, month?, year, time)
}

/// Figures alone: a spreadsheet's number of a day, `19851231` or `31121985`.
fn of_figures(text: &str, time: Option<NaiveTime>) -> Option<Written> {
    let number: u64 = text.parse().ok()?;
    if text.len() == 5 && SERIALS.contains(&number) {
        let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(number))?;
        return checked(day.day(), day.month(), Some(day.year()), time);
    }
    if text.len() != 8 {
        return None;
    }
    let part = |from: usize, to: usize| text.get(from..to).and_then(|t| t.parse::<u32>().ok());
    let year_first = checked(part(6, 8)?, part(4, 6)?, i32::try_from(part(0, 4)?).ok(), time);
    let year_last = || checked(part(0, 2)?, part(2, 4)?, i32::try_from(part(4, 8)?).ok(), time);
    year_first.filter(|day| day.date().is_some()).or_else(|| year_last().filter(|day| day.date().is_some()))
}

/// The part of a day behind the point of a serial, to the second.
fn share_of_day(part: &str) -> Option<NaiveTime> {
    let part = part.get(..part.len().min(12))?;
    let share: u64 = part.parse().ok()?;
    let whole = 10_u64.checked_pow(u32::try_from(part.len()).ok()?)?;
    let seconds = (share.checked_mul(86_400)? + whole / 2) / whole;
    NaiveTime::from_num_seconds_from_midnight_opt(u32::try_from(seconds.min(86_399)).ok()?, 0)
}

/// Parts the time of day off the end: `14:05`, `14:05:00`, `2:05 PM`, behind a space or a T.
fn without_time(text: &str) -> Option<(&str, Option<NaiveTime>)> {
    let Some(colon) = text.find(':') else { return Some((text, None)) };
    let start = text[..colon].rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| at + 1);
    let clock = text.get(start..)?.trim();
    let day = text.get(..start)?.trim_end_matches('T').trim();
    let (clock, noon) = match clock.to_uppercase() {
        upper if upper.ends_with("PM") => (clock.get(..clock.len() - 2)?.trim(), Some(12)),
        upper if upper.ends_with("AM") => (clock.get(..clock.len() - 2)?.trim(), Some(0)),
        _ => (clock, None),
    };
    let clock = clock.split_once('.').map_or(clock, |(whole, _)| whole);
    let mut parts = clock.split(':').map(figures);
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next().unwrap_or(Some(0))?);
    let hour = match noon {
        Some(noon) => hour % 12 + noon,
        None => hour,
    };
    if parts.next().is_some() {
        return None;
    }
    Some((day, Some(NaiveTime::from_hms_opt(hour, minute, second)?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, order: Option<Order>) -> String {
        let Some(Written { day, month, year, time }) = read(text, order, 2026) else { return "-".into() };
        let day = match year {
            Some(year) => format!("{year}-{month:02}-{day:02}"),
            None => format!("--{month:02}-{day:02}"),
        };
        time.map_or(day.clone(), |time| format!("{day} {time}"))
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for (text, day) in [
            ("1985-12-31", "1985-12-31"),
            ("31.12.1985", "1985-12-31"),
            ("31.12.1985 г.", "1985-12-31"),
            ("31.12.1985г.", "1985-12-31"),
            ("31.12.85р.", "1985-12-31"),
            ("5 янв 1990г", "1990-01-05"),
            ("31 грудня 1985року", "1985-12-31"),
            ("31.12.85", "1985-12-31"),
            ("03.11.26", "2026-11-03"),
            ("03.11.27", "1927-11-03"),
            ("3.1.2026", "2026-01-03"),
            ("31-12-1985", "1985-12-31"),
            ("1985/12/31", "1985-12-31"),
            ("1985.12.31", "1985-12-31"),
            ("31 12 1985", "1985-12-31"),
            ("19851231", "1985-12-31"),
            ("31121985", "1985-12-31"),
            ("31/12/85", "1985-12-31"),
            ("12/31/1985", "1985-12-31"),
            ("07/07/1985", "1985-07-07"),
            ("31 декабря 1985 г.", "1985-12-31"),
            ("31 декабря 1985 года", "1985-12-31"),
            ("31 грудня 1985 р.", "1985-12-31"),
            ("5 травня", "--05-05"),
            ("5 мая", "--05-05"),
            ("31 декабря", "--12-31"),
            ("31 дек. 85", "1985-12-31"),
            ("Dec 31, 1985", "1985-12-31"),
            ("December 31st 1985", "1985-12-31"),
            ("31-Dec-85", "1985-12-31"),
            ("12.03", "--03-12"),
            ("12.03.", "--03-12"),
            ("--03-12", "--03-12"),
            ("29.02", "--02-29"),
            ("31412", "1985-12-31"),
            ("46329.5868055556", "2026-11-03 14:05:00"),
            ("31.12.1985 0:00:00", "1985-12-31 00:00:00"),
            ("03.11.2026 14:05", "2026-11-03 14:05:00"),
            ("2026-11-03 14:05:09", "2026-11-03 14:05:09"),
            ("2026-11-03T14:05:09.123", "2026-11-03 14:05:09"),
            ("3 Nov 2026, 2:05 PM", "2026-11-03 14:05:00"),
        ] {
            assert_eq!(said(text, None), day, "{text}");
        }
        for text in [
            "",
            "3",
            "-",
            "yesterday",
            "вчера",
            "2026-02-30",
            "30.02.2026",
            "11/03/2026",
            "31.12.985",
            "12.13",
            "1985",
            "99999",
            "31.12.1985 25:00",
            "12.03.1985.7",
            "мая",
            "1 мая 2 июня",
            "3,14",
        ] {
            assert_eq!(said(text, None), "-", "{text}");
        }
    }

    #[test]
    fn between_slashes_a_column_tells_which_comes_first() {
        assert_eq!(said("11/03/2026", Some(Order::DayFirst)), "2026-03-11");
        assert_eq!(said("11/03/2026", Some(Order::MonthFirst)), "2026-11-03");
        assert_eq!(order_in(["11/03/26", "25/03/26", "03.25"].into_iter()), Some(Order::DayFirst));
        assert_eq!(order_in(["11/03/26", "03/25/26"].into_iter()), Some(Order::MonthFirst));
        assert_eq!(order_in(["25/03/26", "03/25/26"].into_iter()), None);
        assert_eq!(order_in(["11/03/26", ""].into_iter()), None);
    }

    #[test]
    fn what_programs_write_for_no_day_is_none() {
        for text in ["01.01.0001", "01.01.0001 0:00:00", "0000-00-00", "  .  .    "] {
            assert!(is_none(text), "{text}");
        }
        assert!(!is_none("01.01.2001") && !is_none(""));
    }
}
