//! Reading and writing files: tables as other programs save them, a line at a time.
//!
//! A file is read into typed rows with one clear reason for each line refused; nothing here knows a database. What is
//! written can be read again, and no cell of it is taken for a formula by a spreadsheet.

mod cell;
mod error;
mod field;
mod list;
mod member;
pub mod place;
mod product;
mod record;
mod sale;
mod table;
mod write;

pub use error::Error;
pub use field::{Field, Kind};
pub use list::{ListCell, ListKind, write_list};
pub use member::MemberRow;
pub use product::ProductRow;
pub use sale::SaleRow;
pub use table::{Cells, Table};
pub use write::{Writer, is_export};
