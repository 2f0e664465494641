//! A document put on pages of A4: what stands under what, what stays together, and where a page ends.

mod bars;
mod blocks;
mod shares;
mod table;

use super::document::{Block, Document};
use super::font;
use super::page::{Align, Face, Page, Tone};

/// Margins of 15 mm, and what head and foot of a page take.
pub(super) const MARGIN: f32 = 42.5;
const TOP_OF_FIRST: f32 = 118.0;
const TOP: f32 = 70.0;
const FOOT: f32 = 58.0;

/// Sizes of type, in points.
pub(super) const TITLE: f32 = 22.0;
pub(super) const HEADING: f32 = 13.0;
pub(super) const BODY: f32 = 9.5;
pub(super) const SMALL: f32 = 8.0;

/// Between one block and the next.
const GAP: f32 = 14.0;

/// The pages so far and the place where the next thing goes.
pub(super) struct Desk<'a> {
    document: &'a Document,
    sheet: (f32, f32),
    pages: Vec<Page>,
    /// Between the margins.
    pub wide: f32,
    /// The upper edge of what comes next.
    pub y: f32,
}

/// Puts a document on as many pages as it takes.
pub fn lay_out(document: &Document) -> Vec<Page> {
    let sheet = if document.lying { Page::A4_WIDE } else { Page::A4 };
    let wide = sheet.0 - 2.0 * MARGIN;
    let mut desk = Desk { document, sheet, pages: vec![Page::new(sheet)], wide, y: TOP_OF_FIRST };
    desk.head_of_first();
    for (place, block) in document.blocks.iter().enumerate() {
        match block {
            Block::Heading { words, remark } => {
                desk.heading(words, remark, least(&document.blocks[place + 1..]));
            }
            Block::Words(words) => desk.words(words),
            Block::Conclusions(all) => desk.conclusions(all),
            Block::Figures(figures) => desk.figures(figures),
            Block::Facts(facts) => desk.facts(facts),
            Block::Bars(bars) => desk.bars(bars),
            Block::Shares(all) => desk.shares(all),
            Block::Quotes(all) => desk.quotes(all),
            Block::Table(table) => desk.table(table),
        }
    }
    desk.feet();
    desk.pages
}

impl Desk<'_> {
    pub fn page(&mut self) -> &mut Page {
        if self.pages.is_empty() {
            self.pages.push(Page::new(self.sheet));
        }
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    /// Goes on to the next page where so much does not fit any more. True when it did.
    pub fn need(&mut self, height: f32) -> bool {
        if self.y + height <= self.sheet.1 - FOOT || self.y <= TOP {
            return false;
        }
        self.pages.push(Page::new(self.sheet));
        self.y = TOP;
        self.head();
        true
    }

    pub const fn gap(&mut self) {
        self.y += GAP;
    }

    /// The first page tells whose it is, what it is and of when, under the tally of the house.
    fn head_of_first(&mut self) {
        let (document, wide) = (self.document, self.wide);
        let page = self.page();
        tally(page, MARGIN, 41.0, 13.0, Tone::Accent);
        page.text((MARGIN + 26.0, 51.5), Align::Left, (Face::Bold, 10.0), Tone::Ink, &document.shop);
        page.text((MARGIN + wide, 51.5), Align::Right, (Face::Regular, SMALL), Tone::Second, &document.made);
        let mut size = TITLE;
        while size > HEADING && font::width(&document.title, Face::Bold, size) > wide {
            size -= 1.0;
        }
        let title = font::cut(&document.title, Face::Bold, size, wide);
        page.text((MARGIN, 80.0), Align::Left, (Face::Bold, size), Tone::Ink, &title);
        let remark = font::cut(&document.remark, Face::Regular, 10.5, wide);
        page.text((MARGIN, 96.0), Align::Left, (Face::Regular, 10.5), Tone::Second, &remark);
        ruler(page, 104.0, wide);
    }

    fn head(&mut self) {
        let (document, wide) = (self.document, self.wide);
        let page = self.page();
        page.text((MARGIN, 50.0), Align::Left, (Face::Bold, SMALL), Tone::Ink, &document.title);
        let remark = font::cut(&document.remark, Face::Regular, SMALL, wide * 0.6);
        page.text((MARGIN + wide, 50.0), Align::Right, (Face::Regular, SMALL), Tone::Second, &remark);
        page.rule(MARGIN, 56.0, wide, Tone::Line);
    }

    /// How many pages there are is known when the last one is done.
    fn feet(&mut self) {
        let (document, wide, high) = (self.document, self.wide, self.sheet.1);
        let many = u32::try_from(self.pages.len()).unwrap_or(u32::MAX);
        for (number, page) in (1_u32..).zip(&mut self.pages) {
            let y = high - 34.0;
            page.rule(MARGIN, y - 11.0, wide, Tone::Line);
            let left = format!("{} · {}", document.shop, document.title);
            let left = font::cut(&left, Face::Regular, SMALL, wide * 0.7);
            page.text((MARGIN, y), Align::Left, (Face::Regular, SMALL), Tone::Second, &left);
            let words = document.speaks.report_page(number, many);
            page.text((MARGIN + wide, y), Align::Right, (Face::Regular, SMALL), Tone::Second, &words);
        }
    }
}

