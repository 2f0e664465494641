//! A cashier's day: somebody joins, a birthday is greeted, goods are paid and come back, the power fails, and the shop
//! closes.

use serde_json::Value;

use super::desktop::{ENTER, until};
use super::{CAKE, COFFEE, MARKO, OLENA, PROGRAM, Session};

impl Session {
    pub(super) fn answer(&self, arguments: &[&str]) -> Option<Value> {
        let output = self.books.run(&[&["--json"], arguments].concat());
        output.status.success().then(|| serde_json::from_slice(&output.stdout).unwrap())
    }

    pub(super) fn until_enrolled(&self, card: &str) -> Value {
        until("a new member", || self.answer(&["member", "show", card]))
    }

    fn until_sold(&self, number: &str) -> Value {
        until("the sale", || self.answer(&["sale", "show", number]))
    }

    pub(super) fn figure(&self, card: &str, name: &str) -> i64 {
        self.books.json(&["member", "show", card])[name].as_i64().unwrap()
    }
}

#[test]
fn a_customer_joins_buys_and_brings_back() {
    let session = Session::open();
    let desktop = &session.desktop;

    // A card that nobody has is offered for enrolling with it.
    desktop.scan("2900000000018", 5);
    desktop.turn("Insert");
    desktop.type_in("0674127700");
    desktop.press(&["Return"]);
    desktop.type_in("koval");
    desktop.press(&["Return"]);
    desktop.type_in("iryna");
    desktop.press(&["alt+1", "F9"]);
    let iryna = session.until_enrolled("2900000000018");
    assert_eq!((&iryna["name"], &iryna["phone"]), (&"iryna koval".into(), &"+380674127700".into()));
    session.until_member("2900000000018");

    desktop.scan_all(&[COFFEE, CAKE], ENTER, 5);
    session.until_holds(1, 1);
    desktop.turn("F9");
    desktop.type_in("200");
    desktop.press(&["Return"]);
    let sale = session.until_sold("A-000001");
    assert_eq!((&sale["to_pay"], &sale["member"], &sale["change"]), (&13_450.into(), &iryna["member"], &6_550.into()));
    assert!(sale["points_earned"].as_i64().unwrap() > 0);
    assert_eq!(session.figure("2900000000018", "spent"), 13_450);
    until("an empty basket", || session.basket().is_none().then_some(()));

    // The next scan is the next customer's.
    desktop.scan(COFFEE, 0);
    session.until_holds(1, 0);

    desktop.turn("F12");
    desktop.type_in("a");
    desktop.press(&["minus"]);
    desktop.type_in("000001");
    desktop.turn("Return");
    desktop.press(&["F8", "F9"]);
    let back = until("the refund", || session.answer(&["sale", "show", "A-000001"])?["refunds"].get(0).cloned());
    assert_eq!(back["money"], 13_450);
    assert_eq!((session.figure("2900000000018", "spent"), session.figure("2900000000018", "points")), (0, 0));
    session.until_holds(1, 0);
    session.books.check();
}

#[test]
fn a_birthday_is_greeted_and_its_gift_handed_over() {
    let session = Session::open();
    let desktop = &session.desktop;
    desktop.scan(OLENA, 5);
    session.until_member(OLENA);
    desktop.scan(COFFEE, 5);
    session.until_holds(1, 0);
    desktop.press(&["F11"]);
    until("the gift handed over", || session.basket()?.gifts_given.then_some(()));
    desktop.turn("F9");
    desktop.press(&["F9"]);
    let sale = session.until_sold("A-000001");
    let rules: Vec<_> = sale["applied"].as_array().unwrap().iter().map(|a| a["rule"].as_str().unwrap()).collect();
    assert!(rules.contains(&"birthday") && rules.contains(&"birthday.gift"), "{sale}");
    assert_eq!(sale["gifts"][0]["rule"], "birthday.gift");
    assert_eq!(sale["to_pay"], 4_095, "a tenth off");

    let worth = session.books.json(&["value"]);
    assert!(worth.to_string().contains("Олена"), "{worth}");
    session.books.check();
}

#[test]
fn an_unpaid_basket_is_there_after_the_power_failed_and_is_sold_once() {
    let mut session = Session::open();
    session.desktop.scan_all(&[COFFEE, MARKO, COFFEE], ENTER, 5);
    session.until_holds(2, 0);
    let before = session.until_member(MARKO);
    session.kill_and_begin_again();
    assert_eq!(session.basket(), Some(before));

    let desktop = &session.desktop;
    desktop.turn("F9");
    desktop.press(&["F9"]);
    let sale = session.until_sold("A-000001");
    assert_eq!(sale["to_pay"], 9_100);
    until("an empty basket", || session.basket().is_none().then_some(()));
    session.kill_and_begin_again();
    assert_eq!(session.basket(), None);
    assert_eq!(session.books.refused(&["sale", "show", "A-000002"], "").1, "no_sale");
    assert_eq!(session.figure(MARKO, "visits"), 1);
    session.books.check();
}

#[test]
fn one_window_a_shop_and_a_backup_at_closing() {
    let mut session = Session::open();
    let second = session.desktop.command(PROGRAM).arg("--data").arg(session.books.folder()).output().unwrap();
    assert!(!second.status.success());
    let said = String::from_utf8(second.stderr).unwrap();
    assert!(said.contains("open in a window already"), "{said}");

    session.desktop.scan(COFFEE, 5);
    session.until_holds(1, 0);
    session.desktop.focus(&session.cashier());
    session.desktop.press(&["alt+F4"]);
    assert!(session.ended().success());
    let backups: Vec<_> = std::fs::read_dir(session.books.folder().join("backups")).unwrap().collect();
    assert_eq!(backups.len(), 1, "{backups:?}");

    // What was copied is a shop with its basket and its people in it.
    let copy = backups[0].as_ref().unwrap().path();
    let elsewhere = crate::command::Regulars::nowhere();
    elsewhere.json(&["restore", copy.to_str().unwrap()]);
    elsewhere.check();
    assert_eq!(elsewhere.json(&["member", "show", OLENA])["name"], "Олена Коваль");
}
