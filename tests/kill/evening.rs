//! The same for what owners do beside selling: questionnaires, answers, greetings, recommendations, amends, households, members
//! put together, apart and told apart, tables brought in.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use uuid::Uuid;

use super::{Chance, begin, kill_after, rounds};
use crate::command::{BASKET, Regulars};

/// A shop in which every act is killed, and then done again.
struct Town {
    shop: Regulars,
    chance: Chance,
    killed: usize,
    acts: usize,
    /// How long an act takes that nobody kills.
    usual: Duration,
}

/// What the shop holds of the four who join, part, and are put together: their points and their spend.
fn holds(shop: &Regulars, people: &[String]) -> Vec<(Value, Value)> {
    let shown = people.iter().map(|member| shop.json(&["member", "show", member]));
    shown.map(|shown| (shown["points"].clone(), shown["spent"].clone())).collect()
}

impl Town {
    /// A shop that asks after the first purchase.
    fn new() -> Town {
        let shop = Regulars::shop();
        let form = shop.text(&["survey", "show", "first-purchase"], "");
        shop.json_with(&["survey", "set", "-"], &form);
        let mut programme = shop.json(&["programme", "show"])["programme"].clone();
        programme["schema"] = json!(2);
        programme["compensation"] = json!({ "minor": { "points": 50 } });
        let file = shop.folder().join("programme.json");
        std::fs::write(&file, programme.to_string()).unwrap();
        shop.json(&["programme", "set", file.to_str().unwrap()]);
        let started = Instant::now();
        shop.check();
        Town { shop, chance: Chance::new(), killed: 0, acts: 0, usual: started.elapsed() }
    }

    fn enrol(&self, name: &str) -> String {
        // Born today, whatever the year.
        let born = chrono::Utc::now().format("--birthday=--%m-%d").to_string();
        let act = ["enrol", "--name", name, "--issue", "--consent=club", &born];
        self.shop.json(&act)["member"].as_str().unwrap().to_owned()
    }

    /// Kills an act and does it again under its id: whatever it acknowledged is there, and it is there once.
    fn once(&mut self, act: &[&str]) {
        let id = Uuid::now_v7().to_string();
        let act = [act, &["--id", &id]].concat();
        let answer = self.kill(&act);
        let again = self.shop.json(&act);
        if let Some(answer) = answer {
            assert_eq!(again["repeated"], Value::Bool(true), "{act:?} was acknowledged and not there");
            assert_eq!(again["points_moved"], answer["points_moved"], "{act:?}");
        }
        assert_eq!(self.shop.json(&act)["repeated"], Value::Bool(true), "{act:?}");
    }

    /// Kills an import and does it again: all of it is there, or nothing was.
    fn whole(&mut self, act: &[&str], lines: i64) {
        let answer = self.kill(act);
        let again = self.shop.json(act);
        let added = again["added"].as_i64().unwrap();
        assert!(added == 0 || (added == lines && answer.is_none()), "{act:?}: half of it, {again}");
        assert_eq!(again["refused"], 0, "{act:?}: {again}");
        assert_eq!(self.shop.json(act)["added"], 0);
    }

    /// Kills an act that needs no id, and does it twice more: said again it adds nothing.
    fn said(&mut self, act: &[&str]) {
        self.kill(act);
        self.shop.json(act);
        let facts = self.shop.json(&["check"])["facts"].clone();
        self.shop.json(act);
        assert_eq!(self.shop.json(&["check"])["facts"], facts, "{act:?} is there twice");
    }

    fn kill(&mut self, act: &[&str]) -> Option<Value> {
        let wait = self.chance.below(self.usual.mul_f64(1.5));
        let answer = kill_after(begin(&self.shop, act), wait);
        self.killed += usize::from(answer.is_none());
        self.acts += 1;
        answer
    }

    /// A ready questionnaire with so many points, in a file.
    fn form(&self, id: &str, points: i64) -> PathBuf {
        let mut form = self.shop.json(&["survey", "show", id])["form"].clone();
        form["points"] = json!(points);
        self.file(&format!("{id}.json"), &[form.to_string()])
    }

    /// Whether two are offered to be put together.
    fn look_alike(&self, one: &str, other: &str) -> bool {
        let found = self.shop.json(&["member", "duplicates"]);
        let are_both = |pair: &Value| {
            let told = [pair["one"]["member"].as_str().unwrap(), pair["other"]["member"].as_str().unwrap()];
            told.contains(&one) && told.contains(&other)
        };
        found["pairs"].as_array().unwrap().iter().any(are_both)
    }

    fn file(&self, name: &str, lines: &[String]) -> PathBuf {
        let path = self.shop.folder().join(name);
        std::fs::write(&path, lines.join("\n")).unwrap();
        path
    }
}

