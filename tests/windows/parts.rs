//! The parts and their states: what can be filled in, pressed and read, each as the looks have it.

use std::time::Duration;

use iced::advanced::widget::Id;
use iced::advanced::widget::operation::focusable;
use iced::mouse::Cursor;
use iced::widget::{column, container, row};
use iced::{Event, Length, Padding, Renderer, Size, keyboard};
use iced_test::Simulator;
use iced_test::core::clipboard;
use iced_test::runtime::{UserInterface, user_interface};
use regulars::domain::TextSize;
use regulars::ui::theme::{self, El, Icon, Tokens};
use regulars::ui::widget::*;

use super::picture;

fn sheet_of_parts(t: &Tokens) -> El<'static, ()> {
    let keys = row![
        key(t, Key::new("a", "F8", "Скидка", Some(())), 97.0),
        key(t, Key::new("b", "F8", "Скидка", None), 97.0),
        filled_key(t, Key::new("c", "F9", "Оплата", Some(())), 208.0, KEY_HEIGHT),
        filled_key(t, Key::new("d", "F9", "Записати", None).missing("ще: телефон, підпис"), 352.0, KEY_HEIGHT),
        filled_key(t, Key::new("e", "F9", "Pay", None), 208.0, KEY_HEIGHT),
    ]
    .spacing(8.0);
    let buttons = row![
        button(t, Some("F7"), "Друкувати", Some(())),
        icon_button(t, Icon::Printer, Some("F7"), "Друкувати", Some(())),
        filled_button(t, Some("F3"), "Це вона, замінити картку", Some(())),
        button(t, Some("F4"), "Інша людина", None),
        key_cap(t, "Alt+1"),
    ]
    .spacing(8.0)
    .align_y(iced::Alignment::Center);
    let fields = row![
        input("card", "Картка", "2900 0412 8035 6")
            .needed()
            .below(Below::Good("вільна".into()))
            .on_input(|_| ())
            .view(t),
        input("phone", "Телефон", "067 412 77 0")
            .needed()
            .below(Below::Hint("ще одна цифра".into()))
            .on_input(|_| ())
            .view(t),
        input("mail", "Електронна пошта", "").placeholder("для чеків, якщо попросить").on_input(|_| ()).view(t),
        input("year", "Рік", "1899").below(Below::Error("такого не буває".into())).on_input(|_| ()).view(t),
        input("off", "Вимкнено", "2208").view(t),
    ]
    .spacing(16.0);
    let ticks = row![
        tick(t, true, "Вести картку клубу", "без цього картки не буде", Some("Alt+1"), Some(())),
        tick(t, false, "Писати про знижки в SMS", "за бажанням", Some("Alt+2"), Some(())),
        tick(t, true, "Вже діє", "", None, None),
        container(switch(t, 44.0, [("на «ви»", Some(())), ("на «ти»", Some(()))], false)).width(216.0),
    ]
    .spacing(16.0)
    .align_y(iced::Alignment::Center);
    let choices = choices(
        t,
        [("Нормальний", Some(())), ("Великий", Some(())), ("Дуже великий", Some(()))].map(|(w, m)| (w.to_owned(), m)),
        1,
    );
    let chips = row![
        chip(t, Tone::Soft, Sign::Bars(1), "Бронза"),
        chip(t, Tone::Soft, Sign::Bars(3), "Платина"),
        chip(t, Tone::Voice, Sign::Icon(Icon::Cake), "День народження"),
        chip(t, Tone::Quiet, Sign::None, "на «ви»"),
        avatar(t, "НІ", 30.0, false),
        avatar(t, "НІ", 44.0, false),
        input("search", "", "").filter().placeholder("ім’я, картка або телефон").on_input(|_| ()).view(t),
    ]
    .spacing(8.0)
    .align_y(iced::Alignment::Center);
    let columns = [
        Column::new("Покупець", Length::Fill),
        Column::new("Візитів", 80.0).figures(),
        Column { sorted: Some(true), ..Column::new("Витрачено", 110.0).figures().bold() },
    ];
    let cells = |name: &str, visits: &str, spent: &str| [name, visits, spent].map(str::to_owned);
    let table = column![
        table_head(t, &columns),
        table_row(t, &columns, cells("Дмитро Петрович Рябов", "40", "87 460 ₴"), true, Some(())),
        table_row(t, &columns, cells("Ганна Сергіївна Луніна", "29", "62 180 ₴"), false, Some(())),
        table_row(
            t,
            &columns,
            cells("Костянтин-Олександр Абрамов-Задунайський, дуже довго", "9", "9 860 ₴"),
            false,
            Some(())
        ),
        foot(t, pages(t, 1, 7, |_| ()), 44.0),
    ];
    let notices = column![
        toast(t, "Копію збережено, 4 МБ"),
        banner(t, Severity::Warning, "Принтер чеків мовчить.", "Перевірте папір; продаж записано."),
        banner(t, Severity::Bad, "Картку …0418 загублено.", "Знайдіть покупця за телефоном: F3."),
        banner(t, Severity::Info, "Нова версія програми.", "Діє з 1 січня."),
        progress(t, 0.4, "Імпорт", "41 200 з 100 000", Some("Esc"), "Зупинити", Some(())),
    ]
    .spacing(8.0);
    let ruler = ruler(0.77, [0.0, 1.0 / 6.0, 0.5, 1.0]);
    let lower = row![container(table).width(Length::Fill), container(notices).width(Length::Fill)].spacing(16.0);
    let all = column![keys, buttons, fields, ticks, choices, chips, ruler, lower].spacing(14.0);
    container(all).padding(Padding::new(16.0)).into()
}

