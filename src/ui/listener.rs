//! The whole of a window stands inside this widget, which hears each key before whatever has the focus.
//!
//! So a scanner's burst is one burst in whichever window it arrives, the end key of a scan reaches nothing else, and the
//! keys of the till work while a field is being typed in. What may be part of a scan is held back for the blink of an eye
//! until it turns out to be typing: a scan never enters a field, draws nothing on its way, and has nothing to undo.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::keyboard::Event as KeyEvent;
use iced::keyboard::key::{Code, Key, Named, Physical};
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Vector, window};

use super::keys;
use super::theme::{El, Tokens};
use crate::scan::{self, Burst, Scan, Stroke, Verdict};

/// What was heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// A whole scan.
    Scanned(Scan),
    /// A key with a name, `F9` or `Enter`, that no field took for itself.
    Pressed(String),
}

/// The one scanner's ear of both windows.
#[derive(Clone)]
pub struct Ear {
    heard: Arc<Mutex<Hearing>>,
    began: Instant,
}

struct Hearing {
    burst: Burst,
    /// How many scans there were; keys held back before the last of them were its own.
    scans: u64,
    /// Milliseconds for which the window was busy while keys of a run waited; the ear's clock stood still.
    busy: u64,
}

/// What a key was, and what that says of the keys held back before it.
struct Judged {
    verdict: Verdict,
    /// Those keys were typing.
    typed: bool,
}

impl Ear {
    pub fn new(scanner: crate::domain::Scanner) -> Ear {
        let hearing = Hearing { burst: Burst::new(scanner), scans: 0, busy: 0 };
        Ear { heard: Arc::new(Mutex::new(hearing)), began: Instant::now() }
    }

    /// Takes the settings of another scanner.
    pub fn set_scanner(&self, scanner: crate::domain::Scanner) {
        self.hearing().burst.set_scanner(scanner);
    }

    fn hearing(&self) -> MutexGuard<'_, Hearing> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn now(&self) -> u64 {
        u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// Feeds a key that went down while `held` waited for the verdict.
    fn hear(&self, event: &KeyEvent, repeat: bool, held: &Held) -> Judged {
        let now = self.now();
        let mut hearing = self.hearing();
        let mut at = now.saturating_sub(hearing.busy);
        let until = hearing.burst.waits_until().filter(|until| at >= *until && !held.keys.is_empty());
        if let Some(until) = until {
            // Nobody came to let the run go, so the window was drawing and this key has been waiting for its turn.
            hearing.busy += at + 1 - until;
            at = until - 1;
        }
        let stroke = stroke(event);
        if matches!(stroke, Stroke::Enter | Stroke::Tab) && held.is_slow(now, hearing.burst.gap()) {
            let over = hearing.burst.waits_until().unwrap_or(at);
            hearing.burst.release(over);
        }
        let was_over = is_over(&hearing.burst, at);
        let verdict = hearing.burst.key(scan::Key { at, stroke, repeat }).verdict;
        let typed = match &verdict {
            Verdict::Possible => was_over,
            Verdict::Typing => is_over(&hearing.burst, at),
            Verdict::Scanned(_) => {
                hearing.scans += 1;
                false
            }
            Verdict::Swallowed => false,
        };
        Judged { verdict, typed }
    }

    fn scans(&self) -> u64 {
        self.hearing().scans
    }

    /// When the run that is going on becomes typing, if no key follows; none when no run is going on.
    fn waits_until(&self) -> Option<Instant> {
        let hearing = self.hearing();
        let until = hearing.burst.waits_until()? + hearing.busy;
        (until > self.now()).then(|| self.began + Duration::from_millis(until))
    }
}

fn is_over(burst: &Burst, at: u64) -> bool {
    burst.waits_until().is_none_or(|until| at >= until)
}

/// What a key means to the scanner's ear: by its place on the keyboard, whatever the layout.
fn stroke(event: &KeyEvent) -> Stroke {
    let KeyEvent::KeyPressed { key, physical_key, modifiers, .. } = event else { return Stroke::Other };
    match key {
        Key::Named(Named::Enter) => Stroke::Enter,
        Key::Named(Named::Tab) => Stroke::Tab,
        Key::Named(Named::F8) => Stroke::F8,
        Key::Named(
            Named::Shift
            | Named::Control
            | Named::Alt
            | Named::AltGraph
            | Named::CapsLock
            | Named::NumLock
            | Named::Super,
        ) => Stroke::Modifier,
        Key::Named(Named::Space) => Stroke::Char(' '),
        Key::Character(_) if modifiers.control() => match physical_key {
            Physical::Code(Code::BracketRight) => Stroke::Separator,
            _ => Stroke::Other,
        },
        Key::Character(_) if modifiers.alt() => Stroke::Other,
        Key::Character(_) => {
            let latin = key.to_latin(*physical_key);
            let shifted = |c: char| if modifiers.shift() { c.to_ascii_uppercase() } else { c };
            latin.map_or(Stroke::Other, |c| Stroke::Char(shifted(c)))
        }
        _ => Stroke::Other,
    }
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

/// Keys of one window that wait for the verdict.
#[derive(Default)]
struct Held {
    keys: Vec<Event>,
    /// How many scans there were when the first of them came.
    scans: u64,
    /// When the first came.
    since: u64,
    /// The run's time is over; it is let go unless keys have been waiting behind the frame that is drawn.
    due: bool,
}

impl Held {
    fn push(&mut self, key: Event, ear: &Ear) {
        if self.keys.is_empty() {
            self.scans = ear.scans();
            self.since = ear.now();
        }
        self.due = false;
        self.keys.push(key);
    }

    /// Whether the keys came at a hand's pace on the whole, however they came in between.
    fn is_slow(&self, now: u64, gap: u64) -> bool {
        let keys = u64::try_from(self.keys.len()).unwrap_or(u64::MAX);
        keys > 0 && now.saturating_sub(self.since) >= keys.saturating_mul(gap)
    }

    /// The keys that were typing: none where a scan ended in the other window meanwhile.
    fn take(&mut self, ear: &Ear) -> Vec<Event> {
        let keys = std::mem::take(&mut self.keys);
        if self.scans == ear.scans() { keys } else { Vec::new() }
    }
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
            shell.request_redraw();
            for message in messages {
                shell.publish(message);
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
                    Verdict::Typing => name = keys::name(key),
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
    use iced::keyboard;

    /// A key event as a keyboard in the given layout sends it; for tests of what is heard.
    fn pressed(key: Key, code: Code, modifiers: keyboard::Modifiers) -> KeyEvent {
        KeyEvent::KeyPressed {
            modified_key: key.clone(),
            key,
            physical_key: Physical::Code(code),
            location: keyboard::Location::Standard,
            modifiers,
            text: None,
            repeat: false,
        }
    }

    #[test]
    fn keys_are_read_by_their_place() {
        let plain = keyboard::Modifiers::empty();
        let russian = pressed(Key::Character("ф".into()), Code::KeyA, plain);
        assert_eq!(stroke(&russian), Stroke::Char('a'));
        let capital = pressed(Key::Character("Ф".into()), Code::KeyA, keyboard::Modifiers::SHIFT);
        assert_eq!(stroke(&capital), Stroke::Char('A'));
        let separator = pressed(Key::Character("]".into()), Code::BracketRight, keyboard::Modifiers::CTRL);
        assert_eq!(stroke(&separator), Stroke::Separator);
    }

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
