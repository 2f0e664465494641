//! The catalogue: what the shop sells, by article number and by the codes printed on it. Optional, and no facts.

use std::collections::BinaryHeap;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::Error;
use crate::domain::{Money, by_size, by_size_begins, fold, skeleton, sort_key};

/// Something that the shop sells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    /// The shop's own article number; names the product.
    pub sku: String,
    pub name: String,
    pub category: Option<String>,
    /// For one piece, kilogram or metre; absent where the cashier keys it.
    pub unit_price: Option<Money>,
    /// Never sold for less a unit.
    pub min_unit_price: Money,
    pub discountable: bool,
    pub on_sale: bool,
    /// Codes that a scanner reads off it. For weighed goods the prefix and article of the label.
    pub codes: Vec<String>,
}

impl Product {
    pub fn named(sku: &str, name: &str, unit_price: Money) -> Product {
        Product {
            sku: sku.to_owned(),
            name: name.to_owned(),
            category: None,
            unit_price: Some(unit_price),
            min_unit_price: Money::ZERO,
            discountable: true,
            on_sale: false,
            codes: Vec::new(),
        }
    }
}

const COLUMNS: &str = "SELECT p.sku, p.name, p.category, p.unit_price, p.min_unit_price, p.discountable, p.on_sale,
    (SELECT json_group_array(code) FROM (SELECT code FROM product_code WHERE sku = p.sku ORDER BY code))
    FROM product p";

/// Adds a product, or replaces all that is known of it, its codes included.
pub fn upsert(tx: &Transaction<'_>, product: &Product) -> Result<(), Error> {
    tx.prepare_cached(
        "INSERT INTO product (sku, name, category, unit_price, min_unit_price, discountable, on_sale, skeleton)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (sku) DO UPDATE SET name = excluded.name, category = excluded.category,
             unit_price = excluded.unit_price, min_unit_price = excluded.min_unit_price,
             discountable = excluded.discountable, on_sale = excluded.on_sale, skeleton = excluded.skeleton",
    )?
    .execute(params![
        product.sku,
        product.name,
        product.category,
        product.unit_price.map(Money::as_minor),
        product.min_unit_price.as_minor(),
        product.discountable,
        product.on_sale,
        skeleton(&product.name)
    ])?;
    tx.prepare_cached("DELETE FROM product_code WHERE sku = ?1")?.execute([&product.sku])?;
    let mut code = tx.prepare_cached("INSERT OR IGNORE INTO product_code (code, sku) VALUES (?1, ?2)")?;
    for text in &product.codes {
        code.execute([text, &product.sku])?;
    }
    Ok(())
}

/// Takes a product out of the catalogue; sales keep what they say of it. False when it was not there.
pub fn remove(tx: &Transaction<'_>, sku: &str) -> Result<bool, Error> {
    Ok(tx.prepare_cached("DELETE FROM product WHERE sku = ?1")?.execute([sku])? > 0)
}

pub fn by_sku(connection: &Connection, sku: &str) -> Result<Option<Product>, Error> {
    one(connection, &format!("{COLUMNS} WHERE p.sku = ?1"), sku)
}

/// The product that carries `code`, or whose article number it is.
pub fn by_code(connection: &Connection, code: &str) -> Result<Option<Product>, Error> {
    let carried = one(connection, &format!("{COLUMNS} JOIN product_code c ON c.sku = p.sku WHERE c.code = ?1"), code)?;
    match carried {
        Some(product) => Ok(Some(product)),
        None => by_sku(connection, code),
    }
}

/// The one product of this name, in any spelling of case; none where several have it.
pub fn by_name(connection: &Connection, name: &str) -> Result<Option<Product>, Error> {
    let mut statement = connection.prepare_cached(&format!("{COLUMNS} WHERE p.skeleton = ?1"))?;
    let found = statement.query_map([skeleton(name)], product)?.collect::<Result<Vec<_>, _>>()?;
    let mut named = found.into_iter().filter(|product| fold(&product.name) == fold(name));
    Ok(named.next().filter(|_| named.next().is_none()))
}

