//! Tables and lists, a page at a time: what fits the window, turned with `PgUp` and `PgDn`, never a scroll bar.

use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Length};

use super::chip::avatar;
use super::fit::{fit, fit_bold};
use super::ground::{Corners, ground, hairline, line_of};
use super::look::Look;
use super::press::press;
use crate::ui::theme::{El, Icon, TARGET, Tokens, Type, icon, space};

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub title: String,
    pub width: Length,
    /// Figures stand right.
    pub figures: bool,
    /// The one bold column.
    pub bold: bool,
    /// Whether the table is sorted by it, and falling.
    pub sorted: Option<bool>,
}

impl Column {
    pub fn new(title: impl Into<String>, width: impl Into<Length>) -> Column {
        Column { title: title.into(), width: width.into(), figures: false, bold: false, sorted: None }
    }

    #[must_use]
    pub fn figures(mut self) -> Column {
        self.figures = true;
        self
    }

    #[must_use]
    pub fn bold(mut self) -> Column {
        self.bold = true;
        self
    }

    /// A fixed width grows with the text.
    fn width_in(&self, t: &Tokens) -> Length {
        match self.width {
            Length::Fixed(width) => Length::Fixed((width * Type::BODY.of(t).0 / 15.0).round()),
            other => other,
        }
    }
}

/// The height of a table's head with its hairline.
pub fn head_height(t: &Tokens) -> f32 {
    (Type::SMALL.line(t) + 12.0).max(30.0)
}

/// The height of a row with its hairline; the target is all of it.
pub fn row_height(t: &Tokens) -> f32 {
    (Type::BODY.line(t) + 18.0).max(TARGET)
}

/// The head of a table.
pub fn table_head<'a, M: 'a>(t: &Tokens, columns: &[Column]) -> El<'a, M> {
    let cells = columns.iter().map(|column| {
        let bold = column.sorted.is_some();
        let title = if bold {
            fit_bold(t, Type::SMALL, column.title.as_str())
        } else {
            fit(t, Type::SMALL, column.title.as_str()).second()
        };
        let chevron = column.sorted.map(|falling| if falling { Icon::ChevronDown } else { Icon::ChevronUp });
        let push = column.figures.then(gap::horizontal);
        // Behind its words: before them it would stand beside the heading of another column.
        let cell = row![].push(push).push(title).push(chevron.map(|c| icon(t, c, 12.0))).spacing(space::PAIR);
        container(cell.align_y(Alignment::Center)).width(column.width_in(t)).into()
    });
    let cells = row(cells).spacing(space::INSIDE).align_y(Alignment::Center);
    let head = container(cells).center_y(head_height(t) - 1.0).padding([0.0, space::INSIDE]).width(Length::Fill);
    column![ground(head, t.paper2, 0.0, Corners::None), hairline()].into()
}

/// A row of a table: the words of each column.
pub fn table_row<'a, M: Clone + 'a>(
    t: &Tokens,
    columns: &[Column],
    cells: impl IntoIterator<Item = String>,
    chosen: bool,
    on_press: Option<M>,
) -> El<'a, M> {
    let cells = columns.iter().zip(cells).map(|(column, words)| {
        let cell = if column.bold { fit_bold(t, Type::BODY, words) } else { fit(t, Type::BODY, words) };
        let cell = cell.or(t, Type::SMALL);
        let cell = if column.figures { cell.right() } else { cell };
        container(cell).width(column.width_in(t)).into()
    });
    list_row(t, row(cells).spacing(space::INSIDE).align_y(Alignment::Center), row_height(t), chosen, on_press)
}

/// A row of anything, with the bar of the chosen one at its left; `height` includes the hairline below.
pub fn list_row<'a, M: Clone + 'a>(
    t: &Tokens,
    content: impl Into<El<'a, M>>,
    height: f32,
    chosen: bool,
    on_press: Option<M>,
) -> El<'a, M> {
    row_of(t, content.into(), height, chosen, on_press, false)
}

/// A row that is one of several answers: with the focus it is chosen by Space, and Enter goes on.
pub fn choice_row<'a, M: Clone + 'a>(
    t: &Tokens,
    content: impl Into<El<'a, M>>,
    height: f32,
    chosen: bool,
    on_press: Option<M>,
) -> El<'a, M> {
    row_of(t, content.into(), height, chosen, on_press, true)
}

fn row_of<'a, M: Clone + 'a>(
    t: &Tokens,
    content: El<'a, M>,
    height: f32,
    chosen: bool,
    on_press: Option<M>,
    by_space: bool,
) -> El<'a, M> {
    let bar = if chosen { t.accent } else { t.paper };
    let content = container(content)
        .center_y(Length::Fill)
        .padding(iced::Padding { left: space::PANELS, right: space::INSIDE, top: 0.0, bottom: 0.0 })
        .width(Length::Fill);
    let look = if chosen { Look::ChosenRow } else { Look::Row };
    let face = row![line_of(bar, 4.0, height - 1.0), content];
    let pressed = press(look, face, on_press).width(Length::Fill).height(height - 1.0);
    let pressed = if by_space { pressed.by_space() } else { pressed };
    column![pressed, hairline()].into()
}

/// A person in a list: initials, name, a second line where there is one, and what it is about at the right.
pub fn person<'a, M: 'a>(
    t: &Tokens,
    initials: &str,
    name: &str,
    second: &str,
    end: impl Into<El<'a, M>>,
    chosen: bool,
) -> El<'a, M> {
    let second = (!second.is_empty()).then(|| fit(t, Type::SMALL, second).second());
    let words = column![fit_bold(t, Type::BODY, name).or(t, Type::SMALL)].push(second);
    row![avatar(t, initials, 36.0, chosen), container(words).width(Length::Fill), end.into()]
        .spacing(space::PANELS)
        .align_y(Alignment::Center)
        .into()
}

/// The step through pages: back, the pages by number, on.
pub fn pages<'a, M: Clone + 'a>(t: &Tokens, page: usize, count: usize, go: impl Fn(usize) -> M) -> El<'a, M> {
    let arrow = |sign: Icon, to: Option<usize>| -> El<'a, M> {
        press(Look::Row, icon(t, sign, 16.0), to.map(&go)).width(TARGET).height(TARGET).into()
    };
    let first = page.saturating_sub(2).min(count.saturating_sub(5));
    let numbers = (first..count.min(first + 5)).map(|n| {
        let here = n == page;
        let words = (n + 1).to_string();
        let words = if here { fit_bold(t, Type::BODY, words) } else { fit(t, Type::BODY, words) };
        let top = if here { t.accent } else { iced::Color::TRANSPARENT };
        let face = if here { t.paper } else { iced::Color::TRANSPARENT };
        let tab = column![line_of(top, TARGET, 4.0), container(words.centre()).center_y(Length::Fill)];
        press(Look::Row, ground(tab, face, 0.0, Corners::None).width(TARGET).height(TARGET), Some(go(n)))
            .width(TARGET)
            .height(TARGET)
            .into()
    });
    row![
        arrow(Icon::ChevronLeft, page.checked_sub(1)),
        row(numbers),
        arrow(Icon::ChevronRight, Some(page + 1).filter(|next| *next < count))
    ]
    .align_y(Alignment::Center)
    .into()
}
