//! Tiers given by hand and tiers brought along, over everything that can become of an account: what was given lasts until its
//! day, whatever was bought and brought back over it, and what was brought along goes with who brought it.

use regulars::domain::{FactId, MemberId, RefundId, RefundRequest, SaleId, Tiers};
use regulars::shop::review::{self, Verdict};
use regulars::shop::tier::{self, Give};
use regulars::shop::{Error, assign, expire, household, merge, programme, refund, sell};

use super::{Corner, at, basket, corner, must_be_clean, request, standing};

pub const TIERS: &str = r#"{"levels":[
    {"id":"silver","name":"Silver","from":10000},{"id":"gold","name":"Gold","from":30000},
    {"id":"diamond","name":"Diamond","from":90000}]}"#;

pub fn set(c: &Corner, tiers: &str, when: &str) {
    let mut club = programme::on(&c.shop, at(when).day()).unwrap().programme;
    club.schema = 2;
    club.tiers = serde_json::from_str::<Tiers>(tiers).unwrap();
    programme::set(&c.shop, club, at(when).day(), at(when)).unwrap();
}

pub fn with_tiers() -> Corner {
    let c = corner();
    set(&c, TIERS, "2026-02-01 08:00");
    c
}

pub fn bought(c: &Corner, member: MemberId, price: &str, when: &str) -> SaleId {
    let asked = request(basket(&[("Чай", price, "1")]), Some(member));
    sell::sell(&c.shop, asked, at(when), true).unwrap().sale
}

/// Brings all of a sale back; what was said beforehand is what became of the tier.
pub fn back(c: &Corner, sale: SaleId, holder: MemberId, when: &str) {
    let back = RefundRequest { id: RefundId::fresh(), sale, lines: Vec::new(), reason: String::new() };
    let before = tier(c, holder, when);
    let foreseen = refund::preview(&c.shop, &back, &at(when)).unwrap().tier;
    assert_eq!(tier(c, holder, when), before, "what is foreseen is not done");
    refund::refund(&c.shop, back, at(when), true).unwrap();
    let name =
        |id: &str| TIERS.split(&format!("\"id\":\"{id}\",\"name\":\"")).nth(1).unwrap().split('"').next().unwrap();
    let foreseen = foreseen.map(|moved| moved.to.map(|name| name.in_lang(regulars::domain::Lang::En).to_owned()));
    let after = tier(c, holder, when);
    assert_eq!(foreseen, (after != before).then(|| after.as_deref().map(|id| name(id).to_owned())), "as foreseen");
}

pub fn tier(c: &Corner, member: MemberId, when: &str) -> Option<String> {
    must_be_clean(c);
    standing(c, member, when).2
}

pub fn give(c: &Corner, member: MemberId, tier: &str, until: Option<&str>, when: &str) -> Result<(), Error> {
    let until = until.map(|day| day.parse().unwrap());
    let asked = Give { id: FactId::fresh(), member, tier: tier.into(), until, reason: "a long wait".into() };
    tier::give(&c.shop, asked, at(when)).map(|_| ())
}

pub fn is(c: &Corner, member: MemberId, when: &str, expected: Option<&str>) {
    assert_eq!(tier(c, member, when).as_deref(), expected, "on {when}");
}

pub fn join(c: &Corner, member: MemberId, to: MemberId, when: &str) {
    household::join(&c.shop, FactId::fresh(), member, to, at(when), true).unwrap();
}

pub fn leave(c: &Corner, member: MemberId, when: &str) {
    household::leave(&c.shop, FactId::fresh(), member, household::Takes::Nothing, at(when), true).unwrap();
}

pub fn put_together(c: &Corner, survivor: MemberId, absorbed: MemberId, when: &str) {
    let choice = merge::Choice { birthday: Some(merge::Keep::Survivor), ..merge::Choice::default() };
    merge::merge(&c.shop, FactId::fresh(), survivor, absorbed, choice, at(when), true).unwrap();
}

pub fn take_apart(c: &Corner, absorbed: MemberId, when: &str) {
    merge::undo(&c.shop, FactId::fresh(), absorbed, at(when), true).unwrap();
}

pub const FALLS: &str = r#"{"months":1,"review":{"months":[4]},"levels":[
    {"id":"silver","name":"Silver","from":10000},{"id":"gold","name":"Gold","from":30000}]}"#;

