//! A record priced as `quote --programme` prices a file, and every figure that is expected of it.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use regulars::domain::{Lang, Money, Points, Quote, QuotedLine, Standing};
use regulars::shop::trial::try_out;
use serde_json::{Value, json};

use super::record::Record;
use super::strict::{fields, flag, integer, known, list, quantity, slug, text};
use super::{Unsaid, doubts, returned};

/// What differs, in words; nothing where all figures are the same.
pub fn compare(record: &Record) -> Result<Vec<String>, Unsaid> {
    doubts::of_goods(record)?;
    doubts::of_turns(&record.programme, record.standing.as_ref(), &record.basket, &record.at)?;
    let price = |points: i64| {
        try_out(&record.programme, record.standing.as_ref(), &record.basket, Points::new(points), &record.at)
            .map_err(|error| error.to_string())
    };
    // As at the till: what may be spent is known first, then as much of the wish is; unless it is to be refused.
    let allowed = price(0)?.points_allowed.get();
    let step = record.programme.points.as_ref().map_or(1, |points| points.step.get());
    let refused = must_refuse(record)? && price(record.pay_points).is_err();
    let wish = if refused { 0 } else { record.pay_points.min(allowed) };
    let quote = price(wish - wish % step)?;
    let mut found = figures(record, &quote);
    found.insert("refused", json!(refused));
    if let Some(asked) = &record.refund {
        found.extend(returned::returned(record, &quote, asked)?);
    }
    let mut wrong = Vec::new();
    for (name, value) in record.expect.as_object().ok_or("nothing is expected")? {
        // No tier is one too.
        if value.is_null() && name != "tier" {
            continue;
        }
        let found = figure(record, &quote, &found, name, value)?;
        if !is_same(name, &found, value)? {
            wrong.push(format!("{name} {found}, not {value}"));
        }
    }
    Ok(wrong)
}

/// Whether more points are asked for than may be spent, and the sale is to be refused for it.
fn must_refuse(record: &Record) -> Result<bool, Unsaid> {
    let refused = &record.expect["refused"];
    if refused.is_null() || !flag(refused)? {
        return Ok(false);
    }
    if record.pay_points == 0 || record.refund.is_some() {
        return Err("what is refused, if it is not the points asked for, is not told".to_owned());
    }
    Ok(true)
}

/// A figure of ours under the name of the format.
fn figure(
    record: &Record,
    quote: &Quote,
    found: &BTreeMap<&str, Value>,
    name: &str,
    expected: &Value,
) -> Result<Value, Unsaid> {
    if name.starts_with("points_") && !record.rounds_points && has_part_of_point(record, quote) {
        return Err("what becomes of a part of a point is not told".to_owned());
    }
    let name = match name {
        "unit_discounts" => return pieces(record, quote, expected, |line| line.discount),
        "unit_prices" => return pieces(record, quote, expected, |line| line.total),
        "gifts" => return Ok(gifts(quote)),
        "refund_exact" | "refund_total_one_of" => "refund_total",
        "paid_by_gift_card" if record.pay_points == 0 => {
            return Err("a card that holds money is one form of payment of any, of which nothing is told".to_owned());
        }
        name => name,
    };
    found.get(name).cloned().ok_or_else(|| format!("the figure `{name}` is not known here"))
}

/// Whether the money paid earns a part of a point by the programme's rate.
fn has_part_of_point(record: &Record, quote: &Quote) -> bool {
    let Some(rule) = record.programme.points.as_ref().filter(|_| record.standing.is_some()) else { return false };
    let paid = i128::from(quote.total.as_minor() - quote.points_value.as_minor());
    paid * i128::from(rule.earn.get()) % (i128::from(rule.value.as_minor()) * 10_000) != 0
}

fn is_same(name: &str, found: &Value, expected: &Value) -> Result<bool, Unsaid> {
    Ok(match name {
        "gifts" => *found == expected_gifts(expected)?,
        "tier" if expected.is_null() => found.is_null(),
        "tier" => *found == json!(slug(text(expected)?)),
        "refused" => *found == json!(flag(expected)?),
        "lines_any_order" => *found == sorted(&numbers(expected)?),
        "refund_total_one_of" => list(&numbers(expected)?)?.contains(found),
        "refund_exact" => nearest(expected)?.iter().any(|one| *found == json!(one)),
        _ => *found == numbers(expected)?,
    })
}

/// Figures as numbers: alone, in lists, and by name.
fn numbers(value: &Value) -> Result<Value, Unsaid> {
    Ok(match value {
        Value::Array(all) => json!(all.iter().map(numbers).collect::<Result<Vec<_>, _>>()?),
        Value::Object(all) => {
            let all = all.iter().map(|(name, value)| Ok::<_, Unsaid>((name.clone(), numbers(value)?)));
            Value::Object(all.collect::<Result<_, _>>()?)
        }
        one => json!(integer(one)?),
    })
}

/// The whole minor units that are nearest to an amount with parts of one.
fn nearest(value: &Value) -> Result<Vec<i64>, Unsaid> {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let (whole, part) = text.split_once('.').unwrap_or((text.as_str(), ""));
    let is_decimal = part.bytes().all(|b| b.is_ascii_digit());
    let whole: Option<i64> = whole.parse().ok().filter(|whole| is_decimal && *whole >= 0);
    let whole = whole.ok_or_else(|| format!("{value} is no amount"))?;
    Ok(match part.trim_end_matches('0').cmp("5") {
        Ordering::Less => vec![whole],
        Ordering::Equal => vec![whole, whole + 1],
        Ordering::Greater => vec![whole + 1],
    })
}

/// The figures of the quote under the names of the format.
fn figures(record: &Record, quote: &Quote) -> BTreeMap<&'static str, Value> {
    // Where the format names no payment in points, what they pay is a discount there.
    let payments = ["paid_with_points", "paid_by_gift_card", "left_to_pay"];
    let payment = payments.iter().all(|name| record.expect[*name].is_null());
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
        ("paid_by_gift_card", minor(quote.points_value)),
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
fn pieces(
    record: &Record,
    quote: &Quote,
    expected: &Value,
    of: impl Fn(&QuotedLine) -> Money,
) -> Result<Value, Unsaid> {
    let mut found = serde_json::Map::new();
    for (name, _) in fields(expected)? {
        let mut lines = quote.lines.iter().filter(|line| line.name.as_deref() == Some(name));
        let (Some(line), None) = (lines.next(), lines.next()) else {
            return Err(format!("`{name}` is not one line"));
        };
        if !line.quantity.is_whole() {
            return Err("what is weighed is one piece".to_owned());
        }
        let equal = vec![(Money::minor(1), ()); usize::try_from(line.quantity.thousandths() / 1_000).unwrap()];
        if equal.len() > 1 && record.programme.rules.iter().any(doubts::takes_pieces) {
            return Err("what each piece of a line costs is not kept".to_owned());
        }
        let parts = of(line).split(&equal).map_err(|error| error.to_string())?;
        found.insert(name.to_owned(), json!(parts.iter().map(|part| part.as_minor()).collect::<Vec<_>>()));
    }
    Ok(Value::Object(found))
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
    for gift in list(expected)? {
        known(gift, &["name", "quantity"])?;
        *all.entry(text(&gift["name"])?.to_owned()).or_default() += quantity(&gift["quantity"])?.thousandths();
    }
    Ok(json!(all))
}
