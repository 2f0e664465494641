//! The first start of a day while customers come: what has ended leaves, and figures that are others on that day are worked
//! out, beside a till that scans cards and sells.
//!
//! A scan reads beside the writer and waits for nobody. A sale stands in the writer's queue, behind one portion of the
//! day's work at most (`shop/portion`).

use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

use regulars::domain::{CouponId, FactId, Moment, Points, TillId};
use regulars::shop::bench::{copy_to_disk, share};
use regulars::shop::coupon::{self, Issue, Whose};
use regulars::shop::expire::expire;
use regulars::shop::regulars::refresh_some;
use regulars::shop::tier::{self, Give};
use regulars::shop::{Beside, Error, Shop, programme};
use regulars::{rules, store};

use super::report::{Budget, Report, time};
use super::sales::{self, Customers};
use super::shop::{Made, at};

/// So many accounts have points that end, and so many members have other figures.
const MANY: u32 = 20_000;
/// Tiers by hand that end, and as many coupons: several portions of each.
const GIVEN: usize = 600;
/// Customers on a day on which nothing ends, to compare with.
const BEFORE: usize = 400;
/// Between two customers: far oftener than they come to any till, so that the slowest moments are met.
const PAUSE: Duration = Duration::from_millis(5);
/// Four times the budget of a look-up, and a quarter of a frame: after each portion a reader reads its pages anew, and one
/// of two cores has the day's work to do.
const SCAN: Duration = Duration::from_millis(4);
/// Days within which points have ended: those of a large shop live for five years.
const FURTHEST: i64 = 4_000;

const COUPONS: &str = r#"[{"id":"next","name":"Next time","days":30}]"#;
const RULES: &str = r#"[{"id":"coupon","name":"Coupon","when":{"coupon_of":"next"},"then":{"percent":{"rate":500}}}]"#;

/// `copy` is a folder for a shop whose days go on for years.
pub fn measure(report: &Report, made: &Made, copy: &Path) {
    let till = copied(made, copy);
    let shop = Shop::open(copy, Beside::Command).expect("the copy");
    let customers = Customers { shop: &shop, till, members: made.members };
    let tiers = give(&customers);
    let accounts = MANY.min(made.members / 4);
    let later = first_day(&shop, accounts);
    let before: Vec<_> = (0..BEFORE).map(|turn| serve(&customers, turn, at())).collect();
    let mut during = Vec::new();
    let (gone, members) = thread::scope(|scope| {
        let day = scope.spawn(|| begin(&shop, later));
        while !day.is_finished() {
            during.push(serve(&customers, BEFORE + during.len(), later));
        }
        day.join().expect("the day's work")
    });
    let (scans_before, sold_before): (Vec<_>, Vec<_>) = before.into_iter().unzip();
    let (scans, sold): (Vec<_>, Vec<_>) = during.into_iter().unzip();
    scanned(report, share(scans_before.clone(), 50), &scans);
    sales::line(report, "day: ten lines sold while it begins", Some(share(sold_before.clone(), 50)), &sold);
    println!("      {} points of {accounts} accounts, {tiers} tiers and {GIVEN} coupons ended", gone.get());
    println!("      {members} members were worked out");
    for (what, times) in [("scan", scans_before), ("sale", sold_before)] {
        let [p99, worst] = [99, 100].map(|part| time(share(times.clone(), part)));
        println!("      a {what} on a day on which nothing ends: p99 {p99}, worst {worst}");
    }
}

/// Copies the shop; gives the till that issued the cards.
fn copied(made: &Made, copy: &Path) -> TillId {
    let _ = fs::remove_dir_all(copy);
    fs::create_dir_all(copy).expect("a folder for the copy");
    let shop = Shop::open(&made.folder, Beside::Command).expect("the shop");
    shop.store().settle().expect("a settled shop");
    copy_to_disk(shop.store().path(), &Shop::database(copy)).expect("a copy");
    shop.till().id
}

/// Gives tiers by hand and coupons that end soon; how many tiers, since some have the highest already.
fn give(customers: &Customers<'_>) -> usize {
    let (shop, now) = (customers.shop, at());
    let mut club = rules::template("club").expect("the club");
    club.coupons = serde_json::from_str(COUPONS).expect("a kind of coupon");
    club.rules = serde_json::from_str(RULES).expect("what it brings");
    programme::set(shop, club, now.day(), now).expect("a programme with coupons");
    let (mut tiers, reason) = (0, "to be measured");
    for turn in 0..GIVEN {
        let member = shop.member_of_card(&customers.card(turn)).expect("the card's member");
        let (tier, until) = ("platinum".to_owned(), Some(now.day()));
        match tier::give(shop, Give { id: FactId::fresh(), member, tier, until, reason: reason.to_owned() }, now) {
            Ok(_) => tiers += 1,
            Err(error) => assert!(matches!(error, Error::TierHeld), "{error}"),
        }
        let (kind, whose) = ("next".to_owned(), Whose::Member(member));
        let wish = Issue { id: CouponId::fresh(), kind, whose, until: None, reason: reason.to_owned() };
        coupon::issue(shop, wish, now).expect("a coupon");
    }
    tiers
}

/// The first day by which the points of so many accounts have ended; years before it the last sale left the year.
fn first_day(shop: &Shop, accounts: u32) -> Moment {
    let have_ended = |at: &Moment| {
        let due = shop.store().read(|c| store::points::accounts_with_expired(c, at.day(), accounts));
        due.expect("accounts").len() == accounts as usize
    };
    (0..FURTHEST).map(after).find(have_ended).expect("points that end")
}

fn after(days: i64) -> Moment {
    let mut moment = at();
    moment.local += chrono::Duration::days(days);
    moment.utc += chrono::Duration::days(days);
    moment
}

/// What the window does beside its first picture of a day, but for the number of members.
fn begin(shop: &Shop, at: Moment) -> (Points, u64) {
    let gone = expire(shop, at).expect("what has ended");
    (gone, refresh_some(shop, at, u64::from(MANY)).expect("figures"))
}

/// A customer: how long the scan took, and the sale.
fn serve(customers: &Customers<'_>, turn: usize, at: Moment) -> (Duration, Duration) {
    thread::sleep(PAUSE);
    (customers.scan(turn, at), customers.buy(turn, at))
}

fn scanned(report: &Report, before: Duration, times: &[Duration]) {
    let [median, p99, worst] = [50, 99, 100].map(|part| share(times.to_vec(), part));
    report.line(Budget {
        work: format!("day: a scan while it begins, {} scans", times.len()),
        plain: Some(before),
        ours: time(median),
        figure: String::new(),
        tail: format!("p99 {}, worst {}", time(p99), time(worst)),
        most: format!("p99 {}", time(SCAN)),
        held: !times.is_empty() && p99 < SCAN,
    });
}
