//! What floats over the customer's window: a price tag, a gift card. Soft edges without iced's shadow.

use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Layout, Renderer as _, Widget, layout, mouse, renderer};
use iced::{Background, Border, Color, Element, Length, Rectangle, Renderer, Size};

use crate::ui::theme::{El, Tokens};

const LAYERS: u8 = 12;
const REACH: f32 = 24.0;
const DOWN: f32 = 8.0;

/// Content over a soft shadow, 8 down and 24 wide, of a dozen translucent quads: iced's own darkens with each redraw.
struct Floating<'a, M> {
    content: El<'a, M>,
    radius: f32,
}

/// Lets `content`, whose corners have this radius, float.
pub fn floating<'a, M: 'a>(content: impl Into<El<'a, M>>, radius: f32) -> El<'a, M> {
    Element::new(Floating { content: content.into(), radius })
}

impl<M> Widget<M, Tokens, Renderer> for Floating<'_, M> {
    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let node = self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits);
        layout::Node::with_children(node.size(), vec![node])
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        if let Some(inside) = layout.children().next() {
            self.content.as_widget_mut().operate(&mut tree.children[0], inside, renderer, operation);
        }
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
        let bounds = layout.bounds();
        for layer in 0..LAYERS {
            // From just inside the edge to the whole reach, so that the sum fades out smoothly.
            let out = REACH * (f32::from(layer) + 0.5) / f32::from(LAYERS) - REACH / 3.0;
            let grown = bounds.expand(out);
            renderer.fill_quad(
                renderer::Quad {
                    bounds: Rectangle { y: grown.y + DOWN, ..grown },
                    border: Border { radius: (self.radius + out).max(2.0).into(), ..Border::default() },
                    ..renderer::Quad::default()
                },
                Background::Color(Color { a: 0.028, ..Color::BLACK }),
            );
        }
        if let Some(inside) = layout.children().next() {
            self.content.as_widget().draw(&tree.children[0], renderer, theme, style, inside, cursor, viewport);
        }
    }
}
