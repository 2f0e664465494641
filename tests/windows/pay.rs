//! Payment: from amount to amount, and a sum that nobody hands over.

use iced::advanced::widget::Id;
use iced_test::Simulator;
use regulars::domain::{
    Basket, Lang, Line, Money, PaymentForm, PaymentKind, Points, Quantity, SaleId, SaleRequest, TextSize,
};
use regulars::rules;
use regulars::ui::screen::pay::{Action, Message, State};
use regulars::ui::theme::{self, Tokens};
use regulars::ui::world::World;

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

#[test]
fn of_many_forms_each_keeps_its_name_above_what_is_wrong_and_none_moves() {
    let d = desk();
    let mut settings = d.world.shop.settings().as_ref().clone();
    for (number, name) in ["Сертифікат", "Переказ", "ЄПідтримка"].into_iter().enumerate() {
        let form = PaymentForm { id: format!("form{number}"), name: name.into(), kind: PaymentKind::NonCash };
        settings.payment_forms.push(form);
    }
    let names: Vec<String> = settings.payment_forms.iter().map(|form| form.name.in_lang(Lang::Uk).to_owned()).collect();
    d.world.shop.keep_settings(settings).unwrap();
    // 90.00 without cash are more than the 84.50 that are to pay: each form without cash says so, the card first.
    for (typed, wrong, row) in [("x", "наприклад 12,50", 2), ("90", "понад суму", 1)] {
        for text in [TextSize::Normal, TextSize::Large, TextSize::VeryLarge] {
            let world = World { tokens: Tokens::light().with_text(text), ..d.world.clone() };
            let mut state = paying(&d);
            let places = |state: &State| {
                let mut window = Simulator::with_size(theme::settings(), world.size, state.view(&world));
                ["pay-1", "pay-2", "pay-3", "pay-4", "pay-5"].map(|id| window.find(Id::new(id)).unwrap().bounds())
            };
            let before = places(&state);
            type_in(&d, &mut state, 2, typed);
            assert_eq!(places(&state), before, "{text:?}");
            let mut window = Simulator::with_size(theme::settings(), world.size, state.view(&world));
            let [name, error] = [names[row].as_str(), wrong].map(|words| window.find(words).unwrap().bounds());
            let field = before[row];
            assert!(name.y + 0.5 >= field.y && name.y + name.height <= error.y + 0.5, "{text:?}: {name:?} {error:?}");
            assert!(error.y + error.height <= field.y + field.height + 0.5, "{text:?}: {error:?} {field:?}");
            assert!(name.x + name.width <= field.x && error.x + error.width <= field.x, "{text:?}");
        }
    }
}
