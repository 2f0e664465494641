//! The tokens: every colour that a part may use, for both themes, and the accent worked out from the shop's colour.

use iced::Color;
use iced::theme::{Base, Mode, Palette, Style};

use super::colour::{contrast, from_hex, mix, rgb, until_readable};
use crate::domain::{TextSize, TillSettings};

/// The colours of one theme. On a `soft` ground stands `on_soft`, on `voice` `on_voice`, and so on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paints {
    /// The window behind the panels.
    pub bench: Color,
    /// A panel.
    pub paper: Color,
    /// A panel's foot, the head of a group or table.
    pub paper2: Color,
    /// Text.
    pub ink: Color,
    /// Second lines, labels, disabled text.
    pub ink2: Color,
    /// Hairlines; never the only border of a control.
    pub line: Color,
    /// Borders of keys, inputs and ticks.
    pub edge: Color,
    /// The shop's choice: the one filled key, the focus, the chosen row.
    pub accent: Color,
    pub on_accent: Color,
    pub hover: Color,
    pub press: Color,
    pub soft: Color,
    pub on_soft: Color,
    /// What is said aloud, celebrated or just changed.
    pub voice: Color,
    pub on_voice: Color,
    pub voice_bar: Color,
    pub display: Color,
    pub on_display: Color,
    pub display_second: Color,
    pub save: Color,
    pub good: Color,
    pub warn: Color,
    pub warn_soft: Color,
    pub bad: Color,
    pub bad_soft: Color,
    /// The customer's window with nobody at the till, under white; the same in both themes.
    pub idle: Color,
    pub idle_second: Color,
}

const LIGHT: Paints = Paints {
    bench: rgb("#E5EAEB"),
    paper: rgb("#FFFFFF"),
    paper2: rgb("#F3F6F6"),
    ink: rgb("#12222A"),
    ink2: rgb("#475860"),
    line: rgb("#CDD6D9"),
    edge: rgb("#6E7F87"),
    accent: rgb("#0B566B"),
    on_accent: rgb("#FFFFFF"),
    hover: rgb("#0E6981"),
    press: rgb("#083F4F"),
    soft: rgb("#DAEBF0"),
    on_soft: rgb("#083F4F"),
    voice: rgb("#FFE7A8"),
    on_voice: rgb("#2E2100"),
    voice_bar: rgb("#D89A00"),
    display: rgb("#0E262F"),
    on_display: rgb("#FFFFFF"),
    display_second: rgb("#B4CBD3"),
    save: rgb("#FFD678"),
    good: rgb("#1B6A3A"),
    warn: rgb("#7A4700"),
    warn_soft: rgb("#FFF0D2"),
    bad: rgb("#A3241D"),
    bad_soft: rgb("#FBE5E2"),
    idle: rgb("#0B566B"),
    idle_second: rgb("#CBE6EE"),
};

const DARK: Paints = Paints {
    bench: rgb("#0C1316"),
    paper: rgb("#162125"),
    paper2: rgb("#1E2B30"),
    ink: rgb("#EFF4F4"),
    ink2: rgb("#AEBCC0"),
    line: rgb("#2D3C42"),
    edge: rgb("#788B92"),
    accent: rgb("#74CBE0"),
    on_accent: rgb("#04222B"),
    hover: rgb("#93D8E9"),
    press: rgb("#56B4CB"),
    soft: rgb("#15404D"),
    on_soft: rgb("#CBEEF7"),
    voice: rgb("#F7CB62"),
    on_voice: rgb("#241A00"),
    voice_bar: rgb("#B97F00"),
    display: rgb("#05090B"),
    on_display: rgb("#FFFFFF"),
    display_second: rgb("#AEBCC0"),
    save: rgb("#FFD678"),
    good: rgb("#7BD39A"),
    warn: rgb("#F2BF6A"),
    warn_soft: rgb("#3A2C10"),
    bad: rgb("#FF9B90"),
    bad_soft: rgb("#43201D"),
    idle: rgb("#0B566B"),
    idle_second: rgb("#CBE6EE"),
};

/// How type is multiplied; spaces never are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Print {
    Till(TextSize),
    /// The customer stands further away.
    Customer,
}

/// The theme: colours, and how large type is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tokens {
    paints: Paints,
    dark: bool,
    pub(super) print: Print,
}

impl std::ops::Deref for Tokens {
    type Target = Paints;

    fn deref(&self) -> &Paints {
        &self.paints
    }
}

impl Tokens {
    pub const fn light() -> Tokens {
        Tokens { paints: LIGHT, dark: false, print: Print::Till(TextSize::Normal) }
    }

