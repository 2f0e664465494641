//! Which pieces the parts of a bundle have: the dearest that all its parts together can have.

use super::pattern::Pattern;
use super::pieces::Goods;
use super::sets::{Sets, first};
use crate::domain::{Money, Order, Overflow, Part};

/// What is picked for one bundle after the other. A line is told by its rank, how many others are dearer, and a set of lines is
/// a bit for each rank, so that the dearest of a set is its first.
pub(super) struct Picks<'p> {
    parts: &'p [Part],
    /// The places of the lines, by rank.
    order: &'p [usize],
    /// The lines that each part means.
    goods: Sets,
    /// The lines of which a piece is free; where parts stand apart, for each of them.
    open: Sets,
    /// The lines by place, or where parts stand apart the lines of each of them.
    slots: Vec<Slot>,
    /// Those of which pieces are taken.
    taken: Vec<usize>,
    /// Those of which the bundle that is being picked has pieces.
    picked: Vec<usize>,
    apart: bool,
    /// Where parts mean the same goods, but not all of them.
    shared: Option<Shared>,
}

/// The pieces of one line.
#[derive(Clone, Copy, Default)]
struct Slot {
    there: i64,
    taken: i64,
    /// The same with the bundle that is being picked.
    with: i64,
    /// What those that are taken cost, and those with the bundle that is being picked.
    worth: Money,
    then: Money,
}

/// Who has what of goods that several parts mean.
struct Shared {
    /// How many pieces of each line each part has: those of the first part, then those of the second, and so on.
    counts: Vec<i64>,
    lines: usize,
    /// The lines of which each part has any.
    has: Sets,
    /// The lines that any of them means.
    any: Vec<u64>,
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
    /// One pattern for each of the parts. Parts that stand `apart` may each have what another has.
    pub fn of(parts: &'p [Part], patterns: &[Pattern], goods: &Goods<'p, '_>, apart: bool) -> Picks<'p> {
        let order = goods.prices.all(goods.lines, Order::Dearest);
        let all = order.len();
        let mut slots = vec![Slot::default(); if apart { parts.len() * all } else { all }];
        let mut open = Sets::of(if apart { parts.len() } else { 1 }, all);
        for (own, slots) in slots.chunks_mut(all.max(1)).enumerate() {
            for (line, place) in order.iter().enumerate() {
                slots[*place].there = goods.there(&goods.lines[*place]);
                if slots[*place].there > 0 {
                    open.add(own, line);
                }
            }
        }
        let meant = Sets::from(all, patterns.iter().map(|of| goods.prices.set(goods.lines, of)));
        let shared = (!apart && meant.overlap()).then(|| Shared {
            counts: vec![0; parts.len() * all],
            has: Sets::of(parts.len(), all),
            lines: all,
            any: meant.union(),
            reached: vec![Reached::Not; parts.len()],
            waiting: Vec::new(),
        });
        let (taken, picked) = (Vec::new(), Vec::new());
        Picks { parts, order, goods: meant, open, slots, taken, picked, apart, shared }
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

    /// What was picked costs, and of how many lines it is. `cost` says what so many pieces of the line at a place do.
    pub fn cost(&mut self, cost: impl Fn(usize, i64) -> Result<Money, Overflow>) -> Result<(Money, usize), Overflow> {
        let mut costs = Money::ZERO;
        for place in &self.picked {
            let slot = &mut self.slots[*place];
            slot.then = cost(place % self.order.len(), slot.with)?;
            costs = costs.plus(slot.then.minus(slot.worth)?)?;
        }
        Ok((costs, self.picked.len()))
    }

    /// Takes what was picked.
    pub fn take(&mut self) {
        for place in self.picked.drain(..) {
            let slot = &mut self.slots[place];
            if slot.taken == 0 {
                self.taken.push(place);
            }
            (slot.taken, slot.worth) = (slot.with, slot.then);
        }
    }

    /// What is taken of the line at which place: how many pieces, and what they cost.
    pub fn taken(mut self) -> impl ExactSizeIterator<Item = (usize, i64, Money)> {
        self.taken.sort_unstable();
        let (slots, all) = (self.slots, self.order.len());
        self.taken.into_iter().map(move |slot| (slot % all, slots[slot].taken, slots[slot].worth))
    }

    /// Where the free pieces and the slots of a part begin.
    fn own(&self, part: usize) -> usize {
        if self.apart { part } else { 0 }
    }

    fn pick(&mut self, part: usize, line: usize) {
        let own = self.own(part);
        let place = own * self.order.len() + self.order[line];
        let slot = &mut self.slots[place];
        if slot.with == slot.taken {
            self.picked.push(place);
        }
        slot.with += 1;
        if slot.with == slot.there {
            self.open.drop(own, line);
        }
    }

    /// Gives a part one piece more: the dearest that is free, for itself or for a part that leaves it another instead. Nobody
    /// loses a piece, so that what is had is always the dearest that so many pieces of these parts can be: the pieces that parts
    /// can have together are a matroid (Edmonds and Fulkerson 1965), in which what is greedy is best.
    fn piece_more(&mut self, part: usize) -> bool {
        let own = first(self.goods.get(part), self.open.get(self.own(part)));
        let given = match &mut self.shared {
            None => own,
            Some(shared) if own == first(&shared.any, self.open.get(0)) => own.inspect(|line| shared.more(part, *line)),
            Some(shared) => shared.give(part, &self.goods, self.open.get(0)),
        };
        given.map(|line| self.pick(part, line)).is_some()
    }
}

impl Shared {
    /// Finds the dearest of the free lines that reaches a part through others, hands pieces on, and says which it is.
    fn give(&mut self, part: usize, goods: &Sets, open: &[u64]) -> Option<usize> {
        self.reached.fill(Reached::Not);
        self.reached[part] = Reached::Wants;
        self.waiting.push(part);
        let mut best: Option<(usize, usize)> = None;
        while let Some(at) = self.waiting.pop() {
            if let Some(line) = first(goods.get(at), open) {
                best = Some(best.map_or((line, at), |best| best.min((line, at))));
            }
            for other in 0..self.reached.len() {
                if matches!(self.reached[other], Reached::Not)
                    && let Some(line) = first(goods.get(at), self.has.get(other))
                {
                    self.reached[other] = Reached::Leaves(at, line);
                    self.waiting.push(other);
                }
            }
        }
        let (found, mut at) = best?;
        let mut line = found;
        loop {
            self.more(at, line);
            let Reached::Leaves(heir, left) = self.reached[at] else { return Some(found) };
            self.less(at, left);
            (at, line) = (heir, left);
        }
    }

    fn more(&mut self, part: usize, line: usize) {
        self.counts[part * self.lines + line] += 1;
        self.has.add(part, line);
    }

    fn less(&mut self, part: usize, line: usize) {
        let count = &mut self.counts[part * self.lines + line];
        *count -= 1;
        if *count == 0 {
            self.has.drop(part, line);
        }
    }
}
