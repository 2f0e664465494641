//! The customer's window: which of the four things it shows now, and what moves in it.

use std::time::{Duration, Instant};

use iced::{Point, Size, Task, window};

use super::{App, Message};
use crate::display::{COUNTING, Content, Guest, Shop as Sign, counted};
use crate::domain::{CustomerScreen, MemberId, Money, Programme, Sold, ThingToSay};
use crate::rules;
use crate::shop::scan::Greeted;
use crate::ui::screen::customer::{CustomerView, Idle, MOTION, customer};
use crate::ui::theme::{self, El};
use crate::ui::{any_window, desktop};

/// The customer's window where it has no monitor of its own, in physical pixels: small enough to stand beside the till.
pub const WINDOW: Size = Size::new(960.0, 600.0);

/// After so long the basket is back, whether anything was scanned or not.
const CELEBRATED: Duration = Duration::from_secs(8);

/// A birthday being celebrated.
#[derive(Debug, Clone)]
pub struct Celebrating {
    member: MemberId,
    since: Instant,
    /// The time of the frame being drawn.
    now: Instant,
    /// How many lines the basket had when it began; the next line ends it.
    lines: usize,
}

impl Celebrating {
    fn gone(&self) -> Duration {
        self.now.saturating_duration_since(self.since)
    }
}

/// A total on its way to a new amount.
#[derive(Debug, Clone)]
pub struct Counting {
    from: Money,
    to: Money,
    since: Instant,
    /// The time of the frame being drawn.
    now: Instant,
}

impl Counting {
    fn gone(&self) -> Duration {
        self.now.saturating_duration_since(self.since)
    }
}

/// A sale being thanked for, until the next customer.
#[derive(Debug, Clone)]
pub struct Thanking {
    content: Content,
}

impl App {
    /// Opens the customer's window, where the settings want one.
    pub(super) fn open_customer(&mut self) -> Task<Message> {
        self.customer_place = self.world.shop.till_settings().customer;
        let settings = match self.customer_place {
            CustomerScreen::Off => return Task::none(),
            CustomerScreen::Window => any_window(),
            // Full screen it would hide the till, on the one monitor that the desktop finds.
            CustomerScreen::Monitor { .. } if !desktop::places_windows() => any_window(),
            CustomerScreen::Monitor { x, y } => window::Settings {
                position: window::Position::Specific(Point::new(pixels(x), pixels(y))),
                fullscreen: true,
                ..any_window()
            },
        };
        self.customer_size = WINDOW;
        // The size is multiplied by the scale that belongs to it.
        let size = WINDOW * (1.0 / theme::customer_scale_for(WINDOW));
        let (id, opening) = window::open(window::Settings { size, ..settings });
        self.customer = Some(id);
        let cashier = self.cashier;
        // The keyboard belongs to the cashier, whichever window opened last.
        opening
            .then(|id| window::size(id).map(move |size| Message::Opened(id, size)))
            .chain(window::gain_focus(cashier))
    }

    /// Begins to celebrate, when the member at the till has a birthday to be celebrated.
    pub(super) fn celebrate(&mut self) {
        self.thanks = None;
        let (greeted, _, say, _) = self.till.at_the_till();
        let Some(member) = greeted.map(|g| g.member.id) else {
            self.celebration = None;
            return;
        };
        let celebrated = matches!(say, Some(ThingToSay::Birthday { days: ..=0, .. }));
        let lines = self.till.lines();
        let begun = self.celebration.as_ref().is_some_and(|c| c.member == member);
        if !celebrated {
            self.celebration = None;
        } else if !begun {
            let now = Instant::now();
            self.celebration = Some(Celebrating { member, since: now, now, lines });
        }
    }

    /// Thanks for a sale that was just recorded.
    pub(super) fn thank(&mut self, sold: &Sold) {
        self.celebration = None;
        let settings = self.world.shop.settings();
        let Some(programme) = self.till.programme() else { return };
        let sign = Sign { settings: &settings, programme };
        let guest = self.till.at_the_till().0.map(|greeted| (guest(programme, greeted), sold.points));
        let content = Content::thanks(sign, guest, &sold.quote, sold.change, self.world.now.day());
        self.thanks = Some(Thanking { content });
    }

