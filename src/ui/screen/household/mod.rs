//! With whom a member shares an account: who is on it, who joins, who leaves with how many points. The other one is scanned
//! or looked for; whoever turns out to be the same person leads to putting both files together.

mod view;

use std::sync::Arc;

use iced::Task;
use iced::widget::operation;

use super::asking;
use super::beside::{FOUND_PAGE, MOST_FOUND, moved};
use crate::domain::{FactId, Found, MemberId, PersonName, Points};
use crate::language::Language;
use crate::shop::household::{self, Household, Housemate, Moved, Takes};
use crate::shop::{self, Looked, merge};
use crate::ui::background;
use crate::ui::problem::{Problem, problem};
use crate::ui::world::World;

const FIELD: &str = "household-words";
const POINTS: &str = "household-points";

#[derive(Debug, Clone)]
pub struct State {
    id: MemberId,
    name: String,
    home: Option<Household>,
    /// Files that were put together with this one.
    absorbed: Vec<(MemberId, PersonName)>,
    /// The chosen row: those on the account first, then the files.
    row: usize,
    typed: String,
    asked: u64,
    answered: u64,
    found: Vec<Found>,
    chosen: usize,
    /// What joining would do for the one who is chosen, or why it cannot be.
    foreseen: Option<(MemberId, Result<Moved, Arc<shop::Error>>)>,
    /// How many points the chosen row takes along, while it is asked.
    leaving: Option<String>,
    saving: bool,
    said: Option<String>,
    problem: Option<Problem>,
}

/// What was done.
#[derive(Debug, Clone)]
pub enum Did {
    Joined(Moved),
    Left(Moved),
    /// A joining was taken back, and whose.
    Undone(Moved, String),
    Apart(Points),
}

#[derive(Debug, Clone)]
pub enum Message {
    Type(String),
    Answered(u64, Result<Vec<Found>, Arc<shop::Error>>),
    Move(isize),
    ChooseFound(usize),
    ChooseRow(usize),
    Foreseen(MemberId, Result<Moved, Arc<shop::Error>>),
    /// Lets the one who was found join this account.
    Join,
    /// The one who was found is this one.
    SamePerson,
    /// Begins to ask what the chosen row takes along, or leaves it.
    Leave,
    TypePoints(String),
    Save,
    /// Takes a joining back, or a file out again.
    Undo,
    Done(Result<Did, Arc<shop::Error>>),
    Page,
    NextField,
    Close,
}

pub enum Action {
    None,
    Run(Task<Message>),
    Close,
    /// Something about members has changed; what comes next is typed.
    Changed(Task<Message>),
    Page(MemberId),
    /// The two may be one: the first stays, the other goes into it.
    Merge(MemberId, MemberId),
}

/// Why somebody cannot be moved, with who it is: of two the words alone would not tell.
pub(super) fn refusal(error: &shop::Error, name: String, l: Language) -> Problem {
    match error {
        shop::Error::SharesAccount => {
            Problem { what: l.household_shares(name), to_do: l.household_shares_do("F5", "F6") }
        }
        other => problem(other, l),
    }
}

impl State {
    pub fn new(world: &World, member: MemberId) -> (State, Task<Message>) {
        let mut state = State {
            id: member,
            name: String::new(),
            home: None,
            absorbed: Vec::new(),
            row: 0,
            typed: String::new(),
            asked: 0,
            answered: 0,
            found: Vec::new(),
            chosen: 0,
            foreseen: None,
            leaving: None,
            saving: false,
            said: None,
            problem: None,
        };
        state.read(world);
        state.choose_last();
        (state, operation::focus(FIELD))
    }

    pub fn update(&mut self, world: &World, message: Message) -> Action {
        match message {
            Message::Type(text) => self.ask(world, text),
            Message::Answered(asked, answer) => self.take_answer(world, asked, answer),
            Message::Move(by) => self.step(world, by),
            Message::ChooseFound(place) => self.choose(world, place),
            Message::ChooseRow(place) => self.choose_row(place),
            Message::Foreseen(member, answer) => self.foresee(member, answer),
            Message::Join => self.join(world),
            Message::SamePerson => self.other().map_or(Action::None, |other| Action::Merge(self.id, other)),
            Message::Leave => self.begin_leaving(),
            Message::TypePoints(text) => self.type_points(text),
            Message::Save => self.leave(world),
            Message::Undo => self.undo(world),
            Message::Done(answer) => self.done(world, answer),
            Message::Page => self.page(),
            Message::NextField => Action::Run(operation::focus_next()),
            Message::Close => Action::Close,
        }
    }

