//! The screens beside the till as they look: every language, both themes, both sizes, normal and very large text.

use iced::Size;
use regulars::domain::Currency;
use regulars::language::Language;
use regulars::ui::screen::{enrol, find, member, start};
use regulars::ui::theme::El;
use regulars::ui::world::World;

use super::desk::{Desk, answers, below_top_bar, buy, desk};
use super::picture::{self, Look};

/// Draws one scene of a desk for the window that it stands in.
type Scene = fn(&'static Desk, &'static World) -> El<'static, ()>;

fn scenes() -> Vec<(&'static str, Scene)> {
    vec![
        ("enrol", enrolling),
        ("enrol-empty", |_, world| {
            let state = Box::leak(Box::new(enrol::State::new(world, None).0));
            below_top_bar(world, state.view(world))
        }),
        ("edit", |desk, world| {
            let state = Box::leak(Box::new(enrol::State::edit(world, desk.olena).0));
            below_top_bar(world, state.view(world))
        }),
        ("find", |_, world| finding(world, "коваль")),
        ("find-empty", |_, world| finding(world, "")),
        ("find-nobody", |_, world| finding(world, "Шевченко")),
        ("member", |desk, world| page(desk, world, None)),
        ("member-replace", |desk, world| page(desk, world, Some(member::Message::Replace))),
        ("member-block", |desk, world| page(desk, world, Some(member::Message::Block))),
        ("start", |_, world| {
            let mut state = start::State::new(world.language.lang()).0;
            state.update(start::Message::TypeName("Млин".into()));
            Box::leak(Box::new(state)).view(&world.tokens, world.size).map(|_| ())
        }),
    ]
}

fn enrolling(_: &'static Desk, world: &'static World) -> El<'static, ()> {
    let mut state = enrol::State::new(world, None).0;
    let mut waiting = vec![enrol::Message::IssueOwn];
    for (field, text) in [
        (enrol::Field::Phone, "067 412 77 00"),
        (enrol::Field::Surname, "Коваль"),
        (enrol::Field::Given, "Олена"),
        (enrol::Field::Patronymic, "Петрівна"),
        (enrol::Field::Birthday, "12.06.2012"),
    ] {
        waiting.push(enrol::Message::Type(field, text.into()));
    }
    waiting.push(enrol::Message::Agree(regulars::domain::Purpose::Club));
    for message in waiting {
        if let enrol::Action::Run(task) = state.update(world, message) {
            for answer in answers(task) {
                state.update(world, answer);
            }
        }
    }
    below_top_bar(world, Box::leak(Box::new(state)).view(world))
}

fn finding(world: &'static World, words: &str) -> El<'static, ()> {
    let mut state = find::State::new(world).0;
    if let find::Action::Run(task) = state.update(world, find::Message::Type(words.into())) {
        for answer in answers(task) {
            state.update(world, answer);
        }
    }
    below_top_bar(world, Box::leak(Box::new(state)).view(world))
}

fn page(desk: &Desk, world: &'static World, then: Option<member::Message>) -> El<'static, ()> {
    let mut state = member::State::new(world, desk.olena).0;
    if let Some(message) = then {
        state.update(world, message);
    }
    below_top_bar(world, Box::leak(Box::new(state)).view(world))
}

#[test]
#[ignore = "pictures to look at: REGULARS_PICTURES=folder cargo test --test tests pictures -- --ignored"]
fn pictures_of_the_screens_beside_the_till() {
    let desk: &'static Desk = Box::leak(Box::new(desk()));
    for name in ["Ірина Коваль", "Максим Олександрович Коваленко-Задніпровський", "Petro Kowal"]
    {
        let profile = regulars::domain::Profile {
            name: regulars::domain::PersonName::parse(name),
            ..regulars::domain::Profile::default()
        };
        super::desk::enrol(&desk.world.shop, profile, regulars::shop::CardWish::Issue);
    }
    for (when, price) in
        [("2025-12-24 10:00", "5120.50"), ("2026-10-12 12:00", "800.00"), ("2026-11-14 12:00", "64.00")]
    {
        buy(desk, desk.olena, when, price);
    }
    for (name, scene) in scenes() {
        for Look { lang, tokens, physical, name: look } in picture::looks() {
            let draw = |logical: Size| {
                let language = Language::new(lang, Currency::Uah);
                let world = World { language, tokens, size: logical, ..desk.world.clone() };
                scene(desk, Box::leak(Box::new(world)))
            };
            picture::write_if_wanted(&format!("{name}-{look}"), &tokens, physical, draw);
        }
    }
}
