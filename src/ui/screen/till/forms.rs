//! The small forms beside the basket: opened, typed into, and made into a change of the sale.

use iced::Task;
use iced::widget::operation;

use super::aside::{self, Aside};
use super::state::{Action, Message, State};
use crate::domain::{BasisPoints, ByHand, HandDiscount, Money, Points, Rounding};
use crate::language::Language;
use crate::shop::draft;
use crate::till::Till;
use crate::ui::keys::Deed;
use crate::ui::screen::step;
use crate::ui::world::World;

const DISCOUNT: [&str; 2] = [aside::FIELD, aside::REASON];

impl State {
    /// Closes what stands aside when `message` is about something else: a question at once, a form only when another
    /// form or screen is asked for or its line goes.
    pub(super) fn leave_aside(&mut self, message: &Message) {
        match message {
            Message::Aside(_)
            | Message::TodayRead(_)
            | Message::HeldRead(_)
            | Message::Stopped
            | Message::Do(Deed::Back | Deed::Help) => {}
            Message::Do(Deed::Discount) if matches!(self.aside, Some(Aside::Discount { .. })) => {}
            Message::Do(Deed::Points) if matches!(self.aside, Some(Aside::Points { .. })) => {}
            Message::Do(Deed::Pay) if self.is_form_open() => {}
            Message::Do(Deed::Said) | Message::Up | Message::Down | Message::More | Message::Less => {
                self.close_question();
            }
            Message::Do(_) | Message::RemoveLine | Message::EditQuantity | Message::OpenMember => self.aside = None,
            Message::ChooseLine(chosen) => match &mut self.aside {
                Some(Aside::Discount { place, .. }) => *place = *chosen,
                Some(Aside::Points { .. }) => {}
                _ => self.aside = None,
            },
        }
    }

    /// Whether something is being filled in, chosen or asked that would be paid past: among baskets on hold, which is meant?
    pub(super) fn is_form_open(&self) -> bool {
        self.aside.is_some()
    }

    /// A question that nobody answered is over.
    pub(super) fn close_question(&mut self) {
        self.aside.take_if(|aside| aside.is_question());
    }

    pub(super) fn open_recall(&mut self) -> Action {
        if !self.held.is_empty() {
            self.aside = Some(Aside::Recall { chosen: 0 });
        }
        Action::None
    }

    pub(super) fn open_points(&mut self, world: &World) -> Action {
        let Some(quote) = self.quote.as_ref().filter(|q| q.points_allowed.is_positive()) else { return Action::None };
        if matches!(self.aside, Some(Aside::Points { .. })) {
            return Action::Run(operation::focus(aside::FIELD));
        }
        let (wish, given) = (self.till.draft().points, quote.points_spent.is_positive());
        let points = if given { wish.min(quote.points_allowed) } else { quote.points_allowed };
        let text = world.language.number(points.get());
        self.aside = Some(Aside::Points { text: text.replace('\u{a0}', ""), given });
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
        if matches!(self.aside, Some(Aside::Discount { .. })) {
            return Action::Run(operation::focus(aside::FIELD));
        }
        let (l, place) = (world.language, self.chosen);
        // What the receipt has is shown first, then what the chosen line has.
        let whole = self.by_hand(true, place).is_some() || self.by_hand(false, place).is_none();
        let (text, reason, given) = self.written_discount(l, whole, place);
        self.aside = Some(Aside::Discount { text, reason, whole, place, given, refused: None });
        Action::Run(Task::batch([operation::focus(aside::FIELD), operation::select_all(aside::FIELD)]))
    }

    fn by_hand(&self, whole: bool, place: usize) -> Option<&ByHand> {
        let basket = &self.till.draft().basket;
        if whole { basket.by_hand.as_ref() } else { basket.lines.get(place)?.by_hand.as_ref() }
    }

    /// What was given before, as it was typed: the discount, its reason, and whether there is one.
    fn written_discount(&self, l: Language, whole: bool, place: usize) -> (String, String, bool) {
        match self.by_hand(whole, place) {
            Some(hand) => (aside::write_discount(l, &hand.what), hand.reason.clone(), true),
            None => (String::new(), String::new(), false),
        }
    }

    /// The other side of the switch: the discount that it has, or what was typed for this one and never given.
    fn turn_discount(&mut self, l: Language, side: bool) {
        let Some(Aside::Discount { whole, place, given, .. }) = &self.aside else { return };
        let (was_given, place) = (*given, *place);
        if *whole == side {
            return;
        }
        let (found, why, has) = self.written_discount(l, side, place);
        if let Some(Aside::Discount { text, reason, whole, given, refused, .. }) = &mut self.aside {
            (*whole, *given, *refused) = (side, has, None);
            if has || was_given {
                (*text, *reason) = (found, why);
            }
        }
    }

