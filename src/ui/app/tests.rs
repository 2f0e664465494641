//! The program between its screens: what a scan leaves behind, what moves and what rests.

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::Datelike;
use tempfile::TempDir;

use super::screens::{Message as Front, Wanted};
use super::*;
use crate::shop::catalogue::{self, Product};
use crate::shop::fixture;
use crate::ui::screen::{enrol, find, import, settings, till};

const BREAD: &str = "4820000000017";
const CARD: &str = "440029010001";

/// The program on a shop with bread in the catalogue and Olena in the club.
fn app() -> (TempDir, App) {
    let (folder, shop) = fixture::shop();
    let mut bread = Product::named("101", "Хліб", Money::minor(6_800));
    bread.codes = vec![BREAD.into()];
    catalogue::upsert(&shop, bread).unwrap();
    fixture::enrolled(&shop, fixture::with_card("Олена Коваль", CARD));
    let (app, _) = App::start(Arc::new(shop));
    (folder, app)
}

/// What a task comes to.
fn answers(task: Task<Message>) -> Vec<Message> {
    use iced::futures::StreamExt;
    let Some(stream) = iced_test::runtime::task::into_stream(task) else { return Vec::new() };
    let outputs = stream.filter_map(async |action| match action {
        iced_test::runtime::Action::Output(message) => Some(message),
        _ => None,
    });
    iced::futures::executor::block_on(outputs.collect())
}

/// Does what is asked until nothing answers any more.
pub(super) fn settle(app: &mut App, task: Task<Message>) {
    for message in answers(task) {
        let task = app.update(message);
        settle(app, task);
    }
}

fn scan(app: &mut App, code: &str) {
    let _ = app.scanned(code.to_owned());
    app.count();
}

fn typed(app: &App) -> String {
    match &app.screen {
        Screen::Find(find) => find.typed().to_owned(),
        _ => panic!("the search is not open"),
    }
}

fn look_for(app: &mut App, words: &str) {
    let _ = app.open(Wanted::Find);
    let _ = app.update(Message::Screen(Front::Find(find::Message::Type(words.into()))));
}

#[test]
fn goods_scanned_during_a_search_leave_it_as_it_was() {
    let (_folder, mut app) = app();
    look_for(&mut app, "ковал");
    scan(&mut app, BREAD);
    assert!(matches!(app.screen, Screen::Till), "goods belong to the basket");
    let _ = app.open(Wanted::Find);
    assert_eq!(typed(&app), "ковал");
}

#[test]
fn who_was_half_enrolled_when_goods_were_scanned_is_there_again_until_served() {
    let (_folder, mut app) = app();
    let _ = app.open(Wanted::Enrol(None));
    let typed = enrol::Message::Type(enrol::Field::Surname, "Гнатюк".into());
    let _ = app.update(Message::Screen(Front::Enrol(typed)));
    scan(&mut app, BREAD);
    assert!(matches!(app.screen, Screen::Till), "goods belong to the basket");
    let _ = app.open(Wanted::Enrol(None));
    assert!(matches!(&app.screen, Screen::Enrol(enrol) if enrol.half_typed()));
    scan(&mut app, BREAD);
    scan(&mut app, CARD);
    let _ = app.open(Wanted::Enrol(None));
    assert!(matches!(&app.screen, Screen::Enrol(enrol) if !enrol.half_typed()), "somebody else stands there");
}

#[test]
fn who_was_half_enrolled_is_enrolled_on_after_paying() {
    let (_folder, mut app) = app();
    let _ = app.open(Wanted::Enrol(None));
    let typed = enrol::Message::Type(enrol::Field::Surname, "Гнатюк".into());
    let _ = app.update(Message::Screen(Front::Enrol(typed)));
    scan(&mut app, BREAD);
    for key in ["F9", "F2", "F9"] {
        let task = app.pressed(key);
        settle(&mut app, task);
    }
    assert!(matches!(&app.screen, Screen::Pay(pay) if pay.is_over()), "it was paid");
    let _ = app.open(Wanted::Enrol(None));
    assert!(matches!(&app.screen, Screen::Enrol(enrol) if enrol.half_typed()));
}

