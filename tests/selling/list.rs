//! The kept figures of regulars: the same as those worked out from facts, on any day, however the days went by.

use std::collections::BTreeMap;
use std::sync::Mutex;

use regulars::domain::{FactId, Lang, MemberId, Moment, Zone, skeleton};
use regulars::shop::demo::{DemoPlan, demo};
use regulars::shop::regulars::{
    AT_ONCE, Everybody, Exactness, Filter, Order, everybody, listing, page, refresh_due, refresh_some,
};
use regulars::shop::value::{Value, ValueQuery, value};
use regulars::shop::{Beside, Shop, check, merge};

fn made_up() -> (tempfile::TempDir, Shop) {
    let folder = tempfile::tempdir().unwrap();
    let plan = DemoPlan { members: 40, ..DemoPlan::speaking(Lang::Uk, "2026-11-20".parse().unwrap()) };
    demo(folder.path(), &plan).unwrap();
    let shop = Shop::open(folder.path(), Beside::Command).unwrap();
    (folder, shop)
}

fn on(day: &str) -> Moment {
    Moment::parse(&format!("{day} 08:00"), Zone::default()).unwrap()
}

fn figures(shop: &Shop, day: &str) -> Value {
    value(shop, &ValueQuery::default(), day.parse().unwrap()).unwrap()
}

#[test]
fn a_new_day_is_worked_out_to_what_the_facts_say() {
    let (_folder, shop) = made_up();
    // On the last of these days the last sale has left the year, and after it nothing changes any more.
    for (day, changes) in
        [("2026-11-21", true), ("2027-02-28", true), ("2027-03-01", true), ("2027-11-19", true), ("2028-12-31", false)]
    {
        // Rows that do not hold any more are worked out for the answer, and then are kept.
        let from_facts = figures(&shop, day);
        assert_eq!(refresh_due(&shop, on(day)).unwrap() > 0, changes, "{day}");
        assert_eq!(refresh_due(&shop, on(day)).unwrap(), 0, "{day}");
        assert_eq!(figures(&shop, day), from_facts, "{day}");
        assert_eq!(check::check(&shop).unwrap().problems, [], "{day}");
    }
    let last = figures(&shop, "2028-12-31");
    assert_eq!(last.totals.active_last_year, 0);
    assert_eq!(last.totals.segments.lost, 40);
    // And back: as it was on an evening long ago, though the rows are of another day by now.
    let before = figures(&shop, "2026-05-01");
    assert!(before.totals.active_last_year > 20 && before.totals.spent < last.totals.spent);
}

#[test]
fn what_is_due_is_worked_out_a_portion_at_a_time() {
    let (_folder, shop) = made_up();
    shop.store().write(|tx| regulars::shop::regulars::rebuild(tx, "2026-11-20".parse().unwrap())).unwrap();
    let day = on("2027-12-31");
    let all = everybody(&shop, day.day(), Exactness::AtOnce(AT_ONCE)).unwrap();
    assert_eq!(all.as_of, day.day(), "a few are worked out at once");
    let done = refresh_some(&shop, day, 1).unwrap();
    assert!(done > 0);
    assert_eq!(check::check(&shop).unwrap().problems, []);
}

#[test]
fn one_letter_means_all_in_whose_names_a_word_begins_with_it() {
    let (_folder, shop) = made_up();
    let day = on("2026-11-20");
    let open = || everybody(&shop, day.day(), Exactness::Exact).unwrap();
    let seen = |all: &Everybody, text: Option<String>| -> BTreeMap<MemberId, String> {
        let filter = Filter { text, ..Filter::default() };
        let list = Mutex::new(listing(&shop, &all.regulars, &filter, Order::default()).unwrap());
        let lines = page(&shop, &all.regulars, &list, 0, 99).unwrap();
        lines.into_iter().map(|line| (line.regular.member, skeleton(&line.name.full()))).collect()
    };
    let begins = |name: &String, start: &str| name.split(' ').any(|word| word.starts_with(start));
    let all = open();
    let names = seen(&all, None);
    assert_eq!(names.len(), 40);
    let mut met = 0;
    for letter in "абвгдежзиклмнопрстуфцchjqrstuvwxyz".chars() {
        let start = skeleton(&letter.to_string());
        let mut own = names.clone();
        own.retain(|_, name| begins(name, &start));
        // Where there is nobody, a slip or the keys of another layout may have been meant.
        if !own.is_empty() {
            met += 1;
            assert_eq!(seen(&all, Some(letter.to_string())), own, "{letter}");
        }
    }
    assert!(met > 20, "{met}");

    // Who was put to another's file is found there.
    let (one, name) = names.first_key_value().unwrap();
    let is_new = |start: &&str| !begins(name, start);
    let others = names.iter().filter(|(member, _)| *member != one);
    let mut starts = others.flat_map(|(member, name)| name.split(' ').map(move |word| (member, &word[..1])));
    let (other, start) = starts.find(|(_, start)| is_new(start)).unwrap();
    assert!(!seen(&all, Some(start.to_owned())).contains_key(one));
    let choice = merge::Choice { birthday: Some(merge::Keep::Survivor), ..merge::Choice::default() };
    merge::merge(&shop, FactId::fresh(), *one, *other, choice, day, true).unwrap();
    let found = seen(&open(), Some(start.to_owned()));
    assert!(found.contains_key(one) && !found.contains_key(other), "{start}");
}
