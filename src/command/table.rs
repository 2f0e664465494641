//! Columns for people: figures to the right, words to the left, two spaces between.

/// A table, line by line.
pub struct Table {
    heads: Vec<String>,
    right: Vec<bool>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// Columns by their headings; those of figures are set to the right.
    pub fn new<const N: usize>(columns: [(String, Side); N]) -> Table {
        let (heads, right) = columns.into_iter().map(|(head, side)| (head, side == Side::Right)).unzip();
        Table { heads, right, rows: Vec::new() }
    }

    pub fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(cells.map(|cell| harmless(&cell)).into());
    }

    pub fn print(&self) -> String {
        let width = |column: usize| {
            let cells = self.rows.iter().chain(std::iter::once(&self.heads));
            cells.filter_map(|row| row.get(column)).map(|cell| wide(cell)).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..self.heads.len()).map(width).collect();
        let mut text = String::new();
        for row in std::iter::once(&self.heads).chain(&self.rows) {
            let mut line = String::new();
            for ((cell, width), right) in row.iter().zip(&widths).zip(&self.right) {
                let space = " ".repeat(width - wide(cell));
                let (before, after) = if *right { (space.as_str(), "") } else { ("", space.as_str()) };
                line.extend([before, cell.as_str(), after, "  "]);
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
}

/// A list of names and figures, the names in one column.
pub fn pairs(pairs: &[(String, String)]) -> String {
    let width = pairs.iter().map(|(name, _)| wide(name)).max().unwrap_or(0);
    let line = |(name, value): &(String, String)| {
        [name, &" ".repeat(width - wide(name)), "  ", &harmless(value), "\n"].concat()
    };
    pairs.iter().map(line).collect()
}

/// Words of people's own, no longer than a table bears.
pub fn short(text: &str) -> String {
    if wide(text) <= LONGEST { text.to_owned() } else { text.chars().take(LONGEST - 1).chain(['…']).collect() }
}

const LONGEST: usize = 60;

/// What people wrote, without what would break a line, ring, or turn a terminal's writing round.
fn harmless(text: &str) -> String {
    let acts = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(acts) {
        return text.to_owned();
    }
    text.split(acts).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn wide(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_does_no_harm() {
        let mut table = Table::new([("A".into(), Side::Left), ("B".into(), Side::Left)]);
        table.row(["a\nb\u{7}".into(), "x\u{202e}y".into()]);
        assert_eq!(table.print(), "A    B\na b  x y\n");
        assert_eq!(pairs(&[("n".into(), "\u{1b}[31mred".into())]), "n  [31mred\n");
        assert_eq!(short("short"), "short");
        let cut = short(&"ж".repeat(5_000));
        assert_eq!((cut.chars().count(), cut.ends_with("ж…")), (60, true));
    }

    #[test]
    fn words_stand_left_and_figures_right() {
        let mut table = Table::new([("Имя".into(), Side::Left), ("Всего".into(), Side::Right)]);
        table.row(["Олена".into(), "12,00".into()]);
        table.row(["Ян".into(), "1 284,00".into()]);
        assert_eq!(table.print(), "Имя       Всего\nОлена     12,00\nЯн     1 284,00\n");
        assert_eq!(pairs(&[("a".into(), "1".into()), ("long".into(), "2".into())]), "a     1\nlong  2\n");
    }
}
