//! Amends for complaints: given once as the programme says, told at the next scan, taken back as far as they are there.

use regulars::domain::{
    CouponState, FactId, MemberId, Points, Programme, RefundId, RefundRequest, Severity, SpentPoints, ThingToSay,
};
use regulars::rules;
use regulars::shop::compensation::{self, Compensate};
use regulars::shop::{self, CardWish, Error, coupon, household, merge, programme, refund, sell};

use super::{Corner, at, basket, corner, enrol, must_be_clean, request, standing};

/// The corner under the club's points, with something for each kind of complaint but a grave one.
fn sorry(change: impl FnOnce(&mut Programme)) -> Corner {
    let c = corner();
    let when = at("2026-02-01 08:00");
    let mut club = programme::on(&c.shop, when.day()).unwrap().programme;
    club.tiers = regulars::domain::Tiers::default();
    club.coupons = serde_json::from_str(r#"[{"id":"tenth","name":"Десята","days":30}]"#).unwrap();
    club.rules = serde_json::from_str(
        r#"[{"id":"tenth","name":"Десята","when":{"coupon_of":"tenth"},"then":{"amount":{"amount":1000,"off":"receipt"}}}]"#,
    )
    .unwrap();
    club.compensation = serde_json::from_str(
        r#"{"minor":{"points":50},"serious":{"points":200,"days":10,"coupon":"tenth"},"per_year":3}"#,
    )
    .unwrap();
    change(&mut club);
    assert_eq!(rules::check(&club), []);
    programme::set(&c.shop, club, when.day(), when).unwrap();
    c
}

fn asked(member: MemberId, severity: Severity) -> Compensate {
    Compensate { id: FactId::fresh(), member, severity, words: " Холодна кава ".into() }
}

fn given(c: &Corner, member: MemberId, severity: Severity, when: &str) -> FactId {
    let (done, repeated) = compensation::give(&c.shop, asked(member, severity), at(when)).unwrap();
    assert!(!repeated);
    must_be_clean(c);
    done.id
}

fn refused(c: &Corner, asked: Compensate, when: &str) -> &'static str {
    let refusal = compensation::give(&c.shop, asked, at(when)).unwrap_err();
    must_be_clean(c);
    refusal.code()
}

/// Takes it back, and gives the points that were there of it.
fn withdrawn(c: &Corner, id: FactId, when: &str) -> i64 {
    let (gone, repeated) = compensation::withdraw(&c.shop, id, "Помилка", at(when)).unwrap();
    assert!(!repeated);
    must_be_clean(c);
    gone.withdrawn.unwrap().points.get()
}

fn points(c: &Corner, member: MemberId, when: &str) -> i64 {
    standing(c, member, when).0
}

fn says(c: &Corner, member: MemberId, when: &str) -> Option<ThingToSay> {
    let greeted = shop::greet(&c.shop, member, at(when)).unwrap();
    let programme = programme::on(&c.shop, at(when).day()).unwrap().programme;
    let person = rules::Person::of(&greeted.member, &greeted.news);
    rules::thing_to_say(&programme, &greeted.held.standing, person, &at(when))
}

fn spend(c: &Corner, member: MemberId, points: i64, when: &str) {
    let mut asked = request(basket(&[("Чай", "1000", "1")]), Some(member));
    asked.points = Points::new(points);
    sell::sell(&c.shop, asked, at(when), true).unwrap();
    must_be_clean(c);
}

