//! Bringing members, articles and sales in from files.
//!
//! A file is read and checked line by line into a staging database while the till goes on selling; then all of it is
//! adopted in one transaction, or nothing is. Until that moment it can be stopped and leaves no trace. The same file
//! again adds nothing, since every id follows from what the source says (`UUIDv5`).

mod adopt;
mod members;
mod people;
mod products;
pub(super) mod rejected;
mod sales;
mod tiers;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::ControlFlow;
use std::path::PathBuf;

use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::{Error, Shop};
use crate::domain::{Moment, RowFault};
use crate::language::Language;
use crate::store::staging::{Staged, Staging};
use crate::store::{self};
use crate::transfer::{Cells, Choice, Field, Kind, SaleRow, Table};

/// Begins every id that follows from a source.
const NAMESPACE: Uuid = Uuid::from_u128(0x8c5f_21d4_6c0e_4d52_9a37_f1b0_7723_6e19);

/// The name of a source that was given none, so that members and sales from two files meet.
pub const SOURCE: &str = "import";

/// What is to be imported, and how.
#[derive(Debug, Clone)]
pub struct ImportJob {
    pub kind: Kind,
    pub path: PathBuf,
    /// Field and column, where the header does not say it.
    pub map: Vec<(String, String)>,
    /// The sheet of a workbook that is meant, where it is not the one whose headings say most.
    pub sheet: Option<String>,
    /// Where the file comes from; numbers of one source name the same members.
    pub source: Option<String>,
    /// Reads and checks, and adopts nothing.
    pub dry_run: bool,
    /// Lets what describes known members and articles be overwritten.
    pub update: bool,
    /// Lets imported sales earn points under the version of their day.
    pub earn: bool,
}

impl ImportJob {
    pub fn new(kind: Kind, path: impl Into<PathBuf>) -> ImportJob {
        ImportJob {
            kind,
            path: path.into(),
            map: Vec::new(),
            sheet: None,
            source: None,
            dry_run: false,
            update: false,
            earn: false,
        }
    }

    /// The table that is meant.
    pub fn choice(&self) -> Choice {
        Choice { map: self.map.clone(), sheet: self.sheet.clone() }
    }

    fn source(&self) -> &str {
        self.source.as_deref().map(str::trim).filter(|s| !s.is_empty()).unwrap_or(SOURCE)
    }
}

/// How far an import has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub phase: Phase,
    pub done: u64,
    pub of: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Counted in bytes of the file, or in rows of a sheet.
    Reading,
    /// Counted in lines.
    Checking,
    /// One transaction; it can be stopped no more.
    Adopting,
}

/// What became of a file's lines: each is counted once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportReport {
    pub added: u64,
    pub updated: u64,
    /// Known already.
    pub unchanged: u64,
    /// Of them, those of which the file says something else; it was not to overwrite what is known.
    pub kept: u64,
    pub refused: u64,
    /// Receipts that were to earn points and did not: nothing gave any on their days.
    pub unearned: u64,
    /// Members whose points were over before they came.
    pub over: u64,
    /// Those refused, in the order of the file.
    pub lines: Vec<RefusedLine>,
    /// The columns of the file that were taken for nothing, by their headings.
    pub left_out: Vec<String>,
    /// Where the refused lines were written, to be put right and imported again.
    pub rejected: Option<PathBuf>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedLine {
    pub line: u64,
    pub reason: RowFault,
}

/// What checking found of the lines that are not simply new.
#[derive(Default)]
struct Verdicts {
    known: HashMap<u64, Known>,
    refused: BTreeMap<u64, RowFault>,
    /// Sales that were to earn points on days on which nothing gave any.
    unearned: u64,
}

/// A line about something that the shop has already.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    Same,
    /// It differs, and may not be overwritten.
    Kept,
    /// It differs, and is overwritten.
    Overwritten,
}

impl Known {
    fn of(differs: bool, may_be_overwritten: bool) -> Known {
        match (differs, may_be_overwritten) {
            (false, _) => Known::Same,
            (true, false) => Known::Kept,
            (true, true) => Known::Overwritten,
        }
    }
}

