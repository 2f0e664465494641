//! Points that had paid come back when their own time is over: they are still what an earlier sale had earned.

use regulars::domain::{
    FactId, Money, Points, Quantity, RefundId, RefundRequest, Refunded, ReturnedLine, SaleId, SaleRequest, Severity,
    Sold, SpentPoints,
};
use regulars::shop::{self, CardWish, compensation, household, merge, refund, sell};

use super::{Corner, at, basket, corner, enrol, must_be_clean, request, standing};

/// The club with points that live a month, and so long again as they come back late.
fn club(spent_points: SpentPoints) -> Corner {
    let c = corner();
    let when = at("2026-01-15 09:00");
    let mut club = shop::programme::on(&c.shop, when.day()).unwrap().programme;
    let points = club.points.as_mut().unwrap();
    (points.expire_months, points.grace_days, points.delay_days) = (Some(1), 14, 0);
    club.refund.spent_points = spent_points;
    shop::programme::set(&c.shop, club, when.day(), when).unwrap();
    c
}

fn buy(c: &Corner, price: &str, points: Points, when: &str) -> Sold {
    let asked = SaleRequest { points, ..request(basket(&[("Чай", price, "1")]), Some(c.olga)) };
    sell::sell(&c.shop, asked, at(when), true).unwrap()
}

fn back(c: &Corner, sale: SaleId, when: &str) -> Refunded {
    let asked = RefundRequest { id: RefundId::fresh(), sale, lines: Vec::new(), reason: String::new() };
    let done = refund::refund(&c.shop, asked, at(when), true).unwrap();
    must_be_clean(c);
    done
}

#[test]
fn they_are_taken_back_with_the_goods_that_had_earned_them() {
    for spent_points in [SpentPoints::Withhold, SpentPoints::Owe] {
        let c = club(spent_points);
        let first = buy(&c, "1000", Points::ZERO, "2026-02-01 12:00");
        let earned = first.quote.points_earned;
        assert!(earned > Points::new(10));
        let second = buy(&c, "1000", earned, "2026-02-20 12:00");
        let late = back(&c, second.sale, "2026-03-10 12:00");
        assert!(late.plan.into.iter().all(|part| part.points == earned && part.new_expiry.is_some()));
        assert_eq!(late.points, earned);
        // Once more, and late again.
        let third = buy(&c, "1000", Points::new(10), "2026-03-11 12:00");
        assert_eq!(back(&c, third.sale, "2026-04-20 12:00").points, Points::new(10));

        let plan = back(&c, first.sale, "2026-04-21 12:00").plan;
        let expired = earned.minus(Points::new(10)).unwrap();
        assert_eq!(
            (plan.points_taken, plan.points_short),
            (Points::new(10), Points::ZERO),
            "the others expired: {expired:?}"
        );
        assert_eq!((plan.withheld, plan.points_owed, plan.money), (Money::ZERO, Points::ZERO, first.quote.to_pay));
        assert_eq!(standing(&c, c.olga, "2026-04-21 13:00").0, 0);
    }
}

#[test]
fn what_was_spent_of_them_again_is_short() {
    let c = club(SpentPoints::Owe);
    let first = buy(&c, "1000", Points::ZERO, "2026-02-01 12:00");
    let earned = first.quote.points_earned;
    let second = buy(&c, "1000", earned, "2026-02-20 12:00");
    back(&c, second.sale, "2026-03-10 12:00");
    buy(&c, "1000", Points::new(10), "2026-03-11 12:00");
    let plan = back(&c, first.sale, "2026-03-12 12:00").plan;
    let left = earned.minus(Points::new(10)).unwrap();
    assert_eq!((plan.points_taken, plan.points_short, plan.points_owed), (left, Points::new(10), Points::new(10)));
}

/// Sixty of a hundred points pay for goods that come back when the points are over, and those who shared an account part.
fn come_back_and_part(c: &Corner, together: impl Fn(&str), apart: impl Fn(&str)) -> i64 {
    let first = buy(c, "2000", Points::ZERO, "2026-02-01 12:00");
    let second = buy(c, "1000", Points::new(60), "2026-02-20 12:00");
    together("2026-03-08 12:00");
    back(c, second.sale, "2026-03-10 12:00");
    apart("2026-03-10 13:00");
    must_be_clean(c);
    let left = standing(c, c.olga, "2026-03-10 14:00").0;
    let plan = back(c, first.sale, "2026-03-12 12:00").plan;
    assert_eq!((plan.points_taken.get(), plan.points_short, plan.money), (left, Points::ZERO, first.quote.to_pay));
    left
}

