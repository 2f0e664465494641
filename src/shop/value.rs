//! What members are worth in plain figures, as documents: who comes how often, spends how much, and has stayed away how
//! long. Exact as of any day.

use std::sync::Mutex;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::regulars::{Exactness, Filter, ListLine, Order, everybody, listing, page, share_bp};
use super::{Error, Shop};
use crate::domain::{MemberId, Money, Points, Segment};
use crate::store::takings;

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct ValueQuery {
    pub order: Order,
    pub filter: Filter,
    /// All of them, when absent.
    pub limit: Option<usize>,
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
    pub segment: Segment,
    pub visits: u32,
    pub sales: u32,
    pub spent: Money,
    pub spent_last_year: Money,
    pub visits_last_year: u32,
    /// A sale's, rounded half up.
    pub average: Money,
    pub points: Points,
    pub first_visit: Option<NaiveDate>,
    pub last_visit: Option<NaiveDate>,
    pub days_since: Option<i64>,
    /// The median number of days between visits.
    pub usual_interval: Option<u32>,
    /// Beyond the usual interval; negative while the next visit is still to come.
    pub days_overdue: Option<i64>,
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
    pub segments: SegmentCounts,
}

/// How many members each segment has.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SegmentCounts {
    pub best: usize,
    pub regular: usize,
    pub new: usize,
    pub cooling: usize,
    pub lost: usize,
}

/// Works the figures out as of the end of `as_of`.
pub fn value(shop: &Shop, query: &ValueQuery, as_of: NaiveDate) -> Result<Value, Error> {
    let all = everybody(shop, as_of, Exactness::Exact)?;
    let listing = listing(shop, &all.regulars, &query.filter, query.order)?;
    let count = query.limit.unwrap_or(usize::MAX).min(listing.len());
    let lines = page(shop, &all.regulars, &Mutex::new(listing), 0, count)?;
    let members = lines.into_iter().map(|line| member(line, as_of)).collect::<Result<_, _>>()?;
    let (_, revenue) = shop.store().read(|c| takings::between(c, NaiveDate::MIN, as_of))?;
    let [best, regular, new, cooling, lost] = all.counts;
    let sums = all.sums;
    let totals = Totals {
        members: sums.members,
        active_last_year: sums.active_last_year,
        sales: sums.sales,
        visits: sums.visits,
        spent: sums.spent,
        revenue,
        member_share_bp: share_bp(sums.spent, revenue)?,
        segments: SegmentCounts { best, regular, new, cooling, lost },
    };
    Ok(Value { as_of, members, totals })
}

/// A line of a list as a document has it.
pub fn member(line: ListLine, as_of: NaiveDate) -> Result<MemberValue, Error> {
    let ListLine { regular, segment, name, .. } = line;
    Ok(MemberValue {
        member: regular.member,
        name: name.full(),
        tier: regular.tier.as_deref().map(str::to_owned),
        segment,
        visits: regular.visits,
        sales: regular.sales,
        spent: regular.spent,
        spent_last_year: regular.spent_last_year,
        visits_last_year: regular.visits_last_year,
        average: regular.average()?,
        points: regular.points,
        first_visit: regular.first_visit,
        last_visit: regular.last_visit,
        days_since: regular.days_since(as_of),
        usual_interval: regular.usual_interval,
        days_overdue: regular.days_overdue(as_of),
    })
}
