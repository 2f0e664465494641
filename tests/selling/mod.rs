//! Selling, taking back and giving a sale to somebody else, against a real database; `check` after each act.

mod amends;
mod articles;
mod bounds;
mod brought;
mod capped;
mod cash;
mod codes;
mod coupons;
mod day;
mod facts;
mod gifts;
mod given;
mod late;
mod list;
mod moved;
mod numbered;
mod over;
mod over_limit;
mod owed;
mod referral;
mod refused;
mod repriced;
mod reviewed;
mod tiers;

use chrono::NaiveDate;
use regulars::domain::{
    Basket, CardNumber, ConsentBy, Lang, Line, MemberId, Moment, Money, PersonName, Points, PointsPlan, Profile,
    Purpose, Quantity, Quote, RefundId, RefundRequest, ReturnedLine, SaleId, SaleRequest, ShopSettings, Zone,
};
use regulars::rules;
use regulars::shop::quote::Whom;
use regulars::shop::{
    self, Beside, CardWish, Enrolment, Error, Founding, Shop, assign, check, expire, refund, report, sell,
};
use tempfile::TempDir;

/// A shop with the `club` programme and two members, one of whom has the card 2901.
struct Corner {
    folder: TempDir,
    shop: Shop,
    olga: MemberId,
    taras: MemberId,
}

fn at(text: &str) -> Moment {
    Moment::parse(text, Zone::default()).unwrap()
}

fn corner() -> Corner {
    let folder = tempfile::tempdir().unwrap();
    let settings = ShopSettings { name: "Зерно".into(), ..ShopSettings::default() };
    let programme = rules::template("club").unwrap();
    Shop::found(folder.path(), Founding { settings, programme }, at("2026-01-01 09:00")).unwrap();
    let shop = Shop::open(folder.path(), Beside::Command).unwrap();
    let olga = enrol(&shop, "Ольга Викторовна Савельева", CardWish::Number(CardNumber::parse("440029010001").unwrap()));
    let taras = enrol(&shop, "Тарас Бондар", CardWish::None);
    Corner { folder, shop, olga, taras }
}

fn enrol(shop: &Shop, name: &str, card: CardWish) -> MemberId {
    let enrolment = Enrolment {
        id: MemberId::fresh(),
        profile: Profile { name: PersonName::parse(name), lang: Lang::Uk, ..Profile::default() },
        card,
        consents: vec![(Purpose::Club, true, ConsentBy::Member)],
        since: None,
        allow_same_phone: false,
    };
    shop::enrol(shop, enrolment, at("2026-01-02 10:00")).unwrap().member
}

fn basket(lines: &[(&str, &str, &str)]) -> Basket {
    let lines = lines.iter().map(|(name, price, quantity)| {
        Line::named(name, Money::parse(price).unwrap(), Quantity::parse(quantity).unwrap())
    });
    Basket { lines: lines.collect(), ..Basket::default() }
}

fn request(basket: Basket, member: Option<MemberId>) -> SaleRequest {
    SaleRequest {
        id: SaleId::fresh(),
        basket,
        card: None,
        member,
        points: Points::ZERO,
        payments: Vec::new(),
        gifts_given: true,
        agreed: None,
        agreed_gifts: None,
    }
}

fn standing(corner: &Corner, member: MemberId, when: &str) -> (i64, Money, Option<String>) {
    let greeted = shop::greet(&corner.shop, member, at(when)).unwrap();
    let standing = greeted.held.standing;
    (standing.points.get(), standing.spent, standing.tier)
}

fn must_be_clean(corner: &Corner) {
    let report = check::check(&corner.shop).unwrap();
    assert!(report.ok(), "{:?}", report.problems);
}

// A retry credits nothing a second time (od#222372, OCA/pos#185).
#[test]
fn a_sale_is_recorded_once_however_often_it_is_asked() {
    let c = corner();
    let asked = SaleRequest {
        card: Some(CardNumber::parse("440029010001").unwrap()),
        ..request(basket(&[("Чай", "100.00", "2"), ("Хліб", "30.00", "1")]), None)
    };
    let when = at("2026-02-01 12:00");
    let sold = sell::sell(&c.shop, asked.clone(), when, true).unwrap();
    assert!(!sold.repeated);
    assert_eq!(sold.number.0, "A-000001");
    let again = sell::sell(&c.shop, asked.clone(), when, true).unwrap();
    assert!(again.repeated);
    assert_eq!((again.number, again.points, again.payments), (sold.number, sold.points, sold.payments));
    // What was only offered, and what became of the account, is not the sale's.
    let recorded = Quote { plan: PointsPlan::default(), points_allowed: Points::ZERO, ..sold.quote };
    assert_eq!(again.quote, recorded);
    let other = SaleRequest { basket: basket(&[("Чай", "100.00", "3")]), ..asked };
    assert!(matches!(sell::sell(&c.shop, other, when, true), Err(Error::AnotherRequest)));
    assert_eq!(standing(&c, c.olga, "2026-02-01 13:00").0, sold.points.get());
    must_be_clean(&c);
}

