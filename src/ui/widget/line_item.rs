//! A line of the basket: how many, what, what was taken off and why, what it costs.

use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Length};

use super::fit::{fit, fit_bold};
use super::ground::hairline;
use super::look::Look;
use super::press::press;
use crate::ui::theme::{El, Icon, Tokens, Type, icon, space};

/// A line of the basket, written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub quantity: String,
    pub name: String,
    /// The price of one: «по 690,00 ₽».
    pub unit: String,
    /// What was taken off, or in words that nothing was.
    pub discount: String,
    /// Why.
    pub reason: String,
    pub total: String,
    pub gift: bool,
}

/// The height of a line with its hairline.
pub fn line_height(t: &Tokens) -> f32 {
    if t.is_very_large() { 68.0 } else { 52.0 }
}

/// The room for a quantity: that of three figures with their part, and what longer ones need.
pub fn quantity_width(t: &Tokens, quantity: &str) -> f32 {
    let (least, each) = if t.is_very_large() { (60.0, 13.0) } else { (56.0, 9.0) };
    let longer = quantity.chars().count().saturating_sub(if t.is_very_large() { 5 } else { 6 });
    least + each * f32::from(u8::try_from(longer).unwrap_or(u8::MAX))
}

/// A line of the basket; the last scanned, or the one chosen, stands on a soft ground. The whole row is the target.
pub fn line_item<'a, M: Clone + 'a>(t: &Tokens, line: &Line, chosen: bool, on_press: Option<M>) -> El<'a, M> {
    let content = if t.is_very_large() { large(t, line) } else { usual(t, line) };
    let bar = if chosen { t.accent } else { t.paper };
    let content = container(content).center_y(Length::Fill).width(Length::Fill);
    // The bar is drawn always, in the colour of paper where nothing is chosen, so that the quads keep their places.
    let face = row![super::ground::line_of(bar, 4.0, line_height(t) - 1.0), content];
    let look = if chosen { Look::ChosenRow } else { Look::Row };
    column![press(look, face, on_press).width(Length::Fill).height(line_height(t) - 1.0), hairline()].into()
}

/// Words that say something; a line without a second one stands in the middle.
fn said(words: &str) -> Option<&str> {
    (!words.is_empty()).then_some(words)
}

fn name<'a, M: 'a>(t: &Tokens, line: &Line) -> El<'a, M> {
    let words = fit_bold(t, Type::BODY, line.name.as_str());
    let words = if t.is_very_large() { words.or_on_two(t, Type::SMALL) } else { words };
    row![]
        .push(line.gift.then(|| icon(t, Icon::Gift, 18.0)))
        .push(words)
        .spacing(space::KEYS)
        .align_y(Alignment::Center)
        .into()
}

/// The name with what was taken off, below it the price of one with the reason: each has what the other leaves.
fn usual<'a, M: 'a>(t: &Tokens, line: &Line) -> El<'a, M> {
    let upper = row![container(name(t, line)).width(Length::Fill)]
        .push(said(&line.discount).map(|discount| fit(t, Type::BODY, discount)))
        .spacing(space::INSIDE);
    let unit = said(&line.unit).map(|unit| fit(t, Type::SMALL, unit).second());
    let reason = said(&line.reason).map(|reason| fit(t, Type::SMALL, reason).second().right());
    let below = unit.is_some() || reason.is_some();
    let words = column![upper].push(below.then(|| row![].push(unit).push(reason).spacing(space::INSIDE)));
    row![
        gap().width(4.0),
        fit_bold(t, Type::LARGE, line.quantity.as_str())
            .or(t, Type::BODY)
            .right()
            .width(quantity_width(t, &line.quantity)),
        gap().width(space::INSIDE),
        container(words).width(Length::Fill),
        fit_bold(t, Type::LARGE, line.total.as_str()).or(t, Type::BODY).right().width(108.0),
        gap().width(space::INSIDE),
    ]
    .align_y(Alignment::Center)
    .into()
}

/// Names and totals, the discount below.
fn large<'a, M: 'a>(t: &Tokens, line: &Line) -> El<'a, M> {
    let why: Vec<&str> = said(&line.discount).into_iter().chain(said(&line.reason)).collect();
    let why = why.join(", ");
    row![
        gap().width(space::KEYS),
        fit_bold(t, Type::LARGE, line.quantity.as_str())
            .or(t, Type::BODY)
            .or(t, Type::SMALL)
            .right()
            .width(quantity_width(t, &line.quantity)),
        gap().width(space::PANELS),
        container(column![name(t, line), fit(t, Type::SMALL, why).second()]).width(Length::Fill),
        gap().width(space::KEYS),
        fit_bold(t, Type::LARGE, line.total.as_str()),
        gap().width(space::INSIDE),
    ]
    .align_y(Alignment::Center)
    .into()
}
