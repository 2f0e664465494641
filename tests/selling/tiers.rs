//! Tiers by visits: reached by days, not by receipts; lost when the visit that reached them comes back whole.

use regulars::domain::{
    FactId, MemberId, Money, Quantity, RefundId, RefundRequest, ReturnedLine, SaleId, Tier, TierHolds, Tiers,
};
use regulars::shop::value::{ValueQuery, value};
use regulars::shop::{self, assign, household, programme, refund, sell};

use super::{Corner, at, basket, corner, must_be_clean, request, standing};

/// The corner, where three visits within two months reach a tier.
fn by_visits() -> Corner {
    let c = corner();
    let when = at("2026-02-01 08:00");
    let mut club = programme::on(&c.shop, when.day()).unwrap().programme;
    let tiers = r#"{"months":2,"levels":[{"id":"often","name":"Often","visits":3,"discount":300}]}"#;
    club.schema = 2;
    club.tiers = serde_json::from_str::<Tiers>(tiers).unwrap();
    assert!(club.tiers.levels.iter().all(|tier: &Tier| !tier.is_by_spend()));
    programme::set(&c.shop, club, when.day(), when).unwrap();
    c
}

fn bought(c: &Corner, member: MemberId, when: &str) -> SaleId {
    let asked = request(basket(&[("Чай", "50", "2")]), Some(member));
    sell::sell(&c.shop, asked, at(when), true).unwrap().sale
}

fn tier(c: &Corner, member: MemberId, when: &str) -> Option<String> {
    must_be_clean(c);
    standing(c, member, when).2
}

fn returned(
    c: &Corner,
    sale: SaleId,
    lines: Vec<ReturnedLine>,
    when: &str,
) -> Option<regulars::shop::tier_left::TierMove> {
    let back = RefundRequest { id: RefundId::fresh(), sale, lines, reason: String::new() };
    let foreseen = refund::preview(&c.shop, &back, &at(when)).unwrap();
    refund::refund(&c.shop, back, at(when), true).unwrap();
    foreseen.tier
}

#[test]
fn days_reach_a_tier_and_receipts_of_one_day_are_one() {
    let c = by_visits();
    for when in ["2026-02-02 12:00", "2026-02-02 13:00", "2026-02-03 12:00"] {
        bought(&c, c.olga, when);
        assert_eq!(tier(&c, c.olga, when), None, "{when}");
    }
    bought(&c, c.olga, "2026-02-04 12:00");
    assert_eq!(tier(&c, c.olga, "2026-02-04 13:00").as_deref(), Some("often"));
    // What fell out of the window counts no more for somebody who has not reached it.
    for when in ["2026-02-02 12:00", "2026-03-20 12:00", "2026-04-03 12:00"] {
        bought(&c, c.taras, when);
    }
    assert_eq!(tier(&c, c.taras, "2026-04-03 13:00"), None);
}

// A tier that only goods which came back had reached is not kept (trap:tier-refund).
#[test]
fn a_visit_that_comes_back_whole_takes_the_tier_along() {
    let c = by_visits();
    for when in ["2026-02-02 12:00", "2026-02-03 12:00"] {
        bought(&c, c.olga, when);
    }
    let last = bought(&c, c.olga, "2026-02-04 12:00");
    let one = || vec![ReturnedLine { line: 1, quantity: Some(Quantity::ONE) }];
    assert_eq!(returned(&c, last, one(), "2026-02-05 12:00"), None);
    assert_eq!(tier(&c, c.olga, "2026-02-05 13:00").as_deref(), Some("often"), "some of it is still out");
    let moved = returned(&c, last, one(), "2026-02-06 12:00").unwrap();
    assert!(moved.from.is_some() && moved.to.is_none(), "said beforehand");
    assert_eq!(tier(&c, c.olga, "2026-02-06 13:00"), None);
}

#[test]
fn a_sale_that_came_back_whole_was_no_visit_and_takes_no_tier_along() {
    let c = by_visits();
    for when in ["2026-02-02 12:00", "2026-02-03 12:00"] {
        bought(&c, c.olga, when);
    }
    let none = bought(&c, c.olga, "2026-02-04 12:00");
    returned(&c, none, Vec::new(), "2026-02-04 13:00").unwrap();
    // The tier that her household has now is Taras's.
    for when in ["2026-02-02 12:00", "2026-02-03 12:00", "2026-02-04 12:00"] {
        bought(&c, c.taras, when);
    }
    household::join(&c.shop, FactId::fresh(), c.taras, c.olga, at("2026-02-05 10:00"), true).unwrap();
    assert_eq!(tier(&c, c.olga, "2026-02-05 11:00").as_deref(), Some("often"));
    let moved = assign::assign(&c.shop, none, None, at("2026-02-05 12:00"), true).unwrap();
    assert_eq!(moved.former_tier, None);
    assert_eq!(tier(&c, c.olga, "2026-02-05 13:00").as_deref(), Some("often"));
}

