//! Where in a file its table stands: the row of headings below whatever titles, which column means which field, and
//! whether days between slashes begin with the day or the month.

use super::date::{Order, order_in};
use super::field::FIELDS;
use super::heading::{beside, recognised};
use super::sheet::Row;
use super::{Error, Field, Kind};
use crate::domain::fold;

/// How many rows of a file are looked at to understand it.
pub const SAMPLE: usize = 300;
/// Headings stand within the first so many rows; above them stand titles, dates and whose list it is.
pub(super) const TITLES: usize = 40;

/// What a row of headings says.
#[derive(Debug, Clone)]
pub struct Layout {
    /// The line of the headings, and of the last of them where two lines name the columns; zero where there are none.
    pub heading: u64,
    pub(super) last: u64,
    pub header: Vec<String>,
    pub(super) columns: [Option<usize>; FIELDS],
    /// Further columns of fields that may have several.
    pub(super) more: Vec<(Field, usize)>,
    /// The columns that are no field though they hold something: the heading, or `#3` where there is none.
    pub left_out: Vec<String>,
    pub(super) order: Option<Order>,
    /// How many columns were recognised.
    pub(super) score: usize,
}

/// The columns without which no line could be read.
pub fn needed(kind: Kind, columns: &[Option<usize>; FIELDS]) -> &'static [Field] {
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

impl Layout {
    /// Understands the first rows of a file. `map` says of fields which column they are, by its heading or as `#3`, or
    /// that they are none, by an empty name.
    pub fn find(kind: Kind, rows: &[Row], map: &[(String, String)]) -> Result<Layout, Error> {
        let known = |field: &str| kind.fields().iter().any(|f| f.name() == field.trim());
        if let Some((field, _)) = map.iter().find(|(field, _)| !known(field)) {
            return Err(Error::UnknownField { field: field.clone() });
        }
        let mut best: Option<Layout> = None;
        let mut refused = None;
        for at in 0..rows.len().min(TITLES) {
            for candidate in candidates(rows, at) {
                match candidate.understood(kind, map, rows) {
                    Ok(layout) if best.as_ref().is_none_or(|best| layout.score > best.score) => best = Some(layout),
                    Ok(_) => {}
                    Err(error) => refused = Some(error),
                }
            }
        }
        let mut layout = match (best, refused) {
            (Some(layout), _) if layout.score > 0 => layout,
            (None, Some(error)) => return Err(error),
            _ => unnamed(rows).ok_or(Error::NoHeader)?.understood(kind, map, rows)?,
        };
        layout.widen(rows);
        layout.order = layout.slashes(rows);
        layout.left_out = layout.unknown(rows);
        Ok(layout)
    }

    /// What the kind cannot do without and the file does not have.
    pub fn missing(&self, kind: Kind) -> Option<Field> {
        needed(kind, &self.columns).iter().copied().find(|field| self.columns[*field as usize].is_none())
    }

    /// The field that a column is.
    pub fn field_of(&self, kind: Kind, column: usize) -> Option<Field> {
        let first = kind.fields().iter().copied().find(|field| self.columns[*field as usize] == Some(column));
        first.or_else(|| self.more.iter().find(|(_, place)| *place == column).map(|(field, _)| *field))
    }

