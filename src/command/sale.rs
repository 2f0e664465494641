//! `sale show` and `sale assign`.

use serde::Serialize;

use super::document::{Paid, Quoted, paid, spoken};
use super::table::pairs;
use super::{Answer, Desk, Problem, input};
use crate::domain::{MemberId, Money, Points, SaleId};
use crate::shop::{self, quote::Whom};

#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    quote: Quoted,
    payments: Vec<Paid>,
    change: Money,
    sale: SaleId,
    number: String,
    at: String,
    member: Option<MemberId>,
    fiscal: Option<String>,
    source: Option<String>,
    refunds: Vec<Back>,
}

#[derive(Serialize)]
struct Back {
    refund: crate::domain::RefundId,
    number: String,
    day: chrono::NaiveDate,
    goods: Money,
    money: Money,
}

pub fn show(desk: &Desk, number: &str) -> Result<Answer, Problem> {
    let l = desk.language;
    let shop = desk.open()?;
    let mut sale = shop::sell::sale(&shop, number)?;
    sale.quote.points_earned = shop::sell::points_of_holder(&shop, &sale)?;
    let programme = shop::programme::on(&shop, sale.stamp.at.day()).ok().map(|v| v.programme);
    let at = sale.stamp.at.rfc3339(shop.zone());

    let mut head = vec![(l.command_column_day(), sale.stamp.at.local.format("%Y-%m-%d %H:%M").to_string())];
    if let Some(member) = sale.member {
        head.push((l.command_column_member(), shop::member(&shop, member)?.profile.name.full()));
    }
    for refund in &sale.refunds {
        head.push((refund.number.0.clone(), l.money(refund.money)));
    }
    let title = l.command_sell_done(&sale.number.0, sale.quote.to_pay);
    let people = format!("{title}\n{}\n{}", pairs(&head), spoken(&sale.quote, programme.as_ref(), l));
    let back = |r: &crate::domain::RefundOf| Back {
        refund: r.refund,
        number: r.number.0.clone(),
        day: r.day,
        goods: r.goods,
        money: r.money,
    };
    let document = Shown {
        quote: Quoted::new(&sale.quote, l),
        payments: paid(&sale.payments),
        change: sale.change,
        sale: sale.sale,
        number: sale.number.0.clone(),
        at,
        member: sale.member,
        fiscal: sale.fiscal.clone(),
        source: sale.source.clone(),
        refunds: sale.refunds.iter().map(back).collect(),
    };
    Answer::new(&document, people)
}

#[derive(Serialize)]
struct Assigned {
    sale: SaleId,
    number: String,
    member: Option<MemberId>,
    points_earned: Points,
    points: Points,
    /// Codes of the coupons that went along.
    coupons: Vec<String>,
    unchanged: bool,
}

/// Gives a sale to the holder of a card, to a member, or to nobody.
pub fn assign(desk: &Desk, number: &str, card: Option<&str>, member: Option<&str>) -> Result<Answer, Problem> {
    let l = desk.language;
    let shop = desk.open()?;
    let at = desk.moment(shop.zone())?;
    let member = match (input::whom(desk, card)?, member) {
        (Whom::Card(number), _) => Some(shop.member_of_card(&number)?),
        (_, Some(member)) => Some(input::member(desk, &shop, member)?),
        (_, None) => None,
    };
    let sale = shop::sell::sale(&shop, number)?;
    let assigned = shop::assign::assign(&shop, sale.sale, member, at, desk.at.is_some())?;
    let people = match member {
        Some(member) => l.command_assigned(shop::member(&shop, member)?.profile.name.full(), &assigned.number.0),
        None => l.command_assigned_nobody(&assigned.number.0),
    };
    let people = match assigned.points_earned {
        Points::ZERO => people,
        points => format!("{people}\n{}", l.command_assigned_points(l.points(points))),
    };
    let people = match &assigned.coupons[..] {
        [] => people,
        codes => format!("{people}\n{}", l.command_assigned_coupons(codes.join(", "))),
    };
    let document = Assigned {
        sale: assigned.sale,
        number: assigned.number.0,
        member: assigned.member,
        points_earned: assigned.points_earned,
        points: assigned.points,
        coupons: assigned.coupons,
        unchanged: assigned.unchanged,
    };
    Answer::new(&document, people)
}
