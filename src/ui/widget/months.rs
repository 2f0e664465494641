//! Bars of twelve months with their amounts above and their names below; each may lead somewhere.

use iced::widget::{column, container, row, space as gap, stack};
use iced::{Alignment, Color, Length};

use super::fit::{fit, fit_bold};
use super::ground::{Corners, ground};
use super::look::Look;
use super::press::press;
use crate::ui::theme::{El, Tokens, Type, radius, space};

/// The height of the highest bar.
const HIGHEST: f32 = 56.0;
const BAR: f32 = 26.0;
/// Dashes and the gaps between them.
const DASHES: u8 = 121;

/// A month: its name, its amount in words, and its share of the highest in hundredths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    pub name: String,
    pub amount: String,
    pub share: u8,
    /// Whether what it is made of is looked at.
    pub chosen: bool,
}

/// The height of the bars with their words.
pub fn months_height(t: &Tokens) -> f32 {
    HIGHEST + 1.0 + 2.0 * Type::SMALL.line(t) + space::PAIR
}

/// Draws the months, each as wide as the next, over a dashed line at `usual`, in hundredths of the highest. One that leads
/// somewhere is pressed as a whole, with the focus by Space: Enter stays with the list below.
pub fn months<'a, M: Clone + 'a>(
    t: &Tokens,
    of: impl IntoIterator<Item = (Month, Option<M>)>,
    usual: Option<u8>,
) -> El<'a, M> {
    let bars = of.into_iter().map(|(month, on_press)| {
        let look = if month.chosen { Look::ChosenRow } else { Look::Row };
        press(look, bar(t, &month), on_press)
            .by_space()
            .radius(radius::TICK)
            .width(Length::FillPortion(1))
            .height(months_height(t))
            .into()
    });
    let top = Type::SMALL.line(t);
    let base = ground(gap().width(Length::Fill).height(1.0), t.edge, 0.0, Corners::None);
    let line: El<'a, M> = match usual {
        Some(share) => {
            let above = top + (HIGHEST * (1.0 - f32::from(share.min(100)) / 100.0)).round();
            column![gap().height(above), dashes(t)].into()
        }
        None => gap().into(),
    };
    stack![row(bars)].push_under(line).push(column![gap().height(top + HIGHEST), base]).into()
}

/// A month's bar between its amount and its name, with room for the line on which all stand.
fn bar<'a, M: 'a>(t: &Tokens, month: &Month) -> El<'a, M> {
    let height = (HIGHEST * f32::from(month.share) / 100.0).round().max(1.0);
    let colour = if month.share == 0 { t.edge } else { t.accent };
    let amount = fit_bold(t, Type::SMALL, month.amount.as_str());
    // The dashed line behind would strike the figures out.
    // Of it only as much as they take, or the line would be torn.
    let behind = match (month.amount.is_empty(), month.chosen) {
        (true, _) => Color::TRANSPARENT,
        (false, true) => t.soft,
        (false, false) => t.paper,
    };
    let amount = container(ground(amount, behind, 0.0, Corners::None)).center_x(Length::Fill);
    let name = fit(t, Type::SMALL, month.name.as_str()).second().centre();
    column![
        gap().height(HIGHEST - height),
        amount.height(Type::SMALL.line(t)),
        ground(gap().width(BAR).height(height), colour, 0.0, Corners::None),
        gap().height(1.0 + space::PAIR),
        name
    ]
    .align_x(Alignment::Center)
    .width(Length::Fill)
    .into()
}

/// A line of dashes across the whole width.
fn dashes<'a, M: 'a>(t: &Tokens) -> El<'a, M> {
    let dash = |colour: Color| container(ground(gap().width(Length::Fill).height(1.0), colour, 0.0, Corners::None));
    let parts = (0..DASHES).map(|place| {
        let colour = if place % 2 == 0 { t.ink } else { Color::TRANSPARENT };
        dash(colour).width(Length::FillPortion(1)).into()
    });
    row(parts).into()
}
