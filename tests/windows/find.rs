//! Finding a member as one types.

use iced_test::Simulator;
use regulars::domain::{PersonName, Profile};
use regulars::shop::CardWish;
use regulars::ui::screen::find::{Action, Message, State};
use regulars::ui::theme;
use rstest::rstest;

use super::desk::{self, Desk, answers, desk, enrol};

fn says(desk: &Desk, state: &State, words: &str) -> bool {
    let mut window = Simulator::with_size(theme::settings(), desk.world.size, state.view(&desk.world));
    desk::words_in(&mut window).iter().any(|text| text == words)
}

/// Types a text at once; gives the answers, not yet handed to the screen.
fn ask(desk: &Desk, state: &mut State, text: &str) -> Vec<Message> {
    match state.update(&desk.world, Message::Type(text.into())) {
        Action::Run(task) => answers(task),
        _ => Vec::new(),
    }
}

fn type_in(desk: &Desk, state: &mut State, text: &str) {
    for answer in ask(desk, state, text) {
        state.update(&desk.world, answer);
    }
}

fn press(desk: &Desk, state: &mut State, key: &str) -> Action {
    let message = state.key(&desk.world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
    state.update(&desk.world, message)
}

// Whoever is in the database is found (od#237208): by card, phone or name (os#871, os#1087, os#1545).
#[rstest]
#[case("7700")]
#[case("kovl")]
#[case("Петривна")]
fn enter_takes_the_first(#[case] typed: &str) {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world);
    assert!(says(&desk, &state, "Запитайте ім’я або 4 цифри"));
    type_in(&desk, &mut state, typed);
    assert!(says(&desk, &state, "Олена Петрівна Коваль") && says(&desk, &state, "1 учасник"));
    assert!(matches!(press(&desk, &mut state, "Enter"), Action::Chosen(member) if member == desk.olena));
    assert!(matches!(press(&desk, &mut state, "F4"), Action::Page(member) if member == desk.olena));
}

#[test]
fn a_late_answer_does_not_replace_a_newer_one() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world);
    let early = ask(&desk, &mut state, "бондар");
    let late = ask(&desk, &mut state, "коваль");
    for answer in late.into_iter().chain(early) {
        state.update(&desk.world, answer);
    }
    assert!(says(&desk, &state, "Олена Петрівна Коваль") && !says(&desk, &state, "Тарас Бондар"));
}

#[test]
fn the_list_stays_until_the_answer_is_there_and_cannot_be_taken_meanwhile() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world);
    type_in(&desk, &mut state, "коваль");
    let lost = ask(&desk, &mut state, "бондар");
    assert_eq!(lost.len(), 1);
    assert!(says(&desk, &state, "Олена Петрівна Коваль"));
    let Action::Run(again) = press(&desk, &mut state, "Enter") else { panic!("the old list was taken from") };
    for answer in answers(again) {
        state.update(&desk.world, answer);
    }
    assert!(matches!(press(&desk, &mut state, "Enter"), Action::Chosen(member) if member == desk.taras));
}

#[test]
fn the_arrows_choose_and_a_finger_takes() {
    let desk = desk();
    for name in ["Ірина Коваль", "Яна Коваль"] {
        enrol(&desk.world.shop, Profile { name: PersonName::parse(name), ..Profile::default() }, CardWish::None);
    }
    let (mut state, _) = State::new(&desk.world);
    type_in(&desk, &mut state, "коваль");
    assert!(says(&desk, &state, "3 учасники"));
    let Action::Chosen(first) = press(&desk, &mut state, "Enter") else { panic!() };
    press(&desk, &mut state, "PgDn");
    press(&desk, &mut state, "Up");
    let Action::Chosen(second) = press(&desk, &mut state, "Enter") else { panic!() };
    assert_ne!(first, second);
    let mut window = Simulator::with_size(theme::settings(), desk.world.size, state.view(&desk.world));
    window.click("Яна Коваль").unwrap();
    let messages: Vec<Message> = window.into_messages().collect();
    let Some(message) = messages.into_iter().last() else { panic!("the row was not touched") };
    assert!(matches!(state.update(&desk.world, message), Action::Chosen(_)));
}

#[test]
fn nobody_leads_to_a_new_member() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world);
    type_in(&desk, &mut state, "Шевченко");
    assert!(says(&desk, &state, "Нікого не знайдено. Запитайте інакше, або F2 запише нового учасника."));
    assert!(matches!(press(&desk, &mut state, "F2"), Action::Enrol));
    assert!(matches!(press(&desk, &mut state, "Enter"), Action::None));
    assert!(matches!(press(&desk, &mut state, "Esc"), Action::Close));
}

#[test]
fn an_answer_to_letters_that_a_scanner_typed_changes_nothing() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world);
    type_in(&desk, &mut state, "коваль");
    let mut typed_over = state.clone();
    let answers = ask(&desk, &mut typed_over, "коваль2901");
    for answer in answers {
        state.update(&desk.world, answer);
    }
    assert!(says(&desk, &state, "Олена Петрівна Коваль"));
    assert!(matches!(press(&desk, &mut state, "Enter"), Action::Chosen(member) if member == desk.olena));
}

#[test]
fn a_search_goes_on_with_what_was_typed() {
    let desk = desk();
    let (mut state, task) = State::again(&desk.world, "коваль".into());
    assert_eq!(state.typed(), "коваль");
    for answer in answers(task) {
        state.update(&desk.world, answer);
    }
    assert!(says(&desk, &state, "Олена Петрівна Коваль"));
    assert!(matches!(press(&desk, &mut state, "Enter"), Action::Chosen(member) if member == desk.olena));
}