#[test]
fn a_complaint_is_made_good_once_and_told_at_the_next_scan() {
    let c = sorry(|_| {});
    let wish = asked(c.olga, Severity::Serious);
    let (done, repeated) = compensation::give(&c.shop, wish.clone(), at("2026-02-02 10:00")).unwrap();
    assert_eq!((done.points, done.words.as_str(), repeated), (Points::new(200), "Холодна кава", false));
    assert_eq!(done.coupon.as_ref().map(|coupon| &coupon.name), Some(&"Десята".into()));
    assert!(done.withdrawn.is_none());
    let lots = shop::greet(&c.shop, c.olga, at("2026-02-02 10:01")).unwrap().held.standing.lots;
    assert_eq!((lots[0].points, lots[0].expires), (Points::new(200), "2026-02-11".parse().ok()));
    let amends = ThingToSay::Amends { points: Points::new(200), coupon: Some("Десята".into()) };
    assert_eq!(says(&c, c.olga, "2026-02-03 10:00"), Some(amends));

    // Said again it is the same, said otherwise it is refused.
    let again = compensation::give(&c.shop, wish.clone(), at("2026-02-02 11:00")).unwrap();
    assert_eq!(again, (done.clone(), true));
    let other = Compensate { severity: Severity::Minor, ..wish.clone() };
    assert!(matches!(compensation::give(&c.shop, other, at("2026-02-02 11:00")), Err(Error::AnotherRequest)));
    let other = Compensate { words: "Інше".into(), ..wish };
    assert!(matches!(compensation::give(&c.shop, other, at("2026-02-02 11:00")), Err(Error::AnotherRequest)));
    assert_eq!(points(&c, c.olga, "2026-02-02 11:00"), 200);

    spend(&c, c.olga, 200, "2026-02-03 10:05");
    assert!(!matches!(says(&c, c.olga, "2026-02-04 10:00"), Some(ThingToSay::Amends { .. })), "told once");
    given(&c, c.olga, Severity::Minor, "2026-02-04 11:00");
    let amends = ThingToSay::Amends { points: Points::new(50), coupon: None };
    assert_eq!(says(&c, c.olga, "2026-02-05 10:00"), Some(amends));
    let listed = compensation::list(&c.shop, Some(c.olga), &at("2026-02-05 10:00")).unwrap();
    let severities: Vec<_> = listed.iter().map(|one| one.severity).collect();
    assert_eq!(severities, [Severity::Minor, Severity::Serious], "the latest first");
    assert_eq!(compensation::list(&c.shop, Some(c.taras), &at("2026-02-05 10:00")).unwrap(), []);
    assert_eq!(compensation::list(&c.shop, None, &at("2026-02-05 10:00")).unwrap(), listed);
}

