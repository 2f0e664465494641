//! `card replace`, `card block` and `card print`.

use serde::Serialize;

use super::arguments::Print;
use super::{Answer, Desk, Problem, file, input};
use crate::domain::{CardNumber, CardState};
use crate::report::{CardFace, CardForm};
use crate::shop::{self, CardWish, print_card};

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

#[derive(Serialize)]
struct Printed {
    file: String,
    blank: bool,
    cards: Vec<String>,
    pages: usize,
    bytes: u64,
}

/// Members' cards by their numbers, or so many blank ones.
pub fn print(desk: &Desk, arguments: &Print) -> Result<Answer, Problem> {
    let spoken = desk.language;
    file::folder_of(&arguments.out, spoken)?;
    let lang = arguments.language.as_deref().map(|code| input::lang(desk, code)).transpose()?;
    let numbers = arguments.numbers.iter().map(|number| input::card(desk, number)).collect::<Result<Vec<_>, _>>()?;
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    // Numbers that are set aside are gone, so first whether the file can be written at all.
    print_card::may_write(&shop, &arguments.out)?;
    let faces = match arguments.blank {
        Some(count) => print_card::reserve(&shop, count, at)?,
        None => print_card::faces(&shop, &numbers)?,
    };
    let form = if arguments.sheet { CardForm::Sheet } else { CardForm::Single };
    let l = lang.map_or(spoken, |lang| spoken.speaking(lang));
    let saved = print_card::save(&shop, &faces, form, l, &arguments.out, at)?;
    let name = saved.file.display().to_string();
    let people = spoken.command_cards_printed(faces.len(), &name, saved.pages);
    let cards = faces.into_iter().map(|face: CardFace| face.number).collect();
    let printed =
        Printed { file: name, blank: arguments.blank.is_some(), cards, pages: saved.pages, bytes: saved.bytes };
    Answer::new(&printed, people)
}
