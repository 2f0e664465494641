//! Pricing beside the plain work of copying what is priced, in the same run. Look-up and recording beside plain SQLite are
//! measured by `regulars bench`, on the disk that counts.

use divan::{Bencher, black_box};
use regulars::domain::{Basket, Line, Moment, Money, Points, Quantity, Standing, Zone};
use regulars::rules;

fn main() {
    divan::main();
}

/// Fifty lines of several categories, some weighed.
fn basket() -> Basket {
    let lines = (0..50).map(|number| {
        let quantity = Quantity::thousandths_of(if number % 7 == 0 { 350 } else { 1_000 * (1 + number % 3) });
        let mut line = Line::named(&format!("Article {number}"), Money::minor(1_999 + 137 * number), quantity);
        line.category =
            Some(["coffee", "tea", "gift cards", "sweets"][usize::try_from(number).unwrap_or(0) % 4].into());
        line
    });
    Basket { lines: lines.collect(), ..Basket::default() }
}

#[divan::bench]
fn copy_of_fifty_lines(bencher: Bencher<'_, '_>) {
    let basket = basket();
    bencher.bench(|| black_box(&basket).clone());
}

#[divan::bench]
fn quote_of_fifty_lines(bencher: Bencher<'_, '_>) {
    let Some(programme) = rules::template("club") else { return };
    let Some(at) = Moment::parse("2026-11-20 12:00", Zone::default()) else { return };
    let standing = Standing { points: Points::new(900), spent: Money::minor(2_000_000), ..Standing::default() };
    let basket = basket();
    bencher.bench(|| rules::quote(&programme, Some(1), Some(&standing), black_box(&basket), Points::new(100), &at));
}
