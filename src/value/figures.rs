//! Plain figures of one member: how often, how much, how lately.

use std::sync::Arc;

use chrono::{Months, NaiveDate};

use crate::domain::{MemberId, Money, Overflow, Points, Regular, months_before};

/// Figures that grow sale by sale, in the order of days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    as_of: NaiveDate,
    year_ago: NaiveDate,
    /// Local days with a sale that was not wholly returned.
    visits: Vec<NaiveDate>,
    sales: u64,
    spent: Money,
    spent_last_year: Money,
    visits_last_year: u32,
    /// The earliest day that counts for the last year, and so leaves it first.
    leaving: Option<NaiveDate>,
    /// The earliest day of what was recorded for later.
    coming: Option<NaiveDate>,
}

impl Figures {
    /// No sales yet; `as_of` is the last day that counts.
    pub fn new(as_of: NaiveDate) -> Figures {
        Figures {
            as_of,
            year_ago: months_before(as_of, 12),
            visits: Vec::new(),
            sales: 0,
            spent: Money::ZERO,
            spent_last_year: Money::ZERO,
            visits_last_year: 0,
            leaving: None,
            coming: None,
        }
    }

    /// Counts a sale, net of what came back; one that came back whole was no visit.
    pub fn add(&mut self, day: NaiveDate, spent: Money, undone: bool) -> Result<(), Overflow> {
        if undone {
            return Ok(());
        }
        if day > self.as_of {
            self.coming = self.coming.or(Some(day));
            return Ok(());
        }
        let counts = day > self.year_ago;
        if self.visits.last() != Some(&day) {
            self.visits.push(day);
            self.visits_last_year += u32::from(counts);
        }
        self.sales += 1;
        self.spent = self.spent.plus(spent)?;
        if counts {
            self.spent_last_year = self.spent_last_year.plus(spent)?;
            self.leaving = self.leaving.or(Some(day));
        }
        Ok(())
    }

    /// The first later day on which these figures are others though nothing is recorded until then: something leaves the
    /// last year, or what was recorded for a later day begins to count.
    pub fn changes_on(&self) -> Option<NaiveDate> {
        let leaving = self.leaving.map(a_year_after);
        leaving.into_iter().chain(self.coming).min()
    }

    /// The figures of `member`, who belongs to the club since `since`; tier and points are the account's.
    pub fn regular(&self, member: MemberId, since: NaiveDate, tier: Option<Arc<str>>, points: Points) -> Regular {
        let count = |many: u64| u32::try_from(many).unwrap_or(u32::MAX);
        Regular {
            member,
            since,
            tier,
            points,
            visits: count(self.visits()),
            sales: count(self.sales),
            spent: self.spent,
            visits_last_year: self.visits_last_year,
            spent_last_year: self.spent_last_year,
            first_visit: self.first_visit(),
            last_visit: self.last_visit(),
            usual_interval: self.usual_interval().and_then(|days| u32::try_from(days).ok()),
        }
    }

    pub fn visits(&self) -> u64 {
        self.visits.len() as u64
    }

    pub fn sales(&self) -> u64 {
        self.sales
    }

    pub fn spent(&self) -> Money {
        self.spent
    }

    /// Within the twelve months up to the day.
    pub fn spent_last_year(&self) -> Money {
        self.spent_last_year
    }

    pub fn first_visit(&self) -> Option<NaiveDate> {
        self.visits.first().copied()
    }

    pub fn last_visit(&self) -> Option<NaiveDate> {
        self.visits.last().copied()
    }

    pub fn usual_interval(&self) -> Option<i64> {
        usual_interval(&self.visits)
    }
}

/// The first day whose last twelve months do not hold `day` any more.
fn a_year_after(day: NaiveDate) -> NaiveDate {
    let later = day.checked_add_months(Months::new(12)).unwrap_or(NaiveDate::MAX);
    // 29 February counts to the end of the next February.
    if months_before(later, 12) < day { later.succ_opt().unwrap_or(later) } else { later }
}

