//! What the screens beside the till share: their panels over the bar of keys, small fields, and how many rows fit.

use std::sync::Arc;

use iced::widget::text::LineHeight;
use iced::widget::{column, container, row, stack, text_input};
use iced::{Alignment, Length, Padding, Pixels};

use super::column_widths;
use crate::language::Language;
use crate::shop::Error;
use crate::ui::problem::problem as said_of;
use crate::ui::theme::{El, REGULAR, TARGET, Tokens, Type, field, space};
use crate::ui::widget::{HEADING, Key, Severity, banner, fit, fit_bold, key_bar, row_height};
use crate::ui::world::World;

/// Lays the body over its keys; everything below the top bar.
pub fn frame<'a, M: Clone + 'a>(
    world: &World,
    body: impl Into<El<'a, M>>,
    keys: Vec<Key<M>>,
    last: Key<M>,
) -> El<'a, M> {
    let around = Padding { top: space::PANELS, right: space::INSIDE, bottom: space::PANELS, left: space::INSIDE };
    column![
        container(body).padding(around).width(Length::Fill).height(Length::Fill),
        key_bar(&world.tokens, world.size.width, keys, last),
        iced::widget::space().height(space::PANELS)
    ]
    .into()
}

/// Two columns, the right one as wide as the till's.
pub fn columns<'a, M: Clone + 'a>(world: &World, left: impl Into<El<'a, M>>, right: impl Into<El<'a, M>>) -> El<'a, M> {
    let (left_width, right_width) = column_widths(world.size.width);
    row![container(left).width(left_width), container(right).width(right_width)].spacing(space::INSIDE).into()
}

/// The height of the body between top bar and keys.
pub fn body_height(world: &World) -> f32 {
    super::frame::body_height(&world.tokens, world.size.height)
}

/// How many rows of a list fit a panel of the body's height, when so much of it is taken besides its heading.
pub fn rows_that_fit(world: &World, taken: f32) -> usize {
    rows_of(world, taken, row_height(&world.tokens))
}

/// As [`rows_that_fit`], for rows of another height.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows, between one and fifty")]
pub fn rows_of(world: &World, taken: f32, row: f32) -> usize {
    let room = body_height(world) - HEADING - taken - 2.0;
    (room / row).floor().clamp(1.0, 50.0) as usize
}

/// What stands inside a panel with the panel's padding around it.
pub fn inside<'a, M: 'a>(t: &Tokens, content: impl Into<El<'a, M>>) -> El<'a, M> {
    let aside = if t.is_very_large() { space::INSIDE } else { space::WIDE };
    container(content).padding([space::INSIDE, aside]).width(Length::Fill).into()
}

/// What a small field says of its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Plain,
    /// It differs from what holds now.
    Changed,
    /// It cannot stay so.
    Bad,
}

/// A field within a row: nothing above or below it, `width` wide, its value to the right where it is a figure.
pub fn small_field<'a, M: Clone + 'a>(
    t: &Tokens,
    id: impl Into<iced::widget::Id>,
    value: &'a str,
    width: impl Into<Length>,
    mark: Mark,
    on_input: impl Fn(String) -> M + 'a,
) -> El<'a, M> {
    let (size, line) = Type::BODY.of(t);
    let aside = ((TARGET - line) / 2.0).max(0.0);
    text_input("", value)
        .id(id)
        .font(REGULAR)
        .size(size)
        .line_height(LineHeight::Absolute(Pixels(line)))
        .padding(Padding { top: aside, bottom: aside, left: space::KEYS, right: space::KEYS })
        .width(width)
        .on_input(on_input)
        .style(move |t: &Tokens, status| {
            let mut style = field(t, status);
            let focused = matches!(status, text_input::Status::Focused { .. });
            match mark {
                Mark::Plain => {}
                Mark::Changed => {
                    style.background = t.voice.into();
                    style.value = t.on_voice;
                }
                Mark::Bad if focused => {}
                Mark::Bad => style.border.color = t.bad,
            }
            style
        })
        .into()
}

