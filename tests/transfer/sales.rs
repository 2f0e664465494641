//! Sales of another till: twins, receipts, cards, points, and what is refused.

use std::cell::Cell;
use std::fs;
use std::ops::ControlFlow;

use regulars::domain::{FactId, MemberId, Money, Rounding, RowFault};
use regulars::shop::Error;
use regulars::shop::export::export_all;
use regulars::shop::import::{ImportJob, Phase, Progress, import};
use regulars::shop::tier::{self, Give};
use regulars::shop::value::{MemberValue, ValueQuery, value};
use regulars::store::{self, sale};
use regulars::transfer::Kind;

use super::{Place, at, counts, try_import};

fn members(place: &Place) -> Vec<MemberValue> {
    value(&place.shop, &ValueQuery::default(), "2026-11-20".parse().unwrap()).unwrap().members
}

fn account(place: &Place, member: MemberId) -> store::account::Account {
    place
        .shop
        .store()
        .read(|c| {
            let id = store::member::load(c, member)?.unwrap().account;
            store::account::load(c, id)
        })
        .unwrap()
        .unwrap()
}

#[test]
fn twins_are_two_purchases_and_nothing_is_recorded_twice() {
    let place = Place::new();
    let file = "member,date,quantity,amount\n7,2026-03-01,3,10.00\n7,2026-03-01,3,10.00\n8,2026-03-01,1,0.00\n";
    assert_eq!(counts(&place.text(Kind::Sales, file)), (3, 0, 0, 0));
    // Another order, another way of writing, one more twin.
    let again = "member;date;quantity;amount\n8;01.03.2026;1;0\n7;01.03.2026;3,000;10,00\n7;2026-03-01;3;10\n7;2026-03-01;3;10.00\n";
    assert_eq!(counts(&place.text(Kind::Sales, again)), (1, 0, 3, 0));
    let members = members(&place);
    assert_eq!((members[0].name.as_str(), members[0].sales, members[0].visits), ("7", 3, 1));
    assert_eq!((members[1].sales, members[1].spent), (1, Money::ZERO));
    let sold = place.shop.store().read(|c| {
        let id = sale::find(c, "A-000001")?.unwrap();
        sale::load(c, id, place.shop.zone())
    });
    let sold = sold.unwrap().unwrap();
    assert_eq!(sold.quote.lines[0].unit_price, None);
    assert!(!sold.stamp.at.time_known);
    assert_eq!(sold.payments.len(), 1);
    place.is_sound();
}

#[test]
fn a_receipt_number_makes_lines_one_sale_recorded_whole_or_not_at_all() {
    let place = Place::new();
    let head = "receipt,member,date,quantity,amount,name,category\n";
    let file = format!(
        "{head}1,7,2026-03-01 10:00,1,10.00,Tea,tea\n1,7,2026-03-01 10:00,2,5.00,Cup,\n2,7,2026-03-02,1,1.00,,\n\
         2,9,2026-03-02,1,1.00,,\n3,,2026-03-02,1,4.00,,\n4,7,2026-03-03,1,x,,\n4,7,2026-03-03,1,1.00,,\n"
    );
    let report = place.text(Kind::Sales, &file);
    assert_eq!(counts(&report), (3, 0, 0, 4));
    let faults: Vec<_> = report.lines.iter().map(|r| (r.line, r.reason.clone())).collect();
    assert_eq!(
        faults,
        [
            (4, RowFault::ReceiptBroken { line: 5 }),
            (5, RowFault::ReceiptTorn { line: 4 }),
            (7, RowFault::NotAnAmount { field: "amount", text: "x".into() }),
            (8, RowFault::ReceiptBroken { line: 7 }),
        ]
    );
    let rejected = fs::read_to_string(report.rejected.unwrap()).unwrap();
    assert!(
        rejected.contains("7,Amount: “x” is not an amount. Write it like 1250.50.,4,7,2026-03-03,1,x,,"),
        "{rejected}"
    );
    let all = value(&place.shop, &ValueQuery::default(), "2026-11-20".parse().unwrap()).unwrap();
    assert_eq!(
        (all.totals.sales, all.totals.spent.plain(), all.totals.revenue.plain()),
        (1, "15.00".into(), "19.00".into())
    );
    assert_eq!(all.totals.member_share_bp, 7_895);

    // The same receipt with another line is somebody's mistake, and is not swallowed.
    let report = place.text(Kind::Sales, &format!("{head}1,7,2026-03-01 10:00,1,10.00,Tea,tea\n"));
    assert_eq!(report.lines[0].reason, RowFault::ReceiptChanged);
    place.is_sound();
}

