//! The customer's window: large type, no word cut, nothing personal, and a celebration that comes to rest.

use std::time::Duration;

use iced::Size;
use iced_test::Simulator;
use regulars::ui::keys::Deed;
use regulars::ui::screen::customer::{
    Celebration, CustomerBasket, CustomerLine, CustomerView, GiftCard, Idle, Offer, Step, Sums, Thanks, customer,
};
use regulars::ui::screen::till::Tier;
use regulars::ui::theme::{self, Tokens};
use regulars::ui::widget::Run;
use rstest::rstest;

use super::stage::customer::in_turn;
use super::stage::till::{COFFEE, RYE, at_till, known};
use super::{desk, picture};

fn idle() -> CustomerView {
    let step = |at: f32, rate: &str, name: &str, from: &str| Step {
        at,
        rate: rate.into(),
        name: name.into(),
        from: from.into(),
    };
    CustomerView::Idle(Idle {
        shop: "Зерно, чай и кофе".into(),
        greeting: "Добрый день".into(),
        invitation: "Приложите карту или назовите телефон: цены станут вашими.".into(),
        offer: Some(Offer {
            name: "Мёд недели".into(),
            second: "гречишный, 500 г".into(),
            badge: "–15 %".into(),
            price: "459 ₽".into(),
            with_card: "с картой клуба".into(),
            without_card: "без карты 540 ₽".into(),
        }),
        steps: vec![
            step(0.0, "3 %", "Карта", "сразу"),
            step(1.0 / 6.0, "5 %", "Серебро", "от 10 000 ₽ за год"),
            step(0.5, "7 %", "Золото", "от 30 000 ₽ за год"),
            step(1.0, "10 %", "Платина", "от 60 000 ₽ за год"),
        ],
        foot: "Карту заводим здесь же, за минуту. Она бесплатна.".into(),
        clock: "14:29".into(),
    })
}

fn sums() -> Sums {
    Sums {
        saved: Some(("Вы экономите".into(), "386,90 ₽".into())),
        points: vec![Run::bold("+118"), Run::plain(" баллов, всего "), Run::bold("1 402")],
        label: "К оплате".into(),
        total: "2 863,10 ₽".into(),
        remark: "без карты 3 250,00 ₽".into(),
    }
}

fn basket() -> CustomerView {
    let line = |quantity: &str, name: &str, why: &str, off: &str, total: &str| CustomerLine {
        quantity: quantity.into(),
        name: name.into(),
        discount: vec![Run::plain(why), Run::bold(off)],
        total: total.into(),
    };
    CustomerView::Basket(CustomerBasket {
        title: "Ольга Викторовна".into(),
        asks: false,
        tier: Some(Tier { bars: 2, words: "Золото".into() }),
        lines: vec![
            line("1", "Кофе Эфиопия Иргачеффе, 250 г", "Золото, 7 %", "–48,30 ₽", "641,70 ₽"),
            line("2", "Чай Дянь Хун, 100 г", "второй чай за полцены", "–210,00 ₽", "630,00 ₽"),
            line("1", "Печенье овсяное, 300 г", "Золото, 7 %", "–12,95 ₽", "172,05 ₽"),
            line("1", "Мёд гречишный, 500 г", "мёд недели, 15 %", "–81,00 ₽", "459,00 ₽"),
            line("3", "Шоколад тёмный 72 %, 90 г", "Золото, 7 %", "–34,65 ₽", "460,35 ₽"),
            line("1", "Подарочная карта 500 ₽", "по номиналу", "", "500,00 ₽"),
        ],
        chosen: Some(5),
        sums: sums(),
    })
}

fn celebration(since: Option<Duration>) -> CustomerView {
    CustomerView::Celebration {
        what: Celebration {
            greeting: "С днём рождения,".into(),
            name: "Михаил Андреевич!".into(),
            gift: Some(GiftCard {
                label: "Ваш подарок".into(),
                gift: "Чай Дянь Хун, 100 г".into(),
                also: "и 10 % на всё, что выберете сегодня".into(),
            }),
        },
        since,
    }
}

fn thanks() -> CustomerView {
    CustomerView::Thanks(Thanks {
        words: "Спасибо,".into(),
        name: Some("Ольга Викторовна".into()),
        lines: vec![
            vec![Run::plain("У вас "), Run::bold("1 402"), Run::plain(" балла")],
            vec![Run::plain("До Платины осталось "), Run::bold("10 926,90 ₽")],
        ],
        sums: Sums {
            saved: Some(("Вы сэкономили".into(), "386,90 ₽".into())),
            points: vec![Run::bold("+118"), Run::plain(" баллов")],
            label: "Сдача".into(),
            total: "136,90 ₽".into(),
            remark: "получено 3 000,00 ₽".into(),
        },
    })
}

