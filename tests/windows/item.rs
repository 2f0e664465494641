//! Keying what the scanner cannot read.

use regulars::domain::{Lang, Line, Money, Quantity};
use regulars::shop::catalogue;
use regulars::ui::screen::item::{Action, Message, State};
use regulars::ui::world::World;

use super::desk::{Desk, desk, held_coupon, words};

fn typed(desk: &Desk, text: &str) -> State {
    let (mut state, _) = State::new(&desk.world, None);
    state.update(&desk.world, Message::Type(text.to_owned()));
    state
}

fn pressed(state: &mut State, world: &World, key: &str) -> Action {
    match state.key(world, key) {
        Some(message) => state.update(world, message),
        None => Action::None,
    }
}

fn added(action: Action) -> Line {
    match action {
        Action::Add(line) | Action::AddNew(line) => line,
        other => panic!("no line, but {other:?}"),
    }
}

fn told(line: &Line) -> (&str, Option<&str>, i64, Option<i64>) {
    let price = line.unit_price.map(Money::as_minor);
    (line.name.as_deref().unwrap_or(""), line.category.as_deref(), line.quantity.thousandths(), price)
}

#[test]
fn the_first_letters_in_any_alphabet_bring_the_item() {
    let d = desk();
    for text in ["хліб ж", "khlib zh", "101", "0017"] {
        let line = added(pressed(&mut typed(&d, text), &d.world, "Enter"));
        assert_eq!(told(&line), ("Хліб житній, 600 г", Some("Хліб"), 1_000, Some(6_800)), "{text}");
        assert_eq!(line.sku.as_deref(), Some("101"));
    }
}

#[test]
fn down_and_a_star_choose_another_and_more_of_it() {
    let d = desk();
    let mut state = typed(&d, "3*хліб");
    pressed(&mut state, &d.world, "Down");
    let line = added(pressed(&mut state, &d.world, "Enter"));
    assert_eq!(told(&line), ("Хліб пшеничний, 500 г", Some("Хліб"), 3_000, Some(5_400)));
}

#[test]
fn an_amount_is_a_line_of_its_own_with_its_category() {
    let d = desk();
    let mut state = typed(&d, "2*45,50 булка");
    let before = words(&d.world, state.view(&d.world));
    assert!(before.contains("91,00 ₴"), "{before}");
    pressed(&mut state, &d.world, "F4");
    pressed(&mut state, &d.world, "F4");
    let line = added(pressed(&mut state, &d.world, "Enter"));
    assert_eq!(told(&line), ("булка", Some("Кава й чай"), 2_000, Some(4_550)));
    assert_eq!(line.sku, None);
    let mut state = typed(&d, "45.50");
    pressed(&mut state, &d.world, "Alt+1");
    let line = added(pressed(&mut state, &d.world, "Enter"));
    assert_eq!(told(&line), ("", Some("Випічка"), 1_000, Some(4_550)));
}

#[test]
fn an_amount_is_always_offered_and_meant_once_a_category_is_picked() {
    let d = desk();
    for (text, quantity, minor) in [("500", 1_000, 50_000), ("45.50", 1_000, 4_550), ("3*20", 3_000, 2_000)] {
        let mut state = typed(&d, text);
        let seen = words(&d.world, state.view(&d.world));
        assert!(seen.contains("окремим рядком"), "{text}: {seen}");
        pressed(&mut state, &d.world, "Alt+3");
        let line = added(pressed(&mut state, &d.world, "Enter"));
        assert_eq!(told(&line), ("", Some("Мед"), quantity, Some(minor)), "{text}");
    }
    // Without a category, figures that are part of a name or number still bring the goods.
    let line = added(pressed(&mut typed(&d, "500"), &d.world, "Enter"));
    assert_eq!(line.sku.as_deref(), Some("102"));
    let mut state = typed(&d, "500");
    pressed(&mut state, &d.world, "Up");
    assert_eq!(added(pressed(&mut state, &d.world, "Enter")).unit_price, Some(Money::minor(50_000)));
}

#[test]
fn an_item_without_a_price_asks_for_it() {
    let d = desk();
    let mut state = typed(&d, "0,350*мед з");
    assert!(matches!(pressed(&mut state, &d.world, "Enter"), Action::Run(_)));
    assert!(matches!(pressed(&mut state, &d.world, "Enter"), Action::None), "no price yet");
    state.update(&d.world, Message::Price("400".into()));
    let line = added(pressed(&mut state, &d.world, "Enter"));
    assert_eq!(told(&line), ("Мед з пасіки, на вагу", Some("Мед"), 350, Some(40_000)));
    assert_eq!(line.quantity, Quantity::thousandths_of(350));
}

#[test]
fn an_unknown_code_becomes_a_product() {
    use regulars::ui::screen::item::new::Message as New;
    let d = desk();
    let (mut state, _) = State::new(&d.world, Some("4820000000079".into()));
    let shown = words(&d.world, state.view(&d.world));
    assert!(shown.contains("4820000000079") && shown.contains("ще: назва, ціна"), "{shown}");
    assert!(matches!(pressed(&mut state, &d.world, "F9"), Action::None), "nothing to add yet");
    for message in [New::Name("Сирник".into()), New::Price("62".into())] {
        state.update(&d.world, Message::New(message));
    }
    pressed(&mut state, &d.world, "F4");
    let line = added(pressed(&mut state, &d.world, "F9"));
    assert_eq!(told(&line), ("Сирник", Some("Випічка"), 1_000, Some(6_200)));
    let kept = catalogue::by_code(&d.world.shop, "4820000000079").unwrap().unwrap();
    assert_eq!((kept.name.as_str(), kept.unit_price), ("Сирник", Some(Money::minor(6_200))));
    // The same code again is no second product.
    assert!(matches!(pressed(&mut state, &d.world, "F9"), Action::None));
}

#[test]
fn escape_leads_back_to_the_basket() {
    let d = desk();
    for code in [None, Some("4820000000079".to_owned())] {
        let (mut state, _) = State::new(&d.world, code);
        assert!(matches!(pressed(&mut state, &d.world, "Esc"), Action::Close));
    }
}

#[test]
fn the_words_are_those_of_the_till() {
    let d = desk();
    let (state, _) = State::new(&d.world, Some("4820000000079".into()));
    assert!(words(&d.speaking(Lang::En), state.view(&d.speaking(Lang::En))).contains("New item"));
}

#[test]
fn a_typed_code_of_a_coupon_is_handed_over() {
    let d = desk();
    let code = held_coupon(&d);
    let mut state = typed(&d, &code);
    assert!(words(&d.world, state.view(&d.world)).contains("10 % наступного разу"));
    assert!(matches!(pressed(&mut state, &d.world, "Enter"), Action::Scanned(found) if found == code));
}

#[test]
fn packs_stand_in_the_order_of_their_sizes() {
    let d = desk();
    for (sku, size) in [("t1", "250 г"), ("t2", "50 г"), ("t3", "100 г")] {
        let tea = catalogue::Product::named(sku, &format!("Сенча, {size}"), Money::minor(10_000));
        catalogue::upsert(&d.world.shop, tea).unwrap();
    }
    let found = catalogue::search(&d.world.shop, "сенча", 10).unwrap();
    let names: Vec<&str> = found.iter().map(|product| product.name.as_str()).collect();
    assert_eq!(names, ["Сенча, 50 г", "Сенча, 100 г", "Сенча, 250 г"]);
}
