//! `birthdays`: whose come, what each is due, and who has not been greeted; and what was said by hand.

use chrono::NaiveDate;
use serde::Serialize;

use super::arguments::Birthdays;
use super::table::{Side, Table};
use super::{Answer, Desk, Problem, input};
use crate::domain::{Birthday, FactId, LeapDay, MemberId, Text};
use crate::language::Language;
use crate::report::{self as paper, BirthdayLine, Gift, Greeted};
use crate::shop::greeting;
use crate::shop::report::{BIRTHDAY_DAYS, birthdays};

#[derive(Serialize)]
struct Document<'a> {
    as_of: NaiveDate,
    from: NaiveDate,
    to: NaiveDate,
    gift: Option<&'a Text>,
    days_before: u32,
    days_after: u32,
    leap_day: LeapDay,
    coming: Vec<Line<'a>>,
    missed: Vec<Line<'a>>,
    greeted: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    member: MemberId,
    name: &'a str,
    birthday: Birthday,
    on: NaiveDate,
    turns: Option<i32>,
    phone: Option<&'a str>,
    last_visit: Option<NaiveDate>,
    declined: bool,
    gift: &'static str,
    /// From when on it is had, until when, or on which day it was.
    gift_day: Option<NaiveDate>,
    greeted: Option<NaiveDate>,
    greeted_by: Option<&'static str>,
}

impl<'a> From<&'a BirthdayLine> for Line<'a> {
    fn from(line: &'a BirthdayLine) -> Self {
        let (gift, gift_day) = match line.gift {
            Gift::None => ("none", None),
            Gift::Later { from } => ("later", Some(from)),
            Gift::Due { until } => ("due", Some(until)),
            Gift::Given { on } => ("given", Some(on)),
            Gift::TooNew { from } => ("too_new", Some(from)),
            Gift::Over => ("over", None),
        };
        let by = |greeted: Greeted| match greeted {
            Greeted::Visit(_) => "till",
            Greeted::ByHand(_) => "hand",
        };
        Line {
            member: line.member,
            name: &line.name,
            birthday: line.birthday,
            on: line.on,
            turns: line.turns,
            phone: line.phone.as_deref(),
            last_visit: line.last_visit,
            declined: line.declined,
            gift,
            gift_day,
            greeted: line.greeted.map(Greeted::on),
            greeted_by: line.greeted.map(by),
        }
    }
}

pub fn run(desk: &Desk, arguments: &Birthdays) -> Result<Answer, Problem> {
    if let Some(member) = &arguments.greeted {
        return by_hand(desk, member, true, arguments.id.as_deref());
    }
    if let Some(member) = &arguments.not_greeted {
        return by_hand(desk, member, false, arguments.id.as_deref());
    }
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let found = birthdays(&shop, arguments.days.unwrap_or(BIRTHDAY_DAYS), at)?;
    let document = Document {
        as_of: found.day,
        from: found.period.from,
        to: found.period.to,
        gift: found.gift.as_ref(),
        days_before: found.window.0,
        days_after: found.window.1,
        leap_day: found.leap,
        coming: found.coming.iter().map(Line::from).collect(),
        missed: found.missed.iter().map(Line::from).collect(),
        greeted: found.greeted.iter().map(Line::from).collect(),
    };
    Answer::new(&document, table(&found, desk.language))
}

fn table(of: &paper::Birthdays, l: Language) -> String {
    let mut said = String::new();
    for (title, lines, none) in [
        (l.birthdays_coming(), &of.coming, l.report_coming_none()),
        (l.birthdays_missed(), &of.missed, l.report_missed_none()),
        (l.birthdays_greeted(), &of.greeted, l.birthdays_greeted_none()),
    ] {
        said.push_str(&title);
        said.push('\n');
        if lines.is_empty() {
            said.push_str(&none);
            said.push('\n');
            continue;
        }
        let mut table = Table::new([
            (l.common_date(), Side::Left),
            (l.report_name(), Side::Left),
            (l.report_turns_short(), Side::Right),
            (l.common_phone(), Side::Left),
            (l.report_gift(), Side::Left),
            (l.birthdays_greeted(), Side::Left),
        ]);
        for line in lines {
            table.row([
                l.weekday_and_day(line.on, of.day),
                line.name.clone(),
                line.turns.map(|years| years.to_string()).unwrap_or_default(),
                line.phone.clone().unwrap_or_default(),
                line.gift_words(of.day, l),
                line.greeted.map(|greeted| greeted.words(of.day, l)).unwrap_or_default(),
            ]);
        }
        said.push_str(&table.print());
    }
    said
}

#[derive(Serialize)]
struct Kept {
    member: MemberId,
    birthday: NaiveDate,
    greeted: bool,
}

fn by_hand(desk: &Desk, member: &str, greeted: bool, id: Option<&str>) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let member = input::member(desk, &shop, member)?;
    let id = input::id(desk, id)?.map_or_else(FactId::fresh, FactId);
    let birthday = greeting::by_hand(&shop, id, member, greeted, desk.moment(shop.zone())?)?;
    let l = desk.language;
    let people = if greeted { l.birthdays_kept() } else { l.birthdays_taken_back() };
    Answer::new(&Kept { member, birthday, greeted }, people)
}
