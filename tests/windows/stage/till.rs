//! The till, from the empty basket to the question before one is thrown away.

use regulars::domain::{FactId, Lang, Line, MemberId, Money, Profile, SaleId, Severity};
use regulars::language::suggest_address;
use regulars::shop::compensation::{self, Compensate};
use regulars::shop::{self, CardWish, Error, StoreError, card, catalogue, sell, tier};
use regulars::ui::problem::problem;
use regulars::ui::screen::till::{Action, AsideMessage, Message, State, Unkept};
use regulars::ui::theme::El;
use regulars::ui::world::World;

use super::super::desk::{self, Desk, OLENAS_CARD, answers, at, held_coupon, number, two_coupons};
use super::customer::second_discount;
use super::{Drawn, Scene};

pub const RYE: &str = "4820000000017";
pub const COFFEE: &str = "4820000000055";
const TEA: &str = "4820000000062";
const CAKE: &str = "4820000000048";
const CROISSANT: &str = "4820000000031";

/// Heard by nobody: neither card nor goods.
const UNKNOWN_CARD: &str = "2902000000019";
const UNKNOWN_GOODS: &str = "4820000999991";

/// What a second discount is called.
pub const BIG: &str = r#"{"ru":"За большую покупку","uk":"За велику покупку","en":"For a big purchase"}"#;

/// A name that hardly any place is wide enough for.
pub const LONG: &str = "Шоколад темний із журавлиною, фундуком і морською сіллю, 90 г";

pub struct Till {
    state: State,
    toast: Option<String>,
}

impl Drawn for Till {
    fn draw<'a>(&'a self, world: &'a World) -> El<'a, ()> {
        self.state.view(world, desk::top(world), self.toast.clone()).map(|_| ())
    }
}

