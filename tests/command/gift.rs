//! Gifts in stock by command: listed, counted, brought in, given.

use serde_json::json;

use super::{BASKET, CARD, Regulars};

#[test]
fn gifts_are_counted_and_given_by_command() {
    let shop = Regulars::with_olena();
    let mut programme = shop.json(&["programme", "template", "discount-card", "--currency", "UAH"]);
    programme["schema"] = json!(2);
    programme["rules"] = json!([{ "id": "mug", "name": "Mug", "when": { "card": true },
        "then": { "gift": { "item": { "id": "mug", "name": "a mug" }, "instead": [{ "id": "tea", "name": "tea" }] } } }]);
    let file = shop.folder().join("gifts.json");
    std::fs::write(&file, programme.to_string()).unwrap();
    shop.json(&["programme", "set", file.to_str().unwrap(), "--from", "2026-11-03", "--at", "2026-11-03 09:00"]);
    let at = ["--at", "2026-11-04 10:00"];
    let run = |words: &[&str]| shop.json(&[words, &at].concat());
    let stocked = run(&["gift", "stock", "mug", "--count", "1"]);
    assert_eq!(stocked, json!({ "gift": "mug", "name": "a mug", "left": "1.000", "repeated": false }));
    let id = "01890000-0000-7000-8000-00000000c001";
    let add = ["gift", "stock", "mug", "--add", "1", "--id", id];
    assert_eq!((run(&add)["left"].clone(), run(&add)["repeated"].clone()), (json!("2.000"), json!(true)));

    let sell = ["sell", "--basket", "-", "--card", CARD, "--at", "2026-11-04 11:00"];
    let mug = &shop.json_with(&sell, BASKET)["gifts"];
    assert_eq!(mug, &json!([{ "id": "mug", "name": "a mug", "quantity": "1.000", "rule": "rule.mug" }]));
    shop.json_with(&sell, BASKET);
    let tea = shop.json_with(&sell, BASKET);
    assert_eq!(tea["gifts"][0]["name"], "tea");
    let why = tea["not_applied"].as_array().unwrap().iter().find(|not| not["rule"] == "rule.mug").unwrap();
    assert_eq!(why["reason"], "a mug is out, so tea");
    let listed = run(&["gift", "list"]);
    let rows = json!([{ "gift": "mug", "name": "a mug", "left": "0.000", "given": "2.000" },
        { "gift": "tea", "name": "tea", "left": null, "given": "1.000" }]);
    assert_eq!(listed["gifts"], rows);
    let (exit, code, said) = shop.refused(&["gift", "stock", "cup", "--add", "1"], "");
    assert_eq!((exit, code.as_str()), (1, "no_gift"));
    assert!(said.contains("mug, tea"), "{said}");
    for wrong in [["--add", "0"], ["--add", "-1"], ["--count", "some"]] {
        let (exit, ..) = shop.refused(&["gift", "stock", "mug", wrong[0], wrong[1]], "");
        assert_eq!(exit, 2, "{wrong:?}");
    }
    shop.check();
}

#[test]
fn a_gift_is_told_with_its_quantity_and_each_once() {
    let shop = Regulars::with_olena();
    let mut programme = shop.json(&["programme", "template", "discount-card", "--currency", "UAH"]);
    programme["schema"] = json!(2);
    let gift = json!({ "item": { "id": "mug", "name": "a mug", "quantity": 2 },
        "instead": [{ "id": "tea", "name": "tea" }], "per": { "quantity": 1, "of": { "categories": ["cakes"] } }, "times": 3 });
    let once = json!({ "item": { "id": "mug", "name": "a mug" } });
    programme["rules"] = json!([
        { "id": "cakes", "name": "Cakes", "when": { "card": true }, "then": { "gift": gift } },
        { "id": "once", "name": "Once", "when": { "card": true }, "then": { "gift": once } }
    ]);
    let file = shop.folder().join("gifts.json");
    std::fs::write(&file, programme.to_string()).unwrap();
    shop.json(&["programme", "set", file.to_str().unwrap(), "--from", "2026-11-03", "--at", "2026-11-03 09:00"]);
    let cakes =
        json!({ "lines": [{ "name": "Cake", "unit_price": 500, "quantity": "3", "category": "cakes" }] }).to_string();
    let asked = ["quote", "--basket", "-", "--card", CARD, "--at", "2026-11-04 11:00"];
    let said = shop.text(&asked, &cakes);
    assert!(said.contains("Gift: a mug × 6\n") && said.contains("Gift: a mug\n"), "{said}");
    let sell = ["sell", "--basket", "-", "--card", CARD, "--at", "2026-11-04 11:00"];
    assert!(shop.text(&sell, &cakes).contains("Gift: a mug × 6\n"));
    // Nobody counted them, and seven were given all the same; also after the programme calls them something else.
    let given = |at: &str| shop.json(&["gift", "list", "--at", at])["gifts"][0].clone();
    assert_eq!(given("2026-11-04 12:00"), json!({ "gift": "mug", "name": "a mug", "left": null, "given": "7.000" }));
    for rule in [0, 1] {
        programme["rules"][rule]["then"]["gift"]["item"]["name"] = json!("a cup");
    }
    std::fs::write(&file, programme.to_string()).unwrap();
    shop.json(&["programme", "set", file.to_str().unwrap(), "--from", "2026-11-05", "--at", "2026-11-05 09:00"]);
    assert_eq!(given("2026-11-05 12:00")["given"], "7.000");
    let (_, _, said) = shop.refused(&["gift", "stock", "cup", "--add", "1"], "");
    assert!(said.ends_with("It has: mug, tea."), "{said}");
    shop.check();
}
