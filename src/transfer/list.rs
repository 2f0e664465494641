//! Writing a list as people look at it, for a spreadsheet: CSV, or XLSX with figures and days as such.

use std::fs::File;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::place::Making;
use super::{Error, Writer};
use crate::domain::Money;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListCell {
    Empty,
    Text(String),
    Number(i64),
    Money(Money),
    Day(NaiveDate),
}

impl ListCell {
    pub fn number(number: impl Into<i64>) -> ListCell {
        ListCell::Number(number.into())
    }

    pub fn day(day: Option<NaiveDate>) -> ListCell {
        day.map_or(ListCell::Empty, ListCell::Day)
    }

    pub(super) fn plain(&self) -> String {
        match self {
            ListCell::Empty => String::new(),
            ListCell::Text(text) => text.clone(),
            ListCell::Number(number) => number.to_string(),
            ListCell::Money(money) => money.plain(),
            ListCell::Day(day) => day.to_string(),
        }
    }
}

/// The kind of file, as the end of its name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    Csv,
    Xlsx,
}

impl ListKind {
    pub fn of(path: &std::path::Path) -> Option<ListKind> {
        let end = path.extension()?.to_str()?.to_lowercase();
        match end.as_str() {
            "csv" => Some(ListKind::Csv),
            "xlsx" => Some(ListKind::Xlsx),
            _ => None,
        }
    }
}

/// Writes the whole list, which lies beside its place until all of it is there. `day` is the day of which it tells; it
/// stands in the file instead of the hour of writing, so that the same list gives the same bytes.
pub fn write_list(
    making: Making,
    kind: ListKind,
    day: NaiveDate,
    header: &[String],
    rows: impl Iterator<Item = Vec<ListCell>>,
) -> Result<u64, Error> {
    match kind {
        ListKind::Csv => csv(making, header, rows),
        ListKind::Xlsx => xlsx(making, day, header, rows),
    }
}

fn csv(making: Making, header: &[String], rows: impl Iterator<Item = Vec<ListCell>>) -> Result<u64, Error> {
    let mut writer = Writer::with_header(making, header.iter().map(String::as_str))?;
    let mut count = 0;
    for row in rows {
        writer.list_row(&row)?;
        count += 1;
    }
    writer.finish()?;
    Ok(count)
}

fn xlsx(
    making: Making,
    day: NaiveDate,
    header: &[String],
    rows: impl Iterator<Item = Vec<ListCell>>,
) -> Result<u64, Error> {
    let mut book = Workbook::new();
    let made =
        ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(1900), month(day), date(day)).map_err(unwritten)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let (bold, money, days) = (
        Format::new().set_bold(),
        Format::new().set_num_format("#,##0.00"),
        Format::new().set_num_format("yyyy-mm-dd"),
    );
    let sheet = book.add_worksheet_with_constant_memory().map_err(unwritten)?;
    sheet.set_freeze_panes(1, 0).map_err(unwritten)?;
    for (column, name) in (0..).zip(header) {
        let width = name.chars().count().clamp(12, 40);
        sheet.set_column_width(column, f64::from(u32::try_from(width).unwrap_or(12))).map_err(unwritten)?;
        sheet.write_with_format(0, column, name.as_str(), &bold).map_err(unwritten)?;
    }
    let mut count: u32 = 0;
    for row in rows {
        count += 1;
        for (column, cell) in (0..).zip(row) {
            match cell {
                ListCell::Empty => continue,
                ListCell::Text(text) => sheet.write(count, column, text),
                ListCell::Number(number) => sheet.write(count, column, float(number)),
                ListCell::Money(sum) => sheet.write_with_format(count, column, float(sum.as_minor()) / 100.0, &money),
                ListCell::Day(day) => {
                    let year = u16::try_from(day.year()).unwrap_or(1900);
                    let at = ExcelDateTime::from_ymd(year, month(day), date(day)).map_err(unwritten)?;
                    sheet.write_with_format(count, column, &at, &days)
                }
            }
            .map_err(unwritten)?;
        }
    }
    let mut file = File::create(making.path())?;
    book.save_to_writer(&mut file).map_err(unwritten)?;
    file.sync_all()?;
    making.replace()?;
    Ok(count.into())
}

fn month(day: NaiveDate) -> u8 {
    u8::try_from(day.month()).unwrap_or(1)
}

fn date(day: NaiveDate) -> u8 {
    u8::try_from(day.day()).unwrap_or(1)
}

/// A spreadsheet has no other figures; those of a shop are exact in it.
#[allow(clippy::cast_precision_loss, reason = "sums stay far below two to the power of 53")]
fn float(number: i64) -> f64 {
    number as f64
}

/// Why a workbook could not be written.
pub(super) fn unwritten(error: XlsxError) -> Error {
    Error::Io(match error {
        XlsxError::IoError(error) => error,
        other => std::io::Error::other(other.to_string()),
    })
}
