//! The figures of regulars, of the club's report and of a member's, as plain sums over the model's own sales and returns.

use chrono::{Duration, NaiveDate};
use regulars::domain::{Money, Points, Segment};
use regulars::report::Period;
use regulars::shop::regulars::{Exactness, everybody};
use regulars::shop::report::{Asked, Report, report};
use regulars::shop::value::{MemberValue, SegmentCounts, Totals, ValueQuery, value};

use super::model::Model;
use super::sale::Sale;
use super::story::Story;
use super::sums::{half_up, months_before};
use super::wishes;

/// So many days the club's report is of.
const PERIOD: i64 = 91;

pub fn many(count: usize) -> u64 {
    u64::try_from(count).unwrap()
}

fn few(count: usize) -> u32 {
    u32::try_from(count).unwrap()
}

fn net<'a>(sales: impl IntoIterator<Item = &'a Sale>) -> Money {
    Money::minor(sales.into_iter().map(Sale::net).sum())
}

impl Model {
    /// Everybody who stands for themselves.
    pub fn everybody(&self) -> Vec<usize> {
        (0..self.members.len()).filter(|&member| self.current(member) == member).collect()
    }

    /// The sales of a member of which something is still out.
    pub fn kept_sales(&self, member: usize) -> Vec<&Sale> {
        self.sales.iter().filter(|sale| sale.member == Some(member) && !sale.whole_back()).collect()
    }

    /// A member as a list has them at the end of a day, but for name and tier.
    pub fn worth(&self, member: usize, day: NaiveDate) -> MemberValue {
        let year = months_before(day, 12);
        let (sales, visits, habit) = (self.kept_sales(member), self.visits(member), self.habit(member));
        let spent = net(sales.iter().copied());
        let (first_visit, last_visit) = (visits.first().copied(), visits.last().copied());
        let days_since = last_visit.map(|last| (day - last).num_days());
        let lots = self.shown(self.members[member].account, day);
        MemberValue {
            member: self.members[member].id,
            name: String::new(),
            tier: None,
            segment: Segment::from_code(self.segment(member, day)).unwrap(),
            visits: few(visits.len()),
            sales: few(sales.len()),
            spent,
            spent_last_year: net(sales.iter().copied().filter(|sale| sale.day > year)),
            visits_last_year: few(visits.iter().filter(|on| **on > year).count()),
            average: Money::minor(half_up(spent.as_minor(), 1, i64::try_from(sales.len()).unwrap())),
            points: Points::new(lots.iter().map(|lot| lot.0).sum()),
            first_visit,
            last_visit,
            days_since,
            usual_interval: habit.map(|days| u32::try_from(days).unwrap()),
            days_overdue: days_since.zip(habit).map(|(days, usual)| days - usual),
        }
    }

    /// What all members come to, beside what everybody bought.
    fn totals(&self, members: &[MemberValue]) -> Totals {
        let of = |segment: Segment| members.iter().filter(|one| one.segment == segment).count();
        let spent: i64 = members.iter().map(|one| one.spent.as_minor()).sum();
        let revenue = net(&self.sales);
        Totals {
            members: many(members.len()),
            active_last_year: many(members.iter().filter(|one| one.visits_last_year > 0).count()),
            sales: members.iter().map(|one| u64::from(one.sales)).sum(),
            visits: members.iter().map(|one| u64::from(one.visits)).sum(),
            spent: Money::minor(spent),
            revenue,
            member_share_bp: half_up(10_000, spent, revenue.as_minor()),
            segments: SegmentCounts {
                best: of(Segment::Best),
                regular: of(Segment::Regular),
                new: of(Segment::New),
                cooling: of(Segment::Cooling),
                lost: of(Segment::Lost),
            },
        }
    }

    /// Sales from one day to another of which something is still out.
    fn sold(&self, from: NaiveDate, to: NaiveDate) -> Vec<&Sale> {
        let within = |sale: &&Sale| from <= sale.day && sale.day <= to;
        self.sales.iter().filter(within).filter(|sale| !sale.whole_back()).collect()
    }
}

