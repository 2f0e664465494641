//! The help before whatever stands in front. The screen behind it lives on: its answers arrive, a scan goes to it, and what
//! had the focus has it again.

use iced::Task;
use iced::advanced::widget::Id;

use super::{App, Message};
use crate::ui::keys::Deed;
use crate::ui::screen::help::{self, Around};

impl App {
    pub(super) fn is_help_key(&self, name: &str) -> bool {
        self.world.keys.deed(name) == Some(Deed::Help)
    }

    /// Finds out what has the focus, then opens the help; closes one that is open.
    pub(super) fn ask_help(&mut self) -> Task<Message> {
        if self.help.is_some() { self.close_help() } else { help::focused().map(Message::HelpAsked) }
    }

    pub(super) fn open_help(&mut self, focused: Option<Id>) -> Task<Message> {
        self.help = Some(help::State::new(self.world.language, self.screen.topic(), focused));
        Task::none()
    }

    pub(super) fn help_message(&mut self, message: help::Message) -> Task<Message> {
        let Some(help) = &mut self.help else { return Task::none() };
        match help.update(Around::from(&self.world), message) {
            help::Action::None => Task::none(),
            help::Action::Close => self.close_help(),
        }
    }

    fn close_help(&mut self) -> Task<Message> {
        self.help.take().map_or_else(Task::none, help::State::give_back)
    }
}
