//! The keys of the bar at the foot: the name of the key over what it does, and the one filled key at the end.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::fit::{fit, fit_bold};
use super::ground::bordered;
use super::look::Look;
use super::press::press;
use crate::domain::TextSize;
use crate::ui::theme::{El, Icon, TARGET, Tokens, Type, bold, icon, radius, space};

/// The height of a key with the shadow it stands on.
pub const KEY_HEIGHT: f32 = 60.0;

/// What stands on a key.
#[derive(Debug, Clone)]
pub struct Key<M> {
    /// The name printed on the keyboard: `F2`, `Esc`.
    pub name: String,
    /// What it does: a verb or one noun.
    pub words: String,
    /// What is missing before it can be used; only the filled key says so.
    pub missing: Option<String>,
    /// Absent while it cannot be used.
    pub on_press: Option<M>,
    /// By which a test finds it.
    pub id: &'static str,
}

impl<M> Key<M> {
    pub fn new(id: &'static str, name: impl Into<String>, words: impl Into<String>, on_press: Option<M>) -> Key<M> {
        Key { name: name.into(), words: words.into(), missing: None, on_press, id }
    }

    #[must_use]
    pub fn missing(mut self, what: impl Into<String>) -> Key<M> {
        self.missing = Some(what.into());
        self
    }
}

/// A key of the bar, `width` wide.
pub fn key<'a, M: Clone + 'a>(t: &Tokens, key: Key<M>, width: f32) -> El<'a, M> {
    let words = if key.on_press.is_some() { fit_bold(t, Type::BODY, key.words) } else { fit(t, Type::BODY, key.words) };
    let words = words.or(t, Type::SMALL).or_on_two(t, Type::SMALL);
    let arrows: Option<Vec<Icon>> = key.name.split(", ").map(arrow).collect();
    let name: El<'a, M> = match arrows {
        Some(arrows) => {
            let arrows = row(arrows.into_iter().map(|arrow| icon(t, arrow, 18.0).into()));
            container(arrows).center_x(Length::Fill).center_y(Type::SMALL.line(t)).into()
        }
        None => fit(t, Type::SMALL, key.name).second().centre().into(),
    };
    let face = column![name, words.centre()];
    press(Look::Key, face, key.on_press).id(key.id).width(width).height(KEY_HEIGHT).padding([0.0, space::PAIR]).into()
}

/// The filled key: the one step that ends the work of this window. Unusable, it says what is missing.
pub fn filled_key<'a, M: Clone + 'a>(t: &Tokens, key: Key<M>, width: f32, height: f32) -> El<'a, M> {
    let face: El<'a, M> = match (&key.on_press, key.missing) {
        (Some(_), _) => row![
            cap_on(t, key.name, t.on_accent),
            fit_bold(t, Type::TITLE, key.words).or(t, Type::LARGE).or(t, Type::BODY)
        ]
        .spacing(space::PANELS)
        .align_y(Alignment::Center)
        .into(),
        (None, Some(missing)) => {
            // Two lines of large letters over a third are higher than a key of the one row.
            let normal = t.with_text(TextSize::Normal);
            let t = if 2.0 * Type::SMALL.line(t) + Type::BODY.line(t) > height - 2.0 { &normal } else { t };
            column![
                fit(t, Type::SMALL, format!("{}\u{a0} {missing}", key.name))
                    .or_on_two(t, Type::SMALL)
                    .second()
                    .centre(),
                fit(t, Type::BODY, key.words).second().centre()
            ]
            .into()
        }
        (None, None) => row![fit(t, Type::SMALL, key.name).second(), fit(t, Type::BODY, key.words).second()]
            .spacing(space::PANELS)
            .align_y(Alignment::Center)
            .into(),
    };
    press(Look::FilledKey, face, key.on_press).id(key.id).width(width).height(height).padding([0.0, space::KEYS]).into()
}

/// What is printed on the keys that move.
pub(super) fn arrow(name: &str) -> Option<Icon> {
    match name {
        "Up" => Some(Icon::ChevronUp),
        "Down" => Some(Icon::ChevronDown),
        "Left" => Some(Icon::ChevronLeft),
        "Right" => Some(Icon::ChevronRight),
        _ => None,
    }
}

