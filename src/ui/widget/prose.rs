//! Sentences of the helps and guides: they wrap, words of the window are bold, and keys stand in them as caps.

use iced::advanced::text::{LineHeight, Paragraph as _, Shaping, Span, Text, Wrapping};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Layout, Renderer as _, Widget, layout, mouse, renderer, widget};
use iced::alignment::{Horizontal, Vertical};
use iced::{Border, Color, Element, Length, Pixels, Rectangle, Renderer, Size};

use super::key::arrow;
use crate::ui::theme::{BOLD, ICONS, REGULAR, Tokens, Type, radius};

type Paragraph = <Renderer as iced::advanced::text::Renderer>::Paragraph;

/// A part of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bit {
    Plain(String),
    Bold(String),
    /// The name of a key.
    Cap(String),
    /// What is typed as it stands.
    Typed(String),
}

/// A paragraph as wide as its place.
pub struct Prose {
    bits: Vec<Bit>,
    step: (f32, f32),
}

pub fn prose(t: &Tokens, kind: Type, bits: Vec<Bit>) -> Prose {
    Prose { bits, step: kind.of(t) }
}

/// How high a paragraph is in a place so wide.
pub fn prose_height(t: &Tokens, kind: Type, bits: &[Bit], width: f32) -> f32 {
    set(bits, kind.of(t), width).min_bounds().height.ceil()
}

/// How wide a key stands in a text, [`super::key_cap`] as it is drawn.
pub fn key_cap_width(t: &Tokens, name: &str) -> f32 {
    const ASIDE: f32 = 2.0 * 7.0 + 2.0;
    if arrow(name).is_some() {
        return (16.0 * Type::SMALL.of(t).0 / 13.0).ceil() + ASIDE;
    }
    set(&[Bit::Bold(name.to_owned())], Type::SMALL.of(t), f32::INFINITY).min_bounds().width.ceil() + ASIDE
}

fn set(bits: &[Bit], (size, line): (f32, f32), width: f32) -> Paragraph {
    let spans: Vec<Span<'_, ()>> = bits.iter().map(|bit| span(bit, size)).collect();
    Paragraph::with_spans(Text {
        content: spans.as_slice(),
        bounds: Size::new(width, f32::INFINITY),
        size: Pixels(size),
        line_height: LineHeight::Absolute(Pixels(line)),
        font: REGULAR,
        align_x: Horizontal::Left.into(),
        align_y: Vertical::Top,
        shaping: Shaping::Advanced,
        wrapping: Wrapping::Word,
    })
}

/// The space inside a cap is part of its words, or a line could end within it.
fn span(bit: &Bit, size: f32) -> Span<'_, ()> {
    match bit {
        Bit::Plain(words) => Span::new(super::fit::tied(&words.replace(" – ", "\u{a0}– ")).into_owned()).font(REGULAR),
        Bit::Bold(words) => Span::new(words.replace(' ', "\u{a0}")).font(BOLD),
        Bit::Cap(name) => match arrow(name) {
            Some(icon) => Span::new(icon.to_char().to_string()).font(ICONS),
            None => Span::new(in_cap(name)).font(BOLD).size((size * 0.87).round()),
        },
        Bit::Typed(words) => Span::new(in_cap(words)).font(REGULAR),
    }
}

fn in_cap(words: &str) -> String {
    format!("\u{a0}{}\u{a0}", words.replace(' ', "\u{a0}"))
}

struct State {
    bits: Vec<Bit>,
    step: (f32, f32),
    width: f32,
    paragraph: Paragraph,
}

impl<M> Widget<M, Tokens, Renderer> for Prose {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        let paragraph = Paragraph::default();
        tree::State::new(State { bits: Vec::new(), step: self.step, width: 0.0, paragraph })
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, _renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let state = tree.state.downcast_mut::<State>();
        let width = limits.max().width;
        if state.bits != self.bits || state.step != self.step || state.width.to_bits() != width.to_bits() {
            state.paragraph = set(&self.bits, self.step, width);
            state.bits.clone_from(&self.bits);
            (state.step, state.width) = (self.step, width);
        }
        layout::Node::new(Size::new(width, state.paragraph.min_bounds().height.ceil()))
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        t: &Tokens,
        style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        let corner = layout.position() - iced::Point::ORIGIN;
        for (place, bit) in self.bits.iter().enumerate() {
            let (ground, edge): (Color, Color) = match bit {
                Bit::Cap(_) => (t.paper, t.edge),
                Bit::Typed(_) => (t.paper2, t.paper2),
                Bit::Plain(_) | Bit::Bold(_) => continue,
            };
            for region in state.paragraph.span_bounds(place) {
                let bounds = Rectangle {
                    x: (region.x + corner.x).round(),
                    y: (region.y + corner.y).round() + 1.0,
                    width: region.width.round(),
                    height: (region.height - 2.0).round(),
                };
                let border = Border { color: edge, width: 1.0, radius: radius::TICK.into() };
                renderer.fill_quad(renderer::Quad { bounds, border, ..renderer::Quad::default() }, ground);
            }
        }
        let appearance = widget::text::Style::default();
        widget::text::draw(renderer, style, layout.bounds(), &state.paragraph, appearance, viewport);
    }

    fn operate(&mut self, _tree: &mut Tree, layout: Layout<'_>, _renderer: &Renderer, operation: &mut dyn Operation) {
        let words = self.bits.iter().map(|bit| match bit {
            Bit::Plain(words) | Bit::Bold(words) | Bit::Cap(words) | Bit::Typed(words) => words.as_str(),
        });
        operation.text(None, layout.bounds(), &words.collect::<String>());
    }
}

impl<'a, M: 'a> From<Prose> for Element<'a, M, Tokens> {
    fn from(prose: Prose) -> Self {
        Element::new(prose)
    }
}
