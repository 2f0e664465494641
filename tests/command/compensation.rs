//! Amends by command: given, listed, told at the till's quote of a member, taken back.

use serde_json::json;

use super::{CARD, OLENA, Regulars};

#[test]
fn a_complaint_is_made_good_and_taken_back() {
    let shop = Regulars::with_olena();
    let (at, id) = (["--at", "2026-11-04 10:00"], "0197d2e6-5d7e-7000-8000-000000000001");
    let give = |severity: &'static str| {
        ["compensation", "give", CARD, "--severity", severity, "--reason", "cold coffee", "--id", id, at[0], at[1]]
    };
    let refused = |severity| shop.refused(&give(severity), "").1;
    assert_eq!(refused("minor"), "nothing_for_it");

    let mut programme = shop.json(&["programme", "template", "points", "--currency", "UAH"]);
    programme["schema"] = json!(2);
    programme["compensation"] =
        json!({ "minor": { "points": 50 }, "grave": { "points": 300, "days": 30 }, "per_year": 2 });
    let file = shop.folder().join("amends.json");
    std::fs::write(&file, programme.to_string()).unwrap();
    shop.json(&["programme", "set", file.to_str().unwrap(), "--from", "2026-11-03", "--at", "2026-11-03 09:00"]);

    assert_eq!(refused("terrible"), "usage");
    let document = |repeated| {
        json!({ "compensation": id, "member": OLENA, "name": "Олена Петрівна Коваль", "day": "2026-11-04", "severity": "grave",
            "points": 300, "coupon": null, "coupon_state": null, "reason": "cold coffee", "withdrawn": null, "repeated": repeated })
    };
    assert_eq!(shop.json(&give("grave")), document(false));
    assert_eq!(shop.json(&give("grave")), document(true));
    assert_eq!(refused("minor"), "another_request");
    let listed = shop.json(&["compensation", "list", "--member", CARD]);
    assert_eq!(listed["compensations"].as_array().unwrap().len(), 1);
    assert_eq!(shop.json(&["member", "show", CARD, at[0], at[1]])["points"], 300);
    let people = shop.text(&["compensation", "list"], "");
    assert!(people.contains("grave") && people.contains("300\u{a0}points") && people.contains(id), "{people}");

    let back = ["compensation", "withdraw", id, "--reason", "another guest", "--at", "2026-11-05 10:00"];
    let gone = shop.json(&back);
    assert_eq!(gone["withdrawn"], json!({ "day": "2026-11-05", "points": 300, "reason": "another guest" }));
    assert_eq!(shop.json(&back)["repeated"], true);
    assert_eq!(shop.json(&["member", "show", CARD, "--at", "2026-11-05 11:00"])["points"], 0);
    shop.check();
}

#[test]
fn a_coupon_whose_days_are_over_is_told_as_over() {
    let shop = Regulars::with_olena();
    let mut programme = shop.json(&["programme", "template", "points", "--currency", "UAH"]);
    programme["schema"] = json!(2);
    programme["coupons"] = json!([{ "id": "ten", "name": "Ten off", "days": 30 }]);
    programme["rules"] = json!([{ "id": "ten", "name": "Ten off", "when": { "coupon_of": "ten" },
        "then": { "amount": { "amount": 1000, "off": "receipt" } } }]);
    programme["compensation"] = json!({ "minor": { "coupon": "ten" } });
    let file = shop.folder().join("amends.json");
    std::fs::write(&file, programme.to_string()).unwrap();
    shop.json(&["programme", "set", file.to_str().unwrap(), "--from", "2026-11-03", "--at", "2026-11-03 09:00"]);
    let give = ["compensation", "give", CARD, "--severity", "minor", "--reason", "late", "--at", "2026-11-04 10:00"];
    assert_eq!(shop.json(&give)["coupon_state"], "open");
    let state = |at: &str| {
        let listed = shop.json(&["compensation", "list", "--member", CARD, "--at", at]);
        listed["compensations"][0]["coupon_state"].clone()
    };
    assert_eq!((state("2026-12-03 10:00"), state("2026-12-04 10:00")), (json!("open"), json!("expired")));
}
