//! Asking and answering on a real shop.

use std::fs;

use super::*;
use crate::domain::{Answers, ConsentBy, Form, MemberId, Money, Points, Purpose};
use crate::shop::fixture::{self, at, enrolled, shop, somebody, sound as books_are_sound, with_card};
use crate::shop::{Enrolment, Error, Shop, programme};

fn answers(text: &str) -> Answers {
    serde_json::from_str(text).unwrap()
}

/// A shop with points, both ready forms, and somebody who joined on the first of March.
fn asking() -> (tempfile::TempDir, Shop, MemberId) {
    let (folder, shop) = shop();
    let day = "2026-01-02".parse().unwrap();
    programme::set(&shop, crate::rules::template("club").unwrap(), day, at("2026-01-02 09:30")).unwrap();
    for id in READY {
        assert_eq!(set(&shop, ready(id).unwrap(), at("2026-01-03 10:00")).unwrap(), 1);
    }
    let member = enrolled(&shop, with_card("Олена Коваль", "A-1001")).member;
    (folder, shop, member)
}

fn buy(shop: &Shop, member: MemberId, when: &str) {
    fixture::bought(shop, member, Money::minor(500), when);
}

fn due_on(shop: &Shop, member: MemberId, when: &str) -> Vec<(String, Option<Due>)> {
    due(shop, member, at(when)).unwrap().into_iter().map(|offer| (offer.form.form.id, offer.due)).collect()
}

fn balance(shop: &Shop, member: MemberId) -> i64 {
    crate::shop::greet(shop, member, at("2026-03-02 10:00")).unwrap().held.standing.points.get()
}

#[test]
fn a_form_is_set_once_and_changes_by_versions() {
    let (_folder, shop, _) = asking();
    let joining = ready("joining").unwrap();
    assert_eq!(set(&shop, joining.clone(), at("2026-01-04")).unwrap(), 1, "nothing new");
    let mut shorter = joining.clone();
    shorter.questions.truncate(1);
    assert_eq!(set(&shop, shorter.clone(), at("2026-01-05")).unwrap(), 2);
    assert_eq!(form(&shop, "joining").unwrap(), FormVersion { version: 2, form: shorter.clone() });
    // The kind of a question is kept from the version in which it was last asked.
    let mut turned = shorter;
    turned.questions[0].id = "children".into();
    assert_eq!(set(&shop, turned, at("2026-01-06")).unwrap_err().code(), "survey_faulty");
    let empty = Form { questions: Vec::new(), ..joining };
    assert_eq!(set(&shop, empty, at("2026-01-06")).unwrap_err().code(), "survey_faulty");
    assert_eq!(
        forms(&shop).unwrap().iter().map(|f| (f.form.id.as_str(), f.version)).collect::<Vec<_>>(),
        [("joining", 2), ("first-purchase", 1)]
    );
    assert_eq!(form(&shop, "exam").unwrap_err().code(), "no_survey");
    books_are_sound(&shop);
}