#[test]
fn a_register_may_count_its_receipts_anew_each_day() {
    let place = Place::new();
    let head = "receipt,member,date,amount\n";
    let first = format!("{head}1,7,2026-04-01 10:00,5.00\n1,7,2026-04-01 10:00,1.00\n2,9,2026-04-01 11:00,2.00\n");
    let second = "1,9,2026-04-02 10:00,3.00\n2,7,2026-04-02 11:00,4.00\n";
    assert_eq!(counts(&place.text(Kind::Sales, &format!("{first}{second}"))), (5, 0, 0, 0));
    assert_eq!(counts(&place.text(Kind::Sales, &first)), (0, 0, 3, 0));
    assert_eq!(counts(&place.text(Kind::Sales, &format!("{head}{second}"))), (0, 0, 2, 0));
    let all = value(&place.shop, &ValueQuery::default(), "2026-11-20".parse().unwrap()).unwrap();
    assert_eq!((all.totals.sales, all.totals.spent.plain()), (4, "15.00".into()));
    // A line whose day cannot be read may be any of theirs, another only its own day's.
    let torn = "1,7,2026-04-03,5.00\n1,7,2026-04-04,x\n1,7,2026-04-04,1.00\n";
    assert_eq!(counts(&place.text(Kind::Sales, &format!("{head}{torn}"))), (1, 0, 0, 2));
    let unread = "5,7,2026-04-03,5.00\n5,7,yesterday,1.00\n6,7,2026-04-04,1.00\n";
    assert_eq!(counts(&place.text(Kind::Sales, &format!("{head}{unread}"))), (1, 0, 0, 2));
    place.is_sound();
}

#[test]
fn sales_reach_tiers_and_earn_only_when_asked() {
    let place = Place::new();
    let file = "member,date,amount,category\n7,2026-03-01,400.00,tea\n7,2026-03-05,150.00,tea\n7,2026-03-06,90.00,gift cards\n";
    let path = place.file("in.csv", file);
    place.import(&ImportJob::new(Kind::Sales, &path));
    let member = members(&place)[0].clone();
    assert_eq!((member.tier.as_deref(), member.points.get()), (Some("silver"), 0));
    let account = account(&place, member.member);
    assert_eq!(account.spent.plain(), "640.00");
    place.is_sound();

    let earning = Place::new();
    earning.import(&ImportJob { earn: true, ..ImportJob::new(Kind::Sales, &path) });
    // 5 % of 400.00 and of 150.00, rounded down each; gift cards earn nothing.
    assert_eq!(members(&earning)[0].points.get(), 20 + 7);
    earning.is_sound();
}

// As at the till: categories in any case, and rounded as the programme says.
#[test]
fn imported_sales_earn_as_the_rules_say() {
    let place = Place::new();
    let mut programme = super::programme();
    programme.points.as_mut().unwrap().rounding = Rounding::HalfUp;
    let at = at("2026-01-02 09:00");
    regulars::shop::programme::set(&place.shop, programme, at.day(), at).unwrap();
    let file = "member,date,receipt,amount,category\n7,2026-03-01,1,150.00,tea\n7,2026-03-01,1,90.00, Gift  CARDS\n";
    place.import(&ImportJob { earn: true, ..ImportJob::new(Kind::Sales, place.file("in.csv", file)) });
    assert_eq!(members(&place)[0].points.get(), 8, "5 % of 150.00 and nothing for the gift card");
    place.is_sound();
}

