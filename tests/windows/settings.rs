//! The settings, tab by tab, and the programme in its versions.

use regulars::domain::{BasisPoints, Lang, Money, TextSize};
use regulars::shop::{check, programme};
use regulars::ui::screen::settings::programme::{Field as Value, Message as Programme};
use regulars::ui::screen::settings::{Action, Field, Message, State};
use regulars::ui::world::World;

use super::desk::{Desk, desk, words};

fn pressed(state: &mut State, world: &World, key: &str) -> bool {
    match state.key(world, key) {
        Some(message) => matches!(state.update(world, message), Action::Saved),
        None => false,
    }
}

fn typed(state: &mut State, world: &World, field: Field, text: &str) {
    state.update(world, Message::Field(field, text.to_owned()));
}

fn shown(d: &Desk, state: &State) -> String {
    words(&d.world, state.view(&d.world))
}

#[test]
fn theme_text_and_language_are_kept_for_this_till() {
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    for key in ["F3", "Alt+1", "Alt+2", "Alt+5", "Alt+5", "Alt+5"] {
        assert!(!pressed(&mut state, &d.world, key));
    }
    assert!(pressed(&mut state, &d.world, "F9"));
    let till = d.world.shop.till_settings();
    assert_eq!((till.dark, till.text, till.lang), (true, TextSize::Large, Some(Lang::En)));
    assert!(shown(&d, &state).contains("Збережено."));
}

#[test]
fn a_new_key_is_pressed_and_a_clash_is_said() {
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    for key in ["F4", "Enter", "F9"] {
        pressed(&mut state, &d.world, key);
    }
    let said = shown(&d, &state);
    assert!(said.contains("Товар і Оплата на одній клавіші"), "{said}");
    assert!(!pressed(&mut state, &d.world, "F9"), "a clash is not kept");
    for key in ["Enter", "Ctrl+P"] {
        pressed(&mut state, &d.world, key);
    }
    assert!(pressed(&mut state, &d.world, "F9"));
    assert_eq!(d.world.shop.till_settings().keys.get("item").map(String::as_str), Some("Ctrl+P"));
    // Its own key again.
    pressed(&mut state, &d.world, "F8");
    assert!(pressed(&mut state, &d.world, "F9"));
    assert!(d.world.shop.till_settings().keys.is_empty());
}

#[test]
fn ranges_that_begin_alike_are_refused() {
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    pressed(&mut state, &d.world, "F5");
    typed(&mut state, &d.world, Field::Cards, "21");
    let said = shown(&d, &state);
    assert!(said.contains("21 і 21 починаються однаково"), "{said}");
    assert!(!pressed(&mut state, &d.world, "F9"));
    typed(&mut state, &d.world, Field::Cards, "27");
    assert!(pressed(&mut state, &d.world, "F9"));
    assert_eq!(d.world.shop.settings().ranges.cards, "27");
}

#[test]
fn a_scan_on_its_tab_is_shown_and_understood() {
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    assert!(state.scanned(&d.world, "2112345012344").is_none(), "elsewhere it is the till's");
    pressed(&mut state, &d.world, "F5");
    assert!(state.scanned(&d.world, "4820000000017").is_some());
    let said = shown(&d, &state);
    assert!(said.contains("4820000000017") && said.contains("контрольна цифра збігається"), "{said}");
}

#[test]
fn one_form_of_payment_is_cash() {
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    pressed(&mut state, &d.world, "F6");
    pressed(&mut state, &d.world, "Alt+9");
    assert!(shown(&d, &state).contains("потрібен один готівковий спосіб"));
    assert!(!pressed(&mut state, &d.world, "F9"));
    pressed(&mut state, &d.world, "Alt+9");
    pressed(&mut state, &d.world, "Ins");
    state.update(&d.world, Message::FormName(2, "Сертифікат".into()));
    assert!(pressed(&mut state, &d.world, "F9"));
    let forms = d.world.shop.settings().payment_forms.clone();
    assert_eq!((forms.len(), forms[2].name.in_lang(Lang::Uk)), (3, "Сертифікат"));
}

