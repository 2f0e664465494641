//! Reading and writing files: tables as other programs save them, texts and workbooks, a line at a time.
//!
//! A file is read into typed rows with one clear reason for each line refused; nothing here knows a database. What is
//! written can be read again, and no cell of it is taken for a formula by a spreadsheet.

mod book;
mod cell;
mod compound;
mod date;
mod encoding;
mod error;
mod field;
mod heading;
mod layout;
mod lines;
mod list;
mod member;
mod number;
mod packed;
pub mod place;
mod preview;
mod product;
mod record;
mod sale;
mod sheet;
mod table;
mod total;
mod wide;
mod write;

pub use book::Shape;
pub use error::Error;
pub use field::{Field, Kind};
pub use list::{ListCell, ListKind, write_list};
pub use member::MemberRow;
pub use preview::{Column, Preview};
pub use product::ProductRow;
pub use sale::SaleRow;
pub use table::{Cells, Choice, Form, Table};
pub use wide::{Row, Wanted, Wide};
pub use write::{Writer, is_book, is_export};
