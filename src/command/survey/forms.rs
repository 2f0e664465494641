//! `survey forms`, `show`, `check` and `set`.

use std::path::Path;

use serde::Serialize;

use super::{Answer, Desk, Problem, called, input, survey};
use crate::command::table::{Side, Table};
use crate::domain::{Ask, Form, Points};
use crate::shop::Error;

#[derive(Serialize)]
struct Listed {
    forms: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    form: String,
    /// None for one that the shop has not taken yet.
    version: Option<i64>,
    title: String,
    ask: Ask,
    points: Points,
    questions: usize,
    sheets: u64,
}

/// The forms of the shop, and behind them the ready ones.
pub fn list(desk: &Desk) -> Result<Answer, Problem> {
    let (shop, l) = (desk.open()?, desk.language);
    let mut forms = Vec::new();
    for (version, form) in survey::with_ready(&shop)? {
        let sheets = if version.is_some() { survey::report(&shop, &form.id)?.results.sheets } else { 0 };
        let (title, questions) = (called(&form, l), form.questions.len());
        forms.push(Line { form: form.id, version, title, ask: form.ask, points: form.points, questions, sheets });
    }
    let mut table = Table::new([
        (l.survey_column_form(), Side::Left),
        (l.survey_column_version(), Side::Left),
        (l.survey_column_title(), Side::Left),
        (l.survey_column_ask(), Side::Left),
        (l.survey_column_points(), Side::Right),
        (l.survey_column_sheets(), Side::Right),
    ]);
    for line in &forms {
        table.row([
            line.form.clone(),
            line.version.map_or_else(|| l.survey_ready(), |version| version.to_string()),
            line.title.clone(),
            l.ask(line.ask),
            l.number(line.points.get()),
            line.sheets.to_string(),
        ]);
    }
    Answer::new(&Listed { forms }, table.print())
}

#[derive(Serialize)]
struct Shown<'a> {
    version: Option<i64>,
    form: &'a Form,
}

/// A form whole, in the form that `set` reads.
pub fn show(desk: &Desk, id: &str) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let found = survey::with_ready(&shop)?.into_iter().find(|(_, form)| form.id == id);
    let (version, form) = found.ok_or_else(|| Error::NoForm(id.to_owned()))?;
    let people = serde_json::to_string_pretty(&form).unwrap_or_default();
    Answer::new(&Shown { version, form: &form }, people)
}

#[derive(Serialize)]
struct Checked {
    ok: bool,
    problems: Vec<Fault>,
}

#[derive(Serialize)]
struct Fault {
    question: String,
    field: String,
    what: String,
}

/// Reads a file as `set` would, and changes nothing.
pub fn check(desk: &Desk, file: &Path) -> Result<Answer, Problem> {
    let l = desk.language;
    let form: Form = input::json(desk, file)?;
    let faults = survey::sound(&desk.open()?, &form)?;
    let people = if faults.is_empty() {
        l.survey_form_good()
    } else {
        faults.iter().map(|fault| l.form_fault(fault)).collect::<Vec<_>>().join("\n")
    };
    let problems = faults.iter().map(|fault| Fault {
        question: fault.question.clone(),
        field: fault.field.clone(),
        what: l.form_problem(&fault.fault),
    });
    let checked = Checked { ok: faults.is_empty(), problems: problems.collect() };
    Ok(Answer { good: checked.ok, ..Answer::new(&checked, people)? })
}

#[derive(Serialize)]
struct Set {
    form: String,
    version: i64,
}

/// Lets a file be asked from now on.
pub fn set(desk: &Desk, file: &Path) -> Result<Answer, Problem> {
    let form: Form = input::json(desk, file)?;
    let shop = desk.open()?;
    let id = form.id.clone();
    let version = survey::set(&shop, form, desk.moment(shop.zone())?)?;
    let people = desk.language.survey_form_set(id.as_str(), version);
    Answer::new(&Set { form: id, version }, people)
}
