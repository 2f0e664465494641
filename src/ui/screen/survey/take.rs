//! A table of answers read in: the file at the left, and at the right what it would bring, then what it brought and each
//! refused line with its reason.

use std::sync::Arc;

use iced::widget::{column, operation};

use super::{Action, Message, Open, ReadResults, SEARCH, Shown, State, results};
use crate::domain::Moment;
use crate::language::Language;
use crate::shop::survey::{self as act, ImportSheets, Imported};
use crate::shop::{Error, Shop};
use crate::transfer;
use crate::ui::background;
use crate::ui::problem::problem;
use crate::ui::screen::asking::number;
use crate::ui::screen::beside::{columns, frame, inside, quiet, trouble};
use crate::ui::screen::file::{Outcome, outcome, typed_path};
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{Below, Key, Severity, banner, fit, heading, input, panel};
use crate::ui::world::World;

const PATH: &str = "survey-path";

/// What happens while a table of answers is read in.
#[derive(Debug, Clone)]
pub enum Take {
    /// Asks for the file, in the place of the answers.
    Begin,
    Path(String),
    /// Reads and checks the file, and records nothing.
    Try,
    /// Records what was tried.
    Adopt,
    /// The answer to the run of this number.
    Done(u64, Box<Brought>),
    /// Back to the answers.
    Back,
}

/// What came of a file.
#[derive(Debug, Clone)]
pub struct Brought {
    imported: Result<Imported, Arc<Error>>,
    /// All answers as they are then; none after a trial, which changes nothing.
    answers: Option<ReadResults>,
}

/// A file being named, and what came of it.
#[derive(Debug, Clone, Default)]
pub(super) struct Taking {
    path: String,
    step: Step,
    /// The run that is waited for; the answer to another is nobody's.
    run: u64,
    /// What came in could not be counted with the rest.
    unread: bool,
}

#[derive(Debug, Clone, Default)]
enum Step {
    #[default]
    Choosing,
    Trying,
    Tried(Result<Imported, Arc<Error>>),
    Adopting,
    Adopted(Result<Imported, Arc<Error>>),
}

impl Taking {
    /// Whether a scan would take anything away: a path, and with it what is read of the file or came of it.
    pub(super) fn is_begun(&self) -> bool {
        !self.path.trim().is_empty()
    }

    pub(super) fn key(&self, pressed: &str) -> Option<Message> {
        match (&self.step, pressed) {
            (_, "Esc") => Some(Message::Close),
            (_, "F2") => Some(Message::Take(Take::Back)),
            (Step::Tried(Ok(_)), "F9") => Some(Message::Take(Take::Adopt)),
            (_, "Enter" | "F9") => Some(Message::Take(Take::Try)),
            _ => None,
        }
    }

    fn is_running(&self) -> bool {
        matches!(self.step, Step::Trying | Step::Adopting)
    }

    fn has_new(&self) -> bool {
        matches!(&self.step, Step::Tried(Ok(imported)) if imported.added > 0)
    }

    fn last_key(&self, l: Language) -> Key<Message> {
        if matches!(self.step, Step::Tried(Ok(_))) {
            let adopt = self.has_new().then_some(Message::Take(Take::Adopt));
            let key = Key::new("adopt", "F9", l.import_adopt(), adopt);
            return if self.has_new() { key } else { key.missing(l.import_missing_new()) };
        }
        let ready = self.is_begun() && !self.is_running();
        let key = Key::new("try", "F9", l.import_try(), ready.then_some(Message::Take(Take::Try)));
        if self.is_begun() { key } else { key.missing(l.import_missing_file()) }
    }
}

impl State {
    /// Whether a file dropped on the window is the table to be read in.
    pub fn takes_a_file(&self) -> bool {
        matches!(self.open, Open::Take(..))
    }

    /// What became of the table that was read last, in one sentence; none while there is no answer.
    pub fn ended(&self, world: &World) -> Option<String> {
        let Open::Take(_, taking) = &self.open else { return None };
        let l = world.language;
        match &taking.step {
            Step::Choosing | Step::Trying | Step::Adopting => None,
            Step::Tried(Ok(_)) => Some(l.survey_take_checked()),
            Step::Adopted(Ok(_)) => Some(l.import_done()),
            Step::Adopted(Err(error)) if broke_off(error) => Some(l.survey_take_broken()),
            Step::Tried(Err(_)) | Step::Adopted(Err(_)) => Some(l.import_nothing()),
        }
    }

