//! Rules and groups such as no owner would think of together.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use regulars::domain::{
    AmountOff, Around, Base, BasisPoints, Bundle, Cap, Combine, Condition, Count, FixedPrice, FreePieces, GiftItem,
    GiftReward, Group, Hours, Limit, Money, MorePoints, Most, NthUnit, Off, Order, Part, Per, PerSum, PercentOff,
    Pieces, Points, Programme, Quantity, Reward, RoundingLevel, Rule, Select, Split, Text, Total,
};

fn rate() -> BoxedStrategy<BasisPoints> {
    prop_oneof![Just(10_000_u32), Just(1_000), Just(5_000), 1..10_000_u32].prop_map(BasisPoints::new).boxed()
}

fn amount() -> BoxedStrategy<Money> {
    prop_oneof![1..20_i64, 1..2_000_i64, 1..200_000_i64].prop_map(Money::minor).boxed()
}

pub fn combine() -> BoxedStrategy<Combine> {
    prop_oneof![
        Just(Combine::BestOf),
        Just(Combine::BestOfLine),
        Just(Combine::BestSet),
        Just(Combine::Sum),
        Just(Combine::Sequence),
        Just(Combine::First),
        Just(Combine::Exclusive),
    ]
    .boxed()
}

prop_compose! {
    fn select()(
        what in 0..6_u8,
        full_price in proptest::bool::weighted(0.1),
        price_from in option::weighted(0.1, amount()),
    ) -> Select {
        let mut select = Select { full_price, price_from, ..Select::default() };
        match what {
            0 => select.categories = vec!["FOOD".into()],
            1 => select.items = vec!["bread".into(), "jam".into()],
            2 => select.items = vec!["bun".into()],
            _ => {}
        }
        select
    }
}

prop_compose! {
    fn most()(amount in option::of(amount()), percent in rate()) -> Most {
        let percent = if amount.is_some() { None } else { Some(percent) };
        Most { amount, percent }
    }
}

prop_compose! {
    pub fn cap()(
        line in option::weighted(0.15, most()),
        receipt in option::weighted(0.2, most()),
        member_day in option::weighted(0.15, amount()),
        member_month in option::weighted(0.15, amount()),
    ) -> Cap {
        Cap { line, receipt, member_day, member_month }
    }
}

prop_compose! {
    fn some_pieces()(
        at_most in option::of(1..4_u32), every in option::weighted(0.3, 1..4_u32),
        cheapest in any::<bool>(), unused in any::<bool>(),
    ) -> Pieces {
        Pieces { at_most, every, first: if cheapest { Order::Cheapest } else { Order::Dearest }, unused, numbered: false }
    }
}

fn off() -> BoxedStrategy<Off> {
    prop_oneof![Just(Off::Lines), Just(Off::Receipt), Just(Off::Pieces)].boxed()
}

/// Rewards that count pieces and make the basket cheaper.
pub fn by_pieces() -> BoxedStrategy<Reward> {
    prop_oneof![
        (rate(), select(), some_pieces()).prop_map(|(rate, of, pieces)| {
            Reward::Percent(PercentOff { rate, off: Off::Pieces, of, pieces: Some(pieces) })
        }),
        (amount(), select(), some_pieces()).prop_map(|(amount, of, pieces)| {
            Reward::Amount(AmountOff { amount, off: Off::Pieces, of, pieces: Some(pieces), sparing: false })
        }),
        (amount(), select(), some_pieces()).prop_map(|(price, of, pieces)| Reward::Price(FixedPrice {
            price,
            of,
            pieces: Some(pieces)
        })),
        (1..4_u32, 1..3_u32, select(), option::of(select()), rate(), option::of(1..3_u32), any::<bool>()).prop_map(
            |(buy, get, of, get_of, rate, times, unused)| {
                Reward::Free(FreePieces { buy, get, of, get_of, rate, times, unused })
            }
        ),
        (amount(), vec((1..3_u32, select()), 1..3), option::of(1..3_u32), any::<bool>()).prop_map(
            |(price, parts, times, unused)| {
                let parts = parts.into_iter().map(|(pieces, of)| Part { pieces, of }).collect();
                Reward::Bundle(Bundle { price, parts, times, unused })
            }
        ),
    ]
    .boxed()
}

