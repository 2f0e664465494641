//! A recorded sale: found again, taken back, given to another member.

use regulars::domain::{Money, Points, SaleRequest};
use regulars::shop::catalogue::{self, Product};
use regulars::shop::{check, sell};
use regulars::ui::screen::receipt::{Action, Message, State};
use regulars::ui::world::World;

use super::desk::{Desk, OLENAS_CARD, answers, at, desk, held_coupon, words};
use super::hand::Hand;

/// Presses a key and answers what it set going, as the program would.
fn pressed(state: &mut State, world: &World, key: &str) -> Vec<Action> {
    let Some(message) = state.key(world, key) else { return Vec::new() };
    said(state, world, message)
}

fn said(state: &mut State, world: &World, message: Message) -> Vec<Action> {
    match state.update(world, message) {
        Action::Run(task) => answers(task).into_iter().flat_map(|message| said(state, world, message)).collect(),
        Action::None => Vec::new(),
        other => vec![other],
    }
}

fn scanned(state: &mut State, world: &World, code: &str) {
    let Some(Action::Run(task)) = state.scanned(world, code) else { panic!("the scan was the till's") };
    for message in answers(task) {
        said(state, world, message);
    }
}

fn shown(d: &Desk, state: &State) -> String {
    words(&d.world, state.view(&d.world))
}

fn clean(d: &Desk) {
    let report = check::check(&d.world.shop).unwrap();
    assert!(report.ok(), "{:?}", report.problems);
}

/// Coffee twice and bread once, for Olena, this morning.
fn morning() -> Desk {
    let d = desk();
    d.sold(Some(d.olena), &[("Кава мелена, 250 г", 18_900, 2), ("Хліб житній, 600 г", 6_800, 1)], "2026-11-20 09:30");
    d.sold(None, &[("Круасан мигдальний", 5_400, 4)], "2026-11-20 10:05");
    d
}

#[test]
fn todays_receipts_stand_below_and_any_opens_by_its_number() {
    use regulars::ui::screen::receipt::find::Message as Find;
    let d = morning();
    let (mut state, _) = State::new(&d.world);
    let list = shown(&d, &state);
    assert!(list.contains("A-000001") && list.contains("A-000002"), "{list}");
    state.update(&d.world, Message::Find(Find::Number("a-1".into())));
    pressed(&mut state, &d.world, "Enter");
    let story = shown(&d, &state);
    assert!(story.contains("Чек A-000001") && story.contains("Олена Петрівна Коваль"), "{story}");
}

#[test]
fn goods_come_back_as_the_screen_said() {
    use regulars::ui::screen::receipt::story::Message as Story;
    let d = morning();
    let (mut state, _) = State::new(&d.world);
    pressed(&mut state, &d.world, "Down");
    pressed(&mut state, &d.world, "Enter");
    // One of two coffees: a plus in its field.
    state.update(&d.world, Message::Story(Story::Back(0, "+".into())));
    // Whoever ends with Enter, as everywhere else, does not take it back.
    pressed(&mut state, &d.world, "Enter");
    let before = shown(&d, &state);
    assert!(before.contains("Що буде") && before.contains("Готівка"), "{before}");
    let done = pressed(&mut state, &d.world, "F9");
    let [Action::Refunded(refunded)] = done.as_slice() else { panic!("{done:?}") };
    assert!(before.contains(&d.world.language.money(refunded.plan.money).replace('\u{a0}', " ")), "{before}");
    let after = shown(&d, &state);
    assert!(after.contains("A-R00001") && after.contains("у покупця 1 з 2"), "{after}");
    // All of the rest, and then nothing is left.
    pressed(&mut state, &d.world, "F8");
    let rest = pressed(&mut state, &d.world, "F9");
    let [Action::Refunded(rest)] = rest.as_slice() else { panic!("{rest:?}") };
    assert!(rest.plan.whole);
    let after = shown(&d, &state);
    assert!(after.contains("усе повернули"), "{after}");
    assert!(pressed(&mut state, &d.world, "F9").is_empty(), "nothing is left");
    clean(&d);
}

