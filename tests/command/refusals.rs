//! What the commands say when they cannot do what was asked, and with which exit status.

use super::{BASKET, CARD, PROGRAM, Regulars, err, out};

#[test]
fn usage_is_two_and_refusal_is_one() {
    let shop = Regulars::with_olena();
    let with = |more: &[&'static str]| [&["quote", "--basket", "-"][..], more].concat();
    for (arguments, exit, code) in [
        (vec!["sel"], 2, "usage"),
        (vec!["find"], 2, "usage"),
        (vec!["find", "x", "--limit", "many"], 2, "usage"),
        (vec!["value", "--limit", "0"], 2, "usage"),
        (vec!["find", "x", "--limit", "0"], 2, "usage"),
        (vec!["enrol", "--name", "A", "--birthday", "14.03.1984"], 2, "usage"),
        (vec!["enrol", "--name", "A", "--consent", "everything"], 2, "usage"),
        (vec!["enrol", "--name", "A", "--card", "1234567", "--issue"], 2, "usage"),
        (vec!["enrol", "--name", "A", "--id", "7"], 2, "usage"),
        (vec!["sale", "assign", "A-1"], 2, "usage"),
        (with(&["--card", "?"]), 2, "usage"),
        (with(&["--at", "noon"]), 2, "usage"),
        (with(&["--pay", "12"]), 2, "usage"),
        (with(&["--pay", "visa=12"]), 1, "no_form"),
        (with(&["--card", "99999999"]), 1, "no_card"),
        (vec!["quote", "--basket", "/nowhere/basket.json"], 1, "no_file"),
        (vec!["member", "show", "99999999"], 1, "no_card"),
        (vec!["sale", "show", "A-77"], 1, "no_sale"),
        (vec!["init", "--name", "Again"], 1, "shop_exists"),
        (vec!["enrol", "--name", "B", "--card", CARD], 1, "card_taken"),
        (vec!["enrol", "--name", "B", "--consent", "marketing"], 1, "no_consent"),
        (vec!["restore", "/nowhere/copy.db"], 1, "not_a_backup"),
        (vec!["enrol", "--name", "\u{200b}\u{feff}"], 1, "no_name"),
        (vec!["enrol", "--name", "B", "--birthday", "2999-01-01"], 1, "bad_birthday"),
        (vec!["enrol", "--name", "B", "--birthday", "1850-01-01"], 1, "bad_birthday"),
        (vec!["member", "edit", CARD, "--birthday", "2020-01-01"], 1, "parent_needed"),
    ] {
        let said = shop.refused(&arguments, BASKET);
        assert_eq!((said.0, said.1.as_str()), (exit, code), "{arguments:?}: {}", said.2);
        assert!(!said.2.is_empty() && !said.2.contains('\n'), "{arguments:?}: {}", said.2);
    }
}

#[test]
fn a_word_that_is_not_among_those_that_fit_is_refused_with_them() {
    let shop = Regulars::with_olena();
    let paper = std::env::temp_dir().join("refused.pdf");
    let report = |more: &[&str]| {
        let paper = paper.to_str().unwrap();
        let said = shop.refused(&[&["report", "--out", paper], more].concat(), "");
        assert_eq!((said.0, said.1.as_str()), (2, "usage"), "{more:?}: {}", said.2);
        assert!(!std::path::Path::new(paper).exists(), "{more:?}");
        said.2
    };
    assert!(report(&["clubs"]).starts_with("“clubs” does not fit <NAME>. It takes: club, regulars, birthdays, member"));
    assert!(
        report(&["regulars", "--columns", "tier,beauty"])
            .starts_with("“beauty” does not fit --columns. It takes: tier,")
    );
    assert!(report(&["regulars", "--columns", "months"]).starts_with("“months” does not fit --columns."));
    assert!(
        report(&["regulars", "--sort", "beauty"]).contains("does not fit --sort. It takes: spent, spent_last_year,")
    );
    assert!(report(&["regulars", "--filter", "beauty"]).contains("does not fit --filter. It takes: tier=gold,"));
    assert_eq!(report(&["regulars", "--filter", "active", "--filter", "lapsed"]), "lapsed cannot stand beside active.");
    let turned = report(&["club", "--from", "2026-05-05", "--to", "2026-01-01", "--at", "2026-11-05 12:00"]);
    assert_eq!(
        turned,
        "2026-05-05 comes after 2026-01-01, the last day of the report. Write an earlier day after --from."
    );
    let coupons = shop.refused(&["coupon", "list", "--state", "new"], "").2;
    assert_eq!(coupons, "“new” does not fit --state. It takes: open, used, expired, revoked.");
    let amends = shop.refused(&["compensation", "give", CARD, "--severity", "terrible", "--reason", "x"], "").2;
    assert_eq!(amends, "“terrible” does not fit --severity. It takes: minor, serious, grave.");
    let (_, _, none) = shop.refused(&["value", "--limit", "0"], "");
    assert_eq!(none, "“0” does not fit --limit <N>: a number above zero is wanted.");
}

#[test]
fn a_basket_that_cannot_be_read_says_where() {
    let shop = Regulars::shop();
    let (exit, code, message) = shop.refused(&["quote", "--basket", "-"], "{\"lines\":[{\"nam\":1}]}");
    assert_eq!((exit, code.as_str()), (1, "unreadable"));
    assert!(message.contains("nam") && message.contains("column"), "{message}");
}

#[test]
fn a_basket_that_is_none_is_refused_and_leaves_nothing() {
    let shop = Regulars::with_olena();
    let facts = || shop.json(&["check"])["facts"].clone();
    let before = facts();
    for (basket, code) in [
        (r#"{"lines":[]}"#, "bad_basket"),
        ("{}", "bad_basket"),
        ("[]", "unreadable"),
        (r#"[[{"unit_price":5}]]"#, "unreadable"),
        (r#"{"lines":[[null,null,"Tea",null,"1.000",500]]}"#, "unreadable"),
        (r#"{"lines":[{"unit_price":500}],"by_hand":[500,null,null,"asked"]}"#, "unreadable"),
        (r#"{"lines":[{"unit_price":500}],"by_hand":{"percent":500,"amount":3,"reason":"asked"}}"#, "unreadable"),
        (r#"{"lines":[{"unit_price":500}],"by_hand":{"percent":500,"reason":"asked","why":1}}"#, "unreadable"),
        (r#"{"lines":[{"unit_price":500}],"by_hand":{"reason":"asked"}}"#, "unreadable"),
        (r#"{"lines":[{"unit_price":500}],"by_hand":{"percent":500,"reason":" "}}"#, "bad_basket"),
        (r#"{"lines":[{"unit_price":500,"amount":499}]}"#, "bad_basket"),
        (r#"{"lines":[{"unit_price":9223372036854775807}]}"#, "bad_basket"),
    ] {
        let (exit, said, message) = shop.refused(&["sell", "--basket", "-", "--card", CARD], basket);
        assert_eq!((exit, said.as_str()), (1, code), "{basket}: {message}");
    }
    assert_eq!(facts(), before);
    for at in ["9999-12-31", "1899-12-31 10:00", "2200-01-01"] {
        assert_eq!(shop.refused(&["sell", "--basket", "-", "--at", at], BASKET).1, "usage", "{at}");
    }
}

#[test]
fn a_shop_needs_a_name_and_a_standing_a_possible_figure() {
    let nowhere = Regulars::nowhere();
    for name in ["", "  ", "\u{200b}", "\u{2800}\u{ad}"] {
        assert_eq!(nowhere.refused(&["init", "--name", name], "").1, "no_name", "{name:?}");
    }
    assert_eq!(std::fs::read_dir(nowhere.folder()).unwrap().count(), 0);
    let shop = Regulars::with_olena();
    let young = shop.json(&["member", "edit", CARD, "--birthday", "2020-01-01", "--parent"]);
    assert_eq!(young["birthday"], "2020-01-01");
    let (file, standing) = (shop.folder().join("programme.json"), shop.folder().join("standing.json"));
    std::fs::write(&file, shop.json(&["programme", "show"])["programme"].to_string()).unwrap();
    let asked = ["quote", "--basket", "-", "--programme", file.to_str().unwrap(), "--standing"];
    let asked = [&asked[..], &[standing.to_str().unwrap()]].concat();
    for (document, code) in [
        (r#"{"tier":"diamond"}"#, "bad_standing"),
        (r#"{"points":-9223372036854775808}"#, "bad_standing"),
        (r#"{"lots":[{"points":-5}]}"#, "bad_standing"),
        (r#"{"spent":-1}"#, "bad_standing"),
        (r#"{"birthday":"2999-01-01"}"#, "bad_standing"),
    ] {
        std::fs::write(&standing, document).unwrap();
        assert_eq!(shop.refused(&asked, BASKET).1, code, "{document}");
    }
    // What is wrong is said with its field, and with what would be right there.
    for (document, said) in [
        (r#"{"tier":"diamond"}"#, vec!["tier", "gold"]),
        (r#"{"segment":"friends"}"#, vec!["segment", "cooling"]),
        (r#"{"coupons":[{"code":"A7","kind":"none"}]}"#, vec!["coupons[0].kind"]),
        (r#"{"lots":[{"points":5},{"points":-5}]}"#, vec!["lots[1].points", "zero"]),
        (r#"{"spent":-1}"#, vec!["spent", "zero"]),
        (r#"{"birthday":"2999-01-01"}"#, vec!["birthday", "1900"]),
        (r#"{"spend":5}"#, vec!["spend", "spent"]),
        (r#"{"visits":-3}"#, vec!["visits", "whole number"]),
        (r#"{"spent":"5,00"}"#, vec!["spent", "number"]),
    ] {
        std::fs::write(&standing, document).unwrap();
        let (_, _, sentence) = shop.refused(&asked, BASKET);
        assert!(said.iter().all(|word| sentence.contains(word)), "{document}: {sentence}");
    }
    // Below zero is owed, and nothing can be spent.
    std::fs::write(&standing, r#"{"points":-5}"#).unwrap();
    assert_eq!(shop.refused(&[&asked[..], &["--points", "1"]].concat(), BASKET).1, "too_many_points");
    let owed = shop.json_with(&asked, BASKET);
    assert!(
        owed["not_applied"].as_array().unwrap().iter().any(|not| not["reason"] == "5\u{a0}points are owed"),
        "{owed}"
    );
}

#[test]
fn a_number_that_cannot_be_is_refused_in_one_sentence() {
    let shop = Regulars::with_olena();
    for (asked, said) in [
        (&["find", "о", "--limit", "-1"][..], "above zero"),
        (&["value", "--limit", "-1"], "above zero"),
        (&["coupon", "list", "--limit", "-5"], "above zero"),
        (&["member", "duplicates", "--limit", "-1"], "above zero"),
        (&["find", "о", "--limit", "99999999999999999999999"], "too large"),
        (&["find", "о", "--limit", "ten"], "--help"),
        (&["check", "--at", "2026-02-30"], "is not a time"),
        (&["value", "--filter", "active", "--filter", "lapsed"], "lapsed"),
        (&["demo", "--years", "-2"], "from 1 to 50"),
        (&["demo", "--years", "500"], "from 1 to 50"),
        (&["birthdays", "--days", "0"], "from 1 to 180"),
        (&["bench", "--members", "-1"], "from 1 to"),
    ] {
        let (status, code, sentence) = shop.refused(asked, "");
        assert_eq!((status, code.as_str()), (2, "usage"), "{asked:?}");
        assert!(sentence.contains(said) && !sentence.contains('\n'), "{asked:?}: {sentence}");
    }
}

#[test]
fn a_person_is_told_in_one_line_of_the_shops_language() {
    let shop = Regulars::nowhere();
    let output = shop.run(&["check"]);
    assert_eq!(output.status.code(), Some(1));
    let folder = shop.folder().display();
    assert_eq!(err(&output), format!("There is no shop in {folder}. Set one up: regulars init --name NAME"));
    // Asking in a folder without a shop leaves nothing there.
    assert_eq!(std::fs::read_dir(shop.folder()).unwrap().count(), 0);

    shop.json(&["init", "--name", "Мокка", "--language", "uk"]);
    assert_eq!(err(&shop.run(&["sale", "show", "A-7"])), "Продажу A-7 немає. Перевірте номер на чеку.");
}

#[test]
fn help_and_version_are_no_faults() {
    let shop = Regulars::nowhere();
    let version = shop.run(&["--version"]);
    assert_eq!((version.status.code(), out(&version)), (Some(0), format!("regulars {}", regulars::VERSION)));
    let help = out(&shop.run(&["--help"]));
    for command in
        ["init", "enrol", "member", "card", "find", "quote", "sell", "sale", "refund", "programme", "check", "backup"]
    {
        assert!(help.contains(&format!("\n  {command} ")), "{command} in\n{help}");
    }
}

#[test]
fn without_a_display_the_window_says_what_is_missing() {
    let shop = Regulars::shop();
    let run = |display: Option<&str>| {
        let mut program = assert_cmd::Command::new(PROGRAM);
        program.env("LANG", "en_US.UTF-8").env_remove("LC_ALL").env_remove("DISPLAY");
        program.env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET").arg("--data").arg(shop.folder());
        if let Some(display) = display {
            program.env("DISPLAY", display);
        }
        program.output().unwrap()
    };
    for (display, said) in
        [(None, "neither DISPLAY nor WAYLAND_DISPLAY is set"), (Some(":987"), ":987 does not answer")]
    {
        let output = run(display);
        assert_eq!(output.status.code(), Some(1));
        assert!(err(&output).contains(said), "{}", err(&output));
    }
}

#[test]
fn the_sample_shop_shows_a_visit_where_there_is_no_window() {
    let nowhere = Regulars::nowhere();
    let mut told_before = String::new();
    for _ in 0..2 {
        let output = assert_cmd::Command::new(PROGRAM)
            .env("LANG", "en_US.UTF-8")
            .env_remove("LC_ALL")
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .arg("--data")
            .arg(nowhere.folder())
            .arg("--demo")
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", err(&output));
        let told = out(&output);
        for said in
            ["happy birthday!", "Birthday –10%", "Gift: ", "To pay", "Not applied", "All is well", "regulars --demo"]
        {
            assert!(told.contains(said), "{said} in\n{told}");
        }
        assert_ne!(told, told_before);
        told_before = told;
    }
    // Kept apart from the shop of the same folder.
    assert!(nowhere.folder().join("demo/regulars.db").is_file() && !nowhere.folder().join("regulars.db").exists());
}
