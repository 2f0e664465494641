//! The best set of offers that count each piece once, found exactly: every set is looked at, but for those that cannot be
//! better than one already found.

use super::ceiling::Ceiling;
use super::claim::How;
use super::condition::Scene;
use super::fit::{Allowance, fit, fitted_sum};
use super::line::Priced;
use super::offer::Offer;
use super::pattern::Pattern;
use super::prices::Prices;
use crate::domain::{Money, Overflow, Split};

/// The most offers that are looked at; a programme in which more could meet is refused before it is used.
pub(super) const MOST_COMPETING: usize = 12;

/// How often the ceiling at the last offer is asked whatever it says, and of how many times one must spare a look, or to ask takes
/// longer. With each offer more, what is spared doubles.
const PATIENCE: u32 = 10;
const PAYS: u32 = 2;

/// Which of the offers take most together, each in its order from the pieces that those before it left and from what the
/// `shared` caps of its group and of the programme still allow. Of sets that take the same the one with the earlier offers.
pub(super) fn most_together(
    offers: &[&Offer<'_>],
    scene: &Scene<'_>,
    lines: &mut [Priced<'_>],
    prices: &Prices,
    shared: [Allowance; 2],
    how: How,
    split: Split,
) -> Result<Vec<bool>, Overflow> {
    let all = offers.len();
    let offers = &offers[..all.min(MOST_COMPETING)];
    let hows: Vec<How> = offers.iter().map(|offer| offer.how(how, scene, lines)).collect();
    let caps = offers.iter().map(|offer| offer.allowance(scene, lines)).collect::<Result<Vec<_>, _>>()?;
    let (mut most, mut capped) = (Vec::with_capacity(offers.len()), Vec::with_capacity(offers.len()));
    for ((offer, how), cap) in offers.iter().zip(&hows).zip(&caps) {
        let asked = offer.gives.at_most(lines, prices, *how)?;
        let allowed = Allowance::tightest(&[cap]).map_or(asked, |(left, _)| asked.min(left.max(Money::ZERO)));
        capped.push(allowed < asked);
        most.push(allowed);
    }
    let ceilings = Ceiling::of(offers, &hows, &most, &capped, lines, prices)?;
    for place in (1..most.len()).rev() {
        most[place - 1] = most[place - 1].plus(most[place])?;
    }
    let left = lines.iter().map(|line| line.pieces - line.used).collect();
    let even = shared.iter().chain(&caps).all(Allowance::is_of_receipt)
        && !offers.iter().any(|offer| offer.gives.patterns.iter().any(Pattern::asks_full_price))
        && lines.iter().zip(&**prices).all(|(line, price)| line.bar.is_some() || is_even(line, *price));
    let mut search = Search {
        offers,
        lines,
        prices,
        hows,
        split,
        caps,
        shared,
        most,
        ceilings,
        even,
        left,
        asked: [0; MOST_COMPETING],
        helped: [0; MOST_COMPETING],
        chosen: 0,
        best: 0,
        best_sum: Money::ZERO,
    };
    search.from(0, Money::ZERO)?;
    let best = search.best;
    Ok((0..all).map(|place| place < MOST_COMPETING && best & (1 << place) != 0).collect())
}

/// Whether all pieces of a line cost the same, to the kopeck, and none less than another at the lowest.
fn is_even(line: &Priced<'_>, price: Money) -> bool {
    let whole = |of: Money| of.as_minor() % line.pieces.max(1) == 0;
    whole(price) && whole(line.floor) && line.used == 0 && line.rest == price
}

struct Search<'s, 'o, 'a, 'l> {
    offers: &'s [&'o Offer<'a>],
    lines: &'s mut [Priced<'l>],
    prices: &'s Prices,
    hows: Vec<How>,
    split: Split,
    caps: Vec<Allowance>,
    /// Of all of them together.
    shared: [Allowance; 2],
    /// What each and all after it could take at the very most, whatever the others leave.
    most: Vec<Money>,
    /// The same of the pieces that are left.
    ceilings: Vec<Ceiling>,
    /// Whether what comes off one piece says nothing of another: then it need not be shared over the lines.
    even: bool,
    /// How many these are of each line.
    left: Vec<i64>,
    /// How often they were asked, and how often that spared a look.
    asked: [u32; MOST_COMPETING],
    helped: [u32; MOST_COMPETING],
    chosen: u32,
    best: u32,
    best_sum: Money,
}

impl Search<'_, '_, '_, '_> {
    /// Looks at all sets that begin as chosen, from the offer at `place` on.
    fn from(&mut self, place: usize, sum: Money) -> Result<(), Overflow> {
        if sum > self.best_sum {
            (self.best, self.best_sum) = (self.chosen, sum);
        }
        if place == self.offers.len() {
            return Ok(());
        }
        let [group, programme] = &self.shared;
        let left = Allowance::tightest(&[group, programme]).map(|(left, _)| left.max(Money::ZERO));
        let rest = left.map_or(self.most[place], |left| left.min(self.most[place]));
        if sum.plus(rest)? <= self.best_sum {
            return Ok(());
        }
        let spared = self.offers.len() - 1 - place;
        if self.asked[place] < PATIENCE.max(PAYS * self.helped[place]) << spared {
            self.asked[place] += 1;
            if sum.plus(self.ceilings[place].over(&self.left)?)? <= self.best_sum {
                self.helped[place] += 1;
                return Ok(());
            }
        }
        let claim = self.offers[place].gives.claim(self.lines, self.prices, self.hows[place])?;
        let caps = [&self.caps[place], group, programme];
        let fitted = || fit(&claim, self.lines, &caps, self.split, None);
        let (taken, parts) = if self.even {
            debug_assert_eq!(
                fitted_sum(&claim, self.lines, &caps),
                fitted()?.sum(),
                "shared over the lines it is another"
            );
            (fitted_sum(&claim, self.lines, &caps)?, Vec::new())
        } else {
            let fitted = fitted()?;
            (fitted.sum()?, fitted.parts)
        };
        let later = self.most.get(place + 1).copied().unwrap_or_default();
        debug_assert!(taken.plus(later)? <= self.most[place], "more than it could take at most");
        debug_assert!(taken <= self.ceilings[place].over(&self.left)?, "more than the pieces that are left allow");
        if place + 1 == self.offers.len() {
            if taken.is_positive() && sum.plus(taken)? > self.best_sum {
                (self.best, self.best_sum) = (self.chosen | 1 << place, sum.plus(taken)?);
            }
            return Ok(());
        }
        if taken.is_positive() {
            for claimed in &claim.lines {
                self.lines[claimed.place].used += claimed.counted;
                self.left[claimed.place] -= claimed.counted;
            }
            for (claimed, part) in claim.lines.iter().zip(&parts) {
                let line = &mut self.lines[claimed.place];
                line.rest = line.rest.minus(*part)?;
            }
            for shared in &mut self.shared {
                shared.took(&claim, &parts, taken)?;
            }
            self.chosen |= 1 << place;
            self.from(place + 1, sum.plus(taken)?)?;
            self.chosen &= !(1 << place);
            for shared in &mut self.shared {
                shared.put_back(&claim, &parts, taken)?;
            }
            for (claimed, part) in claim.lines.iter().zip(&parts) {
                let line = &mut self.lines[claimed.place];
                line.rest = line.rest.plus(*part)?;
            }
            for claimed in &claim.lines {
                self.lines[claimed.place].used -= claimed.counted;
                self.left[claimed.place] += claimed.counted;
            }
        }
        self.from(place + 1, sum)
    }
}
