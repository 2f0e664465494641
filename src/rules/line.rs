//! A line while it is being priced: what it costs, what may still come off it, and what already did.

use std::rc::Rc;

use super::by_hand::figure;
use super::floor::Floors;
use super::pattern::Words;
use super::quote::QuoteError;
use crate::domain::{
    Line, LineDiscount, Money, Overflow, Points, Programme, Quantity, QuotedLine, Reason, Rounding, RuleId, Text,
};

/// Why a line takes no discount and is not paid with points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bar<'a> {
    /// The category, as the programme writes it.
    Protected(&'a str),
    NotDiscountable,
}

impl Bar<'_> {
    pub fn reason(self) -> Reason {
        match self {
            Bar::Protected(category) => Reason::Protected { category: category.to_owned() },
            Bar::NotDiscountable => Reason::NotDiscountable,
        }
    }
}

/// A rule that takes something off, and why; shared by the lines that it takes from.
#[derive(Debug)]
pub(super) struct Taker {
    pub rule: RuleId,
    pub reason: Reason,
}

impl Taker {
    pub fn of(rule: RuleId, reason: Reason) -> Rc<Taker> {
        Rc::new(Taker { rule, reason })
    }
}

/// One line at work.
#[derive(Debug, Clone)]
pub(super) struct Priced<'a> {
    pub line: &'a Line,
    pub amount: Money,
    /// What it cost before any rule: without what it already carried.
    pub base: Money,
    /// What it costs after the discounts so far.
    pub rest: Money,
    /// Whole pieces; what is weighed or measured is one.
    pub pieces: i64,
    /// Of them, those that an offer has counted.
    pub used: i64,
    /// The rule that counted the last of them.
    pub used_by: Option<(RuleId, Option<Text>)>,
    /// What came off for them.
    pub used_off: Money,
    /// The category, as a number of `Words`.
    pub category: Option<u32>,
    /// Name, article number, barcode and what the catalogue calls it likewise, where the programme names any.
    pub items: Vec<u32>,
    /// What no discount of ours takes it below.
    pub floor: Money,
    pub bar: Option<Bar<'a>>,
    /// Its place among the lines by what it holds, for settling equal remainders by content and never by position; those that
    /// hold the same have the same.
    pub content: usize,
    /// Whether its category earns points.
    pub earns: bool,
    pub discounts: Vec<(Rc<Taker>, Money)>,
    pub points_value: Money,
    pub points_earned: Points,
}

/// Everything of a line that can move its price.
type Content<'a> = (
    (&'a Option<String>, &'a Option<String>, &'a Option<String>, &'a Option<String>),
    (Quantity, Option<Money>, Option<Money>, Money, Money),
    (bool, bool),
    Option<((u8, i64), &'a str)>,
);

impl<'a> Priced<'a> {
    /// Takes off what may come off, and remembers by which rule. Nothing of nothing is not remembered.
    pub fn take(&mut self, by: &Rc<Taker>, amount: Money) -> Result<(), Overflow> {
        if amount.is_positive() {
            self.rest = self.rest.minus(amount)?;
            self.discounts.push((Rc::clone(by), amount));
        }
        Ok(())
    }

    /// What may still come off.
    pub fn room(&self) -> Result<Money, Overflow> {
        match self.bar {
            Some(_) => Ok(Money::ZERO),
            None => Ok(self.rest.minus(self.floor)?.max(Money::ZERO)),
        }
    }

    /// Whether the lowest price alone is what stands against a discount.
    pub fn at_floor(&self) -> bool {
        self.bar.is_none() && self.floor.is_positive() && self.rest.is_positive() && self.rest <= self.floor
    }

    /// The price of one before any discount.
    pub fn list_price(&self) -> Money {
        let per_unit = || self.amount.part(1_000, self.line.quantity.thousandths(), Rounding::HalfUp);
        self.line.unit_price.or_else(|| per_unit().ok()).unwrap_or_default()
    }

    /// What was paid for it in money.
    pub fn paid(&self) -> Result<Money, Overflow> {
        self.rest.minus(self.points_value)
    }

    fn everything(&self) -> Content<'a> {
        let line = self.line;
        let by_hand = line.by_hand.as_ref().map(|hand| (figure(&hand.what), hand.reason.as_str()));
        (
            (&line.name, &line.sku, &line.barcode, &line.category),
            (line.quantity, line.unit_price, line.amount, line.discount, line.min_unit_price),
            (line.discountable, line.on_sale),
            by_hand,
        )
    }

    /// The line as the quote shows it; `undiscounted` where nothing came off.
    pub fn quoted(self, undiscounted: Option<Reason>) -> Result<QuotedLine, Overflow> {
        let line = self.line;
        let discount = |(by, amount): (Rc<Taker>, Money)| {
            let (rule, reason) = (by.rule.clone(), by.reason.clone());
            LineDiscount { rule, amount, reason }
        };
        Ok(QuotedLine {
            sku: line.sku.clone(),
            barcode: line.barcode.clone(),
            name: line.name.clone(),
            category: line.category.clone(),
            quantity: line.quantity,
            unit_price: line.unit_price,
            amount: self.amount,
            discount: self.amount.minus(self.rest)?,
            total: self.rest,
            points_value: self.points_value,
            points_earned: self.points_earned,
            undiscounted,
            discounts: self.discounts.into_iter().map(discount).collect(),
        })
    }
}

