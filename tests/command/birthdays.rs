//! Birthdays as scripts see them: the lists, and what is kept by hand.

use serde_json::json;

use super::{BASKET, CARD, OLENA, Regulars};

const IAN: &str = "01890000-0000-7000-8000-00000000000b";

/// Olena was born on 20 November, Ian on the 2nd.
fn shop() -> Regulars {
    let shop = Regulars::with_olena();
    let at = ["--consent", "club", "--at", "2026-10-01 10:00"];
    shop.json(&[&["enrol", "--name", "Ian Long", "--birthday", "1990-11-02", "--id", IAN][..], &at].concat());
    shop.json(&[&["enrol", "--name", "Leo Leap", "--birthday", "2000-02-29"][..], &at].concat());
    shop
}

#[test]
fn birthdays_are_listed_with_gift_and_greeting() {
    let shop = shop();
    let found = shop.json(&["birthdays", "--at", "2026-11-19 10:00"]);
    assert_eq!((&found["from"], &found["to"]), (&json!("2026-10-19"), &json!("2026-12-20")));
    assert_eq!(
        (&found["days_before"], &found["days_after"], &found["leap_day"]),
        (&json!(3), &json!(3), &json!("february28"))
    );
    let olena = &found["coming"][0];
    assert_eq!((&olena["member"], &olena["on"], &olena["turns"]), (&json!(OLENA), &json!("2026-11-20"), &json!(42)));
    assert_eq!(
        (&olena["gift"], &olena["gift_day"], &olena["greeted"]),
        (&json!("due"), &json!("2026-11-23"), &json!(null))
    );
    assert_eq!(found["missed"][0]["name"], "Ian Long");
    assert_eq!((&found["missed"][0]["gift"], &found["greeted"]), (&json!("over"), &json!([])));
    let said = shop.text(&["birthdays", "--at", "2026-11-19 10:00"], "");
    assert!(said.contains("Not greeted\n") && said.contains("Ian Long"), "{said}");
    // Leap days are kept on the last of February in a common year.
    let february = shop.json(&["birthdays", "--days", "10", "--at", "2027-02-20 10:00"]);
    assert_eq!(
        (&february["coming"][0]["name"], &february["coming"][0]["on"]),
        (&json!("Leo Leap"), &json!("2027-02-28"))
    );
    let leap = shop.json(&["birthdays", "--days", "10", "--at", "2028-02-20 10:00"]);
    assert_eq!(leap["coming"][0]["on"], "2028-02-29");
}

#[test]
fn a_leap_day_is_kept_in_march_where_the_shop_says_so() {
    let shop = shop();
    let rule = json!({ "days_before": 1, "days_after": 1, "discount": 1000, "leap_day": "march1" });
    let file = shop.folder().join("march.json");
    std::fs::write(&file, json!({ "schema": 2, "name": "March", "birthday": rule }).to_string()).unwrap();
    shop.json(&["programme", "set", file.to_str().unwrap(), "--from", "2027-01-01", "--at", "2027-01-01 09:00"]);
    let asked = |at: &str| shop.json(&["birthdays", "--days", "10", "--at", at]);
    for (at, list, on, turns, gift, gift_day) in [
        ("2027-02-20 10:00", "coming", "2027-03-01", 27, "later", json!("2027-02-28")),
        ("2027-03-01 10:00", "coming", "2027-03-01", 27, "due", json!("2027-03-02")),
        ("2027-03-03 10:00", "missed", "2027-03-01", 27, "over", json!(null)),
        ("2028-02-20 10:00", "coming", "2028-02-29", 28, "later", json!("2028-02-28")),
    ] {
        let found = asked(at);
        let leo = &found[list][0];
        assert_eq!(found["leap_day"], "march1");
        assert_eq!(
            json!([leo["name"], leo["on"], leo["turns"], leo["gift"], leo["gift_day"]]),
            json!(["Leo Leap", on, turns, gift, gift_day]),
            "{at}"
        );
    }
    let said = shop.text(&["birthdays", "--days", "10", "--at", "2027-02-20 10:00"], "").replace('\u{a0}', " ");
    assert!(said.lines().any(|line| line.contains("Mon 1 March") && line.contains("Leo Leap")), "{said}");
    // By hand it is the same day that is kept.
    let leo = asked("2027-03-03 10:00")["missed"][0]["member"].as_str().unwrap().to_owned();
    let kept = shop.json(&["birthdays", "--greeted", &leo, "--at", "2027-03-03 10:00"]);
    assert_eq!(kept, json!({"member": leo, "birthday": "2027-03-01", "greeted": true}));
    let found = asked("2027-03-03 10:00");
    assert_eq!((&found["missed"], &found["greeted"][0]["on"]), (&json!([]), &json!("2027-03-01")));
    shop.check();
}

