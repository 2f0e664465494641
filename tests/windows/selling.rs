//! The till while something is sold: what a scan, a key and a form do to each other.

use regulars::domain::{Line, Money, Quantity};
use regulars::shop::{self, card};
use regulars::store;
use regulars::ui::keys::Deed;
use regulars::ui::screen::till::{Action, AsideMessage, Message, State};
use regulars::ui::widget::TopBar;
use rstest::rstest;

use super::desk::{Desk, OLENAS_CARD, at, desk, held_coupon, number, two_coupons, words};

const RYE: &str = "4820000000017";
const COFFEE: &str = "4820000000055";

/// The till with these codes scanned.
fn till(desk: &Desk, codes: &[&str]) -> State {
    let (mut state, _) = State::new(&desk.world);
    for code in codes {
        state.scanned(&desk.world, code);
    }
    state
}

fn press(desk: &Desk, state: &mut State, key: &str) -> Action {
    match state.key(&desk.world, key) {
        Some(message) => state.update(&desk.world, message),
        None => Action::None,
    }
}

fn aside(desk: &Desk, state: &mut State, message: regulars::ui::screen::till::AsideMessage) {
    state.update(&desk.world, Message::Aside(message));
}

fn top() -> TopBar {
    TopBar {
        shop: String::new(),
        place: String::new(),
        scanner: String::new(),
        backup: String::new(),
        backup_late: false,
        staff: String::new(),
        date: String::new(),
        clock: String::new(),
    }
}

fn says(desk: &Desk, state: &State) -> String {
    words(&desk.world, state.view(&desk.world, top(), None))
}

#[test]
fn a_blocked_card_says_whose_it_is_and_why() {
    let d = desk();
    card::block(&d.world.shop, &number(OLENAS_CARD), "знайдена чужою", at("2026-11-19 10:00")).unwrap();
    let said = says(&d, &till(&d, &[OLENAS_CARD]));
    assert!(said.contains("картку …0015 заблоковано: знайдена чужою. Знайдіть"), "{said}");
}

