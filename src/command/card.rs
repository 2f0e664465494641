//! `card replace` and `card block`.

use serde::Serialize;

use super::{Answer, Desk, Problem, input};
use crate::domain::{CardNumber, CardState};
use crate::shop::{self, CardWish};

#[derive(Serialize)]
struct Document {
    number: CardNumber,
    state: CardState,
    replaced_by: Option<CardNumber>,
}

/// Gives another card for one that is lost or worn: the one named, or the next of the shop's own.
pub fn replace(desk: &Desk, number: &str, with: Option<&str>, lost: bool) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let old = input::card(desk, number)?;
    let next = with.map_or(Ok(CardWish::Issue), |new| input::card(desk, new).map(CardWish::Number))?;
    let new = shop::card::replace(&shop, &old, next, lost, desk.moment(shop.zone())?)?;
    let taken_up = new.as_ref().map(|n| n.as_str().to_owned()).unwrap_or_default();
    let people = desk.language.command_card_replaced(taken_up, old.as_str());
    let state = if lost { CardState::Lost } else { CardState::Replaced };
    Answer::new(&Document { number: old, state, replaced_by: new }, people)
}

pub fn block(desk: &Desk, number: &str, reason: &str) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let number = input::card(desk, number)?;
    let card = shop::card::block(&shop, &number, reason, desk.moment(shop.zone())?)?;
    let people = desk.language.command_card_blocked(card.number.as_str());
    Answer::new(&Document { number: card.number, state: card.state, replaced_by: card.replaced_by }, people)
}
