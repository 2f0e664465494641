//! What people may want of a shop, drawn by chance: programmes, baskets, payments.

use std::collections::BTreeSet;

use regulars::domain::{
    BasisPoints, Basket, Birthday, BirthdayRule, Bonus, ByHand, CompensationRule, GiftItem, HandDiscount, LeapDay,
    Line, Money, Payment, Points, PointsRule, PriceFloor, Programme, Quantity, ReferralRule, RefundPolicy, Rounding,
    SegmentLimits, Select, SpentPoints, Tier, TierHolds, TierReview, Tiers,
};

use super::chance::Chance;
use super::{offers, stock};

pub fn programme(chance: &mut Chance) -> Programme {
    let mut programme = Programme::empty("club".into());
    let rate = |rate: u32| BasisPoints::new(rate);
    programme.base_discount = rate(chance.pick(&[0, 0, 100, 333]));
    programme.by_hand_limit = rate(chance.pick(&[0, 500, 1_000, 10_000]));
    programme.protected = vec!["tobacco".into()];
    programme.no_points = vec!["deposits".into()];
    if chance.once_in(3) {
        let few = 1 + chance.place(2);
        programme.floors = (0..few).map(|_| floor(chance)).collect();
    }
    programme.cash_step = Money::minor(chance.pick(&[1, 1, 5, 10, 100]));
    programme.rounding = chance.pick(&[Rounding::HalfUp, Rounding::HalfDown, Rounding::Floor]);
    let (mut from, mut visits) = (0, 0);
    // By spend, by visits, or by either.
    let (by_visits, no_sum) = (chance.once_in(3), chance.once_in(2));
    let mut levels = Vec::new();
    for id in ["bronze", "silver", "gold"] {
        if chance.once_in(4) {
            continue;
        }
        from += chance.between(1, 40_000);
        visits += u32::try_from(chance.between(1, 4)).unwrap();
        levels.push(Tier {
            id: id.into(),
            name: id.into(),
            from: Money::minor(if by_visits && no_sum { 0 } else { from }),
            visits: by_visits.then_some(visits),
            discount: rate(chance.pick(&[0, 200, 500, 750])),
            earn: chance.pick(&[None, None, Some(700)]).map(rate),
        });
    }
    programme.tiers = Tiers { months: chance.pick(&[None, Some(1), Some(3), Some(12)]), levels, ..Tiers::default() };
    programme.tiers.review = programme.tiers.months.filter(|_| !chance.once_in(3)).map(|_| review(chance));
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
    if chance.once_in(2) {
        programme.refund.policy = RefundPolicy::Reprice;
    }
    programme.tiers.holds = chance.pick(&[TierHolds::NextPurchase, TierHolds::AtOnce]);
    if !chance.once_in(3) {
        programme = offers::with_rules(chance, &programme);
    }
    programme.referral = referral(chance, &programme);
    programme.compensation = compensation(chance, &programme);
    programme
}

/// A lowest price of some goods, or a share of what they cost.
fn floor(chance: &mut Chance) -> PriceFloor {
    let some = |names: &str| names.split_whitespace().map(str::to_owned).collect();
    let (categories, items) =
        chance.pick(&[("food", ""), ("food drinks", ""), ("", "bread"), ("drinks", "cheese dates")]);
    let of = Select { categories: some(categories), items: some(items), ..Select::default() };
    let percent = chance.once_in(2).then(|| BasisPoints::new(chance.pick(&[1, 9_333, 9_700, 10_000])));
    let price = percent.is_none().then(|| Money::minor(chance.pick(&[1, 3_200, 9_700, 20_000])));
    PriceFloor { of, price, percent }
}

/// What a recommendation brings to either or both, as far as the programme has points or coupons to bring.
fn referral(chance: &mut Chance, programme: &Programme) -> Option<ReferralRule> {
    if chance.once_in(4) {
        return None;
    }
    let (friend, recommender) = (bonus(chance, programme), bonus(chance, programme));
    let mut limit = || chance.pick(&[None, Some(1), Some(2)]).filter(|_| !recommender.is_nothing());
    let (per_month, in_all) = (limit(), limit());
    let least = Money::minor(chance.pick(&[0, 0, 5_000, 30_000]));
    let within_days = chance.pick(&[None, None, Some(1), Some(40)]);
    let nothing = friend.is_nothing() && recommender.is_nothing();
    (!nothing).then_some(ReferralRule { friend, recommender, least, within_days, per_month, in_all })
}

