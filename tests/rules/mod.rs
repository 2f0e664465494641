//! The programme from outside: prices with their reasons, refunds, and what holds for all of them.

pub mod any;
mod any_offers;
mod books;
pub mod either;
mod field;
mod floors;
mod kept;
mod notation;
mod offers;
mod properties;
pub mod quotes;
mod refunds;
mod scenarios;
mod schema;
mod schema_values;
mod templates;
mod till;
