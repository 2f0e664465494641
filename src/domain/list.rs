//! How a list of regulars is laid out: its columns, and the choices that an owner keeps by name.

use serde::{Deserialize, Serialize};

/// A column of the list, beside the name that always stands first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ListColumn {
    Tier,
    Segment,
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
    DaysOverdue,
    /// The sums of the last twelve months.
    Months,
}

impl ListColumn {
    pub const ALL: [ListColumn; 14] = [
        ListColumn::Tier,
        ListColumn::Segment,
        ListColumn::Visits,
        ListColumn::Sales,
        ListColumn::Spent,
        ListColumn::SpentLastYear,
        ListColumn::Average,
        ListColumn::Points,
        ListColumn::FirstVisit,
        ListColumn::LastVisit,
        ListColumn::DaysSince,
        ListColumn::UsualInterval,
        ListColumn::DaysOverdue,
        ListColumn::Months,
    ];

    /// Those that a list begins with.
    pub const USUAL: [ListColumn; 9] = [
        ListColumn::Tier,
        ListColumn::Visits,
        ListColumn::Spent,
        ListColumn::SpentLastYear,
        ListColumn::Average,
        ListColumn::Points,
        ListColumn::LastVisit,
        ListColumn::DaysOverdue,
        ListColumn::Months,
    ];

    /// The name under which settings keep it, and `--sort` knows it.
    pub const fn code(self) -> &'static str {
        match self {
            ListColumn::Tier => "tier",
            ListColumn::Segment => "segment",
            ListColumn::Visits => "visits",
            ListColumn::Sales => "sales",
            ListColumn::Spent => "spent",
            ListColumn::SpentLastYear => "spent_last_year",
            ListColumn::Average => "average",
            ListColumn::Points => "points",
            ListColumn::FirstVisit => "first_visit",
            ListColumn::LastVisit => "last_visit",
            ListColumn::DaysSince => "days_since",
            ListColumn::UsualInterval => "usual_interval",
            ListColumn::DaysOverdue => "days_overdue",
            ListColumn::Months => "months",
        }
    }

    /// The columns that are kept by name, in the order of [`ListColumn::ALL`]; the usual ones where none are.
    pub fn chosen(kept: Option<&[String]>) -> Vec<ListColumn> {
        match kept {
            None => ListColumn::USUAL.to_vec(),
            Some(names) => {
                ListColumn::ALL.into_iter().filter(|column| names.iter().any(|name| name == column.code())).collect()
            }
        }
    }
}

/// A choice of regulars that the owner keeps under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptList {
    pub name: String,
    /// The conditions, as `--filter` writes them.
    pub filters: Vec<String>,
    /// The order, as `--sort` writes it.
    pub sort: String,
}
