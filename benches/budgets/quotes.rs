//! A quote of fifty lines under fifty rules, and under twelve that compete for the same pieces; and what nobody means.

use std::hint::black_box;
use std::time::Duration;

use regulars::domain::{
    AmountOff, Base, BasisPoints, Basket, Bundle, Cap, Combine, Condition, FixedPrice, FreePieces, Group, Line, Moment,
    Money, Off, Order, Part, PercentOff, Pieces, Points, Programme, Quantity, Reward, Rule, Select, Standing, Text,
    Tier, TierHolds, Total, Zone,
};
use regulars::rules;
use regulars::shop::bench::share;

use super::absurd;
use super::report::{Budget, Report, time, timed};

const BUDGET: Duration = Duration::from_micros(200);
/// Twelve rules that compete for the same goods, whichever of them are had together.
const COMPETING: Duration = Duration::from_millis(2);
const TIMES: usize = 2_000;
/// What took longest of three hundred thousand programmes and baskets, each changed at random for as long as that made it slower.
const WORST: [(&str, &str, &str); 4] = [
    ("free", include_str!("worst/free.programme.json"), include_str!("worst/free.basket.json")),
    ("bundles", include_str!("worst/bundles.programme.json"), include_str!("worst/bundles.basket.json")),
    ("of each kind", include_str!("worst/mixed.programme.json"), include_str!("worst/mixed.basket.json")),
    (
        "bundles of several parts, twelve times over, under caps",
        include_str!("worst/parts.programme.json"),
        include_str!("worst/parts.basket.json"),
    ),
];
/// As many as a programme may have.
const TIERS: i64 = 20;
/// As many as a shop has.
const FEW_TIERS: i64 = 5;
/// From one tier to the next, in minor units; the basket comes to a third of it.
const TIER: i64 = 1_500_000;
/// Reaches the first tier, and with the basket not the second.
const SPENT: Money = Money::minor(2_000_000);

pub fn measure(report: &Report) {
    let (usual, alike) = (basket(), alike());
    let tiers = format!("quote: 50 lines, 50 rules ({TIERS} of them tiers)");
    quotes(report, &tiers, &programme(TIERS, TierHolds::NextPurchase), &usual, SPENT, BUDGET);
    let at_once = format!("quote: 50 lines, 50 rules ({FEW_TIERS} of them tiers that hold at once");
    quotes(report, &format!("{at_once})"), &programme(FEW_TIERS, TierHolds::AtOnce), &usual, SPENT, BUDGET);
    let nearly = Money::minor(2 * TIER - 100_000);
    quotes(
        report,
        &format!("{at_once}, one reached)"),
        &programme(FEW_TIERS, TierHolds::AtOnce),
        &usual,
        nearly,
        BUDGET,
    );
    quotes(report, "quote: 50 lines, 50 rules of the owner's own", &offers(50), &usual, SPENT, BUDGET);
    for (what, reward, basket) in [
        ("for pieces", of_pieces as fn(u32) -> Reward, &usual),
        ("prices", price, &usual),
        ("free", free, &usual),
        ("bundles", bundle, &usual),
        ("bundles, many of each", bundles, &usual),
        ("bundles of goods alike", bundles_alike, &alike),
        ("bundles of goods alike at one price", bundles_at_one_price, &alike),
        ("free of goods alike", free_alike, &alike),
    ] {
        let work = format!("quote: 50 lines, 12 rules in all their sets ({what})");
        quotes(report, &work, &competing(reward), basket, SPENT, COMPETING);
    }
    for (what, programme, basket) in WORST {
        let work = format!("quote: 50 lines, 12 rules in all their sets (worst found, {what})");
        let found: Programme = serde_json::from_str(programme).expect("a programme");
        let programme = Programme { groups: found.groups, rules: found.rules, ..competing(price) };
        let basket = serde_json::from_str(basket).expect("a basket");
        quotes(report, &work, &programme, &basket, SPENT, COMPETING);
    }
    absurd::measure(report);
}