#[test]
fn visits_of_an_import_reach_tiers_too_and_one_moment_brings_two() {
    let place = Place::new();
    let mut programme = super::programme();
    programme.schema = 2;
    programme.tiers.months = Some(1);
    for tier in &mut programme.tiers.levels {
        tier.from = Money::ZERO;
    }
    programme.tiers.levels[0].visits = Some(2);
    programme.tiers.levels[1].visits = Some(3);
    let at = at("2026-01-02 09:00");
    regulars::shop::programme::set(&place.shop, programme, at.day(), at).unwrap();
    place.text(
        Kind::Sales,
        "member,date,amount\n7,2026-02-01,5.00\n7,2026-02-01,4.00\n7,2026-02-20,5.00\n8,2026-02-01,5.00\n8,2026-04-01,5.00\n",
    );
    let first: Vec<_> = members(&place).iter().map(|member| member.tier.clone()).collect();
    assert_eq!(first, [Some("silver".into()), None], "two days, not three receipts, within a month");
    place.text(Kind::Sales, "member,date,amount\n7,2026-02-05,5.00\n8,2026-04-02,5.00\n8,2026-04-03,5.00\n");
    let then: Vec<_> = members(&place).iter().map(|member| member.tier.clone()).collect();
    assert_eq!(then, [Some("gold".into()), Some("gold".into())]);
    place.is_sound();
}

#[test]
fn a_later_import_goes_on_where_the_first_one_ended() {
    let place = Place::new();
    place.text(Kind::Sales, "member,date,amount\n7,2026-03-01,600.00\n");
    place.text(Kind::Sales, "member,date,amount\n7,2026-02-01,1500.00\n8,2026-02-01,5.00\n");
    let members = members(&place);
    assert_eq!((members[0].spent.plain(), members[0].tier.as_deref()), ("2100.00".into(), Some("gold")));
    assert_eq!(members.len(), 2);
    place.is_sound();
}

#[test]
fn a_card_leads_to_its_member() {
    let place = Place::new();
    place.text(Kind::Members, "number,name,card\n1,Anna Ozola,2901000000017\n");
    let report = place
        .text(Kind::Sales, "member,card,date,amount\n,2901000000017,2026-03-01,5.00\n,2901000000024,2026-03-01,5.00\n");
    assert_eq!(counts(&report), (1, 0, 0, 1));
    assert_eq!(report.lines[0].reason, RowFault::UnknownCard { card: "2901000000024".into() });
    assert_eq!(members(&place)[0].sales, 1);
}

