//! What a scanner's ear makes of keys: which of them are a scan, and which were held back and are typing after all.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use iced::Event;
use iced::keyboard::Event as KeyEvent;
use iced::keyboard::key::{Code, Key, Named, Physical};

use crate::scan::{self, Burst, Stroke, Verdict};

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
pub(super) struct Judged {
    pub(super) verdict: Verdict,
    /// Those keys were typing.
    pub(super) typed: bool,
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
    pub(super) fn hear(&self, event: &KeyEvent, repeat: bool, held: &Held) -> Judged {
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
    pub(super) fn waits_until(&self) -> Option<Instant> {
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

/// Keys of one window that wait for the verdict.
#[derive(Default)]
pub(super) struct Held {
    pub(super) keys: Vec<Event>,
    /// How many scans there were when the first of them came.
    scans: u64,
    /// When the first came.
    since: u64,
    /// The run's time is over; it is let go unless keys have been waiting behind the frame that is drawn.
    pub(super) due: bool,
}

impl Held {
    pub(super) fn push(&mut self, key: Event, ear: &Ear) {
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
    pub(super) fn take(&mut self, ear: &Ear) -> Vec<Event> {
        let keys = std::mem::take(&mut self.keys);
        if self.scans == ear.scans() { keys } else { Vec::new() }
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
}