/// `spent` is what the member had spent before.
fn quotes(report: &Report, work: &str, programme: &Programme, basket: &Basket, spent: Money, budget: Duration) {
    let at = Moment::parse("2026-11-20 12:00", Zone::default()).expect("a moment");
    let standing = Standing {
        tier: programme.tiers.levels.first().map(|tier| tier.id.clone()),
        points: Points::new(900),
        spent,
        birthday: "1984-11-20".parse().ok(),
        member_since: "2024-01-01".parse().ok(),
        ..Standing::default()
    };
    let quote = || rules::quote(programme, Some(1), Some(&standing), black_box(basket), Points::new(100), &at);
    let priced = quote().expect("a quote");
    assert!(priced.discount.is_positive() && priced.lines.len() == 50, "nothing was priced");
    let (mut copies, mut quotes) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        copies.push(timed(|| black_box(black_box(basket).clone())).1);
        quotes.push(timed(|| black_box(quote())).1);
    }
    let (copy, median) = (share(copies, 50), share(quotes.clone(), 50));
    report.line(Budget {
        work: work.to_owned(),
        plain: Some(copy),
        ours: time(median),
        figure: format!("{:.0}x", median.as_secs_f64() / copy.as_secs_f64()),
        tail: format!("p99 {}", time(share(quotes, 99))),
        most: format!("{}; plain is a copy", time(budget)),
        held: median < budget,
    });
}

/// Tiers and rules of the owner's own, fifty together with the discounts of card and birthday.
fn programme(tiers: i64, holds: TierHolds) -> Programme {
    let mut programme = offers(48 - tiers);
    programme.base_discount = BasisPoints::new(100);
    programme.tiers.holds = holds;
    programme.tiers.levels = (1..=tiers)
        .map(|no| {
            let rate = u32::try_from(no).unwrap_or(0);
            Tier {
                id: format!("tier-{no}"),
                name: Text::from(format!("Tier {no}").as_str()),
                from: Money::minor(no * TIER),
                visits: None,
                discount: BasisPoints::new(100 + rate * 20),
                earn: Some(BasisPoints::new(200 + rate * 10)),
            }
        })
        .collect();
    assert_eq!(rules::check(&programme), [], "the programme is sound");
    programme
}

fn rule(id: String, group: &str, when: Condition, then: Reward) -> Rule {
    let name = Text::from(id.as_str());
    Rule { id, name, group: Some(group.into()), priority: 0, when, then, cap: Cap::default(), limit: None }
}

fn group(id: &str, combine: Combine) -> Group {
    Group { id: id.into(), combine, priority: 0, base: Base::Left, cap: Cap::default() }
}

fn of(number: i64) -> Select {
    let category = ["coffee", "tea", "sweets", "bread", "milk"][usize::try_from(number).unwrap_or(0) % 5];
    Select { categories: vec![category.into()], ..Select::default() }
}

/// Rules such as a shop has in a year: weekdays, sums, categories, free pieces, some of them holding.
fn offers(count: i64) -> Programme {
    let mut programme = rules::template("club").expect("the template");
    programme.groups = vec![group("each", Combine::Sequence), group("one", Combine::First)];
    for number in 0..count {
        let days = [vec![5], vec![1, 2], Vec::new(), vec![5, 6]];
        let total = (number % 3 == 0).then(|| Total::least(Money::minor(10_000 + number), of(number + 1)));
        let weekdays = days[usize::try_from(number).unwrap_or(0) % 4].clone();
        let when = Condition { weekdays, total, ..Condition::default() };
        let rate = BasisPoints::new(100 + 10 * u32::try_from(number).unwrap_or(0));
        let then = match number % 4 {
            0 => Reward::Amount(AmountOff {
                amount: Money::minor(500),
                off: Off::Receipt,
                of: of(number),
                pieces: None,
                sparing: false,
            }),
            1 => Reward::Free(FreePieces {
                buy: 4,
                get: 1,
                of: of(number),
                get_of: None,
                rate,
                times: Some(1),
                unused: false,
            }),
            _ => Reward::Percent(PercentOff { rate, off: Off::Lines, of: of(number), pieces: None }),
        };
        let group = if number % 5 == 0 { "one" } else { "each" };
        programme.rules.push(rule(format!("rule-{number}"), group, when, then));
    }
    assert_eq!(rules::check(&programme), [], "the programme is sound");
    programme
}

/// Twelve rules for the same pieces: no set of them is better by so much that others need not be looked at.
fn competing(reward: fn(u32) -> Reward) -> Programme {
    let mut programme = Programme::empty("Competing".into());
    programme.points = rules::template("club").expect("the template").points;
    programme.groups = vec![group("set", Combine::BestSet)];
    for number in 0..12 {
        programme.rules.push(rule(format!("rule-{number}"), "set", Condition::default(), reward(number)));
    }
    assert_eq!(rules::check(&programme), [], "the programme is sound");
    programme
}

fn of_pieces(number: u32) -> Reward {
    let first = if number.is_multiple_of(2) { Order::Dearest } else { Order::Cheapest };
    let pieces = Pieces { at_most: Some(3 + number % 4), every: None, first, unused: true, numbered: false };
    let rate = BasisPoints::new(1_000 + 130 * number);
    Reward::Percent(PercentOff { rate, off: Off::Pieces, of: Select::default(), pieces: Some(pieces) })
}

