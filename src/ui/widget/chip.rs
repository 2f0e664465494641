//! Chips name a state (a tier, a birthday); they are not buttons. Avatars stand for a person without a picture.

use iced::widget::{container, row};
use iced::{Alignment, Background, Border, Color};

use super::fit::fit_bold;
use super::ground::{Corners, ground};
use crate::ui::theme::{El, Icon, Tokens, Type, bold, icon, mix, space, text};

/// What a chip means, and so its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// A tier.
    Soft,
    /// A birthday, something just changed.
    Voice,
    /// The rest.
    Quiet,
}

/// What stands before the words of a chip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    None,
    Icon(Icon),
    /// So many bars of three, for a tier.
    Bars(u8),
}

/// A chip, 28 high on the cashier's window.
pub fn chip<'a, M: 'a>(t: &Tokens, tone: Tone, sign: Sign, words: impl Into<String>) -> El<'a, M> {
    let kind = if t.is_for_customer() { Type::LARGE } else { Type::BODY };
    chip_set_in(t, kind, tone, sign, words.into())
}

/// A chip that stands beside another: with very large text both are set smaller, so that neither is cut.
pub fn chip_beside<'a, M: 'a>(t: &Tokens, tone: Tone, sign: Sign, words: impl Into<String>) -> El<'a, M> {
    let kind = if t.is_very_large() { Type::SMALL } else { Type::BODY };
    chip_set_in(t, kind, tone, sign, words.into())
}

fn chip_set_in<'a, M: 'a>(t: &Tokens, kind: Type, tone: Tone, sign: Sign, words: String) -> El<'a, M> {
    let (ground, ink, line) = match tone {
        Tone::Soft => (t.soft, t.on_soft, t.soft),
        Tone::Voice => (t.voice, t.on_voice, t.voice),
        Tone::Quiet => (t.paper2, t.ink, t.line),
    };
    let height = chip_height(t);
    let (aside, gap) = if t.is_for_customer() { (28.0, 14.0) } else { (space::PANELS, space::KEYS) };
    let words: El<'a, M> = match tone {
        Tone::Quiet => text(t, kind, words).into(),
        _ => fit_bold(t, kind, words).or(t, Type::SMALL).into(),
    };
    let sign: Option<El<'a, M>> = match sign {
        Sign::None => None,
        Sign::Icon(sign) => Some(icon(t, sign, 18.0).into()),
        Sign::Bars(filled) => Some(tier_bars(t, filled, ink, ground)),
    };
    container(row![].push(sign).push(words).spacing(gap).align_y(Alignment::Center))
        .center_y(height)
        .padding([0.0, aside])
        .style(move |_| container::Style {
            text_color: Some(ink),
            background: Some(Background::Color(ground)),
            border: Border { color: line, width: 1.0, radius: (height / 2.0).into() },
            ..container::Style::default()
        })
        .into()
}

fn chip_height(t: &Tokens) -> f32 {
    if t.is_for_customer() { 52.0 } else { (Type::BODY.line(t) * 1.4).round() }
}

/// One, two or three bars of a tier; those that are still to be reached are pale.
pub fn tier_bars<'a, M: 'a>(t: &Tokens, filled: u8, ink: Color, on: Color) -> El<'a, M> {
    let height = if t.is_for_customer() { 24.0 } else { (Type::BODY.of(t).0 * 0.93).round() };
    let bar = |place: u8| {
        let colour = if place < filled { ink } else { mix(on, ink, 0.35) };
        ground(iced::widget::space().width(3.0).height(height), colour, 1.0, Corners::All)
    };
    row![bar(0), bar(1), bar(2)].spacing(2.0).into()
}

/// Initials in a circle; on the soft ground of a chosen row the circle is paper, or it would not be seen.
pub fn avatar<'a, M: 'a>(t: &Tokens, initials: impl Into<String>, size: f32, chosen: bool) -> El<'a, M> {
    let kind = match size {
        size if size >= 50.0 => Type::TITLE,
        size if size >= 40.0 => Type::LARGE,
        size if size >= 34.0 => Type::BODY,
        _ => Type::SMALL,
    };
    let ink = t.on_soft;
    let initials = container(bold(&t.with_normal_text(), kind, initials.into())).center(size);
    let colour = move |t: &Tokens| if chosen { t.paper } else { t.soft };
    ground(initials, colour(t), size / 2.0, Corners::All)
        .style(move |t: &Tokens| container::Style {
            text_color: Some(ink),
            background: Some(Background::Color(colour(t))),
            border: Border { radius: (size / 2.0).into(), ..Border::default() },
            ..container::Style::default()
        })
        .into()
}
