//! Notices: a banner for what went wrong or is missing, a toast for what needs no answer.

use iced::widget::{container, row};
use iced::{Alignment, Background, Border, Length};

use super::fit::{Run, fit, fit_runs};
use crate::ui::theme::{El, Icon, Tokens, Type, icon, radius, space};

/// The height of both, as much as a heading, so that a banner over one covers no words below it.
pub const NOTICE: f32 = 48.0;

/// How bad it is; the icon says it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    Info,
    Warning,
    Bad,
}

/// Says what happened in bold and then what to do. It stands over the panel concerned and goes with its cause.
pub fn banner<'a, M: 'a>(
    t: &Tokens,
    severity: Severity,
    what: impl Into<String>,
    to_do: impl Into<String>,
) -> El<'a, M> {
    let (ground, ink, sign) = match severity {
        Severity::Info => (t.soft, t.on_soft, Icon::Info),
        Severity::Warning => (t.warn_soft, t.warn, Icon::Warning),
        Severity::Bad => (t.bad_soft, t.bad, Icon::Cross),
    };
    let words = vec![Run::bold(what.into()), Run::plain(format!(" {}", to_do.into()))];
    let words = fit_runs(t, Type::BODY, words);
    // Two large lines keep off the border only a step smaller and close to each other.
    let words = if t.is_very_large() { words.or_on_two(t, Type::SMALL) } else { words.or(t, Type::SMALL).lines(2) };
    let words = words.colour(|t| t.ink).width(Length::Fill);
    container(row![icon(t, sign, 20.0), words].spacing(space::PANELS).align_y(Alignment::Center))
        .center_y(NOTICE)
        .width(Length::Fill)
        .padding([0.0, space::INSIDE])
        .style(move |_| container::Style {
            text_color: Some(ink),
            background: Some(Background::Color(ground)),
            border: Border { color: ink, width: 1.0, radius: radius::KEY.into() },
            ..container::Style::default()
        })
        .into()
}

/// Says for four seconds that something was done.
pub fn toast<'a, M: 'a>(t: &Tokens, words: impl Into<String>) -> El<'a, M> {
    let words = fit(t, Type::BODY, words).or(t, Type::SMALL).width(Length::Fill);
    container(row![icon(t, Icon::Tick, 18.0), words].spacing(space::PANELS).align_y(Alignment::Center))
        .center_y(NOTICE)
        .width(Length::Fill)
        .padding([0.0, space::INSIDE])
        .style(|t: &Tokens| container::Style {
            text_color: Some(t.paper),
            background: Some(Background::Color(t.ink)),
            border: Border { radius: radius::KEY.into(), ..Border::default() },
            ..container::Style::default()
        })
        .into()
}
