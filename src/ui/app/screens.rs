//! The screens before the till: opening one and asking it.

use iced::Task;

use super::{App, Message as AppMessage};
use crate::domain::{CardNumber, Line, MemberId, SaleId};
use crate::language::Topic;
use crate::ui::screen::import::Kind;
use crate::ui::screen::{
    birthdays, duplicates, enrol, find, household, import, item, member, menu, pay, receipt, regulars, reports,
    settings, survey,
};
use crate::ui::theme::El;
use crate::ui::world::World;

/// What stands in front.
#[derive(Clone)]
pub enum Screen {
    /// Nothing: the till itself.
    Till,
    Pay(Box<pay::State>),
    Enrol(Box<enrol::State>),
    Find(Box<find::State>),
    Member(Box<member::State>),
    Item(Box<item::State>),
    Receipt(Box<receipt::State>),
    Regulars(Box<regulars::State>),
    Birthdays(Box<birthdays::State>),
    Reports(Box<reports::State>),
    Settings(Box<settings::State>),
    Menu(Box<menu::State>),
    Import(Box<import::State>),
    Household(Box<household::State>),
    Duplicates(Box<duplicates::State>),
    Survey(Box<survey::State>),
    /// The questionnaire that is being answered, which lives beside the till.
    Ask,
}

#[derive(Debug, Clone)]
pub enum Message {
    Pay(pay::Message),
    Enrol(enrol::Message),
    Find(find::Message),
    Member(member::Message),
    Item(item::Message),
    Receipt(receipt::Message),
    Regulars(regulars::Message),
    Birthdays(birthdays::Message),
    Reports(reports::Message),
    Settings(settings::Message),
    Menu(menu::Message),
    Import(import::Message),
    Household(household::Message),
    Duplicates(duplicates::Message),
    Survey(survey::Message),
}

/// A screen to open.
pub enum Wanted {
    Enrol(Option<String>),
    Edit(MemberId),
    Find,
    Member(MemberId),
    Item(Option<String>),
    /// The price of goods that were scanned and have none.
    Price(Box<Line>),
    Receipt(Option<SaleId>),
    Regulars,
    Birthdays,
    Reports,
    /// A member's card on paper: the one of this number, or the one in use.
    Card(MemberId, Option<CardNumber>),
    Settings,
    Programme,
    Menu,
    Import(Kind),
    Household(MemberId),
    Duplicates,
    /// Both side by side: the first stays.
    Merge(MemberId, MemberId),
    Survey,
}