    /// Begins to count, when the total is another than it was.
    pub(super) fn count(&mut self) {
        let total = self.till.at_the_till().1.map(|quote| quote.to_pay);
        if total == self.total {
            return;
        }
        let before = std::mem::replace(&mut self.total, total).unwrap_or(Money::ZERO);
        let from = self.counting.take().map_or(before, |c| counted(c.from, c.to, c.gone()));
        if let Some(to) = total.filter(|_| self.customer.is_some() && self.moves()) {
            let now = Instant::now();
            self.counting = Some(Counting { from, to, since: now, now });
        }
    }

    fn moves(&self) -> bool {
        !self.world.shop.till_settings().less_motion
    }

    /// Whether anything moves, and so frames are wanted.
    pub(super) fn is_animated(&self) -> bool {
        let falling = self.celebrating().is_some_and(|c| c.gone() < MOTION) && self.moves();
        self.customer.is_some() && (falling || self.counting.is_some())
    }

    /// Whether a celebration rests, and is over after a while.
    pub(super) fn is_resting(&self) -> bool {
        self.customer.is_some() && self.celebrating().is_some() && !self.is_animated()
    }

    pub(super) fn animate(&mut self, now: Instant) -> Task<Message> {
        if let Some(celebration) = &mut self.celebration {
            celebration.now = now;
        }
        if let Some(counting) = &mut self.counting {
            counting.now = now;
        }
        self.counting = self.counting.take().filter(|c| c.gone() < COUNTING);
        Task::none()
    }

    pub(super) fn customer_view(&self) -> El<'_, Message> {
        let scale = self.scale_factor(self.customer.unwrap_or(self.cashier));
        let size = Size::new(self.customer_size.width / scale, self.customer_size.height / scale);
        if let Some(asking) = self.asking_view(size) {
            return asking;
        }
        customer(&self.world.tokens, size, &self.customer_picture())
    }

    fn customer_picture(&self) -> CustomerView {
        let settings = self.world.shop.settings();
        let Some(programme) = self.till.programme() else { return CustomerView::Idle(Idle::default()) };
        let sign = Sign { settings: &settings, programme };
        let (greeted, quote, say, chosen) = self.till.at_the_till();
        let guest = greeted.map(|greeted| guest(programme, greeted));
        let clock = self.world.language.time(self.world.now.local.time());
        if let Some(celebration) = self.celebrating()
            && let (Some(guest), Some(say)) = (guest, say)
            && let Some(content) = Content::celebration(sign, guest, say)
        {
            let since = self.moves().then(|| celebration.gone().min(MOTION));
            return CustomerView::written(content, chosen, since, clock);
        }
        if let Some(thanks) = &self.thanks
            && quote.is_none()
            && greeted.is_none()
        {
            return CustomerView::written(thanks.content.clone(), chosen, None, clock);
        }
        let basket = |quote| Content::basket(sign, guest, quote, self.till.cost_without_card());
        let content = match (quote, greeted) {
            (Some(quote), _) => match &self.counting {
                Some(of) => basket(quote).counting(sign, guest, of.from, of.gone()),
                None => basket(quote),
            },
            (None, _) => guest.map_or_else(|| Content::idle(sign), |guest| Content::greeting(sign, guest)),
        };
        CustomerView::written(content, chosen, None, clock)
    }

    /// The celebration, as long as it is on: until a line was scanned, or eight seconds.
    fn celebrating(&self) -> Option<&Celebrating> {
        let still = |c: &&Celebrating| self.till.lines() <= c.lines && c.gone() < CELEBRATED;
        self.celebration.as_ref().filter(still)
    }
}

fn guest<'a>(programme: &'a Programme, greeted: &'a Greeted) -> Guest<'a> {
    let standing = &greeted.held.standing;
    let tier = rules::held_tier(programme, standing).map(|tier| tier.id.as_str());
    Guest { profile: &greeted.member.profile, standing, tier }
}

/// A monitor's offset; none lies further out than this.
fn pixels(offset: i32) -> f32 {
    i16::try_from(offset).map_or(0.0, f32::from)
}
