//! Lowest prices that the programme sets, read for a line that is being priced.

use super::pattern::Words;
use crate::domain::{BasisPoints, Line, Money, Overflow, PriceFloor, Programme, Rounding};

/// One of the programme's lowest prices, its goods in numbers.
struct Floor<'a> {
    of: &'a PriceFloor,
    categories: Vec<u32>,
    items: Vec<u32>,
}

/// All of them.
pub(super) struct Floors<'a>(Vec<Floor<'a>>);

impl<'a> Floors<'a> {
    pub fn of(programme: &'a Programme, words: &mut Words<'a>) -> Floors<'a> {
        let mut floors = Vec::with_capacity(programme.floors.len());
        for of in &programme.floors {
            let categories = of.of.categories.iter().map(|name| words.number(name)).collect();
            let items = of.of.items.iter().map(|name| words.number(name)).collect();
            floors.push(Floor { of, categories, items });
        }
        Floors(floors)
    }

    /// What no discount brings a line of that amount below: the highest of the article's own and of those about it.
    ///
    /// `categories` are the line's and the catalogue's: as of what is never discounted, either counts, so that no goods
    /// get cheaper by being called otherwise.
    pub fn least(
        &self,
        line: &Line,
        amount: Money,
        categories: [Option<u32>; 2],
        items: &[u32],
    ) -> Result<Money, Overflow> {
        let mut least = line.min_unit_price.times(line.quantity, Rounding::HalfUp)?;
        for floor in self.0.iter().filter(|floor| floor.is_about(categories, items)) {
            least = least.max(floor.least(line, amount)?);
        }
        Ok(least)
    }
}

impl Floor<'_> {
    fn is_about(&self, categories: [Option<u32>; 2], items: &[u32]) -> bool {
        (self.categories.is_empty() || categories.iter().flatten().any(|one| self.categories.contains(one)))
            && (self.items.is_empty() || items.iter().any(|item| self.items.contains(item)))
    }

    /// A unit's lowest price times the quantity, a half kopeck up, as an article's own is.
    fn least(&self, line: &Line, amount: Money) -> Result<Money, Overflow> {
        let mut least = Money::ZERO;
        if let Some(price) = self.of.price {
            least = price.times(line.quantity, Rounding::HalfUp)?;
        }
        if let Some(rate) = self.of.percent {
            let share = match line.unit_price {
                Some(price) => at_least(price, rate)?.times(line.quantity, Rounding::HalfUp)?,
                // Of goods without a price of their own the amount alone is known, and it is what the share is of.
                None => at_least(amount, rate)?,
            };
            least = least.max(share);
        }
        Ok(least)
    }
}

/// A share rounded up: what may come off is rounded down.
fn at_least(price: Money, rate: BasisPoints) -> Result<Money, Overflow> {
    let off = BasisPoints::new(BasisPoints::WHOLE.get().saturating_sub(rate.get()));
    price.minus(price.share(off, Rounding::Floor)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_up() {
        for (price, rate, least) in
            [(199, 9_250, 185), (200, 9_250, 185), (1, 1, 1), (0, 5_000, 0), (333, 10_000, 333), (333, 20_000, 333)]
        {
            assert_eq!(at_least(Money::minor(price), BasisPoints::new(rate)), Ok(Money::minor(least)), "{price}");
        }
    }
}
