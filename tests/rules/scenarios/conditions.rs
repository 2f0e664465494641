//! When a rule of a record holds, and which goods it means.

use regulars::domain::{Around, Condition, Count, Money, Quantity, Select, Total};
use serde_json::Value;

use super::Unsaid;
use super::strict::{fields, flag, known, list, money, names, quantity, slug, some, text, whole};

/// Moments of a day from which all of it lies ahead, and at which all of it is over.
const DAWN: [&str; 3] = ["", "00:00", "00:00:00"];
const DUSK: [&str; 3] = ["", "23:59", "23:59:59"];

pub fn condition(when: &Value) -> Result<Condition, Unsaid> {
    let mut all = Vec::new();
    for (key, value) in fields(when)? {
        all.extend(asked(key, value)?);
    }
    Ok(if all.is_empty() { Condition::default() } else { Condition { all, ..Condition::default() } })
}

/// One thing that is asked; none where it always holds.
fn asked(key: &str, value: &Value) -> Result<Option<Condition>, Unsaid> {
    let all = Select::default();
    let condition = match key {
        "min_subtotal" => return Ok(total(money(value)?, all, false)),
        "min_current_subtotal" => return Ok(total(money(value)?, all, true)),
        "min_quantity" => return Ok(count(quantity(value)?, all, false)),
        "min_line_quantity" => return Ok(count(quantity(value)?, all, true)),
        "min_select_subtotal" => return Ok(total(money(&value["amount"])?, select(value, &["amount"])?, false)),
        "min_select_quantity" => {
            return Ok(count(quantity(&value["quantity"])?, select(value, &["quantity"])?, false));
        }
        "max_select_quantity" => at_most(quantity(&value["quantity"])?, select(value, &["quantity"])?),
        "contains" => contains(value)?,
        "member_tier" => {
            let tiers = names(value)?.iter().map(|name| slug(name)).collect();
            Condition { tiers, ..Condition::default() }
        }
        "visit_number" => Condition { visit: Some(whole(value)?), ..Condition::default() },
        // That it is not so, or that it does not matter.
        "first_purchase" | "birthday" if value.as_bool() != Some(true) => {
            return Err(format!("what `{key}` asks by {value} is not told"));
        }
        "first_purchase" => Condition { first_purchase: Some(true), ..Condition::default() },
        "birthday" => Condition { birthday: Some(Around::default()), ..Condition::default() },
        "coupon" => Condition { coupon: Some(text(value)?.to_owned()), ..Condition::default() },
        "from" => Condition { from: Some(day(value, &DAWN)?), ..Condition::default() },
        "until" => Condition { until: Some(day(value, &DUSK)?), ..Condition::default() },
        "weekdays" => Condition { weekdays: numbers(value)?, ..Condition::default() },
        "months" => Condition { months: numbers(value)?, ..Condition::default() },
        // Counted in the standing.
        "uses" => {
            known(value, &["so_far", "limit"])?;
            return Ok(None);
        }
        other => return Err(format!("no condition `{other}`")),
    };
    Ok(Some(condition))
}

fn total(least: Money, of: Select, after_discounts: bool) -> Option<Condition> {
    let total = Total { after_discounts, ..Total::least(least, of) };
    least.is_positive().then(|| Condition { total: Some(total), ..Condition::default() })
}

fn count(least: Quantity, of: Select, on_one_line: bool) -> Option<Condition> {
    let count = Count { on_one_line, ..Count::least(least, of) };
    least.is_positive().then(|| Condition { quantity: Some(count), ..Condition::default() })
}

fn any(of: Select) -> Condition {
    let count = Count::least(Quantity::thousandths_of(1), of);
    Condition { quantity: Some(count), ..Condition::default() }
}

fn at_most(most: Quantity, of: Select) -> Condition {
    if most.is_positive() {
        let count = Count { at_most: Some(most), of, ..Count::default() };
        return Condition { quantity: Some(count), ..Condition::default() };
    }
    Condition { not: Some(Box::new(any(of))), ..Condition::default() }
}

fn contains(value: &Value) -> Result<Condition, Unsaid> {
    if value.is_object() {
        return Ok(any(select(value, &[])?));
    }
    let items = names(value)?;
    if items.len() > 1 {
        return Err("whether one of several goods is enough is not told".to_owned());
    }
    Ok(any(Select { items, ..Select::default() }))
}

fn numbers(value: &Value) -> Result<Vec<u32>, Unsaid> {
    let numbers = list(value)?.iter().map(whole).collect::<Result<Vec<_>, _>>()?;
    if numbers.is_empty() { Err("a list that names nothing".to_owned()) } else { Ok(numbers) }
}

fn day(value: &Value, edges: &[&str]) -> Result<chrono::NaiveDate, Unsaid> {
    let at = text(value)?;
    let (day, time) = at.split_once('T').unwrap_or((at, ""));
    let day = day.parse().ok().filter(|_| edges.contains(&time));
    day.ok_or_else(|| format!("offers begin and end with days, not at {at}"))
}

/// The goods that are meant, beside `others` that the same object may say.
pub fn select(value: &Value, others: &[&str]) -> Result<Select, Unsaid> {
    let own = ["category", "product", "price_min", "price_max", "not_on_sale"];
    known(value, &[&own[..], others].concat())?;
    Ok(Select {
        categories: names(&value["category"])?,
        items: names(&value["product"])?,
        price_from: some(&value["price_min"], money)?,
        price_to: some(&value["price_max"], money)?,
        full_price: some(&value["not_on_sale"], flag)?.unwrap_or(false),
    })
}
