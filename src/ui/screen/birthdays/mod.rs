//! Birthdays: whose come, what each is due, who has not been greeted, and who was. A call is kept by hand, the till keeps its
//! own greetings.
//!
//! The lists are read beside the window. Questions carry a number, and answers to an older one are passed over.

mod print;
mod view;

use std::sync::Arc;

use iced::Task;

use self::print::Paper;
use super::asking;
use super::beside::moved;
use crate::domain::{FactId, MemberId};
use crate::report::{BirthdayLine, Birthdays, Greeted};
use crate::shop::report::{BIRTHDAY_DAYS, Saved, birthdays};
use crate::shop::{Error, greeting};
use crate::ui::background;
use crate::ui::problem::{Problem, problem};
use crate::ui::widget::tab_key;
use crate::ui::world::World;

/// How many days ahead and back are looked at.
const SPANS: [u32; 4] = [BIRTHDAY_DAYS, 62, 7, 14];

#[derive(Debug, Clone)]
pub struct State {
    list: List,
    span: usize,
    found: Option<Arc<Birthdays>>,
    chosen: usize,
    asked: u64,
    answered: u64,
    saving: bool,
    /// What was kept last.
    done: Option<Done>,
    paper: Paper,
    problem: Option<Problem>,
}

/// Which of the lists is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    Coming,
    Missed,
    Greeted,
}

impl List {
    const ALL: [List; 3] = [List::Coming, List::Missed, List::Greeted];

    fn moved(self, by: isize) -> List {
        let here = List::ALL.iter().position(|list| *list == self).unwrap_or(0);
        List::ALL[moved(here, by, List::ALL.len())]
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Who stands among the greeted now; the next press takes it back, until somebody else is chosen.
    Greeted(MemberId),
    TakenBack,
}

#[derive(Debug, Clone)]
pub enum Message {
    Answered(u64, Result<Arc<Birthdays>, Arc<Error>>),
    Move(isize),
    Choose(usize),
    OpenAt(usize),
    Open,
    List(List),
    NextList(isize),
    Span,
    /// The chosen one was congratulated by hand, or was not after all.
    Greet,
    Kept(Result<Done, Arc<Error>>),
    Print,
    Printed(Result<Saved, Arc<Error>>),
    Close,
}

#[derive(Debug)]
pub enum Action {
    None,
    Run(Task<Message>),
    Close,
    /// The member whose page is to be opened.
    Page(MemberId),
}

impl State {
    pub fn new(world: &World) -> (State, Task<Message>) {
        let mut state = State {
            list: List::Coming,
            span: 0,
            found: None,
            chosen: 0,
            asked: 0,
            answered: 0,
            saving: false,
            done: None,
            paper: Paper::None,
            problem: None,
        };
        let task = state.ask(world);
        (state, task)
    }

    /// Reads the lists anew and goes on where it was.
    pub fn again(&mut self, world: &World) -> Task<Message> {
        (self.done, self.paper, self.problem) = (None, Paper::None, None);
        self.ask(world)
    }

    pub fn update(&mut self, world: &World, message: Message) -> Action {
        match message {
            Message::Answered(asked, answer) => self.take(world, asked, answer),
            Message::Move(by) => self.choose(moved(self.chosen, by, self.lines().len())),
            Message::Choose(place) => self.choose(place),
            Message::OpenAt(place) => self.open(place),
            Message::Open => self.open(self.chosen),
            Message::List(list) => self.show(list),
            Message::NextList(by) => self.show(self.list.moved(by)),
            Message::Span => self.next_span(world),
            Message::Greet => self.greet(world),
            Message::Kept(answer) => self.kept(world, answer),
            Message::Print => self.print(world),
            Message::Printed(answer) => self.printed(world, answer),
            Message::Close => Action::Close,
        }
    }

    /// What a pressed key asks for.
    pub fn key(&self, world: &World, pressed: &str) -> Option<Message> {
        let page = isize::try_from(view::rows(world)).unwrap_or(1);
        Some(match pressed {
            "Esc" => Message::Close,
            "Up" => Message::Move(-1),
            "Down" => Message::Move(1),
            "PgUp" => Message::Move(-page),
            "PgDn" => Message::Move(page),
            "Left" => Message::NextList(-1),
            "Right" => Message::NextList(1),
            "F7" => Message::Span,
            "F8" if self.deed().is_some() => Message::Greet,
            "F11" => Message::Print,
            "Enter" => Message::Open,
            key => Message::List(List::ALL.into_iter().enumerate().find(|(place, _)| tab_key(*place) == key)?.1),
        })
    }

