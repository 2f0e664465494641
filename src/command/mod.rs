//! The headless commands, one file each: every act of the shop for scripts, tests and owners with a scheduler.
//!
//! A command reads its arguments, calls one act of `shop`, and gives back an answer that can be printed in two ways: a
//! table for people, or one JSON document whose names and order are a contract. Nothing is decided here.

mod arguments;
mod backup;
mod bench;
mod birthdays;
mod card;
mod check;
mod compensation;
mod coupon;
mod demo;
mod document;
mod enrol;
mod fault;
mod file;
mod find;
mod folder;
mod gift;
mod household;
mod import;
mod init;
mod input;
mod log;
mod member;
mod merge;
mod preview;
mod problem;
mod programme;
mod progress;
mod quote;
mod referral;
mod refund;
mod refusal;
mod report;
mod sale;
mod sell;
mod survey;
mod table;
mod tier;
mod usage;
mod value;
mod visit;
mod window;

use std::ffi::OsString;
use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::FromArgMatches;
use serde::Serialize;

use crate::domain::{Moment, Points, Zone};
use crate::language::Language;
use crate::shop::household::Takes;
use crate::shop::{Beside, Error, Shop, StoreError, clock};
use arguments::{Arguments, Card, Command, Household, Member, Programme, Sale};
use problem::Problem;

/// What the program does after its arguments were read.
pub enum Start {
    /// A command ran, or was refused.
    Done(ExitCode),
    /// The window is asked for, and nothing that can be seen from here stands in its way.
    Window(Opening),
}

/// Which shop the window opens.
#[derive(Debug, Clone)]
pub struct Opening {
    pub folder: PathBuf,
    /// On the made-up shop, which is made where it is missing.
    pub demo: bool,
    /// The system's language, for as long as no shop says another.
    pub language: Language,
}

/// What every command knows: whose shop, in which language to answer, and how.
struct Desk {
    folder: PathBuf,
    json: bool,
    at: Option<String>,
    language: Language,
}

impl Desk {
    /// The same in another language, or with amounts in another currency.
    fn speaking(&self, language: Language) -> Desk {
        Desk { folder: self.folder.clone(), json: self.json, at: self.at.clone(), language }
    }

    fn open(&self) -> Result<Shop, Problem> {
        Ok(Shop::open(&self.folder, Beside::Command)?)
    }

    /// The time of the act: `--at`, or now.
    fn moment(&self, zone: Zone) -> Result<Moment, Problem> {
        match &self.at {
            None => Ok(clock::now(zone)),
            Some(text) => {
                Moment::parse(text, zone).ok_or_else(|| Problem::Usage(self.language.command_error_time(text)))
            }
        }
    }
}

/// What a command answers, in both forms.
struct Answer {
    document: String,
    people: String,
    /// False where the answer itself is that something is wrong.
    good: bool,
}

impl Answer {
    fn new(document: &impl Serialize, people: String) -> Result<Answer, Problem> {
        let unreadable = |_| Error::Store(StoreError::Unreadable { what: "answer" });
        let document = serde_json::to_string(document).map_err(unreadable)?;
        Ok(Answer { document, people, good: true })
    }
}

