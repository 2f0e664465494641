//! Tiers of people who share an account or are found to be one: what somebody brought goes with them, whatever was bought and
//! brought back meanwhile.

use regulars::domain::FactId;
use regulars::shop::review::{self, Verdict};
use regulars::shop::{assign, merge, tier};

use super::given::*;
use super::{at, corner, standing};

#[test]
fn what_came_back_while_two_were_one_counts_for_neither_afterwards() {
    // Whose goods come back: the survivor's, the other's, both.
    for (hers, his) in [(true, false), (false, true), (true, true), (false, false)] {
        let c = with_tiers();
        let silver = bought(&c, c.olga, "120", "2026-02-02 10:00");
        let gold = bought(&c, c.taras, "400", "2026-02-02 11:00");
        put_together(&c, c.olga, c.taras, "2026-02-03 10:00");
        is(&c, c.olga, "2026-02-03 11:00", Some("gold"));
        for (comes, sale) in [(hers, silver), (his, gold)] {
            if comes {
                back(&c, sale, c.olga, "2026-02-04 10:00");
            }
        }
        take_apart(&c, c.taras, "2026-02-05 10:00");
        is(&c, c.olga, "2026-02-05 11:00", if hers { None } else { Some("silver") });
        is(&c, c.taras, "2026-02-05 11:00", if his { None } else { Some("gold") });
    }
}

#[test]
fn what_was_given_to_one_is_not_doubled_when_two_part() {
    let c = with_tiers();
    let silver = bought(&c, c.olga, "120", "2026-02-02 10:00");
    give(&c, c.taras, "gold", Some("2026-02-20"), "2026-02-02 11:00").unwrap();
    put_together(&c, c.olga, c.taras, "2026-02-03 10:00");
    back(&c, silver, c.olga, "2026-02-04 10:00");
    is(&c, c.olga, "2026-02-04 11:00", Some("gold"));
    take_apart(&c, c.taras, "2026-02-05 10:00");
    is(&c, c.olga, "2026-02-05 11:00", None);
    is(&c, c.taras, "2026-02-20 11:00", Some("gold"));
    is(&c, c.taras, "2026-02-21 11:00", None);
    let silver = bought(&c, c.olga, "120", "2026-02-06 10:00");
    join(&c, c.taras, c.olga, "2026-02-07 10:00");
    back(&c, silver, c.olga, "2026-02-08 10:00");
    is(&c, c.olga, "2026-02-08 11:00", Some("gold"));
    leave(&c, c.taras, "2026-02-09 10:00");
    is(&c, c.olga, "2026-02-09 11:00", None);
    is(&c, c.taras, "2026-02-09 11:00", Some("gold"));
}

#[test]
fn a_household_keeps_no_tier_that_who_brought_it_has_no_more() {
    let c = with_tiers();
    let gold = bought(&c, c.taras, "400", "2026-02-02 11:00");
    bought(&c, c.taras, "150", "2026-02-02 12:00");
    join(&c, c.taras, c.olga, "2026-02-03 10:00");
    is(&c, c.olga, "2026-02-03 11:00", Some("gold"));
    back(&c, gold, c.olga, "2026-02-04 10:00");
    is(&c, c.olga, "2026-02-04 11:00", Some("silver"));
    leave(&c, c.taras, "2026-02-05 10:00");
    is(&c, c.olga, "2026-02-05 11:00", None);
    is(&c, c.taras, "2026-02-05 11:00", Some("silver"));
}

#[test]
fn what_somebody_brought_goes_along_whoever_leaves_first() {
    let c = with_tiers();
    bought(&c, c.taras, "400", "2026-02-02 11:00");
    let marta = super::enrol(&c.shop, "Marta", super::CardWish::None);
    bought(&c, marta, "1000", "2026-02-02 13:00");
    join(&c, c.taras, c.olga, "2026-02-03 10:00");
    join(&c, marta, c.olga, "2026-02-03 11:00");
    is(&c, c.olga, "2026-02-03 12:00", Some("diamond"));
    leave(&c, c.taras, "2026-02-04 10:00");
    is(&c, c.olga, "2026-02-04 11:00", Some("diamond"));
    leave(&c, marta, "2026-02-05 10:00");
    is(&c, c.olga, "2026-02-05 11:00", None);
    is(&c, marta, "2026-02-05 11:00", Some("diamond"));
}

