//! The only place that speaks SQL: one file for each aggregate, and the connections, migrations and backups beside them.
//!
//! Reading functions take a `&Connection`, recording functions a `&Transaction` that the writer opened; neither decides
//! anything. What is to be written was worked out before, by `rules`, and `shop` brings both together.

#![deny(clippy::float_arithmetic)]

pub mod account;
pub mod backup;
pub mod bonus;
pub mod bulk;
pub mod card;
pub mod carry;
pub mod check;
mod check_acts;
mod check_bonus;
mod check_coupon;
mod check_gift;
mod check_survey;
mod check_tier;
pub mod compensation;
mod connection;
pub mod consent;
pub mod coupon;
pub mod draft;
pub mod duplicates;
pub mod earlier;
mod error;
pub mod export;
pub mod form;
pub mod gift;
pub mod greeting;
pub mod history;
pub mod household;
pub mod member;
pub mod merge;
mod migrations;
pub mod owed;
pub mod plain;
pub mod points;
pub mod product;
pub mod programme;
mod reasons;
pub mod referral;
pub mod refund;
pub mod regular;
pub mod report;
mod row;
pub mod sale;
pub mod search;
mod settler;
pub mod sheet;
pub mod shop;
mod spelling;
pub mod staging;
pub mod standing;
pub mod takings;
pub mod tier;
pub mod today;
mod writer;

use std::path::{Path, PathBuf};
use std::sync::Mutex;

pub use rusqlite::{Connection, Transaction};

pub use connection::open_read;
pub use error::Error;
pub use migrations::{LATEST, schema_version};
pub use row::next_seq;
pub use writer::Writer;

/// How many reading connections wait for the next reader; each keeps pages, and a third is needed only for a moment.
const IDLE_READERS: usize = 2;

/// A shop's database: one writing connection in a thread of its own, and reading ones as many as are needed at once.
pub struct Store {
    path: PathBuf,
    writer: Writer,
    readers: Mutex<Vec<Connection>>,
}

impl Store {
    /// Opens the database at `path`, which must have the latest schema; see [`migrations`] for bringing it there.
    pub fn open(path: &Path) -> Result<Store, Error> {
        let writer = Writer::start(connection::open_write(path)?, path)?;
        Ok(Store { path: path.to_owned(), writer, readers: Mutex::new(Vec::new()) })
    }

    /// Whether the database at `path` has an older schema than this program's.
    pub fn is_older(path: &Path) -> Result<bool, Error> {
        Ok((1..migrations::LATEST).contains(&migrations::schema_version(&open_read(path)?)?))
    }

    /// Makes or brings up to date the database at `path`. `before` runs when an older schema is about to be migrated,
    /// which is when a backup is due.
    pub fn prepare(path: &Path, before: impl FnOnce(&Connection) -> Result<(), Error>) -> Result<(), Error> {
        migrations::migrate(path, before)
    }

    /// Records without waiting for the disk; in the order in which it was asked.
    pub fn post(
        &self,
        job: impl FnOnce(&rusqlite::Transaction<'_>) -> Result<(), Error> + Send + 'static,
    ) -> Result<(), Error> {
        self.writer.post(job)
    }

    /// Writes everything back into the database file itself, so that the file alone is the whole shop.
    pub fn settle(&self) -> Result<(), Error> {
        self.writer.settle()
    }

    /// Writes the whole database anew without the gaps that ids in no order leave; for a shop that was just made.
    pub fn pack(&self) -> Result<(), Error> {
        self.writer.run_bare(|connection| Ok(connection.execute_batch("VACUUM")?))?;
        self.settle()
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads in one snapshot, beside whatever is being written.
    pub fn read<T, E: From<Error>>(&self, job: impl FnOnce(&Connection) -> Result<T, E>) -> Result<T, E> {
        let idle = self.readers.lock().map_err(|_| Error::Poisoned)?.pop();
        let connection = match idle {
            Some(connection) => connection,
            None => connection::open_read(&self.path)?,
        };
        let say = |word: &str| Ok::<_, Error>(connection.prepare_cached(word)?.execute([])?);
        say("BEGIN")?;
        let answer = job(&connection);
        say("COMMIT")?;
        if let Ok(mut readers) = self.readers.lock()
            && readers.len() < IDLE_READERS
        {
            readers.push(connection);
        }
        answer
    }

    /// Records in one IMMEDIATE transaction on the writer's thread: `Ok` commits, `Err` and a panic roll back.
    pub fn write<T, E>(
        &self,
        job: impl FnOnce(&rusqlite::Transaction<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        self.writer.run(job)
    }
}
