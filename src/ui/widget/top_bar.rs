//! The bar at the top of the cashier's window: the shop, the scanner, the last backup, who is at the till, the time.

use iced::widget::{Text, column, container, row};
use iced::{Alignment, Length};

use super::fit::{Fit, fit, fit_bold};
use super::ground::{Corners, divider, ground, hairline};
use super::key::{Key, key_cap};
use super::look::Look;
use super::mark::mark;
use super::panel::rest;
use super::press::press;
use crate::ui::theme::{El, Icon, TARGET, Tokens, Type, icon, space};

/// The height of the bar with its hairline.
pub const TOP_BAR: f32 = 48.0;

/// What the bar says, written out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TopBar {
    pub shop: String,
    /// What it sells, and which till this is.
    pub place: String,
    pub scanner: String,
    pub backup: String,
    /// Whether the last good backup is too old.
    pub backup_late: bool,
    pub staff: String,
    pub date: String,
    pub clock: String,
}

/// The bar over the whole width, with the key of the help where there is one.
pub fn top_bar<'a, M: Clone + 'a>(t: &Tokens, bar: &TopBar, help: Option<Key<M>>) -> El<'a, M> {
    // The bar keeps its height, so its type grows no further than it holds.
    let t = &if t.is_very_large() { t.with_text(crate::domain::TextSize::Large) } else { *t };
    let (sign, tone): (Icon, fn(&Tokens) -> iced::Color) =
        if bar.backup_late { (Icon::Warning, |t| t.warn) } else { (Icon::Disk, |t| t.ink2) };
    let coloured = move |t: &Tokens| iced::widget::text::Style { color: Some(tone(t)) };
    let staffed = !bar.staff.is_empty();
    let line = row![
        mark(28.0),
        fit_bold(t, Type::LARGE, bar.shop.as_str()),
        fit(t, Type::BODY, bar.place.as_str()).second(),
        divider(22.0),
        with_sign(icon(t, Icon::Scan, 18.0), fit(t, Type::BODY, bar.scanner.as_str())),
    ]
    .push(help.map(|help| help_key(t, help)))
    .push(rest())
    .push(with_sign(icon(t, sign, 18.0).style(coloured), fit(t, Type::BODY, bar.backup.as_str()).colour(tone)))
    .push(staffed.then(|| divider(22.0)))
    .push(staffed.then(|| with_sign(icon(t, Icon::Person, 18.0), fit(t, Type::BODY, bar.staff.as_str()))))
    .push(divider(22.0))
    .push(fit(t, Type::BODY, bar.date.as_str()).second())
    .push(fit_bold(t, Type::TITLE, bar.clock.as_str()))
    .spacing(space::INSIDE)
    .align_y(Alignment::Center);
    let line = container(line).center_y(TOP_BAR - 1.0).padding([0.0, space::INSIDE]).width(Length::Fill);
    column![ground(line, t.paper, 0.0, Corners::None), hairline()].into()
}

/// The whole height of the bar is its target.
pub fn help_key<'a, M: Clone + 'a>(t: &Tokens, help: Key<M>) -> El<'a, M> {
    let face = row![key_cap(t, help.name), fit(t, Type::BODY, help.words).or(t, Type::SMALL)]
        .spacing(space::KEYS)
        .align_y(Alignment::Center);
    press(Look::Row, face, help.on_press).id(help.id).passed_by().height(TARGET).padding([0.0, space::KEYS]).into()
}

fn with_sign<'a, M: 'a>(sign: Text<'a, Tokens>, words: Fit<'a>) -> El<'a, M> {
    row![sign, words].spacing(space::KEYS).align_y(Alignment::Center).into()
}
