//! Questionnaires for the owner (from the menu): which there are, editing one with a trial as the member sees it, what its
//! answers come to, and a table of them read in.

mod draft;
mod edit;
mod list;
mod question;
mod results;
mod take;

use std::sync::Arc;

use iced::Task;
use iced::widget::operation;

use super::ask;
use super::asking::number;
use super::beside::moved;
use crate::domain::{Form, Lang, MemberId, Profile, SheetId};
use crate::shop::survey::{self as act, FormVersion, Offer, Report, Said};
use crate::shop::{Error, Shop};
use crate::ui::background;
use crate::ui::world::World;

pub use draft::{Draft, Field};
pub use take::Take;

const SEARCH: &str = "survey-search";
/// As many words as anybody reads through; the rest is found by searching.
const MOST_SAID: u32 = 500;

#[derive(Debug, Clone)]
pub struct State {
    rows: Vec<Listed>,
    chosen: usize,
    open: Open,
    problem: Option<Arc<Error>>,
    saving: bool,
    /// Going back to the list without what was changed was asked for once.
    leaving: bool,
    /// Where the answers were written.
    written: Option<(u64, std::path::PathBuf)>,
}

/// A form in the list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Absent for a ready one that the shop has not taken.
    version: Option<i64>,
    form: Form,
    sheets: u64,
    taken: Vec<String>,
}

#[derive(Debug, Clone)]
enum Open {
    List,
    Edit(Box<Draft>),
    /// As the member sees it; touching it records nothing.
    Trial(Box<Draft>, Box<ask::State>),
    Results(Box<Shown>),
    /// A table of more answers, in front of those that there are.
    Take(Box<Shown>, Box<take::Taking>),
}

/// The answers to one form.
#[derive(Debug, Clone)]
struct Shown {
    report: Report,
    /// The question whose chart is drawn.
    question: usize,
    search: String,
    said: Vec<Said>,
    /// The first of the words shown.
    from: usize,
    asked: u64,
}

/// The counts of a form and what was said, or why neither can be read.
pub type ReadResults = Result<(Report, Vec<Said>), Arc<Error>>;

#[derive(Debug, Clone)]
pub enum Message {
    Read(Result<Vec<Listed>, Arc<Error>>),
    Move(isize),
    Choose(usize),
    Edit,
    New,
    Results,
    /// Back to the list.
    List,
    Draft(Change),
    Try,
    Trial(ask::Message),
    Save,
    Saved(Result<i64, Arc<Error>>),
    ResultsRead(Box<ReadResults>),
    Search(String),
    Found(u64, Result<Vec<Said>, Arc<Error>>),
    Page(isize),
    Write,
    Take(Take),
    Written(Result<(u64, std::path::PathBuf), Arc<Error>>),
    Close,
}

/// A change of the form that is edited.
#[derive(Debug, Clone)]
pub enum Change {
    Type(Field, String),
    Choose(usize),
    Step(isize),
    Add,
    Remove,
    Up,
    Kind,
    Language,
    Required,
    AddChoice,
    RemoveChoice(usize),
    Ask,
    Condition,
    Answer(String),
}

#[derive(Debug)]
pub enum Action {
    None,
    Run(Task<Message>),
    Close,
    /// The table that was read has come to its end.
    Ended,
}

impl State {
    pub fn new(world: &World) -> (State, Task<Message>) {
        let (rows, problem) = match read(&world.shop) {
            Ok(rows) => (rows, None),
            Err(error) => (Vec::new(), Some(Arc::new(error))),
        };
        let state = State { rows, chosen: 0, open: Open::List, problem, saving: false, leaving: false, written: None };
        (state, Task::none())
    }

    /// Whether there is something that a scan must not take away.
    pub fn half_typed(&self) -> bool {
        match &self.open {
            Open::Edit(draft) | Open::Trial(draft, _) => draft.is_changed(),
            Open::Take(_, taking) => taking.is_begun(),
            Open::List | Open::Results(_) => false,
        }
    }

