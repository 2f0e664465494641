//! Tiers by the owner's hand: given until a day, and reviewed where the programme lets them fall.

use regulars::domain::{FactId, MemberId, RefundId, RefundRequest, SaleId, Tiers};
use regulars::shop::review::{self, Verdict};
use regulars::shop::tier::{self, Give};
use regulars::shop::{expire, household, merge, programme, refund, sell};

use super::{Corner, at, basket, corner, must_be_clean, request, standing};

const TIERS: &str = r#"{"months":12,"review":{"months":[1],"grace":1000,"grace_days":10},"levels":[
    {"id":"silver","name":"Silver","from":100000,"discount":500},{"id":"gold","name":"Gold","from":500000,"discount":1000}]}"#;

fn with_review() -> Corner {
    let c = corner();
    let when = at("2026-02-01 08:00");
    let mut club = programme::on(&c.shop, when.day()).unwrap().programme;
    club.schema = 2;
    club.tiers = serde_json::from_str::<Tiers>(TIERS).unwrap();
    programme::set(&c.shop, club, when.day(), when).unwrap();
    c
}

fn bought(c: &Corner, member: MemberId, price: &str, when: &str) -> SaleId {
    let asked = request(basket(&[("Чай", price, "1")]), Some(member));
    sell::sell(&c.shop, asked, at(when), true).unwrap().sale
}

fn tier(c: &Corner, member: MemberId, when: &str) -> Option<String> {
    must_be_clean(c);
    standing(c, member, when).2
}

fn wish(member: MemberId, tier: &str, until: Option<&str>) -> Give {
    let until = until.map(|day| day.parse().unwrap());
    Give { id: FactId::fresh(), member, tier: tier.into(), until, reason: "a long wait".into() }
}

#[test]
fn a_tier_is_given_until_its_day_and_then_what_was_reached_holds() {
    let c = with_review();
    let asked = wish(c.olga, "gold", Some("2026-02-10"));
    let given = tier::give(&c.shop, asked.clone(), at("2026-02-02 12:00")).unwrap();
    assert!(!given.repeated);
    assert!(tier::give(&c.shop, asked.clone(), at("2026-02-02 12:00")).unwrap().repeated);
    let other = Give { tier: "silver".into(), ..asked };
    assert_eq!(tier::give(&c.shop, other, at("2026-02-02 12:00")).unwrap_err().code(), "another_request");
    assert_eq!(tier(&c, c.olga, "2026-02-10 12:00").as_deref(), Some("gold"), "its last day counts whole");
    // Over, whether or not that was recorded yet; silver was reached meanwhile.
    bought(&c, c.olga, "1500", "2026-02-05 12:00");
    assert_eq!(tier(&c, c.olga, "2026-02-10 23:00").as_deref(), Some("gold"));
    assert_eq!(tier(&c, c.olga, "2026-02-11 09:00").as_deref(), Some("silver"));
    assert_eq!(tier::expire(&c.shop, at("2026-02-10 23:59")).unwrap(), 0);
    expire::expire(&c.shop, at("2026-02-11 00:01")).unwrap();
    assert_eq!(tier(&c, c.olga, "2026-02-11 09:00").as_deref(), Some("silver"));
    assert_eq!(tier::expire(&c.shop, at("2026-02-12 00:01")).unwrap(), 0, "once");
}

#[test]
fn a_sale_after_the_end_records_it_and_what_it_reaches_itself() {
    let c = with_review();
    tier::give(&c.shop, wish(c.taras, "silver", Some("2026-02-10")), at("2026-02-02 12:00")).unwrap();
    bought(&c, c.taras, "100", "2026-02-11 12:00");
    assert_eq!(tier(&c, c.taras, "2026-02-11 13:00"), None);
    tier::give(&c.shop, wish(c.olga, "silver", Some("2026-02-10")), at("2026-02-02 12:00")).unwrap();
    bought(&c, c.olga, "9000", "2026-02-11 12:00");
    assert_eq!(tier(&c, c.olga, "2026-02-11 13:00").as_deref(), Some("gold"));
    assert_eq!(tier::expire(&c.shop, at("2026-02-12 00:01")).unwrap(), 0);
}

#[test]
fn what_cannot_be_given_is_refused() {
    let c = with_review();
    let refused = |wish: Give| tier::give(&c.shop, wish, at("2026-02-02 12:00")).unwrap_err().code();
    assert_eq!(refused(wish(c.olga, "diamond", None)), "no_tier");
    assert_eq!(refused(wish(MemberId::fresh(), "gold", None)), "no_member");
    assert_eq!(refused(wish(c.olga, "gold", Some("2026-02-01"))), "tier_ended");
    assert_eq!(refused(Give { reason: " ".into(), ..wish(c.olga, "gold", None) }), "no_tier_reason");
    tier::give(&c.shop, wish(c.olga, "gold", None), at("2026-02-02 12:00")).unwrap();
    assert_eq!(refused(wish(c.olga, "silver", None)), "tier_held");
    assert_eq!(tier(&c, c.olga, "2036-02-02 13:00").as_deref(), Some("gold"), "for good");
}

