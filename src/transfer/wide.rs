//! A table whose columns nobody knows beforehand: the questions of a form are its columns.
//!
//! Each column is known by the name under which it is asked for, by any of the words that may stand over it, or as one of
//! the fields that tables of sales have too.

use std::collections::HashMap;
use std::path::Path;

use chrono::NaiveDate;
use csv::StringRecord;

use super::date::{Order, order_in};
use super::heading::Heading;
use super::layout::{TITLES, header_of, numbered, place_of};
use super::lines::{Headings, Lines};
use super::sheet;
use super::{Choice, Error, Field, Kind, cell, date};
use crate::domain::{CardNumber, RowFault, fold};

/// A column that is looked for.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// By which its cells are asked for, and which an export writes over it.
    pub name: String,
    /// What people may have written over it instead.
    pub words: Vec<String>,
    /// The field of other tables whose headings fit it as well.
    pub field: Option<Field>,
    /// Whether days stand in it.
    pub is_day: bool,
}

impl Wanted {
    fn own(name: &str, words: &[&str], field: Option<Field>, is_day: bool) -> Wanted {
        Wanted { name: name.to_owned(), words: words.iter().map(|&word| word.to_owned()).collect(), field, is_day }
    }

    /// Of a table of answers the columns before those of the questions: which sheet it is, whose, and of which day.
    pub fn of_sheets() -> [Wanted; 5] {
        let names = [
            "name",
            "full name",
            "имя",
            "имя и фамилия",
            "фио",
            "участник",
            "клиент",
            "покупатель",
            "ім'я",
            "ім'я та прізвище",
            "піб",
            "учасник",
            "клієнт",
            "покупець",
        ];
        let days = ["timestamp", "отметка времени", "дата заполнения", "позначка часу", "дата заповнення", "completed"];
        let sheets = ["sheet", "response id", "анкета", "номер анкеты", "номер анкети"];
        [
            Wanted::own("sheet", &sheets, None, false),
            Wanted::own("member", &["member id"], Some(Field::Member), false),
            Wanted::own("name", &names, None, false),
            Wanted::own("card", &[], Some(Field::Card), false),
            Wanted::own(Field::Date.name(), &days, Some(Field::Date), true),
        ]
    }
}

/// A file being read, line by line.
pub struct Wide {
    lines: Lines,
    found: Found,
}

/// The headings, and where the columns stand that were looked for.
struct Found {
    last: u64,
    header: Vec<String>,
    places: HashMap<String, usize>,
    order: Option<Order>,
}

/// One line, by the names of its columns.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    record: &'a StringRecord,
    found: &'a Found,
    is_text: bool,
}

/// A line's cells, or why it cannot have any.
pub type WideLine<'a> = Result<Row<'a>, RowFault>;

impl Headings for Found {
    fn last(&self) -> u64 {
        self.last
    }

    fn says(&self) -> (usize, usize) {
        (self.places.len(), self.header.len())
    }
}

impl Wide {
    /// Opens a text or a workbook whose headings name some of the columns that are wanted.
    pub fn open(path: &Path, wanted: &[Wanted], choice: &Choice) -> Result<Wide, Error> {
        let find = |rows: &[sheet::Row]| Found::find(rows, wanted, &choice.map);
        let (lines, found) = Lines::open(path, choice.sheet.as_deref(), usize::MAX, &find)?;
        Ok(Wide { lines, found })
    }

    pub fn header(&self) -> &[String] {
        &self.found.header
    }

    /// Whether the file has a column by this name.
    pub fn has(&self, column: &str) -> bool {
        self.found.places.contains_key(column)
    }

    /// The name of the column at a place, where it is one that was looked for.
    pub fn name_at(&self, place: usize) -> Option<&str> {
        self.found.places.iter().find(|(_, at)| **at == place).map(|(name, _)| name.as_str())
    }

