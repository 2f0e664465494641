//! The basket as the customer sees it, and the thanks after it is paid.

use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Background, Color, Length, Size};

use super::idle::on;
use crate::ui::screen::till::Tier;
use crate::ui::theme::{El, Tokens, Type, space};
use crate::ui::widget::{Corners, Run, Sign, Tone, chip, fit, fit_bold, fit_runs, ground, hairline};

/// The basket, written out.
#[derive(Debug, Clone, Default)]
pub struct CustomerBasket {
    /// First name and patronymic, or what the basket is called while no card was scanned.
    pub title: String,
    /// Whether the title is a sentence that asks for the card.
    pub asks: bool,
    pub tier: Option<Tier>,
    pub lines: Vec<CustomerLine>,
    /// The last scanned.
    pub chosen: Option<usize>,
    pub sums: Sums,
}

/// One line.
#[derive(Debug, Clone, Default)]
pub struct CustomerLine {
    pub quantity: String,
    pub name: String,
    /// The reason in plain, the amount in bold.
    pub discount: Vec<Run>,
    pub total: String,
}

/// What it comes to.
#[derive(Debug, Clone, Default)]
pub struct Sums {
    /// «Вы экономите» and the amount; absent where nothing is saved.
    pub saved: Option<(String, String)>,
    pub points: Vec<Run>,
    pub label: String,
    pub total: String,
    /// What it would cost without the card.
    pub remark: String,
}

/// What is said when the sale is paid.
#[derive(Debug, Clone, Default)]
pub struct Thanks {
    /// «Спасибо,», or the whole sentence where nobody is known.
    pub words: String,
    pub name: Option<String>,
    /// Points now, what is missing to the next tier: a line each, at most three.
    pub lines: Vec<Vec<Run>>,
    pub sums: Sums,
}

const HEAD: f32 = 116.0;
const ROW: f32 = 70.0;
const FOOT: f32 = 248.0;
const MARGIN: f32 = 48.0;
/// The width of the quantities: of pieces, and of kilograms to the gram.
const COUNTED: f32 = 56.0;
const WEIGHED: f32 = 112.0;

pub(super) fn view<'a, M: 'a>(t: &Tokens, size: Size, basket: &CustomerBasket) -> El<'a, M> {
    let tier = basket.tier.as_ref().map(|tier| chip(t, Tone::Soft, Sign::Bars(tier.bars), tier.words.as_str()));
    let name = if basket.asks {
        fit_bold(t, Type::TITLE, basket.title.as_str()).or(t, Type::LARGE).lines(2).balanced()
    } else {
        fit_bold(t, Type::NAME, basket.title.as_str()).or(t, Type::TITLE).or(t, Type::LARGE)
    };
    let head = row![container(name).width(Length::Fill)].push(tier).spacing(space::WIDE).align_y(Alignment::Center);
    let head = container(head).center_y(HEAD).padding([0.0, MARGIN]);
    let fitting = rows_that_fit(size.height);
    let first = basket.lines.len().saturating_sub(fitting).min(basket.chosen.unwrap_or(usize::MAX));
    let lines = basket.lines.iter().enumerate().skip(first).take(fitting);
    // Names stand in one column, wider apart from the quantities while something weighed is among them.
    let longest = lines.clone().map(|(_, one)| one.quantity.chars().count()).max().unwrap_or(0);
    let counted = if longest > 3 { WEIGHED } else { COUNTED };
    let lines = column(lines.map(|(place, one)| line(t, one, counted, basket.chosen == Some(place))));
    on(column![head, hairline(), lines, gap::vertical(), sums(t, &basket.sums)], t.paper, t.ink)
}

fn rows_that_fit(height: f32) -> usize {
    let mut rows = 1_u8;
    while HEAD + 1.0 + f32::from(rows + 1) * ROW + FOOT <= height {
        rows += 1;
    }
    usize::from(rows)
}

fn line<'a, M: 'a>(t: &Tokens, line: &CustomerLine, counted: f32, chosen: bool) -> El<'a, M> {
    // However many reasons there are, what they took off is told.
    let (amounts, reasons): (Vec<Run>, Vec<Run>) = line.discount.iter().cloned().partition(|run| run.bold);
    let why = |runs: Vec<Run>| {
        let why = fit_runs(t, Type::BODY, runs).or(t, Type::SMALL).lines(2).second_but_bold(t);
        if chosen { why.colour(|t| t.on_soft) } else { why }
    };
    let words = row![
        fit_bold(t, Type::LARGE, line.quantity.as_str()).or(t, Type::BODY).width(counted),
        container(fit(t, Type::LARGE, line.name.as_str()).or(t, Type::BODY)).width(Length::FillPortion(6)),
        gap().width(space::INSIDE),
        row![why(reasons).right().width(Length::Fill), why(amounts)]
            .spacing(space::KEYS)
            .align_y(Alignment::Center)
            .width(Length::FillPortion(5)),
        fit_bold(t, Type::LARGE, line.total.as_str()).or(t, Type::BODY).right().width(194.0),
    ]
    .align_y(Alignment::Center);
    let face = container(words).center_y(ROW - 1.0).padding([0.0, MARGIN]).width(Length::Fill);
    column![ground(face, if chosen { t.soft } else { t.paper }, 0.0, Corners::None), hairline()].into()
}

fn sums<'a, M: 'a>(t: &Tokens, of: &Sums) -> El<'a, M> {
    let saved = of.saved.as_ref().map(|(label, amount)| {
        column![
            fit(t, Type::LARGE, label.as_str()).colour(|t| t.save),
            fit_bold(t, Type::NAME, amount.as_str()).or(t, Type::TITLE).colour(|t| t.save),
        ]
    });
    let left = column![].push(saved).push(fit_runs(t, Type::LARGE, of.points.clone()).or(t, Type::BODY)).spacing(10.0);
    let right = column![
        fit(t, Type::TITLE, of.label.as_str()).right(),
        fit_bold(t, Type::TOTAL, of.total.as_str()).or(t, Type::NAME).right(),
        fit(t, Type::BODY, of.remark.as_str()).colour(|t| t.display_second).right(),
    ];
    let both = row![container(left).width(Length::FillPortion(5)), container(right).width(Length::FillPortion(7))]
        .spacing(space::WIDE)
        .align_y(Alignment::Center);
    let (face, ink): (Color, Color) = (t.display, t.on_display);
    container(container(both).center_y(FOOT).padding([0.0, MARGIN]))
        .width(Length::Fill)
        .style(move |_| container::Style {
            text_color: Some(ink),
            background: Some(Background::Color(face)),
            ..container::Style::default()
        })
        .into()
}

pub(super) fn thanks<'a, M: 'a>(t: &Tokens, of: &Thanks) -> El<'a, M> {
    let lines = of.lines.iter().take(3).map(|runs| fit_runs(t, Type::TITLE, runs.clone()).or(t, Type::LARGE).into());
    let words = fit(t, Type::NAME, of.words.as_str()).or(t, Type::TITLE);
    let name =
        of.name.as_ref().map(|name| fit_bold(t, Type::TOTAL, name.as_str()).or(t, Type::NAME).or(t, Type::TITLE));
    let words = column![column![words].push(name), column(lines).spacing(space::KEYS)].spacing(space::GROUPS);
    let words = container(words).center_y(Length::Fill).padding([space::WIDE, MARGIN]);
    // Paid to the kopeck and nothing saved: then there is nothing to stand below.
    let known = &of.sums;
    let says = known.saved.is_some() || !known.points.is_empty() || !known.total.is_empty();
    on(column![words].push(says.then(|| sums(t, known))), t.paper, t.ink)
}
