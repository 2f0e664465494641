//! The first start: what the shop is called, its money, its zone, and the programme that it begins with.
//!
//! There is no shop yet, so this screen stands apart from the others: it needs no `World`, and its own first question is
//! the language in which the rest is asked.

mod view;
mod zones;

use chrono_tz::Tz;
use iced::Task;
use iced::widget::operation;

use super::beside::moved;
use super::step;
use crate::domain::{Currency, Lang, ShopSettings, Zone, is_visible};
use crate::language::Language;
use crate::rules::{PLAIN_TEMPLATES, TEMPLATES, template_in};
use crate::shop::Founding;

const NAME: &str = "start-name";
const TRADE: &str = "start-trade";
const ZONE: &str = "start-zone";
const FIELDS: [&str; 3] = [NAME, TRADE, ZONE];

#[derive(Debug, Clone)]
pub struct State {
    lang: Lang,
    name: String,
    trade: String,
    currency: Currency,
    /// Chosen, and no longer guessed from the language.
    currency_chosen: bool,
    typed_zone: String,
    zone: Tz,
    zone_is: ZoneIs,
    /// The place of the programme among the templates.
    template: usize,
    founding: bool,
    problem: Option<String>,
}

/// Where the zone comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ZoneIs {
    /// What the currency makes likely.
    Guessed,
    /// Letters are typed that name no one town: which of those found it is, is still to be said.
    Open,
    Chosen,
}

#[derive(Debug, Clone)]
pub enum Message {
    Speak(Lang),
    NextLanguage,
    TypeName(String),
    TypeTrade(String),
    Pay(Currency),
    NextCurrency,
    TypeZone(String),
    MoveZone(isize),
    ChooseZone(Tz),
    Begin(usize),
    NextTemplate,
    NextField,
    TabOn,
    TabBack,
    Open,
    Demo,
    Help,
    Close,
}

pub enum Action {
    None,
    Run(Task<Message>),
    /// Everything is answered: the shop can be set up.
    Found(Box<Founding>),
    /// The sample shop first.
    Demo,
    /// What this window is for and its keys.
    Help,
    Close,
}

impl State {
    pub fn new(lang: Lang) -> (State, Task<Message>) {
        let currency = usual_currency(lang);
        let state = State {
            lang,
            name: String::new(),
            trade: String::new(),
            currency,
            currency_chosen: false,
            typed_zone: String::new(),
            zone: zones::guess(currency),
            zone_is: ZoneIs::Guessed,
            template: 0,
            founding: false,
            problem: None,
        };
        (state, operation::focus(NAME))
    }

    /// In which language the window speaks now.
    pub const fn language(&self) -> Language {
        Language::new(self.lang, self.currency)
    }

    pub fn update(&mut self, message: Message) -> Action {
        match message {
            Message::Speak(lang) => self.speak(lang),
            Message::NextLanguage => self.speak(after(&Lang::ALL, self.lang)),
            Message::TypeName(text) => self.put(|state| state.name = text),
            Message::TypeTrade(text) => self.put(|state| state.trade = text),
            Message::Pay(currency) => self.pay_in(currency),
            Message::NextCurrency => self.pay_in(after(&Currency::ALL, self.currency)),
            Message::TypeZone(text) => self.look_for_zone(text),
            Message::MoveZone(by) => self.move_zone(by),
            Message::ChooseZone(zone) => self.choose_zone(zone),
            Message::Begin(place) => self.put(|state| state.template = place),
            Message::NextTemplate => self.put(|state| state.template = (state.template + 1) % PLAIN_TEMPLATES),
            Message::NextField => Action::Run(step::next(&FIELDS)),
            Message::TabOn => Action::Run(operation::focus_next()),
            Message::TabBack => Action::Run(operation::focus_previous()),
            Message::Open => self.open(),
            Message::Demo => Action::Demo,
            Message::Help => Action::Help,
            Message::Close => Action::Close,
        }
    }

