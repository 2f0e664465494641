//! Bringing members, products or sales in from a file: what its columns are taken for, what it would do, then the doing,
//! with progress and a stop.

mod columns;
mod columns_view;
mod view;

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use iced::Task;
use iced::widget::operation::focus;

use crate::shop::Error;
use crate::shop::import::{ImportJob, ImportReport, Progress, import};
use crate::transfer::{Choice, Field, Preview};
use crate::ui::background;
use crate::ui::screen::file::typed_path;
use crate::ui::world::World;

use columns::Columns;

pub use crate::transfer::Kind;

const PATH: &str = "import-path";

#[derive(Debug, Clone)]
pub struct State {
    kind: Kind,
    path: String,
    /// Lets what describes known members and products be overwritten.
    update: bool,
    /// The columns of the file, once it was looked at.
    columns: Option<Columns>,
    /// The columns stand in front of the file.
    on_columns: bool,
    /// The sheet that was chosen.
    sheet: Option<String>,
    step: Step,
    /// Counts the runs; an answer of an earlier one is nobody's any more.
    run: u64,
    stop: Arc<AtomicBool>,
}

#[derive(Debug, Clone)]
enum Step {
    Choosing,
    /// The file is read and checked; nothing is written.
    Trying(Option<Progress>),
    Tried(Result<ImportReport, Arc<Error>>),
    Adopting(Option<Progress>),
    Adopted(Result<ImportReport, Arc<Error>>),
}

#[derive(Debug, Clone)]
pub enum Message {
    Path(String),
    Kind(Kind),
    Update,
    /// Shows the columns.
    Look,
    Looked(u64, Result<Preview, Arc<Error>>),
    /// Goes to the column so many places on.
    Go(isize),
    GoTo(usize),
    /// Takes the chosen column for the field so many places on.
    Turn(isize),
    Take(Option<Field>),
    /// Shows the lines so many pages on.
    Page(isize),
    /// Goes to the next sheet.
    Sheet,
    /// Goes back to the file.
    File,
    Try,
    Adopt,
    Stop,
    Heard(u64, Heard),
    Close,
}

/// What the work in the background says.
#[derive(Debug, Clone)]
pub enum Heard {
    Progress(Progress),
    Finished(Result<ImportReport, Arc<Error>>),
}

#[derive(Debug)]
pub enum Action {
    None,
    Run(Task<Message>),
    Close,
    /// What ran has come to its end.
    Ended,
}

impl State {
    pub fn new(_world: &World, kind: Kind) -> (State, Task<Message>) {
        let state = State {
            kind,
            path: String::new(),
            update: false,
            columns: None,
            on_columns: false,
            sheet: None,
            step: Step::Choosing,
            run: 0,
            stop: Arc::new(AtomicBool::new(false)),
        };
        (state, focus(PATH))
    }

    /// A file was dropped on the window; its name says what it may hold.
    pub fn dropped(world: &World, path: PathBuf) -> (State, Task<Message>) {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let kind = Kind::of_file(&name).unwrap_or(Kind::Members);
        let (mut state, task) = State::new(world, kind);
        state.path = path.into_os_string().to_string_lossy().into_owned();
        (state, task)
    }

    pub fn update(&mut self, world: &World, message: Message) -> Action {
        match message {
            Message::Path(path) => self.change_file(|state| state.path = path),
            Message::Kind(kind) => self.change_file(|state| state.kind = kind),
            Message::Look => self.look(),
            Message::Looked(run, seen) => self.looked(run, seen),
            Message::Go(by) => self.on_columns(|columns, _| columns.go(by)),
            Message::GoTo(place) => self.on_columns(|columns, _| columns.go_to(place)),
            Message::Turn(by) => self.change_columns(|columns, kind| columns.turn(kind, by)),
            Message::Take(field) => self.change_columns(|columns, kind| columns.take(kind, field)),
            Message::Page(by) => self.turn_page(world, by),
            Message::Sheet => self.next_sheet(),
            Message::File => self.back_to_file(),
            Message::Update => self.change(|state| state.update = !state.update),
            Message::Try => self.run(world, true),
            Message::Adopt => self.adopt(world),
            Message::Stop => self.ask_to_stop(),
            Message::Heard(run, heard) => self.heard(run, heard),
            Message::Close => Action::Close,
        }
    }

    pub fn key(&self, _world: &World, pressed: &str) -> Option<Message> {
        match (&self.step, pressed) {
            (Step::Choosing | Step::Tried(_) | Step::Adopted(_), "Esc") if self.on_columns => Some(Message::File),
            (_, "Esc") => Some(Message::Close),
            (Step::Trying(_) | Step::Adopting(_), "F8") => Some(Message::Stop),
            (Step::Trying(_) | Step::Adopting(_), _) => None,
            _ if self.on_columns => self.columns.as_ref().and_then(|columns| columns.key(pressed)),
            (_, "F6") => Some(Message::Look),
            (_, "F2") => Some(Message::Kind(Kind::Members)),
            (_, "F3") => Some(Message::Kind(Kind::Products)),
            (_, "F4") => Some(Message::Kind(Kind::Sales)),
            (_, "F5") => Some(Message::Update),
            (Step::Tried(Ok(_)), "F9") => Some(Message::Adopt),
            (_, "Enter" | "F9") => Some(Message::Try),
            _ => None,
        }
    }

