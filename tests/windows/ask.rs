//! A questionnaire being answered: by touch in the customer's window, by keys and words at the cashier's.

use iced::Size;
use iced_test::Simulator;
use regulars::domain::{Answer, Points};
use regulars::shop::survey::{self, Offer};
use regulars::shop::{self};
use regulars::ui::screen::ask::{Action, Message, State, customer_view};
use regulars::ui::theme;

use super::desk::{self, Desk, answers, at, desk};

/// A shop that asks, and a form put to Olena.
fn asked(form: &str) -> (Desk, State) {
    let desk = desk();
    for id in survey::READY {
        survey::set(&desk.world.shop, survey::ready(id).unwrap(), at("2026-01-03 10:00")).unwrap();
    }
    let state = begun(&desk, form);
    (desk, state)
}

fn begun(desk: &Desk, form: &str) -> State {
    let offer = survey::offer(&desk.world.shop, desk.olena, form).unwrap();
    let due = (form == "first-purchase").then_some(survey::Due::Bought(1));
    let profile = shop::member(&desk.world.shop, desk.olena).unwrap().profile;
    State::new(&desk.world, Offer { due, ..offer }, profile)
}

fn settle(desk: &Desk, state: &mut State, message: Message) -> Action {
    match state.update(&desk.world, message) {
        Action::Run(task) => {
            let mut last = Action::None;
            for answer in answers(task) {
                last = state.update(&desk.world, answer);
            }
            last
        }
        happened => happened,
    }
}

fn press(desk: &Desk, state: &mut State, key: &str) -> Action {
    let message = state.key(key).unwrap_or_else(|| panic!("{key} means nothing here"));
    settle(desk, state, message)
}

/// Touches a part of the customer's window.
fn touch(desk: &Desk, state: &mut State, id: &'static str) -> Action {
    let size = Size::new(1280.0, 800.0);
    let mut window = Simulator::with_size(theme::settings(), size, customer_view(state, &desk.world, size));
    window.click(iced_test::selector::id(id)).unwrap_or_else(|e| panic!("{id}: {e}"));
    let messages: Vec<Message> = window.into_messages().collect();
    let mut last = Action::None;
    for message in messages {
        last = settle(desk, state, message);
    }
    last
}

fn customer_reads(desk: &Desk, state: &State) -> String {
    desk::words(&desk.world, customer_view(state, &desk.world, desk.world.size))
}

#[test]
fn a_member_answers_by_touch_and_words_are_typed_by_the_cashier() {
    let (desk, mut state) = asked("first-purchase");
    let reads = customer_reads(&desk, &state);
    for words in [
        "Олено Петрівно, дякуємо за покупку",
        "запитання 1 з 2",
        "Чи порадите ви наш магазин друзям і знайомим?",
        "0 — у жодному разі",
        "Відповіді залишаються в цьому магазині.",
    ] {
        assert!(reads.contains(words), "{words}: {reads}");
    }
    assert!(!reads.contains("Коваль"), "no surname stands where others read it");
    assert!(!state.waits_for_words());
    touch(&desk, &mut state, "ask-next");
    assert!(customer_reads(&desk, &state).contains("Потрібна відповідь."), "it is required");
    touch(&desk, &mut state, "ask-9");
    touch(&desk, &mut state, "ask-4");
    assert!(customer_reads(&desk, &state).contains("запитання 1 з 3"), "asked why from here on");
    touch(&desk, &mut state, "ask-next");
    assert!(state.waits_for_words());
    assert!(customer_reads(&desk, &state).contains("Скажіть відповідь касирові"));
    settle(&desk, &mut state, Message::Type(" мало хліба ".into()));
    assert!(customer_reads(&desk, &state).contains("мало хліба"));
    press(&desk, &mut state, "Enter");
    touch(&desk, &mut state, "ask-0");
    let finished = touch(&desk, &mut state, "ask-next");
    assert!(matches!(finished, Action::Finished(points) if points == Points::new(20)), "{finished:?}");
    let reads = customer_reads(&desk, &state);
    assert!(reads.contains("Дякуємо за відповіді") && reads.contains("20 балів"), "{reads}");
    let sheet = survey::of_member(&desk.world.shop, desk.olena).unwrap().remove(0);
    assert_eq!(sheet.answers["why"], Answer::Words("мало хліба".into()));
    assert_eq!((&sheet.answers["recommend"], &sheet.answers["found"]), (&Answer::Count(4), &Answer::Flag(true)));
}

