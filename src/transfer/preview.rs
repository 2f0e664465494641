//! What a file looks like before it is imported: what each column was taken for, and its first lines.

use std::path::Path;

use super::field::FIELDS;
use super::layout::needed;
use super::{Choice, Error, Field, Form, Kind, Table};

/// So many lines are shown.
const LINES: usize = 10;

/// A file as far as it was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    pub form: Form,
    /// The line of the headings; zero where there are none.
    pub heading: u64,
    pub columns: Vec<Column>,
    /// The number of each line, and its cells as they stand there.
    pub rows: Vec<(u64, Vec<String>)>,
    /// What the kind cannot do without and no column is.
    pub missing: Option<Field>,
}

/// A column, by what stands over it and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub heading: String,
    pub field: Option<Field>,
}

impl Preview {
    pub fn of(path: &Path, kind: Kind, choice: &Choice) -> Result<Preview, Error> {
        let mut table = Table::look(path, kind, choice)?;
        let mut rows = Vec::new();
        while rows.len() < LINES {
            let Some(line) = table.advance()?.map(|(line, _)| line) else { break };
            rows.push((line, table.raw().map(|cell| cell.trim().to_owned()).collect()));
        }
        let layout = table.layout();
        let columns = layout.header.iter().enumerate();
        let columns =
            columns.map(|(at, heading)| Column { heading: heading.clone(), field: layout.field_of(kind, at) });
        Ok(Preview {
            form: table.form().clone(),
            heading: layout.heading,
            columns: columns.collect(),
            rows,
            missing: layout.missing(kind),
        })
    }

    /// Takes a column for a field, or for none; the column that was that field before is none from then on.
    pub fn take(&mut self, kind: Kind, column: usize, field: Option<Field>) {
        for (place, known) in self.columns.iter_mut().enumerate() {
            if place == column {
                known.field = field;
            } else if known.field == field {
                known.field = None;
            }
        }
        let mut columns = [None; FIELDS];
        for (place, known) in self.columns.iter().enumerate() {
            if let Some(field) = known.field {
                columns[field as usize] = Some(place);
            }
        }
        self.missing = needed(kind, &columns).iter().copied().find(|field| columns[*field as usize].is_none());
    }

    /// The columns as they stand, said field by field so that nothing is guessed at again.
    pub fn map(&self, kind: Kind) -> Vec<(String, String)> {
        let mut map = Vec::new();
        for field in kind.fields() {
            let places = (1..).zip(&self.columns).filter(|(_, column)| column.field == Some(*field));
            let before = map.len();
            map.extend(places.map(|(number, _)| (field.name().to_owned(), format!("#{number}"))));
            if map.len() == before {
                map.push((field.name().to_owned(), String::new()));
            }
        }
        map
    }

    /// How many columns were taken for something.
    pub fn known(&self) -> usize {
        self.columns.iter().filter(|column| column.field.is_some()).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_one_column_and_the_map_says_all_of_them() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.csv");
        std::fs::write(&path, "Kunde;Имя;Телефон\nАнна;Жукова;067\n").unwrap();
        let mut seen = Preview::of(&path, Kind::Members, &Choice::default()).unwrap();
        assert_eq!((seen.known(), seen.missing), (2, None));
        seen.take(Kind::Members, 1, None);
        assert_eq!(seen.missing, Some(Field::Name));
        seen.take(Kind::Members, 1, Some(Field::Surname));
        seen.take(Kind::Members, 0, Some(Field::Phone));
        let fields: Vec<_> = seen.columns.iter().map(|column| column.field).collect();
        assert_eq!(fields, [Some(Field::Phone), Some(Field::Surname), None]);
        let choice = Choice { map: seen.map(Kind::Members), sheet: None };
        assert_eq!(Preview::of(&path, Kind::Members, &choice).unwrap(), seen);
        std::fs::write(&path, "Имя;Карта 1;Карта 2\nАнна;4444;5555\n").unwrap();
        let seen = Preview::of(&path, Kind::Members, &Choice::default()).unwrap();
        let choice = Choice { map: seen.map(Kind::Members), sheet: None };
        assert_eq!((seen.known(), Preview::of(&path, Kind::Members, &choice).unwrap()), (3, seen));
    }
}