#[test]
fn what_was_given_is_there_again_when_what_rose_above_it_comes_back() {
    for until in [Some("2026-02-20"), None] {
        let c = with_tiers();
        give(&c, c.olga, "silver", until, "2026-02-02 10:00").unwrap();
        let sale = bought(&c, c.olga, "400", "2026-02-03 10:00");
        is(&c, c.olga, "2026-02-03 11:00", Some("gold"));
        back(&c, sale, c.olga, "2026-02-04 10:00");
        is(&c, c.olga, "2026-02-20 10:00", Some("silver"));
        is(&c, c.olga, "2026-02-21 10:00", until.map_or(Some("silver"), |_| None));
        expire::expire(&c.shop, at("2026-02-21 00:01")).unwrap();
        is(&c, c.olga, "2026-02-21 10:00", until.map_or(Some("silver"), |_| None));
    }
}

#[test]
fn what_was_given_is_there_again_when_what_rose_above_it_goes_to_somebody_else() {
    let c = with_tiers();
    give(&c, c.olga, "silver", Some("2026-02-20"), "2026-02-02 10:00").unwrap();
    let sale = bought(&c, c.olga, "400", "2026-02-03 10:00");
    let moved = assign::assign(&c.shop, sale, Some(c.taras), at("2026-02-04 10:00"), true).unwrap();
    assert!(moved.former_tier.is_some_and(|moved| moved.to.is_some()));
    is(&c, c.olga, "2026-02-20 10:00", Some("silver"));
    is(&c, c.taras, "2026-02-20 10:00", Some("gold"));
}

#[test]
fn of_several_that_were_given_the_highest_that_lasts_holds() {
    let c = with_tiers();
    give(&c, c.olga, "silver", Some("2026-02-20"), "2026-02-02 10:00").unwrap();
    give(&c, c.olga, "gold", Some("2026-02-10"), "2026-02-03 10:00").unwrap();
    // Beneath another, for when that has ended.
    give(&c, c.olga, "silver", Some("2026-02-25"), "2026-02-03 11:00").unwrap();
    for (tier, until) in [("silver", Some("2026-02-25")), ("silver", Some("2026-02-11")), ("gold", Some("2026-02-09"))]
    {
        assert_eq!(
            give(&c, c.olga, tier, until, "2026-02-04 10:00").unwrap_err().code(),
            "tier_held",
            "{tier} {until:?}"
        );
    }
    is(&c, c.olga, "2026-02-10 10:00", Some("gold"));
    is(&c, c.olga, "2026-02-11 10:00", Some("silver"));
    expire::expire(&c.shop, at("2026-02-11 00:01")).unwrap();
    is(&c, c.olga, "2026-02-25 10:00", Some("silver"));
    is(&c, c.olga, "2026-02-26 10:00", None);
    expire::expire(&c.shop, at("2026-02-26 00:01")).unwrap();
    is(&c, c.olga, "2026-02-26 10:00", None);
    // It lasts longer: that is no repetition.
    give(&c, c.olga, "gold", Some("2026-03-10"), "2026-02-26 11:00").unwrap();
    give(&c, c.olga, "gold", None, "2026-02-26 12:00").unwrap();
    is(&c, c.olga, "2026-12-31 10:00", Some("gold"));
}

#[test]
fn what_was_given_by_mistake_is_taken_back_whole() {
    let c = with_tiers();
    let take = |reason: &str, id: FactId, when: &str| tier::take_back(&c.shop, id, c.olga, reason, at(when));
    let id = FactId::fresh();
    assert_eq!(take("nothing", id, "2026-02-02 09:00").unwrap_err().code(), "no_tier_given");
    give(&c, c.olga, "gold", None, "2026-02-02 10:00").unwrap();
    give(&c, c.olga, "diamond", Some("2026-02-10"), "2026-02-02 11:00").unwrap();
    bought(&c, c.olga, "150", "2026-02-03 10:00");
    is(&c, c.olga, "2026-02-03 11:00", Some("diamond"));
    assert_eq!(take(" ", id, "2026-02-04 10:00").unwrap_err().code(), "no_tier_reason");
    let taken = take("the wrong Olga", id, "2026-02-04 10:00").unwrap();
    assert_eq!((taken.tier.as_deref(), taken.repeated), (Some("silver"), false), "what she bought for is hers");
    is(&c, c.olga, "2026-02-04 11:00", Some("silver"));
    assert!(take("the wrong Olga", id, "2026-02-04 11:00").unwrap().repeated);
    assert_eq!(take("another", id, "2026-02-04 11:00").unwrap_err().code(), "another_request");
    assert_eq!(take("again", FactId::fresh(), "2026-02-04 12:00").unwrap_err().code(), "no_tier_given");
    give(&c, c.olga, "gold", Some("2026-02-10"), "2026-02-05 10:00").unwrap();
    is(&c, c.olga, "2026-02-10 10:00", Some("gold"));
}

