//! What lines cost while offers are worked out on them, and the order in which their pieces are taken.

use std::cell::{OnceCell, RefCell};
use std::cmp::Ordering;
use std::ops::Deref;
use std::rc::Rc;

use super::line::Priced;
use super::pattern::Pattern;
use super::sets::set;
use crate::domain::{Money, Order, Overflow};

/// Those of lines, where they are known.
type Places = Option<Rc<[usize]>>;

/// What each line costs.
pub(super) struct Prices {
    each: Vec<Money>,
    /// Whether several offers ask for the order of all lines, which is then found once.
    shared: bool,
    dearest: OnceCell<Vec<usize>>,
    cheapest: OnceCell<Vec<usize>>,
    /// Those of the lines that a pattern means, by its number, the dearest first and the cheapest.
    meant: RefCell<Vec<[Places; 2]>>,
    /// The same as sets.
    sets: RefCell<Vec<Option<Rc<[u64]>>>>,
}

impl Prices {
    pub fn of(each: Vec<Money>) -> Prices {
        let [dearest, cheapest] = [(); 2].map(|()| OnceCell::new());
        Prices { each, shared: false, dearest, cheapest, meant: RefCell::default(), sets: RefCell::default() }
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

    /// The places of lines in the order in which their pieces are taken, of those at least that a pattern means.
    pub fn ordered(&self, lines: &[Priced<'_>], order: Order, of: &Pattern) -> Rc<[usize]> {
        let meant = |place: &usize| meant(&lines[*place], of);
        if order == Order::Scanned {
            return (0..lines.len()).filter(meant).collect();
        }
        if !self.shared {
            return self.sorted(lines, order, meant).into();
        }
        // Goods at full price today need not be so for the next offer.
        if of.asks_full_price() {
            return self.all(lines, order).into();
        }
        let mut known = self.meant.borrow_mut();
        if known.len() <= of.number() {
            known.resize_with(of.number() + 1, Default::default);
        }
        let known = known[of.number()][usize::from(order == Order::Cheapest)]
            .get_or_insert_with(|| self.all(lines, order).iter().copied().filter(meant).collect());
        Rc::clone(known)
    }

    /// All places in the order in which their pieces are taken, the dearest or the cheapest first.
    pub fn all(&self, lines: &[Priced<'_>], order: Order) -> &[usize] {
        let known = if order == Order::Cheapest { &self.cheapest } else { &self.dearest };
        known.get_or_init(|| self.sorted(lines, order, |_| true))
    }

    /// The lines that a pattern means.
    pub fn set(&self, lines: &[Priced<'_>], of: &Pattern) -> Rc<[u64]> {
        let set = || set(self.all(lines, Order::Dearest).iter().map(|place| meant(&lines[*place], of)));
        if !self.shared || of.asks_full_price() {
            return set();
        }
        let mut known = self.sets.borrow_mut();
        if known.len() <= of.number() {
            known.resize_with(of.number() + 1, Default::default);
        }
        Rc::clone(known[of.number()].get_or_insert_with(set))
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

/// Whether a pattern means a line, of which something may come off.
fn meant(line: &Priced<'_>, of: &Pattern) -> bool {
    line.bar.is_none() && of.matches(line)
}

impl Deref for Prices {
    type Target = [Money];

    fn deref(&self) -> &[Money] {
        &self.each
    }
}
