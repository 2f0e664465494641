//! Stories of a shop drawn from seeds, told to a real shop and to a naive model of it side by side: balances, spend, tiers,
//! visits and money are the same after every operation, and the books are sound.
//!
//! A story that fails prints its seed; `REGULARS_SEED=17 cargo test --test tests simulation` tells that one alone again.

mod chance;
mod holder;
mod model;
mod people;
mod sale;
mod same;
mod shared;
mod story;
mod sums;
mod together;
mod wishes;

use story::Story;

/// How many stories there are and how many operations each has.
fn length() -> (u64, usize) {
    if std::env::var_os("REGULARS_LONG").is_some() { (400, 150) } else { (40, 60) }
}

#[test]
fn shop_and_model_tell_the_same_story() {
    let (stories, operations) = length();
    let given = std::env::var("REGULARS_SEED").ok().and_then(|seed| seed.parse().ok());
    let seeds = given.map_or(1..=stories, |seed: u64| seed..=seed);
    for seed in seeds {
        Story::begin(seed).tell(operations);
    }
}