#[test]
fn what_who_joined_has_is_there_when_the_households_own_goods_come_back() {
    let c = with_tiers();
    let hers = bought(&c, c.olga, "150", "2026-02-02 10:00");
    bought(&c, c.taras, "120", "2026-02-02 11:00");
    join(&c, c.taras, c.olga, "2026-02-03 10:00");
    back(&c, hers, c.olga, "2026-02-04 10:00");
    is(&c, c.olga, "2026-02-04 11:00", Some("silver"));
    leave(&c, c.taras, "2026-02-05 10:00");
    is(&c, c.olga, "2026-02-05 11:00", None);
    is(&c, c.taras, "2026-02-05 11:00", Some("silver"));
}

#[test]
fn what_is_given_to_somebody_in_a_household_is_theirs() {
    let c = with_tiers();
    let marta = super::enrol(&c.shop, "Marta", super::CardWish::None);
    for (member, when) in [(c.taras, "2026-02-03 10:00"), (marta, "2026-02-03 11:00")] {
        join(&c, member, c.olga, when);
    }
    give(&c, c.taras, "gold", None, "2026-02-04 10:00").unwrap();
    is(&c, marta, "2026-02-04 11:00", Some("gold"));
    // Nothing was given to her.
    let take = |member, when| tier::take_back(&c.shop, FactId::fresh(), member, "by mistake", at(when));
    assert_eq!(take(marta, "2026-02-04 12:00").unwrap_err().code(), "no_tier_given");
    leave(&c, c.taras, "2026-02-05 10:00");
    is(&c, c.taras, "2026-02-05 11:00", Some("gold"));
    is(&c, c.olga, "2026-02-05 11:00", None);
    join(&c, c.taras, c.olga, "2026-02-06 10:00");
    is(&c, c.olga, "2026-02-06 11:00", Some("gold"));
    assert_eq!(take(c.taras, "2026-02-07 10:00").unwrap().tier, None);
    is(&c, c.olga, "2026-02-07 11:00", None);
    leave(&c, c.taras, "2026-02-08 10:00");
    is(&c, c.taras, "2026-02-08 11:00", None);
}

#[test]
fn a_sale_that_went_to_somebody_else_while_two_were_one_leaves_no_tier_behind() {
    let c = with_tiers();
    let marta = super::enrol(&c.shop, "Marta", super::CardWish::None);
    let gold = bought(&c, c.taras, "400", "2026-02-02 11:00");
    put_together(&c, c.olga, c.taras, "2026-02-03 10:00");
    assign::assign(&c.shop, gold, Some(marta), at("2026-02-04 10:00"), true).unwrap();
    is(&c, c.olga, "2026-02-04 11:00", None);
    take_apart(&c, c.taras, "2026-02-05 10:00");
    is(&c, c.taras, "2026-02-05 11:00", None);
    is(&c, marta, "2026-02-05 11:00", Some("gold"));
}

#[test]
fn who_stood_alone_in_a_household_brings_along_what_was_bought_there() {
    let c = with_tiers();
    let marta = super::enrol(&c.shop, "Marta", super::CardWish::None);
    join(&c, c.taras, c.olga, "2026-02-02 10:00");
    leave(&c, c.olga, "2026-02-03 10:00");
    bought(&c, c.taras, "120", "2026-02-04 10:00");
    join(&c, c.taras, marta, "2026-02-05 10:00");
    is(&c, marta, "2026-02-05 11:00", Some("silver"));
    leave(&c, c.taras, "2026-02-06 10:00");
    is(&c, c.taras, "2026-02-06 11:00", Some("silver"));
    is(&c, marta, "2026-02-06 11:00", None);
    assert_eq!(standing(&c, c.taras, "2026-02-06 12:00").1.as_minor(), 12_000, "and counts on");
}

#[test]
fn what_fell_at_a_review_stays_so_when_people_part() {
    for merges in [true, false] {
        let c = corner();
        set(&c, FALLS, "2026-02-01 08:00");
        bought(&c, c.taras, "400", "2026-02-03 10:00");
        if merges {
            put_together(&c, c.olga, c.taras, "2026-02-04 10:00");
        } else {
            join(&c, c.taras, c.olga, "2026-02-04 10:00");
        }
        is(&c, c.olga, "2026-02-04 11:00", Some("gold"));
        let listed = review::confirm(&c.shop, None, Verdict::Fall, at("2026-04-02 10:00")).unwrap();
        assert_eq!((listed.len(), listed[0].to.as_deref()), (1, None));
        is(&c, c.olga, "2026-04-02 11:00", None);
        if merges {
            take_apart(&c, c.taras, "2026-04-03 10:00");
        } else {
            leave(&c, c.taras, "2026-04-03 10:00");
        }
        for member in [c.olga, c.taras] {
            is(&c, member, "2026-04-03 11:00", None);
        }
    }
}

