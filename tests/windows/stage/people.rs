//! Households, and two files of one person.

use std::collections::VecDeque;

use iced::Task;
use regulars::domain::{MemberId, Phone};
use regulars::shop::{CardWish, household as shared};
use regulars::ui::screen::{duplicates, household};
use regulars::ui::world::World;

use super::super::desk::{self, Desk, answers, at, buy};
use super::{Beside, Drawn, Scene};

pub const SCENES: &[(&str, Scene)] = &[
    ("household-alone", |desk, world| home(desk, world, |_, _| {})),
    ("household-find", |desk, world| {
        home(desk, world, |state, world| {
            live(state, world, household::Message::Type("бондар".into()));
        })
    }),
    ("household-refused", |desk, world| {
        join(desk, desk.taras, desk.olena);
        let other = desk::enrol(&desk.world.shop, desk::named("Ян Коваленко"), CardWish::Issue);
        let mut state = household::State::new(world, other).0;
        live(&mut state, world, household::Message::Type("бондар".into()));
        Box::new(Beside { state, view: household::State::view })
    }),
    ("household-shared", |desk, world| {
        join(desk, desk.taras, desk.olena);
        home(desk, world, |state, world| press(state, world, "Down"))
    }),
    ("household-leave", |desk, world| {
        join(desk, desk.taras, desk.olena);
        home(desk, world, |state, world| {
            press(state, world, "Down");
            press(state, world, "F6");
            live(state, world, household::Message::TypePoints("5000".into()));
        })
    }),
    ("household-left", |desk, world| {
        join(desk, desk.taras, desk.olena);
        home(desk, world, |state, world| {
            press(state, world, "Down");
            press(state, world, "F3");
        })
    }),
    ("household-last", |desk, world| {
        join(desk, desk.taras, desk.olena);
        let id = regulars::domain::FactId::fresh();
        shared::leave(&desk.world.shop, id, desk.olena, shared::Takes::Nothing, desk.world.now, false).unwrap();
        let mut state = household::State::new(world, desk.taras).0;
        live(&mut state, world, household::Message::Type(String::new()));
        press(&mut state, world, "F6");
        Box::new(Beside { state, view: household::State::view })
    }),
    ("duplicates-none", |_, world| alike(world, |_, _| {})),
    ("duplicates", |desk, world| {
        twins(desk);
        alike(world, |_, _| {})
    }),
    ("duplicates-compare", |desk, world| {
        twins(desk);
        alike(world, |state, world| look(state, world, "Enter"))
    }),
    ("duplicates-refused", |desk, world| {
        join(desk, desk.taras, desk.olena);
        let third = desk::enrol(&desk.world.shop, desk::named("Ян Коваленко"), CardWish::Issue);
        let (mut state, task) = duplicates::State::of(world, third, desk.taras);
        all(&mut state, world, task);
        Box::new(Beside { state, view: duplicates::State::view })
    }),
    ("duplicates-done", |desk, world| {
        twins(desk);
        alike(world, |state, world| {
            for key in ["Enter", "F3", "F9"] {
                look(state, world, key);
            }
        })
    }),
];

/// Olena's account after some sales, looked at as `then` says.
fn home(desk: &Desk, world: &World, then: impl FnOnce(&mut household::State, &World)) -> Box<dyn Drawn> {
    buy(desk, desk.olena, "2026-11-14 12:00", "864.00");
    let mut state = household::State::new(world, desk.olena).0;
    then(&mut state, world);
    Box::new(Beside { state, view: household::State::view })
}

/// Taras has bought something before he joins.
pub fn join(desk: &Desk, member: MemberId, to: MemberId) {
    buy(desk, member, "2026-10-12 12:00", "2400.00");
    let id = regulars::domain::FactId::fresh();
    shared::join(&desk.world.shop, id, member, to, at("2026-11-03 12:00"), true).unwrap();
}

/// Whatever a screen asks for is answered, until it asks for nothing more.
pub fn live(state: &mut household::State, world: &World, message: household::Message) {
    let mut waiting = VecDeque::from([message]);
    while let Some(message) = waiting.pop_front() {
        if let household::Action::Run(task) = state.update(world, message) {
            waiting.extend(answers(task));
        }
    }
}

pub fn press(state: &mut household::State, world: &World, key: &str) {
    let message = state.key(world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
    live(state, world, message);
}

/// Three who are likely twice in the club: by phone and name, by name and birthday, by birthday and e-mail.
pub fn twins(desk: &Desk) -> MemberId {
    let shop = &desk.world.shop;
    let mut olena = desk::named("Olena Koval");
    olena.phone = Phone::parse("067 412 77 00", "UA");
    olena.birthday = "1984-06-21".parse().ok();
    olena.email = Some("olena.koval@example.org".into());
    olena.note = "без цукру".into();
    let twin = desk::enrol(shop, olena, CardWish::Issue);
    buy(desk, desk.olena, "2026-11-14 12:00", "864.00");
    buy(desk, twin, "2026-10-12 12:00", "1780.00");
    for name in ["Максим Олександрович Коваленко-Задніпровський", "Максим Коваленко-Задніпровский"]
    {
        let mut maxim = desk::named(name);
        maxim.birthday = "1990-02-28".parse().ok();
        desk::enrol(shop, maxim, CardWish::None);
    }
    for name in ["Ірина Лисенко", "І. Лисенко"] {
        let mut iryna = desk::named(name);
        iryna.birthday = "--03-14".parse().ok();
        iryna.email = Some("iryna@example.org".into());
        desk::enrol(shop, iryna, CardWish::None);
    }
    twin
}

fn alike(world: &World, then: impl FnOnce(&mut duplicates::State, &World)) -> Box<dyn Drawn> {
    let (mut state, task) = duplicates::State::new(world);
    all(&mut state, world, task);
    then(&mut state, world);
    Box::new(Beside { state, view: duplicates::State::view })
}

pub fn all(state: &mut duplicates::State, world: &World, task: Task<duplicates::Message>) {
    let mut waiting = VecDeque::from(answers(task));
    while let Some(message) = waiting.pop_front() {
        match state.update(world, message) {
            duplicates::Action::Run(task) => waiting.extend(answers(task)),
            duplicates::Action::Changed => waiting.extend(answers(state.go_on(world))),
            duplicates::Action::None | duplicates::Action::Close => {}
        }
    }
}

pub fn look(state: &mut duplicates::State, world: &World, key: &str) {
    let message = state.key(world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
    all(state, world, Task::done(message));
}
