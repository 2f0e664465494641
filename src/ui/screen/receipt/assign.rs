//! Finding the member for whom a sale is to count, and what that would do.

use std::sync::Arc;

use crate::domain::{Found, MemberId};
use crate::shop::assign::Assigned;
use crate::shop::{Error, find};
use crate::ui::screen::asking;
use crate::ui::screen::beside::{FOUND_PAGE, MOST_FOUND, moved};
use crate::ui::world::World;

pub(super) const SEARCH: &str = "receipt-assign";

#[derive(Debug, Clone, Default)]
pub(super) struct Assign {
    pub(super) text: String,
    pub(super) found: Vec<Found>,
    pub(super) chosen: usize,
    pub(super) problem: Option<Arc<Error>>,
    /// The number of the last question, and for whom it was asked.
    asked: Option<(u64, MemberId)>,
    /// What counting the sale for the chosen member would do.
    pub(super) foreseen: Option<Box<Assigned>>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Type(String),
    Move(isize),
    Choose(usize),
    Foreseen(u64, Result<Box<Assigned>, Arc<Error>>),
    Confirm,
}

impl Assign {
    /// Gives the member once the choice is confirmed.
    pub(super) fn update(&mut self, world: &World, message: Message) -> Option<MemberId> {
        match message {
            Message::Type(text) => self.search(world, text),
            Message::Move(by) => self.chosen = moved(self.chosen, by, self.found.len()),
            Message::Choose(place) => self.chosen = place,
            Message::Foreseen(asked, result) => self.take(asked, result),
            Message::Confirm => return self.member().map(|found| found.member),
        }
        None
    }

    pub(super) fn search(&mut self, world: &World, text: String) {
        self.problem = None;
        self.chosen = 0;
        self.found = match find(&world.shop, &text, MOST_FOUND) {
            Ok(found) => found,
            Err(error) => {
                self.problem = Some(Arc::new(error));
                Vec::new()
            }
        };
        self.text = text;
    }

    /// A question about the chosen member, where none was asked yet.
    pub(super) fn ask(&mut self) -> Option<(u64, MemberId)> {
        let member = self.member().map(|found| found.member);
        if self.asked.map(|(_, asked)| asked) == member {
            return None;
        }
        self.foreseen = None;
        self.problem = None;
        self.asked = member.map(|member| (asking::number(), member));
        self.asked
    }

    fn take(&mut self, asked: u64, result: Result<Box<Assigned>, Arc<Error>>) {
        if self.asked.is_none_or(|(number, _)| number != asked) {
            return;
        }
        match result {
            Ok(foreseen) => self.foreseen = Some(foreseen),
            Err(error) => self.problem = Some(error),
        }
    }

    pub(super) fn member(&self) -> Option<&Found> {
        self.found.get(self.chosen)
    }

    pub(super) fn key(pressed: &str) -> Option<Message> {
        match pressed {
            // The chosen one is looked at; only the named key records.
            "Enter" => Some(Message::Move(0)),
            "F9" => Some(Message::Confirm),
            "Up" => Some(Message::Move(-1)),
            "Down" => Some(Message::Move(1)),
            "PgUp" => Some(Message::Move((-FOUND_PAGE).into())),
            "PgDn" => Some(Message::Move(FOUND_PAGE.into())),
            _ => None,
        }
    }
}
