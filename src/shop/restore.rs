//! Bringing a shop back from a backup. What was there before is kept beside it, and at no moment is there no shop: a
//! power cut leaves either the one or the other.

use std::fs;
use std::path::{Path, PathBuf};

use super::backup::{is_database, sync_folder, with_suffix};
use super::{Error, Shop, Unfit, open};
use crate::domain::Moment;
use crate::store::{self, backup as files};

/// A shop that was brought back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    pub facts: i64,
    /// Where the database lies that was there before.
    pub kept: Option<PathBuf>,
}

/// Puts the copy at `file` in the place of the shop in `folder`. Refused while a window or a command has the shop open.
///
/// The restored shop opens as a new till: numbers that were given out after the copy was made are on people's slips and
/// cards, and must not be given out again.
pub fn restore(folder: &Path, file: &Path, at: &Moment) -> Result<Restored, Error> {
    if !is_database(file) {
        let why = if file.exists() { Unfit::NotAShop } else { Unfit::NotThere };
        return Err(Error::NotABackup { file: file.to_owned(), why });
    }
    fs::create_dir_all(folder).map_err(store::Error::from)?;
    let _lock = open::lock(folder)?;
    let database = Shop::database(folder);
    let incoming = with_suffix(&database, ".restoring");
    let brought = bring_in(&database, &incoming, file, at);
    if brought.is_err() {
        clear(&incoming);
    }
    brought
}

fn bring_in(database: &Path, incoming: &Path, file: &Path, at: &Moment) -> Result<Restored, Error> {
    clear(incoming);
    let bad = |error: store::Error| match error {
        store::Error::Damaged(why) => Error::NotABackup { file: file.to_owned(), why: Unfit::Damaged(why) },
        other => other.into(),
    };
    // Its pages are copied rather than its bytes, so that a copy with a write-ahead log beside it comes whole.
    files::copy_file(file, incoming).map_err(bad)?;
    let found = files::examine(incoming).map_err(bad)?;
    let when = at.utc.format("%Y%m%dT%H%M%SZ").to_string();
    let known = if database.exists() { files::tills(database).unwrap_or(0) } else { 0 };
    files::retire_tills(incoming, &when, known)?;

    let kept = if database.exists() { Some(set_aside(database, incoming, &when)?) } else { None };
    if kept.is_none() {
        fs::rename(incoming, database).map_err(store::Error::from)?;
        sync_folder(database);
    }
    tracing::info!(facts = found.facts, "restored from a backup");
    Ok(Restored { facts: found.facts, kept })
}

/// Gives the present database a second name and then lets the incoming one take its place in one step.
fn set_aside(database: &Path, incoming: &Path, when: &str) -> Result<PathBuf, Error> {
    let kept = with_suffix(database, &format!(".before-restore-{when}"));
    let quiet = match files::quiet(database) {
        Ok(quiet) => Some(quiet),
        Err(store::Error::Busy) => return Err(store::Error::Busy.into()),
        // Past being opened: it is kept as it is, with whatever lies beside it.
        Err(_) => None,
    };
    second_name(database, &kept).map_err(store::Error::from)?;
    for beside in ["-wal", "-shm"] {
        let (from, to) = (with_suffix(database, beside), with_suffix(&kept, beside));
        if from.exists() {
            second_name(&from, &to).and_then(|()| fs::remove_file(&from)).map_err(store::Error::from)?;
        }
    }
    fs::rename(incoming, database).map_err(store::Error::from)?;
    sync_folder(database);
    drop(quiet);
    Ok(kept)
}

/// A second name for the same bytes, or a copy where the file system has no such thing.
fn second_name(from: &Path, to: &Path) -> std::io::Result<()> {
    if fs::hard_link(from, to).is_ok() {
        return Ok(());
    }
    fs::copy(from, to)?;
    fs::File::open(to)?.sync_all()
}

fn clear(incoming: &Path) {
    for suffix in ["", "-journal", "-wal", "-shm"] {
        let _ = fs::remove_file(with_suffix(incoming, suffix));
    }
}
