//! Bringing a shop back from a backup. What was there before is kept beside it, and at no moment is there no shop: a
//! power cut leaves either the one or the other.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::open::{self, clear};
use super::{Error, FileFault, Shop, Unfit};
use crate::domain::Moment;
use crate::store::backup::Flaw;
use crate::store::{self, backup as files};
use crate::transfer::place::{self, sync_folder, with_suffix};

/// A shop that was brought back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    pub facts: i64,
    /// Where the database lies that was there before.
    pub kept: Option<PathBuf>,
}

/// Puts the copy at `file` in the place of the shop in `folder`. Refused while a window or a command has the shop open,
/// and for a copy whose books do not add up.
///
/// The restored shop opens as a new till: numbers that were given out after the copy was made are on people's slips and
/// cards, and must not be given out again.
pub fn restore(folder: &Path, file: &Path, at: &Moment) -> Result<Restored, Error> {
    put_back(folder, file, at, false)
}

/// The same for a copy whose books do not add up, where there is no better one.
pub fn restore_anyway(folder: &Path, file: &Path, at: &Moment) -> Result<Restored, Error> {
    put_back(folder, file, at, true)
}

fn put_back(folder: &Path, file: &Path, at: &Moment, anyway: bool) -> Result<Restored, Error> {
    if !files::is_database(file) {
        let why = if file.exists() { Unfit::NotAShop } else { Unfit::NotThere };
        return Err(Error::NotABackup { file: file.to_owned(), why });
    }
    open::ready(folder)?;
    let _lock = open::lock(folder)?;
    let database = Shop::database(folder);
    let incoming = with_suffix(&database, ".restoring");
    let brought = bring_in(&database, &incoming, file, at, anyway);
    if brought.is_err() {
        clear(&incoming);
    }
    brought
}

fn bring_in(database: &Path, incoming: &Path, file: &Path, at: &Moment, anyway: bool) -> Result<Restored, Error> {
    clear(incoming);
    let bad = |flaw: Flaw| match flaw {
        Flaw::Store(error) => error.into(),
        Flaw::NoShop => Error::NotABackup { file: file.to_owned(), why: Unfit::NotAShop },
        Flaw::Torn(why) => Error::NotABackup { file: file.to_owned(), why: Unfit::Damaged(why) },
    };
    // Its pages are copied rather than its bytes, so that a copy with a write-ahead log beside it comes whole.
    files::copy_file(file, incoming).map_err(|error| bad(error.into()))?;
    let found = files::examine(incoming).map_err(bad)?;
    let broken = if anyway { Vec::new() } else { files::broken(incoming)? };
    if !broken.is_empty() {
        return Err(FileFault::UnsoundCopy { file: file.to_owned(), broken }.into());
    }
    let when = at.utc.format("%Y%m%dT%H%M%SZ").to_string();
    files::retire_tills(incoming, &when, tills(database, incoming))?;

    let kept = if database.exists() { Some(set_aside(database, incoming, &when)?) } else { None };
    if kept.is_none() {
        place::put_new(incoming, database).map_err(store::Error::from)?;
    }
    tracing::info!(facts = found.facts, "restored from a backup");
    Ok(Restored { facts: found.facts, kept })
}

/// How many tills there may have been: as many as the database, its copies and what former restores set aside know, and one
/// more for each of these that cannot be read any more.
fn tills(database: &Path, incoming: &Path) -> i64 {
    let folder = database.parent().unwrap_or(database);
    let in_folder = |folder: &Path| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let aside = with_suffix(database, ".before-restore-");
    let was_set_aside = |path: &PathBuf| {
        let name = path.to_string_lossy();
        name.starts_with(&*aside.to_string_lossy()) && !name.ends_with("-wal") && !name.ends_with("-shm")
    };
    let all = [database.to_owned(), incoming.to_owned()].into_iter().chain(in_folder(folder).filter(was_set_aside));
    let copies =
        in_folder(&folder.join(super::backup::FOLDER)).filter(|path| path.extension().is_some_and(|e| e == "db"));
    let (mut most, mut unread) = (0, 0);
    for path in all.chain(copies).filter(|path| path.exists()) {
        match files::tills(&path) {
            Ok(tills) => most = most.max(tills),
            Err(_) => unread += 1,
        }
    }
    most + unread
}

/// Gives the present database a second name and then lets the incoming one take its place in one step.
fn set_aside(database: &Path, incoming: &Path, when: &str) -> Result<PathBuf, Error> {
    let quiet = match files::quiet(database) {
        Ok(quiet) => Some(quiet),
        Err(store::Error::Busy) => return Err(store::Error::Busy.into()),
        // Past being opened: it is kept as it is, with whatever lies beside it.
        Err(_) => None,
    };
    let kept = keep(database, when).map_err(store::Error::from)?;
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

/// Gives the database a second name that nothing has yet: another restore of the same second keeps its own.
fn keep(database: &Path, when: &str) -> io::Result<PathBuf> {
    for number in 1_u32.. {
        let more = if number == 1 { String::new() } else { format!("-{number}") };
        let kept = with_suffix(database, &format!(".before-restore-{when}{more}"));
        if ["-wal", "-shm"].iter().any(|beside| fs::symlink_metadata(with_suffix(&kept, beside)).is_ok()) {
            continue;
        }
        match second_name(database, &kept) {
            Ok(()) => return Ok(kept),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

/// A second name for the same bytes, or a copy where the file system has no such thing; never over another file.
fn second_name(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => {}
        linked => return linked,
    }
    let mut copy = fs::OpenOptions::new().write(true).create_new(true).open(to)?;
    let copied = fs::File::open(from).and_then(|mut f| io::copy(&mut f, &mut copy)).and_then(|_| copy.sync_all());
    if copied.is_err() {
        let _ = fs::remove_file(to);
    }
    copied
}
