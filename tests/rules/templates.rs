//! Templates in every currency and language: what is counted in money or in points is exchanged, and nothing else changes.

use regulars::domain::{Currency, Lang, Programme};
use regulars::rules::{TEMPLATES, check, exchange, template, template_in};
use serde_json::{Value, json};

use super::schema::full;

/// How a number of a document is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    Money,
    Points,
    /// What one point is worth.
    Value,
    Otherwise,
}

/// By the names that the documents use: a field that is added under one of them is exchanged or fails here.
fn counted(path: &str) -> Counted {
    let key = path.rsplit('.').next().unwrap_or(path);
    match key {
        "value" => Counted::Value,
        "points" | "bonus" | "per_piece" => Counted::Points,
        "least" if path == "points.least" => Counted::Points,
        "at_most" if path.ends_with("pieces.at_most") => Counted::Otherwise,
        "amount" | "at_least" | "at_most" | "from" | "least" | "member_day" | "member_month" | "price"
        | "price_from" | "price_to" | "sum" => Counted::Money,
        _ => Counted::Otherwise,
    }
}

/// Shows every number with its path, `when.all.total.at_least`.
fn each_number(value: &mut Value, path: &str, each: &mut impl FnMut(&str, &mut Value)) {
    match value {
        Value::Number(_) => each(path, value),
        Value::Array(parts) => parts.iter_mut().for_each(|part| each_number(part, path, each)),
        Value::Object(fields) => {
            for (key, field) in fields {
                let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
                each_number(field, &path, each);
            }
        }
        _ => {}
    }
}

/// In hundredths what a hryvnia becomes, and what a point is worth.
const fn worth(currency: Currency) -> (i64, i64) {
    match currency {
        Currency::Uah => (100, 100),
        Currency::Rub => (200, 100),
        Currency::Kzt => (1_000, 100),
        Currency::Byn => (10, 1),
        Currency::Eur | Currency::Usd => (5, 1),
    }
}

/// The document as it should be after the exchange.
fn exchanged(mut document: Value, currency: Currency) -> Value {
    let (hundred, point) = worth(currency);
    each_number(&mut document, "", &mut |path, number| {
        let before = number.as_i64().unwrap();
        *number = match counted(path) {
            Counted::Money => json!(before * hundred / 100),
            Counted::Points => json!(before * hundred / point),
            Counted::Value => json!(point),
            Counted::Otherwise => return,
        };
    });
    document
}

/// Where two documents differ in a number, before they are compared whole.
fn must_be(mut now: Value, mut wanted: Value, what: &str) {
    let mut numbers = [Vec::new(), Vec::new()];
    for (document, numbers) in [&mut now, &mut wanted].into_iter().zip(&mut numbers) {
        each_number(document, "", &mut |path, number| numbers.push(format!("{path} {number}")));
    }
    let [is, should] = numbers;
    let differ: Vec<_> = is.iter().zip(&should).filter(|(is, should)| is != should).collect();
    assert!(differ.is_empty(), "{what}: {differ:?}");
    assert_eq!(now, wanted, "{what}");
}

fn document(programme: &Programme) -> Value {
    serde_json::to_value(programme).unwrap()
}

#[test]
fn whatever_a_programme_counts_in_money_or_points_is_exchanged_and_nothing_else() {
    let mut whole = document(&full());
    let mut fields = 0;
    each_number(&mut whole, "", &mut |path, number| {
        if counted(path) != Counted::Otherwise {
            *number = json!(10_000);
            fields += 1;
        }
    });
    assert!(fields > 100, "{fields} amounts in a programme that says everything");
    for currency in Currency::ALL {
        let mut programme: Programme = serde_json::from_value(whole.clone()).unwrap();
        exchange(&mut programme, currency);
        must_be(document(&programme), exchanged(whole.clone(), currency), currency.code());
    }
}

#[test]
fn a_template_is_the_same_in_every_shop_but_for_amounts_and_the_names_of_goods() {
    /// Without the names of goods.
    fn nameless(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                for (key, field) in fields {
                    if ["categories", "protected", "no_points"].contains(&key.as_str()) {
                        *field = Value::Null;
                    }
                    nameless(field);
                }
            }
            Value::Array(parts) => parts.iter_mut().for_each(nameless),
            _ => {}
        }
    }
    for name in TEMPLATES {
        let mut written = document(&template(name).unwrap());
        nameless(&mut written);
        for (currency, lang) in Currency::ALL.into_iter().flat_map(|currency| Lang::ALL.map(|lang| (currency, lang))) {
            let programme = template_in(name, currency, lang).unwrap();
            assert_eq!(check(&programme), [], "{name} {currency:?} {lang:?}");
            let mut now = document(&programme);
            nameless(&mut now);
            let mut wanted = exchanged(written.clone(), currency);
            wanted["currency"] = currency.code().into();
            must_be(now, wanted, &format!("{name} {currency:?} {lang:?}"));
        }
    }
}
