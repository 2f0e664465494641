//! Writing tables: as text in UTF-8 with a byte order mark, which spreadsheets need to see Cyrillic, and no cell that is a
//! formula; or as a workbook where the name ends so.

use std::fs::{self, File};
use std::io::{BufWriter, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use super::book::{Book, Shape};
use super::place::Making;
use super::sheet::Workbook;
use super::{Error, Field, Kind, ListCell, cell};

/// Spreadsheets need it to see Cyrillic.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// A table being written. It lies beside its place until it is whole, so that a failure leaves no half file.
pub struct Writer {
    body: Body,
    making: Making,
}

enum Body {
    Text(Box<csv::Writer<BufWriter<File>>>),
    Book(Box<Book>),
}

/// Whether a table of this name is a workbook.
pub fn is_book(path: &Path) -> bool {
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case("xlsx"))
}

impl Writer {
    /// Begins a file of one kind, with its header; its name says whether it is a text or a workbook.
    pub fn create(making: Making, kind: Kind) -> Result<Writer, Error> {
        if is_book(making.to()) {
            return Ok(Writer { body: Body::Book(Box::new(Book::new(kind)?)), making });
        }
        Writer::with_header(making, kind.fields().iter().copied().map(Field::name))
    }

    /// Begins a file with any columns; its name says whether it is a text or a workbook, whose sheet is then called so.
    pub fn with_columns(making: Making, sheet: &str, columns: &[(&str, Shape)]) -> Result<Writer, Error> {
        if is_book(making.to()) {
            let book = Book::with_columns(sheet, columns.iter().copied())?;
            return Ok(Writer { body: Body::Book(Box::new(book)), making });
        }
        Writer::with_header(making, columns.iter().map(|(name, _)| *name))
    }

    /// Begins a text with any header.
    pub fn with_header<'a>(making: Making, header: impl IntoIterator<Item = &'a str>) -> Result<Writer, Error> {
        let mut file = BufWriter::new(File::create(making.path())?);
        file.write_all(MARK)?;
        let csv = csv::WriterBuilder::new().flexible(true).from_writer(file);
        let mut writer = Writer { body: Body::Text(Box::new(csv)), making };
        writer.row(header)?;
        Ok(writer)
    }

    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) -> Result<(), Error> {
        match &mut self.body {
            Body::Book(book) => book.row(cells),
            Body::Text(csv) => {
                for text in cells {
                    csv.write_field(cell::guarded(text).as_bytes())?;
                }
                Ok(csv.write_record(None::<&[u8]>)?)
            }
        }
    }

    /// Writes a row of a list; a figure below zero is no formula.
    pub(super) fn list_row(&mut self, cells: &[ListCell]) -> Result<(), Error> {
        let texts: Vec<String> = cells.iter().map(ListCell::plain).collect();
        let Body::Text(csv) = &mut self.body else { return self.row(texts.iter().map(String::as_str)) };
        for (cell, text) in cells.iter().zip(&texts) {
            let text = if matches!(cell, ListCell::Text(_)) { cell::guarded(text) } else { text.as_str().into() };
            csv.write_field(text.as_bytes())?;
        }
        Ok(csv.write_record(None::<&[u8]>)?)
    }

    /// Puts the whole file in its place.
    pub fn finish(self) -> Result<(), Error> {
        Ok(self.made()?.replace()?)
    }

    /// Puts the whole file under the first of these names that is free, and gives the name; one under which the same words
    /// stand already is left as it is. Another file is never touched.
    pub fn finish_as(self, names: impl IntoIterator<Item = PathBuf>) -> Result<PathBuf, Error> {
        let making = self.made()?;
        for name in names {
            match making.put_new(&name) {
                Ok(()) => return Ok(name),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                    if fs::read(&name).ok() == fs::read(making.path()).ok() {
                        return Ok(name);
                    }
                }
                Err(error) => return Err(error.into()),
            }
        }
        Err(std::io::Error::from(ErrorKind::AlreadyExists).into())
    }

    /// Writes down what is still on its way to the disk.
    fn made(self) -> Result<Making, Error> {
        match self.body {
            Body::Book(book) => book.finish(&self.making)?,
            Body::Text(mut csv) => {
                csv.flush()?;
                let file = csv.into_inner().map_err(|e| Error::Io(e.into_error()))?;
                file.into_inner().map_err(|e| Error::Io(e.into_error()))?.sync_all()?;
            }
        }
        Ok(self.making)
    }
}

/// Whether a file begins as an export of any kind does; only such a file may be replaced by the next export.
pub fn is_export(path: &Path) -> bool {
    if is_book(path) {
        return is_exported_book(path).unwrap_or(false);
    }
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

fn is_exported_book(path: &Path) -> Result<bool, Error> {
    let mut book = Workbook::open(path)?;
    let Some(sheet) = book.sheets().first().cloned() else { return Ok(false) };
    let rows = book.rows(&sheet, 1)?;
    let Some(head) = rows.first() else { return Ok(false) };
    Ok(Kind::ALL.into_iter().any(|kind| head.cells.iter().eq(kind.fields().iter().map(|field| field.name()))))
}
