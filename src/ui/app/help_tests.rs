//! The help before every screen, asked for by its key in the window as the desktop's loop runs it: what has the focus is
//! found out in the window, and it has it again.

use std::collections::BTreeSet;
use std::sync::{Arc, Once};

use iced::advanced::widget::operation::{Focusable, Outcome, TextInput};
use iced::advanced::widget::{Id, Operation};
use iced::futures::executor::block_on_stream;
use iced::{Rectangle, Renderer, Task};
use iced_test::runtime::{Action, UserInterface, task, user_interface};
use tempfile::TempDir;

use super::screens::{Message as Front, Wanted};
use super::{App, Message};
use crate::domain::{Line, MemberId, Money, Quantity};
use crate::language::Topic;
use crate::scan::Scan;
use crate::shop::catalogue::{self, Product};
use crate::shop::{fixture, survey};
use crate::ui::listener::Heard;
use crate::ui::screen::import;
use crate::ui::theme::{self, Tokens};

const BREAD: &str = "4820000000017";
const CARD: &str = "440029010001";

/// What leads to a screen.
type Way = fn(&mut Window);

/// Every screen and every side of one, by what leads there, with its help.
const SCREENS: &[(&str, Topic, Way)] = &[
    ("the basket", Topic::Till, |window| window.scan(BREAD)),
    ("a quantity beside it", Topic::Till, |window| {
        window.scan(BREAD);
        window.press(&["Enter"]);
    }),
    ("a payment", Topic::Pay, |window| {
        window.scan(BREAD);
        window.press(&["F9"]);
    }),
    ("a payment that is recorded", Topic::Pay, |window| {
        window.scan(BREAD);
        window.press(&["F9", "F2", "F9"]);
    }),
    ("goods", Topic::Item, |window| window.open(Wanted::Item(None))),
    ("new goods", Topic::Item, |window| window.open(Wanted::Item(Some("4820000000093".into())))),
    ("a price", Topic::Item, |window| {
        let honey = Line::named("Мед", Money::ZERO, Quantity::ONE);
        window.open(Wanted::Price(Box::new(honey)));
    }),
    ("a search", Topic::Find, |window| window.open(Wanted::Find)),
    ("somebody new", Topic::Enrol, |window| window.open(Wanted::Enrol(None))),
    ("somebody's details", Topic::Edit, |window| window.open(Wanted::Edit(window.olena))),
    ("a member's page", Topic::Member, |window| window.open(Wanted::Member(window.olena))),
    ("a card that is replaced", Topic::Member, |window| {
        window.open(Wanted::Member(window.olena));
        window.press(&["F8"]);
    }),
    ("a receipt that is looked for", Topic::Receipt, |window| window.open(Wanted::Receipt(None))),
    ("goods that come back without one", Topic::Receipt, |window| {
        window.open(Wanted::Receipt(None));
        window.press(&["F6"]);
    }),
    ("a receipt", Topic::Receipt, |window| {
        window.buy();
        window.open(Wanted::Member(window.olena));
        window.press(&["Enter"]);
    }),
    ("the menu", Topic::Menu, |window| window.open(Wanted::Menu)),
    ("the regulars", Topic::Regulars, |window| window.open(Wanted::Regulars)),
    ("their columns", Topic::Regulars, |window| window.list("F4")),
    ("their conditions", Topic::Conditions, |window| window.list("F5")),
    ("their segments", Topic::Segments, |window| window.list("F6")),
    ("the birthdays", Topic::Birthdays, |window| window.open(Wanted::Birthdays)),
    ("the papers", Topic::Reports, |window| window.open(Wanted::Reports)),
    ("a card on paper", Topic::Reports, |window| window.open(Wanted::Card(window.olena, None))),
    ("an import", Topic::Import, |window| window.open(Wanted::Import(import::Kind::Members))),
    ("the columns of a file", Topic::Import, |window| {
        let file = window.folder.path().join("members.csv");
        std::fs::write(&file, "name,phone\nНаталія,0501234567\n").unwrap();
        window.open(Wanted::Import(import::Kind::Members));
        window.tell(Message::Screen(Front::Import(import::Message::Path(file.display().to_string()))));
        window.press(&["F6"]);
    }),
    ("a household", Topic::Household, |window| window.open(Wanted::Household(window.olena))),
    ("the duplicates", Topic::Duplicates, |window| window.open(Wanted::Duplicates)),
    ("two files of one", Topic::Duplicates, |window| window.open(Wanted::Merge(window.olena, window.taras))),
    ("the questionnaires", Topic::Survey, |window| window.open(Wanted::Survey)),
    ("a questionnaire", Topic::Survey, |window| window.surveys(&["Enter"])),
    ("a questionnaire tried out", Topic::Survey, |window| window.surveys(&["Enter", "F3"])),
    ("its answers", Topic::Survey, |window| window.surveys(&["F3"])),
    ("a question", Topic::Ask, |window| {
        // Without a window of the customer's the cashier asks.
        window.app.customer = None;
        window.buy();
        window.press(&["F11"]);
    }),
    ("the settings", Topic::Settings, |window| window.open(Wanted::Settings)),
    ("the keys", Topic::Settings, |window| {
        window.open(Wanted::Settings);
        window.press(&["F4"]);
    }),
    ("the programme", Topic::Programme, |window| window.open(Wanted::Programme)),
];

/// The cashier's window. What has the focus is known in it alone.
struct Window {
    app: App,
    drawn: user_interface::Cache,
    renderer: Renderer,
    olena: MemberId,
    taras: MemberId,
    folder: TempDir,
}

