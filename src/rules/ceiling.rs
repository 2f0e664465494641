//! The most that offers could take together of the pieces that are left, where none counts what another has: what these cost,
//! less what the customer pays for them at the least. The dearest pieces go to those who leave least of them, whatever their
//! goods, and each takes as many as there are of its own at first, so that no set of offers takes more.

use super::claim::{Gives, Handed, How};
use super::line::Priced;
use super::offer::Offer;
use super::pieces::Goods;
use super::prices::Prices;
use super::search::MOST_COMPETING;
use crate::domain::{BasisPoints, Money, Off, Order, Overflow, Pieces, Reward, RoundingLevel};

/// Parts of a kopeck in which pieces are weighed: a basis point of one.
const PARTS: i128 = 10_000;

/// What one offer could take of any pieces: a share of what they cost, less so much for each, less some of them that are paid.
struct Taker {
    rate: i128,
    /// In parts of a kopeck.
    less: i128,
    /// How much of each piece is paid, on the average: nobody knows of which, but each is one that is left.
    paid: i128,
    /// How many pieces at most, and always a multiple of how many.
    pieces: i64,
    by: i64,
    /// Half kopecks that rounding may add.
    odd: i128,
}

/// What an offer and all after it could take.
pub(super) struct Ceiling {
    /// Of those that pieces do not limit.
    apart: Money,
    odd: i128,
    by: i64,
    takers: Vec<Leaver>,
    /// The lines of which any of them has pieces, the dearest first.
    pieces: Vec<Open>,
}

/// What one of them leaves of each piece at the least, and how many it takes.
struct Leaver {
    less: i128,
    /// Of a piece that is left.
    paid: i128,
    pieces: i64,
}

/// A line and one of its pieces: what of it they take together, rounded up, and what it costs, rounded down.
struct Open {
    line: usize,
    taken: i128,
    costs: i128,
}