    /// The most that may be given by hand; all of it where no programme is known.
    pub(super) fn by_hand_limit(&self) -> BasisPoints {
        self.version.as_ref().map_or(BasisPoints::WHOLE, |version| version.programme.by_hand_limit)
    }

    /// Whether what is typed is surely more than the shop allows by hand; the prices decide the rest.
    pub(super) fn is_over_limit(&self, l: Language, text: &str, whole: bool, place: usize) -> bool {
        let limit = self.by_hand_limit();
        let amount = match aside::read_discount(l, text) {
            Some(HandDiscount::Percent(rate)) => return rate > limit,
            Some(HandDiscount::Amount(amount)) => amount,
            Some(HandDiscount::Price(_)) | None => return false,
        };
        let most = self.costs(whole, place).unwrap_or(Money::ZERO).share(limit, Rounding::Floor);
        most.is_ok_and(|most| amount > most)
    }

    pub(super) fn open_quantity(&mut self, world: &World) -> Action {
        let Some(line) = self.till.draft().basket.lines.get(self.chosen).filter(|l| l.amount.is_none()) else {
            return Action::None;
        };
        let text = world.language.quantity(line.quantity);
        self.aside = Some(Aside::Quantity { text, place: self.chosen, refused: None });
        Action::Run(Task::batch([operation::focus(aside::FIELD), operation::select_all(aside::FIELD)]))
    }

    pub(super) fn aside(&mut self, world: &World, message: aside::Message) -> Action {
        if let aside::Message::Whole(side) = message {
            self.turn_discount(world.language, side);
            return Action::Run(operation::focus(aside::FIELD));
        }
        let Some(open) = &mut self.aside else { return Action::None };
        match open.update(message, self.held.len()) {
            aside::Outcome::None => Action::None,
            aside::Outcome::NextField => Action::Run(step::next(&DISCOUNT)),
            aside::Outcome::Remove => self.take_away(world),
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
            Aside::Points { text, .. } => {
                let wish = text.trim().replace([' ', '\u{a0}'], "").parse().map(Points::new);
                let allowed = self.quote.as_ref().map_or(Points::ZERO, |q| q.points_allowed);
                match wish {
                    Ok(wish) if wish > allowed && aside::is_code(&text) => return self.take_as_scan(world, &text),
                    Ok(wish) => self.change(world, |till| till.choose_points(wish, allowed)),
                    Err(_) => return Action::None,
                }
            }
            Aside::Quantity { text, place, .. } => match self.read_quantity(world, &text, place) {
                Ok(quantity) => self.change(world, |till| till.set_quantity(place, quantity)),
                Err(_) if aside::is_code(&text) => return self.take_as_scan(world, &text),
                Err(why) => return self.refuse_typed(why),
            },
            Aside::Discount { text, reason, whole, place, .. } => {
                let what = match self.read_discount(l, &text, whole, place) {
                    Ok(what) => what,
                    Err(_) if aside::is_code(&text) => return self.take_as_scan(world, &text),
                    Err(why) => return self.refuse_typed(why),
                };
                let by_hand = aside::is_something(&what).then(|| ByHand { what, reason: reason.trim().to_owned() });
                if by_hand.as_ref().is_some_and(|h| h.reason.is_empty()) {
                    return Action::Run(operation::focus(aside::REASON));
                }
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

    /// What stands in the form is a label's or a card's number: the form was not meant.
    fn take_as_scan(&mut self, world: &World, text: &str) -> Action {
        self.aside = None;
        self.scanned(world, text.trim())
    }

    /// Takes the discount or the points away that were given before.
    fn take_away(&mut self, world: &World) -> Action {
        match self.aside.take() {
            Some(Aside::Discount { whole: true, .. }) => self.change(world, |till| till.set_by_hand(None)),
            Some(Aside::Discount { place, .. }) => self.change(world, |till| till.set_line_by_hand(place, None)),
            Some(Aside::Points { .. }) => self.change(world, |till| till.choose_points(Points::ZERO, Points::ZERO)),
            other => self.aside = other,
        }
        Action::None
    }

    fn recall(&mut self, world: &World, chosen: usize) -> Action {
        let Some(id) = self.held.get(chosen).map(|held| held.draft.id) else { return Action::None };
        if self.nothing_to_hold() {
            // Only somebody's card stands there, and would come back as a basket without goods.
            if let Err(error) = draft::forget(&world.shop, self.till.draft().id) {
                self.fail(world, &error);
            }
        } else {
            self.label(world);
        }
        match draft::recall(&world.shop, id) {
            Ok(Some(draft)) => {
                self.begin_next();
                self.till = Till::resume(draft);
                self.chosen = self.till.draft().basket.lines.len().saturating_sub(1);
                self.greet_whose(world);
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
