//! The figures of the club in a period, from one pass over its members' sales and one over its days.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};

use super::birthdays::coming;
use super::tier;
use crate::domain::{Moment, Money, Points, Programme, end_of_month, months_before};
use crate::report::{Bucket, Club, Coming, Grain, Period, Regular, TierLine};
use crate::shop::regulars::HeldTiers;
use crate::shop::{Error, Shop};
use crate::store::regular::{self, Whose};
use crate::store::report::{DaySum, days, joined};
use crate::store::{self, programme, takings};

/// The best are a page and a half.
const BEST: usize = 50;
/// Birthdays of so many days, of which so many are named.
const COMING_DAYS: u32 = 31;
const COMING_NAMED: usize = 12;

/// What one member did, as far as the period asks.
#[derive(Debug, Clone, Copy, Default)]
struct Came {
    spent: Money,
    visits: u64,
    /// The last visit before the period, and the last up to its end.
    before: Option<NaiveDate>,
    last: Option<NaiveDate>,
}

pub fn club(shop: &Shop, period: Period, at: Moment) -> Result<Club, Error> {
    let settings = shop.settings();
    let (next, in_all) = coming(shop, at, COMING_DAYS)?;
    shop.store().read(|connection| {
        let version = programme::on(connection, at.day())?.ok_or(Error::NoProgramme)?;
        let sold = days(connection, period.from, period.to)?;
        let before = period.before();
        // A stretch in which the shop opened has fewer days to be compared with.
        let known = takings::first_day(connection)?.is_some_and(|first| first <= before.from);
        let before = sum(&days(connection, before.from, before.to)?, |day| day.revenue)?;
        let (members, joined) = joined(connection, period.from, period.to)?;
        let mut club = Club {
            shop: settings.name.clone(),
            period,
            day: at.day(),
            members,
            joined,
            lost: 0,
            lost_days: settings.segments.lost_days,
            came: 0,
            active: 0,
            sales: sold.iter().map(|day| day.sales).sum(),
            member_sales: sold.iter().map(|day| day.member_sales).sum(),
            revenue: sum(&sold, |day| day.revenue)?,
            member_revenue: sum(&sold, |day| day.member_revenue)?,
            revenue_before: Some(before).filter(|sum| known && sum.is_positive()),
            best_day: best_day(&sold),
            weekdays: weekdays(&sold)?,
            grain: Grain::of(period),
            buckets: buckets(&sold, period)?,
            tiers: Vec::new(),
            coming: next.into_iter().take(COMING_NAMED).map(told).collect(),
            coming_in_all: in_all,
            best: Vec::new(),
            fifth: 0,
            fifth_spent: Money::ZERO,
        };
        people(connection, &mut club, &version.programme)?;
        Ok(club)
    })
}

fn told(line: crate::report::BirthdayLine) -> Coming {
    Coming { day: line.on, name: line.name, turns: line.turns }
}

fn sum(days: &[DaySum], part: impl Fn(&DaySum) -> Money) -> Result<Money, Error> {
    Ok(Money::sum(days.iter().map(part))?)
}

/// The earliest of equal ones, so that the same sales always give the same day.
fn best_day(days: &[DaySum]) -> Option<(NaiveDate, Money)> {
    let best = days.iter().max_by_key(|day| (day.revenue, std::cmp::Reverse(day.day)))?;
    best.revenue.is_positive().then_some((best.day, best.revenue))
}

fn weekdays(days: &[DaySum]) -> Result<[Money; 7], Error> {
    let mut sums = [Money::ZERO; 7];
    for day in days {
        if let Some(known) = sums.get_mut(usize::try_from(day.day.weekday().num_days_from_monday()).unwrap_or(0)) {
            *known = known.plus(day.revenue)?;
        }
    }
    Ok(sums)
}

/// The bars of the chart, those in which nothing was sold among them.
fn buckets(days: &[DaySum], period: Period) -> Result<Vec<Bucket>, Error> {
    let grain = Grain::of(period);
    let mut buckets = Vec::new();
    let mut first = period.from;
    while first <= period.to {
        buckets.push(Bucket { first, members: Money::ZERO, others: Money::ZERO });
        let next = match grain {
            Grain::Day => first.succ_opt(),
            Grain::Month => end_of_month(first).succ_opt(),
            Grain::Year => NaiveDate::from_ymd_opt(first.year() + 1, 1, 1),
        };
        first = next.unwrap_or(NaiveDate::MAX);
    }
    for day in days {
        let place = buckets.partition_point(|bucket| bucket.first <= day.day);
        if let Some(bucket) = place.checked_sub(1).and_then(|place| buckets.get_mut(place)) {
            bucket.members = bucket.members.plus(day.member_revenue)?;
            bucket.others = bucket.others.plus(day.revenue.minus(day.member_revenue)?)?;
        }
    }
    Ok(buckets)
}

