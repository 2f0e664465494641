//! The vocabulary that every other module shares.
//!
//! Nothing here knows a window, a database or a language: amounts, names, cards, baskets, programmes and quotes as plain
//! values with their own rules. A type lives here when two modules need it, and nowhere else.

#![deny(clippy::float_arithmetic)]

mod alike;
mod answer;
mod basis;
mod basket;
mod birthday;
mod by_name;
mod card;
mod condition;
mod coupon;
mod fact;
mod fold;
mod form;
mod form_fault;
mod greeting;
mod history;
mod ids;
mod list;
mod member;
mod money;
mod name;
mod nameless;
mod need;
mod payment;
mod phone;
mod points;
mod programme;
mod quantity;
mod quote;
mod rate;
mod refund;
mod regular;
mod reward;
mod row_fault;
mod rule;
mod sale;
mod scanned;
mod select;
mod settings;
mod speech;
mod standing;
mod time;

pub use alike::*;
pub use answer::*;
pub use basis::*;
pub use basket::*;
pub use birthday::*;
pub use card::*;
pub use condition::*;
pub use coupon::*;
pub use fact::*;
pub use fold::*;
pub use form::*;
pub use form_fault::*;
pub use greeting::*;
pub use history::*;
pub use ids::*;
pub use list::*;
pub use member::*;
pub use money::*;
pub use name::*;
pub use nameless::*;
pub use need::*;
pub use payment::*;
pub use phone::*;
pub use points::*;
pub use programme::*;
pub use quantity::*;
pub use quote::*;
pub use rate::*;
pub use refund::*;
pub use regular::*;
pub use reward::*;
pub use row_fault::*;
pub use rule::*;
pub use sale::*;
pub use scanned::*;
pub use select::*;
pub use settings::*;
pub use speech::*;
pub use standing::*;
pub use time::*;
