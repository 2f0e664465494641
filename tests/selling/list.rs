//! The kept figures of regulars: the same as those worked out from facts, on any day, however the days went by.

use regulars::domain::{Lang, Moment, Zone};
use regulars::shop::demo::{DemoPlan, demo};
use regulars::shop::regulars::{AT_ONCE, Exactness, everybody, refresh_due, refresh_some};
use regulars::shop::value::{Value, ValueQuery, value};
use regulars::shop::{Beside, Shop, check};

fn made_up() -> (tempfile::TempDir, Shop) {
    let folder = tempfile::tempdir().unwrap();
    let plan = DemoPlan { members: 40, ..DemoPlan::speaking(Lang::Uk, "2026-11-20".parse().unwrap()) };
    demo(folder.path(), &plan).unwrap();
    let shop = Shop::open(folder.path(), Beside::Command).unwrap();
    (folder, shop)
}

fn on(day: &str) -> Moment {
    Moment::parse(&format!("{day} 08:00"), Zone::default()).unwrap()
}

fn figures(shop: &Shop, day: &str) -> Value {
    value(shop, &ValueQuery::default(), day.parse().unwrap()).unwrap()
}

#[test]
fn a_new_day_is_worked_out_to_what_the_facts_say() {
    let (_folder, shop) = made_up();
    // On the last of these days the last sale has left the year, and after it nothing changes any more.
    for (day, changes) in
        [("2026-11-21", true), ("2027-02-28", true), ("2027-03-01", true), ("2027-11-19", true), ("2028-12-31", false)]
    {
        // Rows that do not hold any more are worked out for the answer, and then are kept.
        let from_facts = figures(&shop, day);
        assert_eq!(refresh_due(&shop, on(day)).unwrap() > 0, changes, "{day}");
        assert_eq!(refresh_due(&shop, on(day)).unwrap(), 0, "{day}");
        assert_eq!(figures(&shop, day), from_facts, "{day}");
        assert_eq!(check::check(&shop).unwrap().problems, [], "{day}");
    }
    let last = figures(&shop, "2028-12-31");
    assert_eq!(last.totals.active_last_year, 0);
    assert_eq!(last.totals.segments.lost, 40);
    // And back: as it was on an evening long ago, though the rows are of another day by now.
    let before = figures(&shop, "2026-05-01");
    assert!(before.totals.active_last_year > 20 && before.totals.spent < last.totals.spent);
}

#[test]
fn what_is_due_is_worked_out_a_portion_at_a_time() {
    let (_folder, shop) = made_up();
    shop.store().write(|tx| regulars::shop::regulars::rebuild(tx, "2026-11-20".parse().unwrap())).unwrap();
    let day = on("2027-12-31");
    let all = everybody(&shop, day.day(), Exactness::AtOnce(AT_ONCE)).unwrap();
    assert_eq!(all.as_of, day.day(), "a few are worked out at once");
    let done = refresh_some(&shop, day, 1).unwrap();
    assert!(done > 0);
    assert_eq!(check::check(&shop).unwrap().problems, []);
}
