//! The lines of a file below its headings, whatever kind of file it is: its letters and its delimiter, or its sheet, are
//! those with which the headings say most.

use std::cell::Cell;
use std::fs::File;
use std::io::{BufRead, BufReader, Cursor, Read};
use std::path::Path;
use std::rc::Rc;

use csv::StringRecord;

use super::encoding::{self, Source};
use super::layout::SAMPLE;
use super::record::{Place, Records};
use super::sheet::{Row, Workbook, is_workbook};
use super::{Error, Form};

/// So much of a text is looked at to understand it.
const LOOKED_AT: u64 = 1 << 16;

/// What was found of the headings in the first rows of a file.
pub(super) trait Headings {
    /// The last line that belongs to them.
    fn last(&self) -> u64;
    /// How much they say: columns that are known, and columns in all.
    fn says(&self) -> (usize, usize);
}

/// Finds the headings in the first rows.
pub(super) type Find<'a, H> = &'a dyn Fn(&[Row]) -> Result<H, Error>;

/// A file being read.
pub(super) struct Lines {
    rows: Rows,
    pub form: Form,
    pub row: Row,
    of: u64,
}

enum Rows {
    Text { records: Box<Records>, taken: Rc<Cell<u64>> },
    Sheet { rows: std::vec::IntoIter<Row> },
}

impl Lines {
    /// Opens a text or a workbook; of a workbook at most so many rows. `sheet` is the one meant, where it was named.
    pub fn open<H: Headings>(
        path: &Path,
        sheet: Option<&str>,
        most: usize,
        find: Find<'_, H>,
    ) -> Result<(Lines, H), Error> {
        let mut file = BufReader::with_capacity(1 << 16, File::open(path)?);
        if is_workbook(file.fill_buf()?) {
            return Lines::of_book(Workbook::open(path)?, sheet, most, find);
        }
        Lines::of_text(Box::new(file), sheet, find)
    }

    fn of_book<H: Headings>(
        mut book: Workbook,
        sheet: Option<&str>,
        most: usize,
        find: Find<'_, H>,
    ) -> Result<(Lines, H), Error> {
        let sheets = book.sheets().to_vec();
        let wanted = sheet.map(str::trim).filter(|name| !name.is_empty());
        let (sheet, headings) = match wanted {
            Some(name) => {
                let lower = name.to_lowercase();
                let known = sheets.iter().find(|s| s.trim() == name || s.trim().to_lowercase() == lower);
                let unknown = || Error::UnknownSheet { sheet: name.to_owned(), known: sheets.clone() };
                let sheet = known.ok_or_else(unknown)?.clone();
                let headings = find(&book.rows(&sheet, SAMPLE)?)?;
                (sheet, headings)
            }
            None => best_sheet(&mut book, find)?,
        };
        let mut rows = book.rows(&sheet, most)?;
        rows.retain(|row| row.line > headings.last());
        let of = rows.len() as u64;
        let form = Form::Book { sheet, sheets };
        Ok((Lines { rows: Rows::Sheet { rows: rows.into_iter() }, form, row: Row::default(), of }, headings))
    }

    pub fn of_text<H: Headings>(
        mut source: Box<dyn Source>,
        sheet: Option<&str>,
        find: Find<'_, H>,
    ) -> Result<(Lines, H), Error> {
        if let Some(sheet) = sheet.filter(|name| !name.trim().is_empty()) {
            return Err(Error::UnknownSheet { sheet: sheet.to_owned(), known: Vec::new() });
        }
        let of = source.seek(std::io::SeekFrom::End(0))?;
        let letters = encoding::detect(&mut *source)?;
        let taken = Rc::new(Cell::new(0));
        let mut start = Vec::new();
        let mut text = encoding::open(source, letters, taken.clone())?;
        text.by_ref().take(LOOKED_AT).read_to_end(&mut start)?;
        if is_no_table(&start) {
            return Err(Error::NotATable);
        }
        let (delimiter, headings) = best_delimiter(&start, find)?;
        let mut records = Records::new(Box::new(Cursor::new(start).chain(text)), delimiter);
        // Everything down to the headings was looked at already.
        while records.line() < headings.last() && records.read(&mut StringRecord::new())?.is_some() {}
        let form = Form::Text { letters: letters.encoding.name(), delimiter: char::from(delimiter) };
        let rows = Rows::Text { records: Box::new(records), taken };
        Ok((Lines { rows, form, row: Row::default(), of }, headings))
    }