impl Window {
    /// A shop that asks after the first purchase, with bread in the catalogue and Olena and Taras in the club.
    fn new() -> Window {
        static FONTS: Once = Once::new();
        FONTS.call_once(|| {
            let mut system = iced_test::renderer::graphics::text::font_system().write().unwrap();
            for font in theme::fonts() {
                system.load_font(font);
            }
        });
        let (folder, shop) = fixture::shop();
        survey::set(&shop, survey::ready("first-purchase").unwrap(), fixture::at("2026-01-03")).unwrap();
        let mut bread = Product::named("101", "Хліб", Money::minor(6_800));
        bread.codes = vec![BREAD.into()];
        catalogue::upsert(&shop, bread).unwrap();
        let olena = fixture::enrolled(&shop, fixture::with_card("Олена Коваль", CARD)).member;
        let taras = fixture::enrolled(&shop, fixture::somebody("Тарас Бондар")).member;
        let (app, _) = App::start(Arc::new(shop));
        let renderer = Renderer::new(theme::REGULAR, 15.into());
        Window { app, drawn: user_interface::Cache::default(), renderer, olena, taras, folder }
    }

    /// Does what is asked, of the program and of what stands in the window, until nothing answers any more.
    fn settle(&mut self, asked: Task<Message>) {
        let Some(stream) = task::into_stream(asked) else { return };
        for action in block_on_stream(stream) {
            match action {
                Action::Output(message) => self.tell(message),
                Action::Widget(mut operation) => loop {
                    self.operate(&mut *operation);
                    match operation.finish() {
                        Outcome::Chain(next) => operation = next,
                        Outcome::None | Outcome::Some(()) => break,
                    }
                },
                _ => {}
            }
        }
    }

    fn operate(&mut self, operation: &mut dyn Operation) {
        let (view, size) = (self.app.view(self.app.cashier), self.app.world.size);
        let drawn = std::mem::take(&mut self.drawn);
        let mut window: UserInterface<'_, Message, Tokens, Renderer> =
            UserInterface::build(view, size, drawn, &mut self.renderer);
        window.operate(&self.renderer, operation);
        self.drawn = window.into_cache();
    }

    fn tell(&mut self, message: Message) {
        let asked = self.app.update(message);
        self.settle(asked);
    }

    fn open(&mut self, wanted: Wanted) {
        let asked = self.app.open(wanted);
        self.settle(asked);
    }

    fn press(&mut self, keys: &[&str]) {
        for key in keys {
            self.tell(Message::Heard(self.app.cashier, Heard::Pressed((*key).to_owned())));
        }
    }

    fn scan(&mut self, code: &str) {
        let scan = Scan { text: code.to_owned(), by_hand: 0 };
        self.tell(Message::Heard(self.app.cashier, Heard::Scanned(scan)));
    }

    /// Olena buys a loaf, and the next customer may come.
    fn buy(&mut self) {
        self.scan(CARD);
        self.scan(BREAD);
        self.press(&["F9", "F2", "F9", "Enter"]);
    }

    fn list(&mut self, side: &str) {
        self.open(Wanted::Regulars);
        self.press(&[side]);
    }

    fn surveys(&mut self, keys: &[&str]) {
        self.open(Wanted::Survey);
        self.press(keys);
    }

    fn seen(&mut self) -> Seen {
        let mut seen = Seen::default();
        self.operate(&mut seen);
        // A minute may go by while the help is read.
        let clock = self.app.world.language.time(self.app.world.now.local.time());
        seen.words.retain(|words| *words != clock);
        seen
    }
}

/// What stands in the window, and what of it has the focus.
#[derive(Debug, Default, PartialEq)]
struct Seen {
    words: Vec<String>,
    focused: Option<Id>,
}

impl Operation for Seen {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn text(&mut self, _id: Option<&Id>, _bounds: Rectangle, text: &str) {
        self.words.push(text.to_owned());
    }

    fn text_input(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn TextInput) {
        self.words.push(state.text().to_owned());
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if state.is_focused() {
            self.focused = id.cloned();
        }
    }
}

#[test]
fn every_screen_has_its_help_and_is_there_again_behind_it() {
    for (name, topic, lead_to) in SCREENS {
        let mut window = Window::new();
        lead_to(&mut window);
        let before = window.seen();
        window.press(&["F1"]);
        let help = window.app.help.as_ref().map(|help| format!("{help:?}")).unwrap_or_default();
        assert!(help.contains(&format!("topic: {topic:?}, ")), "{name}: {help}");
        let title = window.app.world.language.help(*topic).title;
        assert!(window.seen().words.contains(&title), "{name}: {title} is read");
        window.press(&["Esc"]);
        assert!(window.app.help.is_none(), "{name}");
        assert_eq!(window.seen(), before, "{name}");
    }
    let met: BTreeSet<Topic> = SCREENS.iter().map(|(_, topic, _)| *topic).collect();
    // The first start has a window of its own, with no shop behind it.
    let all: BTreeSet<Topic> = Topic::ALL.into_iter().filter(|topic| *topic != Topic::Start).collect();
    assert_eq!(met, all, "every help is asked for");
}

#[test]
fn a_field_that_was_typed_in_has_the_focus_again() {
    let mut window = Window::new();
    window.open(Wanted::Find);
    let focused = window.seen().focused;
    assert!(focused.is_some(), "the search is typed in");
    window.press(&["F1"]);
    assert_eq!(window.seen().focused, None, "nothing of the help is");
    window.press(&["F1"]);
    assert_eq!(window.seen().focused, focused, "the same key leads back");
}
