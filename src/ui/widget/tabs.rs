//! Tabs over a panel: each with its count, the chosen one of paper with a bar of accent at its top.

use iced::Length;
use iced::widget::{column, container, row};

use super::fit::{Run, fit, fit_runs};
use super::ground::{Corners, ground, line_of};
use super::look::Look;
use super::press::press;
use crate::ui::theme::{El, TARGET, Tokens, Type, radius, space};

/// The key of the tab at a place.
pub fn tab_key(place: usize) -> String {
    format!("Alt+{}", place + 1)
}

/// The height of the tabs.
pub fn tabs_height(t: &Tokens) -> f32 {
    (Type::SMALL.line(t) + Type::BODY.line(t) + 6.0).max(TARGET)
}

/// A row of tabs, each under its key; each has an equal share of what its words need.
pub fn tabs<'a, M: Clone + 'a>(
    t: &Tokens,
    of: impl IntoIterator<Item = (String, String, String, M)>,
    chosen: usize,
) -> El<'a, M> {
    let height = tabs_height(t);
    let tabs = of.into_iter().enumerate().map(|(place, (key, name, count, go))| {
        let here = place == chosen;
        let letters = name.chars().count() + count.chars().count() + 4;
        let count = format!("\u{a0} {count}");
        let words = if here {
            fit_runs(t, Type::BODY, vec![Run::bold(name), Run::bold(count)])
        } else {
            fit_runs(t, Type::BODY, vec![Run::plain(name), Run::plain(count)]).second()
        };
        let top = if here { t.accent } else { t.bench };
        let face = if here { t.paper } else { t.bench };
        let words = column![fit(t, Type::SMALL, key).second().centre(), words.or(t, Type::SMALL).centre()];
        let inside = container(words).center_y(height - 4.0).padding([0.0, space::PANELS]);
        let tab = column![line_of(top, Length::Fill, 4.0), ground(inside, face, 0.0, Corners::None)];
        let width = Length::FillPortion(u16::try_from(letters).unwrap_or(10));
        press(Look::Row, tab, Some(go)).width(width).height(height).radius(radius::TICK).into()
    });
    row(tabs).into()
}
