//! Which goods a rule is about.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

use super::by_name::read_by_name;
use super::{Money, Need, Prices, Quantity};

/// Goods of a basket: all of them where nothing is named, else those that match every field that is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields, default)]
pub struct Select {
    /// One of these categories, in any spelling of case.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub categories: Vec<String>,
    /// One of these articles: a name, an article number or a barcode.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<String>,
    /// Whose price before any discount is at least this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_from: Option<Money>,
    /// Whose price before any discount is at most this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price_to: Option<Money>,
    /// Only goods at their full price: neither on sale nor reduced by an earlier rule.
    #[serde(skip_serializing_if = "is_false")]
    pub full_price: bool,
}

impl Select {
    /// Whether every line is meant.
    pub fn is_all(&self) -> bool {
        *self == Select::default()
    }

    /// So many of these goods, where a rule asks for them; `figure` thousandths are reached, or missing.
    pub fn need(&self, least: Quantity, figure: i64) -> Need {
        let (of, full_price, prices) = (self.words(), self.full_price, self.prices());
        Need::Quantity { least, figure, of, full_price, on_one_line: false, prices }
    }

    /// What its goods may cost.
    pub fn prices(&self) -> Prices {
        Prices { from: self.price_from, to: self.price_to }
    }

    /// The names by which people know what is meant: articles, then categories.
    pub fn words(&self) -> Vec<String> {
        self.items.iter().chain(&self.categories).cloned().collect()
    }
}

/// Which pieces of the goods a reward takes, where it does not take all.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields, default)]
pub struct Pieces {
    /// No more than so many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<u32>,
    /// Whole groups of so many only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub every: Option<u32>,
    pub first: Order,
    /// Only pieces that no earlier offer has counted.
    #[serde(skip_serializing_if = "is_false")]
    pub unused: bool,
    /// No more than the basket has of the numbered pieces that the rule's `unit` or `every_unit` asks for.
    #[serde(skip_serializing_if = "is_false")]
    pub numbered: bool,
}

/// The order in which pieces are taken. Equal prices are settled by the line's content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    #[default]
    Dearest,
    Cheapest,
    /// As the goods were scanned; the only order in which the cashier's own decides.
    Scanned,
}

/// A sum of money that goods must come to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields, default)]
pub struct Total {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Money>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Money>,
    /// Of these goods alone.
    #[serde(skip_serializing_if = "Select::is_all")]
    pub of: Select,
    /// Counted after the discounts of earlier rules, instead of before all of them.
    #[serde(skip_serializing_if = "is_false")]
    pub after_discounts: bool,
}

/// A number of goods that must be bought.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields, default)]
pub struct Count {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<Quantity>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<Quantity>,
    /// Of these goods alone.
    #[serde(skip_serializing_if = "Select::is_all")]
    pub of: Select,
    /// On one line, instead of on all together.
    #[serde(skip_serializing_if = "is_false")]
    pub on_one_line: bool,
}

/// Hours of the day, the last minute left out; they may lead across midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
pub struct Hours {
    #[serde(with = "minutes")]
    pub from: NaiveTime,
    #[serde(with = "minutes")]
    pub until: NaiveTime,
}

impl Hours {
    /// The day on which the hours began that a moment lies in; the moment's own where it lies in none.
    pub fn began(self, at: NaiveDateTime) -> NaiveDate {
        let after_midnight = self.from > self.until && at.time() < self.until;
        if after_midnight { at.date().pred_opt().unwrap_or(at.date()) } else { at.date() }
    }

    pub fn hold(self, time: NaiveTime) -> bool {
        if self.from <= self.until {
            self.from <= time && time < self.until
        } else {
            self.from <= time || time < self.until
        }
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if hands a reference")]
pub(super) const fn is_false(value: &bool) -> bool {
    !*value
}

/// Times of day as people write them: `09:30`.
mod minutes {
    use chrono::NaiveTime;
    use serde::{Deserialize, Deserializer, Serializer, de};

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
    pub fn serialize<S: Serializer>(time: &NaiveTime, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&time.format("%H:%M"))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveTime, D::Error> {
        let text = String::deserialize(deserializer)?;
        NaiveTime::parse_from_str(&text, "%H:%M")
            .map_err(|_| de::Error::custom(format!("`{text}` is no time of day, such as 09:30")))
    }
}

read_by_name!(Select, Pieces, Total, Count, Hours);
