//! Which lines a rule is about: names folded once for all, then compared as numbers.

use std::collections::HashMap;

use super::line::Priced;
use crate::domain::{Money, Select, fold};

/// Words of programme and basket, each a number; words that fold alike have the same.
#[derive(Default)]
pub(super) struct Words<'a> {
    seen: HashMap<&'a str, u32>,
    folded: HashMap<String, u32>,
    patterns: usize,
}

impl<'a> Words<'a> {
    pub fn number(&mut self, word: &'a str) -> u32 {
        if let Some(number) = self.seen.get(word) {
            return *number;
        }
        let next = u32::try_from(self.folded.len()).unwrap_or(u32::MAX);
        let number = *self.folded.entry(fold(word)).or_insert(next);
        self.seen.insert(word, number);
        number
    }
}

/// A `Select` in numbers.
#[derive(Debug, Default)]
pub(super) struct Pattern {
    /// Of no other; the one that means everything has the first.
    number: usize,
    categories: Vec<u32>,
    /// The same, of those below 128: most programmes have no more words.
    near: u128,
    items: Vec<u32>,
    price_from: Option<Money>,
    price_to: Option<Money>,
    full_price: bool,
    /// Whether it asks for anything but the category.
    more: bool,
}

impl Pattern {
    pub fn of<'a>(select: &'a Select, words: &mut Words<'a>) -> Pattern {
        words.patterns += 1;
        let categories: Vec<u32> = select.categories.iter().map(|name| words.number(name)).collect();
        Pattern {
            number: words.patterns,
            near: categories.iter().filter_map(|number| 1_u128.checked_shl(*number)).fold(0, |near, bit| near | bit),
            categories,
            items: select.items.iter().map(|name| words.number(name)).collect(),
            price_from: select.price_from,
            price_to: select.price_to,
            full_price: select.full_price,
            more: select.full_price
                || !select.items.is_empty()
                || select.price_from.is_some()
                || select.price_to.is_some(),
        }
    }

    pub fn number(&self) -> usize {
        self.number
    }

    /// Whether it means goods only as long as nothing came off them.
    pub fn asks_full_price(&self) -> bool {
        self.full_price
    }

    // Asked thousands of times while a best set is looked for, of goods most of which are told by their category.
    #[inline]
    pub fn matches(&self, line: &Priced<'_>) -> bool {
        (self.categories.is_empty() || line.category.is_some_and(|category| self.is_among(category)))
            && (!self.more || self.matches_more(line))
    }

    #[inline]
    fn is_among(&self, category: u32) -> bool {
        match 1_u128.checked_shl(category) {
            Some(bit) => self.near & bit != 0,
            None => self.categories.contains(&category),
        }
    }

    fn matches_more(&self, line: &Priced<'_>) -> bool {
        (self.items.is_empty() || line.items.iter().any(|item| self.items.contains(item)))
            && self.price_from.is_none_or(|least| line.list_price() >= least)
            && self.price_to.is_none_or(|most| line.list_price() <= most)
            && !(self.full_price && (line.line.on_sale || line.rest < line.amount))
    }
}

impl PartialEq for Pattern {
    /// Whether both mean the same, whatever their numbers.
    fn eq(&self, other: &Pattern) -> bool {
        let all = |of: &Pattern| (of.price_from, of.price_to, of.full_price, of.near);
        all(self) == all(other) && self.categories == other.categories && self.items == other.items
    }
}