    /// Goes to the next line that holds anything but the headings once more; its number in the file, or nothing at the end.
    pub fn advance(&mut self) -> Result<Option<(u64, WideLine<'_>)>, Error> {
        loop {
            let Some(place) = self.lines.advance()? else { return Ok(None) };
            if let Some(fault) = place.fault {
                return Ok(Some((place.line, Err(fault))));
            }
            let (cells, header) = (&self.lines.row.cells, &self.found.header);
            if cells.iter().map(str::trim).eq(header.iter().map(String::as_str)) {
                continue;
            }
            let (found, expected, is_text) = (cells.len(), header.len(), self.lines.is_text());
            if found != expected && is_text {
                return Ok(Some((place.line, Err(RowFault::Cells { found, expected }))));
            }
            let row = Row { record: &self.lines.row.cells, found: &self.found, is_text };
            return Ok(Some((place.line, Ok(row))));
        }
    }

    /// The cells of the line reached, as they stand in the file.
    pub fn raw(&self) -> impl Iterator<Item = &str> {
        self.lines.row.cells.iter()
    }
}

impl Found {
    /// Among the first rows the one that names most of the wanted columns. `map` says of columns which they are, by their
    /// headings or as `#3`.
    fn find(rows: &[sheet::Row], wanted: &[Wanted], map: &[(String, String)]) -> Result<Found, Error> {
        let unknown = map.iter().find(|(name, _)| wanted.iter().all(|one| one.name != name.trim()));
        if let Some((name, _)) = unknown {
            return Err(Error::UnknownField { field: name.clone() });
        }
        let mut best: Option<Found> = None;
        let mut refused = Error::NoHeader;
        for row in rows.iter().take(TITLES) {
            match Found::in_row(row, wanted, map) {
                Ok(found) if best.as_ref().is_none_or(|best| found.places.len() > best.places.len()) => {
                    best = Some(found);
                }
                Ok(_) => {}
                Err(error) => refused = error,
            }
        }
        let mut best = best.filter(|best| !best.places.is_empty()).ok_or(refused)?;
        let days: Vec<usize> =
            wanted.iter().filter(|one| one.is_day).filter_map(|one| best.places.get(&one.name).copied()).collect();
        let below = rows.iter().filter(|row| row.line > best.last);
        best.order = order_in(below.flat_map(|row| days.iter().filter_map(|at| row.cells.get(*at))));
        Ok(best)
    }

    fn in_row(row: &sheet::Row, wanted: &[Wanted], map: &[(String, String)]) -> Result<Found, Error> {
        let header: Vec<String> = header_of(row).iter().map(|text| cell::plain(text).to_owned()).collect();
        let mut places = HashMap::new();
        for (name, column) in map.iter().filter(|(_, column)| !column.trim().is_empty()) {
            let place = place_of(&header, column).or_else(|| numbered(column).filter(|place| *place < header.len()));
            let place = place.ok_or_else(|| Error::UnknownColumn { column: column.clone() })?;
            places.insert(name.trim().to_owned(), place);
        }
        let headings: Vec<Over<'_>> = header.iter().map(|text| Over::read(text)).collect();
        let open = |name: &str| !map.iter().any(|(mapped, _)| mapped.trim() == name);
        for fit in [3, 2, 1] {
            for one in wanted.iter().filter(|one| open(&one.name)) {
                if places.contains_key(&one.name) {
                    continue;
                }
                let free = |place: &usize| !places.values().any(|taken| taken == place);
                let place = (0..headings.len()).filter(free).find(|place| headings[*place].fits(one) == fit);
                if let Some(place) = place {
                    places.insert(one.name.clone(), place);
                }
            }
        }
        Ok(Found { last: row.line, header, places, order: None })
    }
}

/// What stands over a column.
struct Over<'a> {
    text: &'a str,
    folded: String,
    words: Heading,
}

impl Over<'_> {
    fn read(text: &str) -> Over<'_> {
        Over { text, folded: unnumbered(text), words: Heading::read(text, Kind::Sales) }
    }

    /// How well it names a column: 3 by its own name, 2 by its words, 1 by a field of other tables.
    fn fits(&self, wanted: &Wanted) -> u8 {
        if self.folded.is_empty() {
            0
        } else if self.text == wanted.name || self.folded == fold(&wanted.name) {
            3
        } else if wanted.words.iter().any(|words| unnumbered(words) == self.folded) {
            2
        } else {
            u8::from(wanted.field.is_some_and(|field| self.words.fits(field, Kind::Sales) > 0))
        }
    }
}

