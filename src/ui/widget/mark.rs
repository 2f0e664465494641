//! The mark of the house: a tally of five, four strokes and the one that crosses them.

use iced::advanced::text::{LineHeight, Renderer as _, Shaping, Text, Wrapping};
use iced::advanced::widget::Tree;
use iced::advanced::{Layout, Widget, layout, mouse, renderer};
use iced::alignment::Vertical;
use iced::{Color, Element, Length, Pixels, Rectangle, Renderer, Size};

use crate::ui::theme::{ICONS, Icon, Tokens};

/// The mark in a square of `size` pixels.
pub struct Mark {
    size: f32,
}

pub fn mark(size: f32) -> Mark {
    Mark { size }
}

impl<M> Widget<M, Tokens, Renderer> for Mark {
    fn size(&self) -> Size<Length> {
        Size::new(Length::Fixed(self.size), Length::Fixed(self.size))
    }

    fn layout(&mut self, _tree: &mut Tree, _renderer: &Renderer, _limits: &layout::Limits) -> layout::Node {
        layout::Node::new(Size::new(self.size, self.size))
    }

    fn draw(
        &self,
        _tree: &Tree,
        renderer: &mut Renderer,
        t: &Tokens,
        _style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let bounds = layout.bounds();
        let mut draw = |icon: Icon, colour: Color| {
            let text = Text {
                content: icon.to_char().to_string(),
                bounds: bounds.size(),
                size: Pixels(self.size),
                line_height: LineHeight::Absolute(Pixels(self.size)),
                font: ICONS,
                align_x: iced::advanced::text::Alignment::Default,
                align_y: Vertical::Top,
                shaping: Shaping::Basic,
                wrapping: Wrapping::None,
            };
            renderer.fill_text(text, bounds.position(), colour, *viewport);
        };
        draw(Icon::TallyBars, t.accent);
        draw(Icon::TallyStroke, t.voice_bar);
    }
}

impl<'a, M: 'a> From<Mark> for Element<'a, M, Tokens> {
    fn from(mark: Mark) -> Self {
        Element::new(mark)
    }
}
