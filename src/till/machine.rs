//! What may happen next: selling, paying, done, and the next customer.

use thiserror::Error;

use super::Draft;
use crate::domain::{
    Basket, BasketId, ByHand, CardNumber, HandDiscount, HandedCoupon, Line, MemberId, Moment, Money, Overflow, Points,
    Programme, Quantity, Quote, SaleId, SaleRequest, Standing, same_code,
};
use crate::rules::{QuoteError, quote_with_coupons};

/// Where a sale stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Goods are being added.
    Selling,
    /// The sum is agreed and money is being taken.
    Paying,
    /// Recorded; the next customer begins a new one.
    Done,
}

/// Why the till does not do what it was asked.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Refusal {
    #[error("the basket is empty")]
    EmptyBasket,
    #[error("the basket has no line {place} (counted from 0)")]
    NoSuchLine { place: usize },
    #[error("a quantity must be above zero")]
    Quantity,
    #[error("a discount by hand needs its reason")]
    ReasonMissing,
    #[error("the sale is recorded; begin the next one")]
    Recorded,
    #[error("payment has not begun")]
    NotPaying,
    #[error(transparent)]
    Overflow(#[from] Overflow),
}

/// The sale in progress at one till.
///
/// Whatever changes the basket or the member during payment leads back to selling, because the sum may be another: a
/// scan is never refused for having come too early.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Till {
    draft: Draft,
    stage: Stage,
    price_gone: bool,
}

impl Till {
    pub fn new(id: BasketId) -> Till {
        Till::resume(Draft::new(id))
    }

    /// Goes on with a basket that was on hold or survived a power cut.
    pub fn resume(draft: Draft) -> Till {
        Till { draft, stage: Stage::Selling, price_gone: false }
    }

    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The sale that the basket will be.
    pub fn sale(&self) -> SaleId {
        SaleId(self.draft.id.0)
    }

    pub fn stage(&self) -> Stage {
        self.stage
    }

    pub fn is_empty(&self) -> bool {
        self.draft.basket.lines.is_empty()
    }

    /// Adds a line, or one more of what stands there already, and says at which place (from 0).
    pub fn add(&mut self, line: Line) -> Result<usize, Refusal> {
        if !line.quantity.is_positive() {
            return Err(Refusal::Quantity);
        }
        let place = self.changing()?.add(line)?;
        self.goods_changed(None);
        Ok(place)
    }

    /// A price given by hand was for the goods as they were, on the receipt or on the line at `place`: of others it would say
    /// something that nobody meant.
    fn goods_changed(&mut self, place: Option<usize>) {
        let is_price =
            |by_hand: &Option<ByHand>| by_hand.as_ref().is_some_and(|hand| matches!(hand.what, HandDiscount::Price(_)));
        let Basket { lines, by_hand: receipt, .. } = &mut self.draft.basket;
        let line = place.and_then(|place| lines.get_mut(place)).map(|line| &mut line.by_hand);
        for by_hand in line.into_iter().chain([receipt]).filter(|by_hand| is_price(by_hand)) {
            (*by_hand, self.price_gone) = (None, true);
        }
    }

    /// Whether a price given by hand went with a change of goods, since this was asked last.
    pub fn took_price(&mut self) -> bool {
        std::mem::take(&mut self.price_gone)
    }

    pub fn set_quantity(&mut self, place: usize, quantity: Quantity) -> Result<(), Refusal> {
        if !quantity.is_positive() {
            return Err(Refusal::Quantity);
        }
        let line = self.line(place)?;
        if line.quantity != quantity {
            line.quantity = quantity;
            self.goods_changed(Some(place));
        }
        Ok(())
    }

    /// Puts another line in the place of one, after the cashier corrected it.
    pub fn replace(&mut self, place: usize, line: Line) -> Result<(), Refusal> {
        if !line.quantity.is_positive() {
            return Err(Refusal::Quantity);
        }
        *self.line(place)? = line;
        self.goods_changed(None);
        Ok(())
    }

    pub fn remove(&mut self, place: usize) -> Result<Line, Refusal> {
        self.line(place)?;
        let line = self.draft.basket.lines.remove(place);
        self.goods_changed(None);
        if self.draft.basket.lines.is_empty() {
            // It was agreed with whoever wanted those goods.
            self.draft.basket.by_hand = None;
        }
        Ok(line)
    }