#[test]
fn a_gift_that_a_sale_handed_over_is_given_on_its_day() {
    let shop = shop();
    let asked = |at: &str, list: &str| {
        let olena = shop.json(&["birthdays", "--at", at])[list][0].clone();
        json!([olena["member"], olena["gift"], olena["gift_day"], olena["greeted"], olena["greeted_by"]])
    };
    assert_eq!(asked("2026-11-20 10:00", "coming"), json!([OLENA, "due", "2026-11-23", null, null]));
    let sold = shop.json_with(&["sell", "--basket", "-", "--card", CARD, "--at", "2026-11-20 11:00"], BASKET);
    assert_eq!(sold["gifts"][0]["rule"], "birthday.gift");
    let given = json!([OLENA, "given", "2026-11-20", "2026-11-20", "till"]);
    assert_eq!(asked("2026-11-20 12:00", "coming"), given);
    assert_eq!(asked("2026-11-24 12:00", "greeted"), given);
    let said = shop.text(&["birthdays", "--at", "2026-11-24 12:00"], "").replace('\u{a0}', " ");
    assert!(said.contains("given on 20 November"), "{said}");
}

#[test]
fn a_greeting_by_hand_is_kept_once_and_taken_back() {
    let shop = shop();
    let at = ["--at", "2026-11-19 10:00"];
    let greet = |option: &str, member: &str| shop.json(&[&["birthdays", option, member][..], &at].concat());
    let kept = json!({"member": IAN, "birthday": "2026-11-02", "greeted": true});
    assert_eq!(greet("--greeted", IAN), kept);
    let facts = shop.json(&["check"])["facts"].clone();
    assert_eq!(greet("--greeted", IAN), kept, "saying it twice adds nothing");
    assert_eq!(shop.json(&["check"])["facts"], facts);
    let found = shop.json(&[&["birthdays"][..], &at].concat());
    assert_eq!((&found["missed"], &found["greeted"][0]["greeted_by"]), (&json!([]), &json!("hand")));
    greet("--not-greeted", IAN);
    let found = shop.json(&[&["birthdays"][..], &at].concat());
    assert_eq!((&found["missed"][0]["member"], &found["greeted"]), (&json!(IAN), &json!([])));
    greet("--greeted", CARD);
    shop.check();
}

#[test]
fn nobody_is_congratulated_half_a_year_before() {
    let shop = shop();
    let (exit, code, said) = shop.refused(&["birthdays", "--greeted", IAN, "--at", "2027-06-19 10:00"], "");
    assert_eq!((exit, code.as_str()), (1, "no_birthday_now"), "{said}");
}

#[test]
fn nobody_is_missed_who_joined_after_the_birthday() {
    let shop = Regulars::shop();
    for (name, joined) in [("Ann Late", "2026-11-20 10:00"), ("Ben Early", "2026-11-01 10:00")] {
        shop.json(&["enrol", "--name", name, "--birthday", "1990-11-02", "--consent", "club", "--at", joined]);
    }
    let found = shop.json(&["birthdays", "--at", "2026-11-20 12:00"]);
    let missed: Vec<&str> =
        found["missed"].as_array().unwrap().iter().map(|line| line["name"].as_str().unwrap()).collect();
    assert_eq!(missed, ["Ben Early"], "{found}");
}
