//! The club in a period: who belongs, who came and who stopped coming, what they brought, and what to make of it.

mod paper;

use std::cmp::Ordering;

use chrono::NaiveDate;

use super::Period;
use crate::domain::{BasisPoints, Money, Points, Rounding, Text};

/// All figures are as of the end of the period, and sums net of what came back, before points as payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Club {
    pub shop: String,
    pub period: Period,
    /// The day of writing.
    pub day: NaiveDate,
    pub members: u64,
    pub joined: u64,
    /// In the period they came to be away for longer than the shop waits.
    pub lost: u64,
    /// So many days, as the limits of the segments say.
    pub lost_days: u32,
    /// Came in the period.
    pub came: u64,
    /// Came within the year before its end.
    pub active: u64,
    pub sales: u64,
    pub member_sales: u64,
    pub revenue: Money,
    pub member_revenue: Money,
    /// Of as many days just before, where the shop sold anything by the first of them.
    pub revenue_before: Option<Money>,
    pub best_day: Option<(NaiveDate, Money)>,
    /// From Monday on.
    pub weekdays: [Money; 7],
    pub grain: Grain,
    pub buckets: Vec<Bucket>,
    pub tiers: Vec<TierLine>,
    pub coming: Vec<Coming>,
    pub coming_in_all: usize,
    /// Those who brought most in the period, at most fifty.
    pub best: Vec<Regular>,
    /// How many are a fifth of those who came, and what they brought.
    pub fifth: u64,
    pub fifth_spent: Money,
}

/// What one bar of the chart stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grain {
    Day,
    Month,
    Year,
}

impl Grain {
    /// So fine that the bars of a period still stand beside each other.
    pub const fn of(period: Period) -> Grain {
        match period.days() {
            ..=35 => Grain::Day,
            36..=800 => Grain::Month,
            _ => Grain::Year,
        }
    }
}

/// What a bar shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bucket {
    /// Its first day.
    pub first: NaiveDate,
    pub members: Money,
    pub others: Money,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TierLine {
    pub name: Option<Text>,
    pub members: u64,
    pub came: u64,
    pub spent: Money,
}

/// A birthday in the month after the day of writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coming {
    pub day: NaiveDate,
    pub name: String,
    pub turns: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regular {
    pub name: String,
    pub tier: Option<Text>,
    pub visits: u64,
    pub spent: Money,
    pub points: Points,
    pub last_visit: Option<NaiveDate>,
}

/// Something that the figures say together, for a person to act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conclusion {
    /// Revenue against the days before.
    Grew(BasisPoints),
    Fell(BasisPoints),
    Even,
    /// The members' part, and what their sales bring against other people's.
    Share {
        share: BasisPoints,
        own: Money,
        others: Money,
        without_card: u64,
    },
    Growing {
        joined: u64,
        lost: u64,
    },
    Shrinking {
        joined: u64,
        lost: u64,
    },
    /// A fifth of the members, and the part that they bring.
    Few {
        members: u64,
        share: BasisPoints,
    },
    /// The strongest weekday, counted from Monday as one, and its part.
    Weekday {
        day: u32,
        share: BasisPoints,
    },
    /// So many receipts, from which nothing follows yet.
    TooFew(u64),
    NothingSold,
}

/// Fewer receipts say more of chance than of the shop.
pub(super) const LEAST_SALES: u64 = 20;

impl Club {
    /// The three that tell most, in the order in which an owner asks: how it goes, what the club brings, who comes and goes.
    pub fn conclusions(&self) -> Vec<Conclusion> {
        if self.sales == 0 {
            return vec![Conclusion::NothingSold];
        }
        if self.sales < LEAST_SALES {
            return vec![Conclusion::TooFew(self.sales)];
        }
        let all = [self.trend(), self.share(), self.balance(), self.few(), self.weekday()];
        all.into_iter().flatten().take(3).collect()
    }

    fn trend(&self) -> Option<Conclusion> {
        let before = self.revenue_before.filter(|sum| sum.is_positive())?;
        let change = self.revenue.minus(before).ok()?;
        let rate = part(Money::minor(change.as_minor().abs()), before)?;
        Some(match change.as_minor() {
            _ if rate.get() < 100 => Conclusion::Even,
            1.. => Conclusion::Grew(rate),
            _ => Conclusion::Fell(rate),
        })
    }

