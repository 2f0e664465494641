//! The club's papers, its reports and its cards: which, of when, in which language; the pages as they will be printed; saved
//! and opened.
//!
//! A report is worked out and laid out beside the window. Questions carry a number, and answers to an older one are passed
//! over. Another language or another page of the same figures asks the shop nothing.

mod choice;
mod options;
mod shown;
mod view;

use std::path::PathBuf;
use std::sync::Arc;

use iced::Task;

pub use self::choice::Choice;
pub use self::options::Options;
use self::shown::Shown;
use super::asking;
use crate::domain::{CardNumber, Lang, MemberId};
use crate::report::Kind;
use crate::shop::report::Saved;
use crate::shop::{Error, member};
use crate::ui::background;
use crate::ui::open_file::open_file;
use crate::ui::screen::file::typed_path;
use crate::ui::world::World;

const PATH: &str = "report-path";

/// Whoever stands at the till, or whose page was left: their own report and card can be asked for.
#[derive(Clone)]
pub struct Served {
    pub member: MemberId,
    name: String,
    card: Option<CardNumber>,
}

impl std::fmt::Debug for Served {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Served({})", self.member)
    }
}

#[derive(Debug, Clone)]
pub struct State {
    choice: Choice,
    options: Options,
    lang: Lang,
    served: Option<Served>,
    shown: Option<Shown>,
    failed: Option<Arc<Error>>,
    asked: u64,
    answered: u64,
    /// The page that is seen, and the part of it where it is seen large.
    page: usize,
    part: usize,
    large: bool,
    path: String,
    /// The path is the owner's and stays.
    typed: bool,
    file: File,
}

