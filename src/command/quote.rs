//! `quote`: prices a basket, in the shop or against a programme in a file, and writes nothing.

use std::path::Path;

use serde::Serialize;

use super::arguments::Quote;
use super::document::{Quoted, spoken};
use super::table::pairs;
use super::{Answer, Desk, Problem, input};
use crate::domain::{self, Basket, Money, Payment, Points, Programme, ShopSettings, Standing, Zone};
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
        return without_shop(desk, basket, programme, arguments, points);
    }
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let whom = input::whom(desk, arguments.card.as_deref())?;
    let settings = shop.settings();
    let payments = pay(desk, &settings, &mut basket, arguments)?;
    let priced = shop::quote::price(&shop, &basket, &whom, points, &at)?;
    let change = change(&settings, &priced.quote, &payments)?;
    let people = said(&priced.quote, &priced.version.programme, change, desk.language);
    Answer::new(&Document { quote: Quoted::new(&priced.quote, desk.language), change }, people)
}

/// As a shop would sell it that takes cash, cards and vouchers, as every new one does.
fn without_shop(
    desk: &Desk,
    mut basket: Basket,
    programme: &Path,
    arguments: &Quote,
    points: Points,
) -> Result<Answer, Problem> {
    let programme: Programme = input::json(desk, programme)?;
    let standing: Option<Standing> = arguments.standing.as_deref().map(|file| input::json(desk, file)).transpose()?;
    let at = desk.moment(Zone::default())?;
    let forms = ShopSettings::default();
    let payments = pay(desk, &forms, &mut basket, arguments)?;
    // Its amounts are in its own currency, whatever a shop's here are in; those of a refusal too.
    let language = Language::new(desk.language.lang(), programme.currency.unwrap_or(desk.language.currency()));
    let refused = |problem: Problem| Problem::Data(problem.code(), problem.message(&desk.speaking(language)));
    let quote = shop::trial::try_out(&programme, standing.as_ref(), &basket, points, &at);
    let quote = quote.map_err(|error| refused(error.into()))?;
    let change = change(&forms, &quote, &payments).map_err(refused)?;
    Answer::new(&Document { quote: Quoted::new(&quote, language), change }, said(&quote, &programme, change, language))
}

/// The payments that were named; the basket is paid by them, as it would be sold, unless it says itself how.
fn pay(desk: &Desk, settings: &ShopSettings, basket: &mut Basket, arguments: &Quote) -> Result<Vec<Payment>, Problem> {
    let payments = input::payments(desk, settings, &arguments.pay)?;
    shop::trial::pay_with(settings, basket, &payments)?;
    Ok(payments)
}

/// What is given back of what was handed over, where that was named.
fn change(settings: &ShopSettings, quote: &domain::Quote, payments: &[Payment]) -> Result<Option<Money>, Problem> {
    if payments.is_empty() {
        return Ok(None);
    }
    Ok(Some(shop::trial::settle(settings, quote.to_pay, payments)?.change))
}

fn said(quote: &domain::Quote, programme: &Programme, change: Option<Money>, l: Language) -> String {
    let people = spoken(quote, Some(programme), l);
    match change {
        Some(change) => format!("{people}\n{}", pairs(&[(l.command_change(), l.money(change))])),
        None => people,
    }
}
