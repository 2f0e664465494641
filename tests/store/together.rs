//! Two tills at one database: each account changes under one of them at a time, and everything sold is there.

use std::process::{Command, Stdio};
use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::time::Duration;

use regulars::domain::{
    BasketId, ConsentBy, Held, Line, MemberId, Money, Points, Purpose, Quantity, RefundId, RefundRequest,
};
use regulars::shop::{Beside, Shop, assign, card, draft, refund, sell};
use regulars::store;
use regulars::till::Draft;

use super::{OLGAS_CARD, at, basket, busy, must_be_clean, olgas_card, request};
use crate::command::PROGRAM;

fn held(shop: &Shop, member: MemberId) -> Held {
    let at = at("2026-03-01 10:00");
    let version = regulars::shop::programme::on(shop, at.day()).unwrap();
    shop.store().read(|c| store::standing::held(c, member, &version.programme, at.day())).unwrap().unwrap()
}

#[test]
fn of_two_who_read_the_same_account_one_writes_and_the_other_is_stale() {
    let (folder, _shop, [olga, _]) = busy();
    let both_read = Barrier::new(2);
    let answers: Vec<_> = std::thread::scope(|scope| {
        let till = || {
            let shop = Shop::open(folder.path(), Beside::Command).unwrap();
            let read = held(&shop, olga);
            both_read.wait();
            shop.store().write(move |tx| store::account::advance(tx, read.account, read.revision, Money::minor(100), 0))
        };
        let tills = [scope.spawn(till), scope.spawn(till)];
        tills.into_iter().map(|till| till.join().unwrap()).collect()
    });
    assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 1);
    assert_eq!(answers.iter().filter(|answer| matches!(answer, Err(store::Error::Stale))).count(), 1);
}

#[test]
fn a_sale_that_was_priced_on_points_already_gone_is_priced_again() {
    let (folder, shop, [olga, _]) = busy();
    let all = held(&shop, olga).standing.points;
    let (begun, begins) = mpsc::channel();
    let path = folder.path();
    std::thread::scope(|scope| {
        let other = scope.spawn(move || {
            let other = Shop::open(path, Beside::Command).unwrap();
            begins.recv().unwrap();
            sell::sell(
                &other,
                request(basket(&[("Кава", 9_000_000, 1_000)]), Some(olga), all.get()),
                at("2026-03-01"),
                true,
            )
        });
        let account = held(&shop, olga).account;
        let taken = shop.store().write(move |tx| {
            // The other prices its sale on what it can still read, and waits behind this transaction to record it.
            begun.send(()).unwrap();
            std::thread::sleep(Duration::from_millis(700));
            let lots = tx
                .prepare("SELECT id, left FROM lot WHERE account = ?1 AND left <> 0 AND left > 0")?
                .query_map([account.as_bytes()], |row| Ok((row.get::<_, [u8; 16]>(0)?, row.get::<_, i64>(1)?)))?
                .collect::<Result<Vec<_>, _>>()?;
            let (lot, left) = lots[0];
            let lot = Some(uuid::Uuid::from_bytes(lot).into());
            let taken = [regulars::domain::Taken { lot, points: Points::new(left) }];
            let revision = store::account::load(tx, account)?.unwrap().revision;
            store::account::advance(tx, account, revision, Money::ZERO, 0)?;
            let stamp = regulars::domain::Stamp {
                till: regulars::domain::TillId(1),
                staff: regulars::domain::StaffId::OWNER,
                at: at("2026-02-28"),
            };
            let because = store::points::Because::default();
            store::points::take(tx, &stamp, account, store::points::Kind::Expired, because, &taken)
        });
        taken.unwrap();
        let day = at("2026-03-01").day();
        shop.store().write(move |tx| regulars::shop::regulars::refresh_account(tx, account, day)).unwrap();
        let answer = other.join().unwrap();
        assert!(matches!(answer, Err(regulars::shop::Error::Quote(_))), "no point is spent twice: {answer:?}");
    });
    must_be_clean(&shop);
}

