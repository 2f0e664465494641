//! A line of the basket, written out.

use super::model::name_of;
use super::state::State;
use crate::domain::{CodeKind, Money, Quote, QuotedLine, Reason};
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

/// What one of it costs. A part of something packed is a part of a pack; a part of anything else was weighed.
fn unit(world: &World, line: &QuotedLine, price: Money) -> String {
    let l = world.language;
    let ranges = &world.shop.settings().ranges;
    let labelled = line.barcode.as_deref().map(|code| scan::classify(code, ranges).kind);
    let labelled = matches!(labelled, Some(CodeKind::Weighed { .. }));
    let packed = !labelled && line.name.as_deref().is_some_and(names_a_size);
    match (line.quantity.is_whole(), packed) {
        (true, _) => l.till_unit(l.money(price)),
        (false, true) => l.till_unit_packed(l.money(price)),
        (false, false) => l.till_unit_weighed(l.money(price)),
    }
}

/// Whether a name says how much is in a pack: `500 г`, `1л`, `250 g`.
fn names_a_size(name: &str) -> bool {
    const UNITS: [&str; 16] =
        ["г", "гр", "кг", "мл", "л", "шт", "g", "gr", "kg", "ml", "l", "pcs", "oz", "lb", "мг", "mg"];
    let lower = name.to_lowercase();
    let bytes: Vec<char> = lower.chars().collect();
    bytes.iter().enumerate().filter(|(place, c)| c.is_ascii_digit() && !next_is_figure(&bytes, *place)).any(
        |(place, _)| {
            let rest: String = bytes[place + 1..].iter().collect();
            let unit: String = rest.trim_start().chars().take_while(|c| c.is_alphabetic()).collect();
            UNITS.contains(&unit.as_str())
        },
    )
}

fn next_is_figure(text: &[char], place: usize) -> bool {
    text.get(place + 1).is_some_and(|c| c.is_ascii_digit() || matches!(c, ',' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_in_a_name_is_seen() {
        for packed in
            ["Ethiopia Yirgacheffe, 500 g", "Молоко 1л", "Чай чорний 250 г", "Вода 0,5 л газована", "Яйця 10 шт"]
        {
            assert!(names_a_size(packed), "{packed}");
        }
        for weighed in ["Сир твердий", "Яблука сорт 1", "Ковбаса 7 гостей", "Cheese 45 %", "Кава №2"]
        {
            assert!(!names_a_size(weighed), "{weighed}");
        }
    }
}
