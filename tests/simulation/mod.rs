//! Stories of a shop drawn from seeds, told to a real shop and to a naive model of it side by side: balances, spend, tiers,
//! visits and money are the same after every operation, and the books are sound after every tenth, since `check` works
//! everything out again and takes longer than all else. Half of the programmes have rules of an owner's own; the model
//! does not price those again, but holds each quote to what must be true of it (`told`) and does the account's arithmetic.
//!
//! A story that fails prints its seed; `REGULARS_SEED=17 cargo test --test tests simulation` tells that one alone again.

mod asks;
pub mod chance;
mod evening;
mod holder;
mod model;
mod offers;
mod people;
mod quote;
mod sale;
mod same;
mod shared;
mod story;
mod sums;
mod surveys;
mod together;
mod told;
mod wishes;

use rstest::rstest;
use story::Story;

/// So many operations one story has; the next begins with an empty shop.
const OPERATIONS: u64 = 60;

/// The stories are told side by side.
const LANES: u64 = 4;

/// How many operations are done in all: twenty thousand, a million in a long campaign, or as many as are asked for.
fn operations() -> u64 {
    let asked = std::env::var("REGULARS_OPERATIONS").ok().and_then(|count| count.parse().ok());
    asked.unwrap_or(if std::env::var_os("REGULARS_LONG").is_some() { 1_000_000 } else { 20_000 })
}

#[rstest]
fn shop_and_model_tell_the_same_story(#[values(0, 1, 2, 3)] lane: u64) {
    let given: Option<u64> = std::env::var("REGULARS_SEED").ok().and_then(|seed| seed.parse().ok());
    let seeds = given.map_or(1..=operations().div_ceil(OPERATIONS), |seed| seed..=seed);
    for seed in seeds.filter(|seed| seed % LANES == lane) {
        // What is asked for alone is looked into after each operation, to name the one that went wrong.
        let every = if given.is_some() { 1 } else { 10 };
        Story::begin(seed).tell(OPERATIONS, every);
    }
}