#[test]
fn sell_and_take_all_back_restores_points_and_spend() {
    let c = corner();
    let before = standing(&c, c.olga, "2026-02-01 11:00");
    let sold = sell::sell(
        &c.shop,
        request(basket(&[("Чай", "3333.33", "3"), ("Мед", "100.01", "0.350")]), Some(c.olga)),
        at("2026-02-01 12:00"),
        true,
    )
    .unwrap();
    assert!(standing(&c, c.olga, "2026-02-01 12:30").2 > before.2, "ten thousand reach a tier");
    let take = |line, quantity: &str| RefundRequest {
        id: RefundId::fresh(),
        sale: sold.sale,
        lines: vec![ReturnedLine { line, quantity: Some(Quantity::parse(quantity).unwrap()) }],
        reason: "не сподобалось".into(),
    };
    let mut back = Money::ZERO;
    for request in [take(1, "1"), take(2, "0.350"), take(1, "1"), take(1, "1")] {
        let refunded = refund::refund(&c.shop, request.clone(), at("2026-02-02 12:00"), true).unwrap();
        back = back.plus(refunded.plan.money).unwrap();
        let again = refund::refund(&c.shop, request, at("2026-02-02 12:00"), true).unwrap();
        assert!(again.repeated);
        must_be_clean(&c);
    }
    assert_eq!(back, sold.quote.to_pay);
    assert_eq!(standing(&c, c.olga, "2026-02-02 13:00"), before);
}

#[test]
fn points_are_spent_returned_and_expire() {
    let c = corner();
    let first = request(basket(&[("Кава", "2000.00", "1")]), Some(c.olga));
    let earned = sell::sell(&c.shop, first, at("2026-02-01 12:00"), true).unwrap().points;
    assert!(earned.is_positive());
    let paid = SaleRequest { points: earned, ..request(basket(&[("Кава", "2000.00", "1")]), Some(c.olga)) };
    let sold = sell::sell(&c.shop, paid, at("2026-02-05 12:00"), true).unwrap();
    assert_eq!(sold.quote.points_spent, earned);
    must_be_clean(&c);
    let whole = RefundRequest { id: RefundId::fresh(), sale: sold.sale, lines: Vec::new(), reason: String::new() };
    let refunded = refund::refund(&c.shop, whole, at("2026-02-06 12:00"), true).unwrap();
    assert_eq!(refunded.plan.money, sold.quote.to_pay);
    assert_eq!(refunded.points, earned);
    let gone = expire::expire(&c.shop, at("2040-01-01 09:00")).unwrap();
    assert_eq!(gone, earned);
    must_be_clean(&c);
}

// Points that expire take nothing from the spend that tiers count (trap:expired-spend).
#[test]
fn a_tier_outlives_the_points() {
    let c = corner();
    let when = at("2026-01-15 09:00");
    let mut club = shop::programme::on(&c.shop, when.day()).unwrap().programme;
    club.points.as_mut().unwrap().expire_months = Some(1);
    shop::programme::set(&c.shop, club, when.day(), when).unwrap();
    let asked = request(basket(&[("Кава", "6000.00", "1")]), Some(c.olga));
    sell::sell(&c.shop, asked, at("2026-02-01 12:00"), true).unwrap();
    let (points, spent, tier) = standing(&c, c.olga, "2026-02-02 12:00");
    assert!(points > 0 && tier.as_deref() == Some("silver"));
    assert_eq!(expire::expire(&c.shop, at("2026-03-02 00:01")).unwrap().get(), points);
    assert_eq!(standing(&c, c.olga, "2026-03-02 12:00"), (0, spent, tier));
    must_be_clean(&c);
}

#[test]
fn points_whose_last_day_has_passed_are_gone_before_anything_records_it() {
    let c = corner();
    let sold = |price, points, when| {
        let asked =
            SaleRequest { points: Points::new(points), ..request(basket(&[("Кава", price, "1")]), Some(c.olga)) };
        sell::sell(&c.shop, asked, at(when), true)
    };
    assert!(sold("2000.00", 0, "2026-02-01 12:00").unwrap().points.is_positive());
    assert_eq!(standing(&c, c.olga, "2027-06-01 12:00").0, 0);
    let whom = Whom::Member(c.olga);
    let basket = basket(&[("Кава", "100.00", "1")]);
    let quote = shop::quote::quote(&c.shop, &basket, &whom, Points::ZERO, &at("2027-06-01 12:00")).unwrap();
    assert_eq!(quote.points_allowed, Points::ZERO);
    assert!(matches!(sold("100.00", 1, "2027-06-01 12:00"), Err(Error::Quote(_))));
    must_be_clean(&c);
}

