//! The till as a picture of plain data: every word and amount is ready, nothing here knows a shop.

use iced::widget::{column, row};
use iced::{Alignment, Length, Size};

use super::aside_view::{AsidePanel, aside_panel};
use super::member::{Member, member_panel};
use super::today::{Today, today_panel};
use crate::ui::screen::frame::{Frame, Notice, body_height, frame, total_grows};
use crate::ui::theme::{El, Icon, TARGET, Tokens, Type, icon, space};
use crate::ui::widget::{
    HEADING, Hint, Key, Line, Look, TopBar, Total, Why, display, empty_state, fit, fit_bold, foot, heading, key_cap,
    line_height, line_item, panel, press, why_height, why_list,
};

/// What the till shows.
#[derive(Debug, Clone)]
pub struct TillView<M> {
    pub top: TopBar,
    /// The key of the help, in the bar above.
    pub help: Option<Key<M>>,
    pub basket: Basket<M>,
    /// Absent while the basket is empty.
    pub why: Option<Why<M>>,
    /// A small form that stands where the reasons stand, and whether they are open or not.
    pub aside: Option<AsidePanel<M>>,
    pub side: Side<M>,
    pub total: Total,
    pub keys: Vec<Key<M>>,
    pub pay: Key<M>,
    pub notice: Option<Notice>,
    pub toast: Option<String>,
}

/// The left column.
#[derive(Debug, Clone)]
pub enum Basket<M> {
    Empty {
        title: String,
        remark: String,
        sentence: String,
        words: String,
        hints: Vec<Hint<M>>,
    },
    Filled {
        title: String,
        remark: String,
        lines: Vec<Line>,
        /// The last scanned, or the one chosen by touch or arrows.
        chosen: usize,
        on_line: Option<fn(usize) -> M>,
        /// What can be done with the chosen line; they stand in the heading and never move.
        tools: Vec<Tool<M>>,
        /// How many positions and pieces.
        count: String,
        /// A label and an amount each.
        subtotal: (String, String),
        discount: (String, String),
    },
}

/// A key and a target for what can be done with the chosen line.
#[derive(Debug, Clone)]
pub struct Tool<M> {
    pub id: &'static str,
    pub key: &'static str,
    pub sign: Option<Icon>,
    pub words: String,
    pub on_press: Option<M>,
}

/// The upper right: whoever stands at the till, or the day while nobody does.
#[derive(Debug, Clone)]
pub enum Side<M> {
    Member(Box<Member<M>>),
    Today(Today),
}

/// Lays the till out in a window of so many logical pixels.
pub fn till<'a, M: Clone + 'a>(t: &Tokens, size: Size, view: &TillView<M>) -> El<'a, M> {
    let body = body_height(t, size.height);
    let grown = total_grows(t, size.height);
    let upper = match &view.side {
        Side::Member(member) => member_panel(t, member),
        Side::Today(today) => today_panel(t, today),
    };
    let lower = match &view.aside {
        Some(aside) => Some(aside_panel(t, aside)),
        None => view.why.as_ref().map(|why| why_list(t, why)),
    };
    let left = column![basket(t, body, view)].push(lower);
    let right = column![upper, display(t, &view.total, grown)];
    frame(
        t,
        size,
        Frame {
            top: view.top.clone(),
            help: view.help.clone(),
            left: left.spacing(space::PANELS).into(),
            right: right.spacing(space::PANELS).into(),
            keys: view.keys.clone(),
            last: view.pay.clone(),
            notice: view.notice.clone(),
            toast: view.toast.clone(),
        },
    )
}

/// How many lines of the basket stand in a body of this height, with the reasons open, closed or absent.
pub fn lines_that_fit(t: &Tokens, body: f32, why_open: Option<bool>) -> usize {
    let why = why_open.map_or(0.0, |open| space::PANELS + why_height(t, open));
    let room = body - why - 2.0 - 2.0 * HEADING;
    let mut lines = 0_u8;
    while f32::from(lines + 1) * line_height(t) <= room {
        lines += 1;
    }
    usize::from(lines).max(1)
}

