//! The menu, and bringing a file in from the window: its columns, a trial, the doing.

use iced::Size;
use iced_test::Simulator;
use iced_test::selector::Candidate;
use regulars::domain::TextSize;
use regulars::shop;
use regulars::ui::screen::import::{self, Kind};
use regulars::ui::screen::menu;
use regulars::ui::theme::{self, Tokens};
use regulars::ui::widget::Cut;
use regulars::ui::world::World;

use super::desk::{Desk, answers, below_top_bar, desk, words};
use super::picture;

fn ran(state: &mut import::State, d: &Desk, key: &str) {
    let Some(message) = state.key(&d.world, key) else { return };
    let mut waiting = vec![message];
    while let Some(message) = waiting.pop() {
        if let import::Action::Run(task) = state.update(&d.world, message) {
            waiting.extend(answers(task).into_iter().rev());
        }
    }
}

#[test]
fn a_file_is_tried_first_and_then_brought_in() {
    let d = desk();
    let file = d.folder.path().join("members-2025.csv");
    std::fs::write(&file, "name,phone,points\nНаталія Гнатюк,0501234567,120\n,0507654321,5\nПетро Гнатюк,12,0\n")
        .unwrap();
    let (mut state, _) = import::State::dropped(&d.world, file);
    ran(&mut state, &d, "F9");
    let said = words(&d.world, state.view(&d.world));
    assert!(said.contains("Буде додано") && said.contains("такого номера немає"), "{said}");
    assert!(shop::find(&d.world.shop, "Гнатюк", 5).unwrap().is_empty(), "nothing is written by a trial");
    ran(&mut state, &d, "F9");
    let said = words(&d.world, state.view(&d.world));
    assert!(said.contains("Завантажено.") && said.contains(".rejected.csv"), "{said}");
    assert_eq!(shop::find(&d.world.shop, "Гнатюк", 5).unwrap().len(), 1);
}

#[test]
fn columns_are_seen_and_taken_for_something_else() {
    let d = desk();
    let file = d.folder.path().join("members-2025.csv");
    let list = "Код;Имя клиента;Куда звонить;Дата рожд.;Дисконтная карта;Скидка;Накоплено, руб.;Город\n\
                17;Савельева Ольга Викторовна;067 412 77 01;31.12.1985;2901000000017;5 %;12 480,50;Київ\n\
                18;Петренко Тарас;050 123 45 67;12.03;2901000000024;3 %;0;Львів\n";
    std::fs::write(&file, list).unwrap();
    let (mut state, _) = import::State::dropped(&d.world, file);
    ran(&mut state, &d, "F6");
    let said = words(&d.world, state.view(&d.world));
    assert!(said.contains("упізнано 5 із 8; кодування UTF-8") && said.contains("Петренко Тарас"), "{said}");
    // The first column that nobody knew is chosen; it becomes the phone by finger.
    assert!(said.contains("Що у стовпці «Куда звонить»"), "{said}");
    let phone = regulars::transfer::Field::Phone;
    state.update(&d.world, import::Message::Take(Some(phone)));
    // By key another column becomes the first field that is free, and then nothing again.
    for key in ["Right", "Right", "Right", "Down"] {
        ran(&mut state, &d, key);
    }
    let said = words(&d.world, state.view(&d.world));
    assert!(said.contains("Що у стовпці «Скидка»") && said.contains("упізнано 7 із 8"), "{said}");
    ran(&mut state, &d, "Del");
    ran(&mut state, &d, "F9");
    let said = words(&d.world, state.view(&d.world));
    assert!(said.contains("2 стовпці не впізнано, вони лишаються у файлі: Скидка, Город"), "{said}");
    d.draw("import-left-out", &state, import::State::view);
    assert!(said.contains("упізнано 6 із 8") && !said.contains("такого номера немає"), "{said}");
    ran(&mut state, &d, "F9");
    let said = words(&d.world, state.view(&d.world));
    assert!(said.contains("Завантажено."), "{said}");
    assert_eq!(shop::find(&d.world.shop, "050 123 45 67", 5).unwrap()[0].name.full(), "Тарас Петренко");
}

/// The guests whose lines stand above the panel of fields.
fn guests_seen(world: &World, state: &import::State) -> Vec<u32> {
    picture::load_fonts();
    let view = below_top_bar(world, state.view(world));
    let mut window: Simulator<'_, (), Tokens> = Simulator::with_size(theme::settings(), world.size, view);
    let fields = window.find(world.language.import_column_is("name")).unwrap().bounds();
    let mut is_above = |guest: u32| {
        let line = window.find(format!("Гість {guest}"));
        line.is_ok_and(|line| line.bounds().y + line.bounds().height < fields.y)
    };
    (1..=12).filter(|guest| is_above(*guest)).collect()
}