    fn share(&self) -> Option<Conclusion> {
        let without_card = self.sales.saturating_sub(self.member_sales);
        let others = self.revenue.minus(self.member_revenue).ok()?;
        if self.member_sales == 0 {
            return None;
        }
        Some(Conclusion::Share {
            share: part(self.member_revenue, self.revenue)?,
            own: average(self.member_revenue, self.member_sales)?,
            others: if without_card == 0 { Money::ZERO } else { average(others, without_card)? },
            without_card,
        })
    }

    fn balance(&self) -> Option<Conclusion> {
        let (joined, lost) = (self.joined, self.lost);
        match lost.cmp(&joined) {
            Ordering::Greater => Some(Conclusion::Shrinking { joined, lost }),
            Ordering::Less => Some(Conclusion::Growing { joined, lost }),
            // As many as left say neither that it grows nor that it shrinks.
            Ordering::Equal => None,
        }
    }

    fn few(&self) -> Option<Conclusion> {
        if self.came < 10 {
            return None;
        }
        Some(Conclusion::Few { members: self.fifth, share: part(self.fifth_spent, self.member_revenue)? })
    }

    /// By what such a day brings on average: a month has five of some and four of others. None where two bring as much, or
    /// where not every weekday was there.
    fn weekday(&self) -> Option<Conclusion> {
        let brings = |(day, sum)| {
            let days = Some(self.period.weekdays(day)).filter(|days| *days > 0)?;
            Some((average(sum, days)?, day, sum))
        };
        let mut all = (1_u32..).zip(self.weekdays).map(brings).collect::<Option<Vec<_>>>()?;
        all.sort_unstable();
        let [.., (next, ..), (most, day, sum)] = all[..] else { return None };
        (next < most).then_some(Conclusion::Weekday { day, share: part(sum, self.revenue)? })
    }
}

/// A part of a whole as a rate; none where there is no whole.
pub(super) fn part(part: Money, whole: Money) -> Option<BasisPoints> {
    if !whole.is_positive() {
        return None;
    }
    let rate = Money::minor(10_000).part(part.as_minor(), whole.as_minor(), Rounding::HalfUp).ok()?;
    u32::try_from(rate.as_minor()).ok().map(BasisPoints::new)
}

pub(super) fn average(sum: Money, count: u64) -> Option<Money> {
    sum.part(1, i64::try_from(count).ok()?, Rounding::HalfUp).ok()
}

#[cfg(test)]
pub(crate) mod tests {
    use chrono::Datelike;

    use super::*;

    /// A club of which nothing is known yet.
    pub(crate) fn nobody() -> Club {
        let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        Club {
            shop: "Mocca".into(),
            period: Period::year_to(day),
            day,
            members: 0,
            joined: 0,
            lost: 0,
            lost_days: 180,
            came: 0,
            active: 0,
            sales: 0,
            member_sales: 0,
            revenue: Money::ZERO,
            member_revenue: Money::ZERO,
            revenue_before: None,
            best_day: None,
            weekdays: [Money::ZERO; 7],
            grain: Grain::Month,
            buckets: Vec::new(),
            tiers: Vec::new(),
            coming: Vec::new(),
            coming_in_all: 0,
            best: Vec::new(),
            fifth: 0,
            fifth_spent: Money::ZERO,
        }
    }

    fn sold() -> Club {
        Club {
            sales: 100,
            member_sales: 60,
            revenue: Money::minor(100_000),
            member_revenue: Money::minor(72_000),
            ..nobody()
        }
    }

    #[test]
    fn a_shop_that_sold_nothing_is_told_so() {
        assert_eq!(nobody().conclusions(), [Conclusion::NothingSold]);
    }

    #[test]
    fn two_receipts_are_no_ground_for_advice() {
        let club = Club { sales: 2, member_sales: 2, ..sold() };
        assert_eq!(club.conclusions(), [Conclusion::TooFew(2)]);
        assert_ne!(Club { sales: LEAST_SALES, ..club }.conclusions(), [Conclusion::TooFew(LEAST_SALES)]);
    }

