//! The sheets of a workbook, as rows of text: Excel's present and former formats, and the open one of other offices.
//!
//! A number is written as it stands there, without the noise behind the fifteenth figure; from sixteen figures on the
//! workbook has lost some, and the number is written as the workbook shows it, with an E. Days are written as ISO 8601.

use std::io::{BufReader, Seek, SeekFrom};
use std::path::Path;
use std::{fs::File, io::Read};

use calamine::{Data, DataRef, ExcelDateTime, Ods, OdsError, Reader, SheetVisible, Xls, XlsError, Xlsx, XlsxError};
use csv::StringRecord;

use super::{Error, compound, packed};

/// Columns beyond are strays of a mouse, not a table.
const WIDEST: usize = 256;
/// From here on a workbook keeps no whole number exactly.
const EXACT: f64 = 1e15;

/// A row of a sheet, or a record of a text.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// The number that the office shows at its left.
    pub line: u64,
    pub cells: StringRecord,
    /// Which of the first 64 cells are numbers there, and not text.
    pub numbers: u64,
}

enum Format {
    Xlsx(Box<Xlsx<BufReader<File>>>),
    Xls(Box<Xls<BufReader<File>>>),
    Ods(Box<Ods<BufReader<File>>>),
}

/// A workbook and the names of its sheets; those that the office hides come last.
pub struct Workbook {
    format: Format,
    sheets: Vec<String>,
    visible: usize,
}

/// Whether a file begins as a workbook does.
pub fn is_workbook(start: &[u8]) -> bool {
    start.starts_with(b"PK\x03\x04") || start.starts_with(b"\xd0\xcf\x11\xe0")
}

impl Workbook {
    pub fn open(path: &Path) -> Result<Workbook, Error> {
        // The library may fall over a file that breaks off or contradicts itself.
        let opened = std::panic::catch_unwind(|| Workbook::begin(path));
        opened.unwrap_or_else(|_| Err(damaged(&"the reader of workbooks panicked")))
    }

    fn begin(path: &Path) -> Result<Workbook, Error> {
        let mut file = BufReader::new(File::open(path)?);
        let mut start = [0; 8];
        let read = file.read(&mut start)?;
        file.seek(SeekFrom::Start(0))?;
        let old = start[..read].starts_with(b"\xd0\xcf");
        if old && !compound::is_sound(&mut file)? {
            return Err(damaged(&"sectors that lead nowhere"));
        }
        if !old && packed::swells(&mut file)? {
            return Err(Error::Swollen);
        }
        let again = || Ok::<_, Error>(BufReader::new(File::open(path)?));
        let format = match Xlsx::new(file) {
            Ok(book) => Format::Xlsx(Box::new(book)),
            Err(XlsxError::Password) => return Err(Error::Protected),
            Err(_) if old => match Xls::new(again()?) {
                Ok(book) => Format::Xls(Box::new(book)),
                Err(XlsError::Password) => return Err(Error::Protected),
                Err(error) => return Err(damaged(&error)),
            },
            Err(error) => match Ods::new(again()?) {
                Ok(book) => Format::Ods(Box::new(book)),
                Err(OdsError::Password) => return Err(Error::Protected),
                Err(_) => return Err(damaged(&error)),
            },
        };
        let known = match &format {
            Format::Xlsx(book) => book.sheets_metadata(),
            Format::Xls(book) => book.sheets_metadata(),
            Format::Ods(book) => book.sheets_metadata(),
        };
        let (shown, hidden): (Vec<_>, Vec<_>) = known.iter().partition(|sheet| sheet.visible == SheetVisible::Visible);
        let visible = shown.len();
        let sheets = shown.into_iter().chain(hidden).map(|sheet| sheet.name.clone()).collect();
        Ok(Workbook { format, sheets, visible })
    }

    pub fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// Those that a person sees.
    pub fn visible(&self) -> &[String] {
        &self.sheets[..self.visible]
    }

    /// The rows of a sheet that hold anything, at most so many.
    pub fn rows(&mut self, sheet: &str, most: usize) -> Result<Vec<Row>, Error> {
        match &mut self.format {
            Format::Xlsx(book) => streamed(book, sheet, most),
            Format::Xls(book) => Ok(ranged(&book.worksheet_range(sheet).map_err(|e| damaged(&e))?, most)),
            Format::Ods(book) => Ok(ranged(&book.worksheet_range(sheet).map_err(|e| damaged(&e))?, most)),
        }
    }
}

fn damaged(error: &dyn std::fmt::Display) -> Error {
    tracing::warn!(%error, "a workbook could not be read");
    Error::Damaged
}

