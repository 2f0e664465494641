//! The one place where a connection is opened. An encryption key will enter here.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::Error;

/// A connection that may write.
pub fn open_write(path: &Path) -> Result<Connection, Error> {
    let connection = Connection::open(path)?;
    prepare(&connection)?;
    Ok(connection)
}

/// A connection that can only read.
pub fn open_read(path: &Path) -> Result<Connection, Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.pragma_update(None, "busy_timeout", 5_000)?;
    connection.pragma_update(None, "query_only", true)?;
    // Not mapped: each fact that is written would unmap the whole file, and the next scan would map it again page by page.
    connection.pragma_update(None, "cache_size", -4_096)?;
    plan_once(&connection)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(connection)
}

/// A connection of a thread that writes the log back beside the one that writes; it makes no database where there is none.
pub fn open_beside(path: &Path) -> Result<Connection, Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    Ok(connection)
}

/// A connection for filling a database that nobody uses yet: nothing is safe until all is written.
pub fn open_bare(path: &Path) -> Result<Connection, Error> {
    let connection = Connection::open(path)?;
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    connection.pragma_update(None, "journal_mode", "OFF")?;
    connection.pragma_update(None, "synchronous", "OFF")?;
    connection.pragma_update(None, "foreign_keys", false)?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(connection)
}

fn prepare(connection: &Connection) -> Result<(), Error> {
    connection.pragma_update(None, "busy_timeout", 5_000)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    // WAL alone may lose the last sales when power fails; a till may not.
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // Without it REPLACE removes a row without waking the triggers that keep facts.
    connection.pragma_update(None, "recursive_triggers", true)?;
    // What a person had erased is overwritten, not only forgotten.
    connection.pragma_update(None, "secure_delete", true)?;
    plan_once(connection)?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(())
}

/// Statements that are kept stay planned: else one that an index of some rows might answer, for the right value, is planned
/// anew for each value.
fn plan_once(connection: &Connection) -> Result<(), Error> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}