fn simulator(content: El<'_, ()>) -> Simulator<'_, (), Tokens> {
    Simulator::with_size(theme::settings(), Size::new(1280.0, 800.0), content)
}

#[test]
fn an_empty_list_says_its_words_in_its_middle() {
    let t = Tokens::light();
    let words = "The card may come first, last or in between. Prices follow it at once, and the basket stays as it is.";
    let mut window = simulator(empty_state(&t, "Scan a card", words, &[], 600.0));
    for said in ["Scan a card", words] {
        let bounds = window.find(said).unwrap().bounds();
        assert!((bounds.center_x() - 640.0).abs() < 2.0, "{said}: {bounds:?}");
    }
}

#[test]
fn words_that_do_not_fit_end_in_an_ellipsis_and_are_still_found_whole() {
    let t = Tokens::light();
    let name = "Костянтин-Олександр Абрамов-Задунайський";
    let mut window = simulator(container(fit_bold(&t, theme::Type::NAME, name)).width(300.0).into());
    let bounds = window.find(name).unwrap().bounds();
    assert!(bounds.width <= 300.0, "{bounds:?}");
    let mut window =
        simulator(container(fit_bold(&t, theme::Type::NAME, name).or(&t, theme::Type::BODY)).width(400.0).into());
    let bounds = window.find(name).unwrap().bounds();
    assert!(bounds.height < 24.0, "set smaller before it is cut: {bounds:?}");
}

/// Gives a key the focus, lets these keys be typed and then Enter be struck after a while; counts what came out of it.
fn pressed(typed: &str, pause: Duration) -> usize {
    let face = key(&Tokens::light(), Key::new("key-pay", "F9", "Оплата", Some(())), 208.0);
    struck(face, typed, pause, keyboard::key::Named::Enter)
}

/// Gives `face` the focus, lets keys be typed and then one be struck after a while; counts what came out of it.
fn struck(face: El<'_, ()>, typed: &str, pause: Duration, key: keyboard::key::Named) -> usize {
    let mut renderer = Renderer::new(theme::REGULAR, 15.into());
    let mut window =
        UserInterface::build(face, Size::new(400.0, 100.0), user_interface::Cache::default(), &mut renderer);
    window.operate(&renderer, &mut focusable::focus::<()>("key-pay".into()));
    let mut messages = Vec::new();
    let mut strike = |window: &mut UserInterface<'_, (), Tokens, Renderer>, events: Vec<Event>| {
        let _ = window.update(&events, Cursor::Unavailable, &mut renderer, &mut clipboard::Null, &mut messages);
    };
    strike(&mut window, iced_test::simulator::typewrite(typed).collect());
    std::thread::sleep(pause);
    strike(&mut window, iced_test::simulator::tap_key(keyboard::Key::Named(key), None).collect());
    messages.len()
}