/// The median number of days between visits, a half day rounded up; nothing before the second. `days` are in order and
/// each is there once. The median, since one long holiday says nothing about a habit.
pub fn usual_interval(days: &[NaiveDate]) -> Option<i64> {
    let mut gaps: Vec<i64> = days.windows(2).map(|pair| (pair[1] - pair[0]).num_days()).collect();
    gaps.sort_unstable();
    let middle = gaps.len() / 2;
    match gaps.len() {
        0 => None,
        count if count % 2 == 1 => Some(gaps[middle]),
        _ => Some((gaps[middle - 1] + gaps[middle] + 1) / 2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_habit_is_the_middle_gap() {
        let days = |list: &[&str]| list.iter().map(|d| day(d)).collect::<Vec<_>>();
        assert_eq!(usual_interval(&days(&[])), None);
        assert_eq!(usual_interval(&days(&["2026-01-01"])), None);
        assert_eq!(usual_interval(&days(&["2026-01-01", "2026-01-08"])), Some(7));
        assert_eq!(usual_interval(&days(&["2026-01-01", "2026-01-08", "2026-01-18"])), Some(9));
        assert_eq!(usual_interval(&days(&["2026-01-01", "2026-01-08", "2026-01-15", "2026-06-15"])), Some(7));
    }

    #[test]
    fn two_sales_on_a_day_are_one_visit_and_what_came_back_is_none() {
        let mut figures = Figures::new(day("2026-11-20"));
        for (date, spent, undone) in [
            ("2025-11-20", 1_000, false),
            ("2026-11-10", 500, false),
            ("2026-11-10", 200, false),
            ("2026-11-11", 0, true),
            ("2026-11-21", 900, false),
        ] {
            figures.add(day(date), Money::minor(spent), undone).unwrap();
        }
        assert_eq!((figures.visits(), figures.sales()), (2, 3));
        assert_eq!((figures.spent(), figures.spent_last_year()), (Money::minor(1_700), Money::minor(700)));
        let regular = figures.regular(MemberId::fresh(), day("2025-01-01"), Some("gold".into()), Points::new(7));
        assert_eq!(regular.average(), Ok(Money::minor(567)));
        assert_eq!(regular.days_since(day("2026-11-20")), Some(10));
        assert_eq!((regular.usual_interval, regular.visits_last_year), (Some(355), 1));
        assert_eq!(regular.days_overdue(day("2026-11-20")), Some(-345));
    }

    #[test]
    fn figures_hold_until_a_sale_leaves_the_year_or_a_later_one_begins_to_count() {
        // as of, the days of sales, and when the figures are others
        let table: [(&str, &[&str], Option<&str>); 6] = [
            ("2026-11-20", &[], None),
            ("2026-11-20", &["2025-11-20"], None),
            ("2026-11-20", &["2025-11-21", "2026-11-01"], Some("2026-11-21")),
            ("2026-11-20", &["2024-01-01", "2026-02-28"], Some("2027-02-28")),
            ("2024-06-01", &["2024-02-29"], Some("2025-03-01")),
            ("2026-11-20", &["2026-11-01", "2026-12-01"], Some("2026-12-01")),
        ];
        for (as_of, sales, expected) in table {
            let of = |as_of: NaiveDate| {
                let mut figures = Figures::new(as_of);
                for sale in sales {
                    figures.add(day(sale), Money::minor(100), false).unwrap();
                }
                figures
            };
            let figures = of(day(as_of));
            assert_eq!(figures.changes_on(), expected.map(day), "{as_of} {sales:?}");
            let seen = |figures: &Figures| figures.regular(MemberId(uuid::Uuid::nil()), day(as_of), None, Points::ZERO);
            // The day before all is as it was, and on the day itself it is not.
            if let Some(changes) = figures.changes_on() {
                assert_eq!(seen(&of(changes.pred_opt().unwrap())), seen(&figures), "{as_of} {sales:?}");
                assert_ne!(seen(&of(changes)), seen(&figures), "{as_of} {sales:?}");
            }
        }
    }
}
