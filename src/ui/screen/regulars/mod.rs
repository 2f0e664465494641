//! The owner's list of regulars: who they are, what they bring, who is drifting away; a page of what fits the window.
//!
//! All figures are read once, beside the window, when the screen opens; each page, order and condition is then there at
//! once. Questions carry a number, and answers to an older one are passed over. Conditions, columns and the limits of the
//! segments are changed in panels that take the list's place.

mod ask;
mod columns;
mod conditions;
mod form;
mod head;
mod rows;
mod segments;
mod view;
mod written;

use std::sync::{Arc, Mutex};

use iced::Task;
use iced::widget::operation;

use self::ask::{Shown, ask};
use self::conditions::Conditions;
pub use self::form::Field;
pub(super) use self::rows::shares;
use self::segments::Limits;
pub(super) use self::segments::means;
use self::written::Export;
use super::beside::moved;
use super::{asking, step};
use crate::domain::{ListColumn, MemberId, Segment, Text};
use crate::language::Topic;
use crate::shop;
use crate::shop::regulars::{Everybody, Filter, ListLine, Listing, Order, Sort};
use crate::ui::problem::{Problem, problem};
use crate::ui::widget::tab_key;
use crate::ui::world::World;

const SEARCH: &str = "regulars-search";

#[derive(Debug, Clone)]
pub struct State {
    all: Option<Arc<Everybody>>,
    /// Who fulfils the conditions, until they or the order change.
    listing: Option<Arc<Mutex<Listing>>>,
    filter: Filter,
    order: Order,
    columns: Vec<ListColumn>,
    /// The names of tiers by their ids, from the lowest on.
    tiers: Vec<(String, Text)>,
    lines: Vec<ListLine>,
    /// The place of the first line in the list, and how many the list has.
    from: usize,
    /// How many fitted the window when the page was asked for.
    rows: usize,
    matching: usize,
    /// The chosen line's place in the list.
    chosen: usize,
    asked: u64,
    answered: u64,
    side: Side,
    export: Export,
    problem: Option<Problem>,
    /// Leaving limits that were changed was asked for once.
    leaving: bool,
}

/// What stands in the list's place.
#[derive(Debug, Clone)]
enum Side {
    List,
    Columns { chosen: usize },
    Conditions(Conditions),
    Segments(Limits),
}

