//! The till where something cannot be done: it is said, and what was typed stays.

use regulars::domain::{CouponId, Line, Money, Quantity};
use regulars::shop::card;
use regulars::shop::coupon::{Issue, Whose, issue};
use regulars::ui::screen::till::{Action, AsideMessage as Form, Message, State};
use rstest::rstest;

use super::desk::{Desk, OLENAS_CARD, answers, at, desk, held_coupon, number, words};

const RYE: &str = "4820000000017";
const COFFEE: &str = "4820000000055";

fn till(desk: &Desk, codes: &[&str]) -> State {
    let (mut state, _) = State::new(&desk.world);
    for code in codes {
        state.scanned(&desk.world, code);
    }
    state
}

/// Presses a key and lets everything answer that it set going.
fn press(desk: &Desk, state: &mut State, key: &str) {
    let Some(message) = state.key(&desk.world, key) else { return };
    if let Action::Run(task) = state.update(&desk.world, message) {
        for answer in answers(task) {
            state.update(&desk.world, answer);
        }
    }
}

fn type_in(desk: &Desk, state: &mut State, text: &str) {
    state.update(&desk.world, Message::Aside(Form::Type(text.into())));
}

fn says(desk: &Desk, state: &State) -> String {
    words(&desk.world, state.view(&desk.world, super::desk::top(&desk.world), None))
}

#[rstest]
#[case("0", "Кількість має бути більшою за нуль.")]
#[case("багато", "напишіть число: 2 або 0,350")]
#[case("99999999", "забагато для одного чека")]
fn a_quantity_that_cannot_be_stays_in_its_field(#[case] typed: &str, #[case] why: &str) {
    let d = desk();
    let mut state = till(&d, &[RYE]);
    press(&d, &mut state, "Enter");
    type_in(&d, &mut state, typed);
    press(&d, &mut state, "Enter");
    let said = says(&d, &state);
    assert!(said.contains(why) && said.contains(&format!("\n{typed}\n")), "{said}");
    assert!(said.contains("68,00 ₴"), "the basket is as it was: {said}");
    type_in(&d, &mut state, "2");
    assert!(!says(&d, &state).contains(why));
    press(&d, &mut state, "Enter");
    assert!(says(&d, &state).contains("136,00 ₴"));
}

#[rstest]
#[case("=5000", "ціна до 68,00 ₴")]
#[case("abc", "пишіть 5%, 20, =150")]
fn a_discount_that_cannot_be_is_refused_with_a_word(#[case] typed: &str, #[case] why: &str) {
    let d = desk();
    let mut state = till(&d, &[RYE]);
    press(&d, &mut state, "F8");
    type_in(&d, &mut state, typed);
    assert!(!says(&d, &state).contains(why), "who types is not interrupted");
    press(&d, &mut state, "Enter");
    assert!(says(&d, &state).contains(why), "{}", says(&d, &state));
}

#[rstest]
#[case("11%", "понад 10 % не можна")]
#[case("6,81", "понад 10 % не можна")]
#[case("=5000", "ціна до 68,00 ₴")]
#[case("abc", "пишіть 5%, 20, =150")]
fn a_refused_discount_keeps_the_focus_and_the_next_figure_takes_its_place(#[case] typed: &str, #[case] why: &str) {
    let d = desk();
    let mut state = till(&d, &[RYE]);
    press(&d, &mut state, "F8");
    for reason in ["", "", "мʼята"] {
        state.update(&d.world, Message::Aside(Form::TypeReason(reason.into())));
        type_in(&d, &mut state, typed);
        let message = state.key(&d.world, "Enter").unwrap();
        let Action::Run(task) = state.update(&d.world, message) else { panic!("{typed} goes unsaid") };
        let said = says(&d, &state);
        assert!(said.contains(why) && said.contains("68,00 ₴"), "{said}");
        let view = state.view(&d.world, super::desk::top(&d.world), None);
        let heard = super::desk::typed_after(&d.world, view, task, "7");
        assert!(matches!(&heard[..], [Message::Aside(Form::Type(text))] if text == "7"), "{heard:?}");
    }
}

#[test]
fn more_points_than_may_be_spent_are_said_while_they_are_typed() {
    let d = desk();
    d.sold(Some(d.olena), &[("Кава", 100_000, 1)], "2026-11-10 10:00");
    let mut state = till(&d, &[RYE, OLENAS_CARD]);
    press(&d, &mut state, "F6");
    assert!(!says(&d, &state).contains("більше не можна"));
    type_in(&d, &mut state, "3000");
    assert!(says(&d, &state).contains("більше не можна"), "{}", says(&d, &state));
}

