//! A member's page: who it is, what the club holds for the member, cards and consents, and the latest sales.
//!
//! Cards are looked after here: a lost one is replaced, one may be blocked with its reason and taken into use again. The
//! page of the whole picture will stand in the same place.

mod answers;
mod aside;
mod by_month;
mod cards;
mod coupons;
mod head;
mod made;
mod profile;
mod sales;
mod view;

use std::sync::Arc;

use iced::Task;
use iced::widget::operation;

pub use self::aside::Aside;
pub use self::made::Figure;
use super::beside::moved;
use super::enrol::card::{CardCheck, check, grouped};
use crate::domain::{Card, CardNumber, CardState, MemberId, SaleId};
use crate::shop::member::Known;
use crate::shop::{self, CardWish, Shop};
use crate::ui::background;
use crate::ui::problem::{Problem, problem};
use crate::ui::world::World;

const NUMBER: &str = "member-card";
const REASON: &str = "member-reason";
#[derive(Debug, Clone)]
pub struct State {
    id: MemberId,
    known: Option<Box<Known>>,
    /// The chosen card and sale.
    card: usize,
    sale: usize,
    /// The figure that is looked at: what it is made of stands in the place of the sales.
    figure: Option<Figure>,
    aside: Aside,
    /// The page of answers.
    sheets: usize,
    deed: Deed,
    saving: bool,
    problem: Option<Problem>,
    /// Whether it was opened from a list, which is there again as it was.
    listed: bool,
}

/// What is being done to the chosen card.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Deed {
    Nothing,
    Replacing { typed: String, check: CardCheck, lost: bool },
    Blocking { words: String },
}

#[derive(Debug, Clone)]
pub enum Message {
    NextCard(isize),
    ChooseCard(usize),
    MoveSale(isize),
    /// Opens the sale on this row for a refund.
    OpenSaleAt(usize),
    OpenSale,
    /// Opens the sale that points came from or went to.
    OpenReceipt(SaleId),
    Aside(Aside),
    NextAside,
    /// Turns the answers by so many pages.
    TurnSheets(isize),
    /// Shows what a figure is made of, or the sales again.
    LookAt(Option<Figure>),
    Edit,
    Household,
    /// Back to the list.
    List,
    Serve,
    PrintCard,
    /// Begins replacing the chosen card, or leaves it.
    Replace,
    TypeNumber(String),
    IssueOwn,
    Lost(bool),
    /// Begins blocking the chosen card, leaves it, or takes a blocked card into use again.
    Block,
    TypeReason(String),
    Save,
    Saved(Result<(), Arc<shop::Error>>),
    NextField,
    Close,
}

pub enum Action {
    None,
    Run(Task<Message>),
    Close,
    Edit(MemberId),
    /// With whom the member shares an account.
    Household(MemberId),
    List,
    Refund(SaleId),
    /// The member's card on paper.
    Card(MemberId, Option<CardNumber>),
    /// A card of the member was given, replaced, blocked or taken into use again.
    CardsChanged(MemberId),
    /// Back to the basket, with this member.
    Chosen(MemberId),
}

impl State {
    pub fn new(world: &World, member: MemberId) -> (State, Task<Message>) {
        let mut state = State {
            id: member,
            known: None,
            card: 0,
            sale: 0,
            figure: None,
            aside: Aside::Cards,
            sheets: 0,
            deed: Deed::Nothing,
            saving: false,
            problem: None,
            listed: false,
        };
        state.read(world);
        (state, Task::none())
    }

    /// Reads everything anew and goes on where it was: goods may have come back, or a sale may count for somebody else.
    pub fn again(&mut self, world: &World) {
        self.read(world);
        self.move_sale(world, 0);
    }

    /// Says whether a list leads here, so that a key leads back to it.
    pub fn opened_from_list(&mut self, listed: bool) {
        self.listed = listed;
    }

