//! The two lists that explain a quote: what applied and what did not, each with its reason.

use super::coupon::Hand;
use super::line::Priced;
use crate::domain::{Applied, Money, NotApplied, Overflow, Points, Programme, Reason, RuleId};

/// The lists as they are gathered. What applied comes first in the order of the programme, whatever the lines' order.
#[derive(Default)]
pub(super) struct Reasons {
    pub applied: Vec<Applied>,
    pub not_applied: Vec<NotApplied>,
}

impl Reasons {
    pub fn refuse(&mut self, rule: &RuleId, reason: Reason) {
        self.not_applied.push(NotApplied { rule: rule.clone(), reason });
    }

    pub fn money(&mut self, rule: &RuleId, amount: Money, reason: Reason) {
        self.applied.push(Applied { rule: rule.clone(), amount: Some(amount), points: None, reason });
    }

    pub fn points(&mut self, rule: &str, points: Points, amount: Option<Money>, reason: Reason) {
        self.applied.push(Applied { rule: rule.into(), amount, points: Some(points), reason });
    }

    pub fn gift(&mut self, rule: &str, reason: Reason) {
        self.applied.push(Applied { rule: rule.into(), amount: None, points: None, reason });
    }

    /// The discounts that the lines already carried.
    pub fn given(&mut self, lines: &[Priced<'_>]) -> Result<(), Overflow> {
        let rule = RuleId::from(RuleId::LINE);
        let amount = taken_by(&rule, lines)?;
        if amount.is_positive() {
            self.money(&rule, amount, Reason::Given);
        }
        Ok(())
    }

    /// One entry for each protected category that the basket holds, in the programme's order.
    pub fn protected(&mut self, lines: &[Priced<'_>], categories: &[String]) {
        for category in categories {
            let reason = Reason::Protected { category: category.clone() };
            if lines.iter().any(|line| line.bar.is_some_and(|bar| bar.reason() == reason)) {
                self.refuse(&RuleId::from(RuleId::PROTECTED), reason);
            }
        }
    }

    /// Says of each coupon that was handed over that nobody knows it, where no rule asks for it and it is none of the shop's.
    pub fn coupons(&mut self, codes: &[String], programme: &Programme, hand: &Hand<'_>) {
        let asked = |code: &String| hand.knows(code) || programme.rules_of_coupon(code).next().is_some();
        for (place, code) in codes.iter().enumerate() {
            if !code.trim().is_empty() && !codes[..place].contains(code) && !asked(code) {
                self.refuse(&RuleId::coupon(code), Reason::UnknownCoupon);
            }
        }
    }
}

/// What a rule took off all lines together.
pub(super) fn taken_by(rule: &RuleId, lines: &[Priced<'_>]) -> Result<Money, Overflow> {
    Money::sum(
        lines.iter().flat_map(|line| &line.discounts).filter(|(by, _)| by.rule == *rule).map(|(_, amount)| *amount),
    )
}