// FIELD: a tier that only goods which came back had reached is not kept, whoever has come and gone meanwhile.
#[test]
fn a_return_takes_along_what_the_sales_own_version_had_given() {
    // Afterwards the programme has no tiers for a while, or asks more for them.
    let none = r#"{"levels":[]}"#;
    let dearer =
        r#"{"levels":[{"id":"bronze","name":"Bronze","from":4000},{"id":"silver","name":"Silver","from":20000}]}"#;
    for later in [none, dearer] {
        let c = with_tiers();
        let sale = bought(&c, c.olga, "120", "2026-02-02 10:00");
        is(&c, c.olga, "2026-02-02 11:00", Some("silver"));
        set(&c, later, "2026-02-03 08:00");
        let back = RefundRequest { id: RefundId::fresh(), sale, lines: Vec::new(), reason: String::new() };
        refund::refund(&c.shop, back, at("2026-02-04 10:00"), true).unwrap();
        set(&c, TIERS, "2026-02-05 08:00");
        is(&c, c.olga, "2026-02-05 11:00", None);
    }
}

#[test]
fn what_was_had_by_an_older_programme_is_there_again_when_what_rose_above_it_comes_back() {
    let dearer = TIERS.replace("10000", "20000");
    // What had reached it by the older programme may come back as well, before or after.
    for (first, last) in [(false, false), (true, false), (false, true)] {
        let c = with_tiers();
        let silver = bought(&c, c.olga, "120", "2026-02-02 10:00");
        set(&c, &dearer, "2026-02-03 08:00");
        is(&c, c.olga, "2026-02-03 09:00", Some("silver"));
        let gold = bought(&c, c.olga, "400", "2026-02-03 10:00");
        if first {
            back(&c, silver, c.olga, "2026-02-04 10:00");
            is(&c, c.olga, "2026-02-04 11:00", Some("gold"));
        }
        back(&c, gold, c.olga, "2026-02-05 10:00");
        if !first {
            is(&c, c.olga, "2026-02-05 11:00", Some("silver"));
        }
        if last {
            back(&c, silver, c.olga, "2026-02-06 10:00");
        }
        is(&c, c.olga, "2026-02-07 10:00", if first || last { None } else { Some("silver") });
    }
}

#[test]
fn a_tier_beneath_a_given_one_is_reviewed_when_that_has_ended() {
    let c = corner();
    let tiers = r#"{"months":1,"review":{"months":[4]},"levels":[
        {"id":"silver","name":"Silver","from":10000},{"id":"gold","name":"Gold","from":30000}]}"#;
    set(&c, tiers, "2026-02-01 08:00");
    bought(&c, c.olga, "120", "2026-02-02 10:00");
    give(&c, c.olga, "gold", Some("2026-04-20"), "2026-02-03 10:00").unwrap();
    assert!(review::review(&c.shop, &at("2026-04-02 10:00")).unwrap().members.is_empty(), "gold holds");
    let listed = review::review(&c.shop, &at("2026-04-21 10:00")).unwrap().members;
    assert_eq!((listed.len(), listed[0].tier.as_str(), listed[0].to.as_deref()), (1, "silver", None));
    review::confirm(&c.shop, None, Verdict::Fall, at("2026-04-21 10:00")).unwrap();
    is(&c, c.olga, "2026-04-21 11:00", None);
}

#[test]
fn a_review_of_a_day_counts_what_was_bought_by_then() {
    let c = corner();
    set(
        &c,
        r#"{"months":12,"review":{"months":[3]},"levels":[{"id":"silver","name":"Silver","from":10000}]}"#,
        "2026-02-01 08:00",
    );
    give(&c, c.olga, "silver", Some("2026-02-10"), "2026-02-02 10:00").unwrap();
    bought(&c, c.olga, "60", "2026-02-12 10:00");
    set(
        &c,
        r#"{"months":12,"review":{"months":[3]},"levels":[{"id":"silver","name":"Silver","from":5000}]}"#,
        "2026-02-13 08:00",
    );
    bought(&c, c.olga, "1", "2026-02-13 10:00");
    set(
        &c,
        r#"{"months":12,"review":{"months":[3]},"levels":[{"id":"silver","name":"Silver","from":10000}]}"#,
        "2026-02-14 08:00",
    );
    bought(&c, c.olga, "500", "2026-03-05 10:00");
    let listed = |when: &str| review::review(&c.shop, &at(when)).unwrap().members;
    let then = listed("2026-03-04 10:00");
    assert_eq!(then.iter().map(|one| (one.spent.as_minor(), one.visits)).collect::<Vec<_>>(), [(6_100, 2)]);
    assert!(listed("2026-03-05 12:00").is_empty());
}