#[test]
fn nothing_is_held_where_only_a_card_was_read() {
    let d = desk();
    let mut state = till(&d, &[RYE]);
    press(&d, &mut state, "F4");
    state.scanned(&d.world, OLENAS_CARD);
    press(&d, &mut state, "F4");
    assert!(says(&d, &state).contains("Відкладати нічого."), "{}", says(&d, &state));
    press(&d, &mut state, "Esc");
    press(&d, &mut state, "F5");
    press(&d, &mut state, "Enter");
    assert!(says(&d, &state).contains("68,00 ₴"), "{}", says(&d, &state));
    assert!(state.key(&d.world, "F5").is_some());
    assert!(regulars::shop::draft::held(&d.world.shop).unwrap().is_empty(), "no basket without goods");
}

#[test]
fn baskets_on_hold_say_what_they_come_to_and_all_of_them_are_seen() {
    let d = desk();
    let mut state = till(&d, &[]);
    for codes in [&[RYE, RYE][..], &[RYE], &[RYE, RYE, RYE], &[RYE, OLENAS_CARD]] {
        for code in codes {
            state.scanned(&d.world, code);
        }
        press(&d, &mut state, "F4");
    }
    assert!(says(&d, &state).contains("1 позиція, 136,00 ₴"), "{}", says(&d, &state));
    press(&d, &mut state, "F5");
    let first = says(&d, &state);
    assert!(first.contains("1 позиція, 68,00 ₴") && first.contains("1 позиція, 204,00 ₴"), "{first}");
    assert!(!first.contains("Олена"), "three fit: {first}");
    for _ in 0..3 {
        press(&d, &mut state, "Down");
    }
    assert!(says(&d, &state).contains("Олена"), "{}", says(&d, &state));
}

#[test]
fn a_coupon_for_later_says_from_when() {
    let d = desk();
    held_coupon(&d);
    d.programme(|programme| programme.coupons[0].starts_in_days = 2);
    let id = CouponId::fresh();
    let wish = Issue { id, kind: "ten".into(), whose: Whose::Member(d.taras), until: None, reason: "sorry".into() };
    let code = issue(&d.world.shop, wish, d.world.now).unwrap().coupon.code;
    let mut state = till(&d, &[RYE]);
    state.greet_member(&d.world, d.taras);
    assert!(says(&d, &state).contains("купон від 22 листопада"), "{}", says(&d, &state));
    let before = says(&d, &state);
    let message = state.key(&d.world, "F11").unwrap();
    let Action::Toast(words) = state.update(&d.world, message) else { panic!("it is said in passing") };
    let words = words.replace('\u{a0}', " ");
    assert!(words.contains("почне діяти 22 листопада") && before.contains("68,00 ₴"), "{words}");
    // Read off the paper it says the same, and nothing stands over the basket.
    assert!(matches!(state.scanned(&d.world, &code), Action::Toast(again) if again.replace('\u{a0}', " ") == words));
    assert_eq!(says(&d, &state), before);
}

#[test]
fn a_card_that_is_blocked_while_its_owner_stands_there_is_shown_no_more() {
    let d = desk();
    let mut state = till(&d, &[RYE, OLENAS_CARD]);
    assert!(says(&d, &state).contains("картка …0015"));
    card::block(&d.world.shop, &number(OLENAS_CARD), "знайдена чужою", at("2026-11-20 11:00")).unwrap();
    state.refresh(&d.world);
    let said = says(&d, &state);
    assert!(said.contains("без картки") && said.contains("Олена Петрівна"), "{said}");
}

#[test]
fn a_part_of_a_pack_is_priced_by_the_pack() {
    let d = desk();
    for (name, said) in [
        ("Ethiopia Yirgacheffe, 500 g", "за упаковку"),
        ("Молоко 1л", "за упаковку"),
        ("Вода 0,5 л газована", "за упаковку"),
        ("Яйця 10 шт", "за упаковку"),
        ("Сир твердий, кг", "за кг"),
        ("Сир козячий, ваговий", "за кг"),
        ("Печенье весовое", "за кг"),
        // What is cut or measured says no unit of its own.
        ("Тканина льон", ""),
        ("Яблука сорт 1", ""),
        ("Кава №2", ""),
    ] {
        let mut state = till(&d, &[]);
        state.add(&d.world, Line::named(name, Money::minor(40_000), Quantity::thousandths_of(1_500)));
        let said = format!("по 400,00 ₴ {said}");
        assert!(says(&d, &state).contains(&format!("{}\n", said.trim_end())), "{name}: {}", says(&d, &state));
    }
    let mut state = till(&d, &[COFFEE]);
    assert!(says(&d, &state).contains("по 189,00 ₴\n"));
    press(&d, &mut state, "Enter");
    type_in(&d, &mut state, "1,5");
    press(&d, &mut state, "Enter");
    assert!(says(&d, &state).contains("по 189,00 ₴ за упаковку"), "{}", says(&d, &state));
}
