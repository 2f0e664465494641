//! The table of `quotes.txt`: baskets, members and what the till says of them.

use std::collections::{BTreeMap, BTreeSet};

use regulars::domain::{Moment, Programme, Quote, Standing};
use regulars::rules::{QuoteError, quote};

use super::notation::{KINDS, basket, member, moment, money, programme, said};

struct Row<'a> {
    number: usize,
    programme: &'a str,
    on: &'a str,
    bought: &'a str,
    member: Option<Standing>,
    pays: &'a str,
    says: Vec<&'a str>,
}

/// The rows of both tables: `quotes.txt` for what every programme may have, `offers.txt` for the owner's own rules.
fn rows() -> Vec<Row<'static>> {
    let mut rows = table(include_str!("quotes.txt"));
    rows.extend(table(include_str!("offers.txt")));
    rows
}

fn table(text: &'static str) -> Vec<Row<'static>> {
    let mut members = BTreeMap::from([("nobody", None)]);
    let (mut programme, mut on) = ("", "2026-11-20");
    let mut rows = Vec::new();
    for (number, text) in (1..).zip(text.lines()) {
        if text.trim().is_empty() || text.starts_with('#') {
            continue;
        }
        if let Some(rest) = text.strip_prefix("member ") {
            let (name, about) = rest.trim().split_once(' ').unwrap();
            members.insert(name, Some(member(about)));
        } else if let Some(name) = text.strip_prefix("programme ") {
            programme = name;
        } else if let Some(day) = text.strip_prefix("on ") {
            on = day;
        } else {
            let cells: Vec<_> = text.split('|').map(str::trim).collect();
            let &[bought, name, pays, says] = &cells[..] else { panic!("line {number} is no row: {text}") };
            let member = members.get(name).unwrap_or_else(|| panic!("line {number}: who is {name}")).clone();
            let says = says.split(';').map(str::trim).collect();
            rows.push(Row { number, programme, on, bought, member, pays, says });
        }
    }
    rows
}

/// Everything that the table prices: all reasons that there are stand among them.
pub fn priced() -> Vec<(Programme, Option<Standing>, Moment, Quote)> {
    let price = |row: Row<'static>| {
        let ((basket, points), programme, moment) = (basket(row.bought), programme(row.programme), moment(row.on));
        let quoted = quote(&programme, Some(1), row.member.as_ref(), &basket, points, &moment).ok()?;
        Some((programme, row.member, moment, quoted))
    };
    rows().into_iter().filter_map(price).collect()
}

#[test]
fn baskets_cost_what_the_table_says_and_say_why() {
    let mut wrong = Vec::new();
    let mut shown = BTreeSet::new();
    let rows = rows();
    for row in &rows {
        let (basket, points) = basket(row.bought);
        let at = moment(row.on);
        let quoted = quote(&programme(row.programme), Some(1), row.member.as_ref(), &basket, points, &at);
        let again = quote(&programme(row.programme), Some(1), row.member.as_ref(), &basket, points, &at);
        assert_eq!(quoted, again, "line {}", row.number);
        let said = match &quoted {
            Ok(quote) => {
                if row.pays == "error" || quote.to_pay != money(row.pays) {
                    wrong.push(format!("line {}: pays {}, not {}", row.number, quote.to_pay.plain(), row.pays));
                }
                said(quote)
            }
            Err(error) => {
                if row.pays != "error" || error.to_string() != row.says.join("; ") {
                    wrong.push(format!("line {}: {error}", row.number));
                }
                continue;
            }
        };
        for phrase in &row.says {
            if let Some(found) = said.iter().find(|said| said.words == *phrase) {
                shown.extend(found.kind);
            } else {
                let all: Vec<_> = said.iter().map(|said| said.words.as_str()).collect();
                wrong.push(format!("line {}: `{phrase}` is not among\n    {}", row.number, all.join("\n    ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(rows.len() >= 250, "only {} rows", rows.len());
    assert_eq!(shown, KINDS.iter().copied().collect(), "a reason that no row of the table shows");
}

#[test]
fn a_basket_without_end_is_refused() {
    let (programme, at) = (programme("in turn"), moment("2026-11-20"));
    let (mut basket, none) = basket("bread 100");
    let line = basket.lines[0].clone();
    let mut price = |lines| {
        basket.lines.resize(lines, line.clone());
        quote(&programme, Some(1), None, &basket, none, &at)
    };
    assert_eq!(price(1_000).map(|quote| quote.total), Ok(money("18000")));
    assert_eq!(price(1_001), Err(QuoteError::TooManyLines { most: 1_000 }));
}