    pub(super) fn take(&mut self, world: &World, message: Take) -> Action {
        match message {
            Take::Begin => self.begin_taking(),
            Take::Path(path) => self.name_file(path),
            Take::Try => self.bring_in(world, true),
            Take::Adopt => self.adopt(world),
            Take::Done(run, came) => self.taken(run, *came),
            Take::Back => self.back_to_answers(world),
        }
    }

    /// Whoever leaves has seen what was brought in; what is being read, or waits to be brought in, is there again.
    pub(super) fn close(&mut self) -> Action {
        self.open = match std::mem::replace(&mut self.open, Open::List) {
            Open::Take(shown, taking) if matches!(taking.step, Step::Adopted(Ok(_))) => Open::Results(shown),
            other => other,
        };
        Action::Close
    }

    fn begin_taking(&mut self) -> Action {
        self.open = match std::mem::replace(&mut self.open, Open::List) {
            Open::Results(shown) => Open::Take(shown, Box::default()),
            other => other,
        };
        (self.problem, self.written) = (None, None);
        Action::Run(operation::focus(PATH))
    }

    /// Another file has to be tried first.
    fn name_file(&mut self, path: String) -> Action {
        if let Open::Take(_, taking) = &mut self.open
            && !taking.is_running()
        {
            (taking.path, taking.step) = (path, Step::Choosing);
        }
        Action::None
    }

    fn adopt(&mut self, world: &World) -> Action {
        match &self.open {
            Open::Take(_, taking) if taking.has_new() => self.bring_in(world, false),
            _ => Action::None,
        }
    }

    fn bring_in(&mut self, world: &World, dry_run: bool) -> Action {
        let Open::Take(shown, taking) = &mut self.open else { return Action::None };
        let path = typed_path(&taking.path);
        if taking.is_running() || path.as_os_str().is_empty() {
            return Action::None;
        }
        taking.step = if dry_run { Step::Trying } else { Step::Adopting };
        (taking.run, taking.unread) = (number(), false);
        let (shop, run, at) = (world.shop.clone(), taking.run, world.now);
        let job = ImportSheets { dry_run, ..ImportSheets::new(&shown.report.form.form.id, &path) };
        let task = background::run(move || Box::new(brought(&shop, &job, at)));
        Action::Run(task.map(move |came| Message::Take(Take::Done(run, came))))
    }

    fn taken(&mut self, run: u64, came: Brought) -> Action {
        let Open::Take(shown, taking) = &mut self.open else { return Action::None };
        if run != taking.run || !taking.is_running() {
            return Action::None;
        }
        let tried = matches!(taking.step, Step::Trying);
        taking.step = if tried { Step::Tried(came.imported) } else { Step::Adopted(came.imported) };
        match came.answers {
            None => {}
            Some(Ok((report, said))) => {
                let question = shown.question;
                **shown = Shown { report, question, search: String::new(), said, from: 0, asked: 0 };
            }
            Some(Err(_)) => taking.unread = true,
        }
        Action::Ended
    }

    /// What is being read is waited for, so that the answers stand there with it. Those that could not be counted are read again.
    fn back_to_answers(&mut self, world: &World) -> Action {
        let unread = match &self.open {
            Open::Take(_, taking) if !taking.is_running() => taking.unread,
            _ => return Action::None,
        };
        self.open = match std::mem::replace(&mut self.open, Open::List) {
            Open::Take(shown, _) => Open::Results(shown),
            other => other,
        };
        if unread { self.results(world) } else { Action::Run(operation::focus(SEARCH)) }
    }
}

/// Reads a file and, where it is more than a trial, counts all answers anew: also when it broke off, since what was written
/// until then stays.
fn brought(shop: &Shop, job: &ImportSheets, at: Moment) -> Brought {
    let imported = act::import(shop, job, at).map_err(Arc::new);
    let answers = (!job.dry_run).then(|| results::read(shop, &job.form).map_err(Arc::new));
    // The screen says of both what to do, and not what it was.
    if let Err(error) = &imported
        && broke_off(error)
    {
        tracing::warn!(%error, "a table of answers broke off");
    }
    if let Some(Err(error)) = &answers {
        tracing::warn!(%error, "answers were not counted anew");
    }
    Brought { imported, answers }
}

