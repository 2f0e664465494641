//! A file as a table: its headings, and then one line after another, by field.

use std::path::Path;

use super::date::Order;
use super::encoding::Source;
use super::field::FIELDS;
use super::layout::{Layout, SAMPLE};
use super::lines::{Headings, Lines};
use super::sheet::Row;
use super::total::is_total;
use super::{Error, Field, Kind, cell};
use crate::domain::RowFault;

/// Which table of a file is meant, and which of its columns are which fields, where the file does not say it.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    pub map: Vec<(String, String)>,
    pub sheet: Option<String>,
}

/// A file being read.
pub struct Table {
    kind: Kind,
    lines: Lines,
    layout: Layout,
}

impl Headings for Layout {
    fn last(&self) -> u64 {
        self.last
    }

    fn says(&self) -> (usize, usize) {
        (self.score, self.header.len())
    }
}

/// What kind of file it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// Letters and the mark between cells.
    Text { letters: &'static str, delimiter: char },
    /// The sheet chosen, and those there are.
    Book { sheet: String, sheets: Vec<String> },
}

/// One line, by field.
#[derive(Clone, Copy)]
pub struct Cells<'a> {
    row: &'a Row,
    columns: &'a [Option<usize>; FIELDS],
    more: &'a [(Field, usize)],
    /// A text of ours guards its cells against formulas; a workbook knows text from formulas.
    is_text: bool,
    pub(super) order: Option<Order>,
    pub(super) surname_first: bool,
    is_ours: bool,
}

/// A line's cells, or why it cannot have any.
pub type Line<'a> = Result<Cells<'a>, RowFault>;

impl Table {
    /// Opens a file and understands its headings; a column that the kind cannot do without must be there.
    pub fn open(path: &Path, kind: Kind, choice: &Choice) -> Result<Table, Error> {
        Table::begin(path, kind, choice, usize::MAX)?.with_all_needed()
    }

    /// Opens a file as far as it can be understood, to show the beginning of it to a person.
    pub fn look(path: &Path, kind: Kind, choice: &Choice) -> Result<Table, Error> {
        Table::begin(path, kind, choice, SAMPLE)
    }

    fn begin(path: &Path, kind: Kind, choice: &Choice, most: usize) -> Result<Table, Error> {
        let find = |rows: &[Row]| Layout::find(kind, rows, &choice.map);
        let (lines, layout) = Lines::open(path, choice.sheet.as_deref(), most, &find)?;
        Ok(Table { kind, lines, layout })
    }

    fn with_all_needed(self) -> Result<Table, Error> {
        match self.layout.missing(self.kind) {
            Some(field) => Err(Error::NoColumn { field: field.name() }),
            None => Ok(self),
        }
    }

    /// Reads a text; in a test it lies in memory.
    pub fn of_text(source: Box<dyn Source>, kind: Kind, choice: &Choice) -> Result<Table, Error> {
        let find = |rows: &[Row]| Layout::find(kind, rows, &choice.map);
        let (lines, layout) = Lines::of_text(source, choice.sheet.as_deref(), &find)?;
        Ok(Table { kind, lines, layout })
    }

    pub fn header(&self) -> &[String] {
        &self.layout.header
    }

    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    pub fn form(&self) -> &Form {
        &self.lines.form
    }

    /// Goes to the next line that holds anything but a sum; its number in the file, or nothing at the end.
    pub fn advance(&mut self) -> Result<Option<(u64, Line<'_>)>, Error> {
        loop {
            let Some(place) = self.lines.advance()? else { return Ok(None) };
            if let Some(fault) = place.fault {
                return Ok(Some((place.line, Err(fault))));
            }
            if self.says_nothing() {
                continue;
            }
            let (found, expected) = (self.lines.row.cells.len(), self.layout.header.len());
            if found != expected && self.lines.is_text() {
                return Ok(Some((place.line, Err(RowFault::Cells { found, expected }))));
            }
            return Ok(Some((place.line, Ok(self.cells()))));
        }
    }

    fn cells(&self) -> Cells<'_> {
        let name = self.layout.columns[Field::Name as usize].and_then(|at| self.layout.header.get(at));
        Cells {
            row: &self.lines.row,
            columns: &self.layout.columns,
            more: &self.layout.more,
            is_text: self.lines.is_text(),
            order: self.layout.order,
            is_ours: self.layout.header.iter().eq(self.kind.fields().iter().map(|field| field.name())),
            surname_first: name.is_some_and(|heading| super::heading::surname_first(heading)),
        }
    }

    /// Sums below the table, and its headings once more on each printed page.
    fn says_nothing(&self) -> bool {
        let again = || self.lines.row.cells.iter().map(str::trim).eq(self.layout.header.iter().map(String::as_str));
        is_total(self.kind, &self.cells()) || (self.layout.heading > 0 && again())
    }

    /// The cells of the line reached, as they stand in the file.
    pub fn raw(&self) -> impl Iterator<Item = &str> {
        self.lines.row.cells.iter()
    }

    /// How far in the file the reading is, and how far it goes: bytes of a text, rows of a sheet.
    pub fn progress(&self) -> (u64, u64) {
        self.lines.progress()
    }
}

impl<'a> Cells<'a> {
    fn raw(&self, field: Field) -> Option<(usize, &'a str)> {
        let place = self.columns[field as usize]?;
        self.row.cells.get(place).map(|text| (place, text.trim()))
    }

