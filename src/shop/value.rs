//! What members are worth in plain figures: who comes how often, spends how much, and has stayed away how long.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Error, Shop};
use crate::domain::{MemberId, Money, Points, Rounding};
use crate::store;
use crate::value::Figures;

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct ValueQuery {
    pub sort: Sort,
    pub filter: Filter,
    /// All of them, when absent.
    pub limit: Option<usize>,
}

/// The order of the list; equal ones by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// Most first.
    #[default]
    Spent,
    SpentLastYear,
    Visits,
    Average,
    Points,
    /// Latest first.
    LastVisit,
    /// Longest away first; who never came is last.
    DaysSince,
    FirstVisit,
    Name,
}

impl Sort {
    const ALL: [(Sort, &'static str); 9] = [
        (Sort::Spent, "spent"),
        (Sort::SpentLastYear, "spent_last_year"),
        (Sort::Visits, "visits"),
        (Sort::Average, "average"),
        (Sort::Points, "points"),
        (Sort::LastVisit, "last_visit"),
        (Sort::DaysSince, "days_since"),
        (Sort::FirstVisit, "first_visit"),
        (Sort::Name, "name"),
    ];

    pub fn codes() -> impl Iterator<Item = &'static str> {
        Sort::ALL.iter().map(|(_, code)| *code)
    }

    pub fn from_code(code: &str) -> Option<Sort> {
        Sort::ALL.iter().find(|(_, known)| *known == code.trim()).map(|(sort, _)| *sort)
    }
}

/// Who is on the list; each part that is given must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    pub tier: Option<String>,
    /// Came within the last twelve months, or did not.
    pub active: Option<bool>,
    /// Has been away longer than this many times the usual interval.
    pub overdue: Option<u32>,
    pub least_visits: Option<u64>,
    pub least_spent: Option<Money>,
}

impl Filter {
    /// Reads one condition, as `--filter` writes it: `tier=gold`, `active`, `lapsed`, `overdue=2`, `visits=5`,
    /// `spent=1000`. None when it cannot be read.
    pub fn and(mut self, text: &str) -> Option<Filter> {
        let (what, value) = text.trim().split_once('=').unwrap_or((text.trim(), ""));
        match (what, value) {
            ("tier", tier) if !tier.is_empty() => self.tier = Some(tier.to_owned()),
            ("active", "") => self.active = Some(true),
            ("lapsed", "") => self.active = Some(false),
            ("overdue", "") => self.overdue = Some(2),
            ("overdue", times) => self.overdue = Some(times.parse().ok()?),
            ("visits", least) => self.least_visits = Some(least.parse().ok()?),
            ("spent", least) => self.least_spent = Some(Money::parse(least)?),
            _ => return None,
        }
        Some(self)
    }

    fn holds(&self, member: &MemberValue, active: bool) -> bool {
        let overdue = |times: u32| {
            member.days_since.zip(member.usual_interval).is_some_and(|(away, usual)| away > usual * i64::from(times))
        };
        self.tier.as_ref().is_none_or(|tier| member.tier.as_ref() == Some(tier))
            && self.active.is_none_or(|wanted| wanted == active)
            && self.overdue.is_none_or(overdue)
            && self.least_visits.is_none_or(|least| member.visits >= least)
            && self.least_spent.is_none_or(|least| member.spent >= least)
    }
}

/// The figures of a shop's members on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    pub as_of: NaiveDate,
    pub members: Vec<MemberValue>,
    /// Of the whole shop, whatever the list shows of it.
    pub totals: Totals,
}

