//! Pieces counted over time: how many a member bought before, and which numbers those of the basket have.

use chrono::NaiveDate;

use super::line::Priced;
use super::pattern::{Pattern, Words};
use crate::domain::{Bought, NthUnit, Programme, Select, Standing, UnitsBefore, fold};

/// Numbered pieces that a rule asks for, with its goods in numbers.
pub(super) struct Units<'a> {
    pub asked: &'a NthUnit,
    /// Each so many, not the one alone.
    pub each: bool,
    of: Pattern,
}

impl<'a> Units<'a> {
    pub fn of(asked: &'a NthUnit, each: bool, words: &mut Words<'a>) -> Units<'a> {
        Units { asked, each, of: Pattern::of(&asked.of, words) }
    }

    /// How many of the numbered pieces are among the goods of a day, and how many pieces are left until the next.
    pub fn among(&self, standing: &Standing, lines: &[Priced<'_>], day: NaiveDate) -> (i64, i64) {
        let before = i64::from(before(standing, self.asked));
        let counts = |line: &&Priced<'_>| self.asked.since.is_none_or(|since| since <= day) && self.of.matches(line);
        let now: i64 = lines.iter().filter(counts).map(|line| line.pieces).sum();
        let (after, number) = (before.saturating_add(now), i64::from(self.asked.number.max(1)));
        if self.each {
            (after / number - before / number, number - after % number)
        } else {
            (i64::from(before < number && number <= after), (number - after).max(0))
        }
    }
}

fn before(standing: &Standing, asked: &NthUnit) -> u32 {
    let same = |known: &&UnitsBefore| known.of == asked.of && known.since == asked.since;
    standing.units.iter().find(same).map_or(0, |known| known.pieces)
}

/// How many pieces of each of the goods that rules count were bought before. `bought` says what was, since a day or ever.
pub fn units_before<E>(
    programme: &Programme,
    mut bought: impl FnMut(Option<NaiveDate>) -> Result<Vec<Bought>, E>,
) -> Result<Vec<UnitsBefore>, E> {
    let mut known: Vec<(Option<NaiveDate>, Vec<Bought>)> = Vec::new();
    let mut units = Vec::new();
    for NthUnit { of, since, .. } in programme.units() {
        if known.iter().all(|(day, _)| day != since) {
            known.push((*since, bought(*since)?));
        }
        let all = known.iter().find(|(day, _)| day == since).map_or(&[][..], |(_, all)| all);
        units.push(UnitsBefore { of: of.clone(), since: *since, pieces: pieces_of(of, all) });
    }
    Ok(units)
}

fn pieces_of(of: &Select, bought: &[Bought]) -> u32 {
    let folded = |names: &[String]| names.iter().map(|name| fold(name)).collect::<Vec<_>>();
    let (categories, items) = (folded(&of.categories), folded(&of.items));
    let is = |names: &[String], name: &Option<String>| name.as_ref().is_some_and(|name| names.contains(&fold(name)));
    let meant = |one: &&Bought| {
        (categories.is_empty() || is(&categories, &one.category))
            && (items.is_empty()
                || [&one.name, &one.sku, &one.barcode].into_iter().any(|name| is(&items, name))
                || one.also.iter().any(|name| items.contains(&fold(name))))
    };
    bought.iter().filter(meant).fold(0, |sum, one| sum.saturating_add(one.pieces))
}
