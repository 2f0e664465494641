//! The programme from outside: prices with their reasons, refunds, and what holds for all of them.

mod any;
mod books;
mod notation;
mod properties;
mod quotes;
mod refunds;
mod till;
