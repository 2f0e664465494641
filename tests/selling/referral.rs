//! Recommendations: recorded once, rewarded on both sides with the friend's first purchase that counts, taken back with it.

use regulars::domain::{
    BasisPoints, CardNumber, CouponState, FactId, MemberId, Points, Programme, Quantity, RefundId, RefundRequest,
    ReturnedLine, SaleId, Sold, SpentPoints, ThingToSay,
};
use regulars::rules;
use regulars::shop::{
    self, CardWish, Error, assign, card, coupon, household, merge, programme, referral, refund, sell,
};

use super::{Corner, at, basket, corner, enrol, must_be_clean, request, standing};

/// The corner under the club's points, with 50 for a friend and 70 and a coupon for who recommended.
fn advised(change: impl FnOnce(&mut Programme)) -> Corner {
    let c = corner();
    let when = at("2026-02-01 08:00");
    let mut club = programme::on(&c.shop, when.day()).unwrap().programme;
    club.tiers = regulars::domain::Tiers::default();
    club.coupons = serde_json::from_str(r#"[{"id":"tenth","name":"Десята","days":30}]"#).unwrap();
    club.rules = serde_json::from_str(
        r#"[{"id":"tenth","name":"Десята","when":{"coupon_of":"tenth"},"then":{"amount":{"amount":1000,"off":"receipt"}}}]"#,
    )
    .unwrap();
    club.referral = serde_json::from_str(
        r#"{"friend":{"points":50,"days":10},"recommender":{"points":70,"coupon":"tenth"},"least":10000}"#,
    )
    .unwrap();
    change(&mut club);
    assert_eq!(rules::check(&club), []);
    programme::set(&c.shop, club, when.day(), when).unwrap();
    c
}

/// Somebody who came by Olga's advice.
fn friend(c: &Corner, name: &str) -> MemberId {
    let friend = enrol(&c.shop, name, CardWish::None);
    assert!(!referral::refer(&c.shop, friend, c.olga, at("2026-02-01 09:00")).unwrap().repeated);
    friend
}

fn bought(c: &Corner, price: &str, member: MemberId, when: &str) -> Sold {
    let sold = sell::sell(&c.shop, request(basket(&[("Чай", price, "1")]), Some(member)), at(when), true).unwrap();
    must_be_clean(c);
    sold
}

fn returned(c: &Corner, sale: SaleId, when: &str) -> regulars::domain::Refunded {
    let back = RefundRequest { id: RefundId::fresh(), sale, lines: Vec::new(), reason: String::new() };
    let foreseen = refund::preview(&c.shop, &back, &at(when)).unwrap();
    let done = refund::refund(&c.shop, back, at(when), true).unwrap();
    assert_eq!((foreseen.points, &foreseen.advice), (Some(done.points), &done.advice), "what was shown beforehand");
    must_be_clean(c);
    done
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

fn refused(c: &Corner, friend: MemberId, recommender: MemberId) -> &'static str {
    referral::refer(&c.shop, friend, recommender, at("2026-02-02 09:00")).unwrap_err().code()
}

// Both are rewarded with the friend's first purchase, not with the enrolment (trap:first-purchase).
#[test]
fn both_sides_are_rewarded_once_and_told() {
    let c = advised(|_| {});
    let iryna = friend(&c, "Ірина Лисенко");
    let small = bought(&c, "99.99", iryna, "2026-02-02 10:00");
    assert!(small.quote.not_applied.iter().any(|not| not.rule.as_str() == "referral"));
    assert_eq!((points(&c, iryna, "2026-02-02 11:00"), points(&c, c.olga, "2026-02-02 11:00")), (4, 0));
    let first = bought(&c, "100", iryna, "2026-02-02 12:00");
    assert_eq!((first.points, first.quote.points_earned), (Points::new(59), Points::new(5)));
    let lot = shop::greet(&c.shop, iryna, at("2026-02-02 13:00")).unwrap().held.standing.lots;
    assert!(lot.iter().any(|lot| lot.points == Points::new(50) && lot.expires == "2026-02-11".parse().ok()));
    // Read again, the sale says the same.
    let again = sell::sale(&c.shop, &first.number.0).unwrap();
    assert_eq!(again.quote.applied, first.quote.applied);
    assert_eq!(points(&c, c.olga, "2026-02-02 13:00"), 70);
    let coupons = coupon::list(&c.shop, Some(c.olga), None, 9, &at("2026-02-02 13:00")).unwrap();
    assert_eq!((coupons.len(), coupons[0].coupon.state), (1, CouponState::Open));
    let came = ThingToSay::FriendCame {
        name: "Ірина".into(),
        others: 0,
        points: Points::new(70),
        coupon: Some("Десята".into()),
    };
    assert_eq!(says(&c, c.olga, "2026-02-03 10:00"), Some(came));
    bought(&c, "5", c.olga, "2026-02-03 10:05");
    assert!(!matches!(says(&c, c.olga, "2026-02-04 10:00"), Some(ThingToSay::FriendCame { .. })), "told once");
    bought(&c, "500", iryna, "2026-02-05 10:00");
    assert_eq!(points(&c, c.olga, "2026-02-05 11:00"), 70, "the second purchase brings nothing");
    let (by, friends) = referral::of_member(&c.shop, iryna).unwrap();
    let by = by.unwrap();
    assert_eq!((by.member, by.points, friends.len()), (c.olga, Points::new(50), 0));
    let (by, friends) = referral::of_member(&c.shop, c.olga).unwrap();
    assert_eq!((by, friends[0].points, friends[0].rewarded), (None, Points::new(70), "2026-02-02".parse().ok()));
}

// Nobody recommends himself, by no detour (trap:own-advice).
#[test]
fn a_recommendation_is_recorded_once_and_only_where_it_can_be_one() {
    let c = advised(|_| {});
    let iryna = friend(&c, "Ірина Лисенко");
    assert!(referral::refer(&c.shop, iryna, c.olga, at("2026-02-02 09:00")).unwrap().repeated);
    assert_eq!(refused(&c, iryna, c.taras), "referred_before");
    assert_eq!(refused(&c, c.olga, c.olga), "own_advice");
    assert_eq!(refused(&c, c.olga, iryna), "advice_circle");
    assert_eq!(refused(&c, MemberId::fresh(), c.olga), "no_member");
    let jan = enrol(&c.shop, "Ян Лисенко", CardWish::None);
    household::join(&c.shop, FactId::fresh(), jan, c.taras, at("2026-02-02 08:00"), true).unwrap();
    assert_eq!(refused(&c, jan, c.taras), "own_advice");
    bought(&c, "1", jan, "2026-02-02 08:30");
    assert_eq!(refused(&c, jan, c.olga), "bought_before");
    must_be_clean(&c);
}

#[test]
fn what_points_paid_of_goods_that_came_back_is_no_part_of_what_was_bought() {
    let c = advised(|club| club.points.as_mut().unwrap().share = BasisPoints::WHOLE);
    let iryna = friend(&c, "Ірина Лисенко");
    bought(&c, "100", iryna, "2026-02-02 10:00");
    let jan = enrol(&c.shop, "Ян Лисенко", CardWish::None);
    household::join(&c.shop, FactId::fresh(), jan, iryna, at("2026-02-02 11:00"), true).unwrap();
    // Three quarters of two pieces are paid with points; the one that stays has cost half a unit of money.
    let mut paying = request(basket(&[("Чай", "2", "2")]), Some(jan));
    paying.points = Points::new(3);
    let sold = sell::sell(&c.shop, paying, at("2026-02-03 10:00"), true).unwrap();
    assert_eq!(sold.quote.points_value.plain(), "3.00");
    let lines = vec![ReturnedLine { line: 1, quantity: Some(Quantity::ONE) }];
    let back = RefundRequest { id: RefundId::fresh(), sale: sold.sale, lines, reason: String::new() };
    refund::refund(&c.shop, back, at("2026-02-03 11:00"), true).unwrap();
    assert_eq!(refused(&c, jan, c.taras), "bought_before");
    must_be_clean(&c);
}

#[test]
fn a_recommendation_made_while_enrolling_stands_or_falls_with_it() {
    let c = advised(|_| {});
    let enrolment = |name: &str| shop::Enrolment {
        id: MemberId::fresh(),
        profile: regulars::domain::Profile {
            name: regulars::domain::PersonName::parse(name),
            ..regulars::domain::Profile::default()
        },
        card: CardWish::None,
        consents: vec![(regulars::domain::Purpose::Club, true, regulars::domain::ConsentBy::Member)],
        since: None,
        allow_same_phone: false,
    };
    let (asked, when) = (enrolment("Ірина Лисенко"), at("2026-02-02 09:00"));
    let new = shop::enrol_by(&c.shop, asked.clone(), Some(c.olga), when).unwrap();
    assert!(shop::enrol_by(&c.shop, asked.clone(), Some(c.olga), when).unwrap().repeated);
    let other = shop::enrol_by(&c.shop, asked, Some(c.taras), when);
    assert!(matches!(other, Err(Error::AnotherRequest)));
    assert_eq!(referral::of_member(&c.shop, new.member).unwrap().0.unwrap().member, c.olga);
    let nobody = enrolment("Ян Лисенко");
    let id = nobody.id;
    assert_eq!(shop::enrol_by(&c.shop, nobody, Some(MemberId::fresh()), when).unwrap_err().code(), "no_member");
    assert_eq!(shop::member(&c.shop, id).unwrap_err().code(), "no_member", "nobody was enrolled");
    must_be_clean(&c);
}

// What a recommendation brought goes back with the purchase that brought it (trap:advice-refund).
#[test]
fn the_return_of_all_takes_back_what_is_left_and_the_next_purchase_brings_it_again() {
    let c = advised(|_| {});
    let iryna = friend(&c, "Ірина Лисенко");
    let first = bought(&c, "100", iryna, "2026-02-02 10:00");
    // 30 of the granted points are spent; under `withhold` they are let go, and the goods' own points are as ever.
    let mut paying = request(basket(&[("Чай", "100", "1")]), Some(iryna));
    paying.points = Points::new(30);
    sell::sell(&c.shop, paying, at("2026-02-03 10:00"), true).unwrap();
    returned(&c, first.sale, "2026-02-04 10:00");
    assert_eq!(points(&c, iryna, "2026-02-04 11:00"), 3, "what the second purchase earned");
    assert_eq!(points(&c, c.olga, "2026-02-04 11:00"), 0);
    let coupons = coupon::list(&c.shop, Some(c.olga), None, 9, &at("2026-02-04 11:00")).unwrap();
    assert_eq!(coupons[0].coupon.state, CouponState::Revoked);
    // The second purchase was made before and is below the sum now that points paid a part of it.
    bought(&c, "100", iryna, "2026-02-05 10:00");
    assert_eq!(points(&c, c.olga, "2026-02-05 11:00"), 70);
    let (_, friends) = referral::of_member(&c.shop, c.olga).unwrap();
    assert_eq!(friends[0].rewarded, "2026-02-05".parse().ok());
}

#[test]
fn a_coupon_taken_by_hand_at_the_same_moment_goes_with_no_return() {
    let c = advised(|_| {});
    let iryna = friend(&c, "Ірина Лисенко");
    let first = bought(&c, "100", iryna, "2026-02-02 10:00");
    let when = at("2026-02-04 10:00");
    let code = coupon::list(&c.shop, Some(c.olga), None, 9, &when).unwrap()[0].coupon.code.clone();
    coupon::revoke(&c.shop, &code, "a mistake", when).unwrap();
    let back = RefundRequest { id: RefundId::fresh(), sale: first.sale, lines: Vec::new(), reason: String::new() };
    let done = refund::refund(&c.shop, back.clone(), when, true).unwrap();
    assert_eq!(done.advice.as_ref().unwrap().recommender.coupon, None);
    assert_eq!(refund::refund(&c.shop, back, when, true).unwrap().advice, done.advice, "asked again");
}

#[test]
fn what_was_spent_is_owed_where_the_programme_says_so_but_not_what_was_over() {
    let c = advised(|club| club.refund.spent_points = SpentPoints::Owe);
    let iryna = friend(&c, "Ірина Лисенко");
    let first = bought(&c, "100", iryna, "2026-02-02 10:00");
    let mut paying = request(basket(&[("Чай", "100", "1")]), Some(iryna));
    paying.points = Points::new(30);
    sell::sell(&c.shop, paying, at("2026-02-03 10:00"), true).unwrap();
    // 5 earned and 50 granted, 30 of the granted spent; the purchase of 70 earned 3.
    assert_eq!(points(&c, iryna, "2026-02-03 11:00"), 28);
    // The granted ones are over since the 11th: 20 of them expire, 30 are owed, and so are the 5 of the goods.
    assert_eq!(returned(&c, first.sale, "2026-02-20 10:00").points, Points::new(3 - 30));
    let mut paying = request(basket(&[("Чай", "200", "1")]), Some(c.olga));
    paying.points = Points::new(60);
    sell::sell(&c.shop, paying, at("2026-02-21 10:00"), true).unwrap_err();
}

#[test]
fn limits_stop_the_recommender_and_not_the_friend() {
    let c = advised(|club| {
        let rule = club.referral.as_mut().unwrap();
        (rule.per_month, rule.in_all) = (Some(1), Some(2));
    });
    let mut had = Vec::new();
    for (name, when) in [
        ("Ірина", "2026-02-02 10:00"),
        ("Ян", "2026-02-27 10:00"),
        ("Яна", "2026-03-01 10:00"),
        ("Марко", "2026-04-01 10:00"),
    ] {
        let friend = friend(&c, &format!("{name} Лисенко"));
        assert_eq!(bought(&c, "100", friend, when).points, Points::new(55), "{name}");
        had.push(points(&c, c.olga, when));
    }
    assert_eq!(had, [70, 70, 140, 140]);
}

#[test]
fn nobody_is_rewarded_within_one_account_or_while_shut_out() {
    let c = advised(|_| {});
    let iryna = friend(&c, "Ірина Лисенко");
    household::join(&c.shop, FactId::fresh(), iryna, c.olga, at("2026-02-02 09:00"), true).unwrap();
    assert_eq!(bought(&c, "100", iryna, "2026-02-02 10:00").points, Points::new(5));
    let c = advised(|_| {});
    let jan = friend(&c, "Ян Лисенко");
    card::block(&c.shop, &CardNumber::parse("440029010001").unwrap(), "stolen", at("2026-02-02 09:00")).unwrap();
    assert_eq!(bought(&c, "100", jan, "2026-02-02 10:00").points, Points::new(55));
    assert_eq!(points(&c, c.olga, "2026-02-02 11:00"), 0);
}

#[test]
fn people_with_two_files_are_rewarded_as_one() {
    let c = advised(|_| {});
    let (iryna, twin) = (friend(&c, "Ірина Лисенко"), enrol(&c.shop, "Irina Lysenko", CardWish::None));
    referral::refer(&c.shop, twin, c.taras, at("2026-02-01 10:00")).unwrap();
    let put = |survivor, absorbed, when| {
        merge::merge(&c.shop, FactId::fresh(), survivor, absorbed, merge::Choice::default(), at(when), true).unwrap()
    };
    put(twin, iryna, "2026-02-02 09:00");
    assert_eq!(bought(&c, "100", twin, "2026-02-02 10:00").points, Points::new(55));
    assert_eq!((points(&c, c.olga, "2026-02-02 11:00"), points(&c, c.taras, "2026-02-02 11:00")), (70, 0));
    // The recommender turns out to be the friend: what was given stays, and no more comes of it.
    let second = friend(&c, "Ольга Нова");
    put(c.olga, second, "2026-02-03 09:00");
    bought(&c, "100", c.olga, "2026-02-03 10:00");
    assert_eq!(points(&c, c.olga, "2026-02-03 11:00"), 75);
    let (by, friends) = referral::of_member(&c.shop, iryna).unwrap();
    assert_eq!((by.unwrap().member, friends.len()), (c.olga, 0));
}

#[test]
fn a_sale_that_is_given_to_the_friend_afterwards_counts_and_one_taken_away_does_not() {
    let c = advised(|_| {});
    let iryna = friend(&c, "Ірина Лисенко");
    let sold =
        sell::sell(&c.shop, request(basket(&[("Чай", "100", "1")]), None), at("2026-02-02 10:00"), true).unwrap();
    let given = assign::assign(&c.shop, sold.sale, Some(iryna), at("2026-02-02 11:00"), true).unwrap();
    assert_eq!(given.points, Points::new(55));
    must_be_clean(&c);
    assert_eq!(points(&c, c.olga, "2026-02-02 12:00"), 70);
    assign::assign(&c.shop, sold.sale, Some(c.taras), at("2026-02-02 13:00"), true).unwrap();
    must_be_clean(&c);
    let left = [iryna, c.olga, c.taras].map(|member| points(&c, member, "2026-02-02 14:00"));
    assert_eq!(left, [0, 0, 5]);
}

#[test]
fn one_of_two_who_sell_at_once_brings_it() {
    let c = advised(|_| {});
    let iryna = friend(&c, "Ірина Лисенко");
    std::thread::scope(|scope| {
        for _ in 0..4 {
            let one = request(basket(&[("Чай", "100", "1")]), Some(iryna));
            scope.spawn(|| sell::sell(&c.shop, one, at("2026-02-02 10:00"), false).unwrap());
        }
    });
    must_be_clean(&c);
    assert_eq!((points(&c, iryna, "2026-02-02 11:00"), points(&c, c.olga, "2026-02-02 11:00")), (70, 70));
}
