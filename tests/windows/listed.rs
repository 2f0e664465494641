//! What the owner's list of regulars says: each figure in its column, each order, the sums at its head and their day, the
//! months, the files and the segments, all worked out by hand from a few sales.

use std::sync::{Arc, Mutex};

use calamine::{Data, Reader, Xlsx, open_workbook};
use chrono::Days;
use iced::widget::operation::{focus, select_all};
use iced::{Size, Task};
use iced_test::Simulator;
use regulars::domain::{ListColumn, MemberId, Money, Points, Segment, SegmentLimits};
use regulars::shop::CardWish;
use regulars::shop::regulars::{AT_ONCE, Exactness, Filter, Order, everybody, listing, months_of, page, refresh_due};
use regulars::ui::screen::regulars::{Action, Field, Message, State};
use regulars::ui::theme;
use regulars::ui::world::World;

use super::desk::{self, Desk, answers, at, buy, desk, typed_after};
use super::regulars::{open, press, say, settle, words};

/// The members of [`six`], in the order of their surnames, none of which begins as another does.
const NAMES: [&str; 6] =
    ["Тарас Бондар", "Софія Гнатюк", "Петро Дорош", "Олена Петрівна Коваль", "Іван Мельник", "Марія Яценко"];

/// Six members and what they had bought by 20 November 2026; who spends 15 000 in a year is one of the best. Nobody buys
/// while in a tier, so that all is paid as priced, and twenty bring a point, which lives for a year.
fn six() -> Desk {
    let desk = desk();
    let [sofiia, petro, ivan, maria] = ["Софія Гнатюк", "Петро Дорош", "Іван Мельник", "Марія Яценко"]
        .map(|name| desk::enrol(&desk.world.shop, desk::named(name), CardWish::None));
    let bought: [(MemberId, &str, &str); 14] = [
        (maria, "2025-11-10", "6000.00"),
        (petro, "2025-01-10", "100.00"),
        (petro, "2025-07-10", "100.00"),
        (petro, "2026-01-10", "100.00"),
        (petro, "2026-07-10", "100.00"),
        (sofiia, "2026-04-01", "1000.00"),
        (sofiia, "2026-05-01", "500.00"),
        (sofiia, "2026-06-01", "2500.00"),
        (ivan, "2026-09-01", "500.00 400.00"),
        (ivan, "2026-11-15", "100.00 500.00 14000.00"),
        (desk.olena, "2026-10-01", "40.00"),
        (desk.olena, "2026-10-11", "40.00"),
        (desk.olena, "2026-10-21", "20.00 20.00"),
        (desk.olena, "2026-10-31", "20.00 20.40"),
    ];
    for (member, day, prices) in bought {
        for price in prices.split(' ') {
            buy(&desk, member, &format!("{day} 12:00"), price);
        }
    }
    // Of his points ten are left that have not ended; the hundred that he pays besides bring five.
    desk.sold_for(Some(petro), &[("Хліб", 11_000, 1)], Points::new(10), "2026-11-10 12:00");
    let mut settings = (*desk.world.shop.settings()).clone();
    settings.segments.best_spent = Some(Money::minor(1_500_000));
    desk.world.shop.keep_settings(settings).unwrap();
    desk
}

/// A window in which every column has room, and all of them chosen.
fn with_all_columns(desk: &Desk) -> World {
    let mut settings = (*desk.world.shop.till_settings()).clone();
    settings.columns = Some(ListColumn::ALL.map(|column| column.code().to_owned()).to_vec());
    desk.world.shop.keep_till_settings(settings).unwrap();
    World { size: Size::new(2560.0, 1440.0), ..desk.world.clone() }
}

/// The words on screen in the order in which they are read, without the signs beside them.
fn shown(world: &World, state: &State) -> Vec<String> {
    let is_sign = |text: &str| text.chars().any(|c| ('\u{e000}'..='\u{f8ff}').contains(&c));
    words(world, state).into_iter().filter(|text| !is_sign(text)).collect()
}

/// So many words that follow one.
fn behind<'a>(shown: &'a [String], word: &str, count: usize) -> &'a [String] {
    let place = shown.iter().position(|one| one == word).unwrap_or_else(|| panic!("no {word}: {shown:?}"));
    &shown[place + 1..place + 1 + count]
}

/// Who is listed, each by the letter that the surname begins with.
fn listed(world: &World, state: &State) -> String {
    let shown = shown(world, state);
    let names = shown.iter().filter(|word| NAMES.contains(&word.as_str()));
    names.filter_map(|name| name.rsplit(' ').next()?.chars().next()).collect()
}