pub const SCENES: &[(&str, Scene)] = &[
    ("till-new", |_, world| shown(at_till(world, &[]))),
    ("till-empty", |desk, world| shown(quiet(desk, world))),
    ("till-nobody", |_, world| shown(at_till(world, &[RYE, COFFEE, CAKE]))),
    ("till-known", |desk, world| shown(known(desk, world, &[]))),
    ("till-first", |desk, world| {
        let mut state = at_till(world, &[RYE]);
        state.greet_member(world, desk.taras);
        shown(state)
    }),
    ("till-scan", |desk, world| shown(known(desk, world, &[RYE, COFFEE, CAKE, TEA, CROISSANT, RYE]))),
    ("till-why-last", |desk, world| {
        let mut state = known(desk, world, &[RYE, COFFEE]);
        press(&mut state, world, "F7");
        shown(state)
    }),
    ("till-closed", |desk, world| {
        let mut state = known(desk, world, &[RYE, COFFEE]);
        press(&mut state, world, "F7");
        press(&mut state, world, "F7");
        shown(state)
    }),
    ("till-many", |desk, world| shown(many(desk, world))),
    ("till-two-discounts", |desk, world| {
        second_discount(desk, BIG);
        shown(known(desk, world, &[RYE, COFFEE, COFFEE]))
    }),
    ("till-tier-until", |desk, world| {
        held_coupon(desk);
        let given = tier::Give {
            id: FactId::fresh(),
            member: desk.olena,
            tier: "platinum".into(),
            until: "2026-12-24".parse().ok(),
            reason: "ювілей".into(),
        };
        let mut state = known(desk, world, &[RYE, COFFEE]);
        tier::give(&world.shop, given, world.now).unwrap();
        state.refresh(world);
        shown(state)
    }),
    ("till-tier-feast", |desk, world| {
        let mut state = birthday(desk, world);
        let member = state.at_the_till().0.unwrap().member.id;
        let given = tier::Give {
            id: FactId::fresh(),
            member,
            tier: "platinum".into(),
            until: "2026-12-24".parse().ok(),
            reason: "ювілей".into(),
        };
        tier::give(&world.shop, given, world.now).unwrap();
        state.refresh(world);
        shown(state)
    }),
    ("till-over-limit", |_, world| form(at_till(world, &[RYE, COFFEE]), world, "F8", &["15%", "\n"])),
    ("till-recall-sale", |desk, world| {
        quiet(desk, world);
        form(at_till(world, &[RYE]), world, "F5", &[])
    }),
    ("till-birthday", |desk, world| shown(birthday(desk, world))),
    ("till-given", |desk, world| {
        let mut state = birthday(desk, world);
        press(&mut state, world, "F11");
        shown(state)
    }),
    ("till-soon", |desk, world| {
        let member = born(desk, "Наталія Іванівна Мельник", "1984-11-22");
        let mut state = at_till(world, &[RYE]);
        state.greet_member(world, member);
        shown(state)
    }),
    ("till-long", |desk, world| {
        let member = born(desk, "Максиміліана Олександрівна Коваленко-Задніпровська", "1984-11-20");
        let mut state = at_till(world, &[RYE]);
        state.greet_member(world, member);
        shown(state)
    }),
    ("till-points", |desk, world| form(known(desk, world, &[RYE, COFFEE]), world, "F6", &["12"])),
    ("till-spent", |desk, world| {
        let mut state = known(desk, world, &[RYE, COFFEE]);
        press(&mut state, world, "F6");
        press(&mut state, world, "Enter");
        shown(state)
    }),
    ("till-quantity", |desk, world| form(known(desk, world, &[RYE, COFFEE]), world, "Enter", &["0,35"])),
    ("till-quantity-none", |desk, world| form(known(desk, world, &[RYE, COFFEE]), world, "Enter", &["0", "\n"])),
    ("till-price-above", |_, world| form(at_till(world, &[RYE, COFFEE]), world, "F8", &["=5000", "\n"])),
    ("till-discount-unread", |_, world| form(at_till(world, &[RYE, COFFEE]), world, "F8", &["abc", "\n"])),
    ("till-points-over", |desk, world| form(known(desk, world, &[RYE, COFFEE]), world, "F6", &["3000"])),
    ("till-discount", |_, world| form(at_till(world, &[RYE, COFFEE]), world, "F8", &["5%"])),
    ("till-discount-over", |_, world| form(at_till(world, &[RYE, COFFEE]), world, "F8", &["15%"])),
    ("till-discount-given", |_, world| {
        let mut state = at_till(world, &[RYE, COFFEE]);
        press(&mut state, world, "F8");
        aside(&mut state, world, AsideMessage::Type("5%".into()));
        aside(&mut state, world, AsideMessage::TypeReason("мʼята пачка".into()));
        press(&mut state, world, "Enter");
        form(state, world, "F8", &[])
    }),
    ("till-recall", |desk, world| form(quiet(desk, world), world, "F5", &[])),
    ("till-void", |desk, world| form(known(desk, world, &[RYE, COFFEE]), world, "Esc", &[])),
    ("till-unknown-card", |_, world| shown(at_till(world, &[RYE, COFFEE, UNKNOWN_CARD]))),
    ("till-unknown-goods", |_, world| shown(at_till(world, &[RYE, UNKNOWN_GOODS]))),
    ("till-coupon", |_, world| shown(at_till(world, &[RYE, "2801000000018"]))),
    ("till-held", |desk, world| {
        held_coupon(desk);
        shown(known(desk, world, &[RYE, COFFEE]))
    }),
    ("till-handed", |desk, world| {
        held_coupon(desk);
        let mut state = known(desk, world, &[RYE, COFFEE]);
        press(&mut state, world, "F11");
        shown(state)
    }),
    ("till-barred", |desk, world| {
        let code = held_coupon(desk);
        shown(at_till(world, &[RYE, &code]))
    }),
    ("till-brought", |desk, world| {
        held_coupon(desk);
        let mut state = known(desk, world, &[COFFEE, TEA, COFFEE]);
        let Action::Pay(request, _) = press(&mut state, world, "F9") else { panic!("it can be paid") };
        let sold = sell::sell(&world.shop, *request, world.now, false).unwrap();
        state.sold(world, sold);
        shown(state)
    }),
    ("till-brought-two", |desk, world| {
        two_coupons(desk);
        let mut state = known(desk, world, &[COFFEE, TEA, COFFEE]);
        let Action::Pay(request, _) = press(&mut state, world, "F9") else { panic!("it can be paid") };
        let sold = sell::sell(&world.shop, *request, world.now, false).unwrap();
        state.sold(world, sold);
        shown(state)
    }),
    ("till-amends", |desk, world| {
        held_coupon(desk);
        desk.programme(|programme| {
            let amends = r#"{"serious":{"points":200,"coupon":"ten"}}"#;
            programme.compensation = serde_json::from_str(amends).unwrap();
            programme.birthday = None;
        });
        let asked = Compensate {
            id: FactId::fresh(),
            member: desk.olena,
            severity: Severity::Serious,
            words: "Холодна кава".into(),
        };
        known(desk, world, &[]);
        compensation::give(&world.shop, asked, world.now).unwrap();
        shown(at_till(world, &[OLENAS_CARD, RYE, COFFEE]))
    }),
    ("till-lost", |desk, world| {
        let shop = &desk.world.shop;
        card::replace(shop, &number(OLENAS_CARD), CardWish::None, true, at("2026-11-19 10:00")).unwrap();
        shown(at_till(world, &[RYE, OLENAS_CARD]))
    }),
    ("till-blocked", |desk, world| {
        card::block(&desk.world.shop, &number(OLENAS_CARD), "знайдена чужою", at("2026-11-19 10:00")).unwrap();
        shown(at_till(world, &[OLENAS_CARD]))
    }),
    ("till-new-card", |desk, world| {
        let mut state = at_till(world, &[RYE]);
        state.greet_member(world, desk.olena);
        state.show_new_card(world, desk.olena);
        shown(state)
    }),
    ("till-restored", |desk, world| {
        known(desk, world, &[RYE, COFFEE]);
        // What is written waits for the basket that was posted before.
        desk::enrol(&desk.world.shop, desk::named("Тарас Другий"), CardWish::None);
        shown(State::new(world).0)
    }),
    ("till-fiscal-unkept", |_, world| {
        let (mut state, l) = (at_till(world, &[RYE]), world.language);
        let why = problem(&Error::Store(StoreError::Busy), l).what;
        let what = l.pay_fiscal_unkept("0000581234", "A-000123");
        let to_do = l.pay_fiscal_unkept_to_do("F12", why);
        state.not_kept(Unkept { sale: SaleId::fresh(), what, to_do });
        shown(state)
    }),
    ("till-toast", |_, world| {
        let (l, made) = (world.language, shop::backup(&world.shop, None, &world.now).unwrap());
        Box::new(Till { state: at_till(world, &[RYE]), toast: Some(l.till_copied(l.file_size(made.size))) })
    }),
];

