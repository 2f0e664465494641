//! A record priced as `quote --programme` prices a file, and every figure that is expected of it.

use std::collections::BTreeMap;

use regulars::domain::{
    Lang, Money, Points, Quantity, Quote, RefundPlan, RefundPolicy, ReturnedLine, SoldState, Standing,
};
use regulars::rules::{Receipt, basis_of};
use regulars::shop::trial::try_out;
use serde_json::{Value, json};

use super::Unsaid;
use super::record::{Record, known, quantity, slug};
use crate::rules::books::{refund, refund_repriced, sold};

/// What differs, in words; nothing where all figures are the same.
pub fn compare(record: &Record) -> Result<Vec<String>, Unsaid> {
    let price = |points: i64| {
        try_out(&record.programme, record.standing.as_ref(), &record.basket, Points::new(points), &record.at)
            .map_err(|error| error.to_string())
    };
    // As at the till: what may be spent is known first, then as much of the wish is.
    let allowed = price(0)?.points_allowed.get();
    let step = record.programme.points.as_ref().map_or(1, |points| points.step.get());
    let wish = record.pay_points.min(allowed);
    let quote = price(wish - wish % step)?;
    let mut found = figures(record, &quote);
    if record.refund.is_some() {
        found.extend(returned(record, &quote)?);
    }
    let mut wrong = Vec::new();
    for (name, expected) in record.expect.as_object().into_iter().flatten() {
        let found = match name.as_str() {
            "unit_discounts" => pieces(&quote, expected, |line| line.discount),
            "unit_prices" => pieces(&quote, expected, |line| line.total),
            "gifts" => Some(gifts(&quote)),
            name => found.get(name).cloned(),
        };
        let found = found.ok_or_else(|| format!("the figure `{name}` is not known here"))?;
        let expected = match name.as_str() {
            "gifts" => expected_gifts(expected)?,
            "lines_any_order" => sorted(expected),
            "tier" => expected.as_str().map_or(Value::Null, |tier| json!(slug(tier))),
            _ => expected.clone(),
        };
        let same = if name == "refund_total_one_of" {
            expected.as_array().is_some_and(|all| all.contains(&found))
        } else {
            found == expected
        };
        if !same {
            wrong.push(format!("{name} {found}, not {expected}"));
        }
    }
    Ok(wrong)
}

/// The figures of the quote under the names of the format.
fn figures(record: &Record, quote: &Quote) -> BTreeMap<&'static str, Value> {
    // Where the format names no payment in points, what they pay is a discount there.
    let payment = record.expect["paid_with_points"].is_null() && record.expect["left_to_pay"].is_null();
    let off = if payment { quote.points_value } else { Money::ZERO };
    let minor = |money: Money| json!(money.as_minor());
    let lines: Vec<_> = quote.lines.iter().map(|line| line.total.as_minor()).collect();
    let before = record.standing.as_ref().map_or(Points::ZERO, |standing| standing.points);
    let balance = before.minus(quote.points_spent).and_then(|points| points.plus(quote.points_earned)).unwrap();
    BTreeMap::from([
        ("subtotal", minor(quote.subtotal)),
        ("discount", minor(quote.discount.plus(off).unwrap())),
        ("total", minor(quote.total.minus(off).unwrap())),
        ("lines", json!(lines)),
        ("lines_any_order", sorted(&json!(lines))),
        ("points_earned", json!(quote.points_earned.get())),
        ("points_spent", json!(quote.points_spent.get())),
        ("points_balance", json!(balance.get())),
        ("paid_with_points", minor(quote.points_value)),
        ("left_to_pay", minor(quote.to_pay)),
        ("tier", tier(record, quote)),
    ])
}

fn tier(record: &Record, quote: &Quote) -> Value {
    let held =
        |standing: &Standing| regulars::rules::held_tier(&record.programme, standing).map(|tier| tier.id.clone());
    let after = quote.tier_after.clone().filter(|_| record.counts_this);
    json!(after.or_else(|| record.standing.as_ref().and_then(held)))
}

