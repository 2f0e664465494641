//! Birthdays to come with what each brings, and those that went by without a greeting.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate};

use super::tier;
use crate::domain::{
    BasisPoints, BirthdayRule, LeapDay, Moment, Profile, Programme, Reason, Rule, RuleId, Standing, ThingToSay,
    months_before,
};
use crate::language::called;
use crate::report::{BirthdayLine, Birthdays, Gift, Greeted, Period};
use crate::rules;
use crate::shop::regulars::HeldTiers;
use crate::shop::{Error, Shop};
use crate::store::report::{Born, born_on, days_with_a_visit, used};
use crate::store::{Connection, greeting, programme};

/// A rule of once a year that was used longer ago is due again.
const USES_MONTHS: u32 = 24;
/// More days would name a birthday twice.
const MOST_DAYS: u32 = 180;

/// The birthdays from as many days back to as many ahead; today is among those to come.
pub fn birthdays(shop: &Shop, days: u32, at: Moment) -> Result<Birthdays, Error> {
    let settings = shop.settings();
    let days = days.min(MOST_DAYS);
    shop.store().read(|connection| {
        let version = programme::on(connection, at.day())?.ok_or(Error::NoProgramme)?;
        let rule = version.programme.birthday.as_ref();
        let period = Period { from: away(at.day(), -i64::from(days)), to: away(at.day(), i64::from(days)) };
        let tiers = HeldTiers::on(connection, &version.programme, at.day())?;
        let (mut coming, mut missed, mut greeted) = (Vec::new(), Vec::new(), Vec::new());
        for (on, born) in kept(connection, period, leap(&version.programme))? {
            let line = line(connection, (&version.programme, &tiers), born, on, at.day())?;
            let over = away(on, rule.map_or(0, |rule| i64::from(rule.days_after)));
            if on < at.day() && line.greeted.is_some() {
                greeted.push(line);
            } else if over >= at.day() {
                coming.push(line);
            } else if !line.declined {
                missed.push(line);
            }
        }
        // The latest that went by is the first to call.
        for past in [&mut missed, &mut greeted] {
            past.sort_by_key(|line| std::cmp::Reverse(line.on));
        }
        Ok(Birthdays {
            shop: settings.name.clone(),
            day: at.day(),
            period,
            gift: rule.and_then(|rule| rule.gift.as_ref()).map(|gift| gift.name.clone()),
            discount: rule.map_or(BasisPoints::ZERO, |rule| rule.discount),
            by_rules: version.programme.rules.iter().any(asks_birthday),
            window: rule.map_or((0, 0), |rule| (rule.days_before, rule.days_after)),
            leap: leap(&version.programme),
            coming,
            missed,
            greeted,
        })
    })
}

/// Those to come alone, and how many there are.
pub(super) fn coming(shop: &Shop, at: Moment, days: u32) -> Result<(Vec<BirthdayLine>, usize), Error> {
    let mut coming = birthdays(shop, days, at)?.coming;
    coming.retain(|line| line.on >= at.day());
    let all = coming.len();
    Ok((coming, all))
}

fn away(day: NaiveDate, days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    let moved = if days < 0 { day.checked_sub_days(by) } else { day.checked_add_days(by) };
    moved.unwrap_or(day)
}

fn asks_birthday(rule: &Rule) -> bool {
    rule.when.parts().iter().any(|part| part.birthday.is_some())
}

fn leap(programme: &Programme) -> LeapDay {
    programme.birthday.as_ref().map(|rule| rule.leap_day).unwrap_or_default()
}

/// Everybody with a birthday in the period, in the order of the days on which it is kept.
fn kept(connection: &Connection, period: Period, leap: LeapDay) -> Result<Vec<(NaiveDate, Born)>, Error> {
    let mut found = Vec::new();
    let mut day = period.from;
    while day <= period.to {
        // Whoever was born on the leap day is kept on the shop's day in a common year.
        let mut born: BTreeSet<(u32, u32)> = BTreeSet::from([(day.month(), day.day())]);
        born.insert((2, 29));
        for (month, number) in born {
            let there = crate::domain::Birthday::new(month, number, None).and_then(|b| b.in_year(day.year(), leap));
            if there == Some(day) {
                found.extend(born_on(connection, month, number)?.into_iter().map(|born| (day, born)));
            }
        }
        day = away(day, 1);
    }
    Ok(found)
}

