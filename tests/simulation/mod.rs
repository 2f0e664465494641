//! Stories of a shop drawn from seeds, told to a real shop and to a naive model of it side by side: balances, spend, tiers,
//! visits and money are the same after every operation, and the books are sound after every tenth, since `check` works
//! everything out again and takes longer than all else. Two of three programmes have rules of an owner's own; the model works
//! those out too (`meets`, `claims`, `limits`), whatever tier holds. Told by the shop, and only held to what must be true, is
//! what is left of a receipt under own rules when a part of it comes back, which coupons a sale uses up, and the words of reasons.
//!
//! A story that fails prints its seed; `REGULARS_SEED=17 cargo test --test tests simulation` tells that one alone again.
//! `REGULARS_OPERATIONS` says how many operations are done, `REGULARS_FIRST` with which seed they begin, so that a campaign
//! may go on where another ended.

mod advice;
mod advised;
mod alike;
mod amends;
mod asks;
mod back;
pub mod chance;
mod claims;
mod coupons;
mod evening;
mod figures;
mod gone;
mod holder;
mod limits;
mod meets;
mod model;
mod offers;
mod owner;
mod people;
mod portions;
mod quote;
mod reprice;
mod review;
mod sale;
mod same;
mod segments;
mod selling;
mod shared;
mod sheets;
mod stock;
mod story;
mod sums;
mod surveys;
mod tiers;
mod together;
mod told;
mod units;
mod wishes;

use std::collections::BTreeSet;
use std::panic::catch_unwind;
use std::sync::Mutex;

use regulars::domain::TierHolds;
use rstest::rstest;
use story::{Story, Tally};

/// So many operations one story has; the next begins with an empty shop.
const OPERATIONS: u64 = 60;

/// The stories are told side by side.
const LANES: u64 = 4;

/// How many operations are done in all: twenty thousand, a million in a long campaign, or as many as are asked for.
fn operations() -> u64 {
    let asked = std::env::var("REGULARS_OPERATIONS").ok().and_then(|count| count.parse().ok());
    asked.unwrap_or(if std::env::var_os("REGULARS_LONG").is_some() { 1_000_000 } else { 20_000 })
}

/// What must have happened in every campaign.
const TOLD: [&str; 52] = [
    "a cap counts what a member had before",
    "an owner's own rule gives something",
    "a tier that holds at once meets an owner's own rule",
    "a receipt is priced again",
    "a receipt under own rules is priced again",
    "points are owed",
    "a tier is given",
    "what was given ends",
    "a tier that was given is taken back",
    "a tier falls at a review",
    "a tier is kept at a review",
    "a birthday is greeted by hand",
    "a coupon is issued by hand",
    "a complaint is made good",
    "a member was compensated often enough",
    "what was given for a complaint is taken back",
    "a coupon is taken away by hand",
    "a recommendation is rewarded",
    "a sale that a friend is given rewards who recommended the shop",
    "a recommender has nothing of a friend",
    "what a recommendation brought is taken back with a return",
    "what a recommendation brought is taken back with its sale",
    "points that a recommendation brought are owed",
    "somebody recommends the shop to himself",
    "somebody recommends the shop in a circle",
    "a friend has bought before",
    "a piece that was counted over time brings something",
    "a gift is counted",
    "a gift is delivered",
    "a gift is handed out of the stock",
    "the next of a list is given",
    "a gift is out of stock",
    "somebody joins a household",
    "somebody leaves a household",
    "a joining is taken back",
    "two files are put together",
    "two files are taken apart again",
    "two who look like one are told apart",
    "a questionnaire is answered",
    "an answer brings points",
    "a questionnaire is left in the middle",
    "a questionnaire is put off",
    "a questionnaire is refused",
    "a questionnaire that was begun is finished",
    "answers come from a file",
    "blank cards are set aside",
    "a card that was printed blank becomes somebody's",
    "a regular is one of the best",
    "a regular comes as usual",
    "a regular is new",
    "a regular cools down",
    "a regular is lost",
];

/// What all lanes have met, and how many of them are done.
static MET: Mutex<(u64, Tally)> = Mutex::new((0, Tally::new()));

#[rstest]
fn shop_and_model_tell_the_same_story(#[values(0, 1, 2, 3)] lane: u64) {
    let number = |name: &str| std::env::var(name).ok().and_then(|number| number.parse::<u64>().ok());
    let (given, first) = (number("REGULARS_SEED"), number("REGULARS_FIRST").unwrap_or(1));
    let seeds = given.map_or(first..=first + operations().div_ceil(OPERATIONS) - 1, |seed| seed..=seed);
    let (mut tally, mut stories, mut failed) = (Tally::new(), 0, Vec::new());
    for seed in seeds.filter(|seed| seed % LANES == lane) {
        // What is asked for alone is looked into after each operation, to name the one that went wrong.
        let every = if given.is_some() { 1 } else { 10 };
        match catch_unwind(|| Story::begin(seed).tell(OPERATIONS, every)) {
            Ok(told) => {
                for (what, often) in told {
                    *tally.entry(what).or_default() += often;
                }
            }
            // It has said why, and the others are told all the same.
            Err(_) => failed.push(seed),
        }
        stories += 1;
    }
    println!("{stories} stories: {tally:?}");
    assert!(failed.is_empty(), "of {stories} stories these went wrong: {failed:?}");
    let mut met = MET.lock().unwrap();
    for (what, often) in tally {
        *met.1.entry(what).or_default() += often;
    }
    met.0 += 1;
    // Twenty thousand operations are long enough to meet everything.
    if met.0 == LANES && given.is_none() && operations() >= 20_000 {
        let never: Vec<_> = TOLD.into_iter().filter(|what| !met.1.contains_key(what)).collect();
        assert!(never.is_empty(), "it never happened that {never:?}: {:?}", met.1);
    }
}

#[test]
fn owners_say_everything_that_can_be_said() {
    let mut chance = chance::Chance::new(1);
    let (mut rewards, mut ways, mut asked) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut at_once = 0;
    let names = |document: serde_json::Value| document.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    for _ in 0..400 {
        let programme = wishes::programme(&mut chance);
        let tiers = programme.tiers.holds == TierHolds::AtOnce && !programme.tiers.levels.is_empty();
        at_once += usize::from(tiers && !programme.rules.is_empty());
        ways.extend(programme.groups.iter().map(|group| format!("{:?}", group.combine)));
        for rule in &programme.rules {
            rewards.extend(names(serde_json::to_value(&rule.then).unwrap()));
            asked.extend(names(serde_json::to_value(&rule.when).unwrap()));
        }
    }
    assert_eq!(rewards.len(), 9, "{rewards:?}");
    assert_eq!(ways.len(), 7, "{ways:?}");
    // But for the last of several days.
    assert!(asked.len() >= 22, "{asked:?}");
    // Two of three have rules, and of half of those the tiers hold at once.
    assert!(at_once > 80, "{at_once} of 400 programmes");
}
