//! Sales as they were recorded.

use serde::Serialize;

use super::{
    AccountId, Basket, CardNumber, Gift, MemberId, Moment, Money, Number, Payment, PersonName, Points, Quote, SaleId,
    Stamp,
};

/// What the till asks to be recorded. The same id with the same request gives back what was recorded the first time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaleRequest {
    pub id: SaleId,
    pub basket: Basket,
    pub card: Option<CardNumber>,
    /// Where the member was found without a card.
    pub member: Option<MemberId>,
    pub points: Points,
    /// Empty means: all of it in the first cash form.
    pub payments: Vec<Payment>,
    /// Whether gifts due were handed over.
    pub gifts_given: bool,
    /// The sum that the cashier saw; recording another needs the cashier's word. Absent on the command line.
    pub agreed: Option<Money>,
    /// The gifts that the cashier saw, likewise.
    pub agreed_gifts: Option<Vec<Gift>>,
}

/// What names the request, for telling a repetition from a second sale under the same id.
#[derive(Serialize)]
pub struct RequestKey<'a> {
    pub basket: &'a Basket,
    pub card: Option<&'a CardNumber>,
    pub member: Option<&'a MemberId>,
    pub points: Points,
    pub payments: &'a [Payment],
    pub gifts_given: bool,
    /// `--at`, where it was given.
    pub at: Option<i64>,
}

/// A sale that is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sold {
    pub sale: SaleId,
    pub number: Number,
    pub quote: Quote,
    pub payments: Vec<Payment>,
    pub change: Money,
    pub member: Option<MemberId>,
    /// The account's points after it.
    pub points: Points,
    /// Recorded before; nothing was written now.
    pub repeated: bool,
}

/// A sale read back, with what has happened to it since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    pub sale: SaleId,
    pub number: Number,
    pub stamp: Stamp,
    pub quote: Quote,
    pub payments: Vec<Payment>,
    pub change: Money,
    /// Whom it counts for now.
    pub member: Option<MemberId>,
    pub account: Option<AccountId>,
    pub fiscal: Option<String>,
    pub source: Option<String>,
    pub refunds: Vec<super::RefundOf>,
}

impl Recorded {
    /// Whether it was sold after `at`; by the day alone where nobody knows the time.
    pub fn is_later_than(&self, at: &Moment) -> bool {
        let sold = &self.stamp.at;
        if sold.time_known { sold.utc > at.utc } else { sold.day() > at.day() }
    }
}

/// A line of a history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaleLine {
    pub sale: SaleId,
    pub number: Number,
    pub day: chrono::NaiveDate,
    /// Absent where only the day is known.
    pub at: Option<chrono::DateTime<chrono::Utc>>,
    /// Whom it counts for.
    pub member: Option<PersonName>,
    pub total: Money,
    pub refunded: Money,
    /// All of it came back: it is no visit.
    pub undone: bool,
    pub lines: u32,
}

impl SaleLine {
    /// What of it did not come back.
    pub fn kept(&self) -> Money {
        self.total.minus(self.refunded).unwrap_or(Money::ZERO)
    }
}

/// A sale as far as it counts for an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedSale {
    pub sale: SaleId,
    pub number: Number,
    pub day: chrono::NaiveDate,
    /// Who bought.
    pub member: Option<PersonName>,
    /// What of it did not come back.
    pub spent: Money,
}
