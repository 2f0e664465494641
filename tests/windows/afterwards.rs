//! What the windows tell of a sale once it is recorded: until when, and in which tense.

use regulars::domain::{Money, Points, RefundPolicy, ReturnedLine, SaleId};
use regulars::shop::{assign, refund, sell};
use regulars::ui::screen::receipt::story::Message as Story;
use regulars::ui::screen::receipt::{Action, Message, State, assign::Message as Assign};
use regulars::ui::screen::till;
use regulars::ui::world::World;

use super::desk::{Desk, answers, at, desk, held_coupon, request, top, words};
use super::stage::till::{COFFEE, RYE, at_till, known, press};

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

fn shown(d: &Desk, state: &State) -> String {
    words(&d.world, state.view(&d.world))
}

fn at_the_till(d: &Desk, state: &till::State) -> String {
    words(&d.world, state.view(&d.world, top(&d.world), None))
}

/// The till after a sale to Olena, and which sale it was.
fn sold(d: &Desk, codes: &[&str]) -> (till::State, SaleId) {
    let mut state = known(d, &d.world, codes);
    let till::Action::Pay(request, _) = press(&mut state, &d.world, "F9") else { panic!("it can be paid") };
    let sold = sell::sell(&d.world.shop, *request, d.world.now, false).unwrap();
    let sale = sold.sale;
    state.sold(&d.world, sold);
    (state, sale)
}

fn refunded(d: &Desk, sale: SaleId, lines: &[u32]) -> regulars::domain::Refunded {
    let lines = lines.iter().map(|line| ReturnedLine { line: *line, quantity: None }).collect();
    let id = regulars::domain::RefundId::fresh();
    let asked = regulars::domain::RefundRequest { id, sale, lines, reason: String::new() };
    refund::refund(&d.world.shop, asked, d.world.now, false).unwrap()
}

#[test]
fn what_the_last_sale_earned_stands_under_nobody_elses_name() {
    let d = desk();
    let (mut state, _) = sold(&d, &[RYE, COFFEE]);
    assert!(at_the_till(&d, &state).contains("Остання решта") && at_the_till(&d, &state).contains("+12"));
    state.greet_member(&d.world, d.taras);
    let said = at_the_till(&d, &state);
    assert!(!said.contains("+12") && !said.contains("Остання решта"), "{said}");
    // Whoever leaves without buying leaves the last change as it was.
    press(&mut state, &d.world, "Esc");
    assert!(at_the_till(&d, &state).contains("Остання решта"));
}

#[test]
fn of_a_sale_that_came_back_the_till_tells_nothing_any_more() {
    let d = desk();
    held_coupon(&d);
    let (mut state, sale) = sold(&d, &[COFFEE, COFFEE, COFFEE]);
    assert!(at_the_till(&d, &state).contains("Новий купон") && at_the_till(&d, &state).contains("Остання решта"));
    let other = d.sold(None, &[("Хліб", 6_800, 1)], "2026-11-20 11:20");
    assert!(!state.refunded(&refunded(&d, other.sale, &[])));
    assert!(at_the_till(&d, &state).contains("Новий купон"));
    assert!(state.refunded(&refunded(&d, sale, &[])));
    let said = at_the_till(&d, &state);
    assert!(!said.contains("Новий купон") && !said.contains("Остання решта"), "{said}");
}

#[test]
fn of_a_sale_that_went_to_somebody_else_the_till_tells_what_it_earned_there() {
    let d = desk();
    let mut state = at_till(&d.world, &[COFFEE]);
    let till::Action::Pay(request, _) = press(&mut state, &d.world, "F9") else { panic!("it can be paid") };
    let sold = sell::sell(&d.world.shop, *request, d.world.now, false).unwrap();
    let sale = sold.sale;
    state.sold(&d.world, sold);
    assert!(!at_the_till(&d, &state).contains("+9"));
    state.assigned(&assign::assign(&d.world.shop, sale, Some(d.olena), d.world.now, false).unwrap());
    assert!(at_the_till(&d, &state).contains("+9"), "{}", at_the_till(&d, &state));
}