#[test]
fn spent_points_are_withheld_and_said_beforehand() {
    let d = desk();
    let earned = d.sold(Some(d.olena), &[("Кава", 100_000, 1)], "2026-11-18 09:30");
    assert!(earned.points.is_positive());
    let spending = SaleRequest {
        points: earned.points,
        member: Some(d.olena),
        ..SaleRequest {
            id: regulars::domain::SaleId::fresh(),
            basket: regulars::domain::Basket {
                lines: vec![regulars::domain::Line::named(
                    "Мед",
                    Money::minor(200_000),
                    regulars::domain::Quantity::ONE,
                )],
                ..Default::default()
            },
            card: None,
            member: None,
            points: Points::ZERO,
            payments: Vec::new(),
            gifts_given: true,
            agreed: None,
            agreed_gifts: None,
        }
    };
    sell::sell(&d.world.shop, spending, at("2026-11-19 10:00"), false).unwrap();
    let (mut state, _) = State::open(&d.world, earned.sale);
    pressed(&mut state, &d.world, "F8");
    let said = shown(&d, &state);
    assert!(said.contains("Уже витрачено"), "{said}");
    d.draw("receipt-withheld", &state, State::view);
}

#[test]
fn a_quantity_that_is_not_out_is_not_taken() {
    use regulars::ui::screen::receipt::story::Message as Story;
    let d = morning();
    let (mut state, _) = State::new(&d.world);
    pressed(&mut state, &d.world, "Down");
    pressed(&mut state, &d.world, "Enter");
    state.update(&d.world, Message::Story(Story::Back(0, "3".into())));
    assert!(pressed(&mut state, &d.world, "F9").is_empty());
    assert!(shown(&d, &state).contains("повернути можна щонайбільше 2"), "and it is said why");
    clean(&d);
}

#[test]
fn a_sale_is_given_to_the_member_whose_card_is_scanned() {
    let d = morning();
    let (mut state, _) = State::new(&d.world);
    pressed(&mut state, &d.world, "Enter");
    assert!(shown(&d, &state).contains("без картки"));
    pressed(&mut state, &d.world, "F4");
    scanned(&mut state, &d.world, OLENAS_CARD);
    let asked = shown(&d, &state);
    assert!(asked.contains("запишемо на учасника: Олена Петрівна Коваль"), "{asked}");
    d.draw("receipt-assign", &state, State::view);
    let done = pressed(&mut state, &d.world, "F9");
    let [Action::Assigned(assigned)] = done.as_slice() else { panic!("{done:?}") };
    assert_eq!(assigned.member, Some(d.olena));
    assert!(shown(&d, &state).contains("Олена Петрівна Коваль"));
    clean(&d);
}

#[test]
fn enter_chooses_among_all_who_were_found_and_the_named_key_records() {
    use regulars::ui::screen::receipt::assign::Message as Assign;
    use regulars::ui::screen::receipt::story::Message as Story;
    let d = morning();
    for end in ["а", "б", "в", "г", "д", "е"] {
        let profile = super::desk::named(&format!("Торн Андрій{end}"));
        super::desk::enrol(&d.world.shop, profile, regulars::shop::CardWish::None);
    }
    let sold = d.sold(None, &[("Хліб", 600_000, 1)], "2026-11-20 09:30");
    let (mut state, _) = State::open(&d.world, sold.sale);
    pressed(&mut state, &d.world, "F4");
    said(&mut state, &d.world, Message::Story(Story::Assign(Assign::Type("торн".into()))));
    let asked = shown(&d, &state);
    assert!(asked.contains("6 учасників, показано 1–4"), "{asked}");
    assert!(pressed(&mut state, &d.world, "Enter").is_empty(), "Enter records nothing");
    for _ in 0..5 {
        pressed(&mut state, &d.world, "Down");
    }
    let asked = shown(&d, &state);
    assert!(asked.contains("показано 5–6") && asked.contains("запишемо на учасника:"), "{asked}");
    d.draw("receipt-assign-pages", &state, State::view);
    let done = pressed(&mut state, &d.world, "F9");
    assert!(matches!(done.as_slice(), [Action::Assigned(_)]), "{done:?}");
    clean(&d);
}

