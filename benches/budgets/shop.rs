//! The large shops that everything is measured on: made once for each size and version of the program, into `target`.

use std::path::PathBuf;
use std::time::Instant;

use chrono::NaiveDate;
use regulars::domain::{Moment, Zone};
use regulars::shop::bench::{Large, LargePlan, large};
use regulars::store::LATEST;

use super::report;

/// Lines for each member: two million at a hundred thousand.
const LINES: u64 = 20;
/// Most lines, where nobody asks for another number: twenty million make a shop of some ten gigabytes.
const MOST_LINES: u64 = 8_000_000;

pub struct Made {
    pub folder: PathBuf,
    pub members: u32,
    pub is: Large,
}

impl Made {
    /// The size in words.
    pub fn words(&self) -> String {
        let bytes = std::fs::metadata(self.folder.join("regulars.db")).map_or(0, |m| m.len());
        let Large { members, sales, lines } = self.is;
        format!(
            "{} members, {} sales, {} lines, {} MB",
            grouped(members.into()),
            grouped(sales),
            grouped(lines),
            bytes / 1_000_000
        )
    }
}

/// The sizes asked for: `cargo bench -- --members 100000,1000000`, or the same in `REGULARS_BENCH_MEMBERS`.
pub fn sizes() -> Vec<u32> {
    let mut arguments = std::env::args().skip_while(|a| a != "--members").skip(1);
    let asked = arguments.next().or_else(|| std::env::var("REGULARS_BENCH_MEMBERS").ok());
    let asked = asked.as_deref().unwrap_or("100000");
    asked.split(',').map(|n| n.trim().replace('_', "").parse().expect("a number of members")).collect()
}

/// Words on the command line choose what is measured; without any, everything is.
pub fn is_wanted(work: &str) -> bool {
    let mut words = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--members" => drop(arguments.next()),
            other if other.starts_with('-') => {}
            _ => words.push(argument),
        }
    }
    words.is_empty() || words.iter().any(|word| work.contains(word.as_str()))
}

/// The day on which the large shops are looked at.
pub fn at() -> Moment {
    Moment::parse("2026-11-20 12:00", Zone::default()).expect("a moment")
}

/// The shop of so many members, made now if it is not there.
pub fn made(members: u32) -> Made {
    let lines = lines(members);
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target"), PathBuf::from);
    let folder = target.join("bench").join(format!("{members}-{lines}-{}-{LATEST}", env!("CARGO_PKG_VERSION")));
    let note = folder.join("made.txt");
    if let Some(is) = std::fs::read_to_string(&note).ok().and_then(|text| read(&text)) {
        return Made { folder, members, is };
    }
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder for the shop");
    println!("Making a shop of {} members in {}; this is done once.", grouped(members.into()), folder.display());
    let begun = Instant::now();
    let last = NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day");
    let plan = LargePlan { members, lines, last, seed: 1 };
    let is = large(&folder, plan, &|done| {
        if done % 10 == 0 {
            eprintln!("  {done} %, {}", report::time(begun.elapsed()));
        }
    })
    .expect("a large shop");
    println!("Made in {}.", report::time(begun.elapsed()));
    std::fs::write(&note, format!("{} {} {}\n", is.members, is.sales, is.lines)).expect("a note beside the shop");
    Made { folder, members, is }
}

/// As many lines of sales as `REGULARS_BENCH_LINES` says.
fn lines(members: u32) -> u64 {
    let asked = std::env::var("REGULARS_BENCH_LINES").ok().and_then(|lines| lines.parse().ok());
    asked.unwrap_or_else(|| (u64::from(members) * LINES).min(MOST_LINES))
}

fn read(text: &str) -> Option<Large> {
    let mut numbers = text.split_whitespace();
    Some(Large {
        members: numbers.next()?.parse().ok()?,
        sales: numbers.next()?.parse().ok()?,
        lines: numbers.next()?.parse().ok()?,
    })
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut words = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            words.push(' ');
        }
        words.push(digit);
    }
    words
}
