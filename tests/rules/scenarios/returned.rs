//! What goods of a record give back when they come back.

use std::collections::BTreeMap;

use regulars::domain::{
    Basket, Points, Quantity, Quote, QuotedLine, RefundPlan, RefundPolicy, ReturnedLine, SoldState,
};
use regulars::rules::{Receipt, basis_of};
use serde_json::{Value, json};

use super::record::Record;
use super::strict::{flag, known, list, quantity, some, text};
use super::{Unsaid, doubts};
use crate::rules::books::{refund, refund_repriced, sold};

/// The figures of a return under the names of the format.
pub fn returned(record: &Record, quote: &Quote, asked: &Value) -> Result<BTreeMap<&'static str, Value>, Unsaid> {
    known(asked, &["lines", "whole", "policy", "programme_now"])?;
    let policy = some(&asked["policy"], text)?;
    let again = policy.map_or(Ok(false), prices_again)?;
    // What a line gives back is what it cost, whatever holds now; all else may be meant otherwise than ours does it.
    if !asked["programme_now"].is_null() && (again || policy.is_none()) {
        return Err("goods come back under the programme that sold them".to_owned());
    }
    let lines = coming_back(quote, asked)?;
    let standing = record.standing.as_ref();
    if again {
        let rest = left(&record.basket, &lines);
        if !rest.lines.is_empty() {
            doubts::of_turns(&record.programme, standing, &rest, &record.at)?;
        }
    }
    let mut state = sold(quote, standing);
    let plan = give_back(record, quote, again, &mut state, &lines)?;
    let reversed = plan.points_taken.plus(plan.points_short).unwrap();
    let before = standing.map_or(Points::ZERO, |standing| standing.points);
    let balance = before.get() - quote.points_spent.get() + quote.points_earned.get();
    let after = balance + plan.points_returned.get() - plan.points_taken.get();
    let mut found = BTreeMap::from([
        ("refund_total", json!(plan.money.as_minor())),
        ("total_after_refund", json!(quote.total.minus(plan.goods).unwrap().plus(plan.repriced).unwrap().as_minor())),
        ("points_reversed", json!(reversed.get())),
        ("points_returned", json!(plan.points_returned.get())),
        ("points_after_refund", json!(after)),
    ]);
    if !record.expect["refund_units"].is_null() {
        found.insert("refund_units", json!(one_by_one(record, quote, again, &lines)?));
    }
    Ok(found)
}

/// Whether goods come back by what the rest costs, and not by what their lines did; as far as its words say one alone.
fn prices_again(policy: &str) -> Result<bool, Unsaid> {
    let words = policy.to_lowercase();
    let words: Vec<_> = words.split(|c: char| !c.is_alphanumeric()).collect();
    let again = words.iter().any(|word| word.starts_with("repric"));
    let by_line = words.iter().any(|word| ["share", "shares", "line", "lines"].contains(word));
    let denied = words.iter().any(|word| ["no", "not", "never", "without"].contains(word));
    if again == by_line || denied { Err(format!("goods do not come back by `{policy}`")) } else { Ok(again) }
}

/// The lines that come back: of goods that stand on several, as many of each as are asked for in all.
fn coming_back(quote: &Quote, asked: &Value) -> Result<Vec<ReturnedLine>, Unsaid> {
    let whole = some(&asked["whole"], flag)?.unwrap_or(false);
    let named = list(&asked["lines"])?;
    if whole != named.is_empty() {
        return Err("either some goods come back or all of them".to_owned());
    }
    if whole {
        let all = (1..).zip(&quote.lines);
        return Ok(all.map(|(line, sold)| ReturnedLine { line, quantity: Some(sold.quantity) }).collect());
    }
    let mut out: Vec<i64> = quote.lines.iter().map(|line| line.quantity.thousandths()).collect();
    let mut lines = Vec::new();
    for back in named {
        known(back, &["name", "quantity"])?;
        let name = text(&back["name"])?;
        let places: Vec<usize> =
            (0..out.len()).filter(|place| quote.lines[*place].name.as_deref() == Some(name)).collect();
        let mut wanted = quantity(&back["quantity"])?.thousandths();
        let there: i64 = places.iter().map(|place| out[*place]).sum();
        if wanted <= 0 || wanted > there {
            return Err(format!("{} of {name} do not come back", back["quantity"]));
        }
        let same = |place: &usize| costs_alike(&quote.lines[places[0]], &quote.lines[*place]);
        if wanted < there && !places.iter().all(same) {
            return Err(format!("which of several lines of {name} comes back is not told"));
        }
        for place in places {
            let part = wanted.min(out[place]);
            if part > 0 {
                let line = u32::try_from(place + 1).unwrap();
                lines.push(ReturnedLine { line, quantity: Some(Quantity::thousandths_of(part)) });
            }
            out[place] -= part;
            wanted -= part;
        }
    }
    Ok(lines)
}

/// Whether two lines are of the same goods at the same price, before and after discounts.
fn costs_alike(one: &QuotedLine, other: &QuotedLine) -> bool {
    let cross = |one: &QuotedLine, other: &QuotedLine| {
        i128::from(one.total.as_minor()) * i128::from(other.quantity.thousandths())
    };
    (one.unit_price, &one.category) == (other.unit_price, &other.category) && cross(one, other) == cross(other, one)
}

/// What of a basket stays.
fn left(basket: &Basket, lines: &[ReturnedLine]) -> Basket {
    let mut rest = basket.clone();
    for back in lines {
        let line = &mut rest.lines[usize::try_from(back.line).unwrap() - 1];
        line.quantity = line.quantity.minus(back.quantity.unwrap_or(line.quantity)).unwrap();
    }
    rest.lines.retain(|line| line.quantity.is_positive());
    rest
}

/// Gives goods back by their lines, or by what is left being priced `again`.
fn give_back(
    record: &Record,
    quote: &Quote,
    again: bool,
    state: &mut SoldState,
    lines: &[ReturnedLine],
) -> Result<RefundPlan, Unsaid> {
    let (programme, day) = (&record.programme, record.at.day());
    if !again {
        return refund(programme, state, lines, day).map_err(|error| error.to_string());
    }
    let mut programme = programme.clone();
    programme.refund.policy = RefundPolicy::Reprice;
    let basis =
        basis_of(&programme, record.standing.as_ref(), &record.basket, quote).ok_or("it is never priced again")?;
    let birthday = record.standing.as_ref().and_then(|standing| standing.birthday);
    let receipt = Receipt { programme: &programme, basis: &basis, birthday, at: &record.at, quote, given_back: &[] };
    refund_repriced(&receipt, state, lines, day).map_err(|error| error.to_string())
}

/// What each piece gives back, when they come one after the other.
fn one_by_one(record: &Record, quote: &Quote, again: bool, lines: &[ReturnedLine]) -> Result<Vec<i64>, Unsaid> {
    let mut state = sold(quote, record.standing.as_ref());
    let mut units = Vec::new();
    for back in lines {
        let quantity = back.quantity.unwrap_or(Quantity::ONE);
        if !quantity.is_whole() {
            return Err("what is weighed is one piece".to_owned());
        }
        for _ in 0..quantity.thousandths() / 1_000 {
            let piece = [ReturnedLine { line: back.line, quantity: Some(Quantity::ONE) }];
            units.push(give_back(record, quote, again, &mut state, &piece)?.money.as_minor());
        }
    }
    Ok(units)
}
