//! The settings: of the shop and of this till, tab by tab, and the programme as versions that each hold from a day.

mod choice;
mod field;
mod keys;
mod payment;
pub mod programme;
mod view;

use std::collections::BTreeMap;
use std::sync::Arc;

use iced::Task;
use iced::advanced::widget::operate;
use iced::advanced::widget::operation::focusable::find_focused;
use iced::widget::operation::{focus, focus_next, focus_previous};

use super::beside::moved;
use crate::domain::{CodeKind, ShopSettings, TillSettings};
use crate::language::Topic;
use crate::scan;
use crate::shop::Error;
use crate::ui::keys::{Deed, Keys};
use crate::ui::theme::El;
use crate::ui::world::World;

pub use choice::Choice;
pub use field::Field;
pub use programme::Form as ProgrammeForm;

#[derive(Debug, Clone)]
pub struct State {
    tab: Tab,
    shop: ShopSettings,
    till: TillSettings,
    fields: BTreeMap<Field, String>,
    /// The chosen row of the list that a tab may have.
    chosen: usize,
    /// The deed whose key is pressed next.
    listening: bool,
    /// What the scanner read last while its tab was open, and how it was understood.
    heard: Option<(String, CodeKind)>,
    programme: ProgrammeForm,
    saved: Option<Saved>,
    problem: Option<Arc<Error>>,
    /// Leaving what was changed was asked for once.
    leaving: bool,
    /// One more form of payment was asked for than can be paid with.
    too_many: bool,
}

/// What was kept last.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Saved {
    Settings,
    Version(i64, chrono::NaiveDate),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    Shop,
    Look,
    Keys,
    Scanner,
    Payment,
    Programme,
}

impl Tab {
    const ALL: [Tab; 6] = [Tab::Shop, Tab::Look, Tab::Keys, Tab::Scanner, Tab::Payment, Tab::Programme];

    const fn key(self) -> &'static str {
        match self {
            Tab::Shop => "F2",
            Tab::Look => "F3",
            Tab::Keys => "F4",
            Tab::Scanner => "F5",
            Tab::Payment => "F6",
            Tab::Programme => "F7",
        }
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    Tab(Tab),
    Field(Field, String),
    /// On to the next of a choice.
    Turn(Choice),
    Set(Choice, usize),
    Move(isize),
    Choose(usize),
    /// The next key is for the chosen deed.
    Listen(usize),
    Map(String),
    /// The chosen deed gets its own key back.
    Unmap,
    FormName(usize, String),
    FormKind(usize),
    AddForm,
    RemoveForm(usize),
    Programme(programme::Message),
    /// A change of the tier in whose row the focus is.
    InFocus(programme::Message),
    Next,
    Previous,
    Save,
    Close,
}

#[derive(Debug)]
pub enum Action {
    None,
    Run(Task<Message>),
    Close,
    /// Theme, language, keys, scanner or windows may be others from here on.
    Saved,
}

impl State {
    pub fn new(world: &World) -> (State, Task<Message>) {
        State::at(world, Tab::Shop)
    }

    /// Opens the programme, from the menu.
    pub fn programme(world: &World) -> (State, Task<Message>) {
        State::at(world, Tab::Programme)
    }

    fn at(world: &World, tab: Tab) -> (State, Task<Message>) {
        let shop = ShopSettings::clone(&world.shop.settings());
        let till = TillSettings::clone(&world.shop.till_settings());
        let (programme, problem) = ProgrammeForm::read(world);
        let state = State {
            tab,
            fields: field::read(&shop, &till),
            shop,
            till,
            chosen: 0,
            listening: false,
            heard: None,
            programme,
            saved: None,
            problem: problem.map(Arc::new),
            leaving: false,
            too_many: false,
        };
        let task = state.focus_first();
        (state, task)
    }

    pub fn update(&mut self, world: &World, message: Message) -> Action {
        if !matches!(message, Message::Save | Message::Next | Message::Previous | Message::Move(_) | Message::Choose(_))
        {
            self.saved = None;
        }
        let leaving = std::mem::take(&mut self.leaving);
        self.too_many = false;
        match message {
            Message::Tab(tab) => {
                self.programme.in_language_of(world);
                self.turn_to(tab)
            }
            Message::Field(field, text) => self.type_field(field, text),
            Message::Turn(choice) => self.turn(choice),
            Message::Set(choice, place) => self.set(choice, place),
            Message::Move(by) => self.choose(moved(self.chosen, by, self.rows())),
            Message::Choose(place) => self.choose(place),
            Message::Listen(place) => self.listen(place),
            Message::Map(key) => self.map(&key),
            Message::Unmap => self.unmap(),
            Message::FormName(place, name) => self.name_form(world, place, &name),
            Message::FormKind(place) => self.turn_form(place),
            Message::AddForm => self.add_form(),
            Message::RemoveForm(place) => self.remove_form(place),
            Message::Programme(message) => self.update_programme(message),
            Message::InFocus(message) => Action::Run(focused().chain(Task::done(Message::Programme(message)))),
            Message::Next => self.step(focus_next()),
            Message::Previous => self.step(focus_previous()),
            Message::Save => self.save(world),
            Message::Close => self.close(world, leaving),
        }
    }

