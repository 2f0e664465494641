//! A shop with a catalogue, members and sales, and the screens driven at it as the window would drive them.

use std::sync::{Arc, Mutex};

use iced::futures::StreamExt;
use iced::futures::executor::block_on;
use iced::{Renderer, Size, Task};
use iced_test::core::{clipboard, mouse};
use iced_test::runtime::{Action, UserInterface, task, user_interface};
use iced_test::selector::Candidate;
use iced_test::{Selector, Simulator, simulator};
use regulars::domain::{
    Basket, CardNumber, ConsentBy, Lang, Line, MemberId, Moment, Money, PersonName, Phone, Points, Profile, Programme,
    Purpose, Quantity, SaleId, SaleRequest, ShopSettings, Sold, Zone,
};
use regulars::language::Language;
use regulars::shop::catalogue::{self, Product};
use regulars::shop::{self, Beside, CardWish, Enrolment, Founding, Shop, sell};
use regulars::ui::keys::Keys;
use regulars::ui::screen::help::bar_key;
use regulars::ui::theme::{El, Tokens};
use regulars::ui::widget::{TopBar, top_bar};
use regulars::ui::world::World;
use regulars::{rules, ui};
use tempfile::TempDir;

use super::picture::{self, Look};

/// The folder lives as long as the shop is looked at.
pub struct Desk {
    pub folder: TempDir,
    pub world: World,
    /// Олена Петрівна Коваль, 067 412 77 00, with a card of our own.
    pub olena: MemberId,
    /// Тарас Бондар, without card and phone.
    pub taras: MemberId,
}

pub const OLENAS_CARD: &str = "2901000000015";

pub fn at(text: &str) -> Moment {
    Moment::parse(text, Zone::default()).unwrap()
}

/// A shop on 20 November 2026, in Ukrainian.
pub fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let settings = ShopSettings { name: "Млин".into(), trade: "пекарня".into(), ..ShopSettings::default() };
    let programme = rules::template("club").unwrap();
    Shop::found(folder.path(), Founding { settings, programme }, at("2024-01-01 09:00")).unwrap();
    let shop = Shop::open(folder.path(), Beside::Command).unwrap();
    let olena = Profile {
        name: PersonName::parse("Олена Петрівна Коваль"),
        address: "Олено Петрівно".into(),
        phone: Phone::parse("067 412 77 00", "UA"),
        birthday: "1984-06-12".parse().ok(),
        ..Profile::default()
    };
    let olena = enrol(&shop, olena, CardWish::Issue);
    let taras = enrol(&shop, named("Тарас Бондар"), CardWish::None);
    stock(&shop);
    let world = World {
        language: Language::new(Lang::Uk, shop.currency()),
        shop: Arc::new(shop),
        tokens: Tokens::light(),
        keys: Keys::default(),
        size: Size::new(1280.0, 800.0),
        now: at("2026-11-20 11:18"),
    };
    Desk { folder, world, olena, taras }
}

fn stock(shop: &Shop) {
    for (sku, name, category, minor, code) in [
        ("101", "Хліб житній, 600 г", "Хліб", 6_800, "4820000000017"),
        ("102", "Хліб пшеничний, 500 г", "Хліб", 5_400, "4820000000024"),
        ("201", "Круасан мигдальний", "Випічка", 5_400, "4820000000031"),
        ("202", "Медівник, шматок", "Випічка", 8_900, "4820000000048"),
        ("301", "Кава мелена, 250 г", "Кава й чай", 18_900, "4820000000055"),
        ("302", "Чай зелений розсипний", "Кава й чай", 12_450, "4820000000062"),
    ] {
        let mut product = Product::named(sku, name, Money::minor(minor));
        product.category = Some(category.into());
        product.codes = vec![code.into()];
        catalogue::upsert(shop, product).unwrap();
    }
    let mut by_weight = Product::named("401", "Мед з пасіки, на вагу", Money::ZERO);
    by_weight.unit_price = None;
    by_weight.category = Some("Мед".into());
    catalogue::upsert(shop, by_weight).unwrap();
}

pub fn named(name: &str) -> Profile {
    Profile { name: PersonName::parse(name), ..Profile::default() }
}

pub fn enrol(shop: &Shop, profile: Profile, card: CardWish) -> MemberId {
    let enrolment = Enrolment {
        id: MemberId::fresh(),
        profile,
        card,
        consents: vec![(Purpose::Club, true, ConsentBy::Member), (Purpose::Marketing, false, ConsentBy::Member)],
        since: None,
        allow_same_phone: true,
    };
    shop::enrol(shop, enrolment, at("2024-02-03 10:00")).unwrap().member
}

