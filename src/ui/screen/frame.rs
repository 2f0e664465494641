//! The frame of every cashier's screen: the bar above, two columns, the keys below, and notices over the left column.

use iced::widget::{column, container, row, space as gap, stack};
use iced::{Length, Padding, Size};

use crate::ui::theme::{El, Tokens, space};
use crate::ui::widget::{Key, Severity, TOP_BAR, TopBar, banner, bar_height, key_bar, toast, top_bar};

/// What went wrong or is missing, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub severity: Severity,
    pub what: String,
    pub to_do: String,
}

/// What a screen puts into the frame.
pub struct Frame<'a, M> {
    pub top: TopBar,
    /// The key of the help, in the bar above.
    pub help: Option<Key<M>>,
    pub left: El<'a, M>,
    pub right: El<'a, M>,
    pub keys: Vec<Key<M>>,
    /// The filled key.
    pub last: Key<M>,
    /// Stands over the head of the left column and pushes nothing away.
    pub notice: Option<Notice>,
    /// Stands at the foot of the left column.
    pub toast: Option<String>,
}

/// The widths of the two columns of a window so many logical pixels wide.
///
/// The right one takes 496, and of what a larger window gains up to 560; the left one takes the rest.
pub fn column_widths(width: f32) -> (f32, f32) {
    let right = (496.0 + (width - 1280.0) * 48.0 / 256.0).round().clamp(440.0, 560.0);
    (width - 3.0 * space::INSIDE - right, right)
}

/// The height between the bar above and the keys.
pub fn body_height(t: &Tokens, height: f32) -> f32 {
    height - TOP_BAR - 3.0 * space::PANELS - bar_height(t)
}

/// Whether the total has the room to grow with the text.
pub fn total_grows(t: &Tokens, height: f32) -> bool {
    let body = body_height(t, height);
    body >= 620.0 && !t.is_very_large() || body >= 700.0
}

/// Lays a screen out in the window.
pub fn frame<'a, M: Clone + 'a>(t: &Tokens, size: Size, of: Frame<'a, M>) -> El<'a, M> {
    let (left, right) = column_widths(size.width);
    let height = body_height(t, size.height);
    let column_of = |content: El<'a, M>, width: f32| container(content).width(width).height(height);
    // The layer of notices is always there, so that one that comes or goes leaves focus and scroll where they were.
    let left = stack![column_of(of.left, left), column_of(notices(t, of.notice, of.toast), left)];
    let body = row![left, column_of(of.right, right)].spacing(space::INSIDE);
    column![
        top_bar(t, &of.top, of.help),
        container(body).padding(Padding {
            top: space::PANELS,
            bottom: space::PANELS,
            left: space::INSIDE,
            right: space::INSIDE
        }),
        key_bar(t, size.width, of.keys, of.last),
    ]
    .width(size.width)
    .height(size.height)
    .into()
}

fn notices<'a, M: 'a>(t: &Tokens, notice: Option<Notice>, words: Option<String>) -> El<'a, M> {
    let inset = |content: El<'a, M>| container(content).padding(space::KEYS).width(Length::Fill);
    column![]
        // Over the heading, and over no line of what stands below it.
        .push(notice.map(|n| banner(t, n.severity, n.what, n.to_do)))
        .push(gap::vertical())
        .push(words.map(|words| inset(toast(t, words))))
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_those_of_the_grid() {
        for (width, left, right) in [(1280.0, 736.0, 496.0), (1536.0, 944.0, 544.0), (1920.0, 1312.0, 560.0)] {
            let (found_left, found_right) = column_widths(width);
            assert!((found_left - left).abs() < 0.5 && (found_right - right).abs() < 0.5, "{width}");
        }
        assert!((body_height(&Tokens::light(), 800.0) - 656.0).abs() < 0.5);
    }
}
