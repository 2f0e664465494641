//! The last sale: the display keeps its change until the next customer, and what becomes of it meanwhile; of an earlier one,
//! that its number on the fiscal receipt is not kept.

use super::model::earned;
use super::state::{Banner, LastSale, State, Unkept};
use crate::domain::{Money, Refunded, SaleId, Sold};
use crate::shop::assign::Assigned;
use crate::shop::draft;
use crate::ui::widget::{Run, Severity, Total};
use crate::ui::world::World;

impl State {
    /// The sale is recorded: the till is free, and the display keeps the change.
    pub fn sold(&mut self, world: &World, sold: Sold) {
        if let Err(error) = draft::forget(&world.shop, self.till.draft().id) {
            tracing::warn!(%error, "a paid basket is still kept");
        }
        if let Err(refusal) = self.till.recorded() {
            tracing::warn!(%refusal, "a sale was recorded that was not being paid");
        }
        self.begin_next();
        self.tell_coupons(world, &sold);
        self.last = Some(LastSale { sold, at: world.now.local });
    }

    /// Goods came back. Of the last sale nothing is told any more then: neither its change, nor its points, nor a coupon that
    /// it had brought. Says whether they were of that sale.
    pub fn refunded(&mut self, refunded: &Refunded) -> bool {
        let was_last = self.last.take_if(|last| Some(last.sold.sale) == refunded.sale);
        if was_last.as_ref().is_some_and(|last| !last.sold.quote.coupons_due.is_empty()) && self.unknown.is_none() {
            self.banner = None;
        }
        was_last.is_some()
    }

    /// A number of the fiscal register was typed and is not kept.
    pub fn not_kept(&mut self, unkept: Unkept) {
        self.unkept = Some(unkept);
    }

    /// The fiscal receipt's number of a sale is kept.
    pub fn kept(&mut self, sale: SaleId) {
        self.unkept.take_if(|unkept| unkept.sale == sale);
    }

    /// What stands over the basket: what was said last, before a number that is not kept.
    pub fn over(&self) -> Option<Banner> {
        let unkept =
            self.unkept.clone().map(|Unkept { what, to_do, .. }| Banner { severity: Severity::Bad, what, to_do });
        self.banner.clone().or(unkept)
    }

    /// The last sale may count for another member from here on, who earned other points by it.
    pub fn assigned(&mut self, assigned: &Assigned) {
        if let Some(last) = self.last.as_mut().filter(|last| last.sold.sale == assigned.sale && !assigned.unchanged) {
            last.sold.quote.points_earned = assigned.points_earned;
        }
    }

    /// While nobody stands at an empty till the display keeps the last change given.
    pub(super) fn last_total(&self, world: &World) -> Total {
        let l = world.language;
        let Some(last) = self.last.as_ref().filter(|_| self.greeted.is_none()) else {
            return Total { label: l.till_to_pay(), amount: l.money(Money::ZERO), ..Total::default() };
        };
        let sold = &last.sold;
        let received = Money::sum(sold.payments.iter().map(|p| p.amount)).unwrap_or_default();
        let points = sold.quote.points_earned;
        let right = if points.is_positive() { earned(l, points) } else { Vec::new() };
        Total {
            label: l.till_last_change(),
            remark: l.till_last_receipt(sold.number.0.as_str(), l.time(last.at.time())),
            amount: l.money(sold.change),
            left: vec![Run::plain(l.till_last_paid(l.money(received), l.money(sold.quote.to_pay)))],
            saved: false,
            right,
        }
    }
}