#[test]
fn the_first_ten_lines_of_a_file_can_be_read_in_every_size() {
    let d = desk();
    let file = d.folder.path().join("members-2025.csv");
    let guests: Vec<String> = (1..=12).map(|guest| format!("Гість {guest},05012345{guest:02}")).collect();
    std::fs::write(&file, format!("name,phone\n{}\n", guests.join("\n"))).unwrap();
    // The fields leave room for 317 pixels of lines of 28, for 187 and for 55 of lines of 33; ten are looked at.
    for (text, size, at_once) in [
        (TextSize::Normal, Size::new(1280.0, 800.0), 10),
        (TextSize::VeryLarge, Size::new(1280.0, 800.0), 5),
        (TextSize::VeryLarge, Size::new(1024.0, 720.0), 1),
    ] {
        let world = World { tokens: Tokens::light().with_text(text), size, ..d.world.clone() };
        let (mut state, _) = import::State::dropped(&world, file.clone());
        ran(&mut state, &d, "F6");
        let turn = |state: &mut import::State, key: &str| {
            let message = state.key(&world, key).unwrap();
            state.update(&world, message);
            guests_seen(&world, state)
        };
        let all: Vec<u32> = (1..=10).collect();
        let pages: Vec<&[u32]> = all.chunks(at_once).collect();
        assert_eq!(guests_seen(&world, &state), pages[0], "{text:?} {size:?}");
        for page in pages[1..].iter().chain(&pages[..1]) {
            assert_eq!(turn(&mut state, "PgDn"), *page, "{text:?} {size:?}: on, and from the last to the first");
        }
        assert_eq!(turn(&mut state, "PgUp"), pages[pages.len() - 1], "{text:?} {size:?}: back");
        let said = words(&world, state.view(&world));
        assert_eq!(said.contains("PgUp, PgDn") && said.contains(" з 10"), at_once < 10, "{said}");
    }
}

#[test]
fn what_is_missing_is_said_and_another_sheet_is_a_key_away() {
    let d = desk();
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/import/12-many-sheets.xlsx");
    let (mut state, _) = import::State::dropped(&d.world, file);
    ran(&mut state, &d, "F6");
    let said = words(&d.world, state.view(&d.world));
    assert!(said.contains("аркуш «Клиенты 2025»") && said.contains("Анна Жукова"), "{said}");
    ran(&mut state, &d, "F7");
    let said = words(&d.world, state.view(&d.world));
    assert!(said.contains("аркуш «Архив»"), "{said}");
    ran(&mut state, &d, "F7");
    let said = words(&d.world, state.view(&d.world));
    assert!(said.contains("аркуш «Инструкция»") && said.contains("ще: Ім’я або назва"), "{said}");
    assert!(state.key(&d.world, "F9").is_none(), "nothing can be tried without names");
    d.draw("import-missing", &state, import::State::view);
    ran(&mut state, &d, "F6");
    let said = words(&d.world, state.view(&d.world));
    assert!(said.contains("Спершу перевірка"), "{said}");
}

#[test]
fn a_file_that_is_not_there_is_said() {
    let d = desk();
    let (mut state, _) = import::State::new(&d.world, Kind::Products);
    state.update(&d.world, import::Message::Path("/nowhere/prices.csv".into()));
    ran(&mut state, &d, "F9");
    let said = words(&d.world, state.view(&d.world));
    assert!(said.contains("Нічого не завантажено"), "{said}");
}

#[test]
fn one_import_at_a_time_which_goes_on_when_it_is_left() {
    let d = desk();
    let (mut state, _) = import::State::new(&d.world, Kind::Members);
    let file = d.folder.path().join("m.csv");
    std::fs::write(&file, "name\nНаталія\n").unwrap();
    state.update(&d.world, import::Message::Path(file.display().to_string()));
    let message = state.key(&d.world, "F9").unwrap();
    let import::Action::Run(task) = state.update(&d.world, message) else { panic!() };
    assert!(state.key(&d.world, "F9").is_none(), "one at a time");
    assert!(matches!(state.update(&d.world, import::Message::Close), import::Action::Close));
    assert!(state.is_running());
    let _ = answers(task).into_iter().map(|message| state.update(&d.world, message)).count();
    assert_eq!(state.ended(&d.world).as_deref(), Some("Файл перевірено; результат у меню, розділ «Імпорт»."));
}

#[test]
fn the_books_are_checked_beside_the_till() {
    let d = desk();
    d.sold(Some(d.taras), &[("Хліб", 6_800, 1)], "2026-11-20 09:00");
    let (mut state, _) = menu::State::new(&d.world);
    let message = state.key(&d.world, "F11").unwrap();
    let menu::Action::Run(task) = state.update(&d.world, message) else { panic!() };
    d.draw("menu-checking", &state, menu::State::view);
    for message in answers(task) {
        state.update(&d.world, message);
    }
    let said = words(&d.world, state.view(&d.world));
    assert!(said.contains("Облік у порядку."), "{said}");
    let message = state.key(&d.world, "F7").unwrap();
    let menu::Action::Run(task) = state.update(&d.world, message) else { panic!() };
    for message in answers(task) {
        state.update(&d.world, message);
    }
    let said = words(&d.world, state.view(&d.world));
    assert!(said.contains("Записано 3 таблиці."), "{said}");
    d.draw("menu", &state, menu::State::view);
}