    #[test]
    fn three_conclusions_come_from_the_figures() {
        let club = Club { revenue_before: Some(Money::minor(80_000)), joined: 3, lost: 5, came: 40, ..sold() };
        let share = Conclusion::Share {
            share: BasisPoints::new(7_200),
            own: Money::minor(1_200),
            others: Money::minor(700),
            without_card: 40,
        };
        let grew = Conclusion::Grew(BasisPoints::new(2_500));
        assert_eq!(club.conclusions(), [grew, share, Conclusion::Shrinking { joined: 3, lost: 5 }]);
        let growing = Club { joined: 6, ..club.clone() };
        assert_eq!(growing.conclusions()[2], Conclusion::Growing { joined: 6, lost: 5 });
        let neither = Club { joined: 5, ..club };
        assert!(matches!(neither.conclusions()[2], Conclusion::Few { .. }), "{:?}", neither.conclusions());
    }

    #[test]
    fn what_is_not_known_gives_way_to_what_is() {
        let mut club = Club { came: 40, fifth: 8, fifth_spent: Money::minor(36_000), ..sold() };
        club.weekdays[5] = Money::minor(40_000);
        let [Conclusion::Share { .. }, few, weekday] = club.conclusions()[..] else { panic!() };
        assert_eq!(few, Conclusion::Few { members: 8, share: BasisPoints::new(5_000) });
        assert_eq!(weekday, Conclusion::Weekday { day: 6, share: BasisPoints::new(4_000) });
    }

    #[test]
    fn the_strongest_weekday_is_the_one_that_brings_most_each_time() {
        let november = Period { from: "2026-11-01".parse().unwrap(), to: "2026-11-30".parse().unwrap() };
        // Five Sundays and five Mondays, four of all others.
        let mut club = Club { period: november, revenue: Money::minor(3_080_000), ..sold() };
        club.weekdays = [500_000, 400_000, 400_000, 400_000, 400_000, 480_000, 500_000].map(Money::minor);
        let saturday = Conclusion::Weekday { day: 6, share: BasisPoints::new(1_558) };
        assert_eq!(club.conclusions().last(), Some(&saturday));
        club.weekdays[5] = Money::minor(400_000);
        assert!(!club.conclusions().iter().any(|one| matches!(one, Conclusion::Weekday { .. })), "all bring as much");
        club.weekdays[5] = Money::minor(480_000);
        club.period = Period { from: november.to - chrono::Days::new(3), to: november.to };
        assert!(!club.conclusions().iter().any(|one| matches!(one, Conclusion::Weekday { .. })), "four days");
    }

    #[test]
    fn weekdays_of_a_period_are_counted() {
        for (from, days) in [("2026-11-01", 30), ("2026-11-04", 1), ("2024-02-26", 4), ("2026-01-01", 365)] {
            let from: NaiveDate = from.parse().unwrap();
            let period = Period { from, to: from + chrono::Days::new(days - 1) };
            for day in 1..=7 {
                let one_by_one = from.iter_days().take(usize::try_from(days).unwrap());
                let counted = one_by_one.filter(|of| of.weekday().number_from_monday() == day).count();
                assert_eq!(period.weekdays(day), u64::try_from(counted).unwrap(), "{from} {days} {day}");
            }
        }
    }

    #[test]
    fn a_change_below_a_hundredth_is_none() {
        for (before, said) in [
            (100_500, Conclusion::Even),
            (200_000, Conclusion::Fell(BasisPoints::new(5_000))),
            (50_000, Conclusion::Grew(BasisPoints::new(10_000))),
        ] {
            let club = Club { revenue_before: Some(Money::minor(before)), ..sold() };
            assert_eq!(club.conclusions()[0], said);
        }
    }

    #[test]
    fn bars_are_as_fine_as_a_page_allows() {
        let of = |from: &str, to: &str| Grain::of(Period { from: from.parse().unwrap(), to: to.parse().unwrap() });
        assert_eq!(of("2026-11-01", "2026-11-30"), Grain::Day);
        assert_eq!(of("2025-12-01", "2026-11-20"), Grain::Month);
        assert_eq!(of("2020-01-01", "2026-11-20"), Grain::Year);
    }
}