    pub fn update(&mut self, world: &World, message: Message) -> Action {
        let leaving = std::mem::take(&mut self.leaving);
        match message {
            Message::Read(result) => self.read(result),
            Message::Move(by) => self.step(by),
            Message::Choose(place) => self.choose(place),
            Message::Edit => self.edit(world),
            Message::New => self.begin(world),
            Message::Results => self.results(world),
            Message::List => self.back_to_list(world, leaving),
            Message::Draft(change) => self.change(change),
            Message::Try => self.try_out(),
            Message::Trial(message) => self.trial(world, message),
            Message::Save => self.save(world),
            Message::Saved(result) => self.saved(world, result),
            Message::ResultsRead(result) => self.results_read(*result),
            Message::Search(text) => self.search(world, text),
            Message::Found(asked, result) => self.found(asked, result),
            Message::Page(by) => self.page(world, by),
            Message::Write => self.write(world),
            Message::Written(result) => self.written(result),
            Message::Take(message) => self.take(world, message),
            Message::Close => self.close(),
        }
    }

    pub fn key(&self, _world: &World, pressed: &str) -> Option<Message> {
        match (&self.open, pressed) {
            (Open::Trial(..), "Esc" | "F2" | "F3") | (Open::Edit(_), "F3") => Some(Message::Try),
            (Open::Trial(_, trial), _) => trial.key(pressed).map(Message::Trial),
            (Open::Results(_), "Esc" | "F2") | (Open::Edit(_), "F2") => Some(Message::List),
            (Open::Take(_, taking), _) => taking.key(pressed),
            (_, "Esc") => Some(Message::Close),
            (Open::List | Open::Results(_), "Up") => Some(Message::Move(-1)),
            (Open::List | Open::Results(_), "Down") => Some(Message::Move(1)),
            (Open::List, "Enter") => Some(Message::Edit),
            (Open::List, "F3") => Some(Message::Results),
            (Open::List, "Ins") => Some(Message::New),
            (Open::Edit(_), "F9") => Some(Message::Save),
            (Open::Edit(_), key) => edit::key(key).map(Message::Draft),
            (Open::Results(_), "PgUp") => Some(Message::Page(-1)),
            (Open::Results(_), "PgDn") => Some(Message::Page(1)),
            (Open::Results(_), "F6") => Some(Message::Take(Take::Begin)),
            (Open::Results(_), "F7") => Some(Message::Write),
            _ => None,
        }
    }

    /// A scan is for the till.
    pub fn scanned(&mut self, _world: &World, _code: &str) -> Option<Action> {
        None
    }

    fn read(&mut self, result: Result<Vec<Listed>, Arc<Error>>) -> Action {
        match result {
            Ok(rows) => {
                self.rows = rows;
                self.chosen = moved(self.chosen, 0, self.rows.len());
            }
            Err(error) => self.problem = Some(error),
        }
        Action::None
    }

    fn step(&mut self, by: isize) -> Action {
        match &mut self.open {
            Open::Results(shown) => {
                shown.question = moved(shown.question, by, shown.report.results.questions.len());
            }
            _ => self.chosen = moved(self.chosen, by, self.rows.len()),
        }
        Action::None
    }

    fn choose(&mut self, place: usize) -> Action {
        match &mut self.open {
            Open::Results(shown) => shown.question = moved(place, 0, shown.report.results.questions.len()),
            _ => self.chosen = moved(place, 0, self.rows.len()),
        }
        Action::None
    }

    fn edit(&mut self, world: &World) -> Action {
        let Some(row) = self.rows.get(self.chosen) else { return Action::None };
        let lang = world.language.lang();
        self.open = Open::Edit(Box::new(Draft::of(row.form.clone(), row.version, row.taken.clone(), lang)));
        self.problem = None;
        Action::Run(focus(Field::Text))
    }

