//! The model on a sale that changes its holder.

use chrono::NaiveDate;
use regulars::domain::{Programme, RefundPolicy};

use super::advice::TakenBack;
use super::gone::CameBack;
use super::model::{Model, new_lot, rate};
use super::sale::Sale;
use super::sums::{self, part};

/// What a sale that changed its holder has done to recommendations.
pub struct Changed {
    pub taken: Option<TakenBack>,
    /// The one that is rewarded now, and under which version.
    pub rewarded: Option<(usize, usize)>,
}

impl Model {
    /// Whether a sale earned what it did for whom it was sold to: nobody else has it, or it came back to them.
    pub fn is_as_sold(&self, sale: &Sale) -> bool {
        let current = |member: Option<usize>| member.map(|member| self.current(member));
        let back = sale.given_to.is_some() && current(sale.given_to) == current(sale.sold_to);
        sale.given == 0 || (back && sale.lines.iter().all(|line| line.earned == line.earned_then))
    }

    /// Of the points that a sale's lines earn, those that are gone with what came back. What is left under an owner's own rules
    /// nobody here knows, but what was `told`.
    fn due_so_far(&self, then: &Programme, sale: &Sale, told: i64) -> i64 {
        let whole = sale.lines.iter().all(|line| line.back == 0);
        if then.refund.policy != RefundPolicy::Reprice || whole || sale.whole_back() {
            return sale.due_by_line();
        }
        let all = sale.earned();
        if sale.priced.as_ref().is_some_and(|priced| priced.then.is_none()) {
            assert!((0..=all).contains(&told), "{told} of {all}");
            return all - told;
        }
        let Some(rest) = self.again(then, sale, 0) else { return sale.due_by_line() };
        let unsettled = (rest.total - sale.worth() - sale.repriced).max(0);
        sale.due_unpaid(sale.due_beside(then, &rest, self.is_as_sold(sale)), unsettled).clamp(0, all)
    }

    /// Gives a sale to somebody else, who earns so many points, and says what that does to recommendations; or says how many
    /// of the former holder's are spent already, and leaves it where it is.
    pub fn assign(
        &mut self,
        place: usize,
        to: Option<usize>,
        day: NaiveDate,
        told: i64,
    ) -> Result<(i64, Changed), i64> {
        let mut sale = self.sales[place].clone();
        let then = self.priced_by(&sale, day).clone();
        let mut earned = 0;
        let lots = self.lots.clone();
        if let Some(purse) = self.purse(&sale) {
            self.expire_on(purse, day);
        }
        if let (Some(purse), Some(lot)) = (self.purse(&sale), sale.lot) {
            let still = sale.earned() - sale.due;
            let taken = self.left_here(lot, purse).min(still);
            let expired = self.expired_by(lot, day);
            if still - taken > expired {
                let spent = still - taken - expired;
                // What is refused has changed nothing, the points that expired on the way neither.
                self.lots = lots;
                return Err(spent);
            }
            self.take_of(lot, purse, taken);
        }
        let taken = self.take_advice_back(place, day);
        let due = to.and_then(|friend| {
            let (pending, rule) = (self.pending(&then, friend)?, then.referral.as_ref()?);
            self.counts(rule, friend, sale.net(), sale.day).then_some(pending)
        });
        let into = to.map(|member| self.members[member].account);
        let tier = into.map(|account| {
            let count = self.count(&then, account, day);
            sums::held(&then, self.tier_on(&then, account, day).as_deref(), count)
        });
        let gone = CameBack { sale: place, spend: sale.net(), visit: !sale.whole_back(), sales: self.sales.len() };
        let former = std::mem::replace(&mut sale.account, into);
        sale.member = to;
        sale.given_to = to;
        sale.lot = None;
        sale.moved = true;
        sale.given += 1;
        for line in &mut sale.lines {
            line.earned = 0;
        }
        if let Some(into) = into {
            self.expire_on(into, day);
        }
        if let (Some(account), Some(tier), Some(rule)) = (into, tier, &then.points) {
            let rate = rate(rule, tier);
            let paid: Vec<i64> =
                sale.lines.iter().map(|l| if l.earns { l.total - l.points_value } else { 0 }).collect();
            let points = part(paid.iter().sum(), rate, 10_000 * rule.value.as_minor(), rule.rounding);
            let back = to.is_some() && to == sale.sold_to.map(|member| self.current(member));
            for (line, part) in sale.lines.iter_mut().zip(sums::split(points, &paid)) {
                line.earned = if back { line.earned_then } else { part };
            }
            earned = sale.earned() - self.due_so_far(&then, &sale, told);
            // Points live from the day of the sale, whoever holds it.
            let lot = new_lot(rule, account, earned, sale.day);
            // Who earns nothing leaves nothing by which a share could be reckoned for the next.
            if earned == 0 || lot.until.is_some_and(|last| last < day) {
                earned = 0;
                sale.lines.iter_mut().for_each(|line| line.earned = 0);
            }
            if earned > 0 {
                sale.lot = Some(self.lots.len());
                self.lots.push(lot);
                self.net(account, day);
            }
        }
        sale.due = sale.earned() - earned;
        let version = sale.version.unwrap_or_else(|| self.version(day));
        if let Some(former) = former {
            self.give_away(place, former);
        }
        self.sales[place] = sale;
        if let Some(advice) = due {
            self.reward(advice, place, version, day);
        }
        if let Some(former) = former.filter(|former| Some(*former) != into) {
            self.without(former, place, gone, day);
        }
        if let Some(into) = into {
            self.rise(into, day);
        }
        Ok((earned, Changed { taken, rewarded: due.map(|advice| (advice, version)) }))
    }
}