fn compensation(chance: &mut Chance, programme: &Programme) -> Option<CompensationRule> {
    let [minor, serious, grave] = [(); 3].map(|()| bonus(chance, programme));
    let nothing = [&minor, &serious, &grave].into_iter().all(Bonus::is_nothing);
    let per_year = chance.pick(&[None, Some(1), Some(2)]);
    (!nothing).then_some(CompensationRule { minor, serious, grave, per_year })
}

fn bonus(chance: &mut Chance, programme: &Programme) -> Bonus {
    let points = if programme.points.is_some() { chance.pick(&[0, 30, 75, 200]) } else { 0 };
    let days = chance.pick(&[None, Some(1), Some(20)]).filter(|_| points > 0);
    let kinds = &programme.coupons;
    let coupon = (!kinds.is_empty() && chance.once_in(2)).then(|| kinds[chance.place(kinds.len())].id.clone());
    Bonus { points: Points::new(points), days, coupon }
}

fn review(chance: &mut Chance) -> TierReview {
    let months = chance.pick(&[&[1, 4, 7, 10][..], &[2, 3, 5], &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]]);
    let grace = BasisPoints::new(chance.pick(&[0, 0, 1_000, 5_000]));
    TierReview { months: months.to_vec(), grace_days: chance.pick(&[0, 0, 10]), grace }
}

/// A discount, a gift or both.
fn birthday(chance: &mut Chance) -> BirthdayRule {
    let discount = chance.pick(&[0, 500, 1_000]);
    let gift = discount == 0 || chance.once_in(2);
    BirthdayRule {
        days_before: chance.pick(&[0, 3, 14]),
        days_after: chance.pick(&[0, 2, 30]),
        discount: BasisPoints::new(discount),
        gift: gift.then(|| birthday_gift(chance)),
        leap_day: chance.pick(&[LeapDay::February28, LeapDay::March1]),
        least_days: chance.pick(&[0, 0, 30]),
    }
}

fn birthday_gift(chance: &mut Chance) -> GiftItem {
    let cup = GiftItem { id: None, name: "a cup".into(), quantity: Quantity::ONE, place: None };
    if chance.once_in(5) { cup } else { stock::kept(chance) }
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

/// How somebody pays, whatever it comes to.
#[derive(Clone, Copy)]
pub struct Paying {
    way: i64,
    thousandths: i64,
}

pub fn paying(chance: &mut Chance) -> Paying {
    Paying { way: chance.below(5), thousandths: chance.between(0, 1_000) }
}

impl Paying {
    /// Nothing is said, and so all of it is cash.
    pub fn cash() -> Paying {
        Paying { way: 4, thousandths: 0 }
    }

    /// What the card carries: all of it, whatever it comes to, or some money.
    pub fn by_card(self) -> i64 {
        match self.way {
            0 => Money::MOST.as_minor(),
            1 | 2 => self.thousandths * 7,
            _ => 0,
        }
    }

    /// Whether no more would be carried by the card than there is to pay.
    pub fn fits(self, to_pay: i64) -> bool {
        self.way == 0 || self.by_card() <= to_pay
    }

    /// What is handed over for a sum, and how much of it the card carries.
    pub fn payments(self, to_pay: i64) -> (Vec<Payment>, i64) {
        let pay = |form: &str, amount: i64| Payment { form: form.into(), amount: Money::minor(amount) };
        let (part, note) = (self.by_card(), 20_000);
        match self.way {
            0 => (vec![pay("card", to_pay)], to_pay),
            1 => (vec![pay("card", part), pay("cash", to_pay - part)], part),
            2 => (vec![pay("cash", to_pay - part + note), pay("card", part)], part),
            // Two notes laid down one after the other, with change out of both.
            3 => (vec![pay("cash", to_pay), pay("cash", note)], 0),
            _ => (Vec::new(), 0),
        }
    }

    /// The one form in which anything is handed over; cash where nothing is, none where two are.
    pub fn form(self, to_pay: i64) -> Option<String> {
        let (payments, _) = self.payments(to_pay);
        let forms: BTreeSet<String> =
            payments.into_iter().filter(|payment| payment.amount.is_positive()).map(|payment| payment.form).collect();
        match forms.len() {
            0 => Some("cash".to_owned()),
            1 => forms.into_iter().next(),
            _ => None,
        }
    }
}

/// Limits by which a story of some months meets every segment.
pub fn segments() -> SegmentLimits {
    SegmentLimits {
        new_days: 20,
        best_visits: 4,
        best_spent: Some(Money::minor(90_000)),
        cooling_percent: 200,
        cooling_least: 5,
        cooling_days: 25,
        lost_days: 70,
    }
}
