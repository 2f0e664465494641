//! What can be pressed: by finger, mouse, or with the focus by Enter and Space. Keys, buttons, ticks and rows are made of it.
//!
//! Two things iced's button cannot do: take the focus, and stand on a shadow that survives partial redraws. It always
//! draws the same four quads, because redraws are found by comparing quads one by one, and it asks for a redraw only
//! when pointer, finger or focus changed something.

use std::time::{Duration, Instant};

use iced::advanced::widget::operation::Focusable;
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, Widget, layout, mouse, renderer};
use iced::keyboard::{self, key};
use iced::{
    Background, Border, Color, Element, Event, Length, Padding, Point, Rectangle, Renderer, Size, Vector, touch,
};

use super::look::{Look, Status};
use crate::ui::theme::{El, Tokens, radius};

/// A scanner ends its burst with Enter; keys this close together are a burst, and nothing that has the focus is meant.
const BURST: Duration = Duration::from_millis(120);

/// Something that can be pressed; without a message it is disabled.
pub struct Press<'a, M> {
    content: El<'a, M>,
    message: Option<M>,
    look: Look,
    id: Option<Id>,
    size: Size<Length>,
    padding: Padding,
    radius: f32,
    /// How far above and below its face it can still be pressed.
    reach: f32,
    /// Whether Enter means something else while this has the focus.
    by_space: bool,
    /// Whether Tab passes it by.
    passed_by: bool,
}

/// Makes `content` pressable.
pub fn press<'a, M>(look: Look, content: impl Into<El<'a, M>>, on_press: Option<M>) -> Press<'a, M> {
    Press {
        content: content.into(),
        message: on_press,
        look,
        id: None,
        size: Size::new(Length::Shrink, Length::Shrink),
        padding: Padding::ZERO,
        radius: if matches!(look, Look::Row | Look::ChosenRow) { 0.0 } else { radius::KEY },
        reach: 0.0,
        by_space: false,
        passed_by: false,
    }
}

impl<M> Press<'_, M> {
    #[must_use]
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.size.width = width.into();
        self
    }

    #[must_use]
    pub fn height(mut self, height: impl Into<Length>) -> Self {
        self.size.height = height.into();
        self
    }

    #[must_use]
    pub fn padding(mut self, padding: impl Into<Padding>) -> Self {
        self.padding = padding.into();
        self
    }

    #[must_use]
    pub fn radius(mut self, radius: f32) -> Self {
        self.radius = radius;
        self
    }

    /// Lets a face that is lower than a finger be pressed so far above and below it.
    #[must_use]
    pub fn reach(mut self, reach: f32) -> Self {
        self.reach = reach;
        self
    }

    /// Leaves Enter to the screen: one of several answers is chosen with Space, and Enter goes on.
    #[must_use]
    pub fn by_space(mut self) -> Self {
        self.by_space = true;
        self
    }

    /// Lets Tab pass it by: what has a key of its own on every screen would only stand in the way through a form.
    #[must_use]
    pub fn passed_by(mut self) -> Self {
        self.passed_by = true;
        self
    }

    fn target(&self, layout: Layout<'_>) -> Rectangle {
        let face = layout.bounds();
        Rectangle { y: face.y - self.reach, height: face.height + 2.0 * self.reach, ..face }
    }
}

struct State {
    status: Status,
    held: bool,
    focused: bool,
    last_key: Option<Instant>,
}

impl Focusable for State {
    fn is_focused(&self) -> bool {
        self.focused
    }

    fn focus(&mut self) {
        self.focused = true;
    }

    fn unfocus(&mut self) {
        self.focused = false;
    }
}

impl State {
    /// Whether the key that has come belongs to a burst; remembers it for the next one.
    fn in_burst(&mut self, now: Instant) -> bool {
        let close = self.last_key.is_some_and(|last| now.duration_since(last) < BURST);
        self.last_key = Some(now);
        close
    }
}

impl<M: Clone> Press<'_, M> {
    /// The message that the event brings out, if any.
    fn pressed(&self, state: &mut State, event: &Event, over: bool) -> Option<M> {
        let message = self.message.as_ref()?;
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                state.focused = false;
                state.held = over;
                None
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. }) => {
                (std::mem::take(&mut state.held) && over).then(|| message.clone())
            }
            Event::Touch(touch::Event::FingerLost { .. }) => {
                state.held = false;
                None
            }
            Event::Keyboard(keyboard::Event::KeyPressed { key, repeat, modifiers, .. }) => {
                let burst = state.in_burst(Instant::now());
                let named = match key {
                    keyboard::Key::Named(key::Named::Space) => true,
                    keyboard::Key::Named(key::Named::Enter) => !self.by_space,
                    _ => false,
                };
                let meant = state.focused && named && !burst && !repeat && modifiers.is_empty();
                meant.then(|| message.clone())
            }
            _ => None,
        }
    }
}

