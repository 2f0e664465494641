//! The owner's list of regulars and what stands in its place, and the sides of a member's page.

use regulars::domain::{PersonName, Profile, Segment};
use regulars::shop::CardWish;
use regulars::ui::screen::member;
use regulars::ui::screen::regulars::{Action, Field, Message, State};
use regulars::ui::world::World;

use super::super::desk::{self, Desk, answers, buy};
use super::{Beside, Drawn, Scene};

pub const SCENES: &[(&str, Scene)] = &[
    ("regulars", |desk, world| list(desk, world, |_, _| {})),
    ("regulars-lost", |desk, world| {
        list(desk, world, |world, state| {
            for message in [Message::Segment(Some(Segment::Lost)), Message::NextAway, Message::NextSpent] {
                say(world, state, message);
            }
        })
    }),
    ("regulars-nobody", |desk, world| {
        list(desk, world, |world, state| say(world, state, Message::Type("щщщщ".into())))
    }),
    ("regulars-written", |desk, world| list(desk, world, |world, state| say(world, state, Message::Export))),
    ("regulars-columns", |desk, world| list(desk, world, |world, state| say(world, state, Message::Columns))),
    ("regulars-conditions", |desk, world| {
        list(desk, world, |world, state| {
            for message in [
                Message::Conditions,
                Message::TypeField(Field::ListName, "Літні гості".into()),
                Message::TypeField(Field::LeastSpent, "100".into()),
                Message::KeepList,
                Message::TypeField(Field::MostSpent, "багато".into()),
            ] {
                say(world, state, message);
            }
        })
    }),
    ("regulars-segments", |desk, world| list(desk, world, |world, state| say(world, state, Message::Segments))),
    ("regulars-segments-leave", |desk, world| {
        list(desk, world, |world, state| {
            for message in [Message::Segments, Message::TypeField(Field::Lost, "77".into()), Message::Segments] {
                say(world, state, message);
            }
        })
    }),
    ("member-points", |desk, world| page(desk, world, member::Aside::Points)),
    ("member-figures", |desk, world| page(desk, world, member::Aside::Figures)),
    ("member-lots", |desk, world| {
        let mut state = page_of(desk, world);
        state.update(world, member::Message::Aside(member::Aside::Points));
        state.update(world, member::Message::LookAt(Some(member::Figure::Lots)));
        state.opened_from_list(true);
        Box::new(Beside { state, view: member::State::view })
    }),
    ("member-segment", |desk, world| made_of(desk, world, member::Figure::Segment)),
    ("member-usual", |desk, world| made_of(desk, world, member::Figure::UsualInterval)),
    ("member-days", |desk, world| made_of(desk, world, member::Figure::Visits)),
    ("member-since", |desk, world| made_of(desk, world, member::Figure::Since)),
    ("member-entries", |desk, world| made_of(desk, world, member::Figure::Points)),
];

fn settle(world: &World, state: &mut State, action: Action) {
    if let Action::Run(task) = action {
        for answer in answers(task) {
            let action = state.update(world, answer);
            settle(world, state, action);
        }
    }
}

fn say(world: &World, state: &mut State, message: Message) {
    let action = state.update(world, message);
    settle(world, state, action);
}

/// A list of a dozen, each with years of visits, after something was done to it.
fn list(desk: &Desk, world: &World, then: impl FnOnce(&World, &mut State)) -> Box<dyn Drawn> {
    for (number, name) in [
        "Наталія Вікторівна Мельник",
        "Ольга Зайцева",
        "Арман Омаров",
        "Максиміліан Коваленко-Задніпровський",
        "Ксенія Морозова",
        "Petro Kowal",
        "Григорій Петренко",
        "Катерина Панченко",
        "Ірина Чиж",
        "Злата Марчук",
        "Віра Соколова",
    ]
    .into_iter()
    .enumerate()
    {
        let profile = Profile { name: PersonName::parse(name), ..Profile::default() };
        let member = desk::enrol(&desk.world.shop, profile, CardWish::None);
        for month in 1..=10_usize - number / 2 {
            let price = format!("{}.50", 40 * (12 - number) * (1 + month % 4));
            buy(desk, member, &format!("2026-{month:02}-{:02} 12:00", number + 5), &price);
        }
    }
    buy(desk, desk.olena, "2024-11-01 10:00", "98765.00");
    let (mut state, task) = State::new(world);
    settle(world, &mut state, Action::Run(task));
    then(world, &mut state);
    Box::new(Beside { state, view: State::view })
}

fn page(desk: &Desk, world: &World, aside: member::Aside) -> Box<dyn Drawn> {
    let mut state = page_of(desk, world);
    state.update(world, member::Message::Aside(aside));
    Box::new(Beside { state, view: member::State::view })
}

fn page_of(desk: &Desk, world: &World) -> member::State {
    for month in 1..=11 {
        buy(desk, desk.olena, &format!("2026-{month:02}-03 12:00"), &format!("{}.00", 300 + month * 70));
    }
    member::State::new(world, desk.olena).0
}

fn made_of(desk: &Desk, world: &World, figure: member::Figure) -> Box<dyn Drawn> {
    let mut state = page_of(desk, world);
    state.update(world, member::Message::LookAt(Some(figure)));
    Box::new(Beside { state, view: member::State::view })
}