fn line(
    connection: &Connection,
    (programme, tiers): (&Programme, &HeldTiers<'_>),
    born: Born,
    on: NaiveDate,
    today: NaiveDate,
) -> Result<BirthdayLine, Error> {
    let rule = programme.birthday.as_ref();
    let (before, after) = rule.map_or((0, 0), |rule| (i64::from(rule.days_before), i64::from(rule.days_after)));
    let (from, to) = (away(on, -before), away(on, after));
    // Who wants no congratulation is told none at the scan either; a visit greets nobody else.
    let visit = if born.declined { None } else { days_with_a_visit(connection, born.member, from, to.min(today))? };
    let greeted = match visit {
        Some(day) => Some(Greeted::Visit(day)),
        None => greeting::by_hand(connection, born.member, on)?.map(Greeted::ByHand),
    };
    let gift = match rule {
        Some(rule) => {
            let used = used(connection, born.member, months_before(today, USES_MONTHS))?;
            let standing =
                Standing { birthday: Some(born.birthday), member_since: Some(born.since), used, ..Standing::default() };
            gift(rule, &standing, (from, to), today)
        }
        None => Gift::None,
    };
    let say =
        (greeted.is_none() && !born.declined && today >= from).then(|| say(rule, gift, &born, (on - today).num_days()));
    // Whoever is born this year is not yet anything.
    let turns = born.birthday.year().map(|year| on.year() - year).filter(|years| *years > 0);
    // As a list brought it, the form of address may be the bare name: it is said as the language says it.
    let called_so = Profile {
        name: born.name.clone(),
        address: born.address,
        informal: born.informal,
        lang: born.lang,
        ..Profile::default()
    };
    let address = called(&called_so);
    let held = tiers.of(born.member, born.tier.map(Into::into))?;
    Ok(BirthdayLine {
        member: born.member,
        birthday: born.birthday,
        on,
        name: born.name.full(),
        initials: born.name.initials(),
        address,
        informal: born.informal,
        lang: born.lang,
        declined: born.declined,
        turns,
        phone: born.phone.map(|phone| phone.grouped()),
        tier: tier(programme, held.as_deref()),
        last_visit: born.last_visit,
        gift,
        goods: rule.is_some_and(|rule| rule.gift.is_some()),
        greeted,
        say,
    })
}

/// What to say on the phone or at the door, so many days before the birthday or after it.
fn say(rule: Option<&BirthdayRule>, gift: Gift, born: &Born, days: i64) -> ThingToSay {
    let due = rule.filter(|_| matches!(gift, Gift::Due { .. }));
    ThingToSay::Birthday {
        birthday: born.birthday,
        days,
        gift: due.and_then(|rule| rule.gift.clone()),
        discount: due.map_or(BasisPoints::ZERO, |rule| rule.discount),
    }
}

/// What the till would say of the gift on the day of the window that lies nearest to today.
fn gift(rule: &BirthdayRule, standing: &Standing, (from, to): (NaiveDate, NaiveDate), today: NaiveDate) -> Gift {
    let id = match (&rule.gift, rule.discount.is_zero()) {
        (Some(_), _) => RuleId::BIRTHDAY_GIFT,
        (None, false) => RuleId::BIRTHDAY,
        (None, true) => return Gift::None,
    };
    match rules::birthday_due(rule, id, standing, today.clamp(from, to)) {
        Err(Reason::UsedOn { day }) => Gift::Given { on: day },
        Err(Reason::MemberTooNew { from }) if from > to => Gift::TooNew { from },
        _ if today > to => Gift::Over,
        Err(Reason::MemberTooNew { from }) => Gift::Later { from },
        _ if today < from => Gift::Later { from },
        _ => Gift::Due { until: to },
    }
}