fn touch(world: &World, state: &mut State, text: &str) {
    let mut window = Simulator::with_size(theme::settings(), world.size, state.view(world));
    window.click(text).unwrap();
    let touched: Vec<Message> = window.into_messages().collect();
    for message in touched {
        say(world, state, message);
    }
}

#[test]
fn each_figure_stands_in_its_column() {
    let desk = six();
    let world = with_all_columns(&desk);
    let seen = shown(&world, &open(&world));
    let heads = [
        "Рівень",
        "Група",
        "Візитів",
        "Чеків",
        "Витрачено",
        "За рік",
        "Середній чек",
        "Бали",
        "Перший візит",
        "Останній",
        "Днів тому",
        "Зазвичай, днів",
        "Запізнення",
        "За місяцями",
    ];
    assert_eq!(behind(&seen, "Покупець", 14), heads);
    // The months are drawn. Of an even number of gaps the two in the middle are halved, up: 123, 181, 181, 184 days are
    // 181, and 30, 31 are 31. The points of 2025 have ended.
    #[rustfmt::skip]
    let rows: [(&str, [&str; 13]); 6] = [
        ("Тарас Бондар", ["–", "Пішли", "0", "0", "–", "–", "–", "0", "–", "–", "–", "–", "–"]),
        ("Софія Гнатюк", ["Бронза", "Віддаляються", "3", "3", "4 000 ₴", "4 000 ₴", "1 333 ₴", "200",
            "01.04.2026", "01.06.2026", "172", "31", "+141"]),
        ("Петро Дорош", ["–", "Постійні", "5", "5", "510 ₴", "310 ₴", "102 ₴", "5",
            "10.01.2025", "10.11.2026", "10", "181", "–"]),
        ("Олена Петрівна Коваль", ["–", "Нові", "4", "6", "160 ₴", "160 ₴", "27 ₴", "8",
            "01.10.2026", "31.10.2026", "20", "10", "+10"]),
        ("Іван Мельник", ["Золото", "Найкращі", "2", "5", "15 500 ₴", "15 500 ₴", "3 100 ₴", "775",
            "01.09.2026", "15.11.2026", "5", "75", "–"]),
        ("Марія Яценко", ["Срібло", "Пішли", "1", "1", "6 000 ₴", "–", "6 000 ₴", "0",
            "10.11.2025", "10.11.2025", "375", "–", "–"]),
    ];
    for (name, cells) in rows {
        assert_eq!(behind(&seen, name, 13), cells, "{name}");
    }
}

/// By the figures above. Equal ones stand by name both ways, and so do those without such a figure, behind all others: who
/// never came has no average, no days and no habit, who came once no habit, and three have no tier. Zero is a figure.
#[test]
fn a_touch_on_a_head_sorts_by_its_column_and_another_turns_it_round() {
    let desk = six();
    let world = with_all_columns(&desk);
    let mut state = open(&world);
    for (head, usual, turned) in [
        ("Покупець", "БГДКМЯ", "ЯМКДГБ"),
        ("Витрачено", "МЯГДКБ", "БКДГЯМ"),
        ("За рік", "МГДКБЯ", "БЯКДГМ"),
        ("Візитів", "ДКГМЯБ", "БЯМГКД"),
        ("Чеків", "КДМГЯБ", "БЯГДМК"),
        ("Середній чек", "ЯМГДКБ", "КДГМЯБ"),
        ("Бали", "МГКДБЯ", "БЯДКГМ"),
        ("Останній", "МДКГЯБ", "ЯГКДМБ"),
        ("Днів тому", "ЯГКДМБ", "МДКГЯБ"),
        ("Перший візит", "КМГЯДБ", "ДЯГМКБ"),
        ("Зазвичай, днів", "КГМДБЯ", "ДМГКБЯ"),
        // Two are not late: Ivan is expected in 70 days, Petro in 171.
        ("Запізнення", "ГКМДБЯ", "ДМКГБЯ"),
        ("Рівень", "МЯГБДК", "ГЯМБДК"),
        ("Група", "МДКГБЯ", "БЯГКДМ"),
    ] {
        touch(&world, &mut state, head);
        assert_eq!(listed(&world, &state), usual, "{head}");
        touch(&world, &mut state, head);
        assert_eq!(listed(&world, &state), turned, "{head}, turned");
    }
}

