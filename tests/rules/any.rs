//! Shops, members and baskets such as nobody would think of, for what must hold of all of them.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use regulars::domain::{
    BasisPoints, Basket, BirthdayRule, ByHand, GiftItem, HandDiscount, LeapDay, Line, Lot, Money, OffBefore, Points,
    PointsRule, Programme, Quantity, Rounding, SpentPoints, Standing, Text, Tier, TierHolds,
};

use super::any_offers::with_offers;
use super::books::with_ids;

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 20).unwrap()
}

fn rate() -> impl Strategy<Value = BasisPoints> {
    prop_oneof![Just(0), Just(300), Just(500), Just(10_000), 0..10_000_u32].prop_map(BasisPoints::new)
}

fn amount() -> impl Strategy<Value = Money> {
    prop_oneof![0..20_i64, 0..2_000_i64, 0..2_000_000_i64].prop_map(Money::minor)
}

prop_compose! {
    fn points_rule()(
        earn in rate(),
        value in prop_oneof![Just(1_i64), Just(10), Just(100), 1..500_i64],
        share in prop_oneof![Just(BasisPoints::WHOLE), rate()],
        step in prop_oneof![Just(1_i64), Just(10), 1..30_i64],
        least in 0..50_i64,
    ) -> PointsRule {
        PointsRule {
            earn, value: Money::minor(value), share, step: Points::new(step), least: Points::new(least),
            delay_days: 3, expire_months: Some(6), grace_days: 14, rounding: Rounding::Floor,
        }
    }
}

/// Half of all programmes have rules of the owner's own.
pub fn programme() -> BoxedStrategy<Programme> {
    prop_oneof![plain().boxed(), with_offers(plain().boxed()).boxed()].boxed()
}

prop_compose! {
    /// Without rules of the owner's own.
    pub fn plain()(
        base_discount in rate(),
        levels in proptest::collection::vec((1..500_000_i64, rate(), proptest::option::of(rate())), 0..4),
        visits in proptest::option::weighted(0.3, 1..4_u32),
        at_once in proptest::bool::weighted(0.3),
        birthday in proptest::option::of((0..4_u32, rate(), any::<bool>())),
        points in proptest::option::weighted(0.8, points_rule()),
        by_hand_limit in rate(),
        cash_step in prop_oneof![Just(1_i64), Just(5), Just(50), Just(100)],
        rounding in prop_oneof![Just(Rounding::HalfUp), Just(Rounding::HalfDown), Just(Rounding::Floor)],
        spent_points in prop_oneof![
            2 => Just(SpentPoints::Withhold), 1 => Just(SpentPoints::Owe), 1 => Just(SpentPoints::Forgive)],
    ) -> Programme {
        let mut from = 0;
        let mut programme = Programme { base_discount, points, by_hand_limit, rounding, ..Programme::empty("Any".into()) };
        programme.cash_step = Money::minor(cash_step);
        programme.refund.spent_points = spent_points;
        programme.protected = vec!["tobacco".into()];
        programme.no_points = vec!["deposits".into()];
        programme.tiers.levels = levels.into_iter().zip(["one", "two", "three", "four"]).map(|((step, discount, earn), id)| {
            from += step;
            Tier { id: id.into(), name: id.into(), from: Money::minor(from), visits: None, discount, earn }
        }).collect();
        for (tier, place) in programme.tiers.levels.iter_mut().zip(1..) {
            tier.visits = visits.map(|each| each * place);
        }
        programme.tiers.holds = if at_once { TierHolds::AtOnce } else { TierHolds::NextPurchase };
        programme.birthday = birthday.map(|(days, discount, gift)| BirthdayRule {
            days_before: days, days_after: days, discount, leap_day: LeapDay::March1, least_days: 0,
            gift: gift.then(|| GiftItem { id: None, name: Text::from("cake"), quantity: Quantity::ONE, place: None }),
        });
        programme
    }
}

