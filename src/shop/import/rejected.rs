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
    let path = beside(&job.path);
    if report.lines.is_empty() {
        // One of an earlier import would mislead.
        let _ = std::fs::remove_file(&path);
        return None;
    }
    match copy(job, report, &path, language) {
        Ok(()) => Some(path),
        Err(error) => {
            tracing::warn!(%error, "the refused lines could not be written");
            None
        }
    }
}

/// Where the refused lines of a file are written.
pub(in crate::shop) fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".rejected.csv");
    path.with_file_name(name)
}

fn copy(job: &ImportJob, report: &ImportReport, path: &Path, language: Language) -> Result<(), transfer::Error> {
    let refused: HashMap<u64, &RowFault> = report.lines.iter().map(|r| (r.line, &r.reason)).collect();
    let mut table = Table::open(&job.path, job.kind, &job.choice())?;
    let header: Vec<String> =
        ["line", "reason"].map(str::to_owned).into_iter().chain(header(job, &table, language)).collect();
    let mut writer = Writer::with_header(Making::beside(path)?, header.iter().map(String::as_str))?;
    while let Some(line) = table.advance()?.map(|(line, _)| line) {
        if let Some(fault) = refused.get(&line) {
            let (line, reason) = (line.to_string(), language.row_fault(fault));
            writer.row([line.as_str(), &reason].into_iter().chain(table.raw()))?;
        }
    }
    writer.finish()
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
