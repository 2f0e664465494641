//! The list of all regulars: their figures in one place, so that a page of it is there at once under any order and
//! condition and at any place, however many members there are. A page is parted from the rest, never the whole sorted.

use chrono::NaiveDate;

use super::{Filter, segment};
use crate::domain::{Initials, MemberSet, Money, Overflow, Regular, Segment, SegmentLimits};

/// By what a list is sorted; equal ones by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Sort {
    #[default]
    Spent,
    SpentLastYear,
    Visits,
    Sales,
    Average,
    Points,
    LastVisit,
    DaysSince,
    FirstVisit,
    UsualInterval,
    DaysOverdue,
    Tier,
    Segment,
    Name,
}

impl Sort {
    pub const ALL: [Sort; 14] = [
        Sort::Spent,
        Sort::SpentLastYear,
        Sort::Visits,
        Sort::Sales,
        Sort::Average,
        Sort::Points,
        Sort::LastVisit,
        Sort::DaysSince,
        Sort::FirstVisit,
        Sort::UsualInterval,
        Sort::DaysOverdue,
        Sort::Tier,
        Sort::Segment,
        Sort::Name,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Sort::Spent => "spent",
            Sort::SpentLastYear => "spent_last_year",
            Sort::Visits => "visits",
            Sort::Sales => "sales",
            Sort::Average => "average",
            Sort::Points => "points",
            Sort::LastVisit => "last_visit",
            Sort::DaysSince => "days_since",
            Sort::FirstVisit => "first_visit",
            Sort::UsualInterval => "usual_interval",
            Sort::DaysOverdue => "days_overdue",
            Sort::Tier => "tier",
            Sort::Segment => "segment",
            Sort::Name => "name",
        }
    }

    /// Most first, as a list of regulars is read; names and segments run from the first on.
    pub const fn falls(self) -> bool {
        !matches!(self, Sort::Name | Sort::Segment | Sort::UsualInterval)
    }
}

/// An order: by what, and whether the most stand first. Who has no such figure stands last either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Order {
    pub sort: Sort,
    pub falling: bool,
}

impl Default for Order {
    fn default() -> Order {
        Order::of(Sort::default())
    }
}

impl Order {
    /// The usual direction of a figure.
    pub const fn of(sort: Sort) -> Order {
        Order { sort, falling: sort.falls() }
    }

    /// The same figure the other way round.
    #[must_use]
    pub const fn turned(self) -> Order {
        Order { sort: self.sort, falling: !self.falling }
    }

    /// Reads `spent`, or `-spent` for the other direction than the usual one.
    pub fn from_code(text: &str) -> Option<Order> {
        let (turned, code) = text.trim().strip_prefix('-').map_or((false, text.trim()), |code| (true, code));
        let order = Order::of(Sort::ALL.into_iter().find(|sort| sort.code() == code)?);
        Some(if turned { order.turned() } else { order })
    }

    pub fn code(self) -> String {
        let minus = if self.falling == self.sort.falls() { "" } else { "-" };
        format!("{minus}{}", self.sort.code())
    }
}

/// Sums over all members of the shop.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sums {
    pub members: u64,
    pub active_last_year: u64,
    pub sales: u64,
    pub visits: u64,
    pub spent: Money,
    pub spent_last_year: Money,
}

/// All regulars as of one day.
#[derive(Debug)]
pub struct Regulars {
    as_of: NaiveDate,
    /// In the order of their ids.
    rows: Vec<Regular>,
    /// The place of each in the order of names.
    names: Vec<u32>,
    segments: Vec<Segment>,
    /// Of the names of each; empty where nobody asks.
    initials: Vec<Initials>,
    /// The tiers from the lowest to the highest.
    tiers: Vec<String>,
}

/// Who fulfils the conditions, in an order that is made only as far as pages are asked for.
#[derive(Debug, Clone)]
pub struct Listing {
    /// What decides, the name's place, and the row's.
    places: Vec<(i64, u32, u32)>,
}

impl Regulars {
    /// `rows` are in the order of ids, `names` says where each stands in the order of names, and `tiers` names the tiers
    /// from the lowest to the highest.
    pub fn new(
        as_of: NaiveDate,
        rows: Vec<Regular>,
        names: Vec<u32>,
        tiers: Vec<String>,
        limits: &SegmentLimits,
    ) -> Regulars {
        let segments = rows.iter().map(|regular| segment(regular, limits, as_of)).collect();
        Regulars { as_of, rows, names, segments, initials: Vec::new(), tiers }
    }

    /// With the initials of each row's names.
    #[must_use]
    pub fn with_initials(self, initials: Vec<Initials>) -> Regulars {
        Regulars { initials, ..self }
    }

    /// The members in whose names a word begins with a letter.
    pub fn beginning_with(&self, letter: &str) -> MemberSet {
        let own = self.rows.iter().zip(&self.initials).filter(|(_, initials)| initials.has(letter));
        own.map(|(regular, _)| regular.member).collect()
    }

