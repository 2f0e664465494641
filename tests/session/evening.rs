//! An owner's evening: who the regulars are, who shares an account, who is congratulated, what is asked, a paper of the club,
//! people whom another program kept, and everything written out, by keys alone.

use std::fs;

use serde_json::Value;

use super::{MARKO, OLENA, Session};
use regulars::domain::TextSize;
use regulars::shop::{Beside, Shop};

/// Two people whom the other program kept, by their cards, and one whose name it had lost.
const HANNA: &str = "2900000000018";
const PETRO: &str = "2900000000025";
const KEPT: &str = "name,phone,card,points\nHanna Dubas,0674127701,2900000000018,120\n\
                    Petro Lys,0674127702,2900000000025,\n,0674127703,,5\n";

impl Session {
    fn open_from_menu(&self, key: &str) {
        for key in ["F10", key] {
            self.desktop.turn(key);
        }
    }

    /// The files in a folder of the shop whose names begin and end so, each whole.
    fn written(&self, folder: &str, begin: &str, end: &str) -> Vec<Vec<u8>> {
        let there = fs::read_dir(self.books.folder().join(folder)).into_iter().flatten().flatten();
        let meant = there.filter(|file| {
            let name = file.file_name().into_string().unwrap();
            name.starts_with(begin) && name.ends_with(end)
        });
        meant.map(|file| fs::read(file.path()).unwrap()).collect()
    }

    /// Has the list that is seen written, the `count`th time; its names, which are the same each time.
    fn listed(&self, count: usize) -> Vec<String> {
        let all = self.desktop.press_for("F8", "the list", || {
            let all = self.written("export", "regulars-", ".csv");
            (all.len() == count).then_some(all)
        });
        let names = |list: &Vec<u8>| -> Vec<String> {
            let lines = std::str::from_utf8(list).unwrap().lines().skip(1);
            lines.map(|line| line.split(',').next().unwrap().to_owned()).collect()
        };
        assert!(all.iter().all(|list| *list == all[0]));
        names(&all[0])
    }

    /// The shop as another program finds it now.
    fn now(&self) -> Shop {
        Shop::open(self.books.folder(), Beside::Command).unwrap()
    }

    fn found(&self, words: &str) -> Vec<Value> {
        self.books.json(&["find", words])["members"].as_array().unwrap().clone()
    }
}

#[test]
fn an_owner_looks_at_the_club_and_brings_people_in() {
    let mut session = Session::open();
    whoever_is_looked_for_is_listed_and_shares_an_account(&session);
    a_birthday_is_kept_a_questionnaire_taken_and_a_paper_written(&session);
    people_of_another_program_come_in_and_everybody_goes_out(&session);

    session.desktop.focus(&session.cashier());
    session.desktop.press(&["alt+F4"]);
    assert!(session.ended().success());
    session.books.check();
}

#[test]
fn an_owner_sets_the_shop_up_and_finds_one_person_twice() {
    let session = Session::open();
    a_group_begins_elsewhere_and_the_till_looks_otherwise(&session);
    two_are_one_and_two_again(&session);
    a_member_is_looked_through_and_a_paper_turned(&session);
    session.books.check();
}

fn a_group_begins_elsewhere_and_the_till_looks_otherwise(session: &Session) {
    let desktop = &session.desktop;
    assert_eq!(session.now().settings().segments.lost_days, 180);
    session.open_from_menu("F9");
    desktop.turn("F6");
    desktop.press(&["ctrl+a"]);
    desktop.type_in("90");
    desktop.press_for("F9", "the limit", || (session.now().settings().segments.lost_days == 90).then_some(()));
    desktop.turn("Escape");

    session.open_from_menu("F2");
    desktop.turn("F3");
    desktop.press(&["alt+1", "alt+2"]);
    let seen = || session.now().till_settings();
    assert!(!seen().dark, "nothing is in force before it is saved");
    desktop.press_for("F9", "the look", || (seen().dark && seen().text == TextSize::Large).then_some(()));
    desktop.turn("Escape");
}

fn two_are_one_and_two_again(session: &Session) {
    let desktop = &session.desktop;
    let birthday = session.books.json(&["member", "show", OLENA])["birthday"].as_str().unwrap().to_owned();
    session.books.json(&[
        "enrol",
        "--name",
        "Олена Коваль",
        "--card",
        HANNA,
        "--birthday",
        &birthday,
        "--consent",
        "club",
    ]);
    let whose = |card: &str| session.answer(&["member", "show", card]).map(|member| member["member"].clone());
    let (olena, other) = (whose(OLENA), whose(HANNA));
    assert!(olena.is_some() && other.is_some() && olena != other);

    session.open_from_menu("Home");
    desktop.turn("Return");
    desktop.press_for("F9", "one person", || (whose(OLENA) == whose(HANNA)).then_some(()));
    desktop.press_for("F3", "two people", || (whose(OLENA) == olena && whose(HANNA) == other).then_some(()));
    desktop.turn("Escape");
}

