//! Panels: paper with a hairline. A heading says what is in it, a foot what it comes to.

use iced::widget::{Container, column, container, row, space as gap};
use iced::{Alignment, Background, Border, Color, Element, Length, Padding};

use super::fit::{fit, fit_bold};
use super::ground::{Corners, INSIDE_PANEL, ground, hairline};
use crate::ui::theme::{El, TARGET, Tokens, Type, radius, space};

/// The height of a heading with its hairline.
pub const HEADING: f32 = 44.0;

/// Paper with a hairline around it; what lies in its corners rounds them itself by [`INSIDE_PANEL`].
pub fn paper<'a, M: 'a>(t: &Tokens, content: impl Into<El<'a, M>>) -> Container<'a, M, Tokens> {
    sheet(content, t.paper, t.line)
}

/// A sheet of another ground, as the warning beside a form.
pub fn sheet<'a, M: 'a>(content: impl Into<El<'a, M>>, colour: Color, line: Color) -> Container<'a, M, Tokens> {
    container(content).padding(1.0).style(move |_| container::Style {
        background: Some(Background::Color(colour)),
        border: Border { color: line, width: 1.0, radius: radius::PANEL.into() },
        ..container::Style::default()
    })
}

/// A panel that says what was found or recommended: six pixels of accent on its left.
pub fn verdict<'a, M: 'a>(t: &Tokens, content: impl Into<El<'a, M>>) -> Container<'a, M, Tokens> {
    let inside = ground(content, t.paper, INSIDE_PANEL, Corners::Right).width(Length::Fill).height(Length::Fill);
    let accent = t.accent;
    container(inside).padding(Padding { left: 6.0, ..Padding::new(1.0) }).style(move |t: &Tokens| container::Style {
        background: Some(Background::Color(accent)),
        border: Border { color: t.line, width: 1.0, radius: radius::PANEL.into() },
        ..container::Style::default()
    })
}

/// The heading of a panel: what it is in bold, a remark, and something at its right end.
pub fn heading<'a, M: 'a>(
    t: &Tokens,
    title: impl Into<String>,
    remark: impl Into<String>,
    end: Option<El<'a, M>>,
) -> El<'a, M> {
    let words = row![
        fit_bold(t, Type::LARGE, title).or(t, Type::BODY),
        container(fit(t, Type::BODY, remark).or(t, Type::SMALL).second()).width(Length::Fill),
    ]
    .push(end)
    .spacing(space::PANELS)
    .align_y(Alignment::Center);
    // The hairline lies on the last pixel, so that what is pressed in a heading has all of its height.
    column![container(words).center_y(HEADING).padding([0.0, space::INSIDE]), hairline()].spacing(-1.0).into()
}

/// The head of a group within a panel: an icon, its name, how many.
pub fn group_head<'a, M: 'a>(
    t: &Tokens,
    sign: crate::ui::theme::Icon,
    title: impl Into<String>,
    count: impl Into<String>,
) -> El<'a, M> {
    let words =
        row![crate::ui::theme::icon(t, sign, 18.0), fit_bold(t, Type::BODY, title), fit(t, Type::BODY, count).second()]
            .spacing(space::KEYS)
            .align_y(Alignment::Center);
    column![
        ground(
            container(words).center_y(34.0_f32.max(Type::BODY.line(t) + 8.0)).padding([0.0, space::INSIDE]),
            t.paper2,
            0.0,
            Corners::None
        )
        .width(Length::Fill),
        hairline()
    ]
    .into()
}

/// The foot of a panel: what it comes to, on the second ground. `height` includes the hairline above it.
pub fn foot<'a, M: 'a>(t: &Tokens, content: impl Into<El<'a, M>>, height: f32) -> El<'a, M> {
    let inside = container(content).center_y(height - 1.0).padding([0.0, space::INSIDE]).width(Length::Fill);
    column![hairline(), ground(inside, t.paper2, INSIDE_PANEL, Corners::Bottom)].into()
}

/// A panel of heading, content that fills, and foot.
pub fn panel<'a, M: 'a>(
    t: &Tokens,
    heading: El<'a, M>,
    content: impl Into<Element<'a, M, Tokens>>,
    foot: Option<El<'a, M>>,
) -> Container<'a, M, Tokens> {
    let content = container(content).height(Length::Fill).width(Length::Fill);
    paper(t, column![heading, content].push(foot)).width(Length::Fill).height(Length::Fill)
}

/// What takes the rest of a row.
pub fn rest<'a, M: 'a>() -> El<'a, M> {
    gap::horizontal().into()
}

const _: () = assert!(HEADING >= TARGET);
