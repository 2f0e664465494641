//! The till's state: the sale in progress, who stands at it, and what each key and scan does to them.

use chrono::NaiveDate;
use iced::Task;

use super::aside::{self, Aside};
use crate::domain::{
    BasketId, CardNumber, CardState, CodeKind, Line, MemberId, Money, Quote, SaleId, SaleRequest, Sold, ThingToSay,
};
use crate::scan;
use crate::shop::draft::OnHold;
use crate::shop::programme::Version;
use crate::shop::{self, draft, scan::Greeted, today::Today};
use crate::till::{Refusal, Till};
use crate::ui::background;
use crate::ui::keys::Deed;
use crate::ui::problem::{Problem, problem};
use crate::ui::widget::Severity;
use crate::ui::world::World;

/// What stands over the basket until its cause has gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Banner {
    pub severity: Severity,
    pub what: String,
    pub to_do: String,
}

/// A number of the fiscal register that could not be kept with its sale, in words.
#[derive(Debug, Clone)]
pub struct Unkept {
    pub sale: SaleId,
    pub what: String,
    pub to_do: String,
}

/// The last sale, as the display keeps it while nobody stands at the till.
#[derive(Debug, Clone)]
pub struct LastSale {
    pub sold: Sold,
    pub at: chrono::NaiveDateTime,
}

#[derive(Debug, Clone)]
pub struct State {
    pub(super) till: Till,
    pub(super) greeted: Option<Box<Greeted>>,
    pub(super) version: Option<Version>,
    pub(super) quote: Option<Box<Quote>>,
    pub(super) say: Option<ThingToSay>,
    /// The line that was scanned last or chosen.
    pub(super) chosen: usize,
    pub(super) aside: Option<Aside>,
    pub(super) why_open: bool,
    /// The first of the reasons that are shown: the key goes through all of them before it folds them.
    pub(super) why_from: usize,
    pub(super) banner: Option<Banner>,
    /// A number of the fiscal register that was typed and is not kept: said over whatever is scanned, until it is closed or the
    /// sale has a number.
    pub(super) unkept: Option<Unkept>,
    /// A code that nothing is known by, for enrolling with it or adding it to the catalogue.
    pub(super) unknown: Option<String>,
    pub(super) today: Today,
    pub(super) held: Vec<OnHold>,
    pub(super) last: Option<LastSale>,
    /// What the basket would cost without the member's card, where that is more.
    pub(super) without_card: Option<Money>,
    /// The last day of the member's tier, where it was given by hand until a day; read once for each greeting.
    pub(super) tier_until: Option<(MemberId, Option<NaiveDate>)>,
    /// The card that was just issued, until the next customer.
    pub(super) new_card: Option<CardNumber>,
    /// Whom to ask what.
    pub(super) waiting: Option<Box<super::ask::Waiting>>,
}

#[derive(Debug, Clone)]
pub enum Message {
    Do(Deed),
    ChooseLine(usize),
    Up,
    Down,
    More,
    Less,
    RemoveLine,
    EditQuantity,
    OpenMember,
    Aside(aside::Message),
    TodayRead(Box<Today>),
    HeldRead(Vec<OnHold>),
    Stopped,
}

pub enum Action {
    None,
    Run(Task<Message>),
    Pay(Box<SaleRequest>, Box<Quote>),
    /// Opens a screen for finding or making something.
    Item(Option<String>),
    /// Asks for the price of goods that have none.
    Price(Box<Line>),
    Customer,
    Enrol(Option<String>),
    /// Opens the page of the member at the till.
    Member(MemberId),
    Refund,
    Menu,
    Help,
    /// Begins to ask what is due, or opens what is being asked.
    Ask,
    Toast(String),
}

impl State {
    /// The till at the start: with the basket that a power cut left, if there is one.
    pub fn new(world: &World) -> (State, Task<Message>) {
        let kept = draft::open(&world.shop).unwrap_or_else(|error| {
            tracing::error!(%error, "the unpaid basket could not be read");
            None
        });
        let mut state = State {
            till: kept.map_or_else(|| Till::new(BasketId::fresh()), Till::resume),
            greeted: None,
            version: None,
            quote: None,
            say: None,
            chosen: 0,
            aside: None,
            why_open: world.shop.till_settings().why_open.unwrap_or(true),
            why_from: 0,
            banner: None,
            unkept: None,
            unknown: None,
            today: Today::default(),
            held: Vec::new(),
            last: None,
            without_card: None,
            tier_until: None,
            new_card: None,
            waiting: None,
        };
        state.chosen = state.till.draft().basket.lines.len().saturating_sub(1);
        state.greet_whose(world);
        state.reprice(world);
        if !state.till.draft().is_blank() && state.banner.is_none() {
            let l = world.language;
            state.banner =
                Some(Banner { severity: Severity::Info, what: l.till_restored(), to_do: l.till_restored_to_do() });
        }
        let reading = state.read_day(world);
        (state, reading)
    }

