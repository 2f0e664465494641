//! Buttons within a panel: the key that does the same, two spaces, the words.

use iced::Alignment;
use iced::widget::row;

use super::fit::{fit, fit_bold};
use super::look::Look;
use super::press::{Press, press};
use crate::ui::theme::{Icon, TARGET, Tokens, Type, icon, space};

/// A button 44 high; without a message it cannot be used.
pub fn button<'a, M: Clone + 'a>(
    t: &Tokens,
    key: Option<&str>,
    words: impl Into<String>,
    on_press: Option<M>,
) -> Press<'a, M> {
    make(t, Look::Button, None, key, words.into(), on_press)
}

/// The filled button of a panel, where the window's filled key cannot be used.
pub fn filled_button<'a, M: Clone + 'a>(
    t: &Tokens,
    key: Option<&str>,
    words: impl Into<String>,
    on_press: Option<M>,
) -> Press<'a, M> {
    make(t, Look::FilledButton, None, key, words.into(), on_press)
}

/// A button that begins with an icon.
pub fn icon_button<'a, M: Clone + 'a>(
    t: &Tokens,
    sign: Icon,
    key: Option<&str>,
    words: impl Into<String>,
    on_press: Option<M>,
) -> Press<'a, M> {
    make(t, Look::Button, Some(sign), key, words.into(), on_press)
}

fn make<'a, M: Clone + 'a>(
    t: &Tokens,
    look: Look,
    sign: Option<Icon>,
    key: Option<&str>,
    words: String,
    on_press: Option<M>,
) -> Press<'a, M> {
    let words = match key {
        Some(key) if words.is_empty() => key.to_owned(),
        Some(key) => format!("{key}\u{a0} {words}"),
        None => words,
    };
    let words = if on_press.is_some() { fit_bold(t, Type::BODY, words) } else { fit(t, Type::BODY, words) };
    let face = row![]
        .push(sign.map(|sign| icon(t, sign, 20.0)))
        .push(words.or(t, Type::SMALL))
        .spacing(space::KEYS)
        .align_y(Alignment::Center);
    press(look, face, on_press).height(TARGET).padding([0.0, space::INSIDE])
}