    pub fn update(&mut self, world: &World, message: Message) -> Action {
        match message {
            Message::NextCard(by) => self.choose_card(moved(self.card, by, self.cards().len())),
            Message::ChooseCard(place) => self.choose_card(place),
            Message::MoveSale(by) => self.move_sale(world, by),
            Message::OpenSaleAt(place) => self.open_sale(world, place),
            Message::OpenSale => self.open_sale(world, self.sale),
            Message::OpenReceipt(sale) => Action::Refund(sale),
            Message::Aside(aside) => self.show(aside),
            Message::NextAside => self.show(self.aside.next()),
            Message::TurnSheets(by) => self.turn_sheets(world, by),
            Message::LookAt(figure) => self.look_at(world.now.day(), figure),
            Message::Edit => Action::Edit(self.id),
            Message::Household => Action::Household(self.id),
            Message::List => Action::List,
            Message::Serve => Action::Chosen(self.id),
            Message::PrintCard => Action::Card(self.id, self.active_card().map(|card| card.number.clone())),
            Message::Replace => self.begin_replacing(),
            Message::TypeNumber(text) => self.type_number(world, text),
            Message::IssueOwn => self.issue_own(world),
            Message::Lost(lost) => self.is_lost(lost),
            Message::Block => self.begin_blocking(world),
            Message::TypeReason(text) => self.type_reason(text),
            Message::Save => self.save(world),
            Message::Saved(answer) => self.saved(world, answer),
            Message::NextField => Action::Run(operation::focus_next()),
            Message::Close => Action::Close,
        }
    }

    /// What a pressed key asks for.
    pub fn key(&self, world: &World, pressed: &str) -> Option<Message> {
        let page = isize::try_from(self.rows(world)).unwrap_or(1);
        match (&self.deed, pressed) {
            (Deed::Nothing, "Esc") if self.figure.is_some() => Some(Message::LookAt(None)),
            (_, "Esc") => Some(Message::Close),
            (_, "Tab") => Some(Message::NextField),
            (_, "Up") => Some(Message::MoveSale(-1)),
            (_, "Down") => Some(Message::MoveSale(1)),
            (_, "PgUp") => Some(Message::MoveSale(-page)),
            (_, "PgDn") => Some(Message::MoveSale(page)),
            (Deed::Nothing, "F2") => Some(Message::Edit),
            (Deed::Nothing, "F3") => Some(Message::LookAt(self.next_figure())),
            (Deed::Nothing, "F4") if self.listed => Some(Message::List),
            (Deed::Nothing, "F5") => Some(Message::Household),
            (Deed::Nothing, "F6") => Some(Message::NextAside),
            (Deed::Nothing | Deed::Replacing { .. }, "F8") => Some(Message::Replace),
            (Deed::Nothing | Deed::Blocking { .. }, "F7") => Some(Message::Block),
            (Deed::Nothing, "Alt+7") if self.aside == Aside::Points => Some(self.touch(Figure::Lots)),
            (Deed::Nothing, "Alt+8") if self.aside == Aside::Points => Some(self.touch(Figure::Points)),
            (Deed::Nothing, "Left") if self.aside == Aside::Answers => Some(Message::TurnSheets(-1)),
            (Deed::Nothing, "Right") if self.aside == Aside::Answers => Some(Message::TurnSheets(1)),
            (Deed::Nothing, "Left") => Some(Message::NextCard(-1)),
            (Deed::Nothing, "Right") => Some(Message::NextCard(1)),
            (Deed::Nothing, "Enter") => Some(Message::OpenSale),
            (Deed::Nothing, "F9") => Some(Message::Serve),
            (Deed::Nothing, "F11") => self.active_card().map(|_| Message::PrintCard),
            (Deed::Replacing { .. }, "F2") => Some(Message::IssueOwn),
            (Deed::Replacing { lost, .. }, "F6") => Some(Message::Lost(!lost)),
            (_, "F9" | "Enter") => Some(Message::Save),
            (Deed::Nothing, key) => Aside::of_key(key).map(Message::Aside),
            _ => None,
        }
    }

    /// While a card is being replaced, a scanned one is the new one; goods and coupons go to the basket.
    pub fn scanned(&mut self, world: &World, code: &str) -> Option<Action> {
        let Deed::Replacing { typed, check: checked, .. } = &mut self.deed else { return None };
        CardNumber::parse(code)?;
        let looked = check(&world.shop, code);
        if looked == CardCheck::Product {
            return None;
        }
        code.clone_into(typed);
        *checked = looked;
        self.problem = None;
        Some(Action::None)
    }