fn shown(state: State) -> Box<dyn Drawn> {
    Box::new(Till { state, toast: None })
}

/// A form that a key opens, with words in its field.
fn form(mut state: State, world: &World, key: &str, typed: &[&str]) -> Box<dyn Drawn> {
    press(&mut state, world, key);
    for words in typed {
        // A line end is the key.
        let message = if *words == "\n" { AsideMessage::Done } else { AsideMessage::Type((*words).into()) };
        aside(&mut state, world, message);
    }
    shown(state)
}

fn aside(state: &mut State, world: &World, message: AsideMessage) {
    state.update(world, Message::Aside(message));
}

pub fn press(state: &mut State, world: &World, key: &str) -> Action {
    let message = state.key(world, key).unwrap_or_else(|| panic!("{key} means nothing here"));
    state.update(world, message)
}

/// The till with these codes scanned.
pub fn at_till(world: &World, codes: &[&str]) -> State {
    let (mut state, reading) = State::new(world);
    for answer in answers(reading) {
        state.update(world, answer);
    }
    for code in codes {
        state.scanned(world, code);
    }
    state
}

/// A member of two years with points and a tier.
pub fn known(desk: &Desk, world: &World, codes: &[&str]) -> State {
    desk::buy(desk, desk.olena, "2025-12-24 10:00", "5120.50");
    desk::buy(desk, desk.olena, "2026-10-12 12:00", "800.00");
    desk::buy(desk, desk.olena, "2026-11-14 12:00", "64.00");
    let card = [OLENAS_CARD];
    at_till(world, &[card.as_slice(), codes].concat())
}

fn born(desk: &Desk, name: &str, day: &str) -> MemberId {
    let named = desk::named(name);
    let address = suggest_address(&named.name, Lang::Uk, false);
    let profile = Profile { birthday: day.parse().ok(), lang: Lang::Uk, address, ..named };
    let member = desk::enrol(&desk.world.shop, profile, CardWish::Issue);
    desk::buy(desk, member, "2026-06-03 12:00", "5600.00");
    member
}

pub fn birthday(desk: &Desk, world: &World) -> State {
    let member = born(desk, "Наталія Іванівна Мельник", "1984-11-20");
    let mut state = at_till(world, &[RYE, CROISSANT, COFFEE]);
    state.greet_member(world, member);
    state
}

/// Nobody at the till: birthdays of the day, a basket on hold, a sale before.
fn quiet(desk: &Desk, world: &World) -> State {
    for name in ["Наталія Іванівна Мельник", "Тарас Бондар", "Максиміліан Коваленко-Задніпровський"]
    {
        born(desk, name, "1984-11-20");
    }
    let mut state = known(desk, world, &[RYE, COFFEE]);
    press(&mut state, world, "F4");
    let sold = desk.sold(Some(desk.olena), &[("Хліб", 41_200, 1)], "2026-11-20 11:02");
    let mut state = at_till(world, &[]);
    state.sold(world, sold);
    state
}

/// More lines than fit, weighed and without a price among them.
pub fn many(desk: &Desk, world: &World) -> State {
    let mut long = catalogue::Product::named("900", LONG, Money::minor(16_500));
    long.codes = vec!["4820000000901".into()];
    catalogue::upsert(&desk.world.shop, long).unwrap();
    let mut state = known(desk, world, &["4820000000901", TEA, COFFEE, CAKE, CROISSANT, RYE]);
    for price in [1_234_550, 4_550, 990, 12_300, 77_700] {
        let line = Line { unit_price: Some(Money::minor(price)), ..Line::default() };
        state.add(world, line);
    }
    state.scanned(world, "4820000000901");
    state.update(world, Message::More);
    state
}
