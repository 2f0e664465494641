//! Telling a scan from typing: at least so many keys, so close together, ended by Enter or Tab.
//!
//! Every key of both windows is fed here before anything else looks at it, whatever has the focus. Characters that may
//! belong to a scan are held back by the window until they turn out to be typing. Enter and Tab must be acted upon only
//! when the verdict is [`Verdict::Typing`], never by a widget's own submit, or the end key would do something else
//! besides.

use super::code::{SEPARATOR, proves_itself};
use crate::domain::{EndKey, Scanner};

/// No code is longer; more keys are a cat on the keyboard.
const MOST_KEYS: usize = 1_024;
/// A hand on the keyboard adds no more than this to a scan that follows at once.
const MOST_BY_HAND: usize = 3;
/// Where a hand's key ends and the scan begins, the gap is at least so many milliseconds.
const LEAST_HAND_GAP: u64 = 10;
/// The shortest GS1 code that a separator can stand in: `01` and the GTIN.
const LEAST_BEFORE_SEPARATOR: usize = 16;

/// One key going down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// Milliseconds of any steady clock.
    pub at: u64,
    pub stroke: Stroke,
    /// The keyboard repeats a key that is held.
    pub repeat: bool,
}

/// What the key means, independent of the keyboard's layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// A Latin letter, digit or sign, as the key stands on an English keyboard, with Shift applied.
    Char(char),
    Enter,
    Tab,
    /// Ctrl and `]`, as which scanners type the group separator.
    Separator,
    /// F8, as which other scanners type it; an action of the till at any other moment.
    F8,
    /// Shift, Ctrl, Alt or a lock on its own.
    Modifier,
    Other,
}

/// What to do with the key that was fed, and with earlier ones that have turned out to be typing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// Characters that were held back and are typing after all, oldest first; empty most of the time.
    pub released: String,
    pub verdict: Verdict,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// No part of a scan: the key does what it always does.
    Typing,
    /// A character that may belong to a scan: it waits.
    Possible,
    /// The end key of a scan. Forget what waits but for the hand's keys, look up the code, and do nothing else with the key.
    Scanned(Scan),
    /// Part of a scan, and nothing more: the key does nothing.
    Swallowed,
}

/// A whole scan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scan {
    /// What was read, without prefix and end key.
    pub text: String,
    /// How many of the keys that wait were a hand's, and stay in the field: those at the beginning.
    pub by_hand: usize,
}

/// Watches the keys. One for both windows.
#[derive(Debug, Clone)]
pub struct Burst {
    scanner: Scanner,
    run: Vec<Pressed>,
    last: u64,
    /// When a scan ended, as long as only end keys have followed.
    ended: Option<u64>,
}

#[derive(Debug, Clone, Copy)]
struct Pressed {
    character: char,
    at: u64,
    /// It waits in the window; one that was swallowed does not.
    waits: bool,
}

impl Burst {
    pub fn new(scanner: Scanner) -> Burst {
        Burst { scanner, run: Vec::new(), last: 0, ended: None }
    }

    /// Takes the settings of another scanner; a run in progress is given up.
    pub fn set_scanner(&mut self, scanner: Scanner) {
        *self = Burst::new(scanner);
    }

    /// Takes one key and says what it was.
    pub fn key(&mut self, key: Key) -> Outcome {
        if key.repeat {
            // A held key neither counts nor breaks a run that passes meanwhile.
            let verdict = if self.is_running(key.at) { Verdict::Swallowed } else { Verdict::Typing };
            return Outcome { released: String::new(), verdict };
        }
        match key.stroke {
            Stroke::Modifier => Outcome { released: String::new(), verdict: Verdict::Typing },
            Stroke::Char(character) => self.character(character, key.at),
            Stroke::Separator => self.character(SEPARATOR, key.at),
            Stroke::F8 if self.may_hold_separator(key.at) => {
                let outcome = self.character(SEPARATOR, key.at);
                self.run.iter_mut().last().into_iter().for_each(|pressed| pressed.waits = false);
                Outcome { verdict: Verdict::Swallowed, ..outcome }
            }
            Stroke::Enter => self.end(EndKey::Enter, key.at),
            Stroke::Tab => self.end(EndKey::Tab, key.at),
            Stroke::F8 | Stroke::Other => Outcome { released: self.give_up(), verdict: Verdict::Typing },
        }
    }

    /// Gives back characters that were held and whose time is over; ask when [`Burst::waits_until`] has come.
    pub fn release(&mut self, now: u64) -> String {
        if self.is_running(now) { String::new() } else { self.give_up() }
    }

