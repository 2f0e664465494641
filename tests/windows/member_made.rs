//! The member's page: what its figures are made of, row by row, and what came back of the receipts.

use std::ops::ControlFlow;

use iced::advanced::clipboard;
use iced::advanced::widget::Operation;
use iced::advanced::widget::operation::{Outcome, focusable};
use iced::{Event, Renderer, keyboard, mouse};
use iced_test::runtime::{UserInterface, user_interface};
use iced_test::{Simulator, simulator};
use regulars::domain::{FactId, MemberId, RefundId, RefundRequest, ReturnedLine, SaleId};
use regulars::shop::import::{ImportJob, import};
use regulars::shop::{self, household, refund};
use regulars::transfer::Kind;
use regulars::ui::screen::member::{Action, Figure, Message, State};
use regulars::ui::theme;

use super::desk::{self, Desk, at, buy, desk};
use super::member::{press, says, settle};
use super::picture;

pub fn page(desk: &Desk, member: MemberId) -> State {
    State::new(&desk.world, member).0
}

pub fn words(desk: &Desk, state: &State) -> Vec<String> {
    desk::words_in(&mut Simulator::with_size(theme::settings(), desk.world.size, state.view(&desk.world)))
}

/// What stands in the rows below these titles of columns, cell by cell; empty ones are left out.
pub fn cells(desk: &Desk, state: &State, titles: &[&str]) -> Vec<String> {
    let words = words(desk, state);
    let head = words.windows(titles.len()).position(|some| some == titles);
    let rows = words[head.unwrap_or_else(|| panic!("no {titles:?} in {words:?}")) + titles.len()..].iter();
    // The first tab of the right column follows.
    rows.take_while(|text| *text != "Alt+1").filter(|text| !text.is_empty()).cloned().collect()
}

/// Touches what says these words.
pub fn touch(desk: &Desk, state: &mut State, words: &str) {
    let mut window = Simulator::with_size(theme::settings(), desk.world.size, state.view(&desk.world));
    window.click(words).unwrap();
    let touched: Vec<Message> = window.into_messages().collect();
    for message in touched {
        settle(desk, state, message);
    }
}

/// Brings somebody in from another program, with what is named in the columns.
pub fn imported(desk: &Desk, columns: &str, row: &str) -> MemberId {
    let file = desk.folder.path().join("members.csv");
    std::fs::write(&file, format!("name,{columns}\nНаталія Гнатюк,{row}\n")).unwrap();
    let job = ImportJob::new(Kind::Members, &file);
    import(&desk.world.shop, &job, at("2026-11-01 09:00"), &|_| ControlFlow::Continue(())).unwrap();
    shop::find(&desk.world.shop, "Гнатюк", 5).unwrap()[0].member
}

pub fn join(desk: &Desk, member: MemberId, to: MemberId) {
    household::join(&desk.world.shop, FactId::fresh(), member, to, at("2026-11-03 12:00"), true).unwrap();
}

fn back(desk: &Desk, sale: SaleId, lines: &[u32]) {
    let lines = lines.iter().map(|line| ReturnedLine { line: *line, quantity: None }).collect();
    let asked = RefundRequest { id: RefundId::fresh(), sale, lines, reason: String::new() };
    refund::refund(&desk.world.shop, asked, desk.world.now, false).unwrap();
}

/// Who it is, what is pressed, for how long it counts, the titles of the columns, and the rows.
type Counted = (fn(&Desk) -> MemberId, &'static str, &'static str, &'static [&'static str], &'static str);

/// Three receipts of Olena's, the first on the very day on which a window of six months begins, which is not within it.
fn spring(desk: &Desk) -> MemberId {
    buy(desk, desk.olena, "2026-05-20 12:00", "100.00");
    buy(desk, desk.olena, "2026-05-21 12:00", "30.00");
    buy(desk, desk.olena, "2026-11-14 12:00", "64.00");
    desk.olena
}

const TITLES: &[&str] = &["Чек", "Дата", "Зараховано"];
const OF_SEVERAL: &[&str] = &["Чек", "Дата", "Хто", "Зараховано"];

