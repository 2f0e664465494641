//! The table of `refunds.txt`: what goods give back, and what becomes of the points.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use regulars::domain::{Money, Points, Programme, Quantity, RefundPlan, ReturnedLine, SoldState, Standing};
use regulars::rules::{Receipt, RefundError, basis_of, quote};

use super::books::{lot_id, refund, refund_repriced, sold, with_ids};
use super::notation::{at, basket, day, member, programme};

/// `spends 4, on 2026-12-01, 1=2 3`: what happens before a return, and what comes back.
fn returns(
    text: &str,
    programme: &Programme,
    receipt: Option<&Receipt<'_>>,
    state: &mut SoldState,
    sold_on: NaiveDate,
) -> Result<RefundPlan, RefundError> {
    let mut today = sold_on;
    let mut lines = Vec::new();
    for part in text.split(',').map(str::trim) {
        if let Some(points) = part.strip_prefix("spends ") {
            let earned = state.earned.as_mut().unwrap();
            earned.left = earned.left.minus(Points::new(points.parse().unwrap())).unwrap();
        } else if let Some(points) = part.strip_prefix("expired ") {
            let (earned, points) = (state.earned.as_mut().unwrap(), Points::new(points.parse().unwrap()));
            earned.left = earned.left.minus(points).unwrap();
            earned.expired = earned.expired.plus(points).unwrap();
        } else if let Some(on) = part.strip_prefix("on ") {
            today = day(on);
        } else if part != "all" {
            lines.extend(part.split_whitespace().map(|line| {
                let (line, quantity) = line.split_once('=').map_or((line, None), |(l, q)| (l, Some(q)));
                let quantity = quantity.map(|q| Quantity::parse(q).unwrap());
                ReturnedLine { line: line.parse().unwrap(), quantity }
            }));
        }
    }
    match receipt {
        Some(receipt) => refund_repriced(receipt, state, &lines, today),
        None => refund(programme, state, &lines, today),
    }
}

fn said(plan: &Result<RefundPlan, RefundError>) -> Vec<String> {
    let plan = match plan {
        Ok(plan) => plan,
        Err(error) => return vec![format!("error {error}")],
    };
    let mut said = vec![
        format!("goods {}", plan.goods.plain()),
        format!("points worth {}", plan.points_value.plain()),
        format!("rounding {}", plan.rounding.plain()),
        format!("withheld {}", plan.withheld.plain()),
        format!("money {}", plan.money.plain()),
        format!("returns {}", plan.points_returned.get()),
        format!("takes {}", plan.points_taken.get()),
        format!("short {}", plan.points_short.get()),
        format!("owes {}", plan.points_owed.get()),
        format!("reprices {}", plan.repriced.plain()),
        format!("later {}", plan.unsettled.plain()),
        if plan.whole { "whole".to_owned() } else { "not whole".to_owned() },
    ];
    said.extend(plan.fell.iter().map(|one| {
        let what = if one.comes_back { "comes back" } else { "falls" };
        format!("{} {what} {}", one.rule.as_str(), one.amount.plain())
    }));
    for back in &plan.into {
        let lot = (1..10).find(|number| lot_id(*number) == back.lot).unwrap();
        let until = back.new_expiry.map_or(String::new(), |last| format!(" until {last}"));
        said.push(format!("back {} to lot {lot}{until}", back.points.get()));
    }
    said
}

#[test]
fn goods_give_back_what_the_table_says() {
    let sold_on = day("2026-11-20");
    let mut members: BTreeMap<&str, Option<Standing>> = BTreeMap::new();
    let mut rules = programme("nothing");
    let mut wrong = Vec::new();
    for (number, text) in (1..).zip(include_str!("refunds.txt").lines()) {
        if text.trim().is_empty() || text.starts_with('#') {
            continue;
        }
        if let Some(rest) = text.strip_prefix("member ") {
            let (name, about) = rest.trim().split_once(' ').unwrap_or((rest.trim(), ""));
            members.insert(name, (!about.is_empty()).then(|| with_ids(member(about))));
            continue;
        }
        if let Some(name) = text.strip_prefix("programme ") {
            rules = programme(name);
            continue;
        }
        let cells: Vec<_> = text.split('|').map(str::trim).collect();
        let &[bought, name, asked, gives] = &cells[..] else { panic!("line {number} is no row: {text}") };
        let standing = members[name].as_ref();
        let (basket, points) = basket(bought);
        let quote = quote(&rules, Some(1), standing, &basket, points, &at(sold_on)).unwrap();
        let mut state = sold(&quote, standing);
        let (basis, at_sale) = (basis_of(&rules, standing, &basket, &quote), at(sold_on));
        let birthday = standing.and_then(|standing| standing.birthday);
        let receipt = basis.as_ref().map(|basis| Receipt {
            programme: &rules,
            basis,
            birthday,
            at: &at_sale,
            quote: &quote,
            given_back: &[],
        });
        assert!(receipt.as_ref().is_none_or(Receipt::is_known), "line {number}");
        assert_eq!(asked.split(" then ").count(), gives.split(" then ").count(), "line {number}");
        for (asked, gives) in asked.split(" then ").zip(gives.split(" then ")) {
            let said = said(&returns(asked.trim(), &rules, receipt.as_ref(), &mut state, sold_on));
            for phrase in gives.split(';').map(str::trim).filter(|phrase| !said.iter().any(|said| said == phrase)) {
                wrong.push(format!("line {number}, {asked}: `{phrase}` is not among {}", said.join("; ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

// What was handed over before, by whatever rounding an older program knew, is what it is: the last of the goods settles it.
#[test]
fn the_last_of_the_goods_settles_what_earlier_ones_were_rounded_by() {
    let halves = programme("cash in halves");
    let (basket, points) = basket("2 x bread 68.20");
    let quote = quote(&halves, Some(1), None, &basket, points, &at(day("2026-11-20"))).unwrap();
    for (rounded, money) in [(30, "67.90"), (-20, "68.40"), (0, "68.20")] {
        let mut state = sold(&quote, None);
        (state.rounding, state.rounded, state.not_in_cash) = (Money::ZERO, Money::minor(rounded), quote.total);
        state.lines[0].returned = Quantity::ONE;
        let plan = refund(&halves, &mut state, &[], day("2026-11-21")).unwrap();
        assert_eq!(plan.money.plain(), money, "after {rounded}");
    }
}
