//! Writing tables: UTF-8 with a byte order mark, which spreadsheets need to see Cyrillic, and no cell that is a formula.

use std::fs::File;
use std::io::{BufWriter, Read, Write};
use std::path::Path;

use super::place::Making;
use super::{Error, Field, Kind, ListCell, cell};

/// Spreadsheets need it to see Cyrillic.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// A table being written. It lies beside its place until it is whole, so that a failure leaves no half file.
pub struct Writer {
    csv: csv::Writer<BufWriter<File>>,
    making: Making,
}

impl Writer {
    /// Begins a file of one kind, with its header.
    pub fn create(making: Making, kind: Kind) -> Result<Writer, Error> {
        Writer::with_header(making, kind.fields().iter().copied().map(Field::name))
    }

    /// Begins a file with any header.
    pub fn with_header<'a>(making: Making, header: impl IntoIterator<Item = &'a str>) -> Result<Writer, Error> {
        let mut file = BufWriter::new(File::create(making.path())?);
        file.write_all(MARK)?;
        let mut writer = Writer { csv: csv::WriterBuilder::new().flexible(true).from_writer(file), making };
        writer.row(header)?;
        Ok(writer)
    }

    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) -> Result<(), Error> {
        for text in cells {
            self.csv.write_field(cell::guarded(text).as_bytes())?;
        }
        Ok(self.csv.write_record(None::<&[u8]>)?)
    }

    /// Writes a row of a list; a figure below zero is no formula.
    pub(super) fn list_row(&mut self, cells: &[ListCell]) -> Result<(), Error> {
        for cell in cells {
            let text = cell.plain();
            let text = if matches!(cell, ListCell::Text(_)) { cell::guarded(&text) } else { text.as_str().into() };
            self.csv.write_field(text.as_bytes())?;
        }
        Ok(self.csv.write_record(None::<&[u8]>)?)
    }

    /// Puts the whole file in its place.
    pub fn finish(mut self) -> Result<(), Error> {
        self.csv.flush()?;
        let file = self.csv.into_inner().map_err(|e| Error::Io(e.into_error()))?;
        file.into_inner().map_err(|e| Error::Io(e.into_error()))?.sync_all()?;
        Ok(self.making.replace()?)
    }
}

/// Whether a file begins as an export of any kind does; only such a file may be replaced by the next export.
pub fn is_export(path: &Path) -> bool {
    let mut head = Vec::new();
    if File::open(path).and_then(|file| file.take(4_096).read_to_end(&mut head)).is_err() {
        return false;
    }
    let Some(text) = head.strip_prefix(MARK) else { return false };
    Kind::ALL.into_iter().any(|kind| {
        let names: Vec<&str> = kind.fields().iter().copied().map(Field::name).collect();
        text.strip_prefix(names.join(",").as_bytes()).is_some_and(|rest| rest.starts_with(b"\n"))
    })
}
