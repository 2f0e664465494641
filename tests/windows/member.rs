//! The member's page: figures, cards, sales.

use iced_test::Simulator;
use regulars::domain::{CardState, ConsentBy, Purpose};
use regulars::shop;
use regulars::ui::screen::member::{Action, Aside, Figure, Message, State};
use regulars::ui::theme;

use super::desk::{self, Desk, answers, buy, desk, number};

pub fn says(desk: &Desk, state: &State, words: &str) -> bool {
    let mut window = Simulator::with_size(theme::settings(), desk.world.size, state.view(&desk.world));
    desk::words_in(&mut window).iter().any(|text| text == words)
}

pub fn settle(desk: &Desk, state: &mut State, message: Message) -> Action {
    match state.update(&desk.world, message) {
        Action::Run(task) => {
            for answer in answers(task) {
                state.update(&desk.world, answer);
            }
            Action::None
        }
        happened => happened,
    }
}

pub fn press(desk: &Desk, state: &mut State, key: &str) -> Action {
    let message = state.key(&desk.world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
    settle(desk, state, message)
}

#[test]
fn the_page_shows_what_the_club_holds() {
    let desk = desk();
    buy(&desk, desk.olena, "2026-10-12 12:00", "800.00");
    let last = buy(&desk, desk.olena, "2026-11-14 12:00", "64.00");
    let (mut state, _) = State::new(&desk.world, desk.olena);
    for words in ["Олена Петрівна Коваль", "A-000002", "14 листопада", "6 днів тому", "2 візити", "43", "864 ₴"]
    {
        assert!(says(&desk, &state, words), "{words}");
    }
    assert!(matches!(press(&desk, &mut state, "Enter"), Action::Refund(sale) if sale == last));
    press(&desk, &mut state, "Down");
    assert!(matches!(press(&desk, &mut state, "Enter"), Action::Refund(sale) if sale != last));
    assert!(matches!(press(&desk, &mut state, "F2"), Action::Edit(member) if member == desk.olena));
    assert!(matches!(press(&desk, &mut state, "F9"), Action::Chosen(member) if member == desk.olena));
    assert!(matches!(press(&desk, &mut state, "Esc"), Action::Close));
}

#[test]
fn a_tier_that_was_given_stands_with_its_last_day() {
    use regulars::shop::tier::{Give, give};
    let desk = desk();
    let until = "2026-12-24".parse().ok();
    let asked = Give {
        id: regulars::domain::FactId::fresh(),
        member: desk.olena,
        tier: "gold".into(),
        until,
        reason: "довго чекала".into(),
    };
    give(&desk.world.shop, asked, desk.world.now).unwrap();
    let (state, _) = State::new(&desk.world, desk.olena);
    assert!(says(&desk, &state, "Золото до 24 грудня"));
}

#[test]
fn a_lost_card_is_replaced_by_the_scanned_one() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world, desk.olena);
    assert!(state.scanned(&desk.world, "4820000123").is_none(), "nobody asked for a card yet");
    press(&desk, &mut state, "F8");
    assert!(state.scanned(&desk.world, "4820000123").is_some());
    press(&desk, &mut state, "F9");
    let member = shop::member(&desk.world.shop, desk.olena).unwrap();
    assert_eq!(member.active_card().unwrap().number, number("4820000123"));
    let old = member.cards.iter().find(|c| c.state == CardState::Lost).unwrap();
    assert_eq!(old.replaced_by, Some(number("4820000123")));
}

#[test]
fn each_tab_of_the_page_has_its_key() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world, desk.olena);
    for key in ["Alt+1", "Alt+2", "Alt+3", "Alt+4"] {
        assert!(says(&desk, &state, key), "{key} is shown");
    }
    press(&desk, &mut state, "Alt+2");
    assert!(says(&desk, &state, &desk.world.language.member_lots()));
    press(&desk, &mut state, "Alt+3");
    assert!(says(&desk, &state, &desk.world.language.member_congratulate()));
    press(&desk, &mut state, "Alt+1");
    assert!(says(&desk, &state, &desk.world.language.member_profile()));
}

#[test]
fn a_lost_card_may_wait_and_an_exchanged_one_may_not() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world, desk.olena);
    press(&desk, &mut state, "F8");
    press(&desk, &mut state, "F6");
    assert!(says(&desk, &state, "F9  ще: номер нової картки"));
    press(&desk, &mut state, "F6");
    press(&desk, &mut state, "F9");
    let member = shop::member(&desk.world.shop, desk.olena).unwrap();
    assert_eq!(member.cards[0].state, CardState::Lost);
    assert!(says(&desk, &state, "загублена 20 листопада"));
}

