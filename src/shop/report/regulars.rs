//! The regulars as a list on paper: what `value` finds, with the words of the programme.

use super::{RegularsAsked, tier};
use crate::domain::Moment;
use crate::report::{RegularRow, RegularsReport};
use crate::shop::value::value;
use crate::shop::{Error, Shop, programme};

pub fn regulars(shop: &Shop, asked: &RegularsAsked, at: Moment) -> Result<RegularsReport, Error> {
    let programme = programme::on(shop, at.day())?.programme;
    let value = value(shop, &asked.query, at.day())?;
    let rows = value.members.into_iter().map(|member| RegularRow {
        name: member.name,
        tier: tier(&programme, member.tier.as_deref()),
        segment: member.segment,
        visits: member.visits,
        sales: member.sales,
        spent: member.spent,
        spent_last_year: member.spent_last_year,
        average: member.average,
        points: member.points,
        first_visit: member.first_visit,
        last_visit: member.last_visit,
        days_since: member.days_since,
        usual_interval: member.usual_interval,
        days_overdue: member.days_overdue,
    });
    Ok(RegularsReport {
        shop: shop.settings().name.clone(),
        day: at.day(),
        asked: asked.those.clone(),
        columns: asked.columns.clone(),
        rows: rows.collect(),
        members: value.totals.members,
        revenue: value.totals.revenue,
        member_share_bp: value.totals.member_share_bp,
    })
}