#[test]
fn two_hundred_sales_by_command_while_the_window_sells() {
    const COMMANDS: i64 = 200;
    let (folder, shop, [_, taras]) = busy();
    let count = |shop: &Shop| {
        let sql = "SELECT count(*) FROM sale";
        shop.store().read(|c| Ok::<i64, store::Error>(c.query_row(sql, [], |row| row.get(0))?)).unwrap()
    };
    let before = count(&shop);
    drop(shop);
    let window = Shop::open(folder.path(), Beside::Window).unwrap();
    let file = folder.path().join("basket.json");
    std::fs::write(&file, r#"{"lines":[{"name":"Coffee","unit_price":4550}]}"#).unwrap();
    let selling = AtomicBool::new(true);
    let sold = std::thread::scope(|scope| {
        let commands = [0, 1].map(|_| {
            scope.spawn(|| {
                for _ in 0..COMMANDS / 2 {
                    let mut sell = Command::new(PROGRAM);
                    sell.arg("--data").arg(folder.path()).args(["sell", "--card", OLGAS_CARD, "--basket"]).arg(&file);
                    let done = sell.stdout(Stdio::null()).output().unwrap();
                    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
                }
            })
        });
        let at_the_window = scope.spawn(|| {
            let mut sold = 0;
            while selling.load(Ordering::Relaxed) {
                let member = if sold % 2 == 0 { window.member_of_card(&olgas_card()).ok() } else { Some(taras) };
                let now = regulars::shop::clock::now(window.zone());
                sell::sell(&window, request(basket(&[("Чай", 5_000, 1_000)]), member, 0), now, false).unwrap();
                sold += 1;
            }
            sold
        });
        for command in commands {
            command.join().unwrap();
        }
        selling.store(false, Ordering::Relaxed);
        at_the_window.join().unwrap()
    });
    assert!(sold > 0);
    assert_eq!(count(&window), before + COMMANDS + sold);
    must_be_clean(&window);
}

/// Does the same from so many tills at once.
fn at_once(folder: &std::path::Path, times: usize, job: impl Fn(&Shop) + Sync) {
    std::thread::scope(|scope| {
        let till = || job(&Shop::open(folder, Beside::Command).unwrap());
        let tills: Vec<_> = (0..times).map(|_| scope.spawn(till)).collect();
        for till in tills {
            till.join().unwrap();
        }
    });
}

#[test]
fn many_sales_and_assignments_at_once_leave_sound_books() {
    let (folder, shop, [olga, taras]) = busy();
    at_once(folder.path(), 25, |till| {
        let now = regulars::shop::clock::now(till.zone());
        sell::sell(till, request(basket(&[("Кава", 200_000, 1_000)]), Some(olga), 0), now, false).unwrap();
    });
    must_be_clean(&shop);
    let nobodys = request(basket(&[("Кава", 200_000, 1_000)]), None, 0);
    let sale = sell::sell(&shop, nobodys, regulars::shop::clock::now(shop.zone()), false).unwrap().sale;
    at_once(folder.path(), 20, |till| {
        for member in [olga, taras] {
            let now = regulars::shop::clock::now(till.zone());
            assign::assign(till, sale, Some(member), now, false).unwrap();
        }
    });
    must_be_clean(&shop);
}

#[test]
fn a_clock_that_is_set_back_changes_no_order() {
    let (_folder, shop, [olga, taras]) = busy();
    let (late, early) = (at("2026-11-25 10:00"), at("2026-11-22 09:00"));
    let sold = |price, member, when| {
        let asked = request(basket(&[("Кава", price, 1_000)]), member, 0);
        sell::sell(&shop, asked, when, false).unwrap().sale
    };
    sold(200_000, Some(olga), late);
    sold(2_000_000, Some(olga), early);
    must_be_clean(&shop);
    let nobodys = sold(100_000, None, late);
    assign::assign(&shop, nobodys, Some(olga), late, false).unwrap();
    assign::assign(&shop, nobodys, Some(taras), early, false).unwrap();
    must_be_clean(&shop);
    let back = RefundRequest { id: RefundId::fresh(), sale: nobodys, lines: Vec::new(), reason: String::new() };
    let plan = refund::refund(&shop, back, early, false).unwrap().plan;
    assert!(plan.points_taken.is_positive(), "what the latest holder earned");
    card::block(&shop, &olgas_card(), "two people use it", late).unwrap();
    assert_eq!(card::unblock(&shop, &olgas_card(), early).unwrap_err().code(), "before_latest");
    let profile = regulars::shop::member(&shop, olga).unwrap().profile;
    for (given, when) in [(true, late), (false, early)] {
        let said = vec![(Purpose::Marketing, given, ConsentBy::Member)];
        let member = regulars::shop::member::edit(&shop, olga, profile.clone(), said, when).unwrap();
        assert_eq!(member.allows(Purpose::Marketing), given, "the last word counts");
    }
    must_be_clean(&shop);
}

#[test]
fn an_unpaid_basket_outlives_a_program_that_never_closed() {
    let (folder, shop, [olga, _]) = busy();
    let mut unpaid = Draft::new(BasketId::fresh());
    unpaid.member = Some(olga);
    for name in ["Чай", "Мед"] {
        unpaid.basket.lines.push(Line::named(name, Money::minor(500), Quantity::ONE));
        draft::post(&shop, &unpaid, at("2026-03-01 10:00")).unwrap();
    }
    // Whatever was posted is written by the time that a later job is answered.
    shop.store().write(|_| Ok::<_, store::Error>(())).unwrap();
    std::mem::forget(shop);
    let next = Shop::open(folder.path(), Beside::Command).unwrap();
    assert_eq!(draft::open(&next).unwrap(), Some(unpaid));
    must_be_clean(&next);
}
