//! Coupons by command: issued, listed, shown, handed over with a basket, taken away.

use serde_json::{Value, json};

use super::{CARD, OLENA, Regulars};

/// A shop with Olena whose programme knows one kind of coupon, and a coupon brought by a hundred.
fn with_coupons() -> Regulars {
    let shop = Regulars::with_olena();
    let mut programme = shop.json(&["programme", "template", "discount-card", "--currency", "UAH"]);
    programme["schema"] = json!(2);
    programme["base_discount"] = json!(0);
    programme["coupons"] =
        json!([{ "id": "ten", "name": "Ten off", "days": 30 }, { "id": "pen", "name": "A pen", "holder": "anyone" }]);
    programme["rules"] = json!([
        { "id": "ten", "name": "Ten off", "when": { "coupon_of": "ten" },
          "then": { "amount": { "amount": 1000, "off": "receipt" } } },
        { "id": "pen", "name": "A pen", "when": { "coupon_of": "pen" }, "then": { "gift": { "item": { "name": "pen" } } } },
        { "id": "next", "name": "Next time", "when": { "total": { "at_least": 10000 } }, "then": { "coupon": { "kind": "ten" } } }
    ]);
    let file = shop.folder().join("coupons.json");
    std::fs::write(&file, programme.to_string()).unwrap();
    shop.json(&["programme", "set", file.to_str().unwrap(), "--from", "2026-11-03", "--at", "2026-11-03 09:00"]);
    shop
}

fn basket(price: i64, codes: &[&str]) -> String {
    json!({ "lines": [{ "name": "Tea", "unit_price": price }], "coupons": codes }).to_string()
}

#[test]
fn a_sale_brings_a_coupon_and_another_uses_it_once() {
    let shop = with_coupons();
    let asked = ["quote", "--basket", "-", "--card", CARD, "--at", "2026-11-04 10:00"];
    let due = &shop.json_with(&asked, &basket(10_000, &[]))["coupons_due"][0];
    assert_eq!(
        due,
        &json!({ "code": null, "kind": "ten", "name": "Ten off", "rule": "rule.next", "from": "2026-11-04", "until": "2026-12-03" })
    );
    let sell = ["sell", "--basket", "-", "--card", CARD, "--at", "2026-11-04 10:00"];
    let sold = shop.json_with(&sell, &basket(10_000, &[]));
    let code = sold["coupons_due"][0]["code"].as_str().unwrap();
    let held = shop.json(&["coupon", "list", "--member", OLENA, "--state", "open"]);
    assert_eq!(held["coupons"].as_array().unwrap().len(), 1);

    let used = shop.json_with(&sell, &basket(5_000, &[code]));
    assert_eq!(
        (&used["discount"], &used["coupons_used"]),
        (&json!(1_000), &json!([{ "code": code, "kind": "ten", "rule": "rule.ten" }]))
    );
    let (exit, refusal, said) = shop.refused(&sell, &basket(5_000, &[code]));
    assert_eq!((exit, refusal.as_str()), (1, "coupon_used"));
    assert!(said.contains(code) && said.contains("4\u{a0}November"), "{said}");
    let quote = shop.json_with(&asked, &basket(5_000, &[code]));
    let reason = quote["not_applied"].as_array().unwrap().iter().find(|n| n["rule"] == format!("coupon.{code}"));
    assert_eq!(reason.unwrap()["reason"], "used on 4\u{a0}November");
    let story = shop.json(&["coupon", "show", code]);
    let steps: Vec<_> =
        story["steps"].as_array().unwrap().iter().map(|s| (s["what"].clone(), s["number"].clone())).collect();
    assert_eq!(steps, [(json!("issued"), sold["number"].clone()), (json!("used"), used["number"].clone())]);
    assert_eq!(shop.json(&["sale", "show", used["number"].as_str().unwrap()])["coupons_used"], used["coupons_used"]);
    shop.check();
}

