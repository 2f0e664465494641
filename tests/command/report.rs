//! Reports as PDF, read back with the tools that others read them with.

use std::path::{Path, PathBuf};
use std::process::Command;

use regulars::domain::{KeptList, PaymentForm, PaymentKind};
use regulars::shop::{Beside, Shop};
use serde_json::{Value, json};

use super::{BASKET, OLENA, Regulars};

/// The days on which these reports are written.
const TODAY: &str = "2026-11-21 18:00";

/// A file with a report in it, and what the program said of it.
pub struct Paper {
    pub path: PathBuf,
    pub said: Value,
}

/// What a tool says of a file; `pdftotext` writes it out instead of into another file.
pub fn tool(program: &str, arguments: &[&str], path: &Path) -> String {
    let mut command = Command::new(program);
    let last: &[&str] = if program == "pdftotext" { &["-"] } else { &[] };
    let output = command.args(arguments).arg(path).args(last).output();
    let output = output.unwrap_or_else(|error| panic!("{program} is missing, tests/run installs it: {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

impl Paper {
    fn write(shop: &Regulars, name: &str, arguments: &[&str]) -> Paper {
        Paper::write_at(shop, name, arguments, TODAY)
    }

    pub fn write_at(shop: &Regulars, name: &str, arguments: &[&str], at: &str) -> Paper {
        let path = shop.folder().join(format!("{name}.pdf"));
        let out = path.to_str().unwrap().to_owned();
        let said = shop.json(&[&["report"], arguments, &["--out", &out, "--at", at]].concat());
        Paper { path, said }
    }

    /// The words of all pages, with plain spaces.
    pub fn text(&self) -> String {
        tool("pdftotext", &["-layout"], &self.path).replace('\u{a0}', " ")
    }

    /// The words with one space between them, however far apart they stand.
    pub fn words(&self) -> String {
        self.text().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whole, with nothing in it but letters cut out of our own fonts.
    pub fn is_sound(&self) {
        assert!(tool("qpdf", &["--check"], &self.path).contains("No syntax or stream encoding errors"));
        let fonts = tool("pdffonts", &[], &self.path);
        for font in fonts.lines().skip(2) {
            let kept: Vec<&str> = font.split_whitespace().collect();
            assert!(kept[0].starts_with("RGLRS") && kept[0].contains("+NotoSans"), "{font}");
            // Embedded, a subset, and with its letters named.
            assert_eq!(&kept[kept.len() - 5..kept.len() - 2], ["yes", "yes", "yes"], "{font}");
        }
        assert!(fonts.lines().count() > 2, "{fonts}");
    }

    pub fn has(&self, all: &[&str]) {
        let words = self.words();
        for one in all {
            assert!(words.contains(one), "{one} is not in\n{words}");
        }
    }
}

/// Olena, whose birthday it was yesterday, bought twice; somebody without a card once, and gave one coffee back.
fn sold() -> Regulars {
    let shop = Regulars::with_olena();
    let card: [&str; 4] = ["--card", super::CARD, "--basket", "-"];
    for (arguments, at) in
        [(&card[..], "2026-11-10 12:00"), (&card[..], "2026-11-21 12:00"), (&card[2..], "2026-11-21 13:00")]
    {
        shop.json_with(&[&["sell"], arguments, &["--at", at]].concat(), BASKET);
    }
    shop.json(&["refund", "A-000003", "--line", "1=1", "--at", "2026-11-21 14:00"]);
    shop
}

#[test]
fn the_clubs_report_says_the_same_in_three_languages() {
    let shop = sold();
    let value = shop.json(&["value", "--at", TODAY]);
    let english = Paper::write(&shop, "en", &["club"]);
    english.is_sound();
    assert_eq!(english.said["pages"], json!(1));
    assert_eq!((&english.said["from"], &english.said["to"]), (&json!("2025-12-01"), &json!("2026-11-21")));
    english.has(&[
        "The club",
        "1 December 2025 to 21 November 2026",
        "Олена Петрівна Коваль",
        "Members Came Newly lost Best day",
        "page 1 of 1",
    ]);
    for (lang, words) in [
        ("ru", ["Отчёт о клубе", "с 1 декабря 2025 по 21 ноября 2026", "Выручка", "страница 1 из 1"]),
        ("uk", ["Звіт про клуб", "з 1 грудня 2025 до 21 листопада 2026", "Виторг", "сторінка 1 з 1"]),
    ] {
        let paper = Paper::write(&shop, lang, &["club", "--language", lang]);
        paper.is_sound();
        paper.has(&words);
        assert_eq!(paper.said["language"], json!(lang));
    }
    // The figures are those of `value`.
    let revenue = value["totals"]["revenue"].as_i64().unwrap();
    let olena = value["members"][0]["spent"].as_i64().unwrap();
    let written = |sum: i64| format!("₴{}.{:02}", sum / 100, sum % 100);
    english.has(&[&written(olena), &written(revenue), "3 receipts are too few to conclude from."]);
}

#[test]
fn the_day_can_be_laid_beside_the_registers_report() {
    let shop = sold();
    let paper = Paper::write(&shop, "day", &["day"]);
    paper.is_sound();
    let words = paper.words();
    // Two sales, 122.15 without a card and Olena's with her discounts; one coffee went back.
    paper.has(&[
        "Saturday, 21 November 2026",
        "1 with a card",
        "A-R00001 A-000003 ₴45.50",
        "A-000002 12:00",
        "A-000003 13:00",
    ]);
    let cash = shop.json(&["sale", "show", "A-000002"])["to_pay"].as_i64().unwrap() + 12_215;
    let written = |sum: i64| format!("₴{}.{:02}", sum / 100, sum % 100);
    assert!(words.contains(&format!("Cash {} ₴45.50 {}", written(cash), written(cash - 4_550))), "{words}");
    let empty = Paper::write(&shop, "empty", &["day", "--day", "2026-11-12"]);
    empty.has(&["Nothing was sold on this day."]);
    let other = Paper::write(&shop, "other", &["day", "--day", "2026-11-10"]);
    other.has(&["A-000001 12:00"]);
    assert!(words.contains("Discounts by rule") && !other.words().contains("Discounts by rule"));
    assert!(!words.contains("Fell"), "nothing was priced again");
}

#[test]
fn the_day_adds_up_each_form_of_payment_and_those_that_are_no_more() {
    let shop = Regulars::shop();
    // Vouchers are taken at noon, and no more in the evening.
    let forms = |change: &dyn Fn(&mut Vec<PaymentForm>)| {
        let open = Shop::open(shop.folder(), Beside::Command).unwrap();
        let mut settings = (*open.settings()).clone();
        change(&mut settings.payment_forms);
        open.keep_settings(settings).unwrap();
    };
    let voucher = PaymentForm { id: "a-voucher".into(), name: "Voucher".into(), kind: PaymentKind::NonCash };
    forms(&|forms| forms.push(voucher.clone()));
    // Each basket costs 122.15: 27.85 of the first 100 in cash go back as change, then 77.85 of 200 and 7.85 of 30.
    for (paid, at) in [
        (&["--pay", "card=50", "--pay", "cash=100"][..], "2026-11-21 12:00"),
        (&["--pay", "cash=200"], "2026-11-21 12:10"),
        (&["--pay", "card=122.15"], "2026-11-21 12:20"),
        (&["--pay", "a-voucher=100", "--pay", "cash=30"], "2026-11-21 12:30"),
    ] {
        shop.json_with(&[&["sell", "--basket", "-"], paid, &["--at", at]].concat(), BASKET);
    }
    forms(&|forms| forms.retain(|form| form.id != "a-voucher"));
    // A coffee of the third goes back to the card, and of the first both: 50.00 to the card and 41.00 in cash.
    for (number, coffees) in [("A-000003", "1=1"), ("A-000001", "1=2")] {
        shop.json(&["refund", number, "--line", coffees, "--at", "2026-11-21 13:00"]);
    }
    // Cash 72.15 + 122.15 + 22.15, the card 50.00 + 122.15. What is taken no more stands last, whatever its id.
    let forms = [
        "Cash ₴216.45 ₴41.00 ₴175.45 Bank card ₴172.15 ₴95.50 ₴76.65 Voucher ₴100.00 ₴0.00 ₴100.00 \
         Total ₴488.60 ₴136.50 ₴352.10",
        "Наличные 216,45 ₴ 41,00 ₴ 175,45 ₴ Банковская карта 172,15 ₴ 95,50 ₴ 76,65 ₴ Voucher 100,00 ₴ 0,00 ₴ 100,00 ₴ \
         Итого 488,60 ₴ 136,50 ₴ 352,10 ₴",
        "Готівка 216,45 ₴ 41,00 ₴ 175,45 ₴ Банківська картка 172,15 ₴ 95,50 ₴ 76,65 ₴ Voucher 100,00 ₴ 0,00 ₴ 100,00 ₴ \
         Разом 488,60 ₴ 136,50 ₴ 352,10 ₴",
    ];
    for (lang, forms) in ["en", "ru", "uk"].into_iter().zip(forms) {
        let paper = Paper::write(&shop, lang, &["day", "--language", lang]);
        paper.is_sound();
        paper.has(&[forms]);
    }
    Paper::write(&shop, "day", &["day"]).has(&[
        "4 ₴488.60 ₴136.50 ₴352.10 0 with a card to match the register 2 returns taken less given back",
        "A-R00001 A-000003 ₴45.50 ₴0.00 ₴45.50 A-R00002 A-000001 ₴91.00 ₴0.00 ₴91.00",
    ]);
}

#[test]
fn the_day_says_what_fell_away_where_a_receipt_was_priced_again() {
    let shop = Regulars::with_olena();
    let programme = json!({
        "schema": 2, "name": "Again", "refund": { "policy": "reprice" },
        "rules": [{ "id": "big", "name": "20 off from 150", "when": { "total": { "at_least": 15_000 } },
                    "then": { "amount": { "amount": 2_000, "off": "receipt" } } }],
    });
    let file = shop.folder().join("again.json");
    std::fs::write(&file, programme.to_string()).unwrap();
    shop.json(&["programme", "set", file.to_str().unwrap(), "--from", "2026-11-20", "--at", "2026-11-20 09:00"]);
    let basket = r#"{"lines":[{"name":"Coffee","unit_price":10000},{"name":"Honey","unit_price":5000}]}"#;
    shop.json_with(&["sell", "--basket", "-", "--at", "2026-11-21 12:00"], basket);
    shop.json(&["refund", "A-000001", "--line", "2", "--at", "2026-11-21 14:00"]);
    // A heading may stand on two lines.
    for (lang, heading) in [("en", ["Fell", "away"]), ("ru", ["Отпало", "скидок"]), ("uk", ["Відпало", "знижок"])]
    {
        let paper = Paper::write(&shop, lang, &["day", "--language", lang]);
        paper.is_sound();
        paper.has(&heading);
    }
    Paper::write(&shop, "again", &["day"]).has(&["A-R00001 A-000001 ₴43.33 ₴13.33 ₴0.00 ₴30.00"]);
}

#[test]
fn the_day_calls_rules_as_they_were_and_counts_points_of_whoever_holds_a_sale_now() {
    let shop = sold();
    let earned = shop.json(&["sale", "show", "A-000002"])["points_earned"].as_i64().unwrap();
    let words = Paper::write(&shop, "before", &["day"]).words();
    assert!(earned > 0 && words.contains(&format!("Points earned {earned}")), "{words}");
    assert!(words.contains("Birthday –10%"), "{words}");
    // A part comes back, and the rest counts for nobody and for Olena again: the goods have earned what they earned.
    shop.json(&["refund", "A-000002", "--line", "1=1", "--at", "2026-11-21 15:00"]);
    shop.json(&["sale", "assign", "A-000002", "--nobody", "--at", "2026-11-21 15:10"]);
    let nobodys = Paper::write(&shop, "nobody", &["day"]).words();
    assert!(nobodys.contains("Points earned 0"), "{nobodys}");
    shop.json(&["sale", "assign", "A-000002", "--card", super::CARD, "--at", "2026-11-21 15:20"]);
    let file = shop.folder().join("short.json");
    std::fs::write(&file, json!({ "schema": 2, "name": "Short", "base_discount": 300 }).to_string()).unwrap();
    shop.json(&["programme", "set", file.to_str().unwrap(), "--from", "2026-11-21", "--at", "2026-11-21 15:30"]);
    let card: [&str; 7] = ["sell", "--card", super::CARD, "--basket", "-", "--at", "2026-11-21 16:00"];
    shop.json_with(&card, BASKET);
    Paper::write(&shop, "after", &["day"]).has(&[&format!("Points earned {earned}"), "Birthday –10%", "Club card –3%"]);
}

#[test]
fn birthdays_tell_what_is_due_and_who_was_not_greeted() {
    let shop = sold();
    for (name, birthday) in [("Ian Greetless", "1990-11-02"), ("Ann Soon", "--11-25"), ("Leo Leap", "2000-02-29")] {
        let enrol = ["enrol", "--name", name, "--birthday", birthday, "--consent", "club", "--at", "2026-11-01 10:00"];
        shop.json(&enrol);
    }
    let paper = Paper::write(&shop, "birthdays", &["birthdays", "--days", "20"]);
    paper.is_sound();
    let words = paper.words();
    let (coming, missed) = words.split_once("Past, and not greeted").unwrap();
    assert!(coming.contains("Wed 25 November Ann Soon"), "{words}");
    assert!(missed.contains("Mon 2 November Ian Greetless 36") && missed.contains("never"), "{words}");
    // Olena came the day after, while her birthday counts.
    assert!(!missed.contains("Олена"), "{words}");
    let february = ["--at", "2027-02-20"];
    let path = shop.folder().join("leap.pdf");
    shop.json(&[&["report", "birthdays", "--out", path.to_str().unwrap()][..], &february].concat());
    let leap = Paper { path, said: json!(null) };
    leap.has(&["Sun 28 February Leo Leap 27"]);
}

#[test]
fn a_member_gets_all_that_the_club_knows() {
    let shop = sold();
    let paper = Paper::write(&shop, "member", &["member", "--member", OLENA]);
    paper.is_sound();
    paper.has(&["Олена Петрівна Коваль", "+380 67 412 7700", "20 November 1984", super::CARD, "A-000001", "A-000002"]);
    // Who is kept by the bare name is called as the language calls.
    let named = ["enrol", "--name", "Наталія Іванівна Ткаченко", "--address", "Наталія Іванівна", "--language", "uk"];
    shop.json(&[&named[..], &["--card", "A2002", "--consent", "club", "--at", "2026-11-21 11:00"]].concat());
    let called = Paper::write(&shop, "called", &["member", "--member", "A2002"]);
    called.has(&["Наталія Іванівна Ткаченко", "Наталіє Іванівно"]);
    // Consent, note, who shares the points, what came back, coupons and answers, and an address of any length.
    let email = "konstantin.konstantinov.konstantinovich@mail.example.com";
    let note = "prefers rye bread; asks for paper bags; pays by card only, and always counts the change";
    let edit = ["--email", email, "--note", note, "--at", "2026-11-21 12:00"];
    shop.json(&[&["member", "edit", OLENA], &edit[..]].concat());
    shop.json(&["member", "household", "join", "A2002", "--to", OLENA, "--at", "2026-11-21 12:10"]);
    let refund = ["refund", "A-000001", "--line", "1=1", "--reason", "cold", "--at", "2026-11-21 12:20"];
    let refund = shop.json(&refund)["number"].as_str().unwrap().to_owned();
    let form = shop.text(&["survey", "show", "first-purchase"], "");
    shop.json_with(&["survey", "set", "-", "--at", "2026-11-02 10:00"], &form);
    let answer = ["survey", "answer", OLENA, "first-purchase", "--answer", "recommend=4", "--answer", "why=few teas"];
    shop.json(&[&answer[..], &["--at", "2026-11-21 12:30"]].concat());
    for lang in ["en", "ru", "uk"] {
        let all = Paper::write(&shop, "all", &["member", "--member", OLENA, "--language", lang]);
        all.is_sound();
        let words = all.words();
        assert!(!words.contains('…'), "{words}");
        for part in ["konstantin.konstantinov", "counts the change", "Наталія Іванівна Ткаченко", &refund]
        {
            assert!(words.contains(part), "{part} in {lang}: {words}");
        }
    }
    let all = Paper::write(&shop, "all", &["member", "--member", OLENA]);
    all.has(&["Send news of discounts", "not asked", "Keep a club card", "Shares the account with", "few teas"]);
    let by_card = Paper::write(&shop, "card", &["member", "--member", super::CARD]);
    assert_eq!(std::fs::read(&all.path).unwrap(), std::fs::read(&by_card.path).unwrap());
}

#[test]
fn a_questionnaire_is_counted_version_by_version_and_words_stand_without_names() {
    let shop = sold();
    shop.json(&["enrol", "--name", "Ian Long", "--card", "A1001", "--consent", "club", "--at", "2026-11-01 10:00"]);
    let form = shop.text(&["survey", "show", "first-purchase"], "");
    shop.json_with(&["survey", "set", "-", "--at", "2026-11-02 10:00"], &form);
    let answer = |card: &str, given: &[&str], at: &str| {
        let asked = ["survey", "answer", card, "first-purchase"];
        shop.json(&[&asked[..], given, &["--at", at]].concat());
    };
    answer(
        super::CARD,
        &["--answer", "recommend=4", "--answer", "why=few teas", "--answer", "found=yes"],
        "2026-11-11 10:00",
    );
    shop.json_with(&["survey", "set", "-", "--at", "2026-11-12 10:00"], &form.replacen("20", "25", 1));
    answer(
        "A1001",
        &["--answer", "recommend=10", "--answer", "found=no", "--answer", "missing=yeast"],
        "2026-11-13 10:00",
    );

    let paper = Paper::write(&shop, "all", &["questionnaire", "--form", "first-purchase"]);
    paper.is_sound();
    paper.has(&[
        "After the first purchase",
        "2 versions together",
        "Answered NPS",
        "few teas",
        "yeast",
        "2 12 November 2026 1 13 November 2026",
        "1 2 November 2026 1 11 November 2026",
    ]);
    assert!(!paper.words().contains("Олена") && !paper.words().contains("Ian"), "{}", paper.words());
    let first = ["questionnaire", "--form", "first-purchase", "--form-version", "1"];
    let first = Paper::write(&shop, "first", &first);
    first.has(&["version 1", "few teas"]);
    assert!(!first.words().contains("yeast"), "{}", first.words());
    for (lang, words) in [("ru", "После первой покупки"), ("uk", "Після першої покупки")]
    {
        let paper = Paper::write(&shop, lang, &["questionnaire", "--form", "first-purchase", "--language", lang]);
        paper.is_sound();
        paper.has(&[words]);
    }
    let refused = |more: &[&str]| shop.refused(&[&["report", "questionnaire", "--out", "x.pdf"], more].concat(), "").1;
    assert_eq!((refused(&["--form", "exam"]).as_str(), refused(&[]).as_str()), ("no_survey", "usage"));
    assert_eq!(refused(&["--form", "first-purchase", "--form-version", "9"]), "no_survey");
}

#[test]
fn regulars_are_listed_as_asked() {
    let shop = sold();
    let columns = ["regulars", "--columns", "spent_last_year,days_since", "--filter", "visits=1", "--sort", "name"];
    let paper = Paper::write(&shop, "regulars", &columns);
    paper.is_sound();
    paper.has(&["only: visits=1", "In a year", "1 Олена Петрівна Коваль ₴232.08 0"]);
    assert!(!paper.text().contains("Last visit"));
    let none = Paper::write(&shop, "none", &["regulars", "--filter", "visits=99"]);
    none.has(&["Nobody meets the conditions."]);
    // What the owner keeps by name in the window; a condition beside it narrows it further.
    let open = Shop::open(shop.folder(), Beside::Command).unwrap();
    let mut settings = (*open.settings()).clone();
    settings.lists =
        vec![KeptList { name: "Once".into(), filters: vec!["visits=1".into()], sort: "-last_visit".into() }];
    open.keep_settings(settings).unwrap();
    drop(open);
    let kept = Paper::write(&shop, "kept", &["regulars", "--list", "Once"]);
    kept.has(&["only: Once", "Олена Петрівна Коваль"]);
    let narrowed = Paper::write(&shop, "narrowed", &["regulars", "--list", "Once", "--filter", "visits=99"]);
    narrowed.has(&["only: Once", "Nobody meets the conditions."]);
}

#[test]
fn no_words_of_a_report_are_cut() {
    let shop = sold();
    for lang in ["ru", "uk", "en"] {
        for kind in [&["club"][..], &["regulars"], &["birthdays"], &["day"], &["member", "--member", super::CARD]] {
            let paper = Paper::write(&shop, &format!("{}-{lang}", kind[0]), &[kind, &["--language", lang]].concat());
            let text = paper.text();
            assert!(!text.contains('…'), "{text}");
        }
    }
}

#[test]
fn the_same_figures_give_the_same_bytes() {
    let shop = sold();
    for kind in ["club", "regulars", "birthdays", "day"] {
        let [one, two] = ["one", "two"].map(|name| Paper::write(&shop, &format!("{kind}-{name}"), &[kind]));
        assert_eq!(std::fs::read(one.path).unwrap(), std::fs::read(two.path).unwrap(), "{kind}");
    }
}

#[test]
fn a_report_replaces_a_report_and_nothing_else() {
    let shop = sold();
    Paper::write(&shop, "club", &["club"]);
    Paper::write(&shop, "club", &["club"]);
    let letter = shop.folder().join("letter.pdf");
    std::fs::write(&letter, "%PDF-1.4 a letter").unwrap();
    let refused = |out: &Path, code: &str| {
        let (exit, found, said) = shop.refused(&["report", "club", "--out", out.to_str().unwrap()], "");
        assert_eq!((exit, found.as_str()), (1, code), "{said}");
    };
    refused(&letter, "file_in_the_way");
    refused(&shop.folder().join("regulars.db"), "file_in_the_way");
    refused(&shop.folder().join("nowhere/club.pdf"), "no_file");
    assert_eq!(std::fs::read_to_string(letter).unwrap(), "%PDF-1.4 a letter");
}

#[test]
fn what_does_not_belong_to_a_report_is_refused() {
    let shop = Regulars::shop();
    for arguments in [
        &["profit"][..],
        &["club", "--day", "2026-11-01"],
        &["club", "--from", "2026-11-02", "--to", "2026-11-01"],
        &["member"],
        &["regulars", "--columns", "shoe_size"],
        &["regulars", "--sort", "shoe_size"],
        &["day", "--limit", "3"],
        &["birthdays", "--days", "1000"],
        &["club", "--form", "joining"],
        &["regulars", "--list", "nobody kept it"],
    ] {
        let (exit, code, said) = shop.refused(&[&["report"], arguments, &["--out", "x.pdf"]].concat(), "");
        assert_eq!((exit, code.as_str()), (2, "usage"), "{arguments:?}: {said}");
    }
    let (exit, code, _) = shop.refused(&["report", "member", "--member", OLENA, "--out", "x.pdf"], "");
    assert_eq!((exit, code.as_str()), (1, "no_member"));
}
