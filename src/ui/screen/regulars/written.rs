//! The list written for a spreadsheet, beside the till.

use std::sync::Arc;

use super::{Action, Message, State};
use crate::shop;
use crate::ui::background;
use crate::ui::problem::problem;
use crate::ui::world::World;

/// The file that the list is written to.
#[derive(Debug, Clone)]
pub enum Export {
    None,
    Running,
    Done(u64, String),
}

impl State {
    /// Writes the list, whole, with the columns that were chosen: for a spreadsheet, and as plain text beside it.
    pub(super) fn export(&mut self, world: &World) -> Action {
        let (Some(all), Some(listing)) = (self.all.clone(), self.listing.clone()) else { return Action::None };
        if matches!(self.export, Export::Running) {
            return Action::None;
        }
        self.export = Export::Running;
        let (shop, columns, l) = (world.shop.clone(), self.columns.clone(), world.language);
        Action::Run(background::run(move || {
            let write = |end: &str| {
                let path = shop::regulars::free_name(&shop, &all, &l.regulars_file(), end)?;
                let lines = shop::regulars::export(&shop, &all, &listing, &columns, l, &path)?;
                Ok::<_, shop::Error>((lines, path.display().to_string()))
            };
            Message::Exported(write("csv").and_then(|_| write("xlsx")).map_err(Arc::new))
        }))
    }

    pub(super) fn exported(&mut self, world: &World, answer: Result<(u64, String), Arc<shop::Error>>) -> Action {
        self.export = match answer {
            Ok((lines, file)) => Export::Done(lines, file),
            Err(error) => {
                tracing::warn!(code = error.code(), "the list was not written");
                self.problem = Some(problem(&error, world.language));
                Export::None
            }
        };
        Action::None
    }
}
