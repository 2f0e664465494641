//! The till's state: the sale in progress, who stands at it, and what each key and scan does to them.

use iced::Task;

use super::aside::{self, Aside};
use crate::domain::{BasketId, Line, MemberId, Quantity, Quote, RuleId, SaleRequest, Sold, ThingToSay};
use crate::rules;
use crate::shop::programme::Version;
use crate::shop::{self, draft, scan::Greeted, today::Today};
use crate::till::{Draft, Refusal, Till};
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
    pub(super) banner: Option<Banner>,
    /// A code that nothing is known by, for enrolling with it or adding it to the catalogue.
    pub(super) unknown: Option<String>,
    pub(super) today: Today,
    pub(super) held: Vec<(crate::domain::Moment, Draft)>,
    pub(super) last: Option<LastSale>,
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
    Aside(aside::Message),
    TodayRead(Box<Today>),
    HeldRead(Vec<(crate::domain::Moment, Draft)>),
    Stopped,
}

pub enum Action {
    None,
    Run(Task<Message>),
    Pay(Box<SaleRequest>, Box<Quote>),
    /// Opens a screen for finding or making something.
    Item(Option<String>),
    Customer,
    Enrol(Option<String>),
    Refund,
    Menu,
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
            banner: None,
            unknown: None,
            today: Today::default(),
            held: Vec::new(),
            last: None,
        };
        state.chosen = state.till.draft().basket.lines.len().saturating_sub(1);
        if let Some(member) = state.till.draft().member {
            state.greet_again(world, member);
        }
        state.reprice(world);
        if !state.till.draft().is_blank() {
            let l = world.language;
            state.banner =
                Some(Banner { severity: Severity::Info, what: l.till_restored(), to_do: l.till_restored_to_do() });
        }
        let reading = state.read_day(world);
        (state, reading)
    }

    pub fn update(&mut self, world: &World, message: Message) -> Action {
        match message {
            Message::Do(deed) => self.deed(world, deed),
            Message::ChooseLine(place) => self.choose(place),
            Message::Up => self.choose(self.chosen.saturating_sub(1)),
            Message::Down => self.choose(self.chosen + 1),
            Message::More => self.change_quantity(world, 1_000),
            Message::Less => self.change_quantity(world, -1_000),
            Message::RemoveLine => self.remove_line(world),
            Message::EditQuantity => self.open_quantity(world),
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

    fn deed(&mut self, world: &World, deed: Deed) -> Action {
        match deed {
            Deed::Item => Action::Item(self.unknown.take()),
            Deed::Customer => Action::Customer,
            Deed::Hold => self.hold(world),
            Deed::Recall => self.open_recall(),
            Deed::Points => self.open_points(world),
            Deed::Why => self.toggle_why(world),
            Deed::Discount => self.open_discount(world),
            Deed::Pay => self.pay(),
            Deed::Menu => Action::Menu,
            Deed::Said => self.said(world),
            Deed::Enrol => Action::Enrol(self.unknown.take()),
            Deed::Refund => Action::Refund,
            Deed::Back => self.back(world),
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

    /// The sum changed between agreeing and recording; the basket is priced again on what holds now.
    pub fn sum_changed(&mut self, world: &World, words: String) {
        if let Some(member) = self.till.draft().member {
            self.greet_again(world, member);
        }
        self.change(world, Till::back);
        self.warn(words, String::new());
    }

    /// Puts a member at the till, however found.
    pub fn greet(&mut self, world: &World, greeted: Box<Greeted>) {
        let (member, card) = (greeted.member.id, greeted.card.clone());
        self.greeted = Some(greeted);
        self.change(world, |till| till.set_member(member, card));
    }

    /// Puts a member at the till who was found or enrolled.
    pub fn greet_member(&mut self, world: &World, member: MemberId) {
        self.banner = None;
        self.greet_again(world, member);
        if self.greeted.is_some() {
            self.change(world, |till| till.set_member(member, None));
        }
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
        if self.till.draft().member == Some(member) {
            self.refresh(world);
        }
    }

    pub(super) fn greet_again(&mut self, world: &World, member: MemberId) {
        match shop::scan::greet(&world.shop, member, world.now) {
            Ok(mut greeted) => {
                greeted.card.clone_from(&self.till.draft().card);
                self.greeted = Some(Box::new(greeted));
            }
            Err(error) => self.fail(world, &error),
        }
    }

    /// Adds a line and chooses it.
    pub fn add(&mut self, world: &World, line: Line) {
        self.banner = None;
        match self.till.add(line) {
            Ok(place) => {
                self.chosen = place;
                self.aside = None;
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

    /// Prices the basket on what holds now.
    pub fn reprice(&mut self, world: &World) {
        match shop::programme::on(&world.shop, world.now.day()) {
            Ok(version) => self.version = Some(version),
            Err(error) => return self.fail(world, &error),
        }
        let Some(version) = &self.version else { return };
        let standing = self.greeted.as_ref().map(|g| &g.held.standing);
        self.say = self.greeted.as_ref().and_then(|greeted| {
            rules::thing_to_say(&version.programme, &greeted.held.standing, &greeted.member.profile.note, &world.now)
        });
        match self.till.quote(&version.programme, Some(version.version), standing, &world.now) {
            Ok(quote) => self.quote = Some(Box::new(quote)),
            Err(error) => {
                self.quote = None;
                self.fail(world, &shop::Error::from(error));
            }
        }
    }

    fn choose(&mut self, place: usize) -> Action {
        self.chosen = place.min(self.till.draft().basket.lines.len().saturating_sub(1));
        Action::None
    }

    fn change_quantity(&mut self, world: &World, by: i64) -> Action {
        let Some(line) = self.till.draft().basket.lines.get(self.chosen) else { return Action::None };
        let Ok(quantity) = line.quantity.plus(Quantity::thousandths_of(by)) else { return Action::None };
        let place = self.chosen;
        if quantity.is_positive() && line.amount.is_none() {
            self.change(world, |till| till.set_quantity(place, quantity));
        }
        Action::None
    }

    fn remove_line(&mut self, world: &World) -> Action {
        let place = self.chosen;
        if place < self.till.draft().basket.lines.len() {
            self.change(world, |till| till.remove(place));
        }
        Action::None
    }

    fn hold(&mut self, world: &World) -> Action {
        if self.till.draft().is_blank() {
            return Action::None;
        }
        let name = self.greeted.as_ref().map(|g| g.member.profile.name.full()).unwrap_or_default();
        self.change(world, |till| till.set_label(&name));
        match draft::hold(&world.shop) {
            Ok(_) => {
                self.begin_next();
                Action::Run(self.read_day(world))
            }
            Err(error) => {
                self.fail(world, &error);
                Action::None
            }
        }
    }

    pub(super) fn begin_next(&mut self) {
        self.till.next(BasketId::fresh());
        self.greeted = None;
        self.quote = None;
        self.say = None;
        self.chosen = 0;
        self.aside = None;
        self.banner = None;
        self.unknown = None;
    }

    /// The sale is recorded: the till is free, and the display keeps the change.
    pub fn sold(&mut self, world: &World, sold: Sold) {
        if let Err(error) = draft::forget(&world.shop, self.till.draft().id) {
            tracing::warn!(%error, "a paid basket is still kept");
        }
        self.last = Some(LastSale { sold, at: world.now.local });
        self.begin_next();
    }

    fn toggle_why(&mut self, world: &World) -> Action {
        self.aside = None;
        self.why_open = !self.why_open;
        let mut settings = world.shop.till_settings().as_ref().clone();
        settings.why_open = Some(self.why_open);
        let shop = world.shop.clone();
        Action::Run(background::run(move || {
            if let Err(error) = shop.keep_till_settings(settings) {
                tracing::warn!(%error, "the setting was not kept");
            }
            Message::Stopped
        }))
    }

    pub(super) fn pay(&mut self) -> Action {
        let Some(quote) = self.quote.clone() else { return Action::None };
        if self.till.begin_paying().is_err() {
            return Action::None;
        }
        match self.till.request(&quote) {
            Ok(request) => Action::Pay(Box::new(request), quote),
            Err(_) => Action::None,
        }
    }

    /// Back from payment: the basket is as it was.
    pub fn not_paid(&mut self) {
        // Going back from paying is always allowed.
        let _ = self.till.back();
    }

    /// The gift that is due was handed over, or was not after all.
    fn said(&mut self, world: &World) -> Action {
        if self.gift_due() {
            let given = !self.till.draft().gifts_given;
            self.change(world, |till| till.set_gifts_given(given));
        }
        Action::None
    }

    /// Whether the quote holds a gift.
    pub(super) fn gift_due(&self) -> bool {
        self.quote.as_ref().is_some_and(|q| q.gifts.iter().any(|g| g.rule.as_str() == RuleId::BIRTHDAY_GIFT))
    }

    /// Esc closes what stands aside, then the banner; then it asks before it voids a basket.
    fn back(&mut self, world: &World) -> Action {
        if self.aside.take().is_some() || self.banner.take().is_some() {
            self.unknown = None;
            return Action::None;
        }
        if self.till.is_empty() && self.greeted.is_some() {
            self.greeted = None;
            self.change(world, Till::clear_member);
        } else if !self.till.is_empty() {
            self.aside = Some(Aside::Void);
        }
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
            background::run(move || match draft::held(&held) {
                Ok(held) => Message::HeldRead(held),
                Err(error) => {
                    tracing::warn!(%error, "held baskets could not be read");
                    Message::Stopped
                }
            }),
        ])
    }
}
