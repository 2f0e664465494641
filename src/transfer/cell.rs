//! What a cell may hold: amounts, days and answers as people write them, and the guard against formulas.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveDateTime};

use super::{Cells, Field};
use crate::domain::{CardNumber, Lang, Moment, Money, Phone, Points, RowFault, YEARS, Zone};

/// A spreadsheet runs what begins like this; a file from outside must never make it do so (OWASP, "CSV injection").
fn begins_a_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The cell as it is written: an apostrophe keeps a spreadsheet from taking it for a formula.
pub fn guarded(text: &str) -> Cow<'_, str> {
    let needs =
        begins_a_formula(text) || text.strip_prefix('\'').is_some_and(|t| begins_a_formula(t) || t.starts_with('\''));
    if needs { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The cell as it was meant, without the apostrophe that guards it.
pub fn plain(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(inner) if begins_a_formula(inner) || inner.starts_with('\'') => inner,
        _ => text,
    }
}

/// A day, as ISO 8601 writes it or with dots, the day first.
pub fn day(field: Field, text: &str) -> Result<NaiveDate, RowFault> {
    ["%Y-%m-%d", "%d.%m.%Y", "%Y%m%d", "%Y/%m/%d", "%d.%m.%y"]
        .iter()
        .filter_map(|form| NaiveDate::parse_from_str(text, form).ok())
        // "%Y" takes any year.
        .find(|day| YEARS.contains(&chrono::Datelike::year(day)))
        .ok_or_else(|| RowFault::NotADate { field: field.name(), text: text.to_owned() })
}

/// A day or a moment in the shop's zone; a day alone is local noon and its time unknown.
pub fn moment(field: Field, text: &str, zone: Zone) -> Result<Moment, RowFault> {
    if let Ok(day) = day(field, text) {
        return Ok(Moment::on_day(day, zone));
    }
    let dotted = ["%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M", "%Y/%m/%d %H:%M:%S", "%Y/%m/%d %H:%M"];
    dotted
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
        .map(|local| Moment::local(local, zone))
        .or_else(|| Moment::parse(text, zone))
        .filter(|at| YEARS.contains(&chrono::Datelike::year(&at.day())))
        .ok_or_else(|| RowFault::NotADate { field: field.name(), text: text.to_owned() })
}

/// An amount of zero or more.
pub fn amount(field: Field, text: &str) -> Result<Money, RowFault> {
    let money =
        Money::parse(text).ok_or_else(|| RowFault::NotAnAmount { field: field.name(), text: text.to_owned() })?;
    if money.is_negative() {
        return Err(RowFault::Negative { field: field.name() });
    }
    money.within_bounds().map_err(|_| RowFault::TooLarge)
}

pub fn points(text: &str) -> Result<Points, RowFault> {
    let money = Money::parse(text).filter(|m| m.as_minor() % 100 == 0);
    let count = money.ok_or_else(|| RowFault::NotPoints { text: text.to_owned() })?.as_minor() / 100;
    match count {
        ..0 => Err(RowFault::Negative { field: Field::Points.name() }),
        0.. if count <= Points::MOST.get() => Ok(Points::new(count)),
        _ => Err(RowFault::TooLarge),
    }
}

pub fn yes_or_no(field: Field, text: &str) -> Result<bool, RowFault> {
    match text.to_lowercase().as_str() {
        "1" | "yes" | "y" | "true" | "+" | "да" | "так" | "x" => Ok(true),
        "0" | "no" | "n" | "false" | "-" | "–" | "нет" | "ні" => Ok(false),
        _ => Err(RowFault::NotYesNo { field: field.name(), text: text.to_owned() }),
    }
}

pub fn language(text: &str) -> Result<Lang, RowFault> {
    match text.to_lowercase().as_str() {
        "русский" | "рус" | "російська" | "russian" => Ok(Lang::Ru),
        "украинский" | "укр" | "українська" | "ukrainian" | "ua" => Ok(Lang::Uk),
        "английский" | "англ" | "англійська" | "english" => Ok(Lang::En),
        other => Lang::from_code(other).ok_or_else(|| RowFault::NotALanguage { text: text.to_owned() }),
    }
}

pub fn phone(text: &str, country: &str) -> Result<Phone, RowFault> {
    Phone::parse(text, country).ok_or(RowFault::NotAPhone)
}

pub fn email(text: &str) -> Result<String, RowFault> {
    let whole = text.split_once('@').is_some_and(|(who, place)| {
        !who.is_empty()
            && place.contains('.')
            && !place.starts_with('.')
            && !place.ends_with('.')
            && !place.contains('@')
    });
    let fits = whole && !text.chars().any(char::is_whitespace);
    if fits { Ok(text.to_lowercase()) } else { Err(RowFault::NotAnEmail) }
}

pub fn card(text: &str) -> Result<CardNumber, RowFault> {
    CardNumber::parse(text).ok_or_else(|| RowFault::NotACard { text: text.to_owned() })
}

/// Several values in one cell.
pub fn several(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '|', '\n']).map(str::trim).filter(|t| !t.is_empty())
}

impl Cells<'_> {
    /// The cell, or the fault that it is empty.
    pub(super) fn need(&self, field: Field) -> Result<&str, RowFault> {
        self.some(field).ok_or(RowFault::Missing { field: field.name() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_written_is_taken_for_a_formula_and_all_of_it_is_read_back() {
        for text in ["=1+1", "+380674127700", "-5", "@cmd", "--03-14", "\tx", "'=1", "''", "Д'Артаньян", "'90", ""]
        {
            let written = guarded(text);
            assert!(!begins_a_formula(&written), "{text}");
            assert_eq!(plain(&written), text, "{text}");
        }
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        let first = NaiveDate::from_ymd_opt(2026, 11, 3).unwrap();
        for text in ["2026-11-03", "03.11.2026", "3.11.2026", "20261103", "03.11.26"] {
            assert_eq!(day(Field::Date, text), Ok(first), "{text}");
        }
        for text in ["2026-02-30", "11/03/2026", "yesterday", "", "3"] {
            assert!(day(Field::Date, text).is_err(), "{text}");
        }
        let zone = Zone::default();
        assert!(!moment(Field::Date, "03.11.2026", zone).unwrap().time_known);
        let timed = moment(Field::Date, "03.11.2026 14:05", zone).unwrap();
        assert!(timed.time_known);
        assert_eq!(timed.rfc3339(zone), "2026-11-03T14:05:00+02:00");
        assert_eq!(moment(Field::Date, "2026-11-03T14:05:00+02:00", zone).unwrap().utc, timed.utc);
    }

    #[test]
    fn points_are_whole() {
        assert_eq!(points("1 250"), Ok(Points::new(1_250)));
        assert_eq!(points("12.00"), Ok(Points::new(12)));
        assert!(matches!(points("12.5"), Err(RowFault::NotPoints { .. })));
        assert!(matches!(points("-3"), Err(RowFault::Negative { .. })));
    }
}
