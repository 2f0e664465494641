//! A basket read and a programme compiled, once for a quote, to be priced under the tier that is held and, where tiers hold at
//! once, under those that the purchase may reach.

use chrono::NaiveDate;

use super::by_hand::{self, Against};
use super::combine::{Had, combine};
use super::compile::Compiled;
use super::condition::Scene;
use super::coupon::Hand;
use super::line::{Priced, Reader, place_by_content};
use super::pattern::Words;
use super::quote::QuoteError;
use super::reasons::Reasons;
use crate::domain::{Basket, HandedCoupon, Moment, Money, Overflow, Programme, Standing, Tier};

/// A basket and a programme that were read, for whom and when.
pub(super) struct Prepared<'a> {
    pub programme: &'a Programme,
    pub standing: Option<&'a Standing>,
    pub basket: &'a Basket,
    pub at: &'a Moment,
    pub hand: Hand<'a>,
    /// Before anything of ours came off.
    lines: Vec<Priced<'a>>,
    compiled: Compiled<'a>,
}

/// The goods after all that comes off them, before points pay.
pub(super) struct Goods<'a> {
    pub lines: Vec<Priced<'a>>,
    pub had: Had<'a>,
    pub reasons: Reasons,
    pub by_hand: Against,
}

impl Goods<'_> {
    pub fn total(&self) -> Result<Money, Overflow> {
        Money::sum(self.lines.iter().map(|line| line.rest))
    }
}

impl<'a> Prepared<'a> {
    pub fn of(
        programme: &'a Programme,
        standing: Option<&'a Standing>,
        handed: &'a [HandedCoupon],
        basket: &'a Basket,
        at: &'a Moment,
    ) -> Result<Prepared<'a>, QuoteError> {
        let mut words = Words::default();
        let reader = Reader::of(programme, &mut words);
        let mut lines = Vec::with_capacity(basket.lines.len());
        for (number, line) in (1..).zip(&basket.lines) {
            lines.push(reader.price(number, line, &mut words)?);
        }
        place_by_content(&mut lines);
        Money::sum(lines.iter().map(|line| line.amount))?.within_bounds()?;
        let compiled = Compiled::of(programme, &mut words);
        let hand = Hand::of(programme, standing, handed, &basket.coupons, at.day());
        Ok(Prepared { programme, standing, basket, at, hand, lines, compiled })
    }

    pub fn day(&self) -> NaiveDate {
        self.at.day()
    }

    /// Takes off the goods what programme and cashier give a member of this tier.
    pub fn under(&mut self, tier: Option<&'a Tier>) -> Result<Goods<'a>, QuoteError> {
        self.compiled.hold(self.programme, self.standing, tier, self.day())?;
        let scene = Scene {
            programme: self.programme,
            standing: self.standing,
            tier: tier.map(|tier| tier.id.as_str()),
            at: self.at,
            dates: self.day(),
            coupons: &self.basket.coupons,
            hand: &self.hand,
            pays_with: self.basket.pays_with.as_deref(),
        };
        let (mut lines, mut reasons) = (self.lines.clone(), Reasons::default());
        reasons.given(&lines)?;
        let had = combine(&self.compiled.meetings, &scene, &mut lines, &mut reasons)?;
        let by_hand = by_hand::take(self.programme, self.basket.by_hand.as_ref(), &mut lines)?;
        Ok(Goods { lines, had, reasons, by_hand })
    }
}
