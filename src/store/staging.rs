//! Rows of a file that is being imported, in a database of their own beside the shop's, so that reading and checking
//! never keep the till waiting. It is gone when the import is over, and a killed import's is removed by the next one.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::Error;

const FILE: &str = "import.staging.db";
const LOCK: &str = "import.lock";

/// The staging file. Holding it is holding the right to import into this shop.
pub struct Staging {
    connection: Connection,
    path: PathBuf,
    lock: File,
}

/// A row as it was staged.
#[derive(Debug, Clone)]
pub struct Staged {
    pub line: u64,
    /// The id of the fact that it becomes, or becomes a part of.
    pub id: Uuid,
    pub document: String,
}

impl Staging {
    /// Makes an empty staging file in the shop's folder; `Busy` while another import is under way.
    pub fn create(folder: &Path) -> Result<Staging, Error> {
        let lock = OpenOptions::new().create(true).truncate(false).write(true).open(folder.join(LOCK))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(Error::Busy),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        let path = folder.join(FILE);
        remove(&path);
        let connection = Connection::open(&path)?;
        // Nothing here outlives the import, so nothing is synced and nothing can be rolled back.
        connection.execute_batch(
            "PRAGMA journal_mode = OFF;
             PRAGMA synchronous = OFF;
             PRAGMA temp_store = MEMORY;
             PRAGMA cache_size = -16384;
             CREATE TABLE row (line INTEGER PRIMARY KEY, head INTEGER NOT NULL, at INTEGER NOT NULL,
                               id BLOB NOT NULL, document TEXT NOT NULL);
             BEGIN;",
        )?;
        Ok(Staging { connection, path, lock })
    }

    /// Stages the row of one line. Rows with one `head`, the first of their lines, belong together.
    pub fn put(&self, line: u64, head: u64, at: i64, id: Uuid, document: &str) -> Result<(), Error> {
        self.connection
            .prepare_cached("INSERT INTO row (line, head, at, id, document) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![number(line), number(head), at, id.as_bytes(), document])?;
        Ok(())
    }

    pub fn count(&self) -> Result<u64, Error> {
        Ok(self.connection.query_row("SELECT count(*) FROM row", [], |row| row.get::<_, i64>(0))?.unsigned_abs())
    }

    /// Goes through all rows in the order of time, those that belong together one after another.
    pub fn each<E: From<Error>>(&self, mut job: impl FnMut(Staged) -> Result<(), E>) -> Result<(), E> {
        let read = |e: rusqlite::Error| Error::from(e);
        let mut statement =
            self.connection.prepare("SELECT line, id, document FROM row ORDER BY at, head, line").map_err(read)?;
        let mut rows = statement.query([]).map_err(read)?;
        while let Some(row) = rows.next().map_err(read)? {
            let staged = |row: &rusqlite::Row<'_>| -> rusqlite::Result<Staged> {
                Ok(Staged {
                    line: row.get::<_, i64>(0)?.unsigned_abs(),
                    id: super::row::uuid(row, 1)?,
                    document: row.get(2)?,
                })
            };
            job(staged(row).map_err(read)?)?;
        }
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        remove(&self.path);
        // Closing alone would keep it as long as a program that was being started meanwhile has a copy of the handle.
        if let Err(error) = self.lock.unlock() {
            tracing::debug!(%error, "the lock of the import was not given up");
        }
    }
}

fn remove(path: &Path) {
    // Where it cannot be removed now, the next import tries again.
    let _ = fs::remove_file(path);
}

fn number(line: u64) -> i64 {
    i64::try_from(line).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_killed_imports_rows_are_gone_and_two_imports_do_not_meet() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(FILE), "left behind").unwrap();
        let staging = Staging::create(folder.path()).unwrap();
        assert_eq!(staging.count().unwrap(), 0);
        assert!(matches!(Staging::create(folder.path()), Err(Error::Busy)));
        drop(staging);
        assert!(!folder.path().join(FILE).exists());
        assert!(Staging::create(folder.path()).is_ok());
    }

    #[test]
    fn rows_come_back_in_the_order_of_time_and_receipts_whole() {
        let folder = tempfile::tempdir().unwrap();
        let staging = Staging::create(folder.path()).unwrap();
        for (line, head, at) in [(2, 2, 50), (3, 3, 10), (4, 2, 50), (5, 5, 50)] {
            staging.put(line, head, at, Uuid::nil(), "{}").unwrap();
        }
        let mut lines = Vec::new();
        staging
            .each::<Error>(|row| {
                lines.push(row.line);
                Ok(())
            })
            .unwrap();
        assert_eq!(lines, [3, 2, 4, 5]);
    }
}
