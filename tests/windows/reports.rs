//! The reports in the window: chosen, seen page by page, put into a file.

use regulars::domain::{Lang, MemberId};
use regulars::report::Kind;
use regulars::ui::screen::reports::{Action, Message, State};
use regulars::ui::world::World;

use super::desk::{Desk, answers, buy, desk, words};

fn act(state: &mut State, world: &World, message: Message) {
    let mut waiting = vec![message];
    while let Some(message) = waiting.pop() {
        if let Action::Run(task) = state.update(world, message) {
            waiting.extend(answers(task).into_iter().rev());
        }
    }
}

fn press(state: &mut State, world: &World, key: &str) {
    let message = state.key(world, key).unwrap_or_else(|| panic!("{key} does nothing"));
    act(state, world, message);
}

fn opened(d: &Desk, served: Option<MemberId>) -> State {
    let (mut state, task) = State::new(&d.world, served);
    for message in answers(task) {
        act(&mut state, &d.world, message);
    }
    state
}

/// A year of two members' bread.
fn sold() -> Desk {
    let d = desk();
    for month in 1..=11 {
        buy(&d, d.olena, &format!("2026-{month:02}-03 10:00"), &format!("{}.50", 100 + month * 17));
        buy(&d, d.taras, &format!("2026-{month:02}-14 10:00"), "96.00");
        d.sold(None, &[("Хліб", 7_700, 2)], &format!("2026-{month:02}-15 12:00"));
    }
    d
}

fn said(d: &Desk, state: &State) -> String {
    words(&d.world, state.view(&d.world))
}

#[test]
fn a_report_is_chosen_and_another_language_asks_the_shop_nothing() {
    let d = sold();
    let mut state = opened(&d, None);
    let seen = said(&d, &state);
    assert!(seen.contains("Звіт про клуб") && seen.contains("сторінка 1 з 2"), "{seen}");
    assert!(seen.contains("Дванадцять місяців") && seen.contains("club-2025-12-01-2026-11-20-uk.pdf"), "{seen}");
    press(&mut state, &d.world, "F3");
    assert!(said(&d, &state).contains("листопад 2026"), "{}", said(&d, &state));
    press(&mut state, &d.world, "F2");
    let Some(Message::Language) = state.key(&d.world, "F6") else { panic!() };
    press(&mut state, &d.world, "F6");
    let seen = said(&d, &state);
    assert!(seen.contains("English") && seen.contains("The club") && seen.contains("-en.pdf"), "{seen}");
    press(&mut state, &d.world, "Down");
    press(&mut state, &d.world, "Down");
    assert!(said(&d, &state).contains("birthdays-2026-11-20-en.pdf"), "{}", said(&d, &state));
}

#[test]
fn pages_are_turned_whole_or_in_parts() {
    let d = sold();
    let mut state = opened(&d, None);
    press(&mut state, &d.world, "PgDn");
    assert!(said(&d, &state).contains("сторінка 2 з 2"));
    press(&mut state, &d.world, "PgDn");
    assert!(said(&d, &state).contains("сторінка 2 з 2"), "the last stays");
    press(&mut state, &d.world, "PgUp");
    press(&mut state, &d.world, "F7");
    press(&mut state, &d.world, "PgDn");
    assert!(said(&d, &state).contains("сторінка 1 з 2"), "a page seen large has parts");
    press(&mut state, &d.world, "PgDn");
    assert!(said(&d, &state).contains("сторінка 2 з 2"));
}

#[test]
fn a_report_is_saved_in_the_shops_folder_or_where_the_owner_says() {
    let d = sold();
    let mut state = opened(&d, None);
    press(&mut state, &d.world, "F9");
    assert!(said(&d, &state).contains("Записано 2 сторінки"), "{}", said(&d, &state));
    let file = d.folder.path().join("reports/club-2025-12-01-2026-11-20-uk.pdf");
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-1.7"));
    let own = d.folder.path().join("mine.pdf");
    std::fs::write(&own, "a letter").unwrap();
    act(&mut state, &d.world, Message::Path(own.display().to_string()));
    press(&mut state, &d.world, "F9");
    assert!(!said(&d, &state).contains("Записано"), "{}", said(&d, &state));
    assert_eq!(std::fs::read_to_string(own).unwrap(), "a letter");
    act(&mut state, &d.world, Message::Path(String::new()));
    assert!(said(&d, &state).contains("ще: файл"));
}

#[test]
fn a_members_own_report_needs_somebody_at_the_till() {
    let d = sold();
    let mut nobody = opened(&d, None);
    assert!(said(&d, &nobody).contains("спершу скануйте картку"));
    act(&mut nobody, &d.world, Message::Kind(Kind::Member));
    assert!(said(&d, &nobody).contains("Звіт про клуб"));
    let mut state = opened(&d, Some(d.olena));
    act(&mut state, &d.world, Message::Kind(Kind::Member));
    assert!(said(&d, &state).contains("Олена Петрівна Коваль"), "{}", said(&d, &state));
}

#[test]
fn a_late_answer_is_nobodys() {
    let d = sold();
    let (mut state, first) = State::new(&d.world, None);
    let Action::Run(second) = state.update(&d.world, Message::Kind(Kind::Day)) else { panic!() };
    for message in answers(second).into_iter().chain(answers(first)) {
        act(&mut state, &d.world, message);
    }
    let seen = said(&d, &state);
    assert!(seen.contains("day-2026-11-20-uk.pdf") && seen.contains("сторінка 1 з 1"), "{seen}");
}

#[test]
fn pictures_of_reports() {
    let d = sold();
    let state = opened(&d, Some(d.olena));
    d.draw("reports", &state, State::view);
    let mut large = opened(&d, None);
    press(&mut large, &d.world, "F7");
    press(&mut large, &d.world, "F9");
    d.draw("reports-large", &large, State::view);
    let mut birthdays = opened(&d, None);
    act(&mut birthdays, &d.world, Message::Kind(Kind::Birthdays));
    d.draw("reports-birthdays", &birthdays, State::view);
    assert_eq!(d.world.language.lang(), Lang::Uk);
}