    pub fn update(&mut self, world: &World, message: Message) -> Action {
        self.leave_aside(&message);
        match message {
            Message::Do(deed) => self.deed(world, deed),
            Message::ChooseLine(place) => self.choose(place),
            Message::Up => self.choose(self.chosen.saturating_sub(1)),
            Message::Down => self.choose(self.chosen + 1),
            Message::More => self.change_quantity(world, 1_000),
            Message::Less => self.change_quantity(world, -1_000),
            Message::RemoveLine => self.remove_line(world),
            Message::EditQuantity => self.open_quantity(world),
            Message::OpenMember => self.member_page(),
            Message::Aside(message) => self.aside(world, message),
            Message::TodayRead(today) => {
                self.today = *today;
                Action::None
            }
            Message::HeldRead(held) => {
                self.held = held;
                Action::None
            }
            Message::Stopped => Action::None,
        }
    }

    /// What a pressed key asks for.
    pub fn key(&self, world: &World, pressed: &str) -> Option<Message> {
        if let Some(message) = self.aside.as_ref().and_then(|aside| aside.key(pressed)) {
            return Some(Message::Aside(message));
        }
        if let Some(deed) = world.keys.deed(pressed) {
            return Some(Message::Do(deed));
        }
        if self.till.is_empty() {
            return None;
        }
        match pressed {
            "Up" => Some(Message::Up),
            "Down" => Some(Message::Down),
            "Right" => Some(Message::More),
            "Left" => Some(Message::Less),
            "Del" => Some(Message::RemoveLine),
            "Enter" => Some(Message::EditQuantity),
            _ => None,
        }
    }

    pub(super) fn warn(&mut self, what: String, to_do: String) {
        self.banner = Some(Banner { severity: Severity::Warning, what, to_do });
    }

    pub fn fail(&mut self, world: &World, error: &shop::Error) {
        tracing::warn!(%error, "refused");
        let Problem { what, to_do } = problem(error, world.language);
        self.banner = Some(Banner { severity: Severity::Bad, what, to_do });
    }

    /// Says that the window stays open because no copy could be made.
    pub fn say_no_copy(&mut self, world: &World, error: &shop::Error) {
        let l = world.language;
        let what = l.till_no_copy(problem(error, l).what);
        self.banner = Some(Banner { severity: Severity::Bad, what, to_do: l.till_no_copy_to_do() });
    }

    /// The sum changed between agreeing and recording; the basket is priced again on what holds now. `passed` was said of what
    /// was scanned meanwhile.
    pub fn sum_changed(&mut self, world: &World, words: String, passed: String) {
        if let Some(member) = self.till.draft().member {
            self.greet_again(world, member);
        }
        self.change(world, Till::back);
        self.warn(words, passed);
    }

    /// Puts a member at the till, however found.
    pub fn greet(&mut self, world: &World, greeted: Box<Greeted>) {
        self.new_card = None;
        let (member, card) = (greeted.member.id, greeted.card.clone());
        if self.till.draft().member != Some(member) {
            // Another's wish for points, half typed.
            self.aside.take_if(|aside| matches!(aside, Aside::Points { .. }));
        }
        self.greeted = Some(greeted);
        self.tier_until = None;
        self.change(world, |till| till.set_member(member, card));
    }

    /// Puts a member at the till who was found or enrolled. False where the member cannot be read, which is said; whoever
    /// stood there before still does.
    pub fn greet_member(&mut self, world: &World, member: MemberId) -> bool {
        self.banner = None;
        if !self.greet_again(world, member) {
            return false;
        }
        self.new_card = None;
        let card = self.greeted.as_ref().and_then(|greeted| greeted.card.clone());
        self.change(world, |till| till.set_member(member, card));
        true
    }

    /// Shows the whole number of the card that a member was just given, if it is one of the shop's own.
    pub fn show_new_card(&mut self, world: &World, member: MemberId) {
        let greeted = self.greeted.as_ref().filter(|greeted| greeted.member.id == member);
        let card = greeted.and_then(|greeted| greeted.member.active_card());
        let ranges = &world.shop.settings().ranges;
        let own = |number: &str| matches!(scan::classify(number, ranges).kind, CodeKind::OwnCard(_));
        self.new_card = card.map(|card| card.number.clone()).filter(|number| own(number.as_str()));
    }

