//! The programme from outside: prices with their reasons, refunds, and what holds for all of them.

mod notation;
mod quotes;
