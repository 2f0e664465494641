//! Step 1 of a sale: a burst of keys becomes a scanned code.
//!
//! A scanner types like a keyboard, only faster. [`Burst`] watches every key of both windows and tells a scan from
//! typing by its pace; [`classify`] says what kind of number it is. Whose card or which product it is, the shop looks up.

mod burst;
mod code;

pub use burst::{Burst, Key, Outcome, Scan, Stroke, Verdict};
pub use code::{Clash, RangeOf, classify, ranges_clash};
