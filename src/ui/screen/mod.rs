//! The screens. Those of the cashier share one frame; the customer's window stands apart.

pub mod customer;
mod frame;
pub mod pay;
pub mod till;

pub use frame::{Frame, Notice, body_height, column_widths, frame};
