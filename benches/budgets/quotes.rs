//! A quote of fifty lines under as many rules as a programme may hold today.

use std::hint::black_box;
use std::time::Duration;

use regulars::domain::{
    BasisPoints, Basket, Line, Moment, Money, Points, Programme, Quantity, Standing, Text, Tier, Zone,
};
use regulars::rules;
use regulars::shop::bench::share;

use super::report::{Budget, Report, time, timed};

const BUDGET: Duration = Duration::from_micros(200);
const TIMES: usize = 2_000;
/// With base discount, birthday discount and gift, points, the limit by hand and two lists of categories: fifty.
const TIERS: i64 = 43;

pub fn measure(report: &Report) {
    let (programme, basket) = (programme(), basket());
    let at = Moment::parse("2026-11-20 12:00", Zone::default()).expect("a moment");
    let standing = Standing {
        tier: programme.tiers.levels.get(20).map(|tier| tier.id.clone()),
        points: Points::new(900),
        spent: Money::minor(2_000_000),
        birthday: "1984-11-20".parse().ok(),
        member_since: "2024-01-01".parse().ok(),
        ..Standing::default()
    };
    let quote = || rules::quote(&programme, Some(1), Some(&standing), black_box(&basket), Points::new(100), &at);
    let priced = quote().expect("a quote");
    assert!(priced.discount.is_positive() && priced.lines.len() == 50, "nothing was priced");
    let (mut copies, mut quotes) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        copies.push(timed(|| black_box(black_box(&basket).clone())).1);
        quotes.push(timed(|| black_box(quote())).1);
    }
    let median = share(quotes.clone(), 50);
    report.line(Budget {
        work: format!("quote: 50 lines, 50 rules ({TIERS} of them tiers)"),
        plain: None,
        ours: time(median),
        figure: String::new(),
        tail: format!("p99 {}", time(share(quotes, 99))),
        most: format!("{}; a copy is {}", time(BUDGET), time(share(copies, 50))),
        held: median < BUDGET,
    });
}

fn programme() -> Programme {
    let mut programme = rules::template("club").expect("the template");
    programme.base_discount = BasisPoints::new(100);
    programme.tiers.levels = (1..=TIERS)
        .map(|no| {
            let rate = u32::try_from(no).unwrap_or(0);
            Tier {
                id: format!("tier-{no}"),
                name: Text::from(format!("Tier {no}").as_str()),
                from: Money::minor(no * 100_000),
                discount: BasisPoints::new(100 + rate * 20),
                earn: Some(BasisPoints::new(200 + rate * 10)),
            }
        })
        .collect();
    assert_eq!(rules::check(&programme), [], "the programme is sound");
    programme
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
