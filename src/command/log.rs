//! The log, and what is left of a panic: a report without anybody's name, and a sentence that a person can read.

use std::backtrace::Backtrace;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};

use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::EnvFilter;

use crate::domain::{Zone, without_people};
use crate::language::Language;
use crate::shop::{Shop, clock};

/// Days of which the log is kept.
const KEPT: usize = 14;

/// Writes the log into the shop's folder from here on, and a report of each panic.
pub fn start(folder: &Path, language: Language) {
    let logs = folder.join("logs");
    let reports = logs.clone();
    std::panic::set_hook(Box::new(move |panic| {
        if super::window::is_opening() {
            // Whoever opens the window says why it could not be.
            tracing::error!(what = without_people(&words(panic)), "the window could not be opened");
            return;
        }
        let said = match report(&reports, panic) {
            Some(file) => language.start_panic(file.display().to_string()),
            None => language.start_panic_no_report(),
        };
        let _ = writeln!(std::io::stderr(), "{said}");
    }));
    // A command that is refused because there is no shop leaves no folder behind.
    if !Shop::exists(folder) {
        return;
    }
    // The appender complains on the terminal about a folder that is not there yet.
    if fs::create_dir_all(&logs).is_err() {
        return;
    }
    let file = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("regulars")
        .filename_suffix("log")
        .max_log_files(KEPT)
        .build(&logs);
    // A folder that may not be written still lets the shop be read.
    if let Ok(file) = file {
        let filter = EnvFilter::try_from_env("REGULARS_LOG").unwrap_or_else(|_| EnvFilter::new("warn,regulars=info"));
        // A full disk is told by the command that meets it, once; the log must not break into an answer.
        let log = tracing_subscriber::fmt()
            .with_env_filter(filter)
            .with_ansi(false)
            .log_internal_errors(false)
            .with_writer(std::sync::Mutex::new(file));
        let _ = log.try_init();
    }
}

fn words(panic: &PanicHookInfo<'_>) -> String {
    let payload = panic.payload();
    let words = payload.downcast_ref::<&str>().map(ToString::to_string);
    words.or_else(|| payload.downcast_ref::<String>().cloned()).unwrap_or_default()
}

fn report(folder: &Path, panic: &PanicHookInfo<'_>) -> Option<PathBuf> {
    let at = clock::now(Zone::default());
    let words = words(panic);
    let mut text = format!("Regulars {} panicked at {}\n", crate::VERSION, at.utc.to_rfc3339());
    if let Some(place) = panic.location() {
        let _ = writeln!(text, "in {}:{}:{}", place.file(), place.line(), place.column());
    }
    let _ = writeln!(text, "thread {}", std::thread::current().name().unwrap_or("without a name"));
    let _ = writeln!(text, "{}\n\n{}", without_people(&words), Backtrace::force_capture());
    let file = folder.join(format!("panic-{}.txt", at.utc.format("%Y%m%dT%H%M%S%3fZ")));
    fs::create_dir_all(folder).and_then(|()| fs::write(&file, text)).ok()?;
    Some(file)
}
