//! What `SQLite` alone needs for the same work: the measure that a benchmark lays beside the shop's own acts.
//!
//! Reading, it asks with prepared statements for the rows that a scan of a card leads to, each by its key. Writing, it puts
//! the rows of a sale that the shop recorded into the same tables of a copy, with the same settings of the connection and
//! so the same waiting for the disk; the values were read before the clock runs.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use rusqlite::{CachedStatement, Connection, params, params_from_iter};

use super::{Error, connection};
use crate::domain::SaleId;

/// Whose card it is, and which account.
const OF_CARD: &str = "SELECT c.member, n.account, c.state, c.since, c.replaced_by FROM card c
     JOIN member_now n ON n.member = c.member WHERE c.number = ?1";

/// The rows of the member, each table by its key.
const OF_MEMBER: [&str; 4] = [
    "SELECT m.since, p.given, p.patronymic, p.surname, p.address, p.informal, p.phone, p.email, p.birth_month,
         p.birth_day, p.birth_year, p.lang, p.note
     FROM member m JOIN person_member p ON p.member = m.id WHERE m.id = ?1",
    "SELECT number, state, replaced_by, since FROM card WHERE member = ?1",
    "SELECT purpose, given, text_version, said_by, day FROM consent WHERE member = ?1",
    "SELECT day, spent, undone FROM sale_now WHERE member = ?1",
];

/// The rows of the account.
const OF_ACCOUNT: [&str; 3] = [
    "SELECT revision, points, spent, tier, last_at FROM account WHERE id = ?1",
    "SELECT id, left, active_from, expires FROM lot WHERE account = ?1 AND left <> 0",
    "SELECT day, spent FROM sale_now WHERE account = ?1",
];

/// The tables that a sale writes to, and which of their rows are its own.
const WRITTEN: [(&str, &str); 12] = [
    ("sale", "id = ?1"),
    ("sale_line", "sale = ?1"),
    ("sale_discount", "sale = ?1"),
    ("sale_gift", "sale = ?1"),
    ("person_sale", "sale = ?1"),
    ("sale_payment", "sale = ?1"),
    ("attribution", "sale = ?1"),
    ("sale_now", "sale = ?1"),
    ("points_entry", "sale = ?1"),
    ("points_move", "entry IN (SELECT id FROM points_entry WHERE sale = ?1)"),
    ("lot", "id IN (SELECT id FROM points_entry WHERE sale = ?1)"),
    (
        "tier_event",
        "account = (SELECT account FROM sale_now WHERE sale = ?1)
         AND (till, seq) > (SELECT till, seq FROM sale WHERE id = ?1)",
    ),
];

/// The rows that a sale changes, with what they hold afterwards.
const CHANGED: [(&str, &str); 4] = [
    (
        "SELECT id, revision, points, spent, tier, last_at FROM account
         WHERE id = (SELECT account FROM sale_now WHERE sale = ?1)",
        "UPDATE account SET revision = ?2, points = ?3, spent = ?4, tier = ?5, last_at = ?6 WHERE id = ?1",
    ),
    (
        "SELECT id, last_seq, last_sale FROM till WHERE id = (SELECT till FROM sale WHERE id = ?1)",
        "UPDATE till SET last_seq = ?2, last_sale = ?3 WHERE id = ?1",
    ),
    (
        "SELECT * FROM regular WHERE member = (SELECT member FROM sale_now WHERE sale = ?1)",
        "UPDATE regular SET since = ?2, tier = ?3, points = ?4, visits = ?5, sales = ?6, spent = ?7,
             visits_last_year = ?8, spent_last_year = ?9, first_visit = ?10, last_visit = ?11, usual_interval = ?12,
             as_of = ?13, changes_on = ?14 WHERE member = ?1",
    ),
    (
        "SELECT day, receipts, spent FROM takings WHERE day = (SELECT day FROM sale_now WHERE sale = ?1)",
        "INSERT INTO takings VALUES (?1, ?2, ?3)
         ON CONFLICT (day) DO UPDATE SET receipts = excluded.receipts, spent = excluded.spent",
    ),
];

