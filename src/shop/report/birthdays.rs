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
use crate::store::{self, Connection, greeting, programme};

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
        let known = Known { programme: &version.programme, tiers: &tiers, stocked: is_stocked(connection, rule)? };
        let (mut coming, mut missed, mut greeted) = (Vec::new(), Vec::new(), Vec::new());
        for (on, born) in kept(connection, period, leap(&version.programme))? {
            let since = born.since;
            let line = line(connection, &known, born, on, at.day())?;
            let over = away(on, rule.map_or(0, |rule| i64::from(rule.days_after)));
            if on < at.day() && line.greeted.is_some() {
                greeted.push(line);
            } else if over >= at.day() {
                coming.push(line);
            } else if !line.declined && since <= over {
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

/// What is the same for all.
struct Known<'a> {
    programme: &'a Programme,
    tiers: &'a HeldTiers<'a>,
    /// The birthday's gift is not counted, or there.
    stocked: bool,
}

fn is_stocked(connection: &Connection, rule: Option<&BirthdayRule>) -> Result<bool, Error> {
    let Some(gift) = rule.and_then(|rule| rule.gift.as_ref()) else { return Ok(true) };
    let counted = store::gift::left(connection)?.into_iter().find(|one| gift.id.as_ref() == Some(&one.gift));
    Ok(counted.is_none_or(|one| one.left >= gift.quantity))
}

fn line(
    connection: &Connection,
    known: &Known<'_>,
    born: Born,
    on: NaiveDate,
    today: NaiveDate,
) -> Result<BirthdayLine, Error> {
    let programme = known.programme;
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
    let held = known.tiers.of(born.member, born.tier.clone().map(Into::into))?;
    let say = (greeted.is_none() && !born.declined && today >= from).then(|| {
        let usual = programme.tier(held.as_deref().unwrap_or_default()).map(|tier| tier.discount).unwrap_or_default();
        let usual = usual.max(programme.base_discount);
        say(rule, gift, known.stocked, usual, &born, (on - today).num_days())
    });
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

/// What to say on the phone or at the door, so many days before the birthday or after it: as at the till no gift that is out
/// of stock, and no discount that is not more than the usual one.
fn say(
    rule: Option<&BirthdayRule>,
    gift: Gift,
    stocked: bool,
    usual: BasisPoints,
    born: &Born,
    days: i64,
) -> ThingToSay {
    let due = rule.filter(|_| matches!(gift, Gift::Due { .. }));
    let discount = due.map_or(BasisPoints::ZERO, |rule| rule.discount);
    ThingToSay::Birthday {
        birthday: born.birthday,
        days,
        gift: due.filter(|_| stocked).and_then(|rule| rule.gift.clone()),
        discount: if discount > usual { discount } else { BasisPoints::ZERO },
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{FactId, Lang, Quantity};
    use crate::language::Language;
    use crate::report::Block;
    use crate::shop::fixture::{at, enrolled, shop, somebody};

    /// People of the last of February, of the leap day and of the day after it, in a shop that keeps the leap day so.
    fn around_the_leap_day(leap_day: LeapDay) -> (tempfile::TempDir, Shop) {
        let (folder, shop) = shop();
        let birthday = BirthdayRule {
            days_before: 1,
            days_after: 1,
            discount: BasisPoints::new(1_000),
            gift: None,
            leap_day,
            least_days: 0,
        };
        let programme = Programme { birthday: Some(birthday), ..Programme::empty("-".into()) };
        let begins = at("2026-02-01 09:00");
        crate::shop::programme::set(&shop, programme, begins.day(), begins).unwrap();
        for (name, birthday) in [("Eva Hill", "--02-28"), ("Leo Leap", "2000-02-29"), ("Mia Moss", "--03-01")] {
            let mut wish = somebody(name);
            wish.profile.birthday = birthday.parse().ok();
            enrolled(&shop, wish);
        }
        (folder, shop)
    }

    /// The rows of the paper's first table but for the columns that are empty here: day, name, age, and what it brings.
    fn on_paper(found: &Birthdays, l: Language) -> Vec<String> {
        let table = found.document(l).blocks.into_iter().find_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        let said = |row: &Vec<String>| [0, 1, 2, 5].map(|column| row[column].replace('\u{a0}', " ")).join(" | ");
        table.unwrap().rows.iter().map(said).collect()
    }

    #[test]
    fn who_was_born_on_the_leap_day_is_kept_where_the_shop_says() {
        let of_2028 = [("2028-02-28", "Eva Hill"), ("2028-02-29", "Leo Leap"), ("2028-03-01", "Mia Moss")];
        for (leap, of_2027) in [
            (LeapDay::February28, [("2027-02-28", "Eva Hill"), ("2027-02-28", "Leo Leap"), ("2027-03-01", "Mia Moss")]),
            (LeapDay::March1, [("2027-02-28", "Eva Hill"), ("2027-03-01", "Leo Leap"), ("2027-03-01", "Mia Moss")]),
        ] {
            let (_folder, shop) = around_the_leap_day(leap);
            for (year, expected) in [(2027, of_2027), (2028, of_2028)] {
                let day = |month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
                let period = Period { from: day(2, 20), to: day(3, 10) };
                let found = shop.store().read(|c| kept(c, period, leap)).unwrap();
                let found: Vec<_> = found.iter().map(|(on, born)| (on.to_string(), born.name.full())).collect();
                let found: Vec<_> = found.iter().map(|(on, name)| (on.as_str(), name.as_str())).collect();
                assert_eq!(found, expected, "{leap:?} in {year}");
            }
        }
    }

    #[test]
    fn the_paper_has_the_leap_day_where_the_list_has_it() {
        // The discount is had a day before and a day after: from the 27th to the 1st, from the 28th to the 2nd.
        let of_2028 = [
            "Mon 28 February | Eva Hill |  | discount from 27 February",
            "Tue 29 February | Leo Leap | 28 | discount from 28 February",
            "Wed 1 March | Mia Moss |  | discount from 29 February",
        ];
        for (leap, leos) in [
            (LeapDay::February28, "Sun 28 February | Leo Leap | 27 | discount from 27 February"),
            (LeapDay::March1, "Mon 1 March | Leo Leap | 27 | discount from 28 February"),
        ] {
            let (_folder, shop) = around_the_leap_day(leap);
            let l = Language::new(Lang::En, shop.currency());
            let of_2027 = [
                "Sun 28 February | Eva Hill |  | discount from 27 February",
                leos,
                "Mon 1 March | Mia Moss |  | discount from 28 February",
            ];
            for (moment, expected) in [("2027-02-20 10:00", of_2027), ("2028-02-20 10:00", of_2028)] {
                let found = birthdays(&shop, 15, at(moment)).unwrap();
                assert_eq!(found.leap, leap);
                assert_eq!(on_paper(&found, l), expected, "{leap:?}, {moment}");
            }
        }
    }

    #[test]
    fn the_day_after_its_window_a_leap_day_is_missed_and_not_before() {
        // Kept on 1 March and greeted until the 2nd; with the 28th one day earlier.
        for (leap, last, kept) in
            [(LeapDay::February28, "2027-03-01", "2027-02-28"), (LeapDay::March1, "2027-03-02", "2027-03-01")]
        {
            let (_folder, shop) = around_the_leap_day(leap);
            let last: NaiveDate = last.parse().unwrap();
            let lists = |day: NaiveDate| {
                let found = birthdays(&shop, 15, at(&format!("{day} 10:00"))).unwrap();
                let leos = |lines: &[BirthdayLine]| {
                    let leo = lines.iter().find(|line| line.name == "Leo Leap");
                    leo.map(|line| (line.on.to_string(), line.gift))
                };
                (leos(&found.coming), leos(&found.missed))
            };
            assert_eq!(lists(last), (Some((kept.to_owned(), Gift::Due { until: last })), None), "{leap:?}");
            assert_eq!(lists(away(last, 1)), (None, Some((kept.to_owned(), Gift::Over))), "{leap:?}");
        }
    }

    #[test]
    fn what_is_out_of_stock_or_no_more_than_usual_is_promised_to_nobody() {
        let (_folder, shop) = shop();
        let mut programme: Programme = serde_json::from_str(
            r#"{"schema":2,"name":"-","birthday":{"days_before":3,"days_after":3,"discount":1000,
                "gift":{"id":"cake","name":"cake"}}}"#,
        )
        .unwrap();
        let begins = at("2026-02-01 09:00");
        crate::shop::programme::set(&shop, programme.clone(), begins.day(), begins).unwrap();
        let mut wish = somebody("Eva Hill");
        wish.profile.birthday = "--03-10".parse().ok();
        enrolled(&shop, wish);
        let said = |when: &str| match birthdays(&shop, 31, at(when)).unwrap().coming.remove(0).say {
            Some(ThingToSay::Birthday { gift, discount, .. }) => (gift.is_some(), discount),
            other => panic!("{other:?}"),
        };
        let count = |left: i64, when: &str| {
            let counted = crate::store::gift::Count::Counted(Quantity::thousandths_of(left));
            crate::shop::gift::stock(&shop, FactId::fresh(), "cake", counted, at(when)).unwrap();
        };
        let ten = BasisPoints::new(1_000);
        assert_eq!(said("2026-03-09 10:00"), (true, ten), "what is not counted is there");
        count(0, "2026-03-09 11:00");
        assert_eq!(said("2026-03-09 12:00"), (false, ten));
        count(1_000, "2026-03-09 13:00");
        programme.base_discount = ten;
        crate::shop::programme::set(&shop, programme, at("2026-03-10").day(), at("2026-03-09 14:00")).unwrap();
        assert_eq!(said("2026-03-10 10:00"), (true, BasisPoints::ZERO), "the card gives as much on any day");
    }
}
