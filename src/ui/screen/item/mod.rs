//! What the scanner cannot read (F2): an item of the catalogue by its name or number, a plain amount with its category,
//! or a new product for a code that nobody knows.

pub mod new;
mod typed;
mod view;

use std::sync::Arc;

use iced::Task;
use iced::widget::operation::focus;

use super::beside::moved;
use crate::domain::{Line, coupon_code};
use crate::shop::catalogue::{self, Product};
use crate::shop::{self, Error, Shop};
use crate::ui::world::World;

pub use new::NewItem;
use typed::Typed;

/// The one field of the screen, and the price of an item that has none.
const SEARCH: &str = "item-search";
const PRICE: &str = "item-price";

/// No code of a coupon is shorter; amounts are.
const LEAST_CODE: usize = 10;

/// How many matches are looked at.
const MOST: usize = 60;

#[derive(Debug, Clone)]
pub struct State {
    text: String,
    found: Vec<Product>,
    /// A coupon of the shop's own whose code was typed, and what its kind is called.
    coupon: Option<(String, String)>,
    /// The chosen row; the plain amount is a row of its own.
    chosen: usize,
    categories: Vec<String>,
    /// The category of a plain amount, by its place; none is a choice too.
    category: Option<usize>,
    /// Whether there is a catalogue at all.
    empty: bool,
    doing: Doing,
    problem: Option<Arc<Error>>,
}

#[derive(Debug, Clone)]
enum Doing {
    Searching,
    /// The goods are chosen, and their price is keyed.
    Pricing(Box<Line>, String),
    Adding(NewItem),
}

/// A row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Product(usize),
    Amount,
    Coupon,
}

#[derive(Debug, Clone)]
pub enum Message {
    Type(String),
    Move(isize),
    Choose(usize),
    /// Adds what is chosen.
    Take,
    TakeRow(usize),
    NextCategory,
    Category(Option<usize>),
    Price(String),
    AddNew,
    New(new::Message),
    /// Back from the price to the search.
    Search,
    Close,
}

#[derive(Debug)]
pub enum Action {
    None,
    Run(Task<Message>),
    Close,
    /// A line for the basket.
    Add(Line),
    /// A code that was typed as if it were scanned.
    Scanned(String),
    /// A line for the basket, of a product that the catalogue knows from now on.
    AddNew(Line),
}

impl State {
    /// Opens the search, or the new product for a code that was scanned and is nobody's.
    pub fn new(world: &World, code: Option<String>) -> (State, Task<Message>) {
        let doing = match code {
            Some(code) => Doing::Adding(NewItem::new(code)),
            None => Doing::Searching,
        };
        State::begin(world, doing)
    }

    /// Asks for the price of goods that were scanned and have none.
    pub fn price(world: &World, line: Line) -> (State, Task<Message>) {
        State::begin(world, Doing::Pricing(Box::new(line), String::new()))
    }

    fn begin(world: &World, doing: Doing) -> (State, Task<Message>) {
        let mut problem = None;
        let known = catalogue::categories(&world.shop).unwrap_or_else(|error| {
            problem = Some(Arc::new(error));
            Vec::new()
        });
        let mut categories = known;
        categories.dedup();
        let empty = catalogue::is_empty(&world.shop).unwrap_or(false);
        let state = State {
            text: String::new(),
            found: Vec::new(),
            coupon: None,
            chosen: 0,
            categories,
            category: None,
            empty,
            doing,
            problem,
        };
        let first = state.first_field();
        (state, focus(first))
    }

    pub fn update(&mut self, world: &World, message: Message) -> Action {
        match message {
            Message::Type(text) => self.type_text(world, text),
            Message::Move(by) => self.step(world, by),
            Message::Choose(place) => self.choose(world, place),
            Message::Take => self.take(world, self.chosen),
            Message::TakeRow(place) => self.take(world, place),
            Message::NextCategory => self.next_category(world),
            Message::Category(place) => self.set_category(world, place),
            Message::Price(text) => self.type_price(text),
            Message::AddNew => self.begin_new(),
            Message::New(message) => self.update_new(world, message),
            Message::Search => self.back_to_search(),
            Message::Close => Action::Close,
        }
    }

