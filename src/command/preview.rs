//! `import --preview`: what each column of a file is taken for, before anything is read for good.

use serde::Serialize;

use super::table::{Side, Table};
use super::{Answer, Problem};
use crate::language::Language;
use crate::transfer::{Field, Form, Preview};

#[derive(Serialize)]
struct Document {
    encoding: Option<&'static str>,
    delimiter: Option<char>,
    sheet: Option<String>,
    sheets: Vec<String>,
    /// The line of the headings; zero where there are none.
    heading: u64,
    columns: Vec<Column>,
    /// What must still be mapped.
    missing: Option<&'static str>,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Column {
    number: usize,
    heading: String,
    field: Option<&'static str>,
}

#[derive(Serialize)]
struct Row {
    line: u64,
    cells: Vec<String>,
}

pub fn answer(preview: Preview, l: Language) -> Result<Answer, Problem> {
    let mut table = Table::new([
        ("№".to_owned(), Side::Right),
        (l.command_column_column(), Side::Left),
        (l.command_column_field(), Side::Left),
        (l.command_column_example(), Side::Left),
    ]);
    for (place, column) in preview.columns.iter().enumerate() {
        let field = column.field.map_or_else(|| "–".to_owned(), |field| l.field_name(field.name()));
        let cells = preview.rows.iter().filter_map(|(_, cells)| cells.get(place));
        let example = cells.into_iter().find(|cell| !cell.is_empty()).cloned().unwrap_or_default();
        table.row([(place + 1).to_string(), column.heading.clone(), field, one_line(&example)]);
    }
    let (mut people, mut document) = match preview.form {
        Form::Text { letters, delimiter } => {
            let mark = if delimiter == '\t' { "Tab".to_owned() } else { delimiter.to_string() };
            let said = l.command_preview_text(letters, mark);
            (said, Document { encoding: Some(letters), delimiter: Some(delimiter), ..Document::empty() })
        }
        Form::Book { sheet, sheets } => {
            let said = l.command_preview_book(&sheet, sheets.join(", "));
            (said, Document { sheet: Some(sheet), sheets, ..Document::empty() })
        }
    };
    people = format!("{people}\n{}", table.print());
    if let Some(field) = preview.missing {
        people = format!("{people}{}", l.command_preview_missing(l.field_name(field.name()), field.name()));
    }
    document.heading = preview.heading;
    document.missing = preview.missing.map(Field::name);
    let columns = preview.columns.into_iter().enumerate();
    document.columns = columns
        .map(|(place, column)| Column {
            number: place + 1,
            heading: column.heading,
            field: column.field.map(Field::name),
        })
        .collect();
    document.rows = preview.rows.into_iter().map(|(line, cells)| Row { line, cells }).collect();
    Answer::new(&document, people.trim_end().to_owned())
}

impl Document {
    const fn empty() -> Document {
        Document {
            encoding: None,
            delimiter: None,
            sheet: None,
            sheets: Vec::new(),
            heading: 0,
            columns: Vec::new(),
            missing: None,
            rows: Vec::new(),
        }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