#[test]
fn what_two_had_reached_together_neither_has_alone() {
    let c = with_tiers();
    bought(&c, c.taras, "120", "2026-02-02 10:00");
    put_together(&c, c.olga, c.taras, "2026-02-03 10:00");
    let sale = bought(&c, c.olga, "200", "2026-02-04 10:00");
    is(&c, c.olga, "2026-02-04 11:00", Some("gold"));
    take_apart(&c, c.taras, "2026-02-05 10:00");
    is(&c, c.olga, "2026-02-05 11:00", Some("silver"));
    is(&c, c.taras, "2026-02-05 11:00", Some("silver"));
    back(&c, sale, c.olga, "2026-02-06 10:00");
    is(&c, c.olga, "2026-02-06 11:00", None);
}

#[test]
fn a_review_is_confirmed_of_what_a_later_programme_has_made_of_a_household() {
    let c = corner();
    let one = r#"{"months":1,"levels":[{"id":"silver","name":"Silver","from":100000}]}"#;
    set(&c, FALLS, "2026-02-01 08:00");
    bought(&c, c.taras, "400", "2026-02-02 10:00");
    bought(&c, c.olga, "120", "2026-02-02 11:00");
    set(&c, one, "2026-02-03 08:00");
    join(&c, c.taras, c.olga, "2026-02-03 10:00");
    is(&c, c.olga, "2026-02-03 11:00", Some("silver"));
    // Gold is there again, and nothing was recorded of the household since.
    set(&c, FALLS, "2026-02-04 08:00");
    let done = review::confirm(&c.shop, None, Verdict::Fall, at("2026-04-02 10:00")).unwrap();
    assert_eq!((done.len(), done[0].tier.as_str(), done[0].to.as_deref()), (1, "gold", None));
    is(&c, c.olga, "2026-04-02 11:00", None);
}

#[test]
fn whose_account_it_was_takes_along_what_was_given_to_them() {
    let c = with_tiers();
    give(&c, c.olga, "gold", Some("2026-02-20"), "2026-02-02 10:00").unwrap();
    join(&c, c.taras, c.olga, "2026-02-03 10:00");
    is(&c, c.taras, "2026-02-03 11:00", Some("gold"));
    leave(&c, c.olga, "2026-02-04 10:00");
    is(&c, c.taras, "2026-02-04 11:00", None);
    is(&c, c.olga, "2026-02-20 11:00", Some("gold"));
    is(&c, c.olga, "2026-02-21 11:00", None);
    let taken = tier::take_back(&c.shop, FactId::fresh(), c.olga, "by mistake", at("2026-02-05 10:00")).unwrap();
    assert_eq!(taken.tier, None);
    is(&c, c.olga, "2026-02-05 11:00", None);
}

#[test]
fn goods_of_somebody_who_left_take_along_what_a_merge_had_brought() {
    // Into whom the account's owner is merged.
    for into_who_bought in [false, true] {
        let c = with_tiers();
        let marta = super::enrol(&c.shop, "Marta", super::CardWish::None);
        let survivor = if into_who_bought { c.taras } else { marta };
        join(&c, c.taras, c.olga, "2026-02-02 10:00");
        let gold = bought(&c, c.taras, "400", "2026-02-03 10:00");
        leave(&c, c.taras, "2026-02-04 10:00");
        bought(&c, survivor, "120", "2026-02-04 11:00");
        put_together(&c, survivor, c.olga, "2026-02-05 10:00");
        is(&c, survivor, "2026-02-05 11:00", Some("gold"));
        back(&c, gold, c.taras, "2026-02-06 10:00");
        is(&c, survivor, "2026-02-06 11:00", Some("silver"));
        take_apart(&c, c.olga, "2026-02-07 10:00");
        is(&c, survivor, "2026-02-07 11:00", Some("silver"));
        is(&c, c.olga, "2026-02-07 11:00", None);
    }
}

#[test]
fn who_is_left_alone_on_somebody_elses_account_goes_back_to_their_own() {
    let c = with_tiers();
    let marta = super::enrol(&c.shop, "Marta", super::CardWish::None);
    bought(&c, c.taras, "120", "2026-02-02 10:00");
    join(&c, c.taras, c.olga, "2026-02-03 10:00");
    bought(&c, c.olga, "400", "2026-02-03 11:00");
    leave(&c, c.olga, "2026-02-04 10:00");
    is(&c, c.taras, "2026-02-04 11:00", Some("gold"));
    let choice = merge::Choice::default();
    let merged = merge::merge(&c.shop, FactId::fresh(), marta, c.taras, choice, at("2026-02-04 12:00"), true);
    assert_eq!(merged.unwrap_err().code(), "shares_account");
    leave(&c, c.taras, "2026-02-05 10:00");
    is(&c, c.taras, "2026-02-05 11:00", Some("silver"));
    bought(&c, c.taras, "200", "2026-02-06 10:00");
    is(&c, c.taras, "2026-02-06 11:00", Some("gold"));
    assert_eq!(standing(&c, c.taras, "2026-02-06 12:00").1.as_minor(), 32_000);
    put_together(&c, marta, c.taras, "2026-02-07 10:00");
    is(&c, marta, "2026-02-07 11:00", Some("gold"));
}

