//! What `SQLite` alone needs for the same work: the measure that `bench` lays beside the shop's own acts.

use std::path::Path;

use rusqlite::{Connection, params};

use super::{Error, backup, connection};
use crate::domain::SaleId;

/// The rows that a scan of a card leads to, read one table after the other.
const LOOK_UP: [&str; 8] = [
    "SELECT * FROM card WHERE number = ?1",
    "SELECT m.* FROM card c JOIN member m ON m.id = c.member WHERE c.number = ?1",
    "SELECT p.* FROM card c JOIN person_member p ON p.member = c.member WHERE c.number = ?1",
    "SELECT o.* FROM card c JOIN card o ON o.member = c.member WHERE c.number = ?1",
    "SELECT n.* FROM card c JOIN consent n ON n.member = c.member WHERE c.number = ?1",
    "SELECT a.* FROM card c JOIN member_now n ON n.member = c.member JOIN account a ON a.id = n.account
     WHERE c.number = ?1",
    "SELECT l.* FROM card c JOIN member_now n ON n.member = c.member JOIN lot l ON l.account = n.account
     WHERE c.number = ?1 AND l.left > 0",
    "SELECT s.day, s.spent FROM card c JOIN member_now n ON n.member = c.member
     JOIN sale_now s ON s.account = n.account WHERE c.number = ?1",
];

/// The rows that a sale wrote, and those that it changed.
const RECORD: [&str; 14] = [
    "INSERT INTO main.sale SELECT * FROM ours.sale WHERE id = ?1",
    "INSERT INTO main.sale_line SELECT * FROM ours.sale_line WHERE sale = ?1",
    "INSERT INTO main.sale_discount SELECT * FROM ours.sale_discount WHERE sale = ?1",
    "INSERT INTO main.sale_gift SELECT * FROM ours.sale_gift WHERE sale = ?1",
    "INSERT INTO main.person_sale SELECT * FROM ours.person_sale WHERE sale = ?1",
    "INSERT INTO main.sale_payment SELECT * FROM ours.sale_payment WHERE sale = ?1",
    "INSERT INTO main.attribution SELECT * FROM ours.attribution WHERE sale = ?1",
    "INSERT INTO main.sale_now SELECT * FROM ours.sale_now WHERE sale = ?1",
    "INSERT INTO main.points_entry SELECT * FROM ours.points_entry WHERE sale = ?1",
    "INSERT INTO main.points_move SELECT * FROM ours.points_move WHERE entry IN
        (SELECT id FROM ours.points_entry WHERE sale = ?1)",
    "INSERT OR REPLACE INTO main.lot SELECT * FROM ours.lot WHERE id IN
        (SELECT id FROM ours.points_entry WHERE sale = ?1)",
    "INSERT OR IGNORE INTO main.tier_event SELECT * FROM ours.tier_event WHERE account =
        (SELECT account FROM ours.sale_now WHERE sale = ?1)",
    "UPDATE main.account SET (revision, points, spent, tier, last_at) =
        (SELECT revision, points, spent, tier, last_at FROM ours.account o WHERE o.id = main.account.id)
     WHERE id = (SELECT account FROM ours.sale_now WHERE sale = ?1)",
    "UPDATE main.till SET (last_seq, last_sale) =
        (SELECT last_seq, last_sale FROM ours.till o WHERE o.id = main.till.id)
     WHERE id = (SELECT till FROM ours.sale WHERE id = ?1)",
];

/// A copy of a shop's database without any of its guards, and a connection to it that does as it is told.
pub struct Plain {
    connection: Connection,
}

impl Plain {
    /// Copies the database at `ours` to `own`, and takes its triggers away.
    pub fn beside(ours: &Path, own: &Path) -> Result<Plain, Error> {
        backup::copy_file(ours, own)?;
        let connection = connection::open_write(own)?;
        let triggers: Vec<String> = connection
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        for trigger in triggers {
            connection.execute_batch(&format!("DROP TRIGGER \"{trigger}\""))?;
        }
        connection.execute("ATTACH ?1 AS ours", [ours.to_string_lossy()])?;
        Ok(Plain { connection })
    }

    /// Reads every row that a card leads to; gives how many there are.
    pub fn look_up(&self, number: &str) -> Result<usize, Error> {
        let mut found = 0;
        for sql in LOOK_UP {
            let mut statement = self.connection.prepare_cached(sql)?;
            let mut rows = statement.query([number])?;
            while rows.next()?.is_some() {
                found += 1;
            }
        }
        Ok(found)
    }

    /// Writes the rows of a sale that the shop recorded, in one transaction as durable as the shop's.
    pub fn record(&self, sale: SaleId) -> Result<(), Error> {
        self.connection.execute_batch("BEGIN")?;
        for sql in RECORD {
            self.connection.prepare_cached(sql)?.execute(params![sale.as_bytes()])?;
        }
        self.connection.execute_batch("COMMIT")?;
        Ok(())
    }
}
