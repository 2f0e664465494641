//! The line on the till that says whom to ask: under the member's words, or among the day's people after a sale.

use super::state::{Action, Message, State};
use super::{Call, Group, Today};
use crate::domain::MemberId;
use crate::ui::keys::Deed as KeyDeed;
use crate::ui::theme::Icon;
use crate::ui::widget::Deed;
use crate::ui::world::World;

/// A questionnaire that waits for its key, or is being answered; every word ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub member: MemberId,
    pub initials: String,
    pub name: String,
    /// The questionnaire, or the question that is being answered.
    pub title: String,
    pub remark: String,
    /// What the key does.
    pub key: String,
}

impl State {
    /// Says whom to ask, or that nobody is to be asked any more.
    pub fn set_waiting(&mut self, waiting: Option<Waiting>) {
        self.waiting = waiting.map(Box::new);
    }

    /// What waits for the key as things stand: for the member at the till, or after a sale while nobody else is known there. A
    /// sheet that is being answered goes on while goods are scanned under nobody's card.
    pub(super) fn waiting_now(&self) -> Option<&Waiting> {
        let fits = |waiting: &&Waiting| self.greeted.as_ref().is_none_or(|greeted| greeted.member.id == waiting.member);
        self.waiting.as_deref().filter(fits)
    }

    pub(super) fn ask_deed(&self, world: &World) -> Option<Deed<Message>> {
        let waiting = self.waiting_now()?;
        Some(Deed {
            icon: Icon::Document,
            title: waiting.title.clone(),
            remark: waiting.remark.clone(),
            key: world.keys.label(KeyDeed::Said).to_owned(),
            done: waiting.key.clone(),
            on_done: Some(Message::Do(KeyDeed::Said)),
        })
    }

    /// The key asks where nothing more urgent waits for it.
    pub(super) fn ask(&self) -> Action {
        if self.waiting_now().is_some() { Action::Ask } else { Action::None }
    }

    /// Puts whom to ask before the day's birthdays.
    pub(super) fn with_waiting(&self, world: &World, mut today: Today) -> Today {
        let Some(waiting) = self.waiting_now() else { return today };
        let call = Call {
            initials: waiting.initials.clone(),
            name: waiting.name.clone(),
            second: waiting.title.clone(),
            key: Some((world.keys.label(KeyDeed::Said).to_owned(), waiting.key.clone())),
            ..Call::default()
        };
        let title = world.language.ask_group();
        today.groups.insert(0, Group { icon: Icon::Document, title, count: String::new(), people: vec![call] });
        today
    }
}
