//! Who comes when: seasons, the week's rhythm, growth, habits, and people who stop coming.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use super::dice::Dice;
use super::{DemoPlan, Person, names};
use crate::domain::{Birthday, Currency, Phone, Profile};
use crate::language::suggest_address;

/// A sale to come, of a member's or of nobody's.
pub struct Visit {
    pub at: NaiveDateTime,
    pub person: Option<usize>,
}

/// How many come in a month, against a thousand: gifts in winter, holidays in summer.
const SEASON: [u32; 12] = [860, 900, 1_000, 920, 880, 780, 680, 720, 940, 1_000, 1_060, 1_300];

/// The first of the members, whose birthdays are near so that they can be tried.
const CELEBRATING: u32 = 8;

/// The day on which the shop opened.
pub fn first_day(plan: &DemoPlan) -> NaiveDate {
    crate::domain::months_before(plan.today, plan.years.max(1) * 12)
}

fn span(plan: &DemoPlan) -> u32 {
    u32::try_from((plan.today - first_day(plan)).num_days()).unwrap_or(365)
}

fn after(day: NaiveDate, days: u32) -> NaiveDate {
    day + Days::new(days.into())
}

/// Draws the members, in the order in which they are numbered.
pub fn people(plan: &DemoPlan) -> Vec<Person> {
    let mut dice = Dice::new(plan.seed, 1);
    let (start, span) = (first_day(plan), span(plan));
    (0..plan.members)
        .map(|no| {
            let celebrates = no < CELEBRATING;
            let (name, lang) = names::person(&mut dice, plan.lang);
            let informal = name.patronymic.is_empty() && dice.chance(120);
            let profile = Profile {
                address: suggest_address(&name, lang, informal),
                informal,
                phone: dice.chance(880).then(|| phone(&mut dice, plan.currency)).flatten(),
                email: None,
                birthday: birthday(&mut dice, plan.today, no),
                lang,
                note: String::new(),
                name,
            };
            // The club grows faster at first, when the shop's own regulars join.
            let joined = if celebrates { dice.below(span / 3 + 1) } else { dice.below(span).min(dice.below(span * 2)) };
            let lapses = !celebrates && dice.chance(300);
            let left = lapses.then(|| after(start, joined + dice.between(30, span)));
            let rhythm = if dice.chance(250) { dice.between(4, 9) } else { dice.between(10, 45) };
            Person { profile, joined: after(start, joined), left, rhythm, marketing: dice.chance(600), known: None }
        })
        .collect()
}

/// Some have it today, some in the coming days, most on any day of the year.
fn birthday(dice: &mut Dice, today: NaiveDate, no: u32) -> Option<Birthday> {
    let year = dice.chance(700).then(|| 1950 + i32::try_from(dice.below(56)).unwrap_or(0));
    let (any_month, any_day) = (dice.between(1, 12), dice.between(1, 28));
    match no {
        0..3 => Birthday::new(today.month(), today.day(), None),
        3..CELEBRATING => {
            let day = after(today, no - 2);
            Birthday::new(day.month(), day.day(), None)
        }
        _ if dice.chance(850) => Birthday::new(any_month, any_day, year),
        _ => None,
    }
}

fn phone(dice: &mut Dice, currency: Currency) -> Option<Phone> {
    let (prefix, digits) = match currency {
        Currency::Uah => (*dice.pick(&["+38067", "+38050", "+38063", "+38097"]), 7),
        Currency::Rub => (*dice.pick(&["+7916", "+7903", "+7921"]), 7),
        Currency::Kzt => (*dice.pick(&["+7701", "+7777"]), 7),
        Currency::Byn => ("+37529", 7),
        Currency::Eur => ("+3712", 7),
        Currency::Usd => ("+1212", 7),
    };
    let number: String = (0..digits)
        .map(|place| if place == 0 { dice.between(2, 8) } else { dice.below(10) })
        .map(|d| d.to_string())
        .collect();
    Phone::parse(&format!("{prefix}{number}"), currency.home())
}

/// All visits up to the evening before, in the order of time.
pub fn all(plan: &DemoPlan, people: &[Person]) -> Vec<Visit> {
    let mut dice = Dice::new(plan.seed, 2);
    let mut visits = Vec::new();
    for (no, person) in people.iter().enumerate() {
        // Who celebrates stays away for some days, so that the birthday is still to be used.
        let near = u32::try_from(no).is_ok_and(|no| no < CELEBRATING);
        let last = if near { plan.today - Days::new(8) } else { plan.today };
        let end = person.left.map_or(last, |left| left.min(last));
        let mut day = person.joined;
        let mut first = true;
        while day < end {
            let on = shifted(day, &mut dice);
            if on < end && (first || dice.below(1_300) < SEASON[on.month0() as usize]) {
                visits.push(Visit { at: on.and_time(time(&mut dice)), person: Some(no) });
                first = false;
            }
            let wander = person.rhythm / 2;
            day = after(day, (person.rhythm - wander + dice.below(wander * 2 + 1)).max(1));
        }
    }
    let strangers = plan.members * plan.years.max(1) * 3;
    let (start, span) = (first_day(plan), span(plan));
    for _ in 0..strangers {
        let day = after(start, dice.below(span));
        visits.push(Visit { at: day.and_time(time(&mut dice)), person: None });
    }
    visits.sort_by_key(|visit| (visit.at, visit.person));
    visits
}

/// Many come at the end of the week, and nobody on a Monday.
fn shifted(day: NaiveDate, dice: &mut Dice) -> NaiveDate {
    match day.weekday() {
        Weekday::Mon => after(day, 1),
        Weekday::Wed | Weekday::Thu if dice.chance(350) => after(day, 2),
        _ => day,
    }
}

fn time(dice: &mut Dice) -> NaiveTime {
    let hour = if dice.chance(450) { dice.between(16, 18) } else { dice.between(9, 18) };
    NaiveTime::from_hms_opt(hour, dice.below(60), dice.below(60)).unwrap_or_default()
}
