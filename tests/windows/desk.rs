//! A shop with a catalogue, members and sales, and the screens driven at it as the window would drive them.

use std::sync::{Arc, Mutex};

use chrono::NaiveDate;
use iced::futures::StreamExt;
use iced::futures::executor::block_on;
use iced::{Size, Task};
use iced_test::runtime::{Action, task};
use iced_test::selector::Candidate;
use regulars::domain::{
    Basket, CardNumber, ConsentBy, Lang, Line, MemberId, Moment, Money, PersonName, Points, Profile, Purpose, Quantity,
    SaleId, SaleRequest, ShopSettings, Sold, TextSize, Zone,
};
use regulars::language::Language;
use regulars::shop::catalogue::{self, Product};
use regulars::shop::{self, Beside, CardWish, Enrolment, Founding, Shop, sell};
use regulars::ui::keys::Keys;
use regulars::ui::theme::{El, Tokens};
use regulars::ui::world::World;
use regulars::{rules, ui};
use tempfile::TempDir;

use super::picture;

/// The folder lives as long as the shop is looked at.
pub struct Desk {
    pub folder: TempDir,
    pub world: World,
    pub olena: MemberId,
    pub taras: MemberId,
}

pub const OLENAS_CARD: &str = "440029010001";

pub fn at(text: &str) -> Moment {
    Moment::parse(text, Zone::default()).unwrap()
}

/// A shop on 20 November 2025, in Ukrainian.
pub fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let settings = ShopSettings { name: "Млин".into(), trade: "пекарня".into(), ..ShopSettings::default() };
    let programme = rules::template("club").unwrap();
    Shop::found(folder.path(), Founding { settings, programme }, at("2025-01-01 09:00")).unwrap();
    let shop = Shop::open(folder.path(), Beside::Command).unwrap();
    let card = CardWish::Number(CardNumber::parse(OLENAS_CARD).unwrap());
    let olena = enrol(&shop, "Олена Петрівна Коваль", card);
    let taras = enrol(&shop, "Тарас Бондаренко", CardWish::None);
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
        catalogue::upsert(&shop, product).unwrap();
    }
    let mut by_weight = Product::named("401", "Мед з пасіки, на вагу", Money::ZERO);
    by_weight.unit_price = None;
    by_weight.category = Some("Мед".into());
    catalogue::upsert(&shop, by_weight).unwrap();
    let world = World {
        language: Language::new(Lang::Uk, shop.currency()),
        shop: Arc::new(shop),
        tokens: Tokens::light(),
        keys: Keys::default(),
        size: Size::new(1280.0, 800.0),
        now: at("2025-11-20 11:18"),
    };
    Desk { folder, world, olena, taras }
}

fn enrol(shop: &Shop, name: &str, card: CardWish) -> MemberId {
    let enrolment = Enrolment {
        id: MemberId::fresh(),
        profile: Profile { name: PersonName::parse(name), lang: Lang::Uk, ..Profile::default() },
        card,
        consents: vec![(Purpose::Club, true, ConsentBy::Member)],
        since: NaiveDate::from_ymd_opt(2025, 1, 2),
        allow_same_phone: false,
    };
    shop::enrol(shop, enrolment, at("2025-01-02 10:00")).unwrap().member
}

impl Desk {
    /// Sells lines of name, minor units and pieces.
    pub fn sold(&self, member: Option<MemberId>, lines: &[(&str, i64, i32)], when: &str) -> Sold {
        let lines = lines
            .iter()
            .map(|(name, minor, pieces)| Line::named(name, Money::minor(*minor), Quantity::pieces(*pieces)));
        let request = SaleRequest {
            id: SaleId::fresh(),
            basket: Basket { lines: lines.collect(), ..Basket::default() },
            card: None,
            member,
            points: Points::ZERO,
            payments: Vec::new(),
            gifts_given: true,
            agreed: None,
        };
        sell::sell(&self.world.shop, request, at(when), false).unwrap()
    }

    pub fn speaking(&self, lang: Lang) -> World {
        World { language: Language::new(lang, self.world.shop.currency()), ..self.world.clone() }
    }

    /// Draws a screen into the folder that `REGULARS_PICTURES` names, in the languages, themes and sizes that a shop may set.
    pub fn draw<S, M: 'static>(&self, name: &str, state: &S, view: for<'a> fn(&'a S, &'a World) -> El<'a, M>) {
        let Some(folder) = std::env::var_os("REGULARS_PICTURES") else { return };
        let folder = std::path::PathBuf::from(folder);
        std::fs::create_dir_all(&folder).unwrap();
        for (lang, tokens, physical, how) in [
            (Lang::Uk, Tokens::light(), (1280_u16, 800_u16), "uk"),
            (Lang::Ru, Tokens::dark(), (1920, 1080), "ru-dark"),
            (Lang::En, Tokens::light().with_text(TextSize::VeryLarge), (1280, 800), "en-large"),
        ] {
            let scale = ui::theme::scale_for(Size::new(f32::from(physical.0), f32::from(physical.1)));
            let size = Size::new(f32::from(physical.0) / scale, f32::from(physical.1) / scale);
            let world = World { tokens, size, ..self.speaking(lang) };
            let below_bar = iced::widget::column![
                iced::widget::space().height(ui::widget::TOP_BAR),
                view(state, &world).map(|_| ())
            ];
            picture::write(below_bar.into(), &tokens, physical, &folder.join(format!("{name}-{how}.ppm")));
        }
    }
}

/// Everything that a task answers.
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

/// The words that stand in a view, a text a line.
pub fn words<M: Clone + 'static>(world: &World, view: El<'_, M>) -> String {
    picture::load_fonts();
    let mut simulator = iced_test::Simulator::with_size(ui::theme::settings(), world.size, view);
    let all = Arc::new(Mutex::new(Vec::new()));
    let found = all.clone();
    let every = move |candidate: Candidate<'_>| -> Option<()> {
        match candidate {
            Candidate::Text { content, .. } => found.lock().unwrap().push(content.to_owned()),
            Candidate::TextInput { state, .. } => found.lock().unwrap().push(state.text().to_owned()),
            _ => {}
        }
        None
    };
    let _ = simulator.find(every);
    let all = all.lock().unwrap().join("\n");
    all.replace('\u{a0}', " ")
}
