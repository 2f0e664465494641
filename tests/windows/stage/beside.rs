//! The screens of selling beside the till: payment, goods, members, receipts.

use regulars::domain::{Money, PaymentForm, PaymentKind, Points, Purpose, RefundPolicy, SpentPoints};
use regulars::shop::{self, CardWish};
use regulars::ui::screen::{enrol, find, item, member, pay, receipt, till};
use regulars::ui::world::World;

use super::super::desk::{self, Desk, OLENAS_CARD, answers, buy, held_coupon};
use super::till::{COFFEE, LONG, RYE, at_till, birthday, known, many};
use super::{Beside, Drawn, Scene};

pub const SCENES: &[(&str, Scene)] = &[
    ("pay", |desk, world| paid(paying(known(desk, world, &[RYE, COFFEE]), world))),
    ("pay-points", |desk, world| {
        let mut state = known(desk, world, &[RYE, COFFEE]);
        for key in ["F6", "Enter"] {
            let message = state.key(world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
            state.update(world, message);
        }
        paid(paying(state, world))
    }),
    ("pay-long", |desk, world| paid(paying(many(desk, world), world))),
    ("pay-nobody", |_, world| paid(paying(at_till(world, &[RYE]), world))),
    ("pay-gift", |desk, world| {
        let mut state = birthday(desk, world);
        super::till::press(&mut state, world, "F11");
        paid(paying(state, world))
    }),
    ("pay-missing", |desk, world| tendered(desk, world, &["100"])),
    ("pay-change", |desk, world| tendered(desk, world, &["200", "200"])),
    ("pay-doubt", |desk, world| {
        let mut state = typed(paying(known(desk, world, &[RYE, COFFEE]), world), world, &["500150"]);
        pay_key(&mut state, world, "F9");
        paid(state)
    }),
    ("pay-one", |desk, world| {
        let mut state = paying(known(desk, world, &[RYE, COFFEE]), world);
        pay_key(&mut state, world, "Ctrl+T");
        paid(state)
    }),
    ("pay-seven", |desk, world| {
        let two = world.shop.settings().as_ref().clone();
        let mut seven = two.clone();
        for (number, name) in
            ["Сертифікат", "Кредит магазину", "ЄПідтримка", "Переказ", "Бонус"].into_iter().enumerate()
        {
            let form = PaymentForm { id: format!("form{number}"), name: name.into(), kind: PaymentKind::NonCash };
            seven.payment_forms.push(form);
        }
        world.shop.keep_settings(seven).unwrap();
        let state = typed(paying(known(desk, world, &[RYE, COFFEE]), world), world, &["100", "", "x", "20"]);
        world.shop.keep_settings(two).unwrap();
        paid(state)
    }),
    ("pay-done", |desk, world| {
        let mut state = typed(paying(known(desk, world, &[RYE, COFFEE]), world), world, &["500"]);
        pay_key(&mut state, world, "F9");
        assert!(state.is_over());
        paid(state)
    }),
    ("pay-done-coupon", |desk, world| {
        held_coupon(desk);
        desk.programme(|programme| programme.coupons[0].starts_in_days = 1);
        let mut state = paying(known(desk, world, &[COFFEE, COFFEE, COFFEE]), world);
        pay_key(&mut state, world, "F2");
        pay_key(&mut state, world, "F9");
        assert!(state.is_over());
        paid(state)
    }),
    ("item-begin", |_, world| goods(item::State::new(world, None).0)),
    ("item-search", |_, world| {
        let mut state = item::State::new(world, None).0;
        state.update(world, item::Message::Type("3*хліб".into()));
        state.update(world, item::Message::Move(1));
        goods(state)
    }),
    ("item-none", |_, world| {
        let mut state = item::State::new(world, None).0;
        state.update(world, item::Message::Type("щось".into()));
        goods(state)
    }),
    ("item-coupon", |desk, world| {
        let code = held_coupon(desk);
        let mut state = item::State::new(world, None).0;
        state.update(world, item::Message::Type(code));
        goods(state)
    }),
    ("item-amount", |_, world| {
        let mut state = item::State::new(world, None).0;
        state.update(world, item::Message::Type("45,50 булка".into()));
        goods(state)
    }),
    ("item-price", |_, world| {
        let mut state = item::State::new(world, None).0;
        state.update(world, item::Message::Type("0,350*мед з".into()));
        state.update(world, item::Message::Take);
        goods(state)
    }),
    ("item-new", |_, world| goods(item::State::new(world, Some("4820000000079".into())).0)),
    ("enrol", enrolling),
    ("enrol-empty", |_, world| enrolled(enrol::State::new(world, None).0)),
    ("enrol-wrong", |_, world| {
        let typed = [
            (enrol::Field::Phone, "0674"),
            (enrol::Field::Birthday, "31.02"),
            (enrol::Field::Email, "olena@"),
            (enrol::Field::Card, "2901000000999"),
        ];
        enrolled(filled(world, enrol::State::new(world, None).0, &typed))
    }),
    ("enrol-leave", |_, world| {
        let mut state = filled(world, enrol::State::new(world, None).0, &[(enrol::Field::Given, "Софія")]);
        state.update(world, enrol::Message::Close);
        enrolled(state)
    }),
    ("enrol-replace", |_, world| {
        let typed = [(enrol::Field::Surname, "Коваль"), (enrol::Field::Given, "Олена")];
        let mut state = filled(world, enrol::State::new(world, Some("4820000123".into())).0, &typed);
        state.update(world, enrol::Message::ItIs);
        enrolled(state)
    }),
    ("edit", |desk, world| enrolled(enrol::State::edit(world, desk.olena).0)),
    ("find", |desk, world| {
        family(desk);
        finding(world, "коваль")
    }),
    ("find-empty", |_, world| finding(world, "")),
    ("find-nobody", |_, world| finding(world, "Шевченко")),
    ("member", |desk, world| page(desk, world, None)),
    ("member-replace", |desk, world| page(desk, world, Some(member::Message::Replace))),
    ("member-block", |desk, world| page(desk, world, Some(member::Message::Block))),
    ("member-coupons", |desk, world| {
        held_coupon(desk);
        let spent = held_coupon(desk);
        let mut request = desk::request(Some(desk.olena), &[("Кава мелена, 250 г", 18_900, 2)], Points::ZERO);
        request.basket.coupons = vec![spent];
        regulars::shop::sell::sell(&world.shop, request, desk::at("2026-11-20 11:18"), false).unwrap();
        Box::new(Beside { state: member::State::new(world, desk.olena).0, view: member::State::view })
    }),
    ("member-cards", |desk, world| {
        for number in ["4820000123", "4820000124", "4820000125"] {
            let old = shop::member(&world.shop, desk.olena).unwrap().active_card().unwrap().number.clone();
            let new = CardWish::Number(desk::number(number));
            shop::card::replace(&world.shop, &old, new, true, desk::at("2026-11-20 11:18")).unwrap();
        }
        held_coupon(desk);
        Box::new(Beside { state: member::State::new(world, desk.olena).0, view: member::State::view })
    }),
    ("receipt-none", |_, world| receipts(receipt::State::new(world).0)),
    ("receipt-find", |desk, world| receipts(morning(desk, world, &[]))),
    ("receipt-story", |desk, world| receipts(morning(desk, world, &["Down", "Enter"]))),
    ("receipt-plan", |desk, world| receipts(morning(desk, world, &["Down", "Enter", "F8"]))),
    ("receipt-done", |desk, world| receipts(morning(desk, world, &["Down", "Enter", "Enter", "F9"]))),
    ("receipt-long", |desk, world| {
        let sold = desk.sold(Some(desk.olena), &[(LONG, 16_500, 2), ("Хліб", 6_800, 1)], "2026-11-20 09:30");
        receipts(after_keys(receipt::State::open(world, sold.sale).0, world, &["Enter"]))
    }),
    ("receipt-all", |desk, world| receipts(morning(desk, world, &["Down", "Enter", "F8", "F9"]))),
    ("receipt-repriced", |desk, world| receipts(priced_again(desk, world))),
    ("receipt-owed", |desk, world| receipts(points_spent(desk, world, SpentPoints::Owe))),
    ("receipt-withheld", |desk, world| receipts(points_spent(desk, world, SpentPoints::Withhold))),
    ("receipt-two-discounts", |desk, world| {
        super::customer::second_discount(desk, super::till::BIG);
        receipts(morning(desk, world, &["Down", "Enter", "Enter"]))
    }),
    ("receipt-assign-coupon", |desk, world| {
        let mut state = coupon_brought(desk, world, &["F4"]);
        let words = receipt::assign::Message::Type("бондар".into());
        said(&mut state, world, receipt::Message::Story(receipt::story::Message::Assign(words)));
        receipts(state)
    }),
    ("receipt-assigned-coupon", |desk, world| {
        let mut state = coupon_brought(desk, world, &["F4"]);
        let words = receipt::assign::Message::Type("бондар".into());
        said(&mut state, world, receipt::Message::Story(receipt::story::Message::Assign(words)));
        receipts(after_keys(state, world, &["F9"]))
    }),
    ("receipt-coupon", |desk, world| receipts(coupon_brought(desk, world, &["F8"]))),
    ("receipt-coupon-gone", |desk, world| receipts(coupon_brought(desk, world, &["F8", "F9"]))),
    ("receipt-too-many", |desk, world| {
        let mut state = morning(desk, world, &["Down", "Enter"]);
        let three = receipt::story::Message::Back(0, "1000000".into());
        said(&mut state, world, receipt::Message::Story(three));
        receipts(state)
    }),
    ("receipt-loose-leaving", |desk, world| receipts(after_keys(loose(desk, world), world, &["Esc"]))),
    ("receipt-returned", |desk, world| receipts(after_keys(loose(desk, world), world, &["F9", "F2", "Enter"]))),
    ("receipt-million", |desk, world| {
        let line = [("Цвях", 100, 1_000_000)];
        let sold = desk.sold(None, &line, "2026-11-20 09:30");
        receipts(receipt::State::open(world, sold.sale).0)
    }),
    ("receipt-fiscal", |desk, world| receipts(morning(desk, world, &["Enter", "F5"]))),
    ("receipt-assign", |desk, world| receipts(morning(desk, world, &["Enter", "F4"]))),
    ("receipt-assigned", |desk, world| {
        let mut state = morning(desk, world, &["Enter", "F4"]);
        if let Some(receipt::Action::Run(task)) = state.scanned(world, OLENAS_CARD) {
            for answer in answers(task) {
                said(&mut state, world, answer);
            }
        }
        receipts(state)
    }),
    ("receipt-loose", |desk, world| {
        use receipt::loose::Message as Loose;
        let mut state = morning(desk, world, &["F6"]);
        for message in [
            Loose::Name("Круасан".into()),
            Loose::Amount("54".into()),
            Loose::Enter,
            Loose::Name("Кава".into()),
            Loose::Amount("1890,50".into()),
            Loose::Reason("черствий".into()),
        ] {
            said(&mut state, world, receipt::Message::Loose(message));
        }
        receipts(state)
    }),
    ("receipt-loose-done", |desk, world| {
        use receipt::loose::Message as Loose;
        let mut state = morning(desk, world, &["F6"]);
        for message in [Loose::Name("Кава".into()), Loose::Amount("189".into()), Loose::Reason("черствий".into())]
        {
            said(&mut state, world, receipt::Message::Loose(message));
        }
        receipts(after_keys(state, world, &["F9"]))
    }),
    ("receipt-loose-empty", |desk, world| receipts(morning(desk, world, &["F6"]))),
];

fn paid(state: pay::State) -> Box<dyn Drawn> {
    Box::new(Beside { state, view: pay::State::view })
}

fn goods(state: item::State) -> Box<dyn Drawn> {
    Box::new(Beside { state, view: item::State::view })
}

fn enrolled(state: enrol::State) -> Box<dyn Drawn> {
    Box::new(Beside { state, view: enrol::State::view })
}

fn receipts(state: receipt::State) -> Box<dyn Drawn> {
    Box::new(Beside { state, view: receipt::State::view })
}

/// Payment of what stands at the till.
fn paying(mut state: till::State, world: &World) -> pay::State {
    let till::Action::Pay(request, quote) = state.pay() else { panic!("it can be paid") };
    let member = state.at_the_till().0.map(|greeted| greeted.member.profile.name.full());
    pay::State::new(world, *request, *quote, member).0
}

fn typed(mut state: pay::State, world: &World, amounts: &[&str]) -> pay::State {
    for (place, text) in amounts.iter().enumerate() {
        state.update(world, pay::Message::Type(place, (*text).into()));
    }
    state
}

fn tendered(desk: &Desk, world: &World, amounts: &[&str]) -> Box<dyn Drawn> {
    paid(typed(paying(known(desk, world, &[RYE, COFFEE]), world), world, amounts))
}

fn pay_key(state: &mut pay::State, world: &World, key: &str) {
    let message = state.key(world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
    if let pay::Action::Run(task) = state.update(world, message) {
        for answer in answers(task) {
            state.update(world, answer);
        }
    }
}

fn filled(world: &World, mut state: enrol::State, typed: &[(enrol::Field, &str)]) -> enrol::State {
    let typed = typed.iter().map(|(field, text)| enrol::Message::Type(*field, (*text).into()));
    for message in typed.collect::<Vec<_>>() {
        if let enrol::Action::Run(task) = state.update(world, message) {
            for answer in answers(task) {
                state.update(world, answer);
            }
        }
    }
    state
}

fn enrolling(_: &Desk, world: &World) -> Box<dyn Drawn> {
    let mut state = enrol::State::new(world, None).0;
    state.update(world, enrol::Message::IssueOwn);
    let typed = [
        (enrol::Field::Phone, "067 412 77 00"),
        (enrol::Field::Surname, "Коваль"),
        (enrol::Field::Given, "Олена"),
        (enrol::Field::Patronymic, "Петрівна"),
        (enrol::Field::Birthday, "12.06.2012"),
    ];
    let mut state = filled(world, state, &typed);
    state.update(world, enrol::Message::Agree(Purpose::Club));
    enrolled(state)
}

/// Three of the name, one of them long.
fn family(desk: &Desk) {
    for name in ["Ірина Коваль", "Максим Олександрович Коваленко-Задніпровський", "Petro Kowal"]
    {
        desk::enrol(&desk.world.shop, desk::named(name), regulars::shop::CardWish::Issue);
    }
}

fn finding(world: &World, words: &str) -> Box<dyn Drawn> {
    let mut state = find::State::new(world).0;
    if let find::Action::Run(task) = state.update(world, find::Message::Type(words.into())) {
        for answer in answers(task) {
            state.update(world, answer);
        }
    }
    Box::new(Beside { state, view: find::State::view })
}

fn page(desk: &Desk, world: &World, then: Option<member::Message>) -> Box<dyn Drawn> {
    for (when, price) in
        [("2025-12-24 10:00", "5120.50"), ("2026-10-12 12:00", "800.00"), ("2026-11-14 12:00", "64.00")]
    {
        buy(desk, desk.olena, when, price);
    }
    let mut state = member::State::new(world, desk.olena).0;
    if let Some(message) = then {
        state.update(world, message);
    }
    Box::new(Beside { state, view: member::State::view })
}

/// The receipts of a morning, with these keys pressed.
fn morning(desk: &Desk, world: &World, keys: &[&str]) -> receipt::State {
    let coffee = Money::minor(18_900).as_minor();
    desk.sold(
        Some(desk.olena),
        &[("Кава мелена, 250 г", coffee, 2), ("Хліб житній, 600 г", 6_800, 1)],
        "2026-11-20 09:30",
    );
    desk.sold(None, &[("Круасан мигдальний", 5_400, 4)], "2026-11-20 10:05");
    keyed(world, keys)
}

fn keyed(world: &World, keys: &[&str]) -> receipt::State {
    after_keys(receipt::State::new(world).0, world, keys)
}

fn after_keys(mut state: receipt::State, world: &World, keys: &[&str]) -> receipt::State {
    for key in keys {
        let message = state.key(world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
        said(&mut state, world, message);
    }
    state
}

/// One of three goods comes back from a receipt whose discount needed them all.
fn priced_again(desk: &Desk, world: &World) -> receipt::State {
    let rules = r#"[{"id":"big","name":{"ru":"За большую покупку","uk":"За велику покупку","en":"For a big purchase"},
        "when":{"total":{"at_least":40000}},"then":{"amount":{"amount":4000,"off":"receipt"}}}]"#;
    desk.programme(|programme| {
        programme.refund.policy = RefundPolicy::Reprice;
        programme.rules = serde_json::from_str(rules).unwrap();
    });
    morning(desk, world, &["Down", "Enter", "Enter"])
}

/// Goods come back whose points were spent on the next purchase.
fn points_spent(desk: &Desk, world: &World, way: SpentPoints) -> receipt::State {
    desk.programme(|programme| programme.refund.spent_points = way);
    desk.sold(Some(desk.olena), &[("Кава мелена, 250 г", 18_900, 2)], "2026-11-20 09:30");
    desk.sold_for(Some(desk.olena), &[("Круасан мигдальний", 5_400, 4)], Points::new(15), "2026-11-20 10:05");
    keyed(world, &["Down", "Enter", "F8"])
}

fn said(state: &mut receipt::State, world: &World, message: receipt::Message) {
    if let receipt::Action::Run(task) = state.update(world, message) {
        for answer in answers(task) {
            said(state, world, answer);
        }
    }
}

/// A receipt that used a coupon and brought another.
fn coupon_brought(desk: &Desk, world: &World, keys: &[&str]) -> receipt::State {
    let used = desk::held_coupon(desk);
    let mut request = desk::request(Some(desk.olena), &[("Кава мелена, 250 г", 60_000, 1)], Points::ZERO);
    request.basket.coupons = vec![used];
    let sold = regulars::shop::sell::sell(&world.shop, request, world.now, false).unwrap();
    after_keys(receipt::State::open(world, sold.sale).0, world, keys)
}

/// A croissant that comes back without its receipt, typed and not recorded.
fn loose(desk: &Desk, world: &World) -> receipt::State {
    use receipt::loose::Message as Loose;
    let mut state = morning(desk, world, &["F6"]);
    let typed = ["Круасан мигдальний", "54", "черствий, купили вчора ввечері"].map(str::to_owned);
    let [name, amount, reason] = typed;
    for message in [Loose::Name(name), Loose::Amount(amount), Loose::Reason(reason)] {
        said(&mut state, world, receipt::Message::Loose(message));
    }
    state
}
