//! Articles of the catalogue, as files bring and take them.

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use crate::domain::{Money, skeleton};
use crate::store::Error;

/// An article with its codes in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    pub sku: String,
    pub name: String,
    pub category: Option<String>,
    pub price: Option<Money>,
    pub min_price: Money,
    pub discountable: bool,
    pub codes: Vec<String>,
}

const COLUMNS: &str = "SELECT p.sku, p.name, p.category, p.unit_price, p.min_unit_price, p.discountable,
        (SELECT group_concat(code, char(10)) FROM (SELECT code FROM product_code WHERE sku = p.sku ORDER BY code))
    FROM product p";

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Article> {
    let codes: Option<String> = row.get(6)?;
    Ok(Article {
        sku: row.get(0)?,
        name: row.get(1)?,
        category: row.get(2)?,
        price: row.get::<_, Option<i64>>(3)?.map(Money::minor),
        min_price: Money::minor(row.get(4)?),
        discountable: row.get(5)?,
        codes: codes.map(|c| c.lines().map(str::to_owned).collect()).unwrap_or_default(),
    })
}

pub fn article(connection: &Connection, sku: &str) -> Result<Option<Article>, Error> {
    let mut statement = connection.prepare_cached(&format!("{COLUMNS} WHERE p.sku = ?1"))?;
    Ok(statement.query_row([sku], read).optional()?)
}

/// The whole catalogue, by article number.
pub fn all(connection: &Connection) -> Result<Vec<Article>, Error> {
    let mut statement = connection.prepare(&format!("{COLUMNS} ORDER BY p.sku"))?;
    Ok(statement.query_map([], read)?.collect::<Result<_, _>>()?)
}

/// The article that a code leads to.
pub fn owner_of_code(connection: &Connection, code: &str) -> Result<Option<String>, Error> {
    let mut statement = connection.prepare_cached("SELECT sku FROM product_code WHERE code = ?1")?;
    Ok(statement.query_row([code], |row| row.get(0)).optional()?)
}

/// Writes an article over what was known of it, with its codes.
pub fn keep(tx: &Transaction<'_>, article: &Article) -> Result<(), Error> {
    tx.prepare_cached(
        "INSERT INTO product (sku, name, category, unit_price, min_unit_price, discountable, skeleton)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (sku) DO UPDATE SET name = excluded.name, category = excluded.category,
             unit_price = excluded.unit_price, min_unit_price = excluded.min_unit_price,
             discountable = excluded.discountable, skeleton = excluded.skeleton",
    )?
    .execute(params![
        article.sku,
        article.name,
        article.category,
        article.price.map(Money::as_minor),
        article.min_price.as_minor(),
        article.discountable,
        skeleton(&article.name)
    ])?;
    tx.prepare_cached("DELETE FROM product_code WHERE sku = ?1")?.execute([&article.sku])?;
    for code in &article.codes {
        tx.prepare_cached("INSERT INTO product_code (code, sku) VALUES (?1, ?2)")?.execute([code, &article.sku])?;
    }
    Ok(())
}
