//! What is asked of JSON, with nothing read past: whatever has not the shape of the format is a reason to say nothing.

use std::fmt::Write;

use regulars::domain::{BasisPoints, Money, Quantity};
use serde_json::Value;

use super::Unsaid;

/// The fields of an object. What is `null` says nothing.
pub fn fields(value: &Value) -> Result<Vec<(&str, &Value)>, Unsaid> {
    match value {
        Value::Null => Ok(Vec::new()),
        Value::Object(all) => {
            let all = all.iter().map(|(key, value)| (key.as_str(), value));
            Ok(all.filter(|(_, value)| !value.is_null()).collect())
        }
        other => Err(format!("{other} has no fields")),
    }
}

/// Refuses fields that nobody here translates: silence would be a wrong answer.
pub fn known(value: &Value, names: &[&str]) -> Result<(), Unsaid> {
    let unknown = fields(value)?.into_iter().find(|(key, _)| !names.contains(key));
    unknown.map_or(Ok(()), |(key, _)| Err(format!("the field `{key}` is not known here")))
}

/// What stands in a field, where anything does.
pub fn some<'a, T>(value: &'a Value, read: impl Fn(&'a Value) -> Result<T, Unsaid>) -> Result<Option<T>, Unsaid> {
    if value.is_null() { Ok(None) } else { read(value).map(Some) }
}

pub fn text(value: &Value) -> Result<&str, Unsaid> {
    value.as_str().ok_or_else(|| format!("{value} is no text"))
}

pub fn flag(value: &Value) -> Result<bool, Unsaid> {
    value.as_bool().ok_or_else(|| format!("{value} is neither true nor false"))
}

pub fn list(value: &Value) -> Result<&[Value], Unsaid> {
    match value {
        Value::Null => Ok(&[]),
        Value::Array(all) => Ok(all.as_slice()),
        other => Err(format!("{other} is no list")),
    }
}

/// One string, or several.
pub fn strings(value: &Value) -> Result<Vec<String>, Unsaid> {
    if let Some(one) = value.as_str() {
        return Ok(vec![one.to_owned()]);
    }
    list(value)?.iter().map(|one| text(one).map(str::to_owned)).collect()
}

/// The same of names among which something must be: none of them would mean everything, or nothing.
pub fn names(value: &Value) -> Result<Vec<String>, Unsaid> {
    let names = strings(value)?;
    if names.is_empty() && !value.is_null() { Err("a list that names nothing".to_owned()) } else { Ok(names) }
}

pub fn money(value: &Value) -> Result<Money, Unsaid> {
    value.as_i64().map(Money::minor).ok_or_else(|| format!("{value} is no amount in minor units"))
}

/// Decimal strings, or numbers.
pub fn quantity(value: &Value) -> Result<Quantity, Unsaid> {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    Quantity::parse(&text).ok_or_else(|| format!("{value} is no quantity with three decimals"))
}

/// A whole number, however it is written.
pub fn integer(value: &Value) -> Result<i64, Unsaid> {
    let decimal = || quantity(value).ok().filter(|quantity| quantity.is_whole());
    let number = value.as_i64().or_else(|| decimal().map(|quantity| quantity.thousandths() / 1_000));
    number.ok_or_else(|| format!("{value} is no whole number"))
}

pub fn whole(value: &Value) -> Result<u32, Unsaid> {
    u32::try_from(integer(value)?).map_err(|_| format!("{value} counts nothing"))
}

pub fn percent(value: &Value) -> Result<BasisPoints, Unsaid> {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let rate = BasisPoints::parse_percent(&text).filter(|rate| *rate <= BasisPoints::WHOLE);
    rate.ok_or_else(|| format!("{value} is no rate in hundredths of a per cent"))
}

/// A name as an id; names that differ have ids that differ.
pub fn slug(name: &str) -> String {
    let mut id = String::new();
    for c in name.chars() {
        match c {
            'a'..='z' | '0'..='9' => id.push(c),
            'A'..='Z' => id.extend(['_', c.to_ascii_lowercase()]),
            other => write!(id, "-{:x}-", u32::from(other)).unwrap(),
        }
    }
    id
}
