//! A report as it is told: what it says, in which order, and nothing on where that stands.

use chrono::NaiveDate;

use crate::language::Language;

/// A whole report in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub title: String,
    /// What it is of: a period, a member, a filter.
    pub remark: String,
    pub shop: String,
    /// The day of the figures, and how it is written.
    pub day: NaiveDate,
    pub made: String,
    /// On paper that lies, for tables of many columns.
    pub lying: bool,
    pub blocks: Vec<Block>,
    pub speaks: Language,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Heading {
        words: String,
        remark: String,
    },
    Words(String),
    /// What to make of it: each a sentence that is read first and what follows from it, beside a bar.
    Conclusions(Vec<(String, String)>),
    /// Figures at the head, side by side.
    Figures(Vec<Figure>),
    /// Names and what belongs to them, in two columns.
    Facts(Vec<(String, String)>),
    Bars(Bars),
    /// Answers with how often each was given, as bars that lie.
    Shares(Vec<Share>),
    /// What somebody said, each with its day.
    Quotes(Vec<(String, String)>),
    Table(Table),
}

/// One answer of several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    pub words: String,
    pub count: u64,
    /// The count as it is written, and which part of all it is.
    pub written: String,
    pub part: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    pub label: String,
    pub value: String,
    pub remark: String,
}

/// Columns of a chart: the solid part stands below, the hatched one on it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bars {
    pub solid: String,
    /// Absent where there is one kind of bar.
    pub hatched: Option<String>,
    pub bars: Vec<Bar>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    /// Both parts in the same measure.
    pub solid: i64,
    pub hatched: i64,
    /// The whole, as it is written above.
    pub value: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<String>>,
    /// Stands under the rows, in bold.
    pub total: Option<Vec<String>>,
    /// Said where there is no row.
    pub empty: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub head: String,
    /// Stands right.
    pub figures: bool,
    pub bold: bool,
}

impl Document {
    pub fn new(title: String, remark: String, shop: &str, speaks: Language, day: NaiveDate) -> Document {
        Document {
            title,
            remark,
            shop: shop.to_owned(),
            day,
            made: speaks.report_made(speaks.full_day(day)),
            lying: false,
            blocks: Vec::new(),
            speaks,
        }
    }

    pub fn heading(&mut self, words: String) {
        self.blocks.push(Block::Heading { words, remark: String::new() });
    }

    pub fn heading_with(&mut self, words: String, remark: String) {
        self.blocks.push(Block::Heading { words, remark });
    }

    /// Rows of all its tables and lists, for whoever asked to know how much was written.
    pub fn rows(&self) -> usize {
        let rows = |block: &Block| match block {
            Block::Table(table) => table.rows.len(),
            Block::Shares(shares) => shares.len(),
            Block::Quotes(quotes) => quotes.len(),
            _ => 0,
        };
        self.blocks.iter().map(rows).sum()
    }
}

impl Figure {
    pub fn new(label: String, value: String, remark: String) -> Figure {
        Figure { label, value, remark }
    }
}

impl Column {
    pub fn words(head: String) -> Column {
        Column { head, figures: false, bold: false }
    }

    pub fn name(head: String) -> Column {
        Column { head, figures: false, bold: true }
    }

    pub fn figures(head: String) -> Column {
        Column { head, figures: true, bold: false }
    }
}
