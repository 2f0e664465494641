//! Receipts that are priced again without the goods that come back, as the shop records them.

use regulars::domain::{
    Birthday, CardNumber, CouponId, CouponState, MemberId, Money, Points, Programme, RefundId, RefundPolicy,
    RefundRequest, RefundRule, Refunded, ReturnedLine, SaleRequest, Sold, SpentPoints,
};
use regulars::shop::coupon::{Issue, Whose};
use regulars::shop::export::export;
use regulars::shop::{self, coupon, refund, sell};
use regulars::transfer::Kind;

use super::{Corner, at, basket, corner, must_be_clean, request, standing};

const BIG: &str = r#"{"id":"big","group":"big","name":"Знижка за велику покупку","when":{"total":{"at_least":15000}},
    "then":{"amount":{"amount":2000,"off":"receipt"}}}"#;

/// The club, with 20 off from 150, that prices receipts again.
fn again() -> Corner {
    settling(SpentPoints::Withhold)
}

/// The same, with another way of settling points that are spent.
fn settling(spent_points: SpentPoints) -> Corner {
    let c = corner();
    let mut programme = regulars::rules::template("club").unwrap();
    programme.refund = RefundRule { policy: RefundPolicy::Reprice, spent_points };
    programme.groups.push(serde_json::from_str(r#"{"id":"big","combine":"sequence"}"#).unwrap());
    programme.rules.push(serde_json::from_str(BIG).unwrap());
    holds(&c, programme, "2026-01-03 09:00");
    c
}

fn holds(c: &Corner, programme: Programme, from: &str) {
    let at = at(from);
    shop::programme::set(&c.shop, programme, at.day(), at).unwrap();
}

fn buy(c: &Corner, member: Option<MemberId>, goods: &[(&str, &str, &str)], when: &str) -> Sold {
    sell::sell(&c.shop, request(basket(goods), member), at(when), true).unwrap()
}

/// Takes lines back, as it was said beforehand.
fn back(c: &Corner, sold: &Sold, lines: &[u32], when: &str) -> Refunded {
    let lines = lines.iter().map(|&line| ReturnedLine { line, quantity: None }).collect();
    let asked = RefundRequest { id: RefundId::fresh(), sale: sold.sale, lines, reason: String::new() };
    let foreseen = refund::preview(&c.shop, &asked, &at(when)).unwrap();
    let done = refund::refund(&c.shop, asked.clone(), at(when), true).unwrap();
    assert_eq!(foreseen.plan, done.plan);
    let again = refund::refund(&c.shop, asked, at(when), true).unwrap();
    assert_eq!((again.repeated, again.plan.repriced, again.plan.money), (true, done.plan.repriced, done.plan.money));
    must_be_clean(c);
    done
}

fn money(text: &str) -> Money {
    Money::parse(text).unwrap()
}

#[test]
fn what_falls_away_is_kept_and_given_back_with_the_last_of_the_goods() {
    let c = again();
    let sold = buy(&c, None, &[("Чай", "100.00", "1"), ("Мед", "50.00", "1")], "2026-02-01 12:00");
    assert_eq!(sold.quote.to_pay, money("130.00"));
    let honey = back(&c, &sold, &[2], "2026-02-02 12:00");
    assert_eq!((honey.plan.money, honey.plan.repriced), (money("30.00"), money("13.33")));
    assert_eq!(honey.plan.fell.iter().map(|one| one.rule.as_str()).collect::<Vec<_>>(), ["rule.big"]);
    let shown = sell::sale(&c.shop, &sold.number.0).unwrap();
    assert_eq!(shown.refunds[0].goods, money("30.00"), "what the sale counts for less");
    let file = c.folder.path().join("sales.csv");
    export(&c.shop, Kind::Sales, &file, at("2026-02-02 13:00").day()).unwrap();
    let rows = std::fs::read_to_string(&file).unwrap();
    let tea = rows.lines().nth(1).unwrap();
    assert!(rows.lines().count() == 2 && tea.contains(",100.00,"), "what is left of it elsewhere: {tea}");
    let rest = back(&c, &sold, &[], "2026-02-03 12:00");
    assert_eq!((rest.plan.money, rest.plan.repriced, rest.plan.whole), (money("100.00"), money("-13.33"), true));
}

#[test]
fn the_account_is_as_it_was_when_all_came_back() {
    let c = again();
    let before = standing(&c, c.olga, "2026-02-01 11:00");
    let goods = [("Чай", "1500.00", "1"), ("Мед", "700.00", "1"), ("Хліб", "30.00", "2")];
    let sold = buy(&c, Some(c.olga), &goods, "2026-02-01 12:00");
    assert_eq!(standing(&c, c.olga, "2026-02-01 13:00").2.as_deref(), Some("bronze"));
    let first = back(&c, &sold, &[2], "2026-02-02 12:00");
    let (points, spent, tier) = standing(&c, c.olga, "2026-02-02 13:00");
    assert_eq!(spent, sold.quote.total.minus(first.plan.counted().unwrap()).unwrap());
    assert_eq!((points, tier), (first.points.get(), None), "the tier that only these goods had reached is gone");
    for lines in [&[3][..], &[]] {
        back(&c, &sold, lines, "2026-02-03 12:00");
    }
    assert_eq!(standing(&c, c.olga, "2026-02-04 12:00"), before);
}

#[test]
fn the_standing_is_the_one_that_priced_it_wherever_it_has_gone_since() {
    let c = again();
    let first = buy(&c, Some(c.olga), &[("Чай", "100.00", "1"), ("Мед", "100.00", "1")], "2026-02-01 12:00");
    assert_eq!(first.quote.to_pay, money("180.00"), "no tier yet");
    // Gold since, and a programme that prices nothing again.
    buy(&c, Some(c.olga), &[("Кава", "20000.00", "1")], "2026-02-02 12:00");
    holds(&c, regulars::rules::template("club").unwrap(), "2026-02-03 09:00");
    let back = back(&c, &first, &[2], "2026-02-04 12:00");
    assert_eq!((back.plan.money, back.plan.repriced), (money("80.00"), money("10.00")));
}

#[test]
fn a_birthday_is_looked_up_and_where_it_was_erased_lines_give_back_what_they_cost() {
    let c = again();
    let born = |birthday: Option<Birthday>| {
        let profile = shop::member(&c.shop, c.olga).unwrap().profile;
        let profile = regulars::domain::Profile { birthday, ..profile };
        shop::member::edit(&c.shop, c.olga, profile, Vec::new(), at("2026-01-05 12:00")).unwrap();
    };
    born(Birthday::new(2, 1, None));
    let goods = [("Чай", "100.00", "1"), ("Мед", "100.00", "1")];
    let sales = [(); 2].map(|()| buy(&c, Some(c.olga), &goods, "2026-02-01 12:00"));
    // Ten percent for the birthday, once; then 20 off as anybody.
    assert_eq!(sales[0].quote.to_pay, money("160.00"));
    let kept = c.shop.store().read(|connection| {
        let mut statement = connection.prepare("SELECT basis FROM sale_basis").unwrap();
        let kept: Result<Vec<String>, _> = statement.query_map([], |row| row.get(0)).unwrap().collect();
        Ok::<_, regulars::store::Error>(kept.unwrap())
    });
    assert!(kept.unwrap().iter().all(|basis| !basis.contains("\"birthday\":")), "nothing tells of a person");
    assert_eq!(back(&c, &sales[0], &[1], "2026-02-02 12:00").plan.money, money("70.00"));
    born(None);
    let erased = back(&c, &sales[0], &[], "2026-02-03 12:00");
    assert_eq!((erased.plan.money, erased.plan.whole), (money("90.00"), true), "all that was paid, all the same");
}

#[test]
fn what_nobody_priced_here_comes_back_by_line() {
    let c = corner();
    let sold = buy(&c, None, &[("Чай", "100.00", "1"), ("Мед", "50.00", "1")], "2026-02-01 12:00");
    let mut programme = regulars::rules::template("club").unwrap();
    programme.refund.policy = RefundPolicy::Reprice;
    holds(&c, programme, "2026-02-02 09:00");
    let honey = back(&c, &sold, &[2], "2026-02-03 12:00");
    assert_eq!((honey.plan.money, honey.plan.repriced), (money("50.00"), Money::ZERO));
    assert!(honey.plan.fell.is_empty());
}

#[test]
fn points_that_paid_and_were_earned_follow_the_price() {
    let c = again();
    buy(&c, Some(c.olga), &[("Кава", "1000.00", "1")], "2026-02-01 12:00");
    let asked = SaleRequest {
        points: Points::new(30),
        card: CardNumber::parse("440029010001"),
        ..request(basket(&[("Чай", "100.00", "1"), ("Мед", "50.00", "1")]), None)
    };
    let before = standing(&c, c.olga, "2026-02-02 11:00");
    let sold = sell::sell(&c.shop, asked, at("2026-02-02 12:00"), true).unwrap();
    let half = back(&c, &sold, &[2], "2026-02-03 12:00");
    assert_eq!((half.plan.points_returned, half.plan.money), (Points::new(10), money("20.00")));
    back(&c, &sold, &[], "2026-02-03 13:00");
    assert_eq!(standing(&c, c.olga, "2026-02-04 12:00"), before);
}

#[test]
fn a_sale_of_which_a_part_was_priced_again_may_be_given_to_somebody_else() {
    let c = again();
    let balances = || [c.olga, c.taras].map(|member| standing(&c, member, "2026-02-05 12:00").0);
    let before = balances();
    let sold = buy(&c, Some(c.olga), &[("Чай", "100.00", "1"), ("Мед", "50.00", "1")], "2026-02-01 12:00");
    // By line a third of the points would be gone; of the rest without its discount more are kept.
    let honey = back(&c, &sold, &[2], "2026-02-02 12:00");
    let kept = sold.quote.points_earned.minus(honey.plan.points_taken).unwrap();
    let given = shop::assign::assign(&c.shop, sold.sale, Some(c.taras), at("2026-02-03 12:00"), true).unwrap();
    assert_eq!((given.points_taken, given.points_earned), (kept, kept));
    must_be_clean(&c);
    back(&c, &sold, &[], "2026-02-04 12:00");
    assert_eq!(balances(), before, "nobody keeps a point of what came back, or lacks one");
}

#[test]
fn in_whatever_order_goods_come_back_the_account_ends_as_it_was() {
    for spent_points in [SpentPoints::Withhold, SpentPoints::Owe, SpentPoints::Forgive] {
        for order in [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]] {
            let c = settling(spent_points);
            buy(&c, Some(c.olga), &[("Кава", "1000.00", "1")], "2026-02-01 12:00");
            let before = standing(&c, c.olga, "2026-02-02 11:00");
            let goods = [("Чай", "99.99", "1"), ("Мед", "50.00", "2"), ("Хліб", "13.33", "3")];
            let asked = SaleRequest {
                points: Points::new(31),
                card: CardNumber::parse("440029010001"),
                ..request(basket(&goods), None)
            };
            let sold = sell::sell(&c.shop, asked, at("2026-02-02 12:00"), true).unwrap();
            let mut money = Money::ZERO;
            for (line, when) in order.into_iter().zip(["2026-02-03 12:00", "2026-02-04 12:00", "2026-02-05 12:00"]) {
                money = money.plus(back(&c, &sold, &[line], when).plan.money).unwrap();
            }
            assert_eq!(money, sold.quote.to_pay, "{spent_points:?}, {order:?}");
            assert_eq!(standing(&c, c.olga, "2026-02-06 12:00"), before, "{spent_points:?}, {order:?}");
        }
    }
}

#[test]
fn what_was_spent_meanwhile_is_owed_and_settled_by_what_comes_next() {
    let c = settling(SpentPoints::Owe);
    let sold = buy(&c, Some(c.olga), &[("Чай", "1000.00", "1"), ("Мед", "500.00", "1")], "2026-02-01 12:00");
    let earned = sold.quote.points_earned;
    let spend = SaleRequest {
        points: earned,
        card: CardNumber::parse("440029010001"),
        ..request(basket(&[("Кава", "400.00", "1")]), None)
    };
    let paid = sell::sell(&c.shop, spend, at("2026-02-15 12:00"), true).unwrap();
    let left = paid.points.get();
    for lines in [&[2][..], &[1]] {
        back(&c, &sold, lines, "2026-02-16 12:00");
    }
    assert_eq!(standing(&c, c.olga, "2026-02-16 13:00").0, left - earned.get(), "nothing was withheld");
    let next = buy(&c, Some(c.olga), &[("Кава", "3000.00", "1")], "2026-02-17 12:00");
    assert_eq!(next.points.get(), left - earned.get() + next.quote.points_earned.get());
    must_be_clean(&c);
}

// A new rule of expiry is for points earned from then on (trap:expiry-change).
#[test]
fn a_new_expiry_touches_no_point_that_was_earned_before() {
    let c = again();
    buy(&c, Some(c.olga), &[("Чай", "1000.00", "1")], "2026-02-01 12:00");
    let lots = |when: &str| {
        let held = shop::greet(&c.shop, c.olga, at(when)).unwrap().held.standing;
        held.lots.into_iter().map(|lot| (lot.points, lot.expires)).collect::<Vec<_>>()
    };
    let before = lots("2026-02-02 12:00");
    let mut programme = shop::programme::on(&c.shop, at("2026-02-02 12:00").day()).unwrap().programme;
    programme.points.as_mut().unwrap().expire_months = Some(1);
    holds(&c, programme, "2026-02-03 09:00");
    assert_eq!(lots("2026-05-01 12:00"), before);
    let expired = shop::expire::expire(&c.shop, at("2026-05-01 12:00")).unwrap();
    assert_eq!((expired, lots("2026-05-01 12:00")), (Points::ZERO, before));
}

/// Coupons from 80.00 on: 20.00 off, a mug, and another coupon.
const COUPONS: &str = r#"{"schema":2,"name":"T","refund":{"policy":"reprice"},
    "coupons":[{"id":"off","name":"off","days":30},{"id":"mug","name":"mug","days":30},{"id":"next","name":"next","days":30}],
    "rules":[
        {"id":"off","name":"off","when":{"coupon_of":"off","total":{"at_least":8000}},"then":{"amount":{"amount":2000,"off":"receipt"}}},
        {"id":"mug","name":"mug","when":{"coupon_of":"mug","total":{"at_least":8000}},"then":{"gift":{"item":{"name":"mug"}}}},
        {"id":"next","name":"next","when":{"coupon_of":"next","total":{"at_least":8000}},"then":{"coupon":{"kind":"off"}}}]}"#;

