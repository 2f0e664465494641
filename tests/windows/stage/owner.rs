//! The owner's screens: the first start, the menu, the settings tab by tab.

use std::sync::Arc;

use regulars::domain::Currency;
use regulars::shop::{self, Error};
use regulars::ui::screen::settings::programme::{Field as Value, Message as Programme};
use regulars::ui::screen::{menu, settings, start};
use regulars::ui::theme::El;
use regulars::ui::world::World;

use super::super::desk::at;
use super::{Beside, Drawn, Scene};

/// The first start stands in its window alone: there is no shop yet, and so no bar above.
struct Start(start::State);

impl Drawn for Start {
    fn draw<'a>(&'a self, world: &'a World) -> El<'a, ()> {
        self.0.view(&world.tokens, world.size).map(|_| ())
    }
}

pub const SCENES: &[(&str, Scene)] = &[
    ("start", |_, world| {
        let mut state = start::State::new(world.language.lang()).0;
        state.update(start::Message::TypeName("Млин".into()));
        Box::new(Start(state))
    }),
    ("start-empty", |_, world| Box::new(Start(start::State::new(world.language.lang()).0))),
    ("start-zone", |_, world| {
        let mut state = start::State::new(world.language.lang()).0;
        state.update(start::Message::Pay(Currency::Eur));
        state.update(start::Message::TypeZone("ra".into()));
        Box::new(Start(state))
    }),
    ("menu", |_, world| menu_of(copied(world))),
    ("menu-copied", |_, world| {
        let mut state = menu::State::new(world).0;
        menu_key(&mut state, world, "F8");
        let made = shop::backup(&world.shop, None, &world.now).unwrap();
        state.backed_up(world, Ok(made));
        menu_of(state)
    }),
    ("menu-failed", |_, world| {
        let mut state = copied(world);
        menu_key(&mut state, world, "F8");
        let full = std::io::Error::new(std::io::ErrorKind::StorageFull, "no space left");
        state.backed_up(world, Err(Arc::new(Error::Store(regulars::store::Error::from(full)))));
        menu_of(state)
    }),
    ("menu-checked", |_, world| {
        let mut state = copied(world);
        for key in ["F11", "F7"] {
            menu_key(&mut state, world, key);
        }
        menu_of(state)
    }),
    ("settings-shop", |_, world| set(world, &["F2"], &[])),
    ("settings-look", |_, world| set(world, &["F3"], &[])),
    ("settings-keys", |_, world| set(world, &["F4"], &[])),
    ("settings-clash", |_, world| set(world, &["F4", "Enter", "F9"], &[])),
    ("settings-scanner", |_, world| set(world, &["F5"], &[])),
    ("settings-payment", |_, world| set(world, &["F6"], &[])),
    ("settings-programme-birthday", |_, world| {
        set(world, &["F7", "Alt+1"], &[(Value::TierOff(2), "8"), (Value::TierFrom(1), "100")])
    }),
    ("settings-programme-points", |_, world| set(world, &["F7", "Alt+2"], &[(Value::Share, "130")])),
    ("settings-programme-till", |_, world| set(world, &["F7", "Alt+3"], &[(Value::From, "1.11")])),
    ("settings-leave", |_, world| {
        let mut state = settings::State::new(world).0;
        state.update(world, settings::Message::Field(settings::Field::Name, "Вітряк".into()));
        state.update(world, settings::Message::Close);
        Box::new(Beside { state, view: settings::State::view })
    }),
    ("settings-programme-tiers", |_, world| {
        set(world, &["F7", "Ins", "Ins", "Ins", "Ins", "Ins", "Ins", "Ins", "Ins", "Ins"], &[])
    }),
];

/// A menu that knows of the copy of which the bar above it tells.
fn copied(world: &World) -> menu::State {
    shop::backup(&world.shop, None, &at("2026-11-20 10:30")).unwrap();
    menu::State::new(world).0
}

fn menu_of(state: menu::State) -> Box<dyn Drawn> {
    Box::new(Beside { state, view: menu::State::view })
}

fn menu_key(state: &mut menu::State, world: &World, key: &str) {
    let message = state.key(world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
    if let menu::Action::Run(task) = state.update(world, message) {
        for answer in super::desk::answers(task) {
            state.update(world, answer);
        }
    }
}

fn set(world: &World, keys: &[&str], values: &[(Value, &str)]) -> Box<dyn Drawn> {
    let mut state = settings::State::new(world).0;
    for key in keys {
        let message = state.key(world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
        state.update(world, message);
    }
    for (field, text) in values {
        state.update(world, settings::Message::Programme(Programme::Type(*field, (*text).into())));
    }
    Box::new(Beside { state, view: settings::State::view })
}
