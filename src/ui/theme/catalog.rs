//! What iced's own widgets ask of a theme: each is styled where it is used, by a closure over the tokens.

use iced::widget::{button, container, progress_bar, rule, text, text_input};
use iced::{Background, Border, Color};

use super::{Tokens, radius};

impl container::Catalog for Tokens {
    type Class<'a> = container::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|_| container::Style::default())
    }

    fn style(&self, class: &Self::Class<'_>) -> container::Style {
        class(self)
    }
}

impl text::Catalog for Tokens {
    type Class<'a> = text::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|_| text::Style::default())
    }

    fn style(&self, class: &Self::Class<'_>) -> text::Style {
        class(self)
    }
}

impl button::Catalog for Tokens {
    type Class<'a> = button::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|t, _| button::Style { text_color: t.ink, ..button::Style::default() })
    }

    fn style(&self, class: &Self::Class<'_>, status: button::Status) -> button::Style {
        class(self, status)
    }
}

impl text_input::Catalog for Tokens {
    type Class<'a> = text_input::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(field)
    }

    fn style(&self, class: &Self::Class<'_>, status: text_input::Status) -> text_input::Style {
        class(self, status)
    }
}

/// An input in each of its states: border edge, ink under the pointer, two pixels of accent with the focus.
pub(in crate::ui) fn field(t: &Tokens, status: text_input::Status) -> text_input::Style {
    let (ground, border, width) = match status {
        text_input::Status::Active => (t.paper, t.edge, 1.0),
        text_input::Status::Hovered => (t.paper, t.ink, 1.0),
        text_input::Status::Focused { .. } => (t.paper, t.accent, 2.0),
        text_input::Status::Disabled => (t.bench, t.line, 1.0),
    };
    let value = if status == text_input::Status::Disabled { t.ink2 } else { t.ink };
    text_input::Style {
        background: Background::Color(ground),
        border: Border { color: border, width, radius: radius::KEY.into() },
        icon: t.ink2,
        placeholder: t.ink2,
        value,
        selection: Color { a: 0.35, ..t.accent },
    }
}

impl rule::Catalog for Tokens {
    type Class<'a> = rule::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|t| rule::Style { color: t.line, radius: 0.0.into(), fill_mode: rule::FillMode::Full, snap: true })
    }

    fn style(&self, class: &Self::Class<'_>) -> rule::Style {
        class(self)
    }
}

impl progress_bar::Catalog for Tokens {
    type Class<'a> = progress_bar::StyleFn<'a, Self>;

    fn default<'a>() -> Self::Class<'a> {
        Box::new(|t| progress_bar::Style {
            background: Background::Color(t.line),
            bar: Background::Color(t.accent),
            border: Border { radius: radius::TICK.into(), ..Border::default() },
        })
    }

    fn style(&self, class: &Self::Class<'_>) -> progress_bar::Style {
        class(self)
    }
}
