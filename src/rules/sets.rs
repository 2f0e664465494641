//! Sets of lines, by rank: a bit for each, so that the first of a set is the dearest.

use std::rc::Rc;

const BITS: usize = u64::BITS as usize;

/// Several sets of the same lines.
pub(super) struct Sets {
    bits: Vec<u64>,
    /// Of each set.
    words: usize,
}

impl Sets {
    /// So many of so many lines, without any.
    pub fn of(sets: usize, lines: usize) -> Sets {
        let words = lines.div_ceil(BITS);
        Sets { bits: vec![0; sets * words], words }
    }

    /// Those of so many lines.
    pub fn from(lines: usize, sets: impl ExactSizeIterator<Item = Rc<[u64]>>) -> Sets {
        let words = lines.div_ceil(BITS);
        let mut bits = Vec::with_capacity(sets.len() * words);
        for set in sets {
            bits.extend_from_slice(&set);
        }
        Sets { bits, words }
    }

    pub fn get(&self, set: usize) -> &[u64] {
        &self.bits[set * self.words..(set + 1) * self.words]
    }

    pub fn add(&mut self, set: usize, line: usize) {
        self.bits[set * self.words + line / BITS] |= 1 << (line % BITS);
    }

    pub fn drop(&mut self, set: usize, line: usize) {
        self.bits[set * self.words + line / BITS] &= !(1 << (line % BITS));
    }

    /// The lines of any of them.
    pub fn union(&self) -> Vec<u64> {
        let word = |word: usize| self.bits.iter().skip(word).step_by(self.words).fold(0, |all, bits| all | bits);
        (0..self.words).map(word).collect()
    }

    /// Whether two that are not the same have a line in common.
    pub fn overlap(&self) -> bool {
        let sets = || self.bits.chunks(self.words.max(1));
        sets().enumerate().any(|(no, one)| sets().take(no).any(|other| one != other && first(one, other).is_some()))
    }
}

/// The first line of two sets.
pub(super) fn first(one: &[u64], other: &[u64]) -> Option<usize> {
    let both = one.iter().zip(other).map(|(one, other)| one & other).enumerate();
    both.filter(|(_, both)| *both != 0).map(|(word, both)| word * BITS + both.trailing_zeros() as usize).next()
}

/// The set of lines that begins with these.
pub(super) fn set(lines: impl ExactSizeIterator<Item = bool>) -> Rc<[u64]> {
    let mut bits = vec![0; lines.len().div_ceil(BITS)];
    for (line, is) in lines.enumerate() {
        bits[line / BITS] |= u64::from(is) << (line % BITS);
    }
    bits.into()
}
