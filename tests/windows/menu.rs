//! The owner's menu: what stands there of the copies, and what became of one that was asked for.

use std::sync::Arc;

use regulars::shop::{self, Error};
use regulars::ui::screen::menu::{Action, State};

use super::desk::{Desk, desk, words};

fn shown(d: &Desk, state: &State) -> String {
    words(&d.world, state.view(&d.world))
}

fn back_up(d: &Desk, state: &mut State) {
    let message = state.key(&d.world, "F8").unwrap();
    assert!(matches!(state.update(&d.world, message), Action::BackUp));
}

#[test]
fn a_copy_that_was_asked_for_is_said_with_its_time_size_and_place() {
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    assert!(shown(&d, &state).contains("Справної копії ще немає"), "{}", shown(&d, &state));
    back_up(&d, &mut state);
    assert!(shown(&d, &state).contains("Копія створюється."));
    let again = state.key(&d.world, "F8").unwrap();
    assert!(matches!(state.update(&d.world, again), Action::None), "one at a time");
    let made = shop::backup(&d.world.shop, None, &d.world.now).unwrap();
    let (path, size) = (made.path.clone(), d.world.language.file_size(made.size));
    state.backed_up(&d.world, Ok(made));
    let said = shown(&d, &state);
    assert!(said.contains("Копію зроблено й перевірено."), "{said}");
    assert!(said.contains("сьогодні об 11:18"), "{said}");
    assert!(said.contains(&size.replace('\u{a0}', " ")), "{said}");
    assert!(said.contains(&path.display().to_string()), "{said}");
}

#[test]
fn a_copy_that_failed_is_said_in_one_sentence_beside_the_last_good_one() {
    let d = desk();
    shop::backup(&d.world.shop, None, &d.world.now).unwrap();
    let (mut state, _) = State::new(&d.world);
    back_up(&d, &mut state);
    let full = std::io::Error::new(std::io::ErrorKind::StorageFull, "no space left");
    state.backed_up(&d.world, Err(Arc::new(Error::Store(regulars::store::Error::from(full)))));
    let said = shown(&d, &state);
    assert!(!said.contains("Копія створюється.") && said.contains("сьогодні об 11:18"), "{said}");
    d.draw("menu-failed", &state, State::view);
}