#[test]
fn a_coupon_ends_with_its_last_day_and_what_is_done_with_is_not_taken_away() {
    let shop = with_coupons();
    let issue = ["coupon", "issue", "--kind", "ten", "--member", CARD, "--reason", "x", "--until", "2026-11-10"];
    let issue = || {
        let issued = shop.json(&[&issue[..], &["--at", "2026-11-04 10:00"]].concat());
        issued["code"].as_str().unwrap().to_owned()
    };
    let (code, used) = (issue(), issue());
    shop.json_with(&["sell", "--basket", "-", "--card", CARD, "--at", "2026-11-05 10:00"], &basket(5_000, &[&used]));
    let shown = |state: &str, at: &str| {
        let found = shop.json(&["coupon", "list", "--state", state, "--at", at])["coupons"].clone();
        found.as_array().unwrap().iter().map(|coupon| coupon["code"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(shown("open", "2026-11-10 23:00"), vec![json!(code)]);
    // No window has recorded the end yet.
    let later = ["--at", "2026-11-11 10:00"];
    assert_eq!((shown("open", later[1]), shown("expired", later[1])), (vec![], vec![json!(code)]));
    let story = shop.json(&[&["coupon", "show", &code][..], &later].concat());
    assert_eq!((&story["state"], &story["since"]), (&json!("expired"), &json!("2026-11-11")));
    let people = shop.text(&[&["coupon", "list", "--state", "expired"][..], &later].concat(), "");
    assert!(people.contains("ended"), "{people}");
    let revoked = |code: &str| {
        let (exit, refusal, said) =
            shop.refused(&[&["coupon", "revoke", code, "--reason", "x"][..], &later].concat(), "");
        (exit, refusal, said.replace('\u{a0}', " ").replace(code, "N"))
    };
    let over = "Coupon N was valid until 10 November. There is nothing left to take away.";
    assert_eq!(revoked(&code), (1, "coupon_expired".into(), over.into()));
    let gone = "Coupon N was used on 5 November. It cannot be taken away any more.";
    assert_eq!(revoked(&used), (1, "coupon_used".into(), gone.into()));
    shop.check();
}

#[test]
fn a_sale_with_a_code_that_counts_nothing_is_refused() {
    let shop = with_coupons();
    let at = ["--at", "2026-11-04 10:00"];
    let issue = |kind: &str| {
        let asked = ["coupon", "issue", "--kind", kind, "--member", CARD, "--reason", "x"];
        shop.json(&[&asked[..], &at].concat())["code"].as_str().unwrap().to_owned()
    };
    let (first, second) = (issue("ten"), issue("ten"));
    let sell = [&["sell", "--basket", "-", "--card", CARD][..], &at].concat();
    let ask = [&["quote", "--basket", "-", "--card", CARD][..], &at].concat();
    let not_counted = |codes: &[&str], code: &str| {
        let quote = shop.json_with(&ask, &basket(5_000, codes));
        let all = quote["not_applied"].as_array().unwrap();
        all.iter().find(|not| not["rule"] == format!("coupon.{code}")).unwrap()["reason"].clone()
    };
    assert_eq!(not_counted(&[&first, &second], &second), "one like it counts already");
    for (codes, code, refusal) in [
        (vec![first.as_str(), second.as_str()], second.as_str(), "coupon_second"),
        (vec!["2801000009998"], "2801000009998", "no_coupon"),
        (vec!["2801 0000-09998"], "2801 0000-09998", "no_coupon"),
        (vec![first.as_str(), "SPRNG"], "SPRNG", "coupon_unknown"),
    ] {
        let (exit, said, sentence) = shop.refused(&sell, &basket(5_000, &codes));
        assert_eq!((exit, said.as_str()), (1, refusal), "{codes:?}");
        assert!(sentence.contains(code), "{sentence}");
    }
    assert_eq!(not_counted(&["SPRNG"], "SPRNG"), "no coupon rule knows it");
    // The same one twice is one.
    let spaced = format!("{} {}", &first[..4], &first[4..]);
    let sold = shop.json_with(&sell, &basket(5_000, &[&first, &spaced, " "]));
    assert_eq!(sold["coupons_used"].as_array().unwrap().len(), 1);
    shop.check();
}

#[test]
fn a_plain_code_that_a_rule_asks_for_is_no_slip() {
    let shop = with_coupons();
    let file = shop.folder().join("spring.json");
    let programme = json!({ "schema": 2, "name": "Spring", "rules": [{ "id": "spring", "name": "Spring",
        "when": { "coupon": "SPRING", "total": { "at_least": 6_000 } },
        "then": { "amount": { "amount": 500, "off": "receipt" } } }] });
    std::fs::write(&file, programme.to_string()).unwrap();
    shop.json(&["programme", "set", file.to_str().unwrap(), "--from", "2026-11-05", "--at", "2026-11-05 09:00"]);
    let sell = ["sell", "--basket", "-", "--at", "2026-11-05 10:00"];
    assert_eq!(shop.json_with(&sell, &basket(7_000, &["spring"]))["discount"], 500);
    assert_eq!(shop.json_with(&sell, &basket(5_000, &["spring"]))["discount"], 0, "known, and not reached");
    // A coupon whose kind no rule asks for any more.
    let asked = ["coupon", "issue", "--kind", "ten", "--member", CARD, "--reason", "x", "--at", "2026-11-04 10:00"];
    let code = shop.json(&asked)["code"].as_str().unwrap().to_owned();
    let sell = ["sell", "--basket", "-", "--card", CARD, "--at", "2026-11-05 10:00"];
    assert_eq!(shop.refused(&sell, &basket(5_000, &[&code])).1, "coupon_unknown");
    shop.check();
}

#[test]
fn coupons_are_issued_and_taken_away_by_hand() {
    let shop = with_coupons();
    let at = ["--at", "2026-11-04 10:00"];
    let id = "01890000-0000-7000-8000-00000000c001";
    let issue =
        ["coupon", "issue", "--kind", "pen", "--anyone", "--reason", "sorry", "--until", "2026-11-30", "--id", id];
    let issue = [&issue[..], &at].concat();
    let first = shop.json(&issue);
    assert_eq!(
        (&first["state"], &first["holder"], &first["until"], &first["repeated"]),
        (&json!("open"), &json!("anyone"), &json!("2026-11-30"), &json!(false))
    );
    assert_eq!(shop.json(&issue)["repeated"], json!(true));
    let code = first["code"].as_str().unwrap();
    let revoke = [&["coupon", "revoke", code, "--reason", "a slip"][..], &at].concat();
    assert_eq!(shop.json(&revoke)["state"], "revoked");
    assert_eq!(shop.json(&["coupon", "show", code])["steps"][1]["reason"], "a slip");
    assert_eq!(shop.json(&revoke)["repeated"], json!(true));
    assert_eq!(shop.text(&revoke, ""), format!("Coupon {code} was taken away before."));
    let kind = |kind: &str| {
        let asked = ["coupon", "issue", "--kind", kind, "--member", CARD, "--reason", "thanks"];
        shop.refused(&[&asked[..], &at].concat(), "")
    };
    let (exit, refusal, said) = kind("tea");
    assert_eq!((exit, refusal.as_str()), (1, "no_coupon_kind"));
    assert!(said.contains("ten, pen"), "{said}");
    let sell = [&["sell", "--basket", "-"][..], &at].concat();
    assert_eq!(shop.refused(&sell, &basket(5_000, &[code])).1, "coupon_revoked");
    assert_eq!(shop.refused(&["coupon", "show", "999"], "").1, "no_coupon");
    assert_eq!(shop.refused(&["coupon", "issue", "--kind", "pen", "--reason", "x"], "").0, 2);
    assert_eq!(shop.refused(&["coupon", "list", "--state", "lost"], "").0, 2);
    let people = shop.text(&["coupon", "list"], "");
    assert!(people.contains(code) && people.contains("taken away"), "{people}");
    let all: Value = shop.json(&["coupon", "list", "--limit", "1"]);
    assert_eq!(all["coupons"].as_array().unwrap().len(), 1);
    shop.check();
}

/// The programme with these rules and kinds of coupons.
fn with_rules(coupons: &Value, rules: &Value) -> Regulars {
    let shop = Regulars::with_olena();
    let mut programme = shop.json(&["programme", "template", "discount-card", "--currency", "UAH"]);
    (programme["schema"], programme["base_discount"]) = (json!(2), json!(0));
    (programme["coupons"], programme["rules"]) = (coupons.clone(), rules.clone());
    programme["protected"] = json!(["tobacco"]);
    let file = shop.folder().join("rules.json");
    std::fs::write(&file, programme.to_string()).unwrap();
    shop.json(&["programme", "set", file.to_str().unwrap(), "--from", "2026-11-03", "--at", "2026-11-03 09:00"]);
    shop
}

#[test]
fn words_alone_use_no_coupon_up() {
    let shop = with_rules(
        &json!([{ "id": "ten", "name": "Ten off", "holder": "anyone" }]),
        &json!([
            { "id": "tenth", "name": "Ten off", "when": { "coupon_of": "ten" },
              "then": { "amount": { "amount": 1000, "off": "receipt" } } },
            { "id": "word", "name": "Thanks", "when": { "coupon_of": "ten" }, "then": { "say": "Thank you for coming" } }
        ]),
    );
    let issued = ["coupon", "issue", "--kind", "ten", "--anyone", "--reason", "x", "--at", "2026-11-03 10:00"];
    let issued = shop.json(&issued);
    let code = issued["coupons"][0]["code"].as_str().or_else(|| issued["code"].as_str()).unwrap().to_owned();
    let sell = ["sell", "--basket", "-", "--card", CARD, "--at", "2026-11-04 10:00"];
    let tobacco =
        json!({ "lines": [{ "name": "Snuff", "unit_price": 5000, "category": "tobacco" }], "coupons": [code] });
    let sold = shop.json_with(&sell, &tobacco.to_string());
    assert_eq!((&sold["discount"], &sold["coupons_used"]), (&json!(0), &Value::Null), "{sold}");
    let sold = shop.json_with(&sell, &basket(5_000, &[&code]));
    assert_eq!((&sold["discount"], &sold["coupons_used"][0]["rule"]), (&json!(1_000), &json!("rule.tenth")), "{sold}");
}

#[test]
fn a_coupon_that_went_back_with_a_part_of_the_goods_may_be_had_again() {
    let shop = with_rules(
        &json!([{ "id": "ten", "name": "Ten off", "revoked_with": "any_return" }]),
        &json!([
            { "id": "next", "name": "Next time", "when": { "total": { "at_least": 10000 } }, "limit": { "times": 1 },
              "then": { "coupon": { "kind": "ten" } } },
            { "id": "ten", "name": "Ten off", "when": { "coupon_of": "ten" },
              "then": { "amount": { "amount": 1000, "off": "receipt" } } }
        ]),
    );
    let two = json!({ "lines": [{ "name": "Tea", "unit_price": 10000 }, { "name": "Bun", "unit_price": 100 }] });
    let sold = shop.json_with(&["sell", "--basket", "-", "--card", CARD, "--at", "2026-11-04 10:00"], &two.to_string());
    assert_eq!(sold["coupons_due"].as_array().unwrap().len(), 1);
    let number = sold["number"].as_str().unwrap();
    let back = shop.json(&["refund", number, "--line", "2=1", "--reason", "stale", "--at", "2026-11-04 10:10"]);
    assert_eq!(back["coupons_taken"].as_array().unwrap().len(), 1, "{back}");
    let again = ["sell", "--basket", "-", "--card", CARD, "--at", "2026-11-04 10:20"];
    assert_eq!(shop.json_with(&again, &basket(10_000, &[]))["coupons_due"].as_array().unwrap().len(), 1);
    assert_eq!(shop.json_with(&again, &basket(10_000, &[]))["coupons_due"].as_array().map_or(0, Vec::len), 0);
    shop.check();
}
