//! The model on a sale that changes its holder, and on tiers that fall with what went.

use chrono::NaiveDate;

use super::model::{Model, new_lot, rate};
use super::sums::{self, part};

impl Model {
    /// Gives a sale to somebody else, who earns so many points; or says how many of the former holder's are spent already,
    /// and leaves it where it is.
    pub fn assign(&mut self, place: usize, to: Option<usize>, day: NaiveDate) -> Result<i64, i64> {
        let mut sale = self.sales[place].clone();
        let (then, now) = (self.priced_by(&sale, day).clone(), self.programme(day).clone());
        let mut earned = 0;
        if let (Some(purse), Some(lot)) = (self.purse(&sale), sale.lot) {
            let still = sale.earned() - sale.due_back();
            let taken = self.left_here(lot, purse).min(still);
            if still - taken > self.lots[lot].expired {
                return Err(still - taken - self.lots[lot].expired);
            }
            self.lots[lot].left -= taken;
        }
        let into = to.map(|member| self.members[member].account);
        let before = into.map(|account| sums::counted(&then, &self.days(account), day));
        let former = std::mem::replace(&mut sale.account, into);
        sale.member = to;
        sale.lot = None;
        sale.moved = true;
        sale.given += 1;
        for line in &mut sale.lines {
            line.earned = 0;
        }
        if let (Some(account), Some(spent), Some(rule)) = (into, before, &then.points) {
            let rate = rate(&then, rule, self.accounts[account].tier.as_deref(), spent);
            let paid: Vec<i64> =
                sale.lines.iter().map(|l| if l.earns { l.total - l.points_value } else { 0 }).collect();
            let points = part(paid.iter().sum(), rate, 10_000 * rule.value.as_minor(), rule.rounding);
            for (line, part) in sale.lines.iter_mut().zip(sums::split(points, &paid)) {
                line.earned = part;
            }
            earned = sale.earned() - sale.due_back();
            // Points live from the day of the sale, whoever holds it.
            let lot = new_lot(rule, account, earned, sale.day);
            if lot.until.is_some_and(|last| last < day) {
                earned = 0;
                sale.lines.iter_mut().for_each(|line| line.earned = 0);
            }
            if earned > 0 {
                sale.lot = Some(self.lots.len());
                self.lots.push(lot);
                self.net(account, day);
            }
        }
        let (net, sold) = (sale.net(), sale.day);
        self.sales[place] = sale;
        if let Some(former) = former {
            self.lower(former, net, sold, day);
        }
        if let Some(into) = into {
            let spent = sums::counted(&now, &self.days(into), day);
            self.raise(&now, into, spent);
        }
        Ok(earned)
    }

    /// A tier that only the goods gone had reached falls to the one that is reached without them.
    pub fn lower(&mut self, account: usize, gone: i64, sold: NaiveDate, day: NaiveDate) {
        let programme = self.programme(day).clone();
        let without = self.days(account);
        let with = [without.clone(), vec![(sold, gone)]].concat();
        let level = |days: &[(NaiveDate, i64)]| {
            sums::reached(&programme, sums::peak(&programme, days)).map(|tier| tier.id.clone())
        };
        let (low, high) = (level(&without), level(&with));
        let rank = |tier: &Option<String>| sums::rank(&programme, tier.as_deref());
        let tier = &self.accounts[account].tier;
        if tier.is_some() && rank(&high) > rank(&low) && rank(tier) <= rank(&high) {
            self.set_tier(account, low);
        }
    }
}
