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

// The same is said beforehand, after it and when it is asked again.
#[test]
fn a_refund_says_what_goes_of_both_rewards() {
    let shop = with_referral();
    let mut programme = shop.json(&["programme", "show", "--at", "2026-11-03 09:30"]);
    if programme.get("programme").is_some() {
        programme = programme["programme"].clone();
    }
    programme["refund"] = json!({ "spent_points": "owe" });
    programme["coupons"] = json!([{ "id": "ten", "name": "Ten off", "days": 30 }]);
    let ten = json!({ "id": "ten", "name": "Ten off", "when": { "coupon_of": "ten" },
        "then": { "amount": { "amount": 1_000, "off": "receipt" } } });
    programme["rules"] = json!([ten]);
    programme["points"]["earn"] = json!(0);
    programme["points"]["share"] = json!(10_000);
    programme["points"].as_object_mut().unwrap().remove("delay_days");
    programme["referral"]["recommender"]["coupon"] = json!("ten");
    let file = shop.folder().join("owe.json");
    std::fs::write(&file, programme.to_string()).unwrap();
    shop.json(&["programme", "set", file.to_str().unwrap(), "--from", "2026-11-04", "--at", "2026-11-03 09:30"]);
    let enrol = ["enrol", "--name", "Ivan", "--card", "77001", "--referred-by", CARD, "--at", "2026-11-04 09:00"];
    shop.json(&enrol);
    let sell = ["sell", "--basket", "-", "--card", "77001", "--at", "2026-11-04 10:00"];
    let sold = shop.json_with(&sell, &basket(10_000))["number"].as_str().unwrap().to_owned();
    let list = ["coupon", "list", "--member", CARD, "--at", "2026-11-04 10:30"];
    let coupon = shop.json(&list)["coupons"][0]["code"].as_str().unwrap().to_owned();
    let spend = ["sell", "--basket", "-", "--card", "77001", "--points", "30", "--at", "2026-11-04 11:00"];
    shop.json_with(&spend, &basket(9_000));
    let id = "01890000-0000-7000-8000-00000000c0de";
    let refund = ["refund", &sold, "--reason", "x", "--id", id, "--at", "2026-11-04 12:00"];
    let dry = [&refund[..], &["--dry-run"]].concat();
    let goes = json!({ "friend": { "points_taken": 20, "points_owed": 30, "coupon_taken": null },
        "recommender": { "points_taken": 70, "points_owed": 0, "coupon_taken": coupon } });
    let foreseen = shop.json(&dry);
    assert_eq!((&foreseen["referral"], &foreseen["points"]), (&goes, &json!(-30)));
    let people = shop.text(&dry, "");
    let reward = "Reward for the recommendation  ";
    for words in [reward, "–20", "off the balance, or owed", "–30", "The recommender's reward", "–70 and a coupon"]
    {
        assert!(people.contains(words), "{words}: {people}");
    }
    for repeated in [false, true] {
        let done = shop.json(&refund);
        assert_eq!((&done["referral"], &done["repeated"]), (&goes, &json!(repeated)));
    }
    let after = shop.text(&refund, "");
    assert!(after.contains("–70 and a coupon"), "{after}");
    shop.check();
}

#[test]
fn who_buys_the_other_size_before_giving_one_back_has_lost_no_recommendation() {
    let shop = with_referral();
    let enrol = ["enrol", "--name", "Ivan Franko", "--card", "77001", "--referred-by", CARD];
    shop.json(&[&enrol[..], &["--at", "2026-11-03 10:00"]].concat());
    let buy = |at: &str| {
        let sold = shop.json_with(&["sell", "--basket", "-", "--card", "77001", "--at", at], &basket(10_000));
        let rewarded = sold["applied"].as_array().unwrap().iter().any(|a| a["rule"] == "referral");
        (sold["number"].as_str().unwrap().to_owned(), rewarded)
    };
    let (first, rewarded) = buy("2026-11-04 10:00");
    assert!(rewarded);
    assert!(!buy("2026-11-04 10:05").1, "once at a time");
    shop.json(&["refund", &first, "--line", "1=1", "--reason", "too small", "--at", "2026-11-04 10:06"]);
    assert!(buy("2026-11-05 10:00").1, "the next one counts");
    assert!(!buy("2026-11-06 10:00").1);
    shop.check();
}
