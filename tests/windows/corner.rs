//! A small shop with a till that stands on a desk of its own: screens are asked and answered here without a window.

use std::sync::{Arc, Mutex};

use iced::futures::StreamExt;
use iced::futures::executor::block_on;
use iced::{Size, Task};
use iced_test::runtime::{Action, task};
use iced_test::selector::Candidate;
use iced_test::{Selector, Simulator};
use regulars::domain::{
    Basket, CardNumber, ConsentBy, Currency, Lang, Line, MemberId, Moment, Money, PersonName, Phone, Points, Profile,
    Purpose, Quantity, SaleId, SaleRequest, ShopSettings, Zone,
};
use regulars::language::Language;
use regulars::rules;
use regulars::shop::{self, Beside, CardWish, Enrolment, Founding, Shop, sell};
use regulars::ui::keys::Keys;
use regulars::ui::theme::{El, Tokens};
use regulars::ui::widget::{TopBar, top_bar};
use regulars::ui::world::World;
use tempfile::TempDir;

pub struct Desk {
    _folder: TempDir,
    pub world: World,
    /// Олена Петрівна Коваль, 067 412 77 00, card 2901 0000 0001 6 of our own.
    pub olena: MemberId,
    /// Тарас Бондар, without card and phone.
    pub taras: MemberId,
}

pub fn at(text: &str) -> Moment {
    Moment::parse(text, Zone::default()).unwrap()
}

/// The shop on 20 November 2026.
pub fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let settings = ShopSettings { name: "Млин".into(), trade: "пекарня".into(), ..ShopSettings::default() };
    let founding = Founding { settings, programme: rules::template("club").unwrap() };
    Shop::found(folder.path(), founding, at("2024-01-01 09:00")).unwrap();
    let shop = Shop::open(folder.path(), Beside::Command).unwrap();
    let olena = Profile {
        name: PersonName::parse("Олена Петрівна Коваль"),
        address: "Олено Петрівно".into(),
        phone: Phone::parse("067 412 77 00", "UA"),
        birthday: "1984-06-12".parse().ok(),
        ..Profile::default()
    };
    let olena = enrol(&shop, olena, CardWish::Issue);
    let taras = Profile { name: PersonName::parse("Тарас Бондар"), ..Profile::default() };
    let taras = enrol(&shop, taras, CardWish::None);
    let world = World {
        shop: Arc::new(shop),
        language: Language::new(Lang::Uk, Currency::Uah),
        tokens: Tokens::light(),
        keys: Keys::default(),
        size: Size::new(1280.0, 800.0),
        now: at("2026-11-20 11:18"),
    };
    Desk { _folder: folder, world, olena, taras }
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

/// Sells bread for so much to a member.
pub fn buy(desk: &Desk, member: MemberId, when: &str, price: &str) -> SaleId {
    let line = Line::named("Хліб", Money::parse(price).unwrap(), Quantity::ONE);
    let request = SaleRequest {
        id: SaleId::fresh(),
        basket: Basket { lines: vec![line], ..Basket::default() },
        card: None,
        member: Some(member),
        points: Points::ZERO,
        payments: Vec::new(),
        gifts_given: true,
        agreed: None,
    };
    sell::sell(&desk.world.shop, request, at(when), true).unwrap().sale
}

pub fn number(text: &str) -> CardNumber {
    CardNumber::parse(text).unwrap()
}

/// Waits for what a task answers; what it asks of the window (the focus) is passed over.
pub fn answers<M: Send + 'static>(task: Task<M>) -> Vec<M> {
    let Some(stream) = task::into_stream(task) else { return Vec::new() };
    let answers = stream.filter_map(async |action| match action {
        Action::Output(message) => Some(message),
        _ => None,
    });
    block_on(answers.collect())
}

/// A screen below the bar of its window, for a picture.
pub fn below_top_bar<'a, M: 'a>(world: &World, screen: El<'a, M>) -> El<'a, ()> {
    let top = TopBar {
        shop: "Млин".into(),
        place: "пекарня, каса 1".into(),
        scanner: "Сканер готовий".into(),
        backup: "Копія сьогодні о 10:30".into(),
        backup_late: false,
        staff: "Оксана Р.".into(),
        date: "пт, 20 листопада".into(),
        clock: "11:18".into(),
    };
    iced::widget::column![top_bar(&world.tokens, &top), screen.map(|_| ())].into()
}

/// Every text that stands in a window, with plain spaces; values of fields too.
pub fn words<M>(window: &mut Simulator<'_, M, Tokens>) -> Vec<String> {
    let found = Arc::new(Mutex::new(Vec::new()));
    let _ = window.find(Collect(found.clone()));
    let found = found.lock().unwrap();
    found.iter().map(|text: &String| text.replace('\u{a0}', " ")).collect()
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