    /// Reads the member at the till anew, after something else changed the account or the person.
    pub fn refresh(&mut self, world: &World) {
        if let Some(member) = self.till.draft().member {
            self.greet_again(world, member);
        }
        self.reprice(world);
    }

    /// Reads `member` anew if it is the one at the till.
    pub fn refresh_member(&mut self, world: &World, member: MemberId) {
        let shown = self.greeted.as_ref().map(|greeted| greeted.member.id);
        if shown == Some(member) || self.till.draft().member == Some(member) {
            self.refresh(world);
        }
    }

    /// Greets whose the basket is that was taken up. It is nobody's where the member cannot be read, which is said: whoever is
    /// not shown must not be the one who buys.
    pub(super) fn greet_whose(&mut self, world: &World) {
        if let Some(member) = self.till.draft().member
            && !self.greet_again(world, member)
        {
            self.change(world, Till::clear_member);
        }
    }

    /// Reads a member anew and shows it. False where it cannot be read; then all stays as it was.
    fn greet_again(&mut self, world: &World, member: MemberId) -> bool {
        match shop::scan::greet(&world.shop, member, world.now) {
            Ok(mut greeted) => {
                // Whoever takes somebody else's place does not take their card.
                let draft = self.till.draft();
                let card = draft.card.clone().filter(|_| draft.member == Some(member));
                let known = greeted.member.cards.iter().find(|known| Some(&known.number) == card.as_ref());
                let gone = known.is_some_and(|known| known.state != CardState::Active);
                // A card that was blocked or replaced meanwhile is no longer the one that was shown.
                greeted.card = card.filter(|_| !gone);
                self.greeted = Some(Box::new(greeted));
                self.tier_until = None;
                if gone {
                    self.change(world, |till| till.set_member(member, None));
                }
                true
            }
            Err(error) => {
                self.fail(world, &error);
                false
            }
        }
    }

    /// Adds a line and chooses it.
    pub fn add(&mut self, world: &World, line: Line) {
        self.banner = None;
        match self.till.add(line) {
            Ok(place) => {
                self.chosen = place;
                self.close_question();
                self.changed(world);
            }
            Err(refusal) => self.refused(world, &refusal),
        }
    }

    /// Makes one change of the sale, prices it and keeps it.
    pub(super) fn change<T>(&mut self, world: &World, change: impl FnOnce(&mut Till) -> Result<T, Refusal>) {
        match change(&mut self.till) {
            Ok(_) => self.changed(world),
            Err(refusal) => self.refused(world, &refusal),
        }
    }

    /// As `change`, of what is not kept with the basket: the sale is priced, and not written again.
    pub(super) fn change_for_now<T>(&mut self, world: &World, change: impl FnOnce(&mut Till) -> Result<T, Refusal>) {
        match change(&mut self.till) {
            Ok(_) => self.reprice(world),
            Err(refusal) => self.refused(world, &refusal),
        }
    }

    fn refused(&mut self, world: &World, refusal: &Refusal) {
        let what = super::words::refusal(world.language, refusal);
        self.warn(what, String::new());
    }

    fn changed(&mut self, world: &World) {
        self.chosen = self.chosen.min(self.till.draft().basket.lines.len().saturating_sub(1));
        self.reprice(world);
        if let Err(error) = draft::post(&world.shop, self.till.draft(), world.now) {
            self.fail(world, &error);
        }
    }

    fn choose(&mut self, place: usize) -> Action {
        self.chosen = place.min(self.till.draft().basket.lines.len().saturating_sub(1));
        Action::None
    }

    /// Reads whose birthday it is and what is on hold, beside the till.
    pub fn read_day(&self, world: &World) -> Task<Message> {
        let (shop, now) = (world.shop.clone(), world.now);
        let held = world.shop.clone();
        Task::batch([
            background::run(move || match shop::today::today(&shop, &now) {
                Ok(today) => Message::TodayRead(Box::new(today)),
                Err(error) => {
                    tracing::warn!(%error, "the day could not be read");
                    Message::Stopped
                }
            }),
            background::run(move || match draft::on_hold(&held, &now) {
                Ok(held) => Message::HeldRead(held),
                Err(error) => {
                    tracing::warn!(%error, "held baskets could not be read");
                    Message::Stopped
                }
            }),
        ])
    }
}