#[test]
fn nothing_is_withheld_for_points_that_expired_unspent() {
    let c = corner();
    let mut given_back = Vec::new();
    for expired_before in [false, true] {
        let goods = basket(&[("Кава", "1000.00", "2")]);
        let sold = sell::sell(&c.shop, request(goods, Some(c.taras)), at("2026-02-01 12:00"), false).unwrap();
        if expired_before {
            assert!(expire::expire(&c.shop, at("2027-06-01 09:00")).unwrap().is_positive());
        }
        for _ in 0..2 {
            let lines = vec![ReturnedLine { line: 1, quantity: Some(Quantity::ONE) }];
            let half = RefundRequest { id: RefundId::fresh(), sale: sold.sale, lines, reason: String::new() };
            let plan = refund::refund(&c.shop, half, at("2027-06-01 12:00"), false).unwrap().plan;
            assert_eq!((plan.points_short, plan.withheld), (Points::ZERO, Money::ZERO));
            given_back.push(plan.money);
        }
        must_be_clean(&c);
    }
    assert_eq!(given_back[..2], given_back[2..], "the same, whether the expiry was recorded or not");
}

#[test]
fn a_sale_that_moves_on_leaves_what_was_paid_for_before() {
    let c = corner();
    let first = request(basket(&[("Кава", "1000.00", "2")]), Some(c.taras));
    let first = sell::sell(&c.shop, first, at("2026-02-01 12:00"), true).unwrap();
    let all = SaleRequest { points: first.points, ..request(basket(&[("Чай", "1000.00", "1")]), Some(c.taras)) };
    let second = sell::sell(&c.shop, all, at("2026-02-02 12:00"), true).unwrap();
    let back = |sale, lines| {
        let request = RefundRequest { id: RefundId::fresh(), sale, lines, reason: String::new() };
        refund::refund(&c.shop, request, at("2026-02-03 12:00"), true).unwrap().plan
    };
    let half = back(first.sale, vec![ReturnedLine { line: 1, quantity: Some(Quantity::ONE) }]);
    assert_eq!((half.points_short.get() * 2, half.withheld.is_positive()), (first.points.get(), true));
    assert_eq!(back(second.sale, Vec::new()).points_returned, first.points);
    let moved = assign::assign(&c.shop, first.sale, Some(c.olga), at("2026-02-04 12:00"), true).unwrap();
    assert_eq!(moved.points_earned, half.points_short, "what the goods still out had earned was there");
    assert_eq!(standing(&c, c.taras, "2026-02-05 12:00").0, half.points_short.get());
    must_be_clean(&c);
}

// A sale may be paid without a card and given to its member afterwards (od#149332), or moved from the wrong one
// (trap:wrong-holder).
#[test]
fn a_sale_without_a_card_is_given_to_the_member_afterwards() {
    let c = corner();
    let sold =
        sell::sell(&c.shop, request(basket(&[("Кава", "2000.00", "1")]), None), at("2026-02-01 12:00"), true).unwrap();
    let given = assign::assign(&c.shop, sold.sale, Some(c.taras), at("2026-02-01 18:00"), true).unwrap();
    assert!(given.points_earned.is_positive());
    assert_eq!(standing(&c, c.taras, "2026-02-01 19:00").1, Money::minor(200_000));
    let same = assign::assign(&c.shop, sold.sale, Some(c.taras), at("2026-02-01 18:01"), true).unwrap();
    assert!(same.unchanged);
    let moved = assign::assign(&c.shop, sold.sale, Some(c.olga), at("2026-02-01 18:05"), true).unwrap();
    assert_eq!(moved.points_earned, given.points_earned);
    assert_eq!(standing(&c, c.taras, "2026-02-01 19:00"), (0, Money::ZERO, None));
    must_be_clean(&c);
    // The day tells the points of whoever has the sale now, once.
    let asked = report::Asked::Day(at("2026-02-01 12:00").day());
    let report::Report::Day(day) = report::report(&c.shop, &asked, at("2026-02-01 20:00")).unwrap() else {
        panic!("the day")
    };
    assert_eq!((day.member_sales, day.points_earned), (1, moved.points_earned));
    let part = RefundRequest { id: RefundId::fresh(), sale: sold.sale, lines: Vec::new(), reason: String::new() };
    let refunded = refund::refund(&c.shop, part, at("2026-02-02 12:00"), true).unwrap();
    assert_eq!(refunded.plan.points_taken, moved.points_earned);
    assert_eq!(standing(&c, c.olga, "2026-02-02 19:00").0, 0);
    must_be_clean(&c);
}

