//! The budgets, looked at: the till's own work beside plain `SQLite` doing the same in the same run, the frames that a scan
//! draws, and the program in its windows.
//!
//! `cargo bench` measures at 100 000 members, `cargo bench -- --members 100000,1000000` at both sizes. Words choose the
//! work: `cargo bench -- record search`. A budget that is missed makes the exit status 1, after all was measured.

#![allow(clippy::expect_used, reason = "a benchmark that cannot go on says so and ends")]

mod absurd;
mod day;
mod frames;
mod imports;
mod lists;
mod papers;
mod quotes;
mod report;
mod sales;
mod searches;
mod shop;
mod window;

use std::process::ExitCode;
use std::time::Duration;

use regulars::domain::Programme;
use regulars::shop::bench::{Ground, Measured};
use regulars::shop::programme;

use report::{Budget, Report, time};

/// Pieces and visits over time, limits, caps of a day and a month, coupons, gifts in stock, a recommendation, tiers by both.
const COUNTING: &str = r#"{"schema":2,"name":"counting","cap":{"member_day":50000,"member_month":200000},
    "tiers":{"months":12,"levels":[{"id":"often","name":"Often","visits":4,"from":100000,"discount":300}]},
    "birthday":{"days_before":3,"days_after":3,"discount":1000,"least_days":14},
    "points":{"earn":300,"value":100,"share":5000,"expire_months":12},
    "groups":[{"id":"g","combine":"sequence"}],"referral":{"friend":{"points":10},"recommender":{"points":10}},
    "coupons":[{"id":"next","name":"Next time","days":30}],"rules":[
    {"id":"fifth","name":"Fifth","group":"g","when":{"every_unit":{"number":5,"of":{"items":["Article 1","Article 2"]}}},
     "then":{"percent":{"rate":10000,"off":"pieces","of":{"items":["Article 1","Article 2"]},"pieces":{"first":"cheapest","numbered":true}}}},
    {"id":"again","name":"Again","when":{"absent_days":30},"limit":{"times":2,"days":90},"then":{"percent":{"rate":500}}},
    {"id":"coupon","name":"Coupon","when":{"coupon_of":"next"},"then":{"percent":{"rate":500}}},
    {"id":"mug","name":"Mug","when":{"card":true},"then":{"gift":{"item":{"id":"mug","name":"a mug"}}}}]}"#;

fn main() -> ExitCode {
    let report = Report::default();
    println!("Times are medians; a busy machine makes all of them longer, and the ratios less.");
    for members in shop::sizes() {
        measure(&report, members);
    }
    report.end()
}

fn measure(report: &Report, members: u32) {
    let made = shop::made(members);
    report::title(&made.words());
    let copy = made.folder.join("copy");
    let _ = std::fs::remove_dir_all(&copy);
    if ["look-up", "record", "import", "regulars"].into_iter().any(shop::is_wanted) {
        std::fs::create_dir_all(&copy).expect("a folder for the copy");
        let ground = Ground::on(&made.folder, &copy.join("regulars.db"), members, shop::at()).expect("the ground");
        if shop::is_wanted("look-up") {
            beside(
                report,
                "look-up: card to member and standing",
                ground.look_ups(5_000).expect("look-ups"),
                Some(2.0),
                Some(Duration::from_millis(1)),
            );
        }
        if shop::is_wanted("regulars") {
            lists::measure(report, &ground, members);
        }
        if shop::is_wanted("record") {
            beside(
                report,
                "record: a sale of ten lines, durably",
                ground.sales(1_000).expect("sales"),
                Some(1.5),
                None,
            );
        }
        // Last, since the copy does not know the programme that it sets.
        if shop::is_wanted("look-up") {
            counting(report, &ground);
        }
    }
    if shop::is_wanted("quote") {
        quotes::measure(report);
    }
    if shop::is_wanted("search") {
        searches::measure(report, &made);
    }
    if shop::is_wanted("report") {
        papers::measure(report, &made);
    }
    if shop::is_wanted("frame") {
        frames::measure(report, &made);
    }
    if shop::is_wanted("import") {
        imports::measure(report, &copy);
    }
    if shop::is_wanted("day") {
        day::measure(report, &made, &copy);
    }
    if shop::is_wanted("window") {
        window::measure(report, &made);
    }
    // The copy is another eight gigabytes at a million members.
    let _ = std::fs::remove_dir_all(&copy);
}

/// The same under a programme that counts whatever a programme can count of a member.
fn counting(report: &Report, ground: &Ground) {
    let (now, day) = (shop::at(), shop::at().day());
    let set = |programme| programme::set(ground.shop(), programme, day, now).expect("a programme that counts");
    let before = programme::on(ground.shop(), day).expect("a programme").programme;
    set(serde_json::from_str::<Programme>(COUNTING).expect("a programme that can be read"));
    let (work, found) = ("look-up: under a programme that counts", ground.look_ups(5_000).expect("look-ups"));
    set(before);
    // The plain side counts nothing: only the time is bounded.
    beside(report, work, found, None, Some(Duration::from_millis(1)));
}

fn beside(report: &Report, work: &str, measured: Measured, most: Option<f64>, p99: Option<Duration>) {
    let ratio = measured.ours.as_secs_f64() / measured.plain.as_secs_f64().max(f64::EPSILON);
    let bounds = [most.map(|most| format!("{most:.1}x")), p99.map(|p99| format!("p99 {}", time(p99)))];
    report.line(Budget {
        work: work.to_owned(),
        plain: Some(measured.plain),
        ours: time(measured.ours),
        figure: format!("{ratio:.2}"),
        tail: format!("p99 {}", time(measured.ours_p99)),
        most: bounds.into_iter().flatten().collect::<Vec<_>>().join(", "),
        held: most.is_none_or(|most| ratio <= most) && p99.is_none_or(|p99| measured.ours_p99 < p99),
    });
}
