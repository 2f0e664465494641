//! `import` and `export`: tables in and out.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::arguments::{Import, Kind as Asked};
use super::progress::{Bar, Interrupt};
use super::table::{Side, Table};
use super::{Answer, Desk, Problem, file, preview};
use crate::language::Language;
use crate::shop::Error;
use crate::shop::export;
use crate::shop::import::{self, ImportJob};
use crate::transfer::{Kind, Preview};

#[derive(Serialize)]
struct Document {
    added: u64,
    updated: u64,
    unchanged: u64,
    /// Of those unchanged, the ones of which the file says something else, where there are any.
    #[serde(skip_serializing_if = "Option::is_none")]
    kept: Option<u64>,
    refused: u64,
    /// Receipts that were to earn points, and are of days on which nothing gave any.
    #[serde(skip_serializing_if = "Option::is_none")]
    earned_nothing: Option<u64>,
    /// Members whose points were over before they came, where there are any.
    #[serde(skip_serializing_if = "Option::is_none")]
    points_over: Option<u64>,
    lines: Vec<Refused>,
    /// The columns that were taken for nothing.
    columns_left_out: Vec<String>,
    /// The file with the refused lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    rejected: Option<String>,
}

#[derive(Serialize)]
struct Refused {
    line: u64,
    reason: String,
}

pub fn import(desk: &Desk, arguments: Import) -> Result<Answer, Problem> {
    let l = desk.language;
    let kind = one_kind(desk, arguments.kind)?;
    let job = ImportJob {
        map: mapped(&arguments.map, l)?,
        sheet: arguments.sheet,
        source: arguments.source,
        dry_run: arguments.dry_run,
        update: arguments.update,
        earn: arguments.earn,
        ..ImportJob::new(kind, arguments.file)
    };
    let earn = job.earn && !job.dry_run;
    let shop = desk.open()?;
    if arguments.preview {
        let seen = Preview::of(&job.path, kind, &job.choice()).map_err(Error::Transfer);
        return preview::answer(seen.map_err(|error| file::of_table(error, &job.path, kind, l))?, l);
    }
    let interrupt = Interrupt::heard();
    let bar = Bar::new(!desk.json, l);
    let report = import::import(&shop, &job, desk.moment(shop.zone())?, &|progress| {
        bar.show(progress);
        interrupt.asked()
    });
    bar.clear();
    let report = report.map_err(|error| file::of_table(error, &job.path, kind, l))?;

    let mut people = l.command_imported(report.added, report.refused, report.unchanged, report.updated);
    if report.unearned > 0 {
        people = format!("{people}\n{}", l.command_import_unearned(report.unearned));
    }
    if report.kept > 0 {
        people = format!("{people}\n{}", l.command_import_kept(report.kept));
    }
    if report.over > 0 {
        people = format!("{people}\n{}", l.command_import_over(report.over));
    }
    if !report.left_out.is_empty() {
        let names = report.left_out.join(", ");
        people = format!("{people}\n{}", l.command_import_left_out(report.left_out.len(), names));
    }
    let rejected = report.rejected.map(|file| file.display().to_string());
    if let Some(file) = &rejected {
        people = format!("{people}\n{}", l.command_import_rejected(file));
    }
    let lines: Vec<_> = report.lines.iter().map(|r| Refused { line: r.line, reason: l.row_fault(&r.reason) }).collect();
    if !lines.is_empty() {
        let mut table = Table::new([(l.command_column_line(), Side::Right), (l.command_column_reason(), Side::Left)]);
        for line in lines.iter().take(20) {
            table.row([line.line.to_string(), line.reason.clone()]);
        }
        people = format!("{people}\n{}", table.print());
    }
    let (added, updated, unchanged) = (report.added, report.updated, report.unchanged);
    let some = |count: u64| Some(count).filter(|count| *count > 0);
    let (kept, points_over) = (some(report.kept), some(report.over));
    let earned_nothing = earn.then_some(report.unearned);
    let (refused, columns_left_out) = (report.refused, report.left_out);
    let document = Document {
        added,
        updated,
        unchanged,
        kept,
        refused,
        earned_nothing,
        points_over,
        lines,
        columns_left_out,
        rejected,
    };
    Answer::new(&document, people)
}

/// What `--map` says: of each field its column.
pub fn mapped(map: &[String], l: Language) -> Result<Vec<(String, String)>, Problem> {
    let pair = |text: &String| {
        let pair = text.split_once('=').map(|(field, column)| (field.trim().to_owned(), column.trim().to_owned()));
        pair.ok_or_else(|| Problem::Usage(l.command_usage_value("--map", text)))
    };
    map.iter().map(pair).collect()
}

fn one_kind(desk: &Desk, asked: Asked) -> Result<Kind, Problem> {
    match asked {
        Asked::Members => Ok(Kind::Members),
        Asked::Products => Ok(Kind::Products),
        Asked::Sales => Ok(Kind::Sales),
        Asked::All => Err(Problem::Usage(desk.language.command_usage_value("import", "all"))),
    }
}

#[derive(Serialize)]
struct Exported {
    files: Vec<File>,
}

#[derive(Serialize)]
struct File {
    file: PathBuf,
    rows: u64,
}

pub fn export(desk: &Desk, kind: Asked, path: &Path) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let day = desk.moment(shop.zone())?.day();
    file::folder_of(path, desk.language)?;
    let refused = |error, kind| file::of_table(error, path, kind, desk.language);
    let written = match kind {
        Asked::All => export::export_all(&shop, path, day).map_err(|error| refused(error, Kind::Members))?,
        one => {
            let kind = one_kind(desk, one)?;
            let rows = export::export(&shop, kind, path, day).map_err(|error| refused(error, kind))?;
            vec![(path.to_owned(), rows)]
        }
    };
    let lines = written.iter().map(|(file, rows)| desk.language.command_exported(file.display().to_string(), *rows));
    let people: Vec<String> = lines.collect();
    let files = written.into_iter().map(|(file, rows)| File { file, rows }).collect();
    Answer::new(&Exported { files }, people.join("\n"))
}