    pub const fn dark() -> Tokens {
        Tokens { paints: DARK, dark: true, print: Print::Till(TextSize::Normal) }
    }

    /// Builds the theme that a till is set to; an accent that is no colour is passed over.
    pub fn of(settings: &TillSettings) -> Tokens {
        let base = if settings.dark { Tokens::dark() } else { Tokens::light() };
        let tokens = base.with_text(settings.text);
        match settings.accent.as_deref().and_then(from_hex) {
            Some(accent) => tokens.with_accent(accent),
            None => tokens,
        }
    }

    #[must_use]
    pub const fn with_text(self, size: TextSize) -> Tokens {
        Tokens { print: Print::Till(size), ..self }
    }

    /// The same colours, with type as it stands in the scale, for figures in a space of fixed size.
    #[must_use]
    pub const fn with_normal_text(self) -> Tokens {
        self.with_text(TextSize::Normal)
    }

    /// The size below which words are cut rather than set smaller: one step below the text's own, so 13, for very large
    /// text 15, and 20 for a customer.
    pub(in crate::ui) const fn least_text(&self) -> Tokens {
        match self.print {
            Print::Till(TextSize::VeryLarge) => self.with_text(TextSize::Large),
            Print::Till(_) => self.with_normal_text(),
            Print::Customer => *self,
        }
    }

    /// The same colours, with the customer's larger type.
    #[must_use]
    pub const fn for_customer(self) -> Tokens {
        Tokens { print: Print::Customer, ..self }
    }

    /// Takes the shop's colour, moved until it can be read on paper, and derives what stands with it.
    #[must_use]
    pub fn with_accent(self, colour: Color) -> Tokens {
        let mut paints = self.paints;
        let (towards, away) = if self.dark { (Color::WHITE, Color::BLACK) } else { (Color::BLACK, Color::WHITE) };
        // A little above the least, so that the darker neighbour of paper carries it too.
        let accent = until_readable(colour, towards, paints.paper, 4.8);
        let near_black = mix(accent, Color::BLACK, 0.85);
        let on_accent =
            if contrast(near_black, accent) > contrast(Color::WHITE, accent) { near_black } else { Color::WHITE };
        let away_from_text = if on_accent == Color::WHITE { Color::BLACK } else { Color::WHITE };
        let readable = |c: Color| until_readable(c, away_from_text, on_accent, 4.5);
        paints.accent = accent;
        paints.on_accent = on_accent;
        paints.hover = readable(mix(accent, Color::WHITE, if self.dark { 0.2 } else { 0.1 }));
        paints.press = readable(mix(accent, Color::BLACK, if self.dark { 0.12 } else { 0.27 }));
        paints.soft = mix(paints.paper, accent, if self.dark { 0.24 } else { 0.15 });
        paints.on_soft = until_readable(mix(accent, away, 0.0), towards, paints.soft, 7.5);
        paints.idle = until_readable(colour, Color::BLACK, Color::WHITE, 6.0);
        paints.idle_second = until_readable(mix(paints.idle, Color::WHITE, 0.8), Color::WHITE, paints.idle, 4.5);
        Tokens { paints, ..self }
    }

    /// Whether it is for the customer's window.
    pub const fn is_for_customer(&self) -> bool {
        matches!(self.print, Print::Customer)
    }

    pub const fn is_dark(&self) -> bool {
        self.dark
    }

    /// Whether type is so large that lists take the simpler shape.
    pub const fn is_very_large(&self) -> bool {
        matches!(self.print, Print::Till(TextSize::VeryLarge))
    }

    /// Text and second lines in other colours, as a pressed, hovered or chosen part wants them.
    #[must_use]
    pub(in crate::ui) fn inked(&self, ink: Color, ink2: Color) -> Tokens {
        Tokens { paints: Paints { ink, ink2, ..self.paints }, ..*self }
    }
}

/// The ground of the birthday picture and the text on it, the same in both themes.
pub(in crate::ui) const CELEBRATION: (Color, Color) = (rgb("#F7CB62"), rgb("#241A00"));

impl Base for Tokens {
    fn default(preference: Mode) -> Self {
        if preference == Mode::Dark { Tokens::dark() } else { Tokens::light() }
    }

    fn mode(&self) -> Mode {
        if self.dark { Mode::Dark } else { Mode::Light }
    }

    fn base(&self) -> Style {
        Style { background_color: self.bench, text_color: self.ink }
    }

    fn palette(&self) -> Option<Palette> {
        Some(Palette {
            background: self.bench,
            text: self.ink,
            primary: self.accent,
            success: self.good,
            warning: self.warn,
            danger: self.bad,
        })
    }

    fn name(&self) -> &str {
        if self.dark { "dark" } else { "light" }
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
