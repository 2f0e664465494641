//! Progress of long work: what is being done, how far it is, and a way to stop it.

use iced::widget::{column, container, progress_bar, row};
use iced::{Alignment, Length};

use super::button::button;
use super::fit::{fit, fit_bold};
use crate::ui::theme::{El, Tokens, Type, space};

/// The bar with its words; `share` from 0 to 1. Without `on_stop` it can no longer be stopped.
pub fn progress<'a, M: Clone + 'a>(
    t: &Tokens,
    share: f32,
    what: &str,
    how_far: &str,
    key: Option<&str>,
    stop: &str,
    on_stop: Option<M>,
) -> El<'a, M> {
    let words = row![
        fit_bold(t, Type::BODY, what).or(t, Type::SMALL),
        fit(t, Type::BODY, how_far).or(t, Type::SMALL).second().right()
    ]
    .spacing(space::PANELS);
    let bar = column![words, progress_bar(0.0..=1.0, share).girth(space::KEYS)].spacing(space::KEYS);
    row![container(bar).width(Length::Fill), button(t, key, stop, on_stop)]
        .spacing(space::INSIDE)
        .align_y(Alignment::Center)
        .into()
}
