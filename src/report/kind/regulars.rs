//! The regulars as a list: whichever were asked for, in whichever order, with the columns that are wanted.

use chrono::NaiveDate;

use super::{short_day, tier_name};
use crate::domain::{ListColumn, Money, Points, Segment, Text};
use crate::language::Language;
use crate::report::document::{Block, Column, Document, Figure, Table};

/// More columns beside the name lie on a page that lies.
const MOST_UPRIGHT: usize = 7;

#[derive(Clone, PartialEq, Eq)]
pub struct RegularsReport {
    pub shop: String,
    pub day: NaiveDate,
    pub asked: Vec<Those>,
    pub columns: Vec<ListColumn>,
    pub rows: Vec<RegularRow>,
    /// Of the whole club.
    pub members: u64,
    pub revenue: Money,
    pub member_share_bp: i64,
}

/// A condition on who is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Those {
    Segment(Segment),
    /// As it was asked, `tier=gold`, or the name under which conditions are kept.
    Written(String),
}

impl Those {
    fn words(&self, l: Language) -> String {
        match self {
            Those::Segment(segment) => l.segment(*segment),
            Those::Written(words) => words.clone(),
        }
    }
}

impl std::fmt::Debug for RegularsReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RegularsReport({})", self.rows.len())
    }
}

#[derive(Clone, PartialEq, Eq)]
pub struct RegularRow {
    pub name: String,
    pub tier: Option<Text>,
    pub segment: Segment,
    pub visits: u32,
    pub sales: u32,
    pub spent: Money,
    pub spent_last_year: Money,
    pub average: Money,
    pub points: Points,
    pub first_visit: Option<NaiveDate>,
    pub last_visit: Option<NaiveDate>,
    pub days_since: Option<i64>,
    pub usual_interval: Option<u32>,
    pub days_overdue: Option<i64>,
}

/// What a page holds at its ease.
pub const USUAL_COLUMNS: [ListColumn; 6] = [
    ListColumn::Tier,
    ListColumn::Visits,
    ListColumn::Spent,
    ListColumn::Average,
    ListColumn::Points,
    ListColumn::LastVisit,
];

/// What may stand beside the name. The months are drawn in the window alone.
pub fn columns() -> impl Iterator<Item = ListColumn> {
    ListColumn::ALL.into_iter().filter(|column| *column != ListColumn::Months)
}

fn head(column: ListColumn, l: Language) -> Column {
    let words = l.list_column(column);
    match column {
        ListColumn::Tier | ListColumn::Segment | ListColumn::FirstVisit | ListColumn::LastVisit => Column::words(words),
        _ => Column::figures(words),
    }
}

fn cell(column: ListColumn, row: &RegularRow, l: Language) -> String {
    let count = |number: u32| l.number(i64::from(number));
    let days = |days: Option<i64>| days.map(|days| l.number(days)).unwrap_or_default();
    match column {
        ListColumn::Tier => tier_name(row.tier.as_ref(), l),
        ListColumn::Segment => l.segment(row.segment),
        ListColumn::Visits => count(row.visits),
        ListColumn::Sales => count(row.sales),
        ListColumn::Spent => l.money(row.spent),
        ListColumn::SpentLastYear => l.money(row.spent_last_year),
        ListColumn::Average => l.money(row.average),
        ListColumn::Points => l.number(row.points.get()),
        ListColumn::FirstVisit => short_day(row.first_visit, l),
        ListColumn::LastVisit => short_day(row.last_visit, l),
        ListColumn::DaysSince => days(row.days_since),
        ListColumn::UsualInterval => row.usual_interval.map(count).unwrap_or_default(),
        // Before the usual day comes nobody is late.
        ListColumn::DaysOverdue => match row.days_overdue {
            Some(late) if late > 0 => format!("+{}", l.number(late)),
            _ => String::new(),
        },
        ListColumn::Months => String::new(),
    }
}

impl RegularsReport {
    /// The report in a language.
    pub fn document(&self, l: Language) -> Document {
        let asked: Vec<String> = self.asked.iter().map(|those| those.words(l)).collect();
        let remark = if asked.is_empty() { l.report_all_members() } else { l.report_those(asked.join(", ")) };
        let mut document = Document::new(l.report_regulars(), remark, &self.shop, l, self.day);
        document.lying = self.columns.len() > MOST_UPRIGHT;
        document.blocks.push(Block::Figures(self.figures(l)));
        let mut columns = vec![Column::figures(l.report_place()), Column::name(l.report_name())];
        columns.extend(self.columns.iter().map(|column| head(*column, l)));
        let rows = (1_i64..).zip(&self.rows).map(|(place, row)| {
            let mut cells = vec![l.number(place), row.name.clone()];
            cells.extend(self.columns.iter().map(|column| cell(*column, row, l)));
            cells
        });
        let table = Table { columns, rows: rows.collect(), total: None, empty: l.report_regulars_none() };
        document.blocks.push(Block::Table(table));
        document.blocks.push(Block::Words(l.report_net()));
        document
    }

    fn figures(&self, l: Language) -> Vec<Figure> {
        let count = |number: u64| l.number(i64::try_from(number).unwrap_or(i64::MAX));
        let listed = u64::try_from(self.rows.len()).unwrap_or(u64::MAX);
        let spent = Money::sum(self.rows.iter().map(|row| row.spent)).unwrap_or_default();
        let share = crate::domain::BasisPoints::new(u32::try_from(self.member_share_bp.max(0)).unwrap_or_default());
        vec![
            Figure::new(l.report_listed(), count(listed), l.report_of_all(self.members)),
            Figure::new(l.report_spent(), l.money(spent), l.report_spent_remark()),
            Figure::new(l.report_revenue(), l.money(self.revenue), l.report_of_all_time()),
            Figure::new(l.report_share(), l.percent(share), l.report_share_all_remark()),
        ]
    }
}