#[test]
fn they_go_along_with_who_leaves_and_with_who_was_merged() {
    let c = club(SpentPoints::Withhold);
    let join = |when: &str| {
        household::join(&c.shop, FactId::fresh(), c.olga, c.taras, at(when), true).unwrap();
    };
    let undo = |when: &str| {
        household::leave(&c.shop, FactId::fresh(), c.olga, household::Takes::Own, at(when), true).unwrap();
    };
    assert_eq!(come_back_and_part(&c, join, undo), 60);
    let c = club(SpentPoints::Withhold);
    let merge = |when: &str| {
        merge::merge(&c.shop, FactId::fresh(), c.taras, c.olga, merge::Choice::default(), at(when), true).unwrap();
    };
    let undo = |when: &str| {
        merge::undo(&c.shop, FactId::fresh(), c.olga, at(when), true).unwrap();
    };
    assert_eq!(come_back_and_part(&c, merge, undo), 60);
}

#[test]
fn what_had_been_given_for_a_complaint_is_taken_back_of_them() {
    let c = club(SpentPoints::Withhold);
    let when = at("2026-01-16 09:00");
    let mut club = shop::programme::on(&c.shop, when.day()).unwrap().programme;
    club.compensation = serde_json::from_str(r#"{"serious":{"points":60,"days":10}}"#).unwrap();
    shop::programme::set(&c.shop, club, when.day(), when).unwrap();
    let asked = compensation::Compensate {
        id: FactId::fresh(),
        member: c.olga,
        severity: Severity::Serious,
        words: "Холодний чай".into(),
    };
    let given = compensation::give(&c.shop, asked, at("2026-02-01 12:00")).unwrap().0;
    let bought = request(basket(&[("Чай", "500", "2")]), Some(c.olga));
    let bought = SaleRequest { points: Points::new(60), ..bought };
    let sold = sell::sell(&c.shop, bought, at("2026-02-05 12:00"), true).unwrap();
    let half = vec![ReturnedLine { line: 1, quantity: Some(Quantity::ONE) }];
    let half = RefundRequest { id: RefundId::fresh(), sale: sold.sale, lines: half, reason: String::new() };
    assert_eq!(refund::refund(&c.shop, half, at("2026-02-20 12:00"), true).unwrap().plan.points_returned.get(), 30);
    let before = standing(&c, c.olga, "2026-02-21 11:00").0;
    compensation::withdraw(&c.shop, given.id, "Не та людина", at("2026-02-21 12:00")).unwrap();
    assert_eq!(standing(&c, c.olga, "2026-02-21 13:00").0, before - 30);
    must_be_clean(&c);
    let rest = back(&c, sold.sale, "2026-02-22 12:00");
    assert_eq!(rest.plan.points_forfeited.get(), 30, "the others are let go with it");
}

/// Two guests of a household are found to be one, which moves nothing; and the household's points are not theirs.
#[test]
fn undoing_a_merge_within_a_household_moves_no_points_of_the_survivors() {
    let c = club(SpentPoints::Withhold);
    let third = enrol(&c.shop, "Зоя Гай", CardWish::None);
    let join = |member, when: &str| {
        household::join(&c.shop, FactId::fresh(), member, third, at(when), true).unwrap();
    };
    join(c.taras, "2026-02-01 10:00");
    buy(&c, "1000", Points::ZERO, "2026-02-01 12:00");
    join(c.olga, "2026-02-02 10:00");
    merge::merge(&c.shop, FactId::fresh(), c.olga, c.taras, merge::Choice::default(), at("2026-02-03 10:00"), true)
        .unwrap();
    household::leave(&c.shop, FactId::fresh(), c.olga, household::Takes::Own, at("2026-02-04 10:00"), true).unwrap();
    let before = standing(&c, c.olga, "2026-02-04 11:00").0;
    assert!(before > 0);
    let undone = merge::undo(&c.shop, FactId::fresh(), c.taras, at("2026-02-05 10:00"), true).unwrap();
    assert_eq!((undone.points, standing(&c, c.olga, "2026-02-05 11:00").0), (Points::ZERO, before));
    must_be_clean(&c);
}
