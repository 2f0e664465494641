//! The club's papers, each with a choice of its own, and what became of their files.

use std::collections::VecDeque;

use iced::Task;
use regulars::domain::KeptList;
use regulars::report::Kind;
use regulars::ui::screen::reports::{Action, Message, State};
use regulars::ui::world::World;

use super::super::desk::{Desk, answers, buy};
use super::survey::answered;
use super::{Beside, Drawn, Scene};

pub const SCENES: &[(&str, Scene)] = &[
    ("reports-club", |desk, world| papers(desk, world, Kind::Club, &["F3", "F9"])),
    ("reports-list", |desk, world| papers(desk, world, Kind::Regulars, &["F2", "F4"])),
    ("reports-birthdays", |desk, world| papers(desk, world, Kind::Birthdays, &[])),
    ("reports-member", |desk, world| papers(desk, world, Kind::Member, &[])),
    ("reports-answers", |desk, world| papers(desk, world, Kind::Questionnaire, &["F3"])),
    ("reports-day", |desk, world| papers(desk, world, Kind::Day, &["F3", "F7"])),
    ("reports-card", |desk, world| papers(desk, world, Kind::Cards, &["F4"])),
    ("reports-blank", |desk, world| papers(desk, world, Kind::Cards, &["F3", "F9"])),
    ("reports-nobody", |_, world| {
        let (mut state, task) = State::new(world, None);
        all(&mut state, world, task);
        Box::new(Beside { state, view: State::view })
    }),
];

/// A year of bread, a list kept by name and two questionnaires, with Olena at the till.
fn papers(desk: &Desk, world: &World, kind: Kind, keys: &[&str]) -> Box<dyn Drawn> {
    for month in 1..=11 {
        buy(desk, desk.olena, &format!("2026-{month:02}-03 10:00"), &format!("{}.50", 100 + month * 17));
        buy(desk, desk.taras, &format!("2026-{month:02}-14 10:00"), "96.00");
    }
    answered(desk, world);
    keep_a_list(desk);
    let (mut state, task) = State::new(world, Some(desk.olena));
    all(&mut state, world, task);
    all(&mut state, world, Task::done(Message::Kind(kind)));
    for key in keys {
        let message = state.key(world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
        all(&mut state, world, Task::done(message));
    }
    Box::new(Beside { state, view: State::view })
}

/// Those who spent a hundred and more, the longest away first.
pub fn keep_a_list(desk: &Desk) {
    let list = KeptList {
        name: "Подзвонити".into(), filters: vec!["spent=1500".into()], sort: "-last_visit".into()
    };
    let mut settings = (*desk.world.shop.settings()).clone();
    settings.lists = vec![list];
    desk.world.shop.keep_settings(settings).unwrap();
}

pub fn all(state: &mut State, world: &World, task: Task<Message>) {
    let mut waiting = VecDeque::from(answers(task));
    while let Some(message) = waiting.pop_front() {
        if let Action::Run(task) = state.update(world, message) {
            waiting.extend(answers(task));
        }
    }
}
