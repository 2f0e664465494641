//! Forms of payment, named by the shop.

use serde::{Deserialize, Serialize};

use super::{Money, Text};

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

/// What was handed over in one form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Payment {
    pub form: String,
    pub amount: Money,
}
