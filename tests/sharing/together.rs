//! Joining, living on one account, and leaving it.

use regulars::domain::{Basket, FactId, Line, Money, Points, Quantity, SaleId, SaleRequest};
use regulars::shop::household::{self, Takes};
use regulars::shop::{Error, assign, refund, sell};

use super::{at, back, club, derived, enrolled, has, join, leave, must_be_sound, sold, standing};

#[test]
fn who_joins_brings_points_with_their_life_and_a_higher_tier() {
    let (_folder, shop) = club();
    let (olga, taras) = (enrolled(&shop, "Ольга Бондар"), enrolled(&shop, "Тарас Бондар"));
    sold(&shop, olga, 1_000, 0, "01-10");
    sold(&shop, taras, 3_000, 0, "01-20");
    assert_eq!(has(&shop, olga, "02-01"), (50, 1_000, None));
    assert_eq!(has(&shop, taras, "02-01"), (150, 3_000, Some("bronze".into())));
    let lots: Vec<_> = standing(&shop, taras, "02-01").lots;

    let moved = join(&shop, taras, olga, "02-01").unwrap();
    assert_eq!((moved.points, moved.balance), (Points::new(150), Points::new(200)));
    let to = moved.tier.unwrap().to.unwrap();
    assert_eq!(to.in_lang(regulars::domain::Lang::En), "Bronze");
    // What the household counts is what its members buy on it; the tier is a promise and comes along.
    assert_eq!(has(&shop, olga, "02-02"), (200, 1_000, Some("bronze".into())));
    assert_eq!(has(&shop, taras, "02-02"), has(&shop, olga, "02-02"));
    assert_eq!(standing(&shop, olga, "02-02").household, Some(2));
    assert!(lots.iter().all(|lot| standing(&shop, olga, "02-02").lots.contains(lot)), "the same lots, the same life");
    must_be_sound(&shop);

    // Both buy and spend on it; visits stay everybody's own.
    sold(&shop, taras, 100, 29, "02-03");
    sold(&shop, olga, 200, 0, "02-04");
    let (points, spent, _) = has(&shop, olga, "02-05");
    assert_eq!(spent, 1_000 + 97 + 194);
    assert_eq!(points, standing(&shop, taras, "02-05").points.get());
    assert_eq!(standing(&shop, taras, "02-05").visits, 2);
    assert_eq!(standing(&shop, olga, "02-05").visits, 2);
    must_be_sound(&shop);
}

#[test]
fn who_leaves_takes_nothing_along_unless_the_owner_says_how_many() {
    let (_folder, shop) = club();
    let (olga, taras) = (enrolled(&shop, "Ольга Бондар"), enrolled(&shop, "Тарас Бондар"));
    sold(&shop, olga, 1_000, 0, "01-10");
    sold(&shop, taras, 3_000, 0, "01-20");
    join(&shop, taras, olga, "02-01").unwrap();
    let too_many = leave(&shop, taras, Takes::Points(Points::new(201)), "02-02");
    assert!(matches!(too_many, Err(Error::NotEnoughPoints(all)) if all == Points::new(200)));

    let moved = leave(&shop, taras, Takes::Nothing, "02-02").unwrap();
    assert_eq!((moved.points, moved.balance), (Points::ZERO, Points::ZERO));
    // His own account wakes with what it had spent and its tier; the tier that he brought along goes with him.
    assert_eq!(has(&shop, taras, "02-03"), (0, 3_000, Some("bronze".into())));
    assert_eq!(has(&shop, olga, "02-03"), (200, 1_000, None));
    must_be_sound(&shop);

    join(&shop, taras, olga, "02-04").unwrap();
    let moved = leave(&shop, taras, Takes::Points(Points::new(70)), "02-05").unwrap();
    assert_eq!((moved.points, moved.balance), (Points::new(70), Points::new(70)));
    assert_eq!((has(&shop, taras, "02-06").0, has(&shop, olga, "02-06").0), (70, 130));
    // Those that expire first go first: fifty of January the tenth, and twenty of the twentieth with its own life.
    let lots = standing(&shop, taras, "02-06").lots;
    let told: Vec<_> = lots.iter().map(|lot| (lot.points.get(), lot.expires.unwrap().to_string())).collect();
    assert_eq!(told, [(50, "2027-01-10".into()), (20, "2027-01-20".into())]);
    must_be_sound(&shop);
}