#[test]
fn the_review_lists_who_did_not_keep_it_up_and_falls_only_as_confirmed() {
    let c = with_review();
    bought(&c, c.olga, "6000", "2026-02-05 12:00");
    bought(&c, c.taras, "6000", "2026-02-05 12:00");
    let listed = |when: &str| review::review(&c.shop, &at(when)).unwrap().members.len();
    assert_eq!(listed("2027-01-20 12:00"), 0, "all of it counts still");
    // A year later nothing of it counts; Taras has bought enough for silver.
    bought(&c, c.taras, "1500", "2027-06-05 12:00");
    assert_eq!(
        review::review(&c.shop, &at("2028-01-05 12:00")).unwrap().due,
        "2027-01-01".parse().ok(),
        "ten days of grace"
    );
    let review = review::review(&c.shop, &at("2028-01-11 12:00")).unwrap();
    assert_eq!(review.due, "2028-01-01".parse().ok());
    let falls: Vec<_> = review.members.iter().map(|f| (f.member, f.tier.as_str(), f.to.as_deref())).collect();
    assert_eq!(falls.len(), 2);
    assert!(falls.contains(&(c.olga, "gold", None)) && falls.contains(&(c.taras, "gold", Some("silver"))), "{falls:?}");
    assert_eq!(tier(&c, c.olga, "2028-01-11 12:00").as_deref(), Some("gold"), "nothing falls by itself");

    let when = at("2028-01-11 13:00");
    let stranger = review::confirm(&c.shop, Some(&[c.taras, MemberId::fresh()]), Verdict::Fall, when);
    assert_eq!(stranger.unwrap_err().code(), "not_in_review");
    review::confirm(&c.shop, Some(&[c.taras]), Verdict::Keep, when).unwrap();
    assert_eq!(tier(&c, c.taras, "2028-01-11 14:00").as_deref(), Some("gold"));
    assert_eq!(listed("2028-01-11 14:00"), 1, "looked at until the next one");
    assert_eq!(review::confirm(&c.shop, None, Verdict::Fall, when).unwrap().len(), 1);
    assert_eq!(tier(&c, c.olga, "2028-01-11 14:00"), None);
    assert_eq!(listed("2028-12-31 14:00"), 0);
    assert_eq!(listed("2029-01-12 14:00"), 1, "Taras again");
    // What was given by hand is not reviewed.
    tier::give(&c.shop, wish(c.olga, "gold", None), at("2028-02-01 12:00")).unwrap();
    assert_eq!(listed("2029-01-12 14:00"), 1);
}

#[test]
fn who_was_kept_is_asked_about_no_more_wherever_they_go_until_the_next_review() {
    for together in [
        |c: &Corner, when: &str| {
            household::join(&c.shop, FactId::fresh(), c.taras, c.olga, at(when), true).unwrap();
        },
        |c: &Corner, when: &str| {
            let choice = merge::Choice::default();
            merge::merge(&c.shop, FactId::fresh(), c.olga, c.taras, choice, at(when), true).unwrap();
        },
    ] {
        let c = with_review();
        bought(&c, c.taras, "6000", "2026-02-05 12:00");
        let listed = |when: &str| review::review(&c.shop, &at(when)).unwrap().members.len();
        assert_eq!(listed("2028-01-11 12:00"), 1);
        review::confirm(&c.shop, Some(&[c.taras]), Verdict::Keep, at("2028-01-11 13:00")).unwrap();
        together(&c, "2028-01-12 12:00");
        assert_eq!(tier(&c, c.olga, "2028-01-12 13:00").as_deref(), Some("gold"));
        assert_eq!(listed("2028-01-12 13:00"), 0);
        assert_eq!(review::confirm(&c.shop, None, Verdict::Fall, at("2028-01-12 14:00")).unwrap().len(), 0);
        assert_eq!(listed("2028-12-31 14:00"), 0);
        assert_eq!(listed("2029-01-12 14:00"), 1, "its own day has come");
        review::confirm(&c.shop, None, Verdict::Fall, at("2029-01-12 15:00")).unwrap();
        assert_eq!(tier(&c, c.olga, "2029-01-12 16:00"), None);
    }
}

#[test]
fn who_was_not_looked_at_is_asked_about_beside_who_was_kept() {
    let c = with_review();
    bought(&c, c.taras, "1500", "2026-02-05 12:00");
    bought(&c, c.olga, "6000", "2026-02-05 12:00");
    review::confirm(&c.shop, Some(&[c.taras]), Verdict::Keep, at("2028-01-11 13:00")).unwrap();
    household::join(&c.shop, FactId::fresh(), c.taras, c.olga, at("2028-01-12 12:00"), true).unwrap();
    let falls = review::confirm(&c.shop, None, Verdict::Fall, at("2028-01-12 13:00")).unwrap();
    let falls: Vec<_> = falls.iter().map(|f| (f.tier.as_str(), f.to.as_deref())).collect();
    assert_eq!(falls, [("gold", Some("silver"))], "what he was left stays");
    assert_eq!(tier(&c, c.olga, "2028-01-12 14:00").as_deref(), Some("silver"));
}

