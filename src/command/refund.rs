//! `refund`: goods coming back, from a sale or without a receipt.

use serde::Serialize;

use super::arguments::Refund;
use super::document::{Paid, paid};
use super::table::pairs;
use super::{Answer, Desk, Problem, input};
use crate::domain::{Basket, Money, Points, Quantity, RefundId, RefundRequest, Refunded, ReturnedLine, SaleId};
use crate::shop;

#[derive(Serialize)]
struct Document {
    goods: Money,
    points_value: Money,
    points_returned: Points,
    points_taken: Points,
    points_short: Points,
    points_owed: Points,
    withheld: Money,
    rounding: Money,
    money: Money,
    lines: Vec<Line>,
    payments: Vec<Paid>,
    #[serde(rename = "refund")]
    id: RefundId,
    number: String,
    sale: Option<SaleId>,
    points: Points,
    repeated: bool,
}

#[derive(Serialize)]
struct Line {
    #[serde(rename = "line")]
    number: u32,
    quantity: Quantity,
    amount: Money,
}

pub fn run(desk: &Desk, arguments: &Refund) -> Result<Answer, Problem> {
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let id = input::id(desk, arguments.id.as_deref())?.map_or_else(RefundId::fresh, RefundId);
    let refunded = match (&arguments.without_receipt, &arguments.number) {
        (Some(basket), _) => {
            let basket: Basket = input::json(desk, basket)?;
            let goods = shop::refund::loose(&shop, &basket, &at)?;
            shop::refund::return_without_receipt(&shop, id, goods, &arguments.reason, at)?
        }
        (None, number) => {
            let lines = arguments.line.iter().map(|text| line(desk, text)).collect::<Result<_, _>>()?;
            let sale = shop::sell::sale(&shop, number.as_deref().unwrap_or_default())?.sale;
            let request = RefundRequest { id, sale, lines, reason: arguments.reason.clone() };
            shop::refund::refund(&shop, request, at, desk.at.is_some())?
        }
    };
    answer(desk, &refunded)
}

/// `2`, or `2=0.5` for a part of the quantity.
fn line(desk: &Desk, text: &str) -> Result<ReturnedLine, Problem> {
    let (number, quantity) = text.split_once('=').map_or((text, None), |(n, q)| (n, Some(q)));
    let line = number.trim().parse().ok().filter(|n| *n > 0);
    let quantity = quantity.map(|q| Quantity::parse(q).filter(|q| q.is_positive()));
    match (line, quantity) {
        (Some(line), None) => Ok(ReturnedLine { line, quantity: None }),
        (Some(line), Some(Some(quantity))) => Ok(ReturnedLine { line, quantity: Some(quantity) }),
        _ => Err(Problem::Usage(desk.language.command_error_line(text))),
    }
}

fn answer(desk: &Desk, refunded: &Refunded) -> Result<Answer, Problem> {
    let l = desk.language;
    let plan = &refunded.plan;
    let mut people = l.command_refund_done(&refunded.number.0, plan.money);
    if refunded.repeated {
        people = format!("{people}\n{}", l.command_repeated());
    }
    let mut sums = Vec::new();
    for (name, sum) in [(l.command_points_spent(), plan.points_value), (l.command_withheld(), plan.withheld)] {
        if sum.is_positive() {
            sums.push((name, l.money(sum)));
        }
    }
    if plan.points_owed.is_positive() {
        sums.push((l.command_points_owed(), l.number(plan.points_owed.get())));
    }
    if refunded.sale.is_some() {
        sums.push((l.command_points_after(), l.number(refunded.points.get())));
    }
    people = format!("{people}\n{}", pairs(&sums));
    let line = |r: &crate::domain::RefundedLine| Line { number: r.line, quantity: r.quantity, amount: r.amount };
    let document = Document {
        goods: plan.goods,
        points_value: plan.points_value,
        points_returned: plan.points_returned,
        points_taken: plan.points_taken,
        points_short: plan.points_short,
        points_owed: plan.points_owed,
        withheld: plan.withheld,
        rounding: plan.rounding,
        money: plan.money,
        lines: plan.lines.iter().map(line).collect(),
        payments: paid(&refunded.payments),
        id: refunded.refund,
        number: refunded.number.0.clone(),
        sale: refunded.sale,
        points: refunded.points,
        repeated: refunded.repeated,
    };
    Answer::new(&document, people)
}
