//! Backups: made on closing, before each migration and whenever asked; checked before they get their final name, so that
//! whatever lies in `backups` under one is good; and thinned, so that they never fill the disk.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use super::target::Target;
use super::{Error, FileFault, Shop, clock};
use crate::domain::{Moment, Zone};
use crate::store::check::Broken;
use crate::store::{self, backup as files};
use crate::transfer::place::{self, Making};

pub(super) const FOLDER: &str = "backups";
const NAME: &str = "%Y%m%dT%H%M%SZ";
const GOOD: &str = ".db";
/// Ends the name of a copy whose books do not add up; it never counts as a backup.
const UNSOUND: &str = ".unsound.db";
/// So many stay whatever their age.
const ALWAYS_KEPT: usize = 5;

/// A copy that was made and found good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    pub path: PathBuf,
    /// In bytes.
    pub size: u64,
    pub facts: i64,
}

/// Copies the shop while selling goes on: to `to`, or into the shop's own `backups`, which are thinned afterwards.
pub fn backup(shop: &Shop, to: Option<&Path>, at: &Moment) -> Result<Backup, Error> {
    let write = |part: &Path| files::copy_file(shop.store().path(), part);
    match to {
        Some(to) => beside(shop.folder(), to, write),
        None => own(shop.folder(), at.utc, write),
    }
}

/// The copy that is due before an older schema is changed.
pub(super) fn before_migration(
    folder: &Path,
    at: DateTime<Utc>,
    make: impl FnOnce(&Path) -> Result<(), store::Error>,
) -> Result<(), store::Error> {
    own(folder, at, make).map(|_| ()).map_err(|error| match error {
        Error::Store(error) => error,
        other => store::Error::Migration(other.to_string()),
    })
}

/// A copy wherever somebody wants one. It may take the place of an older one, never of the shop itself, of a database
/// that somebody works on, or of a file that is something else.
fn beside(folder: &Path, to: &Path, write: impl FnOnce(&Path) -> Result<(), store::Error>) -> Result<Backup, Error> {
    let target = Target::find(folder, to).map_err(|fault| match fault {
        FileFault::NotAnExport(file) => Error::FileInTheWay(file),
        other => other.into(),
    })?;
    if !target.is_free() && !files::is_copy(&target.path) {
        return Err(Error::FileInTheWay(to.to_owned()));
    }
    if let (Some(folder), Some(name)) = (target.path.parent(), target.path.file_name().and_then(|n| n.to_str())) {
        place::sweep(folder, &format!("{name}."));
    }
    let making = target.begin()?;
    let made = examined(&making, write)?;
    if made.broken.is_empty() {
        making.replace().map_err(store::Error::from)?;
        return made.said(to.to_owned());
    }
    // It never takes the place of a good one.
    let stem = target.path.file_stem().unwrap_or_default().to_string_lossy();
    let path = target.path.with_file_name(format!("{stem}{UNSOUND}"));
    if path.exists() {
        if !files::is_copy(&path) {
            return Err(Error::FileInTheWay(path));
        }
        fs::remove_file(&path).map_err(store::Error::from)?;
    }
    making.put_new(&path).map_err(store::Error::from)?;
    made.said(path)
}

fn own(
    folder: &Path,
    at: DateTime<Utc>,
    write: impl FnOnce(&Path) -> Result<(), store::Error>,
) -> Result<Backup, Error> {
    let folder = folder.join(FOLDER);
    fs::create_dir_all(&folder).map_err(store::Error::from)?;
    place::sweep(&folder, "regulars-");
    let making = Making::beside(&folder.join("regulars-new.db")).map_err(store::Error::from)?;
    let made = examined(&making, write)?;
    let end = if made.broken.is_empty() { GOOD } else { UNSOUND };
    let mut named = at;
    let path = loop {
        let path = folder.join(format!("regulars-{}{end}", named.format(NAME)));
        match making.put_new(&path) {
            Ok(()) => break path,
            // Another backup of the same second has the name.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => named += TimeDelta::seconds(1),
            Err(error) => return Err(store::Error::from(error).into()),
        }
    };
    // One that does not add up never drives out one that does.
    if made.broken.is_empty() {
        thin(&folder, at);
    } else {
        thin_unsound(&folder);
    }
    made.said(path)
}

/// A copy that can be opened, and whether its books add up.
struct Made {
    facts: i64,
    size: u64,
    broken: Vec<Broken>,
}

impl Made {
    fn said(self, path: PathBuf) -> Result<Backup, Error> {
        if !self.broken.is_empty() {
            tracing::error!(path = %path.display(), broken = ?self.broken, "the books in a backup do not add up");
            return Err(FileFault::UnsoundBackup { file: path, broken: self.broken }.into());
        }
        tracing::info!(path = %path.display(), size = self.size, facts = self.facts, "backup made");
        Ok(Backup { path, size: self.size, facts: self.facts })
    }
}

/// Writes the copy and reads it again, all of it, before it gets its name.
fn examined(making: &Making, write: impl FnOnce(&Path) -> Result<(), store::Error>) -> Result<Made, Error> {
    let part = making.path();
    let looked = || {
        write(part)?;
        let found = files::examine(part)?;
        Ok::<_, store::Error>(Made {
            facts: found.facts,
            size: fs::metadata(part)?.len(),
            broken: files::broken(part)?,
        })
    };
    looked().map_err(|error| {
        tracing::error!(%error, "backup failed");
        error.into()
    })
}

