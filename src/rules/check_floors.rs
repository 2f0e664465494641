//! Whether the lowest prices that a programme sets can be meant.

use super::check::{Fault, Faults};
use super::check_rules::MOST_NAMES;
use crate::domain::{Money, PriceFloor, Programme, fold};

/// More than any owner keeps in mind; each is looked at for every line.
const MOST_FLOORS: usize = 100;

/// Each names its goods, and one price.
pub(super) fn floors(programme: &Programme, faults: &mut Faults) {
    if programme.floors.len() > MOST_FLOORS {
        return faults.add("", "floors", Fault::TooMany { most: MOST_FLOORS });
    }
    for (place, floor) in programme.floors.iter().enumerate() {
        let at = format!("floors[{place}]");
        goods(&at, floor, faults);
        if let Some(price) = floor.price {
            faults.amount("", &format!("{at}.price"), price, Money::MOST);
        }
        if let Some(percent) = floor.percent {
            let field = format!("{at}.percent");
            if percent.is_zero() {
                faults.add("", field, Fault::NotPositive);
            } else {
                faults.rate("", field, percent);
            }
        }
        if floor.price.is_none() && floor.percent.is_none() {
            faults.add("", at, Fault::Empty);
        } else if floor.price.is_some() && floor.percent.is_some() {
            faults.add("", format!("{at}.percent"), Fault::NotWith { other: "price" });
        }
    }
}

fn goods(at: &str, floor: &PriceFloor, faults: &mut Faults) {
    let of = &floor.of;
    if of.categories.is_empty() && of.items.is_empty() {
        faults.add("", format!("{at}.of"), Fault::Empty);
    }
    for (field, names) in [("categories", &of.categories), ("items", &of.items)] {
        let field = format!("{at}.of.{field}");
        if names.len() > MOST_NAMES {
            faults.add("", field, Fault::TooMany { most: MOST_NAMES });
            continue;
        }
        for number in (0..names.len()).filter(|number| fold(&names[*number]).is_empty()) {
            faults.add("", format!("{field}[{number}]"), Fault::Blank);
        }
    }
    // How low goods may go is said by the price beside it, and holds whatever else is taken off them.
    if (of.price_from, of.price_to, of.full_price) != (None, None, false) {
        faults.add("", format!("{at}.of"), Fault::OnlyWith { other: "categories, items" });
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::domain::Programme;
    use crate::rules::check;

    fn faults(schema: u32, floors: &[Value]) -> Vec<String> {
        let document = json!({ "schema": schema, "name": "Club", "floors": floors });
        let programme: Programme = serde_json::from_value(document).unwrap();
        check(&programme).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn each_fault_of_a_lowest_price_names_its_field_and_what_would_be_right() {
        let tea = || json!({ "categories": ["tea"] });
        let sound = json!({ "of": tea(), "price": 1 });
        let many = Value::Array(vec![json!("a"); 5_001]);
        for (floor, says) in [
            (json!({ "price": 5 }), "floors[1].of: says nothing"),
            (json!({ "of": {}, "price": 5 }), "floors[1].of: says nothing"),
            (json!({ "of": tea() }), "floors[1]: says nothing"),
            (
                json!({ "of": tea(), "price": 5, "percent": 5 }),
                "floors[1].percent: not together with price; keep one of the two",
            ),
            (json!({ "of": tea(), "price": 0 }), "floors[1].price: must be above zero"),
            (json!({ "of": tea(), "price": -1 }), "floors[1].price: must be above zero"),
            (json!({ "of": tea(), "price": i64::MAX }), "floors[1].price: at most 1000000000.00"),
            (json!({ "of": tea(), "percent": 0 }), "floors[1].percent: must be above zero"),
            (json!({ "of": tea(), "percent": 10_001 }), "floors[1].percent: 10001 basis points are more"),
            (json!({ "of": { "categories": ["tea", "!"] }, "price": 5 }), "floors[1].of.categories[1]: needs words"),
            (json!({ "of": { "items": [" "] }, "price": 5 }), "floors[1].of.items[0]: needs words"),
            (json!({ "of": { "items": many }, "price": 5 }), "floors[1].of.items: at most 5000 of them"),
            (
                json!({ "of": { "items": ["a"], "full_price": true }, "price": 5 }),
                "floors[1].of: only together with categories, items",
            ),
            (
                json!({ "of": { "items": ["a"], "price_from": 5 }, "price": 5 }),
                "floors[1].of: only together with categories, items",
            ),
            (
                json!({ "of": { "categories": ["tea"], "price_to": 5 }, "percent": 5 }),
                "floors[1].of: only together with categories, items",
            ),
        ] {
            let found = faults(2, &[sound.clone(), floor]);
            assert!(found.len() == 1 && found[0].starts_with(says), "{says}: {found:?}");
        }
    }

    #[test]
    fn so_many_are_enough_and_the_first_schema_has_none() {
        let floor = json!({ "of": { "categories": ["tea"], "items": ["mate"] }, "percent": 10_000 });
        assert_eq!(faults(2, &vec![floor.clone(); 100]), Vec::<String>::new());
        assert_eq!(faults(2, &vec![floor.clone(); 101]), ["floors: at most 100 of them"]);
        assert_eq!(faults(1, &[floor]), ["schema: says what schema 2 brought; write \"schema\": 2"]);
        assert_eq!(faults(1, &[]), Vec::<String>::new());
    }
}
