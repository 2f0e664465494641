//! The ruler: a value on a scale, ticked like a measuring instrument.
//!
//! Drawn of quads alone, and always of the same number of them, so that a moved value redraws nothing else.

use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Layout, Renderer as _, Widget, layout, mouse, renderer};
use iced::widget::{column, row};
use iced::{Background, Border, Color, Element, Length, Rectangle, Renderer, Size};

use super::fit::{Run, fit, fit_runs};
use crate::ui::theme::{El, Tokens, Type, space};

/// A named place on the scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// From 0 at the left end to 1 at the right.
    pub at: f32,
    pub label: String,
}

/// A ruler with its words: what it measures, the named places, what is missing to the next.
#[derive(Debug, Clone, PartialEq)]
pub struct RulerWords {
    pub left: Vec<Run>,
    pub right: Vec<Run>,
    pub value: f32,
    pub marks: Vec<Mark>,
}

const MINOR_TICKS: u8 = 30;
const HEIGHT: f32 = 26.0;
const TRACK: (f32, f32) = (14.0, 5.0);

/// The scale alone: minor ticks, named ticks, the filled part and the triangle above the value.
pub struct Ruler {
    value: f32,
    marks: Vec<f32>,
}

/// Draws a scale with the value and the named places from 0 to 1.
pub fn ruler(value: f32, marks: impl IntoIterator<Item = f32>) -> Ruler {
    Ruler { value: value.clamp(0.0, 1.0), marks: marks.into_iter().collect() }
}

/// The ruler of the member's panel.
pub fn ruler_with_words<'a, M: 'a>(t: &Tokens, of: &RulerWords) -> El<'a, M> {
    column![
        row![fit_runs(t, Type::SMALL, of.left.clone()), fit_runs(t, Type::SMALL, of.right.clone()).right()]
            .spacing(space::PANELS),
        iced::widget::space().height(6.0),
        ruler(of.value, of.marks.iter().map(|m| m.at)),
        labels(t, &of.marks),
    ]
    .into()
}

fn labels<'a, M: 'a>(t: &Tokens, marks: &[Mark]) -> El<'a, M> {
    let labels = marks.iter().map(|m| fit(t, Type::SMALL, m.label.as_str()).second().into()).collect();
    labels_at(marks.iter().map(|m| m.at).collect(), labels, true)
}

/// Sets labels at their places on a scale: the last ends at its tick, the others begin at theirs or stand in its middle. One
/// that would touch the next is left out.
pub fn labels_at<'a, M: 'a>(at: Vec<f32>, labels: Vec<El<'a, M>>, centred: bool) -> El<'a, M> {
    Element::new(Labels { at, words: labels, centred })
}

impl<M> Widget<M, Tokens, Renderer> for Ruler {
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
        t: &Tokens,
        _style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        _viewport: &Rectangle,
    ) {
        let bounds = layout.bounds();
        let at = |share: f32| bounds.x + ((bounds.width - 2.0) * share).round();
        let mut quad = |x: f32, y: f32, width: f32, height: f32, colour: Color| {
            renderer.fill_quad(
                renderer::Quad {
                    bounds: Rectangle { x, y: bounds.y + y, width, height },
                    border: Border::default(),
                    ..renderer::Quad::default()
                },
                Background::Color(colour),
            );
        };
        let (track, thick) = TRACK;
        quad(bounds.x, track, bounds.width, thick, t.line);
        quad(bounds.x, track, at(self.value) + 1.0 - bounds.x, thick, t.accent);
        for tick in 1..MINOR_TICKS {
            let share = f32::from(tick) / f32::from(MINOR_TICKS);
            quad(at(share), track + thick, 1.0, 4.0, t.edge);
        }
        for mark in &self.marks {
            quad(at(*mark), track - 2.0, 2.0, 14.0, t.ink2);
        }
        // The triangle in rows of pixels: seven quads need no path and no font.
        for step in 0..7_u8 {
            let half = 7.0 - f32::from(step);
            quad(at(self.value) + 1.0 - half, 1.5 * f32::from(step), 2.0 * half, 2.0, t.accent);
        }
    }
}

impl<'a, M: 'a> From<Ruler> for Element<'a, M, Tokens> {
    fn from(ruler: Ruler) -> Self {
        Element::new(ruler)
    }
}