    /// Leaves at once where nothing would be lost.
    fn close(&mut self, world: &World, asked: bool) -> Action {
        self.leaving = !asked && self.anything_changed(world);
        if self.leaving { Action::None } else { Action::Close }
    }

    /// Opens again what was put aside; the programme where that is asked for. What other screens have kept since stays theirs.
    pub fn again(&mut self, world: &World, programme: bool) -> Task<Message> {
        let (shop, till) = (world.shop.settings(), world.shop.till_settings());
        self.shop.lists.clone_from(&shop.lists);
        self.shop.segments.clone_from(&shop.segments);
        self.till.columns.clone_from(&till.columns);
        self.till.why_open = till.why_open;
        self.leaving = false;
        if programme {
            (self.tab, self.chosen) = (Tab::Programme, 0);
        }
        self.focus_first()
    }

    /// Whether something on any tab differs from what is kept.
    pub fn anything_changed(&self, world: &World) -> bool {
        let (shop, till) = (world.shop.settings(), world.shop.till_settings());
        self.programme.anything_changed()
            || self.shop != *shop
            || self.till != *till
            || self.fields != field::read(&shop, &till)
    }

    pub fn key(&self, _world: &World, pressed: &str) -> Option<Message> {
        if self.listening {
            return Keys::is_name(pressed).then(|| Message::Map(pressed.to_owned()));
        }
        if let Some(tab) = Tab::ALL.into_iter().find(|tab| tab.key() == pressed) {
            return Some(Message::Tab(tab));
        }
        match (self.tab, pressed) {
            (_, "Esc") => Some(Message::Close),
            (_, "F9") => Some(Message::Save),
            (Tab::Keys, "Enter") => Some(Message::Listen(self.chosen)),
            (Tab::Keys, "F8") => Some(Message::Unmap),
            (_, "Enter") | (Tab::Programme, "Tab") => Some(Message::Next),
            (Tab::Programme, "Shift+Tab") => Some(Message::Previous),
            (Tab::Payment, "Ins") => Some(Message::AddForm),
            (Tab::Payment, "F8") => Some(Message::RemoveForm(self.chosen)),
            (Tab::Payment, "Alt+9") => Some(Message::FormKind(self.chosen)),
            (Tab::Programme, key) => programme_key(key),
            (Tab::Keys | Tab::Payment, "Up") => Some(Message::Move(-1)),
            (Tab::Keys | Tab::Payment, "Down") => Some(Message::Move(1)),
            (tab, key) => {
                Choice::of(tab).iter().find(|(name, _)| *name == key).map(|(_, choice)| Message::Turn(*choice))
            }
        }
    }

    /// What the help says of it.
    pub fn topic(&self) -> Topic {
        if self.tab == Tab::Programme { Topic::Programme } else { Topic::Settings }
    }

    /// While the scanner's tab is open, a scan is shown and not acted on.
    pub fn scanned(&mut self, _world: &World, code: &str) -> Option<Action> {
        if self.tab != Tab::Scanner {
            return None;
        }
        let ranges = field::ranges(&self.fields);
        let read = scan::classify(code, &ranges);
        self.heard = Some((read.text, read.kind));
        Some(Action::None)
    }