prop_compose! {
    fn lot()(points in 1..3_000_i64, from in -5..5_i64, until in proptest::option::of(-5..200_i64)) -> Lot {
        let day = |away: i64| if away < 0 { today() - Days::new(away.unsigned_abs()) } else { today() + Days::new(away.unsigned_abs()) };
        Lot { id: None, points: Points::new(points), active_from: Some(day(from)), expires: until.map(day) }
    }
}

prop_compose! {
    fn given()(
        rule in prop_oneof![Just("card"), Just("rule.r0"), Just("rule.r1"), Just("rule.r2")],
        day in 0..30_000_i64,
        before in 0..100_000_i64,
    ) -> OffBefore {
        OffBefore { rule: rule.to_owned(), day: Money::minor(day), month: Money::minor(day + before) }
    }
}

prop_compose! {
    pub fn standing()(
        spent in 0..1_000_000_i64,
        visits in 0..12_u32,
        tier in proptest::option::of(prop_oneof![Just("one"), Just("three"), Just("gone")]),
        lots in proptest::collection::vec(lot(), 0..5),
        birthday in proptest::option::of(prop_oneof![Just("--11-20"), Just("1990-11-18"), Just("--06-01")]),
        given in proptest::collection::vec(given(), 0..4),
    ) -> Standing {
        with_ids(Standing {
            tier: tier.map(str::to_owned),
            spent: Money::minor(spent),
            visits,
            points: Points::sum(lots.iter().map(|lot| lot.points)).unwrap(),
            lots,
            birthday: birthday.map(|text| text.parse().unwrap()),
            given,
            ..Standing::default()
        })
    }
}

fn by_hand() -> impl Strategy<Value = ByHand> {
    let what = prop_oneof![
        rate().prop_map(HandDiscount::Percent),
        amount().prop_map(HandDiscount::Amount),
        amount().prop_map(HandDiscount::Price)
    ];
    (what, prop_oneof![Just("scratch"), Just("friend")])
        .prop_map(|(what, reason)| ByHand { what, reason: reason.into() })
}

prop_compose! {
    fn line()(
        // Few names and prices, so that equal lines and equal remainders are common.
        name in prop_oneof![Just("bread"), Just("bun"), Just("jam")],
        category in proptest::option::weighted(0.3, prop_oneof![Just("Tobacco"), Just("deposits"), Just("food")]),
        quantity in prop_oneof![Just(1_000_i64), 1..4_i64, (1..6_i64).prop_map(|n| n * 1_000), 1..5_000_i64],
        price in prop_oneof![Just(Money::minor(333)), Just(Money::minor(10)), amount()],
        plain in any::<bool>(),
        given in prop_oneof![3 => Just(0_i64), 1 => 0..10_001_i64],
        floor in prop_oneof![3 => Just(Money::ZERO), 1 => amount()],
        discountable in proptest::bool::weighted(0.9),
        by_hand in proptest::option::weighted(0.2, by_hand()),
    ) -> Line {
        let quantity = Quantity::thousandths_of(quantity);
        let amount = if plain { price } else { price.times(quantity, Rounding::HalfUp).unwrap() };
        Line {
            name: Some(name.into()), category: category.map(str::to_owned), quantity, discountable, by_hand,
            unit_price: (!plain).then_some(price),
            amount: plain.then_some(price),
            discount: amount.part(given, 10_000, Rounding::Floor).unwrap().min(amount),
            min_unit_price: floor,
            ..Line::default()
        }
    }
}

prop_compose! {
    pub fn basket()(
        lines in proptest::collection::vec(line(), 0..7),
        by_hand in proptest::option::weighted(0.3, by_hand()),
        coupon in any::<bool>(),
    ) -> Basket {
        let coupons = coupon.then(|| "Spring".to_owned()).into_iter().collect();
        Basket { lines, by_hand, coupons, ..Basket::default() }
    }
}
