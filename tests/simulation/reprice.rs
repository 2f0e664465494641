//! What a basket costs under the short forms of a programme, for somebody of whom so much is known; asked once when it is
//! sold, and again for what is left of it when goods come back.

use chrono::NaiveDate;
use regulars::domain::{
    Basket, Birthday, ByHand, HandDiscount, Line, Money, Programme, Quantity, RuleId, Tier, TierHolds,
};

use super::model::{Model, rate};
use super::quote::{by_hand_on_receipt, open};
use super::sale::{Sale, SoldLine};
use super::sums::{self, Count, Priced, half_up, part};

/// What is known of whom a basket is for.
#[derive(Clone, Debug, Default)]
pub struct Then {
    pub member: Option<KnownOf>,
}

#[derive(Clone, Debug)]
pub struct KnownOf {
    pub place: usize,
    pub tier: Option<String>,
    pub count: Count,
    /// This is a visit that was not counted yet.
    pub new_visit: bool,
    pub since: NaiveDate,
    /// On which days a birthday's discount was had before.
    pub had: Vec<NaiveDate>,
}

/// What is left of a receipt comes to.
pub struct Rest {
    /// Before anything is off.
    pub full: i64,
    pub total: i64,
    pub earned: i64,
    /// What is paid for goods that earn.
    pub paid: i64,
    parts: Vec<(i64, i64, i64)>,
}

/// A basket's lines with the best of the rates that are had by right, for who holds `tier`.
fn plain(programme: &Programme, basket: &Basket, member: bool, tier: Option<&Tier>, birthday: bool) -> Vec<Priced> {
    let mut rates = Vec::new();
    if member {
        let birthday = programme.birthday.as_ref().filter(|_| birthday).map(|rule| rule.discount);
        let by_right = [
            (RuleId::from(RuleId::CARD), Some(programme.base_discount)),
            (RuleId::tier(tier.map_or("", |tier| tier.id.as_str())), tier.map(|tier| tier.discount)),
            (RuleId::from(RuleId::BIRTHDAY), birthday),
        ];
        rates.extend(by_right.map(|(rule, rate)| (rule.0, i64::from(rate.unwrap_or_default().get()))));
    }
    let mut lines = basket.lines.iter().map(|line| sums::price(programme, line, &rates)).collect::<Vec<_>>();
    by_hand_on_receipt(programme, basket, &mut lines);
    lines
}

pub fn total(lines: &[Priced]) -> i64 {
    lines.iter().map(|line| line.rest).sum()
}

/// The lines under the short forms, and the tier by which they were priced.
pub fn short<'a>(
    programme: &'a Programme,
    basket: &Basket,
    known: Option<&KnownOf>,
    birthday: bool,
) -> (Vec<Priced>, Option<&'a Tier>) {
    let price = |tier: Option<&'a Tier>| plain(programme, basket, known.is_some(), tier, birthday);
    under_tier(programme, known, price, |lines| total(lines))
}

/// What `price` comes to, and the tier by which it was priced: the one held, or, where it holds at once, the highest of those
/// reached that is still reached by what is `paid` then.
pub fn under_tier<'a, T>(
    programme: &'a Programme,
    known: Option<&KnownOf>,
    price: impl Fn(Option<&'a Tier>) -> T,
    paid: impl Fn(&T) -> i64,
) -> (T, Option<&'a Tier>) {
    let tier = known.and_then(|known| sums::held(programme, known.tier.as_deref(), known.count));
    let first = price(tier);
    let Some(known) = known.filter(|_| programme.tiers.holds == TierHolds::AtOnce) else { return (first, tier) };
    let rank = |tier: Option<&Tier>| sums::rank(programme, tier.map(|tier| tier.id.as_str()));
    let after = |priced: &T| {
        let Count { spent, visits } = known.count;
        let count = Count { spent: spent + paid(priced), visits: visits + i64::from(known.new_visit) };
        rank(sums::reached(programme, count))
    };
    let highest = after(&first);
    for level in programme.tiers.levels.iter().rev() {
        if rank(Some(level)) > rank(tier) && rank(Some(level)) <= highest {
            let raised = price(Some(level));
            if after(&raised) >= rank(Some(level)) {
                return (raised, Some(level));
            }
        }
    }
    (first, tier)
}

