//! The program with its windows: the clock, the shop, who is heard, and which screen stands in front.
//!
//! The till is always there; every other screen stands before it and Esc leads back. A scan is heard in both windows
//! whatever stands in front: the screen may take it, else it belongs to the till.

mod after;
mod aside;
mod asking;
mod backup;
mod customer;
mod day;
mod help;
#[cfg(test)]
mod help_tests;
mod paying;
mod screens;
#[cfg(test)]
mod tests;
mod together;
mod windows;

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use iced::{Size, Subscription, Task, window};

use self::aside::Aside;
use self::asking::Asking;
use self::backup::Backup;
use self::screens::Screen;
use super::background;
use super::keys::Keys;
use super::listener::{Ear, Heard, listen};
use super::screen::customer::MOTION;
use super::screen::help::{self as helping, Around, bar_key};
use super::screen::{ask, till};
use super::theme::{El, Tokens};
use super::widget::{TopBar, top_bar};
use super::world::World;
use crate::domain::{CustomerScreen, Money, Phone};
use crate::language::Language;
use crate::shop::{self, Shop, clock};

/// How long a notice stands that needs no answer.
const TOAST: Duration = Duration::from_secs(4);

pub struct App {
    world: World,
    /// The day whose work is begun.
    day: NaiveDate,
    ear: Ear,
    cashier: window::Id,
    customer: Option<window::Id>,
    /// Where the customer's window was opened.
    customer_place: CustomerScreen,
    customer_size: Size,
    /// The cashier's window in physical pixels.
    physical: Size,
    till: till::State,
    screen: Screen,
    /// Stands before the screen, whichever that is.
    help: Option<helping::State>,
    /// Codes scanned while a sale is being written to the disk: the next customer's, or of the same basket where it was not
    /// recorded and the cashier goes back to it.
    waiting: VecDeque<String>,
    toast: Option<(String, Instant)>,
    aside: Aside,
    backup: Backup,
    asking: Asking,
    celebration: Option<customer::Celebrating>,
    /// The total that the customer's window shows, and its way there.
    total: Option<Money>,
    counting: Option<customer::Counting>,
    thanks: Option<customer::Thanking>,
    /// Turns over with each scan and each other screen; see [`theme::ground`].
    anew: bool,
}

#[derive(Debug, Clone)]
pub enum Message {
    Heard(window::Id, Heard),
    Opened(window::Id, Size),
    Resized(window::Id, Size),
    CloseAsked(window::Id),
    Closed(window::Id),
    Minute,
    /// Somebody comes back to the window; commands may have changed what it shows.
    Back,
    ToastOver,
    Animate(Instant),
    /// Work beside the window is done and asks for nothing.
    Settled,
    /// What a new day changes is worked out.
    DayBegun,
    BackedUp {
        made: Result<shop::Backup, Arc<shop::Error>>,
        leaving: bool,
    },
    FileDropped(std::path::PathBuf),
    /// Help is wanted; what has the focus is known.
    HelpAsked(Option<iced::advanced::widget::Id>),
    /// A touch on the key of the help.
    HelpTouched,
    Help(helping::Message),
    Till(till::Message),
    Screen(screens::Message),
    /// What is due for a member was looked up.
    DueFound(asking::Found),
    /// The questionnaire, from the cashier's window.
    Ask(ask::Message),
    /// The questionnaire, touched in the customer's window.
    Touched(ask::Message),
}

impl App {
    /// Opens the windows on an open shop.
    pub fn start(shop: Arc<Shop>) -> (App, Task<Message>) {
        let settings = shop.settings();
        let own = shop.till_settings();
        let world = World {
            language: Language::new(own.lang.unwrap_or(settings.lang), settings.currency),
            tokens: Tokens::of(&own),
            keys: Keys::of(&own.keys),
            size: Size::new(1280.0, 800.0),
            now: clock::now(settings.zone),
            shop,
        };
        let (cashier, opening) = super::open_cashier(Message::Opened);
        let ear = Ear::new(own.scanner.clone());
        let (till, reading) = till::State::new(&world);
        let mut app = App {
            day: world.now.day(),
            ear,
            cashier,
            customer: None,
            customer_place: CustomerScreen::Off,
            customer_size: customer::WINDOW,
            physical: Size::new(1280.0, 800.0),
            till,
            screen: Screen::Till,
            help: None,
            waiting: VecDeque::new(),
            toast: None,
            aside: Aside::default(),
            asking: Asking::default(),
            backup: Backup { last: shop::last_good(&world.shop).map(|(at, _)| at), ..Backup::default() },
            celebration: None,
            total: None,
            counting: None,
            thanks: None,
            anew: false,
            world,
        };
        // The cashier's comes last, and so stands on top and has the keyboard.
        let windows = app.open_customer().chain(opening);
        let day = app.begin_day();
        let home = app.world.shop.currency().home();
        // The numbering plans of all countries take long to unpack; the first figure of a phone must not wait for it.
        let plans = background::run(move || {
            let _ = Phone::parse("0000000000", home);
            Message::Settled
        });
        (app, Task::batch([windows, reading.map(Message::Till), day, plans]))
    }