#[test]
fn what_counting_a_sale_for_a_member_does_is_said_beforehand() {
    use regulars::ui::screen::receipt::assign::Message as Assign;
    use regulars::ui::screen::receipt::story::Message as Story;
    let d = desk();
    // Bread for 6 000: silver, and 300 points.
    let sold = d.sold(None, &[("Хліб", 600_000, 1)], "2026-11-20 09:30");
    let (mut state, _) = State::open(&d.world, sold.sale);
    pressed(&mut state, &d.world, "F4");
    scanned(&mut state, &d.world, OLENAS_CARD);
    let asked = shown(&d, &state);
    for words in ["6 000,00 ₴", "+300", "Срібло"] {
        assert!(asked.contains(words), "{words}: {asked}");
    }
    clean(&d);
    let member = regulars::shop::member(&d.world.shop, d.olena).unwrap();
    assert!(member.active_card().is_some());
    assert_eq!(sell::sale(&d.world.shop, "A-1").unwrap().member, None, "nothing was done yet");
    d.draw("receipt-assign-tier", &state, State::view);
    let done = pressed(&mut state, &d.world, "F9");
    let [Action::Assigned(assigned)] = done.as_slice() else { panic!("{done:?}") };
    assert_eq!(assigned.points_earned, Points::new(300));
    clean(&d);
    // From her to Taras: both sides are said.
    pressed(&mut state, &d.world, "F4");
    said(&mut state, &d.world, Message::Story(Story::Assign(Assign::Type("бондар".into()))));
    let asked = shown(&d, &state);
    for words in ["Спишемо бали: Олена Петрівна Коваль", "–300", "немає, раніше Срібло", "+300"]
    {
        assert!(asked.contains(words), "{words}: {asked}");
    }
    d.draw("receipt-assign-both", &state, State::view);
}

#[test]
fn a_refund_says_each_form_and_the_tier_that_falls() {
    let d = desk();
    let line = regulars::domain::Line::named("Хліб", Money::minor(600_000), regulars::domain::Quantity::pieces(2));
    let pay = |form: &str, minor: i64| regulars::domain::Payment { form: form.into(), amount: Money::minor(minor) };
    let request = SaleRequest {
        id: regulars::domain::SaleId::fresh(),
        basket: regulars::domain::Basket { lines: vec![line], ..Default::default() },
        card: None,
        member: Some(d.olena),
        points: Points::ZERO,
        payments: vec![pay("card", 200_000), pay("cash", 1_000_000)],
        gifts_given: true,
        agreed: None,
        agreed_gifts: None,
    };
    let sold = sell::sell(&d.world.shop, request, at("2026-11-20 09:30"), true).unwrap();
    let (mut state, _) = State::open(&d.world, sold.sale);
    pressed(&mut state, &d.world, "F8");
    let asked = shown(&d, &state);
    for words in ["12 000,00 ₴", "2 000,00 ₴", "10 000,00 ₴", "–600", "немає, раніше Срібло", "залишиться 0 балів"]
    {
        assert!(asked.contains(words), "{words}: {asked}");
    }
    d.draw("receipt-forms", &state, State::view);
    let done = pressed(&mut state, &d.world, "F9");
    let [Action::Refunded(refunded)] = done.as_slice() else { panic!("{done:?}") };
    assert_eq!((refunded.points, refunded.payments.len()), (Points::ZERO, 2));
    clean(&d);
}

#[test]
fn a_return_without_a_receipt_needs_its_reason() {
    use regulars::ui::screen::receipt::loose::Message as Loose;
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    pressed(&mut state, &d.world, "F6");
    for message in [Loose::Name("Круасан".into()), Loose::Amount("54".into())] {
        state.update(&d.world, Message::Loose(message));
    }
    assert!(pressed(&mut state, &d.world, "F9").is_empty(), "no reason yet");
    pressed(&mut state, &d.world, "Enter");
    state.update(&d.world, Message::Loose(Loose::Reason("черствий".into())));
    d.draw("receipt-loose", &state, State::view);
    let done = pressed(&mut state, &d.world, "F9");
    let [Action::Refunded(refunded)] = done.as_slice() else { panic!("{done:?}") };
    assert_eq!((refunded.plan.money, refunded.sale), (Money::minor(5_400), None));
    clean(&d);
}

