//! Articles of the catalogue.

use std::collections::HashMap;

use uuid::Uuid;

use super::{Error, Known, Ready, Verdicts, Watch, claim, document, id_of, row_of};
use crate::domain::{CardNumber, RowFault};
use crate::store::bulk;
use crate::store::product::{self, Product};
use crate::store::staging::Staging;
use crate::store::{self};
use crate::transfer::{Cells, ProductRow};

pub fn ready(line: u64, cells: Cells<'_>, first: &mut HashMap<Uuid, u64>) -> Result<Ready, RowFault> {
    let row = ProductRow::read(cells)?;
    let id = id_of(&["product", &row.sku]);
    claim(first, id, line)?;
    for code in &row.barcodes {
        claim(first, id_of(&["barcode", code]), line)?;
    }
    Ok(Ready { head: line, at: 0, id, document: document(&row)? })
}

/// Looks up what is in the catalogue already.
pub fn check(
    connection: &store::Connection,
    staging: &Staging,
    update: bool,
    watch: &mut Watch<'_>,
) -> Result<Verdicts, Error> {
    let mut verdicts = Verdicts::default();
    staging.each::<Error>(|staged| {
        watch.tick()?;
        let row: ProductRow = row_of(&staged)?;
        for code in &row.barcodes {
            let fault = match bulk::code_owner(connection, code)? {
                Some(sku) if sku != row.sku => RowFault::CodeTaken { code: code.clone() },
                None if is_card(connection, code)? => RowFault::CodeIsCard { code: code.clone() },
                _ => continue,
            };
            verdicts.refused.insert(staged.line, fault);
            return Ok(());
        }
        if let Some(known) = product::by_sku(connection, &row.sku)? {
            verdicts.known.insert(staged.line, Known::of(known != merged(&row, Some(&known)), update));
        }
        Ok(())
    })?;
    Ok(verdicts)
}

/// Whether the code is somebody's card: a scan could not tell them apart.
fn is_card(connection: &store::Connection, code: &str) -> Result<bool, Error> {
    Ok(match CardNumber::parse(code) {
        Some(number) => bulk::by_card(connection, &number)?.is_some(),
        None => false,
    })
}

/// Writes what is new, and what differs and may be overwritten.
pub fn adopt(tx: &store::Transaction<'_>, staging: &Staging, verdicts: &Verdicts) -> Result<(), Error> {
    staging.each::<Error>(|staged| {
        let overwritten = verdicts.known.get(&staged.line) == Some(&Known::Overwritten);
        if overwritten || verdicts.is_new(staged.line) {
            let row: ProductRow = row_of(&staged)?;
            let known = product::by_sku(tx, &row.sku)?;
            product::upsert(tx, &merged(&row, known.as_ref()))?;
        }
        Ok(())
    })
}

/// What the file says, and of what it does not say what is known.
fn merged(row: &ProductRow, known: Option<&Product>) -> Product {
    let mut codes = known.map_or_else(Vec::new, |known| known.codes.clone());
    codes.extend(row.barcodes.iter().cloned());
    codes.sort();
    codes.dedup();
    Product {
        sku: row.sku.clone(),
        name: row.name.clone(),
        category: row.category.clone().or_else(|| known.and_then(|known| known.category.clone())),
        unit_price: row.price.or_else(|| known.and_then(|known| known.unit_price)),
        min_unit_price: row.min_price.or_else(|| known.map(|known| known.min_unit_price)).unwrap_or_default(),
        discountable: row.discountable.or_else(|| known.map(|known| known.discountable)).unwrap_or(true),
        on_sale: known.is_some_and(|known| known.on_sale),
        codes,
    }
}