#[test]
fn what_was_changed_and_not_saved_is_there_again_after_a_scan() {
    let (_folder, mut app) = app();
    let olena = app.world.shop.member_of_card(&fixture::number(CARD)).unwrap();
    let _ = app.open(Wanted::Settings);
    let typed = settings::Message::Field(settings::Field::Name, "Вітряк".into());
    let _ = app.update(Message::Screen(Front::Settings(typed)));
    scan(&mut app, BREAD);
    assert!(matches!(app.screen, Screen::Till), "goods belong to the basket");
    let _ = app.open(Wanted::Settings);
    assert!(matches!(&app.screen, Screen::Settings(state) if state.anything_changed(&app.world)));
    // What the list of regulars keeps meanwhile is not written over.
    scan(&mut app, BREAD);
    let mut kept = (*app.world.shop.settings()).clone();
    kept.segments.lost_days = 77;
    app.world.shop.keep_settings(kept).unwrap();
    let _ = app.open(Wanted::Settings);
    let _ = app.update(Message::Screen(Front::Settings(settings::Message::Save)));
    let saved = app.world.shop.settings();
    assert_eq!((saved.name.as_str(), saved.segments.lost_days), ("Вітряк", 77));
    let _ = app.open(Wanted::Edit(olena));
    let _ = app.update(Message::Screen(Front::Enrol(enrol::Message::Type(enrol::Field::Note, "чай".into()))));
    scan(&mut app, BREAD);
    // Somebody else's details in between take nothing away.
    let other = fixture::enrolled(&app.world.shop, fixture::somebody("Тарас Бондар")).member;
    let _ = app.open(Wanted::Edit(other));
    let _ = app.open(Wanted::Edit(olena));
    assert!(matches!(&app.screen, Screen::Enrol(state) if state.is_changed()));
}

#[test]
fn a_page_opened_from_a_list_leads_back_to_its_row() {
    let (_folder, mut app) = app();
    for name in ["Тарас Бондар", "Іван Франко", "Леся Українка"] {
        fixture::enrolled(&app.world.shop, fixture::somebody(name));
    }
    let task = app.open(Wanted::Regulars);
    settle(&mut app, task);
    let key = |app: &mut App, name: &str| {
        let task = app.pressed(name);
        settle(app, task);
        format!("{:?}", std::mem::discriminant(&app.screen))
    };
    let list = key(&mut app, "Down");
    key(&mut app, "Down");
    let row = |app: &App| match &app.screen {
        Screen::Regulars(list) => list.chosen_place(),
        _ => panic!("the list is not open"),
    };
    assert_eq!(row(&app), 2);
    assert_ne!(key(&mut app, "Enter"), list, "the page is open");
    assert_eq!(key(&mut app, "F4"), list);
    assert_eq!(row(&app), 2);
    // From the till there is no list to go back to.
    key(&mut app, "Enter");
    key(&mut app, "Esc");
    let olena = app.world.shop.member_of_card(&fixture::number(CARD)).unwrap();
    let _ = app.open(Wanted::Member(olena));
    let Screen::Member(page) = &app.screen else { panic!("her page") };
    assert!(page.key(&app.world, "F4").is_none());
}

#[test]
fn a_receipt_opened_from_a_page_leads_back_to_it_and_from_there_to_the_basket() {
    let (_folder, mut app) = app();
    let press = |app: &mut App, name: &str| {
        let task = app.pressed(name);
        settle(app, task);
    };
    scan(&mut app, CARD);
    scan(&mut app, BREAD);
    for key in ["F9", "F2", "F9", "Enter"] {
        press(&mut app, key);
    }
    let olena = app.world.shop.member_of_card(&fixture::number(CARD)).unwrap();
    let _ = app.open(Wanted::Member(olena));
    press(&mut app, "Enter");
    assert!(matches!(app.screen, Screen::Receipt(_)), "her receipt");
    press(&mut app, "Esc");
    assert!(matches!(app.screen, Screen::Member(_)), "her page again");
    press(&mut app, "Esc");
    assert!(matches!(app.screen, Screen::Till));
    // A receipt that was looked for leads to the basket, as does one from which another was looked for.
    let _ = app.open(Wanted::Member(olena));
    press(&mut app, "Enter");
    press(&mut app, "F2");
    press(&mut app, "Esc");
    assert!(matches!(app.screen, Screen::Till));
    // So does one that a scan has put aside.
    let _ = app.open(Wanted::Member(olena));
    press(&mut app, "Enter");
    scan(&mut app, BREAD);
    let _ = app.open(Wanted::Receipt(None));
    press(&mut app, "Esc");
    assert!(matches!(app.screen, Screen::Till));
}

