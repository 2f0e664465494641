//! The display: the total in its dark enamel block, the same in both themes.

use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Background, Border, Length};

use super::fit::{Run, fit, fit_bold, fit_runs};
use super::ground::line_of;
use crate::ui::theme::{El, Tokens, Type, mix, radius, space};

/// What the display shows. With an empty till it keeps the last change given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Total {
    pub label: String,
    pub remark: String,
    pub amount: String,
    /// What is saved, in words and bold amount.
    pub left: Vec<Run>,
    /// Whether the left side is a saving, and so stands in its colour.
    pub saved: bool,
    /// Points earned.
    pub right: Vec<Run>,
}

/// The height of the display; under very large text with the total at its own size, or at 64 where that does not fit.
pub fn display_height(t: &Tokens, grown: bool) -> f32 {
    12.0 + Type::LARGE.line(t) + 5.0 + total_step(t, grown).1 + 7.0 + 1.0 + 9.0 + lower(t) + 13.0
}

/// The height of the line under the total: as high as a saving, so that the block never moves.
fn lower(t: &Tokens) -> f32 {
    Type::TITLE.line(t)
}

fn total_step(t: &Tokens, grown: bool) -> (f32, f32) {
    if grown { Type::TOTAL.of(t) } else { (64.0, 72.0) }
}

/// The display; `grown` lets the total grow with very large text.
pub fn display<'a, M: 'a>(t: &Tokens, total: &Total, grown: bool) -> El<'a, M> {
    let (_, line) = total_step(t, grown);
    let mut amount = fit_bold(t, Type::TOTAL, total.amount.as_str());
    if !grown {
        amount = fit_bold(&t.with_normal_text(), Type::TOTAL, total.amount.as_str());
    }
    let amount = amount.or_size(64.0, 72.0).or_size(52.0, 64.0).or_size(40.0, 48.0).right();
    let saved = total.saved;
    let left =
        runs(t, &total.left, saved).colour(if saved { |t: &Tokens| t.save } else { |t: &Tokens| t.display_second });
    let right = fit_runs(t, kind_of(t, saved), total.right.clone()).or(t, Type::BODY).or(t, Type::SMALL);
    let inside = column![
        row![
            fit(t, Type::LARGE, total.label.as_str()),
            fit(t, Type::BODY, total.remark.as_str()).or(t, Type::SMALL).colour(|t| t.display_second).right()
        ]
        .spacing(space::PANELS)
        .align_y(Alignment::Center),
        gap().height(5.0),
        container(amount).center_y(line),
        gap().height(7.0),
        line_of(mix(t.display, t.on_display, 0.17), Length::Fill, 1.0),
        gap().height(9.0),
        container(row![container(left).width(Length::Fill), right].spacing(space::PANELS).align_y(Alignment::Center))
            .center_y(lower(t)),
    ];
    let edge = if t.is_dark() { t.line } else { t.display };
    container(inside)
        .padding(iced::Padding { top: 12.0, bottom: 12.0, left: space::WIDE + 1.0, right: space::WIDE + 1.0 })
        .width(Length::Fill)
        .height(display_height(t, grown))
        .style(move |t: &Tokens| container::Style {
            text_color: Some(t.on_display),
            background: Some(Background::Color(t.display)),
            border: Border { color: edge, width: 1.0, radius: radius::PANEL.into() },
            ..container::Style::default()
        })
        .into()
}

/// A saving stands larger than what else is said there.
fn runs<'a>(t: &Tokens, of: &[Run], saved: bool) -> super::fit::Fit<'a> {
    let fit = fit_runs(t, kind_of(t, saved), of.to_vec());
    let fit = if saved { fit.bold_larger(t, Type::TITLE).or(t, Type::LARGE) } else { fit };
    fit.or(t, Type::BODY).or(t, Type::SMALL)
}

/// Without a saving both sides have much to say, so very large text begins a step lower.
fn kind_of(t: &Tokens, saved: bool) -> Type {
    if t.is_very_large() && !saved { Type::BODY } else { Type::LARGE }
}