#[test]
fn the_key_goes_through_all_reasons_before_it_folds_them() {
    let d = desk();
    d.programme(|programme| {
        let rule = |n: usize| {
            format!(r#"{{"id":"r{n}","name":"Правило {n}","when":{{"coupon":"C{n}"}},"then":{{"say":"так"}}}}"#)
        };
        let rules = format!("[{}]", (10..24).map(rule).collect::<Vec<_>>().join(","));
        programme.rules = serde_json::from_str(&rules).unwrap();
    });
    let mut state = till(&d, &[RYE]);
    let seen = |said: &str| (10..24).filter(|n| said.contains(&format!("Правило {n}"))).collect::<Vec<_>>();
    let mut all = Vec::new();
    while says(&d, &state).contains("далі за F7") {
        let here = seen(&says(&d, &state));
        assert!(here.iter().all(|n| !all.contains(n)), "one page after the other");
        all.extend(here);
        press(&d, &mut state, "F7");
    }
    all.extend(seen(&says(&d, &state)));
    assert_eq!(all, (10..24).collect::<Vec<_>>());
    press(&d, &mut state, "F7");
    assert_eq!(seen(&says(&d, &state)), Vec::<usize>::new(), "folded at the end");
    press(&d, &mut state, "F7");
    assert!(!seen(&says(&d, &state)).is_empty() && says(&d, &state).contains("далі за F7"), "and from the first again");
}

#[rstest]
#[case::an_item_is_scanned(|d: &Desk, s: &mut State| drop(s.scanned(&d.world, RYE)))]
#[case::a_screen_is_opened(|d: &Desk, s: &mut State| drop(s.update(&d.world, Message::Do(Deed::Customer))))]
#[case::another_line_is_chosen(|d: &Desk, s: &mut State| drop(s.update(&d.world, Message::Up)))]
fn the_question_before_a_basket_is_emptied_closes_when(#[case] happens: fn(&Desk, &mut State)) {
    let d = desk();
    let mut state = till(&d, &[RYE, COFFEE]);
    press(&d, &mut state, "Esc");
    assert!(says(&d, &state).contains("Очистити кошик?"));
    happens(&d, &mut state);
    assert!(!says(&d, &state).contains("Очистити кошик?"));
    press(&d, &mut state, "Enter");
    assert_eq!(state.lines(), 2, "Enter is not armed any more");
}

#[test]
fn the_question_before_a_basket_is_emptied_is_not_paid_past() {
    let d = desk();
    let mut state = till(&d, &[RYE]);
    press(&d, &mut state, "Esc");
    assert!(says(&d, &state).contains("спершу Enter або Esc"), "{}", says(&d, &state));
    assert!(matches!(press(&d, &mut state, "F9"), Action::None));
    assert!(says(&d, &state).contains("Очистити кошик?"));
    press(&d, &mut state, "Esc");
    assert!(matches!(press(&d, &mut state, "F9"), Action::Pay(..)));
}

#[test]
fn escape_says_what_it_does() {
    let d = desk();
    let mut state = till(&d, &[OLENAS_CARD]);
    assert!(says(&d, &state).contains("Esc\nБез картки"));
    state.scanned(&d.world, RYE);
    assert!(says(&d, &state).contains("Esc\nОчистити"));
    press(&d, &mut state, "Esc");
    assert!(says(&d, &state).contains("Esc\nЛишити"), "the word of the question");
    press(&d, &mut state, "F8");
    assert!(says(&d, &state).contains("Esc\nСкасувати"), "the word of the form");
}

#[test]
fn a_discount_by_hand_is_shown_again_and_taken_away() {
    use regulars::ui::screen::till::AsideMessage as Form;
    let d = desk();
    let mut state = till(&d, &[RYE]);
    press(&d, &mut state, "F8");
    aside(&d, &mut state, Form::Type("5%".into()));
    aside(&d, &mut state, Form::TypeReason("мʼята".into()));
    press(&d, &mut state, "Enter");
    assert!(says(&d, &state).contains("64,60 ₴"));
    press(&d, &mut state, "F8");
    let said = says(&d, &state);
    assert!(said.contains("5 %\n") && said.contains("мʼята") && said.contains("Без знижки"), "{said}");
    press(&d, &mut state, "Alt+0");
    let said = says(&d, &state);
    assert!(said.contains("68,00 ₴") && !said.contains("64,60 ₴") && !said.contains("Знижка вручну\n"), "{said}");
    press(&d, &mut state, "F8");
    assert!(state.key(&d.world, "Alt+0").is_none(), "nothing is there to be taken away");
}

#[test]
fn more_than_the_shop_allows_is_said_beforehand() {
    use regulars::ui::screen::till::AsideMessage as Form;
    let d = desk();
    let mut state = till(&d, &[RYE]);
    press(&d, &mut state, "F8");
    assert!(says(&d, &state).contains("не більше ніж 10 %"));
    for (text, over) in [("10%", false), ("11%", true), ("6,80", false), ("6,81", true), ("=50", false)] {
        aside(&d, &mut state, Form::Type(text.into()));
        assert_eq!(says(&d, &state).contains("понад 10 % не можна"), over, "{text}");
    }
}

#[test]
fn a_scan_leaves_a_form_as_it_was() {
    use regulars::ui::screen::till::AsideMessage as Form;
    let d = desk();
    let mut state = till(&d, &[RYE, COFFEE]);
    state.update(&d.world, Message::ChooseLine(0));
    press(&d, &mut state, "Enter");
    aside(&d, &mut state, Form::Type("12".into()));
    state.scanned(&d.world, "4820000000048");
    let said = says(&d, &state);
    assert!(said.contains("Хліб житній, 600 г\nКількість\n12"), "{said}");
    press(&d, &mut state, "Enter");
    assert!(says(&d, &state).contains("816,00 ₴"), "twelve loaves, and not twelve cakes");
}

#[test]
fn a_form_is_not_paid_past() {
    let d = desk();
    let mut state = till(&d, &[RYE]);
    press(&d, &mut state, "F8");
    assert!(matches!(press(&d, &mut state, "F9"), Action::None));
    press(&d, &mut state, "Esc");
    assert!(matches!(press(&d, &mut state, "F9"), Action::Pay(..)));
}

#[test]
fn among_baskets_on_hold_nothing_is_paid_past() {
    let d = desk();
    let mut state = till(&d, &[COFFEE]);
    let Action::Run(reading) = press(&d, &mut state, "F4") else { panic!("it is held") };
    for answer in super::desk::answers(reading) {
        state.update(&d.world, answer);
    }
    state.scanned(&d.world, RYE);
    press(&d, &mut state, "F5");
    assert!(says(&d, &state).contains("спершу Enter або Esc"), "{}", says(&d, &state));
    assert!(matches!(press(&d, &mut state, "F9"), Action::None), "which of the two?");
    assert!(says(&d, &state).contains("Відкладені"));
    press(&d, &mut state, "Esc");
    assert!(matches!(press(&d, &mut state, "F9"), Action::Pay(..)));
}

#[test]
fn a_tier_that_was_given_until_a_day_says_so() {
    use regulars::domain::FactId;
    let d = desk();
    let asked = shop::tier::Give {
        id: FactId::fresh(),
        member: d.olena,
        tier: "gold".into(),
        until: "2026-12-19".parse().ok(),
        reason: "ювілей".into(),
    };
    let mut state = till(&d, &[RYE, OLENAS_CARD]);
    shop::tier::give(&d.world.shop, asked, at("2026-11-20 09:00")).unwrap();
    state.refresh(&d.world);
    assert!(says(&d, &state).contains("Золото, 7 % до 19 грудня"), "{}", says(&d, &state));
    state.greet_member(&d.world, d.taras);
    assert!(!says(&d, &state).contains("19 грудня"));
    state.scanned(&d.world, OLENAS_CARD);
    assert!(says(&d, &state).contains("Золото, 7 % до 19 грудня"));
}

#[test]
fn whoever_is_found_or_just_enrolled_is_shown_with_a_card() {
    let d = desk();
    let mut state = till(&d, &[]);
    state.greet_member(&d.world, d.olena);
    let said = says(&d, &state);
    assert!(said.contains("картка …0015") && !said.contains("Номер нової картки"), "{said}");
    state.show_new_card(&d.world, d.olena);
    let said = says(&d, &state);
    assert!(said.contains("Номер нової картки") && said.contains("2901 0000 0001 5"), "{said}");
    state.greet_member(&d.world, d.taras);
    let said = says(&d, &state);
    assert!(said.contains("без картки") && !said.contains("Номер нової картки"), "{said}");
}

#[test]
fn whoever_takes_somebodys_place_at_the_till_has_not_their_card() {
    let d = desk();
    let mut state = till(&d, &[OLENAS_CARD, RYE]);
    assert!(says(&d, &state).contains("картка …0015"));
    state.greet_member(&d.world, d.taras);
    let said = says(&d, &state);
    assert!(said.contains("без картки") && !said.contains("…0015"), "{said}");
}

#[test]
fn a_key_leads_to_the_page_of_whoever_is_greeted() {
    let d = desk();
    let mut state = till(&d, &[OLENAS_CARD]);
    assert!(says(&d, &state).contains("Ins\nУчасник"));
    assert!(matches!(press(&d, &mut state, "Ins"), Action::Member(member) if member == d.olena));
    // A code that nobody knows is enrolled with first.
    state.scanned(&d.world, "2902000000019");
    assert!(says(&d, &state).contains("Ins\nНовий"));
    assert!(matches!(press(&d, &mut state, "Ins"), Action::Enrol(Some(_))));
}

#[test]
fn a_plain_amount_has_one_name() {
    let d = desk();
    let mut state = till(&d, &[]);
    let line = regulars::domain::Line {
        unit_price: Some(regulars::domain::Money::minor(4_550)),
        ..regulars::domain::Line::default()
    };
    state.add(&d.world, line);
    assert!(says(&d, &state).contains("Сума без назви"));
    let Action::Pay(request, quote) = press(&d, &mut state, "F9") else { panic!("it can be paid") };
    let pay = regulars::ui::screen::pay::State::new(&d.world, *request, *quote, None).0;
    assert!(words(&d.world, pay.view(&d.world)).contains("Сума без назви"));
}

#[test]
fn a_scanned_coupon_that_a_rule_asks_for_takes_its_money_off() {
    const COUPON: &str = "2800000000011";
    let d = desk();
    let mut state = till(&d, &[RYE, COUPON]);
    assert!(says(&d, &state).contains("у програмі немає"));
    let mut programme = shop::programme::on(&d.world.shop, d.world.now.day()).unwrap().programme;
    programme.schema = 2;
    let rules = r#"[{"id":"spring","name":{"ru":"Весна","uk":"Весна","en":"Spring"},"when":{"coupon":"2800000000011"},
        "then":{"amount":{"amount":800,"off":"receipt"}}}]"#;
    programme.rules = serde_json::from_str(rules).unwrap();
    shop::programme::set(&d.world.shop, programme, d.world.now.day(), d.world.now).unwrap();
    state.scanned(&d.world, COUPON);
    let said = says(&d, &state);
    assert!(said.contains("Купон 2800000000011 прийнято.") && said.contains("Весна"), "{said}");
    assert!(said.contains("60,00 ₴"), "68 less 8: {said}");
    // Handed over again, it is the same coupon.
    state.scanned(&d.world, COUPON);
    state.scanned(&d.world, RYE);
    assert!(says(&d, &state).contains("128,00 ₴"));
}