#[test]
fn lists_show_no_tier_whose_last_day_has_passed() {
    use regulars::shop::value::{ValueQuery, value};
    let c = with_tiers();
    give(&c, c.olga, "silver", Some("2026-02-20"), "2026-02-02 10:00").unwrap();
    give(&c, c.olga, "gold", Some("2026-02-10"), "2026-02-03 10:00").unwrap();
    let listed = |day: &str| {
        let value = value(&c.shop, &ValueQuery::default(), day.parse().unwrap()).unwrap();
        value.members.into_iter().find(|one| one.member == c.olga).unwrap().tier
    };
    let until = |tier: &str, when: &str| {
        let account = regulars::shop::greet(&c.shop, c.olga, at(when)).unwrap().held.account;
        tier::given_until(&c.shop, account, tier, &at(when)).unwrap().map(|day| day.to_string())
    };
    for (day, tier, last) in [
        ("2026-02-10", Some("gold"), Some("2026-02-10")),
        ("2026-02-11", Some("silver"), Some("2026-02-20")),
        ("2026-02-21", None, None),
    ] {
        assert_eq!(listed(day).as_deref(), tier, "{day}");
        let until = tier.and_then(|tier| until(tier, &format!("{day} 12:00")));
        assert_eq!(until.as_deref(), last, "{day}");
    }
}

#[test]
fn a_tier_goes_with_the_goods_under_whichever_programme_it_was_had() {
    let cheaper =
        r#"{"levels":[{"id":"silver","name":"Silver","from":5000},{"id":"gold","name":"Gold","from":11000}]}"#;
    for order in [[0, 1], [1, 0]] {
        let c = with_tiers();
        let first = bought(&c, c.olga, "60", "2026-02-02 10:00");
        set(&c, cheaper, "2026-02-03 08:00");
        let second = bought(&c, c.olga, "60", "2026-02-03 10:00");
        is(&c, c.olga, "2026-02-03 11:00", Some("gold"));
        set(&c, TIERS, "2026-02-04 08:00");
        is(&c, c.olga, "2026-02-04 09:00", Some("gold"));
        back(&c, [first, second][order[0]], c.olga, "2026-02-05 10:00");
        is(&c, c.olga, "2026-02-05 11:00", Some("silver"));
        back(&c, [first, second][order[1]], c.olga, "2026-02-06 10:00");
        is(&c, c.olga, "2026-02-06 11:00", None);
    }
}

#[test]
fn who_falls_at_a_review_has_what_was_given_again() {
    let c = corner();
    set(&c, FALLS, "2026-02-01 08:00");
    give(&c, c.olga, "silver", Some("2026-12-31"), "2026-02-02 10:00").unwrap();
    bought(&c, c.olga, "400", "2026-02-03 10:00");
    is(&c, c.olga, "2026-02-03 11:00", Some("gold"));
    let listed = review::confirm(&c.shop, None, Verdict::Fall, at("2026-04-02 10:00")).unwrap();
    assert_eq!(listed[0].to.as_deref(), Some("silver"));
    is(&c, c.olga, "2026-12-31 11:00", Some("silver"));
    is(&c, c.olga, "2027-01-01 11:00", None);
}

#[test]
fn who_reached_a_tier_since_a_review_was_due_is_not_on_its_list() {
    let c = corner();
    set(&c, FALLS, "2026-02-01 08:00");
    bought(&c, c.olga, "400", "2026-04-02 10:00");
    bought(&c, c.taras, "400", "2026-02-02 10:00");
    let listed = |when: &str| review::review(&c.shop, &at(when)).unwrap().members.into_iter().map(|one| one.member);
    assert_eq!(listed("2027-03-31 10:00").collect::<Vec<_>>(), [c.taras]);
    assert_eq!(listed("2027-04-01 10:00").count(), 2);
}

