//! The settings that are chosen among a few, each turned on by its key.

use std::collections::BTreeMap;

use super::{Field, Tab};
use crate::domain::{CustomerScreen, EndKey, FiscalKeying, Lang, ShopSettings, TextSize, TillSettings};

/// A setting of a few values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    ShopLanguage,
    Theme,
    TextSize,
    Motion,
    TillLanguage,
    Accent,
    Customer,
    End,
    Keying,
}

/// The accents that are offered; ours is none. Any other is typed.
pub(super) const ACCENTS: [&str; 6] = ["", "#7A2E5D", "#8A3B12", "#2F5D1E", "#33408A", "#5B5B5B"];

impl Choice {
    /// The keys of a tab and what they turn.
    pub(super) const fn of(tab: Tab) -> &'static [(&'static str, Choice)] {
        match tab {
            Tab::Shop => &[("Alt+1", Choice::ShopLanguage)],
            Tab::Look => &[
                ("Alt+1", Choice::Theme),
                ("Alt+2", Choice::TextSize),
                ("Alt+3", Choice::Accent),
                ("Alt+4", Choice::Motion),
                ("Alt+5", Choice::TillLanguage),
                ("Alt+6", Choice::Customer),
            ],
            Tab::Scanner => &[("Alt+1", Choice::End)],
            Tab::Payment => &[("Alt+1", Choice::Keying)],
            Tab::Keys | Tab::Programme => &[],
        }
    }

    const fn count(self) -> usize {
        match self {
            Choice::ShopLanguage | Choice::TextSize | Choice::Customer | Choice::End => 3,
            Choice::Theme | Choice::Motion | Choice::Keying => 2,
            Choice::TillLanguage => 4,
            Choice::Accent => ACCENTS.len(),
        }
    }

    /// The place of what is chosen; beyond the last for an accent of the shop's own.
    pub(super) fn place(self, shop: &ShopSettings, till: &TillSettings, accent: &str) -> usize {
        match self {
            Choice::ShopLanguage => place_of(&Lang::ALL, shop.lang),
            Choice::Theme => usize::from(till.dark),
            Choice::TextSize => place_of(&[TextSize::Normal, TextSize::Large, TextSize::VeryLarge], till.text),
            Choice::Motion => usize::from(till.less_motion),
            Choice::TillLanguage => till.lang.map_or(0, |lang| 1 + place_of(&Lang::ALL, lang)),
            Choice::Accent => {
                ACCENTS.iter().position(|known| known.eq_ignore_ascii_case(accent.trim())).unwrap_or(ACCENTS.len())
            }
            Choice::Customer => match till.customer {
                CustomerScreen::Off => 0,
                CustomerScreen::Window => 1,
                CustomerScreen::Monitor { .. } => 2,
            },
            Choice::End => place_of(&[EndKey::Either, EndKey::Enter, EndKey::Tab], till.scanner.end),
            Choice::Keying => usize::from(shop.fiscal_keying == FiscalKeying::Total),
        }
    }

    pub(super) fn turn(self, shop: &mut ShopSettings, till: &mut TillSettings, fields: &mut BTreeMap<Field, String>) {
        let accent = fields.get(&Field::Accent).cloned().unwrap_or_default();
        let next = (self.place(shop, till, &accent) + 1) % self.count();
        self.set(shop, till, fields, next);
    }

    pub(super) fn set(
        self,
        shop: &mut ShopSettings,
        till: &mut TillSettings,
        fields: &mut BTreeMap<Field, String>,
        place: usize,
    ) {
        let lang = |place: usize| Lang::ALL.get(place).copied();
        match self {
            Choice::ShopLanguage => shop.lang = lang(place).unwrap_or(shop.lang),
            Choice::Theme => till.dark = place == 1,
            Choice::TextSize => {
                till.text =
                    [TextSize::Normal, TextSize::Large, TextSize::VeryLarge].get(place).copied().unwrap_or_default();
            }
            Choice::Motion => till.less_motion = place == 1,
            Choice::TillLanguage => till.lang = place.checked_sub(1).and_then(lang),
            Choice::Accent => {
                let colour = ACCENTS.get(place).copied().unwrap_or_default();
                fields.insert(Field::Accent, colour.to_owned());
            }
            Choice::Customer => {
                till.customer = match place {
                    0 => CustomerScreen::Off,
                    1 => CustomerScreen::Window,
                    _ => CustomerScreen::Monitor { x: 1920, y: 0 },
                }
            }
            Choice::End => {
                till.scanner.end = [EndKey::Either, EndKey::Enter, EndKey::Tab].get(place).copied().unwrap_or_default();
            }
            Choice::Keying => {
                shop.fiscal_keying = if place == 1 { FiscalKeying::Total } else { FiscalKeying::Lines };
            }
        }
    }
}

fn place_of<T: PartialEq + Copy>(all: &[T], one: T) -> usize {
    all.iter().position(|other| *other == one).unwrap_or(0)
}
