//! Which pieces the parts of a bundle have: the dearest that all its parts together can have.

use std::borrow::Cow;
use std::rc::Rc;

use super::pieces::Piece;
use crate::domain::Part;

/// What is picked for one bundle after the other.
pub(super) struct Picks<'p> {
    parts: &'p [Part],
    /// The pieces that each part may have, the dearest first.
    open: Vec<Rc<[Piece]>>,
    /// Which of them is the first that may be free.
    first: Vec<usize>,
    /// How many pieces are taken, by slot: that of a line, or where parts stand apart that of a line in each of them.
    pub taken: Vec<i64>,
    /// The same with the bundle that is being picked, and the slots in which they differ.
    with: Vec<i64>,
    pub picked: Vec<usize>,
    /// Lines in all.
    lines: usize,
    apart: bool,
    /// Where parts mean the same goods, but not all of them.
    shared: Option<Shared>,
}

/// Who has what of goods that several parts mean.
struct Shared {
    /// How many pieces of each line each part has.
    has: Vec<Vec<i64>>,
    /// Of each line how many others are dearer.
    ranks: Vec<usize>,
}

impl<'p> Picks<'p> {
    /// `dearest` gives the places of all lines in the order of what a piece of each costs. Parts that stand `apart` may each
    /// have what another has.
    pub fn of<'d>(
        parts: &'p [Part],
        open: Vec<Rc<[Piece]>>,
        lines: usize,
        apart: bool,
        dearest: impl FnOnce() -> Cow<'d, [usize]>,
    ) -> Picks<'p> {
        let shared = (!apart && meet(&open, lines)).then(|| {
            let mut ranks = vec![0; lines];
            for (rank, place) in dearest().iter().enumerate() {
                ranks[*place] = rank;
            }
            Shared { has: vec![vec![0; lines]; parts.len()], ranks }
        });
        let slots = if apart { parts.len() * lines } else { lines };
        let first = vec![0; open.len()];
        Picks {
            parts,
            open,
            first,
            taken: vec![0; slots],
            with: vec![0; slots],
            picked: Vec::new(),
            lines,
            apart,
            shared,
        }
    }

    /// Picks the pieces of one bundle more, or says how many are missing for which part; then there is no other.
    pub fn one_more(&mut self) -> Result<(), Vec<(Option<usize>, i64)>> {
        let mut missing = Vec::new();
        for (part, of) in self.parts.iter().enumerate() {
            let mut left = i64::from(of.pieces);
            while left > 0 && self.piece_more(part) {
                left -= 1;
            }
            missing.extend((left > 0).then_some((Some(part), left)));
        }
        if missing.is_empty() { Ok(()) } else { Err(missing) }
    }

    /// How many pieces of a slot are taken with what was picked.
    pub fn with(&self, slot: usize) -> i64 {
        self.with[slot]
    }

    /// Takes what was picked.
    pub fn take(&mut self) {
        for slot in self.picked.drain(..) {
            self.taken[slot] = self.with[slot];
        }
    }

    fn slot(&self, part: usize, line: usize) -> usize {
        if self.apart { part * self.lines + line } else { line }
    }

    /// The dearest line of a part of which a piece is free.
    fn free(&mut self, part: usize) -> Option<usize> {
        while let Some(piece) = self.open[part].get(self.first[part]) {
            if piece.count > self.with[self.slot(part, piece.place)] {
                return Some(piece.place);
            }
            self.first[part] += 1;
        }
        None
    }

    fn pick(&mut self, slot: usize) {
        if self.with[slot] == self.taken[slot] {
            self.picked.push(slot);
        }
        self.with[slot] += 1;
    }

    /// Gives a part one piece more: the dearest that is free, for itself or for a part that leaves it another instead. Nobody
    /// loses a piece, so that what is had is always the dearest that so many pieces of these parts can be: the pieces that parts
    /// can have together are a matroid (Edmonds and Fulkerson 1965), in which what is greedy is best.
    fn piece_more(&mut self, part: usize) -> bool {
        let own = self.free(part);
        let Some(mut shared) = self.shared.take() else {
            return own.map(|line| self.pick(self.slot(part, line))).is_some();
        };
        let free: Vec<Option<usize>> = (0..self.parts.len()).map(|part| self.free(part)).collect();
        let rank = |line: Option<usize>| line.map_or(usize::MAX, |line| shared.ranks[line]);
        let given = if free.iter().all(|other| rank(own) <= rank(*other)) {
            own.map(|line| shared.has[part][line] += 1).and(own)
        } else {
            shared.give(part, &self.open, &free)
        };
        self.shared = Some(shared);
        given.map(|line| self.pick(line)).is_some()
    }
}

impl Shared {
    /// Finds the dearest of the `free` lines that reaches a part through others, hands pieces on, and says which it is.
    fn give(&mut self, part: usize, open: &[Rc<[Piece]>], free: &[Option<usize>]) -> Option<usize> {
        let mut from: Vec<Option<(usize, usize)>> = vec![None; open.len()];
        let (mut reached, mut waiting) = (vec![false; open.len()], vec![part]);
        reached[part] = true;
        let mut best: Option<(usize, usize, usize)> = None;
        while let Some(at) = waiting.pop() {
            if let Some(line) = free[at] {
                let found = (self.ranks[line], at, line);
                best = Some(best.map_or(found, |best| best.min(found)));
            }
            for other in 0..open.len() {
                let has = |piece: &&Piece| self.has[other][piece.place] > 0;
                if !reached[other]
                    && let Some(piece) = open[at].iter().find(has)
                {
                    reached[other] = true;
                    from[other] = Some((at, piece.place));
                    waiting.push(other);
                }
            }
        }
        let (_, mut at, found) = best?;
        let mut line = found;
        loop {
            self.has[at][line] += 1;
            let Some((heir, left)) = from[at] else { return Some(found) };
            self.has[at][left] -= 1;
            (at, line) = (heir, left);
        }
    }
}

/// Whether two parts that do not mean the same goods have some in common.
fn meet(open: &[Rc<[Piece]>], lines: usize) -> bool {
    let mut of: Vec<Option<usize>> = vec![None; lines];
    for (part, pieces) in open.iter().enumerate() {
        for piece in &**pieces {
            match of[piece.place] {
                Some(other) if !Rc::ptr_eq(&open[other], pieces) => return true,
                _ => of[piece.place] = Some(part),
            }
        }
    }
    false
}