#[test]
fn a_recorded_refund_is_told_in_the_past_and_leaves_no_dead_key() {
    let d = desk();
    d.sold(Some(d.olena), &[("Кава мелена, 250 г", 18_900, 2), ("Хліб житній, 600 г", 6_800, 1)], "2026-11-20 09:30");
    let (mut state, _) = State::new(&d.world);
    pressed(&mut state, &d.world, "Enter");
    let before = shown(&d, &state);
    assert!(before.contains("Що буде") && before.contains("F9  виберіть"), "{before}");
    assert!(state.key(&d.world, "F7").is_none(), "there is no reason to be typed yet");
    pressed(&mut state, &d.world, "Enter");
    assert!(shown(&d, &state).contains("Нараховані бали знімаються"), "{}", shown(&d, &state));
    for left in [true, false] {
        pressed(&mut state, &d.world, "F8");
        let done = pressed(&mut state, &d.world, "F9");
        assert!(matches!(&done[..], [Action::Refunded(_)]) || !left, "{done:?}");
        let after = shown(&d, &state);
        for words in ["Що зроблено", "Esc\nКошик"] {
            assert!(after.contains(words), "{words}: {after}");
        }
        for words in ["Що буде", "F9", "оберіть", "знімаються"] {
            assert!(!after.contains(words), "{words}: {after}");
        }
    }
    assert!(matches!(&pressed(&mut state, &d.world, "Esc")[..], [Action::Close]));
}

#[test]
fn coupons_that_go_along_with_a_sale_are_said_before_and_after() {
    let d = desk();
    held_coupon(&d);
    let (_, sale) = sold(&d, &[COFFEE, COFFEE, COFFEE]);
    let code = sell::sale(&d.world.shop, &sale.to_string()).unwrap().quote.coupons_due[0].code.clone().unwrap();
    let grouped = code.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ");
    let (mut state, _) = State::open(&d.world, sale);
    pressed(&mut state, &d.world, "F4");
    said(&mut state, &d.world, Message::Story(Story::Assign(Assign::Type("бондар".into()))));
    let asked = shown(&d, &state);
    assert!(asked.contains(&format!("Купон {grouped} перейде разом із чеком.")), "{asked}");
    let done = pressed(&mut state, &d.world, "F9");
    assert!(matches!(&done[..], [Action::Assigned(_)]), "{done:?}");
    let told = shown(&d, &state);
    assert!(
        told.contains(&format!("Купон {grouped} перейшов разом із чеком.")) && told.contains("Що зроблено"),
        "{told}"
    );
}

#[test]
fn a_coupon_that_the_rest_of_a_receipt_sets_free_is_said_beforehand() {
    let d = desk();
    let used = held_coupon(&d);
    d.programme(|programme| {
        programme.refund.policy = RefundPolicy::Reprice;
        programme.rules = serde_json::from_str(
            r#"[{"id":"ten","name":"Знижка за купоном","when":{"coupon_of":"ten","total":{"at_least":50000}},
                "then":{"percent":{"rate":1000}}}]"#,
        )
        .unwrap();
    });
    let mut asked = request(Some(d.olena), &[("Кава", 40_000, 1), ("Мед", 30_000, 1)], Points::ZERO);
    asked.basket.coupons = vec![used.clone()];
    let sold = sell::sell(&d.world.shop, asked, at("2026-11-20 11:00"), true).unwrap();
    assert_eq!(sold.quote.total, Money::minor(63_000));
    let (mut state, _) = State::open(&d.world, sold.sale);
    pressed(&mut state, &d.world, "Enter");
    let grouped = used.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ");
    for head in ["Що буде", "Що зроблено"] {
        let said = shown(&d, &state);
        assert!(said.contains(head) && said.contains("знову діє") && said.contains(&grouped), "{said}");
        pressed(&mut state, &d.world, "F9");
    }
}