fn price(number: u32) -> Reward {
    let first = if number.is_multiple_of(2) { Order::Dearest } else { Order::Cheapest };
    let pieces = Pieces { at_most: Some(3 + number % 4), every: None, first, unused: true, numbered: false };
    Reward::Price(FixedPrice {
        price: Money::minor(900 + 70 * i64::from(number)),
        of: Select::default(),
        pieces: Some(pieces),
    })
}

fn free(number: u32) -> Reward {
    let rate = BasisPoints::new(3_000 + 300 * number);
    let (buy, times) = (1 + number % 3, Some(1 + number % 2));
    let (of, get_of) = (Select::default(), number.is_multiple_of(2).then(Select::default));
    Reward::Free(FreePieces { buy, get: 1, of, get_of, rate, times, unused: true })
}

fn bundle(number: u32) -> Reward {
    let part = |of: Select| Part { pieces: 1 + number % 2, of };
    let parts = vec![part(Select::default()), part(of(i64::from(number)))];
    Reward::Bundle(Bundle {
        price: Money::minor(2_500 + 100 * i64::from(number)),
        parts,
        times: Some(1 + number % 2),
        unused: true,
    })
}

/// As many as there are goods for: each set of them leaves about as much.
fn bundles(number: u32) -> Reward {
    let one = |number: u32| Part { pieces: 1, of: of(i64::from(number)) };
    let two = |number: u32| {
        let categories = [number, number + 1, number + 2].map(|number| of(i64::from(number)).categories).concat();
        Part { pieces: 1, of: Select { categories, ..Select::default() } }
    };
    Reward::Bundle(Bundle {
        price: Money::minor(9_000 + 50 * i64::from(number)),
        parts: vec![two(number), if number.is_multiple_of(2) { two(number + 1) } else { one(number) }],
        times: Some(8 + number % 3),
        unused: true,
    })
}

/// Of goods of fourteen kinds in twenty each, more than there are goods for.
fn bundles_alike(number: u32) -> Reward {
    alike_for(1_700 + 91 * i64::from(number) % 147, number)
}

/// Of sets that use up the goods hardly one is better than another.
fn bundles_at_one_price(number: u32) -> Reward {
    alike_for(1_767, number)
}

fn alike_for(price: i64, number: u32) -> Reward {
    let part = |from: u32| Part { pieces: 1, of: fourteen(from) };
    let parts = vec![part(3 * number), part(3 * number + 5)];
    Reward::Bundle(Bundle { price: Money::minor(price), parts, times: Some(8 + number % 3), unused: true })
}

/// The cheapest that are left are free, so that what the pieces that are left allow says little: the worst that was found.
fn free_alike(number: u32) -> Reward {
    let (of, get_of) = (fourteen(3 * number), Some(fourteen(3 * number + 5)));
    let (rate, times) = (BasisPoints::WHOLE, Some(8 + number % 3));
    Reward::Free(FreePieces { buy: 1, get: 1, of, get_of, rate, times, unused: true })
}

fn fourteen(from: u32) -> Select {
    let categories = (from..from + 14).map(|number| format!("kind {}", number % 20)).collect();
    Select { categories, ..Select::default() }
}

/// Fifty lines of twenty kinds, some hundred pieces at nearly one price.
fn alike() -> Basket {
    let lines = (0..50).map(|number| {
        let price = Money::minor(1_000 + (15 + 22 * number) % 41);
        let mut line =
            Line::named(&format!("Article {number}"), price, Quantity::thousandths_of(1_000 * (1 + number % 3)));
        line.category = Some(format!("kind {}", number % 20));
        line
    });
    Basket { lines: lines.collect(), ..Basket::default() }
}

/// Fifty lines of several categories, protected ones and such as earn no points among them, some weighed.
fn basket() -> Basket {
    let lines = (0..50).map(|number| {
        let quantity = Quantity::thousandths_of(if number % 7 == 0 { 350 } else { 1_000 * (1 + number % 3) });
        let mut line = Line::named(&format!("Article {number}"), Money::minor(1_999 + 137 * number), quantity);
        let categories = ["coffee", "tea", "gift cards", "sweets", "deposits", "tobacco"];
        line.category = Some(categories[usize::try_from(number).unwrap_or(0) % categories.len()].into());
        line
    });
    Basket { lines: lines.collect(), ..Basket::default() }
}
