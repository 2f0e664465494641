//! What a rule would take off which line, before lowest prices and caps have their say.

use std::rc::Rc;

use super::line::Priced;
use super::pattern::{Pattern, Words};
use super::pieces::{self, Piece};
use crate::domain::{
    AmountOff, BasisPoints, Bundle, FixedPrice, FreePieces, Money, Off, Order, Overflow, PercentOff, Pieces, Reward,
    Rounding, RoundingLevel,
};

/// A reward with its goods in numbers.
pub(super) struct Gives<'a> {
    pub reward: Handed<'a>,
    /// One for each `Select` of the reward.
    pub patterns: Vec<Pattern>,
}

/// A reward of the document, or one that a short form stands for.
pub(super) enum Handed<'a> {
    Rule(&'a Reward),
    Share(BasisPoints),
}

/// How discounts are rounded.
#[derive(Debug, Clone, Copy)]
pub(super) struct How {
    pub rounding: Rounding,
    pub level: RoundingLevel,
    /// Whether pieces that an offer has counted are left alone, whatever the reward says.
    pub unused: bool,
    /// Whether the dearest pieces are taken, whatever the reward says: what it could take at the very most.
    pub dearest: bool,
    /// How many pieces have a number over time that the rule asks for; none where it asks for none.
    pub numbered: Option<i64>,
}

/// What is claimed of the lines, by their places.
#[derive(Debug, Default)]
pub(super) struct Claim {
    /// What comes off each; where `whole` is set, only the shares of it by `worth` do.
    pub parts: Vec<Money>,
    /// What the goods concerned cost, by which anything is shared over them.
    pub worth: Vec<Money>,
    /// How many pieces of each are concerned.
    pub pieces: Vec<i64>,
    /// How many pieces an offer counts, those that must be bought included.
    pub counted: Vec<i64>,
    /// An amount to be shared, instead of `parts`.
    pub whole: Option<Money>,
    /// Whether what does not fit on one line goes round to the others.
    pub goes_round: bool,
    /// Pieces that are missing for a free one, a bundle or a group: of a part of the reward, or of all its goods together.
    pub missing: Vec<(Option<usize>, i64)>,
}

impl<'a> Gives<'a> {
    pub fn rule(reward: &'a Reward, words: &mut Words<'a>) -> Gives<'a> {
        let patterns = reward.selects().into_iter().map(|select| Pattern::of(select, words)).collect();
        Gives { reward: Handed::Rule(reward), patterns }
    }

    /// A share off every line.
    pub fn share(rate: BasisPoints) -> Gives<'a> {
        Gives { reward: Handed::Share(rate), patterns: vec![Pattern::default()] }
    }

    /// What it could take at the very most, of whichever pieces are left; a kopeck a line for the rounding.
    pub fn at_most(&self, lines: &[Priced<'_>], prices: &[Money], how: How) -> Result<Money, Overflow> {
        let claim = self.claim(lines, prices, How { dearest: true, ..how })?;
        let parts = Money::sum(claim.parts.iter().copied())?;
        let odd = i64::try_from(lines.len()).map_err(|_| Overflow)?;
        claim.whole.map_or(parts, |whole| whole.min(parts)).plus(Money::minor(odd))
    }

    /// Whether pieces that an earlier offer has counted are left alone.
    pub fn spares_counted(&self) -> bool {
        let Handed::Rule(reward) = self.reward else { return false };
        match reward {
            Reward::Percent(PercentOff { pieces: Some(pieces), .. })
            | Reward::Amount(AmountOff { pieces: Some(pieces), .. })
            | Reward::Price(FixedPrice { pieces: Some(pieces), .. }) => pieces.unused,
            Reward::Free(free) => free.unused,
            Reward::Bundle(bundle) => bundle.unused,
            _ => false,
        }
    }

    /// Whether it is an amount, whatever the goods cost.
    pub fn is_amount(&self) -> bool {
        matches!(self.reward, Handed::Rule(Reward::Amount(_)))
    }

    /// What it would take off lines that cost `prices`. Nothing for what is no price.
    pub fn claim(&self, lines: &[Priced<'_>], prices: &[Money], how: How) -> Result<Claim, Overflow> {
        let own;
        let prices = if self.spares_counted() && !how.unused {
            own =
                prices.iter().zip(lines).map(|(price, line)| line.uncounted(*price)).collect::<Result<Vec<_>, _>>()?;
            &own
        } else {
            prices
        };
        let claimed = Claiming { lines, prices, how };
        match (&self.reward, &self.patterns[..]) {
            (Handed::Share(rate), [all, ..]) => claimed.share(*rate, all),
            (Handed::Rule(Reward::Percent(percent)), [of, ..]) => claimed.percent(percent, of),
            (Handed::Rule(Reward::Amount(amount)), [of, ..]) => claimed.amount(amount, of),
            (Handed::Rule(Reward::Price(price)), [of, ..]) => claimed.price(price, of),
            (Handed::Rule(Reward::Free(free)), [of, get @ ..]) => claimed.free(free, of, get.first()),
            (Handed::Rule(Reward::Bundle(bundle)), parts) => claimed.bundle(bundle, parts),
            _ => Ok(Claim::nothing(lines.len())),
        }
    }
}

impl Claim {
    pub fn nothing(lines: usize) -> Claim {
        Claim {
            parts: vec![Money::ZERO; lines],
            worth: vec![Money::ZERO; lines],
            pieces: vec![0; lines],
            counted: vec![0; lines],
            ..Claim::default()
        }
    }

    /// Whether it is about no piece of any line.
    pub fn takes_no_piece(&self) -> bool {
        self.pieces.iter().all(|count| *count == 0)
    }
}

struct Claiming<'c, 'l> {
    lines: &'c [Priced<'l>],
    prices: &'c [Money],
    how: How,
}