fn issued(c: &Corner, kind: &str) -> String {
    let (id, kind, reason) = (CouponId::fresh(), kind.to_owned(), "sorry".to_owned());
    let asked = Issue { id, kind, whose: Whose::Member(c.olga), until: None, reason };
    coupon::issue(&c.shop, asked, at("2026-02-01 09:00")).unwrap().coupon.code
}

#[test]
fn a_coupon_that_brings_nothing_to_what_is_left_is_given_back() {
    // What lines cost, which come back one after another, and where the coupon stands after each.
    for (kind, goods, returns) in [
        // 70.00 is paid for 70.00 of goods: the coupon was used for nothing.
        ("off", &[("А", "70.00", "1"), ("Б", "20.00", "1")][..], &[(2, CouponState::Open), (1, CouponState::Open)][..]),
        // 79.00 of goods for 60.00 is what the coupon brought, until that is settled.
        ("off", &[("А", "79.00", "1"), ("Б", "1.00", "1")][..], &[(2, CouponState::Used), (1, CouponState::Open)][..]),
        (
            "off",
            &[("А", "40.00", "1"), ("Б", "39.00", "1"), ("В", "1.00", "1")][..],
            &[(3, CouponState::Used), (2, CouponState::Open), (1, CouponState::Open)][..],
        ),
        ("off", &[("А", "80.00", "1"), ("Б", "20.00", "1")][..], &[(2, CouponState::Used), (1, CouponState::Open)][..]),
        // What it brought is there still.
        ("mug", &[("А", "70.00", "1"), ("Б", "20.00", "1")][..], &[(2, CouponState::Used), (1, CouponState::Open)][..]),
        (
            "next",
            &[("А", "70.00", "1"), ("Б", "20.00", "1")][..],
            &[(2, CouponState::Used), (1, CouponState::Open)][..],
        ),
    ] {
        let c = corner();
        holds(&c, serde_json::from_str(COUPONS).unwrap(), "2026-01-03 09:00");
        let code = issued(&c, kind);
        let mut asked = request(basket(goods), Some(c.olga));
        asked.basket.coupons = vec![code.clone()];
        let sold = sell::sell(&c.shop, asked, at("2026-02-01 12:00"), true).unwrap();
        assert_eq!(sold.quote.coupons_used.len(), 1);
        for (day, (line, state)) in returns.iter().enumerate() {
            back(&c, &sold, &[*line], &format!("2026-02-0{} 12:00", day + 2));
            let stands = coupon::find(&c.shop, &code).unwrap().unwrap().state;
            assert_eq!(stands, *state, "{kind} of {goods:?} after line {line}");
        }
    }
}