/// Products whose name has words that begin as each of the typed ones, in any alphabet, or whose article number begins
/// so, or that carry a code with these digits in a row; in the order of their names.
pub fn search(connection: &Connection, text: &str, limit: usize) -> Result<Vec<Product>, Error> {
    let words: Vec<String> = skeleton(text).split_whitespace().map(str::to_owned).collect();
    let text = text.trim();
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let all = words.iter().map(|_| "instr(' ' || p.skeleton, ' ' || ?) > 0").collect::<Vec<_>>().join(" AND ");
    let named = if words.is_empty() { "0".to_owned() } else { all };
    let mut statement = connection.prepare_cached(&format!(
        "SELECT p.sku, p.name, p.skeleton FROM product p WHERE (p.sku >= ? AND p.sku < ?)
            OR (length(?) >= 3 AND p.sku IN (SELECT sku FROM product_code WHERE instr(code, ?) > 0))
            OR ({named})"
    ))?;
    let beyond = format!("{text}\u{10ffff}");
    // The digits that a person reads off a label; anything else is looked for in names alone.
    let digits = if text.bytes().all(|b| b.is_ascii_digit()) { text } else { "" };
    let values = [text, beyond.as_str(), digits, digits].into_iter().chain(words.iter().map(String::as_str));
    let mut rows = statement.query(rusqlite::params_from_iter(values))?;
    let first = words.first().map_or("", String::as_str);
    let mut best = First { limit, found: BinaryHeap::new() };
    while let Some(row) = rows.next()? {
        let read = |column: usize| row.get_ref(column)?.as_str().map_err(rusqlite::Error::from);
        best.offer(read(0)?, read(1)?, !read(2)?.starts_with(first));
    }
    best.skus().iter().filter_map(|sku| by_sku(connection, sku).transpose()).collect()
}

/// The first so many articles in the order of a search: those that begin with what was typed, each kind by name. Of any
/// number that are offered only these are kept, and most are told by the first letters to come later.
struct First {
    limit: usize,
    /// Whether the name begins otherwise, its key and the number; the last on top.
    found: BinaryHeap<(bool, String, String)>,
}

impl First {
    fn offer(&mut self, sku: &str, name: &str, otherwise: bool) {
        if self.found.len() >= self.limit {
            let begins = (otherwise, by_size_begins(name));
            let later = |(otherwise, key, _): &(bool, String, String)| (begins.0, &begins.1) > (*otherwise, key);
            if self.found.peek().is_none_or(later) {
                return;
            }
        }
        self.found.push((otherwise, by_size(name), sku.to_owned()));
        if self.found.len() > self.limit {
            self.found.pop();
        }
    }

    fn skus(self) -> Vec<String> {
        self.found.into_sorted_vec().into_iter().map(|(_, _, sku)| sku).collect()
    }
}

/// The categories in use, each once, in the order of their names.
pub fn categories(connection: &Connection) -> Result<Vec<String>, Error> {
    let mut statement = connection
        .prepare_cached("SELECT DISTINCT category FROM product WHERE category IS NOT NULL AND category <> ''")?;
    let mut categories = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
    categories.sort_by_key(|name| sort_key(name));
    Ok(categories)
}

/// Whether the shop keeps no catalogue.
pub fn is_empty(connection: &Connection) -> Result<bool, Error> {
    Ok(connection.prepare_cached("SELECT NOT EXISTS (SELECT 1 FROM product)")?.query_row([], |row| row.get(0))?)
}

fn one(connection: &Connection, sql: &str, value: &str) -> Result<Option<Product>, Error> {
    Ok(connection.prepare_cached(sql)?.query_row([value], product).optional()?)
}

fn product(row: &Row<'_>) -> rusqlite::Result<Product> {
    let codes: String = row.get(7)?;
    Ok(Product {
        sku: row.get(0)?,
        name: row.get(1)?,
        category: row.get(2)?,
        unit_price: row.get::<_, Option<i64>>(3)?.map(Money::minor),
        min_unit_price: Money::minor(row.get(4)?),
        discountable: row.get(5)?,
        on_sale: row.get(6)?,
        codes: serde_json::from_str(&codes).unwrap_or_default(),
    })
}
