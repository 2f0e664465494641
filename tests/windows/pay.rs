//! Payment: from amount to amount, and a sum that nobody hands over.

use iced::advanced::widget::Id;
use iced_test::Simulator;
use regulars::domain::{Basket, Line, Money, Points, Quantity, SaleId, SaleRequest};
use regulars::rules;
use regulars::ui::screen::pay::{Action, Message, State};
use regulars::ui::theme;

use super::desk::{Desk, answers, desk, words};

/// Payment of 84.50 for a loaf.
fn paying(desk: &Desk) -> State {
    let basket =
        Basket { lines: vec![Line::named("Хліб", Money::minor(8_450), Quantity::ONE)], ..Basket::default() };
    let programme = rules::template("club").unwrap();
    let quote = rules::quote(&programme, None, None, &basket, Points::ZERO, &desk.world.now).unwrap();
    let request = SaleRequest {
        id: SaleId::fresh(),
        basket,
        card: None,
        member: None,
        points: Points::ZERO,
        payments: Vec::new(),
        gifts_given: false,
        agreed: Some(quote.to_pay),
        agreed_gifts: Some(quote.gifts.clone()),
    };
    State::new(&desk.world, request, quote, None).0
}

fn press(desk: &Desk, state: &mut State, key: &str) -> Action {
    let message = state.key(&desk.world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
    state.update(&desk.world, message)
}

fn type_in(desk: &Desk, state: &mut State, form: usize, text: &str) {
    state.update(&desk.world, Message::Type(form, text.into()));
}

fn records(action: Action) -> bool {
    match action {
        Action::Run(task) => answers(task).iter().any(|m| matches!(m, Message::Recorded(_))),
        _ => false,
    }
}

#[test]
fn enter_goes_on_while_something_is_missing_and_records_what_is_covered() {
    let d = desk();
    let mut state = paying(&d);
    type_in(&d, &mut state, 0, "50");
    assert!(!records(press(&d, &mut state, "Enter")), "34.50 are missing");
    type_in(&d, &mut state, 1, "34,50");
    assert!(records(press(&d, &mut state, "Enter")));
}

#[test]
fn tab_goes_from_amount_to_amount() {
    let d = desk();
    let state = paying(&d);
    assert!(matches!(state.key(&d.world, "Tab"), Some(Message::NextAmount)));
    assert!(matches!(state.key(&d.world, "Shift+Tab"), Some(Message::AmountBefore)));
    let mut window = Simulator::with_size(theme::settings(), d.world.size, state.view(&d.world));
    for id in ["pay-1", "pay-2"] {
        assert!(window.find(Id::new(id)).is_ok(), "{id}");
    }
}

#[test]
fn an_absurd_change_is_asked_about_once() {
    let d = desk();
    let mut state = paying(&d);
    type_in(&d, &mut state, 0, "500150");
    assert!(!records(press(&d, &mut state, "F9")));
    let said = words(&d.world, state.view(&d.world));
    assert!(said.contains("Решта 500 065,50 ₴?"), "{said}");
    // Another sum is another question; a note of a thousand is none.
    type_in(&d, &mut state, 0, "5001500");
    assert!(!records(press(&d, &mut state, "Enter")));
    assert!(records(press(&d, &mut state, "Enter")), "asked once");
    let mut state = paying(&d);
    type_in(&d, &mut state, 0, "1000");
    assert!(records(press(&d, &mut state, "F9")));
}
