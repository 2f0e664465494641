//! The same said twice, after a merge too, and a moment named that lies before what is recorded.

use serde_json::{Value, json};

use super::{BASKET, CARD, Regulars};

const PROGRAMME: &str = r#"{"schema":2,"name":"T","points":{"earn":1000,"value":100,"share":10000},
    "coupons":[{"id":"k","name":"K","days":30},{"id":"over","name":"Gone","until":"2026-11-03"}],
    "tiers":{"levels":[{"id":"s","name":"S","from":5000000,"discount":1000}]},
    "rules":[{"id":"k","name":"C","when":{"coupon_of":"k"},"then":{"amount":{"amount":1000,"off":"receipt"}}},
             {"id":"o","name":"O","when":{"coupon_of":"over"},"then":{"amount":{"amount":1000,"off":"receipt"}}}],
    "compensation":{"minor":{"points":10},"serious":{"coupon":"over"},"grave":{"points":5,"coupon":"over"}}}"#;

fn with_programme() -> Regulars {
    let shop = Regulars::with_olena();
    let file = shop.folder().join("programme.json");
    std::fs::write(&file, PROGRAMME).unwrap();
    shop.json(&["programme", "set", file.to_str().unwrap(), "--from", "2026-11-03", "--at", "2026-11-03 09:00"]);
    shop.json(&[
        "enrol",
        "--name",
        "Олена Коваль",
        "--card",
        "5500017",
        "--consent",
        "club",
        "--at",
        "2026-11-03 10:00",
    ]);
    shop
}

#[test]
fn what_was_done_stays_done_after_a_merge() {
    let shop = with_programme();
    let id = |number: u8| format!("0197d2e6-5d7e-7000-8000-0000000000{number:02}");
    let (tier, coupon, amends, merge) = (id(1), id(2), id(3), id(4));
    let acts: [&[&str]; 4] = [
        &["tier", "give", "5500017", "s", "--reason", "x", "--id", &tier, "--at", "2026-11-04 10:00"],
        &[
            "coupon",
            "issue",
            "--kind",
            "k",
            "--member",
            "5500017",
            "--reason",
            "x",
            "--id",
            &coupon,
            "--at",
            "2026-11-04 10:01",
        ],
        &[
            "compensation",
            "give",
            "5500017",
            "--severity",
            "minor",
            "--reason",
            "x",
            "--id",
            &amends,
            "--at",
            "2026-11-04 10:02",
        ],
        &["member", "merge", CARD, "5500017", "--id", &merge, "--at", "2026-11-04 10:03"],
    ];
    for act in acts {
        assert_eq!(shop.json(act)["repeated"], json!(false), "{act:?}");
    }
    for act in acts {
        assert_eq!(shop.json(act)["repeated"], json!(true), "{act:?}");
    }
    // Whose it is turned round is another request.
    let turned = ["member", "merge", "5500017", CARD, "--id", &merge, "--at", "2026-11-04 10:03"];
    assert_eq!(shop.refused(&turned, "").1, "another_request");
    shop.check();
}

#[test]
fn what_was_given_and_taken_back_is_the_same_when_the_merge_is_undone() {
    let shop = with_programme();
    let id = |number: u8| format!("0197d2e6-5d7e-7000-8000-0000000000{number:02}");
    let (give, take) = (id(6), id(7));
    let merged = shop.json(&["member", "merge", CARD, "5500017", "--at", "2026-11-04 10:00"]);
    let absorbed = merged["absorbed"].as_str().unwrap().to_owned();
    let give = ["tier", "give", &absorbed, "s", "--reason", "x", "--id", &give, "--at", "2026-11-04 10:01"];
    let take = ["tier", "take", &absorbed, "--reason", "not she", "--id", &take, "--at", "2026-11-04 10:02"];
    for act in [&give[..], &take[..]] {
        assert_eq!(shop.json(act)["repeated"], json!(false), "{act:?}");
    }
    shop.json(&["member", "unmerge", &absorbed, "--at", "2026-11-04 10:03"]);
    for act in [&give[..], &take[..]] {
        assert_eq!(shop.json(act)["repeated"], json!(true), "{act:?}");
    }
    let mut other = take;
    other[4] = "not he";
    assert_eq!(shop.refused(&other, "").1, "another_request");
    shop.check();
}