impl Desk {
    /// Sells lines of name, minor units and pieces.
    pub fn sold(&self, member: Option<MemberId>, lines: &[(&str, i64, i32)], when: &str) -> Sold {
        self.sold_for(member, lines, Points::ZERO, when)
    }

    /// Sells lines, of which points pay a part.
    pub fn sold_for(&self, member: Option<MemberId>, lines: &[(&str, i64, i32)], points: Points, when: &str) -> Sold {
        let request = request(member, lines, points);
        sell::sell(&self.world.shop, request, at(when), true).unwrap()
    }

    /// Changes the programme from today on.
    pub fn programme(&self, change: impl FnOnce(&mut Programme)) {
        let (shop, now) = (&self.world.shop, at("2026-11-20 08:00"));
        let mut programme = shop::programme::on(shop, now.day()).unwrap().programme;
        programme.schema = 2;
        change(&mut programme);
        shop::programme::set(shop, programme, now.day(), now).unwrap();
    }

    pub fn speaking(&self, lang: Lang) -> World {
        World { language: Language::new(lang, self.world.shop.currency()), ..self.world.clone() }
    }

    /// Draws a screen into the folder that `REGULARS_PICTURES` names, in the languages, themes and sizes that a shop may set.
    pub fn draw<S, M: 'static>(&self, name: &str, state: &S, view: for<'a> fn(&'a S, &'a World) -> El<'a, M>) {
        for Look { lang, tokens, physical, name: look } in picture::looks() {
            let world = World { tokens, size: picture::logical(physical), ..self.speaking(lang) };
            let scene = |_| below_top_bar(&world, view(state, &world));
            picture::write_if_wanted(&format!("{name}-{look}"), &tokens, physical, scene);
        }
    }
}

/// Asks for a sale of lines of name, minor units and pieces.
pub fn request(member: Option<MemberId>, lines: &[(&str, i64, i32)], points: Points) -> SaleRequest {
    let lines =
        lines.iter().map(|(name, minor, pieces)| Line::named(name, Money::minor(*minor), Quantity::pieces(*pieces)));
    SaleRequest {
        id: SaleId::fresh(),
        basket: Basket { lines: lines.collect(), ..Basket::default() },
        card: None,
        member,
        points,
        payments: Vec::new(),
        gifts_given: true,
        agreed: None,
        agreed_gifts: None,
    }
}

/// Lets the programme bring coupons with a big basket, and gives Olena one; its code.
pub fn held_coupon(desk: &Desk) -> String {
    use regulars::shop::coupon::{Issue, Whose, issue};
    let (shop, now) = (&desk.world.shop, desk.world.now);
    let kinds = r#"[{"id":"ten","name":{"ru":"10 % на следующий раз","uk":"10 % наступного разу","en":"10% next time"},"days":30}]"#;
    let rules = r#"[{"id":"ten","name":{"ru":"Скидка по купону","uk":"Знижка за купоном","en":"Coupon discount"},
            "when":{"coupon_of":"ten"},"then":{"percent":{"rate":1000}}},
        {"id":"next","name":{"ru":"Купон за покупку","uk":"Купон за покупку","en":"A coupon for the purchase"},
            "when":{"card":true,"total":{"at_least":40000}},"then":{"coupon":{"kind":"ten"}}}]"#;
    desk.programme(|programme| {
        programme.coupons = serde_json::from_str(kinds).unwrap();
        programme.rules = serde_json::from_str(rules).unwrap();
    });
    let id = regulars::domain::CouponId::fresh();
    let wish = Issue { id, kind: "ten".into(), whose: Whose::Member(desk.olena), until: None, reason: "sorry".into() };
    issue(shop, wish, now).unwrap().coupon.code
}

/// Lets a big basket bring a second coupon too.
pub fn two_coupons(desk: &Desk) {
    held_coupon(desk);
    let kind = r#"{"id":"cup","name":{"ru":"Кофе в подарок","uk":"Кава в подарунок","en":"A coffee on us"},"days":5}"#;
    let rules = r#"[{"id":"cup","name":{"ru":"Кофе","uk":"Кава","en":"Coffee"},"when":{"coupon_of":"cup"},
            "then":{"amount":{"amount":4550,"off":"receipt"}}},
        {"id":"more","name":{"ru":"Кофе за покупку","uk":"Кава за покупку","en":"A coffee for the purchase"},
            "when":{"card":true,"total":{"at_least":40000}},"then":{"coupon":{"kind":"cup"}}}]"#;
    desk.programme(|programme| {
        programme.coupons.push(serde_json::from_str(kind).unwrap());
        programme.rules.extend(serde_json::from_str::<Vec<regulars::domain::Rule>>(rules).unwrap());
    });
}