/// Rewards of one kind, each worth about as much as the others, often all of them the same.
pub fn alike() -> BoxedStrategy<Vec<Reward>> {
    let each = (0..3_i64, 0..4_usize, 1..4_u32, any::<bool>());
    (0..5_u8, 20..300_i64, 1..3_u32, vec(each, 2..9))
        .prop_map(|(kind, price, pieces, each)| {
            let goods = [vec![], vec!["FOOD"], vec!["bread", "jam"], vec!["bun", "bread"]];
            let reward = |(off, of, times, cheapest): (i64, usize, u32, bool)| {
                let named = |of: usize| goods[of].iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
                let select = |of: usize| match of {
                    1 => Select { categories: named(of), ..Select::default() },
                    _ => Select { items: named(of), ..Select::default() },
                };
                let money = Money::minor(price + off);
                let rate = BasisPoints::new(u32::try_from(100 * (price / 5 + off)).unwrap().min(10_000));
                let first = if cheapest { Order::Cheapest } else { Order::Dearest };
                let some = Pieces { at_most: Some(pieces * times), every: None, first, unused: true, numbered: false };
                match kind {
                    0 => Reward::Percent(PercentOff { rate, off: Off::Pieces, of: select(of), pieces: Some(some) }),
                    1 => Reward::Price(FixedPrice { price: money, of: select(of), pieces: Some(some) }),
                    2 => Reward::Bundle(Bundle {
                        price: money,
                        parts: vec![
                            Part { pieces, of: select(of) },
                            Part { pieces: 1, of: select((of + 1) % goods.len()) },
                        ],
                        times: Some(times),
                        unused: true,
                    }),
                    _ => Reward::Free(FreePieces {
                        buy: pieces,
                        get: 1,
                        of: select(of),
                        get_of: (kind == 4).then(|| select((of + 1) % goods.len())),
                        rate,
                        times: Some(times),
                        unused: true,
                    }),
                }
            };
            each.into_iter().map(reward).collect()
        })
        .boxed()
}

pub fn price() -> BoxedStrategy<Reward> {
    prop_oneof![
        2 => (rate(), off(), select())
            .prop_map(|(rate, off, of)| Reward::Percent(PercentOff { rate, off, of, pieces: None })),
        2 => (amount(), off(), select(), any::<bool>()).prop_map(|(amount, off, of, sparing)| {
            Reward::Amount(AmountOff { amount, off, of, pieces: None, sparing: sparing && off == Off::Receipt })
        }),
        1 => (amount(), select(), option::of(some_pieces()))
            .prop_map(|(price, of, pieces)| Reward::Price(FixedPrice { price, of, pieces })),
        3 => by_pieces(),
    ]
    .boxed()
}

fn no_price() -> BoxedStrategy<Reward> {
    let per =
        (1..3_i64, select()).prop_map(|(pieces, of)| Per { quantity: Quantity::thousandths_of(pieces * 500), of });
    let gift = GiftItem { id: None, name: "pen".into(), quantity: Quantity::ONE, place: None };
    prop_oneof![
        Just(Reward::Say(Text::from("thanks"))),
        (option::of(per), option::of(1..3_u32)).prop_map(move |(per, times)| Reward::Gift(GiftReward {
            item: gift.clone(),
            instead: Vec::new(),
            per,
            times
        })),
        (option::of(101..500_u32), option::of(1..50_i64), option::of(1..5_i64), amount(), select()).prop_map(
            |(times, bonus, per_piece, sum, of)| {
                let per_sum = (times.is_none() && bonus.is_none()).then_some(PerSum { sum, points: Points::new(1) });
                let (bonus, per_piece) = (bonus.map(Points::new), per_piece.map(Points::new));
                Reward::Points(MorePoints { times, bonus, per_piece, per_sum, of })
            }
        ),
    ]
    .boxed()
}

