//! One scale of type, set through one helper, so that larger text is one decision and not fifty.

use iced::advanced::text::IntoFragment;
use iced::font::{Family, Weight};
use iced::widget::text::LineHeight;
use iced::widget::{Text, text as plain};
use iced::{Font, Pixels};

use super::tokens::Print;
use super::{Icon, Tokens};
use crate::domain::TextSize;

pub const REGULAR: Font = Font::with_name("Noto Sans");
pub const BOLD: Font = Font { weight: Weight::Bold, ..REGULAR };
pub const ICONS: Font = Font { family: Family::Name("Regulars Icons"), ..REGULAR };

/// A step of the scale: size and height of the line, on the cashier's and on the customer's window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    till: (f32, f32),
    customer: (f32, f32),
}

impl Type {
    /// Second lines, labels.
    pub const SMALL: Type = Type { till: (13.0, 18.0), customer: (20.0, 28.0) };
    /// Text.
    pub const BODY: Type = Type { till: (15.0, 20.0), customer: (22.0, 30.0) };
    /// Totals of lines, headings of panels.
    pub const LARGE: Type = Type { till: (18.0, 24.0), customer: (27.0, 36.0) };
    /// What to say, titles of screens, figures at the head.
    pub const TITLE: Type = Type { till: (24.0, 32.0), customer: (36.0, 48.0) };
    /// The member's name.
    pub const NAME: Type = Type { till: (40.0, 48.0), customer: (60.0, 72.0) };
    /// The total.
    pub const TOTAL: Type = Type { till: (64.0, 72.0), customer: (96.0, 108.0) };

    /// Size and line height in logical pixels.
    pub fn of(self, t: &Tokens) -> (f32, f32) {
        let times = match t.print {
            Print::Customer => return self.customer,
            Print::Till(TextSize::Normal) => 1.0,
            Print::Till(TextSize::Large) => 1.15,
            Print::Till(TextSize::VeryLarge) => 1.3,
        };
        ((self.till.0 * times).round(), (self.till.1 * times).round())
    }

    /// The height of one line.
    pub fn line(self, t: &Tokens) -> f32 {
        self.of(t).1
    }
}

/// Text in the regular weight, in the colour of what it stands on.
pub fn text<'a>(t: &Tokens, kind: Type, words: impl IntoFragment<'a>) -> Text<'a, Tokens> {
    let (size, line) = kind.of(t);
    plain(words).size(size).line_height(LineHeight::Absolute(Pixels(line))).font(REGULAR)
}

/// Text that is read first.
pub fn bold<'a>(t: &Tokens, kind: Type, words: impl IntoFragment<'a>) -> Text<'a, Tokens> {
    text(t, kind, words).font(BOLD)
}

/// An icon in a square of `size` pixels, in the colour of what it stands on; it grows with the text.
pub fn icon<'a>(t: &Tokens, icon: Icon, size: f32) -> Text<'a, Tokens> {
    let size = match t.print {
        Print::Till(TextSize::VeryLarge) => (size * 1.3).round(),
        Print::Till(TextSize::Large) => (size * 1.15).round(),
        _ => size,
    };
    plain(icon.to_char().to_string()).size(size).line_height(LineHeight::Absolute(Pixels(size))).font(ICONS)
}
