//! `gift list` and `gift stock`.

use serde::Serialize;

use super::arguments::Gift;
use super::table::{Side, Table};
use super::{Answer, Desk, Problem, input, usage};
use crate::domain::{FactId, Quantity};
use crate::shop::gift::{self, Count};

#[derive(Serialize)]
struct All {
    gifts: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    gift: String,
    name: String,
    left: Option<Quantity>,
    given: Quantity,
}

#[derive(Serialize)]
struct Stocked {
    gift: String,
    name: String,
    left: Quantity,
    repeated: bool,
}

pub fn run(desk: &Desk, asked: Gift) -> Result<Answer, Problem> {
    match asked {
        Gift::List => list(desk),
        Gift::Stock { gift, count, add, id } => {
            let count = match (count, add) {
                (Some(text), _) => Count::Counted(quantity(desk, "--count", &text, true)?),
                (None, add) => Count::Added(quantity(desk, "--add", &add.unwrap_or_default(), false)?),
            };
            stock(desk, &gift, count, id.as_deref())
        }
    }
}

fn quantity(desk: &Desk, option: &str, text: &str, may_be_none: bool) -> Result<Quantity, Problem> {
    let fits = |quantity: &Quantity| {
        (quantity.is_positive() || may_be_none && *quantity == Quantity::ZERO) && *quantity <= Quantity::MOST
    };
    let l = desk.language;
    let unfit = || {
        let below = usage::is_below_zero(text);
        Problem::Usage(if below { l.command_usage_number(option, text) } else { l.command_usage_value(option, text) })
    };
    Quantity::parse(text).filter(fits).ok_or_else(unfit)
}

fn list(desk: &Desk) -> Result<Answer, Problem> {
    let l = desk.language;
    let shop = desk.open()?;
    let found = gift::list(&shop, &desk.moment(shop.zone())?)?;
    let mut table = Table::new([
        (l.gift_column_id(), Side::Left),
        (l.gift_column_gift(), Side::Left),
        (l.gift_column_left(), Side::Right),
        (l.gift_column_given(), Side::Right),
    ]);
    let mut gifts = Vec::with_capacity(found.len());
    for one in found {
        let name = one.name.in_lang(l.lang()).to_owned();
        let left = one.left.map_or_else(|| l.gift_uncounted(), |left| l.quantity(left));
        table.row([one.gift.clone(), name.clone(), left, l.quantity(one.given)]);
        gifts.push(Row { gift: one.gift, name, left: one.left, given: one.given });
    }
    Answer::new(&All { gifts }, table.print())
}

fn stock(desk: &Desk, gift: &str, count: Count, id: Option<&str>) -> Result<Answer, Problem> {
    let l = desk.language;
    let shop = desk.open()?;
    let id = input::id(desk, id)?.map_or_else(FactId::fresh, FactId);
    let done = gift::stock(&shop, id, gift, count, desk.moment(shop.zone())?)?;
    let name = done.name.in_lang(l.lang()).to_owned();
    let people = l.gift_done(l.quantity(done.left), &name);
    Answer::new(&Stocked { gift: done.gift, name, left: done.left, repeated: done.repeated }, people)
}