/// A connection that reads the shop's own database, and one that writes into a copy of it without waking its guards.
pub struct Plain {
    ours: Connection,
    own: Connection,
}

/// The rows of one sale, ready to be written.
pub struct Rows(Vec<(String, Vec<Value>)>);

impl Plain {
    /// `own` is a copy of the database at `ours`.
    pub fn beside(ours: &Path, own: &Path) -> Result<Plain, Error> {
        let plain = Plain { ours: connection::open_read(ours)?, own: connection::open_write(own)? };
        plain.own.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
        Ok(plain)
    }

    /// Reads every row that a card leads to; gives how many there are.
    pub fn look_up(&self, number: &str) -> Result<usize, Error> {
        let (member, account): ([u8; 16], [u8; 16]) =
            self.ours.prepare_cached(OF_CARD)?.query_row([number], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut found = 1;
        for sql in OF_MEMBER {
            found += count(&mut self.ours.prepare_cached(sql)?, &member)?;
        }
        for sql in OF_ACCOUNT {
            found += count(&mut self.ours.prepare_cached(sql)?, &account)?;
        }
        Ok(found)
    }

    /// Reads so many rows of the kept figures from a place in their order by spend; gives how many there were.
    pub fn page(&self, from: usize, count: usize) -> Result<usize, Error> {
        let sql = "SELECT * FROM regular ORDER BY spent DESC, member LIMIT ?1 OFFSET ?2";
        let mut statement = self.ours.prepare_cached(sql)?;
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let mut rows = statement.query(params![number(count), number(from)])?;
        let mut found = 0;
        while rows.next()?.is_some() {
            found += 1;
        }
        Ok(found)
    }

    /// Reads what the shop wrote for a sale.
    pub fn rows_of(&self, sale: SaleId) -> Result<Rows, Error> {
        let mut rows = Vec::new();
        for (table, which) in WRITTEN {
            let mut statement = self.ours.prepare_cached(&format!("SELECT * FROM {table} WHERE {which}"))?;
            let width = statement.column_count();
            let places = (1..=width).map(|place| format!("?{place}")).collect::<Vec<_>>().join(", ");
            let insert = format!("INSERT INTO {table} VALUES ({places})");
            for values in all(&mut statement, sale, width)? {
                rows.push((insert.clone(), values));
            }
        }
        for (select, update) in CHANGED {
            let mut statement = self.ours.prepare_cached(select)?;
            let width = statement.column_count();
            rows.extend(all(&mut statement, sale, width)?.into_iter().map(|values| (update.to_owned(), values)));
        }
        Ok(Rows(rows))
    }

    /// Writes the rows of a sale in one transaction.
    pub fn record(&self, rows: &Rows) -> Result<(), Error> {
        self.own.execute_batch("BEGIN IMMEDIATE")?;
        for (sql, values) in &rows.0 {
            self.own.prepare_cached(sql)?.execute(params_from_iter(values))?;
        }
        self.own.execute_batch("COMMIT")?;
        Ok(())
    }
}

/// Reads every column of what a key leads to.
fn count(statement: &mut CachedStatement<'_>, key: &[u8; 16]) -> Result<usize, Error> {
    let width = statement.column_count();
    let mut rows = statement.query([key])?;
    let mut found = 0;
    while let Some(row) = rows.next()? {
        for place in 0..width {
            std::hint::black_box(row.get_ref(place)?);
        }
        found += 1;
    }
    Ok(found)
}

fn all(statement: &mut CachedStatement<'_>, sale: SaleId, width: usize) -> Result<Vec<Vec<Value>>, Error> {
    let rows = statement.query_map(params![sale.as_bytes()], |row| (0..width).map(|place| row.get(place)).collect())?;
    Ok(rows.collect::<Result<_, _>>()?)
}
