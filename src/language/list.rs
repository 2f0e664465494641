//! The words of a list of regulars: what its columns and its segments are called.

use super::Language;
use crate::domain::{ListColumn, Segment};

impl Language {
    /// What a segment is called, of many people.
    pub fn segment(self, segment: Segment) -> String {
        match segment {
            Segment::Best => self.regulars_best(),
            Segment::Regular => self.regulars_regular(),
            Segment::New => self.regulars_new(),
            Segment::Cooling => self.regulars_cooling(),
            Segment::Lost => self.regulars_lost(),
        }
    }

    /// The heading of a column.
    pub fn list_column(self, column: ListColumn) -> String {
        match column {
            ListColumn::Tier => self.regulars_tier(),
            ListColumn::Segment => self.regulars_segment(),
            ListColumn::Visits => self.regulars_visits(),
            ListColumn::Sales => self.regulars_sales(),
            ListColumn::Spent => self.regulars_spent(),
            ListColumn::SpentLastYear => self.regulars_spent_year(),
            ListColumn::Average => self.regulars_average(),
            ListColumn::Points => self.regulars_points(),
            ListColumn::FirstVisit => self.regulars_first_visit(),
            ListColumn::LastVisit => self.regulars_last_visit(),
            ListColumn::DaysSince => self.regulars_days_since(),
            ListColumn::UsualInterval => self.regulars_usual(),
            ListColumn::DaysOverdue => self.regulars_overdue(),
            ListColumn::Months => self.regulars_months(),
        }
    }
}
