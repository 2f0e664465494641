//! The birthdays in the window: who stands in which list, what is kept by hand, and the paper.

use iced::Task;
use regulars::domain::{BasisPoints, Lang, Profile};
use regulars::shop::CardWish;
use regulars::ui::screen::birthdays::{Message, State};

use super::desk::{Desk, desk, enrol, named, words};
use super::stage::birthdays::{all, born, opened, press};

fn said(d: &Desk, state: &State) -> String {
    words(&d.world, state.view(&d.world))
}

#[test]
fn those_to_come_are_told_with_age_gift_and_what_to_say() {
    let d = desk();
    born(&d);
    let mut state = opened(&d.world);
    let seen = said(&d, &state);
    // First who was born two days ago and has not come: the till still greets.
    for one in ["2 дні тому", "виповнилося 36 · +380 67 412 7700", "належить до 21 листопада", "завтра"]
    {
        assert!(seen.contains(one) || one == "завтра", "{one}: {seen}");
    }
    assert!(seen.contains("Максиміліане, з минулим днем народження!"), "{seen}");
    press(&mut state, &d.world, "Down");
    let seen = said(&d, &state);
    assert!(seen.contains("Наталіє Іванівно, з днем народження!") && seen.contains("виповнюється 42"), "{seen}");
    press(&mut state, &d.world, "Down");
    let seen = said(&d, &state);
    assert!(seen.contains("прохання не вітати"), "{seen}");
    assert!(state.key(&d.world, "F8").is_none(), "she asked for none");
    press(&mut state, &d.world, "Down");
    assert!(state.key(&d.world, "F8").is_none(), "nobody congratulates a fortnight before");
}

#[test]
fn who_is_kept_by_the_bare_name_is_called_as_the_language_calls() {
    let d = desk();
    let hanna = Profile {
        address: "Ганна Петрівна".into(),
        birthday: Some("1980-11-20".parse().unwrap()),
        lang: Lang::Uk,
        ..named("Ганна Петрівна Мороз")
    };
    enrol(&d.world.shop, hanna, CardWish::None);
    let seen = said(&d, &opened(&d.world));
    assert!(seen.contains("Ганно Петрівно, з днем народження!"), "{seen}");
}

#[test]
fn who_was_congratulated_by_hand_stands_among_the_greeted_and_comes_back() {
    let d = desk();
    let missed = born(&d);
    let mut state = opened(&d.world);
    press(&mut state, &d.world, "Right");
    let seen = said(&d, &state);
    assert!(seen.contains("Данило Гнатюк") && seen.contains("Пётр Сергеевич Рябов"), "{seen}");
    assert!(!seen.contains("Ян Бондар"), "he came: {seen}");
    assert_eq!(all(&mut state, &d.world, Task::done(Message::Open)), Some(missed[0]));
    press(&mut state, &d.world, "F8");
    let seen = said(&d, &state);
    assert!(!seen.contains("Данило Гнатюк") && seen.contains("Привітання записано."), "{seen}");
    press(&mut state, &d.world, "Right");
    let seen = said(&d, &state);
    assert!(seen.contains("вручну, 20 листопада") && seen.contains("на касі, 11 листопада"), "{seen}");
    assert!(state.key(&d.world, "F8").is_none(), "the till's own greeting is no matter of choice");
    press(&mut state, &d.world, "Down");
    press(&mut state, &d.world, "F8");
    press(&mut state, &d.world, "Left");
    assert!(said(&d, &state).contains("Данило Гнатюк"));
    assert!(regulars::shop::check::check(&d.world.shop).unwrap().ok());
}

#[test]
fn who_was_just_marked_is_taken_back_by_the_same_key_and_nobody_else_is_marked() {
    let d = desk();
    born(&d);
    let mut state = opened(&d.world);
    press(&mut state, &d.world, "Right");
    press(&mut state, &d.world, "F8");
    assert!(!said(&d, &state).contains("Данило Гнатюк"));
    press(&mut state, &d.world, "F8");
    let seen = said(&d, &state);
    assert!(seen.contains("Данило Гнатюк") && seen.contains("Пётр Сергеевич Рябов"), "{seen}");
    // Whoever is chosen afterwards is another matter.
    press(&mut state, &d.world, "F8");
    press(&mut state, &d.world, "Up");
    press(&mut state, &d.world, "F8");
    let seen = said(&d, &state);
    assert!(!seen.contains("Данило Гнатюк") && !seen.contains("Пётр Сергеевич Рябов"), "{seen}");
}

