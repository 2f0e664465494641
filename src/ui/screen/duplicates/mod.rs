//! Members who are likely to be one person: pair after pair as the search finds them, and both files side by side before
//! they are put together.

mod list;
mod preview;

use std::sync::Arc;

use iced::Task;

use super::asking;
use super::beside::moved;
use super::household::refusal;
use crate::domain::{FactId, MemberId};
use crate::shop::duplicates::{self, Pair, Place, Step};
use crate::shop::merge::{self, Choice, Keep, Merged, Preview, Side};
use crate::shop::{self, Error};
use crate::ui::background;
use crate::ui::problem::{Problem, problem};
use crate::ui::world::World;

/// The search rests when so many have been found; they are looked at first.
const MOST: usize = 200;

#[derive(Debug, Clone)]
pub struct State {
    pairs: Vec<Pair>,
    chosen: usize,
    /// The number of the search; steps of an older one are nobody's any more.
    search: u64,
    /// Where the search goes on; none when all has been looked through.
    next: Option<Place>,
    /// In hundredths.
    progress: u32,
    open: Option<Box<Open>>,
    saving: bool,
    /// What was done last.
    done: Option<Done>,
    problem: Option<Problem>,
}

/// Two files side by side.
#[derive(Debug, Clone)]
struct Open {
    survivor: MemberId,
    absorbed: MemberId,
    choice: Choice,
    preview: Option<Preview>,
    /// Why they cannot be put together, and both as they are.
    refused: Option<Refused>,
    /// It was opened from the list, and leads back there.
    from_list: bool,
}

#[derive(Debug, Clone)]
pub enum Done {
    Merged(Merged),
    Undone,
    Apart,
}

#[derive(Debug, Clone)]
pub enum Message {
    Found(u64, Result<Step, Arc<Error>>),
    Move(isize),
    /// Opens the pair on this row.
    OpenAt(usize),
    Open,
    Shown(Result<Box<Preview>, Refused>),
    /// The other one stays.
    Swap,
    Birthday,
    Phone,
    Email,
    /// They only look alike.
    Apart,
    Merge,
    /// Takes the last merge back.
    Undo,
    Answered(Result<Done, Arc<Error>>),
    /// From the two files to the list.
    Back,
    Close,
}

/// Why two cannot be put together, and both as they are.
#[derive(Debug, Clone)]
pub struct Refused {
    survivor: MemberId,
    why: Arc<Error>,
    sides: Option<Box<[Side; 2]>>,
}

pub enum Action {
    None,
    Run(Task<Message>),
    Close,
    /// Something about members has changed.
    Changed,
}

impl State {
    pub fn new(world: &World) -> (State, Task<Message>) {
        let state = State {
            pairs: Vec::new(),
            chosen: 0,
            search: asking::number(),
            next: Some(Place::default()),
            progress: 0,
            open: None,
            saving: false,
            done: None,
            problem: None,
        };
        let task = state.look(world);
        (state, task)
    }

    /// Opens two files that somebody has named.
    pub fn of(world: &World, survivor: MemberId, absorbed: MemberId) -> (State, Task<Message>) {
        let (mut state, search) = State::new(world);
        let open =
            Open { survivor, absorbed, choice: Choice::default(), preview: None, refused: None, from_list: false };
        let task = state.show(world, open);
        (state, Task::batch([task, search]))
    }

    pub fn update(&mut self, world: &World, message: Message) -> Action {
        match message {
            Message::Found(search, step) => self.found(world, search, step),
            Message::Move(by) => self.step(by),
            Message::OpenAt(place) => self.open_at(world, place),
            Message::Open => self.open_at(world, self.chosen),
            Message::Shown(preview) => self.shown(world, preview),
            Message::Swap => self.swap(world),
            Message::Birthday => self.choose(world, |choice| choice.birthday = Some(other(choice.birthday))),
            Message::Phone => self.choose(world, |choice| choice.phone = flip(choice.phone)),
            Message::Email => self.choose(world, |choice| choice.email = flip(choice.email)),
            Message::Apart => self.tell_apart(world),
            Message::Merge => self.merge(world),
            Message::Undo => self.undo(world),
            Message::Answered(answer) => self.answered(world, answer),
            Message::Back => self.back(),
            Message::Close => Action::Close,
        }
    }