/// The words without the number that programs put before a question.
fn unnumbered(text: &str) -> String {
    let folded = fold(text);
    match folded.split_once(' ') {
        Some((number, rest)) if number.bytes().all(|b| b.is_ascii_digit()) => rest.to_owned(),
        _ => folded,
    }
}

impl<'a> Row<'a> {
    /// The trimmed text of a cell that is not empty.
    pub fn some(&self, column: &str) -> Option<&'a str> {
        let place = *self.found.places.get(column)?;
        let text = self.record.get(place)?.trim();
        let text = if self.is_text { cell::plain(text).trim() } else { text };
        Some(text).filter(|text| !text.is_empty())
    }

    /// The number of a card; none where the cell is empty.
    pub fn card(&self, column: &'static str) -> Option<Result<CardNumber, RowFault>> {
        let text = self.some(column)?;
        if cell::is_shortened(text) {
            return Some(Err(RowFault::Shortened { field: column, text: text.to_owned() }));
        }
        Some(cell::card(text))
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
        self.day_of(text).ok_or_else(|| RowFault::NotADate { field: Field::Date.name(), text: text.to_owned() })
    }

    /// A day in any column, written as people write days.
    pub fn day_in(&self, column: &str) -> Option<NaiveDate> {
        self.day_of(self.some(column)?)
    }

    /// Two figures of a year are of this century's first half or of the last.
    fn day_of(&self, text: &str) -> Option<NaiveDate> {
        date::read(text, self.found.order, 2_050)?.date()
    }

    /// Yes or no, in any of the languages.
    pub fn yes_or_no(&self, column: &str) -> Option<bool> {
        cell::yes_or_no(Field::Consent, self.some(column)?).ok()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    /// Where the columns stand: the name of each, or a dash.
    fn found(text: &'static str, map: &[(&str, &str)]) -> Result<String, Error> {
        let words = ["Откуда вы о нас узнали?", "Звідки ви про нас дізналися?", "How did you hear about us?"];
        let question = Wanted { name: "heard".into(), words: words.map(str::to_owned).to_vec(), ..Wanted::default() };
        let wanted: Vec<Wanted> = Wanted::of_sheets().into_iter().chain([question]).collect();
        let map: Vec<_> = map.iter().map(|(name, column)| ((*name).to_owned(), (*column).to_owned())).collect();
        let find = |rows: &[sheet::Row]| Found::find(rows, &wanted, &map);
        let (lines, found) = Lines::of_text(Box::new(Cursor::new(text)), None, &find)?;
        let wide = Wide { lines, found };
        let names = (0..wide.header().len()).map(|place| wide.name_at(place).unwrap_or("-"));
        Ok(names.collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn columns_are_known_in_three_languages_and_below_titles() {
        for (text, columns) in [
            ("sheet,member,name,card,date,heard\n", "sheet member name card date heard"),
            ("Отметка времени;№ карты;Откуда вы о нас узнали?\n", "date card heard"),
            ("Відповіді за березень\n\nДата\tКартка\tПІБ\t3. Звідки ви про нас дізналися\n", "date card name heard"),
            ("Timestamp|Card number|How did you HEAR about us|Colour\n", "date card heard -"),
        ] {
            assert_eq!(found(text, &[]).unwrap(), columns, "{text}");
        }
        assert!(matches!(found("anything\n1\n", &[]), Err(Error::NoHeader)));
    }

    #[test]
    fn a_mapping_comes_before_the_headings() {
        let text = "date;card;Source;heard\n";
        assert_eq!(found(text, &[("heard", "source")]).unwrap(), "date card heard -");
        assert_eq!(found(text, &[("heard", "#3"), ("card", "")]).unwrap(), "date - heard -");
        assert!(matches!(found(text, &[("colour", "source")]), Err(Error::UnknownField { .. })));
        assert!(matches!(found(text, &[("heard", "answer")]), Err(Error::UnknownColumn { .. })));
    }
}
