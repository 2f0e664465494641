//! Tiers by command: given with a reason and an end, reviewed and confirmed.

use serde_json::json;

use super::{BASKET, CARD, OLENA, Regulars};

fn with_review() -> Regulars {
    let shop = Regulars::with_olena();
    let mut programme = shop.json(&["programme", "template", "discount-card", "--currency", "UAH"]);
    programme["schema"] = json!(2);
    programme["tiers"] = json!({ "months": 12, "review": { "months": [1, 7] }, "levels": [
        { "id": "silver", "name": "Silver", "from": 10_000, "discount": 500 },
        { "id": "gold", "name": "Gold", "from": 500_000, "visits": 50, "discount": 700 }] });
    let file = shop.folder().join("tiers.json");
    std::fs::write(&file, programme.to_string()).unwrap();
    shop.json(&["programme", "set", file.to_str().unwrap(), "--from", "2026-11-03", "--at", "2026-11-03 09:00"]);
    shop
}

#[test]
fn a_tier_is_given_and_ends() {
    let shop = with_review();
    let give = |tier: &str, until: &str| {
        let words =
            ["tier", "give", CARD, tier, "--until", until, "--reason", "a long wait", "--at", "2026-11-04 10:00"];
        words.map(str::to_owned)
    };
    let asked = give("gold", "2026-11-30");
    let asked: Vec<&str> = asked.iter().map(String::as_str).collect();
    let given = shop.json(&asked);
    assert_eq!(given, json!({ "member": OLENA, "tier": "gold", "until": "2026-11-30", "repeated": false }));
    let tier = |at: &str| shop.json(&["member", "show", CARD, "--at", at])["tier"].clone();
    assert_eq!((tier("2026-11-30 12:00"), tier("2026-12-01 12:00")), (json!("gold"), json!(null)));
    let refused = |tier: &str, until: &str| {
        let asked = give(tier, until);
        shop.refused(&asked.iter().map(String::as_str).collect::<Vec<_>>(), "")
    };
    assert_eq!(refused("silver", "2026-11-30").1, "tier_held");
    let (exit, code, said) = refused("diamond", "2026-11-30");
    assert_eq!((exit, code.as_str()), (1, "no_tier"));
    assert!(said.contains("silver, gold"), "{said}");
    shop.check();
}

#[test]
fn a_review_is_confirmed_member_by_member_or_whole() {
    let shop = with_review();
    shop.json_with(&["sell", "--basket", "-", "--card", CARD, "--at", "2026-11-04 10:00"], BASKET);
    let review = |at: &str| shop.json(&["tier", "review", "--at", at]);
    assert_eq!(review("2027-07-02 10:00"), json!({ "due": "2027-07-01", "members": [] }));
    let due = review("2028-01-02 10:00");
    assert_eq!(due["due"], "2028-01-01");
    let falling = json!({ "member": OLENA, "name": "Олена Петрівна Коваль", "tier": "silver", "falls_to": null, "spent": 0, "visits": 0 });
    assert_eq!(due["members"], json!([falling]));
    let kept = shop.json(&["tier", "review", "--keep", CARD, "--at", "2028-01-02 10:00"]);
    assert_eq!((&kept["kept"], kept["members"].as_array().unwrap().len()), (&json!(true), 1));
    assert_eq!(review("2028-01-03 10:00")["members"], json!([]));
    let again = ["tier", "review", "--fall", CARD, "--at", "2028-01-03 10:00"];
    assert_eq!(shop.refused(&again, "").1, "not_in_review");
    let fell = shop.json(&["tier", "review", "--all", "--at", "2028-07-02 10:00"]);
    assert_eq!((&fell["kept"], fell["members"].as_array().unwrap().len()), (&json!(false), 1));
    assert_eq!(shop.json(&["member", "show", CARD, "--at", "2028-07-02 11:00"])["tier"], json!(null));
    assert_eq!(shop.refused(&["tier", "review", "--all", "--keep", CARD], "").0, 2);
    let people = shop.text(&["tier", "review", "--at", "2028-07-03 10:00"], "");
    assert!(people.contains("every tier is kept up"), "{people}");
    shop.check();
}

#[test]
fn a_tier_that_the_programme_drops_gives_way_to_the_one_beneath_everywhere() {
    let shop = with_review();
    shop.json_with(&["sell", "--basket", "-", "--card", CARD, "--at", "2026-11-04 10:00"], BASKET);
    shop.json(&["tier", "give", CARD, "gold", "--reason", "a long wait", "--at", "2026-11-04 11:00"]);
    let tiers = |at: &str| {
        let listed = shop.json(&["value", "--at", &at[..10]])["members"][0]["tier"].clone();
        (shop.json(&["member", "show", CARD, "--at", at])["tier"].clone(), listed)
    };
    assert_eq!(tiers("2026-11-05 10:00"), (json!("gold"), json!("gold")));
    let file = shop.folder().join("tiers.json");
    let mut programme: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    let gold = programme["tiers"]["levels"].as_array_mut().unwrap().pop().unwrap();
    std::fs::write(&file, programme.to_string()).unwrap();
    shop.json(&["programme", "set", file.to_str().unwrap(), "--from", "2026-11-06", "--at", "2026-11-06 09:00"]);
    assert_eq!(tiers("2026-11-06 10:00"), (json!("silver"), json!("silver")));
    // Dropped by mistake, it is there again when it is put back.
    programme["tiers"]["levels"].as_array_mut().unwrap().push(gold);
    std::fs::write(&file, programme.to_string()).unwrap();
    shop.json(&["programme", "set", file.to_str().unwrap(), "--from", "2026-11-07", "--at", "2026-11-07 09:00"]);
    assert_eq!(tiers("2026-11-07 10:00"), (json!("gold"), json!("gold")));
    shop.check();
}
