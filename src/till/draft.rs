//! A basket that is not paid yet, with whom it is for: what a power cut may not take away.

use serde::{Deserialize, Serialize};

use crate::domain::{Basket, BasketId, CardNumber, Line, MemberId, Overflow, Points};

/// The unpaid sale as it is kept between changes, put on hold and offered again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    pub id: BasketId,
    #[serde(default)]
    pub basket: Basket,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<CardNumber>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<MemberId>,
    /// How many the member wishes to spend.
    #[serde(default)]
    pub points: Points,
    /// Whether the gifts that are due were handed over.
    #[serde(default)]
    pub gifts_given: bool,
    /// By what the cashier knows it again among those on hold.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
}

impl Draft {
    pub fn new(id: BasketId) -> Draft {
        Draft {
            id,
            basket: Basket::default(),
            card: None,
            member: None,
            points: Points::ZERO,
            gifts_given: false,
            label: String::new(),
        }
    }

    /// Whether nothing of it would be missed: no goods, no coupon and nobody's card.
    pub fn is_blank(&self) -> bool {
        let Basket { lines, coupons, .. } = &self.basket;
        lines.is_empty() && coupons.is_empty() && self.card.is_none() && self.member.is_none()
    }

    /// Adds a line, or one more of what stands there already, and says at which place.
    ///
    /// Only what is sold by the piece at a price becomes one line: what was weighed and what has a plain amount is a
    /// thing of its own.
    pub(super) fn add(&mut self, line: Line) -> Result<usize, Overflow> {
        if let Some(place) = self.basket.lines.iter().position(|known| is_more_of(known, &line)) {
            let known = &mut self.basket.lines[place];
            known.quantity = known.quantity.plus(line.quantity)?;
            return Ok(place);
        }
        self.basket.lines.push(line);
        Ok(self.basket.lines.len() - 1)
    }
}

/// Whether a line is more of another: the same article at the same price, in whole pieces, with nothing done by hand.
fn is_more_of(known: &Line, line: &Line) -> bool {
    let by_the_piece = |line: &Line| {
        line.amount.is_none() && line.unit_price.is_some() && line.quantity.is_whole() && line.by_hand.is_none()
    };
    let named = line.sku.is_some() || line.barcode.is_some();
    let as_if = Line { quantity: known.quantity, ..line.clone() };
    named && line.discount.is_zero() && by_the_piece(known) && by_the_piece(line) && as_if == *known
}