/// What of the blocks behind a heading has to stand with it on the same page.
fn least(blocks: &[Block]) -> f32 {
    match blocks.first() {
        Some(Block::Table(table)) => table::least(table),
        Some(Block::Bars(_)) => bars::HEIGHT,
        Some(Block::Shares(_) | Block::Quotes(_)) => shares::LEAST,
        // Words say what stands below them.
        Some(Block::Words(_)) => 2.0 * BODY + GAP + least(&blocks[1..]),
        Some(Block::Heading { .. }) | None => 0.0,
        Some(Block::Conclusions(_) | Block::Figures(_) | Block::Facts(_)) => 3.0 * BODY,
    }
}

/// The mark of the house: four strokes and a fifth across them.
pub(super) fn tally(page: &mut Page, x: f32, y: f32, height: f32, tone: Tone) {
    let step = height * 0.36;
    let mut at = x + height * 0.12;
    for _ in 0..4 {
        page.stroke((at, y), (at, y + height), height * 0.13, tone);
        at += step;
    }
    page.stroke((x - height * 0.1, y + height * 0.86), (at - step * 0.6, y + height * 0.14), height * 0.13, tone);
}

/// The line under a title is ticked like a measuring instrument.
fn ruler(page: &mut Page, y: f32, wide: f32) {
    page.stroke((MARGIN, y), (MARGIN + wide, y), 1.4, Tone::Accent);
    for tick in 0_u8..=50 {
        let x = MARGIN + wide * f32::from(tick) / 50.0;
        let long = if tick.is_multiple_of(10) { 5.0 } else { 2.6 };
        page.stroke((x, y), (x, y + long), 0.5, Tone::Accent);
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::super::document::{Column, Table};
    use super::super::page::Mark;
    use super::super::{About, write};
    use super::*;
    use crate::domain::{Currency, Lang};
    use crate::language::Language;

    fn report(rows: usize, columns: usize, lying: bool) -> Document {
        let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let l = Language::new(Lang::Uk, Currency::Uah);
        let mut document = Document::new("Звіт".into(), "усі".into(), "Mocca", l, day);
        document.lying = lying;
        let mut heads = vec![Column::name("Ім’я учасника".into())];
        heads.extend((1..columns).map(|n| Column::figures(format!("Сума {n}"))));
        let row = |n: usize| {
            let mut cells = vec![format!("Константин Александрович Рождественский {n}")];
            cells.extend((1..columns).map(|c| l.number(i64::try_from(n * 7_919 + c).unwrap())));
            cells
        };
        let table =
            Table { columns: heads, rows: (0..rows).map(row).collect(), total: None, empty: "немає".into() };
        document.heading("Список".into());
        document.blocks.push(Block::Table(table));
        document
    }

    fn words(page: &Page) -> Vec<&str> {
        let texts = page.marks.iter().filter_map(|mark| match mark {
            Mark::Text { words, .. } => Some(words.as_str()),
            _ => None,
        });
        texts.collect()
    }

    #[test]
    fn a_head_stands_on_each_page_and_every_row_on_one() {
        let pages = lay_out(&report(200, 4, false));
        assert!(pages.len() > 3);
        for (number, page) in (1..).zip(&pages) {
            let words = words(page);
            assert!(words.contains(&"Сума 1"), "page {number}");
            assert!(words.iter().any(|w| *w == format!("сторінка {number} з {}", pages.len())), "{words:?}");
        }
        let rows = pages.iter().flat_map(words).filter(|w| w.starts_with("Константин")).count();
        assert_eq!(rows, 200);
    }

    #[test]
    fn nothing_stands_beyond_the_margins() {
        for (columns, lying) in [(1, false), (4, false), (9, false), (14, false), (14, true)] {
            for page in lay_out(&report(60, columns, lying)) {
                for mark in &page.marks {
                    let (left, right, low) = match mark {
                        Mark::Text { x, y, size, face, words, .. } => (*x, x + font::width(words, *face, *size), *y),
                        Mark::Fill { x, y, width, height, .. } => (*x, x + width, y + height),
                        Mark::Stroke { from, to, .. } => (from.0.min(to.0), from.0.max(to.0), from.1.max(to.1)),
                    };
                    let inside = left >= MARGIN - 2.0 && right <= page.width - MARGIN + 2.0 && low < page.height - 20.0;
                    assert!(inside, "{columns} columns: {mark:?}");
                }
            }
        }
    }

    #[test]
    fn a_figure_is_never_cut() {
        for page in lay_out(&report(40, 12, false)) {
            let cut: Vec<&str> = words(&page).into_iter().filter(|w| w.ends_with('…')).collect();
            assert!(cut.iter().all(|w| w.starts_with(char::is_alphabetic)), "{cut:?}");
        }
    }

    #[test]
    fn a_head_is_whole_however_short_the_figures_below_it() {
        let mut document = report(40, 7, false);
        if let Some(Block::Table(table)) = document.blocks.last_mut() {
            table.columns[1].head = "Посещений".into();
            table.rows.iter_mut().for_each(|row| row[1] = "7".into());
        }
        let pages = lay_out(&document);
        assert!(pages.iter().all(|page| words(page).contains(&"Посещений")));
    }

    #[test]
    fn a_thousand_rows_are_a_small_file() {
        let document = report(1_000, 7, false);
        let began = std::time::Instant::now();
        let pages = lay_out(&document);
        let about = About { title: "-".into(), shop: "-".into(), language: "uk", day: document.day };
        let bytes = write(&pages, &about);
        assert!(bytes.len() < 400_000, "{}", bytes.len());
        // An unoptimised build takes many times as long as the program that shops get.
        let most = if cfg!(debug_assertions) { 10 } else { 1 };
        assert!(began.elapsed().as_secs() < most, "{:?}", began.elapsed());
    }
}
