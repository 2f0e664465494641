//! What was typed into a small form and cannot be taken: the form stays, with the reason below what was typed.

use iced::Task;
use iced::widget::operation;

use super::aside::{self, Aside};
use super::state::{Action, State};
use super::words;
use crate::domain::{HandDiscount, Money, Points, Quantity};
use crate::language::Language;
use crate::shop::catalogue;
use crate::ui::world::World;

impl State {
    /// Says below the field why it is not taken; the next figure takes its place.
    pub(super) fn refuse_typed(&mut self, why: String) -> Action {
        if let Some(Aside::Quantity { refused, .. } | Aside::Discount { refused, .. }) = &mut self.aside {
            *refused = Some(why);
        }
        Action::Run(Task::batch([operation::focus(aside::FIELD), operation::select_all(aside::FIELD)]))
    }

    /// A quantity above zero with which the receipt can still be priced.
    pub(super) fn read_quantity(&self, world: &World, text: &str, place: usize) -> Result<Quantity, String> {
        let l = world.language;
        let quantity = l.parse_quantity(text).ok_or_else(|| l.till_aside_quantity_unread())?;
        let mut tried = self.till.clone();
        tried.set_quantity(place, quantity).map_err(|refusal| words::refusal(l, &refusal))?;
        let Some(version) = &self.version else { return Ok(quantity) };
        let standing = self.greeted.as_ref().map(|greeted| &greeted.held.standing);
        let keyed = &tried.draft().basket;
        let basket = catalogue::resolve(&world.shop, keyed).unwrap_or_else(|_| keyed.clone());
        match tried.quote_with_coupons(&version.programme, Some(version.version), standing, (&basket, &[]), &world.now)
        {
            Ok(_) => Ok(quantity),
            Err(_) => Err(l.till_aside_quantity_much()),
        }
    }

    /// A discount as cashiers write it, within what the shop allows; a new price is no higher than the old one.
    pub(super) fn read_discount(
        &self,
        l: Language,
        text: &str,
        whole: bool,
        place: usize,
    ) -> Result<HandDiscount, String> {
        let what = aside::read_discount(l, text).ok_or_else(|| l.till_aside_discount_unread())?;
        match (&what, self.costs(whole, place)) {
            (HandDiscount::Price(price), Some(costs)) if *price > costs => {
                Err(l.till_aside_price_above(l.money(costs)))
            }
            _ if self.is_over_limit(l, text, whole, place) => Err(l.till_aside_over(self.by_hand_limit())),
            _ => Ok(what),
        }
    }

    /// What the receipt or a line costs before any discount.
    pub(super) fn costs(&self, whole: bool, place: usize) -> Option<Money> {
        let quote = self.quote.as_ref()?;
        if whole { Some(quote.subtotal) } else { quote.lines.get(place).map(|line| line.amount) }
    }

    /// Whether more points are typed than may be spent.
    pub(super) fn wishes_too_many(text: &str, most: Points) -> bool {
        let typed = text.trim().replace([' ', '\u{a0}'], "");
        typed.parse().is_ok_and(|wish| Points::new(wish) > most)
    }

    /// Whether neither goods nor a coupon stand there.
    pub(super) fn nothing_to_hold(&self) -> bool {
        let basket = &self.till.draft().basket;
        basket.lines.is_empty() && basket.coupons.is_empty()
    }
}
