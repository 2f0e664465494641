//! Recommendations by command: recorded while enrolling and afterwards, rewarded, shown on both sides.

use serde_json::{Value, json};

use super::{CARD, OLENA, Regulars};

fn with_referral() -> Regulars {
    let shop = Regulars::with_olena();
    let mut programme = shop.json(&["programme", "template", "points", "--currency", "UAH"]);
    programme["schema"] = json!(2);
    programme["referral"] =
        json!({ "friend": { "points": 50 }, "recommender": { "points": 70, "days": 30 }, "least": 10_000 });
    let file = shop.folder().join("friends.json");
    std::fs::write(&file, programme.to_string()).unwrap();
    shop.json(&["programme", "set", file.to_str().unwrap(), "--from", "2026-11-03", "--at", "2026-11-03 09:00"]);
    shop
}

fn basket(price: i64) -> String {
    json!({ "lines": [{ "name": "Tea", "unit_price": price }] }).to_string()
}

#[test]
fn a_friend_is_enrolled_by_advice_and_both_are_rewarded() {
    let shop = with_referral();
    let enrol =
        ["enrol", "--name", "Ivan Franko", "--card", "77001", "--referred-by", CARD, "--at", "2026-11-03 10:00"];
    let friend = shop.json(&enrol)["member"].clone();
    let quote = ["quote", "--basket", "-", "--card", "77001", "--at", "2026-11-04 10:00"];
    let said = shop.json_with(&quote, &basket(9_000));
    let lacks = said["not_applied"].as_array().unwrap().iter().find(|not| not["rule"] == "referral").unwrap();
    assert!(lacks["reason"].as_str().unwrap().ends_with("10.00 missing"), "{lacks}");
    let sold =
        shop.json_with(&["sell", "--basket", "-", "--card", "77001", "--at", "2026-11-04 10:00"], &basket(10_000));
    let applied = sold["applied"].as_array().unwrap().iter().find(|a| a["rule"] == "referral").unwrap();
    assert_eq!(applied, &json!({ "rule": "referral", "points": 50, "reason": "first purchase on a friend's advice" }));
    assert_eq!(shop.json(&["sale", "show", sold["number"].as_str().unwrap()])["applied"], sold["applied"]);
    let told = |member: &str| shop.json(&["member", "show", member, "--at", "2026-11-04 11:00"]);
    let (olena, ivan) = (told(CARD), told("77001"));
    let other = |member: &Value, name: &str, points: i64| json!({ "member": member, "name": name, "day": "2026-11-03", "rewarded": "2026-11-04", "points": points });
    assert_eq!((&olena["referred_by"], &olena["friends"]), (&json!(null), &json!([other(&friend, "Ivan Franko", 70)])));
    assert_eq!((&ivan["referred_by"], &ivan["friends"]), (&other(&json!(OLENA), "Олена Коваль", 50), &json!([])));
    assert_eq!(olena["lots"], json!([{ "points": 70, "active_from": "2026-11-04", "expires": "2026-12-03" }]));
    let people = shop.text(&["member", "show", CARD], "");
    assert!(people.contains("Ivan Franko (70\u{a0}points)"), "{people}");
    shop.check();
}

#[test]
fn what_is_no_recommendation_is_refused_with_its_reason() {
    let shop = with_referral();
    let at = ["--at", "2026-11-03 11:00"];
    shop.json(&[&["enrol", "--name", "Ivan Franko", "--card", "77001"][..], &at].concat());
    let refer =
        |friend: &str, by: &str| shop.refused(&[&["member", "refer", friend, "--by", by][..], &at].concat(), "").1;
    assert_eq!(refer("77001", "77001"), "own_advice");
    assert_eq!(refer("77001", "99999"), "no_card");
    let done = shop.json(&[&["member", "refer", "77001", "--by", CARD][..], &at].concat());
    assert_eq!((&done["referred_by"], &done["repeated"]), (&json!(OLENA), &json!(false)));
    assert_eq!(refer(CARD, "77001"), "advice_circle");
    shop.json(&["card", "block", CARD, "--reason", "stolen", "--at", "2026-11-03 12:00"]);
    let enrol = ["enrol", "--name", "Lesya", "--referred-by", CARD, "--at", "2026-11-03 13:00"];
    assert_eq!(shop.refused(&enrol, "").1, "card_not_active");
    assert_eq!(shop.json(&["find", "Lesya"])["members"], json!([]));
    shop.check();
}