/// A share of a whole as a filled track over ten ticks, for a figure that stands beside it.
pub struct Scale {
    share: f32,
}

/// Draws a share from 0 to 1.
pub fn scale(share: f32) -> Scale {
    Scale { share: share.clamp(0.0, 1.0) }
}

/// The track and the ticks below it.
const SCALE: f32 = 12.0;
const TENTHS: u8 = 10;

impl<M> Widget<M, Tokens, Renderer> for Scale {
    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Fixed(SCALE))
    }

    fn layout(&mut self, _tree: &mut Tree, _renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        layout::atomic(limits, Length::Fill, SCALE)
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
        let bounds = layout.bounds();
        let at = |share: f32| ((bounds.width - 1.0) * share).round();
        let mut quad = |x: f32, y: f32, width: f32, height: f32, colour: Color| {
            let bounds = Rectangle { x: bounds.x + x, y: bounds.y + y, width, height };
            let quad = renderer::Quad { bounds, border: Border::default(), ..renderer::Quad::default() };
            renderer.fill_quad(quad, Background::Color(colour));
        };
        quad(0.0, 0.0, bounds.width, 7.0, t.line);
        quad(0.0, 0.0, at(self.share) + 1.0, 7.0, t.accent);
        for tick in 0..=TENTHS {
            let tall = if tick % TENTHS == 0 { 5.0 } else { 3.0 };
            quad(at(f32::from(tick) / f32::from(TENTHS)), 7.0, 1.0, tall, t.edge);
        }
    }
}

impl<'a, M: 'a> From<Scale> for Element<'a, M, Tokens> {
    fn from(scale: Scale) -> Self {
        Element::new(scale)
    }
}

/// Narrower than this nothing can be read.
const NARROWEST: f32 = 64.0;

/// Whether a label is the last of several, which ends at its tick.
fn last_of(place: usize, count: usize) -> bool {
    place > 0 && place + 1 == count
}

/// The room between where a label begins and what is set already.
fn narrower(begin: f32, free: f32) -> layout::Limits {
    layout::Limits::new(Size::ZERO, Size::new((free - begin).max(0.0), f32::INFINITY))
}

struct Labels<'a, M> {
    at: Vec<f32>,
    words: Vec<El<'a, M>>,
    centred: bool,
}

impl<M> Widget<M, Tokens, Renderer> for Labels<'_, M> {
    fn children(&self) -> Vec<Tree> {
        self.words.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.words);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    /// A label that would touch the one before it is left out: the last one, the goal, is set first.
    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let width = limits.max().width;
        let inside = layout::Limits::new(Size::ZERO, Size::new(width, f32::INFINITY));
        let mut height = 0.0_f32;
        let mut free = width;
        let count = self.words.len();
        let mut nodes: Vec<layout::Node> = Vec::with_capacity(count);
        for (place, (label, tree)) in self.words.iter_mut().zip(&mut tree.children).enumerate().rev() {
            let begin = (width * self.at[place]).round();
            let ends = last_of(place, count);
            // What begins at its tick has room up to the next, and is set smaller before it is left out.
            let room = if self.centred || ends { inside } else { narrower(begin, free) };
            let node = label.as_widget_mut().layout(tree, renderer, &room);
            let size = node.size();
            height = height.max(size.height);
            let x = match place {
                _ if ends => width - size.width,
                _ if self.centred => (width * self.at[place] - size.width / 2.0).round().max(0.0),
                _ => begin,
            };
            let fits = x + size.width <= free && (ends || self.centred || free - x >= NARROWEST);
            if fits {
                free = x - 8.0;
            }
            nodes.push(if fits { node.move_to((x, 0.0)) } else { layout::Node::new(Size::ZERO) });
        }
        nodes.reverse();
        layout::Node::with_children(Size::new(width, height), nodes)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        operation.traverse(&mut |operation| {
            let each = self.words.iter_mut().zip(&mut tree.children).zip(layout.children());
            for ((label, tree), inside) in each.filter(|(_, inside)| inside.bounds().width > 0.0) {
                label.as_widget_mut().operate(tree, inside, renderer, operation);
            }
        });
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Tokens,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        for ((label, tree), inside) in self.words.iter().zip(&tree.children).zip(layout.children()) {
            if inside.bounds().width > 0.0 {
                label.as_widget().draw(tree, renderer, theme, style, inside, cursor, viewport);
            }
        }
    }
}
