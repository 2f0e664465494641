//! The whole of a window stands inside this widget, which hears each key before whatever has the focus.
//!
//! So a scanner's burst is one burst in whichever window it arrives, the end key of a scan reaches nothing else, and the
//! keys of the till work while a field is being typed in. What may be part of a scan is held back for the blink of an eye
//! until it turns out to be typing: a scan never enters a field, draws nothing on its way, and has nothing to undo.

mod ear;

use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard::Event as KeyEvent;
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Vector, window};

use ear::Held;

pub use ear::Ear;

use super::keys;
use super::theme::{El, Tokens};
use crate::scan::{Scan, Verdict};

/// What was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// A whole scan.
    Scanned(Scan),
    /// A key with a name, `F9` or `Enter`, or a figure or a space, that no field took for itself.
    Pressed(String),
}

/// Puts `content` inside an ear; `on_heard` makes the message of what was heard.
pub fn listen<'a, M: 'a>(ear: &Ear, content: impl Into<El<'a, M>>, on_heard: impl Fn(Heard) -> M + 'a) -> El<'a, M> {
    Element::new(Listener { ear: ear.clone(), content: content.into(), on_heard: Box::new(on_heard) })
}

struct Listener<'a, M> {
    ear: Ear,
    content: El<'a, M>,
    on_heard: Box<dyn Fn(Heard) -> M + 'a>,
}

/// Who gets a key with a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Right {
    /// The till, before any field: keys that no field has a use for, or must not have.
    Till,
    /// The field that has the focus, and the till when it has no use for it.
    Field,
}

fn right(name: &str) -> Right {
    let function = name.strip_prefix('F').is_some_and(|n| n.parse::<u8>().is_ok());
    let beside = name.starts_with("Alt+") || matches!(name, "Esc" | "PgUp" | "PgDn" | "Ins");
    if function || beside { Right::Till } else { Right::Field }
}

fn typed_key(event: &Event) -> Option<String> {
    let Event::Keyboard(key) = event else { return None };
    keys::typed(key)
}

impl<M> Listener<'_, M> {
    /// Hands keys that were held back to whatever has the focus, in their order.
    #[allow(clippy::too_many_arguments, reason = "what a widget is updated with")]
    fn pass(
        &mut self,
        keys: Vec<Event>,
        tree: &mut Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, M>,
        viewport: &Rectangle,
    ) {
        for key in keys {
            let mut messages = Vec::new();
            // A shell of its own: that a field took this key says nothing of the key that is being heard.
            let mut own = Shell::new(&mut messages);
            let content = self.content.as_widget_mut();
            content.update(&mut tree.children[0], &key, layout, cursor, renderer, clipboard, &mut own, viewport);
            if own.is_layout_invalid() {
                shell.invalidate_layout();
            }
            if own.are_widgets_invalid() {
                shell.invalidate_widgets();
            }
            let taken = own.is_event_captured();
            shell.request_redraw();
            for message in messages {
                shell.publish(message);
            }
            if let Some(figure) = typed_key(&key).filter(|_| !taken) {
                shell.publish((self.on_heard)(Heard::Pressed(figure)));
            }
        }
    }

    /// Has the window look again when the run becomes typing.
    fn wait(&self, shell: &mut Shell<'_, M>) {
        if let Some(until) = self.ear.waits_until() {
            shell.request_redraw_at(until);
        }
    }
}

impl<M> Widget<M, Tokens, Renderer> for Listener<'_, M> {
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
        let mut name = None;
        let mut typed = Vec::new();
        match event {
            Event::Keyboard(key @ KeyEvent::KeyPressed { repeat, .. }) => {
                let held = tree.state.downcast_mut::<Held>();
                let judged = self.ear.hear(key, *repeat, held);
                if judged.typed {
                    typed = held.take(&self.ear);
                }
                match judged.verdict {
                    Verdict::Scanned(scan) => {
                        let by_hand = scan.by_hand;
                        typed = std::mem::take(&mut held.keys);
                        typed.truncate(by_hand);
                        self.pass(typed, tree, layout, cursor, renderer, clipboard, shell, viewport);
                        shell.publish((self.on_heard)(Heard::Scanned(scan)));
                        return shell.capture_event();
                    }
                    Verdict::Swallowed => return shell.capture_event(),
                    Verdict::Possible => {
                        held.push(event.clone(), &self.ear);
                        self.pass(typed, tree, layout, cursor, renderer, clipboard, shell, viewport);
                        self.wait(shell);
                        return shell.capture_event();
                    }
                    Verdict::Typing => name = keys::name(key).or_else(|| keys::typed(key)),
                }
            }
            Event::Window(window::Event::RedrawRequested(_)) => {
                let held = tree.state.downcast_mut::<Held>();
                if self.ear.waits_until().is_some() {
                    self.wait(shell);
                } else if held.due {
                    typed = held.take(&self.ear);
                } else if !held.keys.is_empty() {
                    held.due = true;
                    shell.request_redraw();
                }
            }
            _ => {}
        }
        self.pass(typed, tree, layout, cursor, renderer, clipboard, shell, viewport);
        if let Some(name) = name.take_if(|name| right(name) == Right::Till) {
            shell.publish((self.on_heard)(Heard::Pressed(name)));
            return shell.capture_event();
        }
        let content = self.content.as_widget_mut();
        content.update(&mut tree.children[0], event, layout, cursor, renderer, clipboard, shell, viewport);
        if let Some(name) = name.filter(|_| !shell.is_event_captured()) {
            shell.publish((self.on_heard)(Heard::Pressed(name)));
            shell.capture_event();
        }
    }

    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<Held>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(Held::default())
    }

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
        self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        self.content.as_widget_mut().operate(&mut tree.children[0], layout, renderer, operation);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.content.as_widget().mouse_interaction(&tree.children[0], layout, cursor, viewport, renderer)
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
        self.content.as_widget().draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, M, Tokens, Renderer>> {
        self.content.as_widget_mut().overlay(&mut tree.children[0], layout, renderer, viewport, translation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_till_s_keys_go_before_the_field() {
        for name in ["F9", "F12", "Esc", "Alt+1", "PgDn"] {
            assert!(right(name) == Right::Till, "{name}");
        }
        for name in ["Enter", "Tab", "Shift+Tab", "Ctrl+C", "Home", "Left"] {
            assert!(right(name) == Right::Field, "{name}");
        }
    }
}