    pub const fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    pub(super) fn rows(&self) -> &[Regular] {
        &self.rows
    }

    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub fn sums(&self) -> Result<Sums, Overflow> {
        let mut sums = Sums::default();
        for regular in &self.rows {
            sums.members += 1;
            sums.active_last_year += u64::from(regular.is_active());
            sums.sales += u64::from(regular.sales);
            sums.visits += u64::from(regular.visits);
            sums.spent = sums.spent.plus(regular.spent)?;
            sums.spent_last_year = sums.spent_last_year.plus(regular.spent_last_year)?;
        }
        Ok(sums)
    }

    /// How many members each segment has, in the order of [`Segment::ALL`].
    pub fn counts(&self) -> [usize; 5] {
        Segment::ALL.map(|segment| self.segments.iter().filter(|one| **one == segment).count())
    }

    /// Lists who fulfils the conditions. `among` holds the members whom a search or a birthday allows; absent: all.
    pub fn listing(&self, filter: &Filter, among: Option<&MemberSet>, order: Order) -> Listing {
        let place = |row: usize| {
            let (regular, segment, name) = (&self.rows[row], self.segments[row], self.names[row]);
            if !filter.holds(regular, segment, self.as_of) {
                return None;
            }
            let key = match self.key(regular, segment, name, order.sort) {
                None => i64::MAX,
                Some(key) if order.falling => -key,
                Some(key) => key,
            };
            Some((key, name, u32::try_from(row).ok()?))
        };
        let places = match among {
            Some(among) => self.rows_of(among).filter_map(place).collect(),
            None => (0..self.rows.len()).filter_map(place).collect(),
        };
        Listing { places }
    }

    /// The rows of these members. Both stand in the same order, so that each is looked for a little beyond the one before.
    fn rows_of(&self, members: &MemberSet) -> impl Iterator<Item = usize> {
        let mut from = 0;
        members.iter().filter_map(move |member| {
            let rest = &self.rows[from..];
            let mut reach = 1;
            while rest.get(reach).is_some_and(|row| row.member <= member) {
                reach *= 2;
            }
            let near = reach / 2..rest.len().min(reach + 1);
            let found = rest[near.clone()].binary_search_by_key(&member, |row| row.member);
            from += near.start + found.unwrap_or_else(|before| before);
            found.ok().map(|_| from)
        })
    }

    /// What the order goes by; none where there is no such figure.
    fn key(&self, regular: &Regular, segment: Segment, name: u32, sort: Sort) -> Option<i64> {
        let day = |day: Option<NaiveDate>| day.map(|day| i64::from(chrono::Datelike::num_days_from_ce(&day)));
        let rank = |tier: &str| self.tiers.iter().position(|known| known == tier);
        match sort {
            Sort::Spent => Some(regular.spent.as_minor()),
            Sort::SpentLastYear => Some(regular.spent_last_year.as_minor()),
            Sort::Visits => Some(regular.visits.into()),
            Sort::Sales => Some(regular.sales.into()),
            // Nobody's average is beyond what was spent, which fits.
            Sort::Average => regular.average().ok().filter(|_| regular.sales > 0).map(Money::as_minor),
            Sort::Points => Some(regular.points.get()),
            Sort::LastVisit => day(regular.last_visit),
            Sort::DaysSince => regular.days_since(self.as_of),
            Sort::FirstVisit => day(regular.first_visit),
            Sort::UsualInterval => regular.usual_interval.map(i64::from),
            Sort::DaysOverdue => regular.days_overdue(self.as_of),
            Sort::Tier => {
                regular.tier.as_deref().and_then(rank).map(|place| i64::try_from(place).unwrap_or(i64::MAX - 1))
            }
            Sort::Segment => Segment::ALL.iter().position(|one| *one == segment).and_then(|p| i64::try_from(p).ok()),
            Sort::Name => Some(name.into()),
        }
    }

    /// The regulars at these places of the list, with their segments.
    pub fn page(&self, listing: &mut Listing, from: usize, count: usize) -> Vec<(&Regular, Segment)> {
        let rows = listing.page(from, count).iter().map(|(_, _, row)| *row as usize);
        rows.filter_map(|row| Some((self.rows.get(row)?, *self.segments.get(row)?))).collect()
    }
}

impl Listing {
    pub const fn len(&self) -> usize {
        self.places.len()
    }

    pub const fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Puts just these places in order: two partings and a small sort, each no longer than one look at all.
    fn page(&mut self, from: usize, count: usize) -> &[(i64, u32, u32)] {
        let all = self.places.len();
        let (from, to) = (from.min(all), from.saturating_add(count).min(all));
        if from == to {
            return &[];
        }
        if from > 0 {
            self.places.select_nth_unstable(from - 1);
        }
        let rest = &mut self.places[from..];
        if to < all {
            rest.select_nth_unstable(to - from);
        }
        let page = &mut rest[..to - from];
        page.sort_unstable();
        page
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{MemberId, Points};

    fn many(count: usize, seed: u64) -> Vec<Regular> {
        let today: NaiveDate = "2026-11-20".parse().unwrap();
        let mut state = seed | 1;
        let mut dice = move |most: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % most
        };
        let day = |back: u64| today - chrono::Days::new(back);
        let regular = |_| {
            let visits = u32::try_from(dice(4)).unwrap();
            let last = dice(300);
            Regular {
                tier: ["silver", "gold", "gone"].get(usize::try_from(dice(5)).unwrap()).map(|t| (*t).into()),
                points: Points::new(i64::try_from(dice(3)).unwrap()),
                visits,
                sales: visits,
                spent: Money::minor(i64::from(visits) * i64::try_from(dice(50)).unwrap()),
                visits_last_year: visits,
                first_visit: (visits > 0).then(|| day(last + dice(100))),
                last_visit: (visits > 0).then(|| day(last)),
                usual_interval: (visits > 1).then(|| 1 + u32::try_from(dice(40)).unwrap()),
                ..Regular::newcomer(MemberId(uuid::Uuid::from_u128(dice(u64::MAX).into())), day(dice(400)))
            }
        };
        let mut rows: Vec<Regular> = (0..count).map(regular).collect();
        rows.sort_by_key(|regular| regular.member);
        rows
    }

