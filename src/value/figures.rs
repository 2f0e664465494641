//! Plain figures of one member: how often, how much, how lately.

use chrono::NaiveDate;

use crate::domain::{Money, Overflow, Rounding};

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
}

impl Figures {
    /// No sales yet; `as_of` is the last day that counts.
    pub fn new(as_of: NaiveDate) -> Figures {
        Figures {
            as_of,
            year_ago: crate::domain::months_before(as_of, 12),
            visits: Vec::new(),
            sales: 0,
            spent: Money::ZERO,
            spent_last_year: Money::ZERO,
        }
    }

    /// Counts a sale, net of what came back; one that came back whole was no visit.
    pub fn add(&mut self, day: NaiveDate, spent: Money, undone: bool) -> Result<(), Overflow> {
        if undone || day > self.as_of {
            return Ok(());
        }
        if self.visits.last() != Some(&day) {
            self.visits.push(day);
        }
        self.sales += 1;
        self.spent = self.spent.plus(spent)?;
        if day > self.year_ago {
            self.spent_last_year = self.spent_last_year.plus(spent)?;
        }
        Ok(())
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

    pub fn active_last_year(&self) -> bool {
        self.last_visit().is_some_and(|day| day > self.year_ago)
    }

    /// An average sale, rounded half up; zero before the first.
    pub fn average(&self) -> Result<Money, Overflow> {
        let sales = i64::try_from(self.sales).map_err(|_| Overflow)?;
        self.spent.part(1, sales, Rounding::HalfUp)
    }

    pub fn first_visit(&self) -> Option<NaiveDate> {
        self.visits.first().copied()
    }

    pub fn last_visit(&self) -> Option<NaiveDate> {
        self.visits.last().copied()
    }

    pub fn days_since(&self) -> Option<i64> {
        self.last_visit().map(|day| (self.as_of - day).num_days())
    }

    pub fn usual_interval(&self) -> Option<i64> {
        usual_interval(&self.visits)
    }
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
        assert_eq!(figures.average(), Ok(Money::minor(567)));
        assert_eq!((figures.days_since(), figures.usual_interval()), (Some(10), Some(355)));
    }
}