    /// Gives a discount by hand on a line, or takes it away again.
    pub fn set_line_by_hand(&mut self, place: usize, by_hand: Option<ByHand>) -> Result<(), Refusal> {
        must_have_reason(by_hand.as_ref())?;
        self.line(place)?.by_hand = by_hand;
        Ok(())
    }

    /// Gives a discount by hand on the receipt, or takes it away again.
    pub fn set_by_hand(&mut self, by_hand: Option<ByHand>) -> Result<(), Refusal> {
        must_have_reason(by_hand.as_ref())?;
        self.changing()?.basket.by_hand = by_hand;
        Ok(())
    }

    /// Takes a coupon's code; once, however often it is handed over. Says whether it is a new one.
    pub fn add_coupon(&mut self, code: &str) -> Result<bool, Refusal> {
        let coupons = &mut self.changing()?.basket.coupons;
        let new = !coupons.iter().any(|known| same_code(known, code));
        if new {
            coupons.push(code.trim().to_owned());
        }
        Ok(new)
    }

    /// Names the form in which all of it will be paid, where a rule asks, and what of it is not paid in cash.
    pub fn set_pays_with(&mut self, form: Option<String>, not_in_cash: Money) -> Result<(), Refusal> {
        let basket = &mut self.changing()?.basket;
        (basket.pays_with, basket.not_in_cash) = (form, not_in_cash);
        Ok(())
    }

    /// Names who buys. Points that another wished to spend are forgotten, and so are another's gifts.
    pub fn set_member(&mut self, member: MemberId, card: Option<CardNumber>) -> Result<(), Refusal> {
        let draft = self.changing()?;
        if draft.member != Some(member) {
            draft.points = Points::ZERO;
            draft.gifts_given = false;
        }
        (draft.member, draft.card) = (Some(member), card);
        Ok(())
    }

    pub fn clear_member(&mut self) -> Result<(), Refusal> {
        let draft = self.changing()?;
        (draft.member, draft.card) = (None, None);
        (draft.points, draft.gifts_given) = (Points::ZERO, false);
        if draft.basket.lines.is_empty() {
            // Whoever handed them over has gone, and bought nothing.
            draft.basket.coupons.clear();
        }
        Ok(())
    }

    /// Takes the member's wish for points, as far as `allowed` (`Quote::points_allowed`) goes; what is kept is given back.
    pub fn choose_points(&mut self, wish: Points, allowed: Points) -> Result<Points, Refusal> {
        let draft = self.changing()?;
        draft.points = wish.min(allowed).max(Points::ZERO);
        Ok(draft.points)
    }

    pub fn set_gifts_given(&mut self, given: bool) -> Result<(), Refusal> {
        if self.stage == Stage::Done {
            return Err(Refusal::Recorded);
        }
        self.draft.gifts_given = given;
        Ok(())
    }

    pub fn set_label(&mut self, label: &str) -> Result<(), Refusal> {
        label.trim().clone_into(&mut self.changing()?.label);
        Ok(())
    }

    /// Takes a coupon's code out again. Says whether it was there.
    pub fn remove_coupon(&mut self, code: &str) -> Result<bool, Refusal> {
        let coupons = &mut self.changing()?.basket.coupons;
        let before = coupons.len();
        coupons.retain(|known| !same_code(known, code));
        Ok(coupons.len() < before)
    }

    /// Prices the basket as it stands. Where the wish for points has become too large, as much as may be is spent.
    pub fn quote(
        &self,
        programme: &Programme,
        version: Option<i64>,
        standing: Option<&Standing>,
        at: &Moment,
    ) -> Result<Quote, QuoteError> {
        self.quote_with_coupons(programme, version, standing, (&self.draft.basket, &[]), at)
    }

    /// The same of the basket with what the catalogue knows of its goods, and what the shop knows of the coupons that were
    /// handed over.
    pub fn quote_with_coupons(
        &self,
        programme: &Programme,
        version: Option<i64>,
        standing: Option<&Standing>,
        (basket, handed): (&Basket, &[HandedCoupon]),
        at: &Moment,
    ) -> Result<Quote, QuoteError> {
        let price = |points| quote_with_coupons(programme, version, standing, handed, basket, points, at);
        let plain = price(Points::ZERO)?;
        let points = self.points_within(programme, plain.points_allowed);
        if points.is_zero() { Ok(plain) } else { price(points) }
    }

