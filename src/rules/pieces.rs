//! Single pieces of the goods: which are taken, dearest or cheapest first.

use std::cmp::Ordering;

use super::line::Priced;
use super::pattern::Pattern;
use crate::domain::Order;

/// Pieces that one bundle may pick on one receipt; nobody carries more, and counting them one by one stays quick.
pub(super) const MOST_PICKED: i64 = 10_000;

/// Pieces of one line that may be taken.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub place: usize,
    pub count: i64,
}

/// The pieces that one of the patterns means and that may be discounted, in the order in which they are taken. With
/// `unused`, those that no offer has counted.
pub(super) fn open(
    lines: &[Priced<'_>],
    prices: &[crate::domain::Money],
    patterns: &[&Pattern],
    unused: bool,
    order: Order,
) -> Vec<Piece> {
    let meant = |line: &Priced<'_>| line.bar.is_none() && patterns.iter().any(|of| of.matches(line));
    let count = |line: &Priced<'_>| if unused { line.pieces - line.used } else { line.pieces };
    let mut open: Vec<Piece> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| meant(line))
        .map(|(place, line)| Piece { place, count: count(line) })
        .filter(|piece| piece.count > 0)
        .collect();
    let by_price = |a: &Piece, b: &Piece| -> Ordering {
        let side = |one: &Piece, other: &Piece| {
            i128::from(prices[one.place].as_minor()) * i128::from(lines[other.place].pieces)
        };
        side(a, b).cmp(&side(b, a))
    };
    let by_content = |a: &Piece, b: &Piece| lines[a.place].content().cmp(&lines[b.place].content());
    match order {
        Order::Dearest => open.sort_by(|a, b| by_price(b, a).then_with(|| by_content(a, b))),
        Order::Cheapest => open.sort_by(|a, b| by_price(a, b).then_with(|| by_content(a, b))),
        Order::Scanned => {}
    }
    open
}

/// Of pieces in their order so many, but of those that `of` means so few that `need` of its `bought` are left.
pub(super) fn sparing(
    pieces: &[Piece],
    lines: &[Priced<'_>],
    of: &Pattern,
    mut want: i64,
    bought: i64,
    need: i64,
) -> Vec<Piece> {
    let mut spare = bought - need;
    let mut taken = Vec::new();
    for piece in pieces {
        let both = of.matches(&lines[piece.place]);
        let count = piece.count.min(want).min(if both { spare } else { i64::MAX }).max(0);
        if count > 0 {
            taken.push(Piece { place: piece.place, count });
            want -= count;
            spare -= if both { count } else { 0 };
        }
    }
    taken
}

/// Picks so many of the first pieces that are still there, and counts them in `picked`, line by line; gives how many are
/// wanting.
pub(super) fn pick(
    pieces: &[Piece],
    mut count: i64,
    lines: &[Priced<'_>],
    unused: bool,
    counted: impl Fn(usize) -> i64,
    picked: &mut [i64],
) -> i64 {
    for piece in pieces {
        if count == 0 {
            break;
        }
        let line = &lines[piece.place];
        let there = if unused { line.pieces - line.used } else { line.pieces };
        let taken = (there - counted(piece.place) - picked[piece.place]).min(count).max(0);
        picked[piece.place] += taken;
        count -= taken;
    }
    count
}