#[test]
fn a_joining_is_undone_with_what_is_left_of_what_it_brought() {
    let (_folder, shop) = club();
    let (olga, taras) = (enrolled(&shop, "Ольга Бондар"), enrolled(&shop, "Тарас Бондар"));
    sold(&shop, olga, 1_000, 0, "01-10");
    sold(&shop, taras, 3_000, 0, "01-20");
    let before = derived(&shop);
    join(&shop, taras, olga, "02-01").unwrap();
    assert_ne!(derived(&shop), before);
    leave(&shop, taras, Takes::Own, "02-01").unwrap();
    assert_eq!(derived(&shop), before, "as if nobody had ever joined");

    join(&shop, taras, olga, "02-02").unwrap();
    // Sixty paid with points: all of Olga's fifty, and ten of his.
    sold(&shop, olga, 200, 58, "02-03");
    let told = household::of(&shop, olga, at("2026-02-04")).unwrap();
    assert_eq!(told.members.iter().map(|m| m.undo).collect::<Vec<_>>(), [None, Some(Points::new(142))]);
    leave(&shop, taras, Takes::Own, "02-04").unwrap();
    assert_eq!(has(&shop, taras, "02-05").0, 142);
    must_be_sound(&shop);
}

#[test]
fn goods_bought_before_joining_settle_with_the_points_where_they_lie() {
    let (_folder, shop) = club();
    let (olga, taras) = (enrolled(&shop, "Ольга Бондар"), enrolled(&shop, "Тарас Бондар"));
    let tea = sold(&shop, taras, 1_000, 0, "01-10");
    let paid = sold(&shop, taras, 100, 30, "01-20");
    join(&shop, taras, olga, "02-01").unwrap();
    // The points that paid come back into the household, and those that the goods earned go from there.
    let money = back(&shop, paid.sale, "02-02");
    assert_eq!((money.plan.points_returned, money.plan.withheld.as_minor()), (Points::new(30), 0));
    assert_eq!(has(&shop, olga, "02-02").0, 50);
    let money = back(&shop, tea.sale, "02-03");
    assert_eq!((money.plan.points_taken, money.plan.withheld.as_minor()), (Points::new(50), 0));
    assert_eq!((has(&shop, olga, "02-03").0, money.points), (0, Points::ZERO));
    must_be_sound(&shop);
    leave(&shop, taras, Takes::Nothing, "02-04").unwrap();
    assert_eq!(has(&shop, taras, "02-04"), (0, 0, None));
}

#[test]
fn points_that_were_left_behind_count_as_spent() {
    let (_folder, shop) = club();
    let (olga, taras) = (enrolled(&shop, "Ольга Бондар"), enrolled(&shop, "Тарас Бондар"));
    let tea = sold(&shop, taras, 1_000, 0, "01-10");
    join(&shop, taras, olga, "02-01").unwrap();
    leave(&shop, taras, Takes::Nothing, "02-02").unwrap();
    let refunded = back(&shop, tea.sale, "02-03");
    assert_eq!((refunded.plan.points_taken, refunded.plan.withheld.as_minor()), (Points::ZERO, 5_000));
    assert_eq!(has(&shop, olga, "02-03").0, 50, "nobody else's points pay for it");
    must_be_sound(&shop);
}

#[test]
fn a_sale_from_before_joining_goes_to_somebody_else_with_its_points() {
    let (_folder, shop) = club();
    let names = ["Ольга Бондар", "Тарас Бондар", "Ян Мельник"];
    let [olga, taras, jan] = names.map(|name| enrolled(&shop, name));
    let tea = sold(&shop, taras, 1_000, 0, "01-10");
    join(&shop, taras, olga, "02-01").unwrap();
    let given = assign::assign(&shop, tea.sale, Some(jan), at("2026-02-02 12:00"), true).unwrap();
    assert_eq!((given.points_taken, given.points), (Points::new(50), Points::new(50)));
    assert_eq!((has(&shop, olga, "02-03").0, has(&shop, jan, "02-03").0), (0, 50));
    must_be_sound(&shop);
}

#[test]
fn whose_account_it_was_leaves_it_to_the_others() {
    let (_folder, shop) = club();
    let (olga, taras) = (enrolled(&shop, "Ольга Бондар"), enrolled(&shop, "Тарас Бондар"));
    sold(&shop, olga, 1_000, 0, "01-10");
    join(&shop, taras, olga, "02-01").unwrap();
    leave(&shop, olga, Takes::Points(Points::new(20)), "02-02").unwrap();
    assert_eq!(has(&shop, olga, "02-03"), (20, 0, None));
    assert_eq!(has(&shop, taras, "02-03"), (30, 1_000, None));
    must_be_sound(&shop);
    let back_again = join(&shop, olga, taras, "02-04").unwrap();
    assert_eq!(back_again.balance, Points::new(50));
    must_be_sound(&shop);
}

#[test]
fn the_last_on_somebody_elses_account_takes_all_of_it_along() {
    for takes in [Takes::Nothing, Takes::Points(Points::new(7)), Takes::Points(Points::new(900)), Takes::Own] {
        let (_folder, shop) = club();
        let (olga, taras) = (enrolled(&shop, "Ольга Бондар"), enrolled(&shop, "Тарас Бондар"));
        sold(&shop, olga, 1_000, 0, "01-10");
        sold(&shop, taras, 500, 0, "01-10");
        join(&shop, taras, olga, "02-01").unwrap();
        leave(&shop, olga, Takes::Points(Points::new(20)), "02-02").unwrap();
        assert_eq!(has(&shop, taras, "02-03"), (55, 1_000, None));
        let moved = leave(&shop, taras, takes, "02-04").unwrap();
        assert_eq!((moved.points, moved.balance), (Points::new(55), Points::new(55)), "{takes:?}");
        assert_eq!(has(&shop, taras, "02-05"), (55, 500, None));
        assert_eq!(leave(&shop, taras, takes, "02-06").unwrap_err().code(), "not_in_household");
        must_be_sound(&shop);
        join(&shop, olga, taras, "02-07").unwrap();
        assert_eq!(has(&shop, olga, "02-08"), (75, 500, None));
        must_be_sound(&shop);
    }
}