#[test]
fn a_sale_that_stays_on_the_account_takes_no_tier_along() {
    let c = by_visits();
    household::join(&c.shop, FactId::fresh(), c.taras, c.olga, at("2026-02-01 10:00"), true).unwrap();
    let set = |high: u32, when: &str| {
        let mut club = programme::on(&c.shop, at(when).day()).unwrap().programme;
        let low = r#"{"id":"low","name":"Low","from":20000}"#;
        let tiers = format!(r#"{{"levels":[{low},{{"id":"high","name":"High","from":{high}}}]}}"#);
        club.tiers = serde_json::from_str(&tiers).unwrap();
        programme::set(&c.shop, club, at(when).day(), at(when)).unwrap();
    };
    set(30_000, "2026-02-01 11:00");
    for (member, when) in [(c.olga, "2026-02-02 12:00"), (c.olga, "2026-02-03 12:00")] {
        bought(&c, member, when);
    }
    let sale = bought(&c, c.taras, "2026-02-04 12:00");
    assert_eq!(tier(&c, c.olga, "2026-02-04 13:00").as_deref(), Some("high"));
    // Whoever counts the sale twice finds it to have reached what now takes more.
    set(40_000, "2026-02-05 09:00");
    let moved = assign::assign(&c.shop, sale, Some(c.olga), at("2026-02-05 12:00"), true).unwrap();
    assert_eq!(moved.former_tier, None);
    assert_eq!(tier(&c, c.olga, "2026-02-05 13:00").as_deref(), Some("high"));
}

#[test]
fn another_receipt_of_the_day_keeps_the_visit() {
    let c = by_visits();
    for when in ["2026-02-02 12:00", "2026-02-03 12:00", "2026-02-04 11:00"] {
        bought(&c, c.olga, when);
    }
    let second = bought(&c, c.olga, "2026-02-04 12:00");
    assert_eq!(returned(&c, second, Vec::new(), "2026-02-05 12:00"), None);
    assert_eq!(tier(&c, c.olga, "2026-02-05 13:00").as_deref(), Some("often"));
}

#[test]
fn a_day_with_goods_for_nothing_is_a_visit_and_one_that_came_back_whole_is_none() {
    let c = by_visits();
    let free = |when: &str| {
        let asked = request(basket(&[("Чай", "0", "1")]), Some(c.olga));
        sell::sell(&c.shop, asked, at(when), true).unwrap().sale
    };
    let visits = |when: &str| {
        let day = at(when).day();
        let listed = value(&c.shop, &ValueQuery::default(), day).unwrap();
        let listed = listed.members.iter().find(|member| member.member == c.olga).unwrap().visits;
        assert_eq!(shop::greet(&c.shop, c.olga, at(when)).unwrap().held.standing.visits, listed);
        listed
    };
    let first = free("2026-02-02 12:00");
    free("2026-02-03 12:00");
    free("2026-02-03 13:00");
    assert_eq!(visits("2026-02-03 14:00"), 2);
    let back = RefundRequest { id: RefundId::fresh(), sale: first, lines: Vec::new(), reason: String::new() };
    refund::refund(&c.shop, back, at("2026-02-03 14:30"), true).unwrap();
    assert_eq!(visits("2026-02-03 15:00"), 1);
    must_be_clean(&c);
}

#[test]
fn a_tier_that_takes_less_from_now_on_is_told_alike_at_the_till_and_in_lists() {
    for (months, visits) in [("", false), (r#""months":2,"#, false), (r#""months":2,"#, true)] {
        let c = by_visits();
        let mut day = 1;
        let mut set = |levels: &str| {
            day += 1;
            let when = at(&format!("2026-02-{day:02} 08:00"));
            let mut club = programme::on(&c.shop, when.day()).unwrap().programme;
            club.tiers = serde_json::from_str(&format!(r#"{{{months}"levels":[{levels}]}}"#)).unwrap();
            programme::set(&c.shop, club, when.day(), when).unwrap();
        };
        let level = |id: &str, from: i64| {
            let asks = if visits { format!(r#""visits":{from}"#) } else { format!(r#""from":{}"#, from * 10_000) };
            format!(r#"{{"id":"{id}","name":"{id}",{asks}}}"#)
        };
        set(&[level("low", 2), level("high", 4)].join(","));
        for (member, when) in [(c.olga, "02 12:00"), (c.olga, "02 13:00"), (c.olga, "03 12:00"), (c.taras, "03 12:00")]
        {
            bought(&c, member, &format!("2026-02-{when}"));
        }
        household::join(&c.shop, FactId::fresh(), c.taras, c.olga, at("2026-02-03 15:00"), true).unwrap();
        bought(&c, c.taras, "2026-02-03 16:00");
        let told = |when: &str| {
            let listed = value(&c.shop, &ValueQuery::default(), at(when).day()).unwrap();
            for member in [c.olga, c.taras] {
                let held = shop::greet(&c.shop, member, at(when)).unwrap();
                let version = programme::on(&c.shop, at(when).day()).unwrap();
                let at_the_till = shop::held_tier(&version.programme, &held.held.standing).map(|tier| tier.id.clone());
                let listed = listed.members.iter().find(|one| one.member == member).unwrap();
                assert_eq!(listed.tier, at_the_till, "{months} {visits} {when}");
            }
            let found = shop::find_on(&c.shop, "Савельева", 5, at(when).day()).unwrap();
            assert_eq!(
                found[0].tier,
                listed.members.iter().find(|one| one.member == c.olga).unwrap().tier.clone().unwrap()
            );
            found[0].tier.clone()
        };
        let before = told("2026-02-03 17:00");
        set(&[level("low", 1), level("high", 2)].join(","));
        set(&[level("low", 1), level("high", 2), level("top", 900)].join(","));
        assert_eq!(
            (before.as_str(), told("2026-02-05 12:00").as_str()),
            if visits { ("low", "high") } else { ("high", "high") }
        );
        must_be_clean(&c);
    }
}

#[test]
fn who_share_an_account_visit_together() {
    let c = by_visits();
    household::join(&c.shop, FactId::fresh(), c.taras, c.olga, at("2026-02-01 09:00"), true).unwrap();
    bought(&c, c.olga, "2026-02-02 12:00");
    bought(&c, c.taras, "2026-02-03 12:00");
    bought(&c, c.olga, "2026-02-04 12:00");
    assert_eq!(tier(&c, c.taras, "2026-02-04 13:00").as_deref(), Some("often"));
}

#[test]
fn a_tier_that_holds_at_once_counts_the_day_once_for_all_who_share_the_account() {
    let c = by_visits();
    let when = at("2026-02-01 08:30");
    let mut club = programme::on(&c.shop, when.day()).unwrap().programme;
    club.tiers.holds = TierHolds::AtOnce;
    programme::set(&c.shop, club, when.day(), when).unwrap();
    // Taras was here on his own account this morning; his household was not.
    bought(&c, c.olga, "2026-02-02 12:00");
    bought(&c, c.olga, "2026-02-03 12:00");
    bought(&c, c.taras, "2026-02-04 09:00");
    household::join(&c.shop, FactId::fresh(), c.taras, c.olga, at("2026-02-04 10:00"), true).unwrap();
    let pays = |member, when: &str| {
        let asked = request(basket(&[("Чай", "50", "2")]), Some(member));
        sell::sell(&c.shop, asked, at(when), true).unwrap().quote.to_pay
    };
    assert_eq!(pays(c.taras, "2026-02-04 11:00"), Money::minor(9_700), "the third day of the account");
    // In a household that was here today already it is no further day.
    let d = by_visits();
    let mut club = programme::on(&d.shop, when.day()).unwrap().programme;
    club.tiers.holds = TierHolds::AtOnce;
    programme::set(&d.shop, club, when.day(), when).unwrap();
    household::join(&d.shop, FactId::fresh(), d.taras, d.olga, at("2026-02-01 10:00"), true).unwrap();
    bought(&d, d.olga, "2026-02-02 12:00");
    bought(&d, d.olga, "2026-02-03 12:00");
    let asked = request(basket(&[("Чай", "50", "2")]), Some(d.taras));
    assert_eq!(sell::sell(&d.shop, asked, at("2026-02-03 13:00"), true).unwrap().quote.to_pay, Money::minor(10_000));
    assert_eq!(tier(&d, d.taras, "2026-02-03 14:00"), None);
}
