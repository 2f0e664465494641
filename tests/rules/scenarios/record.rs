//! A record of the format, and the little that every part of its translation asks of JSON.

use regulars::domain::{BasisPoints, Basket, Line, Moment, Money, Programme, Quantity, Standing, Zone};
use serde_json::Value;

use super::{Unsaid, offers, points};

/// A day for records that name none.
const NOON: &str = "2026-01-15 12:00";

/// A record in our words.
pub struct Record {
    pub programme: Programme,
    pub standing: Option<Standing>,
    pub basket: Basket,
    pub at: Moment,
    pub pay_points: i64,
    pub expect: Value,
    pub refund: Option<Value>,
    /// Whether a tier counts the purchase that is being made.
    pub counts_this: bool,
}

impl Record {
    pub fn read(record: &Value) -> Result<Record, Unsaid> {
        let mut programme = Programme::empty("Scenario".into());
        offers::read(&record["programme"], &mut programme)?;
        let mut standing = member(&record["member"])?;
        points::read(&record["programme"]["points"], &mut programme, &mut standing)?;
        offers::tiers(record, &mut programme);
        offers::uses(&record["programme"]["rules"], &mut standing);
        let at = record["at"].as_str().unwrap_or(NOON);
        let at = Moment::parse(at, Zone::default()).ok_or_else(|| format!("{at} is no moment"))?;
        let refund = Some(record["refund"].clone()).filter(|refund| !refund.is_null());
        Ok(Record {
            programme,
            standing,
            basket: basket(record)?,
            at,
            pay_points: record["pay_points"].as_i64().unwrap_or(0),
            expect: record["expect"].clone(),
            refund,
            counts_this: record["programme"]["points"]["tier_counts_this_purchase"].as_bool().unwrap_or(true),
        })
    }
}

fn basket(record: &Value) -> Result<Basket, Unsaid> {
    let mut basket = Basket { coupons: strings(&record["coupons"]), ..Basket::default() };
    for line in record["basket"].as_array().into_iter().flatten() {
        known(
            line,
            &["name", "category", "quantity", "unit_price", "discount", "min_unit_price", "on_sale", "discountable"],
        )?;
        basket.lines.push(Line {
            name: line["name"].as_str().map(str::to_owned),
            category: line["category"].as_str().map(str::to_owned),
            quantity: quantity(&line["quantity"])?,
            unit_price: Some(money(&line["unit_price"])?),
            discount: if line["discount"].is_null() { Money::ZERO } else { money(&line["discount"])? },
            min_unit_price: if line["min_unit_price"].is_null() {
                Money::ZERO
            } else {
                money(&line["min_unit_price"])?
            },
            on_sale: line["on_sale"].as_bool().unwrap_or(false),
            discountable: line["discountable"].as_bool().unwrap_or(true),
            ..Line::default()
        });
    }
    Ok(basket)
}

fn member(member: &Value) -> Result<Option<Standing>, Unsaid> {
    if member.is_null() {
        return Ok(None);
    }
    known(member, &["tier", "points", "birthday", "visits", "spent"])?;
    let birthday = member["birthday"].as_str().map(str::parse).transpose();
    Ok(Some(Standing {
        tier: member["tier"].as_str().map(slug),
        points: regulars::domain::Points::new(member["points"].as_i64().unwrap_or(0)),
        spent: Money::minor(member["spent"].as_i64().unwrap_or(0)),
        visits: u32::try_from(member["visits"].as_u64().unwrap_or(0)).map_err(|_| "too many visits")?,
        birthday: birthday.map_err(|error: regulars::domain::NotABirthday| error.to_string())?,
        ..Standing::default()
    }))
}

/// Refuses fields that nobody here translates: silence would be a wrong answer.
pub fn known(value: &Value, fields: &[&str]) -> Result<(), Unsaid> {
    let unknown = value.as_object().and_then(|all| all.keys().find(|key| !fields.contains(&key.as_str())));
    unknown.map_or(Ok(()), |key| Err(format!("the field `{key}` is not known here")))
}

/// A name as an id.
pub fn slug(name: &str) -> String {
    let fits = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    name.chars().map(fits).collect()
}

/// One string, or several.
pub fn strings(value: &Value) -> Vec<String> {
    let several = value.as_array().into_iter().flatten().filter_map(Value::as_str);
    value.as_str().into_iter().chain(several).map(str::to_owned).collect()
}

pub fn money(value: &Value) -> Result<Money, Unsaid> {
    value.as_i64().map(Money::minor).ok_or_else(|| format!("{value} is no amount in minor units"))
}

pub fn whole(value: &Value) -> Result<u32, Unsaid> {
    let text = value.as_str().map(|text| text.parse::<u32>().ok());
    let number = value.as_u64().map(|number| u32::try_from(number).ok());
    text.or(number).flatten().ok_or_else(|| format!("{value} is no whole number"))
}

/// Decimal strings, or numbers.
pub fn quantity(value: &Value) -> Result<Quantity, Unsaid> {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    Quantity::parse(&text).ok_or_else(|| format!("{value} is no quantity with three decimals"))
}

pub fn percent(value: &Value) -> Result<BasisPoints, Unsaid> {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let rate = BasisPoints::parse_percent(&text).filter(|rate| *rate <= BasisPoints::WHOLE);
    rate.ok_or_else(|| format!("{value} is no rate in hundredths of a per cent"))
}