#[test]
fn who_has_no_card_is_given_one_of_our_own() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world, desk.taras);
    assert!(says(&desk, &state, "Картки ще немає. Видати: F8"));
    press(&desk, &mut state, "F8");
    press(&desk, &mut state, "F2");
    press(&desk, &mut state, "F9");
    let member = shop::member(&desk.world.shop, desk.taras).unwrap();
    assert!(member.active_card().unwrap().number.as_str().starts_with("29"));
}

#[test]
fn a_card_is_blocked_with_its_reason_and_taken_into_use_again() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world, desk.olena);
    press(&desk, &mut state, "F7");
    assert!(says(&desk, &state, "F9  ще: причина"));
    settle(&desk, &mut state, Message::TypeReason("передана сусідці".into()));
    press(&desk, &mut state, "F9");
    let card = shop::member(&desk.world.shop, desk.olena).unwrap().cards[0].clone();
    assert_eq!((card.state, card.reason.as_deref()), (CardState::Blocked, Some("передана сусідці")));
    press(&desk, &mut state, "F7");
    assert_eq!(shop::member(&desk.world.shop, desk.olena).unwrap().cards[0].state, CardState::Active);
}

#[test]
fn the_key_that_blocked_a_card_takes_the_same_one_into_use_again() {
    let desk = desk();
    let shop = &desk.world.shop;
    shop::card::give(shop, desk.olena, shop::CardWish::Issue, desk.world.now).unwrap();
    let (mut state, _) = State::new(&desk.world, desk.olena);
    press(&desk, &mut state, "F7");
    settle(&desk, &mut state, Message::TypeReason("передана сусідці".into()));
    press(&desk, &mut state, "F9");
    let states = || shop::member(shop, desk.olena).unwrap().cards.iter().map(|card| card.state).collect::<Vec<_>>();
    assert_eq!(states().iter().filter(|state| **state == CardState::Blocked).count(), 1);
    press(&desk, &mut state, "F7");
    assert_eq!(states(), [CardState::Active, CardState::Active]);
}

#[test]
fn every_figure_leads_to_what_it_is_made_of() {
    let desk = desk();
    let first = buy(&desk, desk.olena, "2025-09-01 12:00", "100.00");
    buy(&desk, desk.olena, "2026-10-12 12:00", "800.00");
    buy(&desk, desk.olena, "2026-10-19 12:00", "64.00");
    let last = buy(&desk, desk.olena, "2026-10-19 13:00", "6.00");
    let (mut state, _) = State::new(&desk.world, desk.olena);
    press(&desk, &mut state, "F3");
    assert!(says(&desk, &state, "4 чеки, без повернень 970,00 ₴"));
    press(&desk, &mut state, "F3");
    assert!(says(&desk, &state, "3 чеки, без повернень 870,00 ₴"), "of the last twelve months");
    press(&desk, &mut state, "F3");
    for words in ["3 дні з покупкою", "7 днів", "70,00 ₴", "406 днів"] {
        assert!(says(&desk, &state, words), "{words}");
    }
    // A day leads to its last sale, and the first visit is the last row.
    settle(&desk, &mut state, Message::LookAt(Some(Figure::FirstVisit)));
    assert!(matches!(press(&desk, &mut state, "Enter"), Action::Refund(sale) if sale == first));
    settle(&desk, &mut state, Message::LookAt(Some(Figure::LastVisit)));
    assert!(matches!(press(&desk, &mut state, "Enter"), Action::Refund(sale) if sale == last));
    settle(&desk, &mut state, Message::LookAt(Some(Figure::Points)));
    assert!(says(&desk, &state, "За що") && says(&desk, &state, "нараховано"));
    // By touch, too, and back to the sales.
    settle(&desk, &mut state, Message::LookAt(None));
    assert!(says(&desk, &state, "Останні покупки"));
    let mut window = Simulator::with_size(theme::settings(), desk.world.size, state.view(&desk.world));
    window.click("Витрачено").unwrap();
    let touched: Vec<Message> = window.into_messages().collect();
    for message in touched {
        settle(&desk, &mut state, message);
    }
    assert!(says(&desk, &state, "Витрачено: 870,00 ₴") && !says(&desk, &state, "Останні покупки"));
    settle(&desk, &mut state, Message::LookAt(Some(Figure::Spent)));
    press(&desk, &mut state, "F6");
    assert!(says(&desk, &state, "Останні покупки"), "another side of the page, and the sales are there again");
}