#[test]
fn the_sums_at_the_head_are_of_twelve_months_and_of_everybody() {
    let desk = desk();
    let ivan = desk::enrol(&desk.world.shop, desk::named("Іван Мельник"), CardWish::None);
    // The same date of last year belongs to the year before.
    for (member, day, minor) in [
        (Some(ivan), "2025-10-20", 90_000),
        (None, "2025-10-20", 40_000),
        (None, "2025-11-20", 7_000),
        (None, "2025-11-21", 5_000),
        (Some(desk.olena), "2026-02-03", 40_000),
        (None, "2026-03-05", 25_000),
        (Some(desk.olena), "2026-10-05", 15_050),
        (Some(desk.taras), "2026-11-02", 19_950),
    ] {
        desk.sold(member, &[("Хліб", minor, 1)], &format!("{day} 12:00"));
    }
    // Five receipts of 50, 400, 250, 150.50 and 199.50; 750 are members', one of whom has not come for twelve months.
    let all = everybody(&desk.world.shop, desk.world.now.day(), Exactness::AtOnce(AT_ONCE)).unwrap();
    assert_eq!((all.sums.members, all.sums.active_last_year, all.receipts), (3, 2, 5));
    assert_eq!((all.revenue, all.sums.spent_last_year), (Money::minor(105_000), Money::minor(75_000)));
    assert_eq!(all.member_share_bp, 7_143);
    let seen = shown(&desk.world, &open(&desk.world));
    let head = [
        "на 20 листопада 2026",
        "Учасники",
        "3",
        "2 були за 12 місяців",
        "Виторг за 12 місяців",
        "1 050 ₴",
        "5 чеків",
        "Частка учасників",
        "71,43 %",
        "Середній учасник",
        "375 ₴",
        "витрачає за рік",
    ];
    assert_eq!(behind(&seen, "Покупці", 12), head);
}

/// The list as it opens where no more than so many members may be worked out for it.
fn open_within(world: &World, most: u32) -> State {
    let (mut state, task) = State::new(world);
    for answer in answers(task) {
        let Message::Answered(asked, Ok(mut shown)) = answer else { panic!("the list was not read") };
        shown.all = Arc::new(everybody(&world.shop, world.now.day(), Exactness::AtOnce(most)).unwrap());
        state.update(world, Message::Answered(asked, Ok(shown)));
    }
    state
}

#[test]
fn the_head_says_as_of_which_day_its_figures_are() {
    let desk = desk();
    buy(&desk, desk.olena, "2025-11-25 12:00", "10.00");
    buy(&desk, desk.taras, "2025-11-26 12:00", "20.00");
    let head = |world: &World, state: &State| behind(&shown(world, state), "Покупці", 4).join("; ");
    let (mut state, task) = State::new(&desk.world);
    assert_eq!(behind(&shown(&desk.world, &state), "Покупці", 1), ["Список збирається…"]);
    settle(&desk.world, &mut state, Action::Run(task));
    assert_eq!(head(&desk.world, &state), "на 20 листопада 2026; Учасники; 2; 2 були за 12 місяців");
    assert!(!state.is_late(&desk.world));
    // By December both sales have left the year, on the 25th and on the 26th.
    let later = World { now: at("2026-12-01 09:00"), ..desk.world.clone() };
    assert!(state.is_late(&later), "a list that stayed open is of the day on which it was read");
    let of_today = "на 1 грудня 2026; Учасники; 2; 0 були за 12 місяців";
    assert_eq!(head(&later, &open_within(&later, 2)), of_today);
    let mut late = open_within(&later, 1);
    let said = "рік пораховано на 24 листопада, рахується далі; Учасники; 2; 2 були за 12 місяців";
    assert_eq!(head(&later, &late), said);
    assert!(late.is_late(&later));
    // What an older program left, whose figures nobody has worked out.
    let never = "UPDATE regular SET as_of = '0001-01-01', changes_on = '0001-01-01'";
    later.shop.store().write(move |tx| Ok::<_, regulars::store::Error>(tx.execute_batch(never)?)).unwrap();
    let begun = open_within(&later, 1);
    assert_eq!(behind(&shown(&later, &begun), "Покупці", 1), ["показники ще рахуються"]);
    assert!(begun.is_late(&later));
    // Once the day's work is done, the list that is read again is of today, however few may be worked out for it.
    assert_eq!(refresh_due(&later.shop, later.now).unwrap(), 2);
    let again = late.again(&later);
    settle(&later, &mut late, Action::Run(again));
    assert_eq!(head(&later, &late), of_today);
    assert!(!late.is_late(&later));
    assert_eq!(head(&later, &open_within(&later, 0)), of_today);
}

