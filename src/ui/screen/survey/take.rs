//! A table of answers read in: the file at the left, and at the right what was taken and each refused line with its reason.

use std::path::PathBuf;
use std::sync::Arc;

use iced::widget::{column, container, operation, row};
use iced::{Alignment, Length};

use super::{Action, Message, Open, SEARCH, Shown, State, results};
use crate::shop::Error;
use crate::shop::survey::{self as act, ImportSheets, Imported, Report, Said};
use crate::transfer;
use crate::ui::background;
use crate::ui::screen::beside::{columns, fact, fact_height, frame, inside, quiet, rows_of, trouble};
use crate::ui::theme::{El, Type, space};
use crate::ui::widget::{
    Below, Column, Key, NOTICE, Severity, banner, fit, head_height, heading, input, list_row, panel, row_height,
    table_head,
};
use crate::ui::world::World;

const PATH: &str = "survey-path";
/// The width of a line's number.
const LINE: f32 = 72.0;

/// What happens while a table of answers is read in.
#[derive(Debug, Clone)]
pub enum Take {
    /// Asks for the file, in the place of the answers.
    Begin,
    Path(String),
    Read,
    Done(Box<Brought>),
    /// Back to the answers.
    Back,
}

/// What became of a file's lines, with all answers as they are then; or why nothing was read.
pub type Brought = Result<(Imported, Report, Vec<Said>), Arc<Error>>;

/// A file being named, and what came of it.
#[derive(Debug, Clone, Default)]
pub(super) struct Taking {
    path: String,
    running: bool,
    came: Option<Result<Imported, Arc<Error>>>,
}

impl State {
    pub(super) fn take(&mut self, world: &World, message: Take) -> Action {
        match message {
            Take::Begin => self.begin_taking(),
            Take::Path(path) => self.name_file(path),
            Take::Read => self.take_in(world),
            Take::Done(came) => self.taken(*came),
            Take::Back => self.back_to_answers(),
        }
    }

    fn begin_taking(&mut self) -> Action {
        self.open = match std::mem::replace(&mut self.open, Open::List) {
            Open::Results(shown) => Open::Take(shown, Box::default()),
            other => other,
        };
        (self.problem, self.written) = (None, None);
        Action::Run(operation::focus(PATH))
    }

    fn name_file(&mut self, path: String) -> Action {
        if let Open::Take(_, taking) = &mut self.open
            && !taking.running
        {
            (taking.path, taking.came) = (path, None);
        }
        Action::None
    }

    /// Records the answers of the file, and counts all of them anew.
    fn take_in(&mut self, world: &World) -> Action {
        let Open::Take(shown, taking) = &mut self.open else { return Action::None };
        let path = PathBuf::from(taking.path.trim().trim_matches('"'));
        if taking.running || path.as_os_str().is_empty() {
            return Action::None;
        }
        (taking.running, taking.came) = (true, None);
        let (shop, id, at) = (world.shop.clone(), shown.report.form.form.id.clone(), world.now);
        let job = move || -> Result<_, Error> {
            let imported = act::import(&shop, &ImportSheets::new(&id, &path), at)?;
            let (report, said) = results::read(&shop, &id)?;
            Ok((imported, report, said))
        };
        let task = background::run(move || Box::new(job().map_err(Arc::new)));
        Action::Run(task.map(|came| Message::Take(Take::Done(came))))
    }

    fn taken(&mut self, came: Brought) -> Action {
        let Open::Take(shown, taking) = &mut self.open else { return Action::None };
        taking.running = false;
        taking.came = Some(came.map(|(imported, report, said)| {
            let question = shown.question;
            **shown = Shown { report, question, search: String::new(), said, from: 0, asked: 0 };
            imported
        }));
        Action::None
    }

    /// What is being read in is waited for, so that the answers stand there with it.
    fn back_to_answers(&mut self) -> Action {
        self.open = match std::mem::replace(&mut self.open, Open::List) {
            Open::Take(shown, taking) if !taking.running => Open::Results(shown),
            other => other,
        };
        Action::Run(operation::focus(SEARCH))
    }
}

