//! `bench`: how this PC does the till's work beside plain `SQLite`, on a shop made for it and thrown away.

use std::time::Duration;

use serde::Serialize;

use super::arguments::Bench;
use super::table::{Side, Table};
use super::{Answer, Desk, Problem, file};
use crate::domain::Zone;
use crate::shop::bench::{Measured, Work, bench};

#[derive(Serialize)]
struct Document {
    members: u32,
    sales: u32,
    work: Vec<Figure>,
}

#[derive(Serialize)]
struct Figure {
    name: &'static str,
    plain_us: f64,
    ours_us: f64,
    ours_p99_us: f64,
    ratio: f64,
}

pub fn run(desk: &Desk, arguments: &Bench) -> Result<Answer, Problem> {
    let l = desk.language;
    // On the disk of the shops, since that is the disk that counts.
    let place = desk.folder.ancestors().find(|folder| folder.is_dir()).map_or_else(std::env::temp_dir, Into::into);
    let folder = tempfile::Builder::new()
        .prefix("regulars-bench-")
        .tempdir_in(&place)
        .map_err(|e| Problem::Data("no_file", file::unusable(&place, &e, l)))?;
    let figures = bench(folder.path(), arguments.members, arguments.sales, desk.moment(Zone::default())?)?;

    let mut table = Table::new([
        (l.command_column_work(), Side::Left),
        (l.command_column_plain(), Side::Right),
        (l.command_column_ours(), Side::Right),
        ("p99".to_owned(), Side::Right),
        (l.command_column_ratio(), Side::Right),
    ]);
    for figure in &figures {
        let name = match figure.work {
            Work::LookUp => l.command_bench_look_up(),
            Work::Record => l.command_bench_record(),
        };
        let time = |time: Duration| format!("{:.1} µs", micros(time));
        let ratio = format!("{:.2}", ratio(figure));
        table.row([name, time(figure.plain), time(figure.ours), time(figure.ours_p99), ratio]);
    }
    let work = figures.iter().map(|figure| Figure {
        name: match figure.work {
            Work::LookUp => "look_up",
            Work::Record => "record",
        },
        plain_us: micros(figure.plain),
        ours_us: micros(figure.ours),
        ours_p99_us: micros(figure.ours_p99),
        ratio: ratio(figure),
    });
    let document = Document { members: arguments.members, sales: arguments.sales, work: work.collect() };
    Answer::new(&document, table.print())
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

fn ratio(figure: &Measured) -> f64 {
    figure.ours.as_secs_f64() / figure.plain.as_secs_f64().max(f64::EPSILON)
}
