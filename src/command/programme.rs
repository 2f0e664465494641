//! `programme show`, `check`, `set`, `template` and `schema`.

use std::path::Path;

use chrono::NaiveDate;
use serde::Serialize;

use super::{Answer, Desk, Problem, fault, init, input};
use crate::domain::Programme;
use crate::shop;

#[derive(Serialize)]
struct Shown<'a> {
    version: i64,
    from: NaiveDate,
    programme: &'a Programme,
}

/// The version that holds at the moment, whole, in the form that `set` reads.
pub fn show(desk: &Desk) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let version = shop::programme::on(&shop, desk.moment(shop.zone())?.day())?;
    let people = serde_json::to_string_pretty(&version.programme).unwrap_or_default();
    let shown = Shown { version: version.version, from: version.from, programme: &version.programme };
    Answer::new(&shown, people)
}

#[derive(Serialize)]
struct Checked {
    ok: bool,
    problems: Vec<Fault>,
}

#[derive(Serialize)]
struct Fault {
    rule: String,
    field: String,
    what: String,
}

/// Reads a file as `set` would, for the shop if there is one, and changes nothing.
pub fn check(desk: &Desk, file: &Path) -> Result<Answer, Problem> {
    let programme: Programme = input::json(desk, file)?;
    let settings = desk.open().ok().map(|shop| shop.settings());
    let faults = shop::programme::faults(&programme, settings.as_deref());
    let people = if faults.is_empty() {
        desk.language.command_programme_good()
    } else {
        faults.iter().map(|found| fault::line(found, desk.language)).collect::<Vec<_>>().join("\n")
    };
    let problems = faults.iter().map(|found| Fault {
        rule: found.rule.clone(),
        field: found.field.clone(),
        what: fault::what(&found.fault, desk.language),
    });
    let checked = Checked { ok: faults.is_empty(), problems: problems.collect() };
    Ok(Answer { good: checked.ok, ..Answer::new(&checked, people)? })
}

#[derive(Serialize)]
struct Set {
    version: i64,
    from: NaiveDate,
}

/// Lets a file hold from a day on, today if none is named.
pub fn set(desk: &Desk, file: &Path, from: Option<NaiveDate>) -> Result<Answer, Problem> {
    let programme: Programme = input::json(desk, file)?;
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let from = from.unwrap_or_else(|| at.day());
    let version = shop::programme::set(&shop, programme, from, at)?;
    let people = desk.language.command_programme_set(desk.language.full_day(from), version);
    Answer::new(&Set { version, from }, people)
}

/// What a programme file may say, for editors that help with writing one.
const SCHEMA: &str = include_str!("../../assets/programme.schema.json");

/// A programme to begin with, its amounts in a currency: the language's usual one, if none is named.
pub fn template(desk: &Desk, name: &str, currency: Option<&str>) -> Result<Answer, Problem> {
    let l = desk.language;
    let currency = currency.map_or(Ok(init::usual(l.lang())), |code| init::currency(code, l))?;
    let programme: Programme = shop::trial::template_in(name, currency, l.lang())
        .ok_or_else(|| Problem::Usage(l.command_error_template(shop::trial::TEMPLATES.join(", "), name)))?;
    let people = serde_json::to_string_pretty(&programme).unwrap_or_default();
    Answer::new(&programme, people)
}

pub fn schema() -> Result<Answer, Problem> {
    let schema: serde_json::Value = serde_json::from_str(SCHEMA).unwrap_or_default();
    Answer::new(&schema, SCHEMA.trim_end().to_owned())
}