#[test]
fn the_months_are_the_last_twelve_with_this_one() {
    let desk = desk();
    for (day, price) in [
        ("2025-10-20", "10.00"),
        ("2025-11-30", "20.00"),
        ("2025-12-01", "30.00"),
        ("2026-05-20", "40.00"),
        ("2026-10-01", "50.00"),
        ("2026-10-31", "5.50"),
        ("2026-11-20", "60.00"),
    ] {
        buy(&desk, desk.olena, &format!("{day} 10:00"), price);
    }
    buy(&desk, desk.taras, "2026-10-10 10:00", "7.00");
    let (shop, day) = (&desk.world.shop, desk.world.now.day());
    let all = everybody(shop, day, Exactness::Exact).unwrap();
    let listing = Mutex::new(listing(shop, &all.regulars, &Filter::default(), Order::default()).unwrap());
    let lines = page(shop, &all.regulars, &listing, 0, 9).unwrap();
    // From December 2025 to November 2026: November and October 2025, twelve and thirteen months ago, are seen no more.
    let olenas = [3_000, 0, 0, 0, 0, 4_000, 0, 0, 0, 0, 5_550, 6_000].map(Money::minor);
    let taras = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 700, 0].map(Money::minor);
    assert_eq!(lines.len(), 2);
    assert_eq!((lines[0].regular.member, &lines[0].months[..]), (desk.olena, &olenas[..]));
    assert_eq!((lines[1].regular.member, &lines[1].months[..]), (desk.taras, &taras[..]));
    // Her own page says the same.
    let known = months_of(shop, desk.olena, day).unwrap();
    assert_eq!([known[0].0, known[11].0].map(|day| day.to_string()), ["2025-12-01", "2026-11-01"]);
    assert!(known.into_iter().map(|(_, spent)| spent).eq(olenas));
}

#[test]
fn what_is_seen_is_what_is_written() {
    let desk = six();
    let world = &desk.world;
    let mut state = open(world);
    // Of the usual columns the tier, what was spent and the last visit stay.
    press(world, &mut state, "F4");
    for column in [2, 5, 6, 7, 12, 13] {
        say(world, &mut state, Message::Toggle(column));
    }
    press(world, &mut state, "F4");
    press(world, &mut state, "F5");
    say(world, &mut state, Message::TypeField(Field::LeastVisits, "2".into()));
    press(world, &mut state, "F5");
    press(world, &mut state, "F7");
    let heads = ["Рівень", "Витрачено", "Останній"];
    // What stands on screen, in the text, and in the workbook: tier, amount, and days since the end of 1899.
    #[rustfmt::skip]
    let rows = [
        ("Олена Петрівна Коваль", ["–", "160 ₴", "31.10.2026"], ",160.40,2026-10-31", "", 160.4, 46_326.0),
        ("Петро Дорош", ["–", "510 ₴", "10.11.2026"], ",510.00,2026-11-10", "", 510.0, 46_336.0),
        ("Софія Гнатюк", ["Бронза", "4 000 ₴", "01.06.2026"], "Бронза,4000.00,2026-06-01", "Бронза", 4_000.0, 46_174.0),
        ("Іван Мельник", ["Золото", "15 500 ₴", "15.11.2026"], "Золото,15500.00,2026-11-15", "Золото", 15_500.0, 46_341.0),
    ];
    let seen = shown(world, &state);
    assert_eq!(behind(&seen, "Покупець", 3), heads);
    assert_eq!(listed(world, &state), "КДГМ");
    for (name, cells, ..) in &rows {
        assert_eq!(behind(&seen, name, 3), *cells, "{name}");
    }
    press(world, &mut state, "F8");
    let folder = desk.folder.path().join("export");
    let lines: Vec<String> = rows.iter().map(|(name, _, line, ..)| format!("{name},{line}\n")).collect();
    let csv = std::fs::read_to_string(folder.join("покупці-2026-11-20.csv")).unwrap();
    assert_eq!(csv, format!("\u{feff}Покупець,Рівень,Витрачено,Останній\n{}", lines.concat()));
    let mut book: Xlsx<_> = open_workbook(folder.join("покупці-2026-11-20.xlsx")).unwrap();
    let sheet = book.sheet_names()[0].clone();
    let sheet = book.worksheet_range(&sheet).unwrap();
    let written: Vec<&[Data]> = sheet.rows().collect();
    let read: Vec<String> = written[0].iter().map(ToString::to_string).collect();
    assert_eq!((read[0].as_str(), &read[1..]), ("Покупець", &heads.map(str::to_owned)[..]));
    assert_eq!(written.len(), 1 + rows.len());
    for (cells, (name, _, _, tier, spent, day)) in written[1..].iter().zip(rows) {
        let tier = if tier.is_empty() { Data::Empty } else { Data::String(tier.into()) };
        assert_eq!(cells[..3], [Data::String(name.into()), tier, Data::Float(spent)]);
        let Data::DateTime(last) = &cells[3] else { panic!("{cells:?}") };
        assert!((last.as_f64() - day).abs() < 0.001 && cells.len() == 4, "{cells:?}");
    }
}

