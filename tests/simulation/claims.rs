//! What a reward would take off which line, before lowest prices and caps have their say. Pieces are laid side by side, each
//! named by the place of its line, and taken one after the other; what is weighed is one piece.

use regulars::domain::{
    AmountOff, Bundle, FixedPrice, FreePieces, Line, Off, Order, PercentOff, Pieces, Programme, Reward, RoundingLevel,
    RuleId, Select,
};

use super::asks::is_meant;
use super::sums::{self, Priced, half_up, part};
use super::units;

/// A line on its way through the rules.
#[derive(Clone)]
pub struct Goods<'a> {
    line: &'a Line,
    pub priced: Priced,
    pub pieces: i64,
    /// Pieces that an offer has counted, and what came off with them.
    pub counted: i64,
    pub off_counted: i64,
    /// What of it is off the prices that the offers of a group are priced on.
    pub off_known: i64,
}

impl<'a> Goods<'a> {
    pub fn new(programme: &Programme, line: &'a Line) -> Goods<'a> {
        let mut priced = sums::read(programme, line);
        let carried = line.discount.as_minor();
        priced.offs.extend((carried > 0).then(|| (RuleId::LINE.to_owned(), carried)));
        let pieces = units::pieces(priced.quantity, priced.quantity);
        Goods { line, priced, pieces, counted: 0, off_counted: 0, off_known: 0 }
    }

    /// What its pieces that nobody counted would cost all together: what they did before anything came off the others.
    pub fn uncounted(&self, price: i64) -> i64 {
        price.max((price + self.off_known).min(self.priced.base))
    }

    /// Where only goods at their full price are meant: neither on sale nor reduced before.
    pub fn is_meant(&self, of: &Select) -> bool {
        is_meant(of, self.line).unwrap_or(!self.line.on_sale && self.priced.rest == self.priced.amount)
    }
}

/// What is claimed of one line.
#[derive(Clone, Copy, Default)]
pub struct Asked {
    /// How many of its pieces get cheaper.
    pub pieces: i64,
    /// How many pieces are counted by it: those, and what must be bought for them.
    pub counted: i64,
    /// What the pieces cost that get cheaper.
    pub worth: i64,
    pub off: i64,
}

/// What is claimed of all lines of the basket.
#[derive(Clone, Default)]
pub struct Claim {
    pub lines: Vec<Asked>,
    /// A sum that is shared over them by what their pieces cost, instead of what is off each.
    pub whole: Option<i64>,
    /// Whether what does not fit on one line goes round to the others.
    pub goes_round: bool,
}

/// Goods at the prices of which a reward takes its part.
pub struct Shelf<'g, 'a> {
    pub programme: &'g Programme,
    pub goods: &'g [Goods<'a>],
    pub prices: Vec<i64>,
    /// In a best set each piece is counted by one offer only.
    pub each_once: bool,
    /// How many pieces of the basket have a number over time that the rule asks for.
    pub numbered: i64,
}

fn many(count: u32) -> usize {
    usize::try_from(count).unwrap()
}

/// Whether a reward leaves pieces alone that an earlier offer has counted.
fn spares_counted(reward: &Reward) -> bool {
    match reward {
        Reward::Percent(PercentOff { pieces: Some(pieces), .. })
        | Reward::Amount(AmountOff { pieces: Some(pieces), .. })
        | Reward::Price(FixedPrice { pieces: Some(pieces), .. }) => pieces.unused,
        Reward::Free(free) => free.unused,
        Reward::Bundle(bundle) => bundle.unused,
        _ => false,
    }
}

impl Shelf<'_, '_> {
    pub fn claim(mut self, reward: &Reward) -> Claim {
        if spares_counted(reward) && !self.each_once {
            for (price, goods) in self.prices.iter_mut().zip(self.goods) {
                *price = goods.uncounted(*price);
            }
        }
        match reward {
            Reward::Percent(percent) => self.percent(percent),
            Reward::Amount(amount) => self.amount(amount),
            Reward::Price(price) => self.price(price),
            Reward::Free(free) => self.free(free),
            Reward::Bundle(bundle) => self.bundle(bundle),
            Reward::Gift(_) | Reward::Points(_) | Reward::Coupon(_) | Reward::Say(_) => unreachable!("no money off"),
        }
    }

    /// A share off every line.
    pub fn share(&self, rate: i64) -> Claim {
        self.rated(self.all(&Select::default()), rate)
    }

    /// How many pieces of a line may be taken.
    fn there(&self, place: usize, unused: bool) -> i64 {
        let goods = &self.goods[place];
        if goods.priced.barred {
            0
        } else if unused || self.each_once {
            goods.pieces - goods.counted
        } else {
            goods.pieces
        }
    }