impl Screen {
    pub fn view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        match self {
            Screen::Till | Screen::Ask => iced::widget::space().into(),
            Screen::Pay(state) => state.view(world).map(Message::Pay),
            Screen::Enrol(state) => state.view(world).map(Message::Enrol),
            Screen::Find(state) => state.view(world).map(Message::Find),
            Screen::Member(state) => state.view(world).map(Message::Member),
            Screen::Item(state) => state.view(world).map(Message::Item),
            Screen::Receipt(state) => state.view(world).map(Message::Receipt),
            Screen::Regulars(state) => state.view(world).map(Message::Regulars),
            Screen::Birthdays(state) => state.view(world).map(Message::Birthdays),
            Screen::Reports(state) => state.view(world).map(Message::Reports),
            Screen::Settings(state) => state.view(world).map(Message::Settings),
            Screen::Menu(state) => state.view(world).map(Message::Menu),
            Screen::Import(state) => state.view(world).map(Message::Import),
            Screen::Household(state) => state.view(world).map(Message::Household),
            Screen::Duplicates(state) => state.view(world).map(Message::Duplicates),
            Screen::Survey(state) => state.view(world).map(Message::Survey),
        }
    }

    pub fn key(&self, world: &World, pressed: &str) -> Option<Message> {
        match self {
            Screen::Till | Screen::Ask => None,
            Screen::Pay(state) => state.key(world, pressed).map(Message::Pay),
            Screen::Enrol(state) => state.key(world, pressed).map(Message::Enrol),
            Screen::Find(state) => state.key(world, pressed).map(Message::Find),
            Screen::Member(state) => state.key(world, pressed).map(Message::Member),
            Screen::Item(state) => state.key(world, pressed).map(Message::Item),
            Screen::Receipt(state) => state.key(world, pressed).map(Message::Receipt),
            Screen::Regulars(state) => state.key(world, pressed).map(Message::Regulars),
            Screen::Birthdays(state) => state.key(world, pressed).map(Message::Birthdays),
            Screen::Reports(state) => state.key(world, pressed).map(Message::Reports),
            Screen::Settings(state) => state.key(world, pressed).map(Message::Settings),
            Screen::Menu(state) => state.key(world, pressed).map(Message::Menu),
            Screen::Import(state) => state.key(world, pressed).map(Message::Import),
            Screen::Household(state) => state.key(world, pressed).map(Message::Household),
            Screen::Duplicates(state) => state.key(world, pressed).map(Message::Duplicates),
            Screen::Survey(state) => state.key(world, pressed).map(Message::Survey),
        }
    }

    /// What the help says of it.
    pub fn topic(&self) -> Topic {
        match self {
            Screen::Till => Topic::Till,
            Screen::Pay(_) => Topic::Pay,
            Screen::Enrol(state) => state.topic(),
            Screen::Find(_) => Topic::Find,
            Screen::Member(_) => Topic::Member,
            Screen::Item(_) => Topic::Item,
            Screen::Receipt(_) => Topic::Receipt,
            Screen::Settings(state) => state.topic(),
            Screen::Menu(_) => Topic::Menu,
            Screen::Regulars(state) => state.topic(),
            Screen::Birthdays(_) => Topic::Birthdays,
            Screen::Reports(_) => Topic::Reports,
            Screen::Import(_) => Topic::Import,
            Screen::Household(_) => Topic::Household,
            Screen::Duplicates(_) => Topic::Duplicates,
            Screen::Survey(_) => Topic::Survey,
            Screen::Ask => Topic::Ask,
        }
    }

    /// While a sale is being written to the disk, a scan must not take its place.
    pub fn lets_scans_through(&self) -> bool {
        !matches!(self, Screen::Pay(pay) if pay.is_recording())
    }
}

impl App {
    pub(super) fn open(&mut self, wanted: Wanted) -> Task<AppMessage> {
        self.help = None;
        if let Some(task) = self.take_up(&wanted) {
            return task;
        }
        let world = &self.world;
        macro_rules! show {
            ($screen:ident, $made:expr) => {{
                let (state, task) = $made;
                self.screen = Screen::$screen(Box::new(state));
                task.map(|m| AppMessage::Screen(Message::$screen(m)))
            }};
        }
        match wanted {
            Wanted::Enrol(code) => show!(Enrol, enrol::State::new(world, code)),
            Wanted::Edit(member) => show!(Enrol, enrol::State::edit(world, member)),
            Wanted::Find => show!(Find, find::State::new(world)),
            Wanted::Member(id) => {
                let (mut state, task) = member::State::new(world, id);
                state.opened_from_list(self.aside.came_from.is_some());
                show!(Member, (state, task))
            }
            Wanted::Item(code) => show!(Item, item::State::new(world, code)),
            Wanted::Price(line) => show!(Item, item::State::price(world, *line)),
            Wanted::Receipt(None) => show!(Receipt, receipt::State::new(world)),
            Wanted::Receipt(Some(sale)) => {
                let (mut state, task) = receipt::State::open(world, sale);
                state.opened_from_page(self.aside.page.is_some());
                show!(Receipt, (state, task))
            }
            Wanted::Regulars => show!(Regulars, regulars::State::new(world)),
            Wanted::Birthdays => show!(Birthdays, birthdays::State::new(world)),
            Wanted::Reports => {
                let served = self.till.at_the_till().0.map(|greeted| greeted.member.id);
                show!(Reports, reports::State::new(world, served))
            }
            Wanted::Card(member, number) => show!(Reports, reports::State::card(world, member, number)),
            Wanted::Settings => show!(Settings, settings::State::new(world)),
            Wanted::Programme => show!(Settings, settings::State::programme(world)),
            Wanted::Menu => show!(Menu, menu::State::new(world)),
            Wanted::Import(kind) => show!(Import, import::State::new(world, kind)),
            Wanted::Household(member) => show!(Household, household::State::new(world, member)),
            Wanted::Duplicates => show!(Duplicates, duplicates::State::new(world)),
            Wanted::Merge(one, other) => show!(Duplicates, duplicates::State::of(world, one, other)),
            Wanted::Survey => show!(Survey, survey::State::new(world)),
        }
    }