    fn begin(&mut self, world: &World) -> Action {
        let known = |id: &String| self.rows.iter().any(|row| row.form.id == *id);
        let id = (1..10_000).map(|n| format!("form-{n}")).find(|id| !known(id)).unwrap_or_default();
        self.open = Open::Edit(Box::new(Draft::new(id, world.language.lang())));
        self.problem = None;
        Action::Run(focus(Field::Title))
    }

    /// Asks once before what was changed is lost.
    fn back_to_list(&mut self, world: &World, asked: bool) -> Action {
        let changed = matches!(&self.open, Open::Edit(draft) if draft.is_touched());
        if changed && !asked {
            self.leaving = true;
            return Action::None;
        }
        self.list(world)
    }

    fn list(&mut self, world: &World) -> Action {
        self.open = Open::List;
        (self.problem, self.written) = (None, None);
        let shop = world.shop.clone();
        Action::Run(background::run(move || read(&shop).map_err(Arc::new)).map(Message::Read))
    }

    fn change(&mut self, change: Change) -> Action {
        let Open::Edit(draft) = &mut self.open else { return Action::None };
        self.problem = None;
        match change {
            Change::Type(field, text) => draft.type_in(field, text),
            Change::Choose(place) => draft.chosen = moved(place, 0, draft.questions.len()),
            Change::Step(by) => draft.chosen = moved(draft.chosen, by, draft.questions.len()),
            Change::Add => {
                draft.add();
                return Action::Run(focus(Field::Text));
            }
            Change::Remove => draft.remove(),
            Change::Up => draft.move_up(),
            Change::Kind => draft.turn_kind(),
            Change::Language => draft.turn_language(),
            Change::Required => draft.turn_required(),
            Change::AddChoice => {
                draft.add_choice();
                let last = draft.asked().map_or(0, question::Asked::count).saturating_sub(1);
                return Action::Run(focus(Field::Choice(last)));
            }
            Change::RemoveChoice(place) => draft.remove_choice(place),
            Change::Ask => draft.turn_ask(),
            Change::Condition => draft.turn_condition(),
            Change::Answer(id) => draft.turn_answer(&id),
        }
        Action::None
    }

    /// Shows the form as the member sees it, or goes back to it.
    fn try_out(&mut self) -> Action {
        self.open = match std::mem::replace(&mut self.open, Open::List) {
            Open::Edit(draft) if draft.fault().is_none() => {
                let trial = trial_of(draft.build(), draft.lang);
                Open::Trial(draft, Box::new(trial))
            }
            Open::Trial(draft, _) => Open::Edit(draft),
            other => other,
        };
        match &self.open {
            Open::Trial(_, trial) => Action::Run(trial.focus().map(Message::Trial)),
            _ => Action::None,
        }
    }

    fn trial(&mut self, world: &World, message: ask::Message) -> Action {
        let Open::Trial(_, trial) = &mut self.open else { return Action::None };
        match trial.update(world, message) {
            ask::Action::None => Action::None,
            ask::Action::Run(task) => Action::Run(task.map(Message::Trial)),
            ask::Action::Close | ask::Action::Ended(_) | ask::Action::Finished(_) => self.try_out(),
        }
    }

    fn save(&mut self, world: &World) -> Action {
        let Open::Edit(draft) = &self.open else { return Action::None };
        if self.saving || draft.fault().is_some() || !draft.is_changed() {
            return Action::None;
        }
        self.saving = true;
        let (shop, form, now) = (world.shop.clone(), draft.build(), world.now);
        Action::Run(background::run(move || act::set(&shop, form, now).map_err(Arc::new)).map(Message::Saved))
    }

    fn saved(&mut self, world: &World, result: Result<i64, Arc<Error>>) -> Action {
        self.saving = false;
        match result {
            Ok(_) => self.list(world),
            Err(error) => {
                self.problem = Some(error);
                Action::None
            }
        }
    }

    fn results(&mut self, world: &World) -> Action {
        let Some(row) = self.rows.get(self.chosen).filter(|row| row.version.is_some()) else { return Action::None };
        let (shop, id) = (world.shop.clone(), row.form.id.clone());
        let task = background::run(move || results::read(&shop, &id).map_err(Arc::new));
        Action::Run(task.map(|result| Message::ResultsRead(Box::new(result))))
    }