#[test]
fn a_sum_that_the_cashier_did_not_see_is_not_recorded() {
    let c = corner();
    let seen =
        SaleRequest { agreed: Some(Money::minor(1)), ..request(basket(&[("Кава", "20.00", "1")]), Some(c.olga)) };
    assert!(matches!(
        sell::sell(&c.shop, seen, at("2026-02-01 12:00"), true),
        Err(Error::SumChanged(sum)) if sum.is_positive()
    ));
    must_be_clean(&c);
}

#[test]
fn time_does_not_run_backwards_for_an_account() {
    let c = corner();
    let one = || request(basket(&[("Кава", "20.00", "1")]), Some(c.olga));
    sell::sell(&c.shop, one(), at("2026-02-02 12:00"), true).unwrap();
    assert!(matches!(sell::sell(&c.shop, one(), at("2026-02-01 12:00"), true), Err(Error::BeforeLatest)));
    must_be_clean(&c);
}

#[test]
fn goods_come_back_without_a_receipt_for_a_reason() {
    let c = corner();
    let line = || vec![refund::LooseReturn { name: None, quantity: Quantity::ONE, amount: Money::minor(5_000) }];
    let when = at("2026-02-01 12:00");
    let id = RefundId::fresh();
    assert!(matches!(refund::return_without_receipt(&c.shop, id, line(), " ", when), Err(Error::NoReason)));
    let refunded = refund::return_without_receipt(&c.shop, id, line(), "чек загублено", when).unwrap();
    assert_eq!(refunded.number.0, "A-R00001");
    assert!(refund::return_without_receipt(&c.shop, id, line(), "чек загублено", when).unwrap().repeated);
    must_be_clean(&c);
}

#[test]
fn what_comes_back_without_a_receipt_is_handed_over_in_steps() {
    let c = corner();
    let when = at("2026-01-15 09:00");
    let mut club = shop::programme::on(&c.shop, when.day()).unwrap().programme;
    club.cash_step = Money::minor(100);
    shop::programme::set(&c.shop, club, when.day(), when).unwrap();
    for (amount, handed) in [(99, 100), (149, 100), (150, 200), (49, 0)] {
        let line = refund::LooseReturn { name: None, quantity: Quantity::ONE, amount: Money::minor(amount) };
        let when = at("2026-02-01 12:00");
        let done = refund::return_without_receipt(&c.shop, RefundId::fresh(), vec![line], "чек", when).unwrap();
        assert_eq!((done.plan.money, done.plan.rounding), (Money::minor(handed), Money::minor(handed - amount)));
        assert_eq!(Money::sum(done.payments.iter().map(|payment| payment.amount)), Ok(Money::minor(handed)));
        must_be_clean(&c);
    }
    let asked = report::Asked::Day(at("2026-02-01 12:00").day());
    let report::Report::Day(day) = report::report(&c.shop, &asked, at("2026-02-01 20:00")).unwrap() else {
        panic!("the day")
    };
    assert_eq!(day.returns.iter().map(|back| back.money.as_minor()).sum::<i64>(), 400);
}

// Many at once drive no balance below zero (od#249775), and no point is spent twice (trap:double-spend,
// GHSA-995p-52qw-5hh2).
#[test]
fn two_tills_selling_to_one_account_never_use_a_point_twice() {
    let c = corner();
    let earn = request(basket(&[("Кава", "4000.00", "1")]), Some(c.olga));
    sell::sell(&c.shop, earn, at("2026-02-01 12:00"), true).unwrap();
    let folder = c.shop.folder().to_owned();
    let day: NaiveDate = "2026-02-03".parse().unwrap();
    let sold: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4)
            .map(|_| {
                let folder = folder.clone();
                let olga = c.olga;
                scope.spawn(move || {
                    let shop = Shop::open(&folder, Beside::Command).unwrap();
                    let mut spent = 0;
                    for _ in 0..10 {
                        let basket = basket(&[("Кава", "100.00", "1")]);
                        let quote = shop::quote::quote(
                            &shop,
                            &basket,
                            &Whom::Member(olga),
                            Points::ZERO,
                            &Moment::on_day(day, Zone::default()),
                        )
                        .unwrap();
                        let points = Points::new(quote.points_allowed.get().min(30));
                        let asked = SaleRequest { points, ..request(basket, Some(olga)) };
                        match sell::sell(&shop, asked, Moment::on_day(day, Zone::default()), false) {
                            Ok(sold) => spent += sold.quote.points_spent.get(),
                            Err(Error::Quote(_)) => {}
                            Err(error) => panic!("{error}"),
                        }
                    }
                    spent
                })
            })
            .collect();
        threads.into_iter().map(|t| t.join().unwrap()).collect()
    });
    assert!(sold.iter().sum::<i64>() > 0);
    must_be_clean(&c);
}
