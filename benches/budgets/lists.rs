//! The list of regulars: opened once, then pages under orders and conditions at any place; a scan while a new day's figures
//! are worked out.

use std::sync::Mutex;
use std::time::Duration;

use regulars::shop::bench::{Ground, card_of};
use regulars::shop::regulars::{Everybody, Exactness, Filter, Order, Sort, everybody, listing, page};
use regulars::shop::scan::look_up_text;
use regulars::shop::{self, Shop};

use super::report::{Budget, Report, time, timed};
use super::shop::at;

const BUDGET: Duration = Duration::from_millis(100);
/// What fits a large window.
const PAGE: usize = 14;

pub fn measure(report: &Report, ground: &Ground, members: u32) {
    let shop = ground.shop();
    let (all, opening) = timed(|| everybody(shop, at().day(), Exactness::AtOnce).expect("the list"));
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
    beside_a_new_day(report, shop, members);
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

/// Scans cards while a new day's figures of many members are worked out, a portion at a time.
fn beside_a_new_day(report: &Report, shop: &Shop, members: u32) {
    let mut later = at();
    // A day on which most of the sales of a year leave it.
    later.local += chrono::Duration::days(300);
    later.utc += chrono::Duration::days(300);
    let scan = |no: u32| {
        let card = card_of(shop.till().id, no * 7_919 % members).expect("a card");
        timed(|| look_up_text(shop, card.as_str(), at()).expect("a member")).1
    };
    let mut times = Vec::new();
    let mut done = 0;
    std::thread::scope(|scope| {
        let working = scope.spawn(|| shop::regulars::refresh_some(shop, later, 20_000).expect("figures"));
        let mut no = 0;
        while !working.is_finished() {
            times.push(scan(no));
            no += 1;
            std::thread::sleep(Duration::from_millis(5));
        }
        done = working.join().expect("the work");
    });
    times.sort_unstable();
    let (median, p99) = match times.len() {
        0 => (Duration::ZERO, Duration::ZERO),
        many => (times[many / 2], times[many * 99 / 100]),
    };
    let most = Duration::from_millis(10);
    report.line(Budget {
        work: "regulars: a scan while a new day is worked out".to_owned(),
        plain: None,
        ours: time(median),
        figure: String::new(),
        tail: format!("p99 {}, {done} members", time(p99)),
        most: format!("p99 {}", time(most)),
        held: p99 < most,
    });
}