#[test]
fn what_was_left_to_others_goes_with_them_alone() {
    let c = with_tiers();
    let marta = super::enrol(&c.shop, "Marta", super::CardWish::None);
    bought(&c, c.olga, "400", "2026-02-02 10:00");
    join(&c, c.taras, c.olga, "2026-02-03 10:00");
    leave(&c, c.olga, "2026-02-04 10:00");
    is(&c, c.olga, "2026-02-04 11:00", None);
    join(&c, c.taras, marta, "2026-02-05 10:00");
    is(&c, marta, "2026-02-05 11:00", Some("gold"));
    // Whatever makes the shop look again at what she has.
    give(&c, c.olga, "silver", None, "2026-02-06 10:00").unwrap();
    is(&c, c.olga, "2026-02-06 11:00", Some("silver"));
    tier::take_back(&c.shop, FactId::fresh(), c.olga, "by mistake", at("2026-02-07 10:00")).unwrap();
    is(&c, c.olga, "2026-02-07 11:00", None);
}

#[test]
fn what_lies_asleep_is_there_again_when_a_later_programme_has_its_level_again() {
    use regulars::shop::value::{ValueQuery, value};
    let c = with_tiers();
    bought(&c, c.taras, "400", "2026-02-02 10:00");
    bought(&c, c.olga, "400", "2026-02-02 11:00");
    join(&c, c.taras, c.olga, "2026-02-03 10:00");
    let listed = |day: &str| {
        let value = value(&c.shop, &ValueQuery::default(), day.parse().unwrap()).unwrap();
        value.members.into_iter().find(|one| one.member == c.olga).unwrap().tier
    };
    set(&c, r#"{"levels":[{"id":"silver","name":"Silver","from":10000}]}"#, "2026-02-04 08:00");
    bought(&c, c.olga, "120", "2026-02-04 10:00");
    is(&c, c.olga, "2026-02-04 11:00", Some("silver"));
    // What she has in her own right is what the programme gave her since; his lies as it was.
    set(&c, TIERS, "2026-02-05 08:00");
    is(&c, c.olga, "2026-02-05 11:00", Some("gold"));
    assert_eq!(listed("2026-02-05").as_deref(), Some("gold"));
    leave(&c, c.taras, "2026-02-06 10:00");
    is(&c, c.taras, "2026-02-06 11:00", Some("gold"));
}

#[test]
fn of_what_two_have_kept_together_neither_is_asked_again() {
    let c = corner();
    set(&c, FALLS, "2026-02-01 08:00");
    for member in [c.olga, c.taras] {
        bought(&c, member, "400", "2026-02-03 10:00");
    }
    join(&c, c.taras, c.olga, "2026-02-04 10:00");
    assert_eq!(review::confirm(&c.shop, None, Verdict::Keep, at("2026-04-02 10:00")).unwrap().len(), 1);
    leave(&c, c.taras, "2026-04-03 10:00");
    for member in [c.olga, c.taras] {
        is(&c, member, "2026-04-03 11:00", Some("gold"));
    }
    assert!(review::review(&c.shop, &at("2026-04-03 12:00")).unwrap().members.is_empty());
}

#[test]
fn what_two_have_on_one_account_stays_theirs_when_they_are_one() {
    // In whatever order their files were written.
    for guest_first in [false, true] {
        let c = with_tiers();
        let [one, another, other] =
            ["Marta", "Iryna", "Jan"].map(|name| super::enrol(&c.shop, name, super::CardWish::None));
        let (host, guest) = if guest_first { (another, one) } else { (one, another) };
        bought(&c, host, "400", "2026-02-02 10:00");
        join(&c, guest, host, "2026-02-03 10:00");
        put_together(&c, host, guest, "2026-02-04 10:00");
        join(&c, host, other, "2026-02-05 10:00");
        put_together(&c, other, host, "2026-02-06 10:00");
        is(&c, other, "2026-02-06 11:00", Some("gold"));
    }
}