    /// The trimmed text of a cell; empty where the file has no such column.
    pub fn text(&self, field: Field) -> &'a str {
        self.raw(field).map_or("", |(_, text)| self.meant(text))
    }

    fn meant(&self, text: &'a str) -> &'a str {
        if self.is_text { cell::plain(text).trim() } else { text }
    }

    /// The text of a cell that is not empty, and says more than that it is.
    pub fn some(&self, field: Field) -> Option<&'a str> {
        Some(self.text(field)).filter(|text| says_something(field, text))
    }

    /// The same of every column of a field, the first one first.
    pub fn all(&self, field: Field) -> impl Iterator<Item = &'a str> {
        let more = self.beside().filter(move |(of, _)| *of == field).map(|(_, text)| text);
        std::iter::once(self.text(field)).chain(more).filter(move |text| says_something(field, text))
    }

    /// The cells of further columns.
    fn beside(&self) -> impl Iterator<Item = (Field, &'a str)> {
        let cells = *self;
        cells
            .more
            .iter()
            .filter_map(move |(field, place)| Some((*field, cells.meant(cells.row.cells.get(*place)?.trim()))))
    }

    /// Whether a spreadsheet may have taken zeros off the beginning: it is a number to it, or the file does not say.
    pub fn may_lack_zeros(&self, field: Field) -> bool {
        match self.raw(field) {
            Some((_, text)) if self.is_text => !text.starts_with("=\""),
            Some(_) => self.is_number(field),
            None => false,
        }
    }

    /// Whether the file is an export of this program, and everything in it as it should be.
    pub fn is_ours(&self) -> bool {
        self.is_ours
    }

    /// Whether the cell is a number to a spreadsheet.
    pub fn is_number(&self, field: Field) -> bool {
        self.raw(field).is_some_and(|(place, _)| place < 64 && self.row.numbers & (1 << place) != 0)
    }

    /// The columns that were understood, with their cells.
    pub(super) fn understood(&self, kind: Kind) -> impl Iterator<Item = (Field, &'a str)> {
        let cells = *self;
        let first = kind.fields().iter().copied().map(move |field| (field, cells.text(field)));
        first.chain(self.beside()).filter(|(_, text)| !text.is_empty())
    }

    /// Every cell of the line that holds anything.
    pub(super) fn filled(&self) -> impl Iterator<Item = &'a str> {
        self.row.cells.iter().map(str::trim).filter(|text| !text.is_empty())
    }
}

fn says_something(field: Field, text: &str) -> bool {
    let nothing = match field {
        Field::Name | Field::Note => false,
        Field::Phone | Field::Email | Field::Card | Field::Birthday => cell::says_none(text) || cell::is_no(text),
        _ => cell::says_none(text),
    };
    !text.is_empty() && !nothing
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn bytes(bytes: &'static [u8]) -> Result<Table, Error> {
        Table::of_text(Box::new(Cursor::new(bytes)), Kind::Sales, &Choice::default())?.with_all_needed()
    }

    fn amounts(text: &'static str) -> Vec<(u64, Option<String>)> {
        let mut table = bytes(text.as_bytes()).unwrap();
        let mut all = Vec::new();
        while let Some((line, cells)) = table.advance().unwrap() {
            all.push((line, cells.ok().map(|c| c.text(Field::Amount).to_owned())));
        }
        all
    }

    #[test]
    fn any_delimiter_and_a_byte_order_mark_are_read() {
        let one = vec![(2, Some("11,77".to_owned()))];
        assert_eq!(amounts("member,date,amount\n1,1997-01-01,\"11,77\"\n"), one);
        assert_eq!(amounts("\u{feff}member;date;amount\r\n1;1997-01-01;11,77\r\n"), one);
        assert_eq!(amounts("member\tdate\tamount\n1\t1997-01-01\t11,77"), one);
        assert_eq!(amounts("\"member, or so\";Клиент;date;amount\n;1;1997-01-01;11,77\n"), one);
        assert_eq!(amounts("sep=;\nmember;date;amount\n1;1997-01-01;11,77\n"), vec![(3, Some("11,77".to_owned()))]);
    }

    #[test]
    fn lines_keep_their_numbers_past_empty_and_broken_ones() {
        let read = amounts("member,date,amount\n1,1997-01-01,1\n\n,,\n2,1997-01-01\n3,1997-01-01,3\n");
        assert_eq!(read, vec![(2, Some("1".into())), (5, None), (6, Some("3".into()))]);
    }

    #[test]
    fn titles_sums_and_repeated_headings_are_no_lines() {
        let read = amounts(
            "Продажи за январь;;\n\nКлиент;Дата;Сумма\n1;01.01.1997;5,00\nКлиент;Дата;Сумма\n2;02.01.1997;6,00\nИтого:;;11,00\n",
        );
        assert_eq!(read, vec![(4, Some("5,00".into())), (6, Some("6,00".into()))]);
    }

    #[test]
    fn a_file_without_what_is_needed_is_refused_whole() {
        assert!(matches!(bytes(b""), Err(Error::NoHeader)));
        assert!(matches!(bytes(b"member,amount\n"), Err(Error::NoColumn { field: "date" })));
        assert!(matches!(bytes(b"<html><table><tr><td>member"), Err(Error::NotATable)));
        assert!(matches!(bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Err(Error::NotATable)));
        let choice = Choice { sheet: Some("Лист1".into()), ..Choice::default() };
        let named = Table::of_text(Box::new(Cursor::new("member,date,amount\n")), Kind::Sales, &choice);
        assert!(matches!(named, Err(Error::UnknownSheet { .. })));
    }

    #[test]
    fn a_line_in_another_encoding_is_refused_alone() {
        let bytes: &'static [u8] =
            b"member,date,amount,\xd0\xa7\xd0\xb5\xd0\xba\n\xcf,1997-01-01,1,\n2,1997-01-01,2,\n";
        let mut table = self::bytes(bytes).unwrap();
        assert!(matches!(table.advance().unwrap(), Some((2, Err(RowFault::NotUtf8)))));
        assert!(matches!(table.advance().unwrap(), Some((3, Ok(_)))));
    }
}
