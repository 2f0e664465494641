//! `sell`: records a sale.

use serde::Serialize;

use super::arguments::Sell;
use super::document::{Paid, Quoted, paid, spoken};
use super::table::pairs;
use super::{Answer, Desk, Problem, input};
use crate::domain::{Basket, Money, Points, SaleId, SaleRequest};
use crate::shop::{self, quote::Whom};

#[derive(Serialize)]
struct Document {
    #[serde(flatten)]
    quote: Quoted,
    payments: Vec<Paid>,
    change: Money,
    sale: SaleId,
    number: String,
    points: Points,
    repeated: bool,
}

pub fn run(desk: &Desk, arguments: &Sell) -> Result<Answer, Problem> {
    let l = desk.language;
    let basket: Basket = input::json(desk, &arguments.basket)?;
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let card = match input::whom(desk, arguments.card.as_deref())? {
        Whom::Card(number) => Some(number),
        Whom::Nobody | Whom::Member(_) => None,
    };
    let request = SaleRequest {
        id: input::id(desk, arguments.id.as_deref())?.map_or_else(SaleId::fresh, SaleId),
        basket,
        card,
        member: None,
        points: Points::new(arguments.points),
        payments: input::payments(desk, &shop.settings(), &arguments.pay)?,
        gifts_given: true,
        agreed: None,
        agreed_gifts: None,
    };
    let sold = shop::sell::sell(&shop, request, at, desk.at.is_some())?;

    let programme = shop::programme::on(&shop, at.day()).ok().map(|v| v.programme);
    let mut people = l.command_sell_done(&sold.number.0, sold.quote.to_pay);
    if sold.repeated {
        people = format!("{people}\n{}", l.command_repeated());
    }
    let mut after = Vec::new();
    if sold.change.is_positive() {
        after.push((l.command_change(), l.money(sold.change)));
    }
    if sold.member.is_some() {
        after.push((l.command_points_after(), l.number(sold.points.get())));
    }
    people = format!("{people}\n\n{}\n{}", spoken(&sold.quote, programme.as_ref(), l), pairs(&after));
    let document = Document {
        quote: Quoted::new(&sold.quote, l),
        payments: paid(&sold.payments),
        change: sold.change,
        sale: sold.sale,
        number: sold.number.0,
        points: sold.points,
        repeated: sold.repeated,
    };
    Answer::new(&document, people)
}
