//! The screens. Those of the cashier share one frame; the customer's window stands apart.

pub mod ask;
mod asking;
pub mod beside;
pub mod birthdays;
pub mod customer;
pub mod duplicates;
pub mod enrol;
mod file;
pub mod find;
mod frame;
pub mod help;
pub mod household;
pub mod import;
pub mod item;
pub mod member;
pub mod menu;
pub mod pay;
pub mod receipt;
pub mod regulars;
pub mod reports;
pub mod settings;
pub mod start;
mod step;
pub mod survey;
pub mod till;

pub use frame::{Frame, Notice, body_height, column_widths, frame};
