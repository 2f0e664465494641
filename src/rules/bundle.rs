//! Which pieces the parts of a bundle have: the dearest that all its parts together can have.

use std::ops::Range;

use super::pattern::Pattern;
use super::pieces::{Goods, Piece};
use crate::domain::{Order, Part};

/// What is picked for one bundle after the other.
pub(super) struct Picks<'p> {
    parts: &'p [Part],
    open: Open,
    /// Which of them is the first that may be free.
    first: Vec<usize>,
    /// How many pieces are taken, by slot: that of a line, or where parts stand apart that of a line in each of them.
    pub taken: Vec<i64>,
    /// The same with the bundle that is being picked, and the slots in which they differ.
    with: Vec<i64>,
    /// Of each part the dearest line of which a piece is free.
    free: Vec<Option<usize>>,
    pub picked: Vec<usize>,
    /// Lines in all.
    lines: usize,
    apart: bool,
    /// Where parts mean the same goods, but not all of them.
    shared: Option<Shared<'p>>,
}

/// Who has what of goods that several parts mean.
struct Shared<'p> {
    /// How many pieces of each line each part has: those of the first part, then those of the second, and so on.
    has: Vec<i64>,
    /// Of each line how many others are dearer.
    ranks: &'p [usize],
    /// Who would hand a piece on to whom, while one is looked for.
    reached: Vec<Reached>,
    waiting: Vec<usize>,
}

/// How a part is reached by the one that wants a piece.
#[derive(Clone, Copy)]
enum Reached {
    Not,
    Wants,
    /// It would leave this part a piece of this line.
    Leaves(usize, usize),
}

impl<'p> Picks<'p> {
    /// `ranks` says of each line how many others are dearer. Parts that stand `apart` may each have what another has.
    pub fn of(
        parts: &'p [Part],
        open: Open,
        lines: usize,
        apart: bool,
        ranks: impl FnOnce() -> &'p [usize],
    ) -> Picks<'p> {
        let shared = (!apart && open.meet(lines)).then(|| Shared {
            has: vec![0; parts.len() * lines],
            ranks: ranks(),
            reached: Vec::new(),
            waiting: Vec::new(),
        });
        let slots = if apart { parts.len() * lines } else { lines };
        let first = vec![0; parts.len()];
        Picks {
            parts,
            open,
            first,
            taken: vec![0; slots],
            with: vec![0; slots],
            free: vec![None; parts.len()],
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
        while let Some(piece) = self.open.of(part).get(self.first[part]) {
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
        for part in 0..self.parts.len() {
            self.free[part] = self.free(part);
        }
        let rank = |line: Option<usize>| line.map_or(usize::MAX, |line| shared.ranks[line]);
        let given = if self.free.iter().all(|other| rank(own) <= rank(*other)) {
            own.map(|line| shared.has[part * self.lines + line] += 1).and(own)
        } else {
            shared.give(part, &self.open, &self.free)
        };
        self.shared = Some(shared);
        given.map(|line| self.pick(line)).is_some()
    }
}

impl Shared<'_> {
    /// Finds the dearest of the `free` lines that reaches a part through others, hands pieces on, and says which it is.
    fn give(&mut self, part: usize, open: &Open, free: &[Option<usize>]) -> Option<usize> {
        let lines = self.ranks.len();
        self.reached.clear();
        self.reached.resize(free.len(), Reached::Not);
        self.reached[part] = Reached::Wants;
        self.waiting.push(part);
        let mut best: Option<(usize, usize, usize)> = None;
        while let Some(at) = self.waiting.pop() {
            if let Some(line) = free[at] {
                let found = (self.ranks[line], at, line);
                best = Some(best.map_or(found, |best| best.min(found)));
            }
            for other in 0..free.len() {
                let has = |piece: &&Piece| self.has[other * lines + piece.place] > 0;
                if matches!(self.reached[other], Reached::Not)
                    && let Some(piece) = open.of(at).iter().find(has)
                {
                    self.reached[other] = Reached::Leaves(at, piece.place);
                    self.waiting.push(other);
                }
            }
        }
        let (_, mut at, found) = best?;
        let mut line = found;
        loop {
            self.has[at * lines + line] += 1;
            let Reached::Leaves(heir, left) = self.reached[at] else { return Some(found) };
            self.has[at * lines + left] -= 1;
            (at, line) = (heir, left);
        }
    }
}

/// The pieces that each part may have, the dearest first.
#[derive(Default)]
pub(super) struct Open {
    pieces: Vec<Piece>,
    /// Where those of each part stand; parts that mean the same goods have the same.
    parts: Vec<Range<usize>>,
}

impl Open {
    pub fn of_goods(goods: &Goods<'_, '_>, patterns: &[Pattern]) -> Open {
        let mut open = Open::default();
        for (part, of) in patterns.iter().enumerate() {
            let same = patterns[..part].iter().position(|other| other == of);
            let own = same.map_or_else(
                || {
                    let from = open.pieces.len();
                    let ranked = goods.ranked(of, Order::Dearest);
                    open.pieces.reserve(ranked.len());
                    open.pieces.extend(goods.open(of, &ranked));
                    from..open.pieces.len()
                },
                |same| open.parts[same].clone(),
            );
            open.parts.push(own);
        }
        open
    }

    fn of(&self, part: usize) -> &[Piece] {
        &self.pieces[self.parts[part].clone()]
    }

    /// Whether two parts that do not mean the same goods have some in common.
    fn meet(&self, lines: usize) -> bool {
        let mut of: Vec<Option<usize>> = vec![None; lines];
        for part in 0..self.parts.len() {
            for piece in self.of(part) {
                match of[piece.place] {
                    Some(other) if self.parts[other] != self.parts[part] => return true,
                    _ => of[piece.place] = Some(part),
                }
            }
        }
        false
    }
}
