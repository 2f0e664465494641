//! The first start: four answers, in the language that is chosen first.

use iced::Size;
use iced_test::Simulator;
use regulars::domain::{Currency, Lang};
use regulars::shop::{Beside, Shop};
use regulars::ui::screen::start::{Action, Message, State};
use regulars::ui::theme::{self, Tokens};

use super::desk::{self, at};

const SIZE: Size = Size::new(1280.0, 800.0);

fn says(state: &State, words: &str) -> bool {
    let t = Tokens::light();
    let mut window = Simulator::with_size(theme::settings(), SIZE, state.view(&t, SIZE));
    desk::words_in(&mut window).iter().any(|text| text == words)
}

fn press(state: &mut State, key: &str) -> Action {
    let message = state.key(key).unwrap_or_else(|| panic!("{key} means nothing here"));
    state.update(message)
}

#[test]
fn the_words_change_at_once_and_so_do_the_guesses() {
    let (mut state, _) = State::new(Lang::Uk);
    assert!(says(&state, "Відкриваємо магазин") && says(&state, "Europe/Kyiv"));
    press(&mut state, "F2");
    assert!(says(&state, "Opening the shop") && says(&state, "Europe/Riga"));
    press(&mut state, "F2");
    assert!(says(&state, "Открываем магазин") && says(&state, "Europe/Moscow"));
}

#[test]
fn the_answers_found_a_shop_that_opens() {
    let (mut state, _) = State::new(Lang::Uk);
    assert!(matches!(press(&mut state, "F9"), Action::None), "a shop has a name");
    assert!(says(&state, "F9  ще: назва"));
    state.update(Message::TypeName(" Млин ".into()));
    state.update(Message::TypeTrade("пекарня".into()));
    state.update(Message::Pay(Currency::Eur));
    state.update(Message::TypeZone("vil".into()));
    press(&mut state, "F4");
    let Action::Found(founding) = press(&mut state, "F9") else { panic!("the shop was not founded") };
    assert!(matches!(press(&mut state, "F9"), Action::None), "once is enough");
    let folder = tempfile::tempdir().unwrap();
    Shop::found(folder.path(), *founding, at("2026-11-20 10:00")).unwrap();
    let shop = Shop::open(folder.path(), Beside::Window).unwrap();
    let settings = shop.settings();
    assert_eq!((settings.name.as_str(), settings.trade.as_str(), settings.lang), ("Млин", "пекарня", Lang::Uk));
    assert_eq!((settings.currency, settings.zone.name()), (Currency::Eur, "Europe/Vilnius"));
}

#[test]
fn what_was_refused_can_be_tried_again() {
    let (mut state, _) = State::new(Lang::En);
    state.update(Message::TypeName("Mill".into()));
    press(&mut state, "F9");
    state.refused("The folder cannot be written to.".into());
    assert!(matches!(press(&mut state, "F9"), Action::Found(_)));
    assert!(matches!(press(&mut state, "F5"), Action::Demo));
}

#[test]
fn half_a_word_is_no_answer() {
    let (mut state, _) = State::new(Lang::En);
    state.update(Message::TypeZone("ra".into()));
    assert!(says(&state, "F9  missing: the name"));
    state.update(Message::TypeName("Mill".into()));
    assert!(says(&state, "F9  missing: the time zone"));
    assert!(matches!(press(&mut state, "F9"), Action::None));
    assert!(!says(&state, "Asia/Rangoon"), "a town stands there by its name of today");
    press(&mut state, "Down");
    assert!(matches!(press(&mut state, "F9"), Action::Found(_)));
}

#[test]
fn zones_below_those_that_fit_are_counted() {
    let (mut state, _) = State::new(Lang::En);
    state.update(Message::TypeZone("a".into()));
    let t = Tokens::light();
    let mut window = Simulator::with_size(theme::settings(), SIZE, state.view(&t, SIZE));
    assert!(desk::words_in(&mut window).iter().any(|text| text.starts_with("and ") && text.ends_with(" more")));
}

#[test]
fn no_shop_is_opened_in_a_town_that_there_is_not() {
    for texts in [&["Нідетут"][..], &["vil", "vilqqq"], &["Київ", "Київщщщ"], &["??"]] {
        for key in [None, Some("Down"), Some("F3"), Some("F2"), Some("F4"), Some("Up")] {
            let (mut state, _) = State::new(Lang::Uk);
            state.update(Message::TypeName("Млин".into()));
            for text in texts {
                state.update(Message::TypeZone((*text).into()));
            }
            if let Some(key) = key {
                press(&mut state, key);
            }
            let none = says(&state, &state.language().opening_zone_none());
            let opens = matches!(press(&mut state, "F9"), Action::Found(_));
            assert!(!(none && opens), "{texts:?} {key:?}");
            assert!(none || *texts == ["??"], "{texts:?} {key:?}");
        }
    }
}
