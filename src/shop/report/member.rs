//! Everything that the club knows of one member.

use chrono::NaiveDate;

use crate::domain::{MemberId, Moment, Money, end_of_month};
use crate::language::called;
use crate::report::{Bucket, MemberReport, Period};
use crate::rules;
use crate::shop::regulars::regular_of;
use crate::shop::{Error, Shop};
use crate::store::{self, programme, standing};

pub fn member(shop: &Shop, id: MemberId, at: Moment) -> Result<MemberReport, Error> {
    let settings = shop.settings();
    // Who was merged into somebody else is that one.
    let id = shop.store().read(|connection| store::merge::current(connection, id))?;
    let unknown = || Error::NoMember(id.to_string());
    let (figures, _) = regular_of(shop, id, at.day())?.ok_or_else(unknown)?;
    shop.store().read(|connection| {
        let version = programme::on(connection, at.day())?.ok_or(Error::NoProgramme)?;
        let member = store::member::load(connection, id)?.ok_or_else(unknown)?;
        let held = standing::held(connection, id, &version.programme, at.day())?.ok_or_else(unknown)?.standing;
        let mut sales = store::sale::of_member(connection, id)?;
        sales.retain(|sale| sale.day <= at.day());
        let mut months = last_months(at.day());
        for sale in &sales {
            let place = months.partition_point(|month| month.first <= sale.day);
            if let Some(month) = place.checked_sub(1).and_then(|place| months.get_mut(place)) {
                month.members = month.members.plus(sale.kept())?;
            }
        }
        let lots = held.lots.iter().map(|lot| crate::report::MemberLot {
            points: lot.points,
            active_from: lot.active_from,
            expires: lot.expires,
        });
        Ok(MemberReport {
            shop: settings.name.clone(),
            day: at.day(),
            name: member.profile.name.full(),
            address: called(&member.profile),
            phone: member.profile.phone.as_ref().map(crate::domain::Phone::grouped),
            email: member.profile.email.clone(),
            birthday: member.profile.birthday,
            since: member.since,
            tier: rules::held_tier(&version.programme, &held).map(|tier| tier.name.clone()),
            points: held.points,
            visits: figures.visits,
            spent: figures.spent,
            spent_last_year: figures.spent_last_year,
            average: figures.average()?,
            last_visit: figures.last_visit,
            usual_interval: figures.usual_interval,
            cards: member.cards.iter().map(Into::into).collect(),
            lots: lots.collect(),
            months,
            sales,
        })
    })
}

/// The twelve months up to the day's, all empty.
fn last_months(day: NaiveDate) -> Vec<Bucket> {
    let mut first = Period::year_to(day).from;
    let mut months = Vec::new();
    while first <= day {
        months.push(Bucket { first, members: Money::ZERO, others: Money::ZERO });
        first = end_of_month(first).succ_opt().unwrap_or(NaiveDate::MAX);
    }
    months
}