#[test]
fn acts_of_the_evening_are_there_once_or_not_at_all_however_the_program_ends() {
    let mut town = Town::new();
    let people: Vec<String> = ["Ольга", "Анна", "Петро", "Іван"].iter().map(|name| town.enrol(name)).collect();
    for member in &people {
        let card = town.shop.json(&["member", "show", member])["cards"][0]["number"].as_str().unwrap().to_owned();
        town.shop.json_with(&["sell", "--basket", "-", "--card", &card], BASKET);
    }
    let [olga, anna, petro, ivan] = [0, 1, 2, 3].map(|place: usize| people[place].clone());
    let as_it_was = holds(&town.shop, &people);
    // As many points as Petro brings along, and takes along again.
    let brought = as_it_was[2].0.to_string();
    let (mut asked, mut round) = (0, 0_i64);
    while town.killed < rounds() {
        round += 1;
        let newcomer = town.enrol(&format!("Гість {round}"));
        town.once(&["survey", "answer", &newcomer, "first-purchase", "--answer", "recommend=9"]);
        asked += 1;
        assert_eq!(town.shop.json(&["member", "show", &newcomer])["points"], 20, "points for answering, once");
        town.once(&["compensation", "give", &newcomer, "--severity", "minor", "--reason", "cold"]);
        let given = town.shop.json(&["compensation", "list", "--member", &newcomer]);
        let [given] = &given["compensations"].as_array().unwrap()[..] else { panic!("{given}") };
        town.said(&["compensation", "withdraw", given["compensation"].as_str().unwrap(), "--reason", "not cold"]);
        assert_eq!(town.shop.json(&["member", "show", &newcomer])["points"], 20, "amends, once and back");
        town.said(&["birthdays", "--greeted", &newcomer]);
        town.said(&["birthdays", "--not-greeted", &newcomer]);
        town.said(&["member", "refer", &town.enrol(&format!("Подруга {round}")), "--by", &newcomer]);
        town.once(&["member", "household", "join", &petro, "--to", &ivan]);
        town.once(&["member", "merge", &olga, &anna]);
        town.once(&["member", "household", "undo", &petro]);
        town.once(&["member", "unmerge", &anna]);
        assert_eq!(holds(&town.shop, &people), as_it_was, "what was taken back has never been");
        town.once(&["member", "household", "join", &petro, "--to", &ivan]);
        town.once(&["member", "household", "leave", &petro, "--take", &brought]);
        assert_eq!(holds(&town.shop, &people), as_it_was, "who leaves has what they took along, and what they spent");
        let twins = [(); 2].map(|()| town.enrol("Марія Гончар"));
        assert!(town.look_alike(&twins[0], &twins[1]));
        town.said(&["member", "apart", &twins[0], &twins[1]]);
        assert!(!town.look_alike(&twins[0], &twins[1]), "two who were told apart");
        let joining = town.form("joining", round);
        town.said(&["survey", "set", joining.to_str().unwrap()]);

        let number = |line: i64| round * 100 + line;
        let members: Vec<String> = (0..20).map(|line| format!("{0},Гостя {0},77{0:08},5", number(line))).collect();
        let file = town.file("members.csv", &[vec!["number,name,card,points".to_owned()], members].concat());
        town.whole(&["import", "members", file.to_str().unwrap()], 20);
        let sale = |line: i64| format!("77{:08},2026-11-03,1,1{line}.50,R{}", number(line), number(line));
        let sales: Vec<String> = (0..20).map(sale).collect();
        let file = town.file("sales.csv", &[vec!["card,date,quantity,amount,receipt".to_owned()], sales].concat());
        town.whole(&["import", "sales", file.to_str().unwrap()], 20);
        let sheets: Vec<String> =
            (0..20).map(|line| format!("77{:08},2026-11-04,{}", number(line), line % 11)).collect();
        let file = town.file("sheets.csv", &[vec!["card,date,recommend".to_owned()], sheets].concat());
        town.whole(&["survey", "import", "first-purchase", file.to_str().unwrap()], 20);
        asked += 20;
        let goods: Vec<String> = (0..20).map(|line| format!("S{},Товар {line},1.50", number(line))).collect();
        let file = town.file("products.csv", &[vec!["sku,name,price".to_owned()], goods].concat());
        town.whole(&["import", "products", file.to_str().unwrap()], 20);
        town.shop.check();
    }
    println!("{} of {} acts were killed", town.killed, town.acts);
    assert_eq!(town.shop.json(&["survey", "results", "first-purchase"])["sheets"], asked);
    let members = town.shop.json(&["value"])["totals"]["members"].as_i64().unwrap();
    assert_eq!(members, 4 + round * 24);
    let forms = town.shop.json(&["survey", "forms"])["forms"].clone();
    let joining = forms.as_array().unwrap().iter().find(|form| form["form"] == "joining").unwrap();
    assert_eq!(joining["version"], round, "each version is there once");
}
