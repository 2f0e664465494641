//! Points that are owed: a balance below zero that what comes in settles first, and that nothing else makes.

use regulars::domain::{MemberId, Points, Reason, RefundId, RefundRequest, Refunded, SaleRequest, Sold, SpentPoints};
use regulars::shop::export::export;
use regulars::shop::quote::Whom;
use regulars::shop::{self, expire, refund, sell};
use regulars::transfer::Kind;

use super::{Corner, at, basket, corner, must_be_clean, request, standing};

/// The club, where spent points are owed.
fn owing() -> Corner {
    let c = corner();
    let mut programme = regulars::rules::template("club").unwrap();
    programme.refund.spent_points = SpentPoints::Owe;
    let at = at("2026-01-03 09:00");
    shop::programme::set(&c.shop, programme, at.day(), at).unwrap();
    c
}

fn buy(c: &Corner, member: MemberId, price: &str, points: Points, when: &str) -> Sold {
    let asked = SaleRequest { points, ..request(basket(&[("Кава", price, "1")]), Some(member)) };
    sell::sell(&c.shop, asked, at(when), true).unwrap()
}

fn back(c: &Corner, sold: &Sold, when: &str) -> Refunded {
    let asked = RefundRequest { id: RefundId::fresh(), sale: sold.sale, lines: Vec::new(), reason: String::new() };
    let foreseen = refund::preview(&c.shop, &asked, &at(when)).unwrap();
    let done = refund::refund(&c.shop, asked.clone(), at(when), true).unwrap();
    assert_eq!((foreseen.points, &foreseen.plan), (Some(done.points), &done.plan));
    let again = refund::refund(&c.shop, asked, at(when), true).unwrap();
    assert_eq!((again.repeated, again.plan.points_owed), (true, done.plan.points_owed));
    must_be_clean(c);
    done
}

#[test]
fn spent_points_are_owed_and_the_next_earned_settle_them() {
    let c = owing();
    let first = buy(&c, c.olga, "1000.00", Points::ZERO, "2026-02-01 12:00");
    let earned = first.quote.points_earned;
    let second = buy(&c, c.olga, "100.00", earned.min(Points::new(25)), "2026-02-02 12:00");
    let spent = second.quote.points_spent;
    let held = second.points;
    let done = back(&c, &first, "2026-02-03 12:00");
    assert_eq!(done.plan.money, first.quote.to_pay, "no money is kept");
    assert_eq!((done.plan.points_owed, done.plan.points_taken), (spent, earned.minus(spent).unwrap()));
    assert_eq!(done.points, held.minus(earned).unwrap());
    assert!(done.points < Points::ZERO, "{:?}", done.points);
    // No file that comes in again can say a debt, and nobody is left out for it.
    let file = c.folder.path().join("members.csv");
    export(&c.shop, Kind::Members, &file, at("2026-02-03 13:00").day()).unwrap();
    let rows = std::fs::read_to_string(&file).unwrap();
    assert!(!rows.contains("'-"), "{rows}");

    // Seen at the scan, spent by nobody, and untouched by time.
    let greeted = shop::greet(&c.shop, c.olga, at("2026-02-04 12:00")).unwrap().held.standing;
    assert_eq!((greeted.points, greeted.lots.len()), (done.points, 1));
    let goods = basket(&[("Чай", "500.00", "1")]);
    let quote =
        shop::quote::quote(&c.shop, &goods, &Whom::Member(c.olga), Points::ZERO, &at("2026-02-04 12:00")).unwrap();
    let owed = Points::new(-done.points.get());
    assert_eq!(quote.points_allowed, Points::ZERO);
    assert!(quote.not_applied.iter().any(|not| not.reason == Reason::PointsOwed { owed }), "{:?}", quote.not_applied);
    assert_eq!(expire::expire(&c.shop, at("2026-02-04 13:00")).unwrap(), Points::ZERO);

    let third = buy(&c, c.olga, "1000.00", Points::ZERO, "2026-02-05 12:00");
    assert_eq!(third.points, third.quote.points_earned.minus(owed).unwrap());
    assert!(third.points.is_positive());
    // What settled the debt is spent: it is owed again when its goods come back.
    let done = back(&c, &third, "2026-02-06 12:00");
    assert_eq!((done.plan.points_owed, done.points), (owed, Points::new(-owed.get())));
    assert_eq!(standing(&c, c.olga, "2030-02-06 12:00").0, -owed.get());
}

#[test]
fn other_points_that_are_held_go_first() {
    let c = owing();
    let first = buy(&c, c.olga, "1000.00", Points::ZERO, "2026-02-01 12:00");
    let second = buy(&c, c.olga, "100.00", Points::new(20), "2026-02-02 12:00");
    let other = buy(&c, c.olga, "2000.00", Points::ZERO, "2026-02-03 12:00");
    let done = back(&c, &first, "2026-02-04 12:00");
    assert_eq!(done.plan.points_owed, second.quote.points_spent);
    assert_eq!(
        done.points,
        second.quote.points_earned.plus(other.quote.points_earned).unwrap().minus(Points::new(20)).unwrap()
    );
    assert!(done.points.is_positive());
}

#[test]
fn all_that_comes_back_leaves_the_account_as_it_was() {
    let c = owing();
    let before = standing(&c, c.olga, "2026-01-31 12:00");
    let first = buy(&c, c.olga, "1000.00", Points::ZERO, "2026-02-01 12:00");
    let second = buy(&c, c.olga, "100.00", Points::new(20), "2026-02-02 12:00");
    let third = buy(&c, c.olga, "100.00", Points::new(5), "2026-02-02 13:00");
    for sold in [&first, &third, &second] {
        back(&c, sold, "2026-02-03 12:00");
    }
    assert_eq!(standing(&c, c.olga, "2026-02-04 12:00"), before);
}
