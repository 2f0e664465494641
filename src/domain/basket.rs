//! The basket: what is being bought, before anything is priced.

use serde::{Deserialize, Deserializer, Serialize, de};

use super::by_name::{ByName, read_by_name};
use super::{BasisPoints, Money, Quantity};

/// The lines being bought. This is also the file that `quote` and `sell` read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Basket {
    #[serde(default)]
    pub lines: Vec<Line>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub coupons: Vec<String>,
    /// A discount by hand on the whole receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_hand: Option<ByHand>,
    /// The form in which all of it will be paid, unless payments are named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pays_with: Option<String>,
    /// What of it will be paid otherwise than in cash, which needs no small coins and is not rounded; no file says it.
    #[serde(skip)]
    pub not_in_cash: Money,
}

/// One line. Either a price and a quantity, or a catalogue's `sku` or `barcode`, or a plain `amount`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Line {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sku: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub barcode: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    #[serde(default)]
    pub quantity: Quantity,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<Money>,
    /// The line's amount where it is known and the unit price is not; else unit price x quantity, rounded half up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Already taken off the amount before the programme looks at it.
    #[serde(default, skip_serializing_if = "Money::is_zero_ref")]
    pub discount: Money,
    #[serde(default, skip_serializing_if = "is_false")]
    pub on_sale: bool,
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub discountable: bool,
    /// Never sold for less a unit.
    #[serde(default, skip_serializing_if = "Money::is_zero_ref")]
    pub min_unit_price: Money,
    /// A discount by hand on this line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_hand: Option<ByHand>,
    /// What the catalogue knows of the article, filled in when the basket is priced; no file says it.
    #[serde(skip)]
    pub article: Article,
}

/// What the catalogue calls an article, whatever a line says: so a rule means it however it was keyed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Article {
    /// Its name and codes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
}

impl Article {
    /// Whether nothing is known.
    pub fn is_unknown(&self) -> bool {
        *self == Article::default()
    }
}

/// A discount that a cashier gives, with the reason that the shop asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ByHand {
    #[serde(flatten)]
    pub what: HandDiscount,
    pub reason: String,
}

impl<'de> Deserialize<'de> for ByHand {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename = "ByHand", deny_unknown_fields)]
        struct Written {
            percent: Option<BasisPoints>,
            amount: Option<Money>,
            price: Option<Money>,
            reason: String,
        }
        let what = match Written::deserialize(ByName(deserializer))? {
            Written { percent: Some(rate), amount: None, price: None, reason } => (HandDiscount::Percent(rate), reason),
            Written { percent: None, amount: Some(off), price: None, reason } => (HandDiscount::Amount(off), reason),
            Written { percent: None, amount: None, price: Some(to), reason } => (HandDiscount::Price(to), reason),
            _ => return Err(de::Error::custom("a discount by hand is one of percent, amount and price")),
        };
        Ok(ByHand { what: what.0, reason: what.1 })
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandDiscount {
    /// Off what the programme left, in basis points.
    Percent(BasisPoints),
    /// Off what the programme left.
    Amount(Money),
    /// What the line, or the receipt, is to cost.
    Price(Money),
}

read_by_name!(Basket, Line);

impl Default for Line {
    fn default() -> Self {
        Line {
            sku: None,
            barcode: None,
            name: None,
            category: None,
            quantity: Quantity::ONE,
            unit_price: None,
            amount: None,
            discount: Money::ZERO,
            on_sale: false,
            discountable: true,
            min_unit_price: Money::ZERO,
            by_hand: None,
            article: Article::default(),
        }
    }
}

impl Line {
    pub fn named(name: &str, unit_price: Money, quantity: Quantity) -> Line {
        Line { name: Some(name.to_owned()), unit_price: Some(unit_price), quantity, ..Line::default() }
    }
}

impl Money {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if hands a reference")]
    fn is_zero_ref(&self) -> bool {
        self.is_zero()
    }
}

const fn yes() -> bool {
    true
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if hands a reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if hands a reference")]
const fn is_true(value: &bool) -> bool {
    *value
}