impl Came {
    fn of(bought: &[regular::Bought], period: Period) -> Result<Came, Error> {
        let mut came = Came::default();
        for (day, spent, undone) in bought.iter().filter(|(day, ..)| *day <= period.to) {
            if *undone {
                continue;
            }
            if *day < period.from {
                came.before = Some(*day);
            } else {
                came.visits += u64::from(came.last != Some(*day));
                came.spent = came.spent.plus(*spent)?;
            }
            came.last = Some(*day);
        }
        Ok(came)
    }
}

/// Counts people: who came, who was lost, tier by tier, and who brought most.
fn people(connection: &store::Connection, club: &mut Club, programme: &Programme) -> Result<(), Error> {
    let period = club.period;
    let year = months_before(period.to, 12);
    let waits = Days::new(club.lost_days.into());
    let since = |day: NaiveDate| day.checked_sub_days(waits).unwrap_or(NaiveDate::MIN);
    // Who is lost from the first day of the period on was still here the day before it.
    let (here_before, here) = (since(period.before().to), since(period.to));
    let mut tiers: BTreeMap<Option<String>, TierLine> = BTreeMap::new();
    let mut best: Vec<(Whose, Came)> = Vec::new();
    let mut spends = Vec::new();
    let held = HeldTiers::on(connection, programme, club.day)?;
    regular::each::<Error>(connection, |mut member, bought| {
        member.tier = held.of(member.member, member.tier.take())?;
        let did = Came::of(bought, period)?;
        let active = did.last.is_some_and(|day| day > year);
        let was_here = did.visits > 0 || did.before.is_some_and(|day| day >= here_before);
        club.active += u64::from(active);
        club.lost += u64::from(was_here && did.last.is_none_or(|day| day < here));
        let id = member.tier.as_deref();
        let line = tiers.entry(id.map(str::to_owned)).or_insert_with(|| TierLine {
            name: tier(programme, id),
            members: 0,
            came: 0,
            spent: Money::ZERO,
        });
        line.members += 1;
        if did.visits == 0 {
            return Ok(());
        }
        club.came += 1;
        line.came += 1;
        line.spent = line.spent.plus(did.spent)?;
        spends.push(did.spent);
        best.push((member, did));
        // A million members leave fifty; the rest are dropped on the way.
        if best.len() > 20 * BEST {
            keep_best(&mut best);
        }
        Ok(())
    })?;
    keep_best(&mut best);
    let over = regular::over(connection, club.day)?;
    for (member, _) in &mut best {
        member.points = member.points.minus(over.get(&member.member).copied().unwrap_or(Points::ZERO))?;
    }
    club.best =
        best.into_iter().map(|(member, did)| named(connection, &member, &did, programme)).collect::<Result<_, _>>()?;
    club.tiers = in_order(tiers, programme);
    spends.sort_unstable_by_key(|spent| std::cmp::Reverse(*spent));
    spends.truncate(spends.len().div_ceil(5));
    club.fifth = u64::try_from(spends.len()).unwrap_or(u64::MAX);
    club.fifth_spent = Money::sum(spends)?;
    Ok(())
}

/// Most first; equal ones as they joined, so that the same sales always give the same list.
fn keep_best(best: &mut Vec<(Whose, Came)>) {
    best.sort_by(|(a, did_a), (b, did_b)| did_b.spent.cmp(&did_a.spent).then_with(|| a.member.cmp(&b.member)));
    best.truncate(BEST);
}

fn named(connection: &store::Connection, member: &Whose, did: &Came, programme: &Programme) -> Result<Regular, Error> {
    Ok(Regular {
        name: store::member::name(connection, member.member)?.unwrap_or_default().full(),
        tier: tier(programme, member.tier.as_deref()),
        visits: did.visits,
        spent: did.spent,
        points: member.points,
        last_visit: did.last,
    })
}

/// The highest tier first, and who is in none last.
fn in_order(tiers: BTreeMap<Option<String>, TierLine>, programme: &Programme) -> Vec<TierLine> {
    let mut lines: Vec<_> = tiers.into_iter().collect();
    let place = |id: &Option<String>| {
        let level = |id: &String| programme.tiers.levels.iter().position(|level| level.id == *id);
        (id.is_none(), std::cmp::Reverse(id.as_ref().and_then(level)))
    };
    lines.sort_by(|(a, _), (b, _)| place(a).cmp(&place(b)).then_with(|| a.cmp(b)));
    lines.into_iter().map(|(_, line)| line).collect()
}