#[test]
fn the_cashier_s_keys_do_all_of_it_where_there_is_no_other_window() {
    let (desk, mut state) = asked("joining");
    let says = |state: &State, words: &str| desk::words(&desk.world, state.view(&desk.world)).contains(words);
    assert!(says(&state, "Звідки ви про нас дізналися?") && says(&state, "Можна пропустити"));
    press(&desk, &mut state, "Down");
    press(&desk, &mut state, "Down");
    press(&desk, &mut state, "Enter");
    settle(&desk, &mut state, Message::Type("Ганна".into()));
    press(&desk, &mut state, "Enter");
    // Any of several: the keys step, and mark.
    press(&desk, &mut state, "Ins");
    press(&desk, &mut state, "Down");
    press(&desk, &mut state, "Down");
    press(&desk, &mut state, "Ins");
    press(&desk, &mut state, "PgUp");
    assert!(says(&state, "Хто вам нас порадив?") && says(&state, "Ганна"));
    press(&desk, &mut state, "Enter");
    press(&desk, &mut state, "Enter");
    press(&desk, &mut state, "Enter");
    press(&desk, &mut state, "Down");
    press(&desk, &mut state, "Enter");
    settle(&desk, &mut state, Message::Type("двоє".into()));
    press(&desk, &mut state, "Enter");
    assert!(says(&state, "Тут потрібне ціле число."));
    settle(&desk, &mut state, Message::Type("21".into()));
    press(&desk, &mut state, "Enter");
    assert!(says(&state, "Напишіть число від 0 до 20."));
    settle(&desk, &mut state, Message::Type("2".into()));
    for _ in 0..2 {
        press(&desk, &mut state, "Enter");
    }
    assert!(matches!(press(&desk, &mut state, "Enter"), Action::Finished(_)));
    let sheet = survey::of_member(&desk.world.shop, desk.olena).unwrap().remove(0);
    let said = serde_json::to_value(&sheet.answers).unwrap();
    let expected = serde_json::json!({"heard": "friend", "friend": "Ганна", "for_whom": ["self", "gifts"],
        "children": true, "how_many": 2});
    assert_eq!(said, expected);
}

#[test]
fn what_is_put_off_is_kept_and_goes_on_where_it_stopped() {
    let (desk, mut state) = asked("first-purchase");
    touch(&desk, &mut state, "ask-3");
    touch(&desk, &mut state, "ask-next");
    settle(&desk, &mut state, Message::Type("дорого".into()));
    let Action::Ended(task) = touch(&desk, &mut state, "ask-later") else { panic!("it ends for today") };
    answers(task);
    assert_eq!(survey::due(&desk.world.shop, desk.olena, desk.world.now).unwrap().len(), 0);
    let tomorrow = at("2026-11-21 09:00");
    let offer = survey::due(&desk.world.shop, desk.olena, tomorrow).unwrap().remove(0);
    let again = State::new(&desk.world, offer, shop::member(&desk.world.shop, desk.olena).unwrap().profile);
    assert_eq!(again.progress(), (3, 3), "why is answered, what was found is not");
}