    pub fn key(&self, _world: &World, pressed: &str) -> Option<Message> {
        match (&self.doing, pressed) {
            (_, "Esc") => Some(Message::Close),
            (Doing::Pricing(..), "F2") => Some(Message::Search),
            (Doing::Adding(_), key) => NewItem::key(key).map(Message::New),
            (_, "Enter" | "F9") => Some(Message::Take),
            (Doing::Searching, "Up") => Some(Message::Move(-1)),
            (Doing::Searching, "Down") => Some(Message::Move(1)),
            (Doing::Searching, "PgUp") => Some(Message::Move(-8)),
            (Doing::Searching, "PgDn") => Some(Message::Move(8)),
            (Doing::Searching, "F4") => Some(Message::NextCategory),
            (Doing::Searching, "Ins") => Some(Message::AddNew),
            (Doing::Searching, key) => self.category_by_key(key),
            _ => None,
        }
    }

    /// A code is for the till, but for one that is printed on the product being added.
    pub fn scanned(&mut self, _world: &World, code: &str) -> Option<Action> {
        match &mut self.doing {
            Doing::Adding(new) => {
                new.scanned(code);
                Some(Action::None)
            }
            _ => None,
        }
    }

    /// Whether something was typed that is not in the basket yet.
    pub fn half_typed(&self) -> bool {
        !matches!(self.doing, Doing::Searching) || !self.text.trim().is_empty()
    }

    /// Whether goods are chosen and only their price is missing.
    pub fn waits_for_price(&self) -> bool {
        matches!(self.doing, Doing::Pricing(..))
    }

    /// Puts the focus where typing goes on.
    pub fn focus(&self) -> Task<Message> {
        focus(self.first_field())
    }

    fn typed(&self, world: &World) -> Typed {
        typed::read(world.language, &self.text)
    }

    /// What the list shows: an amount stands above the goods, so that it is always seen.
    fn rows(&self, world: &World) -> Vec<Row> {
        if self.coupon.is_some() {
            return vec![Row::Coupon];
        }
        let amount = self.typed(world).amount.map(|_| Row::Amount);
        amount.into_iter().chain((0..self.found.len()).map(Row::Product)).collect()
    }

    /// The row that is meant before the cashier chooses one: the amount where it surely is one or has a category, else
    /// the best of the goods.
    fn meant(&self, world: &World) -> usize {
        let typed = self.typed(world);
        let goods = typed.amount.is_some() && !typed.surely_amount && self.category.is_none() && !self.found.is_empty();
        usize::from(goods)
    }

    fn type_text(&mut self, world: &World, text: String) -> Action {
        self.text = text;
        self.problem = None;
        let typed = self.typed(world);
        self.found = match catalogue::search(&world.shop, &typed.search, MOST) {
            // By the figures of what is no quantity something would be found that nobody meant.
            Ok(_) if typed.bad_quantity => Vec::new(),
            Ok(found) => found,
            Err(error) => {
                self.problem = Some(Arc::new(error));
                Vec::new()
            }
        };
        self.coupon = self.coupon_typed(world);
        self.chosen = self.meant(world);
        Action::None
    }

    /// The coupon whose whole code stands in the field.
    fn coupon_typed(&self, world: &World) -> Option<(String, String)> {
        if coupon_code(&self.text).len() < LEAST_CODE {
            return None;
        }
        let known = shop::coupon::named(&world.shop, &self.text, &world.now).unwrap_or_else(|error| {
            tracing::warn!(%error, "a typed code could not be looked up");
            None
        })?;
        Some((known.coupon.code, known.name.in_lang(world.language.lang()).to_owned()))
    }

    fn step(&mut self, world: &World, by: isize) -> Action {
        self.chosen = moved(self.chosen, by, self.rows(world).len());
        Action::None
    }

    fn choose(&mut self, world: &World, place: usize) -> Action {
        self.chosen = place.min(self.rows(world).len().saturating_sub(1));
        Action::None
    }

    fn take(&mut self, world: &World, place: usize) -> Action {
        let typed = self.typed(world);
        if let Doing::Pricing(line, price) = &self.doing {
            let Some(price) = world.language.parse_money(price).filter(|p| !p.is_negative()) else {
                return Action::None;
            };
            return Action::Add(Line { unit_price: Some(price), ..line.as_ref().clone() });
        }
        match self.rows(world).get(place) {
            Some(Row::Coupon) => self.coupon.clone().map_or(Action::None, |(code, _)| Action::Scanned(code)),
            Some(Row::Amount) => self.plain_line(&typed).map_or(Action::None, Action::Add),
            Some(Row::Product(found)) => {
                let line = line_of(&self.found[*found], &typed);
                if line.unit_price.is_some() {
                    return Action::Add(line);
                }
                self.doing = Doing::Pricing(Box::new(line), String::new());
                Action::Run(focus(PRICE))
            }
            None => Action::None,
        }
    }