    /// A scan is for the till.
    pub fn scanned(&mut self, _world: &World, _code: &str) -> Option<Action> {
        None
    }

    fn ask(&mut self, world: &World) -> Task<Message> {
        self.asked = asking::number();
        let (asked, days) = (self.asked, SPANS[self.span]);
        let (shop, at) = (world.shop.clone(), world.now);
        background::run(move || Message::Answered(asked, birthdays(&shop, days, at).map(Arc::new).map_err(Arc::new)))
    }

    fn take(&mut self, world: &World, asked: u64, answer: Result<Arc<Birthdays>, Arc<Error>>) -> Action {
        if asked != self.asked {
            return Action::None;
        }
        self.answered = asked;
        match answer {
            Ok(found) => {
                self.found = Some(found);
                self.chosen = moved(self.chosen, 0, self.lines().len());
            }
            Err(error) => {
                tracing::warn!(code = error.code(), "the birthdays were not read");
                self.problem = Some(problem(&error, world.language));
            }
        }
        Action::None
    }

    fn of(&self, list: List) -> &[BirthdayLine] {
        self.found.as_ref().map_or(&[], |found| match list {
            List::Coming => &found.coming,
            List::Missed => &found.missed,
            List::Greeted => &found.greeted,
        })
    }

    fn lines(&self) -> &[BirthdayLine] {
        self.of(self.list)
    }

    /// Whether any of the lists names somebody, so that there is something to print.
    fn is_anybody(&self) -> bool {
        List::ALL.into_iter().any(|list| !self.of(list).is_empty())
    }

    fn line(&self) -> Option<&BirthdayLine> {
        self.lines().get(self.chosen)
    }

    fn choose(&mut self, place: usize) -> Action {
        (self.chosen, self.done) = (place, None);
        Action::None
    }

    /// A touch chooses a line, and another on the chosen one opens its page.
    fn open(&mut self, place: usize) -> Action {
        match self.lines().get(place) {
            Some(line) if place == self.chosen => Action::Page(line.member),
            Some(_) => self.choose(place),
            None => Action::None,
        }
    }

    fn show(&mut self, list: List) -> Action {
        if list != self.list {
            (self.list, self.chosen, self.done) = (list, 0, None);
        }
        Action::None
    }

    fn next_span(&mut self, world: &World) -> Action {
        (self.span, self.chosen) = ((self.span + 1) % SPANS.len(), 0);
        Action::Run(self.again(world))
    }

    /// What can be kept of the chosen one: that they were congratulated, once that is in season, or that they were not.
    fn deed(&self) -> Option<(MemberId, bool)> {
        if self.saving || self.answered != self.asked {
            return None;
        }
        if let Some(Done::Greeted(member)) = self.done {
            return Some((member, false));
        }
        let line = self.line()?;
        match line.greeted {
            None => line.say.as_ref().map(|_| (line.member, true)),
            Some(Greeted::ByHand(_)) => Some((line.member, false)),
            Some(Greeted::Visit(_)) => None,
        }
    }

    fn greet(&mut self, world: &World) -> Action {
        let Some((member, done)) = self.deed() else { return Action::None };
        let (shop, at) = (world.shop.clone(), world.now);
        (self.saving, self.problem) = (true, None);
        Action::Run(background::run(move || {
            let kept = greeting::by_hand(&shop, FactId::fresh(), member, done, at);
            Message::Kept(kept.map(|_| if done { Done::Greeted(member) } else { Done::TakenBack }).map_err(Arc::new))
        }))
    }

    fn kept(&mut self, world: &World, answer: Result<Done, Arc<Error>>) -> Action {
        self.saving = false;
        match answer {
            Ok(done) => {
                let task = self.again(world);
                self.done = Some(done);
                Action::Run(task)
            }
            Err(error) => {
                tracing::warn!(code = error.code(), "a greeting was not kept");
                self.problem = Some(problem(&error, world.language));
                Action::None
            }
        }
    }
}
