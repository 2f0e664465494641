//! Answers of members found to be one: they follow without being moved, and are where they were when the merge is undone.

use regulars::domain::{Answers, MemberId, Points, SheetId};
use regulars::shop::survey::{self, Answered, Due, Offer};
use regulars::shop::{self, Shop};

use super::{at, club, enrolled, has, merged, must_be_sound, sold, undone};

fn given(text: &str) -> Answers {
    serde_json::from_str(text).unwrap()
}

/// A shop that asks both ready forms, twenty points for the first, and three members, two of whom are one.
fn asking() -> (tempfile::TempDir, Shop, [MemberId; 3]) {
    let (folder, shop) = club();
    for id in survey::READY {
        survey::set(&shop, survey::ready(id).unwrap(), at("2026-01-01 10:00")).unwrap();
    }
    let members = ["Ольга Савельева", "Olga Saveleva", "Тарас Бондар"].map(|name| enrolled(&shop, name));
    (folder, shop, members)
}

fn answer(shop: &Shop, member: MemberId, text: &str, day: &str) -> Answered {
    let form = if text.contains("recommend") { "first-purchase" } else { "joining" };
    let offer = survey::offer(shop, member, form).unwrap();
    survey::answer(shop, &offer, &given(text), at(&format!("2026-{day} 12:00"))).unwrap()
}

fn due(shop: &Shop, member: MemberId, day: &str) -> Vec<(String, Option<Due>, MemberId)> {
    let offers = survey::due(shop, member, at(&format!("2026-{day} 12:00"))).unwrap();
    offers.into_iter().map(|offer| (offer.form.form.id, offer.due, offer.member)).collect()
}

/// On the page of a member: the sheets, the newest first.
fn page(shop: &Shop, member: MemberId) -> Vec<SheetId> {
    survey::of_member(shop, member).unwrap().into_iter().map(|sheet| sheet.id).collect()
}

/// How many people answered, and how many of them each way.
fn heard(shop: &Shop) -> (u64, Vec<(String, u64)>) {
    let results = survey::report(shop, "joining").unwrap().results;
    let counted = results.questions.iter().find(|counted| counted.question.id == "heard").unwrap();
    let tallies = counted.tallies.iter().filter(|tally| tally.count > 0);
    let said = tallies.map(|tally| match &tally.value {
        survey::Value::Choice(choice) => (choice.clone(), tally.count),
        other => panic!("{other:?}"),
    });
    (results.sheets, said.collect())
}