// The rows come to what is pressed, each time: 66.50 + 12 480.50 = 12 547; 36 + 64 + 800 = 900; 64 + 30 = 94; and 194 with
// 100 more.
const COUNTED: [Counted; 4] = [
    (
        |desk| {
            // With so much brought along it is Silver, 5 % off: 70.00 becomes 66.50.
            let member = imported(desk, "phone,spent", "0501234567,12480.50");
            buy(desk, member, "2026-11-10 12:00", "70.00");
            member
        },
        "Витрачено: 12 547,00 ₴",
        "для рівня, за 12 місяців",
        TITLES,
        "A-000001 10 листопада 66,50 ₴ з попереднього обліку 1 листопада 12 480,50 ₴",
    ),
    (
        |desk| {
            // What Taras bought before he joined stays on his own account.
            buy(desk, desk.taras, "2026-10-01 12:00", "600.00");
            buy(desk, desk.olena, "2026-10-12 12:00", "800.00");
            join(desk, desk.taras, desk.olena);
            buy(desk, desk.olena, "2026-11-10 12:00", "64.00");
            buy(desk, desk.taras, "2026-11-12 12:00", "36.00");
            desk.taras
        },
        "Витрачено: 900,00 ₴",
        "разом для рівня, за 12 місяців",
        OF_SEVERAL,
        "A-000004 12 листопада Тарас Бондар 36,00 ₴ A-000003 10 листопада Олена Петрівна Коваль 64,00 ₴ \
         A-000002 12 жовтня Олена Петрівна Коваль 800,00 ₴",
    ),
    (
        |desk| {
            desk.programme(|programme| programme.tiers.months = Some(6));
            spring(desk)
        },
        "Витрачено: 94,00 ₴",
        "для рівня, за 6 місяців",
        TITLES,
        "A-000003 14 листопада 64,00 ₴ A-000002 21 травня 30,00 ₴",
    ),
    (
        |desk| {
            desk.programme(|programme| programme.tiers.months = None);
            spring(desk)
        },
        "Витрачено: 194,00 ₴",
        "для рівня, за весь час",
        TITLES,
        "A-000003 14 листопада 64,00 ₴ A-000002 21 травня 30,00 ₴ A-000001 20 травня 100,00 ₴",
    ),
];

#[test]
fn what_counts_for_the_tier_leads_to_rows_that_come_to_it() {
    for (who, pressed, counts, titles, rows) in COUNTED {
        let desk = desk();
        let member = who(&desk);
        let mut state = page(&desk, member);
        touch(&desk, &mut state, "Витрачено");
        assert!(says(&desk, &state, pressed), "{pressed}: {:?}", words(&desk, &state));
        // In the head, and beside the title of the list.
        assert_eq!(words(&desk, &state).iter().filter(|text| *text == counts).count(), 2, "{pressed}");
        assert_eq!(cells(&desk, &state, titles).join(" "), rows, "{pressed}");
        // By key it is the last of all figures.
        let mut state = page(&desk, member);
        for _ in Figure::ALL {
            press(&desk, &mut state, "F3");
        }
        assert!(!says(&desk, &state, pressed), "{pressed}");
        press(&desk, &mut state, "F3");
        assert!(says(&desk, &state, pressed), "{pressed}");
        press(&desk, &mut state, "F3");
        assert!(says(&desk, &state, "Останні покупки"), "{pressed}");
    }
}

#[test]
fn a_receipt_that_counts_opens_and_what_was_before_this_till_has_none() {
    let desk = desk();
    let member = imported(&desk, "phone,spent", "0501234567,12480.50");
    let sale = buy(&desk, member, "2026-11-10 12:00", "70.00");
    let mut state = page(&desk, member);
    settle(&desk, &mut state, Message::LookAt(Some(Figure::Counted)));
    assert!(matches!(press(&desk, &mut state, "Enter"), Action::Refund(opened) if opened == sale));
    press(&desk, &mut state, "Down");
    assert!(matches!(press(&desk, &mut state, "Enter"), Action::None));
}