#[derive(Debug, Clone)]
pub enum Message {
    Answered(u64, Result<Shown, Arc<shop::Error>>),
    Type(String),
    Search,
    Move(isize),
    Page(isize),
    GoTo(usize),
    /// Hundredths of the list.
    GoToPercent(usize),
    End,
    OpenAt(usize),
    Open,
    Sort(Sort),
    NextSort,
    Turn,
    Segment(Option<Segment>),
    NextSegment(isize),
    NextTier,
    NextAway,
    NextSpent,
    NextMonth,
    NextActive,
    Clear,
    Columns,
    Toggle(usize),
    Conditions,
    Segments,
    TypeField(Field, String),
    NextField,
    FieldBefore,
    KeepList,
    TakeList(usize),
    ForgetList,
    SaveSegments,
    Saved(Result<(), Arc<shop::Error>>),
    SegmentsSaved(Result<(), Arc<shop::Error>>),
    Export,
    Exported(Result<(u64, String), Arc<shop::Error>>),
    Close,
}

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
            all: None,
            listing: None,
            filter: Filter::default(),
            order: Order::default(),
            columns: ListColumn::chosen(world.shop.till_settings().columns.as_deref()),
            tiers: tiers_now(world),
            lines: Vec::new(),
            from: 0,
            rows: 0,
            matching: 0,
            chosen: 0,
            asked: 0,
            answered: 0,
            side: Side::List,
            export: Export::None,
            problem: None,
            leaving: false,
        };
        let task = state.ask(world);
        (state, task)
    }

    /// Reads everything anew and goes on where it was: something was sold, or a member's page was looked at, meanwhile.
    pub fn again(&mut self, world: &World) -> Task<Message> {
        (self.all, self.listing, self.export) = (None, None, Export::None);
        self.tiers = tiers_now(world);
        self.ask(world)
    }

    /// Whether the figures are of an earlier day than it is: a new day's work was not done when the list was read, or the
    /// day has begun since.
    pub fn is_late(&self, world: &World) -> bool {
        self.all.as_ref().is_some_and(|all| all.as_of < world.now.day())
    }

    /// The place of the chosen line in the list.
    pub const fn chosen_place(&self) -> usize {
        self.chosen
    }

    pub fn update(&mut self, world: &World, message: Message) -> Action {
        let leaving = std::mem::take(&mut self.leaving);
        match message {
            Message::Answered(asked, answer) => self.take_answer(world, asked, answer),
            Message::Type(text) => self.type_search(world, text),
            Message::Search => Action::Run(operation::focus(SEARCH)),
            Message::Move(by) => self.step(world, by),
            Message::Page(by) => self.turn_page(world, by),
            Message::GoTo(place) => self.go(world, place),
            Message::GoToPercent(percent) => self.go(world, self.matching * percent / 100),
            Message::End => self.go(world, self.matching.saturating_sub(1)),
            Message::OpenAt(place) => self.open(place),
            Message::Open => self.open(self.chosen),
            Message::Sort(sort) => self.sort(world, sort),
            Message::NextSort => self.sort(world, self.next_sort(world)),
            Message::Turn => self.reorder(world, self.order.turned()),
            Message::Segment(segment) => self.narrow(world, |filter| filter.segment = segment),
            Message::NextSegment(by) => self.next_segment(world, by),
            Message::NextTier => self.next_tier(world),
            Message::NextAway => self.narrow(world, conditions::next_away),
            Message::NextSpent => {
                let steps = self.all.as_ref().map(|all| all.spend_steps.clone()).unwrap_or_default();
                self.narrow(world, |filter| conditions::next_spent(filter, &steps))
            }
            Message::NextMonth => self.narrow(world, conditions::next_month),
            Message::NextActive => self.narrow(world, conditions::next_active),
            Message::Clear => self.clear(world),
            Message::Columns => self.columns(world),
            Message::Toggle(place) => self.toggle(world, place),
            Message::Conditions => self.conditions(world),
            Message::Segments => self.segments(world, leaving),
            Message::TypeField(field, text) => self.type_field(world, field, text),
            Message::NextField => Action::Run(step::next(self.fields())),
            Message::FieldBefore => Action::Run(step::before(self.fields())),
            Message::KeepList => self.keep_list(world),
            Message::TakeList(place) => self.take_list(world, place),
            Message::ForgetList => self.forget_list(world),
            Message::SaveSegments => self.save_segments(world),
            Message::Saved(answer) => self.saved(world, answer),
            Message::SegmentsSaved(answer) => self.segments_saved(world, answer),
            Message::Export => self.export(world),
            Message::Exported(answer) => self.exported(world, answer),
            Message::Close => Action::Close,
        }
    }

    /// What the help says of it.
    pub fn topic(&self) -> Topic {
        match self.side {
            Side::List | Side::Columns { .. } => Topic::Regulars,
            Side::Conditions(_) => Topic::Conditions,
            Side::Segments(_) => Topic::Segments,
        }
    }

    /// The fields of what stands in the list's place.
    const fn fields(&self) -> &'static [&'static str] {
        match self.side {
            Side::List | Side::Columns { .. } => &[],
            Side::Conditions(_) => &Field::CONDITIONS,
            Side::Segments(_) => &Field::LIMITS,
        }
    }

    /// What a pressed key asks for.
    pub fn key(&self, world: &World, pressed: &str) -> Option<Message> {
        match &self.side {
            Side::List if pressed == "Esc" => Some(Message::Close),
            Side::List => self.list_key(pressed),
            // From a panel Esc leads back to the list, and from there to the basket.
            Side::Columns { chosen } => columns::key(*chosen, pressed),
            Side::Conditions(form) => conditions::key(form, world, pressed),
            Side::Segments(_) => segments::key(pressed),
        }
    }

    fn list_key(&self, pressed: &str) -> Option<Message> {
        let searching = self.filter.text.is_some();
        Some(match pressed {
            "Up" => Message::Move(-1),
            "Down" => Message::Move(1),
            // Within words that are being typed these move the cursor.
            "Left" if !searching => Message::NextSegment(-1),
            "Right" if !searching => Message::NextSegment(1),
            "Home" if !searching => Message::GoTo(0),
            "End" if !searching => Message::End,
            "PgUp" => Message::Page(-1),
            "PgDn" => Message::Page(1),
            "Enter" => Message::Open,
            "F2" => Message::NextSort,
            "F3" => Message::Search,
            "F4" => Message::Columns,
            "F5" => Message::Conditions,
            "F6" => Message::Segments,
            "F7" => Message::Turn,
            "F8" => Message::Export,
            _ if pressed.starts_with("Alt+") => tab_of(pressed)?,
            _ => {
                let tenth = pressed.strip_prefix("Ctrl+")?.parse::<usize>().ok().filter(|tenth| *tenth < 10)?;
                Message::GoToPercent(tenth * 10)
            }
        })
    }

    /// A scan is for the till; the list is there again when it is asked for.
    pub fn scanned(&mut self, _world: &World, _code: &str) -> Option<Action> {
        None
    }

    /// Asks for the page on which the chosen line stands.
    fn ask(&mut self, world: &World) -> Task<Message> {
        (self.asked, self.rows) = (asking::number(), rows::rows(world));
        // What was written stands for the lines that it was of.
        if matches!(self.export, Export::Done(..)) {
            self.export = Export::None;
        }
        ask(self, world)
    }

    fn take_answer(&mut self, world: &World, asked: u64, answer: Result<Shown, Arc<shop::Error>>) -> Action {
        if asked != self.asked {
            return Action::None;
        }
        self.answered = asked;
        match answer {
            Ok(shown) => {
                self.problem = None;
                self.matching = shown.matching;
                (self.from, self.lines) = (shown.from, shown.lines);
                (self.all, self.listing) = (Some(shown.all), Some(shown.listing));
                let last = self.matching.saturating_sub(1);
                if self.chosen > last {
                    // Fewer fulfil the conditions than did before.
                    return self.go(world, last);
                }
            }
            Err(error) => {
                tracing::warn!(code = error.code(), "the list of regulars was not read");
                self.problem = Some(problem(&error, world.language));
            }
        }
        Action::None
    }

    fn step(&mut self, world: &World, by: isize) -> Action {
        match &mut self.side {
            Side::List => self.go(world, moved(self.chosen, by, self.matching)),
            Side::Columns { chosen } => {
                *chosen = moved(*chosen, by, ListColumn::ALL.len());
                Action::None
            }
            Side::Conditions(form) => {
                form.chosen = moved(form.chosen, by, world.shop.settings().lists.len());
                Action::None
            }
            Side::Segments(_) => Action::None,
        }
    }

    /// Chooses a line, wherever in the list it stands.
    fn go(&mut self, world: &World, place: usize) -> Action {
        self.chosen = place.min(self.matching.saturating_sub(1));
        let same = self.answered == self.asked && self.rows == rows::rows(world);
        if same && (self.from..self.from + self.lines.len()).contains(&self.chosen) {
            return Action::None;
        }
        Action::Run(self.ask(world))
    }

    fn turn_page(&mut self, world: &World, by: isize) -> Action {
        let rows = rows::rows(world);
        let page = (self.chosen / rows).saturating_add_signed(by);
        self.go(world, (page * rows).min(self.matching.saturating_sub(1) / rows * rows))
    }

    fn open(&mut self, place: usize) -> Action {
        // Never one of a page that is about to change under the finger.
        let line = place.checked_sub(self.from).and_then(|row| self.lines.get(row));
        match line.filter(|_| self.answered == self.asked) {
            Some(line) => {
                self.chosen = place;
                Action::Page(line.regular.member)
            }
            None => Action::None,
        }
    }

    fn reorder(&mut self, world: &World, order: Order) -> Action {
        (self.order, self.listing, self.chosen) = (order, None, 0);
        Action::Run(self.ask(world))
    }

    /// A figure that is sorted by already is turned round.
    fn sort(&mut self, world: &World, sort: Sort) -> Action {
        let order = if self.order.sort == sort { self.order.turned() } else { Order::of(sort) };
        self.reorder(world, order)
    }

    /// The next of the columns that are seen, the name among them.
    fn next_sort(&self, world: &World) -> Sort {
        let seen = rows::fitting(world, &self.columns, self.order.sort);
        let sorts: Vec<Sort> = std::iter::once(Sort::Name).chain(seen.into_iter().filter_map(rows::sort_of)).collect();
        let here = sorts.iter().position(|sort| *sort == self.order.sort).map_or(0, |place| place + 1);
        sorts[here % sorts.len()]
    }

    fn narrow(&mut self, world: &World, change: impl FnOnce(&mut Filter)) -> Action {
        change(&mut self.filter);
        (self.listing, self.chosen) = (None, 0);
        Action::Run(self.ask(world))
    }

    fn next_segment(&mut self, world: &World, by: isize) -> Action {
        let all = Segment::ALL.len() + 1;
        let here = self.filter.segment.and_then(|one| Segment::ALL.iter().position(|s| *s == one)).map_or(0, |p| p + 1);
        let next = (if by < 0 { here + all - 1 } else { here + 1 }) % all;
        let segment = next.checked_sub(1).and_then(|place| Segment::ALL.get(place).copied());
        self.narrow(world, |filter| filter.segment = segment)
    }

    fn next_tier(&mut self, world: &World) -> Action {
        let mut choices: Vec<Option<String>> = vec![None, Some(String::new())];
        choices.extend(self.tiers.iter().map(|(id, _)| Some(id.clone())));
        let here = choices.iter().position(|tier| *tier == self.filter.tier).unwrap_or(0);
        let next = choices[(here + 1) % choices.len()].clone();
        self.narrow(world, |filter| filter.tier = next)
    }

    /// Conditions beside the segment, which its tab shows, and the words that are searched for.
    fn conditions_in_force(&self) -> usize {
        let filter = Filter { segment: None, text: None, ..self.filter.clone() };
        filter.written().len()
    }

    fn clear(&mut self, world: &World) -> Action {
        if let Side::Conditions(form) = &mut self.side {
            form.empty();
        }
        self.narrow(world, |filter| *filter = Filter { segment: filter.segment, ..Filter::default() })
    }

    fn type_search(&mut self, world: &World, text: String) -> Action {
        self.narrow(world, |filter| filter.text = Some(text).filter(|text| !text.is_empty()))
    }

    fn saved(&mut self, world: &World, answer: Result<(), Arc<shop::Error>>) -> Action {
        if let Err(error) = answer {
            tracing::warn!(code = error.code(), "what was chosen of the list was not kept");
            self.problem = Some(problem(&error, world.language));
        }
        Action::None
    }
}

/// The tiers of today's programme, the lowest first, by their ids.
fn tiers_now(world: &World) -> Vec<(String, Text)> {
    let version = shop::programme::on(&world.shop, world.now.day());
    let tiers = version.map(|version| version.programme.tiers.levels).unwrap_or_default();
    tiers.into_iter().map(|tier| (tier.id, tier.name)).collect()
}

/// Asks for all, or for the segment whose tab has this key.
fn tab_of(pressed: &str) -> Option<Message> {
    let tabs = std::iter::once(None).chain(Segment::ALL.map(Some));
    tabs.enumerate().find(|(place, _)| tab_key(*place) == pressed).map(|(_, segment)| Message::Segment(segment))
}