    pub(super) fn screen_message(&mut self, message: Message) -> Task<AppMessage> {
        let world = self.world.clone();
        macro_rules! ask {
            ($screen:ident, $message:expr, $then:ident) => {{
                // An answer for a screen that was left is nobody's any more.
                let Screen::$screen(state) = &mut self.screen else { return Task::none() };
                let action = state.update(&world, $message);
                self.$then(action)
            }};
        }
        match message {
            Message::Pay(pay::Message::FiscalKept(kept)) => self.fiscal_kept(kept),
            Message::Pay(m) => ask!(Pay, m, after_pay),
            Message::Enrol(m) => ask!(Enrol, m, after_enrol),
            Message::Find(m) => ask!(Find, m, after_find),
            Message::Member(m) => ask!(Member, m, after_member),
            Message::Item(m) => ask!(Item, m, after_item),
            Message::Receipt(m) => {
                // One that a scan put aside hears what became of its refund.
                if !matches!(self.screen, Screen::Receipt(_))
                    && let Some(state) = self.aside.receipt_mut()
                {
                    let action = state.update(&world, m);
                    return self.after_receipt(action);
                }
                ask!(Receipt, m, after_receipt)
            }
            Message::Regulars(m) => ask!(Regulars, m, after_regulars),
            Message::Birthdays(m) => ask!(Birthdays, m, after_birthdays),
            Message::Reports(m) => ask!(Reports, m, after_reports),
            Message::Settings(m) => ask!(Settings, m, after_settings),
            Message::Menu(m) => ask!(Menu, m, after_menu),
            Message::Household(m) => ask!(Household, m, after_household),
            Message::Duplicates(m) => ask!(Duplicates, m, after_duplicates),
            Message::Survey(m) => {
                // One that was put aside hears what became of its table, or of its saving.
                if !matches!(self.screen, Screen::Survey(_))
                    && let Some(state) = &mut self.aside.form
                {
                    let action = state.update(&world, m);
                    return self.after_survey(action);
                }
                ask!(Survey, m, after_survey)
            }
            Message::Import(m) => {
                if let Some(state) = &mut self.aside.import {
                    let action = state.update(&world, m);
                    return self.after_import(action);
                }
                ask!(Import, m, after_import)
            }
        }
    }

    /// Offers a scan to the screen in front; none when it belongs to the till.
    pub(super) fn screen_scanned(&mut self, code: &str) -> Option<Task<AppMessage>> {
        let world = self.world.clone();
        macro_rules! offer {
            ($state:expr, $then:ident) => {{
                let action = $state.scanned(&world, code)?;
                Some(self.$then(action))
            }};
        }
        match &mut self.screen {
            Screen::Till | Screen::Pay(_) | Screen::Menu(_) | Screen::Import(_) | Screen::Ask => None,
            Screen::Enrol(state) => offer!(state, after_enrol),
            Screen::Find(state) => offer!(state, after_find),
            Screen::Member(state) => offer!(state, after_member),
            Screen::Item(state) => offer!(state, after_item),
            Screen::Receipt(state) => offer!(state, after_receipt),
            Screen::Regulars(state) => offer!(state, after_regulars),
            Screen::Birthdays(state) => offer!(state, after_birthdays),
            Screen::Reports(state) => offer!(state, after_reports),
            Screen::Settings(state) => offer!(state, after_settings),
            Screen::Household(state) => offer!(state, after_household),
            Screen::Duplicates(state) => offer!(state, after_duplicates),
            Screen::Survey(state) => offer!(state, after_survey),
        }
    }

    /// Back to the basket; what was done before it may have changed whom the day asks to think of.
    pub(super) fn close(&mut self) -> Task<AppMessage> {
        self.leave();
        self.till.refresh(&self.world);
        self.read_day()
    }

    pub(super) fn read_day(&self) -> Task<AppMessage> {
        self.till.read_day(&self.world).map(AppMessage::Till)
    }
}
