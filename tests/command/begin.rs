//! Shops that begin with a template: what it says is what they do, in their own language.

use serde_json::{Value, json};

use super::{CARD, Regulars};

/// A shop with Olena that begins with a template.
fn begun(template: &str, language: &str, currency: &str) -> Regulars {
    let shop = Regulars::nowhere();
    let init = ["init", "--name", "Mocca", "--at", "2026-11-01", "--language", language, "--currency", currency];
    shop.json(&[&init[..], &["--template", template]].concat());
    shop.json(&["enrol", "--name", "Олена Коваль", "--issue", "--consent", "club", "--at", "2026-11-02 10:00"]);
    shop
}

fn goods(name: &str, category: &str, price: i64, quantity: &str) -> String {
    json!({ "lines": [{ "name": name, "category": category, "unit_price": price, "quantity": quantity }] }).to_string()
}

fn sold(shop: &Regulars, basket: &str, day: &str) -> Value {
    let at = format!("{day} 12:00");
    shop.json_with(&["sell", "--basket", "-", "--card", CARD, "--at", &at], basket)
}

fn reason(sale: &Value, rule: &str) -> String {
    let all = ["applied", "not_applied"].into_iter().flat_map(|part| sale[part].as_array().unwrap());
    let found = all.filter(|reason| reason["rule"] == rule).find_map(|reason| reason["reason"].as_str());
    found.unwrap_or_else(|| panic!("{rule}: {sale}")).replace('\u{a0}', " ")
}

#[test]
fn goods_are_named_as_people_speak_there() {
    for (language, category, stamps, desserts) in [
        ("ru", "Кофе", "кофе: ещё 8 шт.", "десерты: ещё 3 шт."),
        ("uk", "Кава", "кава: ще 8 шт.", "десерти: ще 3 шт."),
        ("en", "Coffee", "8 more of coffee", "3 more of desserts"),
    ] {
        let coffee = goods("A", category, 1_000, "2");
        let sale = sold(&begun("stamp-card", language, "UAH"), &coffee, "2026-11-04");
        assert_eq!(reason(&sale, "rule.tenth-coffee"), stamps);
        let sale = sold(&begun("mix", language, "UAH"), &coffee, "2026-11-04");
        assert_eq!(reason(&sale, "rule.three-for-two"), desserts);
    }
}

#[test]
fn answering_is_worth_as_much_in_any_currency() {
    for (currency, points) in [("UAH", 20), ("RUB", 40), ("KZT", 200), ("BYN", 200), ("EUR", 100), ("USD", 100)] {
        let shop = begun("points", "en", currency);
        let forms = shop.json(&["survey", "forms"]);
        let all: Vec<_> = forms["forms"].as_array().unwrap().iter().map(|form| form["points"].clone()).collect();
        assert_eq!(all, [points, points], "{currency}");
    }
}

#[test]
fn the_club_with_gifts_counts_them_and_gives_the_next_of_the_list() {
    let shop = begun("gifts", "en", "UAH");
    for gift in ["mug", "tea"] {
        shop.json(&["gift", "stock", gift, "--count", "1", "--at", "2026-11-03"]);
    }
    let big = goods("A", "tea", 100_000, "1");
    let given: Vec<Vec<Value>> = (4..8)
        .map(|day| {
            let sale = sold(&shop, &big, &format!("2026-11-0{day}"));
            let gifts = sale["gifts"].as_array().unwrap();
            gifts.iter().filter(|gift| gift["rule"] == "rule.big-basket").map(|gift| gift["name"].clone()).collect()
        })
        .collect();
    let one = |name: &str| vec![json!(name)];
    // The chocolate was never counted, and is given without end.
    assert_eq!(given, [one("a mug"), one("a pack of tea"), one("a bar of chocolate"), one("a bar of chocolate")]);
    let listed = shop.json(&["gift", "list"]);
    let row = |gift: &str| {
        let row = listed["gifts"].as_array().unwrap().iter().find(|row| row["gift"] == gift).unwrap();
        [row["left"].clone(), row["given"].clone()]
    };
    for gift in ["mug", "tea"] {
        assert_eq!(row(gift), [json!("0.000"), json!("1.000")], "{gift}");
    }
    assert_eq!(row("chocolate")[0], Value::Null);
    shop.check();
}

#[test]
fn the_mix_brings_a_coupon_for_the_next_visit_and_prices_again_what_is_kept() {
    let shop = begun("mix", "en", "EUR");
    // A thousand hryvnias bring it in Kyiv, and fifty euros here.
    assert_eq!(sold(&shop, &goods("A", "tea", 4_900, "1"), "2026-11-04")["coupons_due"], Value::Null);
    let brought = sold(&shop, &goods("A", "tea", 6_000, "1"), "2026-11-04");
    let due = &brought["coupons_due"][0];
    assert_eq!([&due["from"], &due["until"]], [&json!("2026-11-05"), &json!("2026-12-04")]);
    let code = due["code"].as_str().unwrap();
    let with_coupon =
        |price: i64| json!({ "lines": [{ "name": "A", "unit_price": price }], "coupons": [code] }).to_string();
    let early = ["sell", "--basket", "-", "--card", CARD, "--at", "2026-11-04 13:00"];
    assert_eq!(shop.refused(&early, &with_coupon(2_000)).1, "coupon_early");
    let next = sold(&shop, &with_coupon(2_000), "2026-11-05");
    assert_eq!([&next["discount"], &next["coupons_used"][0]["code"]], [&json!(270), &json!(code)]);

    // Three desserts for two: of two that are kept neither is free, so the third gives nothing back.
    let desserts = goods("Cake", "desserts", 300, "3");
    let sale = shop.json_with(&["sell", "--basket", "-", "--at", "2026-11-06 12:00"], &desserts);
    assert_eq!(sale["to_pay"], 600);
    let number = sale["number"].as_str().unwrap();
    let back = ["refund", number, "--line", "1=1", "--reason", "stale", "--at", "2026-11-07 12:00"];
    let back = shop.json(&back);
    assert_eq!([&back["goods"], &back["repriced"], &back["money"]], [200, 200, 0], "{back}");
    assert_eq!(back["fell"][0]["rule"], "rule.three-for-two", "{back}");
    shop.check();
}