/// A line of what is known: what it is, and its value at the right. The longer of the two gives way.
pub fn fact<'a, M: 'a>(t: &Tokens, what: impl Into<String>, value: impl Into<String>) -> El<'a, M> {
    let (what, value) = (what.into(), value.into());
    let value_is_longer = value.chars().count() > what.chars().count();
    let what = fit(t, Type::BODY, what).or(t, Type::SMALL).second();
    let value = fit_bold(t, Type::BODY, value).or(t, Type::SMALL);
    let (what, value) = if value_is_longer { (what, value.right()) } else { (what.width(Length::Fill), value) };
    let line = row![what, value].spacing(space::INSIDE).align_y(Alignment::Center);
    container(line).center_y(fact_height(t)).width(Length::Fill).into()
}

/// The height of a [`fact`].
pub fn fact_height(t: &Tokens) -> f32 {
    (Type::BODY.line(t) + 8.0).max(28.0)
}

/// The banner of a problem, with the space below it; nothing while all is well.
pub fn trouble<'a, M: 'a>(world: &World, of: Option<&Arc<Error>>) -> El<'a, M> {
    match of {
        Some(error) => {
            let said = said_of(error, world.language);
            let words = banner(&world.tokens, Severity::Bad, said.what, said.to_do);
            column![words, iced::widget::space().height(space::PANELS)].into()
        }
        None => iced::widget::space().into(),
    }
}

/// Says that leaving by a key loses what was typed, before it does.
pub fn unsaved<'a, M: 'a>(world: &World, key: &str) -> El<'a, M> {
    let l = world.language;
    banner(&world.tokens, Severity::Warning, l.common_unsaved(), l.common_unsaved_to_do(key, "F9"))
}

/// What is said over the heading of something, which it pushes nowhere; the layer comes last, so that the focus stays.
pub fn over<'a, M: 'a>(content: impl Into<El<'a, M>>, said: Option<El<'a, M>>) -> El<'a, M> {
    stack![content.into()].push(said).into()
}

/// What is said before some fields, or is not. Its place stays while there is nothing to say: a column leaves out what has no
/// size at all, the fields behind would move up by one, and the focus would be lost.
pub fn slot<'a, M: 'a>(said: Option<impl Into<El<'a, M>>>) -> El<'a, M> {
    said.map_or_else(|| container(iced::widget::space()), container).into()
}

/// A list that is empty says what will stand there and how to begin.
pub fn quiet<'a, M: 'a>(t: &Tokens, title: impl Into<String>, words: impl Into<String>) -> El<'a, M> {
    let words = column![
        fit_bold(t, Type::TITLE, title).or(t, Type::LARGE).lines(2).balanced().centre(),
        fit(t, Type::LARGE, words).or(t, Type::BODY).lines(4).balanced().second().centre()
    ]
    .spacing(space::PANELS)
    .align_x(Alignment::Center);
    container(container(words).max_width(560.0)).center(Length::Fill).padding(space::WIDE).into()
}

/// The page on which a place stands, and the places on it.
pub fn page_of(place: usize, rows: usize, count: usize) -> (usize, std::ops::Range<usize>) {
    let rows = rows.max(1);
    let page = place / rows;
    (page, (page * rows).min(count)..((page + 1) * rows).min(count))
}

/// Those of a page of whoever was found beside something else.
pub const FOUND_PAGE: i8 = 4;
/// Beyond so many, a further word finds faster than a further page.
pub const MOST_FOUND: usize = 60;

/// The places on the page of whoever was found on which one stands.
pub fn found_places(place: usize, count: usize) -> std::ops::Range<usize> {
    page_of(place, usize::from(FOUND_PAGE.unsigned_abs()), count).1
}

/// How many were found, and which of them a page shows; where only the nearest were asked for, that instead.
pub fn found_of(l: Language, places: &std::ops::Range<usize>, count: usize) -> String {
    if count >= MOST_FOUND {
        return l.find_more();
    }
    let found = l.find_count(count);
    if places.len() == count { found } else { l.find_page(found, places.start + 1, places.end) }
}

/// A place moved by a key, kept within the list.
pub fn moved(place: usize, by: isize, count: usize) -> usize {
    place.saturating_add_signed(by).min(count.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_and_places() {
        assert_eq!(page_of(0, 5, 12), (0, 0..5));
        assert_eq!(page_of(11, 5, 12), (2, 10..12));
        assert_eq!(page_of(0, 5, 0), (0, 0..0));
        assert_eq!(moved(0, -1, 3), 0);
        assert_eq!(moved(2, 1, 3), 2);
        assert_eq!(moved(0, 1, 0), 0);
    }
}