#[test]
fn who_has_left_an_account_is_still_named_beside_what_counts_there() {
    let desk = desk();
    join(&desk, desk.taras, desk.olena);
    buy(&desk, desk.taras, "2026-11-12 12:00", "36.00");
    let (takes, now) = (household::Takes::Nothing, desk.world.now);
    household::leave(&desk.world.shop, FactId::fresh(), desk.taras, takes, now, false).unwrap();
    let mut state = page(&desk, desk.olena);
    settle(&desk, &mut state, Message::LookAt(Some(Figure::Counted)));
    assert!(says(&desk, &state, "Витрачено: 36,00 ₴"));
    assert_eq!(cells(&desk, &state, OF_SEVERAL), ["A-000001", "12 листопада", "Тарас Бондар", "36,00 ₴"]);
    // Of her own she has none, and he has one that counts for another account.
    settle(&desk, &mut state, Message::LookAt(Some(Figure::Spent)));
    assert!(says(&desk, &state, "Витрачено: 0,00 ₴"));
    let mut state = page(&desk, desk.taras);
    settle(&desk, &mut state, Message::LookAt(Some(Figure::Counted)));
    assert!(says(&desk, &state, "Витрачено: 0,00 ₴"));
    settle(&desk, &mut state, Message::LookAt(Some(Figure::Spent)));
    assert!(says(&desk, &state, "Витрачено: 36,00 ₴"));
}

const RECEIPTS: &[&str] = &["Чек", "Дата", "Позицій", "Разом", "Лишилося"];
const DAYS: &[&str] = &["Дата", "Чеків", "Витрачено", "Після попереднього"];

#[test]
fn every_other_figure_says_exactly_what_it_is_made_of() {
    let desk = desk();
    buy(&desk, desk.olena, "2025-09-01 12:00", "100.00");
    buy(&desk, desk.olena, "2026-10-05 12:00", "30.00");
    buy(&desk, desk.olena, "2026-10-12 12:00", "800.00");
    buy(&desk, desk.olena, "2026-10-19 12:00", "64.00");
    let last = buy(&desk, desk.olena, "2026-10-19 13:00", "6.00");
    let receipts = "A-000005 19 жовтня 1 6,00 ₴ 6,00 ₴ A-000004 19 жовтня 1 64,00 ₴ 64,00 ₴ \
        A-000003 12 жовтня 1 800,00 ₴ 800,00 ₴ A-000002 5 жовтня 1 30,00 ₴ 30,00 ₴ \
        A-000001 1 вересня 2025 1 100,00 ₴ 100,00 ₴";
    let year = "пн, 19 жовтня 2 70,00 ₴ 7 днів пн, 12 жовтня 1 800,00 ₴ 7 днів пн, 5 жовтня 1 30,00 ₴ 399 днів";
    let days = format!("{year} пн, 1 вересня 2025 1 100,00 ₴ –");
    let days = days.as_str();
    let all = "5 чеків, без повернень 1 000,00 ₴";
    // Between visits lie 399, 7 and 7 days; the last was 32 days ago, 25 more than usual and more than twice as many.
    for (figure, title, remark, titles, rows) in [
        (Figure::Sales, "Чеків: 5", all, RECEIPTS, receipts),
        (Figure::Average, "Середній чек: 200,00 ₴", all, RECEIPTS, receipts),
        (Figure::VisitsLastYear, "Візитів за 12 місяців: 3", "3 дні з покупкою", DAYS, year),
        (Figure::LastVisit, "Останній візит: 19 жовтня 2026", "4 дні з покупкою", DAYS, days),
        (Figure::Overdue, "Запізнення: 25 днів", "4 дні з покупкою", DAYS, days),
        (Figure::Segment, "Група: Віддаляються", "перерва більша за 200 % звичної", DAYS, days),
    ] {
        let mut state = page(&desk, desk.olena);
        settle(&desk, &mut state, Message::LookAt(Some(figure)));
        for one in [title, remark] {
            assert!(says(&desk, &state, one), "{one}: {:?}", words(&desk, &state));
        }
        assert_eq!(cells(&desk, &state, titles).join(" "), rows, "{title}");
        assert!(matches!(press(&desk, &mut state, "Enter"), Action::Refund(sale) if sale == last), "{title}");
    }
}

#[test]
fn points_come_to_what_is_left_though_nobody_has_let_them_expire_yet() {
    let desk = desk();
    // Of 800.00 come 40 points, which were good until 12 October 2026.
    buy(&desk, desk.olena, "2025-10-12 12:00", "800.00");
    let mut state = page(&desk, desk.olena);
    settle(&desk, &mut state, Message::LookAt(Some(Figure::Points)));
    assert!(says(&desk, &state, "Бали: 0") && says(&desk, &state, "2 рухи, усього 0"), "{:?}", words(&desk, &state));
    let rows = ["13 жовтня", "згоріло", "–", "–40", "12 жовтня 2025", "нараховано", "A-000001", "+40"];
    assert_eq!(cells(&desk, &state, &["Дата", "За що", "Чек", "Бали"]), rows);
}

