//! Fields for words: the label above, a hint or an error below in a place that is kept free, a ring around the focus.

use iced::advanced::widget::{Id, Operation, Tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, Widget, layout, mouse, renderer};
use iced::widget::text::LineHeight;
use iced::widget::{column, container, row, text_input};
use iced::{Background, Border, Color, Element, Event, Length, Padding, Pixels, Rectangle, Renderer, Size};

use super::fit::{Run, fit, fit_runs};
use crate::ui::theme::{El, Icon, REGULAR, TARGET, Tokens, Type, icon, radius, space};

/// What stands below a field.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Below {
    #[default]
    Nothing,
    Hint(String),
    /// What is good about the value.
    Good(String),
    /// What to put right.
    Error(String),
}

/// A field being built; see [`input`].
pub struct Input<'a, M> {
    id: Id,
    label: String,
    needed: bool,
    value: String,
    placeholder: String,
    below: Below,
    edited: Option<Box<dyn Fn(String) -> M + 'a>>,
    submitted: Option<M>,
    filter: bool,
    secure: bool,
    beside: Option<f32>,
}

/// Begins a field with the label above it. Without `on_input` it is disabled.
pub fn input<'a, M>(id: impl Into<Id>, label: impl Into<String>, value: impl Into<String>) -> Input<'a, M> {
    Input {
        id: id.into(),
        label: label.into(),
        needed: false,
        value: value.into(),
        placeholder: String::new(),
        below: Below::Nothing,
        edited: None,
        submitted: None,
        filter: false,
        secure: false,
        beside: None,
    }
}

impl<'a, M: Clone + 'a> Input<'a, M> {
    /// Marks it with a star.
    #[must_use]
    pub fn needed(mut self) -> Self {
        self.needed = true;
        self
    }

    #[must_use]
    pub fn placeholder(mut self, words: impl Into<String>) -> Self {
        self.placeholder = words.into();
        self
    }

    #[must_use]
    pub fn below(mut self, below: Below) -> Self {
        self.below = below;
        self
    }

    #[must_use]
    pub fn on_input(mut self, on_input: impl Fn(String) -> M + 'a) -> Self {
        self.edited = Some(Box::new(on_input));
        self
    }

    /// What Enter brings out.
    #[must_use]
    pub fn on_submit(mut self, message: M) -> Self {
        self.submitted = Some(message);
        self
    }

    #[must_use]
    pub fn secure(mut self) -> Self {
        self.secure = true;
        self
    }

    /// Sets the label at the left, as wide as this, and the error beneath it: for more fields than fit above one another.
    #[must_use]
    pub fn beside(mut self, wide: f32) -> Self {
        self.beside = Some(wide);
        self
    }

    /// Sets it as a filter: smaller type, a magnifier inside, nothing above or below.
    #[must_use]
    pub fn filter(mut self) -> Self {
        self.filter = true;
        self
    }

    /// Lays it out.
    pub fn view(self, t: &Tokens) -> El<'a, M> {
        let (size, line) = if self.filter { Type::BODY.of(t) } else { Type::LARGE.of(t) };
        let aside = ((TARGET - line) / 2.0).max(0.0);
        let bad = matches!(self.below, Below::Error(_));
        let mut field = text_input(&self.placeholder, &self.value)
            .id(self.id)
            .font(REGULAR)
            .size(size)
            .line_height(LineHeight::Absolute(Pixels(line)))
            .padding(Padding { top: aside, bottom: aside, left: space::PANELS, right: space::PANELS })
            .secure(self.secure)
            .on_submit_maybe(self.submitted)
            .style(move |t: &Tokens, status| {
                let mut style = crate::ui::theme::field(t, status);
                if bad && !matches!(status, text_input::Status::Focused { .. }) {
                    style.border.color = t.bad;
                }
                style
            });
        if self.filter {
            field = field.icon(text_input::Icon {
                font: crate::ui::theme::ICONS,
                code_point: Icon::Search.to_char(),
                size: Some(Pixels(18.0)),
                spacing: space::KEYS,
                side: text_input::Side::Left,
            });
        }
        if let Some(on_input) = self.edited {
            field = field.on_input(on_input);
        }
        let field = Ring { content: field.into() };
        if self.filter {
            return Element::new(field);
        }
        if let Some(wide) = self.beside {
            let label = match self.below {
                Below::Error(words) => {
                    // No larger than both fit the height of the field, or the fields below would move.
                    let t = &t.least_text();
                    let name = fit(t, Type::BODY, self.label).or(t, Type::SMALL);
                    column![name, fit(t, Type::SMALL, words).colour(|t| t.bad)]
                }
                _ => column![fit(t, Type::BODY, self.label).or(t, Type::SMALL).or_on_two(t, Type::SMALL)],
            };
            return row![container(label).width(wide), Element::new(field)]
                .align_y(iced::Alignment::Center)
                .spacing(space::KEYS)
                .into();
        }
        let star = self.needed.then(|| fit_runs(t, Type::BODY, vec![Run::bold("*")]).colour(|t| t.accent));
        column![
            row![fit(t, Type::BODY, self.label).or(t, Type::SMALL)].push(star).spacing(space::PAIR),
            Element::new(field),
            below(t, self.below)
        ]
        .spacing(space::PAIR)
        .into()
    }
}

fn below<'a, M: 'a>(t: &Tokens, below: Below) -> El<'a, M> {
    let with_sign = |sign: Icon, words: String, colour: fn(&Tokens) -> Color| -> El<'a, M> {
        let sign = icon(t, sign, 14.0).style(move |t: &Tokens| iced::widget::text::Style { color: Some(colour(t)) });
        row![sign, fit(t, Type::SMALL, words).colour(colour)]
            .spacing(space::PAIR)
            .align_y(iced::Alignment::Center)
            .into()
    };
    match below {
        Below::Nothing => iced::widget::space().height(Type::SMALL.line(t)).into(),
        Below::Hint(words) => fit(t, Type::SMALL, words).second().into(),
        Below::Good(words) => with_sign(Icon::Tick, words, |t| t.good),
        Below::Error(words) => with_sign(Icon::Cross, words, |t| t.bad),
    }
}

type FieldState = text_input::State<<Renderer as iced::advanced::text::Renderer>::Paragraph>;

/// Draws the ring around a focused field, and the field in a layer of its own: its blinking cursor redraws itself alone.
struct Ring<'a, M> {
    content: El<'a, M>,
}

impl<M> Widget<M, Tokens, Renderer> for Ring<'_, M> {
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

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        viewport: &Rectangle,
    ) {
        let Some(inside) = layout.children().next() else { return };
        let content = self.content.as_widget_mut();
        content.update(&mut tree.children[0], event, inside, cursor, renderer, clipboard, shell, viewport);
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
        let Some(inside) = layout.children().next() else { return };
        let focused = tree.children[0].state.downcast_ref::<FieldState>().is_focused();
        let bounds = layout.bounds().expand(3.0);
        renderer.fill_quad(
            renderer::Quad {
                bounds,
                border: Border { radius: (radius::KEY + 3.0).into(), ..Border::default() },
                ..renderer::Quad::default()
            },
            Background::Color(if focused { theme.soft } else { Color::TRANSPARENT }),
        );
        renderer.with_layer(layout.bounds(), |renderer| {
            self.content.as_widget().draw(&tree.children[0], renderer, theme, style, inside, cursor, viewport);
        });
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        layout.children().next().map_or_else(mouse::Interaction::default, |inside| {
            self.content.as_widget().mouse_interaction(&tree.children[0], inside, cursor, viewport, renderer)
        })
    }
}
