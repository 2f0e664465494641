//! Amounts that part the shop's own members, to choose from: round ones, where the many end and the few begin.

use super::Regulars;
use crate::domain::Money;

/// Which part of those who spent anything has spent so much and more: half, a quarter, a tenth, a fiftieth.
const PARTS: [usize; 4] = [2, 4, 10, 50];

impl Regulars {
    /// Round amounts of spend, rising: half of those who spent anything spent at least about the first, a quarter about the
    /// second, a tenth the third, a fiftieth the last. Fewer where they are the same, none where nobody spent anything.
    pub fn spend_steps(&self) -> Vec<Money> {
        let spent = self.rows().iter().map(|regular| regular.spent.as_minor()).filter(|spent| *spent > 0);
        let mut spent: Vec<i64> = spent.collect();
        let mut steps = Vec::new();
        for part in PARTS {
            let few = spent.len() / part;
            if few == 0 {
                break;
            }
            let place = spent.len() - few;
            let (_, least, _) = spent.select_nth_unstable(place);
            steps.push(round(*least));
        }
        steps.dedup();
        steps.into_iter().map(Money::minor).collect()
    }
}

/// The largest of 1, 2, 5, 10, 20, 50 … whole units that is no more than the amount; of less than a unit the same in
/// hundredths.
fn round(minor: i64) -> i64 {
    let mut power = 1_i64;
    while let Some(next) = power.checked_mul(10).filter(|next| *next <= minor) {
        power = next;
    }
    [5, 2, 1].into_iter().filter_map(|first| power.checked_mul(first)).find(|step| *step <= minor).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::{MemberId, Regular, SegmentLimits};

    fn regulars(spent: &[i64]) -> Regulars {
        let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        let rows = spent
            .iter()
            .map(|spent| Regular { spent: Money::minor(*spent), ..Regular::newcomer(MemberId::fresh(), day) });
        let names = (0..).take(spent.len()).collect();
        Regulars::new(day, rows.collect(), names, Vec::new(), &SegmentLimits::default())
    }

    #[test]
    fn amounts_are_round() {
        for (minor, rounded) in
            [(1, 1), (9, 5), (99, 50), (100, 100), (199, 100), (4_999, 2_000), (5_000, 5_000), (1_234_567, 1_000_000)]
        {
            assert_eq!(round(minor), rounded, "{minor}");
        }
        assert!(round(i64::MAX) > 0);
    }

    #[test]
    fn steps_part_the_many_from_the_few() {
        let steps = |spent: &[i64]| regulars(spent).spend_steps().iter().map(|s| s.as_minor()).collect::<Vec<_>>();
        assert_eq!(steps(&[]), Vec::<i64>::new());
        assert_eq!(steps(&[0, 0, 0]), Vec::<i64>::new());
        assert_eq!(steps(&[70_000]), Vec::<i64>::new(), "one member is no more than another");
        assert_eq!(steps(&[0, 10_000, 30_000]), [20_000]);
        let hundred: Vec<i64> = (1..=100).map(|n| n * 1_000).collect();
        assert_eq!(steps(&hundred), [50_000]);
        let wide: Vec<i64> = (0..100).map(|n| 1_000 + n * n * n).collect();
        assert_eq!(steps(&wide), [100_000, 200_000, 500_000]);
        // Whoever spent the most is not beyond the last step.
        let all = regulars(&wide);
        let last = *all.spend_steps().last().unwrap();
        assert!(wide.iter().any(|spent| *spent >= last.as_minor()));
    }
}
