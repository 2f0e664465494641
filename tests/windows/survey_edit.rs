//! Editing a questionnaire: every kind of question, every field of it and every condition, typed where it stands and read
//! back from the version that was saved.

use iced::advanced::widget::Id;
use iced_test::Simulator;
use regulars::domain::{Ask, Form, Points, Question, When};
use regulars::shop::survey;
use regulars::ui::screen::survey::{Change, Field, Message, State};
use regulars::ui::theme;

use super::desk::{self, Desk, at, desk};
use super::stage::survey::settle;

/// What is typed, field by field.
type Typed = &'static [(Field, &'static str)];

const CHOICES: Typed = &[(Field::Choice(0), "Житній"), (Field::Choice(1), "Білий")];

fn says(desk: &Desk, state: &State) -> String {
    desk::words(&desk.world, state.view(&desk.world))
}

fn press(desk: &Desk, state: &mut State, key: &str) {
    let message = state.key(&desk.world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
    settle(&desk.world, state, message);
}

/// Touches a field and types into it.
fn type_in(desk: &Desk, state: &mut State, field: Field, text: &str) {
    let mut window = Simulator::with_size(theme::settings(), desk.world.size, state.view(&desk.world));
    window.click(Id::from(field.id())).unwrap_or_else(|error| panic!("{field:?}: {error}"));
    window.typewrite(text);
    let messages: Vec<Message> = window.into_messages().collect();
    for message in messages {
        settle(&desk.world, state, message);
    }
}

fn type_all(desk: &Desk, state: &mut State, typed: Typed) {
    for (field, text) in typed {
        type_in(desk, state, *field, text);
    }
}

/// A new form with its first question, so many kinds on from yes and no.
fn begun(turns: usize) -> (Desk, State) {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world);
    press(&desk, &mut state, "Ins");
    type_in(&desk, &mut state, Field::Title, "Про хліб");
    type_in(&desk, &mut state, Field::Text, "Який хліб?");
    for _ in 0..turns {
        press(&desk, &mut state, "F5");
    }
    (desk, state)
}

fn saved(desk: &Desk, state: &mut State, version: i64) -> Form {
    press(desk, state, "F9");
    let newest = survey::form(&desk.world.shop, "form-1").unwrap();
    assert_eq!(newest.version, version);
    newest.form
}