#[test]
fn another_controller_is_another_text_of_consent() {
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    typed(&mut state, &d.world, Field::Controller, "ФОП Мельник І. В., Львів");
    assert!(pressed(&mut state, &d.world, "F9"));
    assert_eq!(d.world.shop.settings().consent.version, 1);
    typed(&mut state, &d.world, Field::Controller, "ТОВ Млин, Львів");
    assert!(pressed(&mut state, &d.world, "F9"));
    assert_eq!(d.world.shop.settings().consent.version, 2);
}

fn value(state: &mut State, world: &World, field: Value, text: &str) {
    state.update(world, Message::Programme(Programme::Type(field, text.to_owned())));
}

#[test]
fn a_change_of_the_programme_is_a_version_from_its_day() {
    let d = desk();
    let (mut state, _) = State::programme(&d.world);
    assert!(!pressed(&mut state, &d.world, "F9"), "nothing is changed");
    value(&mut state, &d.world, Value::Base, "2,5");
    value(&mut state, &d.world, Value::TierOff(2), "8");
    value(&mut state, &d.world, Value::From, "1.12");
    assert!(pressed(&mut state, &d.world, "F9"));
    let versions = programme::versions(&d.world.shop).unwrap();
    let last = versions.last().unwrap();
    assert_eq!((versions.len(), last.version, last.from), (2, 2, "2025-12-01".parse().unwrap()));
    assert_eq!(last.programme.base_discount, BasisPoints::new(250));
    assert_eq!(last.programme.tiers.levels[2].discount, BasisPoints::new(800));
    // The rest is as it was, the names in the other languages too.
    let before = &versions[0].programme;
    assert_eq!(last.programme.tiers.levels[2].name, before.tiers.levels[2].name);
    assert_eq!((&last.programme.birthday, &last.programme.points), (&before.birthday, &before.points));
    assert_eq!(programme::on(&d.world.shop, d.world.now.day()).unwrap().version, 1, "today the old one holds");
    assert!(check::check(&d.world.shop).unwrap().ok());
}

#[test]
fn faults_stand_beside_the_value() {
    let d = desk();
    let (mut state, _) = State::programme(&d.world);
    for (field, text, said) in [
        (Value::TierFrom(1), "100", "більше за 2 000,00 ₴"),
        (Value::Base, "сім", "відсоток, наприклад 7,5"),
        (Value::Share, "130", "не більше 100 %"),
        (Value::From, "1.11", "сьогодні або пізніше"),
    ] {
        let (mut fresh, _) = State::programme(&d.world);
        value(&mut fresh, &d.world, field, text);
        let shown = shown(&d, &fresh);
        assert!(shown.contains(said), "{field:?}: {shown}");
        assert!(!pressed(&mut fresh, &d.world, "F9"), "{field:?}");
    }
    // Without a rate there are no points, without discount and gift no birthday.
    for field in [Value::Earn, Value::BirthdayOff, Value::Gift] {
        value(&mut state, &d.world, field, "");
    }
    pressed(&mut state, &d.world, "Ins");
    value(&mut state, &d.world, Value::TierName(4), "Діамант");
    value(&mut state, &d.world, Value::TierFrom(4), "90000");
    value(&mut state, &d.world, Value::TierOff(4), "12");
    assert!(pressed(&mut state, &d.world, "F9"));
    let last = programme::versions(&d.world.shop).unwrap().pop().unwrap().programme;
    assert_eq!((last.points, last.birthday), (None, None));
    assert_eq!(last.tiers.levels[4].from, Money::minor(9_000_000));
}

#[test]
fn pictures_of_the_settings() {
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    for (key, name) in [("F2", "shop"), ("F3", "look"), ("F4", "keys"), ("F5", "scanner"), ("F6", "payment")] {
        pressed(&mut state, &d.world, key);
        d.draw(&format!("settings-{name}"), &state, State::view);
    }
    pressed(&mut state, &d.world, "F7");
    value(&mut state, &d.world, Value::TierOff(2), "8");
    value(&mut state, &d.world, Value::TierFrom(1), "100");
    d.draw("settings-programme", &state, State::view);
}