#[test]
fn enter_presses_the_key_that_has_the_focus() {
    assert_eq!(pressed("", Duration::ZERO), 1);
    assert_eq!(pressed("12", Duration::from_millis(200)), 1, "typed before, by a person");
}

#[test]
fn one_of_several_answers_leaves_enter_to_its_screen() {
    use keyboard::key::Named;
    for (key, pressed) in [(Named::Space, 1), (Named::Enter, 0)] {
        let answer = press(Look::Row, iced::widget::space(), Some(())).id("key-pay").by_space();
        assert_eq!(struck(answer.into(), "", Duration::ZERO, key), pressed, "{key:?}");
    }
}

#[test]
fn the_enter_that_ends_a_scan_presses_nothing() {
    assert_eq!(pressed("2900041280356", Duration::ZERO), 0);
    assert_eq!(pressed("2900041280356", Duration::from_millis(30)), 0);
}

#[test]
fn the_circle_of_a_person_is_seen_on_a_chosen_row() {
    for t in [Tokens::light(), Tokens::dark()] {
        for chosen in [false, true] {
            let row = person(&t, "НІ", "Наталія Іваненко", "картка …0932", iced::widget::space(), chosen);
            let pixels = picture::pixels(list_row(&t, row, 60.0, chosen, Some(())), &t, (600, 60));
            // Left of the initials but inside the circle, and between the circle and the bar at the left.
            let (circle, ground) = (pixels.at(20, 29), pixels.at(10, 29));
            assert_ne!(circle, ground, "chosen: {chosen}");
        }
    }
}

#[test]
fn who_has_no_second_line_stands_in_the_middle_of_the_row() {
    let t = Tokens::light();
    // Of 56 pixels the last is the hairline. The name is 20 high, and a second line of 18 stands below it.
    for (second, middle) in [("", 27.5), ("картка …0932", 18.5)] {
        let row = person(&t, "НІ", "Наталія Іваненко", second, iced::widget::space(), false);
        let mut window = simulator(list_row(&t, row, 56.0, false, Some(())));
        let name = window.find("Наталія Іваненко").unwrap().bounds();
        assert!((name.center_y() - middle).abs() < 1.0, "{second}: {name:?}");
    }
}

#[test]
fn what_is_to_be_said_takes_four_lines_before_it_is_small_and_no_more_room() {
    let t = Tokens::light();
    let long =
        "Наталіє Іванівно, з днем народження! Для вас знижка 10 % і коробка цукерок «Вечірній Київ» із марципаном.";
    // Three lines of 24 are 96 high; so are the four of 20 that hold these words. Three of 18, as before, were 72.
    for (words, high) in [("Наталіє Іванівно, раді бачити вас знову.", 64.0), (long, 96.0)]
    {
        let mut window = simulator(container(say_line(&t, "Скажіть", words)).width(448.0).into());
        let said = window.find(words).unwrap().bounds();
        assert!((said.height - high).abs() < 0.5, "{words}: {said:?}");
    }
}

#[test]
fn very_large_words_are_cut_before_they_are_as_small_as_normal_ones() {
    let t = Tokens::light().with_text(TextSize::VeryLarge);
    let name = "Костянтин-Олександр Абрамов-Задунайський";
    let mut window =
        simulator(container(fit(&t, theme::Type::BODY, name).or(&t, theme::Type::SMALL)).width(200.0).into());
    let bounds = window.find(name).unwrap().bounds();
    assert!(bounds.height > 20.0, "{bounds:?}");
}