#[test]
fn what_was_done_is_said_until_the_next_deed() {
    let (_folder, mut app) = app();
    scan(&mut app, BREAD);
    for key in ["Esc", "Enter"] {
        let _ = app.update(Message::Heard(app.cashier, Heard::Pressed(key.into())));
    }
    assert!(app.toast.is_some() && app.till.lines() == 0, "the basket was removed");
    let scan = crate::scan::Scan { text: BREAD.into(), by_hand: 0 };
    let _ = app.update(Message::Heard(app.cashier, Heard::Scanned(scan)));
    assert!(app.toast.is_none(), "it says nothing of the next basket");
}

#[test]
fn a_programme_that_a_command_set_holds_when_somebody_comes_back() {
    let (_folder, mut app) = app();
    let (shop, now) = (app.world.shop.clone(), app.world.now);
    let mut programme = shop::programme::on(&shop, now.day()).unwrap().programme;
    programme.by_hand_limit = crate::domain::BasisPoints::new(1_234);
    shop::programme::set(&shop, programme, now.day(), now).unwrap();
    let limit = |app: &App| app.till.programme().map(|programme| programme.by_hand_limit);
    assert_ne!(limit(&app), Some(crate::domain::BasisPoints::new(1_234)));
    let task = app.update(Message::Back);
    settle(&mut app, task);
    assert_eq!(limit(&app), Some(crate::domain::BasisPoints::new(1_234)));
}

#[test]
fn whoever_was_found_by_card_is_not_looked_for_again() {
    let (_folder, mut app) = app();
    look_for(&mut app, "ковал");
    scan(&mut app, BREAD);
    scan(&mut app, CARD);
    let _ = app.open(Wanted::Find);
    assert_eq!(typed(&app), "");
}

#[test]
fn the_day_is_read_again_behind_whatever_was_done() {
    let (_folder, mut app) = app();
    let _ = app.open(Wanted::Menu);
    let read = |m: &Message| matches!(m, Message::Till(till::Message::TodayRead(_)));
    assert!(answers(app.close()).iter().any(read));
}

#[test]
fn a_basket_that_makes_way_for_another_is_listed_by_its_name() {
    let (_folder, mut app) = app();
    scan(&mut app, BREAD);
    let hold = app.pressed("F4");
    settle(&mut app, hold);
    scan(&mut app, CARD);
    scan(&mut app, BREAD);
    for key in ["F5", "Enter"] {
        let task = app.pressed(key);
        settle(&mut app, task);
    }
    let listed = crate::shop::draft::held(&app.world.shop).unwrap();
    assert_eq!(listed.iter().map(|(_, draft)| draft.label.as_str()).collect::<Vec<_>>(), ["Олена Коваль"]);
}

#[test]
fn a_search_that_was_left_by_hand_begins_anew() {
    let (_folder, mut app) = app();
    look_for(&mut app, "ковал");
    let _ = app.update(Message::Screen(Front::Find(find::Message::Close)));
    let _ = app.open(Wanted::Find);
    assert_eq!(typed(&app), "");
}

#[test]
fn the_help_stands_before_a_screen_and_nothing_typed_is_lost() {
    let (_folder, mut app) = app();
    look_for(&mut app, "ковал");
    let _ = app.pressed("F1");
    let _ = app.update(Message::HelpAsked(None));
    assert!(app.help.is_some());
    let _ = app.pressed("F3");
    let _ = app.pressed("PgDn");
    assert!(app.help.is_some() && typed(&app) == "ковал", "the search lies behind it");
    let _ = app.pressed("Esc");
    assert!(app.help.is_none() && typed(&app) == "ковал", "Esc leads back to the search, not to the basket");
    let _ = app.update(Message::HelpAsked(None));
    let _ = app.pressed("F1");
    assert!(app.help.is_none(), "the same key closes it");
}

