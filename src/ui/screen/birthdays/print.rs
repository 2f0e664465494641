//! The list on paper: written into the shop's folder of reports and handed to whatever prints it.

use std::sync::Arc;

use super::super::reports;
use super::{Action, Message, State};
use crate::shop::report::{self, Saved};
use crate::shop::{self, Error};
use crate::ui::background;
use crate::ui::open_file::open_file;
use crate::ui::problem::problem;
use crate::ui::world::World;

/// What became of the paper.
#[derive(Debug, Clone)]
pub enum Paper {
    None,
    Writing,
    Written { saved: Saved, opened: bool },
}

impl State {
    pub(super) fn print(&mut self, world: &World) -> Action {
        let free = self.is_anybody() && !matches!(self.paper, Paper::Writing);
        let Some(found) = self.found.clone().filter(|_| free) else { return Action::None };
        (self.paper, self.done, self.problem) = (Paper::Writing, None, None);
        let (shop, folder, l) = (world.shop.clone(), reports::folder(world), world.language);
        let name = reports::Choice::birthdays((found.period.to - found.day).num_days());
        let name = name.file_name(world.now.day(), &reports::Options::default(), l.lang().code());
        Action::Run(background::run(move || {
            let made =
                std::fs::create_dir_all(&folder).map_err(crate::transfer::Error::from).map_err(shop::Error::from);
            let saved = made.and_then(|()| report::save(&shop, &found.document(l), &folder.join(name)));
            Message::Printed(saved.map_err(Arc::new))
        }))
    }

    pub(super) fn printed(&mut self, world: &World, answer: Result<Saved, Arc<Error>>) -> Action {
        match answer {
            Ok(saved) => {
                let opened = open_file(&saved.file);
                if let Err(error) = &opened {
                    tracing::warn!(%error, "the list of birthdays was not opened");
                }
                self.paper = Paper::Written { saved, opened: opened.is_ok() };
            }
            Err(error) => {
                tracing::warn!(code = error.code(), "the list of birthdays was not written");
                (self.paper, self.problem) = (Paper::None, Some(problem(&error, world.language)));
            }
        }
        Action::None
    }
}
