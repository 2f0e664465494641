//! A file as a table: its mark, its delimiter, its header, and then one line after another.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use csv::StringRecord;

use super::field::{FIELDS, columns};
use super::record::{Place, Records};
use super::{Error, Field, Kind, cell};
use crate::domain::RowFault;

/// A file being read. Cells are parted by comma, semicolon or tab, whichever the header has most of.
pub struct Table {
    records: Records,
    header: Vec<String>,
    columns: [Option<usize>; FIELDS],
    record: StringRecord,
}

/// One line, by field.
#[derive(Clone, Copy)]
pub struct Cells<'a> {
    record: &'a StringRecord,
    columns: &'a [Option<usize>; FIELDS],
}

/// A line's cells, or why it cannot have any.
pub type Line<'a> = Result<Cells<'a>, RowFault>;

impl Table {
    /// Opens a file and understands its header; a column that the kind cannot do without must be there.
    pub fn open(path: &Path, kind: Kind, map: &[(String, String)]) -> Result<Table, Error> {
        Table::read(Box::new(BufReader::with_capacity(1 << 16, File::open(path)?)), kind, map)
    }

    pub fn read(mut source: Box<dyn BufRead>, kind: Kind, map: &[(String, String)]) -> Result<Table, Error> {
        let start = source.fill_buf()?;
        if start.starts_with(&[0xff, 0xfe]) || start.starts_with(&[0xfe, 0xff]) {
            return Err(Error::NotUtf8);
        }
        let mark = if start.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        let delimiter = delimiter(&start[mark..]);
        source.consume(mark);
        let mut records = Records::new(source, delimiter);
        let mut record = StringRecord::new();
        let place = records.read(&mut record)?;
        match place.map(|p| p.fault) {
            Some(Some(RowFault::NotUtf8)) => return Err(Error::NotUtf8),
            Some(None) if !record.iter().all(|c| c.trim().is_empty()) => {}
            _ => return Err(Error::NoHeader),
        }
        let header: Vec<String> = record.iter().map(str::to_owned).collect();
        let columns = columns(kind, &header, map)?;
        for field in needed(kind, &columns) {
            if columns[*field as usize].is_none() {
                return Err(Error::NoColumn { field: field.name() });
            }
        }
        Ok(Table { records, header, columns, record })
    }

    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Goes to the next line that holds anything; its number in the file, or nothing at the end.
    pub fn advance(&mut self) -> Result<Option<(u64, Line<'_>)>, Error> {
        loop {
            let Some(Place { line, fault }) = self.records.read(&mut self.record)? else { return Ok(None) };
            if let Some(fault) = fault {
                return Ok(Some((line, Err(fault))));
            }
            if self.record.iter().all(|c| c.trim().is_empty()) {
                continue;
            }
            let (found, expected) = (self.record.len(), self.header.len());
            if found != expected {
                return Ok(Some((line, Err(RowFault::Cells { found, expected }))));
            }
            return Ok(Some((line, Ok(Cells { record: &self.record, columns: &self.columns }))));
        }
    }

    /// The cells of the line reached, as they stand in the file.
    pub fn raw(&self) -> impl Iterator<Item = &str> {
        self.record.iter()
    }

    /// How far in the file the reading is, in bytes.
    pub fn bytes(&self) -> u64 {
        self.records.bytes()
    }
}

impl<'a> Cells<'a> {
    /// The trimmed text of a cell; empty where the file has no such column.
    pub fn text(&self, field: Field) -> &'a str {
        self.columns[field as usize]
            .and_then(|place| self.record.get(place))
            .map_or("", |c| cell::plain(c.trim()).trim())
    }

    /// The text of a cell that is not empty.
    pub fn some(&self, field: Field) -> Option<&'a str> {
        Some(self.text(field)).filter(|t| !t.is_empty())
    }
}

/// The columns without which no line could be read.
fn needed(kind: Kind, columns: &[Option<usize>; FIELDS]) -> &'static [Field] {
    let has = |field: Field| columns[field as usize].is_some();
    match kind {
        Kind::Members if has(Field::Given) || has(Field::Surname) => &[],
        Kind::Members => &[Field::Name],
        Kind::Products if has(Field::Barcode) => &[Field::Name],
        Kind::Products => &[Field::Sku, Field::Name],
        Kind::Sales if has(Field::Card) => &[Field::Date, Field::Amount],
        Kind::Sales => &[Field::Member, Field::Date, Field::Amount],
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &'static str) -> Result<Table, Error> {
        Table::read(Box::new(text.as_bytes()), Kind::Sales, &[])
    }

    fn amounts(text: &'static str) -> Vec<(u64, Option<String>)> {
        let mut table = table(text).unwrap();
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
    }

    #[test]
    fn lines_keep_their_numbers_past_empty_and_broken_ones() {
        let read = amounts("member,date,amount\n1,1997-01-01,1\n\n,,\n2,1997-01-01\n3,1997-01-01,3\n");
        assert_eq!(read, vec![(2, Some("1".into())), (5, None), (6, Some("3".into()))]);
    }

    #[test]
    fn a_file_without_what_is_needed_is_refused_whole() {
        assert!(matches!(table(""), Err(Error::NoHeader)));
        assert!(matches!(table("member,amount\n"), Err(Error::NoColumn { field: "date" })));
        let utf16: &'static [u8] = b"\xff\xfem\0";
        assert!(matches!(Table::read(Box::new(utf16), Kind::Sales, &[]), Err(Error::NotUtf8)));
    }

    #[test]
    fn a_line_in_another_encoding_is_refused_alone() {
        let bytes: &'static [u8] = b"member,date,amount\n\xcf,1997-01-01,1\n2,1997-01-01,2\n";
        let mut table = Table::read(Box::new(bytes), Kind::Sales, &[]).unwrap();
        assert!(matches!(table.advance().unwrap(), Some((2, Err(RowFault::NotUtf8)))));
        assert!(matches!(table.advance().unwrap(), Some((3, Ok(_)))));
    }
}