/// When the shop's last good backup was made, and its size in bytes.
pub fn last_good(shop: &Shop) -> Option<(Moment, u64)> {
    let (at, path) = latest(shop.folder())?;
    Some((Moment::new(at, shop.zone()), fs::metadata(path).ok()?.len()))
}

/// The latest backup of a shop that may itself be past opening.
pub fn latest_file(folder: &Path, zone: Zone) -> Option<(Moment, PathBuf)> {
    latest(folder).map(|(at, path)| (Moment::new(at, zone), path))
}

/// The newest; one whose name lies ahead of the clock only where there is no other.
fn latest(folder: &Path) -> Option<(DateTime<Utc>, PathBuf)> {
    let mut files = all(&folder.join(FOLDER));
    let soon = clock::now(Zone::default()).utc + TimeDelta::days(1);
    let place = files.iter().rposition(|(at, _)| *at <= soon).or(files.len().checked_sub(1))?;
    Some(files.swap_remove(place))
}

/// Oldest first.
fn all(folder: &Path) -> Vec<(DateTime<Utc>, PathBuf)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<_> = entries.filter_map(|e| Some((made_at(&e.path())?, e.path()))).collect();
    found.sort();
    found
}

fn made_at(path: &Path) -> Option<DateTime<Utc>> {
    let name = path.file_name()?.to_str()?;
    let stamp = name.strip_prefix("regulars-")?.strip_suffix(GOOD)?;
    Some(NaiveDateTime::parse_from_str(stamp, NAME).ok()?.and_utc())
}

/// Removes what is too old to be needed. A clock that is ahead, or a time that somebody named, takes nothing away that
/// was written lately.
fn thin(folder: &Path, now: DateTime<Utc>) {
    let files = all(folder);
    let now = now.min(clock::now(Zone::default()).utc);
    let days: Vec<DateTime<Utc>> = files.iter().map(|(at, _)| *at).collect();
    let paths: Vec<PathBuf> = files.into_iter().map(|(_, path)| path).collect();
    let lately = lately_written(&paths);
    for (keep, path) in kept(&days, now).into_iter().zip(&paths) {
        if !keep && !lately.contains(&path) {
            remove(path);
        }
    }
}

/// The few that were written last, whatever their names say.
fn lately_written(paths: &[PathBuf]) -> Vec<&PathBuf> {
    let mut written: Vec<_> =
        paths.iter().map(|path| (fs::metadata(path).and_then(|m| m.modified()).ok(), path)).collect();
    written.sort();
    written.into_iter().rev().take(ALWAYS_KEPT).map(|(_, path)| path).collect()
}

/// Of copies whose books do not add up the last ones stay, for whoever puts the books right.
fn thin_unsound(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path());
    let mut unsound: Vec<PathBuf> = entries.filter(|path| path.to_string_lossy().ends_with(UNSOUND)).collect();
    unsound.sort();
    unsound.iter().rev().skip(ALWAYS_KEPT).for_each(|path| remove(path));
}

fn remove(path: &Path) {
    if let Err(error) = fs::remove_file(path) {
        tracing::warn!(%error, path = %path.display(), "an old backup could not be removed");
    }
}

/// Which of the backups (oldest first) stay: all of two days, the last of each day for a month, of each week for a year,
/// and of each month from then on.
fn kept(made: &[DateTime<Utc>], now: DateTime<Utc>) -> Vec<bool> {
    let slot = |at: &DateTime<Utc>| -> Option<(u8, NaiveDate)> {
        let day = at.date_naive();
        match (now - at).num_days() {
            ..2 => None,
            2..30 => Some((0, day)),
            30..365 => Some((1, day - TimeDelta::days(i64::from(day.weekday().num_days_from_monday())))),
            _ => Some((2, day.with_day(1).unwrap_or(day))),
        }
    };
    let last = made.len().saturating_sub(1);
    let later = |index: usize| made.get(index + 1).and_then(slot);
    made.iter().enumerate().map(|(i, at)| i == last || slot(at).is_none_or(|own| later(i) != Some(own))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap().and_utc()
    }

    #[test]
    fn old_backups_are_thinned() {
        let made = [
            ("2025-01-03 18:00", false),
            ("2025-01-28 18:00", true),
            ("2025-02-02 18:00", true),
            ("2026-09-07 18:00", false),
            ("2026-09-09 18:00", true),
            ("2026-09-14 18:00", true),
            ("2026-11-10 09:00", false),
            ("2026-11-10 18:00", true),
            ("2026-11-11 18:00", true),
            ("2026-11-20 09:00", true),
            ("2026-11-20 09:05", true),
        ];
        let days: Vec<_> = made.iter().map(|(text, _)| at(text)).collect();
        let stay: Vec<_> = made.iter().map(|(_, stay)| *stay).collect();
        assert_eq!(kept(&days, at("2026-11-20 10:00")), stay);
    }

    #[test]
    fn the_last_one_stays_however_old() {
        assert_eq!(kept(&[at("2020-01-01 00:00"), at("2020-01-02 00:00")], at("2026-01-01 00:00")), [false, true]);
        assert_eq!(kept(&[], at("2026-01-01 00:00")), [] as [bool; 0]);
    }
}
