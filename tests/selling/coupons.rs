//! Coupons that the shop issues: brought by a sale, used once, given back and taken away with goods, ended by their day.

use std::sync::Barrier;

use regulars::domain::{
    Coupon, CouponBar, CouponHolder, CouponId, CouponState, FactId, MemberId, Money, Quantity, RefundId, RefundRequest,
    ReturnedLine, SaleId, SaleRequest, Severity, Sold,
};
use regulars::shop::compensation::{self, Compensate};
use regulars::shop::coupon::{self, Issue, Whose};
use regulars::shop::{self, Beside, Error, Shop, assign, expire, merge, programme, refund, sell};

use super::{Corner, at, basket, corner, must_be_clean, request};

const RULES: &str = r#"[
    {"id":"tenth","name":"Tenth off","when":{"coupon_of":"tenth"},"then":{"amount":{"amount":1000,"off":"receipt"}}},
    {"id":"pen","name":"A pen","when":{"coupon_of":"pen"},"then":{"gift":{"item":{"name":"pen"}}}},
    {"id":"hello","name":"Hello","when":{"coupon_of":"hello"},"then":{"amount":{"amount":500,"off":"receipt"}}},
    {"id":"next","name":"Next time","when":{"total":{"at_least":10000}},"then":{"coupon":{"kind":"tenth"}},
     "limit":{"times":2}},
    {"id":"pens","name":"Pens","when":{"total":{"at_least":20000}},"then":{"coupon":{"kind":"pen"}}}
]"#;

/// The corner, whose programme brings a coupon with a hundred and another with two.
fn with_coupons(kinds: &str) -> Corner {
    let c = corner();
    let when = at("2026-02-01 08:00");
    let mut club = programme::on(&c.shop, when.day()).unwrap().programme;
    (club.tiers, club.points) = Default::default();
    club.coupons = serde_json::from_str(kinds).unwrap();
    club.rules = serde_json::from_str(RULES).unwrap();
    programme::set(&c.shop, club, when.day(), when).unwrap();
    c
}

const KINDS: &str = r#"[{"id":"tenth","name":"A tenth","days":10},
    {"id":"pen","name":"A pen","holder":"anyone","revoked_with":"any_return"},
    {"id":"hello","name":"Hello","by_itself":true}]"#;

fn bought(price: &str, codes: &[&str], member: Option<MemberId>) -> SaleRequest {
    let mut basket = basket(&[("Чай", price, "1")]);
    basket.coupons = codes.iter().map(|code| (*code).to_owned()).collect();
    request(basket, member)
}

fn sold(c: &Corner, price: &str, codes: &[&str], member: Option<MemberId>, when: &str) -> Sold {
    let sold = sell::sell(&c.shop, bought(price, codes, member), at(when), true).unwrap();
    must_be_clean(c);
    sold
}

fn code(sold: &Sold, kind: &str) -> String {
    sold.quote.coupons_due.iter().find(|due| due.kind == kind).unwrap().code.clone().unwrap()
}

fn found(c: &Corner, code: &str) -> Coupon {
    coupon::find(&c.shop, code).unwrap().unwrap()
}

fn returned(c: &Corner, sale: SaleId, lines: Vec<ReturnedLine>, when: &str) {
    let back = RefundRequest { id: RefundId::fresh(), sale, lines, reason: String::new() };
    refund::refund(&c.shop, back, at(when), true).unwrap();
    must_be_clean(c);
}