#[test]
fn a_moment_that_is_named_belongs_to_amends_and_lies_behind_what_is_recorded() {
    let shop = with_programme();
    let basket = shop.folder().join("basket.json");
    std::fs::write(&basket, BASKET).unwrap();
    shop.json(&["sell", "--basket", basket.to_str().unwrap(), "--card", CARD, "--at", "2026-11-05 12:00"]);
    let code = |arguments: &[&str]| shop.refused(arguments, "").1;
    let give = |severity: &'static str, at: &'static str| {
        ["compensation", "give", CARD, "--severity", severity, "--reason", "cold", "--at", at]
    };
    assert_eq!(code(&give("minor", "2026-11-05 11:00")), "before_latest");
    let tier = ["tier", "give", CARD, "s", "--reason", "x", "--at", "2026-11-05 11:00"];
    assert_eq!(code(&tier), "before_latest");
    let id = "0197d2e6-5d7e-7000-8000-000000000009";
    let with_id = |at: &'static str| [&give("minor", at)[..], &["--id", id]].concat();
    assert_eq!(shop.json(&with_id("2026-11-05 13:00"))["repeated"], json!(false));
    assert_eq!(shop.json(&with_id("2026-11-05 13:00"))["repeated"], json!(true));
    assert_eq!(code(&with_id("2026-11-05 14:00")), "another_request");
    shop.json(&["sell", "--basket", basket.to_str().unwrap(), "--card", CARD, "--at", "2026-11-06 12:00"]);
    let withdraw =
        |reason: &'static str, at: &'static str| ["compensation", "withdraw", id, "--reason", reason, "--at", at];
    assert_eq!(code(&withdraw("not he", "2026-11-05 15:00")), "before_latest");
    assert_eq!(shop.json(&withdraw("not he", "2026-11-06 15:00"))["repeated"], json!(false));
    assert_eq!(shop.json(&withdraw("not he", "2026-11-06 15:00"))["repeated"], json!(true));
    assert_eq!(code(&withdraw("else", "2026-11-06 15:00")), "compensation_withdrawn");
    shop.json(&["tier", "give", CARD, "s", "--reason", "x", "--at", "2026-11-07 11:00"]);
    assert_eq!(code(&["tier", "take", CARD, "--reason", "x", "--at", "2026-11-07 10:00"]), "before_latest");
    shop.check();
}

#[test]
fn a_number_below_zero_is_told_in_the_shops_language() {
    let shop = Regulars::nowhere();
    shop.json(&["init", "--name", "Зерно", "--language", "ru", "--currency", "RUB", "--zone", "Europe/Moscow"]);
    for (arguments, says) in [
        (
            &["quote", "--basket", "-", "--points", "-1"][..],
            "«-1» не подходит к --points <N>: нужно число больше нуля.",
        ),
        (&["sell", "--basket", "-", "--points", "-5"][..], "«-5» не подходит к --points <N>: нужно число больше нуля."),
        (&["gift", "stock", "mug", "--count", "-1"][..], "«-1» не подходит к --count: нужно число больше нуля."),
        (&["sell", "--basket"][..], "После --basket <FILE|-> не хватает значения. Смотрите regulars --help"),
    ] {
        assert_eq!(shop.refused(arguments, ""), (2, "usage".to_owned(), says.to_owned()));
    }
}

#[test]
fn coupons_that_have_ended_are_named_and_lists_bear_what_people_wrote() {
    let shop = with_programme();
    let (_, code, said) = shop.refused(
        &["compensation", "give", CARD, "--severity", "serious", "--reason", "x", "--at", "2026-11-04 10:00"],
        "",
    );
    assert_eq!((code.as_str(), said.contains("“Gone”")), ("coupon_ended", true), "{said}");
    let long = format!("a\nb\u{7}\u{202e}{}", "ж".repeat(1_990));
    let give = ["compensation", "give", CARD, "--severity", "grave", "--reason", &long, "--at", "2026-11-04 10:00"];
    let said = shop.text(&give, "");
    assert!(said.contains("“Gone”"), "{said}");
    let listed = shop.json(&["compensation", "list"]);
    let one: &Value = &listed["compensations"][0];
    assert_eq!((&one["points"], &one["coupon"], &one["reason"]), (&json!(5), &json!(null), &json!(long)));
    let id = one["compensation"].as_str().unwrap();
    shop.json(&["compensation", "withdraw", id, "--reason", "not he", "--at", "2026-11-04 11:00"]);
    let table = shop.text(&["compensation", "list"], "");
    assert!(table.contains("a b жж") && table.contains("not he") && table.lines().count() == 2, "{table}");
    assert!(!table.contains(['\u{7}', '\u{202e}']) && table.chars().count() < 700, "{table}");
}