#[test]
fn an_import_can_be_stopped_until_it_is_adopted_and_leaves_nothing() {
    let place = Place::new();
    let lines = (0..5_000).map(|no| format!("{no},2026-03-01,1.00\n"));
    let file: String = std::iter::once("member,date,amount\n".to_owned()).chain(lines).collect();
    let job = ImportJob::new(Kind::Sales, place.file("in.csv", &file));
    for (phase, after) in [(Phase::Reading, 0), (Phase::Reading, 2), (Phase::Checking, 1), (Phase::Adopting, 0)] {
        let seen = Cell::new(0);
        let stopped = import(&place.shop, &job, at("2026-11-20"), &|progress: Progress| {
            if progress.phase == phase {
                seen.set(seen.get() + 1);
            }
            if seen.get() > after { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert!(matches!(stopped, Err(Error::Cancelled)), "{phase:?}");
        assert_eq!(place.facts(), 1);
        place.is_sound();
    }
    assert_eq!(counts(&place.import(&job)), (5_000, 0, 0, 0));
}

#[test]
fn a_file_that_is_no_table_of_sales_is_refused_whole() {
    let place = Place::new();
    let job = ImportJob::new(Kind::Sales, place.file("in.csv", "name,price\nTea,1\n"));
    assert!(matches!(try_import(&place.shop, &job), Err(Error::Transfer(_))));
    let job = ImportJob::new(Kind::Sales, place.folder.path().join("nothing.csv"));
    assert_eq!(try_import(&place.shop, &job).unwrap_err().code(), "file");
    place.is_sound();
}

#[test]
fn what_is_exported_comes_in_elsewhere_with_the_same_figures() {
    let (place, other) = (Place::new(), Place::new());
    place.text(Kind::Members, "number,name,card,points,spent\n7,Anna Ozola,2901000000017,50,100.00\n");
    place.text(
        Kind::Sales,
        "receipt,member,date,quantity,amount,name\n1,7,2026-03-01 10:00,1,10.00,Tea\n1,7,2026-03-01 10:00,2,5.00,Cup\n2,,2026-03-02,3,10.00,\n",
    );
    let written = export_all(&place.shop, &place.folder.path().join("out"), "2026-03-02".parse().unwrap()).unwrap();
    for (kind, path, lines) in [(Kind::Members, &written[0].0, 1), (Kind::Sales, &written[2].0, 3)] {
        let job = ImportJob::new(kind, path);
        assert_eq!(counts(&place.import(&job)), (0, 0, lines, 0));
        assert_eq!(counts(&other.import(&job)), (lines, 0, 0, 0));
    }
    let of = |place: &Place| {
        let value = value(&place.shop, &ValueQuery::default(), "2026-11-20".parse().unwrap()).unwrap();
        (value.totals, account(place, value.members[0].member).spent, value.members[0].points)
    };
    assert_eq!(of(&place), of(&other));
    other.is_sound();
}

#[test]
fn a_tier_that_imported_sales_reach_does_not_end_with_one_that_was_given() {
    let place = Place::new();
    place.text(Kind::Members, "number,name\n7,Anna Ozola\n");
    let member = members(&place)[0].member;
    let until = "2026-12-31".parse().ok();
    let gift = Give { id: FactId::fresh(), member, tier: "silver".into(), until, reason: "a long wait".into() };
    tier::give(&place.shop, gift, at("2026-11-20 12:00")).unwrap();
    place.text(Kind::Sales, "member,date,quantity,amount\n7,2026-03-01,1,900000.00\n");
    let account = account(&place, member);
    assert_eq!((account.tier.as_deref(), account.tier_until), (Some("gold"), None));
    place.is_sound();
}

#[test]
fn receipts_from_days_without_points_earn_none_and_are_counted() {
    let place = Place::new();
    let from = at("2026-03-10 09:00");
    let mut later = super::programme();
    later.tiers.levels.clear();
    let none = regulars::domain::Programme { points: None, ..later.clone() };
    let first = at("2026-03-01 09:00");
    regulars::shop::programme::set(&place.shop, none, first.day(), first).unwrap();
    regulars::shop::programme::set(&place.shop, later, from.day(), from).unwrap();
    let text = "member,date,receipt,amount\n1,2026-03-05,R1,100.00\n1,2026-03-05,R1,50.00\n1,2026-03-12,R2,100.00\n,2026-03-05,R3,9.00\n";
    let path = place.file("in.csv", text);
    let earn = ImportJob { earn: true, ..ImportJob::new(Kind::Sales, &path) };
    let report = place.import(&earn);
    assert_eq!((report.added, report.unearned), (4, 1), "one of a member's was of a day without points");
    place.is_sound();
    let other = Place::new();
    let path = other.file("in.csv", text);
    assert_eq!(other.import(&ImportJob::new(Kind::Sales, &path)).unearned, 0, "nothing was to be earned");
}

#[test]
fn what_was_given_may_be_over_before_sales_of_its_time_are_imported() {
    for sold in ["2026-03-01", "2026-11-25"] {
        let place = Place::new();
        place.text(Kind::Members, "number,name\n7,Anna Ozola\n");
        let member = members(&place)[0].member;
        let until = "2026-11-30".parse().ok();
        let gift = Give { id: FactId::fresh(), member, tier: "gold".into(), until, reason: "a long wait".into() };
        tier::give(&place.shop, gift, at("2026-11-20 12:00")).unwrap();
        tier::expire(&place.shop, at("2026-12-05 12:00")).unwrap();
        let path = place.file("sales.csv", &format!("member,date,quantity,amount\n7,{sold},1,600.00\n"));
        let job = ImportJob::new(Kind::Sales, &path);
        import(&place.shop, &job, at("2026-12-06 12:00"), &|_: Progress| ControlFlow::Continue(())).unwrap();
        assert_eq!(account(&place, member).tier.as_deref(), Some("silver"));
        place.is_sound();
    }
}
