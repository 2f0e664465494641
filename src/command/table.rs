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
        self.rows.push(cells.into());
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
    let line = |(name, value): &(String, String)| [name, &" ".repeat(width - wide(name)), "  ", value, "\n"].concat();
    pairs.iter().map(line).collect()
}

fn wide(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_left_and_figures_right() {
        let mut table = Table::new([("Имя".into(), Side::Left), ("Всего".into(), Side::Right)]);
        table.row(["Олена".into(), "12,00".into()]);
        table.row(["Ян".into(), "1 284,00".into()]);
        assert_eq!(table.print(), "Имя       Всего\nОлена     12,00\nЯн     1 284,00\n");
        assert_eq!(pairs(&[("a".into(), "1".into()), ("long".into(), "2".into())]), "a     1\nlong  2\n");
    }
}