impl Model {
    /// What is left of a sale comes to, with as many of `points` as may pay for it; none where nobody can tell.
    pub fn again(&self, programme: &Programme, sale: &Sale, points: i64) -> Option<Rest> {
        let then = sale.priced.as_ref()?.then.as_ref()?;
        let born = then.member.as_ref().and_then(|known| self.members[known.place].born);
        let mut whole = sale.clone();
        whole.lines.iter_mut().for_each(|line| line.back = 0);
        let spent = sale.spent.iter().map(|(_, points)| points).sum();
        let all = priced_again(programme, &whole, then, born, spent);
        let sold = sale.lines.iter().zip(&all.parts);
        let known = sold.clone().all(|(line, again)| (line.total, line.points_value) == (again.0, again.1));
        let earned = sale.priced.as_ref().map_or(0, |priced| priced.earned);
        (known && earned == all.earned).then(|| priced_again(programme, sale, then, born, points))
    }
}

fn priced_again(programme: &Programme, sale: &Sale, then: &Then, born: Option<Birthday>, points: i64) -> Rest {
    let basket = &sale.priced.as_ref().unwrap().basket;
    let left = left_of(basket, sale);
    let full = left.lines.iter().map(amount).sum();
    let known = then.member.as_ref();
    let birthday = known.zip(born).zip(programme.birthday.as_ref());
    let due =
        birthday.is_some_and(|((known, born), rule)| sums::birthday_due(rule, born, known.since, &known.had, sale.day));
    let (mut lines, tier) = short(programme, &left, known, due);
    if let (Some(rule), Some(_)) = (&programme.points, known) {
        let weights = open(&lines);
        let (eligible, worth) = (weights.iter().sum::<i64>(), rule.value.as_minor());
        let may = (eligible + worth - 1) / worth;
        let value = (points.min(may) * worth).min(eligible);
        for (line, part) in lines.iter_mut().zip(sums::split(value, &weights)) {
            line.points_value = part;
        }
        let paid: Vec<i64> = lines.iter().map(|l| if l.earns { l.rest - l.points_value } else { 0 }).collect();
        let earned = part(paid.iter().sum(), rate(rule, tier), 10_000 * worth, rule.rounding);
        for (line, part) in lines.iter_mut().zip(sums::split(earned, &paid)) {
            line.earned = part;
        }
    }
    let parts: Vec<_> = lines.iter().map(|line| (line.rest, line.points_value, line.earned)).collect();
    let paid = lines.iter().filter(|line| line.earns).map(|line| line.rest - line.points_value).sum();
    Rest { full, total: total(&lines), earned: parts.iter().map(|part| part.2).sum(), paid, parts }
}

/// The basket without what came back: each line keeps its part of what it carried, and of what the cashier gave on
/// the receipt what that took off it.
fn left_of(basket: &Basket, sale: &Sale) -> Basket {
    let mut lines = Vec::new();
    for (line, sold) in basket.lines.iter().zip(&sale.lines).filter(|(_, sold)| sold.back < sold.quantity) {
        let share = |of: Money| Money::minor(of.as_minor() - half_up(of.as_minor(), sold.back, sold.quantity));
        let mut left = Line { quantity: Quantity::thousandths_of(sold.quantity - sold.back), ..line.clone() };
        left.discount = share(line.discount).min(Money::minor(amount(&left)));
        left.by_hand = line.by_hand.as_ref().map(|hand| part_of(hand, share));
        lines.push(left);
    }
    let by_hand = basket.by_hand.as_ref().map(|hand| {
        let left = |sold: &SoldLine| {
            let all: i64 = sold.offs.iter().filter(|(rule, _)| rule == RuleId::BY_HAND).map(|(_, off)| off).sum();
            let of_receipt = all - sold.by_hand;
            of_receipt - half_up(of_receipt, sold.back, sold.quantity)
        };
        let what = match hand.what {
            HandDiscount::Percent(rate) => HandDiscount::Percent(rate),
            _ => HandDiscount::Amount(Money::minor(sale.lines.iter().map(left).sum())),
        };
        ByHand { what, reason: hand.reason.clone() }
    });
    Basket { lines, by_hand, ..basket.clone() }
}

/// What a line costs before anything is off.
fn amount(line: &Line) -> i64 {
    half_up(line.unit_price.unwrap().as_minor(), line.quantity.thousandths(), 1_000)
}

fn part_of(hand: &ByHand, share: impl Fn(Money) -> Money) -> ByHand {
    let what = match hand.what {
        HandDiscount::Percent(rate) => HandDiscount::Percent(rate),
        HandDiscount::Amount(amount) => HandDiscount::Amount(share(amount)),
        HandDiscount::Price(price) => HandDiscount::Price(share(price)),
    };
    ByHand { what, reason: hand.reason.clone() }
}
