//! The model on segments: whether somebody is still there, known for long enough, and how good a customer.

use chrono::NaiveDate;

use super::model::Model;
use super::sums::months_before;
use super::wishes;

impl Model {
    /// The middle gap between visits, or what lies halfway between the two in the middle, a half day more.
    pub fn habit(&self, member: usize) -> Option<i64> {
        let visits: Vec<NaiveDate> = self.visits(member).into_iter().collect();
        let mut gaps: Vec<i64> = visits.windows(2).map(|pair| (pair[1] - pair[0]).num_days()).collect();
        gaps.sort_unstable();
        match gaps.len() {
            0 => None,
            count if count % 2 == 1 => Some(gaps[count / 2]),
            count => Some((gaps[count / 2 - 1] + gaps[count / 2] + 1) / 2),
        }
    }

    pub fn segment(&self, member: usize, day: NaiveDate) -> &'static str {
        let limits = wishes::segments();
        let visits: Vec<NaiveDate> = self.visits(member).into_iter().collect();
        let joined = self.since(member);
        let days_since = |on: NaiveDate| (day - on).num_days();
        let away = days_since(visits.last().copied().unwrap_or(joined));
        let known = days_since(visits.first().copied().unwrap_or(joined));
        if away > i64::from(limits.lost_days) {
            return "lost";
        } else if known <= i64::from(limits.new_days) {
            return "new";
        }
        let patience = self.habit(member).map_or(i64::from(limits.cooling_days), |days| {
            (days * i64::from(limits.cooling_percent) / 100).max(i64::from(limits.cooling_least))
        });
        if away > patience {
            return "cooling";
        }
        let year = months_before(day, 12);
        let lately = visits.iter().filter(|on| **on > year).count();
        let own = self.sales.iter().filter(|sale| sale.member == Some(member) && !sale.whole_back() && sale.day > year);
        let spent: i64 = own.map(super::sale::Sale::net).sum();
        let dear = limits.best_spent.is_some_and(|least| spent >= least.as_minor());
        if dear || lately >= usize::try_from(limits.best_visits).unwrap() { "best" } else { "regular" }
    }
}