#[test]
fn without_a_card_the_members_rules_are_one_row() {
    let d = desk();
    let said = says(&d, &till(&d, &[RYE]));
    assert!(said.contains("8 правил для учасників"), "{said}");
    assert_eq!(said.matches("картку не зчитано").count(), 2, "once beside the line and once in the list: {said}");
    let said = says(&d, &till(&d, &[RYE, OLENAS_CARD]));
    assert!(!said.contains("правил для учасників"), "{said}");
}

#[test]
fn a_members_coupon_is_offered_and_taken_with_one_key() {
    let d = desk();
    let code = held_coupon(&d);
    let mut state = till(&d, &[RYE, OLENAS_CARD]);
    let said = says(&d, &state);
    assert!(
        said.contains("1 купон") && said.contains("10 % наступного разу") && said.contains("Застосувати"),
        "{said}"
    );
    press(&d, &mut state, "F11");
    let said = says(&d, &state);
    assert!(said.contains("61,20 ₴") && said.contains("Зняти"), "68 less a tenth: {said}");
    press(&d, &mut state, "F11");
    assert!(says(&d, &state).contains("68,00 ₴"));
    // By its code too, and once.
    state.scanned(&d.world, &code);
    state.scanned(&d.world, &code);
    assert!(says(&d, &state).contains("61,20 ₴") && says(&d, &state).contains("прийнято"));
    press(&d, &mut state, "F11");
    assert!(!says(&d, &state).contains("прийнято"), "what was taken out is not taken any more");
    press(&d, &mut state, "F11");
    assert!(says(&d, &state).contains("61,20 ₴"));
    assert!(says(&d, &state).contains("Купон застосовано"));
    state.update(&d.world, Message::RemoveLine);
    assert!(says(&d, &state).contains("Купон поки не діє"), "there is nothing to take a tenth of");
    state.scanned(&d.world, RYE);
    let Action::Pay(request, _) = press(&d, &mut state, "F9") else { panic!("it can be paid") };
    let sold = shop::sell::sell(&d.world.shop, *request, d.world.now, false).unwrap();
    state.sold(&d.world, sold);
    state.scanned(&d.world, OLENAS_CARD);
    assert!(!says(&d, &state).contains("1 купон"), "it is used");
    state.scanned(&d.world, &code);
    let said = says(&d, &state);
    assert!(said.contains("не діє: використано 20 листопада"), "{said}");
}

