//! What a member owes goes along with the points, and comes back with them.

use regulars::domain::{MemberId, SpentPoints};
use regulars::shop::Shop;
use regulars::shop::household::{self, Takes};
use tempfile::TempDir;

use super::{at, back, club_with, derived, enrolled, has, join, leave, merged, must_be_sound, sold, undone};

/// Olga owes points: she spent what she had earned by goods that came back. Taras holds more.
fn owing() -> (TempDir, Shop, [MemberId; 2]) {
    let (folder, shop) = club_with(SpentPoints::Owe);
    let [olga, taras] = ["Ольга Савельева", "Тарас Бондар"].map(|name| enrolled(&shop, name));
    let first = sold(&shop, olga, 1_000, 0, "02-01");
    let kept = sold(&shop, olga, 1_000, first.points.get(), "02-02");
    back(&shop, first.sale, "02-03");
    assert_eq!(has(&shop, olga, "02-03").0, kept.quote.points_earned.get() - first.points.get());
    back(&shop, kept.sale, "02-03");
    assert_eq!(has(&shop, olga, "02-03").0, 0, "all came back, and the points that had paid settled the debt");
    let again = sold(&shop, olga, 700, 0, "02-04");
    sold(&shop, olga, 60, again.points.get().min(18), "02-04");
    back(&shop, again.sale, "02-05");
    sold(&shop, taras, 2_000, 0, "02-05");
    must_be_sound(&shop);
    (folder, shop, [olga, taras])
}

fn points(shop: &Shop, member: MemberId, day: &str) -> i64 {
    has(shop, member, day).0
}

#[test]
fn a_debt_is_settled_by_the_points_of_the_account_that_it_comes_to() {
    for merges in [true, false] {
        let (_folder, shop, [olga, taras]) = owing();
        let (owed, held) = (points(&shop, olga, "02-06"), points(&shop, taras, "02-06"));
        assert!(owed < 0 && held > -owed, "{owed} and {held}");
        let as_it_was = derived(&shop);
        let moved = if merges {
            merged(&shop, taras, olga, "02-06").unwrap().points
        } else {
            join(&shop, olga, taras, "02-06").unwrap().points
        };
        assert_eq!(moved.get(), owed);
        assert_eq!(points(&shop, taras, "02-06"), held + owed);
        must_be_sound(&shop);
        if merges {
            undone(&shop, olga, "02-06").unwrap();
        } else {
            let mates = household::of(&shop, olga, at("2026-02-06 12:00")).unwrap().members;
            let undo = mates.iter().find_map(|mate| mate.undo);
            assert_eq!(undo.map(regulars::domain::Points::get), Some(owed), "what taking it back would return");
            leave(&shop, olga, Takes::Own, "02-06").unwrap();
        }
        assert_eq!(derived(&shop), as_it_was);
        must_be_sound(&shop);
    }
}

#[test]
fn whoever_comes_settles_what_is_owed_there() {
    for merges in [true, false] {
        let (_folder, shop, [olga, taras]) = owing();
        let (owed, held) = (points(&shop, olga, "02-06"), points(&shop, taras, "02-06"));
        let as_it_was = derived(&shop);
        if merges {
            merged(&shop, olga, taras, "02-06").unwrap();
        } else {
            join(&shop, taras, olga, "02-06").unwrap();
        }
        assert_eq!(points(&shop, olga, "02-06"), held + owed);
        must_be_sound(&shop);
        if merges {
            undone(&shop, taras, "02-06").unwrap();
        } else {
            leave(&shop, taras, Takes::Own, "02-06").unwrap();
        }
        assert_eq!(derived(&shop), as_it_was);
        must_be_sound(&shop);
    }
}

#[test]
fn who_leaves_takes_along_what_they_owe() {
    // Or a debt would be shed by joining a file that nobody needs and leaving it again.
    for takes in [Takes::Nothing, Takes::Points(regulars::domain::Points::ZERO)] {
        let (_folder, shop, [olga, taras]) = owing();
        let owed = points(&shop, olga, "02-06");
        let fresh = enrolled(&shop, "Ян Лисенко");
        join(&shop, olga, fresh, "02-06").unwrap();
        assert_eq!(points(&shop, fresh, "02-06"), owed);
        let moved = leave(&shop, olga, takes, "02-07").unwrap();
        assert_eq!(moved.points.get(), owed);
        assert_eq!([olga, fresh].map(|member| points(&shop, member, "02-07")), [owed, 0]);
        assert!(points(&shop, taras, "02-07") > 0);
        must_be_sound(&shop);
    }
}

#[test]
fn what_the_household_earned_has_settled_it_for_good() {
    let (_folder, shop, [olga, _]) = owing();
    let owed = points(&shop, olga, "02-06");
    let fresh = enrolled(&shop, "Ян Лисенко");
    join(&shop, olga, fresh, "02-06").unwrap();
    let earned = sold(&shop, fresh, 100, 0, "02-06").quote.points_earned.get();
    assert!(earned > 0 && earned < -owed, "{earned} of {owed}");
    leave(&shop, olga, Takes::Nothing, "02-07").unwrap();
    assert_eq!([olga, fresh].map(|member| points(&shop, member, "02-07")), [owed + earned, 0]);
    must_be_sound(&shop);
}
