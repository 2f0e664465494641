//! The looks of what can be pressed: the colours of its four quads in each state.

use iced::Color;

use crate::ui::theme::Tokens;

/// How the part looks in each of its states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Paper with an edge, standing on a shadow of two pixels.
    Key,
    /// The window's one filled key, with its shadow.
    FilledKey,
    /// Paper with an edge.
    Button,
    /// Filled, without a shadow.
    FilledButton,
    /// A value in force: two pixels of accent.
    ChosenButton,
    /// No ground of its own until it is hovered.
    Row,
    /// A small part of a heading: a row that shows when it cannot be used.
    Tool,
    /// The chosen row.
    ChosenRow,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    Resting,
    Hovered,
    Pressed,
    Disabled,
}

/// The four quads and the colour of the text.
pub(super) struct Paint {
    pub(super) ring: Option<(Color, f32)>,
    pub(super) shadow: Option<Color>,
    pub(super) face: Color,
    pub(super) border: (Color, f32),
    /// The colours of text and of second lines, where they are not those of paper.
    pub(super) ink: Option<(Color, Color)>,
}

impl Look {
    pub(super) fn has_shadow(self) -> bool {
        matches!(self, Look::Key | Look::FilledKey)
    }

    pub(super) fn paint(self, t: &Tokens, status: Status, focused: bool) -> Paint {
        let mut paint = match self {
            Look::Key | Look::Button => self.plain(t, status),
            Look::FilledKey | Look::FilledButton => self.filled(t, status),
            Look::ChosenButton => Paint { border: (t.accent, 2.0), ..self.plain(t, status) },
            Look::Tool if status == Status::Disabled => Paint { ink: Some((t.ink2, t.ink2)), ..self.row(t, status) },
            Look::Row | Look::ChosenRow | Look::Tool => self.row(t, status),
        };
        if focused && status != Status::Disabled {
            if matches!(self, Look::FilledKey | Look::FilledButton) {
                paint.ring = Some((t.accent, 3.0));
                paint.border = (t.on_accent, 2.0);
            } else {
                paint.ring = Some((t.soft, if self == Look::Row { 0.0 } else { 3.0 }));
                paint.border = (t.accent, 2.0);
            }
            paint.shadow = None;
        }
        paint
    }

    fn plain(self, t: &Tokens, status: Status) -> Paint {
        let (face, border, ink) = match status {
            Status::Resting => (t.paper, t.edge, None),
            Status::Pressed if self == Look::Button => (t.soft, t.accent, Some((t.on_soft, t.on_soft))),
            Status::Hovered | Status::Pressed => (t.soft, t.edge, Some((t.on_soft, t.on_soft))),
            Status::Disabled => (t.bench, t.line, Some((t.ink2, t.ink2))),
        };
        let lifted = self.has_shadow() && matches!(status, Status::Resting | Status::Hovered);
        Paint { ring: None, shadow: lifted.then_some(t.edge), face, border: (border, 1.0), ink }
    }

    fn filled(self, t: &Tokens, status: Status) -> Paint {
        let face = match status {
            Status::Resting => t.accent,
            Status::Hovered => t.hover,
            Status::Pressed => t.press,
            Status::Disabled => return self.plain(t, status),
        };
        let lifted = self.has_shadow() && status != Status::Pressed;
        Paint {
            ring: None,
            shadow: lifted.then_some(t.press),
            face,
            border: (face, 0.0),
            ink: Some((t.on_accent, t.on_accent)),
        }
    }

    fn row(self, t: &Tokens, status: Status) -> Paint {
        // A pointer that rests on a row has chosen nothing, and must not look as if it had.
        let soft = self == Look::ChosenRow || status == Status::Pressed;
        let face = match status {
            _ if soft => t.soft,
            Status::Hovered => t.paper2,
            _ => Color::TRANSPARENT,
        };
        Paint {
            ring: None,
            shadow: None,
            face,
            border: (Color::TRANSPARENT, 0.0),
            ink: soft.then_some((t.ink, t.on_soft)),
        }
    }
}