#[test]
fn words_that_were_kept_stand_in_their_field_again() {
    let (desk, mut state) = asked("first-purchase");
    for key in ["9", "Enter", "2", "Enter"] {
        press(&desk, &mut state, key);
    }
    settle(&desk, &mut state, Message::Type("улун".into()));
    let Action::Ended(task) = touch(&desk, &mut state, "ask-later") else { panic!("it ends for today") };
    answers(task);
    let offer = survey::due(&desk.world.shop, desk.olena, at("2026-11-21 09:00")).unwrap().remove(0);
    let kept = offer.answers.clone();
    assert!(kept.contains_key("missing"), "{kept:?}");
    let mut again = State::new(&desk.world, offer, shop::member(&desk.world.shop, desk.olena).unwrap().profile);
    assert!(matches!(press(&desk, &mut again, "Enter"), Action::Finished(_)));
    assert_eq!(survey::of_member(&desk.world.shop, desk.olena).unwrap().remove(0).answers, kept);
}

#[test]
fn a_number_that_cannot_be_loses_nothing_and_is_not_missed_where_it_is_asked_no_more() {
    let (desk, mut state) = asked("joining");
    for key in ["1", "Enter", "1", "Enter", "1", "Enter", "1", "Enter"] {
        press(&desk, &mut state, key);
    }
    let before = state.answers().len();
    settle(&desk, &mut state, Message::Type("200".into()));
    press(&desk, &mut state, "Enter");
    assert_eq!(state.progress().0, 5, "it is asked until it can be");
    let Action::Ended(task) = touch(&desk, &mut state, "ask-later") else { panic!("it ends for today") };
    answers(task);
    let offer = survey::offer(&desk.world.shop, desk.olena, "joining").unwrap();
    assert_eq!(offer.answers.len(), before, "{:?}", offer.answers);

    let mut state = State::new(&desk.world, offer, shop::member(&desk.world.shop, desk.olena).unwrap().profile);
    settle(&desk, &mut state, Message::Type("200".into()));
    for key in ["PgUp", "2", "Enter", "Enter", "Enter"] {
        press(&desk, &mut state, key);
    }
    assert_eq!(survey::of_member(&desk.world.shop, desk.olena).unwrap().len(), 1, "{:?}", state.answers());
}

#[test]
fn nothing_answered_is_no_sheet() {
    let (desk, mut state) = asked("joining");
    let mut ended = Action::None;
    for _ in 0..6 {
        ended = touch(&desk, &mut state, "ask-next");
    }
    let Action::Ended(task) = ended else { panic!("{ended:?}") };
    answers(task);
    assert!(survey::of_member(&desk.world.shop, desk.olena).unwrap().is_empty());
}

#[test]
fn figures_name_answers_and_a_scale_s_values() {
    let (desk, mut state) = asked("first-purchase");
    let given = |state: &State| serde_json::to_value(state.answers()).unwrap();
    for (figure, value) in [("7", 7), ("1", 1), ("0", 10), ("0", 0)] {
        press(&desk, &mut state, figure);
        assert_eq!(given(&state), serde_json::json!({ "recommend": value }), "{figure}: 1 and 0 are ten");
    }
    press(&desk, &mut state, "9");
    press(&desk, &mut state, "Enter");
    press(&desk, &mut state, "2");
    assert_eq!(given(&state), serde_json::json!({"recommend": 9, "found": false}));

    let mut state = begun(&desk, "joining");
    press(&desk, &mut state, "2");
    press(&desk, &mut state, "Enter");
    assert!(state.waits_for_words() && state.key("4").is_none(), "figures are for the field");
    press(&desk, &mut state, "Enter");
    for figure in ["1", "3", "9"] {
        press(&desk, &mut state, figure);
    }
    assert_eq!(given(&state)["for_whom"].as_array().unwrap().len(), 2, "each marks one, and there is no ninth");
}

#[test]
fn what_is_required_offers_no_way_around_it() {
    let (desk, state) = asked("first-purchase");
    let reads = customer_reads(&desk, &state);
    assert!(reads.contains("Далі") && !reads.contains("Пропустити"), "{reads}");
    let (desk, state) = asked("joining");
    assert!(customer_reads(&desk, &state).contains("Пропустити"));
}