impl Claiming<'_, '_> {
    /// The lines that a pattern means and that may be discounted at all, whole.
    fn whole_lines(&self, of: &Pattern) -> Claim {
        let mut claim = Claim::nothing(self.lines.len());
        for (place, line) in self.lines.iter().enumerate() {
            if line.bar.is_none() && of.matches(line) {
                claim.worth[place] = self.prices[place];
                claim.pieces[place] = line.pieces;
            }
        }
        claim
    }

    /// All pieces that a pattern means; where counted ones are left alone, the others of each line.
    fn all_pieces(&self, of: &Pattern) -> Result<Claim, Overflow> {
        let mut claim = self.whole_lines(of);
        if self.how.unused {
            for (place, line) in self.lines.iter().enumerate().filter(|(_, line)| line.used > 0) {
                claim.pieces[place] = (claim.pieces[place] - line.used).max(0);
                claim.worth[place] = self.prices[place].part(claim.pieces[place], line.pieces, Rounding::HalfUp)?;
            }
            claim.counted.clone_from(&claim.pieces);
        }
        Ok(claim)
    }

    fn order(&self, order: Order) -> Order {
        if self.how.dearest { Order::Dearest } else { order }
    }

    /// The pieces that a reward takes.
    fn some_pieces(&self, of: &Pattern, pieces: Option<&Pieces>) -> Result<Claim, Overflow> {
        let Some(wanted) = pieces else { return self.all_pieces(of) };
        let open =
            pieces::open(self.lines, self.prices, &[of], self.how.unused || wanted.unused, self.order(wanted.first));
        let all: i64 = open.iter().map(|piece| piece.count).sum();
        let most = wanted.at_most.map_or(all, |most| all.min(i64::from(most)));
        let most = if wanted.numbered { most.min(self.how.numbered.unwrap_or(0)) } else { most };
        let every = i64::from(wanted.every.unwrap_or(1).max(1));
        let mut claim = Claim::nothing(self.lines.len());
        if all < every {
            claim.missing.push((Some(0), every - all));
        }
        self.take(&open, most / every * every, &mut claim)?;
        claim.counted.clone_from(&claim.pieces);
        Ok(claim)
    }

    /// Adds the first so many pieces.
    fn take(&self, open: &[Piece], mut count: i64, claim: &mut Claim) -> Result<(), Overflow> {
        for piece in open {
            let taken = piece.count.min(count);
            if taken == 0 {
                continue;
            }
            claim.pieces[piece.place] += taken;
            let pieces = self.lines[piece.place].pieces;
            let worth = self.prices[piece.place].part(claim.pieces[piece.place], pieces, Rounding::HalfUp)?;
            claim.worth[piece.place] = worth;
            count -= taken;
        }
        Ok(())
    }