/// Whether lines may have been recorded before the error: a file is read whole first, and then it is the books that fail.
fn broke_off(error: &Error) -> bool {
    matches!(error, Error::Store(_))
}

pub(super) fn take_view<'a>(world: &'a World, shown: &'a Shown, taking: &'a Taking) -> El<'a, Message> {
    let l = world.language;
    let back = (!taking.is_running()).then_some(Message::Take(Take::Back));
    frame(
        world,
        columns(world, file(world, shown, taking), came_of(world, taking)),
        vec![
            Key::new("answers", "F2", l.form_key_results(), back),
            Key::new("close", "Esc", l.key_basket(), Some(Message::Close)),
        ],
        taking.last_key(l),
    )
}

fn file<'a>(world: &'a World, shown: &'a Shown, taking: &'a Taking) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let mut field = input(PATH, l.import_path(), &taking.path).needed().below(Below::Hint(l.import_path_hint()));
    if !taking.is_running() {
        field = field.on_input(|path| Message::Take(Take::Path(path)));
    }
    let words = fit(t, Type::BODY, l.survey_take_columns()).lines(6).second();
    let head = heading(t, shown.report.form.form.title.in_lang(l.lang()), l.survey_take_remark(), None);
    panel(t, head, inside(t, column![field.view(t), words].spacing(space::INSIDE)), None).into()
}

fn came_of<'a>(world: &'a World, taking: &'a Taking) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let (title, content): (String, El<'a, Message>) = match &taking.step {
        Step::Choosing => (l.import_title(), quiet(t, l.survey_take_first(), l.survey_take_first_words())),
        Step::Trying => (l.import_would(), quiet(t, l.import_reading(), l.import_till_goes_on())),
        Step::Adopting => (l.import_would(), quiet(t, l.import_adopting(), l.import_till_goes_on())),
        Step::Adopted(Err(error)) if broke_off(error) => (l.import_title(), inside(t, broken(world, error))),
        Step::Tried(Err(error)) | Step::Adopted(Err(error)) => (l.import_nothing(), inside(t, refused(world, error))),
        Step::Tried(Ok(imported)) => (l.import_would(), counts(world, imported, None)),
        Step::Adopted(Ok(imported)) => {
            let done = if taking.unread {
                banner(t, Severity::Warning, l.survey_take_unread(), l.survey_take_unread_do())
            } else {
                banner(t, Severity::Info, l.import_done(), l.import_done_words())
            };
            (l.import_has(), counts(world, imported, Some(done)))
        }
    };
    panel(t, heading(t, title, String::new(), None), content, None).into()
}

/// A file that cannot be used. A column can only be named in it: there is nothing that shows them.
fn refused<'a>(world: &'a World, error: &'a Arc<Error>) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    match &**error {
        // Either says whose answers they are.
        Error::Transfer(transfer::Error::NoColumn { field: "card" }) => {
            let what = l.survey_take_no_member(l.field_name("card"), l.field_name("member"));
            banner(t, Severity::Bad, what, l.survey_take_no_member_do())
        }
        Error::Transfer(transfer::Error::NoColumn { field }) => {
            let what = l.survey_take_no_column(l.field_name(field));
            banner(t, Severity::Bad, what, l.survey_take_no_column_do())
        }
        _ => trouble(world, Some(error)),
    }
}

/// What to do about the books, and what became of the lines before.
fn broken<'a>(world: &'a World, error: &Error) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let said = banner(t, Severity::Bad, l.survey_take_broken(), problem(error, l).to_do);
    let words = fit(t, Type::BODY, l.survey_take_broken_words()).lines(3).second();
    column![said, words].spacing(space::PANELS).into()
}

fn counts<'a>(world: &'a World, imported: &'a Imported, done: Option<El<'a, Message>>) -> El<'a, Message> {
    let l = world.language;
    let refused = u64::try_from(imported.refused.len()).unwrap_or(u64::MAX);
    let of = Outcome {
        done,
        counts: vec![
            (l.import_added(), imported.added),
            (l.import_unchanged(), imported.unchanged),
            (l.import_refused(), refused),
        ],
        remark: None,
        rejected: imported.rejected.as_deref(),
    };
    outcome(world, of, imported.refused.iter().map(|one| (one.line, one.why.spoken(l))))
}
