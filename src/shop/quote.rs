//! Pricing a basket for whoever stands at the till.

use super::card::not_active;
use super::error::must_fit;
use super::{Error, Shop, catalogue, coupon, standing};
use crate::domain::{Basket, CardNumber, CardState, HandedCoupon, Held, MemberId, Moment, Points, Quote, bounds};
use crate::rules;
use crate::store::programme::Version;
use crate::store::{self, card, programme};

/// Who is buying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    Nobody,
    Card(CardNumber),
    /// Found without a card.
    Member(MemberId),
}

/// A quote with everything that it was worked out from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Priced {
    /// As asked, with what the catalogue knows filled in.
    pub basket: Basket,
    pub quote: Quote,
    pub held: Option<Held>,
    /// What the shop knows of the coupons that the basket hands over.
    pub handed: Vec<HandedCoupon>,
    pub version: Version,
}

/// Prices a basket at a moment. Nothing is written.
pub fn quote(shop: &Shop, basket: &Basket, whom: &Whom, points: Points, at: &Moment) -> Result<Quote, Error> {
    Ok(price(shop, basket, whom, points, at)?.quote)
}

/// Prices a basket and tells what the price stands on.
pub fn price(shop: &Shop, basket: &Basket, whom: &Whom, points: Points, at: &Moment) -> Result<Priced, Error> {
    must_have_bounds(basket)?;
    let basket = catalogue::resolve(shop, basket)?;
    let (version, held, handed) = shop.store().read(|c| {
        let version = programme::on(c, at.day())?.ok_or(Error::NoProgramme)?;
        let member = match whom {
            Whom::Nobody => None,
            Whom::Member(member) => Some(*member),
            Whom::Card(number) => Some(holder(c, number)?),
        };
        let held = member
            .map(|member| {
                standing::held(shop, c, member, &version.programme, at.day())?
                    .ok_or_else(|| Error::NoMember(member.to_string()))
            })
            .transpose()?;
        let handed = coupon::handed_in(c, &basket.coupons, held.as_ref(), at.day())?;
        Ok::<_, Error>((version, held, handed))
    })?;
    let standing = held.as_ref().map(|h| &h.standing);
    let number = Some(version.version);
    let quote = rules::quote_with_coupons(&version.programme, number, standing, &handed, &basket, points, at)?;
    Ok(Priced { basket, quote, held, handed, version })
}

/// Texts of a basket are kept with its sale.
fn must_have_bounds(basket: &Basket) -> Result<(), Error> {
    for line in &basket.lines {
        let named = [&line.name, &line.sku, &line.barcode, &line.category];
        must_fit(named.into_iter().filter_map(Option::as_deref), bounds::NAME)?;
    }
    must_fit(basket.coupons.iter().map(String::as_str), bounds::NAME)?;
    let reasons = basket.lines.iter().filter_map(|line| line.by_hand.as_ref()).chain(&basket.by_hand);
    must_fit(reasons.map(|hand| hand.reason.as_str()), bounds::WORDS)
}

/// The member whom an active card leads to.
fn holder(connection: &store::Connection, number: &CardNumber) -> Result<MemberId, Error> {
    let (card, member) = card::by_number(connection, number)?.ok_or_else(|| Error::NoCard(number.to_string()))?;
    if card.state == CardState::Active {
        return Ok(member);
    }
    Err(not_active(card, member))
}
