//! Single pieces of the goods: which are taken, dearest or cheapest first.

use std::rc::Rc;

use super::line::Priced;
use super::pattern::Pattern;
use super::prices::Prices;
use crate::domain::Order;

/// Pieces that one bundle may pick on one receipt; nobody carries more, and counting them one by one stays quick.
pub(super) const MOST_PICKED: i64 = 10_000;

/// Pieces of one line that may be taken.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub place: usize,
    pub count: i64,
}

/// Goods of which single pieces are taken.
#[derive(Clone, Copy)]
pub(super) struct Goods<'g, 'l> {
    pub lines: &'g [Priced<'l>],
    pub prices: &'g Prices,
    /// Whether those that an offer has counted are left alone.
    pub unused: bool,
}

impl Goods<'_, '_> {
    /// How many pieces of a line there are; none of one that may not be discounted.
    pub fn there(&self, line: &Priced<'_>) -> i64 {
        match line.bar {
            Some(_) => 0,
            None if self.unused => line.pieces - line.used,
            None => line.pieces,
        }
    }

    /// How many pieces a pattern means; where they are `enough`, no more are counted.
    pub fn count(&self, of: &Pattern, enough: i64) -> i64 {
        let mut count = 0;
        for line in self.lines {
            let there = self.there(line);
            if there > 0 && of.matches(line) {
                count += there;
                if count >= enough {
                    break;
                }
            }
        }
        count
    }

    /// How many pieces each of two patterns means, and how many one of them or both, by the places of the lines that each of them
    /// means; where all three are `enough`, no more are counted.
    pub fn count_both(&self, of: [&Pattern; 2], ranked: [&[usize]; 2], enough: i64) -> [i64; 3] {
        let (mut one, mut other) = (0, 0);
        for piece in self.open(of[0], ranked[0]) {
            one += piece.count;
            if one >= enough {
                break;
            }
        }
        let mut all = one;
        for piece in self.open(of[1], ranked[1]) {
            other += piece.count;
            all += if of[0].matches(&self.lines[piece.place]) { 0 } else { piece.count };
            if other.min(all) >= enough {
                break;
            }
        }
        [one, other, all]
    }

    /// The places of the lines in the order in which their pieces are taken, of those at least that a pattern means.
    pub fn ranked(&self, of: &Pattern, order: Order) -> Rc<[usize]> {
        self.prices.ordered(self.lines, order, of)
    }

    /// The pieces that a pattern means, line by line in the order of `ranked`.
    pub fn open(&self, of: &Pattern, ranked: &[usize]) -> impl Iterator<Item = Piece> {
        ranked.iter().filter_map(move |place| {
            let line = &self.lines[*place];
            let count = self.there(line);
            (count > 0 && (!of.asks_full_price() || of.matches(line))).then_some(Piece { place: *place, count })
        })
    }
}

/// Of pieces in their order all, but of those that `of` means no more than can be spared.
pub(super) fn sparing<'p>(
    pieces: impl Iterator<Item = Piece> + 'p,
    lines: &'p [Priced<'_>],
    of: &'p Pattern,
    mut spare: i64,
) -> impl Iterator<Item = Piece> + 'p {
    pieces.filter_map(move |piece| {
        if !of.matches(&lines[piece.place]) {
            return Some(piece);
        }
        let count = piece.count.min(spare).max(0);
        spare -= count;
        (count > 0).then_some(Piece { count, ..piece })
    })
}