#[test]
fn goods_that_come_back_without_a_receipt_are_scanned_too() {
    use regulars::ui::screen::receipt::loose::Message as Loose;
    let d = desk();
    let free =
        Product {
            unit_price: None, codes: vec!["4820000000079".into()], ..Product::named("7", "Квіти", Money::ZERO)
        };
    catalogue::upsert(&d.world.shop, free).unwrap();
    let (mut state, _) = State::new(&d.world);
    pressed(&mut state, &d.world, "F6");
    assert!(state.scanned(&d.world, "4820000000017").is_some(), "it has a price");
    assert!(state.scanned(&d.world, "4820000000079").is_some(), "its price is typed");
    assert!(state.scanned(&d.world, "4820000999990").is_none(), "what nobody knows is the till's");
    for message in [Loose::Amount("120".into()), Loose::Reason("зів’яли".into())] {
        state.update(&d.world, Message::Loose(message));
    }
    let done = pressed(&mut state, &d.world, "F9");
    let [Action::Refunded(refunded)] = done.as_slice() else { panic!("{done:?}") };
    assert_eq!(refunded.plan.money, Money::minor(18_800));
    clean(&d);
}

#[test]
fn the_fiscal_number_is_kept_afterwards_and_finds_the_sale() {
    use regulars::ui::screen::receipt::story::Message as Story;
    let d = morning();
    let (mut state, _) = State::new(&d.world);
    pressed(&mut state, &d.world, "Enter");
    pressed(&mut state, &d.world, "F5");
    state.update(&d.world, Message::Story(Story::Fiscal("77-4001".into())));
    pressed(&mut state, &d.world, "F9");
    assert!(shown(&d, &state).contains("77-4001"));
    assert_eq!(sell::sale(&d.world.shop, "77-4001").unwrap().number.0, "A-000002");
}