pub(super) fn take_view<'a>(world: &'a World, shown: &'a Shown, taking: &'a Taking) -> El<'a, Message> {
    let l = world.language;
    let named = !taking.path.trim().is_empty();
    let said = |message| (!taking.running).then_some(Message::Take(message));
    let last = Key::new("read", "F9", l.import_adopt(), said(Take::Read).filter(|_| named));
    frame(
        world,
        columns(world, file(world, shown, taking), came_of(world, taking)),
        vec![Key::new("answers", "Esc", l.form_key_results(), said(Take::Back))],
        if named { last } else { last.missing(l.import_missing_file()) },
    )
}

fn file<'a>(world: &'a World, shown: &'a Shown, taking: &'a Taking) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let mut field = input(PATH, l.import_path(), &taking.path).needed().below(Below::Hint(l.import_path_hint()));
    if !taking.running {
        field = field.on_input(|path| Message::Take(Take::Path(path)));
    }
    let words = fit(t, Type::BODY, l.survey_take_columns()).lines(6).second();
    let head = heading(t, shown.report.form.form.title.in_lang(l.lang()), l.survey_take_remark(), None);
    panel(t, head, inside(t, column![field.view(t), words].spacing(space::INSIDE)), None).into()
}

fn came_of<'a>(world: &'a World, taking: &'a Taking) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let (title, content): (String, El<'a, Message>) = match &taking.came {
        None if taking.running => (l.import_title(), quiet(t, l.import_reading(), l.import_till_goes_on())),
        None => (l.import_title(), quiet(t, l.survey_take_first(), l.survey_take_first_words())),
        Some(Err(error)) => (l.import_nothing(), inside(t, unread(world, error))),
        Some(Ok(imported)) => (l.import_has(), counts(world, imported)),
    };
    panel(t, heading(t, title, String::new(), None), content, None).into()
}

/// A column can only be named here: there is nothing that shows them.
fn unread<'a>(world: &'a World, error: &'a Arc<Error>) -> El<'a, Message> {
    let l = world.language;
    match &**error {
        Error::Transfer(transfer::Error::NoColumn { field }) => {
            let what = l.survey_take_no_column(l.field_name(field));
            banner(&world.tokens, Severity::Bad, what, l.survey_take_no_column_do())
        }
        _ => trouble(world, Some(error)),
    }
}

fn counts<'a>(world: &'a World, imported: &'a Imported) -> El<'a, Message> {
    let (t, l) = (&world.tokens, world.language);
    let number = |n: u64| l.number(i64::try_from(n).unwrap_or(i64::MAX));
    let refused = u64::try_from(imported.refused.len()).unwrap_or(u64::MAX);
    let done = (imported.added > 0).then(|| banner(t, Severity::Info, l.import_done(), l.import_done_words()));
    let for_done = if imported.added > 0 { NOTICE + space::PANELS } else { 0.0 };
    let facts = column![
        fact(t, l.import_added(), number(imported.added)),
        fact(t, l.import_unchanged(), number(imported.unchanged)),
        fact(t, l.import_refused(), number(refused)),
    ];
    let place = imported.rejected.as_ref().map(|path| {
        let words = l.import_rejected(path.display().to_string());
        fit(t, Type::SMALL, words).lines(2).second()
    });
    let head = inside(t, column![].push(done).push(facts).push(place).spacing(space::PANELS));
    if imported.refused.is_empty() {
        return head;
    }
    let titles =
        [Column::new(l.import_line(), Length::Fixed(LINE)).figures(), Column::new(l.import_why(), Length::Fill)];
    let taken = 3.0 * fact_height(t)
        + 2.0 * space::INSIDE
        + space::PANELS
        + 2.0 * Type::SMALL.line(t)
        + head_height(t)
        + for_done;
    // What is wrong and what to do: two short sentences, so two lines.
    let height = row_height(t).max(2.0 * Type::SMALL.line(t) + space::KEYS);
    let rows = imported.refused.iter().take(rows_of(world, taken, height)).map(|one| {
        let line = container(fit(t, Type::BODY, one.line.to_string()).right())
            .width(Length::Fixed((LINE * Type::BODY.of(t).0 / 15.0).round()));
        let why = fit(t, Type::SMALL, one.why.spoken(l)).lines(2);
        let cells = row![line, container(why).width(Length::Fill)];
        list_row(t, cells.spacing(space::INSIDE).align_y(Alignment::Center), height, false, None)
    });
    column![head, table_head(t, &titles)].push(column(rows)).into()
}
