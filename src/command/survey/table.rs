//! `survey export` and `survey import`.

use std::path::Path;

use serde::Serialize;

use super::{Answer, Desk, Problem, survey};
use crate::command::file;
use crate::command::table::{Side, Table};
use crate::language::Language;
use crate::shop::survey::SheetFault;
use crate::transfer::Kind;

#[derive(Serialize)]
struct Exported<'a> {
    file: &'a Path,
    rows: u64,
}

pub fn export(desk: &Desk, form: &str, path: &Path) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    file::folder_of(path, desk.language)?;
    let rows = survey::export(&shop, form, path).map_err(|error| of_table(desk, error, path))?;
    let people = desk.language.command_exported(path.display().to_string(), rows);
    Answer::new(&Exported { file: path, rows }, people)
}

#[derive(Serialize)]
struct Imported {
    added: u64,
    unchanged: u64,
    refused: usize,
    lines: Vec<Refused>,
}

#[derive(Serialize)]
struct Refused {
    line: u64,
    reason: String,
}

pub fn import(desk: &Desk, form: &str, path: &Path) -> Result<Answer, Problem> {
    let (shop, l) = (desk.open()?, desk.language);
    let at = desk.moment(shop.zone())?;
    let imported = survey::import(&shop, form, path, at).map_err(|error| of_table(desk, error, path))?;
    let lines = imported.refused.iter().map(|refused| Refused { line: refused.line, reason: why(&refused.why, l) });
    let lines: Vec<Refused> = lines.collect();
    let mut people = l.survey_imported(imported.added, lines.len(), imported.unchanged);
    if !lines.is_empty() {
        let mut table = Table::new([(l.command_column_line(), Side::Right), (l.command_column_reason(), Side::Left)]);
        for line in &lines {
            table.row([line.line.to_string(), line.reason.clone()]);
        }
        people = format!("{people}\n{}", table.print());
    }
    let (added, unchanged) = (imported.added, imported.unchanged);
    Answer::new(&Imported { added, unchanged, refused: lines.len(), lines }, people)
}

fn of_table(desk: &Desk, error: crate::shop::Error, path: &Path) -> Problem {
    file::of_table(error, path, Kind::Members, desk.language)
}

fn why(fault: &SheetFault, l: Language) -> String {
    match fault {
        SheetFault::Row(fault) => l.row_fault(fault),
        SheetFault::NoMember(member) => l.survey_row_no_member(member),
        SheetFault::NothingAnswered => l.survey_nothing_answered(),
        SheetFault::Answers(faults) => faults.iter().map(|fault| l.answer_fault(fault)).collect::<Vec<_>>().join(" "),
        SheetFault::Changed => l.survey_row_changed(),
    }
}