/// One member's. Spend is net of refunds and before points as payment; a visit is a day with a sale not wholly undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberValue {
    pub member: MemberId,
    pub name: String,
    pub tier: Option<String>,
    pub visits: u64,
    pub sales: u64,
    pub spent: Money,
    pub spent_last_year: Money,
    /// A sale's, rounded half up.
    pub average: Money,
    pub points: Points,
    pub first_visit: Option<NaiveDate>,
    pub last_visit: Option<NaiveDate>,
    pub days_since: Option<i64>,
    /// The median number of days between visits.
    pub usual_interval: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Totals {
    pub members: u64,
    pub active_last_year: u64,
    pub sales: u64,
    pub visits: u64,
    pub spent: Money,
    /// Members' and everybody else's.
    pub revenue: Money,
    /// The part of the revenue that members bring, in basis points.
    pub member_share_bp: i64,
}

/// Works the figures out as of the end of `as_of`.
pub fn value(shop: &Shop, query: &ValueQuery, as_of: NaiveDate) -> Result<Value, Error> {
    shop.store().read(|connection| {
        let mut figures: BTreeMap<MemberId, Figures> = BTreeMap::new();
        let mut open: Option<(MemberId, Figures)> = None;
        store::value::each_sale::<Error>(connection, as_of, |member, day, spent, undone| {
            if open.as_ref().is_none_or(|(known, _)| *known != member) {
                figures.extend(open.replace((member, Figures::new(as_of))));
            }
            if let Some((_, known)) = &mut open {
                known.add(day, spent, undone)?;
            }
            Ok(())
        })?;
        figures.extend(open);
        let mut totals = Totals { revenue: store::value::revenue(connection, as_of)?, ..Totals::default() };
        let mut listed = Vec::new();
        store::value::each_member::<Error>(connection, |known| {
            let figures = figures.remove(&known.member).unwrap_or_else(|| Figures::new(as_of));
            totals.members += 1;
            totals.active_last_year += u64::from(figures.active_last_year());
            totals.sales += figures.sales();
            totals.visits += figures.visits();
            totals.spent = totals.spent.plus(figures.spent())?;
            let member = member(&known, &figures)?;
            if query.filter.holds(&member, figures.active_last_year()) {
                listed.push((known.sort_key, member));
            }
            Ok(())
        })?;
        totals.member_share_bp =
            Money::minor(10_000).part(totals.spent.as_minor(), totals.revenue.as_minor(), Rounding::HalfUp)?.as_minor();
        sort(&mut listed, query.sort);
        listed.truncate(query.limit.unwrap_or(usize::MAX));
        Ok(Value { as_of, members: listed.into_iter().map(|(_, member)| member).collect(), totals })
    })
}

fn member(known: &store::value::Listed, figures: &Figures) -> Result<MemberValue, Error> {
    Ok(MemberValue {
        member: known.member,
        name: known.name.full(),
        tier: known.tier.clone(),
        visits: figures.visits(),
        sales: figures.sales(),
        spent: figures.spent(),
        spent_last_year: figures.spent_last_year(),
        average: figures.average()?,
        points: known.points,
        first_visit: figures.first_visit(),
        last_visit: figures.last_visit(),
        days_since: figures.days_since(),
        usual_interval: figures.usual_interval(),
    })
}

fn sort(members: &mut [(String, MemberValue)], by: Sort) {
    members.sort_by(|(a_name, a), (b_name, b)| {
        let first = match by {
            Sort::Spent => b.spent.cmp(&a.spent),
            Sort::SpentLastYear => b.spent_last_year.cmp(&a.spent_last_year),
            Sort::Visits => b.visits.cmp(&a.visits),
            Sort::Average => b.average.cmp(&a.average),
            Sort::Points => b.points.cmp(&a.points),
            Sort::LastVisit => b.last_visit.cmp(&a.last_visit),
            Sort::DaysSince => b.days_since.cmp(&a.days_since),
            Sort::FirstVisit => (a.first_visit.is_none(), a.first_visit).cmp(&(b.first_visit.is_none(), b.first_visit)),
            Sort::Name => std::cmp::Ordering::Equal,
        };
        first.then_with(|| a_name.cmp(b_name)).then_with(|| a.member.cmp(&b.member))
    });
}
