//! What a rule would take off which line, before lowest prices and caps have their say.

use super::bundle::Picks;
use super::line::Priced;
use super::pattern::{Pattern, Words};
use super::pieces::{self, Goods, Piece};
use super::prices::Prices;
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

/// How discounts are rounded, and which pieces they take.
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

/// What is claimed of the lines.
#[derive(Debug, Default)]
pub(super) struct Claim {
    /// In the order of the lines; of any other nothing is claimed.
    pub lines: Vec<Claimed>,
    /// An amount to be shared, instead of the parts.
    pub whole: Option<Money>,
    /// Whether what does not fit on one line goes round to the others.
    pub goes_round: bool,
    /// Pieces that are missing for a free one, a bundle or a group: of a part of the reward, or of all its goods together.
    pub missing: Vec<(Option<usize>, i64)>,
}

/// What is claimed of one line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Claimed {
    /// Of the line.
    pub place: usize,
    /// What comes off; where a `whole` is shared, only its share by `worth` does.
    pub part: Money,
    /// What the goods concerned cost, by which anything is shared over them.
    pub worth: Money,
    /// How many pieces are concerned.
    pub pieces: i64,
    /// How many pieces an offer counts, those that must be bought included.
    pub counted: i64,
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

    /// What it could take at the very most, of whichever pieces are left. A kopeck a line for the rounding: half of one where
    /// these are rounded down, and half of one where others are rounded up.
    pub fn at_most(&self, lines: &[Priced<'_>], prices: &Prices, how: How) -> Result<Money, Overflow> {
        let claim = self.claim(lines, prices, How { dearest: true, ..how })?;
        // What is rounded once may be more than its parts, each rounded by itself, but never more than the goods cost.
        let asked = match claim.whole {
            Some(whole) => whole.min(Money::sum(claim.worth())?),
            None => claim.parts()?,
        };
        let odd = i64::try_from(lines.len().max(claim.lines.len())).map_err(|_| Overflow)?;
        Ok(asked.plus(Money::minor(odd))?.max(Money::ZERO))
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
    pub fn claim(&self, lines: &[Priced<'_>], prices: &Prices, how: How) -> Result<Claim, Overflow> {
        let own;
        let prices = if self.spares_counted() && !how.unused {
            own = prices.uncounted(lines)?;
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
            _ => Ok(Claim::default()),
        }
    }
}

impl Claim {
    fn of(lines: Vec<Claimed>) -> Claim {
        Claim { lines, ..Claim::default() }
    }

    /// What comes off all lines, where no `whole` is shared.
    pub fn parts(&self) -> Result<Money, Overflow> {
        Money::sum(self.lines.iter().map(|claimed| claimed.part))
    }

    /// What would come off in all.
    pub fn asked(&self) -> Result<Money, Overflow> {
        self.whole.map_or_else(|| self.parts(), Ok)
    }

    /// What the goods of each line cost.
    pub fn worth(&self) -> Vec<Money> {
        self.lines.iter().map(|claimed| claimed.worth).collect()
    }

    /// Whether it is about no piece of any line.
    pub fn takes_no_piece(&self) -> bool {
        self.lines.iter().all(|claimed| claimed.pieces == 0)
    }

    fn count_all_pieces(&mut self) {
        for claimed in &mut self.lines {
            claimed.counted = claimed.pieces;
        }
    }
}

struct Claiming<'c, 'l> {
    lines: &'c [Priced<'l>],
    prices: &'c Prices,
    how: How,
}

impl Claiming<'_, '_> {
    /// The goods, of which an offer may leave those alone that another has counted.
    fn goods(&self, unused: bool) -> Goods<'_, '_> {
        Goods { lines: self.lines, prices: self.prices, unused: self.how.unused || unused }
    }

    /// The lines that a pattern means and that may be discounted at all, whole; where counted pieces are left alone, the
    /// others of each line.
    fn all_pieces(&self, of: &Pattern) -> Result<Claim, Overflow> {
        let mut claimed = Vec::with_capacity(self.lines.len());
        for (place, line) in self.lines.iter().enumerate() {
            if line.bar.is_some() || !of.matches(line) {
                continue;
            }
            let (mut pieces, mut worth) = (line.pieces, self.prices[place]);
            if self.how.unused && line.used > 0 {
                pieces = (pieces - line.used).max(0);
                worth = worth.part(pieces, line.pieces, Rounding::HalfUp)?;
            }
            let counted = if self.how.unused { pieces } else { 0 };
            claimed.push(Claimed { place, part: Money::ZERO, worth, pieces, counted });
        }
        Ok(Claim::of(claimed))
    }

    fn order(&self, order: Order) -> Order {
        if self.how.dearest { Order::Dearest } else { order }
    }

    /// The pieces that a reward takes.
    fn some_pieces(&self, of: &Pattern, pieces: Option<&Pieces>) -> Result<Claim, Overflow> {
        let Some(wanted) = pieces else { return self.all_pieces(of) };
        let goods = self.goods(wanted.unused);
        let every = i64::from(wanted.every.unwrap_or(1).max(1));
        let all = goods.count(of, wanted.at_most.map_or(i64::MAX, |most| every.max(i64::from(most))));
        let most = wanted.at_most.map_or(all, |most| all.min(i64::from(most)));
        let most = if wanted.numbered { most.min(self.how.numbered.unwrap_or(0)) } else { most };
        let ranked = goods.ranked(of, self.order(wanted.first));
        let mut claim = self.taken(goods.open(of, &ranked), most / every * every)?;
        if all < every {
            claim.missing.push((Some(0), every - all));
        }
        claim.count_all_pieces();
        Ok(claim)
    }

    /// The first so many pieces.
    fn taken(&self, open: impl Iterator<Item = Piece>, mut count: i64) -> Result<Claim, Overflow> {
        let mut claimed = Vec::with_capacity(self.lines.len());
        for Piece { place, count: there } in open {
            if count <= 0 {
                break;
            }
            let pieces = there.min(count);
            let worth = self.prices[place].part(pieces, self.lines[place].pieces, Rounding::HalfUp)?;
            claimed.push(Claimed { place, part: Money::ZERO, worth, pieces, counted: 0 });
            count -= pieces;
        }
        claimed.sort_unstable_by_key(|claimed| claimed.place);
        Ok(Claim::of(claimed))
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
            let worth = Money::sum(claim.lines.iter().map(|claimed| claimed.worth))?;
            claim.whole = Some(worth.share(rate, rounding)?);
        }
        let basis = i64::from(BasisPoints::WHOLE.get());
        for claimed in claim.lines.iter_mut().filter(|claimed| claimed.pieces > 0) {
            let (count, pieces) = (claimed.pieces, self.lines[claimed.place].pieces);
            let price = self.prices[claimed.place];
            claimed.part = match self.how.level {
                RoundingLevel::Piece => {
                    let each =
                        price.part(i64::from(rate.get()), pieces.checked_mul(basis).ok_or(Overflow)?, rounding)?;
                    times(each, count)?.min(claimed.worth)
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
                for claimed in &mut claim.lines {
                    claimed.part = claimed.worth;
                }
            }
            Off::Lines => {
                for claimed in &mut claim.lines {
                    claimed.part = amount.amount.min(claimed.worth);
                }
            }
            Off::Pieces => {
                for claimed in &mut claim.lines {
                    claimed.part = times(amount.amount, claimed.pieces)?.min(claimed.worth);
                }
            }
        }
        Ok(claim)
    }

    fn price(&self, fixed: &FixedPrice, of: &Pattern) -> Result<Claim, Overflow> {
        // What is weighed is one piece: not the dearest but those that fall most are the most that it could take.
        let pieces = fixed.pieces.as_ref().filter(|_| !self.how.dearest);
        let mut claim = self.some_pieces(of, pieces)?;
        for claimed in &mut claim.lines {
            let line = &self.lines[claimed.place];
            if line.pieces > 0 {
                let whole = fixed.price.times(line.line.quantity, Rounding::HalfUp)?;
                let costs = whole.part(claimed.pieces, line.pieces, Rounding::HalfUp)?;
                claimed.part = claimed.worth.minus(costs)?.max(Money::ZERO);
            }
        }
        if let Some(most) = fixed.pieces.as_ref().filter(|_| self.how.dearest).and_then(|pieces| pieces.at_most) {
            keep_most(&mut claim, i64::from(most))?;
        }
        Ok(claim)
    }

    fn free(&self, free: &FreePieces, of: &Pattern, get: Option<&Pattern>) -> Result<Claim, Overflow> {
        let (buy, get_each) = (i64::from(free.buy), i64::from(free.get));
        let of_both = [of, get.unwrap_or(of)];
        let goods = self.goods(free.unused);
        let enough = free.times.map_or(i64::MAX, |times| i64::from(times).saturating_mul(buy + get_each));
        let [dearest, cheapest] =
            [goods.ranked(of, Order::Dearest), goods.ranked(of_both[1], self.order(Order::Cheapest))];
        let [bought, had, all] = goods.count_both(of_both, [&dearest, &cheapest], enough);
        let most = |there: i64, each: i64| if each > 0 { there / each } else { i64::MAX };
        let times = most(bought, buy).min(most(had, get_each)).min(most(all, buy + get_each));
        let times = free.times.map_or(times, |limit| times.min(i64::from(limit)));
        // Where others count pieces, fewer need be bought, and dearer ones may be had.
        let spare = if self.how.dearest { i64::MAX } else { bought - times * buy };
        let taken = pieces::sparing(goods.open(of_both[1], &cheapest), self.lines, of, spare);
        let mut claim = self.taken(taken, times.saturating_mul(get_each))?;
        if times == 0 {
            claim.missing = missing((bought, buy), (had, get_each), all, get.is_some());
        }
        claim.count_all_pieces();
        Self::count_bought(goods.open(of, &dearest), times.saturating_mul(buy), &mut claim);
        self.rated(claim, free.rate)
    }

    /// Counts so many pieces that are bought for what is claimed, the dearest that are left.
    fn count_bought(dearest: impl Iterator<Item = Piece>, mut count: i64, claim: &mut Claim) {
        let free = claim.lines.len();
        for Piece { place, count: there } in dearest {
            if count <= 0 {
                break;
            }
            let own = claim.lines[..free].binary_search_by_key(&place, |claimed| claimed.place).ok();
            let counted = count.min(there - own.map_or(0, |own| claim.lines[own].pieces));
            count -= counted;
            if let Some(own) = own {
                claim.lines[own].counted += counted;
            } else {
                claim.lines.push(Claimed { place, part: Money::ZERO, worth: Money::ZERO, pieces: 0, counted });
            }
        }
        claim.lines.sort_unstable_by_key(|claimed| claimed.place);
    }

    fn bundle(&self, bundle: &Bundle, parts: &[Pattern]) -> Result<Claim, Overflow> {
        let goods = self.goods(bundle.unused);
        let wanted: i64 = bundle.parts.iter().map(|part| i64::from(part.pieces)).sum();
        let most = pieces::MOST_PICKED / wanted.max(1);
        let times = bundle.times.map_or(most, |times| most.min(i64::from(times)));
        // Goods off which others took are at full price no more, and are left to the parts that do not ask for it: at the very
        // most each part has the dearest of its own, each in slots of its own.
        let apart = self.how.dearest && parts.iter().any(Pattern::asks_full_price);
        let mut picks = Picks::of(&bundle.parts, parts, &goods, apart);
        let (mut sum, mut off, mut missing) = (Money::ZERO, Money::ZERO, Vec::new());
        for _ in 0..times {
            if let Err(lacking) = picks.one_more() {
                missing = lacking;
                break;
            }
            let of_line = |line: usize, count| self.prices[line].part(count, self.lines[line].pieces, Rounding::HalfUp);
            let (costs, lines) = picks.cost(of_line)?;
            // Of pieces of other lines each may be rounded up that is rounded down here.
            let odd = if self.how.dearest { i64::try_from(lines).map_err(|_| Overflow)? } else { 0 };
            if costs.plus(Money::minor(odd))? <= bundle.price {
                break;
            }
            picks.take();
            sum = sum.plus(costs.minus(bundle.price)?)?;
            off = off.max(sum);
        }
        let claimed = |(place, pieces, worth)| Claimed { place, part: worth, worth, pieces, counted: pieces };
        let lines = picks.taken().map(claimed).collect();
        // What is missing for one more is nobody's question where some were had.
        let missing = if off.is_zero() { missing } else { Vec::new() };
        Ok(Claim { whole: Some(off), missing, ..Claim::of(lines) })
    }
}

/// Keeps what comes off so many pieces, those off which most comes.
fn keep_most(claim: &mut Claim, mut count: i64) -> Result<(), Overflow> {
    // A line of which all pieces are counted stands neither before nor after another.
    claim.lines.retain(|claimed| claimed.pieces > 0);
    let each = |claimed: &Claimed, other: &Claimed| i128::from(claimed.part.as_minor()) * i128::from(other.pieces);
    claim.lines.sort_by(|a, b| each(b, a).cmp(&each(a, b)));
    for claimed in &mut claim.lines {
        let kept = claimed.pieces.min(count);
        claimed.part = claimed.part.part(kept, claimed.pieces, Rounding::HalfUp)?;
        count -= kept;
    }
    Ok(())
}

/// How many pieces are missing for one free one: of those to buy and of those to have, or of both together.
fn missing((bought, buy): (i64, i64), (had, get): (i64, i64), all: i64, apart: bool) -> Vec<(Option<usize>, i64)> {
    let together = (buy + get - all).max(1);
    if !apart {
        return vec![(None, together)];
    }
    let (to_buy, to_have) = ((buy - bought).max(0), (get - had).max(0));
    // Where goods are both to buy and to have, each may be there and yet pieces are wanting: one may not stand for both.
    let more = (together - to_buy - to_have).max(0);
    let short = if to_buy + to_have == 0 { [more, 0] } else { [to_buy, to_have + more] };
    short.into_iter().enumerate().filter(|(_, left)| *left > 0).map(|(part, left)| (Some(part), left)).collect()
}

fn times(each: Money, count: i64) -> Result<Money, Overflow> {
    each.as_minor().checked_mul(count).map(Money::minor).ok_or(Overflow)
}