#[test]
fn a_coupon_of_another_or_of_nobody_there_is_said_in_a_sentence() {
    let d = desk();
    let code = held_coupon(&d);
    let mut state = till(&d, &[RYE, &code]);
    let said = says(&d, &state);
    assert!(said.contains("потрібна картка того, кому його видано. Відскануйте картку, потім купон."), "{said}");
    state.greet_member(&d.world, d.taras);
    state.scanned(&d.world, &code);
    let said = says(&d, &state);
    assert!(said.contains("потрібна картка того, кому його видано. Поясніть покупцеві"), "a card was scanned: {said}");
    assert!(says(&d, &state).contains("68,00 ₴"));
}

#[test]
fn what_a_sale_brought_is_read_out() {
    let d = desk();
    held_coupon(&d);
    let mut state = till(&d, &[COFFEE, COFFEE, COFFEE, OLENAS_CARD]);
    let Action::Pay(request, _) = press(&d, &mut state, "F9") else { panic!("it can be paid") };
    let sold = shop::sell::sell(&d.world.shop, *request, d.world.now, false).unwrap();
    state.sold(&d.world, sold);
    let said = says(&d, &state);
    assert!(said.contains("Новий купон 2801 0000 0002 5: 10 % наступного разу"), "{said}");
    assert!(said.contains("діє до 19 грудня"), "{said}");
}

