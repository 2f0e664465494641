//! What each key does to the sale in progress: to its lines, and to the sale as a whole.

use super::aside::Aside;
use super::model::REASONS;
use super::state::{Action, Message, State};
use crate::domain::{BasketId, Money, Quantity};
use crate::shop::draft;
use crate::till::Till;
use crate::ui::background;
use crate::ui::keys::Deed;
use crate::ui::world::World;

impl State {
    pub(super) fn deed(&mut self, world: &World, deed: Deed) -> Action {
        match deed {
            Deed::Item => Action::Item(self.unknown.take()),
            Deed::Customer => Action::Customer,
            Deed::Hold => self.hold(world),
            Deed::Recall => self.open_recall(),
            Deed::Points => self.open_points(world),
            Deed::Why => self.toggle_why(world),
            Deed::Discount => self.open_discount(world),
            Deed::Pay if self.is_form_open() => Action::None,
            Deed::Pay => self.pay(),
            Deed::Menu => Action::Menu,
            Deed::Help => Action::Help,
            Deed::Said => self.said(world),
            // With somebody at the till and no new card waiting, the key leads to who it is.
            Deed::Enrol if self.unknown.is_none() && self.greeted.is_some() => self.member_page(),
            Deed::Enrol => Action::Enrol(self.unknown.take()),
            Deed::Refund => Action::Refund,
            Deed::Back => self.back(world),
        }
    }

    pub(super) fn member_page(&self) -> Action {
        self.greeted.as_ref().map_or(Action::None, |greeted| Action::Member(greeted.member.id))
    }

    pub(super) fn change_quantity(&mut self, world: &World, by: i64) -> Action {
        let Some(line) = self.till.draft().basket.lines.get(self.chosen) else { return Action::None };
        let Ok(quantity) = line.quantity.plus(Quantity::thousandths_of(by)) else { return Action::None };
        let place = self.chosen;
        if quantity.is_positive() && line.amount.is_none() {
            self.change(world, |till| till.set_quantity(place, quantity));
        }
        Action::None
    }

    pub(super) fn remove_line(&mut self, world: &World) -> Action {
        let place = self.chosen;
        if place < self.till.draft().basket.lines.len() {
            self.change(world, |till| till.remove(place));
        }
        Action::None
    }

    /// The basket is found again by whose it is.
    pub(super) fn label(&mut self, world: &World) {
        let name = self.greeted.as_ref().map(|g| g.member.profile.name.full()).unwrap_or_default();
        self.change(world, |till| till.set_label(&name));
    }

    fn hold(&mut self, world: &World) -> Action {
        if self.nothing_to_hold() {
            let l = world.language;
            self.warn(l.till_hold_nothing(), l.till_hold_nothing_to_do());
            return Action::None;
        }
        self.label(world);
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
        self.without_card = None;
        self.tier_until = None;
        self.say = None;
        self.chosen = 0;
        self.aside = None;
        self.banner = None;
        self.unknown = None;
        self.new_card = None;
    }

    fn toggle_why(&mut self, world: &World) -> Action {
        self.aside = None;
        let rows = self.quote.as_ref().map_or(0, |quote| self.reasons(world, quote).len());
        if self.why_open && rows > self.why_from + REASONS {
            self.why_from += REASONS - 1;
            return Action::None;
        }
        self.why_from = 0;
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

    /// Goes on to payment with what the basket costs now.
    pub fn pay(&mut self) -> Action {
        let Some(quote) = self.quote.clone() else { return Action::None };
        if self.till.begin_paying().is_err() {
            return Action::None;
        }
        match self.till.request(&quote) {
            Ok(request) => Action::Pay(Box::new(request), quote),
            Err(_) => Action::None,
        }
    }

    /// Prices the basket for how it is paid, as far as the programme asks: the form of all of it by its rules, what is not cash
    /// where cash is rounded. Says whether that is another way than before.
    pub fn pays_with(&mut self, world: &World, form: Option<String>, not_in_cash: Money) -> bool {
        let programme = self.version.as_ref().map(|version| &version.programme);
        let asks = programme.is_some_and(|programme| programme.asks(|part| !part.pays_with.is_empty()));
        let rounds = programme.is_some_and(|programme| programme.cash_step > Money::minor(1));
        let form = form.filter(|_| asks);
        let not_in_cash = if rounds { not_in_cash } else { Money::ZERO };
        let basket = &self.till.draft().basket;
        let (another, other_cash) = (basket.pays_with != form, basket.not_in_cash != not_in_cash);
        let pays = |till: &mut Till| till.set_pays_with(form, not_in_cash);
        match (another, other_cash) {
            (true, _) => self.change(world, pays),
            // With each figure of an amount: of it nothing is kept.
            (false, true) => self.change_for_now(world, pays),
            (false, false) => {}
        }
        another || other_cash
    }

    /// Back from payment: the basket is as it was.
    pub fn not_paid(&mut self) {
        // Going back from paying is always allowed.
        let _ = self.till.back();
    }

    /// The gift that is due was handed over, or was not after all; without one the key hands the member's coupon over, and
    /// without that it asks what is to be asked.
    fn said(&mut self, world: &World) -> Action {
        if self.gift_due() {
            let given = !self.till.draft().gifts_given;
            self.change(world, |till| till.set_gifts_given(given));
            return Action::None;
        }
        if let Some(action) = self.use_coupon(world) {
            return action;
        }
        if self.waiting_now().is_none()
            && let Some((code, bar)) = self.barred_coupon(world)
        {
            return self.say_barred(world, &code, bar);
        }
        self.ask()
    }

    /// Whether the quote holds gifts, the birthday's or a rule's: the key says that they were handed over.
    pub(super) fn gift_due(&self) -> bool {
        self.quote.as_ref().is_some_and(|quote| !quote.gifts.is_empty())
    }

    /// Esc closes what stands aside, then the banner; then it asks before it voids a basket.
    fn back(&mut self, world: &World) -> Action {
        if self.aside.take().is_some() || self.banner.take().is_some() {
            self.unknown = None;
            return Action::None;
        }
        if self.unkept.take().is_some() {
            return Action::None;
        }
        if self.till.is_empty() && (self.greeted.is_some() || !self.till.draft().basket.coupons.is_empty()) {
            self.greeted = None;
            self.change(world, Till::clear_member);
        } else if !self.till.is_empty() {
            self.aside = Some(Aside::Void);
        }
        Action::None
    }
}
