//! One thing that a rule asks for, with the figure that decided: what a reason says.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::select::is_false;
use super::{Around, Hours, Money, Quantity, Text};

/// What a rule asks, as data. Where it is met its figure is what was reached; where it is not, what is missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum Need {
    From {
        day: NaiveDate,
    },
    Until {
        day: NaiveDate,
    },
    Months {
        months: Vec<u32>,
    },
    Weekdays {
        days: Vec<u32>,
    },
    Hours {
        hours: Hours,
    },
    Card,
    NoCard,
    Tiers {
        names: Vec<Text>,
    },
    Segments {
        segments: Vec<String>,
    },
    Household {
        least: u32,
    },
    /// So many days of membership; `left` until then.
    MemberDays {
        days: u32,
        left: i64,
    },
    Absent {
        days: u32,
    },
    FirstPurchase,
    /// A purchase before this one.
    Bought,
    /// It is the right visit, and the day's first purchase, which alone counts, was before.
    FirstOfDay,
    /// The visit of this number; so many are left until it, none where it has passed.
    Visit {
        number: u32,
        left: i64,
    },
    EveryVisit {
        every: u32,
        left: i64,
    },
    /// The piece of this number among all that a member bought; so many are left until it, none where it has passed.
    Unit {
        number: u32,
        left: i64,
        of: Vec<String>,
    },
    EveryUnit {
        every: u32,
        left: i64,
        of: Vec<String>,
    },
    Birthday {
        around: Around,
    },
    Coupon {
        code: String,
    },
    /// A coupon of a kind that the shop issues.
    CouponOf {
        name: Text,
    },
    PaysWith {
        forms: Vec<String>,
    },
    /// Minor units reached or missing; of goods at their full price alone, or of what is left after discounts.
    Total {
        least: Money,
        figure: i64,
        of: Vec<String>,
        #[serde(default, skip_serializing_if = "is_false")]
        full_price: bool,
        #[serde(default, skip_serializing_if = "is_false")]
        after_discounts: bool,
        #[serde(default, skip_serializing_if = "Prices::are_any")]
        prices: Prices,
    },
    TotalMost {
        most: Money,
        of: Vec<String>,
        #[serde(default, skip_serializing_if = "is_false")]
        full_price: bool,
        #[serde(default, skip_serializing_if = "is_false")]
        after_discounts: bool,
        #[serde(default, skip_serializing_if = "Prices::are_any")]
        prices: Prices,
    },
    /// Thousandths reached or missing; of goods at their full price alone, or on the line that has the most.
    Quantity {
        least: Quantity,
        figure: i64,
        of: Vec<String>,
        #[serde(default, skip_serializing_if = "is_false")]
        full_price: bool,
        #[serde(default, skip_serializing_if = "is_false")]
        on_one_line: bool,
        #[serde(default, skip_serializing_if = "Prices::are_any")]
        prices: Prices,
    },
    QuantityMost {
        most: Quantity,
        of: Vec<String>,
        #[serde(default, skip_serializing_if = "is_false")]
        full_price: bool,
        #[serde(default, skip_serializing_if = "is_false")]
        on_one_line: bool,
        #[serde(default, skip_serializing_if = "Prices::are_any")]
        prices: Prices,
    },
    /// A free piece or a bundle: so many pieces make one of it.
    Group {
        pieces: u32,
        figure: i64,
        of: Vec<String>,
        #[serde(default, skip_serializing_if = "is_false")]
        full_price: bool,
        #[serde(default, skip_serializing_if = "Prices::are_any")]
        prices: Prices,
    },
    Not {
        need: Box<Need>,
    },
    /// All of these are missing.
    AllOf {
        needs: Vec<Need>,
    },
    /// Each of these would do; two or more, none of them such a choice itself.
    AnyOf {
        needs: Vec<Need>,
    },
}

/// What goods may cost before any discount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Prices {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Money>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Money>,
}

impl Prices {
    /// Whether goods of any price are meant.
    pub fn are_any(&self) -> bool {
        *self == Prices::default()
    }
}

impl Need {
    /// What is asked where this is not to be.
    #[must_use]
    pub fn negated(self) -> Need {
        match self {
            Need::Not { need } => *need,
            need => Need::Not { need: Box::new(need) },
        }
    }

    /// What is asked where any of these would do, each said once; none of nothing.
    pub fn any_of(all: Vec<Need>) -> Option<Need> {
        let mut needs: Vec<Need> = Vec::new();
        for need in all {
            let parts = if let Need::AnyOf { needs } = need { needs } else { vec![need] };
            for part in parts {
                if !needs.contains(&part) {
                    needs.push(part);
                }
            }
        }
        if needs.len() < 2 { needs.pop() } else { Some(Need::AnyOf { needs }) }
    }

    /// The figure that goes with it; zero where there is none.
    pub fn figure(&self) -> i64 {
        match self {
            Need::MemberDays { left: figure, .. }
            | Need::Visit { left: figure, .. }
            | Need::EveryVisit { left: figure, .. }
            | Need::Unit { left: figure, .. }
            | Need::EveryUnit { left: figure, .. }
            | Need::Total { figure, .. }
            | Need::Quantity { figure, .. }
            | Need::Group { figure, .. } => *figure,
            Need::Not { need } => need.figure(),
            _ => 0,
        }
    }

    /// The same need with another figure.
    #[must_use]
    pub fn with(mut self, with: i64) -> Need {
        match &mut self {
            Need::MemberDays { left: figure, .. }
            | Need::Visit { left: figure, .. }
            | Need::EveryVisit { left: figure, .. }
            | Need::Unit { left: figure, .. }
            | Need::EveryUnit { left: figure, .. }
            | Need::Total { figure, .. }
            | Need::Quantity { figure, .. }
            | Need::Group { figure, .. } => *figure = with,
            Need::Not { need } => {
                let inner = std::mem::replace(&mut **need, Need::Card);
                **need = inner.with(with);
            }
            _ => {}
        }
        self
    }
}
