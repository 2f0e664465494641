//! `report`: a report of the club as PDF.

use std::num::NonZeroUsize;

use chrono::NaiveDate;
use serde::Serialize;

use super::arguments::{Report as Asked, ReportName};
use super::{Answer, Desk, Problem, file, input};
use crate::domain::{ListColumn, Moment, Segment};
use crate::language::Language;
use crate::report::{self as paper, Kind, Period, Those};
use crate::shop::Shop;
use crate::shop::regulars::{Filter, Order};
use crate::shop::report::{self, BIRTHDAY_DAYS, RegularsAsked, Report};
use crate::shop::value::ValueQuery;

#[derive(Serialize)]
struct Document {
    report: &'static str,
    file: String,
    language: &'static str,
    as_of: NaiveDate,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    pages: usize,
    rows: usize,
    bytes: u64,
}

pub fn run(desk: &Desk, arguments: &Asked) -> Result<Answer, Problem> {
    let spoken = desk.language;
    file::folder_of(&arguments.out, spoken)?;
    fitting(arguments, spoken)?;
    let lang = arguments.language.as_deref().map(|code| input::lang(desk, code)).transpose()?;
    let shop = desk.open()?;
    let l = lang.map_or(spoken, |lang| spoken.speaking(lang));
    let at = desk.moment(shop.zone())?;
    let asked = asked(desk, &shop, arguments, at)?;
    let found = report::report(&shop, &asked, at)?;
    let document = found.document(l);
    let saved = report::save(&shop, &document, &arguments.out)?;

    let (from, to) = period_of(&found);
    let name = saved.file.display().to_string();
    let people = spoken.command_report_done(&name, saved.pages, spoken.file_size(saved.bytes));
    let document = Document {
        report: found.kind().code(),
        file: name,
        language: l.lang().code(),
        as_of: at.day(),
        from,
        to,
        pages: saved.pages,
        rows: saved.rows,
        bytes: saved.bytes,
    };
    Answer::new(&document, people)
}

const fn kind(name: ReportName) -> Kind {
    match name {
        ReportName::Club => Kind::Club,
        ReportName::Regulars => Kind::Regulars,
        ReportName::Birthdays => Kind::Birthdays,
        ReportName::Member => Kind::Member,
        ReportName::Questionnaire => Kind::Questionnaire,
        ReportName::Day => Kind::Day,
    }
}

/// Refuses what another report is asked by: a condition that changes nothing would be believed.
fn fitting(arguments: &Asked, l: Language) -> Result<(), Problem> {
    let name = arguments.kind;
    let given = [
        ("--from", arguments.from.is_some(), ReportName::Club),
        ("--to", arguments.to.is_some(), ReportName::Club),
        ("--day", arguments.day.is_some(), ReportName::Day),
        ("--days", arguments.days.is_some(), ReportName::Birthdays),
        ("--member", arguments.member.is_some(), ReportName::Member),
        ("--form", arguments.form.is_some(), ReportName::Questionnaire),
        ("--form-version", arguments.form_version.is_some(), ReportName::Questionnaire),
        ("--list", arguments.list.is_some(), ReportName::Regulars),
        ("--sort", arguments.sort.is_some(), ReportName::Regulars),
        ("--filter", !arguments.filter.is_empty(), ReportName::Regulars),
        ("--limit", arguments.limit.is_some(), ReportName::Regulars),
        ("--columns", !arguments.columns.is_empty(), ReportName::Regulars),
    ];
    match given.into_iter().find(|(_, there, of)| *there && *of != name) {
        Some((option, ..)) => Err(Problem::Usage(l.command_usage_conflict(kind(name).code(), option))),
        None => Ok(()),
    }
}

