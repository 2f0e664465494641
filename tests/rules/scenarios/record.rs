//! A record of the format in our words.

use regulars::domain::{Basket, Line, Moment, NotABirthday, Points, Programme, Standing, Zone};
use serde_json::Value;

use super::strict::{flag, integer, known, list, money, quantity, slug, some, strings, text, whole};
use super::{Unsaid, offers, points};

/// A day for records in which none matters.
const NOON: &str = "2026-01-15 12:00";

/// The longest local time that is written: `2026-01-15T12:00:00`. What is longer names a zone, or parts of a second.
const LOCAL: usize = 19;

/// Conditions that ask for the day.
const DATED: [&str; 5] = ["from", "until", "weekdays", "months", "birthday"];

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
    /// Whether it is told what becomes of parts of a point.
    pub rounds_points: bool,
}

impl Record {
    pub fn read(record: &Value) -> Result<Record, Unsaid> {
        let told = ["id", "source", "topic", "note", "tells_apart", "programme_in_words"];
        let priced = ["programme", "member", "basket", "at", "coupons", "pay_points", "refund", "expect"];
        known(record, &[&told[..], &priced[..]].concat())?;
        let (basket, at) = (basket(record)?, moment(record)?);
        let mut programme = Programme::empty("Scenario".into());
        offers::read(&record["programme"], &mut programme)?;
        let mut standing = member(&record["member"])?;
        points::read(record, &basket, &at, &mut programme, &mut standing)?;
        offers::tiers(record, &mut programme)?;
        offers::uses(&record["programme"]["rules"], &programme, &mut standing)?;
        let points = &record["programme"]["points"];
        Ok(Record {
            programme,
            standing,
            basket,
            at,
            pay_points: some(&record["pay_points"], integer)?.unwrap_or(0),
            expect: record["expect"].clone(),
            refund: Some(record["refund"].clone()).filter(|refund| !refund.is_null()),
            counts_this: some(&points["tier_counts_this_purchase"], flag)?.unwrap_or(true),
            rounds_points: !points["earn"]["round"].is_null(),
        })
    }
}

fn moment(record: &Value) -> Result<Moment, Unsaid> {
    let programme = &record["programme"];
    let at = some(&record["at"], text)?;
    if at.is_none() {
        let mut asking = list(&programme["rules"])?.iter().chain([&programme["points"]["earn"]]);
        let dated = asking.any(|rule| DATED.iter().any(|key| !rule["when"][*key].is_null()));
        if dated || !programme["points"]["expires"].is_null() {
            return Err("the day matters, and none is told".to_owned());
        }
    }
    let at = at.unwrap_or(NOON);
    let moment = Moment::parse(at, Zone::default()).filter(|_| at.len() <= LOCAL);
    moment.ok_or_else(|| format!("{at} is no local moment"))
}

fn basket(record: &Value) -> Result<Basket, Unsaid> {
    let mut basket = Basket { coupons: strings(&record["coupons"])?, ..Basket::default() };
    for line in list(&record["basket"])? {
        known(
            line,
            &["name", "category", "quantity", "unit_price", "discount", "min_unit_price", "on_sale", "discountable"],
        )?;
        basket.lines.push(Line {
            name: some(&line["name"], text)?.map(str::to_owned),
            category: some(&line["category"], text)?.map(str::to_owned),
            quantity: quantity(&line["quantity"])?,
            unit_price: Some(money(&line["unit_price"])?),
            discount: some(&line["discount"], money)?.unwrap_or_default(),
            min_unit_price: some(&line["min_unit_price"], money)?.unwrap_or_default(),
            on_sale: some(&line["on_sale"], flag)?.unwrap_or(false),
            discountable: some(&line["discountable"], flag)?.unwrap_or(true),
            ..Line::default()
        });
    }
    Ok(basket)
}

fn member(member: &Value) -> Result<Option<Standing>, Unsaid> {
    known(member, &["tier", "points", "birthday", "visits", "spent"])?;
    if member.is_null() {
        return Ok(None);
    }
    let birthday = some(&member["birthday"], text)?.map(str::parse).transpose();
    Ok(Some(Standing {
        tier: some(&member["tier"], text)?.map(slug),
        points: Points::new(some(&member["points"], integer)?.unwrap_or(0)),
        spent: some(&member["spent"], money)?.unwrap_or_default(),
        visits: some(&member["visits"], whole)?.unwrap_or(0),
        birthday: birthday.map_err(|error: NotABirthday| error.to_string())?,
        ..Standing::default()
    }))
}