fn sorted(lines: &Value) -> Value {
    let mut lines: Vec<_> = lines.as_array().into_iter().flatten().filter_map(Value::as_i64).collect();
    lines.sort_unstable();
    json!(lines)
}

/// What each piece of the named lines has of a line's amount: it is shared over them as over equal lines.
fn pieces(quote: &Quote, expected: &Value, of: impl Fn(&regulars::domain::QuotedLine) -> Money) -> Option<Value> {
    let mut found = serde_json::Map::new();
    for name in expected.as_object()?.keys() {
        let line = quote.lines.iter().find(|line| line.name.as_ref() == Some(name))?;
        let equal = vec![(Money::minor(1), ()); usize::try_from(line.quantity.thousandths() / 1_000).ok()?];
        let parts = of(line).split(&equal).ok()?;
        found.insert(name.clone(), json!(parts.iter().map(|part| part.as_minor()).collect::<Vec<_>>()));
    }
    Some(Value::Object(found))
}

fn gifts(quote: &Quote) -> Value {
    let mut all: BTreeMap<String, i64> = BTreeMap::new();
    for gift in &quote.gifts {
        *all.entry(gift.name.in_lang(Lang::En).to_owned()).or_default() += gift.quantity.thousandths();
    }
    json!(all)
}

fn expected_gifts(expected: &Value) -> Result<Value, Unsaid> {
    let mut all: BTreeMap<String, i64> = BTreeMap::new();
    for gift in expected.as_array().into_iter().flatten() {
        let name = gift["name"].as_str().ok_or("a gift without a name")?;
        *all.entry(name.to_owned()).or_default() += quantity(&gift["quantity"])?.thousandths();
    }
    Ok(json!(all))
}

/// What goods that come back give back.
fn returned(record: &Record, quote: &Quote) -> Result<BTreeMap<&'static str, Value>, Unsaid> {
    let asked = record.refund.as_ref().unwrap();
    known(asked, &["lines", "whole", "policy", "programme_now"])?;
    let again = match asked["policy"].as_str() {
        None | Some("by-line" | "by_line") => false,
        Some("reprice") => true,
        Some(policy) => return Err(format!("goods do not come back by `{policy}`")),
    };
    let mut lines = Vec::new();
    if asked["whole"] == true {
        let all = (1..).zip(&quote.lines);
        lines.extend(all.map(|(line, sold)| ReturnedLine { line, quantity: Some(sold.quantity) }));
    }
    for back in asked["lines"].as_array().into_iter().flatten() {
        let place = quote.lines.iter().position(|line| line.name.as_deref() == back["name"].as_str());
        let line = u32::try_from(place.ok_or("goods that were not sold come back")? + 1).unwrap();
        lines.push(ReturnedLine { line, quantity: Some(quantity(&back["quantity"])?) });
    }
    let standing = record.standing.as_ref();
    let mut state = sold(quote, standing);
    let plan = give_back(record, quote, again, &mut state, &lines)?;
    let reversed = plan.points_taken.plus(plan.points_short).unwrap();
    let before = standing.map_or(Points::ZERO, |standing| standing.points);
    let balance = before.get() - quote.points_spent.get() + quote.points_earned.get();
    let after = balance + plan.points_returned.get() - plan.points_taken.get();
    let units = one_by_one(record, quote, again, &lines)?;
    Ok(BTreeMap::from([
        ("refund_total", json!(plan.money.as_minor())),
        ("refund_total_one_of", json!(plan.money.as_minor())),
        ("refund_units", json!(units)),
        ("total_after_refund", json!(quote.total.minus(plan.goods).unwrap().plus(plan.repriced).unwrap().as_minor())),
        ("points_reversed", json!(reversed.get())),
        ("points_returned", json!(plan.points_returned.get())),
        ("points_after_refund", json!(after)),
    ]))
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
        for _ in 0..back.quantity.unwrap_or(Quantity::ONE).thousandths() / 1_000 {
            let piece = [ReturnedLine { line: back.line, quantity: Some(Quantity::ONE) }];
            units.push(give_back(record, quote, again, &mut state, &piece)?.money.as_minor());
        }
    }
    Ok(units)
}
