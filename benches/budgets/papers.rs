//! A report on paper from the large shop, whole: its figures asked of the books, laid out on pages, written into a file.

use std::time::Duration;

use regulars::domain::Lang;
use regulars::language::Language;
use regulars::shop::report::{self as papers, Asked, RegularsAsked};
use regulars::shop::{Beside, Shop};

use super::report::{Budget, Report, time, timed};
use super::shop::{Made, at};

const ROWS: usize = 1_000;
const BUDGET: Duration = Duration::from_secs(1);
const MOST_BYTES: u64 = 1_000_000;

pub fn measure(report: &Report, made: &Made) {
    let shop = Shop::open(&made.folder, Beside::Command).expect("the shop");
    let mut asked = RegularsAsked::default();
    asked.query.limit = Some(ROWS);
    let (asked, file) = (Asked::Regulars(asked), made.folder.join("regulars.pdf"));
    let language = Language::new(Lang::Uk, shop.currency());
    let (saved, taken) = timed(|| {
        let found = papers::report(&shop, &asked, at()).expect("the figures");
        papers::save(&shop, &found.document(language), &file).expect("a file")
    });
    let _ = std::fs::remove_file(&file);
    assert_eq!(saved.rows, ROWS.min(usize::try_from(made.is.members).unwrap_or(usize::MAX)));
    report.line(Budget {
        work: format!("report: {} regulars on paper", saved.rows),
        plain: None,
        ours: time(taken),
        figure: String::new(),
        tail: format!("{} pages, {} kB", saved.pages, saved.bytes / 1_000),
        most: format!("{}, {} MB", time(BUDGET), MOST_BYTES / 1_000_000),
        held: taken < BUDGET && saved.bytes < MOST_BYTES,
    });
}
