//! Long work in a terminal: a bar that shows how far it is, and a Ctrl-C that it hears in time to clear up.

use std::cell::Cell;
use std::io::{IsTerminal, Write};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::language::Language;
use crate::shop::import::{Phase, Progress};

/// Between two drawings of the bar; an eye sees no more, and a slow terminal is not kept busy.
const PAUSE: Duration = Duration::from_millis(100);

/// One line of the error stream, drawn over itself; nothing where nobody watches.
pub struct Bar {
    watched: bool,
    language: Language,
    drawn: Cell<Option<(Phase, Instant)>>,
}

impl Bar {
    const WIDTH: u64 = 30;

    pub fn new(wanted: bool, language: Language) -> Bar {
        Bar { watched: wanted && std::io::stderr().is_terminal(), language, drawn: Cell::new(None) }
    }

    pub fn show(&self, progress: Progress) {
        let now = Instant::now();
        let soon = |(phase, at): (Phase, Instant)| phase == progress.phase && now.duration_since(at) < PAUSE;
        if !self.watched || self.drawn.get().is_some_and(soon) {
            return;
        }
        self.drawn.set(Some((progress.phase, now)));
        // What is left of a longer line before goes with the rest of the line.
        let _ = write!(std::io::stderr(), "\r{}\x1b[K", line(progress, self.language));
    }

    /// Leaves the line as it was before the work began.
    pub fn clear(&self) {
        if self.watched && self.drawn.take().is_some() {
            let _ = write!(std::io::stderr(), "\r\x1b[K");
        }
    }
}

fn line(progress: Progress, l: Language) -> String {
    let what = match progress.phase {
        Phase::Reading => l.import_reading(),
        Phase::Checking => l.import_checking(),
        Phase::Adopting => l.import_adopting(),
    };
    let hundredth = progress.done.saturating_mul(100).checked_div(progress.of).unwrap_or(100).min(100);
    let full = hundredth * Bar::WIDTH / 100;
    let bar: String = (0..Bar::WIDTH).map(|place| if place < full { '=' } else { ' ' }).collect();
    format!("[{bar}] {hundredth:3} % {what}")
}

/// Whether the person at the keyboard wants to stop. The first Ctrl-C is asked for politely; a second one ends the
/// program at once, which a transaction survives by leaving nothing.
pub struct Interrupt(Arc<AtomicBool>);

impl Interrupt {
    /// From here on Ctrl-C is heard here. Where it cannot be, it ends the program as ever.
    pub fn heard() -> Interrupt {
        let asked = Arc::new(AtomicBool::new(false));
        #[cfg(unix)]
        if let Err(error) = hear(&asked) {
            tracing::warn!(%error, "Ctrl-C is not heard");
        }
        Interrupt(asked)
    }

    pub fn asked(&self) -> ControlFlow<()> {
        if self.0.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

#[cfg(unix)]
fn hear(asked: &Arc<AtomicBool>) -> std::io::Result<()> {
    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::flag;

    for (signal, exit) in [(SIGINT, 130), (SIGTERM, 143)] {
        // In this order: the flag is still down when the first signal comes by.
        flag::register_conditional_shutdown(signal, exit, asked.clone())?;
        flag::register(signal, asked.clone())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Currency, Lang};

    #[test]
    fn the_bar_says_what_is_done_and_how_far() {
        let l = Language::new(Lang::Ru, Currency::Rub);
        let at = |done, of| line(Progress { phase: Phase::Checking, done, of }, l);
        assert_eq!(at(1, 4), "[=======                       ]  25 % Проверяю строку за строкой");
        assert!(at(0, 0).contains("100 %") && at(9, 4).contains("100 %"));
    }
}
