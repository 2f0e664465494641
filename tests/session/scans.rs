//! Scans of any speed, wherever the keyboard is; and typing, which is none.

use super::desktop::{ENTER, TAB};
use super::{CAKE, COFFEE, MARKO, OLENA, Session};

/// Milliseconds between the keys of scanners: all at once, usual, slow.
const SPEEDS: [u32; 3] = [0, 5, 30];
/// Of a cashier who types figures quickly.
const TYPING: u32 = 90;

#[test]
fn scans_in_a_row_never_mix() {
    let session = Session::open();
    let desktop = &session.desktop;
    let (mut coffee, mut cake) = (0, 0);
    for delay in SPEEDS {
        for end in [ENTER, TAB] {
            desktop.scan_all(&[COFFEE, CAKE, COFFEE], end, delay);
            (coffee, cake) = (coffee + 2, cake + 1);
            session.until_holds(coffee, cake);
        }
    }
}

#[test]
fn a_held_key_is_no_part_of_a_scan() {
    let session = Session::open();
    for (coffee, delay) in (1..).zip(SPEEDS) {
        session.desktop.scan_during("z", COFFEE, delay);
        session.until_holds(coffee, 0);
    }
}

#[test]
fn a_scan_is_heard_in_any_layout_and_from_the_customers_window() {
    let session = Session::open();
    let desktop = &session.desktop;
    let (cashier, customer) = (session.cashier(), session.customer());
    for (coffee, delay) in (1..).zip(SPEEDS) {
        desktop.focus(&customer);
        desktop.scan(COFFEE, delay);
        session.until_holds(coffee, 0);
        super::until("the keyboard back in the cashier's hands", || (desktop.focused() == cashier).then_some(()));
    }
    desktop.layout("ru");
    for (cake, delay) in (1..).zip(SPEEDS) {
        desktop.scan(CAKE, delay);
        session.until_holds(3, cake);
        desktop.scan(MARKO, delay);
        session.until_member(MARKO);
        desktop.scan(OLENA, delay);
        session.until_member(OLENA);
    }
}

#[test]
fn typing_is_no_scan() {
    let session = Session::open();
    let desktop = &session.desktop;
    for _ in 0..2 {
        desktop.type_at(COFFEE, TYPING);
    }
    // Keys come in their order: what was typed before would be there by now.
    desktop.scan(CAKE, 5);
    session.until_holds(0, 1);

    // In a form each line is one field, and Enter leads to the next.
    desktop.turn("Insert");
    desktop.type_at("2900000000018", TYPING);
    desktop.press(&["Return"]);
    desktop.type_at("boyko", TYPING);
    desktop.type_at("ivan", TYPING);
    desktop.press(&["Return", "Return", "Return", "Return"]);
    desktop.type_at("4820000000017", TYPING);
    desktop.press(&["alt+1", "F9"]);
    let ivan = session.until_enrolled("2900000000018");
    assert_eq!((&ivan["name"], &ivan["note"]), (&"ivan boyko".into(), &"4820000000017".into()));
    session.until_holds(0, 1);
}

/// In a field: what it held before stands there afterwards, the focus stays, and the end key does nothing else.
#[test]
fn a_scan_leaves_no_trace_in_a_field() {
    let session = Session::open();
    let desktop = &session.desktop;
    desktop.turn("Insert");
    desktop.press(&["Return", "Return"]);
    desktop.type_in("ab");
    let numbers =
        ["2900000000025", "2900000000032", "2900000000049", "2900000000056", "2900000000063", "2900000000070"];
    let mut surname = "ab".to_owned();
    let mut number = numbers.iter();
    for (letters, delay) in ["cd", "ef", "gh"].iter().zip(SPEEDS) {
        for (letter, end) in letters.chars().zip([ENTER, TAB]) {
            desktop.scan_all(&[number.next().unwrap()], end, delay);
            desktop.type_in(&letter.to_string());
            surname.push(letter);
        }
    }
    desktop.scan("2900000000087", 5);
    desktop.press(&["Return"]);
    desktop.type_in("anna");
    desktop.press(&["alt+1", "F9"]);
    let anna = session.until_enrolled("2900000000087");
    let name = anna["name"].as_str().unwrap();
    assert_eq!(name, format!("anna {surname}"));
    for other in &numbers {
        assert_eq!(session.books.refused(&["member", "show", other], "").1, "no_card", "{other}");
    }
}

/// A small form beside the basket keeps what is typed while somebody's card is scanned; a search goes with the next scan.
#[test]
fn a_scan_beside_a_form_is_a_scan() {
    let session = Session::open();
    let desktop = &session.desktop;
    let mut coffee = 0;
    for delay in SPEEDS {
        desktop.turn("F3");
        desktop.type_in("abc");
        desktop.scan(COFFEE, delay);
        coffee += 1;
        session.until_holds(coffee, 0);
    }
    for (card, delay) in [OLENA, MARKO, OLENA].iter().zip(SPEEDS) {
        desktop.turn("F8");
        desktop.type_in("2");
        desktop.press(&["Tab"]);
        desktop.type_in("abc");
        desktop.scan(card, delay);
        session.until_member(card);
        desktop.type_in("d");
        desktop.press(&["Return"]);
        let by_hand = super::until("the discount by hand", || session.basket()?.basket.by_hand);
        assert_eq!(by_hand.reason, "abcd");
        desktop.press(&["F8", "alt+0"]);
        super::until("no discount by hand", || session.basket()?.basket.by_hand.is_none().then_some(()));
    }
    session.until_holds(coffee, 0);
}