    fn share(&self, rate: BasisPoints, of: &Pattern) -> Result<Claim, Overflow> {
        let claim = self.all_pieces(of)?;
        self.rated(claim, rate)
    }

    fn percent(&self, percent: &PercentOff, of: &Pattern) -> Result<Claim, Overflow> {
        let pieces = percent.pieces.as_ref().filter(|_| percent.off == Off::Pieces);
        let claim = self.some_pieces(of, pieces)?;
        let goes_round = percent.off == Off::Receipt;
        Ok(Claim { goes_round, ..self.rated(claim, percent.rate)? })
    }

    /// A share of everything that is concerned, rounded as the programme says.
    fn rated(&self, mut claim: Claim, rate: BasisPoints) -> Result<Claim, Overflow> {
        let rate = rate.min(BasisPoints::WHOLE);
        let rounding = self.how.rounding;
        if self.how.level == RoundingLevel::Receipt {
            claim.whole = Some(Money::sum(claim.worth.iter().copied())?.share(rate, rounding)?);
        }
        for (place, line) in self.lines.iter().enumerate() {
            let (count, pieces) = (claim.pieces[place], line.pieces);
            if count == 0 {
                continue;
            }
            let price = self.prices[place];
            let basis = i64::from(BasisPoints::WHOLE.get());
            claim.parts[place] = match self.how.level {
                RoundingLevel::Piece => {
                    let each =
                        price.part(i64::from(rate.get()), pieces.checked_mul(basis).ok_or(Overflow)?, rounding)?;
                    times(each, count)?.min(claim.worth[place])
                }
                _ if count == pieces => price.share(rate, rounding)?,
                _ => {
                    let part = count.checked_mul(i64::from(rate.get())).ok_or(Overflow)?;
                    price.part(part, pieces.checked_mul(basis).ok_or(Overflow)?, rounding)?
                }
            };
        }
        Ok(claim)
    }

    fn amount(&self, amount: &AmountOff, of: &Pattern) -> Result<Claim, Overflow> {
        let pieces = amount.pieces.as_ref().filter(|_| amount.off == Off::Pieces);
        let mut claim = self.some_pieces(of, pieces)?;
        match amount.off {
            Off::Receipt => {
                claim.whole = Some(amount.amount);
                claim.goes_round = true;
                claim.parts.clone_from(&claim.worth);
            }
            Off::Lines => {
                for (part, worth) in claim.parts.iter_mut().zip(&claim.worth) {
                    *part = amount.amount.min(*worth);
                }
            }
            Off::Pieces => {
                for place in 0..self.lines.len() {
                    claim.parts[place] = times(amount.amount, claim.pieces[place])?.min(claim.worth[place]);
                }
            }
        }
        Ok(claim)
    }

    fn price(&self, fixed: &FixedPrice, of: &Pattern) -> Result<Claim, Overflow> {
        let mut claim = self.some_pieces(of, fixed.pieces.as_ref())?;
        for (place, line) in self.lines.iter().enumerate().filter(|(_, line)| line.pieces > 0) {
            let whole = fixed.price.times(line.line.quantity, Rounding::HalfUp)?;
            let costs = whole.part(claim.pieces[place], line.pieces, Rounding::HalfUp)?;
            claim.parts[place] = claim.worth[place].minus(costs)?.max(Money::ZERO);
        }
        Ok(claim)
    }

