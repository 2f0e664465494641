//! A figure with its label above and a remark below.

use iced::Length;
use iced::widget::{column, container, row};

use super::fit::{Run, fit, fit_bold, fit_runs};
use super::ground::divider;
use super::look::Look;
use super::press::press;
use super::ruler::scale;
use crate::ui::theme::{El, Tokens, Type, space};

/// What a stat says; the remark may be absent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stat {
    pub label: String,
    pub value: String,
    pub remark: Option<String>,
    /// The label where there is little room, if it has a shorter one.
    pub short: Option<String>,
}

impl Stat {
    pub fn new(label: impl Into<String>, value: impl Into<String>, remark: impl Into<String>) -> Stat {
        let remark = remark.into();
        Stat { label: label.into(), value: value.into(), remark: (!remark.is_empty()).then_some(remark), short: None }
    }

    #[must_use]
    pub fn short(mut self, label: impl Into<String>) -> Stat {
        self.short = Some(label.into());
        self
    }
}

/// A stat within a panel.
pub fn stat<'a, M: 'a>(t: &Tokens, stat: &Stat, with_remark: bool) -> El<'a, M> {
    sized(t, Type::LARGE, stat, with_remark)
}

/// Where the columns of three stats stand in every panel, in letters that they hold for twice as many.
const COLUMNS: [u16; 3] = [12, 10, 9];

/// Stats in columns that stand where they stand for everybody, unless one has more to say than its column holds.
pub fn stats<'a, M: 'a>(t: &Tokens, of: &[Stat], with_remarks: bool) -> El<'a, M> {
    let need = |one: &Stat| {
        let remark = one.remark.as_ref().filter(|_| with_remarks).map_or(0, |remark| remark.chars().count());
        let value = one.value.chars().count() * 4 / 3;
        u16::try_from(one.label.chars().count().max(remark).max(value)).unwrap_or(u16::MAX).max(9)
    };
    let mut shares: Vec<u16> = of.iter().map(need).collect();
    let hold = shares.len() == COLUMNS.len() && shares.iter().zip(COLUMNS).all(|(need, column)| *need <= 2 * column);
    if hold && !t.is_very_large() {
        shares = COLUMNS.to_vec();
    }
    let columns = of.iter().zip(shares);
    row(columns.map(|(one, share)| container(stat(t, one, with_remarks)).width(Length::FillPortion(share)).into()))
        .spacing(space::PANELS)
        .into()
}

/// Stats in equal columns with their remarks, each of which may lead somewhere.
pub fn stats_to_press<'a, M: Clone + 'a>(t: &Tokens, of: impl IntoIterator<Item = (Stat, Option<M>)>) -> El<'a, M> {
    let height = 2.0 * Type::SMALL.line(t) + Type::LARGE.line(t);
    let columns = of.into_iter().map(|(one, on_press)| {
        let words = [Some(&one.label), one.remark.as_ref()].into_iter().flatten().map(|words| words.chars().count());
        let widest = words.max().unwrap_or(0).max(one.value.chars().count() * 4 / 3);
        let share = u16::try_from(widest).unwrap_or(u16::MAX).max(9);
        // All begin at the left and at the top, whether or not they have a remark.
        let inside = container(stat(t, &one, true)).width(Length::Fill).height(Length::Fill);
        press(Look::Row, inside, on_press).padding(0.0).width(Length::FillPortion(share)).height(height).into()
    });
    row(columns).spacing(space::PANELS).into()
}

/// All stats on one line, without their remarks.
pub fn stats_in_line<'a, M: 'a>(t: &Tokens, of: &[Stat]) -> El<'a, M> {
    let runs = of.iter().enumerate().flat_map(|(place, one)| {
        let before = if place == 0 { "" } else { " · " };
        let label = one.short.as_ref().unwrap_or(&one.label);
        [Run::plain(format!("{before}{label} ")), Run::bold(one.value.as_str())]
    });
    let runs: Vec<Run> = runs.collect();
    fit_runs(t, Type::BODY, runs).or(t, Type::SMALL).second_but_bold(t).into()
}

/// A stat at the head of a screen, with the hairline to its left.
pub fn head_stat<'a, M: 'a>(t: &Tokens, stat: &Stat) -> El<'a, M> {
    let height = 2.0 * Type::SMALL.line(t) + Type::TITLE.line(t);
    row![divider(height), sized(t, Type::TITLE, stat, true)].spacing(20.0).into()
}

/// A share at the head of a screen, on a scale of the whole instead of a remark.
pub fn head_stat_on_scale<'a, M: 'a>(t: &Tokens, stat: &Stat, share: f32) -> El<'a, M> {
    let below = container(scale(share)).center_y(Type::SMALL.line(t)).width(Length::Fill);
    let height = 2.0 * Type::SMALL.line(t) + Type::TITLE.line(t);
    row![divider(height), column![sized(t, Type::TITLE, stat, false), below]].spacing(20.0).into()
}

fn sized<'a, M: 'a>(t: &Tokens, value: Type, stat: &Stat, with_remark: bool) -> El<'a, M> {
    let remark = stat.remark.as_ref().filter(|_| with_remark);
    column![
        fit(t, Type::SMALL, stat.label.as_str()).second(),
        // A value that is set smaller stands as high as its neighbours.
        container(fit_bold(t, value, stat.value.as_str()).or(t, Type::BODY).or(t, Type::SMALL)).center_y(value.line(t)),
    ]
    .push(remark.map(|remark| fit(t, Type::SMALL, remark.as_str()).second()))
    .into()
}
