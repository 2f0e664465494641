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
        let meet = |one: &[u64], other: &[u64]| one != other && first(one, other).is_some();
        sets().enumerate().any(|(no, one)| sets().take(no).any(|other| meet(one, other)))
    }
}

/// The first line of two sets.
pub(super) fn first(one: &[u64], other: &[u64]) -> Option<usize> {
    let both = one.iter().zip(other).map(|(one, other)| one & other).enumerate();
    both.filter(|(_, both)| *both != 0).map(|(word, both)| word * BITS + both.trailing_zeros() as usize).next()
}

/// The set of those of all lines, by rank, of which it is true.
pub(super) fn set(lines: impl ExactSizeIterator<Item = bool>) -> Rc<[u64]> {
    let mut bits = vec![0; lines.len().div_ceil(BITS)];
    for (line, is) in lines.enumerate() {
        bits[line / BITS] |= u64::from(is) << (line % BITS);
    }
    bits.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(lines: &[usize]) -> Rc<[u64]> {
        set((0..130).map(|line| lines.contains(&line)))
    }

    #[test]
    fn the_first_line_of_two_sets_is_found_in_any_word() {
        for (one, other, line) in [
            (&[0, 63, 64, 129][..], &[63, 129][..], Some(63)),
            (&[1, 64], &[2, 64, 65], Some(64)),
            (&[1, 2, 129], &[0, 3, 129], Some(129)),
            (&[1, 2, 3], &[64, 65], None),
            (&[], &[0], None),
        ] {
            assert_eq!(first(&of(one), &of(other)), line, "{one:?} {other:?}");
        }
    }

    #[test]
    fn sets_that_are_the_same_or_apart_do_not_overlap() {
        for (sets, overlap) in [
            (&[&[1, 100][..], &[1, 100]][..], false),
            (&[&[1, 100], &[2, 101], &[3]], false),
            (&[&[1], &[2], &[1, 2]], true),
            (&[&[5, 129], &[6, 129]], true),
            (&[&[7]], false),
            (&[], false),
        ] {
            let sets = Sets::from(130, sets.iter().map(|lines| of(lines)));
            assert_eq!(sets.overlap(), overlap);
        }
    }

    #[test]
    fn lines_come_and_go_in_one_set_and_not_in_another() {
        let mut sets = Sets::of(2, 130);
        sets.add(0, 64);
        sets.add(1, 129);
        sets.add(1, 3);
        assert_eq!(sets.union()[..], of(&[3, 64, 129])[..]);
        sets.drop(1, 129);
        assert_eq!((sets.get(0), sets.get(1)), (&of(&[64])[..], &of(&[3])[..]));
        assert_eq!(Sets::of(2, 0).union(), Vec::<u64>::new());
    }
}
