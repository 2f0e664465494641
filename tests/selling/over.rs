//! The first act after the last day of points: what it answers is what the member has after it, as with any act that follows.

use regulars::domain::{FactId, MemberId, Points, RefundId, RefundRequest, ReturnedLine, Severity, SheetId, Sold};
use regulars::shop::regulars::regular_of;
use regulars::shop::value::ValueQuery;
use regulars::shop::{self, compensation, household, merge, refund, sell, survey};

use super::{Corner, assign, at, basket, corner, must_be_clean, request, standing};

const LATER: &str = "2026-04-01 12:00";

/// Olga's points, all but one of them over by the first of April; her sale of two.
fn over() -> (Corner, Sold) {
    let c = corner();
    let when = at("2026-01-15 09:00");
    let mut club = shop::programme::on(&c.shop, when.day()).unwrap().programme;
    club.points.as_mut().unwrap().expire_months = Some(1);
    club.compensation = regulars::rules::template("mix").unwrap().compensation;
    shop::programme::set(&c.shop, club, when.day(), when).unwrap();
    let asked = request(basket(&[("Кава", "1000.00", "2")]), Some(c.olga));
    let sold = sell::sell(&c.shop, asked, at("2026-02-01 12:00"), true).unwrap();
    assert!(sold.points.is_positive());
    (c, sold)
}

/// What an act answered is what a look at the member says after it.
fn same(c: &Corner, member: MemberId, told: Points) {
    let shown = standing(c, member, LATER).0;
    assert_eq!(told.get(), shown, "told and shown");
    let regular = regular_of(&c.shop, member, at(LATER).day()).unwrap().unwrap().0;
    assert_eq!(regular.points.get(), shown, "among the regulars");
    must_be_clean(c);
}

#[test]
fn a_return_takes_and_tells_no_points_that_are_over() {
    for line in [Vec::new(), vec![ReturnedLine { line: 1, quantity: Some(regulars::domain::Quantity::ONE) }]] {
        let (c, sold) = over();
        let asked = RefundRequest { id: RefundId::fresh(), sale: sold.sale, lines: line, reason: String::new() };
        let foreseen = refund::preview(&c.shop, &asked, &at(LATER)).unwrap();
        let done = refund::refund(&c.shop, asked.clone(), at(LATER), true).unwrap();
        assert_eq!((foreseen.plan, foreseen.points), (done.plan.clone(), Some(done.points)));
        assert_eq!((done.plan.points_taken, done.plan.points_short), (Points::ZERO, Points::ZERO));
        assert_eq!(done.points, Points::ZERO);
        same(&c, c.olga, done.points);
        assert_eq!(refund::refund(&c.shop, asked, at(LATER), true).unwrap().points, done.points);
    }
}

#[test]
fn a_sale_that_changes_hands_tells_no_points_that_are_over() {
    let (c, sold) = over();
    let other = request(basket(&[("Чай", "100.00", "1")]), None);
    let other = sell::sell(&c.shop, other, at("2026-03-31 12:00"), true).unwrap();
    let given = assign::assign(&c.shop, other.sale, Some(c.olga), at(LATER), true).unwrap();
    assert_eq!(given.points, given.points_earned);
    same(&c, c.olga, given.points);
    let again = assign::assign(&c.shop, other.sale, Some(c.olga), at(LATER), true).unwrap();
    assert_eq!((again.unchanged, again.points), (true, given.points));
    let moved = assign::assign(&c.shop, sold.sale, Some(c.taras), at(LATER), true).unwrap();
    assert_eq!((moved.points_taken, moved.points), (Points::ZERO, Points::ZERO));
    same(&c, c.taras, moved.points);
}

#[test]
fn who_shares_an_account_is_told_no_points_that_are_over() {
    let (c, _) = over();
    let id = FactId::fresh();
    let joined = household::join(&c.shop, id, c.taras, c.olga, at(LATER), true).unwrap();
    same(&c, c.taras, joined.balance);
    let again = household::join(&c.shop, id, c.taras, c.olga, at(LATER), true).unwrap();
    assert_eq!((again.repeated, again.balance), (true, joined.balance));
    let left = household::leave(&c.shop, FactId::fresh(), c.taras, household::Takes::Nothing, at(LATER), true).unwrap();
    same(&c, c.taras, left.balance);

    let (c, _) = over();
    let choice = merge::Choice::default();
    let merged = merge::merge(&c.shop, FactId::fresh(), c.olga, c.taras, choice, at(LATER), true).unwrap();
    assert_eq!(merged.balance, Points::ZERO);
    same(&c, c.olga, merged.balance);
}

#[test]
fn what_is_given_beside_purchases_finds_no_points_that_are_over() {
    let (c, _) = over();
    let asked = compensation::Compensate {
        id: FactId::fresh(),
        member: c.olga,
        severity: Severity::Serious,
        words: "довго чекала".into(),
    };
    let (given, _) = compensation::give_at(&c.shop, asked, at(LATER)).unwrap();
    same(&c, c.olga, given.points);

    let (c, _) = over();
    let form = survey::ready("first-purchase").unwrap();
    survey::set(&c.shop, form.clone(), at("2026-01-16 09:00")).unwrap();
    let offer = survey::offer_as(&c.shop, c.olga, &form.id, SheetId::fresh()).unwrap();
    let answers = [("recommend".to_owned(), regulars::domain::Answer::Count(9))].into();
    let answered = survey::answer(&c.shop, &offer, &answers, at(LATER)).unwrap();
    assert!(answered.points.is_positive());
    same(&c, c.olga, answered.points);
}

#[test]
fn the_list_of_regulars_counts_no_points_that_are_over() {
    let (c, sold) = over();
    let on = |when: &str| {
        let value = shop::value::value(&c.shop, &ValueQuery::default(), at(when).day()).unwrap();
        value.members.iter().map(|member| member.points.get()).sum::<i64>()
    };
    assert_eq!((on("2026-03-01 12:00"), on("2026-03-02 12:00")), (sold.points.get(), 0));
    same(&c, c.olga, Points::ZERO);
}
