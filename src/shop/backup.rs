//! Backups: made on closing, before each migration and whenever asked; checked before they get their final name, so that
//! whatever lies in `backups` under one is good; and thinned, so that they never fill the disk.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use super::{Error, Shop};
use crate::domain::{Moment, Zone};
use crate::store::{self, backup as files};

const FOLDER: &str = "backups";
const NAME: &str = "%Y%m%dT%H%M%SZ";

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
    match to {
        Some(to) => {
            may_be_written(shop, to)?;
            copy(to, |part| files::copy_file(shop.store().path(), part))
        }
        None => own(shop.folder(), at.utc, |part| files::copy_file(shop.store().path(), part)),
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

fn own(
    folder: &Path,
    at: DateTime<Utc>,
    write: impl FnOnce(&Path) -> Result<(), store::Error>,
) -> Result<Backup, Error> {
    let folder = folder.join(FOLDER);
    fs::create_dir_all(&folder).map_err(store::Error::from)?;
    let made = copy(&free_name(&folder, at), write)?;
    thin(&folder, at);
    Ok(made)
}

/// Writes beside, examines, and only then gives the copy its name.
fn copy(to: &Path, write: impl FnOnce(&Path) -> Result<(), store::Error>) -> Result<Backup, Error> {
    let part = with_suffix(to, ".part");
    let _ = fs::remove_file(&part);
    let made = write(&part).and_then(|()| files::examine(&part)).and_then(|found| {
        fs::rename(&part, to)?;
        sync_folder(to);
        Ok(found)
    });
    match made {
        Ok(found) => {
            let size = fs::metadata(to).map_err(store::Error::from)?.len();
            tracing::info!(path = %to.display(), size, facts = found.facts, "backup made");
            Ok(Backup { path: to.to_owned(), size, facts: found.facts })
        }
        Err(error) => {
            // Half a copy only takes room from the next one.
            let _ = fs::remove_file(&part);
            let _ = fs::remove_file(with_suffix(&part, "-journal"));
            tracing::error!(%error, path = %to.display(), "backup failed");
            Err(error.into())
        }
    }
}

/// A backup may take the place of an older one, never of the shop itself or of a file that is something else.
fn may_be_written(shop: &Shop, to: &Path) -> Result<(), Error> {
    let Ok(existing) = to.canonicalize() else { return Ok(()) };
    let itself = shop.store().path().canonicalize().is_ok_and(|own| own == existing);
    if itself || existing.is_dir() || (fs::metadata(&existing).is_ok_and(|m| m.len() > 0) && !is_database(&existing)) {
        return Err(Error::FileInTheWay(to.to_owned()));
    }
    Ok(())
}

/// Whether a file begins as databases of `SQLite` do.
pub(super) fn is_database(path: &Path) -> bool {
    use std::io::Read;
    let mut head = [0; 16];
    fs::File::open(path).and_then(|mut file| file.read_exact(&mut head)).is_ok() && &head == b"SQLite format 3\0"
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

fn latest(folder: &Path) -> Option<(DateTime<Utc>, PathBuf)> {
    all(&folder.join(FOLDER)).pop()
}

/// Oldest first.
fn all(folder: &Path) -> Vec<(DateTime<Utc>, PathBuf)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<_> = entries.filter_map(|e| Some((made_at(&e.path())?, e.path()))).collect();
    found.sort();
    found
}

fn free_name(folder: &Path, at: DateTime<Utc>) -> PathBuf {
    let mut at = at;
    loop {
        let path = folder.join(format!("regulars-{}.db", at.format(NAME)));
        if !path.exists() {
            return path;
        }
        at += TimeDelta::seconds(1);
    }
}

fn made_at(path: &Path) -> Option<DateTime<Utc>> {
    let name = path.file_name()?.to_str()?;
    let stamp = name.strip_prefix("regulars-")?.strip_suffix(".db")?;
    Some(NaiveDateTime::parse_from_str(stamp, NAME).ok()?.and_utc())
}

fn thin(folder: &Path, now: DateTime<Utc>) {
    let files = all(folder);
    let days: Vec<DateTime<Utc>> = files.iter().map(|(at, _)| *at).collect();
    for (keep, (_, path)) in kept(&days, now).into_iter().zip(files) {
        if !keep && let Err(error) = fs::remove_file(&path) {
            tracing::warn!(%error, path = %path.display(), "an old backup could not be removed");
        }
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

pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// A new name is safe from a power cut only when its folder is written too.
pub(super) fn sync_folder(file: &Path) {
    if let Some(folder) = file.parent().filter(|f| !f.as_os_str().is_empty()) {
        let _ = fs::File::open(folder).and_then(|f| f.sync_all());
    }
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