    /// What a pressed key asks for.
    pub fn key(&self, _world: &World, pressed: &str) -> Option<Message> {
        match (self.leaving.is_some(), pressed) {
            (_, "Esc") => Some(Message::Close),
            (_, "Tab") => Some(Message::NextField),
            (true, "F6") => Some(Message::Leave),
            (true, "F9" | "Enter") => Some(Message::Save),
            (false, "Up") => Some(Message::Move(-1)),
            (false, "Down") => Some(Message::Move(1)),
            // The chosen one is looked at; only the named key lets anybody join.
            (false, "Enter") => Some(Message::Move(0)),
            (false, "PgUp") => Some(Message::Move((-FOUND_PAGE).into())),
            (false, "PgDn") => Some(Message::Move(FOUND_PAGE.into())),
            (false, "F9") => self.other().map(|_| Message::Join),
            (false, "F7") => self.other().map(|_| Message::SamePerson),
            (false, "F6") => self.mate().map(|_| Message::Leave),
            (false, "F3") => self.can_undo().then_some(Message::Undo),
            (false, "F4") => Some(Message::Page),
            _ => None,
        }
    }

    /// A member's card that is scanned here is the other one's; anything else is for the till.
    pub fn scanned(&mut self, world: &World, code: &str) -> Option<Action> {
        let Ok(Looked::Member(greeted)) = shop::scan::look_up_text(&world.shop, code, world.now) else { return None };
        if self.leaving.is_some() || greeted.member.id == self.id {
            return None;
        }
        let card = greeted.card.map_or_else(|| code.to_owned(), |card| card.to_string());
        Some(self.ask(world, card))
    }

    fn read(&mut self, world: &World) {
        let read = || -> Result<_, shop::Error> {
            let member = shop::member(&world.shop, self.id)?;
            let home = household::of(&world.shop, member.id, world.now)?;
            Ok((member, home, merge::absorbed(&world.shop, self.id)?))
        };
        match read() {
            Ok((member, home, absorbed)) => {
                (self.id, self.name) = (member.id, member.profile.name.full());
                (self.home, self.absorbed) = (Some(home), absorbed);
                self.row = self.row.min(self.rows().saturating_sub(1));
            }
            Err(error) => self.problem = Some(problem(&error, world.language)),
        }
    }

    /// Whoever joined last is the one whose joining is most likely to be asked about; whose account it was would lose it.
    fn choose_last(&mut self) {
        self.row = self.mates().iter().rposition(|mate| mate.joined.is_some()).unwrap_or(0);
    }

    fn mates(&self) -> &[Housemate] {
        self.home.as_ref().map_or(&[], |home| &home.members)
    }

    fn rows(&self) -> usize {
        self.mates().len() + self.absorbed.len()
    }

    /// The chosen one of several who share the account, or whoever is alone on what was somebody else's.
    fn mate(&self) -> Option<&Housemate> {
        let shares = |mate: &&Housemate| self.mates().len() > 1 || mate.joined.is_some();
        self.mates().get(self.row).filter(|_| self.found.is_empty()).filter(shares)
    }

    /// The chosen file that was put together with this one.
    fn file(&self) -> Option<MemberId> {
        let place = self.row.checked_sub(self.mates().len())?;
        self.absorbed.get(place).filter(|_| self.found.is_empty()).map(|(member, _)| *member)
    }

    fn can_undo(&self) -> bool {
        !self.saving && (self.file().is_some() || self.mate().is_some_and(|mate| mate.undo.is_some()))
    }

    /// Whoever was found and is chosen.
    fn other(&self) -> Option<MemberId> {
        self.found.get(self.chosen).map(|found| found.member).filter(|_| self.asked == self.answered)
    }

    fn ask(&mut self, world: &World, text: String) -> Action {
        self.typed = text;
        self.asked = asking::number();
        (self.said, self.problem) = (None, None);
        let words = self.typed.trim().to_owned();
        if words.is_empty() {
            self.answered = self.asked;
            self.found.clear();
            return Action::None;
        }
        let (shop, asked) = (world.shop.clone(), self.asked);
        Action::Run(background::run(move || {
            Message::Answered(asked, shop::find(&shop, &words, MOST_FOUND + view::MATES).map_err(Arc::new))
        }))
    }

    fn take_answer(&mut self, world: &World, asked: u64, answer: Result<Vec<Found>, Arc<shop::Error>>) -> Action {
        if asked <= self.answered || asked > self.asked {
            return Action::None;
        }
        self.answered = asked;
        match answer {
            Ok(mut found) => {
                found.retain(|found| self.mates().iter().all(|mate| mate.member != found.member));
                found.truncate(MOST_FOUND);
                self.found = found;
                self.choose(world, 0)
            }
            Err(error) => {
                self.problem = Some(problem(&error, world.language));
                Action::None
            }
        }
    }

    fn step(&mut self, world: &World, by: isize) -> Action {
        if self.found.is_empty() {
            return self.choose_row(moved(self.row, by, self.rows()));
        }
        self.choose(world, moved(self.chosen, by, self.found.len()))
    }

    fn choose_row(&mut self, place: usize) -> Action {
        if self.leaving.is_none() && place < self.rows() {
            self.row = place;
            self.typed.clear();
            self.found.clear();
        }
        Action::None
    }