    fn free(&self, free: &FreePieces, of: &Pattern, get: Option<&Pattern>) -> Result<Claim, Overflow> {
        let (buy, get_each) = (i64::from(free.buy), i64::from(free.get));
        let of_both = [of, get.unwrap_or(of)];
        let unused = self.how.unused || free.unused;
        let count = |patterns: &[&Pattern]| -> i64 {
            let open = pieces::open(self.lines, self.prices, patterns, unused, Order::Dearest);
            open.iter().map(|piece| piece.count).sum()
        };
        let (bought, had, all) = (count(&of_both[..1]), count(&of_both[1..]), count(&of_both));
        let most = |there: i64, each: i64| if each > 0 { there / each } else { i64::MAX };
        let times = most(bought, buy).min(most(had, get_each)).min(most(all, buy + get_each));
        let times = free.times.map_or(times, |limit| times.min(i64::from(limit)));
        let mut claim = Claim::nothing(self.lines.len());
        if times == 0 {
            claim.missing = missing((bought, buy), (had, get_each), all, get.is_some());
        }
        let order = self.order(Order::Cheapest);
        let cheapest = pieces::open(self.lines, self.prices, &of_both[1..], unused, order);
        let taken = pieces::sparing(&cheapest, self.lines, of, times.saturating_mul(get_each), bought, times * buy);
        self.take(&taken, times.saturating_mul(get_each), &mut claim)?;
        claim.counted.clone_from(&claim.pieces);
        let dearest = pieces::open(self.lines, self.prices, &of_both[..1], unused, Order::Dearest);
        let mut to_buy = times.saturating_mul(buy);
        for piece in dearest {
            let counted = to_buy.min(piece.count - claim.pieces[piece.place]).max(0);
            claim.counted[piece.place] += counted;
            to_buy -= counted;
        }
        self.rated(claim, free.rate)
    }

    fn bundle(&self, bundle: &Bundle, parts: &[Pattern]) -> Result<Claim, Overflow> {
        let mut claim = Claim::nothing(self.lines.len());
        let unused = self.how.unused || bundle.unused;
        let wanted: i64 = bundle.parts.iter().map(|part| i64::from(part.pieces)).sum();
        let most = pieces::MOST_PICKED / wanted.max(1);
        let times = bundle.times.map_or(most, |times| most.min(i64::from(times)));
        let mut open: Vec<Rc<[Piece]>> = Vec::with_capacity(parts.len());
        for (place, of) in parts.iter().enumerate() {
            // Parts that mean the same goods share the order of their pieces.
            open.push(match parts[..place].iter().position(|other| other == of) {
                Some(same) => Rc::clone(&open[same]),
                None => pieces::open(self.lines, self.prices, &[of], unused, Order::Dearest).into(),
            });
        }
        let mut off = Money::ZERO;
        for _ in 0..times {
            let mut picked = vec![0; self.lines.len()];
            let mut missing = Vec::new();
            for (place, (pieces, part)) in open.iter().zip(&bundle.parts).enumerate() {
                let counted = |place: usize| claim.pieces[place];
                let left = pieces::pick(pieces, i64::from(part.pieces), self.lines, unused, counted, &mut picked);
                missing.extend((left > 0).then_some((Some(place), left)));
            }
            if !missing.is_empty() {
                claim.missing = if off.is_zero() { missing } else { Vec::new() };
                break;
            }
            let (mut after, mut costs) = (claim.worth.clone(), Money::ZERO);
            for (place, count) in picked.iter().enumerate().filter(|(_, count)| **count > 0) {
                claim.pieces[place] += count;
                let whole = self.prices[place];
                after[place] = whole.part(claim.pieces[place], self.lines[place].pieces, Rounding::HalfUp)?;
            }
            for (now, before) in after.iter().zip(&claim.worth) {
                costs = costs.plus(now.minus(*before)?)?;
            }
            if costs <= bundle.price {
                for (pieces, count) in claim.pieces.iter_mut().zip(&picked) {
                    *pieces -= count;
                }
                break;
            }
            off = off.plus(costs.minus(bundle.price)?)?;
            claim.worth = after;
        }
        claim.counted.clone_from(&claim.pieces);
        claim.parts.clone_from(&claim.worth);
        claim.whole = Some(off);
        Ok(claim)
    }
}

/// How many pieces are missing for one free one: of those to buy and of those to have, or of both together.
fn missing((bought, buy): (i64, i64), (had, get): (i64, i64), all: i64, apart: bool) -> Vec<(Option<usize>, i64)> {
    let together = (buy + get - all).max(1);
    if !apart {
        return vec![(None, together)];
    }
    let short: Vec<_> = [buy - bought, get - had].into_iter().enumerate().filter(|(_, left)| *left > 0).collect();
    // Where goods are both to buy and to have, each may be there and yet one is wanting.
    let both = if short.is_empty() { vec![(0, together)] } else { short };
    both.into_iter().map(|(part, left)| (Some(part), left)).collect()
}

fn times(each: Money, count: i64) -> Result<Money, Overflow> {
    each.as_minor().checked_mul(count).map(Money::minor).ok_or(Overflow)
}
