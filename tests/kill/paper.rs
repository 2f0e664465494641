//! The same for what is written for people: reports, tables, blank cards. Under its name lies what lay there before, or the
//! whole of the new one, or nothing where nothing was; and no number is on two cards.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::{Chance, begin, kill_after, rounds};
use crate::command::{BASKET, Regulars};

/// What is written, and the file that it is written to.
const PAPERS: [(&[&str], &str); 6] = [
    (&["report", "club", "--out"], "club.pdf"),
    (&["report", "regulars", "--out"], "regulars.pdf"),
    (&["export", "members"], "members.csv"),
    (&["export", "sales"], "sales.csv"),
    (&["survey", "export", "joining"], "answers.csv"),
    (&["card", "print", "--blank", "3", "--out"], "blank.pdf"),
];

struct Paper {
    act: &'static [&'static str],
    path: PathBuf,
    /// How long it takes when nobody kills it.
    usual: Duration,
}

impl Paper {
    /// Writes it for the first time.
    fn first(shop: &Regulars, (act, name): (&'static [&'static str], &str), numbers: &mut BTreeSet<String>) -> Paper {
        let mut paper = Paper { act, path: shop.folder().join(name), usual: Duration::ZERO };
        let started = Instant::now();
        let said = shop.json(&paper.asked());
        paper.usual = started.elapsed();
        bears(numbers, &said);
        paper
    }

    fn asked(&self) -> Vec<&str> {
        let mut asked: Vec<&str> = self.act.to_vec();
        asked.push(self.path.to_str().unwrap());
        asked
    }

    fn there(&self) -> Option<Vec<u8>> {
        fs::read(&self.path).ok()
    }

    /// Whether `there` is the new one. The same shop gives the same bytes; but for blank cards, which bear other numbers every
    /// time, and of which begin and end are looked at.
    fn is_new(&self, there: &[u8], again: &[u8]) -> bool {
        let is_whole = || there.starts_with(b"%PDF-") && there.trim_ascii_end().ends_with(b"%%EOF");
        if self.act.contains(&"--blank") { is_whole() } else { there == again }
    }
}

/// The numbers that were printed now are on no other card.
fn bears(numbers: &mut BTreeSet<String>, said: &Value) {
    for number in said["cards"].as_array().into_iter().flatten() {
        assert!(numbers.insert(number.as_str().unwrap().to_owned()), "{number} is on two cards");
    }
}

#[test]
fn a_file_is_the_former_one_or_the_whole_new_one_however_the_program_ends() {
    let shop = Regulars::nowhere();
    shop.json(&["demo", "--members", "40", "--years", "1"]);
    let (mut chance, mut numbers) = (Chance::new(), BTreeSet::new());
    let papers: Vec<Paper> = PAPERS.into_iter().map(|paper| Paper::first(&shop, paper, &mut numbers)).collect();
    let (mut killed, mut round) = (0, 0_usize);
    while killed < rounds() / 5 {
        let paper = &papers[round % papers.len()];
        // What is written next says something else.
        let name = format!("Гість {round}");
        let card = shop.json(&["enrol", "--name", &name, "--issue", "--consent=club"])["card"].clone();
        assert!(numbers.insert(card.as_str().unwrap().to_owned()), "{card} was printed before");
        shop.json_with(&["sell", "--basket", "-"], BASKET);
        if round % 5 == 4 {
            fs::remove_file(&paper.path).unwrap();
        }
        round += 1;

        let before = paper.there();
        // Most of the time goes by before anything is written.
        let wait = paper.usual.mul_f64(0.4) + chance.below(paper.usual.mul_f64(0.8));
        let answer = kill_after(begin(&shop, &paper.asked()), wait);
        killed += usize::from(answer.is_none());
        let after = paper.there();
        let again = shop.json(&paper.asked());
        let whole = paper.there().unwrap();
        let is_new = after.as_ref().is_some_and(|after| paper.is_new(after, &whole));
        assert!(is_new || (answer.is_none() && after == before), "{:?} left half of it, or lost it", paper.act);
        for said in answer.iter().chain([&again]) {
            bears(&mut numbers, said);
        }
    }
    println!("{killed} of {round} files were killed while they were written");
    shop.check();
}
