//! The member's page: the points that came from somebody else's account, and the first day, lead to what they are made of too.

use regulars::domain::{FactId, MemberId, Points};
use regulars::shop::{CardWish, household, merge};
use regulars::ui::screen::member::{Action, Figure, Message};

use super::desk::{buy, desk, enrol, named};
use super::member::{press, says, settle};
use super::member_made::{cells, imported, join, page, touch, words};

#[test]
fn points_that_left_a_household_lead_to_the_receipts_that_earned_them() {
    let desk = desk();
    let first = buy(&desk, desk.olena, "2026-10-12 12:00", "800.00");
    buy(&desk, desk.olena, "2026-10-19 12:00", "64.00");
    let titles = ["Строк", "За що", "Чек", "Бали"];
    let lots = |member: MemberId| {
        let mut state = page(&desk, member);
        settle(&desk, &mut state, Message::LookAt(Some(Figure::Lots)));
        (cells(&desk, &state, &titles).join(" "), state)
    };
    let leave = |member: MemberId, points: i64| {
        let (takes, now) = (household::Takes::Points(Points::new(points)), desk.world.now);
        household::leave(&desk.world.shop, FactId::fresh(), member, takes, now, false).unwrap();
    };
    // Of her 40 and 3 points he takes 15, those first that end first.
    join(&desk, desk.taras, desk.olena);
    leave(desk.taras, 15);
    let (rows, mut state) = lots(desk.taras);
    assert_eq!(rows, "до 12 жовтня 2027 нараховано A-000001 15");
    assert!(matches!(press(&desk, &mut state, "Enter"), Action::Refund(sale) if sale == first));
    let hers = "до 12 жовтня 2027 нараховано A-000001 25 до 19 жовтня 2027 нараховано A-000002 3";
    assert_eq!(lots(desk.olena).0, hers);
    let (now, iryna) = (desk.world.now, enrol(&desk.world.shop, named("Ірина Коваль"), CardWish::None));
    household::join(&desk.world.shop, FactId::fresh(), iryna, desk.taras, now, false).unwrap();
    // What was parted once is parted again.
    leave(iryna, 10);
    assert_eq!(lots(iryna).0, "до 12 жовтня 2027 нараховано A-000001 10");
    assert_eq!(lots(desk.taras).0, "до 12 жовтня 2027 нараховано A-000001 5");
}

#[test]
fn points_from_another_program_say_so_when_they_have_left_a_household_too() {
    let desk = desk();
    let nataliia = imported(&desk, "phone,points", "0501234567,120");
    join(&desk, desk.taras, nataliia);
    let (takes, now) = (household::Takes::Points(Points::new(20)), desk.world.now);
    household::leave(&desk.world.shop, FactId::fresh(), desk.taras, takes, now, false).unwrap();
    let mut state = page(&desk, desk.taras);
    settle(&desk, &mut state, Message::LookAt(Some(Figure::Lots)));
    let rows = cells(&desk, &state, &["Строк", "За що", "Чек", "Бали"]);
    assert_eq!(rows[1..], ["з попереднього обліку", "–", "20"]);
}

#[test]
fn the_first_day_leads_to_the_files_that_say_it() {
    let desk = desk();
    let titles = ["Дата", "Хто", "Як", "Записано"];
    let mut state = page(&desk, desk.olena);
    touch(&desk, &mut state, "У клубі з");
    assert!(says(&desk, &state, "У клубі з 3 лютого 2024"), "{:?}", words(&desk, &state));
    let own = "3 лютого 2024 Олена Петрівна Коваль у магазині 3 лютого 2024";
    assert_eq!(cells(&desk, &state, &titles).join(" "), own);
    assert!(matches!(press(&desk, &mut state, "Enter"), Action::None));
    touch(&desk, &mut state, "У клубі з");
    assert!(says(&desk, &state, "Останні покупки"));
    // A file of hers from another program, which goes back further, is merged into the one of this till.
    let older = imported(&desk, "phone,since", "0501234567,2019-05-10");
    let (id, now) = (FactId::fresh(), desk.world.now);
    merge::merge(&desk.world.shop, id, desk.olena, older, merge::Choice::default(), now, false).unwrap();
    let mut state = page(&desk, desk.olena);
    settle(&desk, &mut state, Message::LookAt(Some(Figure::Since)));
    assert!(says(&desk, &state, "У клубі з 10 травня 2019"), "{:?}", words(&desk, &state));
    let rows = format!("10 травня 2019 Наталія Гнатюк зі списку 1 листопада {own}");
    assert_eq!(cells(&desk, &state, &titles).join(" "), rows);
}
