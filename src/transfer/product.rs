//! A line of a file of the catalogue.

use serde::{Deserialize, Serialize};

use super::{Cells, Field, Kind, cell};
use crate::domain::{Money, RowFault};

/// One article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProductRow {
    pub sku: String,
    pub barcodes: Vec<String>,
    pub name: String,
    pub category: Option<String>,
    pub price: Option<Money>,
    pub min_price: Option<Money>,
    pub discountable: Option<bool>,
}

impl ProductRow {
    /// Reads a line; an article without a number of its own is known by its first barcode.
    pub fn read(cells: Cells<'_>) -> Result<ProductRow, RowFault> {
        cell::sound(&cells, Kind::Products)?;
        let barcodes: Vec<String> = cell::several(cells.text(Field::Barcode)).map(str::to_owned).collect();
        let sku = cells
            .some(Field::Sku)
            .map(str::to_owned)
            .or_else(|| barcodes.first().cloned())
            .ok_or(RowFault::Missing { field: Field::Sku.name() })?;
        let amount = |field| cells.some(field).map(|text| cell::amount(field, text)).transpose();
        let discountable = cells.some(Field::Discountable);
        Ok(ProductRow {
            sku,
            barcodes,
            name: cells.need(Field::Name)?.to_owned(),
            category: cells.some(Field::Category).map(str::to_owned),
            price: amount(Field::Price)?,
            min_price: amount(Field::MinPrice)?,
            discountable: discountable.map(|t| cell::yes_or_no(Field::Discountable, t)).transpose()?,
        })
    }
}
