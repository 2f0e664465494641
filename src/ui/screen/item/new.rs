//! A product that the catalogue does not know yet: its code, name, price and category.

use iced::Task;
use iced::widget::operation::{focus, focus_next};

use crate::domain::{Line, Money};
use crate::shop::catalogue::Product;
use crate::ui::world::World;

pub(super) const CODE: &str = "item-new-code";
pub(super) const NAME: &str = "item-new-name";
pub(super) const PRICE: &str = "item-new-price";
pub(super) const CATEGORY: &str = "item-new-category";

/// The form of a new product.
#[derive(Debug, Clone, Default)]
pub struct NewItem {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) price: String,
    pub(super) category: String,
}

#[derive(Debug, Clone)]
pub enum Message {
    Code(String),
    Name(String),
    Price(String),
    Category(String),
    NextCategory,
    Next,
    Save,
}

/// What the form asks of its screen.
pub(super) enum Outcome {
    Stay(Task<Message>),
    Save,
}

impl NewItem {
    pub fn new(code: String) -> NewItem {
        NewItem { code, ..NewItem::default() }
    }

    /// Takes over what was searched for, unless it was a number.
    pub(super) fn named(&mut self, text: &str) {
        if text.chars().all(|c| c.is_ascii_digit()) {
            text.clone_into(&mut self.code);
        } else {
            text.clone_into(&mut self.name);
        }
    }

    pub(super) fn scanned(&mut self, code: &str) {
        code.clone_into(&mut self.code);
    }

    pub(super) fn first_field(&self) -> &'static str {
        if self.code.is_empty() { CODE } else { NAME }
    }

    pub(super) fn update(&mut self, message: Message, categories: &[String]) -> Outcome {
        let mut task = Task::none();
        match message {
            Message::Code(text) => self.code = text,
            Message::Name(text) => self.name = text,
            Message::Price(text) => self.price = text,
            Message::Category(text) => self.category = text,
            Message::NextCategory => {
                self.next_category(categories);
                task = focus(CATEGORY);
            }
            Message::Next => task = focus_next(),
            Message::Save => return Outcome::Save,
        }
        Outcome::Stay(task)
    }

    pub(super) fn key(pressed: &str) -> Option<Message> {
        match pressed {
            "Enter" => Some(Message::Next),
            "F4" => Some(Message::NextCategory),
            "F9" => Some(Message::Save),
            _ => None,
        }
    }

    /// Steps through the categories that the shop has already.
    fn next_category(&mut self, categories: &[String]) {
        let place = categories.iter().position(|c| *c == self.category).map_or(0, |place| place + 1);
        self.category = categories.get(place).cloned().unwrap_or_default();
    }

    pub(super) fn price(&self, world: &World) -> Option<Money> {
        world.language.parse_money(&self.price).filter(|price| !price.is_negative())
    }

    /// Whether code, name and price are there.
    pub(super) fn is_complete(&self, world: &World) -> bool {
        self.product(world).is_some()
    }

    pub(super) fn product(&self, world: &World) -> Option<Product> {
        let (code, name) = (self.code.trim(), self.name.trim());
        let price = self.price(world)?;
        if code.is_empty() || name.is_empty() {
            return None;
        }
        let category = self.category.trim();
        let mut product = Product::named(code, name, price);
        product.category = (!category.is_empty()).then(|| category.to_owned());
        product.codes = vec![code.to_owned()];
        Some(product)
    }

    pub(super) fn line(&self, world: &World) -> Option<Line> {
        let product = self.product(world)?;
        Some(Line {
            sku: Some(product.sku),
            name: Some(product.name),
            category: product.category,
            unit_price: product.unit_price,
            ..Line::default()
        })
    }
}
