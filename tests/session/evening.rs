//! An owner's evening: who the regulars are, who shares an account, who is congratulated, what is asked, a paper of the club,
//! people whom another program kept, and everything written out, by keys alone.

use std::fs;

use serde_json::Value;

use super::{MARKO, OLENA, Session};

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
