//! Commands that sell while a cashier does: every sale of both is there once, whoever was first.

use std::process::Stdio;

use super::desktop::{ENTER, until};
use super::{COFFEE, MARKO, PROGRAM, Session};

#[test]
fn two_hundred_sales_by_command_while_the_window_sells() {
    const COMMANDS: i64 = 200;
    let session = Session::open();
    let basket = session.books.folder().join("coffee.json");
    std::fs::write(&basket, format!(r#"{{"lines":[{{"barcode":"{COFFEE}"}}]}}"#)).unwrap();
    let at_the_window = std::thread::scope(|scope| {
        let commands = scope.spawn(|| {
            for _ in 0..COMMANDS {
                let mut sell = std::process::Command::new(PROGRAM);
                sell.arg("--data").arg(session.books.folder()).args(["sell", "--card", MARKO, "--basket"]).arg(&basket);
                let done = sell.stdout(Stdio::null()).output().unwrap();
                assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
            }
        });
        let mut sold = 0;
        while !commands.is_finished() {
            session.desktop.scan_all(&[COFFEE, MARKO], ENTER, 5);
            session.until_holds(1, 0);
            session.until_member(MARKO);
            session.desktop.press(&["F9"]);
            // What others sold to the same member may move the price, which a cashier confirms by the same key.
            until("the sale", || {
                session.desktop.press(&["F9"]);
                session.basket().is_none().then_some(())
            });
            sold += 1;
        }
        commands.join().unwrap();
        sold
    });
    assert!(at_the_window > 0);
    let worth = session.books.json(&["value"]);
    assert_eq!(worth["totals"]["sales"], COMMANDS + at_the_window);
    session.books.check();
}
