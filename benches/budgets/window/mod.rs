//! The budgets of the program as a person meets it: the release build in real windows under Xvfb. Start, memory, rest, and
//! the time from the last key of a scan to the first picture that shows the name.
//!
//! Needs Xvfb, which `tests/run` installs.

mod desktop;
mod program;

use std::thread::sleep;
use std::time::{Duration, Instant};

use regulars::shop::bench::{card_of, share};
use regulars::shop::{Beside, Shop, catalogue};

use super::report::{self, Budget, Report, time};
use super::shop::Made;
use desktop::{Desktop, ENTER, ESCAPE, F9};
use program::Program;

const START: Duration = Duration::from_millis(300);
const STARTS: usize = 7;
const SCAN: Duration = Duration::from_millis(50);
const SCANS: u32 = 50;
const SALES: u32 = 100;
/// Megabytes.
const MEMORY: f64 = 80.0;
const REST: Duration = Duration::from_secs(10);
/// Where the cashier's window shows who stands at the till: avatar, tier and name.
const NAME: (i16, i16, u16, u16) = (780, 66, 470, 120);

pub fn measure(report: &Report, made: &Made) {
    let desktop = match Desktop::new() {
        Ok(desktop) => desktop,
        Err(why) => return report::skipped("window: the program itself", &why),
    };
    starts(report, &desktop, made);
    let mut program = Program::start(&desktop, &made.folder);
    program.ready(&desktop);
    scans(report, &desktop, &program, made);
    rest(report, &desktop, &program);
    memory(report, &desktop, &program, made);
}

/// From the start of the process to the first picture; what is scanned at that very moment is taken.
fn starts(report: &Report, desktop: &Desktop, made: &Made) {
    let card = card(made, 17);
    let mut times = Vec::new();
    for turn in 0..=STARTS {
        let begun = Instant::now();
        let mut program = Program::start(desktop, &made.folder);
        program.painted(desktop);
        let taken = begun.elapsed();
        let before = desktop.picture(program.cashier(), NAME);
        desktop.focus(program.cashier());
        desktop.strike(&card, ENTER);
        until("the name of whoever was scanned first", || {
            (desktop.picture(program.cashier(), NAME) != before).then_some(())
        });
        // The first one reads the program from the disk.
        if turn > 0 {
            times.push(taken);
        }
        desktop.press(ESCAPE);
        sleep(Duration::from_millis(300));
        program.end();
    }
    let median = share(times.clone(), 50);
    report.line(Budget {
        work: format!("window: start to the first frame, {STARTS} starts"),
        plain: None,
        ours: time(median),
        figure: String::new(),
        tail: format!("slowest {}", time(share(times, 100))),
        most: time(START),
        held: median < START,
    });
}

fn scans(report: &Report, desktop: &Desktop, program: &Program, made: &Made) {
    let mut times = Vec::new();
    for turn in 0..=SCANS {
        let window = program.cashier();
        let before = desktop.picture(window, NAME);
        desktop.strike(&card(made, 1_000 + turn * 37), ENTER);
        let begun = Instant::now();
        let mut seen = Vec::new();
        while begun.elapsed() < Duration::from_millis(400) {
            let picture = desktop.picture(window, NAME);
            if picture != before && seen.last().is_none_or(|(_, last)| *last != picture) {
                seen.push((begun.elapsed(), picture));
            }
            sleep(Duration::from_millis(1));
        }
        let whole = seen.last().expect("a name on the screen").1.clone();
        let first = seen.iter().find(|(_, picture)| *picture == whole).expect("the whole name").0;
        if turn > 0 {
            times.push(first);
        }
        desktop.press(ESCAPE);
        sleep(Duration::from_millis(150));
    }
    let median = share(times.clone(), 50);
    report.line(Budget {
        work: format!("window: scan to the name on the screen, {SCANS} scans"),
        plain: None,
        ours: time(median),
        figure: String::new(),
        tail: format!("p95 {}", time(share(times, 95))),
        most: time(SCAN),
        held: median < SCAN,
    });
}

/// Ten seconds without a key: nothing may be drawn, and the processor is left alone.
fn rest(report: &Report, desktop: &Desktop, program: &Program) {
    sleep(Duration::from_secs(2));
    // The clock on the screen moves once a minute.
    let into = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_secs() % 60;
    if into > 45 {
        sleep(Duration::from_secs(63 - into));
    }
    let (ticks, wakes, frame) = (program.ticks(), program.wakes(), desktop.whole(program.cashier()));
    sleep(REST);
    let (ticks, wakes) = (program.ticks() - ticks, program.wakes() - wakes);
    let same = desktop.whole(program.cashier()) == frame;
    report.line(Budget {
        work: "window: rest: ten seconds without a key".into(),
        plain: None,
        ours: format!("{ticks} ticks"),
        figure: String::new(),
        tail: format!("{wakes} wake-ups, picture {}", if same { "still" } else { "changed" }),
        most: "no frame, no CPU".into(),
        held: ticks == 0 && same && wakes < 5,
    });
}

/// What the process holds after a hundred sales with both windows open.
fn memory(report: &Report, desktop: &Desktop, program: &Program, made: &Made) {
    let shop = Shop::open(&made.folder, Beside::Command).expect("the shop");
    let goods = catalogue::search(&shop, "чай", 6).expect("the catalogue");
    let goods: Vec<String> = goods.into_iter().filter_map(|product| product.codes.first().cloned()).collect();
    let facts = || shop.store().read(regulars::store::bulk::recorded).expect("the counters");
    for turn in 0..SALES {
        let before = facts();
        desktop.strike(&card(made, 5_000 + turn * 41), ENTER);
        for good in &goods {
            sleep(Duration::from_millis(70));
            desktop.strike(good, ENTER);
        }
        sleep(Duration::from_millis(120));
        desktop.press(F9);
        sleep(Duration::from_millis(150));
        desktop.press(ENTER);
        until("a sale", || (facts() > before).then_some(()));
        sleep(Duration::from_millis(120));
        desktop.press(ESCAPE);
        sleep(Duration::from_millis(120));
    }
    let held = program.memory("VmRSS");
    report.line(Budget {
        work: format!("window: memory after {SALES} sales, both windows"),
        plain: None,
        ours: format!("{held:.0} MB"),
        figure: String::new(),
        tail: format!("its own {:.0} MB, files {:.0} MB", program.memory("RssAnon"), program.memory("RssFile")),
        most: format!("{MEMORY} MB"),
        held: held < MEMORY,
    });
}

/// The card of some member.
fn card(made: &Made, place: u32) -> String {
    let till = regulars::domain::TillId(1);
    card_of(till, place % made.members).expect("a card").to_string()
}

/// Asks until there is an answer.
fn until<T>(what: &str, mut ask: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(answer) = ask() {
            return answer;
        }
        assert!(begun.elapsed() < Duration::from_secs(20), "{what} did not come");
        sleep(Duration::from_millis(2));
    }
}
