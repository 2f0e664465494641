//! The list of regulars while a till sells: opened once, then pages under orders and conditions at any place, and its
//! search as one types.

use std::sync::Mutex;
use std::time::Duration;

use regulars::domain::Profile;
use regulars::shop::bench::{Ground, card_of, share};
use regulars::shop::regulars::{AT_ONCE, Everybody, Exactness, Filter, Order, Sort, everybody, listing, page};
use regulars::shop::{Shop, member};

use super::report::{Budget, Report, time, timed};
use super::sales::{self, Customers};
use super::shop::at;

const BUDGET: Duration = Duration::from_millis(100);
/// What fits a large window.
const PAGE: usize = 14;
/// Whose names and phones are typed.
const PEOPLE: u32 = 20;

pub fn measure(report: &Report, ground: &Ground, members: u32) {
    let shop = ground.shop();
    let customers = Customers { shop, till: shop.till().id, members };
    let ((), sold) = customers.meanwhile(at(), || lists(report, ground, &customers));
    sales::line(report, "regulars: ten lines sold meanwhile", None, &sold);
}

fn lists(report: &Report, ground: &Ground, customers: &Customers<'_>) {
    let shop = ground.shop();
    let (all, opening) = timed(|| everybody(shop, at().day(), Exactness::AtOnce(AT_ONCE)).expect("the list"));
    report.line(Budget {
        work: "regulars: opening the list".to_owned(),
        plain: None,
        ours: time(opening),
        figure: String::new(),
        tail: format!("{} members", all.regulars.len()),
        most: "2 s".to_owned(),
        held: opening < Duration::from_secs(2),
    });
    let filters: [(&str, &[&str]); 5] = [
        ("everybody", &[]),
        ("cooling", &["segment=cooling"]),
        ("lost", &["segment=lost"]),
        ("gold, born in March, spent", &["tier=gold", "birthday=3", "spent=100"]),
        ("hardly anybody", &["visits=3", "spent<=20"]),
    ];
    for (name, conditions) in filters {
        let filter = conditions.iter().try_fold(Filter::default(), |f, text| f.and(text)).expect("conditions");
        one(report, ground, &all, name, &filter);
    }
    let people = people(customers);
    let phones = people.iter().filter_map(|profile| profile.phone.as_ref());
    let typed: [(&str, Vec<String>); 3] = [
        ("a surname", people.iter().map(|profile| profile.name.surname.clone()).collect()),
        ("a phone", phones.clone().map(|phone| format!("0{}", &phone.e164()[4..])).collect()),
        ("last four digits", phones.map(|phone| phone.last_four().to_owned()).collect()),
    ];
    for (kind, texts) in typed {
        search(report, shop, &all, kind, &texts);
    }
}

/// A page at the beginning, at each tenth and at the end, under every order both ways; the first question of each order and
/// the turning of pages after it alike.
fn one(report: &Report, ground: &Ground, all: &Everybody, name: &str, filter: &Filter) {
    let shop = ground.shop();
    let mut times = Vec::new();
    let mut slowest = (Duration::ZERO, String::new());
    for sort in Sort::ALL {
        for order in [Order::of(sort), Order::of(sort).turned()] {
            let (list, asked) = timed(|| listing(shop, &all.regulars, filter, order).expect("a list"));
            let count = list.len();
            let list = Mutex::new(list);
            for tenth in 0..=10 {
                let from = count.saturating_sub(PAGE) * tenth / 10;
                let (lines, turned) = timed(|| page(shop, &all.regulars, &list, from, PAGE).expect("a page"));
                assert_eq!(lines.len(), PAGE.min(count));
                // The first page of an order waits for the order too.
                let taken = if tenth == 0 { asked + turned } else { turned };
                times.push(taken);
                if taken > slowest.0 {
                    slowest = (taken, order.code());
                }
            }
        }
    }
    times.sort_unstable();
    let p99 = times[times.len() * 99 / 100];
    let plain = plain(ground, all.regulars.len());
    report.line(Budget {
        work: format!("regulars: a page of {name}"),
        plain: Some(plain),
        ours: time(times[times.len() / 2]),
        figure: String::new(),
        tail: format!("p99 {}, worst {} ({})", time(p99), time(slowest.0), slowest.1),
        most: format!("p99 {}", time(BUDGET)),
        held: p99 < BUDGET,
    });
}

/// What plain `SQLite` takes for a page in the middle of the same table, sorted by what was spent.
fn plain(ground: &Ground, members: usize) -> Duration {
    let mut times: Vec<Duration> =
        (0..5).map(|_| timed(|| ground.plain_page(members / 2, PAGE).expect("rows")).1).collect();
    times.sort_unstable();
    times[times.len() / 2]
}

/// Members from all parts of the shop.
fn people(customers: &Customers<'_>) -> Vec<Profile> {
    let shop = customers.shop;
    let of = |place: u32| {
        let card = card_of(customers.till, place).expect("a card");
        member(shop, shop.member_of_card(&card).expect("the card's member")).expect("a member").profile
    };
    (0..PEOPLE).map(|no| of(no * (customers.members / PEOPLE))).collect()
}

/// The list's own search, letter by letter: who is found, in the list's order, and the first page of them.
fn search(report: &Report, shop: &Shop, all: &Everybody, kind: &str, texts: &[String]) {
    let (mut times, mut met) = (Vec::new(), 0);
    let mut slowest = (Duration::ZERO, String::new());
    for text in texts {
        let mut found = 0;
        for (begins, letter) in text.char_indices() {
            let typed = &text[..begins + letter.len_utf8()];
            let filter = Filter { text: Some(typed.to_owned()), ..Filter::default() };
            let (lines, taken) = timed(|| {
                let list = listing(shop, &all.regulars, &filter, Order::of(Sort::Spent)).expect("a list");
                page(shop, &all.regulars, &Mutex::new(list), 0, PAGE).expect("a page")
            });
            found = lines.len();
            times.push(taken);
            if taken > slowest.0 {
                slowest = (taken, typed.to_owned());
            }
        }
        met += usize::from(found > 0);
    }
    let [median, p99] = [50, 99].map(|part| share(times.clone(), part));
    report.line(Budget {
        work: format!("regulars: search, {kind}, {met} of {} found", texts.len()),
        plain: None,
        ours: time(median),
        figure: String::new(),
        tail: format!("p99 {}, worst {}", time(p99), time(slowest.0)),
        most: format!("p99 {}", time(BUDGET)),
        held: p99 < BUDGET && met == texts.len(),
    });
    if slowest.0 >= BUDGET {
        println!("      slowest: «{}»", slowest.1);
    }
}
