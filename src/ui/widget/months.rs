//! Bars of twelve months with their amounts above and their names below.

use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Length};

use super::fit::{fit, fit_bold};
use super::ground::{Corners, ground};
use crate::ui::theme::{El, Tokens, Type, space};

/// The height of the highest bar.
const HIGHEST: f32 = 56.0;
const BAR: f32 = 26.0;

/// A month: its name, its amount in words, and its share of the highest in hundredths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Month {
    pub name: String,
    pub amount: String,
    pub share: u8,
}

/// The height of the bars with their words.
pub fn months_height(t: &Tokens) -> f32 {
    HIGHEST + 1.0 + 2.0 * Type::SMALL.line(t) + space::PAIR
}

/// Draws the months, each as wide as the next.
pub fn months<'a, M: 'a>(t: &Tokens, of: &[Month]) -> El<'a, M> {
    let bars = of.iter().map(|month| {
        let height = (HIGHEST * f32::from(month.share) / 100.0).round().max(1.0);
        let colour = if month.share == 0 { t.edge } else { t.accent };
        let amount = fit_bold(t, Type::SMALL, month.amount.as_str()).centre();
        let bar = column![
            gap().height(HIGHEST - height),
            amount,
            ground(gap().width(BAR).height(height), colour, 0.0, Corners::None)
        ]
        .align_x(Alignment::Center);
        container(bar).width(Length::FillPortion(1)).into()
    });
    let names = of.iter().map(|month| {
        let name = fit(t, Type::SMALL, month.name.as_str()).second().centre();
        container(name).width(Length::FillPortion(1)).into()
    });
    let base = ground(gap().width(Length::Fill).height(1.0), t.edge, 0.0, Corners::None);
    column![row(bars), base, gap().height(space::PAIR), row(names)].into()
}
