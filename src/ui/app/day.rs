//! What a new day asks for: at the start, at midnight, and when a sleeping PC wakes on another day.

use iced::Task;

use super::screens::{self, Screen};
use super::{App, Message};
use crate::shop;
use crate::ui::background;

impl App {
    pub(super) fn minute(&mut self) -> Task<Message> {
        self.till.reprice(&self.world);
        let today = self.world.now.day();
        if today == self.day {
            return Task::none();
        }
        self.day = today;
        Task::batch([self.begin_day(), self.till.read_day(&self.world).map(Message::Till)])
    }

    /// Reads again what another program may have changed meanwhile: the programme, whoever stands there, the day.
    pub(super) fn come_back(&mut self) -> Task<Message> {
        if matches!(self.screen, Screen::Pay(_)) {
            return Task::none();
        }
        self.till.refresh(&self.world);
        self.read_day()
    }

    /// Points whose last day has passed leave, and what a new day changes of the regulars' figures is worked out: beside the
    /// till.
    pub(super) fn begin_day(&self) -> Task<Message> {
        let (shop, now) = (self.world.shop.clone(), self.world.now);
        background::run(move || {
            if let Err(error) = shop::expire::expire(&shop, now) {
                tracing::error!(%error, "points were not expired");
            }
            if let Err(error) = shop::regulars::refresh_due(&shop, now) {
                tracing::error!(%error, "the figures of regulars were not worked out");
            }
            Message::DayBegun
        })
    }

    /// A list that was read before a new day was worked out is read again.
    pub(super) fn day_begun(&mut self) -> Task<Message> {
        match &mut self.screen {
            Screen::Regulars(state) if state.is_late() => {
                state.again(&self.world).map(|m| Message::Screen(screens::Message::Regulars(m)))
            }
            Screen::Birthdays(state) => {
                state.again(&self.world).map(|m| Message::Screen(screens::Message::Birthdays(m)))
            }
            _ => Task::none(),
        }
    }
}