#[test]
fn a_coupon_given_back_with_a_part_counts_for_another_sale_alone() {
    let c = corner();
    // Up to 75.00, and only then: less of the receipt would have it again.
    let programme = COUPONS.replace(
        r#""coupon_of":"off","total":{"at_least":8000}"#,
        r#""coupon_of":"off","all":[{"not":{"total":{"at_least":7000,"at_most":8900}}}]"#,
    );
    holds(&c, serde_json::from_str(&programme).unwrap(), "2026-01-03 09:00");
    let code = issued(&c, "off");
    let with_it = |goods: &[(&str, &str, &str)]| {
        let mut asked = request(basket(goods), Some(c.olga));
        asked.basket.coupons = vec![code.clone()];
        asked
    };
    let goods = [("А", "40.00", "1"), ("Б", "30.00", "1"), ("В", "20.00", "1")];
    let sold = sell::sell(&c.shop, with_it(&goods), at("2026-02-01 12:00"), true).unwrap();
    assert_eq!(sold.quote.to_pay, money("70.00"));
    assert_eq!(back(&c, &sold, &[3], "2026-02-02 12:00").plan.money, money("0.00"));
    let other = sell::sell(&c.shop, with_it(&[("Г", "50.00", "1")]), at("2026-02-02 13:00"), true).unwrap();
    assert_eq!(other.quote.to_pay, money("30.00"));
    // It takes nothing off the 40.00 that are left of the first any more.
    assert_eq!(back(&c, &sold, &[2], "2026-02-03 12:00").plan.money, money("30.00"));
    assert_eq!(back(&c, &sold, &[1], "2026-02-04 12:00").plan.money, money("40.00"));
    assert_eq!(coupon::find(&c.shop, &code).unwrap().unwrap().state, CouponState::Used);
    assert_eq!(back(&c, &other, &[], "2026-02-05 12:00").plan.money, money("30.00"));
    assert_eq!(coupon::find(&c.shop, &code).unwrap().unwrap().state, CouponState::Open);
}
