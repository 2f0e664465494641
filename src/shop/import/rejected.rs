//! Refused lines, written beside the file that they came from so that they can be put right and imported again.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::{ImportJob, ImportReport};
use crate::domain::RowFault;
use crate::language::Language;
use crate::transfer::place::Making;
use crate::transfer::{self, Table, Writer};

/// Writes `FILE.rejected.csv` with line, reason in the shop's language and the cells as they stood; nothing when no line was
/// refused. What was imported is imported whether or not this can be written.
pub fn write(job: &ImportJob, report: &ImportReport, language: Language) -> Option<PathBuf> {
    if report.lines.is_empty() {
        return None;
    }
    match copy(job, report, language) {
        Ok(path) => Some(path),
        Err(error) => {
            tracing::warn!(%error, "the refused lines could not be written");
            None
        }
    }
}

/// Where the refused lines of a file may be written, the first name that is free: one of before may have been put right by
/// hand since, and is somebody's work.
pub(in crate::shop) fn beside(path: &Path) -> impl Iterator<Item = PathBuf> {
    let file = path.file_name().unwrap_or_default().to_owned();
    let name = move |number: u32| {
        let mut name = file.clone();
        name.push(if number == 1 { ".rejected.csv".to_owned() } else { format!(".rejected-{number}.csv") });
        name
    };
    (1..1_000).map(move |number| path.with_file_name(name(number)))
}

fn copy(job: &ImportJob, report: &ImportReport, language: Language) -> Result<PathBuf, transfer::Error> {
    let refused: HashMap<u64, &RowFault> = report.lines.iter().map(|r| (r.line, &r.reason)).collect();
    let mut table = Table::open(&job.path, job.kind, &job.choice())?;
    let header: Vec<String> =
        ["line", "reason"].map(str::to_owned).into_iter().chain(header(job, &table, language)).collect();
    let mut writer = Writer::with_header(Making::beside(&job.path)?, header.iter().map(String::as_str))?;
    while let Some(line) = table.advance()?.map(|(line, _)| line) {
        if let Some(fault) = refused.get(&line) {
            let (line, reason) = (line.to_string(), language.row_fault(fault));
            writer.row([line.as_str(), &reason].into_iter().chain(table.raw()))?;
        }
    }
    writer.finish_as(beside(&job.path))
}

/// The headings of the file; where a map said what they are, names by which they are known without it.
fn header(job: &ImportJob, table: &Table, language: Language) -> impl Iterator<Item = String> {
    table.header().iter().enumerate().map(move |(column, heading)| {
        if job.map.is_empty() || heading.is_empty() {
            return heading.clone();
        }
        match table.layout().field_of(job.kind, column) {
            Some(field) => field.name().to_owned(),
            None => format!("{heading} ({})", language.import_column_none()),
        }
    })
}
