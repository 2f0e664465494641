//! A look-up takes no more steps among twenty thousand members than among a few.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use regulars::shop::bench::card_of;
use regulars::shop::demo::{LargePlan, large};
use regulars::shop::{Beside, Shop, programme};
use regulars::store;
use rusqlite::Connection;

use super::at;

const FEW: u32 = 500;
const MANY: u32 = 20_000;

/// A shop with so many members, where most have bought once.
fn town(members: u32) -> (tempfile::TempDir, Shop) {
    let folder = tempfile::tempdir().unwrap();
    let plan = LargePlan { members, lines: u64::from(members) * 5, last: at("2026-11-20").day(), seed: 1 };
    assert_eq!(large(folder.path(), plan, &|_| {}).unwrap().members, members);
    let shop = Shop::open(folder.path(), Beside::Command).unwrap();
    (folder, shop)
}

/// The steps that `SQLite` took for a job.
fn steps(connection: &Connection, job: impl FnOnce()) -> u64 {
    let taken = Arc::new(AtomicU64::new(0));
    let counted = taken.clone();
    let count = move || {
        counted.fetch_add(1, Ordering::Relaxed);
        false
    };
    connection.progress_handler(1, Some(count)).unwrap();
    job();
    connection.progress_handler(0, None::<fn() -> bool>).unwrap();
    taken.load(Ordering::Relaxed)
}

/// What a look-up costs by each thing that a cashier may have of the member, and what reading all members would.
fn costs(shop: &Shop) -> (Vec<(&'static str, u64)>, u64) {
    let now = at("2026-11-21 10:00");
    let card = card_of(shop.till().id, FEW / 2).unwrap();
    let id = shop.member_of_card(&card).unwrap();
    let profile = regulars::shop::member(shop, id).unwrap().profile;
    let programme = programme::on(shop, now.day()).unwrap().programme;
    let phone = profile.phone.clone().unwrap();
    let (number, surname) = (phone.e164().to_owned(), profile.name.surname.clone());
    let slip: String = surname.chars().enumerate().map(|(place, c)| if place == 2 { 'ж' } else { c }).collect();
    let both = format!("{} {}", profile.name.given, surname);
    let of_nobody = "Нікогонемає Зовсімнікого".to_owned();
    shop.store()
        .read(|c| {
            let standing = || {
                let (found, member) = store::card::by_number(c, &card)?.unwrap();
                assert_eq!(found.number, card);
                assert!(store::standing::held(c, member, &programme, now.day())?.is_some());
                Ok::<_, store::Error>(())
            };
            // Statements are prepared once and kept; the first time is not counted.
            standing()?;
            let mut all = vec![("a card with its standing", steps(c, || standing().unwrap()))];
            let asked = [
                ("a card", card.as_str().to_owned()),
                ("a phone", number.clone()),
                ("the end of a phone", number[number.len() - 4..].to_owned()),
                ("a surname", surname.clone()),
                ("a surname with a slip", slip),
                ("both names", both),
                ("nobody's name", of_nobody),
            ];
            for (what, text) in asked {
                let phone = (what == "a phone").then_some(&phone);
                let search = || store::search::find(c, &text, phone, 20).unwrap();
                search();
                all.push((what, steps(c, || drop(search()))));
            }
            let whole = steps(c, || {
                let sql = "SELECT count(*) FROM person_member WHERE skeleton LIKE '%qqq%'";
                let _: i64 = c.query_row(sql, [], |row| row.get(0)).unwrap();
            });
            Ok::<_, store::Error>((all, whole))
        })
        .unwrap()
}

// Elsewhere the look-up froze at a hundred thousand customers (od#58323), who were all read.
#[test]
fn a_look_up_takes_no_more_steps_among_many() {
    let (_few, few) = town(FEW);
    let (_many, many) = town(MANY);
    let ((few, all_few), (many, all_many)) = (costs(&few), costs(&many));
    for ((what, few), (_, many)) in few.into_iter().zip(many) {
        // Among more there are more of the same name and of the same last digits, as many as are shown at most.
        assert!(many <= 2 * few + 300, "{what}: {few} steps among {FEW}, {many} among {MANY}");
        assert!(many < all_many, "{what}: {many} steps, and {all_many} read everybody");
    }
    assert!(all_many > 30 * all_few, "reading everybody would show: {all_few}, {all_many}");
}
