//! The household of a member, and two files put together, by the keys that stand below.

use iced_test::Simulator;
use regulars::domain::Points;
use regulars::shop::{self, CardWish, household as shared, merge};
use regulars::ui::screen::{duplicates, household};
use regulars::ui::theme;

use super::desk::{self, Desk, OLENAS_CARD, buy, desk};
use super::stage::people::{all, join, live, look, press, twins};

fn words(desk: &Desk, state: &household::State) -> Vec<String> {
    let mut window = Simulator::with_size(theme::settings(), desk.world.size, state.view(&desk.world));
    desk::words_in(&mut window)
}

fn list_words(desk: &Desk, state: &duplicates::State) -> Vec<String> {
    let mut window = Simulator::with_size(theme::settings(), desk.world.size, state.view(&desk.world));
    desk::words_in(&mut window)
}

fn says(words: &[String], one: &str) -> bool {
    words.iter().any(|text| text == one)
}

#[test]
fn the_other_one_is_found_and_joins_with_all_points() {
    let desk = desk();
    buy(&desk, desk.olena, "2026-11-14 12:00", "800.00");
    buy(&desk, desk.taras, "2026-11-15 12:00", "600.00");
    let mut state = household::State::new(&desk.world, desk.olena).0;
    assert!(says(&words(&desk, &state), "F9  ще: другий учасник"));
    assert!(state.key(&desk.world, "F9").is_none());
    live(&mut state, &desk.world, household::Message::Type("бондар".into()));
    let shown = words(&desk, &state);
    for one in ["Тарас Бондар", "Принесе балів", "30", "Стане балів разом", "70"]
    {
        assert!(says(&shown, one), "{one}: {shown:?}");
    }
    press(&mut state, &desk.world, "F9");
    let home = shared::of(&desk.world.shop, desk.olena, desk.world.now).unwrap();
    assert_eq!((home.members.len(), home.points), (2, Points::new(70)));
    assert!(words(&desk, &state).iter().any(|text| text.starts_with("Приєднано.")));
    // And leaves again with twenty, which are asked for.
    press(&mut state, &desk.world, "Down");
    press(&mut state, &desk.world, "F6");
    live(&mut state, &desk.world, household::Message::TypePoints("71".into()));
    assert!(says(&words(&desk, &state), "Введіть число не більше за 70."));
    assert!(words(&desk, &state).iter().any(|text| text.contains("бали: не більше 70")), "the last key says why");
    press(&mut state, &desk.world, "F9");
    assert_eq!(shared::of(&desk.world.shop, desk.olena, desk.world.now).unwrap().members.len(), 2);
    live(&mut state, &desk.world, household::Message::TypePoints("20".into()));
    press(&mut state, &desk.world, "Enter");
    let home = shared::of(&desk.world.shop, desk.olena, desk.world.now).unwrap();
    assert_eq!((home.members.len(), home.points), (1, Points::new(50)));
    assert!(matches!(state.update(&desk.world, household::Message::Close), household::Action::Close));
}

#[test]
fn who_leaves_an_account_is_told_what_stays_behind() {
    let desk = desk();
    join(&desk, desk.taras, desk.olena);
    let mut state = household::State::new(&desk.world, desk.olena).0;
    let told = |state: &household::State, one: &str| words(&desk, state).iter().any(|text| text.contains(one));
    assert!(told(&state, "Бронза, зберігається"), "it was brought along, and nothing was bought on the account");
    press(&mut state, &desk.world, "F6");
    assert!(told(&state, "Попередній рахунок учасника"), "the one who joined");
    press(&mut state, &desk.world, "F6");
    press(&mut state, &desk.world, "Up");
    press(&mut state, &desk.world, "F6");
    assert!(told(&state, "починає заново"), "whose account it was");
}