    proptest! {
        #[test]
        fn only_those_are_listed_who_are_among_them(
            seed in any::<u64>(), count in 0_usize..200, one_of in 1_usize..40, strangers in prop::collection::vec(any::<u64>(), 0..20),
        ) {
            let today: NaiveDate = "2026-11-20".parse().unwrap();
            let rows = many(count, seed);
            let regulars = Regulars::new(today, rows.clone(), vec![0; count], Vec::new(), &SegmentLimits::default());
            let known: Vec<MemberId> = rows.iter().step_by(one_of).map(|regular| regular.member).collect();
            let strange = strangers.into_iter().map(|number| MemberId(uuid::Uuid::from_u128(number.into())));
            let among: MemberSet = strange.chain(known.iter().copied()).collect();
            let expected: Vec<usize> =
                (0..count).filter(|place| among.iter().any(|member| member == rows[*place].member)).collect();
            prop_assert!(expected.len() >= known.len());
            prop_assert_eq!(regulars.rows_of(&among).collect::<Vec<_>>(), expected.clone());
            prop_assert_eq!(regulars.listing(&Filter::default(), Some(&among), Order::default()).len(), expected.len());
        }

        #[test]
        fn pages_in_any_turn_are_what_sorting_everything_gives(
            seed in any::<u64>(), count in 0_usize..60, sort in 0_usize..Sort::ALL.len(), falling in any::<bool>(),
            turns in prop::collection::vec((0_usize..70, 0_usize..12), 1..6),
        ) {
            let today: NaiveDate = "2026-11-20".parse().unwrap();
            let rows = many(count, seed);
            // Names run against the ids.
            let names: Vec<u32> = (0..u32::try_from(count).unwrap()).rev().collect();
            let tiers = vec!["silver".to_owned(), "gold".to_owned()];
            let regulars = Regulars::new(today, rows.clone(), names.clone(), tiers, &SegmentLimits::default());
            let order = Order { sort: Sort::ALL[sort], falling };
            let filter = Filter { least_visits: Some(1), ..Filter::default() };
            // The naive model: keep, sort all, take.
            let mut all: Vec<usize> = (0..count).filter(|place| rows[*place].visits >= 1).collect();
            all.sort_by_key(|place| {
                let segment = segment(&rows[*place], &SegmentLimits::default(), today);
                let key = regulars.key(&rows[*place], segment, names[*place], order.sort);
                (key.is_none(), key.map(|key| if falling { -key } else { key }), names[*place])
            });
            let mut listing = regulars.listing(&filter, None, order);
            prop_assert_eq!(listing.len(), all.len());
            for (from, length) in turns {
                let page = regulars.page(&mut listing, from, length);
                let ids: Vec<_> = page.iter().map(|(regular, _)| regular.member).collect();
                let model: Vec<_> = all.iter().skip(from).take(length).map(|place| rows[*place].member).collect();
                prop_assert_eq!(ids, model);
            }
        }
    }

    #[test]
    fn an_order_is_read_as_it_is_written() {
        for sort in Sort::ALL {
            for order in [Order::of(sort), Order::of(sort).turned()] {
                assert_eq!(Order::from_code(&order.code()), Some(order));
            }
        }
        assert_eq!(Order::from_code("beauty"), None);
        assert!(Order::from_code("spent").unwrap().falling && !Order::from_code("-spent").unwrap().falling);
    }

    #[test]
    fn segments_are_counted_and_sums_are_of_all() {
        let today: NaiveDate = "2026-11-20".parse().unwrap();
        let rows = many(500, 7);
        let spent = Money::sum(rows.iter().map(|regular| regular.spent)).unwrap();
        let regulars = Regulars::new(today, rows, (0..500).collect(), Vec::new(), &SegmentLimits::default());
        assert_eq!(regulars.counts().iter().sum::<usize>(), 500);
        for (segment, count) in Segment::ALL.into_iter().zip(regulars.counts()) {
            let filter = Filter { segment: Some(segment), ..Filter::default() };
            assert_eq!(regulars.listing(&filter, None, Order::default()).len(), count);
        }
        let sums = regulars.sums().unwrap();
        assert_eq!((sums.members, sums.spent), (500, spent));
    }
}