    fn results_read(&mut self, result: ReadResults) -> Action {
        match result {
            // What was opened since stays.
            Ok(_) if !matches!(self.open, Open::List | Open::Results(_)) => {}
            Ok((report, said)) => {
                let (search, from, question, asked) = (String::new(), 0, 0, 0);
                self.open = Open::Results(Box::new(Shown { report, question, search, said, from, asked }));
                return Action::Run(operation::focus(SEARCH));
            }
            Err(error) => self.problem = Some(error),
        }
        Action::None
    }

    fn search(&mut self, world: &World, text: String) -> Action {
        let Open::Results(shown) = &mut self.open else { return Action::None };
        shown.search = text;
        shown.asked = number();
        let (shop, id, asked, words) =
            (world.shop.clone(), shown.report.form.form.id.clone(), shown.asked, shown.search.clone());
        let job = move || act::said(&shop, &id, None, &words, MOST_SAID).map_err(Arc::new);
        Action::Run(background::run(job).map(move |result| Message::Found(asked, result)))
    }

    fn found(&mut self, asked: u64, result: Result<Vec<Said>, Arc<Error>>) -> Action {
        let Open::Results(shown) = &mut self.open else { return Action::None };
        if shown.asked == asked {
            match result {
                Ok(said) => (shown.said, shown.from) = (said, 0),
                Err(error) => self.problem = Some(error),
            }
        }
        Action::None
    }

    /// A page on or back in what was said; the last page is the last.
    fn page(&mut self, world: &World, by: isize) -> Action {
        if let Open::Results(shown) = &mut self.open {
            let rows = results::said_rows(world);
            let pages = shown.said.len().div_ceil(rows);
            shown.from = moved(shown.from / rows, by, pages) * rows;
        }
        Action::None
    }

    /// Writes the answers beside the database, under the form's name and the day.
    fn write(&mut self, world: &World) -> Action {
        let Open::Results(shown) = &self.open else { return Action::None };
        let (shop, id, day) = (world.shop.clone(), shown.report.form.form.id.clone(), world.now.day());
        let job = move || -> Result<_, Error> {
            let folder = shop.folder().join("export");
            std::fs::create_dir_all(&folder).map_err(crate::transfer::Error::from)?;
            let path = folder.join(format!("{day}.{id}.csv"));
            Ok((act::export(&shop, &id, &path)?, path))
        };
        Action::Run(background::run(move || job().map_err(Arc::new)).map(Message::Written))
    }

    fn written(&mut self, result: Result<(u64, std::path::PathBuf), Arc<Error>>) -> Action {
        match result {
            Ok(written) => (self.written, self.problem) = (Some(written), None),
            Err(error) => self.problem = Some(error),
        }
        Action::None
    }
}

fn focus<T: Send + 'static>(field: Field) -> Task<T> {
    operation::focus(iced::widget::Id::from(field.id()))
}

fn read(shop: &Shop) -> Result<Vec<Listed>, Error> {
    let mut rows = Vec::new();
    for (version, form) in act::with_ready(shop)? {
        let (sheets, taken) = if version.is_some() {
            let results = act::report(shop, &form.id)?.results;
            (results.sheets, results.questions.iter().map(|counted| counted.question.id.clone()).collect())
        } else {
            (0, Vec::new())
        };
        rows.push(Listed { version, form, sheets, taken });
    }
    Ok(rows)
}

/// The form put to nobody.
fn trial_of(form: Form, lang: Lang) -> ask::State {
    let (sheet, member) = (SheetId(uuid::Uuid::nil()), MemberId(uuid::Uuid::nil()));
    let offer = Offer {
        sheet,
        member,
        form: FormVersion { version: 0, form },
        due: None,
        answers: crate::domain::Answers::new(),
    };
    ask::State::trial(offer, Profile { lang, ..Profile::default() })
}