#[test]
fn the_last_on_somebody_elses_account_leaves_it_with_all_points() {
    let desk = desk();
    join(&desk, desk.taras, desk.olena);
    let (id, now) = (regulars::domain::FactId::fresh(), desk.world.now);
    shared::leave(&desk.world.shop, id, desk.olena, shared::Takes::Nothing, now, false).unwrap();
    let mut state = household::State::new(&desk.world, desk.taras).0;
    live(&mut state, &desk.world, household::Message::Type(String::new()));
    let all = shared::of(&desk.world.shop, desk.taras, now).unwrap().points;
    assert!(all.is_positive());
    press(&mut state, &desk.world, "F6");
    let told = format!("На рахунку більше нікого: усі бали ({}) переходять разом з учасником.", all.get());
    assert!(says(&words(&desk, &state), &told), "{:?}", words(&desk, &state));
    press(&mut state, &desk.world, "F9");
    assert_eq!(shared::of(&desk.world.shop, desk.taras, now).unwrap().points, all);
    let told = format!("Виведено. З собою: {} балів.", all.get());
    assert!(words(&desk, &state).iter().any(|words| words.starts_with(&told)), "{:?}", words(&desk, &state));
}

#[test]
fn all_who_may_be_the_other_one_are_counted_and_reached() {
    let desk = desk();
    for number in 10..29 {
        let name = format!("Торн Андрій{}", ["а", "б", "в", "г", "д"][number % 5].repeat(number / 5));
        desk::enrol(&desk.world.shop, desk::named(&name), CardWish::None);
    }
    let mut state = household::State::new(&desk.world, desk.olena).0;
    live(&mut state, &desk.world, household::Message::Type("торн".into()));
    assert!(says(&words(&desk, &state), "19 учасників, показано 1–4"), "{:?}", words(&desk, &state));
    for _ in 0..4 {
        press(&mut state, &desk.world, "Down");
    }
    assert!(says(&words(&desk, &state), "19 учасників, показано 5–8"));
    for _ in 0..4 {
        press(&mut state, &desk.world, "PgDn");
    }
    assert!(says(&words(&desk, &state), "19 учасників, показано 17–19"));
    // Enter chooses, and lets nobody join.
    press(&mut state, &desk.world, "Enter");
    assert_eq!(shared::of(&desk.world.shop, desk.olena, desk.world.now).unwrap().members.len(), 1);
    press(&mut state, &desk.world, "F9");
    assert_eq!(shared::of(&desk.world.shop, desk.olena, desk.world.now).unwrap().members.len(), 2);
}

#[test]
fn a_scanned_card_is_the_other_ones_and_goods_are_for_the_till() {
    let desk = desk();
    let mut state = household::State::new(&desk.world, desk.taras).0;
    assert!(state.scanned(&desk.world, "4820000000017").is_none());
    let Some(household::Action::Run(task)) = state.scanned(&desk.world, OLENAS_CARD) else { panic!() };
    for answer in desk::answers(task) {
        live(&mut state, &desk.world, answer);
    }
    assert!(says(&words(&desk, &state), "Олена Петрівна Коваль"));
    let same = state.key(&desk.world, "F7").unwrap();
    let happened = state.update(&desk.world, same);
    assert!(matches!(happened, household::Action::Merge(one, other) if (one, other) == (desk.taras, desk.olena)));
}

#[test]
fn two_who_cannot_be_put_together_are_seen_with_the_reason() {
    let desk = desk();
    join(&desk, desk.taras, desk.olena);
    let third = desk::enrol(&desk.world.shop, desk::named("Ян Коваленко"), CardWish::None);
    let (mut state, task) = duplicates::State::of(&desk.world, third, desk.taras);
    all(&mut state, &desk.world, task);
    let shown = list_words(&desk, &state);
    assert!(says(&shown, "Ян Коваленко") && says(&shown, "Тарас Бондар"), "{shown:?}");
    assert!(shown.iter().any(|text| text.contains("Тарас Бондар має спільний рахунок.")), "{shown:?}");
    assert!(shown.iter().any(|text| text.contains("спершу відділити")), "the last key says why: {shown:?}");
    let merge = state.key(&desk.world, "F9").unwrap();
    assert!(matches!(state.update(&desk.world, merge), duplicates::Action::None), "nothing is put together");
}

