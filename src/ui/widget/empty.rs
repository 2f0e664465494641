//! Empty states: one drawing, one sentence, one more, and the keys that begin.

use iced::advanced::widget::Tree;
use iced::advanced::{Layout, Renderer as _, Widget, layout, mouse, renderer};
use iced::widget::{column, container, row, space as gap};
use iced::{Alignment, Background, Color, Element, Length, Rectangle, Renderer, Size};

use super::fit::{fit, fit_bold};
use super::ground::hairline;
use super::key::key_cap_wide;
use super::look::Look;
use super::press::press;
use crate::ui::theme::{El, Tokens, Type, space};

/// A key that begins, and when to use it.
#[derive(Debug, Clone)]
pub struct Hint<M> {
    pub key: String,
    pub title: String,
    pub words: String,
    pub on_press: Option<M>,
}

/// The height of a hint with the hairline above it.
pub fn hint_height(t: &Tokens) -> f32 {
    (Type::BODY.line(t) + Type::SMALL.line(t) + 22.0).max(60.0)
}

/// The empty till: a bar code waiting under the scanner's line, what to do, and the keys for what a scanner cannot.
///
/// `room` is the height of all of it: the drawing gives way first, then the words.
pub fn empty_state<'a, M: Clone + 'a>(t: &Tokens, title: &str, words: &str, hints: &[Hint<M>], room: f32) -> El<'a, M> {
    let counted = u8::try_from(hints.len()).unwrap_or(u8::MAX);
    let middle_room = room - f32::from(counted) * hint_height(t);
    let with_words = Type::NAME.line(t) + space::INSIDE + 3.0 * Type::LARGE.line(t);
    let drawing =
        (middle_room >= CODE.height + 26.0 + with_words).then(|| column![Element::new(BarCode), gap().height(26.0)]);
    let said = middle_room >= with_words;
    let words = said.then(|| fit(t, Type::LARGE, words).or(t, Type::BODY).lines(3).balanced().second().centre());
    let words = words.map(|words| {
        let words = container(words).max_width(560.0);
        column![gap().height(space::INSIDE), words].align_x(Alignment::Center).width(Length::Fill)
    });
    let middle = column![fit_bold(t, Type::NAME, title).or(t, Type::TITLE).or(t, Type::LARGE).centre(),]
        .push(words)
        .align_x(Alignment::Center)
        .width(Length::Fill);
    let middle = column![].push(drawing).push(middle).align_x(Alignment::Center).width(Length::Fill);
    let hints = hints.iter().map(|hint| {
        let words =
            column![fit_bold(t, Type::BODY, hint.title.as_str()), fit(t, Type::SMALL, hint.words.as_str()).second()];
        let line = row![key_cap_wide(t, hint.key.as_str(), 48.0), container(words).width(Length::Fill)]
            .spacing(space::INSIDE)
            .align_y(Alignment::Center);
        let height = hint_height(t);
        let line = container(line).padding([0.0, space::WIDE]).width(Length::Fill);
        column![hairline(), press(Look::Row, line, hint.on_press.clone()).width(Length::Fill).height(height - 1.0)]
            .into()
    });
    column![container(middle).center_y(Length::Fill).padding([0.0, space::WIDE]), column(hints)].into()
}

/// A bar code between the corners of a finder.
struct BarCode;

const CODE: Size = Size::new(280.0, 132.0);
/// Where bars begin and how wide they are, as on any label.
const BARS: [(f32, f32); 29] = [
    (34.0, 2.0),
    (40.0, 2.0),
    (50.0, 5.0),
    (58.0, 2.0),
    (63.0, 2.0),
    (72.0, 4.0),
    (79.0, 2.0),
    (86.0, 4.0),
    (95.0, 2.0),
    (100.0, 4.0),
    (106.0, 2.0),
    (110.0, 2.0),
    (117.0, 4.0),
    (124.0, 2.0),
    (128.0, 4.0),
    (135.0, 4.0),
    (146.0, 2.0),
    (151.0, 2.0),
    (160.0, 4.0),
    (167.0, 4.0),
    (174.0, 4.0),
    (184.0, 2.0),
    (192.0, 6.0),
    (203.0, 6.0),
    (213.0, 2.0),
    (217.0, 4.0),
    (225.0, 4.0),
    (232.0, 2.0),
    (236.0, 2.0),
];

impl<M> Widget<M, Tokens, Renderer> for BarCode {
    fn size(&self) -> Size<Length> {
        Size::new(Length::Fixed(CODE.width), Length::Fixed(CODE.height))
    }

    fn layout(&mut self, _tree: &mut Tree, _renderer: &Renderer, _limits: &layout::Limits) -> layout::Node {
        layout::Node::new(CODE)
    }

    fn draw(
        &self,
        _tree: &Tree,
        renderer: &mut Renderer,
        t: &Tokens,
        _style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        _viewport: &Rectangle,
    ) {
        let at = layout.bounds();
        let mut quad = |x: f32, y: f32, width: f32, height: f32, colour: Color| {
            let bounds = Rectangle { x: at.x.round() + x, y: at.y.round() + y, width, height };
            renderer.fill_quad(renderer::Quad { bounds, ..renderer::Quad::default() }, Background::Color(colour));
        };
        for (x, width) in BARS {
            quad(x, 30.0, width, 72.0, t.ink);
        }
        let (right, foot) = (CODE.width, CODE.height);
        for (x, y) in [(0.0, 0.0), (right - 26.0, 0.0), (0.0, foot - 3.0), (right - 26.0, foot - 3.0)] {
            quad(x, y, 26.0, 3.0, t.edge);
        }
        for (x, y) in [(0.0, 0.0), (right - 3.0, 0.0), (0.0, foot - 26.0), (right - 3.0, foot - 26.0)] {
            quad(x, y, 3.0, 26.0, t.edge);
        }
        quad(14.0, 64.0, right - 28.0, 4.0, t.accent);
    }
}