    fn below<'a>(&self, rows: &'a [Row]) -> impl Iterator<Item = &'a Row> {
        let last = self.last;
        rows.iter().filter(move |row| row.line > last)
    }

    /// A program that ends each line, but not the headings, with one more separator makes a column without a name.
    fn widen(&mut self, rows: &[Row]) {
        let below: Vec<&Row> = self.below(rows).collect();
        let known = self.header.len();
        let Some(width) = below.first().map(|row| row.cells.len()) else { return };
        let empty = |row: &Row| row.cells.iter().skip(known).all(|cell| cell.trim().is_empty());
        if width > known && below.iter().all(|row| row.cells.len() == width && empty(row)) {
            self.header.resize(width, String::new());
        }
    }

    fn unknown(&self, rows: &[Row]) -> Vec<String> {
        let more = self.more.iter().map(|(_, place)| *place);
        let known: Vec<usize> = self.columns.iter().copied().flatten().chain(more).collect();
        let unknown = self.header.iter().enumerate().filter(|(place, _)| !known.contains(place));
        let held =
            |place: usize| self.below(rows).any(|row| row.cells.get(place).is_some_and(|c| !c.trim().is_empty()));
        unknown
            .filter(|(place, heading)| !heading.is_empty() || held(*place))
            .map(|(place, heading)| if heading.is_empty() { format!("#{}", place + 1) } else { heading.clone() })
            .collect()
    }

    fn slashes(&self, rows: &[Row]) -> Option<Order> {
        let days = [Field::Birthday, Field::Since, Field::PointsExpire, Field::Date];
        let columns: Vec<usize> = days.iter().filter_map(|field| self.columns[*field as usize]).collect();
        order_in(self.below(rows).flat_map(|row| columns.iter().filter_map(|at| row.cells.get(*at))))
    }
}

/// A row, or two, that may be the headings.
struct Candidate {
    heading: u64,
    last: u64,
    header: Vec<String>,
}