    pub fn view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        self.draw(world)
    }

    fn turn_to(&mut self, tab: Tab) -> Action {
        self.tab = tab;
        self.chosen = 0;
        Action::Run(self.focus_first())
    }

    fn focus_first(&self) -> Task<Message> {
        match self.tab {
            Tab::Shop => focus(Field::Name.id()),
            Tab::Look | Tab::Keys => Task::none(),
            Tab::Scanner => focus(Field::Prefix.id()),
            Tab::Payment => focus(payment::id(0)),
            Tab::Programme => focus(programme::Field::Base.id()),
        }
    }

    fn rows(&self) -> usize {
        match self.tab {
            Tab::Keys => Deed::ALL.len(),
            Tab::Payment => self.shop.payment_forms.len(),
            _ => 0,
        }
    }

    fn type_field(&mut self, field: Field, text: String) -> Action {
        self.fields.insert(field, text);
        Action::None
    }

    fn turn(&mut self, choice: Choice) -> Action {
        choice.turn(&mut self.shop, &mut self.till, &mut self.fields);
        Action::None
    }

    fn set(&mut self, choice: Choice, place: usize) -> Action {
        choice.set(&mut self.shop, &mut self.till, &mut self.fields, place);
        Action::None
    }

    fn choose(&mut self, place: usize) -> Action {
        self.chosen = place.min(self.rows().saturating_sub(1));
        if self.tab == Tab::Payment { Action::Run(focus(payment::id(self.chosen))) } else { Action::None }
    }

    fn listen(&mut self, place: usize) -> Action {
        self.chosen = place;
        self.listening = true;
        Action::None
    }

    /// Maps the pressed key to the chosen deed; Esc leaves it as it was, unless it is the way back that is mapped.
    fn map(&mut self, key: &str) -> Action {
        self.listening = false;
        let deed = Deed::ALL[self.chosen.min(Deed::ALL.len() - 1)];
        if key != "Esc" || deed == Deed::Back {
            self.till.keys.insert(deed.id().to_owned(), key.to_owned());
        }
        Action::None
    }

    fn unmap(&mut self) -> Action {
        if let Some(deed) = Deed::ALL.get(self.chosen) {
            self.till.keys.remove(deed.id());
        }
        Action::None
    }

    fn update_programme(&mut self, message: programme::Message) -> Action {
        Action::Run(self.programme.update(message))
    }

    /// To another field; the programme learns in which row it stands.
    fn step(&self, task: Task<Message>) -> Action {
        Action::Run(if self.tab == Tab::Programme { task.chain(focused()) } else { task })
    }

    fn save(&mut self, world: &World) -> Action {
        self.problem = None;
        let kept = if self.tab == Tab::Programme { self.save_programme(world) } else { self.save_settings(world) };
        match kept {
            Ok(Some(saved)) => {
                self.saved = Some(saved);
                Action::Saved
            }
            Ok(None) => Action::None,
            Err(error) => {
                self.problem = Some(Arc::new(error));
                Action::None
            }
        }
    }

    fn save_settings(&mut self, world: &World) -> Result<Option<Saved>, Error> {
        if !self.faults(world).is_empty() {
            return Ok(None);
        }
        field::write(&self.fields, &mut self.shop, &mut self.till, world.now.day());
        world.shop.keep_settings(self.shop.clone())?;
        world.shop.keep_till_settings(self.till.clone())?;
        // What the shop remembers beside them, as forms that were removed, is there from now on.
        self.shop = (*world.shop.settings()).clone();
        self.fields = field::read(&self.shop, &self.till);
        Ok(Some(Saved::Settings))
    }

    fn save_programme(&mut self, world: &World) -> Result<Option<Saved>, Error> {
        let Some((programme, from)) = self.programme.ready(world) else { return Ok(None) };
        // A command may have set another since the form was opened; nobody's rules go away unseen.
        let newest = crate::shop::programme::versions(&world.shop)?.last().map_or(0, |last| last.version);
        if newest != self.programme.newest {
            self.programme = ProgrammeForm::read(world).0.with_group(self.programme.group);
            return Err(Error::ProgrammeChanged(newest));
        }
        let version = crate::shop::programme::set(&world.shop, programme, from, world.now)?;
        let (form, problem) = ProgrammeForm::read(world);
        self.programme = form.with_group(self.programme.group);
        problem.map_or(Ok(Some(Saved::Version(version, from))), Err)
    }
}

/// The keys of the programme's tab besides those of every tab.
fn programme_key(pressed: &str) -> Option<Message> {
    use programme::Message as Programme;
    let group = programme::Group::ALL.into_iter().find(|group| group.key() == pressed);
    Some(match pressed {
        "Ins" => Message::InFocus(Programme::AddTier),
        "F8" => Message::InFocus(Programme::RemoveTier),
        "Up" => Message::Programme(Programme::Move(-1)),
        "Down" => Message::Programme(Programme::Move(1)),
        "Alt+4" => Message::Programme(Programme::Turn),
        _ => Message::Programme(Programme::Open(group?)),
    })
}

/// Says which field has the focus; nothing where none has.
fn focused() -> Task<Message> {
    operate(find_focused()).map(|id| Message::Programme(programme::Message::Focused(id)))
}
