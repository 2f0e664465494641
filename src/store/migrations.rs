//! Schemas, numbered and never edited once released; all that are pending run in one transaction at the start.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use rusqlite::Connection;
use rusqlite_migration::Migrations;

use super::{Error, connection};

static FOLDER: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/migrations");

static MIGRATIONS: LazyLock<Result<Migrations<'static>, String>> =
    LazyLock::new(|| Migrations::from_directory(&FOLDER).map_err(|e| e.to_string()));

/// The schema that this program writes.
pub const LATEST: i64 = 16;

/// The schema of an open database; 0 for one that is empty.
pub fn schema_version(connection: &Connection) -> Result<i64, Error> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Brings the database at `path` to the latest schema, making it where there is none.
pub fn migrate(path: &Path, before: impl FnOnce(&Connection) -> Result<(), Error>) -> Result<(), Error> {
    let mut connection = connection::open_write(path)?;
    let found = schema_version(&connection)?;
    if found == LATEST {
        return Ok(());
    }
    if found > LATEST {
        return Err(Error::Newer { found, known: LATEST });
    }
    if found > 0 {
        before(&connection)?;
    }
    let migrations = MIGRATIONS.as_ref().map_err(|e| Error::Migration(e.clone()))?;
    // Foreign keys cannot be switched inside the transaction of the migrations: off before, checked, then on.
    connection.pragma_update(None, "foreign_keys", false)?;
    migrations.to_latest(&mut connection).map_err(|e| Error::Migration(e.to_string()))?;
    let broken: i64 = connection.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    connection.pragma_update(None, "foreign_keys", true)?;
    if broken > 0 {
        return Err(Error::Migration(format!("{broken} rows point at nothing after the migration")));
    }
    Ok(())
}

/// Everything that a database is made of, by its name: how each table, index, view and trigger was written.
pub fn shape(connection: &Connection) -> Result<BTreeMap<String, String>, Error> {
    let mut statement = connection.prepare(
        "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~'",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether two parts of a schema are written alike but for the spaces between words.
pub fn alike(one: &str, other: &str) -> bool {
    one == other || one.split_whitespace().eq(other.split_whitespace())
}

/// What the migrations make out of nothing; worked out once.
pub fn own_shape() -> Result<&'static BTreeMap<String, String>, Error> {
    static SHAPE: LazyLock<Result<BTreeMap<String, String>, String>> = LazyLock::new(|| {
        let migrations = MIGRATIONS.as_ref().map_err(Clone::clone)?;
        let mut empty = Connection::open_in_memory().map_err(|e| e.to_string())?;
        migrations.to_latest(&mut empty).map_err(|e| e.to_string())?;
        shape(&empty).map_err(|e| e.to_string())
    });
    SHAPE.as_ref().map_err(|e| Error::Migration(e.clone()))
}
