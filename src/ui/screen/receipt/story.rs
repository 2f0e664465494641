//! The story of one sale, and what a refund of chosen lines would do.

use std::sync::Arc;

use iced::Task;
use iced::widget::operation::focus;

use super::assign::{self, Assign};
use super::{Action, Message as Screen};
use crate::domain::{Member, Quantity, Recorded, RefundId, RefundRequest, Refunded, ReturnedLine, SaleId};
use crate::shop::refund::Foreseen;
use crate::shop::tier_left::TierMove;
use crate::shop::{Error, assign as assigning, refund, sell};
use crate::ui::background;
use crate::ui::screen::beside::moved;
use crate::ui::world::World;

pub(super) const REASON: &str = "receipt-reason";
pub(super) const FISCAL: &str = "receipt-fiscal";

#[derive(Debug, Clone)]
pub(super) struct Story {
    pub(super) sale: Recorded,
    pub(super) who: Option<Member>,
    /// How much of each line is still out.
    pub(super) out: Vec<Quantity>,
    /// How much of each comes back, as it is typed.
    pub(super) back: Vec<String>,
    pub(super) chosen: usize,
    pub(super) reason: String,
    /// The reason is being typed, so that Enter leads back to the lines and takes none.
    in_reason: bool,
    /// Of each line whether its part was typed: Enter goes on from it instead of taking it back.
    typed: Vec<bool>,
    /// What a refund of these lines would do; absent while none is chosen.
    pub(super) plan: Option<Result<Foreseen, Arc<Error>>>,
    /// Made when the plan is confirmed and kept over retries, so that a refund is never recorded twice.
    id: Option<RefundId>,
    pub(super) side: Side,
    pub(super) done: Option<Done>,
    pub(super) problem: Option<Arc<Error>>,
    /// An answer is on its way.
    pub(super) waiting: bool,
}

/// What the right column is used for.
#[derive(Debug, Clone)]
pub(super) enum Side {
    Plan,
    Assign(Assign),
    Fiscal(String),
}

/// What was done last; it stays in sight until the next step.
#[derive(Debug, Clone)]
pub(super) enum Done {
    /// With the tier that it moved, as it had been foreseen.
    Refunded(Box<Refunded>, Option<TierMove>),
    Assigned(Box<assigning::Assigned>),
    Fiscal,
}

#[derive(Debug, Clone)]
pub enum Message {
    Move(isize),
    Choose(usize),
    /// All of the chosen line, or none of it.
    Toggle(usize),
    /// All that is still out.
    All,
    Back(usize, String),
    Reason(String),
    ToReason,
    Refund,
    Refunded(RefundId, Result<Box<Refunded>, Arc<Error>>),
    TurnAssign,
    Assign(assign::Message),
    Assigned(SaleId, Result<Box<assigning::Assigned>, Arc<Error>>),
    TurnFiscal,
    Fiscal(String),
    KeepFiscal,
    FiscalKept(SaleId, Result<(), Arc<Error>>),
}

impl Story {
    /// Reads a sale by its short number, fiscal number or id.
    pub(super) fn open(world: &World, text: &str) -> Result<(Story, Task<Message>), Error> {
        let sale = sell::sale(&world.shop, text)?;
        let mut story = Story {
            who: None,
            out: Vec::new(),
            back: Vec::new(),
            chosen: 0,
            reason: String::new(),
            in_reason: false,
            typed: Vec::new(),
            plan: None,
            id: None,
            side: Side::Plan,
            done: None,
            problem: None,
            waiting: false,
            sale,
        };
        story.read_rest(world)?;
        let first = focus(field_of(story.chosen));
        Ok((story, first))
    }

    /// Reads what stands beside the sale itself: whom it counts for and what is still out.
    fn read_rest(&mut self, world: &World) -> Result<(), Error> {
        self.who = self.sale.member.map(|id| crate::shop::member(&world.shop, id)).transpose()?;
        self.out = vec![Quantity::ZERO; self.sale.quote.lines.len()];
        let whole =
            RefundRequest { id: RefundId::fresh(), sale: self.sale.sale, lines: Vec::new(), reason: String::new() };
        // With nothing left out a refund of the rest is refused, which is what "all zero" says.
        if let Ok(plan) = refund::preview(&world.shop, &whole, &world.now) {
            for line in plan.plan.lines {
                if let Some(out) = place_of(line.line).and_then(|place| self.out.get_mut(place)) {
                    *out = line.quantity;
                }
            }
        }
        self.back = vec![String::new(); self.out.len()];
        self.typed = vec![false; self.out.len()];
        self.chosen = self.out.iter().position(|out| out.is_positive()).unwrap_or(0);
        Ok(())
    }

    pub(super) fn read_again(&mut self, world: &World) {
        let read = sell::sale(&world.shop, &self.sale.sale.to_string()).and_then(|sale| {
            self.sale = sale;
            self.read_rest(world)
        });
        if let Err(error) = read {
            self.problem = Some(Arc::new(error));
        }
        self.changed(world);
    }