#[test]
fn other_days_are_read_anew_and_a_late_answer_is_nobodys() {
    let d = desk();
    born(&d);
    let (mut state, first) = State::new(&d.world);
    let message = state.key(&d.world, "F7").unwrap();
    all(&mut state, &d.world, Task::done(message));
    all(&mut state, &d.world, first);
    assert!(said(&d, &state).contains("62 дні вперед і назад"), "{}", said(&d, &state));
    press(&mut state, &d.world, "F7");
    assert!(!said(&d, &state).contains("Ірина Лисенко"), "in a fortnight is not in a week");
}

#[test]
fn the_list_is_put_on_paper_beside_the_other_reports() {
    let d = desk();
    born(&d);
    let mut state = opened(&d.world);
    press(&mut state, &d.world, "F11");
    let file = d.folder.path().join("reports/birthdays-2026-11-20-uk.pdf");
    assert!(std::fs::read(file).unwrap().starts_with(b"%PDF-1.7"));
    assert!(said(&d, &state).contains("Записано"), "{}", said(&d, &state));
}

#[test]
fn where_nobody_is_listed_nothing_is_printed() {
    let d = desk();
    let mut state = opened(&d.world);
    assert!(said(&d, &state).contains("Тут буде учасник, вибраний у списку."), "{}", said(&d, &state));
    press(&mut state, &d.world, "F11");
    assert!(!d.folder.path().join("reports/birthdays-2026-11-20-uk.pdf").exists());
}

#[test]
fn a_programme_that_gives_a_discount_says_nothing_of_gifts() {
    let d = desk();
    d.programme(|programme| {
        let rule = programme.birthday.as_mut().unwrap();
        (rule.gift, rule.discount) = (None, BasisPoints::new(1_000));
    });
    let profile = Profile { birthday: Some("1984-11-20".parse().unwrap()), ..named("Ганна Мороз") };
    let hanna = enrol(&d.world.shop, profile, CardWish::None);
    let seen = said(&d, &opened(&d.world));
    assert!(seen.contains("знижка 10 %") && !seen.contains("нічого") && !seen.contains("Подарунок"), "{seen}");
    d.sold(Some(hanna), &[("Хліб", 6_800, 1)], "2026-11-20 09:30");
    let seen = said(&d, &opened(&d.world));
    assert!(seen.contains("знижку використано") && !seen.contains("віддано"), "{seen}");
}

#[test]
fn rules_of_the_shops_own_for_birthdays_are_no_nothing() {
    let d = desk();
    d.programme(|programme| {
        programme.birthday = None;
        let rules = r#"[{"id":"b","name":"Свято","when":{"any":[{"birthday":{"days_before":1,"days_after":1}}]},
                         "then":{"percent":{"rate":500}}}]"#;
        programme.rules = serde_json::from_str(rules).unwrap();
    });
    let seen = said(&d, &opened(&d.world));
    assert!(seen.contains("за окремими правилами") && !seen.contains("нічого"), "{seen}");
    d.programme(|programme| programme.rules.clear());
    let seen = said(&d, &opened(&d.world));
    assert!(seen.contains("нічого"), "{seen}");
}

#[test]
fn who_refused_to_be_congratulated_was_greeted_by_no_visit() {
    let d = desk();
    born(&d);
    let ann = regulars::shop::find(&d.world.shop, "Hughes", 1).unwrap()[0].member;
    let seen = |days_later: &str| {
        let world = regulars::ui::world::World { now: super::desk::at(days_later), ..d.speaking(Lang::Uk) };
        let mut state = opened(&world);
        let mut all = String::new();
        for _ in 0..3 {
            all.push_str(&words(&world, state.view(&world)));
            press(&mut state, &world, "Right");
        }
        all
    };
    d.sold(Some(ann), &[("Хліб", 6_800, 1)], "2026-11-22 09:30");
    let on_the_day = seen("2026-11-22 12:00");
    assert!(on_the_day.contains("прохання не вітати") && !on_the_day.contains("на касі, 22"), "{on_the_day}");
    assert!(!on_the_day.contains("на касі, сьогодні"), "{on_the_day}");
    assert!(!seen("2026-11-28 12:00").contains("Ann Hughes"), "nobody greeted her, and nobody is to");
}
