//! A table whose columns nobody knows beforehand: the questions of a form are its columns.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use chrono::NaiveDate;
use csv::StringRecord;

use super::record::{Place, Records};
use super::{Error, Field, cell, date};
use crate::domain::RowFault;

/// A file being read, line by line.
pub struct Wide {
    records: Records,
    header: Vec<String>,
    places: HashMap<String, usize>,
    record: StringRecord,
}

/// One line, by the headings of its columns.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    record: &'a StringRecord,
    places: &'a HashMap<String, usize>,
}

/// A line's cells, or why it cannot have any.
pub type WideLine<'a> = Result<Row<'a>, RowFault>;

impl Wide {
    pub fn open(path: &Path) -> Result<Wide, Error> {
        let mut source: Box<dyn BufRead> = Box::new(BufReader::new(File::open(path)?));
        let start = source.fill_buf()?;
        if start.starts_with(&[0xff, 0xfe]) || start.starts_with(&[0xfe, 0xff]) {
            return Err(Error::NotATable);
        }
        let mark = if start.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        let parted = delimiter(&start[mark..]);
        source.consume(mark);
        let mut records = Records::new(source, parted);
        let mut record = StringRecord::new();
        match records.read(&mut record)?.map(|place| place.fault) {
            Some(None) => {}
            Some(Some(RowFault::NotUtf8)) => return Err(Error::NotATable),
            Some(Some(_)) | None => return Err(Error::NoHeader),
        }
        let header: Vec<String> = record.iter().map(|name| cell::plain(name.trim()).to_owned()).collect();
        // Of two columns with one heading the first counts.
        let mut places = HashMap::new();
        for (place, name) in header.iter().enumerate() {
            places.entry(name.clone()).or_insert(place);
        }
        Ok(Wide { records, header, places, record })
    }

    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Goes to the next line that holds anything; its number in the file, or nothing at the end.
    pub fn advance(&mut self) -> Result<Option<(u64, WideLine<'_>)>, Error> {
        loop {
            let Some(Place { line, fault }) = self.records.read(&mut self.record)? else { return Ok(None) };
            if let Some(fault) = fault {
                return Ok(Some((line, Err(fault))));
            }
            if self.record.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let (found, expected) = (self.record.len(), self.header.len());
            if found != expected {
                return Ok(Some((line, Err(RowFault::Cells { found, expected }))));
            }
            return Ok(Some((line, Ok(Row { record: &self.record, places: &self.places }))));
        }
    }
}

impl<'a> Row<'a> {
    /// The trimmed text of a cell that is not empty.
    pub fn some(&self, column: &str) -> Option<&'a str> {
        let place = *self.places.get(column)?;
        let text = self.record.get(place).map(|text| cell::plain(text.trim()).trim())?;
        Some(text).filter(|text| !text.is_empty())
    }

    /// Several values in one cell.
    pub fn several(&self, column: &str) -> Vec<&'a str> {
        self.some(column).map_or_else(Vec::new, |text| {
            text.split(['|', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect()
        })
    }

    /// The day in the column `date`.
    pub fn day(&self) -> Result<NaiveDate, RowFault> {
        let text = self.some(Field::Date.name()).ok_or(RowFault::Missing { field: Field::Date.name() })?;
        day_of(text).ok_or_else(|| RowFault::NotADate { field: Field::Date.name(), text: text.to_owned() })
    }

    /// A day in any column, written as people write days.
    pub fn day_in(&self, column: &str) -> Option<NaiveDate> {
        day_of(self.some(column)?)
    }

    /// Yes or no, in any of the languages.
    pub fn yes_or_no(&self, column: &str) -> Option<bool> {
        cell::yes_or_no(Field::Consent, self.some(column)?).ok()
    }
}

/// A day as people write it; two figures of a year are of this century's first half or of the last.
fn day_of(text: &str) -> Option<NaiveDate> {
    date::read(text, None, 2_050)?.date()
}

/// The mark that parts the header's cells, outside quotation marks; a comma where none stands out.
fn delimiter(start: &[u8]) -> u8 {
    let mut counts = [(b',', 0_u32), (b';', 0), (b'\t', 0)];
    let mut quoted = false;
    for &byte in start {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|(mark, _)| *mark == byte).for_each(|(_, count)| *count += 1),
        }
    }
    let mut best = counts[0];
    for count in counts {
        if count.1 > best.1 {
            best = count;
        }
    }
    best.0
}
