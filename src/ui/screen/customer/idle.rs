//! With nobody at the till: the shop's name, an invitation, an offer on a shelf, and the scale of the club.

use iced::advanced::widget::Tree;
use iced::advanced::{Layout, Renderer as _, Widget, layout, mouse, renderer};
use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Background, Color, Element, Length, Padding, Rectangle, Renderer, Size};

use crate::ui::theme::{El, Tokens, Type, mix, radius, space};
use crate::ui::widget::{Corners, fit, fit_bold, floating, ground, labels_at, line_of};

/// The idle window, written out.
#[derive(Debug, Clone, Default)]
pub struct Idle {
    pub shop: String,
    pub greeting: String,
    pub invitation: String,
    pub offer: Option<Offer>,
    /// The tiers, the lowest first.
    pub steps: Vec<Step>,
    pub foot: String,
    pub clock: String,
}

/// A price tag on the shelf.
#[derive(Debug, Clone, Default)]
pub struct Offer {
    pub name: String,
    pub second: String,
    pub badge: String,
    pub price: String,
    pub with_card: String,
    pub without_card: String,
}

/// A tier on the scale.
#[derive(Debug, Clone, Default)]
pub struct Step {
    /// From 0 to 1.
    pub at: f32,
    pub rate: String,
    pub name: String,
    pub from: String,
}

const MARGIN: f32 = 80.0;

pub(super) fn view<'a, M: 'a>(t: &Tokens, idle: &Idle) -> El<'a, M> {
    let words = column![
        fit(t, Type::TITLE, idle.shop.as_str()).or(t, Type::LARGE).colour(|t| t.idle_second),
        gap().height(space::INSIDE),
        fit_bold(t, Type::TOTAL, idle.greeting.as_str()).or_size(80.0, 92.0).or_size(68.0, 80.0).or(t, Type::NAME),
        gap().height(space::INSIDE),
        fit(t, Type::TITLE, idle.invitation.as_str()).or(t, Type::LARGE).lines(3).balanced().width(Length::Fill),
    ];
    let right = if idle.offer.is_some() { space::KEYS } else { MARGIN };
    let words = container(words).width(Length::Fill).padding(Padding { top: 88.0, left: MARGIN, right, bottom: 0.0 });
    let head = row![words].push(idle.offer.as_ref().map(|offer| shelf(t, offer)));
    let foot = row![
        container(fit(t, Type::BODY, idle.foot.as_str())).width(Length::Fill),
        fit(t, Type::BODY, idle.clock.as_str())
    ]
    .spacing(space::GROUPS);
    let ink = t.idle_second;
    let foot =
        container(foot).style(move |_| container::Style { text_color: Some(ink), ..container::Style::default() });
    let lower = column![].push((idle.steps.len() > 1).then(|| scale(t, &idle.steps))).push(foot).spacing(space::WIDE);
    let all = column![
        head,
        gap::vertical(),
        container(lower).padding(Padding { left: MARGIN, right: MARGIN, bottom: space::GROUPS, top: 0.0 })
    ];
    on(all, t.idle, Color::WHITE)
}

/// A window of one colour.
pub(super) fn on<'a, M: 'a>(content: impl Into<El<'a, M>>, colour: Color, ink: Color) -> El<'a, M> {
    container(content)
        .width(Length::Fill)
        .height(Length::Fill)
        .style(move |_| container::Style {
            text_color: Some(ink),
            background: Some(Background::Color(colour)),
            ..container::Style::default()
        })
        .into()
}

fn shelf<'a, M: 'a>(t: &Tokens, offer: &Offer) -> El<'a, M> {
    let board = line_of(mix(t.idle, Color::BLACK, 0.46), Length::Fill, 16.0);
    // A price tag is paper in either theme.
    let t = &Tokens::light().for_customer();
    let badge = (!offer.badge.is_empty()).then(|| {
        let words = container(fit_bold(t, Type::LARGE, offer.badge.as_str()).colour(|_| Tokens::light().on_voice));
        ground(words.padding([0.0, space::PANELS]), t.voice, radius::VALUE, Corners::All)
    });
    let ink = t.ink;
    let tag = column![
        row![container(fit_bold(t, Type::LARGE, offer.name.as_str()).or(t, Type::BODY)).width(Length::Fill)]
            .push(badge)
            .spacing(space::KEYS)
            .align_y(Alignment::Center),
        gap().height(space::PAIR),
        fit(t, Type::BODY, offer.second.as_str()).colour(|_| Tokens::light().ink2),
        gap().height(space::INSIDE),
        fit_bold(t, Type::TOTAL, offer.price.as_str()).or(t, Type::NAME).or(t, Type::TITLE),
        gap().height(space::PANELS),
        line_of(t.line, Length::Fill, 1.0),
        gap().height(space::PANELS),
        fit(t, Type::LARGE, offer.with_card.as_str()).or(t, Type::BODY),
        fit(t, Type::BODY, offer.without_card.as_str()).colour(|_| Tokens::light().ink2),
    ];
    let tag = container(tag)
        .padding([space::GROUPS, space::GROUPS])
        .width(400.0)
        .style(move |_| container::Style { text_color: Some(ink), ..container::Style::default() });
    let tag = floating(ground(tag, t.paper, space::INSIDE, Corners::Top), space::INSIDE);
    let tag = container(tag).padding(Padding { left: space::GROUPS, right: MARGIN, top: 0.0, bottom: 0.0 });
    container(column![gap().height(96.0), tag, board]).width(400.0 + space::GROUPS + MARGIN).into()
}