#[test]
fn a_scan_is_heard_while_the_help_is_read() {
    let (_folder, mut app) = app();
    let _ = app.update(Message::HelpAsked(None));
    scan(&mut app, BREAD);
    assert!(app.help.is_none() && app.till.lines() == 1);
}

#[test]
fn a_form_beside_the_basket_stays_while_the_help_is_read() {
    let (_folder, mut app) = app();
    scan(&mut app, BREAD);
    let _ = app.pressed("Enter");
    let quantity = till::Message::Aside(till::AsideMessage::Type("2,5".into()));
    let _ = app.update(Message::Till(quantity));
    let _ = app.pressed("F1");
    let _ = app.update(Message::HelpAsked(None));
    let _ = app.pressed("Esc");
    let _ = app.pressed("Enter");
    let quote = app.till.at_the_till().1.unwrap();
    assert_eq!(quote.subtotal, Money::minor(17_000), "two and a half loaves");
}

#[test]
fn a_label_that_a_busy_pc_took_for_typing_is_a_label_all_the_same() {
    let (_folder, mut app) = app();
    let mut programme = crate::shop::programme::on(&app.world.shop, app.world.now.day()).unwrap().programme;
    programme.by_hand_limit = crate::domain::BasisPoints::new(1_000);
    crate::shop::programme::set(&app.world.shop, programme, app.world.now.day(), app.world.now).unwrap();
    scan(&mut app, BREAD);
    let _ = app.pressed("Enter");
    let quantity = till::Message::Aside(till::AsideMessage::Type(BREAD.into()));
    let _ = app.update(Message::Till(quantity));
    let _ = app.pressed("Enter");
    let quote = app.till.at_the_till().1.unwrap();
    assert_eq!(quote.subtotal, Money::minor(13_600), "a second loaf, and no such quantity");
    let _ = app.pressed("F8");
    let discount = till::Message::Aside(till::AsideMessage::Type(BREAD.into()));
    let _ = app.update(Message::Till(discount));
    let _ = app.pressed("Enter");
    assert_eq!(app.till.at_the_till().1.unwrap().subtotal, Money::minor(20_400), "and a third, with no discount");
}

#[test]
fn an_import_that_is_left_goes_on_beside_the_till_and_is_found_again() {
    let (folder, mut app) = app();
    let file = folder.path().join("goods.csv");
    std::fs::write(&file, "sku,name,price\n7,Tea,420.00\n").unwrap();
    let _ = app.open(Wanted::Import(import::Kind::Products));
    let tell = |app: &mut App, message| app.update(Message::Screen(Front::Import(message)));
    let _ = tell(&mut app, import::Message::Path(file.display().to_string()));
    let trial = tell(&mut app, import::Message::Try);
    scan(&mut app, BREAD);
    assert!(matches!(app.screen, Screen::Till) && app.toast.is_none());
    settle(&mut app, trial);
    assert!(app.toast.is_some(), "the till says that it is done");
    let _ = app.open(Wanted::Import(import::Kind::Members));
    let Screen::Import(found) = &app.screen else { panic!("the import is not open") };
    assert!(!found.is_running() && found.ended(&app.world).is_some());
    let adopted = tell(&mut app, import::Message::Adopt);
    let _ = tell(&mut app, import::Message::Close);
    settle(&mut app, adopted);
    assert!(catalogue::search(&app.world.shop, "tea", 3).unwrap().len() == 1, "Esc stops nothing");
}

#[test]
fn the_customers_window_goes_where_the_settings_want_it_at_once() {
    let (_folder, mut app) = app();
    let first = app.customer;
    let keep = |app: &mut App, customer| {
        let mut own = (*app.world.shop.till_settings()).clone();
        own.customer = customer;
        app.world.shop.keep_till_settings(own).unwrap();
        let _ = app.settings_changed();
        app.customer
    };
    assert_eq!(keep(&mut app, CustomerScreen::Window), first, "nothing changed");
    let second = keep(&mut app, CustomerScreen::Monitor { x: 1280, y: 0 });
    assert!(second.is_some() && second != first, "a window of its own on the monitor");
    let moved = keep(&mut app, CustomerScreen::Monitor { x: 1920, y: 0 });
    assert!(moved.is_some() && moved != second, "another monitor");
    let _ = app.closed(first.unwrap());
    assert_eq!(app.customer, moved, "the end of the old window is not the end of the new one");
    assert_eq!(keep(&mut app, CustomerScreen::Off), None);
}