    /// Goes to the next row that holds anything; nothing at the end.
    pub fn advance(&mut self) -> Result<Option<Place>, Error> {
        loop {
            let place = match &mut self.rows {
                Rows::Text { records, .. } => {
                    let Some(place) = records.read(&mut self.row.cells)? else { return Ok(None) };
                    self.row.line = place.line;
                    place
                }
                Rows::Sheet { rows } => {
                    let Some(row) = rows.next() else { return Ok(None) };
                    self.row = row;
                    Place { line: self.row.line, fault: None }
                }
            };
            if place.fault.is_some() || self.row.cells.iter().any(|cell| !cell.trim().is_empty()) {
                return Ok(Some(place));
            }
        }
    }

    /// A text keeps each line's delimiters; a sheet ends where a row's last cell does.
    pub fn is_text(&self) -> bool {
        matches!(self.rows, Rows::Text { .. })
    }

    /// How far in the file the reading is, and how far it goes: bytes of a text, rows of a sheet.
    pub fn progress(&self) -> (u64, u64) {
        match &self.rows {
            Rows::Text { taken, .. } => (taken.get().min(self.of), self.of),
            Rows::Sheet { rows } => (self.of - rows.len() as u64, self.of),
        }
    }
}

/// The sheet whose headings say most, of those that a person sees.
fn best_sheet<H: Headings>(book: &mut Workbook, find: Find<'_, H>) -> Result<(String, H), Error> {
    let mut best: Option<(String, H)> = None;
    let mut refused = Error::NoHeader;
    for sheet in book.visible().to_vec() {
        match find(&book.rows(&sheet, SAMPLE)?) {
            Ok(found) if best.as_ref().is_none_or(|(_, best)| found.says().0 > best.says().0) => {
                best = Some((sheet, found));
            }
            Ok(_) | Err(Error::NoHeader) => {}
            Err(error) => refused = error,
        }
    }
    best.ok_or(refused)
}

/// The delimiter with which the headings say most; where they say nothing, the one that there is most of.
fn best_delimiter<H: Headings>(start: &[u8], find: Find<'_, H>) -> Result<(u8, H), Error> {
    let mut best: Option<(u8, H)> = None;
    let mut refused = Error::NoHeader;
    for delimiter in [b',', b';', b'\t', b'|'] {
        match find(&sample(start, delimiter)?) {
            Ok(found) if best.as_ref().is_none_or(|(_, best)| found.says() > best.says()) => {
                best = Some((delimiter, found));
            }
            Ok(_) | Err(Error::NoHeader) => {}
            Err(error) => refused = error,
        }
    }
    best.ok_or(refused)
}

/// The first records of a text, without the last one where the look ended inside it.
fn sample(start: &[u8], delimiter: u8) -> Result<Vec<Row>, Error> {
    let mut records = Records::new(Box::new(Cursor::new(start.to_vec())), delimiter);
    let mut rows = Vec::new();
    let mut cells = StringRecord::new();
    while let Some(Place { line, fault }) = records.read(&mut cells)? {
        if fault.is_none() && !cells.iter().all(|cell| cell.trim().is_empty()) {
            rows.push(Row { line, cells: cells.clone(), numbers: 0 });
        }
        if rows.len() > SAMPLE {
            break;
        }
    }
    if start.len() as u64 >= LOOKED_AT || rows.len() > SAMPLE {
        rows.pop();
    }
    Ok(rows)
}

/// Pictures, papers and pages of the web, whatever their name ends with.
fn is_no_table(start: &[u8]) -> bool {
    let head = &start[..start.len().min(1_024)];
    let text = String::from_utf8_lossy(head).trim_start().to_lowercase();
    head.contains(&0) || ["%pdf", "<html", "<!doctype", "<?xml", "<table", "{\\rtf"].iter().any(|s| text.starts_with(s))
}