    /// What the basket costs somebody who shows no card, where that is more than `quote`, a member's, asks. Rules that are open
    /// to everybody hold then too, and so does a discount by hand.
    pub fn without_card(
        &self,
        programme: &Programme,
        version: Option<i64>,
        known: (&Basket, &[HandedCoupon]),
        quote: &Quote,
        at: &Moment,
    ) -> Result<Option<Money>, QuoteError> {
        let guest = self.quote_with_coupons(programme, version, None, known, at)?;
        // What points pay and what cash rounding makes is no work of the card.
        let more = guest.total > quote.total && guest.to_pay > quote.to_pay;
        Ok(more.then_some(guest.to_pay))
    }

    /// The wish in whole steps, within what is allowed; fewer than the least are none.
    fn points_within(&self, programme: &Programme, allowed: Points) -> Points {
        let Some(rule) = &programme.points else { return Points::ZERO };
        let wish = self.draft.points.min(allowed).get();
        let points = Points::new(wish - wish % rule.step.get().max(1));
        if points < rule.least { Points::ZERO } else { points }
    }

    /// Goes on to payment.
    pub fn begin_paying(&mut self) -> Result<(), Refusal> {
        match self.stage {
            Stage::Done => Err(Refusal::Recorded),
            _ if self.is_empty() => Err(Refusal::EmptyBasket),
            _ => {
                self.stage = Stage::Paying;
                Ok(())
            }
        }
    }

    /// Goes back to the goods.
    pub fn back(&mut self) -> Result<(), Refusal> {
        self.changing().map(|_| ())
    }

    /// What is to be recorded: the sale as `quote` priced it, without the payments, which whoever takes the money adds. The same
    /// basket always asks under the same id, so that a repetition is harmless.
    pub fn request(&self, quote: &Quote) -> Result<SaleRequest, Refusal> {
        self.must_be_paying()?;
        Ok(SaleRequest {
            id: self.sale(),
            basket: self.draft.basket.clone(),
            card: self.draft.card.clone(),
            member: self.draft.member,
            points: quote.points_spent,
            payments: Vec::new(),
            gifts_given: self.draft.gifts_given,
            agreed: Some(quote.to_pay),
            agreed_gifts: Some(quote.gifts.clone()),
        })
    }

    /// The sale is in the books.
    pub fn recorded(&mut self) -> Result<(), Refusal> {
        self.must_be_paying()?;
        self.stage = Stage::Done;
        Ok(())
    }

    /// Begins with the next customer, and hands back what stood there if it was not recorded: on hold, or void.
    pub fn next(&mut self, id: BasketId) -> Option<Draft> {
        let before = std::mem::replace(self, Till::new(id));
        (before.stage != Stage::Done && !before.draft.is_blank()).then_some(before.draft)
    }

    /// The draft, for a change: payment that had begun is given up, and a recorded sale is not changed any more.
    fn changing(&mut self) -> Result<&mut Draft, Refusal> {
        if self.stage == Stage::Done {
            return Err(Refusal::Recorded);
        }
        self.stage = Stage::Selling;
        Ok(&mut self.draft)
    }

    fn line(&mut self, place: usize) -> Result<&mut Line, Refusal> {
        if self.draft.basket.lines.len() <= place {
            return Err(Refusal::NoSuchLine { place });
        }
        Ok(&mut self.changing()?.basket.lines[place])
    }

    fn must_be_paying(&self) -> Result<(), Refusal> {
        match self.stage {
            Stage::Paying => Ok(()),
            Stage::Selling => Err(Refusal::NotPaying),
            Stage::Done => Err(Refusal::Recorded),
        }
    }
}

fn must_have_reason(by_hand: Option<&ByHand>) -> Result<(), Refusal> {
    match by_hand {
        Some(hand) if hand.reason.trim().is_empty() => Err(Refusal::ReasonMissing),
        _ => Ok(()),
    }
}
