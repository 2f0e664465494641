//! A real shop's eighteen months: every figure against a plain recomputation from the file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use regulars::shop::import::ImportJob;
use regulars::shop::regulars::{Order, Sort};
use regulars::shop::value::{ValueQuery, value};
use regulars::transfer::Kind;

use super::{Place, counts, data};

/// What a child could count from the file.
#[derive(Default)]
struct Plain {
    days: BTreeSet<String>,
    sales: u64,
    cents: i64,
}

fn plain() -> BTreeMap<String, Plain> {
    let text = fs::read_to_string(data("cdnow/sales.csv")).unwrap();
    let mut members: BTreeMap<String, Plain> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let plain = members.entry(cells[0].to_owned()).or_default();
        plain.days.insert(cells[1].to_owned());
        plain.sales += 1;
        plain.cents += cells[3].replace('.', "").parse::<i64>().unwrap();
    }
    members
}

fn figures_are_the_files(place: &Place) {
    let plain = plain();
    let query = ValueQuery { order: Order::of(Sort::Name), ..ValueQuery::default() };
    let value = value(&place.shop, &query, "1998-06-30".parse().unwrap()).unwrap();
    let totals = &value.totals;
    assert_eq!((totals.members, totals.sales, totals.visits), (23_570, 69_659, 67_591));
    assert_eq!(totals.spent.plain(), "2500315.63");
    assert_eq!((totals.revenue, totals.member_share_bp), (totals.spent, 10_000));
    assert_eq!(value.members.len(), plain.len());
    for member in &value.members {
        let plain = &plain[&member.name];
        assert_eq!((u64::from(member.sales), member.spent.as_minor()), (plain.sales, plain.cents), "{}", member.name);
        assert_eq!(u64::from(member.visits), plain.days.len() as u64, "{}", member.name);
        assert_eq!(member.first_visit.map(|d| d.to_string()).as_ref(), plain.days.first());
        assert_eq!(member.last_visit.map(|d| d.to_string()).as_ref(), plain.days.last());
    }
}

#[test]
fn a_real_shop_comes_in_whole_and_only_once() {
    let place = Place::new();
    let job = ImportJob::new(Kind::Sales, data("cdnow/sales.csv"));
    let dry = place.import(&ImportJob { dry_run: true, ..job.clone() });
    assert_eq!(counts(&dry), (69_659, 0, 0, 0));
    assert_eq!(place.facts(), 1);

    assert_eq!(counts(&place.import(&job)), (69_659, 0, 0, 0));
    figures_are_the_files(&place);
    place.is_sound();
    let facts = place.facts();

    assert_eq!(counts(&place.import(&job)), (0, 0, 69_659, 0));
    assert_eq!(place.facts(), facts);
}