    /// What so many pieces of a line cost.
    fn worth(&self, place: usize, count: i64) -> i64 {
        half_up(self.prices[place], count, self.goods[place].pieces)
    }

    /// The pieces that are meant, the first to be taken first; of equal prices as they stand on the slip.
    fn in_order(&self, of: &Select, order: Order, unused: bool) -> Vec<usize> {
        let mut places: Vec<usize> = (0..self.goods.len()).filter(|&place| self.goods[place].is_meant(of)).collect();
        // What one piece costs beside one of another line, both times the pieces of both lines.
        let costs = |one: usize, other: usize| self.prices[one] * self.goods[other].pieces;
        match order {
            Order::Dearest => places.sort_by(|&a, &b| costs(b, a).cmp(&costs(a, b))),
            Order::Cheapest => places.sort_by(|&a, &b| costs(a, b).cmp(&costs(b, a))),
            Order::Scanned => {}
        }
        let pieces = |place: usize| (0..self.there(place, unused)).map(move |_| place);
        places.into_iter().flat_map(pieces).collect()
    }

    /// These pieces, each of them counted.
    fn taken(&self, pieces: &[usize]) -> Vec<Asked> {
        let mut lines = vec![Asked::default(); self.goods.len()];
        for &place in pieces {
            lines[place].pieces += 1;
            lines[place].counted += 1;
        }
        for (place, asked) in lines.iter_mut().enumerate() {
            asked.worth = self.worth(place, asked.pieces);
        }
        lines
    }

    /// Whole lines, of which no piece is counted; in a best set what the others left of them, and that is counted.
    fn all(&self, of: &Select) -> Vec<Asked> {
        let line = |place: usize| {
            let pieces = if self.goods[place].is_meant(of) { self.there(place, false) } else { 0 };
            let counted = if self.each_once { pieces } else { 0 };
            Asked { pieces, counted, worth: self.worth(place, pieces), off: 0 }
        };
        (0..self.goods.len()).map(line).collect()
    }

    /// The pieces that a reward names, in whole groups; whole lines where it names none.
    fn some(&self, of: &Select, wanted: Option<&Pieces>) -> Vec<Asked> {
        let Some(wanted) = wanted else { return self.all(of) };
        let pieces = self.in_order(of, wanted.first, wanted.unused);
        let mut count = pieces.len().min(wanted.at_most.map_or(usize::MAX, many));
        if wanted.numbered {
            count = count.min(usize::try_from(self.numbered).unwrap());
        }
        count -= count % wanted.every.map_or(1, many);
        self.taken(&pieces[..count])
    }

    /// A share of what the pieces cost, rounded where the programme rounds: for each line, for each piece, or once for all of
    /// them together.
    fn rated(&self, mut lines: Vec<Asked>, rate: i64) -> Claim {
        let (level, rounding) = (self.programme.rounding_level, self.programme.rounding);
        for (place, asked) in lines.iter_mut().enumerate() {
            let (price, pieces) = (self.prices[place], self.goods[place].pieces);
            asked.off = if level == RoundingLevel::Piece {
                let each = part(price, rate, 10_000 * pieces, rounding);
                (each * asked.pieces).min(asked.worth)
            } else {
                part(price, rate * asked.pieces, 10_000 * pieces, rounding)
            };
        }
        let worth = lines.iter().map(|asked| asked.worth).sum();
        let whole = (level == RoundingLevel::Receipt).then(|| part(worth, rate, 10_000, rounding));
        Claim { lines, whole, goes_round: false }
    }

    fn percent(&self, percent: &PercentOff) -> Claim {
        let pieces = percent.pieces.as_ref().filter(|_| percent.off == Off::Pieces);
        let claim = self.rated(self.some(&percent.of, pieces), i64::from(percent.rate.get()));
        Claim { goes_round: percent.off == Off::Receipt, ..claim }
    }

    fn amount(&self, amount: &AmountOff) -> Claim {
        let pieces = amount.pieces.as_ref().filter(|_| amount.off == Off::Pieces);
        let mut lines = self.some(&amount.of, pieces);
        let each = amount.amount.as_minor();
        for asked in &mut lines {
            asked.off = match amount.off {
                Off::Receipt => asked.worth,
                Off::Lines => each.min(asked.worth),
                Off::Pieces => (each * asked.pieces).min(asked.worth),
            };
        }
        let of_receipt = amount.off == Off::Receipt;
        Claim { lines, whole: of_receipt.then_some(each), goes_round: of_receipt }
    }

