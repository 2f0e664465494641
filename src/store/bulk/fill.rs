//! A whole shop written at once, before anybody opens it. What guards a shop that is in use, and the indexes beside the
//! tables, come back when everything is there; sorted once they cost a tenth of what they cost row by row.

use std::path::Path;

use rusqlite::Connection;

use super::Bulk;
use crate::domain::{StaffId, TillId};
use crate::store::{Error, connection};

/// Pages kept in memory meanwhile, in kibibytes: enough for the tables of people, which are written in no order.
const CACHE: i64 = 1_048_576;

/// Fills the shop at `path`, which nobody has open. Where it fails the file is of no use any more.
pub fn fill<T, E: From<Error>>(
    path: &Path,
    till: TillId,
    staff: StaffId,
    job: impl FnOnce(&mut Bulk<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let mut connection = connection::open_bare(path)?;
    let guards = take_away(&connection)?;
    let made = {
        let transaction = connection.transaction().map_err(Error::from)?;
        let mut bulk = Bulk::begin(&transaction, till, staff)?;
        transaction.pragma_update(None, "cache_size", -CACHE).map_err(Error::from)?;
        let made = job(&mut bulk)?;
        bulk.finish()?;
        transaction.pragma_update(None, "cache_size", -CACHE).map_err(Error::from)?;
        for guard in guards {
            transaction.execute_batch(&guard).map_err(Error::from)?;
        }
        transaction.commit().map_err(Error::from)?;
        made
    };
    connection.pragma_update(None, "journal_mode", "WAL").map_err(Error::from)?;
    Ok(made)
}

/// Takes away the triggers and the indexes that are no keys; gives the statements that bring them back.
fn take_away(connection: &Connection) -> Result<Vec<String>, Error> {
    let found: Vec<(String, String, String)> = connection
        .prepare("SELECT type, name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    found
        .into_iter()
        .map(|(kind, name, sql)| {
            connection.execute_batch(&format!("DROP {kind} \"{name}\""))?;
            Ok(sql)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    #[test]
    fn every_guard_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("shop.db");
        Store::prepare(&path, |_| Ok(())).unwrap();
        let store = Store::open(&path).unwrap();
        let till = store.write(|tx| crate::store::shop::add_till(tx, "here", None)).unwrap();
        let all = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name";
        let guards = |store: &Store| {
            store.read(|c| {
                let mut statement = c.prepare(all)?;
                let rows = statement.query_map([], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))?;
                Ok::<_, Error>(rows.collect::<Result<Vec<(String, String, Option<String>)>, _>>()?)
            })
        };
        let before = guards(&store).unwrap();
        store.settle().unwrap();
        drop(store);
        fill::<_, Error>(&path, till.id, StaffId::OWNER, |bulk| {
            let left: i64 = bulk.tx().query_row(
                "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' OR (type = 'index' AND sql IS NOT NULL)",
                [],
                |row| row.get(0),
            )?;
            assert_eq!(left, 0);
            Ok(())
        })
        .unwrap();
        assert_eq!(guards(&Store::open(&path).unwrap()).unwrap(), before);
    }
}