#[test]
fn a_new_total_moves_for_two_hundred_milliseconds_and_nothing_else_does() {
    let (_folder, mut app) = app();
    assert!(app.customer.is_some() && !app.is_animated() && !app.is_resting(), "idle");
    scan(&mut app, BREAD);
    assert!(app.is_animated());
    let _ = app.update(Message::Animate(Instant::now() + Duration::from_millis(50)));
    assert!(app.is_animated());
    let _ = app.update(Message::Animate(Instant::now() + Duration::from_millis(250)));
    assert!(!app.is_animated(), "the total has arrived");
    // A card without a discount changes no sum.
    scan(&mut app, CARD);
    assert!(!app.is_animated() && !app.is_resting());
}

#[test]
fn with_less_motion_a_new_total_stands_at_once() {
    let (_folder, mut app) = app();
    let mut own = (*app.world.shop.till_settings()).clone();
    own.less_motion = true;
    app.world.shop.keep_till_settings(own).unwrap();
    scan(&mut app, BREAD);
    assert!(!app.is_animated());
}

#[test]
fn a_birthday_moves_for_four_seconds_rests_for_four_and_is_over() {
    let (_folder, mut app) = app();
    let mut olga = fixture::with_card("Ольга Лис", "440029010002");
    olga.profile.birthday = crate::domain::Birthday::new(app.world.now.day().month(), app.world.now.day().day(), None);
    fixture::enrolled(&app.world.shop, olga);
    let begun = Instant::now();
    scan(&mut app, "440029010002");
    let mut after = |ms: u64| {
        let _ = app.update(Message::Animate(begun + Duration::from_millis(ms)));
        (app.is_animated(), app.is_resting())
    };
    assert_eq!(after(3_900), (true, false));
    assert_eq!(after(4_500), (false, true), "no frame while it rests");
    assert_eq!(after(8_500), (false, false));
}

#[test]
fn a_backup_that_was_asked_for_in_the_menu_is_answered_there() {
    let (_folder, mut app) = app();
    let _ = app.open(Wanted::Menu);
    let made = shop::backup(&app.world.shop, None, &app.world.now).map_err(Arc::new);
    let _ = app.update(Message::BackedUp { made, leaving: false });
    assert!(app.toast.is_none() && app.backup.last.is_some() && !app.backup.failed);
    let failed = Err(Arc::new(shop::Error::NoProgramme));
    let _ = app.update(Message::BackedUp { made: failed, leaving: false });
    assert!(app.backup.failed && app.backup.last.is_some(), "the last good one is still known");
}

#[test]
fn a_window_that_could_not_be_copied_stays_until_it_is_closed_again() {
    let (_folder, mut app) = app();
    scan(&mut app, "440029010002");
    let _ = app.open(Wanted::Menu);
    let failed = Err(Arc::new(shop::Error::NoProgramme));
    let _ = app.update(Message::BackedUp { made: failed, leaving: true });
    assert!(matches!(app.screen, Screen::Till) && app.backup.failed && app.backup.warned);
    assert!(app.till.notice().is_some_and(|words| words.contains("Копі")), "{:?}", app.till.notice());
}

#[test]
fn a_pc_that_slept_through_midnight_begins_its_day_when_it_wakes() {
    let (_folder, mut app) = app();
    let begins = |app: &mut App| {
        let task = app.update(Message::Minute);
        answers(task).iter().any(|message| matches!(message, Message::DayBegun))
    };
    assert!(!begins(&mut app), "it began when the program started");
    app.day = app.day.pred_opt().unwrap();
    assert!(begins(&mut app), "whatever the clock shows");
    assert!(!begins(&mut app), "once a day");
}
