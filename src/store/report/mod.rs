//! What the reports stand on: sums of days, birthdays in a row of days, and one day of the till in full.

mod birthdays;
mod day;
mod questionnaire;

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::merge::SINCE;
use super::{Error, row};
use crate::domain::Money;

pub use birthdays::{Born, born_on, days_with_a_visit, used};
pub use day::{DaySums, FormSum, Returned, RuleSum, Unkeyed, discounts, forms, returns, sums, unkeyed};
pub use questionnaire::{Nameless, VersionSum, answers, version_sums, words};

/// What a local day brought, net of what came back since; members' and everybody's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DaySum {
    pub day: NaiveDate,
    pub sales: u64,
    pub member_sales: u64,
    pub revenue: Money,
    pub member_revenue: Money,
}

/// The days from `from` to `to` on which something was sold that did not all come back, in their order.
pub fn days(connection: &Connection, from: NaiveDate, to: NaiveDate) -> Result<Vec<DaySum>, Error> {
    let mut statement = connection.prepare_cached(
        "SELECT day, count(*), count(member), sum(spent), coalesce(sum(spent) FILTER (WHERE member IS NOT NULL), 0)
         FROM sale_now WHERE day BETWEEN ?1 AND ?2 AND undone = 0 GROUP BY day ORDER BY day",
    )?;
    let rows = statement.query_map(params![from.to_string(), to.to_string()], |r| {
        Ok(DaySum {
            day: row::day(r, 0)?,
            sales: r.get::<_, u32>(1)?.into(),
            member_sales: r.get::<_, u32>(2)?.into(),
            revenue: Money::minor(r.get(3)?),
            member_revenue: Money::minor(r.get(4)?),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many members there were at the end of `to`, and how many of them joined from `from` on.
pub fn joined(connection: &Connection, from: NaiveDate, to: NaiveDate) -> Result<(u64, u64), Error> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT count(*), count(*) FILTER (WHERE since >= ?1)
         FROM (SELECT {SINCE} AS since FROM member_now n JOIN member m ON m.id = n.member) WHERE since <= ?2"
    ))?;
    Ok(statement.query_row(params![from.to_string(), to.to_string()], |r| {
        Ok((r.get::<_, u32>(0)?.into(), r.get::<_, u32>(1)?.into()))
    })?)
}
