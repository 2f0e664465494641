//! Founding a shop, and opening it: by one window, or beside it by commands.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::ErrorKind;
use std::path::Path;
use std::sync::{Arc, RwLock};

use uuid::Uuid;

use super::{Error, FileFault, Shop, backup, clock, place};
use crate::domain::{Moment, Programme, ShopSettings, StaffId, Stamp, Zone};
use crate::store::{self, Store};
use crate::transfer::place::{put_new, with_suffix};

const DATABASE: &str = "regulars.db";
const LOCK: &str = "window.lock";

/// What a new shop begins with.
#[derive(Debug, Clone)]
pub struct Founding {
    pub settings: ShopSettings,
    pub programme: Programme,
}

/// Whether a shop is opened by its window, of which there is one, or by a command beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    Window,
    Command,
}

impl Shop {
    /// Whether a shop was set up in `folder`.
    pub fn exists(folder: &Path) -> bool {
        folder.join(DATABASE).is_file()
    }

    /// The settings of the shop in `folder`, read without opening it as a till; none where they cannot be read.
    pub fn peek(folder: &Path) -> Option<ShopSettings> {
        let database = Shop::database(folder);
        let connection = database.is_file().then(|| store::open_read(&database).ok()).flatten()?;
        store::shop::settings(&connection).ok().flatten()
    }

    /// Where the database of a shop in `folder` lies.
    pub fn database(folder: &Path) -> std::path::PathBuf {
        folder.join(DATABASE)
    }

    /// Writes what lies in the log beside the database back into it, when nobody works with it any more.
    pub fn settle(folder: &Path) {
        if Shop::exists(folder)
            && let Err(error) = Store::open(&Shop::database(folder)).and_then(|store| store.settle())
        {
            tracing::warn!(%error, "the log of the database was not written back");
        }
    }

    /// Sets a shop up in `folder`, which must hold none.
    pub fn found(folder: &Path, founding: Founding, at: Moment) -> Result<(), Error> {
        make(folder, founding, at, |_, _| Ok(()))
    }

    /// Opens the shop in `folder`. A window takes the shop's lock and is refused where another has it; so is a command that
    /// would have to bring an older shop along.
    pub fn open(folder: &Path, beside: Beside) -> Result<Shop, Error> {
        if !Shop::exists(folder) {
            return Err(Error::NoShop);
        }
        let lock = match beside {
            Beside::Window => Some(lock(folder)?),
            Beside::Command => None,
        };
        let path = Shop::database(folder);
        // What a disk left empty would otherwise become a new shop, and nobody would look for the old one.
        if fs::metadata(&path).map_err(store::Error::from)?.len() == 0 {
            return Err(store::Error::Damaged("the file is empty".into()).into());
        }
        // Nor does the schema change under a window, which would write on as it knows it.
        let migrating = match beside {
            Beside::Command if Store::is_older(&path)? => Some(self::lock(folder)?),
            Beside::Command | Beside::Window => None,
        };
        Store::prepare(&path, |older| {
            backup::before_migration(folder, clock::now(Zone::default()).utc, |part| store::backup::copy(older, part))
        })?;
        drop(migrating);
        let store = Store::open(&path)?;
        let place = place::mark(folder);
        let known = store.read(|c| store::shop::till_at(c, &place))?;
        let till = match known {
            Some(till) => till,
            None => store.write(move |tx| {
                let like = store::shop::latest_till_settings(tx)?;
                store::shop::add_till(tx, &place, like.as_ref())
            })?,
        };
        let settings = store.read(store::shop::settings)?.ok_or(Error::NoShop)?;
        let till_settings = till.settings.clone();
        Ok(Shop {
            folder: folder.to_owned(),
            store,
            till,
            settings: RwLock::new(Arc::new(settings)),
            till_settings: RwLock::new(Arc::new(till_settings)),
            _lock: lock,
        })
    }
}

/// Makes a shop in `folder`, which must hold none, with whatever `fill` puts into it: the whole of it or nothing. Of
/// several that try at once one has its way, and the others are told.
pub(super) fn make<T>(
    folder: &Path,
    founding: Founding,
    at: Moment,
    fill: impl FnOnce(&Store, Stamp) -> Result<T, Error>,
) -> Result<T, Error> {
    if Shop::exists(folder) {
        return Err(Error::ShopExists);
    }
    ready(folder)?;
    let held = lock(folder);
    if Shop::exists(folder) {
        return Err(Error::ShopExists);
    }
    let _lock = held.map_err(|error| match error {
        Error::WindowOpen => Error::BeingMade,
        other => other,
    })?;
    // Made beside and moved into place, so that a power cut leaves no half-made shop. The name belongs to whoever has
    // the lock.
    let making = folder.join("regulars.db.new");
    clear(&making);
    let made = begin(&making, &place::mark(folder), founding, at, fill).and_then(|made| {
        put_new(&making, &Shop::database(folder)).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => Error::ShopExists,
            _ => store::Error::from(error).into(),
        })?;
        Ok(made)
    });
    clear(&making);
    made
}

fn begin<T>(
    making: &Path,
    place: &str,
    founding: Founding,
    at: Moment,
    fill: impl FnOnce(&Store, Stamp) -> Result<T, Error>,
) -> Result<T, Error> {
    Store::prepare(making, |_| Ok(()))?;
    let store = Store::open(making)?;
    let place = place.to_owned();
    let stamp = store.write(move |tx| {
        store::shop::open(tx, Uuid::now_v7(), at.millis(), &founding.settings)?;
        let till = store::shop::add_till(tx, &place, None)?;
        let stamp = Stamp { till: till.id, staff: StaffId::OWNER, at };
        // The first version holds for whatever an import brings from before the shop had this till.
        let beginning = chrono::NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or_default();
        store::programme::add(tx, &stamp, beginning, &founding.programme)?;
        Ok::<_, store::Error>(stamp)
    })?;
    let made = fill(&store, stamp)?;
    store.settle()?;
    Ok(made)
}

/// Makes the folder of the shop where it is missing.
pub(super) fn ready(folder: &Path) -> Result<(), Error> {
    fs::create_dir_all(folder).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => FileFault::NotAFolder(folder.to_owned()).into(),
        _ => store::Error::from(error).into(),
    })
}

/// Removes a database that nobody needs, with whatever lies beside it.
pub(super) fn clear(making: &Path) {
    for suffix in ["", "-journal", "-wal", "-shm"] {
        let _ = fs::remove_file(with_suffix(making, suffix));
    }
}

/// Takes the lock that a window holds as long as it lives.
pub(super) fn lock(folder: &Path) -> Result<File, Error> {
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(folder.join(LOCK))
        .map_err(store::Error::from)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(Error::WindowOpen),
        Err(TryLockError::Error(error)) => Err(store::Error::from(error).into()),
    }
}
