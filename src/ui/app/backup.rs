//! Copies made from the window: on closing and when asked for, and what is said of the last good one.

use std::sync::Arc;

use chrono::NaiveDate;
use iced::Task;

use super::screens::Screen;
use super::{App, Message};
use crate::domain::Moment;
use crate::language::Language;
use crate::shop;
use crate::ui::background;

/// What is known of the backups.
#[derive(Debug, Clone, Default)]
pub(super) struct Backup {
    pub(super) last: Option<Moment>,
    pub(super) failed: bool,
    /// The cashier was told that closing made no copy.
    pub(super) warned: bool,
}

impl Backup {
    /// When the last good copy was made, for the bar above.
    pub(super) fn words(&self, l: Language, today: NaiveDate) -> String {
        match (&self.last, self.failed) {
            (None, true) => l.bar_backup_failed(),
            (Some(at), true) => l.bar_backup_failed_since(l.day_and_time(at.local, today)),
            (None, false) => l.bar_backup_none(),
            (Some(at), false) => l.bar_backup(l.day_and_time(at.local, today)),
        }
    }

    /// Whether the bar warns: a copy failed, or the last good one is older than yesterday.
    pub(super) fn is_late(&self, today: NaiveDate) -> bool {
        self.failed || self.last.is_none_or(|at| (today - at.day()).num_days() > 1)
    }
}

impl App {
    pub(super) fn back_up(&self, leaving: bool) -> Task<Message> {
        let (shop, now) = (self.world.shop.clone(), self.world.now);
        background::run(move || {
            let made = shop::backup(&shop, None, &now);
            if let Err(error) = &made {
                tracing::error!(%error, "no backup was made");
            }
            Message::BackedUp { made: made.map_err(Arc::new), leaving }
        })
    }

    /// Says that there is no copy; whoever closes the window again has decided.
    fn stay(&mut self, error: &shop::Error) -> Task<Message> {
        self.backup = Backup { failed: true, warned: true, ..self.backup.clone() };
        // A sale that is being written stays in front until its answer is there.
        if self.screen.lets_scans_through() {
            self.till.not_paid();
            self.put_aside();
        }
        self.till.say_no_copy(&self.world, error);
        Task::none()
    }

    pub(super) fn backed_up(&mut self, made: Result<shop::Backup, Arc<shop::Error>>, leaving: bool) -> Task<Message> {
        if leaving {
            return match &made {
                Ok(_) => iced::exit(),
                Err(error) => self.stay(error),
            };
        }
        let last = shop::last_good(&self.world.shop);
        self.backup = Backup { last: last.map(|(at, _)| at), failed: made.is_err(), warned: false };
        match (&mut self.screen, made) {
            (Screen::Menu(menu), made) => {
                menu.backed_up(&self.world, made);
                Task::none()
            }
            (_, Ok(made)) => self.say(self.world.language.till_copied(self.world.language.file_size(made.size))),
            (_, Err(_)) => Task::none(),
        }
    }
}
