//! Goods coming back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    AdviceBack, CouponBack, EntryId, Money, Number, Overflow, Payment, Points, Quantity, Reason, RefundId, RuleId,
    SaleId, Taken,
};

/// A line of the sale and how much of it comes back; lines count from 1, as on the slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnedLine {
    pub line: u32,
    /// All that is still out, when absent.
    pub quantity: Option<Quantity>,
}

/// What is asked: some lines of a sale, or all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundRequest {
    pub id: RefundId,
    pub sale: SaleId,
    /// Empty means whole.
    pub lines: Vec<ReturnedLine>,
    pub reason: String,
}

/// A sale with what of it came back before; what a refund is worked out from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SoldState {
    pub sale: SaleId,
    pub lines: Vec<SoldLine>,
    /// Whether they earned what they did when it was sold; else what they earn for whom it was given to afterwards.
    pub as_sold: bool,
    /// What of `to_pay` cash rounding made; given back with the last of the goods.
    pub rounding: Money,
    /// What of the rounding earlier refunds of this sale have settled.
    pub rounded: Money,
    /// What of it was not paid in cash: as much comes back first, and unrounded.
    pub not_in_cash: Money,
    /// The lots that paid, in the order in which they were spent, with what has gone back to each.
    pub spent: Vec<SpentLot>,
    /// The lot that the sale earned, and what of it is still there.
    pub earned: Option<EarnedLot>,
    /// What discounts that fell away have cost in earlier refunds of this sale, less what others grew by.
    pub repriced: Money,
    /// Of the points that the goods earned for the present holder, those that are gone with earlier refunds.
    pub due: Points,
    /// Money withheld for spent points in earlier refunds of this sale.
    pub withheld: Money,
    /// Points that earlier refunds of this sale should have taken back and found spent.
    pub points_short: Points,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SoldLine {
    pub quantity: Quantity,
    pub total: Money,
    pub points_value: Money,
    pub points_earned: Points,
    /// What of it came back before.
    pub returned: Quantity,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpentLot {
    pub lot: EntryId,
    pub points: Points,
    pub returned: Points,
    pub expires: Option<chrono::NaiveDate>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarnedLot {
    pub lot: EntryId,
    pub points: Points,
    /// What of it is still there.
    pub left: Points,
    /// Of that, what had paid for something and came back into lots of its own, whose life is longer.
    pub later: Vec<Taken>,
    /// What left it by expiry and was in no earlier refund's share: nobody spent it, so nothing is withheld for it.
    pub expired: Points,
}

impl EarnedLot {
    /// So many of the points that are left, or all: out of the lot itself first.
    pub fn taken(&self, points: Points) -> Result<Vec<Taken>, Overflow> {
        let own = self.left.minus(Points::sum(self.later.iter().map(|part| part.points))?)?;
        Taken::first(std::iter::once(&Taken { lot: Some(self.lot), points: own }).chain(&self.later), points)
    }
}

/// What a refund will do, shown before it is done.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RefundPlan {
    pub lines: Vec<RefundedLine>,
    /// The net worth of the goods.
    pub goods: Money,
    /// Of it, what points had paid and what goes back as points.
    pub points_value: Money,
    pub points_returned: Points,
    /// Of them, what does not come back: it had been given for a complaint or a recommendation, and that was taken back since.
    pub points_forfeited: Points,
    /// Points that the goods had earned and that are taken back.
    pub points_taken: Points,
    /// Points that should be taken back but have been spent: their value is withheld, or they are owed, or let go.
    pub points_short: Points,
    /// Of them, what the account owes from here on, as far as it holds no others.
    pub points_owed: Points,
    pub withheld: Money,
    pub rounding: Money,
    /// What discounts that fall away from the rest of the receipt cost; below zero where others grow. By the end it comes
    /// to nothing.
    pub repriced: Money,
    /// Of what falls away, so much is more than there is to keep; later refunds of the receipt keep it.
    pub unsettled: Money,
    /// The discounts that change, as far as the receipt is priced again.
    pub fell: Vec<Fell>,
    /// What each rule takes off what is left of the receipt where it is priced again, nothing for one that is gone.
    #[serde(skip)]
    pub rest: BTreeMap<RuleId, Money>,
    /// Kinds of coupons that bring nothing to what is left of the receipt where it is priced again; they are given back.
    pub idle: Vec<String>,
    /// Money handed back: `goods − points_value − repriced + rounding − withheld`.
    pub money: Money,
    /// Points going back into lots: to the old one, or a new one with a grace period.
    pub into: Vec<ReturnedPoints>,
    pub from: Vec<Taken>,
    /// Whether nothing of the sale is left out after it.
    pub whole: bool,
}

impl RefundPlan {
    /// What the sale counts for less: the net worth of the goods, and what the rest changed by.
    pub fn counted(&self) -> Result<Money, Overflow> {
        self.goods.minus(self.repriced)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundedLine {
    pub line: u32,
    pub quantity: Quantity,
    /// Net of discounts.
    pub amount: Money,
    pub points_value: Money,
    pub points_earned: Points,
}

/// A discount that the rest of a receipt loses, or gains where `amount` is below zero.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fell {
    pub rule: RuleId,
    pub reason: Reason,
    pub amount: Money,
    /// It had fallen away from these goods before: what was kept for it goes back with them, and nothing grows.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub comes_back: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnedPoints {
    pub lot: EntryId,
    pub points: Points,
    /// A new last day, where the lot's own has passed.
    pub new_expiry: Option<chrono::NaiveDate>,
}

/// A refund that is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refunded {
    pub refund: RefundId,
    pub number: Number,
    /// Absent for a return without a receipt.
    pub sale: Option<SaleId>,
    pub plan: RefundPlan,
    /// What went with it of a recommendation's rewards.
    pub advice: Option<AdviceBack>,
    /// The coupons that the sale had brought or used and that went or came back with it.
    pub coupons: Vec<CouponBack>,
    pub payments: Vec<Payment>,
    pub points: Points,
    pub repeated: bool,
}

/// A refund in a sale's story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefundOf {
    pub refund: RefundId,
    pub number: Number,
    pub day: chrono::NaiveDate,
    pub money: Money,
    /// What the sale counts for less.
    pub goods: Money,
}

/// A return without a receipt, as it was recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LooseRefund {
    pub refund: RefundId,
    pub number: Number,
    pub at: chrono::DateTime<chrono::Utc>,
    /// The goods by name, with what was given for all of a line.
    pub lines: Vec<(String, Money)>,
    pub rounding: Money,
    pub money: Money,
    /// Absent once it was erased.
    pub reason: Option<String>,
}

/// What a refund's own number leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RefundFound {
    OfSale(SaleId),
    Loose(Box<LooseRefund>),
}
