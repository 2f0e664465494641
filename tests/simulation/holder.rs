//! The model on a sale that changes its holder.

use chrono::NaiveDate;
use regulars::domain::RefundPolicy;

use super::advice::TakenBack;
use super::gone::CameBack;
use super::model::{Model, new_lot, rate};
use super::sums::{self, floor, part};

/// What a sale that changed its holder has done to recommendations.
pub struct Changed {
    pub taken: Option<TakenBack>,
    /// The one that is rewarded now, and under which version.
    pub rewarded: Option<(usize, usize)>,
}

impl Model {
    /// Gives a sale to somebody else, who earns so many points, and says what that does to recommendations; or says how many
    /// of the former holder's are spent already, and leaves it where it is.
    pub fn assign(&mut self, place: usize, to: Option<usize>, day: NaiveDate) -> Result<(i64, Changed), i64> {
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
        let (all, kept) = (sale.earned(), sale.earned() - sale.due);
        let former = std::mem::replace(&mut sale.account, into);
        sale.member = to;
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
            for (line, part) in sale.lines.iter_mut().zip(sums::split(points, &paid)) {
                line.earned = part;
            }
            // What came back earns nothing any more; of a receipt that is priced again the same share as before.
            let again = then.refund.policy == RefundPolicy::Reprice && all > 0;
            earned = if again { floor(sale.earned(), kept, all) } else { sale.earned() - sale.due_by_line() };
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
