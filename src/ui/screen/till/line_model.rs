//! A line of the basket, written out.

use super::model::name_of;
use super::state::State;
use crate::domain::{CodeKind, Lang, Money, Quote, QuotedLine, Reason};
use crate::language::Language;
use crate::scan;
use crate::ui::widget::Line;
use crate::ui::world::World;

impl State {
    pub(super) fn written_line(&self, world: &World, quote: &Quote, line: &QuotedLine) -> Line {
        let l = world.language;
        Line {
            quantity: l.quantity(line.quantity),
            name: name_of(l, line.name.as_ref(), line.category.as_ref(), line.barcode.as_ref()),
            unit: line.unit_price.map_or_else(String::new, |price| unit(world, line, price)),
            discount: if line.discount.is_positive() {
                l.money(line.discount.negated().unwrap_or_default())
            } else {
                l.till_no_discount()
            },
            reason: match &line.undiscounted {
                Some(reason) if line.discount.is_zero() => l.reason_of_line(self.without_card(quote, line, reason)),
                _ => l.reasons_of_line(&line.discounts),
            },
            total: l.money(line.total),
            gift: false,
        }
    }

    /// Where nobody's card was read and rules ask for one, that is what the customer should hear of goods that no other
    /// rule is about.
    fn without_card<'a>(&self, quote: &Quote, line: &QuotedLine, reason: &'a Reason) -> &'a Reason {
        let missed = self.greeted.is_none() && quote.not_applied.iter().any(|not| not.reason == Reason::NoCard);
        let nothing = *reason == Reason::NothingToDiscount && line.total.is_positive();
        if missed && nothing { &Reason::NoCard } else { reason }
    }
}

/// Whether goods are known to be weighed: by the weight on their label, or since their name says so.
pub fn is_weighed(world: &World, barcode: Option<&str>, name: Option<&str>) -> bool {
    has_weight(world, barcode) || name.is_some_and(|name| says_weighed(world.language, name))
}

/// Whether a gift is weighed, as its name says; one that names the size of its pack is a pack.
pub(super) fn is_weighed_gift(l: Language, name: &str) -> bool {
    says_weighed(l, name) && !names_a_size(l, name)
}

fn has_weight(world: &World, barcode: Option<&str>) -> bool {
    let ranges = &world.shop.settings().ranges;
    barcode.is_some_and(|code| matches!(scan::classify(code, ranges).kind, CodeKind::Weighed { .. }))
}

/// What one of it costs. A part of something packed is a part of a pack. What is weighed is priced by the kilogram; of
/// anything else nobody knows by what it is sold.
fn unit(world: &World, line: &QuotedLine, price: Money) -> String {
    let l = world.language;
    let (barcode, name) = (line.barcode.as_deref(), line.name.as_deref());
    let packed = !has_weight(world, barcode) && name.is_some_and(|name| names_a_size(l, name));
    let weighed = is_weighed(world, barcode, name);
    let price = l.money(price);
    match (line.quantity.is_whole(), packed, weighed) {
        (false, true, _) => l.till_unit_packed(price),
        (false, false, true) => l.till_unit_weighed(price),
        (true, ..) | (false, false, false) => l.till_unit(price),
    }
}

/// Whether a name says that the goods are weighed, in any of the languages: «Сир, кг», «ваговий».
fn says_weighed(l: Language, name: &str) -> bool {
    let stems: Vec<String> = Lang::ALL.into_iter().map(|lang| l.speaking(lang).till_weighed_words()).collect();
    let name = name.to_lowercase();
    let says = |word: &str, stem: &str| word == stem || stem.chars().count() > 2 && word.starts_with(stem);
    let mut words = name.split(|c: char| !c.is_alphabetic());
    words.any(|word| stems.iter().flat_map(|stems| stems.split_whitespace()).any(|stem| says(word, stem)))
}

/// Whether a name says how much is in a pack, in any of the languages in which goods are named.
fn names_a_size(l: Language, name: &str) -> bool {
    let units: Vec<String> = Lang::ALL.into_iter().map(|lang| l.speaking(lang).till_pack_units()).collect();
    let is_unit = |word: &str| units.iter().flat_map(|units| units.split_whitespace()).any(|unit| unit == word);
    let letters: Vec<char> = name.to_lowercase().chars().collect();
    let ends = (0..letters.len()).filter(|&at| letters[at].is_ascii_digit() && !next_is_figure(&letters, at));
    let unit_after = |at: usize| -> String {
        let rest = letters.get(at + 1..).unwrap_or_default().iter();
        rest.skip_while(|c| c.is_whitespace()).take_while(|c| c.is_alphabetic()).collect()
    };
    ends.map(unit_after).any(|word| is_unit(&word))
}

fn next_is_figure(text: &[char], place: usize) -> bool {
    text.get(place + 1).is_some_and(|c| c.is_ascii_digit() || matches!(c, ',' | '.'))
}
