//! Ticks and two-way switches. The whole row is the target, whatever the size of the box.

use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Background, Border, Color, Length};

use super::fit::{fit, fit_bold};
use super::ground::{Corners, ground};
use super::look::Look;
use super::press::press;
use crate::ui::theme::{El, Icon, TARGET, Tokens, Type, icon, radius, space};

/// The box alone, 24 by 24.
pub fn tick_box<'a, M: 'a>(t: &Tokens, on: bool, usable: bool) -> El<'a, M> {
    let (face, border) = match (on, usable) {
        (true, true) => (t.accent, t.accent),
        (false, true) => (t.paper, t.edge),
        (true, false) => (t.line, t.line),
        (false, false) => (t.bench, t.line),
    };
    let ink = if usable { t.on_accent } else { t.ink2 };
    let mark: El<'a, M> =
        if on { icon(&t.with_normal_text(), Icon::Tick, 18.0).color(ink).into() } else { gap().into() };
    container(mark)
        .center(24.0)
        .style(move |_| container::Style {
            background: Some(Background::Color(face)),
            border: Border { color: border, width: 2.0, radius: radius::TICK.into() },
            ..container::Style::default()
        })
        .into()
}

/// A tick with its words, a remark below, and the key that does the same at the right end.
pub fn tick<'a, M: Clone + 'a>(
    t: &Tokens,
    on: bool,
    words: impl Into<String>,
    remark: impl Into<String>,
    key: Option<&str>,
    on_press: Option<M>,
) -> super::press::Press<'a, M> {
    let remark = remark.into();
    let words = column![fit_bold(t, Type::BODY, words).or(t, Type::SMALL)]
        .push((!remark.is_empty()).then(|| fit(t, Type::SMALL, remark.as_str()).second()));
    let line = row![tick_box(t, on, on_press.is_some()), container(words).width(Length::Fill)]
        .push(key.map(|key| super::key::key_cap(t, key)))
        .spacing(space::PANELS)
        .align_y(Alignment::Center);
    press(Look::Row, line, on_press).width(Length::Fill).height(56.0).radius(radius::KEY)
}

/// A choice of two, both always shown; the chosen side is filled, bold and ticked.
///
/// `height` is 44, or 32 in a heading, all of whose height answers the finger.
pub fn switch<'a, M: Clone + 'a>(
    t: &Tokens,
    height: f32,
    sides: [(&str, Option<M>); 2],
    second_chosen: bool,
) -> El<'a, M> {
    let [first, second] = sides;
    let inside = height - 2.0;
    let reach = ((TARGET - height) / 2.0).max(0.0);
    let side = |(words, on_press): (&str, Option<M>), chosen: bool, corners: Corners| -> El<'a, M> {
        let (face, ink): (Color, Color) = if chosen { (t.accent, t.on_accent) } else { (t.paper, t.ink) };
        let words = fit(t, Type::BODY, words).or(t, Type::SMALL);
        let label: El<'a, M> = if chosen {
            row![icon(t, Icon::Tick, 16.0), words.in_bold()].spacing(space::KEYS).align_y(Alignment::Center).into()
        } else {
            words.into()
        };
        let face = ground(container(label).center(Length::Fill), face, radius::KEY - 1.0, corners).style(move |_| {
            container::Style {
                text_color: Some(ink),
                background: Some(Background::Color(face)),
                border: Border { radius: super::ground::rounded(radius::KEY - 1.0, corners), ..Border::default() },
                ..container::Style::default()
            }
        });
        // The chosen side leads nowhere, so that a second touch changes nothing.
        let on_press = if chosen { None } else { on_press };
        press(Look::Row, face, on_press)
            .width(Length::Fill)
            .height(inside)
            .radius(radius::KEY - 1.0)
            .reach(reach)
            .into()
    };
    let both = row![side(first, !second_chosen, Corners::Left), side(second, second_chosen, Corners::Right)];
    container(both)
        .padding(1.0)
        .height(height)
        .width(Length::Fill)
        .style(|t: &Tokens| container::Style {
            border: Border { color: t.edge, width: 1.0, radius: radius::KEY.into() },
            ..container::Style::default()
        })
        .into()
}

/// A row of choices of which one holds: a simple pick list that never covers anything.
pub fn choices<'a, M: Clone + 'a>(
    t: &Tokens,
    options: impl IntoIterator<Item = (String, Option<M>)>,
    chosen: usize,
) -> El<'a, M> {
    let options = options.into_iter().enumerate().map(|(place, (words, on_press))| {
        let here = place == chosen;
        let words = fit(t, Type::BODY, words).or(t, Type::SMALL);
        let face = row![]
            .push(here.then(|| icon(t, Icon::Tick, 16.0)))
            .push(if here { words.in_bold() } else { words })
            .spacing(space::KEYS)
            .align_y(Alignment::Center);
        let look = if here { Look::ChosenButton } else { Look::Button };
        press(look, face, on_press).height(TARGET).padding([0.0, space::PANELS]).width(Length::Fill).into()
    });
    row(options).spacing(space::KEYS).into()
}
