//! `check`: every invariant of the shop's books.

use serde::Serialize;

use super::table::{Side, Table};
use super::{Answer, Desk, Problem};
use crate::shop;

#[derive(Serialize)]
struct Document<'a> {
    ok: bool,
    facts: i64,
    problems: Vec<Broken<'a>>,
}

#[derive(Serialize)]
struct Broken<'a> {
    code: &'a str,
    what: String,
    #[serde(rename = "where")]
    place: &'a str,
}

pub fn run(desk: &Desk) -> Result<Answer, Problem> {
    let l = desk.language;
    let shop = desk.open()?;
    // The books are looked at as they are; a time that is none is refused all the same.
    desk.moment(shop.zone())?;
    let report = shop::check::check(&shop)?;
    let broken = report.problems.iter().map(|p| Broken {
        code: p.code,
        what: l.broken(p.code).unwrap_or_default(),
        place: &p.place,
    });
    let problems: Vec<_> = broken.collect();
    let people = if report.ok() {
        l.command_check_good(report.facts)
    } else {
        let mut table = Table::new([(l.command_column_where(), Side::Left), (l.command_column_code(), Side::Left)]);
        for problem in &problems {
            table.row([l.broken_place(problem.place), problem.what.clone()]);
        }
        format!("{}\n{}", l.command_check_bad(problems.len(), report.facts), table.print())
    };
    let document = Document { ok: report.ok(), facts: report.facts, problems };
    Ok(Answer { good: document.ok, ..Answer::new(&document, people)? })
}
