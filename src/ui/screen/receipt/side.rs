//! What else is done with a sale beside its lines: counting it for another member, keeping its fiscal number.

use std::sync::Arc;

use iced::widget::operation::focus;

use super::assign::{self, Assign};
use super::story::{Done, FISCAL, Message, Side, Story, field_of};
use super::{Action, Message as Screen};
use crate::domain::SaleId;
use crate::shop::{Error, assign as assigning, sell};
use crate::ui::background;
use crate::ui::world::World;

impl Story {
    pub(super) fn turn_assign(&mut self) -> Action {
        if matches!(self.side, Side::Assign(_)) {
            self.side = Side::Plan;
            return Action::Run(focus(field_of(self.chosen)));
        }
        self.done = None;
        self.side = Side::Assign(Assign::default());
        Action::Run(focus(assign::SEARCH))
    }

    pub(super) fn update_assign(&mut self, world: &World, message: assign::Message) -> Action {
        let Side::Assign(assign) = &mut self.side else { return Action::None };
        let Some(member) = assign.update(world, message) else { return self.foresee(world) };
        if self.waiting {
            return Action::None;
        }
        let (shop, at, sale) = (world.shop.clone(), world.now, self.sale.sale);
        self.waiting = true;
        let job = move || assigning::assign(&shop, sale, Some(member), at, false).map(Box::new).map_err(Arc::new);
        Action::Run(background::run(job).map(move |result| Screen::Story(Message::Assigned(sale, result))))
    }

    /// Asks what it would do to count the sale for the chosen member, where that is not known yet.
    pub(super) fn foresee(&mut self, world: &World) -> Action {
        let sale = self.sale.sale;
        let Side::Assign(assign) = &mut self.side else { return Action::None };
        let Some((asked, member)) = assign.ask() else { return Action::None };
        let (shop, at) = (world.shop.clone(), world.now);
        let job = move || assigning::rehearse(&shop, sale, Some(member), at).map(Box::new).map_err(Arc::new);
        Action::Run(background::run(job).map(move |result| {
            let message = assign::Message::Foreseen(asked, result);
            Screen::Story(Message::Assign(message))
        }))
    }

    pub(super) fn assigned(
        &mut self,
        world: &World,
        sale: SaleId,
        result: Result<Box<assigning::Assigned>, Arc<Error>>,
    ) -> Action {
        if sale != self.sale.sale {
            return Action::None;
        }
        self.waiting = false;
        match result {
            Ok(assigned) => {
                self.side = Side::Plan;
                self.read_again(world);
                self.done = Some(Done::Assigned(assigned.clone()));
                Action::Assigned(assigned)
            }
            Err(error) => {
                self.problem = Some(error);
                Action::None
            }
        }
    }

    pub(super) fn turn_fiscal(&mut self) -> Action {
        if matches!(self.side, Side::Fiscal(_)) {
            self.side = Side::Plan;
            return Action::Run(focus(field_of(self.chosen)));
        }
        self.done = None;
        self.side = Side::Fiscal(self.sale.fiscal.clone().unwrap_or_default());
        Action::Run(focus(FISCAL))
    }

    pub(super) fn type_fiscal(&mut self, text: String) -> Action {
        if let Side::Fiscal(number) = &mut self.side {
            *number = text;
        }
        Action::None
    }

    pub(super) fn keep_fiscal(&mut self, world: &World) -> Action {
        let Side::Fiscal(number) = &self.side else { return Action::None };
        if self.waiting || number.trim().is_empty() {
            return Action::None;
        }
        let (shop, at, sale, number) = (world.shop.clone(), world.now, self.sale.sale, number.clone());
        self.waiting = true;
        let job = move || sell::keep_fiscal(&shop, sale, &number, at).map_err(Arc::new);
        Action::Run(background::run(job).map(move |result| Screen::Story(Message::FiscalKept(sale, result))))
    }

    pub(super) fn fiscal_kept(&mut self, world: &World, sale: SaleId, result: Result<(), Arc<Error>>) -> Action {
        if sale != self.sale.sale {
            return Action::None;
        }
        self.waiting = false;
        match result {
            Ok(()) => {
                self.side = Side::Plan;
                self.read_again(world);
                self.done = Some(Done::Fiscal);
                Action::FiscalKept(sale, focus(field_of(self.chosen)))
            }
            Err(error) => {
                self.problem = Some(error);
                Action::None
            }
        }
    }
}
