//! Questionnaires by command: each document by example, and what is refused.

use serde_json::{Value, json};

use super::{BASKET, CARD, OLENA, Regulars, err};

const SHEET: &str = "01890000-0000-7000-8000-000000000009";

/// A shop that asks after the first purchase, with Olena, who has just made it.
fn asking() -> Regulars {
    let shop = Regulars::with_olena();
    let form = shop.text(&["survey", "show", "first-purchase"], "");
    assert_eq!(
        shop.json_with(&["survey", "set", "-", "--at", "2026-11-02"], &form),
        json!({"form": "first-purchase", "version": 1})
    );
    shop.json_with(&["sell", "--basket", "-", "--card", CARD, "--at", "2026-11-03 12:00"], BASKET);
    shop
}

#[test]
fn forms_lists_those_of_the_shop_and_those_ready_to_take() {
    let listed = asking().json(&["survey", "forms"]);
    assert_eq!(
        listed,
        json!({"forms": [
            {"form": "first-purchase", "version": 1, "title": "After the first purchase", "ask": {"purchase": 1},
             "points": 20, "questions": 4, "sheets": 0},
            {"form": "joining", "version": null, "title": "A few words about you", "ask": "enrolment",
             "points": 20, "questions": 8, "sheets": 0}]})
    );
}

#[test]
fn a_form_is_checked_before_it_is_asked() {
    let shop = asking();
    let form = shop.text(&["survey", "show", "first-purchase"], "");
    assert_eq!(shop.json_with(&["survey", "check", "-"], &form), json!({"ok": true, "problems": []}));
    let broken =
        form.replace("\"recommend\": true", "\"recommend\": true, \"low\": \"\"").replacen("\"no\"", "\"nay\"", 1);
    let said = shop.run_with(&["--json", "survey", "check", "-"], &broken);
    assert_eq!(said.status.code(), Some(1), "{}", err(&said));
    let (exit, code, _) = shop.refused(&["survey", "set", "-"], &form.replacen("\"no\"", "\"nay\"", 1));
    assert_eq!((exit, code.as_str()), (1, "survey_faulty"));
    let (exit, code, message) = shop.refused(&["survey", "set", "-"], &form.replacen("\"kind\"", "\"sort\"", 1));
    assert_eq!((exit, code.as_str()), (1, "unreadable"), "{message}");
    assert_eq!(shop.refused(&["survey", "show", "exam"], "").1, "no_survey");
}