#[test]
fn no_order_of_giving_away_and_bringing_back_leaves_a_tier_with_nothing_bought() {
    let gone = |c: &Corner, sale: SaleId, away: bool, when: &str| {
        if away {
            assign::assign(&c.shop, sale, None, at(when), true).unwrap();
        } else {
            back(c, sale, c.olga, when);
        }
    };
    for (first, second) in [("120", "200"), ("400", "120"), ("60", "60")] {
        for turn in 0..8 {
            let c = with_tiers();
            let sales = [bought(&c, c.olga, first, "2026-02-02 10:00"), bought(&c, c.olga, second, "2026-02-03 10:00")];
            let order = [turn & 1, 1 - (turn & 1)];
            gone(&c, sales[order[0]], turn & 2 > 0, "2026-02-04 10:00");
            gone(&c, sales[order[1]], turn & 4 > 0, "2026-02-05 10:00");
            assert_eq!(tier(&c, c.olga, "2026-02-05 11:00"), None, "{first} and {second}, turn {turn}");
        }
    }
}

#[test]
fn what_was_given_is_there_again_when_a_later_programme_has_its_level_again() {
    use regulars::shop::value::{ValueQuery, value};
    let c = with_tiers();
    let listed = |day: &str| {
        let value = value(&c.shop, &ValueQuery::default(), day.parse().unwrap()).unwrap();
        value.members.into_iter().find(|one| one.member == c.olga).unwrap().tier
    };
    give(&c, c.olga, "gold", Some("2026-12-31"), "2026-02-02 10:00").unwrap();
    set(&c, r#"{"levels":[{"id":"silver","name":"Silver","from":10000}]}"#, "2026-02-03 08:00");
    bought(&c, c.olga, "120", "2026-02-03 10:00");
    is(&c, c.olga, "2026-02-03 11:00", Some("silver"));
    assert_eq!(listed("2026-02-03").as_deref(), Some("silver"));
    set(&c, TIERS, "2026-02-04 08:00");
    is(&c, c.olga, "2026-02-04 11:00", Some("gold"));
    assert_eq!(listed("2026-02-04").as_deref(), Some("gold"));
}

#[test]
fn a_list_of_a_day_that_has_passed_shows_the_tiers_of_that_day() {
    use regulars::shop::value::{ValueQuery, value};
    let c = with_tiers();
    bought(&c, c.olga, "120", "2026-02-02 10:00");
    bought(&c, c.olga, "200", "2026-02-05 10:00");
    give(&c, c.olga, "diamond", Some("2026-02-20"), "2026-02-08 10:00").unwrap();
    tier::take_back(&c.shop, FactId::fresh(), c.olga, "by mistake", at("2026-02-12 10:00")).unwrap();
    for (day, tier) in [
        ("2026-02-01", None),
        ("2026-02-02", Some("silver")),
        ("2026-02-04", Some("silver")),
        ("2026-02-05", Some("gold")),
        ("2026-02-08", Some("diamond")),
        ("2026-02-11", Some("diamond")),
        ("2026-02-12", Some("gold")),
    ] {
        let value = value(&c.shop, &ValueQuery::default(), day.parse().unwrap()).unwrap();
        let listed = value.members.into_iter().find(|one| one.member == c.olga).map(|one| one.tier);
        assert_eq!(listed.unwrap().as_deref(), tier, "{day}");
    }
}

#[test]
fn no_return_raises_a_tier() {
    let c = corner();
    set(
        &c,
        r#"{"levels":[{"id":"silver","name":"Silver","from":10000},{"id":"gold","name":"Gold","from":30000}]}"#,
        "2026-02-01 08:00",
    );
    let tea = bought(&c, c.olga, "60", "2026-02-02 10:00");
    bought(&c, c.olga, "250", "2026-02-02 11:00");
    is(&c, c.olga, "2026-02-02 12:00", Some("gold"));
    let raised = r#"{"months":12,"review":{"months":[4]},"levels":[{"id":"bronze","name":"Bronze","from":20000},
        {"id":"silver","name":"Silver","from":35000},{"id":"gold","name":"Gold","from":40000}]}"#;
    set(&c, raised, "2026-02-03 08:00");
    review::confirm(&c.shop, None, Verdict::Fall, at("2026-04-02 10:00")).unwrap();
    is(&c, c.olga, "2026-04-02 11:00", Some("bronze"));
    // By the older programme what is left would be silver.
    let asked = RefundRequest { id: RefundId::fresh(), sale: tea, lines: Vec::new(), reason: String::new() };
    refund::refund(&c.shop, asked, at("2026-04-03 10:00"), true).unwrap();
    is(&c, c.olga, "2026-04-03 11:00", Some("bronze"));
}
