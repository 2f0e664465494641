//! Each command's document by example: the names and their order are a contract.

use serde_json::{Value, json};

use super::{BASKET, CARD, ENROL_OLENA, OLENA, Regulars};

const SALE: &str = "01890000-0000-7000-8000-000000000002";

/// The names at the top of a document, in the order in which they are written.
fn names(document: &str) -> Vec<String> {
    let (mut names, mut depth) = (Vec::new(), 0);
    let mut rest = document;
    while let Some(at) = rest.find(['"', '{', '[', '}', ']']) {
        let (sign, after) = (rest.as_bytes()[at], &rest[at + 1..]);
        rest = after;
        match sign {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            _ => {
                let end = after.find('"').unwrap();
                if depth == 1 && after[end + 1..].starts_with(':') {
                    names.push(after[..end].to_owned());
                }
                rest = &after[end + 1..];
            }
        }
    }
    names
}

const QUOTE: &str = "subtotal discount total points_spent points_value rounding to_pay points_earned lines gifts applied \
                     not_applied";

fn are(document: &str, expected: &str) {
    assert_eq!(names(document).join(" "), expected);
}

fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn init_says_what_was_set_up() {
    let shop = Regulars::nowhere();
    let said =
        shop.json(&["init", "--name", "Мокка", "--language", "ru", "--zone", "Asia/Almaty", "--currency", "kzt"]);
    assert_eq!(
        said,
        json!({"name": "Мокка", "language": "ru", "currency": "KZT", "zone": "Asia/Almaty",
            "template": "discount-card", "folder": shop.folder()})
    );
}

#[test]
fn enrol_gives_member_and_card() {
    let shop = Regulars::with_olena();
    let said = shop.text(&["--json", "enrol", "--name", "Petro Hnatiuk", "--card", "4006 3813 3393 1"], "");
    are(&said, "member card repeated");
    assert_eq!(value(&said)["card"], "4006381333931");
    assert_eq!(shop.json(&ENROL_OLENA), json!({"member": OLENA, "card": CARD, "repeated": true}));
}

#[test]
fn find_lists_whom_it_may_mean() {
    let shop = Regulars::with_olena();
    let olena = json!({"members": [{
        "member": OLENA, "name": "Олена Петрівна Коваль", "phone": "+380674127700", "cards": [CARD]}]});
    for text in ["koval", "Коваль", "ковал", "7700", "0674127700", CARD] {
        assert_eq!(shop.json(&["find", text]), olena, "{text}");
    }
    assert_eq!(shop.json(&["find", "Nobody"]), json!({"members": []}));
}

#[test]
fn a_quote_tells_every_discount_and_its_reason() {
    let shop = Regulars::with_olena();
    let said = shop.text(&["--json", "quote", "--basket", "-", "--card", CARD, "--at", "2026-11-20 14:30"], BASKET);
    are(&said, QUOTE);
    let quote = value(&said);
    assert_eq!([&quote["subtotal"], &quote["discount"], &quote["to_pay"]], [12215, 1222, 10993]);
    let cake = json!({"name": "Honey cake", "quantity": "0.350", "unit_price": 8900, "amount": 3115, "discount": 312,
        "total": 2803});
    assert_eq!(quote["lines"][1], cake);
    assert_eq!(quote["gifts"][0]["rule"], "birthday.gift");
    assert_eq!((&quote["applied"][0]["rule"], &quote["applied"][0]["amount"]), (&json!("birthday"), &json!(1222)));
    let refused: Vec<_> = quote["not_applied"].as_array().unwrap().iter().map(|r| r["rule"].clone()).collect();
    assert_eq!(refused, ["tier.bronze", "tier.silver", "tier.gold", "tier.platinum", "points.spent"]);
    assert!(
        quote["not_applied"].as_array().unwrap().iter().all(|r| r["reason"].as_str().is_some_and(|s| !s.is_empty()))
    );
}

