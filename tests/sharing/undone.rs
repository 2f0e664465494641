//! Whatever the two had, and in whatever order: merging or joining and taking it back is as if it had never been, and no
//! point is lost or made on the way.

use proptest::prelude::*;
use regulars::domain::{MemberId, SpentPoints};
use regulars::shop::household::Takes;
use regulars::shop::{Shop, expire};

use super::{at, back, club_with, derived, enrolled, join, leave, merged, must_be_sound, sold, undone};

#[derive(Clone, Debug)]
enum Deed {
    Buy { who: usize, price: i64, points: bool },
    Return { which: usize },
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => (0..3_usize, 10..3_000_i64, any::<bool>())
            .prop_map(|(who, price, points)| Deed::Buy { who, price, points }),
        1 => (0..8_usize).prop_map(|which| Deed::Return { which }),
    ]
}

/// Does what is told on a day each; what cannot be done is left out.
fn live(shop: &Shop, members: [MemberId; 3], deeds: &[Deed], month: u32) {
    let mut sales = Vec::new();
    for (day, deed) in (1..).zip(deeds) {
        let day = format!("{month:02}-{day:02}");
        match deed {
            Deed::Buy { who, price, points } => {
                let standing = super::standing(shop, members[*who], &day);
                let most = (price * 97 / 100 * 3 / 10).min(standing.points.get()).min(price / 4).max(0);
                sales.push(sold(shop, members[*who], *price, if *points { most } else { 0 }, &day).sale);
            }
            Deed::Return { which } if *which < sales.len() => {
                back(shop, sales.remove(*which), &day);
            }
            Deed::Return { .. } => {}
        }
    }
}

fn points(shop: &Shop, members: [MemberId; 3], day: &str) -> i64 {
    let mut accounts: Vec<_> = members
        .iter()
        .map(|member| regulars::shop::greet(shop, *member, at(&format!("2026-{day}"))).unwrap().held)
        .map(|held| (held.account, held.standing.points.get()))
        .collect();
    accounts.sort();
    accounts.dedup();
    accounts.iter().map(|(_, points)| points).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn merging_and_joining_taken_back_have_never_been(
        before in prop::collection::vec(deed(), 0..8),
        together in prop::collection::vec(deed(), 0..6),
        household in any::<bool>(),
        spent_points in prop_oneof![Just(SpentPoints::Owe), Just(SpentPoints::Withhold)],
    ) {
        let (_folder, shop) = club_with(spent_points);
        let members = ["Ольга Савельева", "Olga Saveleva", "Тарас Бондар"].map(|name| enrolled(&shop, name));
        let [olga, twin, taras] = members;
        live(&shop, members, &before, 2);
        if household {
            join(&shop, olga, taras, "03-01").unwrap();
        }
        let (all, as_it_was) = (points(&shop, members, "03-01"), derived(&shop));
        merged(&shop, olga, twin, "03-01").unwrap();
        prop_assert_eq!(points(&shop, members, "03-01"), all);
        must_be_sound(&shop);
        undone(&shop, twin, "03-01").unwrap();
        prop_assert_eq!(derived(&shop), as_it_was.clone());
        join(&shop, twin, taras, "03-01").unwrap();
        prop_assert_eq!(points(&shop, members, "03-01"), all);
        must_be_sound(&shop);
        leave(&shop, twin, Takes::Own, "03-01").unwrap();
        prop_assert_eq!(derived(&shop), as_it_was);

        // And with a life in between, the books are sound and no point is lost by taking it back.
        merged(&shop, olga, twin, "03-02").unwrap();
        live(&shop, [olga, twin, taras], &together, 4);
        let all = points(&shop, members, "05-01");
        undone(&shop, twin, "05-01").unwrap();
        prop_assert_eq!(points(&shop, members, "05-01"), all);
        must_be_sound(&shop);
        expire::expire(&shop, at("2028-01-01 12:00")).unwrap();
        must_be_sound(&shop);
    }
}
