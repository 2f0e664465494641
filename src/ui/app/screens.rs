//! The screens before the till: opening one, asking it, and doing what it says happened.

use iced::Task;

use super::{App, Message as AppMessage};
use crate::domain::{Line, MemberId, SaleId};
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
    /// A member's card on paper.
    Card(MemberId),
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
            Screen::Enrol(_) => Topic::Enrol,
            Screen::Find(_) => Topic::Find,
            Screen::Member(_) => Topic::Member,
            Screen::Item(_) => Topic::Item,
            Screen::Receipt(_) => Topic::Receipt,
            Screen::Settings(state) => state.topic(),
            Screen::Menu(_) => Topic::Menu,
            Screen::Regulars(_) => Topic::Regulars,
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
            Wanted::Member(id) => show!(Member, member::State::new(world, id)),
            Wanted::Item(code) => show!(Item, item::State::new(world, code)),
            Wanted::Price(line) => show!(Item, item::State::price(world, *line)),
            Wanted::Receipt(None) => show!(Receipt, receipt::State::new(world)),
            Wanted::Receipt(Some(sale)) => show!(Receipt, receipt::State::open(world, sale)),
            Wanted::Regulars => show!(Regulars, regulars::State::new(world)),
            Wanted::Birthdays => show!(Birthdays, birthdays::State::new(world)),
            Wanted::Reports => {
                let served = self.till.at_the_till().0.map(|greeted| greeted.member.id);
                show!(Reports, reports::State::new(world, served))
            }
            Wanted::Card(member) => show!(Reports, reports::State::card(world, member)),
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
            Message::Pay(m) => ask!(Pay, m, after_pay),
            Message::Enrol(m) => ask!(Enrol, m, after_enrol),
            Message::Find(m) => ask!(Find, m, after_find),
            Message::Member(m) => ask!(Member, m, after_member),
            Message::Item(m) => ask!(Item, m, after_item),
            Message::Receipt(m) => ask!(Receipt, m, after_receipt),
            Message::Regulars(m) => ask!(Regulars, m, after_regulars),
            Message::Birthdays(m) => ask!(Birthdays, m, after_birthdays),
            Message::Reports(m) => ask!(Reports, m, after_reports),
            Message::Settings(m) => ask!(Settings, m, after_settings),
            Message::Menu(m) => ask!(Menu, m, after_menu),
            Message::Household(m) => ask!(Household, m, after_household),
            Message::Duplicates(m) => ask!(Duplicates, m, after_duplicates),
            Message::Survey(m) => ask!(Survey, m, after_survey),
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

    pub(super) fn close(&mut self) -> Task<AppMessage> {
        self.leave();
        Task::none()
    }

    /// Serves a member who was found or enrolled.
    fn serve(&mut self, member: MemberId) -> Task<AppMessage> {
        self.screen = Screen::Till;
        self.aside.forget_customer();
        self.till.greet_member(&self.world, member);
        self.celebrate();
        Task::none()
    }

    fn after_pay(&mut self, action: pay::Action) -> Task<AppMessage> {
        let run = |task: Task<pay::Message>| task.map(|m| AppMessage::Screen(Message::Pay(m)));
        match action {
            pay::Action::None => {
                self.follow_form();
                Task::none()
            }
            pay::Action::Run(task) => {
                self.follow_form();
                run(task)
            }
            pay::Action::Close => {
                self.till.not_paid();
                self.till.pays_with(&self.world, None);
                self.close()
            }
            pay::Action::SumChanged(words) => {
                self.screen = Screen::Till;
                self.till.pays_with(&self.world, None);
                self.till.sum_changed(&self.world, words);
                Task::none()
            }
            pay::Action::Recorded(sold) => {
                self.aside.forget_customer();
                let bought = self.till.at_the_till().0.map(|greeted| greeted.member.id);
                self.thank(&sold);
                self.till.sold(&self.world, *sold);
                let day = self.till.read_day(&self.world).map(AppMessage::Till);
                let due = bought.map_or_else(Task::none, |member| self.find_due(member));
                let next: Vec<_> =
                    std::mem::take(&mut self.waiting).into_iter().map(|code| self.scanned(code)).collect();
                Task::batch([run(pay::State::focus_fiscal()), day, due, Task::batch(next)])
            }
            pay::Action::Next(task) => {
                self.screen = Screen::Till;
                run(task)
            }
        }
    }

    fn after_enrol(&mut self, action: enrol::Action) -> Task<AppMessage> {
        match action {
            enrol::Action::None => Task::none(),
            enrol::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Enrol(m))),
            enrol::Action::Close => self.close(),
            enrol::Action::Enrolled(member) => {
                let task = self.serve(member);
                self.till.show_new_card(&self.world);
                task
            }
            enrol::Action::ItIs(member) => self.serve(member),
            enrol::Action::Edited(member) => {
                self.till.refresh_member(&self.world, member);
                self.open(Wanted::Member(member))
            }
        }
    }

    fn after_find(&mut self, action: find::Action) -> Task<AppMessage> {
        match action {
            find::Action::None => Task::none(),
            find::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Find(m))),
            find::Action::Close => self.close(),
            find::Action::Chosen(member) => self.serve(member),
            find::Action::Page(member) => self.open(Wanted::Member(member)),
            find::Action::Enrol => self.open(Wanted::Enrol(None)),
            find::Action::Regulars => self.open(Wanted::Regulars),
        }
    }

    fn after_member(&mut self, action: member::Action) -> Task<AppMessage> {
        match action {
            member::Action::None => Task::none(),
            member::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Member(m))),
            member::Action::Close => self.close(),
            member::Action::Edit(member) => self.open(Wanted::Edit(member)),
            member::Action::Refund(sale) => self.open(Wanted::Receipt(Some(sale))),
            member::Action::Chosen(member) => self.serve(member),
            member::Action::Card(member) => self.open(Wanted::Card(member)),
            member::Action::Household(member) => self.open(Wanted::Household(member)),
        }
    }

    fn after_item(&mut self, action: item::Action) -> Task<AppMessage> {
        match action {
            item::Action::None => Task::none(),
            item::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Item(m))),
            item::Action::Close => {
                self.leave();
                self.pay_on()
            }
            item::Action::Scanned(code) => {
                self.screen = Screen::Till;
                let asked = self.till.scanned(&self.world, &code);
                self.till_action(asked)
            }
            item::Action::Add(line) | item::Action::AddNew(line) => {
                self.screen = Screen::Till;
                self.till.add(&self.world, line);
                self.pay_on()
            }
        }
    }

    fn after_receipt(&mut self, action: receipt::Action) -> Task<AppMessage> {
        match action {
            receipt::Action::None => Task::none(),
            receipt::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Receipt(m))),
            receipt::Action::Close => self.close(),
            receipt::Action::Refunded(_) | receipt::Action::Assigned(_) => {
                self.till.refresh(&self.world);
                Task::none()
            }
        }
    }

    fn after_regulars(&mut self, action: regulars::Action) -> Task<AppMessage> {
        match action {
            regulars::Action::None => Task::none(),
            regulars::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Regulars(m))),
            regulars::Action::Close => self.close(),
            regulars::Action::Page(member) => {
                self.keep_list();
                self.open(Wanted::Member(member))
            }
        }
    }

    fn after_reports(&mut self, action: reports::Action) -> Task<AppMessage> {
        match action {
            reports::Action::None => Task::none(),
            reports::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Reports(m))),
            reports::Action::Close => self.close(),
        }
    }

    fn after_settings(&mut self, action: settings::Action) -> Task<AppMessage> {
        match action {
            settings::Action::None => Task::none(),
            settings::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Settings(m))),
            settings::Action::Close => self.close(),
            settings::Action::Saved => self.settings_changed(),
        }
    }

    fn after_menu(&mut self, action: menu::Action) -> Task<AppMessage> {
        match action {
            menu::Action::None => Task::none(),
            menu::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Menu(m))),
            menu::Action::Close => self.close(),
            menu::Action::Regulars => self.open(Wanted::Regulars),
            menu::Action::Birthdays => self.open(Wanted::Birthdays),
            menu::Action::Reports => self.open(Wanted::Reports),
            menu::Action::Duplicates => self.open(Wanted::Duplicates),
            menu::Action::Settings => self.open(Wanted::Settings),
            menu::Action::Programme => self.open(Wanted::Programme),
            menu::Action::Import(kind) => self.open(Wanted::Import(kind)),
            menu::Action::Refund => self.open(Wanted::Receipt(None)),
            menu::Action::Help => self.ask_help(),
            menu::Action::BackUp => self.back_up(false),
            menu::Action::Survey => self.open(Wanted::Survey),
        }
    }

    fn after_survey(&mut self, action: survey::Action) -> Task<AppMessage> {
        match action {
            survey::Action::None => Task::none(),
            survey::Action::Run(task) => task.map(|m| AppMessage::Screen(Message::Survey(m))),
            survey::Action::Close => {
                self.put_aside();
                Task::none()
            }
        }
    }
}