#[test]
fn a_quote_needs_no_shop_where_a_programme_is_given() {
    let nowhere = Regulars::nowhere();
    let programme = Regulars::shop().json(&["programme", "show"])["programme"].to_string();
    let (file, standing) = (nowhere.folder().join("programme.json"), nowhere.folder().join("standing.json"));
    std::fs::write(&file, programme).unwrap();
    std::fs::write(&standing, r#"{"tier":"gold","spent":1600000,"points":500,"birthday":"--06-01"}"#).unwrap();
    let asked = ["quote", "--basket", "-", "--programme", file.to_str().unwrap(), "--at", "2026-11-20"];
    assert_eq!(nowhere.json_with(&asked, BASKET)["discount"], 0);
    let held = [&asked[..], &["--standing", standing.to_str().unwrap(), "--points", "10"]].concat();
    let quote = nowhere.json_with(&held, BASKET);
    assert_eq!((&quote["applied"][0]["rule"], &quote["points_spent"]), (&json!("tier.gold"), &json!(10)));
}

#[test]
fn rules_of_a_file_price_a_basket_and_say_why() {
    let nowhere = Regulars::nowhere();
    let file = nowhere.folder().join("rules.json");
    let programme = json!({
        "schema": 2, "name": "Offers", "groups": [{ "id": "g", "combine": "sequence" }],
        "rules": [
            { "id": "ten", "name": "Ten off", "group": "g", "when": { "total": { "at_least": 10_000 } },
              "then": { "amount": { "amount": 1_000, "off": "receipt" } } },
            { "id": "pen", "name": "A pen", "when": { "coupon": "SPRING" },
              "then": { "gift": { "item": { "name": "pen" } } } },
            { "id": "big", "name": "Big", "group": "g", "when": { "total": { "at_least": 20_000 } },
              "then": { "percent": { "rate": 500 } } }
        ]
    });
    std::fs::write(&file, programme.to_string()).unwrap();
    let basket = r#"{"lines":[{"name":"Tea","quantity":"3","unit_price":4000}],"coupons":["spring"]}"#;
    let asked = ["quote", "--basket", "-", "--programme", file.to_str().unwrap(), "--at", "2026-11-20"];
    let quote = nowhere.json_with(&asked, basket);
    assert_eq!((&quote["discount"], &quote["total"]), (&json!(1_000), &json!(11_000)));
    assert_eq!(quote["gifts"], json!([{"name": "pen", "quantity": "1.000", "rule": "rule.pen"}]));
    let applied: Vec<_> = quote["applied"].as_array().unwrap().iter().map(|a| a["rule"].clone()).collect();
    assert_eq!(applied, ["rule.ten", "rule.pen"]);
    let missing = &quote["not_applied"][0];
    assert_eq!(missing["rule"], "rule.big");
    assert!(missing["reason"].as_str().unwrap().contains("80"), "{missing}");
}

#[test]
fn the_amounts_of_a_programmes_file_are_said_in_its_own_currency() {
    let nowhere = Regulars::nowhere();
    let file = nowhere.folder().join("euro.json");
    let programme = json!({
        "schema": 2, "name": "Euro", "currency": "EUR",
        "rules": [{ "id": "ten", "name": "Ten off", "when": { "total": { "at_least": 20_000 } },
            "then": { "amount": { "amount": 1_000, "off": "receipt" } } }]
    });
    std::fs::write(&file, programme.to_string()).unwrap();
    let basket = r#"{"lines":[{"name":"Tea","quantity":"3","unit_price":4000}]}"#;
    let asked = ["quote", "--basket", "-", "--programme", file.to_str().unwrap()];
    let quote = nowhere.json_with(&asked, basket);
    let missing = quote["not_applied"][0]["reason"].as_str().unwrap();
    assert!(missing.contains('€') && missing.contains("80"), "{missing}");
}

#[test]
fn templates_and_the_schema_are_written_for_owners() {
    let nowhere = Regulars::nowhere();
    let mix = nowhere.json(&["programme", "template", "mix", "--currency", "EUR"]);
    assert_eq!(mix["rules"][3]["when"]["total"]["at_least"], 10_000);
    let file = nowhere.folder().join("mix.json");
    std::fs::write(&file, nowhere.text(&["programme", "template", "mix"], "")).unwrap();
    let checked = nowhere.json(&["programme", "check", file.to_str().unwrap()]);
    assert_eq!(checked, json!({"ok": true, "problems": []}));
    let schema = nowhere.json(&["programme", "schema"]);
    assert!(schema["properties"]["rules"]["description"].is_string());
    assert_eq!(nowhere.run(&["programme", "template", "lottery"]).status.code(), Some(2));
}

#[test]
fn a_programme_in_another_currency_is_refused() {
    let shop = Regulars::with_olena();
    let file = shop.folder().join("club.json");
    let write = |code: &str| {
        std::fs::write(&file, shop.text(&["programme", "template", "club", "--currency", code], "")).unwrap();
    };
    let (set, check) = (["programme", "set", file.to_str().unwrap()], ["programme", "check", file.to_str().unwrap()]);
    write("KZT");
    let (_, code, sentence) = shop.refused(&set, "");
    assert_eq!(code, "programme_faulty");
    assert!(sentence.contains("currency") && sentence.contains("--currency UAH"), "{sentence}");
    let checked: serde_json::Value =
        serde_json::from_slice(&shop.run(&[&["--json"][..], &check].concat()).stdout).unwrap();
    assert_eq!(checked["problems"][0]["field"], "currency", "{checked}");
    write("UAH");
    assert_eq!(shop.json(&check)["ok"], true);
    assert!(shop.json(&set)["version"].is_i64());
    // Where nobody says in which currency it is, the owner is believed.
    let mut silent = shop.json(&["programme", "template", "club", "--currency", "KZT"]);
    silent.as_object_mut().unwrap().remove("currency");
    std::fs::write(&file, silent.to_string()).unwrap();
    assert!(shop.json(&set)["version"].is_i64());
}

#[test]
fn a_rule_that_asks_for_a_form_of_payment_which_the_shop_never_took_is_named() {
    let shop = Regulars::shop();
    let mut programme = shop.json(&["programme", "show"])["programme"].clone();
    let file = shop.folder().join("forms.json");
    let (set, check) = (["programme", "set", file.to_str().unwrap()], ["programme", "check", file.to_str().unwrap()]);
    let mut ask = |when: serde_json::Value| {
        let then = json!({"percent": {"rate": 500}});
        programme["rules"] = json!([{"id": "cashless", "name": "Cashless", "when": when, "then": then}]);
        std::fs::write(&file, programme.to_string()).unwrap();
    };
    ask(json!({"any": [{"pays_with": ["card"]}, {"not": {"pays_with": ["cash", "crad"]}}]}));
    let output = shop.run(&[&["--json"][..], &check].concat());
    assert_eq!(output.status.code(), Some(1));
    let problem = value(&super::out(&output))["problems"][0].clone();
    assert_eq!(problem["rule"], "rule.cashless");
    assert_eq!(problem["field"], "rules[0].when.any[1].not.pays_with");
    assert!(problem["what"].as_str().unwrap().contains("cash, card"), "{problem}");
    assert_eq!(shop.refused(&set, "").1, "programme_faulty");
    // Without a shop nobody knows what is taken.
    let nowhere = Regulars::nowhere();
    assert_eq!(nowhere.json(&check)["ok"], true);
    ask(json!({"pays_with": ["card"]}));
    assert_eq!(shop.json(&check)["ok"], true);
    assert!(shop.json(&set)["version"].is_i64());
}

#[test]
fn a_sale_is_recorded_once_however_often_it_is_sent() {
    let shop = Regulars::with_olena();
    let asked = ["--json", "sell", "--basket", "-", "--card", CARD, "--at", "2026-11-20 14:30", "--id", SALE];
    let asked = [&asked[..], &["--pay", "cash=150"]].concat();
    let first = shop.text(&asked, BASKET);
    are(&first, &format!("{QUOTE} payments change sale number points repeated"));
    let first = value(&first);
    assert_eq!((&first["number"], &first["repeated"]), (&json!("A-000001"), &json!(false)));
    assert_eq!([&first["change"], &first["points"]], [4007, 5]);

    let again = value(&shop.text(&asked, BASKET));
    assert_eq!(again["repeated"], true);
    for (name, said) in first.as_object().unwrap().iter().filter(|(name, _)| *name != "repeated") {
        assert_eq!(again[name], *said, "{name}");
    }
    let other = ["sell", "--basket", "-", "--card", CARD, "--at", "2026-11-20 14:31", "--id", SALE];
    assert_eq!(shop.refused(&other, BASKET).1, "another_request");
    shop.check();
}

#[test]
fn a_sale_is_shown_given_to_its_member_and_taken_back() {
    let shop = Regulars::with_olena();
    let sold = shop.json_with(&["sell", "--basket", "-", "--at", "2026-11-19 14:30"], BASKET);
    assert_eq!([&sold["to_pay"], &sold["points"]], [12215, 0]);
    let shown = shop.text(&["--json", "sale", "show", "a-1"], "");
    are(&shown, &format!("{QUOTE} payments change sale number at member fiscal source refunds"));
    assert_eq!((&value(&shown)["at"], &value(&shown)["member"]), (&json!("2026-11-19T14:30:00+02:00"), &Value::Null));

    let assigned = shop.json(&["sale", "assign", "A-000001", "--card", CARD, "--at", "2026-11-19 15:00"]);
    assert_eq!((&assigned["member"], &assigned["points"]), (&json!(OLENA), &json!(6)));
    let shown = shop.json(&["sale", "show", "A-1"]);
    assert_eq!(
        (&shown["member"], &shown["points_earned"]),
        (&json!(OLENA), &json!(6)),
        "what it earned for its holder"
    );

    let part = shop.text(&["--json", "refund", "A-1", "--line", "1=1", "--at", "2026-11-19 16:00"], "");
    are(
        &part,
        "goods points_value points_returned points_forfeited points_taken points_short points_owed referral coupons_taken coupons_given_back withheld rounding repriced unsettled fell money lines payments refund \
         number sale points repeated",
    );
    let part = value(&part);
    assert_eq!((&part["money"], &part["number"], &part["sale"]), (&json!(4550), &json!("A-R00001"), &sold["sale"]));
    let rest = shop.json(&["refund", "A-1", "--at", "2026-11-19 16:05"]);
    assert_eq!([&rest["money"], &rest["points"]], [12215 - 4550, 0]);
    assert_eq!(shop.json(&["sale", "show", "A-1"])["refunds"].as_array().unwrap().len(), 2);
    shop.check();
}

#[test]
fn a_sale_is_found_by_what_people_type() {
    let shop = Regulars::shop();
    for _ in 0..12 {
        shop.json_with(&["sell", "--basket", "-"], BASKET);
    }
    for typed in ["A-000012", "a-000012", "A-12", "A12", "a 12", "А-12", "а12", "12", "000012", " 12 "] {
        assert_eq!(shop.json(&["sale", "show", typed])["number"], "A-000012", "{typed}");
    }
    for typed in ["13", "B-12", "A-R00012", "-", "А"] {
        assert_eq!(shop.refused(&["sale", "show", typed], "").1, "no_sale", "{typed}");
    }
    // Of another till, where this one has no such number.
    let copy = shop.folder().join("copy.db");
    shop.json(&["backup", copy.to_str().unwrap()]);
    shop.json(&["restore", copy.to_str().unwrap()]);
    shop.json_with(&["sell", "--basket", "-"], BASKET);
    for (typed, number) in [("1", "B-000001"), ("А1", "A-000001"), ("2", "A-000002")] {
        assert_eq!(shop.json(&["sale", "show", typed])["number"], number, "{typed}");
    }
    assert_eq!(shop.json(&["refund", "2"])["number"], "B-R00001");
}

#[test]
fn goods_come_back_without_a_receipt() {
    let shop = Regulars::shop();
    let (exit, code, _) = shop.refused(&["refund", "--without-receipt", "-"], BASKET);
    assert_eq!((exit, code.as_str()), (1, "no_reason"));
    let said = shop.json_with(&["refund", "--without-receipt", "-", "--reason", "gift, too small"], BASKET);
    assert_eq!((&said["money"], &said["sale"]), (&json!(12215), &Value::Null));
    shop.check();
}

#[test]
fn a_member_is_shown_and_changed() {
    let shop = Regulars::with_olena();
    are(
        &shop.text(&["--json", "member", "show", CARD], ""),
        "member name address phone email birthday language note since tier tier_until points lots spent visits last_visit cards consents referred_by friends",
    );
    let changed =
        shop.json(&["member", "edit", OLENA, "--name", "Олена Шевченко", "--phone", "", "--note", "oat milk"]);
    assert_eq!((&changed["name"], &changed["phone"]), (&json!("Олена Шевченко"), &Value::Null));
    assert_eq!((&changed["note"], &changed["birthday"]), (&json!("oat milk"), &json!("1984-11-20")));
    assert_eq!(shop.json(&["find", "shevchenko"])["members"][0]["member"], OLENA);
    assert_eq!(shop.json(&["find", "koval"]), json!({"members": []}));
}

#[test]
fn cards_are_replaced_and_blocked() {
    let shop = Regulars::with_olena();
    let replaced = shop.json(&["card", "replace", CARD, "--lost"]);
    assert_eq!(replaced, json!({"number": CARD, "state": "lost", "replaced_by": "2901000000022"}));
    let (exit, code, message) = shop.refused(&["quote", "--basket", "-", "--card", CARD], BASKET);
    assert_eq!((exit, code.as_str()), (1, "card_not_active"));
    assert!(message.contains("lost"), "{message}");
    let blocked = shop.json(&["card", "block", "2901000000022", "--reason", "somebody else's"]);
    assert_eq!(blocked["state"], "blocked");
    let (exit, code, message) = shop.refused(&["quote", "--basket", "-", "--card", "2901000000022"], BASKET);
    assert_eq!((exit, code.as_str()), (1, "card_not_active"));
    assert!(message.contains("blocked: somebody else's."), "{message}");
    assert_eq!(shop.json(&["member", "show", CARD])["cards"].as_array().unwrap().len(), 2);
    // Whose only card is blocked can have another.
    let another = shop.json(&["card", "replace", "2901000000022"]);
    assert_eq!(another, json!({"number": "2901000000022", "state": "replaced", "replaced_by": "2901000000039"}));
    shop.json_with(&["quote", "--basket", "-", "--card", "2901000000039"], BASKET);
    assert_eq!(shop.refused(&["card", "replace", "2901000000022"], "").1, "card_not_active");
    shop.check();
}

#[test]
fn programmes_are_shown_checked_and_set() {
    let shop = Regulars::shop();
    let shown = shop.json(&["programme", "show"]);
    assert_eq!(shown["version"], 1);
    let mut programme = shown["programme"].clone();
    let file = shop.folder().join("next.json");
    programme["base_discount"] = json!(500);
    std::fs::write(&file, programme.to_string()).unwrap();
    let file = file.to_str().unwrap();
    assert_eq!(shop.json(&["programme", "check", file]), json!({"ok": true, "problems": []}));
    let set = ["programme", "set", file, "--from", "2026-12-01", "--at", "2026-11-20"];
    assert_eq!(shop.json(&set), json!({"version": 2, "from": "2026-12-01"}));
    assert_eq!(shop.json(&["programme", "show", "--at", "2026-11-30"])["version"], 1);
    assert_eq!(shop.json(&["programme", "show", "--at", "2026-12-01"])["version"], 2);

    for (from, code) in [("2026-11-19", "programme_in_past"), ("2062-12-01", "programme_too_far")] {
        assert_eq!(shop.refused(&["programme", "set", file, "--from", from, "--at", "2026-11-20"], "").1, code);
    }
    programme["base_discount"] = json!(20_000);
    std::fs::write(file, programme.to_string()).unwrap();
    let output = shop.run(&["--json", "programme", "check", file]);
    assert_eq!(output.status.code(), Some(1));
    let faults = value(&super::out(&output));
    assert_eq!((&faults["ok"], &faults["problems"][0]["field"]), (&json!(false), &json!("base_discount")));
    assert_eq!(shop.refused(&set, "").1, "programme_faulty");
}

#[test]
fn check_backup_and_restore_answer_in_figures() {
    let shop = Regulars::with_olena();
    are(&shop.text(&["--json", "check"], ""), "ok facts problems");
    let facts = shop.json(&["check"])["facts"].clone();
    let copy = shop.folder().join("copy.db");
    let made = shop.text(&["--json", "backup", copy.to_str().unwrap()], "");
    are(&made, "file size facts");
    assert_eq!((&value(&made)["file"], &value(&made)["facts"]), (&json!(copy), &facts));
    shop.json_with(&["sell", "--basket", "-"], BASKET);
    are(&shop.text(&["--json", "restore", copy.to_str().unwrap()], ""), "facts kept");
    assert_eq!(shop.json(&["check"])["facts"], facts);
    // Numbers given out after the copy are never given out again.
    assert_eq!(shop.json_with(&["sell", "--basket", "-"], BASKET)["number"], "B-000001");
}

#[test]
fn sales_of_another_till_come_in_once_and_are_figured() {
    let shop = Regulars::shop();
    let file = shop.folder().join("old.csv");
    std::fs::write(
        &file,
        "member,date,quantity,amount\n00001,2026-01-05,1,12.50\n00001,2026-01-05,1,12.50\n00002,2026-02-07,3,10.00\n\
         00001,2026-03-01,2,7.00\n00003,yesterday,1,1.00\n",
    )
    .unwrap();
    let import = ["--json", "import", "sales", file.to_str().unwrap()];
    let said = shop.text(&import, "");
    are(&said, "added updated unchanged refused lines columns_left_out rejected");
    let said = value(&said);
    assert_eq!([&said["added"], &said["unchanged"], &said["refused"]], [4, 0, 1]);
    assert_eq!(said["lines"][0]["line"], 6);
    assert!(shop.folder().join("old.csv.rejected.csv").is_file());
    let again = value(&shop.text(&import, ""));
    assert_eq!([&again["added"], &again["unchanged"], &again["refused"]], [0, 4, 1]);

    let figures = shop.text(&["--json", "value", "--at", "2026-03-10"], "");
    are(&figures, "as_of members totals");
    let figures = value(&figures);
    assert_eq!(
        names(&figures["members"][0].to_string()).len(),
        "member name tier segment visits sales spent spent_last_year visits_last_year average points first_visit \
         last_visit days_since usual_interval days_overdue"
            .split_whitespace()
            .count()
    );
    let first = &figures["members"][0];
    assert_eq!([&first["visits"], &first["sales"], &first["spent"], &first["days_since"]], [2, 3, 3200, 9]);
    assert_eq!((&first["first_visit"], &first["last_visit"]), (&json!("2026-01-05"), &json!("2026-03-01")));
    let totals = &figures["totals"];
    assert_eq!([&totals["members"], &totals["sales"], &totals["visits"], &totals["spent"]], [2, 4, 3, 4200]);
    assert_eq!(totals["segments"], json!({"best": 0, "regular": 1, "new": 1, "cooling": 0, "lost": 0}));
    assert_eq!(shop.json(&["value", "--limit", "1", "--sort", "visits"])["members"].as_array().unwrap().len(), 1);
    shop.check();
}

#[test]
fn regulars_are_listed_by_any_figure_and_condition_as_of_any_day() {
    let shop = Regulars::shop();
    let file = shop.folder().join("old.csv");
    // One comes every week, one came twice, one stayed away after spring.
    let weekly = (0..20_u32).map(|week| {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 6, 1).unwrap() + chrono::Days::new(u64::from(week) * 7);
        format!("00001,{day},1,50.00\n")
    });
    let rest = ["00002,2026-10-01,1,30.00\n", "00002,2026-10-11,1,30.00\n", "00003,2026-03-02,1,900.00\n"];
    let rows: String = weekly.chain(rest.map(str::to_owned)).collect();
    std::fs::write(&file, format!("member,date,quantity,amount\n{rows}")).unwrap();
    shop.json(&["import", "sales", file.to_str().unwrap(), "--at", "2026-10-15"]);
    let listed = |arguments: &[&str]| -> Vec<String> {
        let asked = [&["value", "--at", "2026-10-15"], arguments].concat();
        let members = shop.json(&asked)["members"].as_array().unwrap().clone();
        members.iter().map(|member| member["name"].as_str().unwrap().trim_start_matches("№ ").to_owned()).collect()
    };
    for (arguments, expected) in [
        (vec!["--sort", "spent"], vec!["00001", "00003", "00002"]),
        (vec!["--sort", "-spent"], vec!["00002", "00003", "00001"]),
        (vec!["--sort", "days_since"], vec!["00003", "00002", "00001"]),
        (vec!["--sort", "days_overdue"], vec!["00001", "00002", "00003"]),
        (vec!["--sort", "name", "--limit", "2"], vec!["00001", "00002"]),
        (vec!["--filter", "segment=lost"], vec!["00003"]),
        (vec!["--filter", "segment=new"], vec!["00002"]),
        (vec!["--filter", "away=10"], vec!["00003"]),
        (vec!["--filter", "visits=2", "--filter", "spent<=100"], vec!["00002"]),
        (vec!["--filter", "birthday=3"], vec![]),
    ] {
        assert_eq!(listed(&arguments), expected, "{arguments:?}");
    }
    // As it was in summer.
    let summer = shop.json(&["value", "--at", "2026-07-01", "--sort", "spent"]);
    let first = &summer["members"][0];
    assert_eq!([&first["spent"], &first["days_since"]], [&json!(90_000), &json!(121)]);
    assert_eq!(summer["totals"]["revenue"], json!(90_000 + 5 * 5_000));
    shop.check();
}