#[test]
fn what_was_spent_says_for_what_it_counts() {
    let desk = desk();
    desk.sold(Some(desk.olena), &[("Хліб", 7_000, 1)], "2026-11-10 09:30");
    let page = |desk: &Desk| State::new(&desk.world, desk.olena).0;
    assert!(says(&desk, &page(&desk), "для рівня, за 12 місяців"), "what came from before this till counts there");
    desk.programme(|programme| programme.tiers.levels.clear());
    let state = page(&desk);
    assert!(says(&desk, &state, "за весь час") && !says(&desk, &state, "для рівня, за 12 місяців"));
}

#[test]
fn how_somebody_is_greeted_is_known_before_the_scan() {
    let desk = desk();
    let (mut state, _) = State::new(&desk.world, desk.olena);
    settle(&desk, &mut state, Message::Aside(Aside::Figures));
    assert!(says(&desk, &state, "Олено Петрівно · на «ви» · Українська") && says(&desk, &state, "12 червня 1984"));
    let profile = shop::member(&desk.world.shop, desk.olena).unwrap().profile;
    let no = vec![(Purpose::Birthday, false, ConsentBy::Member)];
    shop::member::edit(&desk.world.shop, desk.olena, profile, no, desk.world.now).unwrap();
    let (mut state, _) = State::new(&desk.world, desk.olena);
    settle(&desk, &mut state, Message::Aside(Aside::Figures));
    assert!(says(&desk, &state, "прохання не вітати"));
}

#[test]
fn the_points_say_where_they_came_from_and_lead_there() {
    let desk = desk();
    let first = buy(&desk, desk.olena, "2026-10-12 12:00", "800.00");
    let (mut state, _) = State::new(&desk.world, desk.olena);
    press(&desk, &mut state, "F6");
    for words in ["Звідки й куди", "нараховано", "12 жовтня", "A-000001"] {
        assert!(says(&desk, &state, words), "{words}");
    }
    let mut window = Simulator::with_size(theme::settings(), desk.world.size, state.view(&desk.world));
    window.click("нараховано").unwrap();
    let touched: Vec<Message> = window.into_messages().collect();
    let opened = touched.into_iter().map(|message| settle(&desk, &mut state, message)).last();
    assert!(matches!(opened, Some(Action::Refund(sale)) if sale == first));
}

#[test]
fn the_figures_are_those_of_the_list() {
    let desk = desk();
    buy(&desk, desk.olena, "2026-10-12 12:00", "800.00");
    buy(&desk, desk.olena, "2026-10-19 12:00", "64.00");
    let (mut state, _) = State::new(&desk.world, desk.olena);
    assert!(says(&desk, &state, "Покупки за місяцями") && says(&desk, &state, "864"));
    press(&desk, &mut state, "F6");
    press(&desk, &mut state, "F6");
    for words in ["Нові", "864,00 ₴", "432,00 ₴", "7 днів", "25 днів"] {
        assert!(says(&desk, &state, words), "{words}");
    }
    // What is done to a card brings the cards back.
    press(&desk, &mut state, "F8");
    assert!(says(&desk, &state, "Нова картка"));
    press(&desk, &mut state, "F8");
    assert!(says(&desk, &state, "Картки"));
}

#[test]
fn points_of_many_days_are_all_reached() {
    let desk = desk();
    let mut newest = None;
    for month in 1..=9 {
        for day in [5, 15, 25] {
            newest = Some(buy(&desk, desk.olena, &format!("2026-{month:02}-{day} 12:00"), "100.00"));
        }
    }
    let (mut state, _) = State::new(&desk.world, desk.olena);
    assert!(state.key(&desk.world, "Alt+7").is_none(), "it belongs to the points");
    press(&desk, &mut state, "F6");
    let lots = shop::greet(&desk.world.shop, desk.olena, desk.world.now).unwrap().held.standing.lots;
    let last = desk.world.language.day(lots.last().unwrap().expires.unwrap(), desk.world.now.day());
    let last = desk.world.language.member_lot_until(last).replace('\u{a0}', " ");
    assert!(lots.len() > 20 && !says(&desk, &state, &last), "{lots:?}");
    press(&desk, &mut state, "Alt+7");
    for _ in 0..lots.len() {
        press(&desk, &mut state, "PgDn");
    }
    assert!(says(&desk, &state, &last));
    // What is earned last ends last; movements begin with it.
    let opens_newest =
        |state: &mut State| matches!(press(&desk, state, "Enter"), Action::Refund(sale) if Some(sale) == newest);
    assert!(opens_newest(&mut state), "points by their end lead to the receipt that earned them");
    press(&desk, &mut state, "Alt+8");
    assert!(opens_newest(&mut state), "movements too");
    press(&desk, &mut state, "Alt+8");
    assert!(says(&desk, &state, &desk.world.language.member_sales()), "the same key leads back");
}

