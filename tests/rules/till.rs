//! A sale in progress: what may happen next, and what survives a power cut.

use regulars::domain::{BasketId, CardNumber, HandDiscount, Line, MemberId, Money, Points, Quantity};
use regulars::till::{Draft, Refusal, Stage, Till};
use uuid::Uuid;

use super::notation::{at, basket, day, member, money, programme};

fn id(number: u128) -> BasketId {
    BasketId(Uuid::from_u128(number))
}

fn article(sku: &str, price: &str, quantity: &str) -> Line {
    let quantity = Quantity::parse(quantity).unwrap();
    Line { sku: Some(sku.into()), ..Line::named(sku, money(price), quantity) }
}

fn till_with(lines: &[Line]) -> Till {
    let mut till = Till::new(id(1));
    for line in lines {
        till.add(line.clone()).unwrap();
    }
    till
}

#[test]
fn the_same_article_at_the_same_price_becomes_one_line() {
    let bread = article("bread", "34", "1");
    let mut till = till_with(&[bread.clone(), article("jam", "50", "1"), bread.clone()]);
    assert_eq!(till.draft().basket.lines.len(), 2);
    assert_eq!(till.draft().basket.lines[0].quantity, Quantity::pieces(2));
    // At another price, weighed, as a plain amount or with a discount by hand it is a line of its own.
    let weighed = article("cheese", "620", "0.350");
    let amount = Line { amount: Some(money("12")), unit_price: None, ..article("ticket", "12", "1") };
    for line in [article("bread", "30", "1"), weighed.clone(), weighed, amount.clone(), amount] {
        let before = till.draft().basket.lines.len();
        assert_eq!(till.add(line).unwrap(), before);
    }
    till.set_line_by_hand(0, basket("bread 1 hand=10%").0.lines[0].by_hand.clone()).unwrap();
    assert_eq!(till.add(bread).unwrap(), till.draft().basket.lines.len() - 1);
}

// A fixed price belongs to the goods for which it was said; a share or an amount goes on with whatever is bought.
#[test]
fn a_price_given_by_hand_goes_when_the_goods_change() {
    let hand = |words: &str| basket(&format!("bread 1 hand={words}")).0.lines[0].by_hand.clone();
    let begun = || till_with(&[article("bread", "34", "1"), article("jam", "50", "1")]);
    let changes: [fn(&mut Till); 3] = [
        |till| assert_eq!(till.add(article("tea", "9", "1")), Ok(2)),
        |till| till.set_quantity(0, Quantity::pieces(2)).unwrap(),
        |till| assert!(till.remove(1).is_ok()),
    ];
    for (number, change) in changes.into_iter().enumerate() {
        for (words, stays) in [("to30.00", false), ("10%", true), ("-5.00", true)] {
            let mut till = begun();
            till.set_by_hand(hand(words)).unwrap();
            assert!(!till.took_price());
            change(&mut till);
            let by_hand = &till.draft().basket.by_hand;
            assert_eq!((by_hand.is_some(), till.took_price()), (stays, !stays), "{number}: {words} on the receipt");
            assert!(!till.took_price(), "said once");
        }
    }
    for (words, stays) in [("to30.00", false), ("10%", true)] {
        let mut till = begun();
        till.set_line_by_hand(0, hand(words)).unwrap();
        till.add(article("tea", "9", "1")).unwrap();
        till.set_quantity(0, Quantity::ONE).unwrap();
        assert!(till.draft().basket.lines[0].by_hand.is_some(), "nothing of that line has changed");
        till.set_quantity(0, Quantity::pieces(2)).unwrap();
        let by_hand = &till.draft().basket.lines[0].by_hand;
        assert_eq!((by_hand.is_some(), till.took_price()), (stays, !stays), "{words} on a line");
    }
}

#[test]
fn a_sale_goes_from_selling_to_paying_to_done() {
    let mut till = Till::new(id(1));
    assert_eq!(till.begin_paying(), Err(Refusal::EmptyBasket));
    assert_eq!(till.recorded(), Err(Refusal::NotPaying));
    till.add(article("bread", "34", "1")).unwrap();
    till.begin_paying().unwrap();
    till.recorded().unwrap();
    assert_eq!(till.stage(), Stage::Done);
    assert_eq!(till.add(article("bread", "34", "1")), Err(Refusal::Recorded));
    assert_eq!(till.next(id(2)), None, "what is recorded is not kept");
    assert!(till.is_empty() && till.stage() == Stage::Selling);
}

#[test]
fn a_scan_during_payment_leads_back_to_the_basket() {
    let mut till = till_with(&[article("bread", "34", "1")]);
    till.begin_paying().unwrap();
    till.add(article("jam", "50", "1")).unwrap();
    assert_eq!(till.stage(), Stage::Selling);
    till.begin_paying().unwrap();
    till.set_member(MemberId(Uuid::from_u128(5)), CardNumber::parse("2901000000017")).unwrap();
    assert_eq!(till.stage(), Stage::Selling);
}

