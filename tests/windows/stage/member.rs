//! A member's page with a shared account, with goods that came back, with a month looked at, and with many answers.

use chrono::NaiveDate;
use regulars::domain::{Answers, ConsentBy, Purpose, RefundId, RefundRequest, ReturnedLine};
use regulars::shop::{self, refund, survey};
use regulars::ui::screen::member::{Aside, Figure, Message, State};
use regulars::ui::world::World;

use super::super::desk::{Desk, at, buy};
use super::people::join;
use super::{Beside, Drawn, Scene};

pub const SCENES: &[(&str, Scene)] = &[
    ("member-shared", |desk, world| {
        shared(desk);
        page(desk, world, &[Message::LookAt(Some(Figure::Counted))])
    }),
    ("member-month", |desk, world| {
        for (day, price) in [("2026-09-03", "1070.00"), ("2026-11-02", "340.00"), ("2026-11-16", "418.50")] {
            buy(desk, desk.olena, &format!("{day} 12:00"), price);
        }
        page(desk, world, &[Message::LookAt(NaiveDate::from_ymd_opt(2026, 11, 1).map(Figure::Month))])
    }),
    ("member-refunds", |desk, world| {
        returned(desk);
        page(desk, world, &[])
    }),
    ("member-agreed", |desk, world| {
        agreed(desk);
        page(desk, world, &[])
    }),
    ("member-answers-many", |desk, world| {
        many(desk);
        page(desk, world, &[Message::Aside(Aside::Answers), Message::TurnSheets(1)])
    }),
];

fn page(desk: &Desk, world: &World, then: &[Message]) -> Box<dyn Drawn> {
    let mut state = State::new(world, desk.olena).0;
    for message in then {
        state.update(world, message.clone());
    }
    Box::new(Beside { state, view: State::view })
}

fn shared(desk: &Desk) {
    buy(desk, desk.olena, "2026-10-05 12:00", "418.50");
    join(desk, desk.taras, desk.olena);
    buy(desk, desk.olena, "2026-11-10 12:00", "64.00");
    buy(desk, desk.taras, "2026-11-12 12:00", "1236.00");
}

fn returned(desk: &Desk) {
    let goods = [("Кава", 18_900, 2), ("Хліб", 6_800, 1)];
    let sale = desk.sold(Some(desk.olena), &goods, "2026-11-14 12:00").sale;
    let lines = vec![ReturnedLine { line: 2, quantity: None }];
    let asked = RefundRequest { id: RefundId::fresh(), sale, lines, reason: String::new() };
    refund::refund(&desk.world.shop, asked, desk.world.now, false).unwrap();
}

/// With an e-mail and a note, and everything agreed to but greetings.
fn agreed(desk: &Desk) {
    let mut profile = shop::member(&desk.world.shop, desk.olena).unwrap().profile;
    profile.email = Some("olena@example.com".into());
    profile.note = "без цукру".into();
    let said = [(Purpose::Marketing, true), (Purpose::Birthday, false), (Purpose::Survey, true)];
    let said = said.map(|(purpose, given)| (purpose, given, ConsentBy::Member)).to_vec();
    shop::member::edit(&desk.world.shop, desk.olena, profile, said, desk.world.now).unwrap();
}

fn many(desk: &Desk) {
    let shop = &desk.world.shop;
    survey::set(shop, survey::ready("first-purchase").unwrap(), at("2026-01-03 10:00")).unwrap();
    for day in 1..=12 {
        let offer = survey::offer(shop, desk.olena, "first-purchase").unwrap();
        let given = r#"{"recommend": 4, "why": "Мало житнього хліба надвечір", "found": true}"#;
        let given: Answers = serde_json::from_str(given).unwrap();
        survey::answer(shop, &offer, &given, at(&format!("2026-10-{day:02} 12:00"))).unwrap();
    }
}
