//! Birthdays: those to come, those nobody greeted, and what was kept by hand.

use std::collections::VecDeque;

use iced::Task;
use regulars::domain::{ConsentBy, Lang, MemberId, Phone, Profile, Purpose};
use regulars::shop::{self, CardWish, Enrolment};
use regulars::ui::screen::birthdays::{Action, Message, State};
use regulars::ui::world::World;

use super::super::desk::{self, Desk, answers, at, buy};
use super::{Beside, Drawn, Scene};

pub const SCENES: &[(&str, Scene)] = &[
    ("birthdays-none", |_, world| seen(world, |_, _| {})),
    ("birthdays", |desk, world| {
        born(desk);
        seen(world, |_, _| {})
    }),
    ("birthdays-later", |desk, world| {
        born(desk);
        seen(world, |state, world| {
            for key in ["Down", "Down", "Down"] {
                press(state, world, key);
            }
        })
    }),
    ("birthdays-missed", |desk, world| {
        born(desk);
        seen(world, |state, world| press(state, world, "Right"))
    }),
    ("birthdays-kept", |desk, world| {
        born(desk);
        seen(world, |state, world| {
            for key in ["Right", "F8", "Right"] {
                press(state, world, key);
            }
        })
    }),
];

/// Seven whose birthdays lie around 20 November 2026, one of whom came and one of whom wants no congratulation. Those
/// that nobody greeted stand first in what is given back.
pub fn born(desk: &Desk) -> Vec<MemberId> {
    let of = |name: &str, address: &str, birthday: &str, lang: Lang, agreed: bool| {
        let profile = Profile {
            address: address.into(),
            birthday: birthday.parse().ok(),
            phone: Phone::parse("067 412 77 00", "UA"),
            lang,
            ..desk::named(name)
        };
        let enrolment = Enrolment {
            id: MemberId::fresh(),
            profile,
            card: CardWish::Issue,
            consents: vec![(Purpose::Club, true, ConsentBy::Member), (Purpose::Birthday, agreed, ConsentBy::Member)],
            since: None,
            allow_same_phone: true,
        };
        shop::enrol(&desk.world.shop, enrolment, at("2024-02-03 10:00")).unwrap().member
    };
    let missed = [
        of("Данило Гнатюк", "Даниле", "1978-11-02", Lang::Uk, true),
        of("Пётр Сергеевич Рябов", "Пётр Сергеевич", "--10-25", Lang::Ru, true),
    ];
    of("Наталія Іванівна Ткаченко", "Наталіє Іванівно", "1984-11-20", Lang::Uk, true);
    of("Максиміліан Коваленко-Задніпровський", "Максиміліане", "1990-11-18", Lang::Uk, true);
    of("Ann Hughes", "Ms Hughes", "--11-22", Lang::En, false);
    of("Ірина Лисенко", "Ірино", "2001-12-05", Lang::Uk, true);
    let came = of("Ян Бондар", "Яне", "1969-11-10", Lang::Uk, true);
    buy(desk, came, "2026-11-11 12:00", "120.00");
    missed.into()
}

fn seen(world: &World, then: impl FnOnce(&mut State, &World)) -> Box<dyn Drawn> {
    let mut state = opened(world);
    then(&mut state, world);
    Box::new(Beside { state, view: State::view })
}

pub fn opened(world: &World) -> State {
    let (mut state, task) = State::new(world);
    all(&mut state, world, task);
    state
}

/// Whatever the screen asks for is answered, until it asks for nothing more; then the page that it leads to.
pub fn all(state: &mut State, world: &World, task: Task<Message>) -> Option<MemberId> {
    let mut waiting = VecDeque::from(answers(task));
    while let Some(message) = waiting.pop_front() {
        match state.update(world, message) {
            Action::Run(task) => waiting.extend(answers(task)),
            Action::Page(member) => return Some(member),
            Action::None | Action::Close => {}
        }
    }
    None
}

pub fn press(state: &mut State, world: &World, key: &str) {
    let message = state.key(world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
    all(state, world, Task::done(message));
}