#[test]
fn what_the_programme_does_not_say_is_not_given() {
    let c = sorry(|_| {});
    let when = "2026-02-02 10:00";
    assert_eq!(refused(&c, asked(c.olga, Severity::Grave), when), "nothing_for_it");
    assert_eq!(refused(&c, asked(MemberId::fresh(), Severity::Minor), when), "no_member");
    let silent = Compensate { words: " ".into(), ..asked(c.olga, Severity::Minor) };
    assert_eq!(refused(&c, silent, when), "no_compensation_reason");
    let unknown = compensation::withdraw(&c.shop, FactId::fresh(), "Помилка", at(when)).unwrap_err();
    assert_eq!(unknown.code(), "no_compensation");
    // A coupon alone whose kind is over is nothing.
    let over = sorry(|club| {
        club.coupons[0].until = "2026-02-01".parse().ok();
        club.compensation = serde_json::from_str(r#"{"minor":{"coupon":"tenth"}}"#).unwrap();
    });
    assert_eq!(refused(&over, asked(over.olga, Severity::Minor), when), "coupon_ended");
    let plain = corner();
    assert_eq!(refused(&plain, asked(plain.olga, Severity::Minor), when), "nothing_for_it");
}

#[test]
fn nothing_is_given_or_taken_back_before_its_time() {
    let c = sorry(|_| {});
    let id = given(&c, c.olga, Severity::Minor, "2026-02-02 10:00");
    let earlier = compensation::withdraw(&c.shop, id, "Помилка", at("2026-02-02 09:59")).unwrap_err();
    assert_eq!(earlier.code(), "before_latest");
    let newcomer = enrol(&c.shop, "Ніна Пізня", CardWish::Issue);
    let since = shop::member(&c.shop, newcomer).unwrap().since;
    let before = format!("{} 10:00", since.pred_opt().unwrap());
    assert_eq!(refused(&c, asked(newcomer, Severity::Minor), &before), "before_latest");
}

#[test]
fn a_member_is_compensated_so_often_in_a_year() {
    let c = sorry(|_| {});
    let ids: Vec<_> = ["2026-02-02 10:00", "2026-05-02 10:00", "2026-12-31 10:00"]
        .map(|when| given(&c, c.olga, Severity::Minor, when))
        .into();
    assert_eq!(refused(&c, asked(c.olga, Severity::Minor), "2026-12-31 11:00"), "enough_compensations");
    // What was taken back leaves room, and so does a new year.
    assert_eq!(withdrawn(&c, ids[0], "2026-12-31 12:00"), 50);
    given(&c, c.olga, Severity::Minor, "2026-12-31 13:00");
    assert_eq!(refused(&c, asked(c.olga, Severity::Serious), "2026-12-31 14:00"), "enough_compensations");
    given(&c, c.olga, Severity::Minor, "2027-01-01 09:00");
    given(&c, c.taras, Severity::Minor, "2027-01-01 09:00");
    assert_eq!(points(&c, c.olga, "2027-01-01 10:00"), 200);
}

#[test]
fn what_is_there_of_it_is_taken_back_once() {
    let c = sorry(|_| {});
    let id = given(&c, c.olga, Severity::Serious, "2026-02-02 10:00");
    spend(&c, c.olga, 120, "2026-02-03 10:00");
    let earned = points(&c, c.olga, "2026-02-03 11:00") - 80;
    assert_eq!(withdrawn(&c, id, "2026-02-04 10:00"), 80, "what was spent is let go");
    assert_eq!(points(&c, c.olga, "2026-02-04 11:00"), earned);
    let coupons = coupon::list(&c.shop, Some(c.olga), None, 9, &at("2026-02-04 11:00")).unwrap();
    assert_eq!(coupons.iter().map(|listed| listed.coupon.state).collect::<Vec<_>>(), [CouponState::Revoked]);
    let (gone, repeated) = compensation::withdraw(&c.shop, id, "Помилка", at("2026-02-05 10:00")).unwrap();
    let other = compensation::withdraw(&c.shop, id, "Ще раз", at("2026-02-05 10:00")).unwrap_err();
    assert_eq!(other.code(), "compensation_withdrawn");
    let gone = gone.withdrawn.unwrap();
    assert_eq!((gone.day, gone.words.as_str(), repeated), ("2026-02-04".parse().unwrap(), "Помилка", true));
    assert_eq!(points(&c, c.olga, "2026-02-05 11:00"), earned);
    assert!(!matches!(says(&c, c.olga, "2026-02-05 12:00"), Some(ThingToSay::Amends { .. })));
    must_be_clean(&c);
}

#[test]
fn a_coupon_of_amends_that_were_taken_back_does_not_come_back() {
    let c = sorry(|_| {});
    let id = given(&c, c.olga, Severity::Serious, "2026-02-02 10:00");
    let held = shop::greet(&c.shop, c.olga, at("2026-02-02 11:00")).unwrap().held.standing;
    let mut wish = request(basket(&[("Чай", "1000", "1")]), Some(c.olga));
    wish.basket.coupons = vec![held.coupons[0].code.clone()];
    let sold = sell::sell(&c.shop, wish, at("2026-02-03 10:00"), true).unwrap();
    withdrawn(&c, id, "2026-02-04 10:00");
    let back = RefundRequest { id: RefundId::fresh(), sale: sold.sale, lines: Vec::new(), reason: String::new() };
    refund::refund(&c.shop, back, at("2026-02-05 10:00"), true).unwrap();
    must_be_clean(&c);
    assert_eq!(coupon::find(&c.shop, &held.coupons[0].code).unwrap().unwrap().state, CouponState::Used);
}

#[test]
fn points_of_amends_that_were_taken_back_do_not_come_back() {
    for (policy, left) in [(SpentPoints::Withhold, 0), (SpentPoints::Forgive, 0), (SpentPoints::Owe, 0)] {
        let c = sorry(|club| club.refund.spent_points = policy);
        let id = given(&c, c.olga, Severity::Serious, "2026-02-02 10:00");
        let mut wish = request(basket(&[("Чай", "1000", "1")]), Some(c.olga));
        wish.points = Points::new(150);
        let sold = sell::sell(&c.shop, wish, at("2026-02-03 10:00"), true).unwrap();
        withdrawn(&c, id, "2026-02-04 10:00");
        let back = RefundRequest { id: RefundId::fresh(), sale: sold.sale, lines: Vec::new(), reason: String::new() };
        let foreseen = refund::preview(&c.shop, &back, &at("2026-02-05 10:00")).unwrap();
        let forfeited = if policy == SpentPoints::Owe { 0 } else { 150 };
        assert_eq!(foreseen.plan.points_forfeited, Points::new(forfeited), "{policy:?}");
        assert_eq!(foreseen.points, Some(Points::new(left)), "{policy:?}");
        let done = refund::refund(&c.shop, back.clone(), at("2026-02-05 10:00"), true).unwrap();
        assert_eq!((done.points, done.plan.points_returned), (Points::new(left), Points::new(150)), "{policy:?}");
        let again = refund::refund(&c.shop, back, at("2026-02-05 10:00"), true).unwrap();
        assert_eq!((again.repeated, again.plan.points_forfeited), (true, Points::new(forfeited)));
        must_be_clean(&c);
        assert_eq!(points(&c, c.olga, "2026-02-05 11:00"), left, "{policy:?}");
    }
}

#[test]
fn what_was_spent_of_it_is_owed_where_the_programme_says_so() {
    let c = sorry(|club| club.refund.spent_points = SpentPoints::Owe);
    let id = given(&c, c.olga, Severity::Serious, "2026-02-02 10:00");
    spend(&c, c.olga, 200, "2026-02-03 10:00");
    let earned = points(&c, c.olga, "2026-02-03 11:00");
    assert_eq!(withdrawn(&c, id, "2026-02-04 10:00"), 200);
    assert_eq!(points(&c, c.olga, "2026-02-04 11:00"), earned - 200);
}

#[test]
fn what_is_over_is_owed_by_nobody() {
    let c = sorry(|club| club.refund.spent_points = SpentPoints::Owe);
    let id = given(&c, c.olga, Severity::Serious, "2026-02-02 10:00");
    assert_eq!(withdrawn(&c, id, "2026-03-02 10:00"), 0);
    assert_eq!(points(&c, c.olga, "2026-03-02 11:00"), 0);
}

#[test]
fn it_goes_with_the_person_into_households_and_merges() {
    let c = sorry(|_| {});
    let id = given(&c, c.olga, Severity::Serious, "2026-02-02 10:00");
    household::join(&c.shop, FactId::fresh(), c.olga, c.taras, at("2026-02-03 10:00"), true).unwrap();
    assert_eq!(points(&c, c.taras, "2026-02-03 11:00"), 200);
    let twin = enrol(&c.shop, "Ольга Коваль", CardWish::None);
    let other = given(&c, twin, Severity::Minor, "2026-02-03 12:00");
    let choice = merge::Choice::default();
    merge::merge(&c.shop, FactId::fresh(), c.olga, twin, choice, at("2026-02-04 10:00"), true).unwrap();
    must_be_clean(&c);
    let told = ThingToSay::Amends { points: Points::new(250), coupon: Some("Десята".into()) };
    assert_eq!(says(&c, c.olga, "2026-02-04 11:00"), Some(told));
    given(&c, twin, Severity::Minor, "2026-02-05 10:00");
    assert_eq!(refused(&c, asked(c.olga, Severity::Minor), "2026-02-05 11:00"), "enough_compensations");
    assert_eq!(compensation::list(&c.shop, Some(c.olga), &at("2026-02-05 11:00")).unwrap().len(), 3);
    assert_eq!((withdrawn(&c, id, "2026-02-05 12:00"), withdrawn(&c, other, "2026-02-05 12:00")), (200, 50));
    assert_eq!(points(&c, c.olga, "2026-02-05 13:00"), 50);
}