/// Nothing of it is in the books: another picture is all that a key brings.
fn a_member_is_looked_through_and_a_paper_turned(session: &Session) {
    let desktop = &session.desktop;
    session.open_from_menu("F9");
    desktop.turn("Return");
    // What a figure is made of, and back to the member.
    desktop.press(&["alt+2", "alt+4", "alt+3", "F3", "Escape"]);
    desktop.turn("Escape");
    session.open_from_menu("Insert");
    desktop.press(&["F7", "Next", "F7", "Down"]);
    for key in ["F1", "Escape", "Escape"] {
        desktop.turn(key);
    }
}

fn whoever_is_looked_for_is_listed_and_shares_an_account(session: &Session) {
    let desktop = &session.desktop;
    session.open_from_menu("F9");
    desktop.press(&["F3"]);
    desktop.type_in("marko");
    assert_eq!(session.listed(1), ["Марко Бойко"]);
    desktop.turn("Return");
    desktop.turn("F4");
    assert_eq!(session.listed(2), ["Марко Бойко"], "the way back leads to the list as it was");
    desktop.turn("Return");
    desktop.turn("F5");
    desktop.type_in("olena");
    let home = desktop.press_for("F9", "the household", || {
        session.answer(&["member", "household", "show", MARKO]).filter(|home| home["shared"] == true)
    });
    let mut mates: Vec<&str> =
        home["members"].as_array().unwrap().iter().map(|mate| mate["name"].as_str().unwrap()).collect();
    mates.sort_unstable();
    assert_eq!(mates, ["Марко Бойко", "Олена Коваль"]);
    desktop.turn("Escape");
}

fn a_birthday_is_kept_a_questionnaire_taken_and_a_paper_written(session: &Session) {
    let desktop = &session.desktop;
    session.open_from_menu("Next");
    let olena = session.member_of(OLENA).to_string();
    desktop.press_for("F8", "the greeting", || {
        let coming = session.answer(&["birthdays"])?["coming"][0].clone();
        (coming["member"] == olena.as_str() && coming["greeted_by"] == "hand").then_some(())
    });
    desktop.turn("Escape");

    session.open_from_menu("End");
    desktop.turn("Return");
    desktop.press_for("F9", "the questionnaire", || {
        let forms = session.answer(&["survey", "forms"])?["forms"].clone();
        forms.as_array().unwrap().iter().any(|form| form["version"] == 1).then_some(())
    });
    desktop.turn("Escape");

    session.open_from_menu("Insert");
    let paper = desktop.press_for("F9", "the club on paper", || session.written("reports", "club-", "-en.pdf").pop());
    assert!(paper.starts_with(b"%PDF-"));
    desktop.turn("Escape");
}

fn people_of_another_program_come_in_and_everybody_goes_out(session: &Session) {
    let desktop = &session.desktop;
    fs::write(session.books.folder().join("guests.csv"), KEPT).unwrap();
    session.open_from_menu("F4");
    // The program runs where the file lies.
    desktop.type_in("guests");
    desktop.press(&["period"]);
    desktop.type_in("csv");
    desktop.turn("F6");
    desktop.turn("Escape");
    let refused = desktop.press_for("F9", "the trial", || session.written("", "guests.csv.rejected", ".csv").pop());
    let refused = String::from_utf8(refused).unwrap();
    let lines: Vec<&str> = refused.lines().skip(1).collect();
    assert!(lines.len() == 1 && lines[0].starts_with("4,") && lines[0].contains("0674127703"), "{refused}");
    assert!(session.found("dubas").is_empty(), "a trial brings nobody in");
    let hanna = desktop.press_for("F9", "the members", || session.found("dubas").pop());
    assert_eq!((&hanna["name"], &hanna["phone"]), (&"Hanna Dubas".into(), &"+380674127701".into()));
    assert_eq!((&hanna["cards"][0], session.figure(HANNA, "points")), (&HANNA.into(), 120));
    assert_eq!(session.books.json(&["member", "show", PETRO])["name"], "Petro Lys");
    desktop.turn("Escape");

    desktop.turn("F10");
    let table = desktop.press_for("F7", "the tables", || session.written("export", "", ".members.csv").pop());
    let table = String::from_utf8(table).unwrap();
    assert_eq!(table.lines().count(), 5, "four members below a heading: {table}");
    for name in ["Олена Коваль", "Марко Бойко", "Hanna Dubas", "Petro Lys"] {
        assert!(table.contains(name), "{table}");
    }
    desktop.turn("Escape");
}