impl Ceiling {
    /// For each of the offers and all after it. `most` is what each could take by itself, `capped` whether its own cap leaves it
    /// no more than that.
    pub fn of(
        offers: &[&Offer<'_>],
        hows: &[How],
        most: &[Money],
        capped: &[bool],
        lines: &[Priced<'_>],
        prices: &Prices,
    ) -> Result<Vec<Ceiling>, Overflow> {
        let taker = |((offer, how), capped): ((&&Offer<'_>, &How), &bool)| {
            if *capped { None } else { Taker::of(&offer.gives, *how, lines, prices) }
        };
        let takers: Vec<_> = offers.iter().zip(hows).zip(capped).map(taker).collect();
        let order = prices.all(lines, Order::Dearest);
        let mut meant = vec![false; lines.len()];
        let mut all = Vec::with_capacity(offers.len());
        for place in (0..offers.len()).rev() {
            for (meant, line) in meant.iter_mut().zip(lines) {
                *meant |= line.bar.is_none() && offers[place].is_about(line);
            }
            let mut apart = Money::ZERO;
            for (taker, most) in takers[place..].iter().zip(&most[place..]) {
                apart = if taker.is_none() { apart.plus(*most)? } else { apart };
            }
            let places = order.iter().copied().filter(|line| meant[*line]);
            all.push(Ceiling::for_all(takers[place..].iter().flatten(), apart, places, lines, prices));
        }
        all.reverse();
        Ok(all)
    }

    /// All take the share of the one that takes the largest, and those that take less leave the rest of a piece.
    fn for_all<'t>(
        takers: impl Iterator<Item = &'t Taker> + Clone,
        apart: Money,
        places: impl Iterator<Item = usize>,
        lines: &[Priced<'_>],
        prices: &Prices,
    ) -> Ceiling {
        let rate = takers.clone().map(|taker| taker.rate).max().unwrap_or(0);
        let leaves =
            |taker: &Taker| Leaver { less: taker.less, paid: rate - taker.rate + taker.paid, pieces: taker.pieces };
        let open = |line: usize| {
            let (price, pieces) = (i128::from(prices[line].as_minor()), i128::from(lines[line].pieces));
            Open { line, taken: (rate * price + pieces - 1) / pieces, costs: price / pieces }
        };
        Ceiling {
            apart,
            odd: takers.clone().map(|taker| taker.odd).sum(),
            by: takers.clone().map(|taker| taker.by).fold(0, common),
            takers: takers.map(leaves).collect(),
            pieces: places.map(open).collect(),
        }
    }

    /// What they could take of so many pieces that are left of each line.
    pub fn over(&self, left: &[i64]) -> Result<Money, Overflow> {
        let there = |open: &Open| left[open.line];
        let (mut all, mut cheapest) = (0, 0);
        for open in &self.pieces {
            let count = there(open);
            all += count;
            cheapest = if count > 0 { open.costs } else { cheapest };
        }
        let mut leaves = [(0, 0); MOST_COMPETING];
        let leaves = &mut leaves[..self.takers.len()];
        for (leaves, taker) in leaves.iter_mut().zip(&self.takers) {
            *leaves = (taker.less + taker.paid * cheapest, taker.pieces);
        }
        leaves.sort_unstable();
        let mut leaves = leaves.iter().copied();
        let mut wanted = all - all % self.by.max(1);
        let (mut sum, mut leave, mut room) = (0_i128, 0, 0);
        'pieces: for open in &self.pieces {
            let mut count = there(open).min(wanted);
            while count > 0 {
                if room == 0 {
                    let Some(next) = leaves.next() else { break 'pieces };
                    (leave, room) = next;
                    continue;
                }
                if open.taken <= leave {
                    break 'pieces;
                }
                let taken = count.min(room);
                sum += (open.taken - leave) * i128::from(taken);
                (count, room, wanted) = (count - taken, room - taken, wanted - taken);
            }
        }
        let whole = (sum + self.odd * PARTS / 2) / PARTS;
        self.apart.plus(Money::minor(i64::try_from(whole).map_err(|_| Overflow)?))
    }
}

impl Taker {
    /// None where how many pieces there are says nothing of what it takes.
    fn of(gives: &Gives<'_>, how: How, lines: &[Priced<'_>], prices: &Prices) -> Option<Taker> {
        let share = |rate: BasisPoints| i128::from(rate.min(BasisPoints::WHOLE).get());
        let costs = |price: Money| i128::from(price.as_minor()) * PARTS;
        let goods = Goods { lines, prices, unused: how.unused };
        // How many pieces of its goods at most, and how many times as many of each of them.
        let there = |pattern: usize| gives.patterns.get(pattern).map_or(0, |of| goods.count(of, i64::MAX));
        let at_most = |pieces: Option<&Pieces>| {
            there(0).min(pieces.and_then(|pieces| pieces.at_most).map_or(i64::MAX, i64::from))
        };
        let times = |limit: Option<u32>, parts: &[u32]| {
            let each = parts.iter().enumerate().filter(|(_, pieces)| **pieces > 0);
            let each = each.map(|(pattern, pieces)| there(pattern) / i64::from(*pieces));
            each.chain(limit.map(i64::from)).min().unwrap_or(i64::MAX)
        };
        let all: i128 = lines.iter().map(|line| i128::from(line.pieces)).sum();
        let of_lines = i128::try_from(lines.len()).ok()?;
        // Only those lines of which a piece is no whole kopeck.
        let uneven = |(line, price): &(&Priced<'_>, &Money)| {
            price.as_minor() % line.pieces.max(1) != 0 || !line.line.quantity.is_whole()
        };
        let uneven = i128::try_from(lines.iter().zip(&**prices).filter(uneven).count()).ok()?;
        // Each line is rounded once, or each piece; of a receipt what the pieces cost and then the share of all; and what is given
        // whole only where a piece is no whole kopeck.
        let rounded = |rate: BasisPoints, pieces: i64| {
            let at_most = |parts: i128| parts.min(i128::from(pieces));
            match how.level {
                RoundingLevel::Receipt => at_most(uneven) + 1,
                _ if rate >= BasisPoints::WHOLE => at_most(uneven),
                RoundingLevel::Piece => at_most(all),
                RoundingLevel::Line => at_most(of_lines),
            }
        };
        let reward = match gives.reward {
            Handed::Share(rate) => {
                let odd = rounded(rate, i64::MAX);
                return Some(Taker { rate: share(rate), less: 0, paid: 0, pieces: i64::MAX, by: 1, odd });
            }
            Handed::Rule(reward) => reward,
        };
        Some(match reward {
            Reward::Percent(percent) => {
                let pieces = at_most(percent.pieces.as_ref().filter(|_| percent.off == Off::Pieces));
                let odd = rounded(percent.rate, pieces);
                Taker { rate: share(percent.rate), less: 0, paid: 0, pieces, by: 1, odd }
            }
            Reward::Price(fixed) => {
                // What is weighed is one piece, of less than a unit or of more.
                let least = lines.iter().filter(|line| line.pieces > 0);
                let least = least.map(|line| line.line.quantity.thousandths() / line.pieces).min().unwrap_or(0);
                let pieces = at_most(fixed.pieces.as_ref());
                let less = costs(fixed.price) * i128::from(least) / 1_000;
                Taker { rate: PARTS, less, paid: 0, pieces, by: 1, odd: 2 * uneven }
            }
            Reward::Bundle(bundle) => {
                let parts: Vec<u32> = bundle.parts.iter().map(|part| part.pieces).collect();
                let by: i64 = parts.iter().copied().map(i64::from).sum();
                let less = costs(bundle.price) / i128::from(by.max(1));
                let pieces = times(bundle.times, &parts).saturating_mul(by);
                Taker { rate: PARTS, less, paid: 0, pieces, by, odd: uneven }
            }
            Reward::Free(free) => {
                let (buy, get) = (i64::from(free.buy), i64::from(free.get));
                let by = buy + get;
                let (rate, each) = (share(free.rate), i128::from(by.max(1)));
                // Of the same goods the cheapest are free, and cost no more on the average than all; of others all are but the
                // bought ones.
                let (rate, paid) = match free.get_of {
                    None => ((rate * i128::from(get) + each - 1) / each, 0),
                    Some(_) => (rate, rate * i128::from(buy) / each),
                };
                let of_both = [free.buy, free.get];
                let times = times(free.times, if free.get_of.is_some() { &of_both } else { &of_both[..1] });
                let odd = rounded(free.rate, times.saturating_mul(get));
                Taker { rate, less: 0, paid, pieces: times.saturating_mul(by), by, odd }
            }
            _ => return None,
        })
    }
}

/// The largest number that divides both; the other where one is zero.
fn common(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { common(b, a % b) }
}