#[test]
fn a_joining_is_undone_and_files_are_taken_apart() {
    let desk = desk();
    join(&desk, desk.taras, desk.olena);
    let twin = desk::enrol(&desk.world.shop, desk::named("Olena Koval"), CardWish::None);
    let id = regulars::domain::FactId::fresh();
    merge::merge(&desk.world.shop, id, desk.olena, twin, merge::Choice::default(), desk.world.now, false).unwrap();
    // Whoever joined last is chosen.
    let mut state = household::State::new(&desk.world, desk.olena).0;
    press(&mut state, &desk.world, "F3");
    assert_eq!(shared::of(&desk.world.shop, desk.olena, desk.world.now).unwrap().members.len(), 1);
    let told = "Приєднання скасовано: Тарас Бондар отримує назад";
    assert!(words(&desk, &state).iter().any(|text| text.starts_with(told)), "{:?}", words(&desk, &state));
    press(&mut state, &desk.world, "Down");
    press(&mut state, &desk.world, "F3");
    assert_eq!(shop::member(&desk.world.shop, twin).unwrap().id, twin);
    assert!(state.key(&desk.world, "F3").is_none(), "nothing is left to undo");
}

#[test]
fn two_files_are_compared_put_together_and_taken_apart() {
    let desk = desk();
    let twin = twins(&desk);
    let (mut state, task) = duplicates::State::new(&desk.world);
    all(&mut state, &desk.world, task);
    let shown = list_words(&desk, &state);
    for one in ["Олена Петрівна Коваль", "Olena Koval", "той самий телефон, те саме ім’я", "3 пари"]
    {
        assert!(says(&shown, one), "{one}: {shown:?}");
    }
    look(&mut state, &desk.world, "Enter");
    let shown = list_words(&desk, &state);
    for one in ["F9  ще: день народження", "виберіть: F3", "2 644,00 ₴", "132", "без цукру"]
    {
        assert!(says(&shown, one), "{one}: {shown:?}");
    }
    look(&mut state, &desk.world, "F9");
    assert_eq!(shop::member(&desk.world.shop, twin).unwrap().id, twin, "which birthday is right was not said");
    look(&mut state, &desk.world, "F3");
    look(&mut state, &desk.world, "F9");
    assert_eq!(shop::member(&desk.world.shop, twin).unwrap().id, desk.olena);
    let merged = list_words(&desk, &state);
    assert!(says(&merged, "2 пари"));
    let later = "на сторінці учасника: F5, потім F3";
    assert!(merged.iter().any(|text| text.contains(later)), "where it is undone later: {merged:?}");
    look(&mut state, &desk.world, "F3");
    assert_eq!(shop::member(&desk.world.shop, twin).unwrap().id, twin);
    assert!(list_words(&desk, &state).iter().any(|text| text.starts_with("Знову роз’єднані")));
    look(&mut state, &desk.world, "F7");
    assert!(says(&list_words(&desk, &state), "2 пари"), "they are told apart");
}

#[test]
fn the_other_file_may_stay() {
    let desk = desk();
    let twin = twins(&desk);
    let (mut state, task) = duplicates::State::of(&desk.world, desk.olena, twin);
    all(&mut state, &desk.world, task);
    for key in ["F2", "F3", "F3", "F9"] {
        look(&mut state, &desk.world, key);
    }
    let member = shop::member(&desk.world.shop, desk.olena).unwrap();
    assert_eq!(member.id, twin);
    assert_eq!(member.profile.birthday.unwrap().to_string(), "1984-06-12", "the other's, as was chosen");
    assert!(matches!(state.update(&desk.world, duplicates::Message::Close), duplicates::Action::Close));
}
