//! Starts the program: arguments and log, then the window or one command.

use std::process::ExitCode;

use regulars::command::{self, Start};
use regulars::ui::run::{self, Begin};

fn main() -> ExitCode {
    match command::start(std::env::args_os()) {
        Start::Done(code) => code,
        Start::Window(opening) => command::open_window(&opening, |shop, opened| {
            let begin = match shop {
                Some(shop) => Begin::Shop(Box::new(shop)),
                None => Begin::Found { folder: opening.folder.clone(), lang: opening.language.lang() },
            };
            run::run(begin, opened)
        }),
    }
}
