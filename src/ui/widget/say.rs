//! The voice: what the cashier says aloud, and the deed that goes with it.

use iced::widget::{column, container, row};
use iced::{Alignment, Background, Border, Length, Padding};

use super::button::button;
use super::fit::{fit, fit_bold};
use super::ground::{Corners, bordered, ground};
use crate::ui::theme::{El, Icon, Tokens, Type, bold, icon, radius, space};

/// What to say, in at most three lines, or in four a little smaller that are no higher; where text is larger, it may give way
/// to no less than its own size.
pub fn say_line<'a, M: 'a>(t: &Tokens, label: impl Into<String>, words: impl Into<String>) -> El<'a, M> {
    said(t, label, words, true)
}

/// As [`say_line`], its words no larger than with normal text, so that larger figures have their place below.
pub fn say_line_close<'a, M: 'a>(t: &Tokens, label: impl Into<String>, words: impl Into<String>) -> El<'a, M> {
    said(t, label, words, false)
}

fn said<'a, M: 'a>(t: &Tokens, label: impl Into<String>, words: impl Into<String>, large: bool) -> El<'a, M> {
    let ink = t.on_voice;
    let normal = t.with_normal_text();
    let inside = column![
        row![icon(t, Icon::Speech, 16.0), bold(t, Type::SMALL, label.into())]
            .spacing(space::KEYS)
            .align_y(Alignment::Center),
        fit_bold(if large { t } else { &normal }, Type::TITLE, words)
            .or(&normal, Type::TITLE)
            .or_size(22.0, 28.0)
            .or_size(20.0, 24.0)
            .or(t, Type::LARGE)
            .or(t, Type::BODY)
            .lines(3)
            .filling(3.0 * Type::TITLE.line(&normal))
            .width(Length::Fill),
    ]
    .spacing(space::PAIR);
    let inside = container(inside).padding([11.0, 16.0]).width(Length::Fill);
    let bar = t.voice_bar;
    // A side bar is the ground behind, left free on that side.
    let inside = ground(inside, t.voice, radius::VALUE, Corners::Right).width(Length::Fill);
    container(inside)
        .padding(Padding { left: 6.0, ..Padding::ZERO })
        .width(Length::Fill)
        .style(move |_| container::Style {
            text_color: Some(ink),
            background: Some(Background::Color(bar)),
            border: Border { radius: radius::VALUE.into(), ..Border::default() },
            ..container::Style::default()
        })
        .into()
}

/// The deed under the words: a gift to hand over, a promise to keep. Its key is always F11.
#[derive(Debug, Clone)]
pub struct Deed<M> {
    pub icon: Icon,
    pub title: String,
    pub remark: String,
    pub key: String,
    pub done: String,
    pub on_done: Option<M>,
}

/// The row of a deed, 54 high.
pub fn deed<'a, M: Clone + 'a>(t: &Tokens, deed: &Deed<M>) -> El<'a, M> {
    // Two lines of the largest text would touch the border.
    let kind = if t.is_very_large() && deed.remark.is_empty() { Type::SMALL } else { Type::BODY };
    let title = fit_bold(t, kind, deed.title.as_str()).or(t, Type::SMALL);
    let words = if deed.remark.is_empty() {
        column![title.or_size(15.0, 20.0).lines(2).balanced()]
    } else {
        let remark = fit(t, Type::SMALL, deed.remark.as_str()).or_size(13.0, 18.0).second();
        column![title.or_size(15.0, 20.0).or_size(13.0, 18.0), remark]
    };
    let done = button(t, Some(&deed.key), deed.done.as_str(), deed.on_done.clone()).id("key-deed");
    let inside = row![icon(t, deed.icon, 22.0), container(words).width(Length::Fill), done]
        .spacing(space::PANELS)
        .align_y(Alignment::Center);
    bordered(inside, t.paper, t.edge, radius::VALUE + 2.0)
        .height(54.0)
        .align_y(iced::alignment::Vertical::Center)
        .padding(Padding { left: 14.0, right: 4.0, top: 0.0, bottom: 0.0 })
        .width(Length::Fill)
        .into()
}