fn window<'a>(view: &CustomerView, size: Size) -> Simulator<'a, (), Tokens> {
    Simulator::with_size(theme::settings(), size, customer(&Tokens::light(), size, view))
}

#[rstest]
#[case::idle(idle(), &["Добрый день", "459 ₽", "с картой клуба", "Серебро", "10 %", "14:29"])]
#[case::basket(basket(), &["Ольга Викторовна", "второй чай за полцены", "–210,00 ₽", "2 863,10 ₽", "386,90 ₽"])]
#[case::birthday(celebration(None), &["С днём рождения,", "Михаил Андреевич!", "Чай Дянь Хун, 100 г"])]
#[case::thanks(thanks(), &["Спасибо,", "Ольга Викторовна", "Сдача", "136,90 ₽"])]
fn every_word_stands_in_the_window(
    #[case] view: CustomerView,
    #[case] words: &[&str],
    #[values((1280.0, 800.0), (1536.0, 864.0), (1024.0, 768.0))] size: (f32, f32),
) {
    let size = Size::new(size.0, size.1);
    let mut window = window(&view, size);
    for words in words {
        let bounds = window.find(*words).unwrap_or_else(|_| panic!("{words} is missing at {size:?}")).bounds();
        assert!(bounds.x >= 0.0 && bounds.x + bounds.width <= size.width, "{words}: {bounds:?}");
        assert!(bounds.y >= 0.0 && bounds.y + bounds.height <= size.height, "{words}: {bounds:?}");
        assert!(bounds.height >= 28.0, "{words} is too small to be read across the counter: {bounds:?}");
    }
}

#[test]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "places of pixels within a window")]
fn confetti_is_gone_before_the_words_and_never_cut_at_them() {
    let t = Tokens::light();
    let (physical, size) = ((1280_u16, 800_u16), Size::new(1280.0, 800.0));
    let mut window = window(&celebration(None), size);
    let lines = ["С днём рождения,", "Михаил Андреевич!"].map(|words| window.find(words).unwrap().bounds());
    let picture = |since: Option<u64>| {
        picture::pixels(customer(&t, size, &celebration(since.map(Duration::from_millis))), &t, physical)
    };
    let resting = picture(None);
    for ms in [600, 1_000, 1_600, 2_000, 2_600] {
        let falling = picture(Some(ms));
        let same = |x: u32, y: u32| falling.at(x, y) == resting.at(x, y);
        assert!((0..800).any(|y| (0..1280).any(|x| !same(x, y))), "something falls after {ms} ms");
        for line in &lines {
            // Around the words, and the air of 24 pixels beside them and 4 above and below.
            let (left, top) = ((line.x - 24.0).round() as u32 - 1, (line.y - 4.0).round() as u32 - 1);
            let (right, foot) = (left + line.width as u32 + 49, top + line.height as u32 + 9);
            let level = (left..=right).all(|x| same(x, top) && same(x, foot));
            let upright = (top..=foot).all(|y| same(left, y) && same(right, y));
            assert!(level && upright, "after {ms} ms");
        }
    }
}

#[test]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "places of pixels within a window")]
fn confetti_never_passes_between_the_letters() {
    let t = Tokens::light();
    let (width, height) = (1280_u16, 800_u16);
    let view = celebration(None);
    let mut window = window(&view, Size::new(f32::from(width), f32::from(height)));
    let lines = ["С днём рождения,", "Михаил Андреевич!"].map(|words| window.find(words).unwrap().bounds());
    let size = Size::new(f32::from(width), f32::from(height));
    let resting = picture::pixels(customer(&t, size, &view), &t, (width, height));
    for ms in [600, 1_600, 2_600] {
        let view = celebration(Some(Duration::from_millis(ms)));
        let falling = picture::pixels(customer(&t, size, &view), &t, (width, height));
        for line in &lines {
            let (left, top) = (line.x.round() as u32, line.y.round() as u32);
            let (right, foot) = (left + line.width as u32, top + line.height as u32);
            let same = (top..foot).all(|y| (left..right).all(|x| falling.at(x, y) == resting.at(x, y)));
            assert!(same, "after {ms} ms");
        }
    }
}