    /// What a pressed key asks for.
    pub fn key(&self, world: &World, pressed: &str) -> Option<Message> {
        let page = isize::try_from(list::rows(world)).unwrap_or(1);
        match (self.open.is_some(), pressed) {
            (_, "Esc") => Some(Message::Close),
            (true, "F2") => Some(Message::Swap),
            (true, "F3") => self.birthdays_differ().then_some(Message::Birthday),
            (true, "F4") => self.preview().is_some_and(|p| p.phones_differ).then_some(Message::Phone),
            (true, "F5") => self.preview().is_some_and(|p| p.emails_differ).then_some(Message::Email),
            (true, "F6") => Some(Message::Back),
            (_, "F7") => Some(Message::Apart),
            (true, "F9" | "Enter") => Some(Message::Merge),
            (false, "F3") => self.can_undo().then_some(Message::Undo),
            (false, "Up") => Some(Message::Move(-1)),
            (false, "Down") => Some(Message::Move(1)),
            (false, "PgUp") => Some(Message::Move(-page)),
            (false, "PgDn") => Some(Message::Move(page)),
            (false, "F9" | "Enter") => Some(Message::Open),
            _ => None,
        }
    }

    /// A scan is for the till.
    pub fn scanned(&mut self, _world: &World, _code: &str) -> Option<Action> {
        None
    }

    /// Takes the next step of the search beside the window.
    fn look(&self, world: &World) -> Task<Message> {
        let Some(place) = self.next.clone().filter(|_| self.pairs.len() < MOST) else { return Task::none() };
        let (shop, search) = (world.shop.clone(), self.search);
        background::run(move || Message::Found(search, duplicates::step(&shop, &place).map_err(Arc::new)))
    }

    fn found(&mut self, world: &World, search: u64, step: Result<Step, Arc<Error>>) -> Action {
        if search != self.search {
            return Action::None;
        }
        match step {
            Ok(step) => {
                self.progress = step.hundredths();
                self.pairs.extend(step.pairs);
                self.next = step.next;
                Action::Run(self.look(world))
            }
            Err(error) => {
                self.next = None;
                self.problem = Some(problem(&error, world.language));
                Action::None
            }
        }
    }

    const fn is_looking(&self) -> bool {
        self.next.is_some() && self.pairs.len() < MOST
    }

    fn step(&mut self, by: isize) -> Action {
        self.chosen = moved(self.chosen, by, self.pairs.len());
        Action::None
    }

    fn open_at(&mut self, world: &World, place: usize) -> Action {
        let Some(pair) = self.pairs.get(place) else { return Action::None };
        let (survivor, absorbed) = (pair.one.member, pair.other.member);
        self.chosen = place;
        let open =
            Open { survivor, absorbed, choice: Choice::default(), preview: None, refused: None, from_list: true };
        Action::Run(self.show(world, open))
    }

    fn show(&mut self, world: &World, open: Open) -> Task<Message> {
        let (shop, at) = (world.shop.clone(), world.now);
        let (survivor, absorbed, choice) = (open.survivor, open.absorbed, open.choice);
        (self.open, self.problem, self.done) = (Some(Box::new(open)), None, None);
        background::run(move || {
            let preview = merge::preview(&shop, survivor, absorbed, choice, at);
            Message::Shown(preview.map(Box::new).map_err(|why| {
                let sides = merge::sides(&shop, survivor, absorbed, at).ok().map(Box::new);
                Refused { survivor, why: Arc::new(why), sides }
            }))
        })
    }

    fn shown(&mut self, world: &World, preview: Result<Box<Preview>, Refused>) -> Action {
        let Some(open) = &mut self.open else { return Action::None };
        match preview {
            // An answer to what was asked before the two were swapped is nobody's any more.
            Ok(preview) if preview.survivor.member.id == open.survivor => open.preview = Some(*preview),
            Err(refused) if refused.survivor == open.survivor => {
                let name = refused.sides.as_deref().map(|[_, absorbed]| absorbed.member.profile.name.full());
                let l = world.language;
                self.problem = Some(match name {
                    Some(name) => refusal(&refused.why, name, l),
                    None => problem(&refused.why, l),
                });
                open.refused = Some(refused);
            }
            Ok(_) | Err(_) => {}
        }
        Action::None
    }

    fn preview(&self) -> Option<&Preview> {
        self.open.as_ref()?.preview.as_ref()
    }

