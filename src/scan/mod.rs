//! Step 1 of a sale: a burst of keys becomes a scanned code.
//!
//! A scanner types like a keyboard, only faster. [`Burst`] watches every key of both windows and tells a scan from
//! typing by its pace; [`Edits`] remembers what a field held before the scan ran through it; [`classify`] says what kind
//! of number it is. Whose card or which product it is, the shop looks up.

mod burst;
mod code;
mod edits;

pub use burst::{Burst, Key, Outcome, Scan, Stroke, Verdict};
pub use code::{Clash, RangeOf, classify, ranges_clash};
pub use edits::Edits;