#[test]
fn what_is_missing_stands_within_its_key() {
    for size in [TextSize::Normal, TextSize::Large, TextSize::VeryLarge] {
        let t = Tokens::light().with_text(size);
        let last = Key::new("last", "F9", "Сохранено.", None).missing("Действует с этой минуты и до конца.");
        let mut window = simulator(key_bar(&t, 1280.0, Vec::new(), last));
        let key = window.find(Id::new("last")).unwrap().bounds();
        let words = window.find("Сохранено.").unwrap().bounds();
        assert!(words.y >= key.y && words.y + words.height <= key.y + key.height, "{size:?}: {words:?} in {key:?}");
    }
}

#[test]
fn every_target_is_large_enough() {
    for size in [TextSize::Normal, TextSize::VeryLarge] {
        let t = Tokens::light().with_text(size);
        let mut window = simulator(sheet_of_parts(&t));
        for id in ["a", "c", "card", "phone"] {
            let bounds = window.find(Id::new(id)).unwrap().bounds();
            assert!(bounds.height >= 44.0, "{id}: {bounds:?}");
        }
    }
}

#[test]
fn a_low_switch_answers_over_the_height_of_a_finger() {
    let t = Tokens::light();
    let both = switch(&t, 32.0, [("lines", None), ("one", Some(()))], false);
    let mut window = simulator(container(both).padding([6.0, 0.0]).width(200.0).into());
    for (y, presses) in [(2.0, 1), (22.0, 1), (42.0, 1), (46.0, 0)] {
        window.point_at(iced::Point::new(150.0, y));
        let _ = window.simulate(iced_test::simulator::click());
        let messages = std::mem::replace(&mut window, simulator(iced::widget::space().into())).into_messages().count();
        assert_eq!(messages, presses, "at {y}");
        let both = switch(&t, 32.0, [("lines", None), ("one", Some(()))], false);
        window = simulator(container(both).padding([6.0, 0.0]).width(200.0).into());
    }
}

#[test]
fn a_part_that_fills_takes_what_is_left_over() {
    let t = Tokens::light();
    let box_of = |words: &'static str| container(fit(&t, theme::Type::BODY, words));
    let parts = yielding()
        .part(0.0, vec![box_of("first").into()])
        .filling(8.0, vec![box_of("second").align_y(iced::Alignment::End).into()])
        .at_foot(8.0, vec![box_of("last").into()]);
    let mut window = simulator(container(parts).height(300.0).into());
    let mut at = |words: &str| window.find(words).unwrap().bounds();
    let (second, last) = (at("second"), at("last"));
    assert!((last.y + last.height - 300.0).abs() < 1.0, "{last:?}");
    assert!((second.y + second.height + 8.0 - last.y).abs() < 1.0, "its words stand at its foot: {second:?}");
}

/// Draws the parts in their states.
#[test]
#[ignore = "pictures to look at: REGULARS_PICTURES=folder cargo test --test tests pictures -- --ignored"]
fn pictures_of_the_parts() {
    for (theme, t) in [("light", Tokens::light()), ("dark", Tokens::dark())] {
        let plum = t.with_accent(theme::from_hex("#8A1C4A").unwrap());
        for (name, t) in [("ours", t), ("plum", plum), ("very", t.with_text(TextSize::VeryLarge))] {
            picture::write_if_wanted(&format!("parts-{theme}-{name}"), &t, (1280, 800), |_| sheet_of_parts(&t));
        }
    }
}

#[test]
fn a_long_name_in_very_large_text_takes_two_lines_before_it_shrinks() {
    let t = Tokens::light().with_text(TextSize::VeryLarge);
    let name = super::stage::till::LONG;
    let line = Line {
        quantity: "1".into(),
        name: name.into(),
        unit: String::new(),
        discount: "–8,25 ₴".into(),
        reason: "Срібло, 5 %".into(),
        total: "156,75 ₴".into(),
        gift: false,
    };
    let mut window = simulator(container(line_item(&t, &line, false, None::<()>)).width(736.0).into());
    let (name, why) = (window.find(name).unwrap().bounds(), window.find("–8,25 ₴, Срібло, 5 %").unwrap().bounds());
    assert!(name.height >= 2.0 * 20.0, "{name:?}");
    assert!(name.y >= 0.0 && name.y + name.height <= why.y, "{name:?} {why:?}");
    assert!(why.y + why.height <= line_height(&t), "{why:?}");
}