    /// The plain amount as a line, in the category that was picked.
    fn plain_line(&self, typed: &Typed) -> Option<Line> {
        let (amount, name) = typed.amount.clone()?;
        Some(Line {
            name,
            category: self.category.and_then(|place| self.categories.get(place).cloned()),
            quantity: typed.quantity,
            unit_price: Some(amount),
            ..Line::default()
        })
    }

    /// What would be added now.
    fn taking(&self, world: &World) -> Option<Line> {
        let typed = self.typed(world);
        match &self.doing {
            Doing::Pricing(line, price) => {
                Some(Line { unit_price: world.language.parse_money(price), ..line.as_ref().clone() })
            }
            Doing::Searching => match self.rows(world).get(self.chosen)? {
                Row::Coupon => None,
                Row::Amount => self.plain_line(&typed),
                Row::Product(found) => Some(line_of(self.found.get(*found)?, &typed)),
            },
            Doing::Adding(new) => new.line(world),
        }
    }

    fn next_category(&mut self, world: &World) -> Action {
        self.set_category(world, Some(self.category.map_or(0, |place| place + 1)))
    }

    /// Only an amount has a category to be picked, so whoever picks one means the amount.
    fn set_category(&mut self, world: &World, place: Option<usize>) -> Action {
        self.category = place.filter(|place| *place < self.categories.len());
        self.chosen = self.meant(world);
        Action::None
    }

    fn category_by_key(&self, key: &str) -> Option<Message> {
        let digit: usize = key.strip_prefix("Alt+")?.parse().ok()?;
        match digit {
            0 => Some(Message::Category(None)),
            _ => (digit <= self.categories.len()).then_some(Message::Category(Some(digit - 1))),
        }
    }

    fn type_price(&mut self, text: String) -> Action {
        if let Doing::Pricing(_, price) = &mut self.doing {
            *price = text;
        }
        Action::None
    }

    fn begin_new(&mut self) -> Action {
        let mut new = NewItem::new(String::new());
        new.named(self.text.trim());
        self.doing = Doing::Adding(new);
        Action::Run(focus(self.first_field()))
    }

    fn update_new(&mut self, world: &World, message: new::Message) -> Action {
        let Doing::Adding(new) = &mut self.doing else { return Action::None };
        match new.update(message, &self.categories) {
            new::Outcome::Stay(task) => Action::Run(task.map(Message::New)),
            new::Outcome::Save => self.save_new(world),
        }
    }

    fn save_new(&mut self, world: &World) -> Action {
        let Doing::Adding(new) = &self.doing else { return Action::None };
        let Some((product, line)) = new.product(world).zip(new.line(world)) else { return Action::None };
        match add(&world.shop, product) {
            Ok(()) => Action::AddNew(line),
            Err(error) => {
                self.problem = Some(Arc::new(error));
                Action::None
            }
        }
    }

    fn back_to_search(&mut self) -> Action {
        self.doing = Doing::Searching;
        self.problem = None;
        Action::Run(focus(SEARCH))
    }

    fn first_field(&self) -> &'static str {
        match &self.doing {
            Doing::Searching => SEARCH,
            Doing::Pricing(..) => PRICE,
            Doing::Adding(new) => new.first_field(),
        }
    }
}

/// Adds a product; one that is there already under this number is not overwritten.
fn add(shop: &Shop, product: Product) -> Result<(), Error> {
    if catalogue::by_code(shop, &product.sku)?.is_some() {
        return Err(Error::CodeTaken(product.sku));
    }
    catalogue::upsert(shop, product)
}

fn line_of(product: &Product, typed: &Typed) -> Line {
    Line {
        sku: Some(product.sku.clone()),
        name: Some(product.name.clone()),
        category: product.category.clone(),
        quantity: typed.quantity,
        unit_price: product.unit_price,
        discountable: product.discountable,
        on_sale: product.on_sale,
        min_unit_price: product.min_unit_price,
        ..Line::default()
    }
}
