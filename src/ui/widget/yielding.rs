//! A column whose parts give way: what matters least goes first when the height does not hold them all.

use std::ops::Range;

use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, renderer};
use iced::{Element, Event, Length, Point, Rectangle, Renderer, Size};

use crate::ui::theme::{El, Tokens};

/// A part's forms among the children, the fullest first, and the space above it.
struct Part {
    forms: Range<usize>,
    above: f32,
    /// Whether the space that is left over stands above this part.
    at_foot: bool,
    /// Whether it takes the space that is left over.
    fills: bool,
}

/// See [`yielding`].
pub struct Yielding<'a, M> {
    parts: Vec<Part>,
    order: Vec<usize>,
    children: Vec<El<'a, M>>,
    /// The children that are shown, as the last layout chose them.
    shown: Vec<usize>,
}

/// Begins a column that takes the whole height it is given.
pub fn yielding<'a, M>() -> Yielding<'a, M> {
    Yielding { parts: Vec::new(), order: Vec::new(), children: Vec::new(), shown: Vec::new() }
}

impl<'a, M> Yielding<'a, M> {
    /// Adds a part in its forms, the fullest first, with the space above it.
    #[must_use]
    pub fn part(self, above: f32, forms: Vec<El<'a, M>>) -> Self {
        self.add(above, false, false, forms)
    }

    /// As `part`; the space that is left over stands above it.
    #[must_use]
    pub fn at_foot(self, above: f32, forms: Vec<El<'a, M>>) -> Self {
        self.add(above, true, false, forms)
    }

    /// As `part`; it takes the space that is left over.
    #[must_use]
    pub fn filling(self, above: f32, forms: Vec<El<'a, M>>) -> Self {
        self.add(above, false, true, forms)
    }

    /// The order in which parts, counted from 0, take one step down each: to their next form, and then away.
    /// A part that is not named never gives way.
    #[must_use]
    pub fn order(mut self, order: impl Into<Vec<usize>>) -> Self {
        self.order = order.into();
        self
    }

    fn add(mut self, above: f32, at_foot: bool, fills: bool, forms: Vec<El<'a, M>>) -> Self {
        let first = self.children.len();
        self.children.extend(forms);
        self.parts.push(Part { forms: first..self.children.len(), above, at_foot, fills });
        self
    }

    fn visible<'l>(&'l self, layout: Layout<'l>) -> impl Iterator<Item = (usize, Layout<'l>)> {
        self.shown.iter().copied().zip(layout.children())
    }
}

impl<M> Widget<M, Tokens, Renderer> for Yielding<'_, M> {
    fn children(&self) -> Vec<Tree> {
        self.children.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.children);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Fill)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let room = limits.max();
        let inside = layout::Limits::new(Size::ZERO, Size::new(room.width, f32::INFINITY));
        let mut nodes: Vec<layout::Node> = self
            .children
            .iter_mut()
            .zip(&mut tree.children)
            .map(|(child, tree)| child.as_widget_mut().layout(tree, renderer, &inside))
            .collect();

        let mut forms: Vec<Option<usize>> = self.parts.iter().map(|p| p.forms.clone().next()).collect();
        let taken = |forms: &[Option<usize>], nodes: &[layout::Node]| -> f32 {
            let each = self.parts.iter().zip(forms);
            each.filter_map(|(part, form)| form.map(|form| part.above + nodes[form].size().height)).sum()
        };
        for part in &self.order {
            if taken(&forms, &nodes) <= room.height {
                break;
            }
            forms[*part] = forms[*part].map(|form| form + 1).filter(|form| self.parts[*part].forms.contains(form));
        }

        let mut left_over = (room.height - taken(&forms, &nodes)).max(0.0);
        let mut y = 0.0;
        let mut placed = Vec::new();
        self.shown.clear();
        for (part, form) in self.parts.iter().zip(forms) {
            let Some(form) = form else { continue };
            if part.at_foot {
                y += std::mem::take(&mut left_over).floor();
            }
            y += part.above;
            let mut node = std::mem::take(&mut nodes[form]);
            if part.fills {
                let height = node.size().height + std::mem::take(&mut left_over).floor();
                let whole = layout::Limits::new(Size::new(0.0, height), Size::new(room.width, height));
                node = self.children[form].as_widget_mut().layout(&mut tree.children[form], renderer, &whole);
            }
            let node = node.move_to(Point::new(0.0, y));
            y += node.size().height;
            placed.push(node);
            self.shown.push(form);
        }
        layout::Node::with_children(room, placed)
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
        for (child, inside) in self.shown.iter().copied().zip(layout.children()) {
            let widget = self.children[child].as_widget_mut();
            widget.update(&mut tree.children[child], event, inside, cursor, renderer, clipboard, shell, viewport);
        }
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        operation.container(None, layout.bounds());
        operation.traverse(&mut |operation| {
            for (child, inside) in self.shown.iter().copied().zip(layout.children()) {
                self.children[child].as_widget_mut().operate(&mut tree.children[child], inside, renderer, operation);
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
        for (child, inside) in self.visible(layout) {
            self.children[child].as_widget().draw(
                &tree.children[child],
                renderer,
                theme,
                style,
                inside,
                cursor,
                viewport,
            );
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.visible(layout)
            .map(|(child, inside)| {
                let widget = self.children[child].as_widget();
                widget.mouse_interaction(&tree.children[child], inside, cursor, viewport, renderer)
            })
            .max()
            .unwrap_or_default()
    }
}

impl<'a, M: 'a> From<Yielding<'a, M>> for Element<'a, M, Tokens> {
    fn from(column: Yielding<'a, M>) -> Self {
        Element::new(column)
    }
}