#[test]
fn each_row_of_the_menu_has_its_key() {
    let d = desk();
    let (mut state, _) = menu::State::new(&d.world);
    for (key, leads) in
        [("F2", "Settings"), ("F3", "Programme"), ("F5", "Import(Products)"), ("F8", "BackUp"), ("F12", "Refund")]
    {
        let message = state.key(&d.world, key).unwrap();
        assert_eq!(format!("{:?}", state.update(&d.world, message)), leads);
    }
}

#[test]
fn known_ones_that_differ_are_told_of_and_stay_until_they_are_overwritten() {
    let d = desk();
    let file = d.folder.path().join("members-2025.csv");
    let dropped = |phone: &str| {
        let list = format!("Код;ФИО;Телефон;Город\n18;Петренко Тарас;{phone};Львів\n");
        std::fs::write(&file, list).unwrap();
        import::State::dropped(&d.world, file.clone()).0
    };
    let mut state = dropped("050 123 45 67");
    ran(&mut state, &d, "F9");
    ran(&mut state, &d, "F9");
    let mut state = dropped("050 765 43 21");
    ran(&mut state, &d, "F9");
    let said = words(&d.world, state.view(&d.world));
    assert!(said.contains("1 відомий записаний у файлі інакше й лишається, як був. Переписати: F5"), "{said}");
    d.draw("import-kept", &state, import::State::view);
    ran(&mut state, &d, "F5");
    ran(&mut state, &d, "F9");
    assert!(!words(&d.world, state.view(&d.world)).contains("інакше"), "it would be overwritten");
    ran(&mut state, &d, "F9");
    assert_eq!(shop::find(&d.world.shop, "050 765 43 21", 5).unwrap()[0].name.full(), "Тарас Петренко");
}

#[test]
fn many_columns_with_long_headings_are_left_out_in_a_few_words() {
    let d = desk();
    let file = d.folder.path().join("members-2025.csv");
    let heading = "Имя клиента;Телефон;Когда последний раз был в магазине на Садовой;Любимые товары через запятую;Цвет глаз;Знак;Город";
    let rows: Vec<String> = (1..=12).map(|row| format!("Гость {row};12;вчера;чай;серый;лев;Киев")).collect();
    std::fs::write(
        &file,
        format!("{heading}\nСавельева Ольга;067 412 77 01;вчера;чай;серый;лев;Киев\n{}\n", rows.join("\n")),
    )
    .unwrap();
    let (mut state, _) = import::State::dropped(&d.world, file);
    ran(&mut state, &d, "F9");
    let said = words(&d.world, state.view(&d.world));
    assert!(said.contains("Когда последний раз был…") && said.contains("і ще 2"), "{said}");
    d.draw("import-left-out-many", &state, import::State::view);
}

#[test]
fn why_a_line_is_refused_is_read_whole_in_the_smallest_window_and_the_largest_text() {
    let d = desk();
    let file = d.folder.path().join("members-2025.csv");
    // Seven columns, of which five are left out in three lines of words; the second guest is the first once more, which takes
    // three lines to say.
    let heading = "Имя клиента;Телефон;Когда последний раз был в магазине на Садовой;Любимые товары через запятую;Цвет глаз;Знак;Город";
    let rows = ["Савельева Ольга;067 412 77 01;вчера;чай;серый;лев;Киев"; 2].join("\n");
    std::fs::write(&file, format!("{heading}\n{rows}\n")).unwrap();
    let (mut state, _) = import::State::dropped(&d.world, file);
    ran(&mut state, &d, "F9");
    ran(&mut state, &d, "F9");
    let tokens = Tokens::light().with_text(TextSize::VeryLarge);
    let world = World { tokens, size: Size::new(1024.0, 720.0), ..d.world.clone() };
    let said = words(&world, state.view(&world));
    assert!(said.contains("Завантажено.") && said.contains("уже є в рядку 2") && said.contains("і ще 2"), "{said}");
    let view = below_top_bar(&world, state.view(&world));
    let mut window: Simulator<'_, (), Tokens> = Simulator::with_size(theme::settings(), world.size, view);
    // The path of a test's own folder may be as long as it likes.
    let ours = |words: &str| words.contains("уже є в рядку") || words.contains("впізнано");
    let cut = window.find(|candidate: Candidate<'_>| match candidate {
        Candidate::Custom { state, .. } => state.downcast_ref::<Cut>().map(|cut| cut.0.clone()).filter(|cut| ours(cut)),
        _ => None,
    });
    assert_eq!(cut.ok(), None);
}
