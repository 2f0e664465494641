//! What the screens of households, of likely duplicates and of birthdays say happened.

use iced::Task;

use super::aside::List;
use super::screens::{Message as Front, Screen, Wanted};
use super::{App, Message};
use crate::ui::screen::{birthdays, duplicates, household};

impl App {
    pub(super) fn after_household(&mut self, action: household::Action) -> Task<Message> {
        match action {
            household::Action::None => Task::none(),
            household::Action::Run(task) => task.map(|m| Message::Screen(Front::Household(m))),
            household::Action::Close => self.close(),
            household::Action::Changed(task) => {
                self.till.refresh(&self.world);
                task.map(|m| Message::Screen(Front::Household(m)))
            }
            household::Action::Page(member) => self.open(Wanted::Member(member)),
            household::Action::Merge(one, other) => self.open(Wanted::Merge(one, other)),
        }
    }

    pub(super) fn after_duplicates(&mut self, action: duplicates::Action) -> Task<Message> {
        match action {
            duplicates::Action::None => Task::none(),
            duplicates::Action::Run(task) => task.map(|m| Message::Screen(Front::Duplicates(m))),
            duplicates::Action::Close => self.close(),
            duplicates::Action::Changed => {
                self.till.refresh(&self.world);
                let Screen::Duplicates(state) = &mut self.screen else { return Task::none() };
                state.go_on(&self.world).map(|m| Message::Screen(Front::Duplicates(m)))
            }
        }
    }

    pub(super) fn after_birthdays(&mut self, action: birthdays::Action) -> Task<Message> {
        match action {
            birthdays::Action::None => Task::none(),
            birthdays::Action::Run(task) => task.map(|m| Message::Screen(Front::Birthdays(m))),
            birthdays::Action::Close => self.close(),
            birthdays::Action::Page(member) => {
                self.keep_list();
                self.aside.came_from = Some(List::Birthdays);
                self.open(Wanted::Member(member))
            }
        }
    }
}
