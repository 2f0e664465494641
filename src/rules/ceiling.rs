//! The most that offers could take together of the pieces that are left, where none counts what another has: what these cost,
//! less what the customer pays for them at the least. The dearest pieces go to those who leave least of them, whatever their
//! goods, so that no set of offers takes more.

use super::claim::{Gives, Handed, How};
use super::line::Priced;
use super::offer::Offer;
use super::prices::Prices;
use crate::domain::{BasisPoints, Money, Off, Order, Overflow, Reward, RoundingLevel};

/// Parts of a kopeck in which pieces are weighed: a basis point of one.
const PARTS: i128 = 10_000;

/// What one offer could take of any pieces: a share of what they cost, less so much for each.
struct Taker {
    rate: i128,
    /// In parts of a kopeck.
    less: i128,
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
    /// What each of the others leaves of a piece at the least and how many pieces it takes, from the least.
    leaves: Vec<(i128, i64)>,
    /// The lines of which any of them has pieces and what one costs, the dearest first.
    pieces: Vec<(usize, i128)>,
}

impl Ceiling {
    /// For each of the offers and all after it. `most` is what each could take by itself.
    pub fn of(
        offers: &[&Offer<'_>],
        hows: &[How],
        most: &[Money],
        lines: &[Priced<'_>],
        prices: &Prices,
    ) -> Result<Vec<Ceiling>, Overflow> {
        let takers: Vec<_> =
            offers.iter().zip(hows).map(|(offer, how)| Taker::of(&offer.gives, *how, lines, prices)).collect();
        let order = prices.ordered(lines, Order::Dearest, |_| true);
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
            all.push(Ceiling::over(takers[place..].iter().flatten(), apart, places, lines, prices));
        }
        all.reverse();
        Ok(all)
    }

    /// All take the share of the one that takes the largest, and those that take less leave the rest of the cheapest piece.
    fn over<'t>(
        takers: impl Iterator<Item = &'t Taker> + Clone,
        apart: Money,
        places: impl DoubleEndedIterator<Item = usize> + Clone,
        lines: &[Priced<'_>],
        prices: &Prices,
    ) -> Ceiling {
        let rate = takers.clone().map(|taker| taker.rate).max().unwrap_or(0);
        let price = |line: usize| i128::from(prices[line].as_minor());
        let cheapest = places.clone().next_back().map_or(0, |line| price(line) / i128::from(lines[line].pieces));
        let leaves = |taker: &Taker| (taker.less + (rate - taker.rate) * cheapest, taker.pieces);
        let mut leaves: Vec<_> = takers.clone().map(leaves).collect();
        leaves.sort_unstable();
        let costs = |line: usize| {
            (line, (rate * price(line) + i128::from(lines[line].pieces) - 1) / i128::from(lines[line].pieces))
        };
        Ceiling {
            apart,
            odd: takers.clone().map(|taker| taker.odd).sum(),
            by: takers.map(|taker| taker.by).fold(0, common),
            leaves,
            pieces: places.map(costs).collect(),
        }
    }

    /// What they could take of the pieces that no offer has counted yet.
    pub fn left(&self, lines: &[Priced<'_>]) -> Result<Money, Overflow> {
        let there = |line: usize| lines[line].pieces - lines[line].used;
        let all: i64 = self.pieces.iter().map(|(line, _)| there(*line)).sum();
        let mut wanted = all - all % self.by.max(1);
        let mut leaves = self.leaves.iter().copied();
        let (mut sum, mut leave, mut room) = (0_i128, 0, 0);
        'pieces: for (line, costs) in &self.pieces {
            let mut count = there(*line).min(wanted);
            wanted -= count;
            while count > 0 {
                if room == 0 {
                    let Some(next) = leaves.next() else { break 'pieces };
                    (leave, room) = next;
                    continue;
                }
                if *costs <= leave {
                    break 'pieces;
                }
                let taken = count.min(room);
                sum += (*costs - leave) * i128::from(taken);
                (count, room) = (count - taken, room - taken);
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
        let paid = |price: Money| i128::from(price.as_minor()) * PARTS;
        let some = |pieces: Option<u32>| pieces.map_or(i64::MAX, i64::from);
        let all: i128 = lines.iter().map(|line| i128::from(line.pieces)).sum();
        // Each line is rounded once, or each piece.
        let rounded = if how.level == RoundingLevel::Piece { all } else { i128::try_from(lines.len()).ok()? };
        // Only those lines of which a piece is no whole kopeck.
        let uneven = |(line, price): &(&Priced<'_>, &Money)| {
            price.as_minor() % line.pieces.max(1) != 0 || !line.line.quantity.is_whole()
        };
        let each = |(line, price): (&Priced<'_>, &Money)| i128::from(price.as_minor()) / i128::from(line.pieces.max(1));
        let cheapest = lines.iter().zip(&**prices).filter(|(line, _)| line.bar.is_none()).map(each).min().unwrap_or(0);
        let uneven = i128::try_from(lines.iter().zip(&**prices).filter(uneven).count()).ok()?;
        let reward = match gives.reward {
            Handed::Share(rate) => {
                return Some(Taker { rate: share(rate), less: 0, pieces: i64::MAX, by: 1, odd: rounded });
            }
            Handed::Rule(reward) => reward,
        };
        Some(match reward {
            Reward::Percent(percent) => {
                let pieces = percent.pieces.as_ref().filter(|_| percent.off == Off::Pieces);
                let most = some(pieces.and_then(|pieces| pieces.at_most));
                Taker { rate: share(percent.rate), less: 0, pieces: most, by: 1, odd: rounded }
            }
            Reward::Price(fixed) => {
                // What is weighed is one piece, of less than a unit or of more.
                let least = lines.iter().filter(|line| line.pieces > 0);
                let least = least.map(|line| line.line.quantity.thousandths() / line.pieces).min().unwrap_or(0);
                let most = some(fixed.pieces.as_ref().and_then(|pieces| pieces.at_most));
                let less = paid(fixed.price) * i128::from(least) / 1_000;
                Taker { rate: PARTS, less, pieces: most, by: 1, odd: 2 * uneven }
            }
            Reward::Bundle(bundle) => {
                let by: i64 = bundle.parts.iter().map(|part| i64::from(part.pieces)).sum();
                let less = paid(bundle.price) / i128::from(by.max(1));
                Taker { rate: PARTS, less, pieces: some(bundle.times).saturating_mul(by), by, odd: uneven }
            }
            Reward::Free(free) => {
                let (buy, get) = (i64::from(free.buy), i64::from(free.get));
                let by = buy + get;
                let (rate, each) = (share(free.rate), i128::from(by.max(1)));
                // Of the same goods the cheapest are free, and cost no more on the average than all; of others all are but the
                // bought ones, each of which costs as much as the cheapest at least.
                let (rate, less) = match free.get_of {
                    None => ((rate * i128::from(get) + each - 1) / each, 0),
                    Some(_) => (rate, rate * cheapest * i128::from(buy) / each),
                };
                Taker { rate, less, pieces: some(free.times).saturating_mul(by), by, odd: rounded }
            }
            _ => return None,
        })
    }
}

/// The largest number that divides both; the other where one is zero.
fn common(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { common(b, a % b) }
}
