//! What the amounts of the templates become in a currency: not the day's rate, but what is spent in such shops there and
//! called a round sum.

use super::goods::each_select;
use crate::domain::{Bonus, Cap, Condition, Currency, Money, Points, Programme, Reward, Rule};

/// Exchanges all that a document counts in hryvnias, and points by what they are worth, so that fifty of them stay as
/// good a gift. The step in which points are spent is a number of them whatever they are worth, and stays.
pub fn exchange(programme: &mut Programme, currency: Currency) {
    let worth = Worth::of(currency);
    programme.tiers.levels.iter_mut().for_each(|tier| worth.money(&mut tier.from));
    programme.floors.iter_mut().filter_map(|floor| floor.price.as_mut()).for_each(|money| worth.money(money));
    worth.cap(&mut programme.cap);
    programme.groups.iter_mut().for_each(|group| worth.cap(&mut group.cap));
    programme.rules.iter_mut().for_each(|rule| worth.rule(rule));
    if let Some(points) = &mut programme.points {
        points.value = worth.point;
        worth.points(&mut points.least);
    }
    if let Some(referral) = &mut programme.referral {
        worth.money(&mut referral.least);
        worth.bonus(&mut referral.friend);
        worth.bonus(&mut referral.recommender);
    }
    if let Some(amends) = &mut programme.compensation {
        worth.bonus(&mut amends.minor);
        worth.bonus(&mut amends.serious);
        worth.bonus(&mut amends.grave);
    }
}

/// A number of points that a document names, each worth a hryvnia there, in a shop of another currency.
pub fn points_in(mut points: Points, currency: Currency) -> Points {
    Worth::of(currency).points(&mut points);
    points
}

/// What one currency's round sums are in another.
struct Worth {
    hundred_hryvnias: i64,
    /// The smallest coin that people still count with, or a small purchase would earn nothing.
    point: Money,
}

impl Worth {
    const fn of(currency: Currency) -> Worth {
        let (hundred_hryvnias, point) = match currency {
            Currency::Uah => (100, 100),
            Currency::Rub => (200, 100),
            Currency::Kzt => (1_000, 100),
            Currency::Byn => (10, 1),
            Currency::Eur | Currency::Usd => (5, 1),
        };
        Worth { hundred_hryvnias, point: Money::minor(point) }
    }

    fn money(&self, money: &mut Money) {
        *money = Money::minor(money.as_minor().saturating_mul(self.hundred_hryvnias) / 100);
    }

    /// In the documents a point is worth a hryvnia, which is a hundred kopecks.
    fn points(&self, points: &mut Points) {
        *points = Points::new(points.get().saturating_mul(self.hundred_hryvnias) / self.point.as_minor());
    }

    fn bonus(&self, bonus: &mut Bonus) {
        self.points(&mut bonus.points);
    }

    fn cap(&self, cap: &mut Cap) {
        let most = [&mut cap.line, &mut cap.receipt].into_iter().flatten().filter_map(|most| most.amount.as_mut());
        let of_member = [&mut cap.member_day, &mut cap.member_month].into_iter().flatten();
        most.chain(of_member).for_each(|money| self.money(money));
    }

    fn rule(&self, rule: &mut Rule) {
        self.condition(&mut rule.when);
        self.cap(&mut rule.cap);
        each_select(rule, &mut |select| {
            select.price_from.iter_mut().chain(&mut select.price_to).for_each(|money| self.money(money));
        });
        match &mut rule.then {
            Reward::Amount(amount) => self.money(&mut amount.amount),
            Reward::Price(price) => self.money(&mut price.price),
            Reward::Bundle(bundle) => self.money(&mut bundle.price),
            Reward::Points(points) => {
                if let Some(per) = &mut points.per_sum {
                    self.money(&mut per.sum);
                    self.points(&mut per.points);
                }
                points.bonus.iter_mut().chain(&mut points.per_piece).for_each(|points| self.points(points));
            }
            Reward::Percent(_) | Reward::Free(_) | Reward::Gift(_) | Reward::Coupon(_) | Reward::Say(_) => {}
        }
    }

    fn condition(&self, when: &mut Condition) {
        if let Some(total) = &mut when.total {
            total.at_least.iter_mut().chain(&mut total.at_most).for_each(|money| self.money(money));
        }
        for part in when.all.iter_mut().chain(&mut when.any).chain(when.not.as_deref_mut()) {
            self.condition(part);
        }
    }
}