#[test]
fn points_by_their_end_lead_to_the_receipt_that_earned_them() {
    let desk = desk();
    let first = buy(&desk, desk.olena, "2026-10-12 12:00", "800.00");
    let last = buy(&desk, desk.olena, "2026-11-14 12:00", "64.00");
    let mut state = page(&desk, desk.olena);
    press(&desk, &mut state, "Alt+2");
    assert!(says(&desk, &state, "усі"), "all lots are seen, and their receipts one key further");
    press(&desk, &mut state, "Alt+7");
    // A twentieth is earned and lives for twelve months: 40 of 800.00, and 3 of 64.00.
    let rows =
        ["до 12 жовтня 2027", "нараховано", "A-000001", "40", "до 14 листопада 2027", "нараховано", "A-000002", "3"];
    assert_eq!(cells(&desk, &state, &["Строк", "За що", "Чек", "Бали"]), rows);
    assert!(matches!(press(&desk, &mut state, "Enter"), Action::Refund(sale) if sale == first));
    press(&desk, &mut state, "Down");
    assert!(matches!(press(&desk, &mut state, "Enter"), Action::Refund(sale) if sale == last));
    // Points from another program have no receipt here.
    let member = imported(&desk, "phone,points", "0501234567,120");
    let mut state = page(&desk, member);
    settle(&desk, &mut state, Message::LookAt(Some(Figure::Lots)));
    let rows = cells(&desk, &state, &["Строк", "За що", "Чек", "Бали"]);
    assert_eq!(rows[1..], ["з попереднього обліку", "–", "120"]);
    assert!(matches!(press(&desk, &mut state, "Enter"), Action::None));
}

#[test]
fn the_bar_of_a_month_leads_to_its_receipts() {
    let desk = desk();
    buy(&desk, desk.olena, "2026-10-12 12:00", "800.00");
    buy(&desk, desk.olena, "2026-10-19 12:00", "64.00");
    buy(&desk, desk.olena, "2026-11-14 12:00", "6.00");
    let mut state = page(&desk, desk.olena);
    touch(&desk, &mut state, "жов");
    for one in ["За жовтень 2026: 864,00 ₴", "2 чеки, без повернень 864,00 ₴"] {
        assert!(says(&desk, &state, one), "{one}: {:?}", words(&desk, &state));
    }
    let rows = "A-000002 19 жовтня 1 64,00 ₴ 64,00 ₴ A-000001 12 жовтня 1 800,00 ₴ 800,00 ₴";
    assert_eq!(cells(&desk, &state, RECEIPTS).join(" "), rows);
    assert!(says(&desk, &state, "Дані та згоди"), "the right column stays as it was");
    touch(&desk, &mut state, "жов");
    assert!(says(&desk, &state, "Останні покупки"));
    touch(&desk, &mut state, "вер");
    assert!(says(&desk, &state, "Останні покупки"), "a month without purchases leads nowhere");
}

#[test]
fn a_list_stays_beside_every_tab_that_it_may_stand_beside() {
    let desk = desk();
    buy(&desk, desk.olena, "2026-10-12 12:00", "800.00");
    let october = Figure::Month("2026-10-01".parse().unwrap());
    // What is looked at, the tab where this begins, and the tabs beside which its list goes on; beside the others the
    // purchases are there again.
    for (figure, begin, title, stays) in [
        (Figure::Counted, "Alt+1", "Витрачено: 800,00 ₴", "Alt+1 Alt+2 Alt+3 Alt+4"),
        (october, "Alt+1", "За жовтень 2026: 800,00 ₴", "Alt+1 Alt+2 Alt+3 Alt+4"),
        (Figure::Points, "Alt+2", "Бали: 40", "Alt+2 Alt+3"),
        (Figure::Lots, "Alt+2", "Бали за строками: 40", "Alt+2 Alt+3"),
        (Figure::Visits, "Alt+3", "Візитів: 1", "Alt+3"),
    ] {
        for tab in ["Alt+1", "Alt+2", "Alt+3", "Alt+4"] {
            let mut state = page(&desk, desk.olena);
            press(&desk, &mut state, begin);
            settle(&desk, &mut state, Message::LookAt(Some(figure)));
            assert!(says(&desk, &state, title), "{title}: {:?}", words(&desk, &state));
            press(&desk, &mut state, tab);
            let list = if stays.contains(tab) { title } else { "Останні покупки" };
            assert!(says(&desk, &state, list), "{title} and {tab}: {:?}", words(&desk, &state));
        }
    }
}