/// Reads the arguments and runs a command, or says which window to open.
pub fn start(arguments: impl IntoIterator<Item = OsString>) -> Start {
    let spoken = folder::system_language();
    let raw: Vec<OsString> = arguments.into_iter().collect();
    // Known before the arguments are understood, so that even their fault is told in the form that was asked for.
    let json = raw.iter().any(|a| a == "--json");
    let shop = folder::asked_for(&raw);
    let parsed = usage::command(spoken).try_get_matches_from(raw).and_then(|m| Arguments::from_arg_matches(&m));
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(error) if error.exit_code() == 0 => {
            let desk = Desk { folder: PathBuf::new(), json, at: None, language: spoken };
            return tell(&desk, usage::in_words(&error.to_string(), spoken).trim_end(), ExitCode::SUCCESS);
        }
        Err(error) => {
            let language = shop.and_then(|folder| folder::shop_language(&folder)).unwrap_or(spoken);
            let desk = Desk { folder: PathBuf::new(), json, at: None, language };
            return refuse(&desk, &Problem::Usage(usage::fault(&error, language)));
        }
    };
    let Some(folder) = folder::of(arguments.data.as_deref(), arguments.demo) else {
        let desk = Desk { folder: PathBuf::new(), json, at: None, language: spoken };
        return refuse(&desk, &Problem::Usage(spoken.start_no_home()));
    };
    let mut desk = Desk { folder, json: arguments.json, at: arguments.at, language: spoken };
    let made = if arguments.demo
        && !matches!(arguments.command, Some(Command::Init(_) | Command::Demo(_) | Command::Restore(_)))
    {
        demo::ensure(&desk)
    } else {
        Ok(())
    };
    log::start(&desk.folder, spoken);
    if let Err(problem) = made {
        return refuse(&desk, &problem);
    }
    desk.language = folder::shop_language(&desk.folder).unwrap_or(spoken);
    let Some(command) = arguments.command else {
        return window(desk, arguments.demo);
    };
    match run(&desk, command) {
        Ok(answer) => {
            let said = if desk.json { &answer.document } else { answer.people.trim_end() };
            tell(&desk, said, if answer.good { ExitCode::SUCCESS } else { ExitCode::from(1) })
        }
        Err(problem) => refuse(&desk, &problem),
    }
}

/// The window, or why there is none. The sample shop then shows in the terminal what it would have shown there.
fn window(desk: Desk, demo: bool) -> Start {
    let Some(why) = window::why_no_window(desk.language) else {
        return Start::Window(Opening { folder: desk.folder, demo, language: desk.language });
    };
    without_window(&desk, demo, why)
}

fn without_window(desk: &Desk, demo: bool, why: String) -> Start {
    if !demo {
        return refuse(desk, &Problem::Data("no_window", why));
    }
    match visit::play(desk) {
        Ok(visit) => {
            let l = desk.language;
            let told = format!("{why}\n{}\n{visit}\n{}", l.start_demo_instead(), l.start_window_how());
            tell(desk, &told, ExitCode::SUCCESS)
        }
        Err(problem) => refuse(desk, &problem),
    }
}

/// Runs the window, and comes back when it is closed. A shop that is open already, or damaged, is said in one sentence.
/// `window` calls what it is given when its first window is there.
pub fn open_window<E: ToString>(
    opening: &Opening,
    window: impl FnOnce(Option<Shop>, fn()) -> Result<(), E>,
) -> ExitCode {
    let desk = Desk { folder: opening.folder.clone(), json: false, at: None, language: opening.language };
    let code = |start| match start {
        Start::Done(code) => code,
        Start::Window(_) => ExitCode::FAILURE,
    };
    let shop = match Shop::open(&opening.folder, Beside::Window) {
        Ok(shop) => Some(shop),
        // The window asks the questions of a first start.
        Err(Error::NoShop) => None,
        Err(error) => return code(refuse(&desk, &error.into())),
    };
    if let Some(shop) = &shop {
        window::place_windows(shop.till_settings().customer);
    }
    let ended = window::watched(|opened| window(shop, opened));
    Shop::settle(&opening.folder);
    match ended {
        window::Ended::Done(Ok(())) => ExitCode::SUCCESS,
        window::Ended::Done(Err(error)) => {
            tracing::error!(error = error.to_string(), "the window ended");
            code(without_window(&desk, opening.demo, desk.language.file_window_refused(window::display())))
        }
        window::Ended::NeverOpened => {
            code(without_window(&desk, opening.demo, desk.language.file_window_refused(window::display())))
        }
    }
}