    /// Chooses one of those who were found, and asks what joining would do.
    fn choose(&mut self, world: &World, place: usize) -> Action {
        self.chosen = place;
        let Some(other) = self.found.get(place).map(|found| found.member) else { return Action::None };
        let (shop, at, to) = (world.shop.clone(), world.now, self.id);
        Action::Run(background::run(move || {
            let foreseen = household::rehearse_join(&shop, other, to, at);
            Message::Foreseen(other, foreseen.map_err(Arc::new))
        }))
    }

    fn foresee(&mut self, member: MemberId, answer: Result<Moved, Arc<shop::Error>>) -> Action {
        if self.found.get(self.chosen).is_some_and(|found| found.member == member) {
            self.foreseen = Some((member, answer));
        }
        Action::None
    }

    /// What joining would do for whoever is chosen; none while it is worked out.
    fn would(&self) -> Option<&Result<Moved, Arc<shop::Error>>> {
        let other = self.other()?;
        self.foreseen.as_ref().filter(|(member, _)| *member == other).map(|(_, foreseen)| foreseen)
    }

    fn can_join(&self) -> bool {
        !self.saving && matches!(self.would(), Some(Ok(_)))
    }

    fn join(&mut self, world: &World) -> Action {
        let Some(other) = self.other().filter(|_| self.can_join()) else { return Action::None };
        let to = self.id;
        self.run(world, move |shop, at| household::join(shop, FactId::fresh(), other, to, at, false).map(Did::Joined))
    }

    fn begin_leaving(&mut self) -> Action {
        self.problem = None;
        if self.leaving.take().is_some() {
            return Action::Run(operation::focus(FIELD));
        }
        if self.mate().is_none() {
            return Action::None;
        }
        self.leaving = Some(String::new());
        Action::Run(operation::focus(POINTS))
    }

    fn type_points(&mut self, text: String) -> Action {
        if self.leaving.is_some() {
            self.leaving = Some(text);
            self.problem = None;
        }
        Action::None
    }

    /// How many points are typed; nothing typed is none.
    fn points(&self) -> Option<Points> {
        let typed = self.leaving.as_ref()?.split_whitespace().collect::<String>();
        if typed.is_empty() {
            return Some(Points::ZERO);
        }
        let all = self.home.as_ref()?.points;
        typed.parse().ok().map(Points::new).filter(|points| *points >= Points::ZERO && *points <= all)
    }

    fn leave(&mut self, world: &World) -> Action {
        let (Some(points), Some(member)) = (self.points(), self.mate().map(|mate| mate.member)) else {
            return Action::None;
        };
        let takes = if points.is_zero() { Takes::Nothing } else { Takes::Points(points) };
        self.run(world, move |shop, at| {
            household::leave(shop, FactId::fresh(), member, takes, at, false).map(Did::Left)
        })
    }

    fn undo(&mut self, world: &World) -> Action {
        if !self.can_undo() {
            return Action::None;
        }
        if let Some(file) = self.file() {
            return self.run(world, move |shop, at| {
                merge::undo(shop, FactId::fresh(), file, at, false).map(|done| Did::Apart(done.points))
            });
        }
        let Some((member, name)) = self.mate().map(|mate| (mate.member, mate.name.full())) else {
            return Action::None;
        };
        self.run(world, move |shop, at| {
            household::leave(shop, FactId::fresh(), member, Takes::Own, at, false).map(|moved| Did::Undone(moved, name))
        })
    }

    /// Does something beside the window.
    fn run(
        &mut self,
        world: &World,
        deed: impl FnOnce(&shop::Shop, crate::domain::Moment) -> Result<Did, shop::Error> + Send + 'static,
    ) -> Action {
        if self.saving {
            return Action::None;
        }
        (self.saving, self.problem) = (true, None);
        let (shop, at) = (world.shop.clone(), world.now);
        Action::Run(background::run(move || Message::Done(deed(&shop, at).map_err(Arc::new))))
    }

    fn done(&mut self, world: &World, answer: Result<Did, Arc<shop::Error>>) -> Action {
        self.saving = false;
        let l = world.language;
        match answer {
            Ok(did) => {
                let joined = matches!(did, Did::Joined(_));
                self.said = Some(match did {
                    Did::Joined(moved) => l.household_did_join(l.points(moved.balance), l.points(moved.points)),
                    Did::Left(moved) => l.household_did_leave(l.points(moved.points)),
                    Did::Undone(moved, name) => l.household_did_undo(name, l.points(moved.points)),
                    Did::Apart(points) => l.household_did_part(l.points(points)),
                });
                (self.leaving, self.foreseen) = (None, None);
                self.typed.clear();
                self.found.clear();
                self.read(world);
                if joined {
                    self.choose_last();
                }
                Action::Changed(operation::focus(FIELD))
            }
            Err(error) => {
                tracing::warn!(code = error.code(), "the household was not changed");
                self.problem = Some(problem(&error, l));
                Action::None
            }
        }
    }

    fn page(&self) -> Action {
        let chosen = self.other().or_else(|| self.mates().get(self.row).map(|mate| mate.member));
        Action::Page(chosen.unwrap_or(self.id))
    }
}
