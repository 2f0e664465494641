//! Finding a member without a card: one field for whatever the customer says, results as it is typed.
//!
//! The look-up runs beside the window. Each carries a number, answers to an older question are passed over, and the list
//! that stands stays until the newer one is there.

mod view;

use std::sync::Arc;

use iced::Task;
use iced::widget::operation;

use super::asking;
use super::beside::moved;
use crate::domain::{Found, MemberId, Programme, Text};
use crate::shop;
use crate::ui::background;
use crate::ui::problem::{Problem, problem};
use crate::ui::world::World;

const FIELD: &str = "find-words";

#[derive(Debug, Clone)]
pub struct State {
    typed: String,
    /// The number of the last question.
    asked: u64,
    /// The number of the question that the list answers.
    answered: u64,
    found: Vec<Found>,
    /// Something was looked for and answered since the field was last empty.
    looked: bool,
    chosen: usize,
    /// The names of tiers by their ids.
    tiers: Vec<(String, Text)>,
    problem: Option<Problem>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Type(String),
    Answered(u64, Result<Vec<Found>, Arc<shop::Error>>),
    Up,
    Down,
    First,
    Last,
    /// Takes the chosen member.
    Take,
    /// Takes the member on this row.
    TakeAt(usize),
    OpenPage,
    Enrol,
    Regulars,
    Close,
}

pub enum Action {
    None,
    Run(Task<Message>),
    Close,
    /// The member to be served.
    Chosen(MemberId),
    /// The member whose page is to be opened.
    Page(MemberId),
    /// Nobody fits: somebody new.
    Enrol,
    /// The list of everybody.
    Regulars,
}

impl State {
    pub fn new(world: &World) -> (State, Task<Message>) {
        let programme = shop::programme::on(&world.shop, world.now.day()).ok().map(|version| version.programme);
        let state = State {
            typed: String::new(),
            asked: 0,
            answered: 0,
            found: Vec::new(),
            looked: false,
            chosen: 0,
            tiers: programme.map(tier_names).unwrap_or_default(),
            problem: None,
        };
        (state, operation::focus(FIELD))
    }

    /// Opens with what was typed before: goods that were scanned meanwhile led to the till, and the search goes on.
    pub fn again(world: &World, typed: String) -> (State, Task<Message>) {
        let (mut state, focus) = State::new(world);
        match state.ask(world, typed) {
            Action::Run(asking) => (state, Task::batch([focus, asking])),
            _ => (state, focus),
        }
    }

    /// What is typed and led to nobody yet.
    pub fn typed(&self) -> &str {
        self.typed.trim()
    }

    pub fn update(&mut self, world: &World, message: Message) -> Action {
        match message {
            Message::Type(text) => self.ask(world, text),
            Message::Answered(asked, answer) => self.take_answer(world, asked, answer),
            Message::Up => self.choose(moved(self.chosen, -1, self.found.len())),
            Message::Down => self.choose(moved(self.chosen, 1, self.found.len())),
            Message::First => self.choose(0),
            Message::Last => self.choose(self.found.len().saturating_sub(1)),
            Message::Take => self.take(world, self.chosen),
            Message::TakeAt(place) => self.take(world, place),
            Message::OpenPage => self.open_page(),
            Message::Enrol => Action::Enrol,
            Message::Regulars => Action::Regulars,
            Message::Close => Action::Close,
        }
    }

    /// What a pressed key asks for.
    pub fn key(&self, _world: &World, pressed: &str) -> Option<Message> {
        Some(match pressed {
            "Up" => Message::Up,
            "Down" => Message::Down,
            "PgUp" => Message::First,
            "PgDn" => Message::Last,
            "Enter" | "F9" => Message::Take,
            "F2" => Message::Enrol,
            "F4" => Message::OpenPage,
            "F6" => Message::Regulars,
            "Esc" => Message::Close,
            _ => return None,
        })
    }

    /// A scan is nothing that this screen knows better than the till.
    pub fn scanned(&mut self, _world: &World, _code: &str) -> Option<Action> {
        None
    }

    fn ask(&mut self, world: &World, text: String) -> Action {
        self.typed = text;
        self.asked = asking::number();
        let words = self.typed.trim().to_owned();
        if words.is_empty() {
            self.answered = self.asked;
            self.found.clear();
            self.looked = false;
            self.problem = None;
            return Action::None;
        }
        let (shop, asked, limit, day) = (world.shop.clone(), self.asked, view::rows(world), world.now.day());
        Action::Run(background::run(move || {
            Message::Answered(asked, shop::find_on(&shop, &words, limit, day).map_err(Arc::new))
        }))
    }

    fn take_answer(&mut self, world: &World, asked: u64, answer: Result<Vec<Found>, Arc<shop::Error>>) -> Action {
        // Answers may overtake each other; what is newer than the list is still of use while a later one is awaited.
        if asked <= self.answered || asked > self.asked {
            return Action::None;
        }
        self.answered = asked;
        self.looked = true;
        match answer {
            Ok(found) => {
                let kept = self.member().and_then(|member| found.iter().position(|f| f.member == member));
                // The best answer is the first, unless the cashier has gone to another that is still there.
                self.chosen = if self.chosen == 0 { 0 } else { kept.unwrap_or(0) };
                self.found = found;
                self.problem = None;
            }
            Err(error) => {
                tracing::warn!(code = error.code(), "the search failed");
                self.problem = Some(problem(&error, world.language));
            }
        }
        Action::None
    }

    fn choose(&mut self, place: usize) -> Action {
        self.chosen = place;
        Action::None
    }

    fn member(&self) -> Option<MemberId> {
        self.found.get(self.chosen).map(|found| found.member)
    }

    /// Takes a row, but never one of a list that is about to change under the finger; that list is asked for again, in
    /// case its answer went to a state that was put back.
    fn take(&mut self, world: &World, place: usize) -> Action {
        if !self.is_answered() {
            return self.ask(world, self.typed.clone());
        }
        self.found.get(place).map_or(Action::None, |found| Action::Chosen(found.member))
    }

    fn open_page(&mut self) -> Action {
        match self.member() {
            Some(member) if self.is_answered() => Action::Page(member),
            _ => Action::None,
        }
    }

    /// Whether the list answers what stands in the field.
    const fn is_answered(&self) -> bool {
        self.answered == self.asked
    }
}

fn tier_names(programme: Programme) -> Vec<(String, Text)> {
    programme.tiers.levels.into_iter().map(|tier| (tier.id, tier.name)).collect()
}
