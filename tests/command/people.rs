//! Households and merges as scripts see them.

use serde_json::json;

use super::{BASKET, CARD, OLENA, Regulars};

const PETRO: &str = "01890000-0000-7000-8000-000000000009";
const ACT: &str = "01890000-0000-7000-8000-00000000000a";

/// Olena, and somebody enrolled on the day after.
fn with(name: &str, more: &[&str]) -> Regulars {
    let shop = Regulars::with_olena();
    let enrol = ["enrol", "--name", name, "--id", PETRO, "--consent=club", "--at", "2026-11-03 10:00"];
    shop.json(&[&enrol[..], more].concat());
    shop
}

fn sell(shop: &Regulars, card: &str, day: &str) {
    shop.json_with(&["sell", "--basket", "-", "--card", card, "--at", day], BASKET);
}

#[test]
fn a_household_is_joined_shown_and_left() {
    let shop = with("Petro Koval", &["--card", "4006381333931"]);
    sell(&shop, CARD, "2026-11-04 10:00");
    sell(&shop, "4006381333931", "2026-11-05 10:00");
    let join = ["member", "household", "join", PETRO, "--to", CARD, "--id", ACT, "--at", "2026-11-06 10:00"];
    let joined = json!({"household": ACT, "member": PETRO, "points_moved": 6, "points": 12, "repeated": false});
    assert_eq!(shop.json(&join), joined);
    assert_eq!(shop.json(&join)["repeated"], true);
    let household = ["member", "household", "show", CARD, "--at", "2026-11-06 11:00"];
    assert_eq!(
        shop.json(&household),
        json!({"shared": true, "points": 12, "spent": 12215, "members": [
            {"member": OLENA, "name": "Олена Петрівна Коваль", "joined": null},
            {"member": PETRO, "name": "Petro Koval", "joined": "2026-11-06"}]})
    );
    let said = shop.text(&household, "");
    assert!(said.contains("Petro Koval") && said.contains("2026"), "{said}");
    let leave = ["member", "household", "leave", PETRO, "--take", "4", "--at", "2026-11-07 10:00"];
    assert_eq!((&shop.json(&leave)["points_moved"], &shop.json(&household)["points"]), (&json!(4), &json!(8)));
    let (status, code, message) = shop.refused(&leave, "");
    assert_eq!((status, code.as_str()), (1, "not_in_household"));
    assert_eq!(message, "This member shares an account with nobody. There is nothing to leave.");
    shop.json(&["member", "household", "join", PETRO, "--to", CARD, "--at", "2026-11-08 10:00"]);
    let undo = ["member", "household", "undo", PETRO, "--at", "2026-11-08 10:00"];
    assert_eq!(shop.json(&undo)["points_moved"], 4);
    assert_eq!(shop.refused(&undo, "").1, "not_in_household");
    shop.check();
}

#[test]
fn two_files_are_found_put_together_and_taken_apart() {
    let shop = with("Olena Koval", &["--card", "4006381333931", "--birthday", "--11-20"]);
    sell(&shop, "4006381333931", "2026-11-05 10:00");
    let alike = shop.json(&["member", "duplicates"]);
    let reasons = &alike["pairs"][0]["reasons"];
    assert_eq!((&alike["pairs"][0]["one"]["member"], reasons), (&json!(OLENA), &json!(["same_birthday", "same_name"])));
    assert_eq!(shop.json(&["member", "duplicates", "--limit", "0"]), json!({"pairs": []}));
    assert!(shop.text(&["member", "duplicates"], "").contains("same birthday, same name"));

    let merge = ["member", "merge", OLENA, PETRO, "--at", "2026-11-06 10:00"];
    let (_, code, _) = shop.refused(&merge, "");
    assert_eq!(code, "birthdays_differ");
    let merge = [&merge[..], &["--birthday", "survivor"]].concat();
    let moved = json!({"merge": null, "survivor": OLENA, "absorbed": PETRO, "sales": 1, "spent": 12215, "opening": 0,
        "points_moved": 6, "points": 6, "repeated": false});
    assert_eq!(shop.json(&[&merge[..], &["--dry-run"]].concat()), moved);
    assert_eq!(shop.json(&["member", "duplicates"])["pairs"].as_array().map(Vec::len), Some(1), "nothing was done");
    let mut done = shop.json(&[&merge[..], &["--id", ACT]].concat());
    assert_eq!(done["merge"].take(), json!(ACT));
    assert_eq!(done, moved);
    assert_eq!(shop.json(&["member", "show", "4006381333931"])["member"], OLENA);
    assert_eq!(shop.json(&["member", "duplicates"]), json!({"pairs": []}));

    let undone = shop.json(&["member", "unmerge", "4006381333931", "--at", "2026-11-07 10:00"]);
    assert_eq!(
        (&undone["absorbed"], &undone["points_moved"], &undone["points"]),
        (&json!(PETRO), &json!(6), &json!(0))
    );
    assert_eq!(shop.json(&["member", "show", "4006381333931"])["member"], PETRO);
    assert_eq!(shop.json(&["member", "apart", OLENA, PETRO]), json!({"one": OLENA, "other": PETRO}));
    assert_eq!(shop.json(&["member", "duplicates"]), json!({"pairs": []}));
    shop.check();
}

#[test]
fn an_exported_household_has_its_points_once() {
    let shop = with("Petro Koval", &["--card", "4006381333931"]);
    sell(&shop, CARD, "2026-11-04 10:00");
    shop.json(&["member", "household", "join", PETRO, "--to", CARD, "--at", "2026-11-06 10:00"]);
    let file = shop.folder().join("out.csv");
    shop.json(&["export", "members", file.to_str().unwrap()]);
    let table = std::fs::read_to_string(&file).unwrap();
    let heads: Vec<&str> = table.lines().next().unwrap().split([',', ';']).collect();
    let place = heads.iter().position(|head| head.trim_matches(['"', '\u{feff}']) == "points").unwrap();
    let points = |line: &str| line.split([',', ';']).nth(place).unwrap().trim_matches('"').parse::<i64>().unwrap_or(0);
    assert_eq!(table.lines().skip(1).map(points).sum::<i64>(), 6, "{table}");
    shop.check();
}

#[test]
fn points_that_wait_say_from_which_day_they_may_be_spent() {
    let shop = Regulars::with_olena();
    let mut programme = shop.json(&["programme", "show"])["programme"].clone();
    programme["points"]["delay_days"] = serde_json::json!(14);
    let file = shop.folder().join("delayed.json");
    std::fs::write(&file, programme.to_string()).unwrap();
    shop.json(&["programme", "set", file.to_str().unwrap(), "--at", "2026-11-20"]);
    shop.json_with(&["sell", "--basket", "-", "--card", CARD, "--at", "2026-11-20 12:00"], BASKET);
    let told = |at: &str| shop.text(&["member", "show", CARD, "--at", at], "").replace('\u{a0}', " ");
    assert!(told("2026-11-21 10:00").contains("from 4 December 2026"), "{}", told("2026-11-21 10:00"));
    assert!(!told("2026-12-04 10:00").contains("from 4 December"), "they may be spent");
}