fn scale<'a, M: 'a>(t: &Tokens, steps: &[Step]) -> El<'a, M> {
    let places: Vec<f32> = steps.iter().map(|s| s.at).collect();
    let at = spread(places.clone());
    // Ticks between marks that were moved would measure nothing.
    let ticked = at.iter().zip(&places).all(|(at, place)| (at - place).abs() <= 0.5 / f32::from(MINOR));
    let above = steps.iter().map(|s| fit_bold(t, Type::TITLE, s.rate.as_str()).into()).collect();
    let below = steps.iter().enumerate().map(|(place, step)| {
        let align = if place > 0 && place + 1 == steps.len() { Alignment::End } else { Alignment::Start };
        column![
            fit(t, Type::LARGE, step.name.as_str()).or(t, Type::BODY),
            fit(t, Type::BODY, step.from.as_str()).or(t, Type::SMALL).colour(|t| t.idle_second)
        ]
        .align_x(align)
        .into()
    });
    column![
        labels_at(at.clone(), above, false),
        gap().height(space::PAIR),
        Element::new(Scale { at: at.clone(), ticked, second: t.idle_second }),
        gap().height(space::PANELS),
        labels_at(at, below.collect(), false),
    ]
    .into()
}

/// Moves marks apart that stand too close for what is written under them, onto the nearest ticks.
///
/// The last one has its words on its left, and so needs the room of two.
#[allow(clippy::cast_precision_loss, reason = "a club has a handful of tiers")]
fn spread(mut at: Vec<f32>) -> Vec<f32> {
    let steps = at.len().saturating_sub(2).max(1) as f32;
    let last = if at.len() > 4 { 0.4 } else { 0.34 };
    // A little is left for the way to the nearest ticks.
    let apart = ((0.97 - last) / steps).min(0.22);
    let end = at.len().saturating_sub(1);
    let gap = |place: usize| if place == end { last } else { apart };
    for place in 1..at.len() {
        at[place] = at[place].max(at[place - 1] + gap(place));
    }
    for place in (0..at.len()).rev() {
        let most = if place == end { 1.0 } else { at[place + 1] - gap(place + 1) };
        at[place] = ((at[place].min(most) * f32::from(MINOR)).round() / f32::from(MINOR)).max(0.0);
    }
    at
}

/// The scale of the club, larger than a ruler and without a value on it.
struct Scale {
    at: Vec<f32>,
    ticked: bool,
    second: Color,
}

const HEIGHT: f32 = 48.0;
const MINOR: u8 = 60;

impl<M> Widget<M, Tokens, Renderer> for Scale {
    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Fixed(HEIGHT))
    }

    fn layout(&mut self, _tree: &mut Tree, _renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        layout::atomic(limits, Length::Fill, HEIGHT)
    }

    fn draw(
        &self,
        _tree: &Tree,
        renderer: &mut Renderer,
        _t: &Tokens,
        _style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        _viewport: &Rectangle,
    ) {
        let bounds = layout.bounds();
        let mut quad = |share: f32, y: f32, width: f32, height: f32, colour: Color| {
            let x = bounds.x + ((bounds.width - 4.0) * share).round();
            let bounds = Rectangle { x, y: bounds.y + y, width, height };
            renderer.fill_quad(renderer::Quad { bounds, ..renderer::Quad::default() }, Background::Color(colour));
        };
        quad(0.0, 16.0, bounds.width, 6.0, Color::WHITE);
        for tick in (1..MINOR).filter(|_| self.ticked) {
            let long = tick % 5 == 0;
            quad(f32::from(tick) / f32::from(MINOR), 22.0, 2.0, if long { 18.0 } else { 10.0 }, self.second);
        }
        for at in &self.at {
            quad(*at, 0.0, 4.0, HEIGHT, Color::WHITE);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_leave_each_other_room_and_keep_their_order() {
        for at in [vec![0.05, 0.125, 0.375, 1.0], vec![0.0, 1.0 / 6.0, 0.5, 1.0], vec![0.9, 0.95, 1.0], vec![0.0, 1.0]]
        {
            let count = at.len();
            let spread = spread(at.clone());
            assert_eq!(spread.len(), count);
            assert!(spread[0] >= 0.0 && spread[count - 1] <= 1.0, "{at:?}: {spread:?}");
            assert!(spread.windows(2).all(|pair| pair[1] - pair[0] > 0.2), "{at:?}: {spread:?}");
        }
        let five = spread(vec![0.0, 0.05, 0.125, 0.375, 1.0]);
        assert!(five[0] >= 0.0 && five[4] <= 1.0 && five.windows(2).all(|pair| pair[1] - pair[0] > 0.18), "{five:?}");
        let wide = vec![0.0, 0.25, 0.5, 1.0];
        assert_eq!(spread(wide.clone()), wide, "what has room stays where it is");
    }
}