    fn read(&mut self, world: &World) {
        match shop::member::known(&world.shop, self.id, &world.now) {
            Ok(known) => {
                self.known = Some(Box::new(known));
                self.card = self.card.min(self.cards().len().saturating_sub(1));
            }
            Err(error) => self.problem = Some(problem(&error, world.language)),
        }
    }

    fn cards(&self) -> Vec<&Card> {
        let mut cards: Vec<&Card> = self.known.iter().flat_map(|known| &known.greeted.member.cards).collect();
        // The one in use first, then the latest.
        cards.sort_by_key(|card| (card.state != CardState::Active, std::cmp::Reverse(card.since)));
        cards
    }

    fn chosen_card(&self) -> Option<&Card> {
        self.cards().get(self.card).copied()
    }

    /// The one in use, which can be printed; of several the chosen one.
    fn active_card(&self) -> Option<&Card> {
        self.chosen_card().into_iter().chain(self.cards()).find(|card| card.state == CardState::Active)
    }

    fn choose_card(&mut self, place: usize) -> Action {
        if self.deed == Deed::Nothing && place < self.cards().len() {
            self.card = place;
        }
        Action::None
    }

    /// Shows something else in the right column; what is being done to a card is left, and a list that does not stand
    /// beside it.
    fn show(&mut self, aside: Aside) -> Action {
        (self.aside, self.deed, self.problem) = (aside, Deed::Nothing, None);
        if self.figure.is_some_and(|figure| !figure.stands_beside(aside)) {
            (self.figure, self.sale) = (None, 0);
        }
        Action::None
    }

    fn move_sale(&mut self, world: &World, by: isize) -> Action {
        let rows = self.known.as_ref().map_or(0, |known| self.listed(known, world.now.day()).len());
        self.sale = moved(self.sale, by, rows);
        Action::None
    }

    fn open_sale(&mut self, world: &World, place: usize) -> Action {
        let listed = self.known.as_ref().map(|known| self.listed(known, world.now.day()));
        listed.and_then(|listed| listed.sale(place)).map_or(Action::None, Action::Refund)
    }

    /// A card in use or lost without another can be replaced; who has none can be given one.
    fn can_replace(&self) -> bool {
        self.known.is_some()
            && self.chosen_card().is_none_or(|card| {
                card.state == CardState::Active || (card.state == CardState::Lost && card.replaced_by.is_none())
            })
    }

    fn can_block(&self) -> bool {
        self.chosen_card().is_some_and(|card| card.state == CardState::Active)
    }

    /// A blocked card, or a lost one that was found again.
    fn can_unblock(&self) -> bool {
        self.chosen_card().is_some_and(|card| {
            card.replaced_by.is_none() && matches!(card.state, CardState::Blocked | CardState::Lost)
        })
    }

    fn begin_replacing(&mut self) -> Action {
        (self.problem, self.aside) = (None, Aside::Cards);
        if self.deed != Deed::Nothing {
            self.deed = Deed::Nothing;
            return Action::None;
        }
        if !self.can_replace() {
            return Action::None;
        }
        let lost = self.chosen_card().is_some();
        self.deed = Deed::Replacing { typed: String::new(), check: CardCheck::None, lost };
        Action::Run(operation::focus(NUMBER))
    }

    fn type_number(&mut self, world: &World, text: String) -> Action {
        if let Deed::Replacing { typed, check: checked, .. } = &mut self.deed {
            *checked = check(&world.shop, &text);
            *typed = text;
            self.problem = None;
        }
        Action::None
    }