    pub fn update(&mut self, message: Message) -> Task<Message> {
        self.world.now = clock::now(self.world.shop.zone());
        let shown = self.shown();
        let task = self.act_on(message);
        let waited = self.take_waiting_in_turn();
        if self.shown() != shown {
            self.anew = !self.anew;
        }
        self.count();
        let asking = self.look_whom_to_ask();
        Task::batch([task, waited, asking])
    }

    /// What stands in front, and whether the customer is thanked: where either is another, the windows are painted whole.
    fn shown(&self) -> (std::mem::Discriminant<Screen>, bool, bool) {
        (std::mem::discriminant(&self.screen), self.help.is_some(), self.thanks.is_some())
    }

    fn act_on(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Heard(window, heard) => self.heard(window, heard),
            Message::Opened(id, size) | Message::Resized(id, size) => self.resized(id, size),
            Message::CloseAsked(id) => self.close_asked(id),
            Message::Closed(id) => self.closed(id),
            Message::Minute => self.minute(),
            Message::Back => self.come_back(),
            Message::ToastOver => self.toast_over(),
            Message::Animate(now) => self.animate(now),
            Message::Settled => Task::none(),
            Message::DayBegun => self.day_begun(),
            Message::BackedUp { made, leaving } => self.backed_up(made, leaving),
            Message::FileDropped(path) => self.file_dropped(path),
            Message::HelpAsked(focused) => self.open_help(focused),
            Message::HelpTouched => self.ask_help(),
            Message::Help(message) => self.help_message(message),
            Message::Till(message) => self.till_message(message),
            Message::Screen(message) => self.screen_message(message),
            Message::DueFound(found) => self.due_found(found),
            Message::Ask(message) => self.ask_message(message),
            Message::Touched(message) => self.touched(message),
        }
    }

    pub fn view(&self, id: window::Id) -> El<'_, Message> {
        if Some(id) == self.customer {
            return listen(&self.ear, self.customer_view(), move |heard| Message::Heard(id, heard));
        }
        let world = &self.world;
        let top = || {
            let key = bar_key(world.language, &world.keys, Message::HelpTouched);
            top_bar(&world.tokens, &self.top_bar(), Some(key))
        };
        let content: El<'_, Message> = match (&self.help, &self.screen) {
            (Some(help), _) => iced::widget::column![top(), help.view(Around::from(world)).map(Message::Help)].into(),
            (None, Screen::Till) => {
                let toast = self.toast.as_ref().map(|(words, _)| words.clone());
                self.till.view(world, self.top_bar(), toast).map(Message::Till)
            }
            (None, Screen::Ask) => {
                let going = self.asking.going.as_ref().map(|going| going.view(world).map(Message::Ask));
                iced::widget::column![top()].push(going).into()
            }
            (None, screen) => iced::widget::column![top(), screen.view(world).map(Message::Screen)].into(),
        };
        listen(&self.ear, content, move |heard| Message::Heard(id, heard))
    }

    pub fn theme(&self) -> Tokens {
        self.world.tokens
    }

    /// Says, by being another than before, that the windows are to be painted as a whole.
    pub const fn is_anew(&self) -> bool {
        self.anew
    }

    pub fn subscription(&self) -> Subscription<Message> {
        let windows = iced::event::listen_with(|event, _, id| match event {
            iced::Event::Window(window::Event::Resized(size)) => Some(Message::Resized(id, size)),
            iced::Event::Window(window::Event::CloseRequested) => Some(Message::CloseAsked(id)),
            iced::Event::Window(window::Event::Closed) => Some(Message::Closed(id)),
            iced::Event::Window(window::Event::Focused) => Some(Message::Back),
            iced::Event::Window(window::Event::FileDropped(path)) => Some(Message::FileDropped(path)),
            _ => None,
        });
        let clock = Subscription::run(background::minutes).map(|()| Message::Minute);
        let mut all = vec![windows, clock];
        if self.toast.is_some() {
            all.push(iced::time::every(TOAST).map(|_| Message::ToastOver));
        }
        if self.is_animated() {
            all.push(window::frames().map(Message::Animate));
        }
        if self.is_resting() {
            all.push(iced::time::every(MOTION).map(Message::Animate));
        }
        Subscription::batch(all)
    }

    fn heard(&mut self, window: window::Id, heard: Heard) -> Task<Message> {
        // What was said of the last deed is over with the next.
        self.toast = None;
        let task = match heard {
            Heard::Scanned(scan) => self.scanned(scan.text),
            Heard::Pressed(name) => self.pressed(&name),
        };
        if Some(window) == self.customer {
            // One keyboard, and it belongs to the cashier.
            return Task::batch([task, window::gain_focus(self.cashier)]);
        }
        task
    }

    pub(super) fn scanned(&mut self, code: String) -> Task<Message> {
        self.anew = !self.anew;
        self.help = None;
        if !self.screen.lets_scans_through() {
            self.waiting.push_back(code);
            return Task::none();
        }
        self.thanks = None;
        if let Some(task) = self.screen_scanned(&code) {
            return task;
        }
        if let Screen::Pay(pay) = &self.screen {
            return if pay.is_over() { self.scanned_after_paying(code) } else { self.scanned_while_paying(code) };
        }
        if !matches!(self.screen, Screen::Till) {
            self.put_aside();
        }
        let served = self.till.at_the_till().0.map(|greeted| greeted.member.id);
        let action = self.till.scanned(&self.world, &code);
        if self.till.at_the_till().0.map(|greeted| greeted.member.id) != served {
            self.aside.forget_newcomer();
        }
        self.celebrate();
        self.till_action(action)
    }

    fn pressed(&mut self, name: &str) -> Task<Message> {
        if let Some(help) = &self.help {
            return match help.key(&self.world.keys, name) {
                Some(message) => self.help_message(message),
                None => tab(name),
            };
        }
        match &self.screen {
            Screen::Till => match self.till.key(&self.world, name) {
                Some(message) => self.till_message(message),
                None => tab(name),
            },
            Screen::Ask => match self.asking.going.as_ref().and_then(|going| going.key(name)) {
                Some(message) => self.ask_message(message),
                None if self.is_help_key(name) => self.ask_help(),
                None => tab(name),
            },
            screen => match screen.key(&self.world, name) {
                Some(message) => self.screen_message(message),
                None if self.is_help_key(name) => self.ask_help(),
                None => tab(name),
            },
        }
    }

    fn till_message(&mut self, message: till::Message) -> Task<Message> {
        if matches!(message, till::Message::Do(_)) {
            self.toast = None;
        }
        if self.waits_for_codes(&message) {
            return self.take_waiting();
        }
        let action = self.till.update(&self.world, message);
        self.till_action(action)
    }

    fn till_action(&mut self, action: till::Action) -> Task<Message> {
        match action {
            till::Action::None => Task::none(),
            till::Action::Run(task) => task.map(Message::Till),
            till::Action::Toast(words) => self.say(words),
            till::Action::Pay(request, quote) => self.pay(*request, *quote),
            till::Action::Item(code) => self.open(screens::Wanted::Item(code)),
            till::Action::Price(line) => self.open(screens::Wanted::Price(line)),
            till::Action::Customer => self.open(screens::Wanted::Find),
            till::Action::Enrol(code) => self.open(screens::Wanted::Enrol(code)),
            till::Action::Member(member) => self.open(screens::Wanted::Member(member)),
            till::Action::Refund => self.open(screens::Wanted::Receipt(None)),
            till::Action::Menu => self.open(screens::Wanted::Menu),
            till::Action::Help => self.ask_help(),
            till::Action::Ask => self.ask(),
        }
    }

    /// Says what needs no answer.
    fn say(&mut self, words: String) -> Task<Message> {
        self.toast = Some((words, Instant::now()));
        Task::none()
    }

    fn toast_over(&mut self) -> Task<Message> {
        if self.toast.as_ref().is_some_and(|(_, since)| since.elapsed() + Duration::from_millis(50) >= TOAST) {
            self.toast = None;
        }
        Task::none()
    }

    fn top_bar(&self) -> TopBar {
        let (l, settings) = (self.world.language, self.world.shop.settings());
        let now = self.world.now.local;
        let till = l.bar_till(self.world.shop.till().letter.as_str());
        TopBar {
            shop: settings.name.clone(),
            place: if settings.trade.is_empty() { till } else { format!("{}, {till}", settings.trade) },
            scanner: l.bar_scanner_ready(),
            backup: self.backup.words(l, now.date()),
            backup_late: self.backup.is_late(now.date()),
            staff: String::new(),
            date: l.weekday_and_day(now.date(), now.date()),
            clock: l.time(now.time()),
        }
    }

    /// Reads the settings again after they were changed, and puts the customer's window where they now want it.
    fn settings_changed(&mut self) -> Task<Message> {
        let settings = self.world.shop.settings();
        let own = self.world.shop.till_settings();
        self.world.language = Language::new(own.lang.unwrap_or(settings.lang), settings.currency);
        self.world.tokens = Tokens::of(&own);
        self.world.keys = Keys::of(&own.keys);
        self.ear.set_scanner(own.scanner.clone());
        self.till.reprice(&self.world);
        if self.customer.is_some() && self.customer_place == own.customer {
            return Task::none();
        }
        let closing = self.customer.take().map_or_else(Task::none, window::close);
        Task::batch([closing, self.open_customer()])
    }
}

/// Tab goes through what can have the focus, where no screen has another use for it.
fn tab(name: &str) -> Task<Message> {
    match name {
        "Tab" => iced::widget::operation::focus_next(),
        "Shift+Tab" => iced::widget::operation::focus_previous(),
        _ => Task::none(),
    }
}
