//! The page put together: who it is and the sales at the left, cards and consents at the right.

use iced::Length;
use iced::widget::{column, container, stack};

use super::answers::answers;
use super::aside::{Aside, points_panel};
use super::coupons::coupons;
use super::profile::profile;
use super::{Deed, Message, State};
use crate::shop::CardWish;
use crate::ui::screen::beside::{columns, frame};
use crate::ui::theme::{El, space};
use crate::ui::widget::{Key, Severity, banner};
use crate::ui::world::World;

impl State {
    pub fn view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        let left: El<'a, Message> = match &self.known {
            Some(known) => self.left(world, known),
            None => iced::widget::space().into(),
        };
        let known = self.known.as_ref().filter(|_| self.deed == Deed::Nothing);
        let held = known.and_then(|known| coupons(world, &known.coupons, self.cards().len()));
        let profile = known.map(|known| profile(world, known));
        let beside: El<'a, Message> = match (self.aside, &self.known) {
            (Aside::Points, Some(known)) => points_panel(world, known),
            (Aside::Figures, Some(known)) => self.figures_panel(world, known),
            (Aside::Answers, Some(known)) => answers(world, &known.answers, self.sheets),
            _ => column![self.cards_panel(world)].push(held).push(profile).spacing(space::PANELS).into(),
        };
        let right = column![self.aside_tabs(world), beside];
        let problem = self.problem.as_ref().map(|problem| {
            let banner = banner(&world.tokens, Severity::Bad, problem.what.as_str(), problem.to_do.as_str());
            container(banner).padding(space::INSIDE).align_bottom(Length::Fill)
        });
        frame(world, columns(world, stack![left].push(problem), right), self.keys(world), self.last_key(world))
    }

    fn keys(&self, world: &World) -> Vec<Key<Message>> {
        let l = world.language;
        let close = Key::new("close", "Esc", l.key_basket(), Some(Message::Close));
        // From what a figure is made of Esc leads back to the purchases, and from there to the basket.
        let close = match self.figure {
            Some(_) => Key::new("sales", "Esc", l.member_key_sales(), Some(Message::LookAt(None))),
            None => close,
        };
        match &self.deed {
            Deed::Nothing => {
                let listed = self.known.as_ref().map(|known| self.listed(known, world.now.day()));
                let some_sale = listed.and_then(|listed| listed.sale(self.sale)).map(|_| Message::OpenSale);
                let replace = if self.chosen_card().is_some() { l.member_key_replace() } else { l.member_key_give() };
                let block = if self.can_unblock() { l.member_key_unblock() } else { l.member_key_block() };
                let can_block = self.can_block() || self.can_unblock();
                let list = self.listed.then(|| Key::new("list", "F4", l.member_key_list(), Some(Message::List)));
                let mut keys = vec![
                    Key::new("sale", "Enter", l.member_key_refund(), some_sale),
                    Key::new("edit", "F2", l.member_key_edit(), Some(Message::Edit)),
                    Key::new("made", "F3", l.member_key_made(), Some(Message::LookAt(self.next_figure()))),
                    Key::new("household", "F5", l.household_key(), Some(Message::Household)),
                    Key::new("block", "F7", block, can_block.then_some(Message::Block)),
                    Key::new("replace", "F8", replace, self.can_replace().then_some(Message::Replace)),
                    Key::new("print", "F11", l.member_key_print(), self.active_card().map(|_| Message::PrintCard)),
                    close,
                ];
                keys.splice(3..3, list);
                keys
            }
            Deed::Replacing { lost, .. } => {
                let lost_key = self.chosen_card().map(|_| Message::Lost(!lost));
                vec![
                    Key::new("issue", "F2", l.enrol_key_issue(), Some(Message::IssueOwn)),
                    Key::new("lost", "F6", l.member_key_lost(), lost_key),
                    Key::new("leave", "F8", l.common_cancel(), Some(Message::Replace)),
                    close,
                ]
            }
            Deed::Blocking { .. } => vec![Key::new("leave", "F7", l.common_cancel(), Some(Message::Block)), close],
        }
    }

    fn last_key(&self, world: &World) -> Key<Message> {
        let l = world.language;
        let save = self.can_save().then_some(Message::Save);
        match &self.deed {
            Deed::Nothing => Key::new("serve", "F9", l.member_key_serve(), Some(Message::Serve)),
            Deed::Replacing { check, lost, .. } => {
                let words = match (self.chosen_card().is_some(), check.wish()) {
                    (true, CardWish::None) if *lost => l.member_save_lost(),
                    (true, _) => l.member_save_replace(),
                    (false, _) => l.member_save_give(),
                };
                let key = Key::new("save", "F9", words, save);
                if self.can_save() || self.saving { key } else { key.missing(l.member_missing_number()) }
            }
            Deed::Blocking { .. } => {
                let key = Key::new("save", "F9", l.member_save_block(), save);
                if self.can_save() || self.saving { key } else { key.missing(l.member_missing_reason()) }
            }
        }
    }
}