#[test]
fn each_kind_of_question_is_saved_as_it_was_typed() {
    // How often F5 is pressed, and F4; what is typed then; the kind as its document has it.
    let table: [(usize, usize, Typed, &str); 12] = [
        (0, 0, &[], r#""yes_no""#),
        (1, 0, CHOICES, r#"{"one": [{"id": "c1", "text": {"uk": "Житній"}}, {"id": "c2", "text": {"uk": "Білий"}}]}"#),
        (
            2,
            1,
            &[(Field::Choice(0), "Житній"), (Field::Choice(1), "Білий"), (Field::Choice(2), "Солодкий")],
            r#"{"many": [{"id": "c1", "text": {"uk": "Житній"}}, {"id": "c2", "text": {"uk": "Білий"}},
                {"id": "c3", "text": {"uk": "Солодкий"}}]}"#,
        ),
        (3, 0, &[], r#"{"scale": {"from": 1, "to": 5}}"#),
        (
            3,
            0,
            &[(Field::Low, "черствий"), (Field::High, "свіжий")],
            r#"{"scale": {"from": 1, "to": 5, "low": {"uk": "черствий"}, "high": {"uk": "свіжий"}}}"#,
        ),
        (
            4,
            0,
            &[(Field::High, "неодмінно")],
            r#"{"scale": {"from": 0, "to": 10, "high": {"uk": "неодмінно"}, "recommend": true}}"#,
        ),
        (5, 0, &[], r#""text""#),
        (6, 0, &[], r#"{"number": {}}"#),
        (6, 0, &[(Field::Least, "-5")], r#"{"number": {"least": -5}}"#),
        (6, 0, &[(Field::Most, "20"), (Field::Least, " 0 ")], r#"{"number": {"least": 0, "most": 20}}"#),
        (7, 0, &[], r#""date""#),
        (8, 0, &[], r#""yes_no""#),
    ];
    for (turns, more, typed, kind) in table {
        let (desk, mut state) = begun(turns);
        for _ in 0..more {
            press(&desk, &mut state, "F4");
        }
        type_all(&desk, &mut state, typed);
        press(&desk, &mut state, "F7");
        let question = format!(r#"{{"id": "q1", "text": {{"uk": "Який хліб?"}}, "kind": {kind}, "required": true}}"#);
        let question: Question = serde_json::from_str(&question).unwrap();
        let first = saved(&desk, &mut state, 1);
        assert_eq!(first.questions, std::slice::from_ref(&question));
        press(&desk, &mut state, "Enter");
        press(&desk, &mut state, "F7");
        let second = saved(&desk, &mut state, 2);
        assert_eq!(second.questions, [Question { required: false, ..question }], "F7 once more: {kind}");
    }
}

#[test]
fn each_condition_is_saved_as_it_was_typed() {
    // The kind of the question that decides; its choices; the answers that are named; the bounds; the condition.
    let table: [(usize, Typed, &[&str], Typed, &str); 12] = [
        (0, &[], &["no"], &[], r#"{"question": "q1", "is": ["no"]}"#),
        (0, &[], &["yes", "no", "yes"], &[], r#"{"question": "q1", "is": ["no"]}"#),
        (1, CHOICES, &["c2"], &[], r#"{"question": "q1", "is": ["c2"]}"#),
        (2, CHOICES, &["c2", "c1"], &[], r#"{"question": "q1", "is": ["c2", "c1"]}"#),
        (3, &[], &[], &[(Field::AtMost, "2")], r#"{"question": "q1", "at_most": 2}"#),
        (
            3,
            &[],
            &[],
            &[(Field::AtLeast, "2"), (Field::AtMost, "4")],
            r#"{"question": "q1", "at_least": 2, "at_most": 4}"#,
        ),
        (4, &[], &[], &[(Field::AtLeast, "9")], r#"{"question": "q1", "at_least": 9}"#),
        (6, &[], &[], &[(Field::AtLeast, "1")], r#"{"question": "q1", "at_least": 1}"#),
        (6, &[], &[], &[(Field::AtMost, "-1")], r#"{"question": "q1", "at_most": -1}"#),
        // Nothing that is in words, or is a day, decides.
        (5, &[], &[], &[], "null"),
        (7, &[], &[], &[], "null"),
        (8, &[], &["no"], &[], r#"{"question": "q1", "is": ["no"]}"#),
    ];
    for (turns, choices, answers, bounds, when) in table {
        let (desk, mut state) = begun(turns);
        type_all(&desk, &mut state, choices);
        press(&desk, &mut state, "Ins");
        type_in(&desk, &mut state, Field::Text, "А чому?");
        press(&desk, &mut state, "F8");
        for answer in answers {
            settle(&desk.world, &mut state, Message::Draft(Change::Answer((*answer).into())));
        }
        type_all(&desk, &mut state, bounds);
        let expected: Option<When> = serde_json::from_str(when).unwrap();
        assert_eq!(saved(&desk, &mut state, 1).questions[1].when, expected, "{turns}: {when}");
        if expected.is_some() {
            press(&desk, &mut state, "Enter");
            press(&desk, &mut state, "PgDn");
            press(&desk, &mut state, "F8");
            assert_eq!(saved(&desk, &mut state, 2).questions[1].when, None, "F8 once more: {when}");
        }
    }
}

#[test]
fn figures_that_cannot_be_meant_are_said_and_not_saved() {
    let l = desk().world.language;
    let outside = |least: &str, most: &str| l.survey_fault_outside(least, most);
    let bounds: [(Typed, String); 3] = [
        (&[(Field::Least, "5"), (Field::Most, "3")], l.survey_fault_reversed()),
        (&[(Field::Least, "багато")], outside("-1000000000", "1000000000")),
        (&[(Field::Most, "1,5")], outside("-1000000000", "1000000000")),
    ];
    for (typed, words) in bounds {
        let (desk, mut state) = begun(6);
        type_all(&desk, &mut state, typed);
        press(&desk, &mut state, "F9");
        assert!(says(&desk, &state).contains(&words), "{typed:?}: {}", says(&desk, &state));
        assert!(survey::form(&desk.world.shop, "form-1").is_err());
    }
    // Of a scale from 1 to 5.
    let conditions: [(Typed, String); 4] = [
        (&[], l.survey_fault_decides()),
        (&[(Field::AtLeast, "1")], l.survey_fault_decides()),
        (&[(Field::AtLeast, "4"), (Field::AtMost, "3")], l.survey_fault_decides()),
        (&[(Field::AtMost, "6")], outside("1", "5")),
    ];
    for (typed, words) in conditions {
        let (desk, mut state) = begun(3);
        press(&desk, &mut state, "Ins");
        type_in(&desk, &mut state, Field::Text, "А чому?");
        press(&desk, &mut state, "F8");
        type_all(&desk, &mut state, typed);
        press(&desk, &mut state, "F9");
        assert!(says(&desk, &state).contains(&words), "{typed:?}: {}", says(&desk, &state));
        assert!(survey::form(&desk.world.shop, "form-1").is_err());
    }
}

#[test]
fn when_it_is_asked_and_what_it_brings_is_typed_above_the_questions() {
    let (desk, mut state) = begun(0);
    type_in(&desk, &mut state, Field::Note, "Для нас самих");
    type_in(&desk, &mut state, Field::Points, "15");
    // By hand, on joining, after a purchase: of the first, and with a 2 behind the 1 of the twelfth.
    press(&desk, &mut state, "Alt+1");
    press(&desk, &mut state, "Alt+1");
    type_in(&desk, &mut state, Field::Purchase, "2");
    let form = saved(&desk, &mut state, 1);
    let uk = desk.world.language.lang();
    assert_eq!((form.ask, form.points), (Ask::Purchase(12), Points::new(15)));
    assert_eq!((form.title.in_lang(uk), form.note.unwrap().in_lang(uk)), ("Про хліб", "Для нас самих"));
}

#[test]
fn a_kind_that_was_turned_all_the_way_round_parts_no_answers() {
    let desk = desk();
    let shop = &desk.world.shop;
    survey::set(shop, survey::ready("first-purchase").unwrap(), at("2026-01-03 10:00")).unwrap();
    let answered = |given: &str| {
        let offer = survey::offer(shop, desk.olena, "first-purchase").unwrap();
        survey::answer(shop, &offer, &serde_json::from_str(given).unwrap(), desk.world.now).unwrap();
    };
    answered(r#"{"recommend": 9, "found": true}"#);
    let (mut state, _) = State::new(&desk.world);
    let turned = |state: &mut State, times: usize| {
        press(&desk, state, "Enter");
        for _ in 0..times {
            press(&desk, state, "F5");
        }
        press(&desk, state, "F9");
        let report = survey::report(shop, "first-purchase").unwrap();
        let asked = report.results.questions.iter().map(|one| (one.question.id.clone(), one.answered, one.still_asked));
        (report.form.version, asked.collect::<Vec<_>>())
    };
    let counted = |id: &str, answered: u64, still: bool| (id.to_owned(), answered, still);
    // There are eight kinds. «Why» no longer looks at a question that was another one meanwhile, so there is a version to save.
    let rest = [counted("why", 0, true), counted("found", 1, true), counted("missing", 0, true)];
    let whole = [&[counted("recommend", 1, true)][..], &rest].concat();
    assert_eq!(turned(&mut state, 8), (2, whole));
    // Left half-way it is a question of its own, and the earlier answers stand behind.
    let parted = [&[counted("q1", 0, true)][..], &rest, &[counted("recommend", 1, false)]].concat();
    assert_eq!(turned(&mut state, 1), (3, parted));
}