#[test]
fn from_what_a_figure_is_made_of_esc_leads_back_to_the_purchases() {
    let desk = desk();
    buy(&desk, desk.olena, "2026-11-14 12:00", "64.00");
    let (mut state, _) = State::new(&desk.world, desk.olena);
    let l = desk.world.language;
    assert!(says(&desk, &state, &l.member_sales_hint()));
    settle(&desk, &mut state, Message::LookAt(Some(Figure::Visits)));
    assert!(says(&desk, &state, &l.member_key_sales()) && !says(&desk, &state, &l.member_sales()));
    assert!(matches!(press(&desk, &mut state, "Esc"), Action::None));
    assert!(says(&desk, &state, &l.member_sales()));
    assert!(matches!(press(&desk, &mut state, "Esc"), Action::Close));
}

#[test]
fn nothing_is_usual_before_half_a_year() {
    let desk = desk();
    for month in 6..=10 {
        buy(&desk, desk.olena, &format!("2026-{month:02}-02 12:00"), "200.00");
    }
    let usual = "зазвичай 200 ₴ на місяць";
    let (state, _) = State::new(&desk.world, desk.olena);
    assert!(!says(&desk, &state, usual), "five months of twelve");
    assert!(!says(&desk, &State::new(&desk.world, desk.taras).0, &desk.world.language.member_sales_hint()));
    buy(&desk, desk.olena, "2026-11-12 12:00", "200.00");
    let (state, _) = State::new(&desk.world, desk.olena);
    assert!(says(&desk, &state, usual));
}

#[test]
fn coupons_that_are_not_drawn_are_counted() {
    let desk = desk();
    for _ in 0..5 {
        desk::held_coupon(&desk);
    }
    let (state, _) = State::new(&desk.world, desk.olena);
    assert!(says(&desk, &state, &desk.world.language.member_lots_more(2)));
}

#[test]
fn many_cards_leave_the_coupons_their_place() {
    let desk = desk();
    for card in ["4820000123", "4820000124", "4820000125", "4820000126"] {
        let (mut state, _) = State::new(&desk.world, desk.olena);
        press(&desk, &mut state, "F8");
        state.scanned(&desk.world, card);
        press(&desk, &mut state, "F9");
    }
    desk::held_coupon(&desk);
    let (state, _) = State::new(&desk.world, desk.olena);
    assert!(says(&desk, &state, &desk.world.language.member_coupons()));
}

#[test]
fn of_two_cards_in_use_the_chosen_one_is_printed() {
    let desk = desk();
    shop::card::give(&desk.world.shop, desk.olena, shop::CardWish::Issue, desk.world.now).unwrap();
    let (mut state, _) = State::new(&desk.world, desk.olena);
    let printed = |state: &mut State| match press(&desk, state, "F11") {
        Action::Card(member, card) if member == desk.olena => card.unwrap(),
        _ => panic!("no card is printed"),
    };
    let first = printed(&mut state);
    press(&desk, &mut state, "Right");
    let second = printed(&mut state);
    assert_ne!(first, second);
    let cards = shop::member(&desk.world.shop, desk.olena).unwrap().cards;
    assert!([first, second].iter().all(|one| cards.iter().any(|card| card.number == *one)));
}

#[test]
fn answers_stand_under_their_sheet() {
    let desk = desk();
    super::stage::survey::answered(&desk, &desk.world);
    let (mut state, _) = State::new(&desk.world, desk.olena);
    press(&desk, &mut state, "Alt+4");
    for words in ["Кілька слів про вас", "Після першої покупки", "4 із 10", "Для себе · На подарунок"]
    {
        assert!(says(&desk, &state, words), "{words}");
    }
}
