//! The help: what the screen in front is for and its keys, and the guides beside it. It stands before any screen, which
//! stays as it is behind it; Esc leads back there.

mod focus;
mod sheet;
mod view;

use iced::advanced::widget::Id;
use iced::widget::operation;
use iced::{Size, Task};

use crate::language::{Guide, Language, Page, Topic};
use crate::ui::keys::{Deed, Keys};
use crate::ui::theme::Tokens;
use crate::ui::widget::Key;
use crate::ui::world::World;

pub use focus::focused;

/// What a help is drawn from; a first start has no shop to take it from.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    pub tokens: &'a Tokens,
    pub language: Language,
    pub keys: &'a Keys,
    /// The window in logical pixels.
    pub size: Size,
}

impl<'a> From<&'a World> for Around<'a> {
    fn from(world: &'a World) -> Around<'a> {
        Around { tokens: &world.tokens, language: world.language, keys: &world.keys, size: world.size }
    }
}

/// The key of the help as it stands in the bar above.
pub fn bar_key<M>(l: Language, keys: &Keys, on_press: M) -> Key<M> {
    Key::new("help", keys.label(Deed::Help), l.key_help(), Some(on_press))
}

#[derive(Debug, Clone)]
pub struct State {
    part: Part,
    /// What is read: the help of the screen, or the pages of a guide.
    pages: Vec<Page>,
    page: usize,
    /// Where a page is longer than the window.
    sheet: usize,
    topic: Topic,
    /// What had the focus behind it.
    focused: Option<Id>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Screen,
    Guide(Guide),
}

impl Part {
    const ALL: [Part; 3] = [Part::Screen, Part::Guide(Guide::Cashier), Part::Guide(Guide::Owner)];

    const fn key(self) -> &'static str {
        match self {
            Part::Screen => "F2",
            Part::Guide(Guide::Cashier) => "F3",
            Part::Guide(Guide::Owner) => "F4",
        }
    }
}

#[derive(Debug, Clone, Copy)]
pub enum Message {
    Part(Part),
    Page(usize),
    /// A page or a sheet on, or back.
    Turn(isize),
    Close,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Action {
    None,
    Close,
}

impl State {
    pub fn new(l: Language, topic: Topic, focused: Option<Id>) -> State {
        State { part: Part::Screen, pages: vec![l.help(topic)], page: 0, sheet: 0, topic, focused }
    }

    /// Gives the focus back to what had it.
    pub fn give_back<T: Send + 'static>(self) -> Task<T> {
        self.focused.map_or_else(Task::none, operation::focus)
    }

    pub fn update(&mut self, around: Around<'_>, message: Message) -> Action {
        match message {
            Message::Part(part) => self.open(around.language, part),
            Message::Page(page) => self.go(page),
            Message::Turn(by) => self.turn(around, by),
            Message::Close => return Action::Close,
        }
        Action::None
    }

    pub fn key(&self, keys: &Keys, pressed: &str) -> Option<Message> {
        match pressed {
            "Esc" => Some(Message::Close),
            "PgDn" | "Right" => Some(Message::Turn(1)),
            "PgUp" | "Left" => Some(Message::Turn(-1)),
            "Down" => Some(Message::Page(self.page + 1)),
            "Up" => Some(Message::Page(self.page.saturating_sub(1))),
            _ if matches!(keys.deed(pressed), Some(Deed::Help | Deed::Back)) => Some(Message::Close),
            _ => Part::ALL.into_iter().find(|part| part.key() == pressed).map(Message::Part),
        }
    }

    fn open(&mut self, l: Language, part: Part) {
        self.part = part;
        self.pages = match part {
            Part::Screen => vec![l.help(self.topic)],
            Part::Guide(guide) => l.guide(guide),
        };
        (self.page, self.sheet) = (0, 0);
    }

    fn go(&mut self, page: usize) {
        (self.page, self.sheet) = (page.min(self.pages.len().saturating_sub(1)), 0);
    }

    fn turn(&mut self, around: Around<'_>, by: isize) {
        let sheets = |page: usize| self.pages.get(page).map_or(0, |page| sheet::sheets(around, page).len());
        let here = self.sheet.min(sheets(self.page).saturating_sub(1));
        if by > 0 {
            if here + 1 < sheets(self.page) {
                self.sheet = here + 1;
            } else if self.page + 1 < self.pages.len() {
                (self.page, self.sheet) = (self.page + 1, 0);
            }
        } else if here > 0 {
            self.sheet = here - 1;
        } else if self.page > 0 {
            (self.page, self.sheet) = (self.page - 1, sheets(self.page - 1).saturating_sub(1));
        }
    }

    /// Whether something follows what is read now.
    fn goes_on(&self, around: Around<'_>) -> bool {
        let sheets = self.pages.get(self.page).map_or(0, |page| sheet::sheets(around, page).len());
        self.sheet + 1 < sheets || self.page + 1 < self.pages.len()
    }
}