#[test]
fn points_follow_the_basket() {
    let (rules, saver) = (programme("shop"), member("points 40"));
    let now = at(day("2026-11-20"));
    let mut till = till_with(&[article("bread", "50", "2")]);
    till.set_member(MemberId(Uuid::from_u128(5)), None).unwrap();
    let allowed = till.quote(&rules, Some(1), Some(&saver), &now).unwrap().points_allowed;
    assert_eq!(till.choose_points(Points::new(99), allowed), Ok(Points::new(40)));
    assert_eq!(till.quote(&rules, Some(1), Some(&saver), &now).unwrap().points_spent, Points::new(40));
    // A smaller basket takes fewer, and a larger one again what was wished for.
    till.set_quantity(0, Quantity::ONE).unwrap();
    assert_eq!(till.quote(&rules, Some(1), Some(&saver), &now).unwrap().points_spent, Points::new(24));
    till.set_quantity(0, Quantity::pieces(3)).unwrap();
    assert_eq!(till.quote(&rules, Some(1), Some(&saver), &now).unwrap().points_spent, Points::new(40));
    // Another member's wish is not this one's.
    till.set_member(MemberId(Uuid::from_u128(6)), None).unwrap();
    assert_eq!(till.draft().points, Points::ZERO);
}

// What is taken out of the basket again costs nothing and earns nothing (trap:voided).
#[test]
fn what_is_taken_out_earns_nothing() {
    let (rules, saver) = (programme("shop"), member("points 40"));
    let quoted = |till: &Till| till.quote(&rules, Some(1), Some(&saver), &at(day("2026-11-20")));
    let never = till_with(&[article("bread", "100", "1")]);
    let mut till = till_with(&[article("bread", "100", "1"), article("jam", "500", "2")]);
    assert!(quoted(&till).unwrap().points_earned > quoted(&never).unwrap().points_earned);
    till.remove(1).unwrap();
    assert_eq!(quoted(&till), quoted(&never));
    // Not of the basket that is recorded either.
    till.begin_paying().unwrap();
    let asked = till.request(&quoted(&till).unwrap()).unwrap();
    assert_eq!(asked.basket, never.draft().basket);
}

#[test]
fn a_draft_survives_a_power_cut() {
    let mut till = till_with(&[article("bread", "34", "2"), article("cheese", "620", "0.350")]);
    till.set_member(MemberId(Uuid::from_u128(5)), CardNumber::parse("2901000000017")).unwrap();
    till.set_by_hand(basket("receipt hand=5%").0.by_hand).unwrap();
    till.set_gifts_given(true).unwrap();
    till.set_label("pram").unwrap();
    let kept = serde_json::to_string(till.draft()).unwrap();
    let offered: Draft = serde_json::from_str(&kept).unwrap();
    assert_eq!(Till::resume(offered), till);
    let held = till.next(id(2)).unwrap();
    assert_eq!((held.label.as_str(), held.id), ("pram", id(1)));
}

#[test]
fn what_is_recorded_is_what_was_agreed() {
    let (rules, saver) = (programme("shop"), member("points 40"));
    let mut till = till_with(&[article("bread", "100", "1")]);
    till.set_member(MemberId(Uuid::from_u128(5)), None).unwrap();
    till.choose_points(Points::new(10), Points::new(40)).unwrap();
    let quote = till.quote(&rules, Some(1), Some(&saver), &at(day("2026-11-20"))).unwrap();
    assert_eq!(till.request(&quote), Err(Refusal::NotPaying));
    till.begin_paying().unwrap();
    let request = till.request(&quote).unwrap();
    assert_eq!((request.id.0, request.points, request.agreed), (id(1).0, Points::new(10), Some(money("87"))));
    assert_eq!(request.payments, [], "whoever takes the money adds them");
}

#[test]
fn what_makes_no_sense_is_refused() {
    let mut till = till_with(&[article("bread", "34", "1")]);
    assert_eq!(till.set_quantity(0, Quantity::ZERO), Err(Refusal::Quantity));
    assert_eq!(till.set_quantity(1, Quantity::ONE), Err(Refusal::NoSuchLine { place: 1 }));
    assert_eq!(till.add(article("jam", "1", "-1")), Err(Refusal::Quantity));
    let silent = regulars::domain::ByHand { what: HandDiscount::Amount(Money::minor(5)), reason: " ".into() };
    assert_eq!(till.set_by_hand(Some(silent)), Err(Refusal::ReasonMissing));
    assert_eq!(till.remove(0).unwrap().sku.as_deref(), Some("bread"));
    assert!(till.is_empty());
}

#[test]
fn a_coupon_is_taken_once_and_outlives_a_power_cut() {
    let mut till = Till::new(BasketId(Uuid::from_u128(9)));
    assert_eq!(till.add_coupon(" Spring "), Ok(true));
    assert_eq!(till.add_coupon("SPRING"), Ok(false));
    assert!(!till.draft().is_blank(), "a coupon would be missed");
    let kept = serde_json::to_string(till.draft()).unwrap();
    let resumed = Till::resume(serde_json::from_str(&kept).unwrap());
    assert_eq!(resumed.draft().basket.coupons, ["Spring"]);
}