fn asked(desk: &Desk, shop: &Shop, arguments: &Asked, at: Moment) -> Result<report::Asked, Problem> {
    let l = desk.language;
    Ok(match arguments.kind {
        ReportName::Club => {
            // What is still to come would make people lost who were here a week ago.
            let to = arguments.to.map_or(at.day(), |to| to.min(at.day()));
            let from = arguments.from.unwrap_or(Period::year_to(to).from);
            let upside_down = || Problem::Usage(l.command_usage_period(from.to_string(), to.to_string()));
            report::Asked::Club(Period::new(from, to).ok_or_else(upside_down)?)
        }
        ReportName::Regulars => report::Asked::Regulars(regulars(desk, shop, arguments)?),
        ReportName::Birthdays => report::Asked::Birthdays { days: arguments.days.unwrap_or(BIRTHDAY_DAYS) },
        ReportName::Member => {
            let missing = || Problem::Usage(l.command_usage_missing("report", "--member"));
            let member = arguments.member.as_deref().ok_or_else(missing)?;
            report::Asked::Member(input::member(desk, shop, member)?)
        }
        ReportName::Questionnaire => {
            let missing = || Problem::Usage(l.command_usage_missing("report", "--form"));
            let form = arguments.form.clone().ok_or_else(missing)?;
            report::Asked::Questionnaire { form, version: arguments.form_version }
        }
        ReportName::Day => report::Asked::Day(arguments.day.unwrap_or(at.day())),
    })
}

fn column(code: &str, l: Language) -> Result<ListColumn, Problem> {
    let all = || paper::columns().map(ListColumn::code).collect::<Vec<_>>().join(", ");
    let unfit = || Problem::Usage(l.command_usage_choice(all(), "--columns", code));
    paper::columns().find(|column| column.code() == code.trim()).ok_or_else(unfit)
}

fn regulars(desk: &Desk, shop: &Shop, arguments: &Asked) -> Result<RegularsAsked, Problem> {
    let l = desk.language;
    let lists = shop.settings().lists.clone();
    let unfit = |name: &str| Problem::Usage(l.command_usage_value("--list", name));
    let named = |name: &str| lists.into_iter().find(|list| list.name == name).ok_or_else(|| unfit(name));
    let list = arguments.list.as_deref().map(named).transpose()?;
    // A condition that an older program wrote and this one does not know is left out.
    let kept = list.iter().flat_map(|list| &list.filters);
    let kept = kept.fold(Filter::default(), |known, text| known.clone().and(text).unwrap_or(known));
    let kept_order = list.as_ref().and_then(|list| Order::from_code(&list.sort));
    let order = input::order(desk, arguments.sort.as_deref())?;
    let filter = input::filter(desk, kept, &arguments.filter)?;
    let columns = arguments.columns.iter().filter(|code| code.trim() != "name");
    let mut columns = columns.map(|code| column(code, l)).collect::<Result<Vec<_>, _>>()?;
    if arguments.columns.is_empty() {
        columns = paper::USUAL_COLUMNS.to_vec();
    }
    let query = ValueQuery {
        order: order.or(kept_order).unwrap_or_default(),
        filter,
        limit: arguments.limit.map(NonZeroUsize::get),
    };
    Ok(RegularsAsked {
        query,
        those: list
            .into_iter()
            .map(|list| Those::Written(list.name))
            .chain(arguments.filter.iter().map(|text| those(text)))
            .collect(),
        columns,
    })
}

/// A segment is told by its name; anything else as it was written.
fn those(text: &str) -> Those {
    let segment = text.trim().strip_prefix("segment=").and_then(Segment::from_code);
    segment.map_or_else(|| Those::Written(text.to_owned()), Those::Segment)
}

/// The days that a report is of, where it is of some.
fn period_of(report: &Report) -> (Option<NaiveDate>, Option<NaiveDate>) {
    match report {
        Report::Club(club) => (Some(club.period.from), Some(club.period.to)),
        Report::Birthdays(birthdays) => (Some(birthdays.day), Some(birthdays.period.to)),
        Report::Day(day) => (Some(day.day), Some(day.day)),
        Report::Regulars(_) | Report::Member(_) | Report::Questionnaire(_) => (None, None),
    }
}
