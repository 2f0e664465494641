//! Copies of the database: made beside the running till, examined before anybody relies on them, and brought back.

use std::io::Read;
use std::path::Path;
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags, OptionalExtension, params};
use thiserror::Error as ThisError;

use super::check::{self, Broken};
use super::{Error, LATEST, connection, schema_version, shop};

/// Pages copied in one step; between two steps whoever waits for the disk gets it.
const STEP: i32 = 1_024;
const PAUSE: Duration = Duration::from_millis(2);

/// What a copy was found to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Examined {
    pub facts: i64,
    pub schema: i64,
}

/// Copies one snapshot of the database at `from` into a new file at `to`, while others go on writing.
pub fn copy_file(from: &Path, to: &Path) -> Result<(), Error> {
    copy(&connection::open_read(from)?, to)
}

/// Copies one snapshot of an open database into a new file at `to`, which then stands alone, without a write-ahead log.
pub fn copy(from: &Connection, to: &Path) -> Result<(), Error> {
    let mut target = Connection::open(to)?;
    // One snapshot held to the end, or each sale in between would make the copy begin anew.
    from.execute_batch("BEGIN")?;
    from.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    let copied = run(from, &mut target);
    from.execute_batch("COMMIT")?;
    copied?;
    target.pragma_update(None, "journal_mode", "DELETE")?;
    drop(target);
    std::fs::File::open(to)?.sync_all()?;
    Ok(())
}

fn run(from: &Connection, target: &mut Connection) -> Result<(), Error> {
    let backup = Backup::new(from, target)?;
    loop {
        match backup.step(STEP)? {
            StepResult::Done => return Ok(()),
            _ => std::thread::sleep(PAUSE),
        }
    }
}

/// Why a file is no copy of a shop that could be relied on. The messages are for the log.
#[derive(Debug, ThisError)]
pub enum Flaw {
    #[error("damaged: {0}")]
    Torn(String),
    #[error("no shop in it")]
    NoShop,
    #[error(transparent)]
    Store(Error),
}

impl From<Error> for Flaw {
    fn from(error: Error) -> Self {
        match error {
            Error::Damaged(why) => Flaw::Torn(why),
            other => Flaw::Store(other),
        }
    }
}

impl From<rusqlite::Error> for Flaw {
    fn from(error: rusqlite::Error) -> Self {
        Error::from(error).into()
    }
}

impl From<Flaw> for Error {
    fn from(flaw: Flaw) -> Self {
        match flaw {
            Flaw::Store(error) => error,
            other => Error::Damaged(other.to_string()),
        }
    }
}

/// Opens a copy and reads all of it: whole pages, a schema that this program knows, a shop inside, references that
/// lead somewhere.
pub fn examine(path: &Path) -> Result<Examined, Flaw> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let schema = schema_version(&connection)?;
    if schema > LATEST {
        return Err(Error::Newer { found: schema, known: LATEST }.into());
    }
    let word: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if word != "ok" {
        return Err(Flaw::Torn(word));
    }
    let tables: i64 = connection.query_row(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('shop', 'till', 'member', 'sale')",
        [],
        |row| row.get(0),
    )?;
    if schema == 0 || tables == 0 {
        return Err(Flaw::NoShop);
    }
    let broken: Option<String> = connection
        .query_row("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1", [], |row| row.get(0))
        .optional()?;
    if let Some(table) = broken {
        return Err(Flaw::Torn(format!("a row of {table} points at nothing")));
    }
    if !connection.query_row("SELECT EXISTS (SELECT 1 FROM shop)", [], |row| row.get(0))? {
        return Err(Flaw::NoShop);
    }
    Ok(Examined { facts: facts(&connection)?, schema })
}

/// What does not add up in the books of a copy that was examined; an older schema is looked at when it was migrated.
pub fn broken(path: &Path) -> Result<Vec<Broken>, Error> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    if schema_version(&connection)? < LATEST {
        return Ok(Vec::new());
    }
    check::run(&connection)
}

/// Whether a file begins as databases of `SQLite` do.
pub fn is_database(path: &Path) -> bool {
    head(path).is_some_and(|head| head.starts_with(b"SQLite format 3\0"))
}

/// Whether a file is a copy of a shop that nobody works on: what is open, or was when its program was killed, keeps a log
/// beside it and says so in its head.
pub fn is_copy(path: &Path) -> bool {
    let alone = head(path).is_some_and(|head| head.starts_with(b"SQLite format 3\0") && head[18..20] == [1, 1]);
    let holds = || -> rusqlite::Result<i64> {
        let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let sql =
            "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('shop', 'till', 'member', 'sale')";
        connection.query_row(sql, [], |row| row.get(0))
    };
    alone && holds().is_ok_and(|tables| tables == 4)
}

fn head(path: &Path) -> Option<[u8; 20]> {
    let mut head = [0; 20];
    let file = std::fs::File::open(path).ok().filter(|f| f.metadata().is_ok_and(|m| m.is_file()));
    file?.read_exact(&mut head).ok()?;
    Some(head)
}

/// How many facts a database holds; the tills count them.
pub fn facts(connection: &Connection) -> Result<i64, Error> {
    Ok(connection.query_row("SELECT coalesce(sum(last_seq), 0) FROM till", [], |row| row.get(0))?)
}

/// How many tills a database knows.
pub fn tills(path: &Path) -> Result<i64, Error> {
    let connection = connection::open_read(path)?;
    Ok(connection.query_row("SELECT coalesce(max(id), 0) FROM till", [], |row| row.get(0))?)
}

/// Makes sure that no till goes on under a number that it had when the copy was made: none is at its place any more, and
/// the first `tills` numbers are taken, since after the copy they may have been printed on slips and cards.
pub fn retire_tills(path: &Path, when: &str, tills: i64) -> Result<(), Error> {
    let mut connection = Connection::open(path)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    let transaction = connection.transaction()?;
    transaction.execute("UPDATE till SET place = place || ' until ' || ?1", params![when])?;
    loop {
        let last: i64 = transaction.query_row("SELECT coalesce(max(id), 0) FROM till", [], |row| row.get(0))?;
        if last >= tills {
            break;
        }
        let like = shop::latest_till_settings(&transaction)?;
        shop::add_till(&transaction, &format!("gone until {when}"), like.as_ref())?;
    }
    transaction.commit()?;
    Ok(())
}

/// A database that nobody else has open, and nobody can open for writing while this is held.
pub struct Quiet {
    _connection: Connection,
}

/// Writes everything back into the file at `path` and holds it alone. Anybody who has it open makes this `Busy`.
pub fn quiet(path: &Path) -> Result<Quiet, Error> {
    let connection = Connection::open(path)?;
    connection.pragma_update(None, "busy_timeout", 5_000)?;
    // Leaving the write-ahead log succeeds only for the last connection there is.
    connection.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    connection.execute_batch("BEGIN EXCLUSIVE")?;
    Ok(Quiet { _connection: connection })
}