impl<M: Clone> Widget<M, Tokens, Renderer> for Press<'_, M> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State { status: Status::Resting, held: false, focused: false, last_key: None })
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(std::slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        self.size
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let below = if self.look.has_shadow() { 2.0 } else { 0.0 };
        let padding = Padding { bottom: self.padding.bottom + below, ..self.padding };
        let content = &mut self.content;
        layout::positioned(
            limits,
            self.size.width,
            self.size.height,
            padding,
            |limits| content.as_widget_mut().layout(&mut tree.children[0], renderer, &limits.loose()),
            |node, room| {
                let at = Point::new(
                    ((room.width - node.size().width) / 2.0).floor().max(0.0),
                    ((room.height - node.size().height) / 2.0).floor().max(0.0),
                );
                node.translate(Vector::new(at.x, at.y))
            },
        )
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _renderer: &Renderer,
        _clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        _viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let over = cursor.is_over(self.target(layout));
        let (was_focused, was_held) = (state.focused, state.held);
        if let Some(message) = self.pressed(state, event, over) {
            shell.publish(message);
            shell.capture_event();
        } else if state.held && !was_held {
            shell.capture_event();
        }
        let status = match (self.message.is_some(), over, state.held) {
            (false, ..) => Status::Disabled,
            (true, true, true) => Status::Pressed,
            (true, true, false) => Status::Hovered,
            (true, false, _) => Status::Resting,
        };
        if status != state.status || was_focused != state.focused {
            state.status = status;
            shell.request_redraw();
        }
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        operation.container(self.id.as_ref(), layout.bounds());
        if self.message.is_some() && !self.passed_by {
            operation.focusable(self.id.as_ref(), self.target(layout), tree.state.downcast_mut::<State>());
        }
        operation.traverse(&mut |operation| {
            if let Some(inside) = layout.children().next() {
                self.content.as_widget_mut().operate(&mut tree.children[0], inside, renderer, operation);
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
        let state = tree.state.downcast_ref::<State>();
        let status = match (self.message.is_some(), state.status) {
            (false, _) => Status::Disabled,
            (true, Status::Disabled) => Status::Resting,
            (true, status) => status,
        };
        // A row that leads nowhere is no control, so it does not look like a disabled one.
        let paint = self.look.paint(theme, status, state.focused);
        let bounds = layout.bounds();
        let shadowed = self.look.has_shadow();
        let sunk = if shadowed && status == Status::Pressed { 2.0 } else { 0.0 };
        let face = Rectangle { y: bounds.y + sunk, height: bounds.height - if shadowed { 2.0 } else { 0.0 }, ..bounds };
        let mut quad = |bounds: Rectangle, colour: Color, border: (Color, f32), radius: f32| {
            renderer.fill_quad(
                renderer::Quad {
                    bounds,
                    border: Border { color: border.0, width: border.1, radius: radius.into() },
                    ..renderer::Quad::default()
                },
                Background::Color(colour),
            );
        };
        let none = (Color::TRANSPARENT, 0.0);
        let (ring, out) = paint.ring.unwrap_or(none);
        quad(face.expand(out), ring, none, self.radius + out);
        quad(Rectangle { y: face.y + 2.0, ..face }, paint.shadow.unwrap_or(Color::TRANSPARENT), none, self.radius);
        quad(face, paint.face, paint.border, self.radius);

        let Some(inside) = layout.children().next() else { return };
        let inked = paint.ink.map(|(ink, second)| theme.inked(ink, second));
        let style = renderer::Style { text_color: paint.ink.map_or(style.text_color, |(ink, _)| ink) };
        let theme = inked.as_ref().unwrap_or(theme);
        let content = |renderer: &mut Renderer| {
            self.content.as_widget().draw(&tree.children[0], renderer, theme, &style, inside, cursor, viewport);
        };
        if sunk > 0.0 {
            renderer.with_translation(Vector::new(0.0, sunk), content);
        } else {
            content(renderer);
        }
    }

    fn mouse_interaction(
        &self,
        _tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        if self.message.is_some() && cursor.is_over(layout.bounds()) {
            mouse::Interaction::Pointer
        } else {
            mouse::Interaction::default()
        }
    }
}

impl<'a, M: Clone + 'a> From<Press<'a, M>> for Element<'a, M, Tokens> {
    fn from(press: Press<'a, M>) -> Self {
        Element::new(press)
    }
}
