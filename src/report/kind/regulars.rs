//! The regulars as a list: whichever were asked for, in whichever order, with the columns that are wanted.

use chrono::NaiveDate;

use super::{short_day, tier_name};
use crate::domain::{Money, Points, Text};
use crate::language::Language;
use crate::report::document::{Block, Column, Document, Figure, Table};

/// More columns beside the name lie on a page that lies.
const MOST_UPRIGHT: usize = 7;

#[derive(Clone, PartialEq, Eq)]
pub struct RegularsReport {
    pub shop: String,
    pub day: NaiveDate,
    /// The conditions, as they were asked: `tier=gold`.
    pub asked: Vec<String>,
    pub columns: Vec<RegularsColumn>,
    pub rows: Vec<RegularRow>,
    /// Of the whole club.
    pub members: u64,
    pub active: u64,
    pub revenue: Money,
    pub member_share_bp: i64,
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
    pub visits: u64,
    pub sales: u64,
    pub spent: Money,
    pub spent_last_year: Money,
    pub average: Money,
    pub points: Points,
    pub first_visit: Option<NaiveDate>,
    pub last_visit: Option<NaiveDate>,
    pub days_since: Option<i64>,
    pub usual_interval: Option<i64>,
}

/// What may stand in the list beside the name, by the names that `value` has for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegularsColumn {
    Tier,
    Visits,
    Sales,
    Spent,
    SpentLastYear,
    Average,
    Points,
    FirstVisit,
    LastVisit,
    DaysSince,
    UsualInterval,
}

impl RegularsColumn {
    pub const ALL: [(RegularsColumn, &'static str); 11] = [
        (RegularsColumn::Tier, "tier"),
        (RegularsColumn::Visits, "visits"),
        (RegularsColumn::Sales, "sales"),
        (RegularsColumn::Spent, "spent"),
        (RegularsColumn::SpentLastYear, "spent_last_year"),
        (RegularsColumn::Average, "average"),
        (RegularsColumn::Points, "points"),
        (RegularsColumn::FirstVisit, "first_visit"),
        (RegularsColumn::LastVisit, "last_visit"),
        (RegularsColumn::DaysSince, "days_since"),
        (RegularsColumn::UsualInterval, "usual_interval"),
    ];

    /// What a page holds at its ease.
    pub const USUAL: [RegularsColumn; 6] = [
        RegularsColumn::Tier,
        RegularsColumn::Visits,
        RegularsColumn::Spent,
        RegularsColumn::Average,
        RegularsColumn::Points,
        RegularsColumn::LastVisit,
    ];

    pub fn from_code(code: &str) -> Option<RegularsColumn> {
        RegularsColumn::ALL.iter().find(|(_, known)| *known == code.trim()).map(|(column, _)| *column)
    }

    fn head(self, l: Language) -> Column {
        match self {
            RegularsColumn::Tier => Column::words(l.report_tier()),
            RegularsColumn::Visits => Column::figures(l.report_visits()),
            RegularsColumn::Sales => Column::figures(l.report_receipts()),
            RegularsColumn::Spent => Column::figures(l.report_spent()),
            RegularsColumn::SpentLastYear => Column::figures(l.report_spent_last_year()),
            RegularsColumn::Average => Column::figures(l.report_average()),
            RegularsColumn::Points => Column::figures(l.report_points()),
            RegularsColumn::FirstVisit => Column::words(l.report_first_visit()),
            RegularsColumn::LastVisit => Column::words(l.report_last_visit()),
            RegularsColumn::DaysSince => Column::figures(l.report_days_since()),
            RegularsColumn::UsualInterval => Column::figures(l.report_usual_interval()),
        }
    }

    fn cell(self, row: &RegularRow, l: Language) -> String {
        let count = |number: u64| l.number(i64::try_from(number).unwrap_or(i64::MAX));
        let days = |days: Option<i64>| days.map(|days| l.number(days)).unwrap_or_default();
        match self {
            RegularsColumn::Tier => tier_name(row.tier.as_ref(), l),
            RegularsColumn::Visits => count(row.visits),
            RegularsColumn::Sales => count(row.sales),
            RegularsColumn::Spent => l.money(row.spent),
            RegularsColumn::SpentLastYear => l.money(row.spent_last_year),
            RegularsColumn::Average => l.money(row.average),
            RegularsColumn::Points => l.number(row.points.get()),
            RegularsColumn::FirstVisit => short_day(row.first_visit, l),
            RegularsColumn::LastVisit => short_day(row.last_visit, l),
            RegularsColumn::DaysSince => days(row.days_since),
            RegularsColumn::UsualInterval => days(row.usual_interval),
        }
    }
}

impl RegularsReport {
    /// The report in a language.
    pub fn document(&self, l: Language) -> Document {
        let remark = if self.asked.is_empty() { l.report_all_members() } else { l.report_those(self.asked.join(", ")) };
        let mut document = Document::new(l.report_regulars(), remark, &self.shop, l, self.day);
        document.lying = self.columns.len() > MOST_UPRIGHT;
        document.blocks.push(Block::Figures(self.figures(l)));
        let mut columns = vec![Column::figures(l.report_place()), Column::name(l.report_name())];
        columns.extend(self.columns.iter().map(|column| column.head(l)));
        let rows = (1_i64..).zip(&self.rows).map(|(place, row)| {
            let mut cells = vec![l.number(place), row.name.clone()];
            cells.extend(self.columns.iter().map(|column| column.cell(row, l)));
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
            Figure::new(l.report_revenue(), l.money(self.revenue), l.report_active(self.active)),
            Figure::new(l.report_share(), l.percent(share), l.report_share_remark()),
        ]
    }
}