    pub(super) fn update(&mut self, world: &World, message: Message) -> Action {
        match message {
            Message::Move(by) => self.step(by),
            Message::Choose(place) => self.choose(place),
            Message::Toggle(place) => self.toggle(world, place),
            Message::All => self.all(world),
            Message::Back(place, text) => self.type_back(world, place, &text),
            Message::Reason(text) => self.type_reason(text),
            Message::ToReason => self.begin_reason(),
            Message::Refund => self.refund(world),
            Message::Refunded(id, result) => self.refunded(world, id, result),
            Message::TurnAssign => self.turn_assign(),
            Message::Assign(message) => self.update_assign(world, message),
            Message::Assigned(sale, result) => self.assigned(world, sale, result),
            Message::TurnFiscal => self.turn_fiscal(),
            Message::Fiscal(text) => self.type_fiscal(text),
            Message::KeepFiscal => self.keep_fiscal(world),
            Message::FiscalKept(sale, result) => self.fiscal_kept(world, sale, result),
        }
    }

    pub(super) fn sale_id(&self) -> SaleId {
        self.sale.sale
    }

    /// Whether it is known what a refund would do, so that it can be recorded.
    pub(super) fn is_planned(&self) -> bool {
        matches!(self.plan, Some(Ok(_)))
    }

    /// Whether a refund is done and no other is begun, or nothing is left to come back: the way leads to the basket.
    pub(super) fn is_over(&self) -> bool {
        let nothing_left = self.out.iter().all(|out| !out.is_positive());
        self.plan.is_none() && (nothing_left || matches!(self.done, Some(Done::Refunded(..))))
    }

    /// Whether a part of it was chosen to come back and has not.
    pub(super) fn half_chosen(&self) -> bool {
        self.done.is_none() && self.back.iter().any(|back| !back.trim().is_empty())
    }

    pub(super) fn key(&self, pressed: &str) -> Option<Message> {
        match (&self.side, pressed) {
            (_, "F4") => Some(Message::TurnAssign),
            (_, "F5") => Some(Message::TurnFiscal),
            (Side::Assign(_), key) => Assign::key(key).map(Message::Assign),
            (Side::Fiscal(_), "Enter" | "F9") => Some(Message::KeepFiscal),
            (_, "F8") => Some(Message::All),
            (_, "F9") => Some(Message::Refund),
            (_, "Up") => Some(Message::Move(-1)),
            (_, "Down") => Some(Message::Move(1)),
            (_, "PgUp") => Some(Message::Move(-8)),
            (_, "PgDn") => Some(Message::Move(8)),
            (Side::Plan, "Enter") if self.in_reason => Some(Message::Choose(self.chosen)),
            // A part that was typed stays as it is.
            (Side::Plan, "Enter") if self.typed.get(self.chosen) == Some(&true) => Some(Message::Move(1)),
            (Side::Plan, "Enter") => Some(Message::Toggle(self.chosen)),
            (Side::Plan, "F7") if self.is_planned() => Some(Message::ToReason),
            // From field to field, as in a form; the lines themselves are no places where something could be typed.
            (Side::Plan, "Tab") => Some(self.tab(true)),
            (Side::Plan, "Shift+Tab") => Some(self.tab(false)),
            _ => None,
        }
    }

    pub(super) fn scanned(&mut self, world: &World, code: &str) -> Option<Action> {
        let Side::Assign(assign) = &mut self.side else { return None };
        assign.search(world, code.to_owned());
        Some(self.foresee(world))
    }

    /// The lines that come back, each by name, so that nothing typed by mistake ever means "whole".
    pub(super) fn returned(&self, world: &World) -> Vec<ReturnedLine> {
        let quantity = |text: &String| world.language.parse_quantity(text).filter(|q| q.is_positive());
        (1..)
            .zip(&self.back)
            .filter_map(|(line, text)| quantity(text).map(|q| ReturnedLine { line, quantity: Some(q) }))
            .collect()
    }

    /// Whether what is typed on a line cannot come back.
    pub(super) fn is_bad(&self, world: &World, place: usize) -> bool {
        let (Some(text), Some(out)) = (self.back.get(place), self.out.get(place)) else { return false };
        !text.trim().is_empty() && world.language.parse_quantity(text).is_none_or(|q| q > *out || q < Quantity::ZERO)
    }

    fn step(&mut self, by: isize) -> Action {
        self.choose(moved(self.chosen, by, self.out.len()))
    }

    /// Where Tab leads: through the lines, then to the reason where there is one, and round.
    fn tab(&self, on: bool) -> Message {
        let last = self.out.len().saturating_sub(1);
        match on {
            true if !self.in_reason && self.chosen < last => Message::Move(1),
            false if !self.in_reason && self.chosen > 0 => Message::Move(-1),
            _ if !self.in_reason && self.is_planned() => Message::ToReason,
            true => Message::Choose(0),
            false => Message::Choose(last),
        }
    }