#[test]
fn a_refund_says_what_goes_of_a_recommendations_rewards() {
    let d = desk();
    d.programme(|programme| {
        programme.coupons = serde_json::from_str(r#"[{"id":"ten","name":"Десята","days":30}]"#).unwrap();
        programme.rules = serde_json::from_str(
            r#"[{"id":"ten","name":"Десята","when":{"coupon_of":"ten"},"then":{"percent":{"rate":1000}}}]"#,
        )
        .unwrap();
        programme.referral = serde_json::from_str(
            r#"{"friend":{"points":50,"days":10,"coupon":"ten"},"recommender":{"points":70,"coupon":"ten"}}"#,
        )
        .unwrap();
        programme.refund.spent_points = regulars::domain::SpentPoints::Owe;
    });
    regulars::shop::referral::refer(&d.world.shop, d.taras, d.olena, at("2026-11-20 09:00")).unwrap();
    let sold = d.sold(Some(d.taras), &[("Кава мелена, 250 г", 18_900, 2)], "2026-11-20 09:30");
    d.sold_for(Some(d.taras), &[("Хліб житній, 600 г", 60_000, 1)], Points::new(30), "2026-11-20 09:40");
    let (mut state, _) = State::open(&d.world, sold.sale);
    pressed(&mut state, &d.world, "F8");
    let asked = shown(&d, &state);
    let goes = ["Винагорода за рекомендацію", "–20 і купон", "–30", "Винагорода того, хто радив", "–70 і купон"];
    for words in goes {
        assert!(asked.contains(words), "{words}: {asked}");
    }
    d.draw("receipt-advice", &state, State::view);
    let done = pressed(&mut state, &d.world, "F9");
    let [Action::Refunded(refunded)] = done.as_slice() else { panic!("{done:?}") };
    assert_eq!(refunded.advice.as_ref().map(|both| both.recommender.points), Some(Points::new(70)));
    d.draw("receipt-advice-done", &state, State::view);
    assert!(shown(&d, &state).contains("–70 і купон"));
    clean(&d);
}

#[test]
fn coupons_that_go_and_come_back_with_the_goods_are_said_before_and_after() {
    let d = desk();
    let used = held_coupon(&d);
    let mut request = super::desk::request(Some(d.olena), &[("Кава мелена, 250 г", 60_000, 1)], Points::ZERO);
    request.basket.coupons = vec![used.clone()];
    let sold = sell::sell(&d.world.shop, request, d.world.now, false).unwrap();
    let brought = sold.quote.coupons_due[0].code.clone().unwrap();
    let (mut state, _) = State::open(&d.world, sold.sale);
    pressed(&mut state, &d.world, "F8");
    let grouped = |code: &str| code.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ");
    for (head, gone) in [("Що буде", "відкликають"), ("Що зроблено", "відкликано")]
    {
        let said = shown(&d, &state);
        assert!(said.contains(head), "{head}: {said}");
        for (words, code) in [(gone, &brought), ("знову діє", &used)] {
            assert!(said.contains(words) && said.contains(&grouped(code)), "{words} {code}: {said}");
        }
        pressed(&mut state, &d.world, "F9");
    }
    clean(&d);
}

/// Presses a key in a window that keeps its focus, or types.
fn by_hand(d: &Desk, hand: &mut Hand<'_>, state: &mut State, what: &str) {
    if let Some(message) = state.key(&d.world, what) {
        return act(d, hand, state, message);
    }
    for letter in what.chars() {
        let said = hand.types(state.view(&d.world), letter);
        assert!(!said.is_empty(), "{letter} of {what} is lost");
        for message in said {
            act(d, hand, state, message);
        }
    }
}

fn act(d: &Desk, hand: &mut Hand<'_>, state: &mut State, message: Message) {
    if let Action::Run(task) = state.update(&d.world, message) {
        for answer in hand.does(state.view(&d.world), task) {
            act(d, hand, state, answer);
        }
    }
}

#[test]
fn enter_leads_through_a_return_without_a_receipt_and_loses_nothing() {
    let d = desk();
    let (mut state, _) = State::new(&d.world);
    let mut hand = Hand::at(&d.world);
    by_hand(&d, &mut hand, &mut state, "F6");
    for what in ["Круасан", "Enter", "54", "Enter", "черствий", "Enter", "Хліб", "Tab", "68", "Tab", "Enter"]
    {
        by_hand(&d, &mut hand, &mut state, what);
    }
    // From the reason on to the next goods; what stood there has joined the others.
    by_hand(&d, &mut hand, &mut state, "Мед");
    by_hand(&d, &mut hand, &mut state, "Shift+Tab");
    by_hand(&d, &mut hand, &mut state, "сирі");
    let all = shown(&d, &state);
    for words in ["Круасан", "54,00 ₴", "Хліб", "68,00 ₴", "122,00 ₴", "Мед", "сирі"] {
        assert!(all.contains(words), "{words}: {all}");
    }
}

#[test]
fn leaving_a_return_without_a_receipt_is_asked_about_once() {
    use regulars::ui::screen::receipt::loose::Message as Loose;
    let d = desk();
    for key in ["Esc", "F2"] {
        let (mut state, _) = State::new(&d.world);
        pressed(&mut state, &d.world, "F6");
        state.update(&d.world, Message::Loose(Loose::Name("Круасан".into())));
        assert!(pressed(&mut state, &d.world, key).is_empty());
        assert!(shown(&d, &state).contains(&format!("{key} ще раз – вийти без запису.")), "{key}");
        d.draw(&format!("receipt-loose-{}", key.to_lowercase()), &state, State::view);
        // Whoever types on is not asked any more, and then anew.
        state.update(&d.world, Message::Loose(Loose::Amount("54".into())));
        assert!(shown(&d, &state).contains("Круасан") && !shown(&d, &state).contains("ще раз"));
        assert!(pressed(&mut state, &d.world, key).is_empty());
        let left = pressed(&mut state, &d.world, key);
        assert!(matches!(left.as_slice(), [Action::Close]) == (key == "Esc"), "{left:?}");
        assert_eq!(state.half_chosen(), key == "Esc", "{key}");
    }
    let (mut state, _) = State::new(&d.world);
    pressed(&mut state, &d.world, "F6");
    assert!(matches!(pressed(&mut state, &d.world, "Esc").as_slice(), [Action::Close]), "nothing was typed");
}

#[test]
fn what_was_typed_of_a_line_stays_however_one_comes_back_to_it() {
    let d = morning();
    let (mut state, _) = State::new(&d.world);
    let mut hand = Hand::at(&d.world);
    for what in ["Down", "Enter", "1", "Tab", "1", "Shift+Tab", "Enter", "Enter", "Up", "Enter"] {
        by_hand(&d, &mut hand, &mut state, what);
    }
    let done = pressed(&mut state, &d.world, "F9");
    let [Action::Refunded(refunded)] = done.as_slice() else { panic!("{done:?}") };
    assert_eq!(refunded.plan.lines.len(), 2, "one coffee and the bread");
    clean(&d);
}

#[test]
fn a_refund_is_found_by_its_own_number() {
    use regulars::ui::screen::receipt::find::Message as Find;
    let d = morning();
    let (mut state, _) = State::new(&d.world);
    for key in ["Down", "Enter", "F8", "F9", "F2"] {
        pressed(&mut state, &d.world, key);
    }
    for typed in ["A-R00001", "a r1", "А-R1"] {
        state.update(&d.world, Message::Find(Find::Number(typed.into())));
        pressed(&mut state, &d.world, "Enter");
        let story = shown(&d, &state);
        assert!(story.contains("Чек A-000001") && story.contains("Повернення A-R00001"), "{typed}: {story}");
        pressed(&mut state, &d.world, "F2");
    }
    state.update(&d.world, Message::Find(Find::Number("A-R9".into())));
    pressed(&mut state, &d.world, "Enter");
    assert!(shown(&d, &state).contains("A-R9"), "there is none: {}", shown(&d, &state));
}

#[test]
fn a_return_without_a_receipt_stands_among_the_receipts_and_is_read_again() {
    use regulars::ui::screen::receipt::find::Message as Find;
    use regulars::ui::screen::receipt::loose::Message as Loose;
    let d = morning();
    let (mut state, _) = State::new(&d.world);
    pressed(&mut state, &d.world, "F6");
    for message in [
        Loose::Name("Круасан".into()),
        Loose::Amount("54".into()),
        Loose::EnterIn(Some(1)),
        Loose::Name("Хліб".into()),
        Loose::Amount("68".into()),
        Loose::Reason("черствий".into()),
    ] {
        state.update(&d.world, Message::Loose(message));
    }
    let done = pressed(&mut state, &d.world, "F9");
    assert!(matches!(done.as_slice(), [Action::Refunded(_)]), "{done:?}");
    pressed(&mut state, &d.world, "F2");
    let list = shown(&d, &state);
    for words in ["A-R00001", "Повернення без чека", "122,00 ₴"] {
        assert!(list.contains(words), "{words}: {list}");
    }
    d.draw("receipt-list-loose", &state, State::view);
    // The latest stands first, and the number finds it too.
    let typed = |state: &mut State| state.update(&d.world, Message::Find(Find::Number("a-r1".into())));
    for by_number in [false, true] {
        if by_number {
            typed(&mut state);
        }
        pressed(&mut state, &d.world, "Enter");
        let read = shown(&d, &state);
        for words in ["Повернення A-R00001", "Круасан", "54,00 ₴", "Хліб", "черствий", "122,00 ₴", "Віддано"]
        {
            assert!(read.contains(words), "{words}: {read}");
        }
        d.draw("receipt-returned", &state, State::view);
        assert!(state.key(&d.world, "F9").is_none(), "there is nothing to do with it");
        pressed(&mut state, &d.world, "F2");
    }
    assert!(state.scanned(&d.world, "A-R00001").is_some());
    assert!(matches!(pressed(&mut state, &d.world, "Esc").as_slice(), [Action::Close]));
    clean(&d);
}