/// Goes on so many times by Tab, and presses a key there; what comes of it.
fn with_the_focus(desk: &Desk, state: &State, tabs: usize, key: keyboard::key::Named) -> Vec<Message> {
    picture::load_fonts();
    let mut renderer = Renderer::new(theme::REGULAR, 15.into());
    let (view, cache) = (state.view(&desk.world), user_interface::Cache::default());
    let mut window = UserInterface::build(view, desk.world.size, cache, &mut renderer);
    for _ in 0..tabs {
        let mut operation: Box<dyn Operation> = Box::new(focusable::focus_next());
        loop {
            window.operate(&renderer, &mut *operation);
            match operation.finish() {
                Outcome::Chain(next) => operation = next,
                Outcome::None | Outcome::Some(()) => break,
            }
        }
    }
    let keys: Vec<Event> = simulator::tap_key(keyboard::Key::Named(key), None).collect();
    let mut messages = Vec::new();
    let _ = window.update(&keys, mouse::Cursor::Unavailable, &mut renderer, &mut clipboard::Null, &mut messages);
    messages
}

#[test]
fn a_month_is_chosen_by_space_and_enter_stays_with_the_list() {
    use keyboard::key::Named;
    let desk = desk();
    buy(&desk, desk.olena, "2026-10-12 12:00", "800.00");
    buy(&desk, desk.olena, "2026-11-14 12:00", "6.00");
    let state = page(&desk, desk.olena);
    // Points, what was spent, the last visit and the first day stand before October, the first month with a purchase.
    for (tabs, month) in [(5, "2026-10-01"), (6, "2026-11-01")] {
        let said = with_the_focus(&desk, &state, tabs, Named::Space);
        let first: chrono::NaiveDate = month.parse().unwrap();
        assert!(matches!(said.as_slice(), [Message::LookAt(Some(Figure::Month(day)))] if *day == first), "{said:?}");
        assert!(with_the_focus(&desk, &state, tabs, Named::Enter).is_empty(), "{month}");
    }
}

#[test]
fn what_came_back_stands_below_its_receipt() {
    let desk = desk();
    let goods = [("Кава", 18_900, 2), ("Хліб", 6_800, 1)];
    let sale = desk.sold(Some(desk.olena), &goods, "2026-11-14 12:00").sale;
    buy(&desk, desk.olena, "2026-11-16 12:00", "50.00");
    back(&desk, sale, &[2]);
    let mut state = page(&desk, desk.olena);
    // Of 446.00 came back bread for 68.00, and 378.00 stayed; of the other nothing came back.
    let rows = "A-000002 16 листопада 1 50,00 ₴ – \
        A-000001 14 листопада 2 446,00 ₴ 378,00 ₴ A-R00001 20 листопада повернення –68,00 ₴";
    assert_eq!(cells(&desk, &state, RECEIPTS).join(" "), rows);
    press(&desk, &mut state, "Down");
    press(&desk, &mut state, "Down");
    assert!(matches!(press(&desk, &mut state, "Enter"), Action::Refund(opened) if opened == sale));
    settle(&desk, &mut state, Message::LookAt(Some(Figure::Spent)));
    for one in ["Витрачено: 428,00 ₴", "2 чеки, без повернень 428,00 ₴"] {
        assert!(says(&desk, &state, one), "{one}: {:?}", words(&desk, &state));
    }
    // The rest comes back too: it stays in the history, and no figure is made of it.
    back(&desk, sale, &[]);
    let mut state = page(&desk, desk.olena);
    let rows = "A-000002 16 листопада 1 50,00 ₴ – \
        A-000001 14 листопада 2 446,00 ₴ 0,00 ₴ A-R00001 20 листопада повернення –68,00 ₴ \
        A-R00002 20 листопада повернення –378,00 ₴";
    assert_eq!(cells(&desk, &state, RECEIPTS).join(" "), rows);
    settle(&desk, &mut state, Message::LookAt(Some(Figure::Sales)));
    assert!(says(&desk, &state, "Чеків: 1"));
    assert_eq!(cells(&desk, &state, RECEIPTS).join(" "), "A-000002 16 листопада 1 50,00 ₴ 50,00 ₴");
}