    fn begin_reason(&mut self) -> Action {
        self.in_reason = true;
        Action::Run(focus(REASON))
    }

    fn choose(&mut self, place: usize) -> Action {
        self.in_reason = false;
        self.chosen = place.min(self.out.len().saturating_sub(1));
        Action::Run(focus(field_of(self.chosen)))
    }

    fn toggle(&mut self, world: &World, place: usize) -> Action {
        if self.waiting {
            return Action::None;
        }
        let Some((back, out)) = self.back.get_mut(place).zip(self.out.get(place)) else { return Action::None };
        if let Some(typed) = self.typed.get_mut(place) {
            *typed = false;
        }
        *back = if back.trim().is_empty() && out.is_positive() { world.language.quantity(*out) } else { String::new() };
        self.chosen = place;
        self.changed(world);
        Action::None
    }

    fn all(&mut self, world: &World) -> Action {
        if self.waiting {
            return Action::None;
        }
        self.typed.fill(false);
        for (back, out) in self.back.iter_mut().zip(&self.out) {
            *back = if out.is_positive() { world.language.quantity(*out) } else { String::new() };
        }
        self.changed(world);
        Action::None
    }

    /// Figures are a quantity; a plus, a minus and a space are keys.
    fn type_back(&mut self, world: &World, place: usize, text: &str) -> Action {
        // What is being recorded is what was planned.
        if self.waiting {
            return Action::None;
        }
        self.chosen = place;
        self.in_reason = false;
        if text.contains(' ') {
            return self.toggle(world, place);
        }
        if let Some(typed) = self.typed.get_mut(place) {
            *typed = !text.trim().is_empty();
        }
        let Some((back, out)) = self.back.get_mut(place).zip(self.out.get(place)) else { return Action::None };
        let by = if text.contains('+') {
            1_000
        } else if text.contains(['-', '–']) {
            -1_000
        } else {
            text.clone_into(back);
            self.changed(world);
            return Action::None;
        };
        let held = world.language.parse_quantity(back).unwrap_or(Quantity::ZERO);
        let next = (held.thousandths() + by).clamp(0, out.thousandths());
        *back = if next == 0 { String::new() } else { world.language.quantity(Quantity::thousandths_of(next)) };
        self.changed(world);
        Action::None
    }

    fn type_reason(&mut self, text: String) -> Action {
        if self.waiting {
            return Action::None;
        }
        self.in_reason = true;
        self.reason = text;
        self.id = None;
        Action::None
    }

    /// Works the plan out again where nothing is being recorded.
    pub(super) fn again(&mut self, world: &World) {
        if !self.waiting && self.plan.is_some() {
            self.changed(world);
        }
    }

    /// Works the plan out again; another plan is another refund.
    fn changed(&mut self, world: &World) {
        self.id = None;
        self.problem = None;
        let lines = self.returned(world);
        if !lines.is_empty() {
            self.done = None;
        }
        let bad = (0..self.back.len()).any(|place| self.is_bad(world, place));
        self.plan = (!lines.is_empty() && !bad).then(|| {
            let request = self.request(RefundId::fresh(), lines);
            refund::preview(&world.shop, &request, &world.now).map_err(Arc::new)
        });
    }

    fn request(&self, id: RefundId, lines: Vec<ReturnedLine>) -> RefundRequest {
        RefundRequest { id, sale: self.sale.sale, lines, reason: self.reason.trim().to_owned() }
    }

    fn refund(&mut self, world: &World) -> Action {
        if self.waiting || !matches!(self.plan, Some(Ok(_))) {
            return Action::None;
        }
        let id = *self.id.get_or_insert_with(RefundId::fresh);
        let request = self.request(id, self.returned(world));
        let (shop, at) = (world.shop.clone(), world.now);
        self.waiting = true;
        let job = move || refund::refund(&shop, request, at, false).map(Box::new).map_err(Arc::new);
        Action::Run(background::run(job).map(move |result| Screen::Story(Message::Refunded(id, result))))
    }

    fn refunded(&mut self, world: &World, id: RefundId, result: Result<Box<Refunded>, Arc<Error>>) -> Action {
        if self.id != Some(id) {
            return Action::None;
        }
        self.waiting = false;
        match result {
            Ok(refunded) => {
                self.reason.clear();
                let foreseen = self.plan.take().and_then(Result::ok);
                self.read_again(world);
                self.done = Some(Done::Refunded(refunded.clone(), foreseen.and_then(|foreseen| foreseen.tier)));
                Action::Refunded(refunded)
            }
            Err(error) => {
                self.problem = Some(error);
                Action::None
            }
        }
    }
}

/// The field of a line, by its place.
pub(super) fn field_of(place: usize) -> String {
    format!("receipt-back-{place}")
}

/// Lines count from 1 on the slip.
fn place_of(line: u32) -> Option<usize> {
    usize::try_from(line).ok()?.checked_sub(1)
}