/// Types into a field of the panel, instead of what stands there.
fn type_in(world: &World, state: &mut State, field: Field, text: &str) {
    let task: Task<()> = focus(field.id()).chain(select_all(field.id()));
    for message in typed_after(world, state.view(world), task, text) {
        say(world, state, message);
    }
}

/// Members with the days ago on which they bought for so much: at each limit that [`LIMITS`] asks, and one beyond it.
const AT_LIMITS: [(&str, &[u64], i64, Segment); 15] = [
    ("lost at", &[300, 100], 1_000, Segment::Regular),
    ("lost beyond", &[301, 101], 1_000, Segment::Lost),
    ("new at", &[30], 1_000, Segment::New),
    ("new beyond", &[31], 1_000, Segment::Regular),
    // Every twenty days: half as much again are thirty.
    ("usual at", &[50, 30], 1_000, Segment::Regular),
    ("usual beyond", &[51, 31], 1_000, Segment::Cooling),
    // Every other day mostly: three days are too few to say anything.
    ("least at", &[44, 16, 14, 12], 1_000, Segment::Regular),
    ("least beyond", &[45, 17, 15, 13], 1_000, Segment::Cooling),
    ("once at", &[40], 1_000, Segment::Regular),
    ("once beyond", &[41], 1_000, Segment::Cooling),
    ("visits at", &[50, 40, 30, 20, 10], 1_000, Segment::Best),
    ("visits below", &[40, 30, 20, 10], 1_000, Segment::Regular),
    ("visits long ago", &[400, 40, 30, 20, 10], 1_000, Segment::Regular),
    ("spent at", &[35], 250_050, Segment::Best),
    ("spent below", &[35], 250_049, Segment::Regular),
];

/// What is typed into each field of the limits, and the words before it.
const LIMITS: [(Field, &str, &str); 7] = [
    (Field::Lost, "Пішли: не були понад", "100"),
    (Field::New, "Нові: перший візит за останні", "30"),
    (Field::Cooling, "Віддаляються: перерва більша за", "150"),
    (Field::CoolingLeast, "…і не коротша за", "12"),
    (Field::CoolingOnce, "Віддаляються після єдиного візиту: не були понад", "40"),
    (Field::BestVisits, "Найкращі: за 12 місяців щонайменше", "5"),
    (Field::BestSpent, "…або витратили за 12 місяців, не менше", "2500,50"),
];

#[test]
fn the_limits_that_are_typed_part_the_members() {
    let desk = desk();
    let world = &desk.world;
    for (name, days, minor, _) in AT_LIMITS {
        let member = desk::enrol(&world.shop, desk::named(name), CardWish::None);
        for ago in days {
            let day = world.now.day() - Days::new(*ago);
            desk.sold(Some(member), &[("Хліб", minor, 1)], &format!("{day} 09:00"));
        }
    }
    let mut state = open(world);
    press(world, &mut state, "F6");
    for (field, _, text) in LIMITS {
        type_in(world, &mut state, field, text);
    }
    let seen = shown(world, &state);
    for (_, before, text) in LIMITS {
        assert_eq!(behind(&seen, before, 1), [text]);
    }
    press(world, &mut state, "F9");
    let limits = SegmentLimits {
        new_days: 30,
        best_visits: 5,
        best_spent: Some(Money::minor(250_050)),
        cooling_percent: 150,
        cooling_least: 12,
        cooling_days: 40,
        lost_days: 100,
    };
    assert_eq!(world.shop.settings().segments, limits);
    // Two more joined long ago and never came.
    let mut all = AT_LIMITS.map(|(name, _, _, segment)| (name, segment)).to_vec();
    all.extend([(NAMES[0], Segment::Lost), (NAMES[3], Segment::Lost)]);
    assert!(shown(world, &state).contains(&"Усі  17".to_owned()));
    let tabs = ["Найкращі  2", "Постійні  8", "Нові  1", "Віддаляються  3", "Пішли  3"];
    for (place, tab) in tabs.into_iter().enumerate() {
        press(world, &mut state, &format!("Alt+{}", place + 2));
        let seen = shown(world, &state);
        assert!(seen.iter().any(|word| word == tab), "{tab}: {seen:?}");
        for (name, segment) in &all {
            let here = seen.iter().any(|word| word == name);
            assert_eq!(here, *segment == Segment::ALL[place], "{name} under {tab}");
        }
    }
}
