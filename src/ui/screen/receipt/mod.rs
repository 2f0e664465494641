//! What was sold before (F12): finding a receipt, its story, taking goods back, giving the sale to another member, the
//! number of the fiscal receipt, and a return without a receipt.

pub mod assign;
mod facts;
pub mod find;
mod gone;
pub mod loose;
mod plan;
mod side;
pub mod story;
mod view;

use iced::Task;

use crate::domain::{LooseRefund, Refunded, SaleId};
use crate::shop::assign::Assigned;
use crate::ui::theme::El;
use crate::ui::world::World;

use find::Find;
use loose::Loose;
use story::Story;

#[derive(Debug, Clone)]
pub struct State {
    step: Step,
    /// Whether a member's page led to the receipt, and Esc leads back to it.
    from_page: bool,
}

#[derive(Debug, Clone)]
enum Step {
    Finding(Find),
    Reading(Box<Story>),
    Returning(Loose),
    /// A return without a receipt that is recorded.
    Returned(Box<LooseRefund>),
}

#[derive(Debug, Clone)]
pub enum Message {
    Find(find::Message),
    Story(story::Message),
    Loose(loose::Message),
    /// Back to the list of receipts.
    Begin,
    /// On to a return without a receipt.
    WithoutReceipt,
    Close,
}

#[derive(Debug)]
pub enum Action {
    None,
    Run(Task<Message>),
    Close,
    /// Back to the member's page.
    Page,
    /// Goods came back; the screen shows what to hand over.
    Refunded(Box<Refunded>),
    /// A sale counts for another member from here on.
    Assigned(Box<Assigned>),
    /// The fiscal receipt's number of a sale is kept.
    FiscalKept(SaleId, Task<Message>),
}

impl State {
    /// Opens the search for a receipt, with today's latest below.
    pub fn new(world: &World) -> (State, Task<Message>) {
        let (find, task) = Find::new(world);
        (State { step: Step::Finding(find), from_page: false }, task.map(Message::Find))
    }

    /// Opens one sale, from a member's history.
    pub fn open(world: &World, sale: SaleId) -> (State, Task<Message>) {
        match Story::open(world, &sale.to_string()) {
            Ok((story, task)) => {
                (State { step: Step::Reading(Box::new(story)), from_page: false }, task.map(Message::Story))
            }
            Err(error) => {
                let (mut find, task) = Find::new(world);
                find.fail(error);
                (State { step: Step::Finding(find), from_page: false }, task.map(Message::Find))
            }
        }
    }

    /// Says whether a member's page leads here, so that Esc leads back to it.
    pub fn opened_from_page(&mut self, from_page: bool) {
        self.from_page = from_page;
    }

    /// Whether goods were chosen or typed that are to come back, which a scan must not take away.
    pub fn half_chosen(&self) -> bool {
        match &self.step {
            Step::Finding(_) | Step::Returned(_) => false,
            Step::Reading(story) => story.half_chosen(),
            Step::Returning(loose) => loose.half_typed(),
        }
    }

    /// Works out anew what a return gives back: the member may have bought something meanwhile.
    pub fn again(&mut self, world: &World) {
        if let Step::Reading(story) = &mut self.step {
            story.again(world);
        }
    }

    /// Puts the focus where typing goes on, where words are typed.
    pub fn focus(&self) -> Task<Message> {
        match &self.step {
            Step::Finding(_) | Step::Reading(_) | Step::Returned(_) => Task::none(),
            Step::Returning(_) => Loose::focus().map(Message::Loose),
        }
    }

    /// The sale that is looked at.
    pub fn sale(&self) -> Option<SaleId> {
        match &self.step {
            Step::Reading(story) => Some(story.sale_id()),
            Step::Finding(_) | Step::Returning(_) | Step::Returned(_) => None,
        }
    }

    pub fn update(&mut self, world: &World, message: Message) -> Action {
        match (message, &mut self.step) {
            (Message::Close, Step::Reading(_)) if self.from_page => Action::Page,
            (Message::Close, _) => Action::Close,
            (Message::Begin, _) => self.begin(world),
            (Message::WithoutReceipt, _) => self.without_receipt(),
            (Message::Find(message), Step::Finding(find)) => {
                let outcome = find.update(world, message);
                self.go(outcome)
            }
            (Message::Story(message), Step::Reading(story)) => story.update(world, message),
            (Message::Loose(message), Step::Returning(loose)) => loose.update(world, message),
            // An answer to a question that was left meanwhile.
            (Message::Find(_) | Message::Story(_) | Message::Loose(_), _) => Action::None,
        }
    }

    pub fn view<'a>(&'a self, world: &'a World) -> El<'a, Message> {
        match &self.step {
            Step::Finding(find) => find.view(world),
            Step::Reading(story) => story.view(world, self.from_page),
            Step::Returning(loose) => loose.view(world),
            Step::Returned(loose) => gone::view(world, loose),
        }
    }

    pub fn key(&self, _world: &World, pressed: &str) -> Option<Message> {
        if let Step::Returning(loose) = &self.step {
            let asked = ["Esc", "F2"].into_iter().find(|key| *key == pressed && !loose.may_leave(key));
            if let Some(key) = asked {
                return Some(Message::Loose(loose::Message::Leaving(key)));
            }
        }
        if pressed == "Esc" {
            return Some(Message::Close);
        }
        match &self.step {
            Step::Finding(_) if pressed == "F6" => Some(Message::WithoutReceipt),
            Step::Finding(_) => Find::key(pressed).map(Message::Find),
            _ if pressed == "F2" => Some(Message::Begin),
            Step::Reading(story) => story.key(pressed).map(Message::Story),
            Step::Returning(_) => Loose::key(pressed).map(Message::Loose),
            Step::Returned(_) => None,
        }
    }

    /// A receipt's number, the card of the member whom a sale should count for, or goods that come back without a receipt;
    /// all else is the till's.
    pub fn scanned(&mut self, world: &World, code: &str) -> Option<Action> {
        match &mut self.step {
            Step::Finding(_) => find::open(world, code).ok().map(|found| self.go(found)),
            Step::Reading(story) => story.scanned(world, code),
            Step::Returning(loose) => loose.scanned(world, code),
            Step::Returned(_) => None,
        }
    }

    /// Where the search leads.
    fn go(&mut self, found: find::Outcome) -> Action {
        match found {
            find::Outcome::Stay(task) => Action::Run(task.map(Message::Find)),
            find::Outcome::Open(story, task) => {
                self.step = Step::Reading(story);
                Action::Run(task.map(Message::Story))
            }
            find::Outcome::Loose(loose) => {
                self.step = Step::Returned(loose);
                Action::None
            }
        }
    }

    fn begin(&mut self, world: &World) -> Action {
        let (find, task) = Find::new(world);
        // Whoever looks for another receipt is no longer on the way from the page.
        (self.step, self.from_page) = (Step::Finding(find), false);
        Action::Run(task.map(Message::Find))
    }

    fn without_receipt(&mut self) -> Action {
        let (loose, task) = Loose::new();
        self.step = Step::Returning(loose);
        Action::Run(task.map(Message::Loose))
    }
}
