//! `quote`: prices a basket, in the shop or against a programme in a file, and writes nothing.

use std::path::Path;

use serde::Serialize;

use super::arguments::Quote;
use super::document::{Quoted, spoken};
use super::table::pairs;
use super::{Answer, Desk, Problem, input};
use crate::domain::{Basket, Money, Points, Programme, Standing, Zone};
use crate::language::Language;
use crate::shop;

#[derive(Serialize)]
struct Document {
    #[serde(flatten)]
    quote: Quoted,
    /// Only where payments were named.
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<Money>,
}

pub fn run(desk: &Desk, arguments: &Quote) -> Result<Answer, Problem> {
    let mut basket: Basket = input::json(desk, &arguments.basket)?;
    let points = Points::new(arguments.points);
    if let Some(programme) = &arguments.programme {
        return without_shop(desk, &basket, programme, arguments.standing.as_deref(), points);
    }
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let whom = input::whom(desk, arguments.card.as_deref())?;
    let payments = input::payments(desk, &shop.settings(), &arguments.pay)?;
    if !payments.is_empty() || basket.pays_with.is_none() {
        // As it would be sold.
        basket.pays_with = shop::trial::only_form(&shop, &payments);
    }
    let priced = shop::quote::price(&shop, &basket, &whom, points, &at)?;
    let change = if payments.is_empty() {
        None
    } else {
        Some(shop::trial::settle(&shop, priced.quote.to_pay, &payments)?.change)
    };
    let mut people = spoken(&priced.quote, Some(&priced.version.programme), desk.language);
    if let Some(change) = change {
        let change = (desk.language.command_change(), desk.language.money(change));
        people = format!("{people}\n{}", pairs(&[change]));
    }
    Answer::new(&Document { quote: Quoted::new(&priced.quote, desk.language), change }, people)
}

fn without_shop(
    desk: &Desk,
    basket: &Basket,
    programme: &Path,
    standing: Option<&Path>,
    points: Points,
) -> Result<Answer, Problem> {
    let programme: Programme = input::json(desk, programme)?;
    let standing: Option<Standing> = standing.map(|file| input::json(desk, file)).transpose()?;
    let at = desk.moment(Zone::default())?;
    let quote = shop::trial::try_out(&programme, standing.as_ref(), basket, points, &at)?;
    // Its amounts are in its own currency, whatever a shop's here are in.
    let language = Language::new(desk.language.lang(), programme.currency.unwrap_or(desk.language.currency()));
    let people = spoken(&quote, Some(&programme), language);
    Answer::new(&Document { quote: Quoted::new(&quote, language), change: None }, people)
}