fn simple() -> BoxedStrategy<Condition> {
    let hours = Hours { from: "22:00:00".parse().unwrap(), until: "13:00:00".parse().unwrap() };
    prop_oneof![
        4 => Just(Condition::default()),
        1 => any::<bool>().prop_map(|card| Condition { card: Some(card), ..Condition::default() }),
        1 => Just(Condition { tiers: vec!["one".into(), "two".into()], ..Condition::default() }),
        1 => any::<bool>().prop_map(|first| Condition { first_purchase: Some(first), ..Condition::default() }),
        1 => Just(Condition { every_unit: Some(Box::new(NthUnit { number: 3, of: Select::default(), since: None })), ..Condition::default() }),
        1 => Just(Condition { every_visit: Some(3), ..Condition::default() }),
        1 => Just(Condition { birthday: Some(Around { days_before: 1, days_after: 2 }), ..Condition::default() }),
        1 => vec(1..8_u32, 1..4).prop_map(|weekdays| Condition { weekdays, ..Condition::default() }),
        1 => Just(Condition { hours: Some(hours), ..Condition::default() }),
        1 => Just(Condition { coupon: Some("spring".into()), ..Condition::default() }),
        1 => Just(Condition { member_days: Some(30), ..Condition::default() }),
        2 => (amount(), select(), any::<bool>()).prop_map(|(least, of, after_discounts)| {
            let total = Total { after_discounts, ..Total::least(least, of) };
            Condition { total: Some(total), ..Condition::default() }
        }),
        2 => (1..4_i64, select(), any::<bool>()).prop_map(|(pieces, of, on_one_line)| {
            let count = Count { on_one_line, ..Count::least(Quantity::thousandths_of(pieces * 1_000), of) };
            Condition { quantity: Some(count), ..Condition::default() }
        }),
    ]
    .boxed()
}

fn condition() -> BoxedStrategy<Condition> {
    prop_oneof![
        6 => simple(),
        1 => vec(simple(), 1..3).prop_map(|any| Condition { any, ..Condition::default() }),
        1 => vec(simple(), 1..3).prop_map(|all| Condition { all, ..Condition::default() }),
        1 => simple()
            .prop_filter("an empty part holds always", |part| !part.is_always())
            .prop_map(|not| Condition { not: Some(Box::new(not)), ..Condition::default() }),
    ]
    .boxed()
}

prop_compose! {
    fn rule()(
        group in option::weighted(0.7, 0..3_u8),
        priority in -1..2_i32,
        when in condition(),
        then in prop_oneof![4 => price(), 1 => no_price()],
        cap in cap().boxed(),
        limit in option::weighted(0.1, (1..3_u32, option::of(1..40_u32))).boxed(),
    ) -> Rule {
        // What gives no discount competes with none.
        let group = group.filter(|_| then.is_price()).map(|number| format!("g{number}"));
        let limit = limit.map(|(times, days)| Limit { times, days });
        Rule { id: "any".into(), name: "Any".into(), group, priority, when, then, cap, limit }
    }
}

prop_compose! {
    fn group()(combine in combine(), priority in -1..2_i32, undiscounted in any::<bool>(), cap in cap()) -> Group {
        let base = if undiscounted { Base::Undiscounted } else { Base::Left };
        Group { id: String::new(), combine, priority, base, cap }
    }
}

prop_compose! {
    /// The programme with rules of the owner's own.
    pub fn with_offers(programme: impl Strategy<Value = Programme>)(
        programme in programme,
        groups in vec(group().boxed(), 3),
        rules in vec(rule().boxed(), 0..8),
        cap in cap().boxed(),
        level in prop_oneof![Just(RoundingLevel::Line), Just(RoundingLevel::Piece), Just(RoundingLevel::Receipt)],
    ) -> Programme {
        let mut programme = programme;
        let groups = groups.into_iter().enumerate();
        programme.groups = groups.map(|(number, group)| Group { id: format!("g{number}"), ..group }).collect();
        let rules = rules.into_iter().enumerate();
        programme.rules = rules
            .map(|(number, rule)| Rule { id: format!("r{number}"), name: format!("R{number}").as_str().into(), ..rule })
            .collect();
        (programme.cap, programme.rounding_level) = (cap, level);
        programme
    }
}

/// The programme in which the rewards meet in one group, and nothing else is had.
pub fn one_group(combine: Combine, rewards: &[Reward], split: Split) -> Programme {
    let group = Group { id: "g".into(), combine, priority: 0, base: Base::Left, cap: Cap::default() };
    let rule = |(number, then): (usize, &Reward)| Rule {
        id: format!("r{number}"),
        name: "R".into(),
        group: Some("g".into()),
        priority: 0,
        when: Condition::default(),
        then: then.clone(),
        cap: Cap::default(),
        limit: None,
    };
    let rules = rewards.iter().enumerate().map(rule).collect();
    Programme { groups: vec![group], rules, split, ..Programme::empty("Any".into()) }
}