impl Verdicts {
    fn is_new(&self, line: u64) -> bool {
        !self.known.contains_key(&line) && !self.refused.contains_key(&line)
    }

    fn report(&self, staged: u64, read: BTreeMap<u64, RowFault>) -> ImportReport {
        let count = |known| self.known.values().filter(|k| **k == known).count() as u64;
        let (kept, updated) = (count(Known::Kept), count(Known::Overwritten));
        let unchanged = count(Known::Same) + kept;
        let added = staged - unchanged - updated - self.refused.len() as u64;
        let mut all = read;
        all.extend(self.refused.iter().map(|(line, fault)| (*line, fault.clone())));
        let lines: Vec<_> = all.into_iter().map(|(line, reason)| RefusedLine { line, reason }).collect();
        let (refused, unearned) = (lines.len() as u64, self.unearned);
        ImportReport { added, updated, unchanged, kept, refused, unearned, lines, ..ImportReport::default() }
    }
}

/// Imports a file. `at` is the moment at which it is recorded; `progress` is told of each step and may stop it, which
/// leaves the shop as it was and answers `Cancelled`.
pub fn import(
    shop: &Shop,
    job: &ImportJob,
    at: Moment,
    progress: &dyn Fn(Progress) -> ControlFlow<()>,
) -> Result<ImportReport, Error> {
    let staging = Staging::create(shop.folder()).map_err(|error| match error {
        store::Error::Busy => Error::ImportRunning,
        other => other.into(),
    })?;
    let reading = read(shop, job, at, &staging, progress)?;
    let staged = staging.count()?;
    let Reading { refused, broken, short, over, left_out } = reading;
    let checking = adopt::Checking { job: job.clone(), today: at.day(), broken, short };
    let (verdicts, before) = shop.store().read(|connection| {
        let before = store::bulk::recorded(connection)?;
        let verdicts = checking.check(connection, &staging, &mut Watch::new(progress, Phase::Checking, staged))?;
        Ok::<_, Error>((verdicts, before))
    })?;
    let verdicts = if job.dry_run {
        verdicts
    } else {
        step(progress, Phase::Adopting, 0, staged)?;
        let verdicts = adopt::adopt(shop, checking, staging, verdicts, before, at)?;
        // The work is done; whether to stop is no question any more.
        let _ = progress(Progress { phase: Phase::Adopting, done: staged, of: staged });
        verdicts
    };
    let mut report = verdicts.report(staged, refused);
    report.over = over.into_iter().filter(|line| verdicts.is_new(*line)).count() as u64;
    report.left_out = left_out;
    report.rejected = rejected::write(job, &report, Language::new(shop.settings().lang, shop.currency()));
    Ok(report)
}

/// What reading left beside the staged rows.
struct Reading {
    refused: BTreeMap<u64, RowFault>,
    /// Receipts of which a line was refused, with that line.
    broken: HashMap<Uuid, u64>,
    /// Lines whose cards seem to have lost zeros, with the figures that others have.
    short: HashMap<u64, usize>,
    /// Lines with points whose last day has passed.
    over: HashSet<u64>,
    left_out: Vec<String>,
}

fn read(
    shop: &Shop,
    job: &ImportJob,
    at: Moment,
    staging: &Staging,
    progress: &dyn Fn(Progress) -> ControlFlow<()>,
) -> Result<Reading, Error> {
    step(progress, Phase::Reading, 0, 1)?;
    let mut table = Table::open(&job.path, job.kind, &job.choice())?;
    let mut stager = Stager::new(shop, job, at);
    let mut lines = 0_u64;
    loop {
        if lines.is_multiple_of(1_000) {
            let (done, of) = table.progress();
            step(progress, Phase::Reading, done, of)?;
        }
        let Some((line, cells)) = table.advance()? else { break };
        match cells.and_then(|cells| stager.row(line, cells)) {
            Ok(row) => staging.put(line, row.head, row.at, row.id, &row.document)?,
            Err(fault) => {
                stager.refused.insert(line, fault);
            }
        }
        lines += 1;
    }
    let (_, of) = table.progress();
    step(progress, Phase::Reading, of, of)?;
    let left_out = table.layout().left_out.clone();
    let Stager { refused, people, receipts, .. } = stager;
    Ok(Reading { refused, broken: receipts.broken, short: people.short(), over: people.over, left_out })
}