fn run(desk: &Desk, command: Command) -> Result<Answer, Problem> {
    match command {
        Command::Init(arguments) => init::run(desk, arguments),
        Command::Demo(arguments) => demo::run(desk, &arguments),
        Command::Import(arguments) => import::import(desk, arguments),
        Command::Export(arguments) => import::export(desk, arguments.kind, &arguments.file),
        Command::Enrol(arguments) => enrol::run(desk, &arguments),
        Command::Member(Member::Show { member }) => member::show(desk, &member),
        Command::Member(Member::Edit(arguments)) => member::edit(desk, &arguments),
        Command::Member(Member::Household(arguments)) => of_household(desk, arguments),
        Command::Member(Member::Merge(arguments)) => merge::merge(desk, &arguments),
        Command::Member(Member::Unmerge { member, id }) => merge::unmerge(desk, &member, id.as_deref()),
        Command::Member(Member::Duplicates { limit }) => merge::duplicates(desk, limit),
        Command::Member(Member::Apart { member, other }) => merge::apart(desk, &member, &other),
        Command::Member(Member::Refer { member, by }) => referral::refer(desk, &member, &by),
        Command::Card(Card::Replace { number, with, lost }) => card::replace(desk, &number, with.as_deref(), lost),
        Command::Card(Card::Block { number, reason }) => card::block(desk, &number, &reason),
        Command::Card(Card::Print(arguments)) => card::print(desk, &arguments),
        Command::Coupon(asked) => coupon::run(desk, asked),
        Command::Gift(asked) => gift::run(desk, asked),
        Command::Tier(asked) => tier::run(desk, asked),
        Command::Compensation(asked) => compensation::run(desk, asked),
        Command::Find(arguments) => find::run(desk, &arguments),
        Command::Quote(arguments) => quote::run(desk, &arguments),
        Command::Sell(arguments) => sell::run(desk, &arguments),
        Command::Sale(Sale::Show { number }) => sale::show(desk, &number),
        Command::Sale(Sale::Assign { number, card, member, nobody: _ }) => {
            sale::assign(desk, &number, card.as_deref(), member.as_deref())
        }
        Command::Refund(arguments) => refund::run(desk, &arguments),
        Command::Value(arguments) => value::run(desk, &arguments),
        Command::Birthdays(arguments) => birthdays::run(desk, &arguments),
        Command::Report(arguments) => report::run(desk, &arguments),
        Command::Programme(Programme::Show) => programme::show(desk),
        Command::Programme(Programme::Check { file }) => programme::check(desk, &file),
        Command::Programme(Programme::Set { file, from }) => programme::set(desk, &file, from),
        Command::Programme(Programme::Template { name, currency }) => {
            programme::template(desk, &name, currency.as_deref())
        }
        Command::Programme(Programme::Schema) => programme::schema(),
        Command::Survey(asked) => survey::run(desk, asked),
        Command::Check => check::run(desk),
        Command::Backup(arguments) => backup::backup(desk, arguments.file.as_deref()),
        Command::Restore(arguments) => backup::restore(desk, &arguments.file, arguments.anyway),
        Command::Bench(arguments) => bench::run(desk, &arguments),
    }
}

fn of_household(desk: &Desk, arguments: Household) -> Result<Answer, Problem> {
    match arguments {
        Household::Show { member } => household::show(desk, &member),
        Household::Join { member, to, id } => household::join(desk, &member, &to, id.as_deref()),
        Household::Leave { member, take, id } => {
            let takes = if take == 0 { Takes::Nothing } else { Takes::Points(Points::new(take)) };
            household::leave(desk, &member, takes, id.as_deref())
        }
        Household::Undo { member, id } => household::leave(desk, &member, Takes::Own, id.as_deref()),
    }
}

fn refuse(desk: &Desk, problem: &Problem) -> Start {
    tracing::warn!(code = problem.code(), "a command was refused");
    let _ = writeln!(std::io::stderr(), "{}", problem.print(desk));
    Start::Done(ExitCode::from(problem.exit()))
}

/// Writes an answer. A reader that stops listening is no fault of ours; a disk that takes no answer is told, since whoever
/// asked would take the silence for success.
fn tell(desk: &Desk, text: &str, code: ExitCode) -> Start {
    let mut out = std::io::stdout();
    match writeln!(out, "{text}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            refuse(desk, &Problem::Data("no_answer", desk.language.file_no_answer()))
        }
        _ => Start::Done(code),
    }
}
