//! What lines cost while offers are worked out on them, and the order in which their pieces are taken.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::cmp::Ordering;
use std::ops::Deref;

use super::line::Priced;
use crate::domain::{Money, Order, Overflow};

/// What each line costs.
pub(super) struct Prices {
    each: Vec<Money>,
    /// Whether several offers ask for the order of all lines, which is then found once.
    shared: bool,
    dearest: OnceCell<Vec<usize>>,
    cheapest: OnceCell<Vec<usize>>,
    ranks: OnceCell<Vec<usize>>,
}

impl Prices {
    pub fn of(each: Vec<Money>) -> Prices {
        let [dearest, cheapest, ranks] = [(); 3].map(|()| OnceCell::new());
        Prices { each, shared: false, dearest, cheapest, ranks }
    }

    /// The same for several offers.
    pub fn shared(self) -> Prices {
        Prices { shared: true, ..self }
    }

    /// What lines would cost by their pieces that no offer has counted.
    pub fn uncounted(&self, lines: &[Priced<'_>]) -> Result<Prices, Overflow> {
        let one = |(line, price): (&Priced<'_>, &Money)| Ok(price.plus(line.used_off)?.min(line.base).max(*price));
        let each = lines.iter().zip(&self.each).map(one).collect::<Result<_, _>>()?;
        Ok(Prices { shared: self.shared, ..Prices::of(each) })
    }

    /// The places of lines in the order in which their pieces are taken, of those at least that are `meant`.
    pub fn ordered(&self, lines: &[Priced<'_>], order: Order, meant: impl Fn(&usize) -> bool) -> Cow<'_, [usize]> {
        let known = match order {
            Order::Dearest => &self.dearest,
            Order::Cheapest => &self.cheapest,
            Order::Scanned => return Cow::Owned((0..lines.len()).filter(meant).collect()),
        };
        if self.shared {
            return Cow::Borrowed(known.get_or_init(|| self.sorted(lines, order, |_| true)));
        }
        Cow::Owned(self.sorted(lines, order, meant))
    }

    /// Of each line how many others are dearer.
    pub fn ranks(&self, lines: &[Priced<'_>]) -> &[usize] {
        self.ranks.get_or_init(|| {
            let mut ranks = vec![0; lines.len()];
            for (rank, place) in self.ordered(lines, Order::Dearest, |_| true).iter().enumerate() {
                ranks[*place] = rank;
            }
            ranks
        })
    }

    fn sorted(&self, lines: &[Priced<'_>], order: Order, meant: impl Fn(&usize) -> bool) -> Vec<usize> {
        let mut places: Vec<usize> = (0..lines.len()).filter(meant).collect();
        places.sort_by(|a, b| self.compare(lines, order, *a, *b));
        places
    }

    /// Which of two lines comes first by what a piece costs; of equal prices by content, and never by position.
    fn compare(&self, lines: &[Priced<'_>], order: Order, a: usize, b: usize) -> Ordering {
        let side = |one: usize, other: usize| i128::from(self.each[one].as_minor()) * i128::from(lines[other].pieces);
        let by_price = side(a, b).cmp(&side(b, a));
        let by_price = if order == Order::Dearest { by_price.reverse() } else { by_price };
        by_price.then_with(|| lines[a].content.cmp(&lines[b].content))
    }
}

impl Deref for Prices {
    type Target = [Money];

    fn deref(&self) -> &[Money] {
        &self.each
    }
}
