//! The programme from outside: prices with their reasons, refunds, and what holds for all of them.

pub mod any;
mod books;
mod notation;
mod properties;
pub mod quotes;
mod refunds;
mod till;