#[test]
fn forms_are_due_at_enrolment_and_after_the_purchase_that_was_chosen() {
    let (_folder, shop, member) = asking();
    assert_eq!(due_on(&shop, member, "2026-03-01 11:00"), [("joining".to_owned(), Some(Due::Joined))]);
    assert_eq!(due_on(&shop, member, "2026-03-02 11:00"), []);
    buy(&shop, member, "2026-03-02 12:00");
    assert_eq!(due_on(&shop, member, "2026-03-02 12:01"), [("first-purchase".to_owned(), Some(Due::Bought(1)))]);
    let asked = due(&shop, member, at("2026-03-02 12:01")).unwrap().remove(0);
    answer(&shop, &asked, &answers(r#"{"recommend": 9}"#), at("2026-03-02 12:02")).unwrap();
    assert_eq!(due_on(&shop, member, "2026-03-02 12:03"), []);

    let unwilling = Enrolment {
        consents: vec![(Purpose::Club, true, ConsentBy::Member), (Purpose::Survey, false, ConsentBy::Member)],
        ..somebody("Ян Новак")
    };
    let unwilling = enrolled(&shop, unwilling).member;
    assert_eq!(due_on(&shop, unwilling, "2026-03-01 11:00"), [], "who said no is not asked");
}

#[test]
fn what_was_begun_goes_on_and_what_was_put_off_waits_for_another_day() {
    let (_folder, shop, member) = asking();
    let offer = due(&shop, member, at("2026-03-01 11:00")).unwrap().remove(0);
    keep(&shop, &offer, &answers(r#"{"heard": "friend", "friend": "Анна"}"#), at("2026-03-01 11:01")).unwrap();
    let mut shorter = ready("joining").unwrap();
    shorter.questions.truncate(1);
    set(&shop, shorter, at("2026-03-01 11:02")).unwrap();
    let again = due(&shop, member, at("2026-03-01 11:03")).unwrap().remove(0);
    assert_eq!((again.sheet, again.form.version, again.answers.len()), (offer.sheet, 1, 2), "as it was begun");

    put_off(&shop, &again, &again.answers, at("2026-03-01 11:04")).unwrap();
    assert_eq!(due_on(&shop, member, "2026-03-01 12:00"), []);
    for day in 2..4 {
        let when = format!("2026-03-0{day} 12:00");
        let offer = due(&shop, member, at(&when)).unwrap().remove(0);
        assert_eq!(offer.answers.len(), 2);
        put_off(&shop, &offer, &offer.answers, at(&when)).unwrap();
    }
    assert_eq!(due_on(&shop, member, "2026-03-09 12:00"), [], "silence is better than asking a fourth time");
    let asked_for = super::offer(&shop, member, "joining").unwrap();
    assert_eq!((asked_for.sheet, asked_for.due), (offer.sheet, None));
    answer(&shop, &asked_for, &asked_for.answers, at("2026-03-09 12:01")).unwrap();
    assert_eq!(super::offer(&shop, member, "joining").unwrap().answers, Answers::new());

    let other = super::offer(&shop, member, "first-purchase").unwrap();
    refuse(&shop, &other, &Answers::new(), at("2026-03-09 12:02")).unwrap();
    buy(&shop, member, "2026-03-10 12:00");
    assert_eq!(due_on(&shop, member, "2026-03-11 12:00"), []);
    books_are_sound(&shop);
}

#[test]
fn the_first_sheet_of_a_form_brings_its_points_once() {
    let (_folder, shop, member) = asking();
    let offer = super::offer(&shop, member, "joining").unwrap();
    let given = answers(r#"{"heard": "passing", "district": "Поділ"}"#);
    let first = answer(&shop, &offer, &given, at("2026-03-01 11:00")).unwrap();
    assert_eq!((first.points, first.repeated, balance(&shop, member)), (Points::new(20), false, 20));
    let again = answer(&shop, &offer, &given, at("2026-03-01 11:01")).unwrap();
    assert_eq!((again.points, again.repeated, balance(&shop, member)), (Points::new(20), true, 20));
    let other = answer(&shop, &offer, &answers(r#"{"heard": "advert"}"#), at("2026-03-01 11:02"));
    assert_eq!(other.unwrap_err().code(), "another_request");
    let second = super::offer(&shop, member, "joining").unwrap();
    let second = answer(&shop, &second, &answers(r#"{"heard": "advert"}"#), at("2026-03-01 11:03")).unwrap();
    assert_eq!((second.points, balance(&shop, member)), (Points::ZERO, 20));
    let third = super::offer(&shop, member, "first-purchase").unwrap();
    for (given, code) in [("{}", "bad_answers"), (r#"{"recommend": 12}"#, "bad_answers")] {
        assert_eq!(answer(&shop, &third, &answers(given), at("2026-03-01")).unwrap_err().code(), code);
    }
    let nothing = super::offer(&shop, member, "joining").unwrap();
    assert_eq!(answer(&shop, &nothing, &Answers::new(), at("2026-03-01")).unwrap_err().code(), "nothing_answered");
    let sheets = of_member(&shop, member).unwrap();
    assert_eq!(sheets.len(), 2);
    assert_eq!((sheets[1].answers.clone(), sheets[1].erased.len()), (given, 0));
    books_are_sound(&shop);
}

#[test]
fn a_shop_without_points_gives_none() {
    let (_folder, shop) = shop();
    set(&shop, ready("joining").unwrap(), at("2026-01-03")).unwrap();
    let member = enrolled(&shop, somebody("Олена Коваль")).member;
    let offer = offer(&shop, member, "joining").unwrap();
    let answered = answer(&shop, &offer, &answers(r#"{"heard": "passing"}"#), at("2026-03-01 11:00")).unwrap();
    assert_eq!(answered.points, Points::ZERO);
    books_are_sound(&shop);
}

#[test]
fn answers_are_counted_and_words_are_found() {
    let (_folder, shop, member) = asking();
    for (name, given) in [
        ("", r#"{"recommend": 4, "why": "Мало їжі без цукру", "found": false, "missing": "хліб"}"#),
        ("Іван Франко", r#"{"recommend": 10, "found": true}"#),
        ("Леся Косач", r#"{"recommend": 9, "found": true}"#),
    ] {
        let member = if name.is_empty() { member } else { enrolled(&shop, somebody(name)).member };
        let offer = super::offer(&shop, member, "first-purchase").unwrap();
        answer(&shop, &offer, &answers(given), at("2026-03-02 10:00")).unwrap();
    }
    let report = report(&shop, "first-purchase").unwrap();
    let recommend = &report.results.questions[0];
    assert_eq!((report.results.sheets, recommend.answered, recommend.nps()), (3, 3, Some(33)));
    let found = report.results.questions.iter().find(|counted| counted.question.id == "found").unwrap();
    assert_eq!(found.tallies.iter().map(|tally| tally.count).collect::<Vec<_>>(), [2, 1]);
    let words = |question: Option<&str>, search: &str| {
        let said = said(&shop, "first-purchase", question, search, 50).unwrap();
        said.into_iter().map(|said| format!("{}: {}", said.question, said.words)).collect::<Vec<_>>()
    };
    assert_eq!(words(None, ""), ["missing: хліб", "why: Мало їжі без цукру"]);
    assert_eq!(words(None, "ІЖІ БЕЗ"), ["why: Мало їжі без цукру"]);
    assert_eq!(words(Some("missing"), "цукру"), Vec::<String>::new());
    assert_eq!(super::report(&shop, "exam").unwrap_err().code(), "no_survey");
}

#[test]
fn answers_go_out_as_a_table_and_come_in_again() {
    let (folder, shop, member) = asking();
    let offer = super::offer(&shop, member, "joining").unwrap();
    let given = answers(
        r#"{"heard": "friend", "friend": "=Анна", "for_whom": ["self", "gifts"], "children": true, "how_many": 2}"#,
    );
    answer(&shop, &offer, &given, at("2026-03-01 11:00")).unwrap();
    let file = folder.path().join("answers.csv");
    assert_eq!(export(&shop, "joining", &file).unwrap(), 1);
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("Від знайомих,'=Анна,Для себе | На подарунок,,yes,2,,"), "{text}");
    assert_eq!(export(&shop, "joining", &file).unwrap(), 1, "its own file is replaced");
    let again = import(&shop, &ImportSheets::new("joining", &file), at("2026-03-05")).unwrap();
    assert_eq!((again.added, again.unchanged, again.refused.len()), (0, 1, 0));

    let (_other_folder, other, _) = asking();
    let taken = enrolled(&other, with_card("Леся Косач", "B-2002")).member;
    let by_card = "card;date;heard;friend;for_whom;children;how_many\n\
                   b2002;01.03.2026;Від знайомих;Анна;gifts | Для себе;так;2\n\
                   b2002;2026-03-02;зірки;;;;\n\
                   zz99;2026-03-02;friend;;;;\n\
                   b2002;2026-03-09;friend;;;;\n\
                   b2002;2026-03-02;;;;;\n\
                   b2002;2026-03-02;friend;;;maybe;\n";
    let file = folder.path().join("in.csv");
    fs::write(&file, by_card).unwrap();
    let imported = import(&other, &ImportSheets::new("joining", &file), at("2026-03-05 10:00")).unwrap();
    assert_eq!((imported.added, imported.unchanged), (1, 0));
    let lines: Vec<u64> = imported.refused.iter().map(|refused| refused.line).collect();
    assert_eq!(lines, [3, 4, 5, 6, 7], "{:?}", imported.refused);
    let sheet = of_member(&other, taken).unwrap().remove(0);
    assert_eq!(sheet.day.to_string(), "2026-03-01");
    let expected = r#"{"heard":"friend","friend":"Анна","for_whom":["gifts","self"],"children":true,"how_many":2}"#;
    assert_eq!(sheet.answers, answers(expected));
    assert_eq!(balance(&other, taken), 0, "no points for what comes from a file");
    let again = import(&other, &ImportSheets::new("joining", &file), at("2026-03-06 10:00")).unwrap();
    assert_eq!((again.added, again.unchanged), (0, 1));
    fs::write(&file, "anything\n1\n").unwrap();
    assert_eq!(
        import(&other, &ImportSheets::new("joining", &file), at("2026-03-05")).unwrap_err().code(),
        "file_format"
    );
    assert_eq!(export(&other, "joining", &file).unwrap_err().code(), "file_in_the_way");
    books_are_sound(&other);
}

#[test]
fn a_table_is_recorded_in_portions_and_where_the_books_failed_the_same_table_brings_the_rest() {
    // Many times what is recorded within a portion's four milliseconds.
    const LINES: u64 = 1_000;
    let (folder, shop, member) = asking();
    let lines = (0..LINES).map(|place| format!("A-1001,2026-03-04,friend,Анна {place}\n")).collect::<Vec<_>>().concat();
    let file = folder.path().join("answers.csv");
    fs::write(&file, format!("card,date,heard,friend\n{lines}")).unwrap();
    let job = ImportSheets::new("joining", &file);
    let books = |words: &'static str| {
        shop.store().write(move |tx| Ok::<_, crate::store::Error>(tx.execute_batch(words)?)).unwrap();
    };
    let recorded = || u64::try_from(of_member(&shop, member).unwrap().len()).unwrap();
    let trial = import(&shop, &ImportSheets { dry_run: true, ..job.clone() }, at("2026-03-05")).unwrap();
    assert_eq!((trial.added, trial.unchanged, recorded()), (LINES, 0, 0));
    books(
        "CREATE TRIGGER breaks BEFORE INSERT ON answer_sheet WHEN (SELECT count(*) FROM answer_sheet) = 999
         BEGIN SELECT RAISE(ABORT, 'the disk broke'); END",
    );
    assert!(matches!(import(&shop, &job, at("2026-03-05")), Err(Error::Store(_))));
    let before = recorded();
    assert!((1..LINES).contains(&before), "{before}: of the last portion nothing stays, and of those before all");
    books("DROP TRIGGER breaks");
    let again = import(&shop, &job, at("2026-03-05")).unwrap();
    assert_eq!((again.added, again.unchanged, again.refused.len()), (LINES - before, before, 0));
    assert_eq!(recorded(), LINES);
    books_are_sound(&shop);
}

#[test]
fn a_store_that_cannot_be_read_is_no_unknown_card() {
    for (head, gone) in [
        ("card", "ALTER TABLE person_card_event RENAME TO gone"),
        ("member", "ALTER TABLE person_member RENAME TO gone"),
    ] {
        let (folder, shop, member) = asking();
        let who = if head == "card" { "A-1001".to_owned() } else { member.to_string() };
        let file = folder.path().join("answers.csv");
        fs::write(&file, format!("{head},date,heard\n{who},2026-03-04,friend\n")).unwrap();
        let job = ImportSheets { dry_run: true, ..ImportSheets::new("joining", &file) };
        assert_eq!(import(&shop, &job, at("2026-03-05")).unwrap().added, 1);
        shop.store().write(move |tx| Ok::<_, crate::store::Error>(tx.execute_batch(gone)?)).unwrap();
        assert!(matches!(import(&shop, &job, at("2026-03-05")), Err(Error::Store(_))), "{head}");
    }
}