    /// When the characters held back become typing, if no further key comes.
    pub fn waits_until(&self) -> Option<u64> {
        (!self.run.is_empty()).then(|| self.last.saturating_add(self.gap()))
    }

    /// Keys further apart than this, in milliseconds, belong to different runs.
    pub fn gap(&self) -> u64 {
        u64::from(self.scanner.gap_ms)
    }

    /// Whether a run is going on at `now`.
    fn is_running(&self, now: u64) -> bool {
        !self.run.is_empty() && now.saturating_sub(self.last) < self.gap()
    }

    fn may_hold_separator(&self, now: u64) -> bool {
        self.is_running(now) && self.run.len() >= LEAST_BEFORE_SEPARATOR
    }

    fn give_up(&mut self) -> String {
        self.ended = None;
        text_of(self.run.drain(..))
    }

    fn character(&mut self, character: char, at: u64) -> Outcome {
        let goes_on = self.is_running(at) && self.run.len() < MOST_KEYS;
        let released = if goes_on { String::new() } else { self.give_up() };
        self.ended = None;
        self.run.push(Pressed { character, at, waits: true });
        self.last = at;
        Outcome { released, verdict: Verdict::Possible }
    }

    fn end(&mut self, key: EndKey, at: u64) -> Outcome {
        if self.run.is_empty() {
            // Some scanners end with two keys, a return and a line feed or tabulator; the second does nothing either.
            let second = self.ended.is_some_and(|ended| at.saturating_sub(ended) < self.gap());
            self.ended = self.ended.filter(|_| second);
            let verdict = if second { Verdict::Swallowed } else { Verdict::Typing };
            return Outcome { released: String::new(), verdict };
        }
        let ends = self.scanner.end == EndKey::Either || self.scanner.end == key;
        let scan = if ends && self.is_running(at) { self.scan() } else { None };
        match scan {
            Some((by_hand, scan)) => {
                let released = text_of(self.run.drain(..).take(by_hand));
                self.ended = Some(at);
                Outcome { released, verdict: Verdict::Scanned(scan) }
            }
            None => Outcome { released: self.give_up(), verdict: Verdict::Typing },
        }
    }

    /// The run as a scan, if it is one, and where in the run it begins.
    fn scan(&self) -> Option<(usize, Scan)> {
        let by_hand = self.by_hand()?;
        let scanned = &self.run[by_hand..];
        let least = usize::try_from(self.scanner.least).unwrap_or(usize::MAX);
        let first = scanned.first()?.character;
        // One key alone, however often, is a key that is held and whose repeats were not marked as such.
        if scanned.len() < least || scanned.iter().all(|pressed| pressed.character == first) {
            return None;
        }
        let text: String = scanned.iter().skip(self.scanner.prefix.chars().count()).map(|p| p.character).collect();
        let waiting = self.run[..by_hand].iter().filter(|pressed| pressed.waits).count();
        (!text.is_empty()).then_some((by_hand, Scan { text, by_hand: waiting }))
    }

    /// How many keys at the beginning a hand pressed just before the scan came. A prefix shows it for certain. Without
    /// one it is seen only where a pause follows and the rest is proved by its check digit while the whole is not.
    fn by_hand(&self) -> Option<usize> {
        let characters: Vec<char> = self.run.iter().map(|p| p.character).collect();
        let prefix: Vec<char> = self.scanner.prefix.chars().collect();
        if !prefix.is_empty() {
            return characters.windows(prefix.len()).position(|part| part == prefix);
        }
        let text = |from: usize| characters[from..].iter().collect::<String>();
        if proves_itself(&text(0)) {
            return Some(0);
        }
        let gap_before = |place: usize| self.run[place].at.saturating_sub(self.run[place - 1].at);
        let found = (1..=MOST_BY_HAND.min(self.run.len() - 1)).find(|&cut| {
            let largest_after = (cut + 1..self.run.len()).map(gap_before).max().unwrap_or(0);
            gap_before(cut) >= LEAST_HAND_GAP.max(2 * largest_after + 1) && proves_itself(&text(cut))
        });
        Some(found.unwrap_or(0))
    }
}

/// What keys come to in a field, where a separator is nothing.
fn text_of(keys: impl Iterator<Item = Pressed>) -> String {
    keys.map(|pressed| pressed.character).filter(|character| *character != SEPARATOR).collect()
}

#[cfg(test)]
#[path = "burst_tests.rs"]
mod tests;