/// A row that is ready to be staged.
struct Ready {
    head: u64,
    at: i64,
    id: Uuid,
    document: String,
}

/// Turns lines into rows, and remembers of earlier lines what later ones need.
struct Stager<'a> {
    job: &'a ImportJob,
    zone: crate::domain::Zone,
    country: &'static str,
    at: Moment,
    refused: BTreeMap<u64, RowFault>,
    /// The first line about each member, card, article or code.
    first: HashMap<Uuid, u64>,
    people: people::People,
    receipts: sales::Receipts,
}

impl<'a> Stager<'a> {
    fn new(shop: &Shop, job: &'a ImportJob, at: Moment) -> Stager<'a> {
        Stager {
            job,
            zone: shop.zone(),
            country: shop.currency().home(),
            at,
            refused: BTreeMap::new(),
            first: HashMap::new(),
            people: people::People::default(),
            receipts: sales::Receipts::default(),
        }
    }

    fn row(&mut self, line: u64, cells: Cells<'_>) -> Result<Ready, RowFault> {
        let source = self.job.source();
        match self.job.kind {
            Kind::Members => {
                let terms = members::Reading { source, country: self.country, today: self.at.day() };
                members::ready(line, cells, &terms, &mut self.first, &mut self.people)
            }
            Kind::Products => products::ready(line, cells, &mut self.first),
            Kind::Sales => {
                let row = sales::ready(line, cells, source, self.zone, self.at, &mut self.receipts);
                if row.is_err() {
                    let of = (cells.some(Field::Sale), cells.some(Field::Receipt));
                    self.receipts.breaks(source, line, of, SaleRow::day_of(&cells, self.zone, self.at));
                }
                row
            }
        }
    }
}

/// Claims `key` for `line`; an earlier line that has it is the fault.
fn claim(first: &mut HashMap<Uuid, u64>, key: Uuid, line: u64) -> Result<(), RowFault> {
    match first.entry(key) {
        std::collections::hash_map::Entry::Occupied(earlier) if *earlier.get() != line => {
            Err(RowFault::Duplicate { line: *earlier.get() })
        }
        entry => {
            entry.or_insert(line);
            Ok(())
        }
    }
}

/// An id that follows from what a source says.
fn id_of(parts: &[&str]) -> Uuid {
    Uuid::new_v5(&NAMESPACE, parts.join("\u{1f}").as_bytes())
}

fn document<T: Serialize>(row: &T) -> Result<String, RowFault> {
    serde_json::to_string(row).map_err(|_| RowFault::NotUtf8)
}

fn row_of<T: DeserializeOwned>(staged: &Staged) -> Result<T, Error> {
    serde_json::from_str(&staged.document).map_err(|_| store::Error::Unreadable { what: "staged row" }.into())
}

/// Tells of progress now and then, and stops when told to.
struct Watch<'a> {
    progress: Option<&'a dyn Fn(Progress) -> ControlFlow<()>>,
    phase: Phase,
    done: u64,
    of: u64,
}

impl<'a> Watch<'a> {
    fn new(progress: &'a dyn Fn(Progress) -> ControlFlow<()>, phase: Phase, of: u64) -> Watch<'a> {
        Watch { progress: Some(progress), phase, done: 0, of }
    }

    /// Where nobody can be told: on the writer's thread.
    fn silent() -> Watch<'static> {
        Watch { progress: None, phase: Phase::Adopting, done: 0, of: 0 }
    }

    fn tick(&mut self) -> Result<(), Error> {
        self.done += 1;
        match self.progress {
            Some(progress) if self.done.is_multiple_of(1_000) => step(progress, self.phase, self.done, self.of),
            _ => Ok(()),
        }
    }
}

fn step(progress: &dyn Fn(Progress) -> ControlFlow<()>, phase: Phase, done: u64, of: u64) -> Result<(), Error> {
    match progress(Progress { phase, done, of }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Error::Cancelled),
    }
}