pub(super) fn header_of(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// The row itself, and with the one below it, whose words then stand in the gaps or under a common heading.
fn candidates(rows: &[Row], at: usize) -> Vec<Candidate> {
    let row = &rows[at];
    let mut all = vec![Candidate { heading: row.line, last: row.line, header: header_of(row) }];
    if let Some(next) = rows.get(at + 1).filter(|next| next.line == row.line + 1) {
        let (upper, lower) = (header_of(row), header_of(next));
        let width = upper.len().max(lower.len());
        let cell = |of: &Vec<String>, column: usize| of.get(column).cloned().unwrap_or_default();
        let both = (0..width).map(|column| {
            let below = cell(&lower, column);
            if below.is_empty() { cell(&upper, column) } else { below }
        });
        all.push(Candidate { heading: row.line, last: next.line, header: both.collect() });
    }
    all
}

/// Where nothing is recognised: the first row as wide as most, or no headings at all if that row holds data already.
fn unnamed(rows: &[Row]) -> Option<Candidate> {
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let widest = rows.iter().map(filled).max().filter(|filled| *filled > 0)?;
    let row = rows.iter().find(|row| filled(row) * 2 > widest)?;
    let figures = |cell: &str| cell.bytes().filter(u8::is_ascii_digit).count();
    if row.cells.iter().any(|cell| figures(cell) > 3) {
        let header = (1..=row.cells.len()).map(|number| format!("#{number}")).collect();
        return Some(Candidate { heading: 0, last: row.line - 1, header });
    }
    Some(Candidate { heading: row.line, last: row.line, header: header_of(row) })
}

impl Candidate {
    /// Where each field's column stands. What the map says comes before what the headings seem to say.
    fn understood(self, kind: Kind, map: &[(String, String)], rows: &[Row]) -> Result<Layout, Error> {
        let (mut columns, mut more) = ([None; FIELDS], Vec::new());
        let mut taken = vec![false; self.header.len()];
        let mut named = 0;
        for (field, column) in map {
            let Some(field) = kind.fields().iter().find(|f| f.name() == field.trim()) else { continue };
            if column.trim().is_empty() {
                continue;
            }
            let by_name = place_of(&self.header, column);
            named += usize::from(by_name.is_some());
            let place = by_name.or_else(|| numbered(column).filter(|place| *place < self.header.len()));
            let place = place.ok_or_else(|| Error::UnknownColumn { column: column.clone() })?;
            if columns[*field as usize].is_some() && field.has_several(kind) {
                more.push((*field, place));
            } else {
                columns[*field as usize] = Some(place);
            }
            taken[place] = true;
        }
        for (place, taken) in taken.iter_mut().enumerate() {
            *taken |= self.counts_rows(place, rows);
        }
        let open = |field: Field| !map.iter().any(|(name, _)| name.trim() == field.name());
        let found = recognised(kind, &self.header, open, &taken);
        // Which row holds the headings does not depend on what they are taken for.
        let score = recognised(kind, &self.header, |_| true, &vec![false; self.header.len()]).len() + named;
        for (field, place) in found {
            columns[field as usize] = Some(place);
        }
        let known = kind.fields().iter().filter_map(|field| Some((*field, columns[*field as usize]?)));
        let known: Vec<(Field, usize)> = known.chain(more.iter().copied()).collect();
        more.extend(beside(kind, &self.header, open, &known));
        let Candidate { heading, last, header } = self;
        Ok(Layout { heading, last, header, columns, more, left_out: Vec::new(), order: None, score })
    }

    /// Whether a column only counts the rows of its sheet, «№» over 1, 2, 3: in the next file the same numbers are
    /// somebody else's. Each page or group may begin at one again; words between, such as «Итого», count nothing.
    fn counts_rows(&self, place: usize, rows: &[Row]) -> bool {
        if !self.header.get(place).is_some_and(|heading| is_number_sign(heading)) {
            return false;
        }
        let cells = rows.iter().filter(|row| row.line > self.last).filter_map(|row| row.cells.get(place));
        let mut before = 0_u64;
        for cell in cells.map(str::trim).filter(|cell| cell.bytes().any(|byte| byte.is_ascii_digit())) {
            match cell.trim_end_matches(['.', ')']).parse::<u64>() {
                Ok(number) if number == 1 || (before > 0 && number == before + 1) => before = number,
                _ => return false,
            }
        }
        before > 0
    }
}

/// «№», «№ п/п», «#», «N»: a heading that says no more than that a number stands below.
fn is_number_sign(heading: &str) -> bool {
    let bare: String =
        heading.to_lowercase().chars().filter(|c| !c.is_whitespace() && !".,/\\-".contains(*c)).collect();
    let sign = bare.strip_suffix("пп").or_else(|| bare.strip_suffix("зп")).unwrap_or(&bare);
    matches!(sign, "№" | "№№" | "#" | "n" | "no" | "nº") || (sign.is_empty() && !bare.is_empty())
}

/// The column with this heading, in any spelling.
pub(super) fn place_of(header: &[String], column: &str) -> Option<usize> {
    let whole = header.iter().position(|h| h.trim() == column.trim());
    // A number of a column is no word: `#5` is not the cell that says 5 %.
    let folded = if numbered(column).is_some() { String::new() } else { fold(column) };
    whole.or_else(|| header.iter().position(|h| !folded.is_empty() && fold(h) == folded))
}

/// `#3` is the third column.
pub(super) fn numbered(column: &str) -> Option<usize> {
    column.trim().strip_prefix('#')?.parse::<usize>().ok()?.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Row> {
        let row = |(at, line): (usize, &str)| Row { line: at as u64 + 1, cells: line.split(';').collect(), numbers: 0 };
        text.lines().enumerate().filter(|(_, line)| !line.is_empty()).map(row).collect()
    }

    fn found(text: &str, map: &[(&str, &str)]) -> Result<(u64, String), Error> {
        let map: Vec<_> = map.iter().map(|(field, column)| ((*field).to_owned(), (*column).to_owned())).collect();
        let layout = Layout::find(Kind::Members, &rows(text), &map)?;
        let name = |at| layout.field_of(Kind::Members, at).map_or("-", Field::name);
        Ok((layout.heading, (0..layout.header.len()).map(name).collect::<Vec<_>>().join(" ")))
    }

    #[test]
    fn headings_are_found_below_titles_and_over_two_lines() {
        let titles = "Магазин «Зерно»\nОтчёт за 2025 г.\n\nКод;ФИО;Телефон\n1;Анна;0674127700\n";
        assert_eq!(found(titles, &[]).unwrap(), (4, "member name phone".into()));
        let two = "ФИО;Контакты;;Карта\n;Телефон;Почта;\nАнна;067;a@b.c;4444\n";
        assert_eq!(found(two, &[]).unwrap(), (1, "name phone email card".into()));
    }

    #[test]
    fn a_column_that_counts_the_rows_is_no_identity() {
        for heading in ["№", "№ п/п", "№ з/п", "# ", "N", "No."] {
            let text = format!("{heading};ФИО;Телефон\n1;Анна;067\n2;Петро;050\n3;Ева;063\n");
            assert_eq!(found(&text, &[]).unwrap().1, "- name phone", "{heading}");
            let by_hand = found(&text, &[("member", "#1")]).unwrap().1;
            assert_eq!(by_hand, "member name phone", "{heading}");
        }
        for (text, fields) in [
            ("№;ФИО\n1;Анна\n", "- name"),
            ("№;ФИО\n1.;Анна\n2.;Петро\n№;ФИО\n1.;Ева\nИтого;3\n", "- name"),
            ("№;Код;ФИО\n1;17;Анна\n2;9;Петро\n", "- member name"),
            // Numbers that are the members' own.
            ("№;ФИО\n17;Анна\n18;Петро\n", "member name"),
            ("№;ФИО\n1;Анна\n2;Петро\n5;Ева\n", "member name"),
            ("№;ФИО\nA-1;Анна\nA-2;Петро\n", "member name"),
            ("Номер клиента;ФИО\n1;Анна\n2;Петро\n", "member name"),
            ("Код;ФИО\n1;Анна\n2;Петро\n", "member name"),
        ] {
            assert_eq!(found(text, &[]).unwrap().1, fields, "{text}");
        }
    }

    #[test]
    fn a_mapping_comes_before_the_headings() {
        let text = "name;Kunde;x\nq;Anna;1\n";
        assert_eq!(found(text, &[("name", "kunde")]).unwrap().1, "- name -");
        assert_eq!(found(text, &[("name", "#2"), ("note", "#3")]).unwrap().1, "- name note");
        assert_eq!(found("name;phone\nAnna;1\n", &[("phone", "")]).unwrap().1, "name -");
        let all = [("name", "#1"), ("phone", "#2"), ("note", "#3")];
        assert_eq!(found("name;phone;x\nAnna;1;3 %\n", &all).unwrap(), (1, "name phone note".into()));
        assert!(matches!(found(text, &[("colour", "Kunde")]), Err(Error::UnknownField { .. })));
        assert!(matches!(found(text, &[("name", "Name of man")]), Err(Error::UnknownColumn { .. })));
        assert!(matches!(found(text, &[("name", "#4")]), Err(Error::UnknownColumn { .. })));
    }

    #[test]
    fn what_is_left_out_is_named_unless_nothing_stands_there() {
        let left_out = |text: &str| Layout::find(Kind::Members, &rows(text), &[]).unwrap().left_out.join("|");
        assert_eq!(left_out("ФИО;Скидка;Телефон;Город\nАнна;5 %;067;Київ\n"), "Скидка|Город");
        assert_eq!(left_out("ФИО;;Телефон\nАнна;x;067\n"), "#2");
        assert_eq!(left_out("ФИО;Карта\nАнна;4444;\nПетро;5555;\n"), "");
    }

    #[test]
    fn a_file_without_headings_is_mapped_by_number() {
        let text = "Анна Жукова;0674127700\nПетро Гнатюк;0501234567\n";
        assert_eq!(found(text, &[("name", "#1"), ("phone", "#2")]).unwrap(), (0, "name phone".into()));
        assert!(matches!(found("", &[]), Err(Error::NoHeader)));
    }

    #[test]
    fn cards_and_phones_may_have_several_columns() {
        let text = "ФИО;Карта;Карта 2;Телефон 1;Телефон №2;Тип карты;E-mail\nАнна;4444;5555;067;050;VIP;a@b.c\n";
        assert_eq!(found(text, &[]).unwrap().1, "name card card phone phone - email");
        assert_eq!(found(text, &[("card", "#3")]).unwrap().1, "name - card phone phone - email", "the map says all");
        let both = [("card", "#6"), ("card", "#2"), ("phone", "")];
        assert_eq!(found(text, &both).unwrap().1, "name card - - - card email");
    }

    #[test]
    fn one_separator_too_many_on_each_line_is_a_column_without_a_name() {
        assert_eq!(found("ФИО;Карта\nАнна;4444;\nПетро;5555;\n", &[]).unwrap().1, "name card -");
        assert_eq!(found("ФИО;Карта\nАнна;4444;\nПетро;5555\n", &[]).unwrap().1, "name card");
    }
}
