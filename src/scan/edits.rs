//! What fields held before each of their last edits, so that a scan that ran through one leaves no trace.
//!
//! A window hears of an edit before or after it hears of the key that made it, and with a fast scanner a dozen edits
//! come before the first key. So nothing is saved when a burst begins; every edit is noted with what stood there before,
//! and the scan says afterwards from when on the edits were its own.

use std::collections::VecDeque;

use super::Scan;

/// More edits than the longest code has characters.
const KEPT: usize = 1_100;

/// The last edits; `T` is a field with what it held.
#[derive(Debug, Clone)]
pub struct Edits<T> {
    noted: VecDeque<(u64, T)>,
}

impl<T> Default for Edits<T> {
    fn default() -> Self {
        Edits { noted: VecDeque::new() }
    }
}

impl<T: Clone> Edits<T> {
    /// Notes what a field held before an edit, on the same clock as the keys.
    pub fn note(&mut self, at: u64, before: T) {
        if self.noted.len() == KEPT {
            self.noted.pop_front();
        }
        self.noted.push_back((at, before));
    }

    /// What the field is to hold again after `scan`, if the scan ran through one. Forgets all edits: a scan is over.
    pub fn before(&mut self, scan: &Scan) -> Option<T> {
        // An edit may be heard of a little before its key; the key of an earlier run lies a whole gap before this one.
        let kept =
            self.noted.iter().filter(|(at, _)| at + scan.gap > scan.since).nth(scan.by_hand).map(|(_, t)| t.clone());
        self.noted.clear();
        kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scan(since: u64, by_hand: usize) -> Scan {
        Scan { text: "4006381333931".into(), since, by_hand, gap: 60 }
    }

    /// Types each text at its time into a field that holds what was typed before.
    fn typed(keys: &[(u64, char)]) -> Edits<String> {
        let mut edits = Edits::default();
        let mut field = String::new();
        for &(at, key) in keys {
            edits.note(at, field.clone());
            field.push(key);
        }
        edits
    }

    #[test]
    fn a_field_gets_back_what_it_held() {
        let keys = [(100, 'М'), (300, 'а'), (1_000, '4'), (1_005, '0'), (1_010, '0')];
        assert_eq!(typed(&keys).before(&scan(1_000, 0)).as_deref(), Some("Ма"));
        assert_eq!(typed(&keys).before(&scan(1_012, 0)).as_deref(), Some("Ма"), "edits heard of before the keys");
        assert_eq!(typed(&keys[..2]).before(&scan(1_000, 0)), None, "nothing had the focus");
        let keys = [(100, '1'), (980, '2'), (1_000, '4'), (1_005, '0')];
        assert_eq!(typed(&keys).before(&scan(980, 1)).as_deref(), Some("12"), "the hand's own key stays");
    }

    #[test]
    fn each_scan_answers_for_its_own_edits() {
        let mut edits = typed(&[(1_000, '4'), (1_005, '0')]);
        assert_eq!(edits.before(&scan(1_000, 0)).as_deref(), Some(""));
        edits.note(1_020, String::new());
        assert_eq!(edits.before(&scan(1_020, 0)).as_deref(), Some(""));
    }
}