/// Finds the places of lines by what they hold.
pub(super) fn place_by_content(lines: &mut [Priced<'_>]) {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_cached_key(|place| lines[*place].everything());
    for (before, place) in (0..).zip(1..order.len()) {
        let [one, next] = [order[before], order[place]];
        let more = usize::from(lines[one].everything() != lines[next].everything());
        lines[next].content = lines[one].content + more;
    }
}

/// Why nothing can be taken off any line: there is none, they take no discount, or nothing is left to pay.
pub(super) fn nothing_open(lines: &[Priced<'_>]) -> Reason {
    let bar = lines.iter().map(|line| line.bar).min();
    bar.map_or(Reason::NothingToDiscount, |bar| bar.map_or(Reason::NothingLeft, Bar::reason))
}

/// Reads lines with the words of the programme, folded once for all.
pub(super) struct Reader<'a> {
    protected: Vec<(u32, &'a str)>,
    no_points: Vec<u32>,
    floors: Floors<'a>,
    /// Whether any rule or lowest price names articles.
    items: bool,
}

impl<'a> Reader<'a> {
    pub fn of(programme: &'a Programme, words: &mut Words<'a>) -> Reader<'a> {
        Reader {
            items: programme.selects().any(|select| !select.items.is_empty()),
            protected: programme.protected.iter().map(|name| (words.number(name), name.as_str())).collect(),
            no_points: programme.no_points.iter().map(|name| words.number(name)).collect(),
            floors: Floors::of(programme, words),
        }
    }

    /// Reads line `number` (from 1), with the discount that it already carries taken off.
    pub fn price(&self, number: u32, line: &'a Line, words: &mut Words<'a>) -> Result<Priced<'a>, QuoteError> {
        let amount = amount(number, line)?;
        for part in [amount, line.discount, line.min_unit_price, line.unit_price.unwrap_or_default()] {
            if part.is_negative() {
                return Err(QuoteError::Negative { line: number });
            }
            part.within_bounds()?;
        }
        if line.discount > amount {
            return Err(QuoteError::DiscountAboveAmount { line: number });
        }
        let category = line.category.as_deref().map(|name| words.number(name));
        // What the catalogue's category forbids is forbidden, whatever a line calls its own.
        let known = line.article.category.as_deref().map(|name| words.number(name));
        let is = |number: u32| [category, known].contains(&Some(number));
        let protected = self.protected.iter().find(|(number, _)| is(*number)).map(|(_, name)| Bar::Protected(name));
        let names = [&line.name, &line.sku, &line.barcode].into_iter().flatten().chain(&line.article.names);
        let items: Vec<u32> = names.filter(|_| self.items).map(|name| words.number(name)).collect();
        let mut priced = Priced {
            line,
            amount,
            base: amount,
            rest: amount,
            pieces: if line.quantity.is_whole() { line.quantity.thousandths() / 1_000 } else { 1 },
            used: 0,
            used_by: None,
            used_off: Money::ZERO,
            category,
            floor: self.floors.least(line, amount, [category, known], &items)?,
            items,
            bar: protected.or((!line.discountable).then_some(Bar::NotDiscountable)),
            content: 0,
            earns: !self.no_points.iter().any(|number| is(*number)),
            discounts: Vec::new(),
            points_value: Money::ZERO,
            points_earned: Points::ZERO,
        };
        if line.discount.is_positive() {
            priced.take(&Taker::of(RuleId::LINE.into(), Reason::Given), line.discount)?;
            priced.base = priced.rest;
        }
        Ok(priced)
    }
}

/// The line's amount where it is known, else its price times its quantity, a half kopeck up; where both are, they agree.
fn amount(number: u32, line: &Line) -> Result<Money, QuoteError> {
    if !line.quantity.is_positive() {
        return Err(QuoteError::Quantity { line: number });
    }
    if line.quantity > Quantity::MOST {
        return Err(Overflow.into());
    }
    let worth = line.unit_price.map(|price| price.times(line.quantity, Rounding::HalfUp)).transpose()?;
    match (line.amount, worth) {
        (Some(amount), Some(worth)) if amount != worth => Err(QuoteError::AmountDiffers { line: number }),
        (Some(amount), _) | (None, Some(amount)) => Ok(amount),
        (None, None) => Err(QuoteError::NoPrice { line: number }),
    }
}