impl Story {
    /// The list of regulars: everybody's figures, the most spent first, and the sums over all at its head.
    pub fn same_regulars(&self) {
        let day = self.now().day();
        let told = value(self.shop(), &ValueQuery::default(), day).unwrap();
        let mut expected = Vec::new();
        for place in self.model.everybody() {
            let own = self.model.worth(place, day);
            let line = told.members.iter().find(|line| line.member == own.member);
            let line = line.unwrap_or_else(|| panic!("member {place} is not on the list"));
            // What a tier is, the greeting says.
            let own = MemberValue { name: line.name.clone(), tier: line.tier.clone(), ..own };
            assert_eq!(*line, own, "member {place} on the list");
            expected.push(own);
        }
        assert_eq!(told.members.len(), expected.len(), "who is on the list");
        assert!(told.members.is_sorted_by(|one, next| one.spent >= next.spent), "the most spent first");
        assert_eq!(told.totals, self.model.totals(&expected), "the sums of the list");

        let head = everybody(self.shop(), day, Exactness::Exact).unwrap();
        let year = months_before(day, 12);
        let revenue = net(self.model.sales.iter().filter(|sale| sale.day > year));
        let spent = Money::minor(expected.iter().map(|one| one.spent_last_year.as_minor()).sum());
        assert_eq!((head.sums.spent_last_year, head.revenue), (spent, revenue), "the last year in the list's head");
        assert_eq!(head.member_share_bp, half_up(10_000, spent.as_minor(), revenue.as_minor()), "the members' share");
    }

    /// The club's report of the last quarter: who belongs, who came and who stopped coming, and what was sold.
    pub fn same_club(&self) {
        let (at, to) = (self.now(), self.now().day());
        let from = to - Duration::days(PERIOD - 1);
        let eve = from - Duration::days(1);
        let Report::Club(club) = report(self.shop(), &Asked::Club(Period { from, to }), at).unwrap() else {
            panic!("another report than the one that was asked for");
        };
        let year = months_before(to, 12);
        let waits = i64::from(wishes::segments().lost_days);
        let is_here = |last: Option<NaiveDate>, on: NaiveDate| last.is_some_and(|last| (on - last).num_days() <= waits);
        let everybody = self.model.everybody();
        let (mut joined, mut came, mut active, mut lost) = (0, 0, 0, 0);
        for &place in &everybody {
            let visits = self.model.visits(place);
            let (latest, before) = (visits.last().copied(), visits.range(..from).next_back().copied());
            let in_period = latest.is_some_and(|latest| latest >= from);
            joined += u64::from(self.model.since(place) >= from);
            came += u64::from(in_period);
            active += u64::from(latest.is_some_and(|latest| latest > year));
            // Came in the period or was not lost on the day before it, and is at its end.
            lost += u64::from((in_period || is_here(before, eve)) && !is_here(latest, to));
        }
        let told = (club.members, club.joined, club.came, club.active, club.lost);
        assert_eq!(told, (many(everybody.len()), joined, came, active, lost), "people in the club's report");

        let sold = self.model.sold(from, to);
        let own: Vec<&Sale> = sold.iter().copied().filter(|sale| sale.member.is_some()).collect();
        assert_eq!((club.sales, club.member_sales), (many(sold.len()), many(own.len())), "sales in the club's report");
        assert_eq!((club.revenue, club.member_revenue), (net(sold), net(own)), "revenue, and the members' share of it");
        let before = net(self.model.sold(from - Duration::days(PERIOD), eve));
        let open = self.model.sales.iter().any(|sale| sale.day <= from - Duration::days(PERIOD));
        let compared = (open && before.is_positive()).then_some(before);
        assert_eq!(club.revenue_before, compared, "revenue of as many days before");
    }

    /// A member's own paper says what the list does.
    pub fn same_paper(&self, place: usize) {
        let (at, id) = (self.now(), self.model.members[place].id);
        let Report::Member(told) = report(self.shop(), &Asked::Member(id), at).unwrap() else {
            panic!("another report than the one that was asked for");
        };
        let own = self.model.worth(self.model.current(place), at.day());
        let spent = (told.spent, told.spent_last_year, told.average);
        assert_eq!(spent, (own.spent, own.spent_last_year, own.average), "what member {place} spent, on paper");
        let came = (told.visits, told.last_visit, told.usual_interval);
        assert_eq!(came, (own.visits, own.last_visit, own.usual_interval), "visits of member {place} on paper");
        assert_eq!(told.points, own.points, "points of member {place} on paper");
    }
}