#[test]
fn of_one_for_next_time_it_is_said_when_it_begins() {
    let d = desk();
    held_coupon(&d);
    d.programme(|programme| programme.coupons[0].starts_in_days = 1);
    let mut state = till(&d, &[COFFEE, COFFEE, COFFEE, OLENAS_CARD]);
    let Action::Pay(request, _) = press(&d, &mut state, "F9") else { panic!("it can be paid") };
    let sold = shop::sell::sell(&d.world.shop, *request, d.world.now, false).unwrap();
    state.sold(&d.world, sold);
    let said = says(&d, &state);
    assert!(said.contains("діє з 21 листопада до 20 грудня"), "{said}");
}

#[test]
fn of_several_that_a_sale_brought_each_is_read_out() {
    let d = desk();
    two_coupons(&d);
    let mut state = till(&d, &[COFFEE, COFFEE, COFFEE, OLENAS_CARD]);
    let Action::Pay(request, _) = press(&d, &mut state, "F9") else { panic!("it can be paid") };
    let sold = shop::sell::sell(&d.world.shop, *request, d.world.now, false).unwrap();
    state.sold(&d.world, sold);
    let said = says(&d, &state);
    let days = ["10 % наступного разу, до 19 грудня", "Кава в подарунок, до 24 листопада"];
    for (code, named) in ["2801 0000 0002 5", "2801 0000 0003 2"].into_iter().zip(days) {
        assert!(said.contains(&format!("{code} – {named}")), "each has its own last day: {said}");
    }
}

// What a rule gives is handed over and recorded as a birthday's gift is: else its stock is never counted down, and its limit
// never reached.
#[rstest]
#[case::a_member(&[OLENAS_CARD, RYE], "Віддайте: кружка, 1 шт.")]
#[case::nobody(&[RYE], "F11 Віддано")]
fn a_gift_of_a_rule_is_handed_over_with_the_same_key(#[case] codes: &[&str], #[case] told: &str) {
    let d = desk();
    d.programme(|programme| {
        let rule = r#"[{"id":"mug","name":"Кружка","then":{"gift":{"item":{"name":"кружка"}}}}]"#;
        programme.rules = serde_json::from_str(rule).unwrap();
    });
    let mut state = till(&d, codes);
    let said = says(&d, &state);
    assert!(said.contains(told), "{said}");
    press(&d, &mut state, "F11");
    let Action::Pay(request, _) = press(&d, &mut state, "F9") else { panic!("{}", says(&d, &state)) };
    assert!(request.gifts_given);
}

// The till and the sale price the same basket, however an article was named.
#[rstest]
#[case::by_number(Some("A1"), None)]
#[case::by_name(None, Some("Хліб житній, 600 г"))]
fn what_is_shown_is_what_is_sold(#[case] sku: Option<&str>, #[case] name: Option<&str>) {
    let d = desk();
    let article = d.world.shop.store().read(|c| store::product::by_code(c, RYE)).unwrap().unwrap();
    d.programme(|programme| {
        let rule = format!(
            r#"[{{"id":"rye","name":"Хліб","then":{{"percent":{{"rate":1000,"of":{{"items":["{RYE}"]}}}}}}}}]"#
        );
        programme.rules = serde_json::from_str(&rule).unwrap();
    });
    let line = Line {
        sku: sku.map(|_| article.sku.clone()),
        name: name.map(|_| article.name.clone()),
        ..Line::named("", Money::minor(6_800), Quantity::ONE)
    };
    let (mut state, _) = State::new(&d.world);
    state.add(&d.world, line);
    let Action::Pay(request, quote) = press(&d, &mut state, "F9") else { panic!("{}", says(&d, &state)) };
    assert_eq!(quote.to_pay, Money::minor(6_120));
    let sold = shop::sell::sell(&d.world.shop, *request, d.world.now, false).unwrap();
    assert_eq!(sold.quote.to_pay, quote.to_pay);
}

#[test]
fn what_was_agreed_with_one_customer_is_not_the_next_ones() {
    let d = desk();
    let mut state = till(&d, &[RYE]);
    press(&d, &mut state, "F8");
    aside(&d, &mut state, AsideMessage::Whole(true));
    aside(&d, &mut state, AsideMessage::Type("5%".into()));
    aside(&d, &mut state, AsideMessage::TypeReason("мнеться".into()));
    press(&d, &mut state, "Enter");
    assert!(says(&d, &state).contains("мнеться"), "{}", says(&d, &state));
    press(&d, &mut state, "Del");
    assert_eq!(state.lines(), 0);
    state.scanned(&d.world, RYE);
    assert!(!says(&d, &state).contains("мнеться"));
}
