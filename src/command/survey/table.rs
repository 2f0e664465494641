//! `survey export` and `survey import`.

use std::path::Path;

use serde::Serialize;

use super::{Answer, Desk, Problem, survey};
use crate::command::arguments::SurveyImport;
use crate::command::file;
use crate::command::import::mapped;
use crate::command::table::{Side, Table};
use crate::shop::Error;
use crate::shop::survey::ImportSheets;
use crate::transfer::{self, Choice, Kind};

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
    /// The file with the refused lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    rejected: Option<String>,
}

#[derive(Serialize)]
struct Refused {
    line: u64,
    reason: String,
}

pub fn import(desk: &Desk, arguments: SurveyImport) -> Result<Answer, Problem> {
    let (shop, l) = (desk.open()?, desk.language);
    let at = desk.moment(shop.zone())?;
    let SurveyImport { form, file, map, sheet, dry_run } = arguments;
    let choice = Choice { map: mapped(&map, l)?, sheet };
    let job = ImportSheets { choice, dry_run, ..ImportSheets::new(&form, &file) };
    let imported = survey::import(&shop, &job, at).map_err(|error| match &error {
        Error::Transfer(transfer::Error::UnknownField { field }) => {
            let known = survey::form(&shop, &form).map_or_else(|_| Vec::new(), |form| survey::column_names(&form.form));
            Problem::Data(error.code(), l.fault_file_unknown_field(field, known.join(", ")))
        }
        // Either says whose answers they are.
        Error::Transfer(transfer::Error::NoColumn { field: "card" }) => {
            let name = file.display().to_string();
            let what = l.fault_file_no_member(l.field_name("card"), name, l.field_name("member"));
            Problem::Data(error.code(), what)
        }
        _ => of_table(desk, error, &file),
    })?;
    let lines = imported.refused.iter().map(|refused| Refused { line: refused.line, reason: refused.why.spoken(l) });
    let lines: Vec<Refused> = lines.collect();
    let mut people = l.survey_imported(imported.added, lines.len(), imported.unchanged);
    let rejected = imported.rejected.map(|file| file.display().to_string());
    if let Some(file) = &rejected {
        people = format!("{people}\n{}", l.command_import_rejected(file));
    }
    if !lines.is_empty() {
        let mut table = Table::new([(l.command_column_line(), Side::Right), (l.command_column_reason(), Side::Left)]);
        for line in lines.iter().take(20) {
            table.row([line.line.to_string(), line.reason.clone()]);
        }
        people = format!("{people}\n{}", table.print());
    }
    let (added, unchanged) = (imported.added, imported.unchanged);
    Answer::new(&Imported { added, unchanged, refused: lines.len(), lines, rejected }, people)
}

fn of_table(desk: &Desk, error: Error, path: &Path) -> Problem {
    file::of_table(error, path, Kind::Members, desk.language)
}
