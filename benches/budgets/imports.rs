//! A file of a hundred thousand members brought into the large shop, and how long the till's writer is taken for it.

use std::cell::Cell;
use std::fmt::Write;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::{Duration, Instant};

use regulars::shop::import::{ImportJob, Phase, import};
use regulars::shop::{Beside, Shop};
use regulars::transfer::Kind;

use super::report::{Budget, Report, time};
use super::shop::at;

const MEMBERS: u32 = 100_000;
const WHOLE: Duration = Duration::from_secs(10);
const ADOPTION: Duration = Duration::from_secs(3);

/// `copy` holds a shop that nobody needs afterwards.
pub fn measure(report: &Report, copy: &Path) {
    let file = copy.join("members.csv");
    std::fs::write(&file, table()).expect("the file");
    let shop = Shop::open(copy, Beside::Command).expect("the copy");
    shop.store().settle().expect("a settled copy");
    let begun = Instant::now();
    let adopting = Cell::new(None);
    let progress = |progress: regulars::shop::import::Progress| {
        if progress.phase == Phase::Adopting && adopting.get().is_none() {
            adopting.set(Some(begun.elapsed()));
        }
        ControlFlow::Continue(())
    };
    let done = import(&shop, &ImportJob::new(Kind::Members, &file), at(), &progress).expect("an import");
    let whole = begun.elapsed();
    assert_eq!(done.added, u64::from(MEMBERS), "{:?}", done.lines.first());
    let adoption = whole.saturating_sub(adopting.get().unwrap_or_default());
    report.line(Budget {
        work: format!("import of {MEMBERS} members"),
        plain: None,
        ours: time(whole),
        figure: String::new(),
        tail: format!("adoption {}", time(adoption)),
        most: format!("{}, adoption {}", time(WHOLE), time(ADOPTION)),
        held: whole < WHOLE && adoption < ADOPTION,
    });
}

/// Names, phones, cards, birthdays, points and spend.
fn table() -> String {
    let given = ["Олена", "Наталія", "Ірина", "Сергій", "Андрій", "Микола", "Maria", "John"];
    let ends = ["енко", "чук", "ський", "ова", "ий", "аренко", "ишин", "ук"];
    let begins = ["Петр", "Ковал", "Бондар", "Шевч", "Мельн", "Кравч", "Ткач", "Гончар", "Савел", "Дорош", "Левад"];
    let mut text = String::from("number,name,phone,birthday,card,points,spent\n");
    for no in 0..MEMBERS {
        let place = no as usize;
        let name = given[place % given.len()];
        let surname = format!("{}{}", begins[place / 7 % begins.len()], ends[place / 83 % ends.len()]);
        let (month, day, year) = (no % 12 + 1, no % 28 + 1, 1950 + no % 55);
        let _ = writeln!(
            text,
            "N{no},{name} {surname},+38067{:07},{year}-{month:02}-{day:02},NEW{no:07},{},{}.50",
            2_000_000 + no,
            no % 300,
            no % 9_000
        );
    }
    text
}