#[test]
fn what_cannot_be_joined_or_left_is_refused() {
    let (_folder, shop) = club();
    let names = ["Ольга Бондар", "Тарас Бондар", "Ян Мельник", "Ірина Лисенко"];
    let [olga, taras, jan, iryna] = names.map(|name| enrolled(&shop, name));
    join(&shop, taras, olga, "02-01").unwrap();
    let code = |done: Result<household::Moved, Error>| done.unwrap_err().code();
    assert_eq!(code(join(&shop, olga, olga, "02-02")), "same_member");
    assert_eq!(code(join(&shop, olga, taras, "02-02")), "already_together");
    assert_eq!(code(join(&shop, olga, jan, "02-02")), "shares_account");
    assert_eq!(code(leave(&shop, iryna, Takes::Nothing, "02-02")), "not_in_household");
    assert_eq!(code(leave(&shop, olga, Takes::Own, "02-02")), "nothing_to_undo");
    assert_eq!(code(join(&shop, jan, olga, "01-31")), "before_latest");
    assert_eq!(code(join(&shop, regulars::domain::MemberId::fresh(), olga, "02-02")), "no_member");
    must_be_sound(&shop);
}

#[test]
fn a_sale_that_is_asked_again_tells_the_points_of_where_they_lie_now() {
    let (_folder, shop) = club();
    let (olga, taras) = (enrolled(&shop, "Ольга Бондар"), enrolled(&shop, "Тарас Бондар"));
    let line = Line::named("Чай", Money::minor(100_000), Quantity::ONE);
    let request = SaleRequest {
        id: SaleId::fresh(),
        basket: Basket { lines: vec![line], ..Basket::default() },
        card: None,
        member: Some(taras),
        points: Points::ZERO,
        payments: Vec::new(),
        gifts_given: true,
        agreed: None,
        agreed_gifts: None,
    };
    let when = at("2026-01-10 12:00");
    assert_eq!(sell::sell(&shop, request.clone(), when, true).unwrap().points, Points::new(50));
    join(&shop, taras, olga, "02-01").unwrap();
    let again = sell::sell(&shop, request, when, true).unwrap();
    assert_eq!((again.points, again.repeated), (Points::new(50), true));
}

#[test]
fn the_same_request_is_done_once() {
    let (_folder, shop) = club();
    let (olga, taras) = (enrolled(&shop, "Ольга Бондар"), enrolled(&shop, "Тарас Бондар"));
    sold(&shop, taras, 1_000, 0, "01-10");
    let (id, when) = (FactId::fresh(), at("2026-02-01 12:00"));
    let first = household::join(&shop, id, taras, olga, when, true).unwrap();
    let again = household::join(&shop, id, taras, olga, when, true).unwrap();
    assert_eq!((again.points, again.repeated), (first.points, true));
    let other = household::join(&shop, id, olga, taras, when, true);
    assert!(matches!(other, Err(Error::AnotherRequest)));
    let id = FactId::fresh();
    household::leave(&shop, id, taras, Takes::Points(Points::new(5)), when, true).unwrap();
    assert!(household::leave(&shop, id, taras, Takes::Points(Points::new(5)), when, true).unwrap().repeated);
    must_be_sound(&shop);
}

#[test]
fn what_was_priced_before_a_joining_is_priced_again() {
    let (_folder, shop) = club();
    let (olga, taras) = (enrolled(&shop, "Ольга Бондар"), enrolled(&shop, "Тарас Бондар"));
    let before = regulars::shop::greet(&shop, taras, at("2026-02-01")).unwrap().held;
    let hers = regulars::shop::greet(&shop, olga, at("2026-02-01")).unwrap().held;
    join(&shop, taras, olga, "02-01").unwrap();
    let revision = |account| {
        let found = shop.store().read(|c| regulars::store::account::load(c, account)).unwrap().unwrap();
        found.revision
    };
    assert!(revision(before.account) > before.revision, "a plan on the account that fell asleep is stale");
    assert!(revision(hers.account) > hers.revision, "and one on the household's");
    let unknown = refund::preview(
        &shop,
        &regulars::domain::RefundRequest {
            id: regulars::domain::RefundId::fresh(),
            sale: SaleId::fresh(),
            lines: Vec::new(),
            reason: String::new(),
        },
        &at("2026-02-02"),
    );
    assert!(matches!(unknown, Err(Error::NoSale(_))));
}