// What a member has in points stands before the member at each step (od#233367, rd#1124).
#[test]
fn the_members_points_are_shown_from_the_greeting_to_the_thanks() {
    let d = desk::desk();
    let (world, state) = (&d.world, known(&d, &d.world, &[RYE, COFFEE]));
    let quote = state.at_the_till().1.unwrap();
    let held = state.at_the_till().0.unwrap().held.standing.points;
    let after = held.plus(quote.points_earned).unwrap();
    assert!(held.is_positive() && quote.points_earned.is_positive());
    let plain = |text: String| text.replace('\u{a0}', " ");
    let (l, earned) = (world.language, quote.points_earned.get());
    let [greeting, basket, thanks] = in_turn(world, &state).map(|view| {
        let mut window = window(&view, world.size);
        desk::words_in(&mut window).join("\n")
    });
    assert!(greeting.contains(&plain(l.points(held))), "{greeting}");
    assert!(basket.contains(&format!("+{earned}")) && basket.contains(&plain(l.number(after.get()))), "{basket}");
    assert!(thanks.contains(&format!("+{earned}")) && thanks.contains(&plain(l.number(after.get()))), "{thanks}");
}

// What a guest would pay is asked of the same prices, and not added up from discounts.
#[rstest]
#[case::a_percent_by_hand("", Some("10%"))]
#[case::for_everybody(r#"[{"id":"all","name":"Всім","group":"more","then":{"percent":{"rate":1000}}}]"#, None)]
#[case::both(r#"[{"id":"all","name":"Всім","group":"more","then":{"percent":{"rate":1000}}}]"#, Some("6%"))]
#[case::for_members(
    r#"[{"id":"own","name":"Своїм","group":"more","when":{"card":true},"then":{"percent":{"rate":1000}}}]"#,
    Some("10%")
)]
fn without_the_card_it_costs_what_a_guest_would_pay(#[case] rules: &str, #[case] by_hand: Option<&str>) {
    use regulars::domain::Points;
    use regulars::shop::quote::{Whom, quote};
    use regulars::ui::screen::till::{Action, AsideMessage as Form, Message};
    let d = desk::desk();
    d.programme(|programme| {
        programme.groups = serde_json::from_str(r#"[{"id":"more","combine":"sum"}]"#).unwrap();
        programme.rules = serde_json::from_str(if rules.is_empty() { "[]" } else { rules }).unwrap();
    });
    let mut state = known(&d, &d.world, &[RYE, COFFEE]);
    if let Some(text) = by_hand {
        let reason = Form::TypeReason("мʼята".into());
        state.update(&d.world, Message::Do(Deed::Discount));
        for message in [Form::Type(text.into()), reason, Form::Done] {
            state.update(&d.world, Message::Aside(message));
        }
    }
    let said = state.cost_without_card();
    let Action::Pay(request, quoted) = state.update(&d.world, Message::Do(Deed::Pay)) else { panic!("it is paid") };
    let guest = quote(&d.world.shop, &request.basket, &Whom::Nobody, Points::ZERO, &d.world.now).unwrap();
    assert!(guest.to_pay > quoted.to_pay, "the card brings something");
    assert_eq!(said, Some(guest.to_pay));
}

#[test]
fn a_card_that_brings_nothing_says_nothing_of_another_price() {
    let d = desk::desk();
    d.programme(|programme| {
        programme.base_discount = regulars::domain::BasisPoints::ZERO;
        programme.tiers.levels.clear();
        programme.birthday = None;
    });
    assert_eq!(known(&d, &d.world, &[RYE]).cost_without_card(), None);
    let nobody = desk::desk();
    assert_eq!(at_till(&nobody.world, &[RYE, COFFEE]).cost_without_card(), None);
}

/// Draws the customer's scenes.
#[test]
#[ignore = "pictures to look at: REGULARS_PICTURES=folder cargo test --test tests pictures -- --ignored"]
fn pictures_of_the_customers_window() {
    let scenes = [
        ("customer-idle", idle()),
        ("customer-basket", basket()),
        ("customer-birthday", celebration(None)),
        ("customer-falling", celebration(Some(Duration::from_millis(1600)))),
        ("customer-thanks", thanks()),
    ];
    for (name, view) in &scenes {
        for (theme, t) in [("light", Tokens::light()), ("dark", Tokens::dark())] {
            for physical in [(1280, 800), (1920, 1080)] {
                picture::write_if_wanted(&format!("{name}-{theme}"), &t, physical, |size| customer(&t, size, view));
            }
        }
    }
}