#[test]
fn whose_points_end_soon_is_listed() {
    let shop = Regulars::with_olena();
    shop.json_with(&["sell", "--basket", "-", "--card", CARD, "--at", "2026-11-10 12:00"], BASKET);
    let last = chrono::NaiveDate::from_ymd_opt(2027, 11, 10).unwrap();
    let listed = |days_before: i64, within: &str| {
        let at = (last - chrono::Duration::days(days_before)).to_string();
        let value = shop.json(&["value", "--filter", &format!("expiring={within}"), "--at", &at]);
        value["members"].as_array().unwrap().len()
    };
    assert_eq!([listed(30, "30"), listed(31, "30"), listed(0, "0"), listed(-1, "30")], [1, 0, 1, 0]);
}

#[test]
fn tables_go_out_and_come_in_elsewhere() {
    let shop = Regulars::with_olena();
    shop.json_with(&["sell", "--basket", "-", "--card", CARD, "--at", "2026-11-10 12:00"], BASKET);
    let out = shop.folder().join("out");
    let files = shop.json(&["export", "all", out.to_str().unwrap()]);
    assert_eq!(files["files"].as_array().unwrap().len(), 3);
    let other = Regulars::shop();
    let members = format!("{}.members.csv", out.display());
    assert_eq!(other.json(&["import", "members", &members])["added"], 1);
    assert_eq!(other.json(&["find", "koval"])["members"][0]["cards"], json!([CARD]));
    other.check();
}