fn basket<'a, M: Clone + 'a>(t: &Tokens, body: f32, view: &TillView<M>) -> El<'a, M> {
    match &view.basket {
        Basket::Empty { title, remark, sentence, words, hints } => {
            let head = heading(t, title.as_str(), remark.as_str(), None);
            // A form below leaves no place for the keys that begin, and they are in the bar too.
            let hints = if view.aside.is_some() { &[] } else { hints.as_slice() };
            let below = view.aside.as_ref().map_or(0.0, |_| space::PANELS + why_height(t, true));
            panel(t, head, empty_state(t, sentence, words, hints, body - below - HEADING - 2.0), None).into()
        }
        Basket::Filled { title, remark, lines, chosen, on_line, tools, count, subtotal, discount } => {
            let fitting = lines_that_fit(t, body, lower_open(view));
            let first = first_shown(lines.len(), fitting, *chosen);
            let rows = lines.iter().enumerate().skip(first).take(fitting);
            let rows = rows.map(|(at, line)| line_item(t, line, at == *chosen, on_line.map(|on_line| on_line(at))));
            let sums = row![
                fit(t, Type::BODY, count.as_str()).second().width(Length::Fill),
                row![fit(t, Type::BODY, format!("{} ", subtotal.0)).second(), fit(t, Type::BODY, subtotal.1.as_str())],
                row![
                    fit(t, Type::BODY, format!("{} ", discount.0)).second(),
                    fit_bold(t, Type::BODY, discount.1.as_str())
                ],
            ]
            .spacing(space::WIDE)
            .align_y(Alignment::Center);
            let head =
                heading(t, title.as_str(), remark.as_str(), Some(row(tools.iter().map(|of| tool(t, of))).into()));
            panel(t, head, column(rows), Some(foot(t, sums, HEADING))).into()
        }
    }
}

/// As high as the heading, and as wide as a finger at least.
fn tool<'a, M: Clone + 'a>(t: &Tokens, of: &Tool<M>) -> El<'a, M> {
    let words = (!of.words.is_empty()).then(|| fit(t, Type::BODY, of.words.as_str()).or(t, Type::SMALL));
    let face = row![key_cap(t, of.key)]
        .push(of.sign.map(|sign| icon(t, sign, 18.0)))
        .push(words)
        .spacing(space::PAIR + 2.0)
        .align_y(Alignment::Center);
    press(Look::Tool, face, of.on_press.clone()).id(of.id).height(TARGET).padding([0.0, space::KEYS]).into()
}

/// Whether what stands below the basket is open; none where nothing does.
fn lower_open<M>(view: &TillView<M>) -> Option<bool> {
    if view.aside.is_some() { Some(true) } else { view.why.as_ref().map(|why| why.open) }
}

/// The first line shown: older ones scroll up, and the chosen one is always seen.
fn first_shown(lines: usize, fitting: usize, chosen: usize) -> usize {
    lines.saturating_sub(fitting).min(chosen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::TextSize;

    #[test]
    fn as_many_lines_stand_there_as_the_grid_says() {
        let t = Tokens::light();
        for (height, why, lines) in
            [(800.0, Some(true), 6), (800.0, Some(false), 9), (864.0, Some(true), 7), (864.0, Some(false), 11)]
        {
            assert_eq!(lines_that_fit(&t, body_height(&t, height), why), lines, "{height}, {why:?}");
        }
        let large = t.with_text(TextSize::VeryLarge);
        assert!(lines_that_fit(&large, body_height(&large, 800.0), Some(true)) >= 3);
    }

    #[test]
    fn the_chosen_line_is_always_seen() {
        for (lines, fitting, chosen, first) in [(4, 6, 3, 0), (9, 6, 8, 3), (9, 6, 5, 3), (9, 6, 1, 1)] {
            assert_eq!(first_shown(lines, fitting, chosen), first, "{chosen} of {lines}");
        }
    }
}
