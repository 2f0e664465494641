//! What people may want of a shop, drawn by chance: programmes, baskets, payments.

use regulars::domain::{
    BasisPoints, Basket, Birthday, BirthdayRule, ByHand, GiftItem, HandDiscount, LeapDay, Line, Money, Payment, Points,
    PointsRule, Programme, Quantity, Rounding, SpentPoints, Tier, Tiers,
};

use super::chance::Chance;
use super::offers;

pub fn programme(chance: &mut Chance) -> Programme {
    let mut programme = Programme::empty("club".into());
    let rate = |rate: u32| BasisPoints::new(rate);
    programme.base_discount = rate(chance.pick(&[0, 0, 100, 333]));
    programme.by_hand_limit = rate(chance.pick(&[0, 500, 1_000, 10_000]));
    programme.protected = vec!["tobacco".into()];
    programme.no_points = vec!["deposits".into()];
    programme.cash_step = Money::minor(chance.pick(&[1, 1, 5, 10, 100]));
    programme.rounding = chance.pick(&[Rounding::HalfUp, Rounding::HalfDown, Rounding::Floor]);
    let mut from = 0;
    let mut levels = Vec::new();
    for id in ["bronze", "silver", "gold"] {
        if chance.once_in(4) {
            continue;
        }
        from += chance.between(1, 40_000);
        levels.push(Tier {
            id: id.into(),
            name: id.into(),
            from: Money::minor(from),
            visits: None,
            discount: rate(chance.pick(&[0, 200, 500, 750])),
            earn: chance.pick(&[None, None, Some(700)]).map(rate),
        });
    }
    programme.tiers = Tiers { months: chance.pick(&[None, Some(1), Some(3), Some(12)]), levels, ..Tiers::default() };
    if !chance.once_in(6) {
        programme.points = Some(PointsRule {
            earn: rate(chance.pick(&[100, 500, 1_000])),
            value: Money::minor(chance.pick(&[1, 7, 100])),
            share: rate(chance.pick(&[2_000, 5_000, 10_000])),
            step: Points::new(chance.pick(&[1, 1, 10])),
            least: Points::new(chance.pick(&[0, 0, 20])),
            delay_days: chance.pick(&[0, 0, 1, 14]),
            expire_months: chance.pick(&[None, Some(1), Some(3), Some(6)]),
            grace_days: chance.pick(&[0, 7, 14]),
            rounding: chance.pick(&[Rounding::Floor, Rounding::Floor, Rounding::HalfUp, Rounding::HalfDown]),
        });
    }
    if !chance.once_in(3) {
        programme.birthday = Some(birthday(chance));
    }
    programme.refund.spent_points =
        chance.pick(&[SpentPoints::Withhold, SpentPoints::Owe, SpentPoints::Owe, SpentPoints::Forgive]);
    if chance.once_in(3) { programme } else { offers::with_rules(chance, &programme) }
}

/// A discount, a gift or both.
fn birthday(chance: &mut Chance) -> BirthdayRule {
    let discount = chance.pick(&[0, 500, 1_000]);
    let gift = discount == 0 || chance.once_in(2);
    BirthdayRule {
        days_before: chance.pick(&[0, 3, 14]),
        days_after: chance.pick(&[0, 2, 30]),
        discount: BasisPoints::new(discount),
        gift: gift.then(|| GiftItem { name: "a cup".into(), quantity: Quantity::ONE, place: None }),
        leap_day: chance.pick(&[LeapDay::February28, LeapDay::March1]),
        least_days: chance.pick(&[0, 0, 30]),
    }
}

/// Near enough together that a story of some months meets them, a leap day among them.
pub fn born(chance: &mut Chance) -> Option<Birthday> {
    let (month, day) = chance.pick(&[(1, 1), (1, 20), (2, 28), (2, 29), (3, 1), (3, 25), (12, 31)]);
    let year = chance.pick(&[None, Some(1984), Some(2004)]);
    (!chance.once_in(4)).then(|| Birthday::new(month, day, year).unwrap())
}

/// One to four lines, named in their order.
pub fn basket(chance: &mut Chance) -> Basket {
    let names = ["apples", "bread", "cheese", "dates"];
    let count = 1 + chance.place(names.len());
    let lines = names.iter().take(count).map(|name| line(chance, name)).collect();
    let by_hand = chance.once_in(6).then(|| by_hand(chance));
    let coupons = chance.once_in(4).then(|| "SPRING".to_owned()).into_iter().collect();
    Basket { lines, by_hand, coupons, ..Basket::default() }
}

fn line(chance: &mut Chance, name: &str) -> Line {
    let quantity = if chance.once_in(3) { chance.between(1, 3_000) } else { 1_000 * chance.pick(&[1, 1, 1, 2, 3, 7]) };
    let price = chance.pick(&[1, 99, 3_333, 10_000, 45_050]) + chance.below(2_000);
    let mut line = Line::named(name, Money::minor(price), Quantity::thousandths_of(quantity));
    line.category =
        chance.pick(&[None, None, Some("food"), Some("drinks"), Some("tobacco"), Some("deposits")]).map(str::to_owned);
    if chance.once_in(10) {
        // Never above the amount, which is at least a thousandth of the price.
        line.discount = Money::minor(price * quantity / 1_000 / 3);
    }
    if chance.once_in(6) {
        line.min_unit_price = Money::minor(price * chance.pick(&[2, 9, 10, 12]) / 10);
    }
    line.discountable = !chance.once_in(12);
    line.on_sale = chance.once_in(8);
    line.by_hand = chance.once_in(8).then(|| by_hand(chance));
    line
}

fn by_hand(chance: &mut Chance) -> ByHand {
    let what = match chance.below(3) {
        0 => HandDiscount::Percent(BasisPoints::new(chance.pick(&[100, 750, 10_000]))),
        1 => HandDiscount::Amount(Money::minor(chance.below(3_000))),
        _ => HandDiscount::Price(Money::minor(chance.below(9_000))),
    };
    ByHand { what, reason: "a scratch".into() }
}

/// Ways to pay a sum, and how much of it the card carries.
pub fn payments(chance: &mut Chance, to_pay: i64) -> (Vec<Payment>, i64) {
    let pay = |form: &str, amount: i64| Payment { form: form.into(), amount: Money::minor(amount) };
    let part = chance.between(0, to_pay);
    let note = 20_000;
    match chance.below(5) {
        0 => (vec![pay("card", to_pay)], to_pay),
        1 => (vec![pay("card", part), pay("cash", to_pay - part)], part),
        2 => (vec![pay("cash", to_pay - part + note), pay("card", part)], part),
        // Two notes laid down one after the other, with change out of both.
        3 => (vec![pay("cash", to_pay), pay("cash", note)], 0),
        _ => (Vec::new(), 0),
    }
}