/// What became of the file.
#[derive(Debug, Clone)]
enum File {
    None,
    Writing { open: bool },
    Written { saved: Saved, opened: Opened },
    Failed(Arc<Error>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opened {
    NotAsked,
    Yes,
    No,
}

#[derive(Debug, Clone)]
pub enum Message {
    Kind(Kind),
    Step(isize),
    /// The next order of the regulars, or form of the cards.
    Way,
    Move(isize),
    Language,
    Page(isize),
    Large,
    Answered(u64, Result<Shown, Arc<Error>>),
    Path(String),
    Save,
    Open,
    Saved(Result<Saved, Arc<Error>>),
    Close,
}

#[derive(Debug)]
pub enum Action {
    None,
    Run(Task<Message>),
    Close,
}

impl State {
    pub fn new(world: &World, served: Option<MemberId>) -> (State, Task<Message>) {
        State::begin(world, served, None, Kind::Club)
    }

    /// Opens on the card of a member: the one of this number, or the one in use.
    pub fn card(world: &World, of: MemberId, number: Option<CardNumber>) -> (State, Task<Message>) {
        State::begin(world, Some(of), number, Kind::Cards)
    }

    fn begin(
        world: &World,
        served: Option<MemberId>,
        number: Option<CardNumber>,
        kind: Kind,
    ) -> (State, Task<Message>) {
        let served = served.and_then(|id| {
            let known = member(&world.shop, id).ok()?;
            let card = number.or_else(|| known.active_card().map(|card| card.number.clone()));
            Some(Served { member: id, name: known.profile.name.full(), card })
        });
        let mut state = State {
            choice: Choice::new(kind),
            options: Options::of(&world.shop, served.as_ref()),
            lang: world.language.lang(),
            served,
            shown: None,
            failed: None,
            asked: 0,
            answered: 0,
            page: 0,
            part: 0,
            large: false,
            path: String::new(),
            typed: false,
            file: File::None,
        };
        let task = state.ask(world);
        (state, task)
    }

    pub fn update(&mut self, world: &World, message: Message) -> Action {
        match message {
            Message::Kind(kind) => self.choose(world, Choice::new(kind)),
            Message::Step(by) => self.choose(world, self.choice.moved(by, &self.options)),
            Message::Way => self.choose(world, self.choice.next_way(&self.options)),
            Message::Move(by) => self.next_kind(world, by),
            Message::Language => self.next_language(world),
            Message::Page(by) => self.turn(world, by),
            Message::Large => self.enlarge(),
            Message::Answered(asked, answer) => self.take(world, asked, answer),
            Message::Path(path) => self.type_path(path),
            Message::Save => self.save(world, false),
            Message::Open => self.open(world),
            Message::Saved(answer) => self.saved(world, answer),
            Message::Close => Action::Close,
        }
    }

    pub fn key(&self, _world: &World, pressed: &str) -> Option<Message> {
        Some(match pressed {
            "Esc" => Message::Close,
            "Up" => Message::Move(-1),
            "Down" => Message::Move(1),
            "F2" => Message::Step(-1),
            "F3" => Message::Step(1),
            "F4" if self.choice.has_ways() => Message::Way,
            "F6" => Message::Language,
            "F7" => Message::Large,
            "PgUp" => Message::Page(-1),
            "PgDn" => Message::Page(1),
            "F9" | "Enter" => Message::Save,
            "F11" => Message::Open,
            _ => return None,
        })
    }

    /// A scan is for the till.
    pub fn scanned(&mut self, _world: &World, _code: &str) -> Option<Action> {
        None
    }

    /// The kinds that can be asked for now, in their order on screen.
    fn kinds(&self) -> Vec<Kind> {
        Kind::ALL.into_iter().filter(|kind| self.is_possible(*kind)).collect()
    }

    /// A report of a member needs one, one of answers a questionnaire.
    fn is_possible(&self, kind: Kind) -> bool {
        match kind {
            Kind::Member => self.served.is_some(),
            Kind::Questionnaire => !self.options.forms.is_empty(),
            Kind::Club | Kind::Regulars | Kind::Birthdays | Kind::Day | Kind::Cards => true,
        }
    }

    fn choose(&mut self, world: &World, choice: Choice) -> Action {
        if !self.is_possible(choice.kind) {
            return Action::None;
        }
        self.choice = choice;
        Action::Run(self.ask(world))
    }

    fn next_kind(&mut self, world: &World, by: isize) -> Action {
        let kinds = self.kinds();
        let here = kinds.iter().position(|kind| *kind == self.choice.kind).unwrap_or(0);
        let next = super::beside::moved(here, by, kinds.len());
        if next == here { Action::None } else { self.choose(world, Choice::new(kinds[next])) }
    }

    /// Works the paper out; what is seen stays until the answer is there.
    fn ask(&mut self, world: &World) -> Task<Message> {
        (self.page, self.part, self.file) = (0, 0, File::None);
        self.name_file(world);
        self.work(world)
    }

    fn work(&mut self, world: &World) -> Task<Message> {
        let language = world.language.speaking(self.lang);
        let Some(paper) = self.choice.asked(world.now.day(), self.served.as_ref(), &self.options) else {
            return Task::none();
        };
        self.asked = asking::number();
        let (asked, shop, at) = (self.asked, world.shop.clone(), world.now);
        background::run(move || {
            Message::Answered(asked, Shown::work(&shop, &paper, at, asked, language).map_err(Arc::new))
        })
    }

    fn next_language(&mut self, world: &World) -> Action {
        let here = Lang::ALL.iter().position(|lang| *lang == self.lang).unwrap_or(0);
        self.lang = Lang::ALL[(here + 1) % Lang::ALL.len()];
        self.file = File::None;
        self.name_file(world);
        let Some(what) = self.shown.as_ref().map(|shown| shown.what.clone()) else { return Action::None };
        if self.answered != self.asked {
            return Action::Run(self.ask(world));
        }
        self.asked = asking::number();
        let (asked, language) = (self.asked, world.language.speaking(self.lang));
        Action::Run(background::run(move || Message::Answered(asked, Ok(Shown::again(&what, asked, language)))))
    }

    fn take(&mut self, world: &World, asked: u64, answer: Result<Shown, Arc<Error>>) -> Action {
        if asked != self.asked {
            return Action::None;
        }
        self.answered = asked;
        match answer {
            Ok(shown) => {
                self.page = self.page.min(shown.pages.len().saturating_sub(1));
                (self.shown, self.failed) = (Some(shown), None);
                self.name_file(world);
            }
            Err(error) => {
                tracing::warn!(code = error.code(), "a report was not worked out");
                (self.shown, self.failed) = (None, Some(error));
            }
        }
        Action::None
    }

    fn enlarge(&mut self) -> Action {
        (self.large, self.part) = (!self.large, 0);
        Action::None
    }

    /// Into how many parts the page falls as it is seen.
    fn parts(&self, world: &World, shown: &Shown) -> usize {
        if self.large { view::parts(world, &shown.pages[self.page]) } else { 1 }
    }

    /// Whether there is more of the paper than is seen.
    fn can_turn(&self, world: &World) -> bool {
        self.shown.as_ref().is_some_and(|shown| shown.pages.len() * self.parts(world, shown) > 1)
    }

    /// To the next part of the page where it is seen large, else to the next page.
    fn turn(&mut self, world: &World, by: isize) -> Action {
        let Some(shown) = &self.shown else { return Action::None };
        let parts = self.parts(world, shown);
        let place = (self.page * parts + self.part).saturating_add_signed(by);
        let place = place.min(shown.pages.len() * parts - 1);
        (self.page, self.part) = (place / parts, place % parts);
        Action::None
    }

    fn name_file(&mut self, world: &World) {
        if !self.typed {
            let mut name = self.choice.file_name(world.now.day(), &self.options, self.lang.code());
            // Each set of blank cards has numbers of its own, and so a file of its own.
            if let Some(first) = self.shown.as_ref().and_then(Shown::first_blank) {
                name = name.replacen("blank", first, 1);
            }
            self.path = folder(world).join(name).display().to_string();
        }
    }

    fn type_path(&mut self, path: String) -> Action {
        (self.path, self.typed, self.file) = (path, true, File::None);
        Action::None
    }

    /// Whether there is something to write, and nothing is being written.
    fn can_save(&self) -> bool {
        let ready = self.shown.is_some() && self.answered == self.asked && !self.path.trim().is_empty();
        ready && !matches!(self.file, File::Writing { .. })
    }

    /// Blank cards that were just written are opened as they are: writing them again would be other ones.
    fn open(&mut self, world: &World) -> Action {
        let blank = self.shown.as_ref().is_some_and(|shown| shown.first_blank().is_some());
        if let File::Written { saved, opened } = &mut self.file
            && blank
        {
            *opened = handed_over(saved);
            return Action::None;
        }
        self.save(world, true)
    }

    fn save(&mut self, world: &World, open: bool) -> Action {
        if !self.can_save() {
            return Action::None;
        }
        let Some(what) = self.shown.as_ref().map(|shown| shown.what.clone()) else { return Action::None };
        self.file = File::Writing { open };
        let path = typed_path(&self.path);
        let (shop, own, at, l) = (world.shop.clone(), folder(world), world.now, world.language.speaking(self.lang));
        Action::Run(background::run(move || {
            // Our own folder is made on the way; a mistyped one is said.
            if path.starts_with(&own) {
                let _ = std::fs::create_dir_all(&own);
            }
            Message::Saved(shown::save(&shop, &what, &path, at, l).map_err(Arc::new))
        }))
    }

    fn saved(&mut self, world: &World, answer: Result<Saved, Arc<Error>>) -> Action {
        let open = matches!(self.file, File::Writing { open: true });
        match answer {
            Ok(saved) => {
                let opened = if open { handed_over(&saved) } else { Opened::NotAsked };
                self.file = File::Written { saved, opened };
                // The numbers of blank cards are spent; what is seen next are the next ones.
                if self.shown.as_ref().is_some_and(|shown| shown.first_blank().is_some()) {
                    return Action::Run(self.work(world));
                }
            }
            Err(error) => self.file = File::Failed(error),
        }
        Action::None
    }
}

fn handed_over(saved: &Saved) -> Opened {
    match open_file(&saved.file) {
        Ok(()) => Opened::Yes,
        Err(error) => {
            tracing::warn!(%error, "a paper was not opened");
            Opened::No
        }
    }
}

/// Where reports lie when nobody says otherwise.
pub(super) fn folder(world: &World) -> PathBuf {
    world.shop.folder().join("reports")
}
