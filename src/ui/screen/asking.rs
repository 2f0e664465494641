//! Numbers for questions that are answered beside the window.

use std::sync::atomic::{AtomicU64, Ordering};

static LAST: AtomicU64 = AtomicU64::new(0);

/// A number that no question had before, in any state of any screen. A screen may be put back to what it was before a
/// scan was typed into it, so counting within its state would give a number twice.
pub fn number() -> u64 {
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}