#[test]
fn without_a_review_no_tier_falls() {
    let c = corner();
    bought(&c, c.olga, "6000", "2026-02-05 12:00");
    let review = review::review(&c.shop, &at("2036-01-05 12:00")).unwrap();
    assert_eq!((review.due, review.members.len()), (None, 0));
}

#[test]
fn goods_that_come_back_take_nothing_away_that_was_given() {
    let c = with_review();
    let sale = bought(&c, c.olga, "1500", "2026-02-02 12:00");
    tier::give(&c.shop, wish(c.olga, "gold", Some("2026-02-10")), at("2026-02-03 12:00")).unwrap();
    let most = bought(&c, c.olga, "6000", "2026-02-04 12:00");
    for (sale, when) in [(most, "2026-02-05 12:00"), (sale, "2026-02-06 12:00")] {
        let back = RefundRequest { id: RefundId::fresh(), sale, lines: Vec::new(), reason: String::new() };
        assert_eq!(refund::preview(&c.shop, &back, &at(when)).unwrap().tier, None);
        refund::refund(&c.shop, back, at(when), true).unwrap();
        assert_eq!(tier(&c, c.olga, when).as_deref(), Some("gold"), "until its end");
    }
    // What lay beneath it had been reached by these goods alone.
    expire::expire(&c.shop, at("2026-02-11 00:01")).unwrap();
    assert_eq!(tier(&c, c.olga, "2026-02-11 12:00"), None);
}

#[test]
fn what_was_given_ends_wherever_it_has_gone() {
    let c = with_review();
    tier::give(&c.shop, wish(c.taras, "gold", Some("2026-02-10")), at("2026-02-02 12:00")).unwrap();
    tier::give(&c.shop, wish(c.olga, "silver", Some("2026-02-20")), at("2026-02-02 12:00")).unwrap();
    let moved = |leave: bool, when: &str| {
        let (id, at) = (FactId::fresh(), at(when));
        let done = if leave {
            household::leave(&c.shop, id, c.taras, household::Takes::Nothing, at, true)
        } else {
            household::join(&c.shop, id, c.taras, c.olga, at, true)
        };
        done.unwrap();
        tier(&c, c.olga, when)
    };
    assert_eq!(moved(false, "2026-02-03 12:00").as_deref(), Some("gold"));
    assert_eq!(moved(true, "2026-02-04 12:00").as_deref(), Some("silver"), "what she had before");
    assert_eq!(tier(&c, c.olga, "2026-02-20 12:00").as_deref(), Some("silver"));
    assert_eq!(tier(&c, c.olga, "2026-02-21 12:00"), None, "and until when");
    assert_eq!(moved(false, "2026-02-05 12:00").as_deref(), Some("gold"));
    assert_eq!(tier(&c, c.olga, "2026-02-11 12:00").as_deref(), Some("silver"), "hers lasts longer than his");
    assert_eq!(tier(&c, c.olga, "2026-02-21 12:00"), None);
}

#[test]
fn a_review_leaves_what_was_given_wherever_it_has_gone() {
    type Move = fn(&Corner, &str);
    let joined: [Move; 2] = [
        |c, when| {
            household::join(&c.shop, FactId::fresh(), c.taras, c.olga, at(when), true).unwrap();
        },
        |c, when| {
            household::leave(&c.shop, FactId::fresh(), c.taras, household::Takes::Nothing, at(when), true).unwrap();
        },
    ];
    let merged: [Move; 2] = [
        |c, when| {
            let choice = merge::Choice::default();
            merge::merge(&c.shop, FactId::fresh(), c.olga, c.taras, choice, at(when), true).unwrap();
        },
        |c, when| {
            merge::undo(&c.shop, FactId::fresh(), c.taras, at(when), true).unwrap();
        },
    ];
    for [together, apart] in [joined, merged] {
        let c = with_review();
        tier::give(&c.shop, wish(c.taras, "silver", None), at("2026-02-02 12:00")).unwrap();
        bought(&c, c.taras, "6000", "2026-02-05 12:00");
        together(&c, "2026-03-01 12:00");
        assert_eq!(tier(&c, c.olga, "2026-03-01 13:00").as_deref(), Some("gold"));
        assert_eq!(review::confirm(&c.shop, None, Verdict::Fall, at("2028-01-11 13:00")).unwrap().len(), 1);
        assert_eq!(tier(&c, c.olga, "2028-01-11 14:00").as_deref(), Some("silver"));
        apart(&c, "2028-01-12 12:00");
        assert_eq!(tier(&c, c.taras, "2028-01-12 13:00").as_deref(), Some("silver"), "it was his");
        assert_eq!(tier(&c, c.olga, "2028-01-12 13:00"), None);
    }
}