#[test]
fn ask_says_what_is_due_and_which_question_waits() {
    let shop = asking();
    shop.json(&["member", "edit", CARD, "--language", "uk"]);
    let asked = shop.json(&["survey", "ask", CARD, "--at", "2026-11-03 12:05"]);
    let offer = &asked["offers"][0];
    assert_eq!(
        (&asked["member"], &offer["due"], &offer["next"]),
        (&json!(OLENA), &json!("bought"), &json!("recommend"))
    );
    let ids = |questions: &Value| -> Vec<String> {
        questions.as_array().unwrap().iter().map(|question| question["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids(&offer["questions"]), ["recommend", "found"]);
    // In the member's own language, whatever the shop's is.
    let scale = json!({"id": "recommend", "text": "Чи порадите ви наш магазин друзям і знайомим?", "kind": "scale",
        "required": true, "choices": [], "least": 0, "most": 10});
    assert_eq!(offer["questions"][0], scale);

    let kept = ["survey", "answer", CARD, "first-purchase", "--answer", "recommend=3", "--unfinished"];
    let kept = shop.json(&[&kept[..], &["--at", "2026-11-03 12:06"]].concat());
    assert_eq!((&kept["finished"], &kept["points"]), (&json!(false), &json!(0)));
    let again = shop.json(&["survey", "ask", CARD, "--at", "2026-12-24 10:00"]);
    let again = &again["offers"][0];
    assert_eq!((&again["due"], &again["next"], &again["sheet"]), (&json!("goes_on"), &json!("why"), &kept["sheet"]));
    assert_eq!(again["answers"], json!({"recommend": 3}));
    let never = ["survey", "answer", CARD, "first-purchase", "--never", "--at", "2026-12-24 10:01"];
    shop.json(&never);
    assert_eq!(shop.json(&["survey", "ask", CARD, "--at", "2026-12-26"])["offers"], json!([]));
    assert_eq!(shop.refused(&["survey", "ask", CARD, "joining"], "").1, "no_survey", "not taken");
}

#[test]
fn answers_are_recorded_once_with_their_points() {
    let shop = asking();
    let answer =
        ["survey", "answer", CARD, "first-purchase", "--id", SHEET, "--answers", "-", "--at", "2026-11-03 12:10"];
    let given = r#"{"recommend": 9, "found": false, "missing": "rye bread"}"#;
    let recorded = json!({"sheet": SHEET, "form": "first-purchase", "version": 1, "finished": true, "points": 20,
        "repeated": false});
    assert_eq!(shop.json_with(&answer, given), recorded);
    assert_eq!(shop.json_with(&answer, given)["repeated"], true);
    for (given, code) in [
        (r#"{"recommend": 8}"#, "another_request"),
        (r#"{"recommend": 11}"#, "bad_answers"),
        (r#"{"found": true}"#, "another_request"),
        (r#"{"recommend": 8, "price": 1}"#, "bad_answers"),
        (r#"{"recommend": {}}"#, "unreadable"),
    ] {
        let said = shop.refused(&answer, given);
        assert_eq!((said.0, said.1.as_str()), (1, code), "{given}: {}", said.2);
    }
    let sheets = shop.json(&["survey", "sheets", CARD]);
    assert_eq!(
        sheets["sheets"],
        json!([{"sheet": SHEET, "form": "first-purchase", "version": 1, "title": "After the first purchase",
            "day": "2026-11-03", "answers": {"recommend": 9, "found": false, "missing": "rye bread"}, "erased": [],
            "spoken": {"recommend": "9", "found": "No", "missing": "rye bread"}}])
    );
    let results = shop.json(&["survey", "results", "first-purchase", "--search", "RYE"]);
    assert_eq!(results["sheets"], 1);
    let recommend = &results["questions"][0];
    assert_eq!((&recommend["mean_hundredths"], &recommend["nps"]), (&json!(900), &json!(100)));
    assert_eq!(recommend["answers"][9], json!({"answer": "9", "text": "9", "count": 1, "share_bp": 10_000}));
    assert_eq!(results["words"][0]["words"], "rye bread");
    assert_eq!(shop.json(&["survey", "results", "first-purchase", "--search", "oats"])["words"], json!([]));
    let people = shop.text(&["survey", "results", "first-purchase"], "");
    assert!(people.contains("mean 9, willing to recommend (NPS): 100"), "{people}");
    shop.check();
}

#[test]
fn answers_go_out_and_come_in_as_a_table() {
    let shop = asking();
    shop.json(&["survey", "answer", CARD, "first-purchase", "--answer", "recommend=9", "--at", "2026-11-03 12:10"]);
    let file = shop.folder().join("answers.csv");
    let path = file.to_str().unwrap();
    assert_eq!(shop.json(&["survey", "export", "first-purchase", path])["rows"], 1);
    let again = shop.json(&["survey", "import", "first-purchase", path, "--at", "2026-11-04"]);
    assert_eq!(again, json!({"added": 0, "unchanged": 1, "refused": 0, "lines": []}));
    std::fs::write(&file, format!("card,date,recommend\n{CARD},2026-11-01,7\n{CARD},2026-11-01,12\n")).unwrap();
    let imported = shop.json(&["survey", "import", "first-purchase", path, "--at", "2026-11-04"]);
    assert_eq!(
        (&imported["added"], &imported["refused"], &imported["lines"][0]["line"]),
        (&json!(1), &json!(1), &json!(3))
    );
    shop.check();
}

#[test]
fn a_table_of_another_program_is_read_by_its_words_and_what_is_refused_comes_back() {
    let shop = asking();
    let file = shop.folder().join("forms.csv");
    let path = file.to_str().unwrap();
    // Windows' Cyrillic, semicolons, a title, questions by their words, days as people write them.
    let text = format!(
        "Ответы за ноябрь;;;;\n\nОтметка времени;№ карты;Посоветуете ли вы наш магазин друзьям и знакомым?;\
         Чего вам не хватило?;Нашли ли вы то, за чем пришли?\n\
         01.11.2026 12:30:00;{CARD};5;улунов;нет\n02.11.2026 9:00;{CARD};12;;да\n02.11.2026 9:00;0000000000001;9;;да\n"
    );
    let (bytes, _, lost) = encoding_rs::WINDOWS_1251.encode(&text);
    assert!(!lost);
    std::fs::write(&file, &bytes).unwrap();
    let import = ["survey", "import", "first-purchase", path, "--at", "2026-11-04"];
    let trial = shop.json(&[&import[..], &["--dry-run"]].concat());
    assert_eq!((&trial["added"], &trial["refused"]), (&json!(1), &json!(2)));
    assert_eq!(shop.json(&["survey", "results", "first-purchase"])["sheets"], 0, "nothing was recorded");
    assert_eq!(shop.json(&import), trial);
    assert_eq!(shop.json(&import)["unchanged"], 1);
    let sheet = &shop.json(&["survey", "sheets", CARD])["sheets"][0];
    assert_eq!(sheet["answers"], json!({"recommend": 5, "why": "улунов", "found": false}));

    let rejected = shop.folder().join("forms.csv.rejected.csv");
    let lines = std::fs::read_to_string(&rejected).unwrap();
    assert!(lines.contains("5,") && lines.contains("6,") && lines.contains("0000000000001,9,,да"), "{lines}");
    std::fs::write(&rejected, lines.replace(",12,", ",10,")).unwrap();
    let again = shop.json(&["survey", "import", "first-purchase", rejected.to_str().unwrap(), "--at", "2026-11-04"]);
    assert_eq!((&again["added"], &again["refused"]), (&json!(1), &json!(1)), "what was put right comes in");
    shop.check();
}

#[test]
fn answers_go_out_as_a_workbook_and_columns_may_be_named() {
    let shop = asking();
    shop.json(&["survey", "answer", CARD, "first-purchase", "--answer", "recommend=9", "--at", "2026-11-03 12:10"]);
    let book = shop.folder().join("answers.xlsx");
    let path = book.to_str().unwrap();
    for _ in 0..2 {
        assert_eq!(shop.json(&["survey", "export", "first-purchase", path])["rows"], 1, "its own file is replaced");
    }
    assert!(std::fs::read(&book).unwrap().starts_with(b"PK"));
    let again = shop.json(&["survey", "import", "first-purchase", path, "--sheet", "first-purchase"]);
    assert_eq!((&again["unchanged"], &again["refused"]), (&json!(1), &json!(0)));

    let file = shop.folder().join("rating.csv");
    std::fs::write(&file, format!("Day,Whose,Rating\n2026-11-02,{CARD},3\n")).unwrap();
    let path = file.to_str().unwrap();
    let plain = ["survey", "import", "first-purchase", path, "--at", "2026-11-04"];
    assert_eq!(shop.refused(&plain, "").1, "file_format");
    let map = ["--map", "date=Day", "--map", "card=Whose", "--map", "recommend=#3"];
    assert_eq!(shop.json(&[&plain[..], &map].concat())["added"], 1);
    let (_, code, message) = shop.refused(&[&plain[..], &["--map", "rating=Rating"]].concat(), "");
    assert!(code == "file_format" && message.contains("recommend"), "{code}: {message}");
    shop.check();
}

#[test]
fn a_table_that_does_not_say_whose_answers_they_are_is_told_of_both_columns_that_could() {
    let shop = asking();
    let file = shop.folder().join("whose.csv");
    let path = file.to_str().unwrap();
    for (lines, said) in [
        (
            "date,recommend\n2026-11-02,9\n",
            "has neither a column “Card” nor a column “Member number”, and one of them is needed. Name one of the columns \
             so, or say which it is: --map card=COLUMN or --map member=COLUMN",
        ),
        (
            "card,recommend\n2901000000015,9\n",
            "has no column “Date”. Name one of the columns so, or say which it is: --map date=COLUMN",
        ),
    ] {
        std::fs::write(&file, lines).unwrap();
        let refused = shop.refused(&["survey", "import", "first-purchase", path], "");
        assert_eq!(refused, (1, "file_format".to_owned(), format!("{path} {said}")));
    }
    assert_eq!(shop.json(&["survey", "results", "first-purchase"])["sheets"], 0);
    shop.check();
}