/// The name of a key as it is shown in the middle of a text.
pub fn key_cap<'a, M: 'a>(t: &Tokens, name: impl Into<String>) -> El<'a, M> {
    let name = name.into();
    let ink = |t: &Tokens| iced::widget::text::Style { color: Some(t.ink) };
    let cap: El<'a, M> = match arrow(&name) {
        Some(arrow) => icon(t, arrow, 16.0).style(ink).into(),
        None => bold(t, Type::SMALL, name).style(ink).into(),
    };
    container(cap)
        .center_y(cap_height(t))
        .padding([0.0, 7.0])
        .style(|t: &Tokens| container::Style {
            background: Some(t.paper.into()),
            border: iced::Border { color: t.edge, width: 1.0, radius: radius::TICK.into() },
            ..container::Style::default()
        })
        .into()
}

/// A key cap of a fixed width in the middle of its place, for lists of hints.
pub fn key_cap_wide<'a, M: 'a>(t: &Tokens, name: impl Into<String>, width: f32) -> El<'a, M> {
    let cap = bordered(bold(t, Type::SMALL, name.into()), t.paper, t.edge, radius::TICK);
    cap.center_x(width).center_y(28.0_f32.max(cap_height(t))).into()
}

fn cap_on<'a, M: 'a>(t: &Tokens, name: String, colour: iced::Color) -> El<'a, M> {
    bordered(bold(t, Type::SMALL, name), iced::Color::TRANSPARENT, colour, radius::TICK).padding([3.0, 10.0]).into()
}

fn cap_height(t: &Tokens) -> f32 {
    (Type::SMALL.line(t) + 4.0).max(22.0)
}

/// The bar of keys: as wide as the window, in one row, or in two under very large text.
///
/// Widths are whole pixels, or the text on the keys would blur.
pub fn key_bar<'a, M: Clone + 'a>(t: &Tokens, width: f32, keys: Vec<Key<M>>, last: Key<M>) -> El<'a, M> {
    let rows = if t.is_very_large() { 2 } else { 1 };
    let height = bar_height(t);
    let inside = width - 2.0 * space::INSIDE;
    let last_width = last_width(t, inside);
    let per_row = keys.len().div_ceil(rows).max(1);
    let mut column = column![].spacing(space::KEYS);
    let mut keys = keys.into_iter().peekable();
    while keys.peek().is_some() {
        let mut line = row![].spacing(space::KEYS);
        let mut x = 0.0;
        let room = (inside - last_width).min(share_of(per_row) * (widest(t) + space::KEYS));
        for (place, one) in keys.by_ref().take(per_row).enumerate() {
            // A row that is not full has keys as wide as those above it.
            let end = end_of_key(room, per_row, place + 1);
            line = line.push(key(t, one, end - x - space::KEYS));
            x = end;
        }
        column = column.push(line);
    }
    container(row![container(column).width(inside - last_width), filled_key(t, last, last_width, height)])
        .padding([0.0, space::INSIDE])
        .width(Length::Fixed(width))
        .into()
}

/// The height of the bar of keys.
pub fn bar_height(t: &Tokens) -> f32 {
    if t.is_very_large() { 2.0 * KEY_HEIGHT + space::KEYS } else { KEY_HEIGHT }
}

/// Between 208 and 248, whatever it says: no key moves while one works.
fn last_width(t: &Tokens, inside: f32) -> f32 {
    if t.is_very_large() { 248.0 } else { (inside / 6.0).round().clamp(208.0, 248.0) }
}

/// The widest that a key grows where a screen has few.
fn widest(t: &Tokens) -> f32 {
    if t.is_very_large() { 216.0 } else { 160.0 }
}

/// Where the place of a key ends, the gap behind it included.
fn end_of_key(width: f32, keys: usize, place: usize) -> f32 {
    (width * share_of(place) / share_of(keys.max(1))).round()
}

fn share_of(keys: usize) -> f32 {
    u16::try_from(keys).map_or(0.0, f32::from)
}

const _: () = assert!(KEY_HEIGHT >= TARGET);