/// Cell by cell: one stray cell far away would make a table of thousands of millions.
fn streamed(book: &mut Xlsx<BufReader<File>>, sheet: &str, most: usize) -> Result<Vec<Row>, Error> {
    let mut reader = match book.worksheet_cells_reader(sheet) {
        Ok(reader) => reader,
        // A sheet of charts has no cells.
        Err(XlsxError::WorksheetNotFound(_) | XlsxError::NotAWorksheet(_)) => return Ok(Vec::new()),
        Err(error) => return Err(damaged(&error)),
    };
    let padding: Vec<usize> = reader
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref().map_or(0, |format| zeros(&format.format_code)))
        .collect();
    let mut rows: Vec<Row> = Vec::new();
    let mut open: Option<Building> = None;
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(|e| damaged(&e))? {
        let ((row, column), value) = (cell.get_position(), cell.get_value());
        let written = said(value, padding.get(style).copied().unwrap_or(0));
        if written.text.is_empty() || column as usize >= WIDEST {
            continue;
        }
        let line = u64::from(row) + 1;
        if open.as_ref().is_none_or(|building| building.row.line != line) {
            rows.extend(open.take().map(|done| done.row));
            if rows.len() >= most {
                return Ok(rows);
            }
            open = Some(Building::new(line));
        }
        if let Some(building) = &mut open {
            building.put(column as usize, &written);
        }
    }
    rows.extend(open.map(|done| done.row));
    Ok(rows)
}

fn ranged(range: &calamine::Range<Data>, most: usize) -> Vec<Row> {
    let (first, left) = range.start().unwrap_or_default();
    let mut rows = Vec::new();
    for (row, cells) in range.rows().enumerate() {
        let mut building = Building::new(u64::from(first) + row as u64 + 1);
        for (column, value) in cells.iter().enumerate() {
            let written = said(&DataRef::from_data(value), 0);
            let column = left as usize + column;
            if !written.text.is_empty() && column < WIDEST {
                building.put(column, &written);
            }
        }
        if !building.row.cells.is_empty() {
            rows.push(building.row);
        }
        if rows.len() >= most {
            break;
        }
    }
    rows
}

/// A row while its cells arrive from the left.
struct Building {
    row: Row,
}

impl Building {
    fn new(line: u64) -> Building {
        Building { row: Row { line, ..Row::default() } }
    }

    fn put(&mut self, column: usize, written: &Written) {
        while self.row.cells.len() < column {
            self.row.cells.push_field("");
        }
        if self.row.cells.len() == column {
            self.row.cells.push_field(&written.text);
            if written.number && column < 64 {
                self.row.numbers |= 1 << column;
            }
        }
    }
}

/// What stands in a cell, and whether it is a number there.
struct Written {
    text: String,
    number: bool,
}

/// Lets the two forms in which the library gives a cell be read by one function.
trait FromData {
    fn from_data(data: &Data) -> DataRef<'_>;
}

impl FromData for DataRef<'_> {
    fn from_data(data: &Data) -> DataRef<'_> {
        match data {
            Data::Int(number) => DataRef::Int(*number),
            Data::Float(number) => DataRef::Float(*number),
            Data::String(text) => DataRef::SharedString(text),
            Data::Bool(yes) => DataRef::Bool(*yes),
            Data::DateTime(at) => DataRef::DateTime(*at),
            Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
            Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
            Data::Error(error) => DataRef::Error(error.clone()),
            Data::Empty => DataRef::Empty,
        }
    }
}

fn said(value: &DataRef<'_>, padding: usize) -> Written {
    let text = |text: &str| Written { text: text.trim().to_owned(), number: false };
    match value {
        DataRef::Empty => text(""),
        DataRef::String(words) | DataRef::DurationIso(words) => text(words),
        DataRef::SharedString(words) => text(words),
        DataRef::Bool(yes) => text(if *yes { "yes" } else { "no" }),
        DataRef::Error(error) => text(&error.to_string()),
        DataRef::DateTimeIso(words) => text(&words.replace('T', " ").replace(" 00:00:00", "")),
        DataRef::DateTime(at) => moment(at),
        DataRef::Int(number) => Written { text: format!("{number:0padding$}"), number: padding == 0 },
        DataRef::Float(number) => Written { text: decimal(*number, padding), number: padding == 0 },
    }
}

fn moment(at: &ExcelDateTime) -> Written {
    if at.is_duration() {
        return Written { text: decimal(at.as_f64(), 0), number: true };
    }
    let (year, month, day, hour, minute, second, milli) = at.to_ymd_hms_milli();
    // Half a second is how exactly a workbook knows the time.
    let second = second + u8::from(milli >= 500 && second < 59);
    let text = match (hour, minute, second) {
        (0, 0, 0) => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"),
    };
    Written { text, number: false }
}

/// How many figures a format like `0000000` fills up with zeros.
fn zeros(format: &str) -> usize {
    if format.len() > 1 && format.bytes().all(|b| b == b'0') { format.len() } else { 0 }
}

fn decimal(number: f64, padding: usize) -> String {
    if !number.is_finite() || number.abs() >= EXACT {
        return format!("{number:E}").replace('E', "E+");
    }
    let fifteen = format!("{number:.14e}");
    let rounded: f64 = fifteen.parse().unwrap_or(number);
    // The least form that is this number again, and never one with an exponent.
    format!("{rounded:0padding$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_they_are_seen() {
        for (number, padding, text) in [
            (4_820_000_000_017.0, 0, "4820000000017"),
            (12_480.5, 0, "12480.5"),
            (0.1 + 0.2, 0, "0.3"),
            (1_250.099_999_999_999, 0, "1250.1"),
            (-3.0, 0, "-3"),
            (17.0, 8, "00000017"),
            (4_276_380_012_345_678.0, 0, "4.276380012345678E+15"),
        ] {
            assert_eq!(decimal(number, padding), text);
        }
        assert_eq!((zeros("0000"), zeros("0"), zeros("0.00"), zeros("General")), (4, 0, 0, 0));
    }
}
