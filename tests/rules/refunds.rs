//! The table of `refunds.txt`: what goods give back, and what becomes of the points.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use regulars::domain::{
    EarnedLot, Money, Points, Programme, Quantity, Quote, RefundPlan, ReturnedLine, RuleId, SoldState, Standing,
};
use regulars::rules::{Receipt, RefundError, basis_of, earned_by_lines, held_tier, new_lot, quote, taken_of_bonus};

use super::books::{earned_id, lot_id, refund, refund_repriced, sold, with_ids};
use super::notation::{at, basket, day, member, programme};

/// Gives the sale to another: its price stays, and what it earns is worked out for whoever has it now.
fn moved(
    mut state: SoldState,
    programme: &Programme,
    holder: Option<&Standing>,
    quote: &Quote,
    on: NaiveDate,
) -> SoldState {
    let nobodys = || vec![Points::ZERO; quote.lines.len()];
    let points = holder.map_or_else(nobodys, |holder| earned_by_lines(programme, holder, quote, &[]).unwrap());
    for (line, points) in state.lines.iter_mut().zip(&points) {
        line.points_earned = *points;
    }
    state.as_sold = false;
    let lot = new_lot(programme, Points::sum(points).unwrap(), on).unwrap();
    let (later, expired) = (Vec::new(), Points::ZERO);
    state.earned = lot.map(|lot| EarnedLot { lot: earned_id(), points: lot.points, left: lot.points, later, expired });
    state
}

/// The points that a sale brings by advice.
fn by_advice(quote: &Quote) -> Points {
    let rewarded = quote.applied.iter().find(|one| one.rule.as_str() == RuleId::REFERRAL);
    rewarded.and_then(|one| one.points).unwrap_or_default()
}

/// What the sale's holder is left with: the spend that tiers count, the tier, and what came by advice.
fn left(programme: &Programme, holder: &Standing, spent: Money, whole: bool, advice: (Points, Points)) -> [String; 3] {
    let now = Standing { spent, ..holder.clone() };
    let tier = held_tier(programme, &now).map_or("none", |tier| tier.id.as_str());
    let (granted, unspent) = advice;
    let advice = if whole {
        let (taken, owed) = taken_of_bonus(programme, granted, unspent, Points::ZERO).unwrap();
        format!("advice takes {}, owes {}", taken.get(), owed.get())
    } else {
        "advice stays".to_owned()
    };
    [format!("spent {}", spent.plain()), format!("tier {tier}"), advice]
}

/// `spends 4, on 2026-12-01, 1=2 3`: what happens before a return, and what comes back.
fn returns(
    text: &str,
    programme: &Programme,
    receipt: Option<&Receipt<'_>>,
    state: &mut SoldState,
    advice: &mut Points,
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
        } else if let Some(points) = part.strip_prefix("advice spends ") {
            *advice = advice.minus(Points::new(points.parse().unwrap())).unwrap();
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
        let &[bought, whom, asked, gives] = &cells[..] else { panic!("line {number} is no row: {text}") };
        let (name, moved_to) = whom.split_once(" then ").unwrap_or((whom, whom));
        let (standing, holder) = (members[name].as_ref(), members[moved_to].as_ref());
        let (basket, points) = basket(bought);
        let quote = quote(&rules, Some(1), standing, &basket, points, &at(sold_on)).unwrap();
        let mut state = sold(&quote, standing);
        if name != moved_to {
            state = moved(state, &rules, holder, &quote, sold_on);
        }
        let (granted, mut advice) = (by_advice(&quote), by_advice(&quote));
        let mut spent = holder.map_or(Money::ZERO, |holder| holder.spent.plus(quote.total).unwrap());
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
            let plan = returns(asked.trim(), &rules, receipt.as_ref(), &mut state, &mut advice, sold_on);
            let mut said = said(&plan);
            if let (Some(holder), Ok(plan)) = (holder, &plan) {
                spent = spent.minus(plan.counted().unwrap()).unwrap();
                said.extend(left(&rules, holder, spent, plan.whole, (granted, advice)));
            }
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