    fn issue_own(&mut self, world: &World) -> Action {
        let Deed::Replacing { typed, check, .. } = &mut self.deed else { return Action::None };
        if matches!(check, CardCheck::Issue(_)) {
            (*typed, *check) = (String::new(), CardCheck::None);
            return Action::None;
        }
        match shop::own_card::next_own(&world.shop) {
            Ok(Some(number)) => (*typed, *check) = (grouped(number.as_str()), CardCheck::Issue(number)),
            Ok(None) => self.problem = Some(problem(&shop::Error::NoNumbersLeft, world.language)),
            Err(error) => self.problem = Some(problem(&error, world.language)),
        }
        Action::None
    }

    fn is_lost(&mut self, is_lost: bool) -> Action {
        if let Deed::Replacing { lost, .. } = &mut self.deed {
            *lost = is_lost;
        }
        Action::None
    }

    fn begin_blocking(&mut self, world: &World) -> Action {
        (self.problem, self.aside) = (None, Aside::Cards);
        if self.deed != Deed::Nothing {
            self.deed = Deed::Nothing;
            return Action::None;
        }
        if self.can_unblock() {
            return self.run(world, |shop, card, at| shop::card::unblock(shop, &card, at).map(|_| ()));
        }
        if !self.can_block() {
            return Action::None;
        }
        self.deed = Deed::Blocking { words: String::new() };
        Action::Run(operation::focus(REASON))
    }

    fn type_reason(&mut self, text: String) -> Action {
        if let Deed::Blocking { words } = &mut self.deed {
            *words = text;
        }
        Action::None
    }

    /// Whether what is being done can be recorded: a lost card may go without another.
    fn can_save(&self) -> bool {
        !self.saving
            && match &self.deed {
                Deed::Nothing => false,
                Deed::Replacing { check, lost, .. } => {
                    !check.is_bad() && (check.wish() != CardWish::None || (*lost && self.can_block()))
                }
                Deed::Blocking { words } => !words.trim().is_empty(),
            }
    }

    fn save(&mut self, world: &World) -> Action {
        if !self.can_save() {
            return Action::None;
        }
        match self.deed.clone() {
            Deed::Nothing => Action::None,
            Deed::Blocking { words } => {
                self.run(world, move |shop, card, at| shop::card::block(shop, &card, &words, at).map(|_| ()))
            }
            Deed::Replacing { check, lost, .. } if self.chosen_card().is_some() => self
                .run(world, move |shop, card, at| shop::card::replace(shop, &card, check.wish(), lost, at).map(|_| ())),
            Deed::Replacing { check, .. } => self.hand_out(world, check.wish()),
        }
    }

    fn hand_out(&mut self, world: &World, wish: CardWish) -> Action {
        self.saving = true;
        let (shop, member, at) = (world.shop.clone(), self.id, world.now);
        Action::Run(background::run(move || {
            let given = shop::card::give(&shop, member, wish, at);
            Message::Saved(given.map(|_| ()).map_err(Arc::new))
        }))
    }

    /// Does something to the chosen card beside the window.
    fn run(
        &mut self,
        world: &World,
        deed: impl FnOnce(&Shop, CardNumber, crate::domain::Moment) -> Result<(), shop::Error> + Send + 'static,
    ) -> Action {
        let Some(card) = self.chosen_card().map(|card| card.number.clone()).filter(|_| !self.saving) else {
            return Action::None;
        };
        self.saving = true;
        let (shop, at) = (world.shop.clone(), world.now);
        Action::Run(background::run(move || Message::Saved(deed(&shop, card, at).map_err(Arc::new))))
    }

    fn saved(&mut self, world: &World, answer: Result<(), Arc<shop::Error>>) -> Action {
        self.saving = false;
        match answer {
            Ok(()) => {
                // A blocked card stays the chosen one wherever it stands now; a new one is the first.
                let blocked = matches!(self.deed, Deed::Blocking { .. });
                let chosen = self.chosen_card().filter(|_| blocked).map(|card| card.number.clone());
                self.deed = Deed::Nothing;
                self.read(world);
                self.card = self.cards().iter().position(|card| Some(&card.number) == chosen.as_ref()).unwrap_or(0);
                return Action::CardsChanged(self.id);
            }
            Err(error) => {
                tracing::warn!(code = error.code(), "the card was not changed");
                self.problem = Some(problem(&error, world.language));
            }
        }
        Action::None
    }
}