#[test]
fn a_list_is_looked_at_mapped_and_comes_in_as_a_workbook() {
    let shop = Regulars::with_olena();
    let file = shop.folder().join("list.csv");
    std::fs::write(&file, "Wer,Telefon\nAnna,067 412 77 01\n").unwrap();
    let file = file.to_str().unwrap();
    let import = ["--json", "import", "members", file, "--preview"];
    let seen = shop.text(&import, "");
    are(&seen, "encoding delimiter sheet sheets heading columns missing rows");
    let seen = value(&seen);
    assert_eq!((&seen["missing"], &seen["columns"][0]["field"]), (&json!("name"), &json!(null)));
    assert_eq!(shop.refused(&["import", "members", file], "").1, "file_format");
    let mapped = [&import[..], &["--map", "name=#1", "--map", "phone=Telefon"]].concat();
    assert_eq!(value(&shop.text(&mapped, ""))["columns"][0]["field"], "name");
    assert_eq!(shop.json(&["import", "members", file, "--map", "name=#1", "--map", "phone=#2"])["added"], 1);

    let book = shop.folder().join("out.xlsx");
    let book = book.to_str().unwrap();
    assert_eq!(shop.json(&["export", "members", book])["files"][0]["rows"], 2);
    let other = Regulars::shop();
    assert_eq!(other.json(&["import", "members", book, "--sheet", "Members"])["added"], 2);
    assert_eq!(other.refused(&["import", "members", book, "--sheet", "none"], "").1, "file_format");
    assert_eq!(other.json(&["find", "067 412 77 01"])["members"].as_array().unwrap().len(), 1);
    let people = String::from_utf8(other.run(&["import", "members", book, "--preview"]).stdout).unwrap();
    assert!(people.contains("members") && people.contains("Коваль"), "{people}");
    other.check();
}

#[test]
fn a_sample_shop_is_made_from_a_seed() {
    let shop = Regulars::nowhere();
    let asked = ["demo", "--members", "20", "--years", "1", "--seed", "7", "--at", "2026-11-20"];
    let made = shop.text(&[&["--json"], &asked[..]].concat(), "");
    are(&made, "members sales folder");
    let same = Regulars::nowhere();
    assert_eq!(same.json(&asked)["sales"], value(&made)["sales"]);
    let figures = |shop: &Regulars| shop.json(&["value", "--at", "2026-11-20"]);
    assert_eq!(figures(&same), figures(&shop));
    shop.check();
}