/// Sells bread for so much to a member.
pub fn buy(desk: &Desk, member: MemberId, when: &str, price: &str) -> SaleId {
    desk.sold(Some(member), &[("Хліб", Money::parse(price).unwrap().as_minor(), 1)], when).sale
}

pub fn number(text: &str) -> CardNumber {
    CardNumber::parse(text).unwrap()
}

/// Waits for everything that a task answers; what it asks of the window (the focus) is passed over.
pub fn answers<M: Send + 'static>(task: Task<M>) -> Vec<M> {
    let Some(stream) = task::into_stream(task) else { return Vec::new() };
    let outputs = stream.filter_map(|action| async move {
        match action {
            Action::Output(message) => Some(message),
            _ => None,
        }
    });
    block_on(outputs.collect())
}

/// The bar of the window, as it stands over every screen of the cashier's.
pub fn top(world: &World) -> TopBar {
    let (l, day) = (world.language, world.now.day());
    let backup = shop::last_good(&world.shop).map_or_else(|| at("2026-11-20 10:30"), |(made, _)| made);
    TopBar {
        shop: "Млин".into(),
        place: format!("пекарня, {}", l.bar_till("A")),
        scanner: l.bar_scanner_ready(),
        backup: l.bar_backup(l.day_and_time(backup.local, day)),
        backup_late: false,
        staff: "Оксана Р.".into(),
        date: l.weekday_and_day(day, day),
        clock: l.time(world.now.local.time()),
    }
}

/// A screen below the bar of its window, for a picture.
pub fn below_top_bar<'a, M: 'a>(world: &World, screen: El<'a, M>) -> El<'a, ()> {
    let help = bar_key(world.language, &world.keys, ());
    iced::widget::column![top_bar(&world.tokens, &top(world), Some(help)), screen.map(|_| ())].into()
}

/// What a window says when keys are typed in it, once what a task asks of it (the focus, what is chosen) was done.
pub fn typed_after<M, T: Send + 'static>(world: &World, view: El<'_, M>, task: Task<T>, text: &str) -> Vec<M> {
    picture::load_fonts();
    let mut renderer = Renderer::new(ui::theme::REGULAR, 15.into());
    let mut window = UserInterface::build(view, world.size, user_interface::Cache::default(), &mut renderer);
    let stream = task::into_stream(task).map(|stream| block_on(stream.collect::<Vec<_>>()));
    for asked in stream.into_iter().flatten() {
        if let Action::Widget(mut operation) = asked {
            window.operate(&renderer, &mut *operation);
        }
    }
    let keys: Vec<_> = simulator::typewrite(text).collect();
    let (cursor, mut messages) = (mouse::Cursor::Unavailable, Vec::new());
    let _ = window.update(&keys, cursor, &mut renderer, &mut clipboard::Null, &mut messages);
    messages
}

/// Every text that stands in a window, with plain spaces; values of fields too.
pub fn words_in<M>(window: &mut Simulator<'_, M, Tokens>) -> Vec<String> {
    let found = Arc::new(Mutex::new(Vec::new()));
    let _ = window.find(Collect(found.clone()));
    let found = found.lock().unwrap();
    found.iter().map(|text: &String| text.replace('\u{a0}', " ")).collect()
}

/// The words that stand in a view, a text a line.
pub fn words<M: Clone + 'static>(world: &World, view: El<'_, M>) -> String {
    picture::load_fonts();
    words_in(&mut Simulator::with_size(ui::theme::settings(), world.size, view)).join("\n")
}

struct Collect(Arc<Mutex<Vec<String>>>);

impl Selector for Collect {
    type Output = ();

    fn select(&mut self, candidate: Candidate<'_>) -> Option<()> {
        match candidate {
            Candidate::Text { content, .. } => self.0.lock().unwrap().push(content.to_owned()),
            Candidate::TextInput { state, .. } => self.0.lock().unwrap().push(state.text().to_owned()),
            _ => {}
        }
        None
    }

    fn description(&self) -> String {
        "all words".into()
    }
}