    /// What became of the last run, in one sentence; none while there is no answer.
    pub fn ended(&self, world: &World) -> Option<String> {
        let l = world.language;
        match &self.step {
            Step::Tried(Ok(_)) => Some(l.import_checked()),
            Step::Adopted(Ok(_)) => Some(l.import_done()),
            Step::Tried(Err(_)) | Step::Adopted(Err(_)) => Some(l.import_nothing()),
            Step::Choosing | Step::Trying(_) | Step::Adopting(_) => None,
        }
    }

    /// A scan is for the till.
    pub fn scanned(&mut self, _world: &World, _code: &str) -> Option<Action> {
        None
    }

    /// Whether work goes on that outlives the screen.
    pub fn is_running(&self) -> bool {
        matches!(self.step, Step::Trying(_) | Step::Adopting(_))
    }

    /// Another file has other columns.
    fn change_file(&mut self, what: impl FnOnce(&mut State)) -> Action {
        if !self.is_running() {
            (self.columns, self.sheet) = (None, None);
        }
        self.change(what)
    }

    fn on_columns(&mut self, what: impl FnOnce(&mut Columns, Kind)) -> Action {
        if let Some(columns) = &mut self.columns {
            what(columns, self.kind);
        }
        Action::None
    }

    fn change_columns(&mut self, what: impl FnOnce(&mut Columns, Kind)) -> Action {
        self.change(|state| {
            state.on_columns(what);
        })
    }

    fn turn_page(&mut self, world: &World, by: isize) -> Action {
        let at_once = self.lines_at_once(world);
        self.on_columns(|columns, _| columns.turn_page(by, at_once))
    }

    fn back_to_file(&mut self) -> Action {
        self.on_columns = false;
        Action::Run(focus(PATH))
    }

    /// Looks at the beginning of the file, beside the window: its letters are learnt from all of it.
    fn look(&mut self) -> Action {
        if self.columns.is_some() {
            self.on_columns = true;
            return Action::None;
        }
        let path = self.file_path();
        if self.is_running() || path.as_os_str().is_empty() {
            return Action::None;
        }
        self.run += 1;
        let (run, kind) = (self.run, self.kind);
        let choice = Choice { map: Vec::new(), sheet: self.sheet.clone() };
        Action::Run(background::run(move || {
            let seen = Preview::of(&path, kind, &choice);
            Message::Looked(run, seen.map_err(|error| Arc::new(error.into())))
        }))
    }

    fn looked(&mut self, run: u64, seen: Result<Preview, Arc<Error>>) -> Action {
        if run != self.run || self.is_running() {
            return Action::None;
        }
        match seen {
            Ok(preview) => {
                self.columns = Some(Columns::new(preview));
                self.on_columns = true;
                self.step = Step::Choosing;
            }
            Err(error) => self.step = Step::Tried(Err(error)),
        }
        Action::None
    }

    fn next_sheet(&mut self) -> Action {
        match self.columns.as_ref().and_then(Columns::next_sheet) {
            Some(sheet) => {
                self.sheet = Some(sheet);
                self.columns = None;
                self.step = Step::Choosing;
                self.look()
            }
            None => Action::None,
        }
    }

    fn file_path(&self) -> PathBuf {
        typed_path(&self.path)
    }

    /// Another file or kind has to be tried first.
    fn change(&mut self, what: impl FnOnce(&mut State)) -> Action {
        if !self.is_running() {
            what(self);
            self.step = Step::Choosing;
        }
        Action::None
    }

    fn adopt(&mut self, world: &World) -> Action {
        match &self.step {
            Step::Tried(Ok(report)) if report.added + report.updated > 0 => self.run(world, false),
            _ => Action::None,
        }
    }

    fn run(&mut self, world: &World, dry_run: bool) -> Action {
        let path = self.file_path();
        if self.is_running() || path.as_os_str().is_empty() {
            return Action::None;
        }
        self.on_columns = false;
        let mut job = ImportJob::new(self.kind, path);
        job.map = self.columns.as_ref().map(|columns| columns.map(self.kind)).unwrap_or_default();
        job.sheet.clone_from(&self.sheet);
        job.update = self.update;
        job.dry_run = dry_run;
        self.step = if dry_run { Step::Trying(None) } else { Step::Adopting(None) };
        self.run += 1;
        self.stop = Arc::new(AtomicBool::new(false));
        let (shop, at, run, halt) = (world.shop.clone(), world.now, self.run, self.stop.clone());
        let task = background::reporting(move |report| {
            let progress = |progress| {
                report(Message::Heard(run, Heard::Progress(progress)));
                if halt.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            };
            let result = import(&shop, &job, at, &progress).map_err(Arc::new);
            Message::Heard(run, Heard::Finished(result))
        });
        Action::Run(task)
    }

    fn ask_to_stop(&mut self) -> Action {
        self.stop.store(true, Ordering::Relaxed);
        Action::None
    }

    fn heard(&mut self, run: u64, heard: Heard) -> Action {
        if run != self.run {
            return Action::None;
        }
        match (heard, &mut self.step) {
            (Heard::Progress(progress), Step::Trying(known) | Step::Adopting(known)) => *known = Some(progress),
            (Heard::Finished(result), Step::Trying(_)) => {
                self.step = Step::Tried(result);
                return Action::Ended;
            }
            (Heard::Finished(result), Step::Adopting(_)) => {
                self.step = Step::Adopted(result);
                return Action::Ended;
            }
            _ => {}
        }
        Action::None
    }
}
