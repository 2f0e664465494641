//! Copies of the database: made beside the running till, examined before anybody relies on them, and brought back.

use std::path::Path;
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags, OptionalExtension, params};

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

/// Opens a copy and reads all of it: whole pages, references that lead somewhere, a schema that this program knows, and
/// a shop inside.
pub fn examine(path: &Path) -> Result<Examined, Error> {
    let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let schema = schema_version(&connection)?;
    if schema > LATEST {
        return Err(Error::Newer { found: schema, known: LATEST });
    }
    let word: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if word != "ok" {
        return Err(Error::Damaged(word));
    }
    let tables: i64 = connection.query_row(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('shop', 'till', 'member', 'sale')",
        [],
        |row| row.get(0),
    )?;
    if schema == 0 || tables != 4 {
        return Err(Error::Damaged("no shop in it".into()));
    }
    let broken: Option<String> = connection
        .query_row("SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1", [], |row| row.get(0))
        .optional()?;
    if let Some(table) = broken {
        return Err(Error::Damaged(format!("a row of {table} points at nothing")));
    }
    Ok(Examined { facts: facts(&connection)?, schema })
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
