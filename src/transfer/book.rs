//! Writing a table as a workbook: amounts and days as such, everything that is a number only by its looks as text.

use std::fs::File;
use std::io::{self, BufWriter};

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::list::unwritten;
use super::place::Making;
use super::{Error, Field, Kind};

/// The rows of a sheet below its headings.
const ROWS: u32 = 1_048_575;

/// A workbook of one sheet, written row after row so that a long table takes no more memory than a short one.
pub struct Book {
    workbook: Workbook,
    columns: Vec<(Shape, Format)>,
    row: u32,
}

/// What a spreadsheet is to take a column for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Names, and numbers of cards, phones and goods, which may begin with zeros.
    Text,
    Number,
    Day,
}

impl Shape {
    const fn usual(self) -> &'static str {
        match self {
            Shape::Text => "@",
            Shape::Number => "0",
            Shape::Day => "yyyy-mm-dd",
        }
    }
}

fn shape(field: Field) -> (Shape, &'static str) {
    use Field as F;
    match field {
        F::Spent | F::Amount | F::Price | F::MinPrice => (Shape::Number, "0.00"),
        F::Points => (Shape::Number, Shape::Number.usual()),
        F::Quantity => (Shape::Number, "0.###"),
        F::Birthday | F::PointsExpire | F::Since | F::Date => (Shape::Day, Shape::Day.usual()),
        _ => (Shape::Text, Shape::Text.usual()),
    }
}

impl Book {
    pub fn new(kind: Kind) -> Result<Book, Error> {
        let columns = kind.fields().iter().map(|field| (field.name(), shape(*field)));
        Book::begin(kind.code(), columns)
    }

    /// With any columns.
    pub fn with_columns<'a>(sheet: &str, columns: impl IntoIterator<Item = (&'a str, Shape)>) -> Result<Book, Error> {
        Book::begin(sheet, columns.into_iter().map(|(name, shape)| (name, (shape, shape.usual()))))
    }

    fn begin<'a>(name: &str, named: impl Iterator<Item = (&'a str, (Shape, &'static str))>) -> Result<Book, Error> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet_with_constant_memory().map_err(unwritten)?;
        sheet.set_name(name).map_err(unwritten)?;
        sheet.set_freeze_panes(1, 0).map_err(unwritten)?;
        let bold = Format::new().set_bold();
        let mut columns = Vec::new();
        for (place, (name, (shape, format))) in named.enumerate() {
            let column = u16::try_from(place).unwrap_or(u16::MAX);
            sheet.set_column_width(column, 18).map_err(unwritten)?;
            sheet.write_string_with_format(0, column, name, &bold).map_err(unwritten)?;
            columns.push((shape, Format::new().set_num_format(format)));
        }
        Ok(Book { workbook, columns, row: 0 })
    }

    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) -> Result<(), Error> {
        if self.row == ROWS {
            return Err(Error::TooManyRows { most: ROWS.into() });
        }
        self.row += 1;
        let sheet = self.workbook.worksheet_from_index(0).map_err(unwritten)?;
        for (place, text) in cells.into_iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            let column = u16::try_from(place).unwrap_or(u16::MAX);
            let Some((shape, format)) = self.columns.get(place) else { continue };
            let written = match (shape, text.parse::<f64>(), ExcelDateTime::parse_from_str(text)) {
                (Shape::Number, Ok(number), _) => sheet.write_number_with_format(self.row, column, number, format),
                // Longer text has a time and a zone, which only text keeps.
                (Shape::Day, _, Ok(day)) if text.len() == 10 => {
                    sheet.write_datetime_with_format(self.row, column, &day, format)
                }
                _ => sheet.write_string_with_format(self.row, column, text, format),
            };
            written.map_err(unwritten)?;
        }
        Ok(())
    }

    /// Writes the whole workbook to the disk.
    pub fn finish(mut self, making: &Making) -> Result<(), Error> {
        let mut file = BufWriter::new(File::create(making.path())?);
        self.workbook.save_to_writer(&mut file).map_err(unwritten)?;
        Ok(file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?)
    }
}
