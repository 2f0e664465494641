//! Forms of payment, named by the shop.

use serde::{Deserialize, Serialize};

use super::{FactId, Money, Text};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaymentKind {
    /// Gives change.
    Cash,
    /// Never more than what is to pay.
    NonCash,
}

/// A way to pay. The id is stable, the name is the shop's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentForm {
    pub id: String,
    pub name: Text,
    pub kind: PaymentKind,
}

impl PaymentForm {
    /// As many as can be paid with: each has a field and a key at the till.
    pub const MOST: usize = 7;

    /// A form without a name yet. Its id never comes again, on whichever till or copy of the shop it is made: receipts and
    /// rules know a form by its id, and one that was removed must not turn into another there.
    pub fn fresh() -> PaymentForm {
        let by_chance = FactId::fresh().0.simple().to_string().split_off(24);
        PaymentForm { id: format!("form-{by_chance}"), name: Text::Same(String::new()), kind: PaymentKind::NonCash }
    }
}

/// What was handed over in one form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payment {
    pub form: String,
    pub amount: Money,
}
