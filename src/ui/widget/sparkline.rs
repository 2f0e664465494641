//! The sparkline: what a member brought in each of the last twelve months, in bars too small for figures.
//!
//! Always the same number of quads, so that another row's changes redraw nothing here.

use iced::advanced::widget::Tree;
use iced::advanced::{Layout, Renderer as _, Widget, layout, mouse, renderer};
use iced::{Background, Border, Color, Element, Length, Rectangle, Renderer, Size};

use crate::ui::theme::{El, Tokens};

const BAR: f32 = 7.0;
const STEP: f32 = 10.0;
const HEIGHT: f32 = 28.0;
/// The baseline, and the tick of an empty month above it.
const BASE: f32 = 1.0;
const TICK: f32 = 2.0;

/// How wide twelve months are.
pub const SPARKLINE: f32 = 11.0 * STEP + BAR;

struct Sparkline {
    /// Hundredths of the highest, by month.
    shares: [u8; 12],
}

/// Draws twelve months, each from 0 to 100.
pub fn sparkline<'a, M: 'a>(shares: [u8; 12]) -> El<'a, M> {
    Element::new(Sparkline { shares })
}

impl<M> Widget<M, Tokens, Renderer> for Sparkline {
    fn size(&self) -> Size<Length> {
        Size::new(Length::Fixed(SPARKLINE), Length::Fixed(HEIGHT))
    }

    fn layout(&mut self, _tree: &mut Tree, _renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        layout::atomic(limits, SPARKLINE, HEIGHT)
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
        let mut quad = |x: f32, y: f32, width: f32, height: f32, colour: Color| {
            renderer.fill_quad(
                renderer::Quad {
                    bounds: Rectangle { x: bounds.x + x, y: bounds.y + y, width, height },
                    border: Border::default(),
                    ..renderer::Quad::default()
                },
                Background::Color(colour),
            );
        };
        quad(0.0, HEIGHT - BASE, SPARKLINE, BASE, t.edge);
        let most = HEIGHT - BASE - 2.0;
        for (month, share) in (0_u8..).zip(self.shares) {
            let x = f32::from(month) * STEP;
            if share == 0 {
                quad(x + 2.0, HEIGHT - BASE - TICK, BAR - 4.0, TICK, t.edge);
            } else {
                let height = (most * f32::from(share) / 100.0).round().max(TICK + 1.0);
                quad(x, HEIGHT - BASE - height, BAR, height, t.accent);
            }
        }
    }
}
