//! What `assets/programme.schema.json` says of single values, beside what reading and checking make of them: which words
//! may stand, which fields must, and between which bounds a number lies.

use std::collections::BTreeSet;

use regulars::domain::{
    Base, Combine, CouponHolder, Currency, LeapDay, Off, Order, Programme, RefundPolicy, RevokedWith, Rounding,
    RoundingLevel, SpentPoints, Split, TierHolds,
};
use regulars::rules::check;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::schema::{alternative, full, resolved, schema};

/// The words of a type, as its own refusal lists them.
fn words<T: DeserializeOwned>() -> BTreeSet<String> {
    let refused = serde_json::from_value::<T>(Value::from("?")).err().unwrap().to_string();
    refused.split('`').skip(3).step_by(2).map(str::to_owned).collect()
}

/// Every list of words in a schema.
fn listed(schema: &Value, all: &mut BTreeSet<BTreeSet<String>>) {
    if let Some(list) = schema["enum"].as_array() {
        all.insert(list.iter().map(|word| word.as_str().unwrap().to_owned()).collect());
    }
    match schema {
        Value::Object(fields) => fields.values().for_each(|value| listed(value, all)),
        Value::Array(items) => items.iter().for_each(|item| listed(item, all)),
        _ => {}
    }
}

#[test]
fn the_schema_lists_the_words_of_the_types_and_no_others() {
    let types = [
        words::<Base>(),
        words::<Combine>(),
        words::<CouponHolder>(),
        words::<Currency>(),
        words::<LeapDay>(),
        words::<Off>(),
        words::<Order>(),
        words::<RefundPolicy>(),
        words::<RevokedWith>(),
        words::<Rounding>(),
        words::<RoundingLevel>(),
        words::<SpentPoints>(),
        words::<Split>(),
        words::<TierHolds>(),
    ];
    let mut all = BTreeSet::new();
    listed(&schema(), &mut all);
    assert_eq!(all, BTreeSet::from(types));
}

/// A value within a document: where it stands as a pointer, as a fault names it, and what the schema says of it.
struct Place<'a> {
    pointer: String,
    field: String,
    schema: &'a Value,
    required: bool,
}

/// Every field of every object, with its schema.
fn places<'a>(root: &'a Value, schema: &'a Value, document: &Value, at: (&str, &str), all: &mut Vec<Place<'a>>) {
    let (pointer, field) = at;
    let schema = resolved(root, schema);
    match document {
        Value::Object(fields) => {
            let one = alternative(schema, document).unwrap();
            for (key, value) in fields {
                let of_schema = |schema: &Value| {
                    schema["required"].as_array().is_some_and(|all| all.contains(&key.as_str().into()))
                };
                let pointer = format!("{pointer}/{key}");
                let field = if field.is_empty() { key.clone() } else { format!("{field}.{key}") };
                let inner = resolved(root, &one["properties"][key]);
                places(root, inner, value, (&pointer, &field), all);
                all.push(Place { pointer, field, schema: inner, required: of_schema(one) });
            }
        }
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                let at = (format!("{pointer}/{number}"), format!("{field}[{number}]"));
                places(root, &schema["items"], item, (&at.0, &at.1), all);
            }
        }
        _ => {}
    }
}

fn all_places(root: &Value, document: &Value) -> Vec<(String, String, Value, bool)> {
    let mut all = Vec::new();
    places(root, root, document, ("", ""), &mut all);
    all.into_iter().map(|place| (place.pointer, place.field, place.schema.clone(), place.required)).collect()
}

#[test]
fn what_the_schema_requires_cannot_be_left_out_and_the_rest_can() {
    let (root, document) = (schema(), serde_json::to_value(full()).unwrap());
    let usual = faults(document.clone()).unwrap();
    let (mut required_ones, mut wrong) = (0, Vec::new());
    for (pointer, field, _, required) in all_places(&root, &document) {
        let mut without = document.clone();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        without.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(key);
        // What a lowest price needs is checked, not read.
        let refused = match faults(without) {
            None => true,
            Some(found) => required && field.starts_with("floors[") && found.difference(&usual).next().is_some(),
        };
        if refused != required {
            wrong.push(field);
        }
        required_ones += usize::from(required);
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(required_ones > 50, "{required_ones}");
}

#[test]
fn each_value_is_of_the_kind_that_the_schema_says() {
    let (root, document) = (schema(), serde_json::to_value(full()).unwrap());
    let mut seen = 0;
    for (pointer, field, schema, _) in all_places(&root, &document) {
        let kind = match document.pointer(&pointer).unwrap() {
            Value::Number(_) => "integer",
            Value::Bool(_) => "boolean",
            Value::String(_) => "string",
            Value::Array(_) => "array",
            _ => "object",
        };
        let alternatives = schema["oneOf"].as_array().into_iter().flatten().map(|one| resolved(&root, one));
        let kinds: Vec<&Value> = [&schema].into_iter().chain(alternatives).map(|one| &one["type"]).collect();
        assert!(kinds.iter().any(|one| **one == kind) || schema["enum"].is_array(), "{field}: {kind}, not {schema}");
        seen += 1;
    }
    assert!(seen > 300, "{seen}");
}

/// What is wrong with a document: the fields that are named, or that it cannot be read at all.
fn faults(document: Value) -> Option<BTreeSet<String>> {
    let programme = serde_json::from_value::<Programme>(document).ok()?;
    Some(check(&programme).into_iter().map(|fault| fault.field).collect())
}

#[test]
fn a_number_is_refused_where_the_schema_ends_and_not_before() {
    let (root, document) = (schema(), serde_json::to_value(full()).unwrap());
    let usual = faults(document.clone()).unwrap();
    let (mut bounds, mut wrong) = (0, Vec::new());
    for (pointer, field, schema, _) in all_places(&root, &document) {
        for (name, beyond) in [("minimum", -1), ("maximum", 1)] {
            let Some(bound) = schema[name].as_i64() else { continue };
            let with = |number: i64| {
                let mut document = document.clone();
                *document.pointer_mut(&pointer).unwrap() = Value::from(number);
                faults(document)
            };
            let out = with(bound + beyond);
            if out.is_some_and(|out| !out.contains(&field)) {
                wrong.push(format!("{field} may be {}", bound + beyond));
            }
            // These two say what another field may say.
            let beside = field == "schema" || field.ends_with(".price_to");
            if !beside && with(bound).is_none_or(|within| within.contains(&field) && !usual.contains(&field)) {
                wrong.push(format!("{field} may not be {bound}"));
            }
            bounds += 1;
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(bounds > 100, "{bounds}");
}