#[test]
fn a_household_and_a_recommendation_are_told_again_after_cards_and_members_have_moved_on() {
    let shop = Regulars::with_olena();
    let enrol = |card: &str, name: &str| {
        shop.json(&["enrol", "--name", name, "--card", card, "--consent", "club", "--at", "2026-11-03 10:00"]);
    };
    for (card, name) in [("5600011", "Ann"), ("5600012", "Ben"), ("5600013", "Benjamin")] {
        enrol(card, name);
    }
    let id = |number: u8| format!("0197d2e6-5d7e-7000-8000-0000000001{number:02}");
    let (join, leave, friend) = (id(1), id(2), id(3));
    let acts: [&[&str]; 2] = [
        &["member", "household", "join", "5600012", "--to", "5600011", "--id", &join, "--at", "2026-11-04 10:00"],
        &["member", "household", "leave", "5600012", "--id", &leave, "--at", "2026-11-04 11:00"],
    ];
    let advised = ["--referred-by", "5600011", "--consent", "club", "--id", &friend, "--at", "2026-11-04 12:00"];
    let advised = [&["enrol", "--name", "Cid", "--card", "5600014"][..], &advised].concat();
    for act in acts.into_iter().chain([&advised[..]]) {
        assert_eq!(shop.json(act)["repeated"], json!(false), "{act:?}");
    }
    shop.json(&["member", "merge", "5600013", "5600012", "--at", "2026-11-05 10:00"]);
    shop.json(&["card", "replace", "5600011", "--with", "5600015", "--lost", "--at", "2026-11-05 11:00"]);
    for act in acts.into_iter().chain([&advised[..]]) {
        assert_eq!(shop.json(act)["repeated"], json!(true), "{act:?}");
    }
    // A card that is lost recommends nobody else.
    let another = ["enrol", "--name", "Dan", "--referred-by", "5600011", "--at", "2026-11-05 12:00"];
    assert_eq!(shop.refused(&another, "").1, "card_not_active");
    shop.check();
}

#[test]
fn goods_without_a_receipt_come_back_once_though_their_price_has_changed() {
    let shop = Regulars::shop();
    let import = |price: &str| {
        let file = shop.folder().join("products.csv");
        std::fs::write(&file, format!("sku,name,price\n1,Tea,{price}\n")).unwrap();
        shop.json(&["import", "products", file.to_str().unwrap(), "--update", "--at", "2026-11-03 09:00"]);
    };
    import("10.00");
    let id = "0197d2e6-5d7e-7000-8000-000000000200";
    let back = |at: Option<&'static str>| {
        let asked = ["refund", "--without-receipt", "-", "--reason", "x", "--id", id];
        asked.into_iter().chain(at.into_iter().flat_map(|at| ["--at", at])).collect::<Vec<_>>()
    };
    let goods = r#"{"lines":[{"sku":"1","quantity":"1"}]}"#;
    let first = shop.json_with(&back(Some("2026-11-03 10:00")), goods);
    assert_eq!((&first["money"], &first["repeated"]), (&json!(1_000), &json!(false)), "{first}");
    import("12.00");
    let again = shop.json_with(&back(Some("2026-11-03 10:00")), goods);
    assert_eq!((&again["money"], &again["repeated"]), (&json!(1_000), &json!(true)), "{again}");
    assert_eq!(shop.refused(&back(Some("2026-11-03 10:01")), goods).1, "another_request");
    assert_eq!(shop.refused(&back(None), goods).1, "another_request");
    shop.check();
}
