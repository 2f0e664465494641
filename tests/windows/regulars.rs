//! The owner's list of regulars: pages, orders, conditions, kept lists, columns, limits, files, and pictures of it.

use std::sync::Arc;

use calamine::{Data, Reader, Xlsx, open_workbook};
use iced::Size;
use iced_test::Simulator;
use regulars::domain::{Lang, Segment};
use regulars::language::Language;
use regulars::shop::demo::{DemoPlan, demo};
use regulars::shop::{Beside, Shop};
use regulars::ui::screen::regulars::{Action, Message, State};
use regulars::ui::theme;
use regulars::ui::world::World;
use rstest::rstest;

use super::desk::{self, answers, at, desk};

/// Does what an action asks for, and takes its answers until nothing more is asked.
pub(super) fn settle(world: &World, state: &mut State, action: Action) -> Action {
    match action {
        Action::Run(task) => {
            let mut last = Action::None;
            for answer in answers(task) {
                let action = state.update(world, answer);
                last = settle(world, state, action);
            }
            last
        }
        other => other,
    }
}

pub(super) fn open(world: &World) -> State {
    let (mut state, task) = State::new(world);
    settle(world, &mut state, Action::Run(task));
    state
}

pub(super) fn press(world: &World, state: &mut State, key: &str) -> Action {
    let message = state.key(world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
    let action = state.update(world, message);
    settle(world, state, action)
}

pub(super) fn say(world: &World, state: &mut State, message: Message) {
    let action = state.update(world, message);
    settle(world, state, action);
}

pub(super) fn words(world: &World, state: &State) -> Vec<String> {
    let mut window = Simulator::with_size(theme::settings(), world.size, state.view(world));
    desk::words_in(&mut window)
}

fn says(world: &World, state: &State, text: &str) -> bool {
    words(world, state).iter().any(|one| one == text)
}

/// A made-up shop of two years, on the morning after its last evening.
fn made_up(lang: Lang, members: u32) -> (tempfile::TempDir, World) {
    let folder = tempfile::tempdir().unwrap();
    let today = "2026-11-20".parse().unwrap();
    let plan = DemoPlan { members, ..DemoPlan::speaking(lang, today) };
    demo(folder.path(), &plan).unwrap();
    let shop = Shop::open(folder.path(), Beside::Command).unwrap();
    let base = desk();
    let language = Language::new(lang, plan.currency);
    let world = World { shop: Arc::new(shop), language, now: at("2026-11-20 18:47"), ..base.world.clone() };
    (folder, world)
}

#[test]
fn pages_are_turned_by_key_to_the_last_and_back() {
    let (_folder, world) = made_up(Lang::Uk, 60);
    let mut state = open(&world);
    let first = words(&world, &state);
    // Which lines are seen; behind it stand the keys that leap through a long list.
    let foot = |state: &State| {
        let foot = words(&world, state).into_iter().find(|text| text.contains('–') && text.contains(" з "))?;
        foot.split("  ·  ").next().map(str::to_owned)
    };
    assert_eq!(foot(&state).unwrap(), "1–9 з 60");
    assert!(first.iter().any(|text| text.contains("Home, End, Ctrl+1…9")));
    // While the next page is read the one before stays.
    let waiting = state.key(&world, "PgDn").unwrap();
    let waiting = state.update(&world, waiting);
    assert_eq!(foot(&state).unwrap(), "1–9 з 60");
    settle(&world, &mut state, waiting);
    assert_eq!(foot(&state).unwrap(), "10–18 з 60");
    press(&world, &mut state, "End");
    assert_eq!(foot(&state).unwrap(), "55–60 з 60");
    press(&world, &mut state, "PgDn");
    assert_eq!(foot(&state).unwrap(), "55–60 з 60");
    press(&world, &mut state, "Ctrl+5");
    assert_eq!(foot(&state).unwrap(), "28–36 з 60");
    press(&world, &mut state, "Home");
    assert_eq!(words(&world, &state), first);
    // One line beyond the page is the next page's first.
    (0..9).for_each(|_| drop(press(&world, &mut state, "Down")));
    assert_eq!(foot(&state).unwrap(), "10–18 з 60");
    let Action::Page(tenth) = press(&world, &mut state, "Enter") else { panic!("no page was opened") };
    press(&world, &mut state, "F7");
    press(&world, &mut state, "End");
    (0..9).for_each(|_| drop(press(&world, &mut state, "Up")));
    assert!(matches!(press(&world, &mut state, "Enter"), Action::Page(member) if member == tenth));
}

#[test]
fn what_stands_in_the_list_is_what_the_documents_say() {
    let (_folder, world) = made_up(Lang::Uk, 40);
    let state = open(&world);
    let value =
        regulars::shop::value::value(&world.shop, &regulars::shop::value::ValueQuery::default(), world.now.day())
            .unwrap();
    let l = world.language;
    let seen = words(&world, &state);
    for member in value.members.iter().take(9) {
        assert!(seen.contains(&member.name), "{}", member.name);
        assert!(seen.contains(&l.money_whole(member.spent).replace('\u{a0}', " ")), "{}", member.name);
    }
    assert!(!seen.contains(&value.members[9].name));
    assert!(seen.contains(&l.number(40)));
    let lost = format!("{}  {}", l.segment(Segment::Lost), value.totals.segments.lost);
    assert!(seen.contains(&lost), "{lost}: {seen:?}");
}

#[test]
fn conditions_narrow_the_list_and_are_kept_by_name() {
    let desk = desk();
    desk.sold(Some(desk.olena), &[("Кава", 700_000, 1)], "2026-11-01 10:00");
    desk.sold(Some(desk.taras), &[("Хліб", 5_000, 1)], "2026-11-02 10:00");
    let world = &desk.world;
    let mut state = open(world);
    assert!(says(world, &state, "Олена Петрівна Коваль") && says(world, &state, "Тарас Бондар"));
    press(world, &mut state, "F5");
    say(world, &mut state, Message::TypeField(field("least_spent"), "5000".into()));
    say(world, &mut state, Message::NextMonth);
    assert!(says(world, &state, "підходять 0 учасників"));
    (0..5).for_each(|_| say(world, &mut state, Message::NextMonth));
    assert!(says(world, &state, "підходить 1 учасник"), "{:?}", words(world, &state));
    say(world, &mut state, Message::TypeField(field("name"), "Червневі".into()));
    press(world, &mut state, "F6");
    assert_eq!(world.shop.settings().lists[0].filters, ["birthday=6", "spent=5000.00"]);
    press(world, &mut state, "F5");
    assert!(says(world, &state, "Олена Петрівна Коваль") && !says(world, &state, "Тарас Бондар"));
    assert!(says(world, &state, "Прибрати 2 умови"));
    say(world, &mut state, Message::Clear);
    assert!(says(world, &state, "Тарас Бондар"));
    // Another day the list is taken by its name.
    let mut state = open(world);
    press(world, &mut state, "F5");
    assert!(says(world, &state, "Червневі"));
    press(world, &mut state, "F9");
    assert!(says(world, &state, "Олена Петрівна Коваль") && !says(world, &state, "Тарас Бондар"));
    press(world, &mut state, "F5");
    press(world, &mut state, "F8");
    assert!(world.shop.settings().lists.is_empty());
}

fn field(name: &str) -> regulars::ui::screen::regulars::Field {
    use regulars::ui::screen::regulars::Field;
    match name {
        "least_spent" => Field::LeastSpent,
        "lost" => Field::Lost,
        "away" => Field::Away,
        _ => Field::ListName,
    }
}

#[test]
fn what_cannot_be_read_changes_nothing_and_is_marked() {
    let desk = desk();
    let world = &desk.world;
    let mut state = open(world);
    press(world, &mut state, "F5");
    say(world, &mut state, Message::TypeField(field("away"), "довго".into()));
    assert!(says(world, &state, "підходять 2 учасники; червоні поля не враховано"), "{:?}", words(world, &state));
    press(world, &mut state, "F5");
    press(world, &mut state, "F6");
    say(world, &mut state, Message::TypeField(field("lost"), "0".into()));
    let before = world.shop.settings().segments.clone();
    press(world, &mut state, "F9");
    assert_eq!(world.shop.settings().segments, before);
    say(world, &mut state, Message::TypeField(field("lost"), "10".into()));
    press(world, &mut state, "F9");
    assert_eq!(world.shop.settings().segments.lost_days, 10);
    assert!(says(world, &state, "Пішли  2"), "{:?}", words(world, &state));
}

#[test]
fn limits_that_were_changed_are_left_only_when_asked_for_twice() {
    let desk = desk();
    let world = &desk.world;
    let mut state = open(world);
    let asked = |state: &State| words(world, state).join(" ").contains(&world.language.common_unsaved());
    let before = world.shop.settings().segments.clone();
    press(world, &mut state, "F6");
    press(world, &mut state, "Esc");
    assert!(says(world, &state, "Олена Петрівна Коваль"), "nothing was changed, and the list is there");
    press(world, &mut state, "F6");
    say(world, &mut state, Message::TypeField(field("lost"), "77".into()));
    assert!(!matches!(press(world, &mut state, "Esc"), Action::Close));
    assert!(asked(&state), "{:?}", words(world, &state));
    press(world, &mut state, "Down");
    assert!(!asked(&state), "who goes on means to stay");
    press(world, &mut state, "Esc");
    press(world, &mut state, "Esc");
    assert!(says(world, &state, "Олена Петрівна Коваль") && world.shop.settings().segments == before);
    press(world, &mut state, "F6");
    say(world, &mut state, Message::TypeField(field("lost"), "77".into()));
    press(world, &mut state, "Esc");
    press(world, &mut state, "F9");
    assert_eq!(world.shop.settings().segments.lost_days, 77, "the key that was offered keeps it");
}

#[rstest]
#[case("F4")]
#[case("F5")]
fn a_panel_leads_one_step_back_and_the_list_to_the_basket(#[case] panel: &str) {
    let desk = desk();
    let mut state = open(&desk.world);
    press(&desk.world, &mut state, panel);
    assert!(!says(&desk.world, &state, "Олена Петрівна Коваль"));
    assert!(!matches!(press(&desk.world, &mut state, "Esc"), Action::Close));
    assert!(says(&desk.world, &state, "Олена Петрівна Коваль"));
    assert!(matches!(press(&desk.world, &mut state, "Esc"), Action::Close));
}

#[test]
fn each_tab_of_the_list_has_its_key() {
    let desk = desk();
    desk.sold(Some(desk.olena), &[("Кава", 700_000, 1)], "2026-11-01 10:00");
    let mut state = open(&desk.world);
    for (place, segment) in Segment::ALL.into_iter().enumerate() {
        let key = format!("Alt+{}", place + 2);
        assert!(says(&desk.world, &state, &key), "{key} is shown");
        let Some(Message::Segment(Some(asked))) = state.key(&desk.world, &key) else { panic!("{key}") };
        assert_eq!(asked, segment);
    }
    press(&desk.world, &mut state, "Alt+2");
    press(&desk.world, &mut state, "Alt+1");
    assert!(says(&desk.world, &state, "Олена Петрівна Коваль") && says(&desk.world, &state, "Тарас Бондар"));
    assert!(state.key(&desk.world, "Alt+9").is_none());
}

#[test]
fn a_search_finds_by_name_and_tabs_by_segment() {
    let desk = desk();
    desk.sold(Some(desk.olena), &[("Кава", 700_000, 1)], "2026-11-01 10:00");
    let world = &desk.world;
    let mut state = open(world);
    say(world, &mut state, Message::Type("бондр".into()));
    assert!(says(world, &state, "Тарас Бондар") && !says(world, &state, "Олена Петрівна Коваль"));
    // The arrows move the cursor within what is typed.
    assert!(state.key(world, "Left").is_none());
    say(world, &mut state, Message::Type(String::new()));
    say(world, &mut state, Message::Segment(Some(Segment::New)));
    assert!(says(world, &state, "Олена Петрівна Коваль") && !says(world, &state, "Тарас Бондар"));
    press(world, &mut state, "Right");
    assert!(says(world, &state, "За цими умовами нікого немає"));
    assert!(matches!(press(world, &mut state, "Esc"), Action::Close));
}

#[test]
fn columns_are_chosen_and_remembered_and_a_head_sorts_by_touch() {
    let desk = desk();
    desk.sold(Some(desk.olena), &[("Кава", 700_000, 1)], "2026-11-01 10:00");
    let world = &desk.world;
    let mut state = open(world);
    assert!(!says(world, &state, "Перший візит"));
    press(world, &mut state, "F4");
    for _ in 0..8 {
        press(world, &mut state, "Down");
    }
    press(world, &mut state, "Space");
    press(world, &mut state, "F4");
    let state = open(world);
    let wide = World { size: Size::new(1536.0, 864.0), ..world.clone() };
    assert!(says(&wide, &state, "Перший візит"), "{:?}", words(&wide, &state));
    let mut state = open(&wide);
    let mut window = Simulator::with_size(theme::settings(), wide.size, state.view(&wide));
    window.click("Візитів").unwrap();
    let touched: Vec<Message> = window.into_messages().collect();
    for message in touched {
        say(&wide, &mut state, message);
    }
    assert!(matches!(press(&wide, &mut state, "Enter"), Action::Page(member) if member == desk.olena));
    press(&wide, &mut state, "F7");
    assert!(matches!(press(&wide, &mut state, "Enter"), Action::Page(member) if member == desk.taras));
}

#[test]
fn the_list_is_written_for_a_spreadsheet_with_the_columns_that_were_chosen() {
    let desk = desk();
    desk.sold(Some(desk.olena), &[("Кава", 700_050, 1)], "2026-11-01 10:00");
    let world = &desk.world;
    let mut state = open(world);
    press(world, &mut state, "F8");
    let folder = desk.folder.path().join("export");
    let csv = std::fs::read_to_string(folder.join("покупці-2026-11-20.csv")).unwrap();
    let mut lines = csv.trim_start_matches('\u{feff}').lines();
    assert!(lines.next().unwrap().starts_with("Покупець,Рівень,Візитів,Витрачено"), "{csv}");
    let olena = lines.next().unwrap();
    assert!(olena.starts_with("Олена Петрівна Коваль,Срібло,1,7000.50,"), "{olena}");
    assert_eq!(csv.lines().count(), 3);
    // The workbook says the same, with amounts and days as such.
    let mut book: Xlsx<_> = open_workbook(folder.join("покупці-2026-11-20.xlsx")).unwrap();
    let sheet = book.sheet_names()[0].clone();
    let sheet = book.worksheet_range(&sheet).unwrap();
    let rows: Vec<&[Data]> = sheet.rows().collect();
    assert_eq!(rows.len(), 3);
    let heads: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().next().unwrap().split(',').collect();
    let named = |head: &str| &rows[1][heads.iter().position(|one| *one == head).unwrap()];
    let read: Vec<String> = rows[0].iter().map(ToString::to_string).collect();
    assert_eq!(read, heads);
    assert_eq!(named("Покупець"), &Data::String("Олена Петрівна Коваль".into()));
    assert_eq!((named("Візитів"), named("Витрачено")), (&Data::Float(1.0), &Data::Float(7_000.5)));
    let Data::DateTime(day) = named("Останній") else { panic!("{:?}", named("Останній")) };
    // Days since the end of 1899, as spreadsheets count them.
    assert!((day.as_f64() - 46_327.0).abs() < 0.001, "{day:?}");
    // The next one does not write over it.
    press(world, &mut state, "F8");
    assert!(folder.join("покупці-2026-11-20-2.xlsx").is_file());
    // What was written is said of the list that it was of, and not of the next one.
    let written = |state: &State| words(world, state).iter().any(|text| text.contains(".xlsx"));
    assert!(written(&state), "{:?}", words(world, &state));
    say(world, &mut state, Message::Segment(Some(Segment::Lost)));
    assert!(!written(&state), "{:?}", words(world, &state));
}

#[rstest]
fn an_answer_to_an_older_question_is_passed_over() {
    let desk = desk();
    let world = &desk.world;
    let mut state = open(world);
    let Action::Run(early) = state.update(world, Message::Type("бондар".into())) else { panic!() };
    let Action::Run(late) = state.update(world, Message::Type("коваль".into())) else { panic!() };
    let (early, late) = (answers(early), answers(late));
    for answer in late.into_iter().chain(early) {
        state.update(world, answer);
    }
    assert!(says(world, &state, "Олена Петрівна Коваль") && !says(world, &state, "Тарас Бондар"));
}

#[test]
fn the_foot_counts_what_a_lower_window_shows() {
    let (_folder, world) = made_up(Lang::Uk, 60);
    let mut state = open(&world);
    (0..8).for_each(|_| drop(press(&world, &mut state, "Down")));
    // The page was asked for in a window that held nine.
    let low = World { size: Size::new(1280.0, 660.0), ..world.clone() };
    let everybody =
        regulars::shop::value::value(&world.shop, &regulars::shop::value::ValueQuery::default(), world.now.day());
    let named: Vec<String> = everybody.unwrap().members.into_iter().map(|member| member.name).collect();
    let seen = words(&low, &state);
    let rows: Vec<usize> = (0..named.len()).filter(|place| seen.contains(&named[*place])).collect();
    assert!(rows.len() < 9 && rows.contains(&8), "the chosen line is seen: {rows:?}");
    let foot = format!("{}–{} з 60", rows[0] + 1, rows[rows.len() - 1] + 1);
    assert!(seen.iter().any(|text| text.starts_with(&foot)), "{foot}: {seen:?}");
}

#[test]
fn a_condition_that_cannot_be_read_is_said_to_be_left_out() {
    let (_folder, world) = made_up(Lang::Uk, 20);
    let mut state = open(&world);
    press(&world, &mut state, "F5");
    let left_out = |state: &State| words(&world, state).iter().any(|text| text.contains("червоні поля не враховано"));
    assert!(!left_out(&state));
    say(&world, &mut state, Message::TypeField(regulars::ui::screen::regulars::Field::MostSpent, "багато".into()));
    assert!(left_out(&state));
}
