//! Why this price: every rule that applied with its reason, and every rule that did not with the fact that decided it.

use iced::widget::{column, container, row};
use iced::{Alignment, Length};

use super::fit::{fit, fit_bold};
use super::ground::hairline;
use super::key::key_cap;
use super::look::Look;
use super::panel::paper;
use super::press::press;
use crate::ui::theme::{El, Icon, Tokens, Type, icon, space};

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyRow {
    pub applied: bool,
    pub rule: String,
    pub reason: String,
    /// What it took off; a dash where nothing was.
    pub amount: String,
}

/// The list, written out: applied rules first, at most six rows and then how many more.
#[derive(Debug, Clone)]
pub struct Why<M> {
    pub open: bool,
    pub title: String,
    pub key: String,
    /// How many worked and how many did not.
    pub summary: String,
    pub rows: Vec<WhyRow>,
    /// «ещё 3», where there are more rows than stand here.
    pub more: Option<String>,
    pub on_toggle: Option<M>,
}

const ROWS: usize = 6;
const HEAD: f32 = 44.0;

/// The height of the list: closed, or with six rows.
pub fn why_height(t: &Tokens, open: bool) -> f32 {
    if open { HEAD + 2.0 + 6.0 * row_height(t) + 16.0 } else { HEAD + 2.0 }
}

fn row_height(t: &Tokens) -> f32 {
    (Type::BODY.line(t) + 10.0).max(30.0)
}

/// The panel of reasons.
pub fn why_list<'a, M: Clone + 'a>(t: &Tokens, why: &Why<M>) -> El<'a, M> {
    let chevron = if why.open { Icon::ChevronDown } else { Icon::ChevronRight };
    let head = row![
        container(icon(t, chevron, 18.0)).center_x(18.0),
        fit_bold(t, Type::BODY, why.title.as_str()),
        key_cap(t, why.key.as_str()),
        fit(t, Type::SMALL, why.summary.as_str()).second().right()
    ]
    .spacing(space::PANELS)
    .align_y(Alignment::Center);
    let head = press(Look::Row, head, why.on_toggle.clone())
        .id("why")
        .width(Length::Fill)
        .height(HEAD - 1.0)
        .padding([0.0, space::INSIDE])
        .radius(super::ground::INSIDE_PANEL);
    let height = why_height(t, why.open);
    if !why.open {
        return paper(t, head).width(Length::Fill).height(height).into();
    }
    let shown = if why.more.is_some() { ROWS - 1 } else { ROWS };
    let mut rows = column(why.rows.iter().take(shown).map(|row| reason(t, row)));
    if let Some(more) = &why.more {
        rows = rows
            .push(container(fit(t, Type::BODY, more.as_str()).second()).center_y(row_height(t)).padding(after_icon()));
    }
    let rows = container(rows).padding([space::PAIR, space::INSIDE]).width(Length::Fill);
    paper(t, column![head, hairline(), rows]).width(Length::Fill).height(height).into()
}

fn after_icon() -> iced::Padding {
    iced::Padding { left: 30.0, ..iced::Padding::ZERO }
}

fn reason<'a, M: 'a>(t: &Tokens, why: &WhyRow) -> El<'a, M> {
    let (sign, rule, amount) = if why.applied {
        let sign = icon(t, Icon::Tick, 18.0).style(|t: &Tokens| iced::widget::text::Style { color: Some(t.accent) });
        (sign, fit_bold(t, Type::BODY, why.rule.as_str()), fit_bold(t, Type::BODY, why.amount.as_str()))
    } else {
        let sign = icon(t, Icon::Cross, 16.0).style(|t: &Tokens| iced::widget::text::Style { color: Some(t.ink2) });
        (sign, fit(t, Type::BODY, why.rule.as_str()), fit(t, Type::BODY, why.amount.as_str()).second())
    };
    let column = if t.is_very_large() { 264.0 } else { (236.0 * Type::BODY.of(t).0 / 15.0).round() };
    let reasons = if t.is_very_large() { Type::SMALL } else { Type::BODY };
    let line = row![
        container(sign).center_x(18.0),
        container(rule.or(t, Type::SMALL)).width(column),
        fit(t, reasons, why.reason.as_str()).or(t, Type::SMALL).second().width(Length::Fill),
        amount,
    ]
    .spacing(space::PANELS)
    .align_y(Alignment::Center);
    container(line).center_y(row_height(t)).into()
}
