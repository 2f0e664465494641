//! A sale in progress as a pure state machine: what stands in the basket, for whom, and what may happen next.
//!
//! Third in the flow: `rules` priced, here the cashier decides, and `shop` records what `Till::request` says. The unpaid
//! part is a `Draft`, which is kept after every change and offered again when the power comes back.

#![deny(clippy::float_arithmetic)]

mod draft;
mod machine;

pub use draft::Draft;
pub use machine::{Refusal, Stage, Till};