fn barred(c: &Corner, codes: &[&str], member: Option<MemberId>, when: &str) -> CouponBar {
    match sell::sell(&c.shop, bought("50", codes, member), at(when), true) {
        Err(Error::CouponBarred { bar, .. }) => bar,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_coupon_that_a_sale_brought_is_used_once() {
    let c = with_coupons(KINDS);
    let first = sold(&c, "100", &[], Some(c.olga), "2026-02-01 12:00");
    let tenth = code(&first, "tenth");
    assert_eq!(tenth, "2801000000018");
    let known = found(&c, " 2801 0000-00018 ");
    assert_eq!(
        (known.member, known.state, known.life.until),
        (Some(c.olga), CouponState::Open, "2026-02-10".parse().ok())
    );
    // Another member, nobody, and a day too late.
    assert_eq!(barred(&c, &[&tenth], Some(c.taras), "2026-02-02 12:00"), CouponBar::Another);
    assert_eq!(barred(&c, &[&tenth], None, "2026-02-02 12:00"), CouponBar::Another);
    let last = "2026-02-10".parse().unwrap();
    assert_eq!(barred(&c, &[&tenth], Some(c.olga), "2026-02-11 12:00"), CouponBar::Expired { day: last });

    let asked = bought("50", &[&tenth], Some(c.olga));
    let used = sell::sell(&c.shop, asked.clone(), at("2026-02-03 12:00"), true).unwrap();
    assert_eq!((used.quote.discount, used.quote.coupons_used[0].code.as_str()), (Money::minor(1_000), tenth.as_str()));
    assert_eq!(found(&c, &tenth).state, CouponState::Used);
    let again = sell::sell(&c.shop, asked, at("2026-02-03 12:00"), true).unwrap();
    assert!(again.repeated);
    assert_eq!(again.quote.coupons_used, used.quote.coupons_used);
    let day = "2026-02-03".parse().unwrap();
    assert_eq!(barred(&c, &[&tenth], Some(c.olga), "2026-02-04 12:00"), CouponBar::Used { day });
    // Whoever saw the sum without it beforehand is not stopped by it.
    let seen = SaleRequest { agreed: Some(Money::minor(5_000)), ..bought("50", &[&tenth], Some(c.olga)) };
    let plain = sell::sell(&c.shop, seen, at("2026-02-04 12:00"), true).unwrap();
    assert_eq!((plain.quote.discount, plain.quote.coupons_used.len()), (Money::ZERO, 0));
    must_be_clean(&c);
}

#[test]
fn a_sale_that_is_asked_again_brings_the_same_coupon() {
    let c = with_coupons(KINDS);
    let asked = bought("200", &[], Some(c.olga));
    let first = sell::sell(&c.shop, asked.clone(), at("2026-02-01 12:00"), true).unwrap();
    let again = sell::sell(&c.shop, asked, at("2026-02-01 12:00"), true).unwrap();
    assert_eq!(again.quote.coupons_due, first.quote.coupons_due);
    assert_eq!(first.quote.coupons_due.len(), 2);
    assert_eq!(coupon::list(&c.shop, None, None, 9, &at("2026-02-01")).unwrap().len(), 2);
    // Twice at most: the limit counts the sales that brought one.
    sold(&c, "100", &[], Some(c.olga), "2026-02-02 12:00");
    let third = sold(&c, "100", &[], Some(c.olga), "2026-02-03 12:00");
    assert_eq!(third.quote.coupons_due, []);
}

#[test]
fn of_two_tills_that_use_one_coupon_at_once_one_is_refused() {
    let c = with_coupons(KINDS);
    let pen = code(&sold(&c, "200", &[], Some(c.olga), "2026-02-01 12:00"), "pen");
    let ready = Barrier::new(4);
    let answers: Vec<_> = std::thread::scope(|scope| {
        let till = || {
            let shop = Shop::open(c.shop.folder(), Beside::Command).unwrap();
            let asked = bought("50", &[&pen], None);
            ready.wait();
            sell::sell(&shop, asked, at("2026-02-02 12:00"), true)
        };
        let tills = [0; 4].map(|_| scope.spawn(till));
        tills.into_iter().map(|till| till.join().unwrap()).collect()
    });
    let (had, refused): (Vec<_>, Vec<_>) = answers.into_iter().partition(Result::is_ok);
    assert_eq!(had.len(), 1);
    assert_eq!(had[0].as_ref().unwrap().quote.gifts.len(), 1);
    for error in refused {
        let error = error.unwrap_err();
        assert_eq!(error.code(), "coupon_used", "{error}");
    }
    must_be_clean(&c);
}

#[test]
fn a_coupon_comes_back_with_all_that_it_was_used_for() {
    let c = with_coupons(KINDS);
    let tenth = code(&sold(&c, "100", &[], Some(c.olga), "2026-02-01 12:00"), "tenth");
    let mut two = bought("50", &[&tenth], Some(c.olga));
    two.basket.lines.push(two.basket.lines[0].clone());
    two.basket.lines[1].name = Some("Мед".into());
    let used = sell::sell(&c.shop, two, at("2026-02-02 12:00"), true).unwrap();
    let line = |line| vec![ReturnedLine { line, quantity: Some(Quantity::ONE) }];
    returned(&c, used.sale, line(1), "2026-02-03 12:00");
    assert_eq!(found(&c, &tenth).state, CouponState::Used, "some of it is still out");
    returned(&c, used.sale, line(2), "2026-02-04 12:00");
    assert_eq!(found(&c, &tenth).state, CouponState::Open);
    // Used again, and its day passes before the goods come back: it stays used.
    let again = sold(&c, "50", &[&tenth], Some(c.olga), "2026-02-10 12:00");
    returned(&c, again.sale, Vec::new(), "2026-02-11 12:00");
    assert_eq!(found(&c, &tenth).state, CouponState::Used);
    let (_, steps) = coupon::story(&c.shop, &tenth, &at("2026-02-11")).unwrap();
    let steps: Vec<_> = steps.iter().map(|step| step.what.as_str()).collect();
    assert_eq!(steps, ["issued", "used", "given_back", "used"]);
}

#[test]
fn a_programme_may_keep_used_coupons_and_leave_unused_ones() {
    let kinds = KINDS.replace(r#""days":10"#, r#""days":10,"gives_back":false,"revoked_with":"no_return""#);
    let c = with_coupons(&kinds);
    let bringing = sold(&c, "100", &[], Some(c.olga), "2026-02-01 12:00");
    let tenth = code(&bringing, "tenth");
    returned(&c, bringing.sale, Vec::new(), "2026-02-01 13:00");
    assert_eq!(found(&c, &tenth).state, CouponState::Open);
    let used = sold(&c, "50", &[&tenth], Some(c.olga), "2026-02-02 12:00");
    returned(&c, used.sale, Vec::new(), "2026-02-02 13:00");
    assert_eq!(found(&c, &tenth).state, CouponState::Used);
}

#[test]
fn a_return_takes_away_what_its_goods_brought_and_nobody_used() {
    let c = with_coupons(KINDS);
    let mut asked = bought("200", &[], Some(c.olga));
    asked.basket.lines[0].quantity = Quantity::thousandths_of(2_000);
    let bringing = sell::sell(&c.shop, asked, at("2026-02-01 12:00"), true).unwrap();
    let (tenth, pen) = (code(&bringing, "tenth"), code(&bringing, "pen"));
    let one = || vec![ReturnedLine { line: 1, quantity: Some(Quantity::ONE) }];
    returned(&c, bringing.sale, one(), "2026-02-02 12:00");
    assert_eq!((found(&c, &tenth).state, found(&c, &pen).state), (CouponState::Open, CouponState::Revoked));
    returned(&c, bringing.sale, one(), "2026-02-03 12:00");
    assert_eq!(found(&c, &tenth).state, CouponState::Revoked);
    let day = "2026-02-03".parse().unwrap();
    assert_eq!(barred(&c, &[&tenth], Some(c.olga), "2026-02-04 12:00"), CouponBar::Revoked { day });
    // One that was used meanwhile stays used.
    let bringing = sold(&c, "100", &[], Some(c.olga), "2026-02-05 12:00");
    let tenth = code(&bringing, "tenth");
    let used = sold(&c, "50", &[&tenth], Some(c.olga), "2026-02-05 13:00");
    returned(&c, bringing.sale, Vec::new(), "2026-02-05 14:00");
    assert_eq!(found(&c, &tenth).state, CouponState::Used);
    // What it was used for comes back as well: the goods that brought it are gone, and so is it.
    returned(&c, used.sale, Vec::new(), "2026-02-05 15:00");
    assert_eq!(found(&c, &tenth).state, CouponState::Used);
}

#[test]
fn coupons_end_by_their_day_as_facts() {
    let c = with_coupons(KINDS);
    let tenth = code(&sold(&c, "100", &[], Some(c.olga), "2026-02-01 12:00"), "tenth");
    assert_eq!(coupon::expire(&c.shop, at("2026-02-10 23:59")).unwrap(), 0, "its last day counts whole");
    expire::expire(&c.shop, at("2026-02-11 00:01")).unwrap();
    assert_eq!(found(&c, &tenth).state, CouponState::Expired);
    assert_eq!(coupon::expire(&c.shop, at("2026-03-11 00:01")).unwrap(), 0, "once");
    let last = "2026-02-10".parse().unwrap();
    assert_eq!(barred(&c, &[&tenth], Some(c.olga), "2026-02-12 12:00"), CouponBar::Expired { day: last });
    must_be_clean(&c);
}

#[test]
fn a_gift_that_was_not_handed_over_leaves_its_coupon_open() {
    let c = with_coupons(KINDS);
    let pen = code(&sold(&c, "200", &[], Some(c.olga), "2026-02-01 12:00"), "pen");
    let kept = SaleRequest { gifts_given: false, ..bought("50", &[&pen], None) };
    let kept = sell::sell(&c.shop, kept, at("2026-02-02 12:00"), true).unwrap();
    assert_eq!((kept.quote.gifts.len(), kept.quote.coupons_used.len()), (0, 0));
    assert_eq!(found(&c, &pen).state, CouponState::Open);
    assert_eq!(sold(&c, "50", &[&pen], None, "2026-02-02 13:00").quote.gifts.len(), 1);
}

fn by_hand(c: &Corner, kind: &str, whose: Whose) -> Issue {
    let _ = c;
    Issue { id: CouponId::fresh(), kind: kind.into(), whose, until: "2026-02-20".parse().ok(), reason: "sorry".into() }
}

#[test]
fn the_owner_issues_and_takes_away_by_hand() {
    let c = with_coupons(KINDS);
    let when = at("2026-02-01 12:00");
    let asked = by_hand(&c, "tenth", Whose::Member(c.olga));
    let issued = coupon::issue(&c.shop, asked.clone(), when).unwrap();
    assert_eq!(issued.coupon.life.until, "2026-02-20".parse().ok(), "another day than its kind's");
    let again = coupon::issue(&c.shop, asked.clone(), when).unwrap();
    assert!(again.repeated && again.coupon == issued.coupon);
    let refused = |asked: Issue| coupon::issue(&c.shop, asked, when).unwrap_err().code();
    assert_eq!(refused(Issue { kind: "pen".into(), ..asked.clone() }), "another_request");
    assert_eq!(refused(by_hand(&c, "fifth", Whose::Anyone)), "no_coupon_kind");
    assert_eq!(refused(by_hand(&c, "hello", Whose::Anyone)), "coupon_needs_member");
    assert_eq!(refused(by_hand(&c, "pen", Whose::Member(MemberId::fresh()))), "no_member");
    assert_eq!(refused(Issue { reason: " ".into(), ..by_hand(&c, "pen", Whose::Anyone) }), "no_coupon_reason");
    let past = Issue { until: "2026-01-31".parse().ok(), ..by_hand(&c, "pen", Whose::Anyone) };
    assert_eq!(refused(past), "coupon_ended");

    let code = issued.coupon.code;
    let early = coupon::revoke(&c.shop, &code, "a slip", at("2026-01-31 12:00")).unwrap_err();
    assert_eq!(early.code(), "before_latest");
    let revoked = coupon::revoke(&c.shop, &code, "a slip", at("2026-02-02 12:00")).unwrap();
    assert_eq!((revoked.coupon.state, revoked.repeated), (CouponState::Revoked, false));
    let again = coupon::revoke(&c.shop, &code, "again", at("2026-02-03 12:00")).unwrap();
    assert!(again.repeated && again.coupon == revoked.coupon);
    assert_eq!(coupon::revoke(&c.shop, "999", "x", when).unwrap_err().code(), "no_coupon");
    let used = coupon::issue(&c.shop, by_hand(&c, "tenth", Whose::Member(c.olga)), when).unwrap().coupon.code;
    sold(&c, "50", &[&used], Some(c.olga), "2026-02-04 12:00");
    assert_eq!(coupon::revoke(&c.shop, &used, "x", at("2026-02-05")).unwrap_err().code(), "coupon_used");
    let over = coupon::issue(&c.shop, by_hand(&c, "tenth", Whose::Member(c.olga)), when).unwrap().coupon.code;
    assert_eq!(coupon::revoke(&c.shop, &over, "x", at("2026-02-21 09:00")).unwrap_err().code(), "coupon_expired");
    let (_, steps) = coupon::story(&c.shop, &code, &when).unwrap();
    let words: Vec<_> = steps.iter().map(|step| step.words.as_deref().unwrap_or_default()).collect();
    assert_eq!(words, ["sorry", "a slip"]);
}

#[test]
fn a_coupon_applies_by_itself_and_follows_its_member() {
    let c = with_coupons(KINDS);
    let hello = Issue { until: None, ..by_hand(&c, "hello", Whose::Member(c.taras)) };
    let hello = coupon::issue(&c.shop, hello, at("2026-02-01 12:00")).unwrap().coupon.code;
    let tenth = coupon::issue(&c.shop, by_hand(&c, "tenth", Whose::Member(c.taras)), at("2026-02-01 12:00")).unwrap();
    // Who was merged is the survivor, with the coupons; they go back when that is undone.
    merge::merge(&c.shop, FactId::fresh(), c.olga, c.taras, merge::Choice::default(), at("2026-02-01 13:00"), true)
        .unwrap();
    let with_it = sold(&c, "50", &[], Some(c.olga), "2026-02-02 12:00");
    assert_eq!(
        (with_it.quote.discount, with_it.quote.coupons_used[0].code.as_str()),
        (Money::minor(500), hello.as_str())
    );
    assert_eq!(sold(&c, "50", &[], Some(c.olga), "2026-02-02 13:00").quote.discount, Money::ZERO);
    assert_eq!(found(&c, &tenth.coupon.code).member, Some(c.olga));
    merge::undo(&c.shop, FactId::fresh(), c.taras, at("2026-02-03 12:00"), true).unwrap();
    assert_eq!(found(&c, &tenth.coupon.code).member, Some(c.taras));
    let code = tenth.coupon.code.as_str();
    assert_eq!(barred(&c, &[code], Some(c.olga), "2026-02-04 12:00"), CouponBar::Another);
    assert_eq!(sold(&c, "50", &[code], Some(c.taras), "2026-02-04 12:00").quote.discount, Money::minor(1_000));
}

#[test]
fn what_brings_whoever_holds_it_does_so_however_it_was_issued() {
    let anyones = r#"{"schema":2,"name":"T","coupons":[{"id":"any","name":"Any","holder":"anyone"}],
        "rules":[{"id":"any","name":"any","when":{"coupon_of":"any"},"then":{"amount":{"amount":1000,"off":"receipt"}}},
                 {"id":"iss","name":"iss","when":{"total":{"at_least":5000}},"then":{"coupon":{"kind":"any"}}}],
        "compensation":{"minor":{"coupon":"any"}},
        "referral":{"friend":{"coupon":"any"},"recommender":{"coupon":"any"},"least":100}}"#;
    let c = corner();
    let from = at("2026-02-01 09:00");
    shop::programme::set(&c.shop, serde_json::from_str(anyones).unwrap(), from.day(), from).unwrap();
    shop::referral::refer(&c.shop, c.taras, c.olga, at("2026-02-01 09:01")).unwrap();
    let asked = Issue { until: None, ..by_hand(&c, "any", Whose::Member(c.olga)) };
    let again = coupon::issue(&c.shop, asked.clone(), at("2026-02-01 10:00")).unwrap().coupon;
    assert_eq!((again.holder, again.member), (CouponHolder::Anyone, None));
    assert!(coupon::issue(&c.shop, asked, at("2026-02-01 10:01")).unwrap().repeated);
    let amends = Compensate { id: FactId::fresh(), member: c.olga, severity: Severity::Minor, words: "cold".into() };
    let amends = compensation::give(&c.shop, amends, at("2026-02-01 10:00")).unwrap().0;
    sold(&c, "60", &[], Some(c.taras), "2026-02-01 11:00");
    let all = coupon::list(&c.shop, None, None, 100, &at("2026-02-01 12:00")).unwrap();
    assert_eq!(all.len(), 5, "by hand, for a complaint, with the purchase, and two for the recommendation");
    for listed in &all {
        assert_eq!(listed.coupon.holder, CouponHolder::Anyone);
        let sale = sold(&c, "20", &[&listed.coupon.code], None, "2026-02-02 12:00");
        assert_eq!(sale.quote.discount, Money::minor(1_000));
        must_be_clean(&c);
    }
    // A coupon of amends that were taken back does not come back, though it says nobody's name.
    compensation::withdraw(&c.shop, amends.id, "not so", at("2026-02-03 12:00")).unwrap();
    must_be_clean(&c);
}

#[test]
fn a_coupon_goes_along_with_the_sale_that_brought_it() {
    let c = with_coupons(KINDS);
    let with_it = |sale: &Sold| code(sale, "tenth");
    let sale = sold(&c, "200", &[], Some(c.olga), "2026-02-01 12:00");
    let tenth = with_it(&sale);
    let give = |member, when: &str| assign::assign(&c.shop, sale.sale, member, at(when), true).unwrap().coupons;
    assert_eq!(give(Some(c.taras), "2026-02-01 13:00"), std::slice::from_ref(&tenth));
    assert_eq!(found(&c, &tenth).member, Some(c.taras));
    assert_eq!(barred(&c, &[&tenth], Some(c.olga), "2026-02-02 12:00"), CouponBar::Another);
    must_be_clean(&c);
    // To nobody and back again.
    assert_eq!(give(None, "2026-02-02 12:30"), std::slice::from_ref(&tenth));
    assert_eq!(barred(&c, &[&tenth], None, "2026-02-02 13:00"), CouponBar::Another);
    assert_eq!(give(Some(c.taras), "2026-02-02 14:00"), std::slice::from_ref(&tenth));
    // Used, it is his; given back it is hers whose sale that is by then.
    let used = sold(&c, "50", &[&tenth], Some(c.taras), "2026-02-03 12:00");
    assert_eq!(used.quote.coupons_used.len(), 1);
    assert!(give(Some(c.olga), "2026-02-03 13:00").is_empty());
    assert_eq!(found(&c, &tenth).member, Some(c.taras));
    must_be_clean(&c);
    let back = RefundRequest { id: RefundId::fresh(), sale: used.sale, lines: Vec::new(), reason: String::new() };
    refund::refund(&c.shop, back, at("2026-02-03 14:00"), true).unwrap();
    assert_eq!((found(&c, &tenth).state, found(&c, &tenth).member), (CouponState::Open, Some(c.olga)));
    let (_, steps) = coupon::story(&c.shop, &tenth, &at("2026-02-03 15:00")).unwrap();
    let steps: Vec<_> = steps.iter().map(|step| step.what.as_str()).collect();
    assert_eq!(steps, ["issued", "moved", "moved", "moved", "used", "given_back"]);
    must_be_clean(&c);
    // It is still revoked with the goods that brought it.
    let whole = RefundRequest { id: RefundId::fresh(), sale: sale.sale, lines: Vec::new(), reason: String::new() };
    refund::refund(&c.shop, whole, at("2026-02-04 14:00"), true).unwrap();
    assert_eq!(found(&c, &tenth).state, CouponState::Revoked);
    must_be_clean(&c);
}

#[test]
fn a_coupon_that_went_along_follows_its_member_through_merges() {
    let c = with_coupons(KINDS);
    let sale = sold(&c, "200", &[], Some(c.olga), "2026-02-01 12:00");
    let tenth = code(&sale, "tenth");
    assign::assign(&c.shop, sale.sale, Some(c.taras), at("2026-02-01 13:00"), true).unwrap();
    merge::merge(&c.shop, FactId::fresh(), c.olga, c.taras, merge::Choice::default(), at("2026-02-01 14:00"), true)
        .unwrap();
    assert_eq!(found(&c, &tenth).member, Some(c.olga));
    let used = sold(&c, "50", &[&tenth], Some(c.olga), "2026-02-02 12:00");
    let back = RefundRequest { id: RefundId::fresh(), sale: used.sale, lines: Vec::new(), reason: String::new() };
    refund::refund(&c.shop, back, at("2026-02-02 13:00"), true).unwrap();
    must_be_clean(&c);
    merge::undo(&c.shop, FactId::fresh(), c.taras, at("2026-02-03 12:00"), true).unwrap();
    assert_eq!(found(&c, &tenth).member, Some(c.taras));
    assert_eq!(sold(&c, "50", &[&tenth], Some(c.taras), "2026-02-03 13:00").quote.coupons_used.len(), 1);
    must_be_clean(&c);
}
