//! Grounds: the styles of containers that carry everything else.

use iced::widget::{Container, container, rule, space};
use iced::{Background, Border, Color, Length};

use crate::ui::theme::{El, Tokens, radius};

/// Which corners of a ground are round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corners {
    None,
    All,
    Top,
    Bottom,
    Left,
    Right,
}

/// A ground of one colour, round where it lies in the corners of a panel.
pub fn ground<'a, M: 'a>(
    content: impl Into<El<'a, M>>,
    colour: Color,
    radius: f32,
    corners: Corners,
) -> Container<'a, M, Tokens> {
    let radius = rounded(radius, corners);
    container(content).style(move |_| container::Style {
        background: Some(Background::Color(colour)),
        border: Border { radius, ..Border::default() },
        ..container::Style::default()
    })
}

/// A ground with a border of one pixel.
pub fn bordered<'a, M: 'a>(
    content: impl Into<El<'a, M>>,
    colour: Color,
    border: Color,
    radius: f32,
) -> Container<'a, M, Tokens> {
    container(content).style(move |_| container::Style {
        background: Some(Background::Color(colour)),
        border: Border { color: border, width: 1.0, radius: radius.into() },
        ..container::Style::default()
    })
}

/// The corners of what lies inside a panel's hairline.
pub const INSIDE_PANEL: f32 = radius::PANEL - 1.0;

/// A line of one pixel across.
pub fn hairline<'a, M: 'a>() -> El<'a, M> {
    rule::horizontal(1).into()
}

/// A line of one pixel across, of a colour of its own.
pub fn line_of<'a, M: 'a>(colour: Color, width: impl Into<Length>, height: f32) -> El<'a, M> {
    ground(space().width(width.into()).height(height), colour, 0.0, Corners::None).into()
}

/// A line of one pixel down.
pub fn divider<'a, M: 'a>(height: f32) -> El<'a, M> {
    iced::widget::container(rule::vertical(1)).height(height).into()
}

pub(super) fn rounded(radius: f32, corners: Corners) -> iced::border::Radius {
    let none = iced::border::Radius::default();
    match corners {
        Corners::None => none,
        Corners::All => radius.into(),
        Corners::Top => none.top(radius),
        Corners::Bottom => none.bottom(radius),
        Corners::Left => none.left(radius),
        Corners::Right => none.right(radius),
    }
}