#[test]
fn the_answers_of_both_are_those_of_one_person_and_the_later_count() {
    let (_folder, shop, [olga, twin, taras]) = asking();
    let first = answer(&shop, olga, r#"{"heard": "advert"}"#, "02-01");
    let later = answer(&shop, twin, r#"{"heard": "friend"}"#, "02-10");
    answer(&shop, taras, r#"{"heard": "advert"}"#, "02-11");
    let each = |choice: &str, count| (choice.to_owned(), count);
    let as_it_was = (3, vec![each("friend", 1), each("advert", 2)]);
    assert_eq!(heard(&shop), as_it_was);

    merged(&shop, olga, twin, "03-01").unwrap();
    assert_eq!(heard(&shop), (2, vec![each("friend", 1), each("advert", 1)]), "each person once, as they said last");
    assert_eq!(page(&shop, olga), [later.sheet, first.sheet], "both are shown");
    assert_eq!(page(&shop, twin), [later.sheet, first.sheet], "asked for by the old id");
    must_be_sound(&shop);

    undone(&shop, twin, "03-02").unwrap();
    assert_eq!(heard(&shop), as_it_was);
    assert_eq!((page(&shop, olga), page(&shop, twin)), (vec![first.sheet], vec![later.sheet]));
    must_be_sound(&shop);
}

#[test]
fn whoever_has_an_older_file_did_not_join_today() {
    let (_folder, shop, [olga, ..]) = asking();
    let anew = shop::enrol(&shop, super::somebody("О. Савельева"), at("2026-02-01 10:00")).unwrap().member;
    assert_eq!(due(&shop, anew, "02-01"), [("joining".into(), Some(Due::Joined), anew)]);
    merged(&shop, anew, olga, "02-01").unwrap();
    assert_eq!(due(&shop, anew, "02-01"), []);
}

#[test]
fn one_person_is_asked_once_and_rewarded_once() {
    let (_folder, shop, [olga, twin, _]) = asking();
    assert_eq!(answer(&shop, twin, r#"{"heard": "friend"}"#, "01-02").points, Points::new(20));
    assert_eq!(due(&shop, olga, "01-02"), [("joining".into(), Some(Due::Joined), olga)]);
    merged(&shop, olga, twin, "01-02").unwrap();
    assert_eq!(due(&shop, olga, "01-02"), []);
    assert_eq!(has(&shop, olga, "01-02").0, 20, "the points came along");
    let again = answer(&shop, olga, r#"{"heard": "advert"}"#, "01-09");
    assert_eq!((again.points, has(&shop, olga, "01-09").0), (Points::ZERO, 20), "no second reward for one person");
    // Apart again, the answers given meanwhile stay with whom they were recorded for.
    undone(&shop, twin, "01-10").unwrap();
    assert_eq!((page(&shop, olga), page(&shop, twin).len()), (vec![again.sheet], 1));
    assert_eq!((page(&shop, twin)[0] != again.sheet, has(&shop, twin, "01-11").0), (true, 20));
    must_be_sound(&shop);
}

#[test]
fn a_sheet_is_the_same_by_either_id() {
    let (_folder, shop, [olga, twin, taras]) = asking();
    let offer = survey::offer(&shop, twin, "joining").unwrap();
    let said = given(r#"{"heard": "friend"}"#);
    let recorded = survey::answer(&shop, &offer, &said, at("2026-01-05 12:00")).unwrap();
    merged(&shop, olga, twin, "01-07").unwrap();
    let again = |member: MemberId| {
        let offer = Offer { member, ..offer.clone() };
        survey::answer(&shop, &offer, &said, at("2026-01-08 12:00"))
    };
    for member in [twin, olga] {
        assert_eq!(again(member).unwrap(), Answered { repeated: true, ..recorded.clone() });
    }
    assert_eq!(again(taras).unwrap_err().code(), "another_request");
    must_be_sound(&shop);
}

#[test]
fn what_was_begun_goes_on_as_the_survivors() {
    let (_folder, shop, [olga, twin, _]) = asking();
    sold(&shop, twin, 100, 0, "02-01");
    let offer = survey::offer(&shop, twin, "first-purchase").unwrap();
    survey::keep(&shop, &offer, &given(r#"{"recommend": 9}"#), at("2026-02-01 12:10")).unwrap();
    let other = survey::offer(&shop, twin, "joining").unwrap();
    survey::keep(&shop, &other, &given(r#"{"district": "Поділ"}"#), at("2026-02-01 12:11")).unwrap();
    merged(&shop, olga, twin, "02-02").unwrap();

    let begun = survey::offer(&shop, olga, "first-purchase").unwrap();
    assert_eq!((begun.sheet, begun.member, begun.answers.len()), (offer.sheet, olga, 1));
    survey::keep(&shop, &begun, &given(r#"{"recommend": 9, "found": true}"#), at("2026-02-03 12:00")).unwrap();
    let done = survey::answer(&shop, &begun, &given(r#"{"recommend": 9, "found": true}"#), at("2026-02-03 12:01"));
    assert_eq!(done.unwrap().sheet, offer.sheet);
    assert_eq!(page(&shop, olga), [offer.sheet]);

    undone(&shop, twin, "02-04").unwrap();
    let left = survey::offer(&shop, twin, "joining").unwrap();
    assert_eq!((left.sheet, left.answers.len()), (other.sheet, 1), "what the survivor did not touch is there again");
    assert!(survey::offer(&shop, olga, "joining").unwrap().answers.is_empty());
    assert!(survey::offer(&shop, twin, "first-purchase").unwrap().answers.is_empty());
    must_be_sound(&shop);
}

#[test]
fn a_sheet_that_the_absorbed_began_is_offered_no_more_once_it_is_recorded() {
    let (_folder, shop, [olga, twin, _]) = asking();
    let begun = survey::offer(&shop, twin, "joining").unwrap();
    survey::keep(&shop, &begun, &given(r#"{"heard": "friend"}"#), at("2026-02-01 12:00")).unwrap();
    merged(&shop, olga, twin, "02-02").unwrap();
    assert_eq!(answer(&shop, twin, r#"{"heard": "advert"}"#, "02-03").sheet, begun.sheet);
    let again = answer(&shop, olga, r#"{"heard": "friend"}"#, "02-04");
    assert!(again.sheet != begun.sheet && !again.repeated);
    must_be_sound(&shop);
}

#[test]
fn words_lead_to_the_page_of_who_said_them() {
    let (_folder, shop, [olga, twin, _]) = asking();
    answer(&shop, twin, r#"{"recommend": 3, "why": "далеко", "found": true}"#, "02-01");
    merged(&shop, olga, twin, "02-02").unwrap();
    let said = survey::said(&shop, "first-purchase", None, "", 9).unwrap();
    assert_eq!((said[0].member, said[0].name.full().as_str()), (olga, "Ольга Савельева"));
    undone(&shop, twin, "02-03").unwrap();
    assert_eq!(survey::said(&shop, "first-purchase", None, "", 9).unwrap()[0].member, twin);
}
