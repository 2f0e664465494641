//! A table over as many pages as it takes: its head stands again on each, words stand left and figures right.

use super::{BODY, Desk, MARGIN, SMALL};
use crate::report::document::Table;
use crate::report::font;
use crate::report::page::{Align, Face, Tone};

const ROW: f32 = 15.5;
const HEAD_LINE: f32 = 10.0;
/// Between two columns.
const BETWEEN: f32 = 12.0;
/// A column of words keeps at least so much.
const LEAST: f32 = 46.0;
const LEAST_SIZE: f32 = 8.0;
/// The smallest letters of a single cell of words.
const LEAST_CELL: f32 = 6.5;

/// The head and three rows.
pub(super) fn least(table: &Table) -> f32 {
    2.0 * HEAD_LINE + 8.0 + ROW * f32::from(u8::try_from(table.rows.len().clamp(1, 3)).unwrap_or(3))
}

fn head_height(table: &Table, columns: &[f32]) -> f32 {
    let lines = columns.iter().zip(&table.columns).map(|(wide, column)| head(&column.head, *wide).len()).max();
    HEAD_LINE * f32::from(u8::try_from(lines.unwrap_or(1)).unwrap_or(2)) + 8.0
}

/// A head in one line or two.
fn head(words: &str, wide: f32) -> Vec<String> {
    let mut lines = font::wrapped(words, Face::Regular, SMALL, wide - BETWEEN + 2.0);
    lines.truncate(2);
    lines
}

impl Desk<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        if table.rows.is_empty() {
            self.words(&table.empty);
            return;
        }
        let (columns, size) = fitted(table, self.wide);
        let height = head_height(table, &columns);
        self.need(least(table));
        self.table_head(table, &columns, height);
        for row in &table.rows {
            if self.need(ROW) {
                self.table_head(table, &columns, height);
            }
            self.row(table, &columns, row, size, false);
        }
        if let Some(total) = &table.total {
            if self.need(ROW + 2.0) {
                self.table_head(table, &columns, height);
            }
            self.row(table, &columns, total, size, true);
        }
        self.gap();
    }

    fn table_head(&mut self, table: &Table, columns: &[f32], height: f32) {
        let (top, page_wide, mut x) = (self.y, self.wide, MARGIN);
        let page = self.page();
        for (column, wide) in table.columns.iter().zip(columns) {
            let mut y = top + height - 6.0;
            for line in head(&column.head, *wide).iter().rev() {
                let (at, align) = place(x, *wide, column.figures, page_wide);
                page.text((at, y), align, (Face::Regular, SMALL), Tone::Second, line);
                y -= HEAD_LINE;
            }
            x += wide;
        }
        page.stroke((MARGIN, top + height), (MARGIN + page_wide, top + height), 0.9, Tone::Edge);
        self.y = top + height;
    }

    fn row(&mut self, table: &Table, columns: &[f32], cells: &[String], size: f32, total: bool) {
        let (top, page_wide, mut x) = (self.y, self.wide, MARGIN);
        let page = self.page();
        if total {
            page.stroke((MARGIN, top + 1.0), (MARGIN + page_wide, top + 1.0), 0.9, Tone::Edge);
        }
        for ((cell, column), wide) in cells.iter().zip(&table.columns).zip(columns) {
            let face = if column.bold || total { Face::Bold } else { Face::Regular };
            let (at, align) = place(x, *wide, column.figures, page_wide);
            let shown = font::shown(cell);
            // A figure is never cut: it would be another one. Words are, in letters that can just be read.
            let (room, least) = if column.figures { (wide - 5.0, 5.0) } else { (wide - BETWEEN, LEAST_CELL) };
            let mut size = size;
            while size > least && font::width(&shown, face, size) > room {
                size -= 0.25;
            }
            let shown = if column.figures { shown } else { font::cut(&shown, face, size, room) };
            page.text((at, top + 11.0), align, (face, size), Tone::Ink, &shown);
            x += wide;
        }
        if !total {
            page.stroke((MARGIN, top + ROW), (MARGIN + page_wide, top + ROW), 0.3, Tone::Line);
        }
        self.y = top + ROW + if total { 2.0 } else { 0.0 };
    }
}

/// Figures end where their column ends, words begin where it begins.
fn place(x: f32, wide: f32, figures: bool, page: f32) -> (f32, Align) {
    let last = x + wide > MARGIN + page - 1.0;
    let end = if last { x + wide } else { x + wide - BETWEEN };
    if figures { (end, Align::Right) } else { (x, Align::Left) }
}

/// The columns as wide as what stands in them, and the size of the letters: where a page is too narrow the letters grow
/// smaller first, then the widest words are cut; where it is wide the words spread.
fn fitted(table: &Table, page: f32) -> (Vec<f32>, f32) {
    let content: Vec<(f32, f32)> =
        (0..table.columns.len()).map(|place| (cells(table, place), head_least(&table.columns[place].head))).collect();
    let of_size = |size: f32| -> Vec<f32> {
        content.iter().map(|(cells, head)| (cells * size / BODY).max(*head) + BETWEEN).collect()
    };
    let mut size = BODY;
    while size > LEAST_SIZE && of_size(size).iter().sum::<f32>() > page {
        size -= 0.125;
    }
    let mut widths = of_size(size);
    let sum: f32 = widths.iter().sum();
    let words = |place: usize| !table.columns[place].figures;
    if sum <= page {
        let of_words: f32 = widths.iter().enumerate().filter(|(place, _)| words(*place)).map(|(_, wide)| wide).sum();
        let base = if of_words > 0.0 { of_words } else { sum };
        for (place, wide) in widths.iter_mut().enumerate() {
            if of_words <= 0.0 || words(place) {
                *wide += (page - sum) * *wide / base;
            }
        }
        return (widths, size);
    }
    // The widest words give way until they are no wider than the next.
    let mut most = widths.iter().copied().fold(0.0, f32::max);
    while most > LEAST {
        most -= 1.0;
        for (place, wide) in widths.iter_mut().enumerate() {
            if words(place) {
                *wide = wide.min(most);
            }
        }
        if widths.iter().sum::<f32>() <= page {
            return (widths, size);
        }
    }
    // Too many columns for a page: all of them give way, figures in smaller letters yet.
    let all: f32 = widths.iter().sum();
    (widths.iter().map(|wide| wide * page / all).collect(), size)
}

/// The width of the widest cell in letters of [`BODY`].
fn cells(table: &Table, place: usize) -> f32 {
    let face = if table.columns[place].bold { Face::Bold } else { Face::Regular };
    let cells =
        table.rows.iter().filter_map(|row| row.get(place)).map(|cell| font::width(&font::shown(cell), face, BODY));
    let total = table.total.iter().filter_map(|row| row.get(place)).map(|cell| font::width(cell, Face::Bold, BODY));
    cells.chain(total).fold(0.0, f32::max)
}

/// What a head needs, whose letters have one size; one of several words may stand in two lines.
fn head_least(head: &str) -> f32 {
    let longest = head.split(' ').map(|word| font::width(word, Face::Regular, SMALL)).fold(0.0, f32::max);
    longest.max(font::width(head, Face::Regular, SMALL) * 0.62)
}
