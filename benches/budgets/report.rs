//! The table that a benchmark prints: a line as soon as it is measured, and at the end what was missed.

use std::cell::RefCell;
use std::io::Write;
use std::process::ExitCode;
use std::time::{Duration, Instant};

/// A budget that was looked at.
pub struct Budget {
    pub work: String,
    /// Plain `SQLite`, or whatever else is the measure.
    pub plain: Option<Duration>,
    pub ours: String,
    /// A ratio, or what else says how far from the budget it is.
    pub figure: String,
    /// The slow ones.
    pub tail: String,
    pub most: String,
    pub held: bool,
}

#[derive(Default)]
pub struct Report {
    missed: RefCell<Vec<String>>,
}

impl Report {
    pub fn line(&self, b: Budget) {
        let plain = b.plain.map(time).unwrap_or_default();
        row(&b.work, &plain, &b.ours, &b.figure, &b.tail, &b.most, if b.held { "held" } else { "MISSED" });
        if !b.held {
            self.missed.borrow_mut().push(b.work);
        }
        let _ = std::io::stdout().flush();
    }

    /// Names what was missed; a script hears of it by the exit status.
    pub fn end(&self) -> ExitCode {
        let missed = self.missed.borrow();
        if missed.is_empty() {
            println!("\nEvery budget that was measured is held.");
            return ExitCode::SUCCESS;
        }
        println!("\nMissed: {}.", missed.join("; "));
        ExitCode::FAILURE
    }
}

pub fn title(words: &str) {
    println!("\n{words}");
    row("work", "plain", "ours", "ratio", "slowest", "budget", "");
    let _ = std::io::stdout().flush();
}

/// What was not measured, and why.
pub fn skipped(work: &str, why: &str) {
    println!("{work:<56}not measured: {why}");
}

fn row(work: &str, plain: &str, ours: &str, ratio: &str, tail: &str, budget: &str, held: &str) {
    println!("{work:<56}{plain:>10}{ours:>11}{ratio:>8}  {tail:<28}{budget:<28}{held}");
}

/// A time in the unit in which it reads best.
pub fn time(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    match micros {
        ..10.0 => format!("{micros:.1} µs"),
        ..1_000.0 => format!("{micros:.0} µs"),
        ..100_000.0 => format!("{:.1} ms", micros / 1e3),
        ..1_000_000.0 => format!("{:.0} ms", micros / 1e3),
        _ => format!("{:.1} s", micros / 1e6),
    }
}

pub fn timed<T>(job: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    let done = job();
    (done, begun.elapsed())
}