    fn birthdays_differ(&self) -> bool {
        self.preview().is_some_and(|preview| preview.birthdays_differ)
    }

    /// The one who would go into the other is on a shared account.
    fn must_leave_first(&self) -> bool {
        let refused = self.open.as_ref().and_then(|open| open.refused.as_ref());
        refused.is_some_and(|refused| matches!(*refused.why, Error::SharesAccount))
    }

    /// Two birthdays, and nobody said yet which one is right.
    fn is_open_question(&self) -> bool {
        self.birthdays_differ() && self.open.as_ref().is_some_and(|open| open.choice.birthday.is_none())
    }

    fn can_merge(&self) -> bool {
        !self.saving && self.preview().is_some() && !self.is_open_question() && self.problem.is_none()
    }

    fn can_undo(&self) -> bool {
        !self.saving && matches!(self.done, Some(Done::Merged(_)))
    }

    fn swap(&mut self, world: &World) -> Action {
        let Some(open) = self.open.take() else { return Action::None };
        let open = Open {
            survivor: open.absorbed,
            absorbed: open.survivor,
            choice: Choice::default(),
            preview: None,
            refused: None,
            from_list: open.from_list,
        };
        Action::Run(self.show(world, open))
    }

    fn choose(&mut self, world: &World, change: impl FnOnce(&mut Choice)) -> Action {
        let Some(mut open) = self.open.take() else { return Action::None };
        change(&mut open.choice);
        Action::Run(self.show(world, *open))
    }

    fn tell_apart(&mut self, world: &World) -> Action {
        let pair = match &self.open {
            Some(open) => Some((open.survivor, open.absorbed)),
            None => self.pairs.get(self.chosen).map(|pair| (pair.one.member, pair.other.member)),
        };
        let Some((one, other)) = pair else { return Action::None };
        self.run(world, move |shop, at| {
            duplicates::tell_apart(shop, FactId::fresh(), one, other, at).map(|()| Done::Apart)
        })
    }

    fn merge(&mut self, world: &World) -> Action {
        let Some(open) = self.open.as_ref().filter(|_| self.can_merge()) else { return Action::None };
        let (survivor, absorbed, choice) = (open.survivor, open.absorbed, open.choice);
        self.run(world, move |shop, at| {
            merge::merge(shop, FactId::fresh(), survivor, absorbed, choice, at, false).map(Done::Merged)
        })
    }

    fn undo(&mut self, world: &World) -> Action {
        let Some(Done::Merged(merged)) = &self.done else { return Action::None };
        let absorbed = merged.absorbed;
        self.run(world, move |shop, at| merge::undo(shop, FactId::fresh(), absorbed, at, false).map(|_| Done::Undone))
    }

    /// Does something beside the window.
    fn run(
        &mut self,
        world: &World,
        deed: impl FnOnce(&shop::Shop, crate::domain::Moment) -> Result<Done, Error> + Send + 'static,
    ) -> Action {
        if self.saving {
            return Action::None;
        }
        (self.saving, self.problem) = (true, None);
        let (shop, at) = (world.shop.clone(), world.now);
        Action::Run(background::run(move || Message::Answered(deed(&shop, at).map_err(Arc::new))))
    }

    fn answered(&mut self, world: &World, answer: Result<Done, Arc<Error>>) -> Action {
        self.saving = false;
        match answer {
            Ok(done) => {
                self.open = None;
                self.done = Some(done);
                // What is left of the list is looked for anew: whoever was in it may be somebody else now.
                (self.pairs, self.chosen, self.next, self.progress) = (Vec::new(), 0, Some(Place::default()), 0);
                Action::Changed
            }
            Err(error) => {
                tracing::warn!(code = error.code(), "two members were not put together");
                self.problem = Some(problem(&error, world.language));
                Action::None
            }
        }
    }

    /// Begins the search anew after a change.
    pub fn go_on(&mut self, world: &World) -> Task<Message> {
        self.search = asking::number();
        self.look(world)
    }

    fn back(&mut self) -> Action {
        (self.open, self.problem) = (None, None);
        Action::None
    }
}

const fn flip(keep: Keep) -> Keep {
    match keep {
        Keep::Survivor => Keep::Absorbed,
        Keep::Absorbed => Keep::Survivor,
    }
}

const fn other(keep: Option<Keep>) -> Keep {
    match keep {
        None => Keep::Survivor,
        Some(keep) => flip(keep),
    }
}
