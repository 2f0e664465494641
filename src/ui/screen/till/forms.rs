//! The small forms beside the basket: opened, typed into, and made into a change of the sale.

use iced::Task;
use iced::widget::operation;

use super::aside::{self, Aside};
use super::state::{Action, State};
use crate::domain::{ByHand, Points};
use crate::shop::draft;
use crate::till::Till;
use crate::ui::world::World;

impl State {
    pub(super) fn open_recall(&mut self) -> Action {
        if !self.held.is_empty() {
            self.aside = Some(Aside::Recall { chosen: 0 });
        }
        Action::None
    }

    pub(super) fn open_points(&mut self, world: &World) -> Action {
        let Some(quote) = self.quote.as_ref().filter(|q| q.points_allowed.is_positive()) else { return Action::None };
        let text = world.language.number(quote.points_allowed.get());
        self.aside = Some(Aside::Points { text: text.replace('\u{a0}', "") });
        Action::Run(Task::batch([operation::focus(aside::FIELD), operation::select_all(aside::FIELD)]))
    }

    pub(super) fn open_discount(&mut self, world: &World) -> Action {
        if self.till.is_empty() {
            return Action::None;
        }
        if self.version.as_ref().is_some_and(|v| v.programme.by_hand_limit.is_zero()) {
            let l = world.language;
            self.warn(l.till_no_by_hand(), l.till_no_by_hand_to_do());
            return Action::None;
        }
        self.aside = Some(Aside::Discount { text: String::new(), reason: String::new(), whole: true });
        Action::Run(operation::focus(aside::FIELD))
    }

    pub(super) fn open_quantity(&mut self, world: &World) -> Action {
        let Some(line) = self.till.draft().basket.lines.get(self.chosen).filter(|l| l.amount.is_none()) else {
            return Action::None;
        };
        self.aside = Some(Aside::Quantity { text: world.language.quantity(line.quantity) });
        Action::Run(Task::batch([operation::focus(aside::FIELD), operation::select_all(aside::FIELD)]))
    }

    pub(super) fn aside(&mut self, world: &World, message: aside::Message) -> Action {
        let Some(open) = &mut self.aside else { return Action::None };
        match open.update(message, self.held.len()) {
            aside::Outcome::None => Action::None,
            aside::Outcome::NextField => Action::Run(operation::focus_next()),
            aside::Outcome::Close => {
                self.aside = None;
                Action::None
            }
            aside::Outcome::Done => self.finish_aside(world),
        }
    }

    fn finish_aside(&mut self, world: &World) -> Action {
        let Some(open) = self.aside.clone() else { return Action::None };
        let l = world.language;
        match open {
            Aside::Points { text } => {
                let wish = text.trim().replace([' ', '\u{a0}'], "").parse().map(Points::new);
                let allowed = self.quote.as_ref().map_or(Points::ZERO, |q| q.points_allowed);
                match wish {
                    Ok(wish) => self.change(world, |till| till.choose_points(wish, allowed)),
                    Err(_) => return Action::None,
                }
            }
            Aside::Quantity { text } => match l.parse_quantity(&text) {
                Some(quantity) => {
                    let place = self.chosen;
                    self.change(world, |till| till.set_quantity(place, quantity));
                }
                None => return Action::None,
            },
            Aside::Discount { text, reason, whole } => {
                let Some(what) = aside::read_discount(l, &text) else { return Action::None };
                let by_hand = aside::is_something(&what).then(|| ByHand { what, reason: reason.trim().to_owned() });
                if by_hand.as_ref().is_some_and(|h| h.reason.is_empty()) {
                    return Action::Run(operation::focus(aside::REASON));
                }
                let place = self.chosen;
                self.change(world, |till| {
                    if whole { till.set_by_hand(by_hand) } else { till.set_line_by_hand(place, by_hand) }
                });
            }
            Aside::Recall { chosen } => return self.recall(world, chosen),
            Aside::Void => return self.void(world),
        }
        self.aside = None;
        Action::None
    }

    fn recall(&mut self, world: &World, chosen: usize) -> Action {
        let Some((_, held)) = self.held.get(chosen) else { return Action::None };
        match draft::recall(&world.shop, held.id) {
            Ok(Some(draft)) => {
                self.begin_next();
                let member = draft.member;
                self.till = Till::resume(draft);
                self.chosen = self.till.draft().basket.lines.len().saturating_sub(1);
                if let Some(member) = member {
                    self.greet_again(world, member);
                }
                self.reprice(world);
            }
            Ok(None) => self.aside = None,
            Err(error) => self.fail(world, &error),
        }
        Action::Run(self.read_day(world))
    }

    pub(super) fn void(&mut self, world: &World) -> Action {
        if let Err(error) = draft::forget(&world.shop, self.till.draft().id) {
            self.fail(world, &error);
            return Action::None;
        }
        self.begin_next();
        Action::Toast(world.language.till_voided())
    }
}