    /// What a pressed key asks for.
    pub fn key(&self, pressed: &str) -> Option<Message> {
        Some(match pressed {
            "Enter" => Message::NextField,
            "Tab" => Message::TabOn,
            "Shift+Tab" => Message::TabBack,
            "Up" => Message::MoveZone(-1),
            "Down" => Message::MoveZone(1),
            "F1" => Message::Help,
            "F2" => Message::NextLanguage,
            "F3" => Message::NextCurrency,
            "F4" => Message::NextTemplate,
            "F5" => Message::Demo,
            "F9" => Message::Open,
            "Esc" => Message::Close,
            _ => return None,
        })
    }

    /// Says why the shop could not be set up, and lets the owner try again.
    pub fn refused(&mut self, words: String) {
        self.founding = false;
        self.problem = Some(words);
    }

    fn put(&mut self, change: impl FnOnce(&mut State)) -> Action {
        self.problem = None;
        change(self);
        Action::None
    }

    fn speak(&mut self, lang: Lang) -> Action {
        self.lang = lang;
        if !self.currency_chosen {
            self.currency = usual_currency(lang);
            self.guess_zone();
        }
        Action::None
    }

    fn pay_in(&mut self, currency: Currency) -> Action {
        self.currency = currency;
        self.currency_chosen = true;
        self.guess_zone();
        Action::None
    }

    fn guess_zone(&mut self) {
        if self.zone_is == ZoneIs::Guessed {
            self.zone = zones::guess(self.currency);
        }
    }

    fn zones(&self) -> Vec<Tz> {
        zones::like(&self.typed_zone, self.currency)
    }

    fn look_for_zone(&mut self, text: String) -> Action {
        self.typed_zone = text;
        if self.typed_zone.trim().is_empty() {
            self.zone_is = ZoneIs::Guessed;
            self.guess_zone();
            return Action::None;
        }
        match zones::meant(&self.typed_zone, self.currency) {
            Some(zone) => self.choose_zone(zone),
            None => self.put(|state| state.zone_is = ZoneIs::Open),
        }
    }

    fn move_zone(&mut self, by: isize) -> Action {
        let zones = self.zones();
        let here = zones.iter().position(|zone| *zone == self.zone).filter(|_| self.zone_is != ZoneIs::Open);
        let place = here.map_or(0, |place| moved(place, by, zones.len()));
        zones.get(place).map_or(Action::None, |zone| self.choose_zone(*zone))
    }

    fn choose_zone(&mut self, zone: Tz) -> Action {
        self.zone = zone;
        self.zone_is = ZoneIs::Chosen;
        Action::None
    }

    fn can_open(&self) -> bool {
        !self.founding && is_visible(&self.name) && self.zone_is != ZoneIs::Open
    }

    fn open(&mut self) -> Action {
        let programme = TEMPLATES.get(self.template).and_then(|name| template_in(name, self.currency, self.lang));
        let Some(programme) = programme.filter(|_| self.can_open()) else { return Action::None };
        self.founding = true;
        self.problem = None;
        let settings = ShopSettings {
            name: self.name.trim().to_owned(),
            trade: self.trade.trim().to_owned(),
            lang: self.lang,
            currency: self.currency,
            zone: Zone(self.zone),
            ..ShopSettings::default()
        };
        Action::Found(Box::new(Founding { settings, programme }))
    }
}

/// What shops that speak a language mostly take.
const fn usual_currency(lang: Lang) -> Currency {
    match lang {
        Lang::Ru => Currency::Rub,
        Lang::Uk => Currency::Uah,
        Lang::En => Currency::Eur,
    }
}

/// The one after `now`, round the end.
fn after<T: Copy + PartialEq>(all: &[T], now: T) -> T {
    let place = all.iter().position(|one| *one == now).map_or(0, |place| (place + 1) % all.len());
    all.get(place).copied().unwrap_or(now)
}
