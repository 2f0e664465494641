//! Bringing a file in, step by step: the file, its columns with the first lines, how far it is, what is refused, what came.

use std::collections::VecDeque;

use regulars::shop::import::{Phase, Progress};
use regulars::ui::screen::import::{Action, Heard, Kind, Message, State};
use regulars::ui::world::World;

use super::super::desk::{Desk, answers};
use super::{Beside, Drawn, Scene};

pub const SCENES: &[(&str, Scene)] = &[
    ("import", |_, world| shown(State::new(world, Kind::Products).0)),
    ("import-file", |desk, world| shown(brought(desk, world, &["F6", "Esc"]))),
    ("import-nothing", |_, world| {
        let mut state = State::dropped(world, "/nowhere/clients.csv".into()).0;
        press(&mut state, world, "F9");
        shown(state)
    }),
    ("import-columns", |desk, world| shown(brought(desk, world, &["F6"]))),
    // The name is no column any more, and nothing can be brought in without names.
    ("import-columns-missing", |desk, world| {
        shown(brought(desk, world, &["F6", "Left", "Left", "Left", "Left", "Del"]))
    }),
    ("import-checking", |desk, world| {
        let mut state = brought(desk, world, &[]);
        state.update(world, Message::Try);
        let progress = Progress { phase: Phase::Checking, done: 420, of: 1_000 };
        state.update(world, Message::Heard(1, Heard::Progress(progress)));
        shown(state)
    }),
    ("import-refused", |desk, world| shown(brought(desk, world, &["F9"]))),
    ("import-done", |desk, world| shown(brought(desk, world, &["F9", "F9"]))),
];

/// Twelve people as another program kept them, Olena the first of them: two columns that nobody knows, and three more lines
/// that are no good.
fn brought(desk: &Desk, world: &World, keys: &[&str]) -> State {
    let names = [
        "Олена Коваль",
        "Тарас Петренко",
        "Анна Жукова",
        "Ілля Мороз",
        "Катерина Чиж",
        "Назар Гнатюк",
        "Віра Соколова",
        "Петро Шевчук",
        "Злата Марчук",
        "Роман Кравець",
        "Софія Лисенко",
        "Юрій Лис",
    ];
    let lines = (1..).zip(names).map(|(number, name)| {
        let name = if number == 5 { "" } else { name };
        let (phone, day) = match number {
            1 => ("067 412 77 00".to_owned(), 12),
            3 => ("12".to_owned(), number),
            8 => (format!("050 123 45 {number:02}"), 31),
            _ => (format!("050 123 45 {number:02}"), number),
        };
        format!("{number};{name};{phone};{day:02}.06.1984;55000{number:02};5 %;{number}00,00;Київ")
    });
    let heading = "Код;Имя клиента;Телефон;Дата рожд.;Дисконтная карта;Скидка;Накоплено, руб.;Город";
    let list: Vec<String> = std::iter::once(heading.to_owned()).chain(lines).collect();
    let file = desk.folder.path().join("list.csv");
    std::fs::write(&file, list.join("\n")).unwrap();
    let mut state = State::dropped(world, file).0;
    for key in keys {
        press(&mut state, world, key);
    }
    state
}

fn press(state: &mut State, world: &World, key: &str) {
    let message = state.key(world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
    let mut waiting = VecDeque::from([message]);
    while let Some(message) = waiting.pop_front() {
        if let Action::Run(task) = state.update(world, message) {
            waiting.extend(answers(task));
        }
    }
}

fn shown(state: State) -> Box<dyn Drawn> {
    Box::new(Beside { state, view: State::view })
}