    /// A price for each piece, or for a unit of what is weighed, where it is lower.
    fn price(&self, fixed: &FixedPrice) -> Claim {
        let mut lines = self.some(&fixed.of, fixed.pieces.as_ref());
        for (asked, goods) in lines.iter_mut().zip(self.goods) {
            let whole = half_up(fixed.price.as_minor(), goods.priced.quantity, 1_000);
            asked.off = (asked.worth - half_up(whole, asked.pieces, goods.pieces)).max(0);
        }
        Claim { lines, ..Claim::default() }
    }

    /// The cheapest are had for the others, which are counted from the dearest on.
    fn free(&self, free: &FreePieces) -> Claim {
        let (of, get_of) = (&free.of, free.get_of.as_ref().unwrap_or(&free.of));
        let mut to_buy = self.in_order(of, Order::Dearest, free.unused);
        let to_have = self.in_order(get_of, Order::Cheapest, free.unused);
        let is_either = |place: &usize| self.goods[*place].is_meant(of) || self.goods[*place].is_meant(get_of);
        let either: i64 = (0..self.goods.len()).filter(is_either).map(|place| self.there(place, free.unused)).sum();
        let (buy, get, either) = (many(free.buy), many(free.get), usize::try_from(either).unwrap());
        // No piece is both bought and had for it.
        let most = (to_buy.len() / buy).min(to_have.len() / get).min(either / (buy + get));
        let times = most.min(free.times.map_or(usize::MAX, many));
        let mut spare = to_buy.len() - times * buy;
        let mut had = Vec::new();
        for place in to_have {
            let to_buy_too = self.goods[place].is_meant(of);
            if had.len() == times * get || (to_buy_too && spare == 0) {
                continue;
            }
            spare -= usize::from(to_buy_too);
            had.push(place);
        }
        let mut lines = self.taken(&had);
        for place in had {
            if let Some(piece) = to_buy.iter().position(|one| *one == place) {
                to_buy.remove(piece);
            }
        }
        for place in to_buy.into_iter().take(times * buy) {
            lines[place].counted += 1;
        }
        self.rated(lines, i64::from(free.rate.get()))
    }

    /// Bundle after bundle of the dearest pieces that its parts can have together, as long as that is cheaper than they are.
    fn bundle(&self, bundle: &Bundle) -> Claim {
        let open: Vec<Vec<usize>> =
            bundle.parts.iter().map(|part| self.in_order(&part.of, Order::Dearest, bundle.unused)).collect();
        let of_line =
            |pieces: &[usize], place: usize| i64::try_from(pieces.iter().filter(|one| **one == place).count()).unwrap();
        let costs = |pieces: &[usize]| -> i64 {
            (0..self.goods.len()).map(|place| self.worth(place, of_line(pieces, place))).sum()
        };
        let (mut taken, mut off, mut bundles): (Vec<usize>, i64, usize) = (Vec::new(), 0, 0);
        for _ in 0..bundle.times.unwrap_or(u32::MAX) {
            bundles += 1;
            // So many places has each part, each of which is for one of its goods.
            let places =
                bundle.parts.iter().zip(&open).flat_map(|(part, open)| vec![open; bundles * many(part.pieces)]);
            let places: Vec<&Vec<usize>> = places.collect();
            let with_one = dearest_in(&places, &self.in_order(&Select::default(), Order::Dearest, bundle.unused));
            let cost = costs(&with_one) - costs(&taken);
            if with_one.len() < places.len() || cost <= bundle.price.as_minor() {
                break;
            }
            off += cost - bundle.price.as_minor();
            taken = with_one;
        }
        let mut lines = self.taken(&taken);
        for asked in &mut lines {
            asked.off = asked.worth;
        }
        Claim { lines, whole: Some(off), goes_round: false }
    }
}

/// Of pieces, the dearest first, all that can be put into places together with those before them.
fn dearest_in(places: &[&Vec<usize>], pieces: &[usize]) -> Vec<usize> {
    let mut holders: Vec<Option<usize>> = vec![None; places.len()];
    let mut taken: Vec<usize> = Vec::new();
    for &piece in pieces {
        taken.push(piece);
        if !put(taken.len() - 1, &taken, places, &mut holders, &mut vec![false; places.len()]) {
            taken.pop();
        }
    }
    taken
}

/// Puts a piece into a place, of which another may have to move on.
fn put(
    number: usize,
    taken: &[usize],
    places: &[&Vec<usize>],
    holders: &mut Vec<Option<usize>>,
    tried: &mut Vec<bool>,
) -> bool {
    for place in 0..places.len() {
        if tried[place] || !places[place].contains(&taken[number]) {
            continue;
        }
        tried[place] = true;
        if holders[place].is_none_or(|other| put(other, taken, places, holders, tried)) {
            holders[place] = Some(number);
            return true;
        }
    }
    false
}
